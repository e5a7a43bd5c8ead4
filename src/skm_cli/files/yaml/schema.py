"""JSON Schemas of our YAML files for editors, made from the shapes that read them.

A schema accepts whatever the reader accepts, and refuses less: only the reader checks
dates, quarters and codes, since it has the words for such a fault.
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
    """The text of the JSON Schema of a YAML file with this name and shape."""
    head: Schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "Dibuat oleh skm untuk penyunting teks; tidak perlu diisi.",
        "title": name,
    }
    blocks: Schema = {}
    whole = _schema(name, shape, blocks)
    return dumps(head | whole | {"definitions": blocks})


def _schema(name: str, shape: object, blocks: Schema) -> Schema:
    """The schema of a value of this shape; blocks in lists are added to `blocks`."""
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
            # A shape without a schema of its own: any value.
            return {}


def _block(*, others: Json, **more: Json) -> Schema:
    # The reader takes a quoted empty text for an empty block.
    empty: Schema = {"type": ["object", "null", "string"], "pattern": r"^\s*$"}
    return empty | more | {"additionalProperties": others}


def _property(key: Key[object], blocks: Schema) -> Schema:
    help_: Schema = {"description": key.help} if key.help else {}
    return help_ | _schema(key.name, key.shape, blocks)


def _word(words: tuple[str, ...]) -> Schema:
    """The schema of one of these words, in any case; an editor offers them as given."""
    any_case = "|".join(
        "".join(f"[{c.lower()}{c.upper()}]" if c.isalpha() else c for c in word)
        for word in words
    )
    typed: Schema = {"type": "string", "pattern": f"^{_MARKS}({any_case})?{_MARKS}$"}
    return {"anyOf": [{"enum": [*words, None]}, typed]}
