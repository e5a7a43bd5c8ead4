"""Layouts whose headers tell questions by number, or stand far down."""

from pathlib import Path

from corpus.known import (
    NAMED,
    PEOPLE,
    Layout,
    layout,
    lines,
    numbered,
    save,
)

_ABOVE = "\n".join(f"Catatan {n}" for n in range(1, 31))


def _beginning(folder: Path, form: str) -> Layout:
    """Every unsur under one beginning and its number."""
    heads = [form.format(n) for n in range(1, 10)]
    rows = lines(before=numbered(), after=[" | 29"] * 5)
    text = f"id | {' | '.join(heads)} | skor\n{rows}\n"
    (folder / "rekap.csv").write_text(text.replace(" | ", ","))
    return Layout(
        ("rekap.csv",),
        PEOPLE,
        notes=(
            f'B "{heads[0]}" sampai dengan J "{heads[-1]}" dibaca sebagai U1 sampai '
            "dengan U9 menurut nomornya",
            f'"{heads[7]}" dibaca sebagai pengaduan dan "{heads[8]}" sebagai sarana',
        ),
    )


@layout
def questions_of_a_table_of_a_database(folder: Path) -> Layout:
    """Columns as a database names them, its table before the name."""
    return _beginning(folder, "tblhasilsurvei_pertanyaan{}")


@layout
def values_with_their_number(folder: Path) -> Layout:
    """`nilai1` to `nilai9`."""
    return _beginning(folder, "nilai{}")


@layout
def questions_with_their_number(folder: Path) -> Layout:
    """`Pertanyaan 1` to `Pertanyaan 9`, and nothing of what was asked."""
    return _beginning(folder, "Pertanyaan {}")


@layout
def answers_with_two_digits(folder: Path) -> Layout:
    """`jawaban_01` to `jawaban_09`."""
    return _beginning(folder, "jawaban_0{}")


@layout
def unsur_run_together(folder: Path) -> Layout:
    """`unsur1` to `unsur9`, which are codes."""
    heads = " | ".join(f"unsur{n}" for n in range(1, 10))
    bare = '"unsur8" dibaca sebagai pengaduan dan "unsur9" sebagai sarana'
    return Layout((save(folder, f"{heads}\n{lines()}"),), PEOPLE, notes=(bare,))


def _below_title(folder: Path, title: str, *merged: str) -> Layout:
    blank = " | " * 8
    numbers = " | ".join(map(str, range(1, 10)))
    head = f"NO | UMUR | {title}{blank}\n | | {numbers}"
    before = [f"{n} | 3{n} | " for n in range(1, 6)]
    name = save(folder, f"{head}\n{lines(before=before)}", merged=merged)
    return Layout(
        (name,),
        PEOPLE,
        header=(2,),
        notes=(
            'C "1" sampai dengan K "9" dibaca sebagai U1 sampai dengan U9 menurut',
            '"8" dibaca sebagai pengaduan dan "9" sebagai sarana',
        ),
    )


@layout
def plain_numbers_below_one_title(folder: Path) -> Layout:
    """1 to 9 below the merged title of all unsur."""
    return _below_title(folder, "NILAI UNSUR PELAYANAN", "A1:A2", "B1:B2", "C1:K1")


@layout
def plain_numbers_below_a_title_that_is_not_merged(folder: Path) -> Layout:
    """The same, the title in its first cell alone."""
    return _below_title(folder, "Pertanyaan")


@layout
def a_header_far_down(folder: Path) -> Layout:
    """Thirty rows of remarks above the table."""
    text = f"{_ABOVE}\nNo | {NAMED}\n{lines(before=numbered())}"
    return Layout((save(folder, text),), PEOPLE, header=(31,))


@layout
def numbers_far_down(folder: Path) -> Layout:
    """The same with two rows of header of which the second has numbers."""
    found = _below_title(folder, "NILAI UNSUR PELAYANAN")
    head = f"NO | UMUR | NILAI UNSUR{' | ' * 8}\n | | "
    numbers = " | ".join(map(str, range(1, 10)))
    before = [f"{n} | 3{n} | " for n in range(1, 6)]
    save(folder, f"{_ABOVE}\n{head}{numbers}\n{lines(before=before)}")
    return found._replace(header=(32,))


@layout
def counters_of_a_recap(folder: Path) -> Layout:
    """Loket 1 to Loket 9 are no questions, whatever stands below them."""
    heads = " | ".join(f"Loket {n}" for n in range(1, 10))
    return Layout(
        (save(folder, f"{heads}\n{lines()}"),),
        faults=("rekap.xlsx: tidak ada lembar yang memuat jawaban",),
    )


@layout
def plain_numbers_without_a_title(folder: Path) -> Layout:
    """1 to 9 and nothing that says what they are."""
    text = f"{' | '.join(map(str, range(1, 10)))}\n{lines()}"
    return Layout(
        (save(folder, text),),
        faults=("rekap.xlsx: tidak ada lembar yang memuat jawaban",),
    )


@layout
def values_of_nine_weeks(folder: Path) -> Layout:
    """Nilai minggu 1 to Nilai minggu 9 are no unsur."""
    heads = " | ".join(f"Nilai minggu {n}" for n in range(1, 10))
    return Layout(
        (save(folder, f"{heads}\n{lines()}"),),
        faults=("rekap.xlsx: tidak ada lembar yang memuat jawaban",),
    )


@layout
def nine_sentences_about_anything(folder: Path) -> Layout:
    """Questions in words that no unsur is known by, beside a month."""
    heads = " | ".join(f"Apakah hal {letter} baik?" for letter in "abcdefghi")
    text = f"Bulan | {heads}\n{lines(before=['10 | '] * 5)}"
    return Layout(
        (save(folder, text),),
        faults=("rekap.xlsx: tidak ada lembar yang memuat jawaban",),
    )
