"""Lines of skm.yaml that settle labels, ready to be pasted."""

import json
from collections.abc import Iterable

from skm_cli.answers.labels.blanks import NO_ANSWER
from skm_cli.answers.meaning.answer_column import AnswerColumn


def lines_to_paste(columns: Iterable[AnswerColumn]) -> str:
    """The `jawaban:` lines of skm.yaml that settle all unknown labels.

    What the user has settled already stands in them too, so that they replace it.
    """
    found: dict[str, dict[str, str]] = {}
    for column in columns:
        values = found.setdefault(column.item.code, {})
        values |= {label: str(v or NO_ANSWER) for label, v in column.own.items()}
        # Three dots are no value: what is not sure must not count unseen.
        values |= {label: str(v or "...") for label, v in column.unknown.items()}
    settled = []
    for code, values in found.items():
        pairs = (f"{_quoted(label)}: {v}" for label, v in values.items())
        if values:
            settled.append(f"{code}: {{{', '.join(pairs)}}}")
    if len(settled) == 1:
        return f"jawaban: {{{settled[0]}}}"
    return "\n".join(["jawaban:", *(f"  {line}" for line in settled)])


def _quoted(label: str) -> str:
    return json.dumps(label, ensure_ascii=False)
