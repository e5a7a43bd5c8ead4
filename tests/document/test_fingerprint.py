import hashlib
import io
import zipfile

import pytest
from docx import Document
from docx.text.paragraph import Paragraph

from cards import scorecard
from contexts import PROPERTIES, photo, sample_context
from skm_cli.document.fingerprint import is_untouched_document, text_hash
from skm_cli.document.package import pack_document, unpacked
from skm_cli.document.word import fill
from skm_cli.files.shipped import shipped
from skm_cli.report.charts import make_charts

_SHIPPED = shipped("templates", "laporan-tindak-lanjut.docx").read_bytes()
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OURS = fill(_SHIPPED, sample_context(), {"foto.png": photo()}, PROPERTIES)


def saved_again(change: str | None = None) -> bytes:
    """Our document opened and saved by another program, perhaps after a change."""
    document = Document(io.BytesIO(OURS))
    if change:
        paragraph = next(p for p in document.paragraphs if "asas" in p.text)
        paragraph.runs[0].text = f"{paragraph.runs[0].text}{change}"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_part(name: str, xml: str | bytes | None) -> bytes:
    members = unpacked(OURS)
    if xml is None:
        del members[name]
    else:
        members[name] = xml if isinstance(xml, bytes) else xml.encode()
    return pack_document(members)


def document(*paragraphs: str) -> bytes:
    """A .docx of these paragraphs of XML and nothing else."""
    xml = "".join(f"<w:p>{each}</w:p>" for each in paragraphs)
    main = f"<w:document {_W}><w:body>{xml}</w:body></w:document>"
    return pack_document({"word/document.xml": main.encode()})


def field(cached: str) -> str:
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
        for kind in ("begin", "separate", "end")
    )
    return f"{begin}{separate}<w:r><w:t>{cached}</w:t></w:r>{end}"


def with_number(number: str) -> bytes:
    """Our document of a chart, saved with this number in the place of 4.00."""
    charts = make_charts(scorecard())
    template = fill(_SHIPPED, sample_context(), {"foto.png": photo()}, PROPERTIES)
    document = Document(io.BytesIO(template))
    document.add_paragraph("{{ 'unsur' | grafik('Nilai') }}")
    out = io.BytesIO()
    document.save(out)
    members = unpacked(fill(out.getvalue(), {}, {}, PROPERTIES, charts=charts))
    chart = members["word/charts/chart1.xml"]
    members["word/charts/chart1.xml"] = chart.replace(b"4.00<", f"{number}<".encode())
    return pack_document(members)


def test_other_numbers_in_a_chart_are_a_persons() -> None:
    assert is_untouched_document(with_number("4.00"))
    assert is_untouched_document(with_number("4"))
    assert not is_untouched_document(with_number("3.99"))
    assert not is_untouched_document(with_number("empat"))


def test_what_we_wrote_is_known() -> None:
    assert is_untouched_document(OURS)


def test_saving_again_without_a_change_leaves_it_ours() -> None:
    assert is_untouched_document(saved_again())


@pytest.mark.parametrize("change", ["x", " ", "."])
def test_one_changed_letter_makes_it_a_persons(change: str) -> None:
    assert not is_untouched_document(saved_again(change))


def test_a_changed_cell_makes_it_a_persons() -> None:
    document = Document(io.BytesIO(OURS))
    table = document.tables[0]
    last = table.rows[-1].cells[-1].paragraphs[0]
    assert isinstance(last, Paragraph)
    last.add_run("B")
    out = io.BytesIO()
    document.save(out)

    assert not is_untouched_document(out.getvalue())


def test_a_changed_footer_makes_it_a_persons() -> None:
    document = Document(io.BytesIO(OURS))
    document.sections[0].footer.paragraphs[0].add_run("Rahasia")
    out = io.BytesIO()
    document.save(out)

    assert not is_untouched_document(out.getvalue())


def test_a_comment_makes_it_a_persons() -> None:
    comments = f"<w:comments {_W}><w:p><w:r><w:t>tolong</w:t></w:r></w:p></w:comments>"
    empty = f"<w:footnotes {_W}><w:p/></w:footnotes>"

    assert not is_untouched_document(with_part("word/comments.xml", comments))
    assert is_untouched_document(with_part("word/footnotes.xml", empty))


def test_a_document_of_anothers_is_a_persons() -> None:
    out = io.BytesIO()
    Document().save(out)

    assert not is_untouched_document(out.getvalue())
    assert not is_untouched_document(_SHIPPED)


def test_the_hash_is_that_of_the_paragraphs_joined_by_newlines() -> None:
    docx = document(
        "<w:r><w:t>sa</w:t></w:r><w:r><w:t>tu</w:t></w:r>",
        "",
        "<w:r><w:t>é</w:t></w:r>",
    )

    assert text_hash(docx) == hashlib.sha256("satu\n\né".encode()).hexdigest()


def test_what_a_field_shows_does_not_count() -> None:
    simple = '<w:fldSimple w:instr="PAGE"><w:r><w:t>{}</w:t></w:r></w:fldSimple>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    after = "<w:r><w:t>x</w:t></w:r>"

    one = document(field("1") + simple.format(1) + end + after)
    two = document(field("2" + field("3")) + simple.format(4) + after)
    three = document(field("1") + "<w:r><w:t>y</w:t></w:r>")

    assert text_hash(one) == text_hash(two) != text_hash(three)


_BOMB = (
    '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f"<w:document {_W}><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>"
)
_TWICE = unpacked(OURS)["docProps/custom.xml"].replace(
    b"</property>", b'</property><property name="skm-teks" pid="9"/>'
)


@pytest.mark.parametrize(
    "docx",
    [
        b"",
        b"bukan zip",
        OURS[:-300],
        OURS[:1000] + b"\0" * 500 + OURS[1500:],
        with_part("word/document.xml", None),
        with_part("word/document.xml", "<w:document"),
        with_part("word/document.xml", _BOMB),
        with_part("docProps/custom.xml", None),
        with_part("docProps/custom.xml", "<Properties/>"),
        with_part("docProps/custom.xml", _TWICE),
        pack_document({}),
    ],
)
def test_whatever_cannot_be_read_is_a_persons(docx: bytes) -> None:
    assert not is_untouched_document(docx)


def test_what_would_unpack_too_large_is_not_read() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("word/document.xml", bytes(50_000_001))

    assert not is_untouched_document(out.getvalue())
    with pytest.raises(ValueError, match="document"):
        text_hash(out.getvalue())
