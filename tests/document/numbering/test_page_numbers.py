from contexts import filled
from documents import assert_sound, body
from skm_cli.document.fingerprint import is_untouched_document
from skm_cli.document.numbering.page_numbers import (
    bookmarks_of,
    printed_pages,
    with_pages,
)
from word_paragraphs import (
    CONTENTS,
    TABLES,
    bookmarked,
    caption,
    document_of,
    field,
    heading,
    lines,
    run,
)

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def entries(docx: bytes) -> list[str]:
    return [
        "".join(
            "\t" if each.tag == f"{_W}tab" else each.text or ""
            for each in link.iter(f"{_W}t", f"{_W}tab")
        )
        for link in body(docx).iter(f"{_W}hyperlink")
    ]


def test_pages_stand_in_the_lists_and_the_document_stays_ours() -> None:
    docx = document_of(
        CONTENTS, TABLES, heading("A"), heading("B"), caption("Tabel", "c")
    )
    first, second, third = bookmarks_of(docx)

    paged = with_pages(docx, {first: "1", second: "12", third: "iv"})

    assert entries(docx) == [
        "A",
        "B",
        "Tabel\N{NO-BREAK SPACE}1. c".replace("\xa0", " "),
    ]
    assert entries(paged) == ["A\t1", "B\t12", "Tabel 1. c\tiv"]
    assert is_untouched_document(paged)
    codes = [each.text for each in body(paged).iter(f"{_W}instrText")]
    assert ' TOC \\o "1-3" \\h \\z \\u ' in codes
    assert f" PAGEREF {second} \\h " in codes
    assert_sound(paged)


def test_pages_can_be_written_anew() -> None:
    docx = document_of(CONTENTS, heading("A"))
    (name,) = bookmarks_of(docx)

    twice = with_pages(with_pages(docx, {name: "1"}), {name: "2"})

    assert twice == with_pages(docx, {name: "2"})
    assert entries(twice) == ["A\t2"]


def test_an_entry_whose_page_nobody_knows_has_none() -> None:
    docx = document_of(CONTENTS, heading("A"), heading("B"))
    _, second = bookmarks_of(docx)

    assert entries(with_pages(docx, {second: "2"})) == ["A", "B\t2"]
    assert with_pages(docx, {}) == docx


def test_a_persons_own_references_to_pages_are_filled() -> None:
    docx = document_of(field("PAGEREF sini", "?"), bookmarked("sini", run("x")))

    assert bookmarks_of(docx) == ("sini",)
    assert lines(with_pages(docx, {"sini": "7"}))[0] == "7"


def test_the_printed_page_counts_from_where_its_section_begins() -> None:
    docx = filled()
    names = bookmarks_of(docx)
    # A cover, two sheets of lists, and every bookmark of the text on sheet 4 or later.
    sheets = {name: 4 + at for at, name in enumerate(names)} | {
        names[0]: 2,
        names[1]: 4,
    }

    printed = printed_pages(docx, sheets)

    assert printed[names[0]] == "i"
    assert printed[names[1]] == "1"
    assert [printed[name] for name in names[2:5]] == ["3", "4", "5"]


def test_a_list_whose_template_wants_no_pages_gets_none() -> None:
    docx = document_of(field('TOC \\o "1-3" \\h \\n', ""), heading("A"))
    (name,) = bookmarks_of(docx)

    assert with_pages(docx, {name: "1"}) == docx
