"""JSON that a person can read: short values on one line, long ones over several."""

import json
from collections.abc import Iterable, Mapping, Sequence

from skm_cli.domain.problem import Gap, Note

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None
_WIDTH = 88


def dumps(value: Json) -> str:
    """The text of a JSON value, ending with a newline."""
    return f"{_spread(value, '')}\n"


def notes_json(notes: Iterable[Note | Gap]) -> list[Json]:
    """Notes or gaps, under the keys that all JSON of the program uses."""
    return [
        {"tempat": str(note.place), "pesan": note.message, "saran": note.hint}
        for note in notes
    ]


def _spread(value: Json, indent: str) -> str:
    line = json.dumps(value, ensure_ascii=False)
    deeper = f"{indent}  "
    match value:
        case _ if len(indent) + len(line) <= _WIDTH:
            return line
        case Mapping():
            items = [
                f"{json.dumps(k, ensure_ascii=False)}: {_spread(v, deeper)}"
                for k, v in value.items()
            ]
            brackets = "{}"
        case list():
            items = [_spread(item, deeper) for item in value]
            brackets = "[]"
        case _:
            return line
    spread = f",\n{deeper}".join(items)
    return f"{brackets[0]}\n{deeper}{spread}\n{indent}{brackets[1]}"
