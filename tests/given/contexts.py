"""Contexts of the follow-up report, templates of a few paragraphs, and pictures."""

import io
from datetime import date
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from PIL import Image

from skm_cli.document.word import Properties, fill
from skm_cli.domain.photo import Photo
from skm_cli.files.shipped import shipped

SHIPPED = shipped("templates", "laporan-tindak-lanjut.docx").read_bytes()
PROPERTIES = Properties(
    title="Laporan Hasil Tindak Lanjut",
    subject="Survei Kepuasan Masyarakat",
    author="Sekretariat Daerah",
    created=date(2023, 12, 18),
    shown="laporan-tindak-lanjut.docx",
)

_KEGIATAN = (
    "Publikasi standar pelayanan Sekretariat Daerah, terutama waktu penyelesaian",
    "Publikasi produk layanan Sekretariat Daerah melalui kanal yang dimiliki",
    "Internalisasi SOP di setiap bagian",
)
_UNSUR = ("Persyaratan", "Sistem, mekanisme, dan prosedur", "Waktu penyelesaian")


def sample_context(**changes: object) -> dict[str, Any]:
    """The context of a report with three RTL, all done, and a picture for each."""
    context: dict[str, Any] = {
        "unit": "Sekretariat Daerah",
        "unit_kapital": "SEKRETARIAT DAERAH",
        "pemerintah_kapital": "KOTA SURAKARTA",
        "kota": "Surakarta",
        "periode": "Triwulan IV Tahun 2023",
        "tahun": "2023",
        "tanggal_laporan": "18 Desember 2023",
        "logo": "",
        "catatan_sampul": "",
        "alamat": "",
        "survei": {
            "waktu": "1 Oktober s.d. 17 November 2023",
            "judul_tabel": "Ringkasan Hasil SKM Periode 1 Oktober s.d. "
            "17 November 2023",
            "unsur": [
                {"nomor": n, "unsur": f"U{n}. {name}", "nilai": f"3,{n}6", "mutu": "A"}
                for n, name in enumerate(_UNSUR, 1)
            ],
            "hasil": "Survei ini diikuti oleh 205 responden.",
        },
        "prioritas": {"paragraf": ["Nilai dalam Tabel 1.", "Ketiga unsur tersebut."]},
        "rencana": plan("TW 1", "TW 2", "TW 3", "TW 4"),
        "realisasi": {
            "pengantar": "Seluruh rencana tindak lanjut telah selesai dilaksanakan.",
            "blok": [block(n) for n in (1, 2, 3)],
        },
        "kesimpulan": {
            "butir_1": "Sekretariat Daerah telah menyelesaikan seluruh RTL.",
            "butir_2": "Tidak ada RTL yang belum ditindaklanjuti (nihil).",
            "rincian": [],
            "butir_3": "Seluruh RTL telah ditindaklanjuti (nihil).",
            "strategi": [
                {
                    "nomor": "–",
                    "rtl": "Nihil",
                    "strategi": "–",
                    "target": "–",
                    "penanggung_jawab": "–",
                }
            ],
        },
        "penandatangan": {
            "jabatan": "Sekretaris Daerah",
            "nama": "Pejabat Contoh",
            "pangkat": "",
            "nip": "190001012000011999",
        },
    }
    return context | changes


def plan(*columns: str, planned: bool = True) -> dict[str, Any]:
    """The table of the plan with these columns, the last one ticked if `planned`."""
    return {
        "pengantar": "Rencana tindak lanjut disajikan dalam Tabel 2.",
        "tanpa_rtl": [],
        "pengantar_tabel": "",
        "sesudah": [],
        "judul_waktu": "Waktu",
        "kolom": [*columns],
        "baris": [
            {
                "judul": "",
                "nomor": n,
                "unsur": f"U{n}. {name}",
                "kegiatan": _KEGIATAN[n - 1],
                "tanda": ["" for _ in columns[1:]] + ["V" if planned else ""],
                "waktu_kosong": "" if planned else "[belum diisi: waktu rencana]",
                "penanggung_jawab": "Kepala Bagian Organisasi",
            }
            for n, name in enumerate(_UNSUR, 1)
        ],
    }


def block(number: int, **changes: object) -> dict[str, Any]:
    """The block of one RTL in BAB III, with one picture."""
    return {
        "judul": "",
        "nomor": number,
        "unsur": f"U{number}. {_UNSUR[number - 1]}",
        "kegiatan": _KEGIATAN[number - 1],
        "deskripsi": "Standar pelayanan diumumkan di ruang layanan.",
        "waktu": "6 s.d. 10 November 2023",
        "hambatan": "Agenda pimpinan tidak dapat diprediksi",
        "gambar": [row(picture(number))],
        "rujukan": [],
        "tanpa_dokumentasi": "",
    } | changes


def row(*pictures: dict[str, Any], wide: int = 160, high: int = 90) -> dict[str, Any]:
    """A row of pictures, each at most this wide and high, in millimetres."""
    return {"foto": [*pictures], "lebar": wide, "tinggi": high}


def picture(number: int, **changes: object) -> dict[str, Any]:
    """A picture with its caption."""
    return {
        "foto": "foto.png",
        "keterangan": f"Kegiatan {number}",
        "alt": f"Foto: Kegiatan {number}",
        "pengganti": "",
    } | changes


def photo(width: int = 64, height: int = 48) -> Photo:
    """A plain picture."""
    data = io.BytesIO()
    Image.new("RGB", (width, height), "steelblue").save(data, "PNG")
    return Photo(data.getvalue(), width, height)


def filled(photos: dict[str, Photo] | None = None, **changes: object) -> bytes:
    """The shipped template filled with the sample context and these changes."""
    shown = {"foto.png": photo()} if photos is None else photos
    return fill(SHIPPED, sample_context(**changes), shown, PROPERTIES)


def on_paper(width: float, height: float, right: float = 2) -> bytes:
    """The shipped template on paper of this width, height and right margin in cm."""
    document = Document(io.BytesIO(SHIPPED))
    for section in document.sections:
        section.page_width, section.page_height = Cm(width), Cm(height)
        section.right_margin = Cm(right)
    return saved(document)


def template(*paragraphs: str) -> bytes:
    """A template with the styles of the shipped one and these paragraphs alone.

    Args:
        paragraphs: Each the XML inside a paragraph, or its text.
    """
    document = Document(io.BytesIO(SHIPPED))
    page = document.element.body.sectPr
    document.element.body[:] = [page]
    page.remove(page.find(qn("w:pgNumType")))
    for key, relationship in list(document.part.rels.items()):
        if relationship.reltype.endswith(("/header", "/footer")):
            del document.part.rels[key]
    for each in paragraphs:
        if each.startswith("<w:"):
            xml = f"<w:p {nsdecls('w')}>{each}</w:p>"
            page.addprevious(parse_xml(xml))
        else:
            document.add_paragraph(each)
    return saved(document)


def saved(document: WordDocument) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def table_template(xml: str) -> bytes:
    document = Document()
    document.element.body.insert(0, parse_xml(f"<w:tbl {nsdecls('w')}>{xml}</w:tbl>"))
    return saved(document)


def cell(text: str, width: str = "") -> str:
    properties = (
        f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>' if width else ""
    )
    return f"<w:tc>{properties}<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"
