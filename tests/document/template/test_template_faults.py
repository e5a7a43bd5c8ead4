from pathlib import Path

import pytest

from contexts import PROPERTIES, SHIPPED, cell, sample_context, table_template, template
from skm_cli.document.word import fill
from skm_cli.errors import TemplateUnusableError


@pytest.mark.parametrize(
    ("paragraphs", "message"),
    [
        (
            ("Yang bertanda tangan", "{{ pimpinan }}"),
            'nama `pimpinan` tidak dikenal, di dekat "Yang bertanda tangan"; yang paling '
            "mirip `penandatangan.nama`",
        ),
        (
            ("NIP {{ penandatangan.nipp }}",),
            'nama `penandatangan.nipp` tidak dikenal, di dekat "NIP"; yang paling '
            "mirip `penandatangan.nip`",
        ),
        (
            ("{%p for u in survei.unsur %}", "Mutu {{ u.muti }}", "{%p endfor %}"),
            'nama `u.muti` tidak dikenal, di dekat "Mutu"; yang paling mirip `u.mutu`',
        ),
        (
            ("{{ unti }} melaksanakan survei",),
            'nama `unti` tidak dikenal, di dekat "melaksanakan survei"; yang paling '
            "mirip `unit`",
        ),
        (
            ("{{ zzzzzz }}", "Penutup"),
            'nama `zzzzzz` tidak dikenal, di dekat "Penutup"',
        ),
        (("{{ zzzzzz }}",), "nama `zzzzzz` tidak dikenal"),
        (("{{ survei[9] }}",), "nama `9` tidak dikenal"),
        (("Nama {{ unit }",), 'ada tag yang tidak lengkap, di dekat "Nama'),
        (("Awal {% if unit %}",), 'ada tag yang tidak lengkap, di dekat "Awal"'),
        (("Kota {{ kota | besar }}",), 'filter `besar` tidak dikenal, di dekat "Kota"'),
        (("Unit {{ unit | safe }}",), 'filter `safe` tidak dikenal, di dekat "Unit"'),
        (
            ("Isi {{ unit.__class__.__mro__ }}",),
            'ada tag yang tidak diizinkan, di dekat "Isi"',
        ),
        (
            ("Foto {{ 'x.png' | gambar('y') }}",),
            'ada tag yang tidak dapat dihitung, di dekat "Foto"',
        ),
        (("Nilai {{ 1 / 0 }}",), 'ada tag yang tidak dapat dihitung, di dekat "Nilai"'),
        (
            ("Nilai {{ unit + 1 }}",),
            'ada tag yang tidak dapat dihitung, di dekat "Nilai"',
        ),
    ],
)
def test_a_template_that_cannot_be_filled_says_where(
    paragraphs: tuple[str, ...], message: str
) -> None:
    with pytest.raises(TemplateUnusableError) as error:
        fill(template(*paragraphs), sample_context(), {}, PROPERTIES)

    assert error.value.place == "laporan-tindak-lanjut.docx"
    assert error.value.message.startswith(message)
    assert "{{ }}" in error.value.hint


def test_a_long_paragraph_is_quoted_in_part() -> None:
    with pytest.raises(TemplateUnusableError) as error:
        fill(template("kata " * 50 + "{{ zzzzzz }}"), {}, {}, PROPERTIES)

    assert error.value.message.endswith('kata kata…"')


def test_a_tag_that_cuts_a_row_is_a_fault_of_the_template() -> None:
    xml = f"<w:tblPr/><w:tblGrid/><w:tr>{cell('{%tr if unit %}')}</w:tr><w:tr>{cell('a {% endif %}')}</w:tr>"

    with pytest.raises(TemplateUnusableError) as error:
        fill(table_template(xml), {"unit": ""}, {}, PROPERTIES)

    assert error.value.message == "ada tag yang memotong tabel atau paragraf"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"{\\rtf1}", b"x" * 5000])
def test_what_is_no_word_file_is_no_template(data: bytes) -> None:
    with pytest.raises(TemplateUnusableError, match="bukan dokumen Word"):
        fill(data, {}, {}, PROPERTIES)


def test_a_truncated_template_is_no_template(tmp_path: Path) -> None:
    path = tmp_path / "templat.docx"
    path.write_bytes(SHIPPED[:-200])

    with pytest.raises(TemplateUnusableError, match="bukan dokumen Word"):
        fill(path.read_bytes(), {}, {}, PROPERTIES)
