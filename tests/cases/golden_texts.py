"""Every folder of golden texts: its cases, and what a report says of each.

To write them anew, and then read the difference aloud:

    pytest tests/report/test_golden_texts.py --write-golden
"""

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import NamedTuple

import combined_cases
import plan_cases
import section_cases
import survey_cases

GOLDEN = Path(__file__).parents[1] / "golden"
SAME = "…"
_HEADING = re.compile(
    r"^(?:BAB [IVX]+|Lampiran \d+)(?= / )|^\d+\.\d+(?= )", re.MULTILINE
)


class GoldenFolder(NamedTuple):
    """A folder of golden texts, a file a case.

    Attributes:
        names: The cases, in reading order.
        text: What a report says in a case, a line a paragraph or a row of a table.
        whole: The one case that is written in full. The others keep the lines in which
            they differ from it. `None`: every case is written in full.
    """

    names: Iterable[str]
    text: Callable[[str], str]
    whole: str | None = None


FOLDERS = {
    "tindak-lanjut": GoldenFolder(
        plan_cases.CASES, cache(plan_cases.text), whole="semua-selesai"
    ),
    "pelaksanaan": GoldenFolder(
        survey_cases.CASES, cache(survey_cases.text), whole="lengkap"
    ),
    "gabungan": GoldenFolder(
        combined_cases.CASES, cache(combined_cases.text), whole="lengkap"
    ),
    "bagian": GoldenFolder(section_cases.SECTIONS, section_cases.text),
}


def golden(folder: GoldenFolder, name: str) -> str:
    """What the file of a case holds."""
    text = folder.text(name)
    if folder.whole is None or name == folder.whole:
        return text
    return differing(text, folder.text(folder.whole))


def differing(text: str, whole: str) -> str:
    """The lines in which a text differs from a whole one.

    `… BAB III` stands for lines that are those of the whole, up to that chapter;
    `… (−2)` says that two lines of the whole are gone and that the lines which follow
    stand in their place.
    """
    return "".join(f"{line}\n" for line in _differing(text, whole))


def _differing(text: str, whole: str) -> Iterator[str]:
    lines, whole_lines = text.splitlines(), whole.splitlines()
    matcher = SequenceMatcher(None, whole_lines, lines, autojunk=False)
    same = [SAME]
    for kind, begin, end, own_begin, own_end in matcher.get_opcodes():
        if kind == "equal":
            same += _HEADING.findall("\n".join(lines[own_begin:own_end]))[-1:]
            continue
        gone = [f"(−{end - begin})"] if end > begin else []
        yield " ".join(same + gone)
        yield from lines[own_begin:own_end]
        same = [SAME]
    if lines[-1:] == whole_lines[-1:]:
        yield SAME
