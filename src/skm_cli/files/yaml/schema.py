"""JSON Schemas for editors: what our YAML files may hold, from the same shapes.

A schema accepts whatever the reader accepts. It refuses less: dates, quarters and
codes are the reader's to judge, with the words to say what is wrong.
"""

from skm_cli.files.json_text import Json, dumps
from skm_cli.files.yaml.shape import (
    Either,
    Key,
    Many,
    Record,
    SpecialShape,
    Table,
    Text,
)

Schema = dict[str, Json]

# YAML reads `2023` and `ya` as what they look like; we read the text as typed.
_SCALAR: Schema = {"type": ["string", "number", "boolean", "null"]}
_MARKS = "[“”‘’\\s]*"


def schema_file(name: str, shape: Record) -> str:
    """The JSON Schema of a YAML file of that name and shape, as a file."""
    head: Schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "Dibuat oleh skm untuk penyunting teks; tidak perlu diisi.",
        "title": name,
    }
    blocks: Schema = {}
    whole = _schema(name, shape, blocks)
    return dumps(head | whole | {"definitions": blocks})


def _schema(name: str, shape: object, blocks: Schema) -> Schema:
    """What a value of this shape may be; what lists hold is put among `blocks`."""
    match shape.schema_shape if isinstance(shape, SpecialShape) else shape:
        case Text(words=words):
            return _word(words) if words else dict(_SCALAR)
        case Many(of=item):
            one = _schema(name, item, blocks)
            if isinstance(item, Record):
                if blocks.setdefault(name, one) != one:
                    raise ValueError(name)
                one = {"$ref": f"#/definitions/{name}"}
            return {"anyOf": [{"type": "array", "items": one}, one]}
        case Record(keys=keys):
            properties = {key.name: _property(key, blocks) for key in keys}
            return _block(others=False, properties=properties)
        case Table(of=item):
            return _block(others=_schema(name, item, blocks))
        case Either(one=first, other=second):
            both = (_schema(name, each, blocks) for each in (first, second))
            return {"anyOf": [*both]}
        case _:
            # A shape that says nothing of itself: anything may be.
            return {}


def _block(*, others: Json, **told: Json) -> Schema:
    # An empty text between quotation marks is as empty as nothing.
    empty: Schema = {"type": ["object", "null", "string"], "pattern": r"^\s*$"}
    return empty | told | {"additionalProperties": others}


def _property(key: Key[object], blocks: Schema) -> Schema:
    told: Schema = {"description": key.help} if key.help else {}
    return told | _schema(key.name, key.shape, blocks)


def _word(words: tuple[str, ...]) -> Schema:
    """One of a few words: offered as they are, and taken in whatever case."""
    anyhow = "|".join(
        "".join(f"[{c.lower()}{c.upper()}]" if c.isalpha() else c for c in word)
        for word in words
    )
    written: Schema = {"type": "string", "pattern": f"^{_MARKS}({anyhow})?{_MARKS}$"}
    return {"anyOf": [{"enum": [*words, None]}, written]}
