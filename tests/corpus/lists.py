"""Layouts with a list of unsur beside the answers, which says what U8 and U9 are."""

from collections.abc import Sequence
from pathlib import Path

from corpus.known import FORM, NAMES, PEOPLE, Layout, U, layout, lines, numbered, save

_OF_THE_FORM = [NAMES[at] for at in FORM]
_LISTED = (
    '"U8" dibaca sebagai sarana dan "U9" sebagai pengaduan menurut daftar unsur di '
    "lembar ini"
)
_TABLE = f"No | {U}\n{lines(before=numbered(), order=FORM)}"


def _below(folder: Path, *rows: str, skipped: Sequence[int] = ()) -> Layout:
    """The form's order under bare codes, and rows below the answers."""
    text = "\n".join((_TABLE, "", *rows))
    return Layout(
        (save(folder, text),), PEOPLE, skipped=(tuple(skipped),), notes=(_LISTED,)
    )


@layout
def a_table_of_unsur_below(folder: Path) -> Layout:
    """No | Unsur Pelayanan | …, each with its code."""
    rows = [f"{n} | U{n} {name}" for n, name in enumerate(_OF_THE_FORM, 1)]
    return _below(folder, "No | Unsur Pelayanan", *rows, skipped=range(8, 18))


@layout
def codes_and_names_below(folder: Path) -> Layout:
    """A code and a name, a cell each."""
    rows = [f"U{n} | {name}" for n, name in enumerate(_OF_THE_FORM, 1)]
    return _below(folder, *rows, skipped=range(8, 17))


@layout
def codes_and_names_with_colons_and_results(folder: Path) -> Layout:
    """Kode | : | Unsur | Nilai, the values of the last survey beside them."""
    rows = [f"U{n} | : | {name} | 3" for n, name in enumerate(_OF_THE_FORM, 1)]
    return _below(folder, *rows, skipped=range(8, 17))


@layout
def two_lines_that_say_which(folder: Path) -> Layout:
    """U8 = Sarana, U9 = Pengaduan, below the table."""
    return _below(folder, "U8 = Sarana", "U9 = Pengaduan", skipped=(8, 9))


@layout
def one_line_that_says_all(folder: Path) -> Layout:
    """All codes in one cell."""
    listed = ", ".join(f"U{n} {name}" for n, name in enumerate(_OF_THE_FORM, 1))
    return _below(folder, f"Keterangan: {listed}", skipped=(8,))


@layout
def a_list_against_the_setting(folder: Path) -> Layout:
    """skm.yaml says that U8 is pengaduan, the list that it is sarana."""
    (folder / "skm.yaml").write_text("u8: pengaduan\n")
    text = f"{_TABLE}\n\nU8 = Sarana\nU9 = Pengaduan"
    swapped = tuple(f"{person[:7]}{person[8]}{person[7]}" for person in PEOPLE)
    return Layout(
        (save(folder, text),),
        faults=(
            "rekap.xlsx!Jawaban!I1: daftar unsur di lembar ini menyebut U8 Sarana dan "
            "prasarana, sedangkan pengaturan u8 adalah pengaduan",
        ),
        # The office says that its list is wrong.
        settled={"kolom_pasti: [U8]": swapped},
    )


@layout
def names_that_are_a_service(folder: Path) -> Layout:
    """A service is called as an unsur is; its respondents count."""
    services = [f"{name} | " for name in ("Pengaduan", "KTP", "Pengaduan", "KTP", "KK")]
    named = " | ".join(NAMES)
    text = f"Jenis layanan | {named}\n{lines(before=services)}"
    return Layout((save(folder, text),), PEOPLE)
