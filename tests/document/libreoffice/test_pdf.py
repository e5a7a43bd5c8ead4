"""LibreOffice's PDF: where its bookmarks are, and the clock taken out of it."""

import re
import zlib
from datetime import date

import pytest

from skm_cli.document.libreoffice.pdf import dated, is_untouched_pdf, pages_of

DAY = date(2023, 12, 18)
PLAIN = b"""\
%PDF-1.6
1 0 obj
<</Type/Page/Parent 9 0 R/Contents 2 0 R>>
endobj

3 0 obj
<</Type/Page/Parent 8 0 R>>
endobj

4 0 obj
<</Type/Page/Parent 8 0 R>>
endobj

8 0 obj
<</Type/Pages
/Kids[ 4 0 R 3 0 R ]
/Count 2>>
endobj

9 0 obj
<</Type/Pages
/Kids[ 1 0 R
8 0 R ]
/Count 3>>
endobj

11 0 obj
<</5FToc000000001[1 0 R/XYZ 85 718 0]
/tabel5Fhasil[3 0 R/XYZ 294 771 0]
/Lampiran-A20[4 0 R/XYZ 294 771 0]
/hilang[77 0 R/XYZ 0 0 0]
>>
endobj

12 0 obj
<</Type/Catalog/Pages 9 0 R
/Dests 11 0 R
/OpenAction[1 0 R /XYZ null null 0]
>>
endobj

13 0 obj
<</Creator<FEFF>
/CreationDate(D:20261124181545+07'00')>>
endobj

xref
trailer
<</Size 14/Root 12 0 R
/Info 13 0 R
/ID [ <350DBDC1C138CCFF342593BDA07A0C4E>
<350DBDC1C138CCFF342593BDA07A0C4E> ]
/DocChecksum /0AECA38B0956C82D2AE333563EEB81A5
>>
startxref
1
%%EOF
"""
NAMES = ("_Toc000000001", "tabel_hasil", "Lampiran-A ", "hilang", "lain")
FOUND = {"_Toc000000001": 1, "tabel_hasil": 3, "Lampiran-A ": 2}


def packed() -> bytes:
    """The same PDF with its objects packed together, as newer versions write it."""
    objects = re.findall(rb"(\d+) 0 obj\n(.*?)\nendobj", PLAIN, re.DOTALL)
    heads, bodies = b"", b""
    for number, body in objects:
        heads += b"%s %d " % (number, len(bodies))
        bodies += body + b"\n"
    stream = zlib.compress(heads + bodies)
    begin = b"%%PDF-1.7\n20 0 obj\n<</Type/ObjStm/N %d/First %d/Length %d>>stream\n"
    return (
        begin % (len(objects), len(heads), len(stream))
        + stream
        + b"\nendstream\nendobj\n"
    )


@pytest.mark.parametrize("pdf", [PLAIN, packed()], ids=["plain", "packed"])
def test_a_bookmark_is_on_the_page_of_its_name(pdf: bytes) -> None:
    assert pages_of(pdf, NAMES) == FOUND


@pytest.mark.parametrize(
    "pdf",
    [
        b"",
        b"%PDF-1.6\n%%EOF",
        PLAIN.replace(b"/Dests 11 0 R\n", b""),
        PLAIN.replace(b"/Kids[ 4 0 R 3 0 R ]", b"/Kids[ 9 0 R ]").replace(b"[1 0 R/", b"[5 0 R/"),
        packed().replace(b"stream\nx", b"stream\ny"),
        b"20 0 obj<</Type/ObjStm/First 3>>stream\n" + zlib.compress(b"a b c") + b"\nendstream endobj",
    ],
    ids=["empty", "no objects", "no places", "a circle of pages", "broken", "no heads"],
)  # fmt: skip
def test_what_cannot_be_found_is_left_out(pdf: bytes) -> None:
    assert pages_of(pdf, NAMES) == {}


def test_the_clock_is_written_over_in_its_place() -> None:
    made = dated(PLAIN, DAY)

    assert len(made) == len(PLAIN)
    assert b"/CreationDate(D:20231218000000+00'00')" in made
    before, _, after = PLAIN.partition(b"20261124181545+07'00'")
    assert made.startswith(before)
    assert made.endswith(b">>\nstartxref\n1\n%%EOF\n")
    assert after[:40] in made


def test_an_hour_later_it_is_the_same() -> None:
    later = PLAIN
    for old, new in (
        (b"20261124181545+07", b"20261124191546-08"),
        (b"350DBDC1C138CCFF", b"0123456789ABCDEF"),
        (b"0AECA38B0956C82D", b"FEDCBA9876543210"),
    ):
        later = later.replace(old, new)

    assert later != PLAIN
    assert dated(later, DAY) == dated(PLAIN, DAY)
    assert dated(PLAIN, DAY) != dated(PLAIN, date(2023, 12, 19))


def test_the_dates_of_its_metadata_are_written_over_too() -> None:
    xmp = b"<xmp:CreateDate>%s</xmp:CreateDate>\n"
    pdf = xmp % b"2026-11-24T18:15:45Z" + xmp % b"2026-11-24T18:15:45+07:00" + PLAIN

    made = dated(pdf, DAY)

    assert made.startswith(
        xmp % b"2023-12-18T00:00:00Z" + xmp % b"2023-12-18T00:00:00+00:00"
    )


def test_ours_is_known_until_a_byte_of_it_changes() -> None:
    made = dated(PLAIN, DAY)

    assert is_untouched_pdf(made)
    assert not is_untouched_pdf(PLAIN)
    assert not is_untouched_pdf(made + b"% tanda tangan")
    assert not is_untouched_pdf(made.replace(b"/XYZ 85", b"/XYZ 86"))
    assert not is_untouched_pdf(b"")
    assert not is_untouched_pdf(b"halo")
