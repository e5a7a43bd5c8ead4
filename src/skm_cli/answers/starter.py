"""The door for `skm init`: the workbook in which an office types its answers."""

from datetime import date

from skm_cli.domain import wording
from skm_cli.domain.survey.instrument import Instrument, Item
from skm_cli.files.workbooks.forms import (
    Between,
    CellRule,
    Choice,
    EntryColumn,
    EntrySheet,
    Since,
    TextLine,
    TextSheet,
    form_workbook,
)
from skm_cli.files.workspace import STARTER

_SHEET = "Jawaban"
_READY_ROWS = 1000

_INSTRUCTIONS = "Petunjuk"
_PAGE_WIDTHS = (42, 24, 28, 28, 26)
_NARROWEST, _WIDEST = 13, 28
# A date with a year of two figures, or without one, would come out far before this.
_EARLIEST = date(2000, 1, 1)
_NUMBERS = ("1", "2", "3", "4")

_SEXES = ("Laki-laki", "Perempuan")
_SCHOOLS = (
    "SD/Sederajat", "SMP/Sederajat", "SMA/Sederajat", "D1", "D2", "D3", "D4/S1", "S2",
    "S3",
)  # fmt: skip
_WORK = (
    "PNS", "TNI", "POLRI", "Swasta", "Wirausaha", "Pelajar/Mahasiswa",
    "Petani/Nelayan", "Ibu Rumah Tangga", "Lainnya",
)  # fmt: skip
_YES_NO = ("Ya", "Tidak")
_BLANK = TextLine(())
_FILLING = f"""\
1. Buka lembar {_SHEET}. Satu baris untuk satu responden, mulai baris 2.
2. Untuk setiap pertanyaan, pilih jawaban dari daftar di dalam sel, atau tulis angkanya
    menurut tabel di bawah.
3. Yang tidak dijawab responden dibiarkan kosong. Jangan ditulis 0 atau tanda hubung.
4. Tanggal ditulis dengan hari di depan, mis. 17/11/2023.
5. Nama jenis layanan ditulis sama persis di setiap baris.
6. Jangan menulis nama, NIK, nomor telepon, atau data pribadi lain, juga di kolom Saran.
7. Judul kolom di baris 1 jangan diubah.
8. Tersedia {wording.number(_READY_ROWS)} baris dengan daftar. Baris di bawahnya boleh
    diisi juga, tanpa daftar."""
_AFTERWARDS = f"""\
1. Simpan buku kerja ini dengan nama {STARTER}, lalu tutup.
2. Di folder tempat buku kerja ini, jalankan: skm score {STARTER}
3. Yang perlu diperbaiki disebutkan beserta alamat selnya. Perbaiki, simpan, lalu
    ulangi."""


def starter_workbook(instrument: Instrument) -> bytes:
    """A workbook with a row ready for each respondent, and no answer in it.

    It is read without doubts: its headers are the names of the instrument, its
    drop-downs the labels of the instrument.
    """
    return form_workbook(
        TextSheet(_INSTRUCTIONS, tuple(_page(instrument)), _PAGE_WIDTHS),
        EntrySheet(
            _SHEET, (*_respondent(), *_answers(instrument), _suggestion()), _READY_ROWS
        ),
    )


def _respondent() -> tuple[EntryColumn, ...]:
    day = CellRule(
        Since(_EARLIEST),
        "Tanggal",
        "tulis tanggal pengisian, mis. 17/11/2023 atau 2023-11-17",
    )
    age = CellRule(
        Between(10, 110),
        "Usia",
        "usia lazimnya 10 sampai dengan 110 tahun, ditulis dengan angka",
        strict=False,
    )
    return (
        EntryColumn("Tanggal", 13, day, number_format="dd/mm/yyyy", centred=True),
        _choice("Jenis kelamin", _SEXES, _NARROWEST),
        EntryColumn("Usia", 8, age, centred=True),
        _choice("Pendidikan", _SCHOOLS, 16),
        _choice("Pekerjaan", _WORK, 20),
        EntryColumn("Jenis layanan", 34),
        _choice("Disabilitas", _YES_NO, _NARROWEST),
    )


def _choice(header: str, values: tuple[str, ...], width: float) -> EntryColumn:
    message = "pilih dari daftar, atau kosongkan jika tidak dijawab"
    return EntryColumn(header, width, CellRule(Choice(values), header, message))


def _answers(instrument: Instrument) -> tuple[EntryColumn, ...]:
    return tuple(map(_answer, instrument.items))


def _answer(item: Item) -> EntryColumn:
    message = (
        "pilih jawaban dari daftar atau tulis angkanya, 1 sampai dengan 4; kosongkan "
        "jika tidak dijawab"
    )
    rule = CellRule(Choice((*item.labels, *_NUMBERS)), item.code, message)
    longest = max(map(len, item.labels)) + 2
    return EntryColumn(item.title, min(_WIDEST, max(_NARROWEST, longest)), rule)


def _suggestion() -> EntryColumn:
    return EntryColumn("Saran", 40, wrapped=True)


def _page(instrument: Instrument) -> list[TextLine]:
    return [
        _heading("Petunjuk pengisian jawaban Survei Kepuasan Masyarakat"),
        *_texts(_questionnaire(instrument)),
        _BLANK,
        _heading("Cara mengisi"),
        *_texts(_FILLING),
        _BLANK,
        _heading("Sesudah terisi"),
        *_texts(_AFTERWARDS),
        _BLANK,
        _heading("Arti angka jawaban"),
        *map(_meaning, instrument.items),
    ]


def _questionnaire(instrument: Instrument) -> str:
    if instrument.confirmed:
        return f"Kuesioner menurut {instrument.regulation}"
    return f"Kuesioner: {instrument.title} (belum dikonfirmasi dalam peraturan)"


def _heading(text: str) -> TextLine:
    return TextLine((text,), strong=True)


def _texts(text: str) -> list[TextLine]:
    """A form line for each line of a text; an indented one continues the one above."""
    lines = text.replace("\n    ", " ").split("\n")
    return [TextLine((line,)) for line in lines]


def _meaning(item: Item) -> TextLine:
    labels = (f"{value} = {label}" for value, label in enumerate(item.labels, 1))
    return TextLine((item.title, *labels))
