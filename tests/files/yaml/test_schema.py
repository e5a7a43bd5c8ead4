import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from cards import INSTRUMENT
from plans import load
from skm import Skm
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.shipped import shipped
from skm_cli.files.workspace import Workspace
from skm_cli.plan.schema import rtl_schema
from skm_cli.settings.schema import skm_schema
from skm_cli.settings.skm_yaml import load_profile

RTL = json.loads(rtl_schema())
SKM = json.loads(skm_schema(INSTRUMENT))
Schema = dict[str, Any]
Json = None | bool | float | str | list["Json"] | dict[str, "Json"]

_WORDS = {
    *("$schema", "$comment", "$ref", "title", "description", "definitions"),
    *("type", "enum", "pattern", "properties", "additionalProperties", "items"),
    "anyOf",
}
_KINDS: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
    "object": dict,
    "array": list,
}


def refusals(value: Json, schema: Schema, whole: Schema) -> Iterator[str]:
    """What a schema refuses in a value, by the keywords that our schemas use."""
    assert schema.keys() <= _WORDS
    if "$ref" in schema:
        schema = whole["definitions"][schema["$ref"].rpartition("/")[2]]
    kinds = schema.get("type", [*_KINDS])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if not any(isinstance(value, _KINDS[kind]) for kind in kinds):
        yield f"{value!r} is none of {kinds}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{value!r} is none of {schema['enum']}"
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{value!r} is no {schema['pattern']}"
    ways = [[*refusals(value, each, whole)] for each in schema.get("anyOf", [])]
    yield from [] if [] in ways else next(iter(ways), [])
    match value:
        case list():
            for item in value:
                yield from refusals(item, schema.get("items", {}), whole)
        case dict():
            yield from _refused_keys(value, schema, whole)
        case _:
            pass


def _refused_keys(
    value: dict[str, Json], schema: Schema, whole: Schema
) -> Iterator[str]:
    others = schema.get("additionalProperties", {})
    for key, inner in value.items():
        of_key = schema.get("properties", {}).get(str(key), others)
        if of_key is False:
            yield f"{key} is unknown"
        else:
            yield from refusals(inner, of_key, whole)


def refused(text: str, schema: Schema) -> list[str]:
    """What an editor with this schema refuses in a file."""
    return list(refusals(_typed(YAML(typ="safe").load(text)), schema, schema))


def _typed(value: object) -> Json:
    match value:
        case dict():
            return {key: _typed(inner) for key, inner in value.items()}
        case list():
            return [_typed(inner) for inner in value]
        case date():
            # An editor has YAML 1.2, which knows no dates.
            return value.isoformat()
        case None | bool() | int() | float() | str():
            return value
        case _:
            raise TypeError(value)


_FITTING: dict[str, list[Any]] = {
    "unsur": ["U3", "u1. Persyaratan", "“U9”", "U4"],
    "waktu": ["TW1", "TW1, TW2", "Maret 2024", ["TW4", "“TW1 2024”"], []],
    "periode": ["2023Q4", "“2023TW4”"],
    "dari": ["2023Q3", 2022],
    "status": ["belum", " Proses ", "“selesai”", "SUDAH", ""],
    "dokumentasi": ["nihil", "NIHIL", None, ""],
    "berkas": ["a.jpg", "rapat/b.pdf"],
    "mulai": ["1 Oktober 2023", "2023-10-01"],
    "selesai": ["17 November 2023", "“2023-11-17”"],
    "angka": ["koma", "Titik"],
    "u8": ["sarana", "Pengaduan"],
    "skala": ["1-4", "25-100"],
}
_ODD: list[Any] = [
    None,
    [],
    {},
    "x",
    1,
    True,
    ["x"],
    {"x": 1},
    [[]],
    " ",
    "nihil",
    2023,
    "4",
]


def _values(schema: Schema, whole: Schema, name: str = "") -> st.SearchStrategy[Any]:
    """Values with the keys of a schema, and sometimes others."""
    if "$ref" in schema:
        of = whole["definitions"][schema["$ref"].rpartition("/")[2]]
        return st.deferred(lambda: _values(of, whole))
    odd = st.sampled_from(_ODD)
    match schema:
        case {"anyOf": ways}:
            made = st.one_of([_values(way, whole, name) for way in ways])
        case {"items": item}:
            made = st.lists(_values(item, whole, name), max_size=2)
        case {"properties": properties}:
            made = st.fixed_dictionaries(
                {}, optional={k: _values(v, whole, k) for k, v in properties.items()}
            )
        case {"pattern": _, "additionalProperties": others}:
            keys = st.sampled_from(["2023Q4", "U1", "u4", "tanggal", "Murah"])
            made = st.dictionaries(keys, _values(others, whole), max_size=2)
        case _:
            made = st.sampled_from(_FITTING.get(name, ["x", "a: b", 4, "Maret 2024"]))
    fitting = st.sampled_from(_FITTING[name]) if name in _FITTING else made
    # One in forty is odd: of a file with several, few would be accepted.
    return st.integers(0, 39).flatmap(
        lambda n: odd if n == 0 else fitting if n % 2 else made
    )


def _accepted(read: Callable[[], object]) -> bool:
    try:
        read()
    except ProblemsFoundError:
        return False
    return True


@given(_values(RTL, RTL))
@example({"prioritas": {"unsur": "U3", "rtl": {"realisasi": {"status": " Sudah "}}}})
def test_what_the_reader_of_rtl_yaml_accepts_its_schema_accepts(value: object) -> None:
    text = json.dumps(value, ensure_ascii=False)

    if _accepted(lambda: load(text.encode())):
        assert refused(text, RTL) == []


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which one skm.yaml after the other is written."""
    return tmp_path_factory.mktemp("skema")


@given(value=_values(SKM, SKM))
def test_what_the_reader_of_skm_yaml_accepts_its_schema_accepts(
    folder: Path, value: object
) -> None:
    text = json.dumps(value, ensure_ascii=False)
    (folder / "skm.yaml").write_text(text, encoding="utf-8")

    if _accepted(lambda: load_profile(Workspace(folder), INSTRUMENT)):
        assert refused(text, SKM) == []


@pytest.mark.parametrize(
    "text",
    [
        "priorita: []",
        "prioritas: [{unsur: U3, rtl: [{kegiatan: a, pic: b}]}]",
        "prioritas: [{unsur: U3, rtl: [{realisasi: {status: prose}}]}]",
        "prioritas: [{unsur: [U3]}]",
        "prioritas: [{unsur: U3, rtl: [{realisasi: {dokumentasi: [a.jpg]}}]}]",
        "lanjutan: [{dari: {}}]",
        "[]",
    ],
)
def test_what_the_schema_refuses_the_reader_refuses(text: str) -> None:
    assert refused(text, RTL) != []
    assert not _accepted(lambda: load(text))


def test_our_own_files_are_accepted() -> None:
    folder = shipped("examples", "setda-surakarta-2023Q4")
    plan = (folder / "periode/2023Q4/rtl.yaml").read_text(encoding="utf-8")
    profile = (folder / "skm.yaml").read_text(encoding="utf-8")
    starter = shipped("templates", "skm.yaml").read_text(encoding="utf-8")

    assert refused(plan, RTL) == []
    assert refused(profile, SKM) == refused(starter, SKM) == []


def _properties(schema: Schema) -> Iterator[tuple[str, Schema]]:
    """Every key that a schema knows, at any depth."""
    for name, inner in schema.items():
        if name == "properties":
            yield from inner.items()
        for each in inner if isinstance(inner, list) else [inner]:
            if isinstance(each, dict):
                yield from _properties(each)


@pytest.mark.parametrize("schema", [RTL, SKM])
def test_an_editor_has_a_word_of_help_for_every_key(schema: Schema) -> None:
    keys = dict(_properties(schema))

    assert {"kegiatan", "status"} <= keys.keys() or {"unit", "nip"} <= keys.keys()
    assert [key for key, each in keys.items() if not each.get("description")] == []


def test_a_new_file_names_its_schema_which_is_there(skm: Skm, tmp_path: Path) -> None:
    skm("demo", "contoh")
    (tmp_path / "contoh/periode/2023Q4/rtl.yaml").unlink()
    skm("rtl", "init", cwd="contoh")
    skm("init")

    for file in ("contoh/periode/2023Q4/rtl.yaml", "skm.yaml"):
        path = tmp_path / file
        text = path.read_text(encoding="utf-8")
        named = re.findall(
            r"^# yaml-language-server: \$schema=(\S+)$", text, re.MULTILINE
        )
        (schema,) = [path.parent / name for name in named]
        assert refused(text, json.loads(schema.read_text(encoding="utf-8"))) == []
