"""A kind of report, as the commands on reports and templates use it.

Each kind has a module of its own, so that a start loads only what its report needs.
"""

from collections.abc import Callable
from typing import NamedTuple

from skm_cli.context import Content, Value
from skm_cli.document.check.check import merge_contexts
from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Gap, Note
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.files.workspace import Workspace


class CollectedReport(NamedTuple):
    """A report of one period, ready for its template.

    Attributes:
        own: The scores, the profile and the plan of its period.
        gaps: What a person still owes, in reading order.
        notes: What else a person should know.
        content: Makes the content of the document.
    """

    own: Report
    gaps: tuple[Gap, ...]
    notes: tuple[Note, ...]
    content: Callable[[], Content]


class ReportKind(NamedTuple):
    """A kind of report.

    Attributes:
        kind: Its name, its template and its titles.
        collect: Reads the report of a period. Raises ProblemsFoundError for all faults
            in the person's files, and FileUnusableError where no score is stored or a
            file cannot be read.
        samples: Makes the made-up reports by which templates of this kind are checked:
            the fullest first, the emptiest last.
    """

    kind: Kind
    collect: Callable[[Workspace, Period], CollectedReport]
    samples: Callable[[], tuple[Content, ...]]

    def names(self) -> dict[str, Value]:
        """Every name that a template of this kind may use, each with an example."""
        return merge_contexts(sample.context for sample in self.samples())
