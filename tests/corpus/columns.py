"""Layouts whose columns are easily taken for others."""

from pathlib import Path

from corpus.known import BARE, NAMED, NAMES, PEOPLE, Layout, U, layout, lines, save

_NO_SARANA = " | ".join(NAMES[:8])


@layout
def a_session_number_named_as_an_unsur(folder: Path) -> Layout:
    """A database's column `waktu` counts sessions; every unsur has its code."""
    text = f"waktu | {U.lower()}\n{lines(before=[f'{n} | ' for n in (1, 1, 2, 2, 3)])}"
    notes = (BARE.replace("U", "u"), 'A "waktu" tidak dibaca')
    return Layout((save(folder, text),), PEOPLE, notes=notes)


@layout
def a_note_named_as_an_unsur(folder: Path) -> Layout:
    """Codes for all unsur, and a column `Biaya` with what was paid."""
    text = f"{U} | Biaya\n{lines(after=[' | 25000'] * 5)}"
    return Layout((save(folder, text),), PEOPLE, notes=(BARE, 'J "Biaya" tidak dibaca'))


@layout
def a_month_beside_a_missing_unsur(folder: Path) -> Layout:
    """Prosedur was not asked, and a month stands between its neighbours."""
    text = f"{NAMED.replace('Prosedur', 'Bulan')}\n{lines()}"
    return Layout(
        (save(folder, text),),
        faults=(
            "rekap.xlsx!Jawaban: tidak ada kolom untuk U2 Sistem, mekanisme, dan "
            "prosedur",
        ),
    )


@layout
def a_second_question_on_complaints(folder: Path) -> Layout:
    """Sarana was not asked; the last column asks whether complaints were heard."""
    text = f"{_NO_SARANA} | Apakah keluhan Saudara ditanggapi?\n{lines()}"
    return Layout(
        (save(folder, text),),
        faults=("rekap.xlsx!Jawaban: tidak ada kolom untuk U9 Sarana dan prasarana",),
    )


def _settled(folder: Path, *more: str) -> str:
    names = {"U8": "Sarana", "U9": "Pengaduan"}
    pairs = ", ".join(f'{code}: "{name}"' for code, name in names.items())
    text = "\n".join((f"kolom: {{{pairs}}}", *more, ""))
    (folder / "skm.yaml").write_text(text)
    swapped = NAMED.replace("Pengaduan | Sarana", "Sarana | Pengaduan")
    return save(folder, f"{swapped}\n{lines()}")


@layout
def kolom_against_the_headers(folder: Path) -> Layout:
    """skm.yaml names the columns of pengaduan and sarana the wrong way round."""
    at, against = "rekap.xlsx!Jawaban", "sedangkan isian `kolom` menyebutnya"
    complaints, means = (
        "U8 Penanganan pengaduan, saran dan masukan",
        "U9 Sarana dan prasarana",
    )
    return Layout(
        (_settled(folder),),
        faults=(
            f'{at}!H1: judul "Sarana" terbaca sebagai {means}, {against} {complaints}',
            f'{at}!I1: judul "Pengaduan" terbaca sebagai {complaints}, {against} {means}',
        ),
    )


@layout
def kolom_that_is_said_for_sure(folder: Path) -> Layout:
    """The same, and the office says that its headers are wrong."""
    return Layout((_settled(folder, "kolom_pasti: [U8, U9]"),), PEOPLE)


@layout
def u8_that_is_said_for_sure(folder: Path) -> Layout:
    """Names under U8 and U9 that the office says are wrong."""
    (folder / "skm.yaml").write_text("u8: pengaduan\nkolom_pasti: [U8]\n")
    head = NAMED.replace("Pengaduan | Sarana", "U8 Sarana | U9 Pengaduan")
    return Layout((save(folder, f"{head}\n{lines()}"),), PEOPLE)
