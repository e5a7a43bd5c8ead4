"""Lines of skm.yaml that settle labels, ready to be pasted."""

import json
from collections.abc import Iterable

from skm_cli.files.answers import AnswerColumn


def lines_to_paste(columns: Iterable[AnswerColumn]) -> str:
    """The `jawaban:` lines of skm.yaml that settle all unknown labels.

    What the user has settled already stands in them too, so that they replace it.
    """
    found: dict[str, dict[str, int]] = {}
    for column in columns:
        found.setdefault(column.item.code, {}).update({**column.own, **column.unknown})
    settled = []
    for code, values in found.items():
        # Three dots are no value: what nobody can guess must not count unseen.
        pairs = (f"{_quoted(label)}: {v or '...'}" for label, v in values.items())
        if values:
            settled.append(f"{code}: {{{', '.join(pairs)}}}")
    if len(settled) == 1:
        return f"jawaban: {{{settled[0]}}}"
    return "\n".join(["jawaban:", *(f"  {line}" for line in settled)])


def _quoted(label: str) -> str:
    return json.dumps(label, ensure_ascii=False)
