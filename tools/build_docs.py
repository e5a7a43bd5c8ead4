"""Writes docs/templat.md: every name that a template may use, from the program.

    python tools/build_docs.py [FILE]

writes the page, or the same into FILE: first tools/templat.md as it stands, then the
tables, with the explanations of tools/template_words.py.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from skm_cli.context import REFERENCE_MARK, Value
from skm_cli.document.check.shape import name_paths
from skm_cli.document.word import open_template
from skm_cli.domain.kind import Kind
from skm_cli.files.shipped import shipped
from skm_cli.usecases.kinds.every_kind import report_kind
from template_words import FILTERS, WORDS

PAGE = Path(__file__).parent.parent / "docs" / "templat.md"
_BEGINNING = Path(__file__).with_name("templat.md")
_LONGEST = 60
_ANNEXED = "tindak_lanjut.isi[]"


def page() -> str:
    """The page.

    Raises:
        LookupError: A name of the program is not explained, or the reverse.
    """
    used = {name for kind in Kind for name, _ in names_of(kind)}
    if used != WORDS.keys():
        raise LookupError(sorted(used ^ WORDS.keys()))
    beginning = _BEGINNING.read_text(encoding="utf-8")
    return "\n".join([beginning, *_filters(), *_kinds()])


def _filters() -> Iterator[str]:
    yield "## Filter buatan program\n"
    yield "| filter | contoh | gunanya |\n|---|---|---|"
    template = shipped("templates", Kind.TINDAK_LANJUT.template)
    for name in open_template(template.read_bytes(), template.name).own:
        example, words = FILTERS[name]
        yield f"| `{name}` | {_cell(example)} | {words} |"
    yield ""


def _kinds() -> Iterator[str]:
    for kind in Kind:
        yield f"## Nama dalam templat {kind}\n"
        yield f"{kind.document_title}.\n"
        yield "| nama | isi | contoh |\n|---|---|---|"
        for name, example in names_of(kind):
            yield f"| `{name}` | {WORDS[name]} | {_cell(_example(example))} |"
        yield ""


def names_of(kind: Kind) -> list[tuple[str, Value]]:
    """Every name of a kind's templates, with its value in a made-up report.

    The names of an annexed report are those of its own kind.
    """
    return [
        (name, example)
        for name, example in name_paths(report_kind(kind).names())
        if not name.startswith(_ANNEXED)
    ]


def _example(value: Value) -> str:
    match value:
        case [str() as text, *_]:
            return _short(text)
        case str() | int():
            return _short(str(value))
        case _:
            return ""


def _short(text: str) -> str:
    # Only the finished document knows the numbers of references.
    text = REFERENCE_MARK.sub("…", text)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main() -> None:
    """Write the page."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE
    path.write_text(page(), encoding="utf-8")
    print(path)


if __name__ == "__main__":
    main()
