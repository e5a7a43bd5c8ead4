"""What a report of a kind says, brought together and ready for its template.

Each kind has a module of its own, so that a start loads only what its report needs.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from skm_cli.context import ReportChart, Value
from skm_cli.document.check.check import merged
from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.photo import Photo
from skm_cli.domain.problem import Gap, Note
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.files.workspace import Workspace


class Said(NamedTuple):
    """What a report says.

    Attributes:
        own: The scores, the profile and the plan of its period.
        gaps: What a person still owes, in reading order.
        notes: What else is worth saying.
        context: What its template sees.
        pictures: The pictures by the names that the context gives them.
        charts: The charts, likewise.
    """

    own: Report
    gaps: tuple[Gap, ...]
    notes: tuple[Note, ...]
    context: Callable[[], Mapping[str, Value]]
    pictures: Callable[[], Mapping[str, Photo]]
    charts: Callable[[], Mapping[str, ReportChart]]


class Sample(NamedTuple):
    """A made-up report as a template receives it.

    Attributes:
        context: What the tags can name.
        photos: The pictures by the names that the context gives them.
        charts: The charts, likewise.
    """

    context: Mapping[str, Value]
    photos: Mapping[str, Photo]
    charts: Mapping[str, ReportChart]


class Saying(NamedTuple):
    """A kind of report, and what brings together what it says of a period.

    Attributes:
        kind: The kind.
        say: Raises ProblemsFoundError for the faults of the person's files, all of
            them, and FileUnusableError where no score was made yet or a file cannot
            be read.
        samples: Made-up reports of this kind, from which its templates are checked.
    """

    kind: Kind
    say: Callable[[Workspace, Period], Said]
    samples: Callable[[], tuple[Sample, ...]]

    def names(self) -> dict[str, Value]:
        """Every name that a template of this kind may use, each with an example."""
        return names_in(self.samples())


def names_in(samples: Iterable[Sample]) -> dict[str, Value]:
    """Every name that made-up reports hold together, each with an example."""
    return merged(sample.context for sample in samples)
