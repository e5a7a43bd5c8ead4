"""Recaps with rows that are no respondents: sums, legends, examples, signatures."""

from pathlib import Path

from corpus.known import (
    BARE,
    NAMED,
    PEOPLE,
    TITLES,
    Layout,
    U,
    layout,
    lines,
    numbered,
    save,
)


@layout
def official_annex(folder: Path) -> Layout:
    """The regulation's own table: two merged header rows, then the sums of the annex."""
    head = f"NO. URUT RESPONDEN | NILAI UNSUR PELAYANAN{' |' * 8} KET\n | {U} |"
    sums = (
        "Σ Nilai /Unsur | 13 | 17 | 18 | 17 | 16 | 15 | 15 | 9 | 12\n"
        "NRR / Unsur | 2.6 | 3.4 | 3.6 | 3.4 | 3.2 | 3 | 3 | 3 | 2.4\n"
        "NRR tertbg/ unsur | 0.286 | 0.374 | 0.396 | 0.374 | 0.352 | 0.33 | 0.33 | 0.33"
        " | 0.264 | *) 3.036\n"
        "IKM Unit pelayanan | | | | | | | | | | **) 75.9\n"
        "Mutu Pelayanan | C"
    )
    text = f"{TITLES}{head}\n{lines(before=numbered())}\n{sums}"
    name = save(folder, text, merged=("A6:A7", "B6:J6", "K6:K7"))
    below = tuple(range(13, 18))
    return Layout((name,), PEOPLE, header=(7,), skipped=(below,), notes=(BARE,))


@layout
def sums_behind_a_running_number(folder: Path) -> Layout:
    """Rows of sums with a running number, filled down by mistake."""
    before = [f"{n} | Ani | " for n in range(1, 6)]
    sums = (
        "6 | Jumlah | 13 | 17 | 18 | 17 | 16 | 15 | 15 | 9 | 12\n"
        "7 | Rata-rata | 2.6 | 3.4 | 3.6 | 3.4 | 3.2 | 3 | 3 | 3 | 2.4"
    )
    text = f"No | Nama | {NAMED}\n{lines(before=before)}\n{sums}"
    return Layout((save(folder, text),), PEOPLE, skipped=((7, 8),))


@layout
def signature_block(folder: Path) -> Layout:
    """A place and a day, an office, a name and a NIP below the recap."""
    signed = (
        "\n | | | | | | Surakarta, 18 Desember 2023\n | | | | | | Sekretaris Daerah\n\n\n"
        " | | | | | | Pejabat Contoh\n | | | | | | NIP. 19000101 200001 1 999"
    )
    text = f"No | {NAMED}\n{lines(before=numbered())}\nJumlah | 13\n{signed}"
    return Layout((save(folder, text),), PEOPLE, skipped=((7, 9, 10, 13, 14),))


@layout
def an_example_row(folder: Path) -> Layout:
    """The first row shows how to fill it in."""
    example = f"Contoh | {' | '.join('3' * 9)}"
    text = f"No | {NAMED}\n{example}\n{lines(before=numbered())}"
    return Layout((save(folder, text),), PEOPLE, skipped=((2,),))


@layout
def header_repeated_midway(folder: Path) -> Layout:
    """Pages that were pasted below each other, each with its header; blank rows."""
    first, *rest = lines(before=numbered()).split("\n")
    head = f"No | {NAMED}"
    text = "\n".join((head, first, "", head, *rest))
    return Layout((save(folder, text),), PEOPLE, skipped=((3, 4),))


@layout
def blank_rows_between(folder: Path) -> Layout:
    """Every respondent is followed by a blank row; the last two rows are blank too."""
    rows = lines(before=numbered()).replace("\n", "\n\n")
    text = f"No | {NAMED}\n{rows}\n\n"
    return Layout((save(folder, text),), PEOPLE, skipped=((3, 5, 7, 9),))


@layout
def numbered_rows_without_answers(folder: Path) -> Layout:
    """Rows with a running number that nobody has filled in."""
    rest = "\n".join(str(n) for n in range(6, 9))
    text = f"No | {NAMED}\n{lines(before=numbered())}\n{rest}"
    return Layout((save(folder, text),), PEOPLE, skipped=((7, 8, 9),))


@layout
def legend_below_the_answers(folder: Path) -> Layout:
    """What the values mean stands below them, in the column of the first unsur."""
    legend = "Keterangan:\n4 = Sangat sesuai\n3 = Sesuai\n2 = Kurang sesuai\n1 = Tidak sesuai"
    text = f"{NAMED}\n{lines()}\n\n{legend}"
    return Layout((save(folder, text),), PEOPLE, skipped=((8, 9, 10, 11, 12),))


@layout
def extremes_below_the_answers(folder: Path) -> Layout:
    """Highest and lowest value and the spread, which all lie within 1 to 4."""
    below = (
        "Nilai tertinggi | 4 | 4 | 4 | 4 | 4 | 4 | 4 | 4 | 4\n"
        "Nilai terendah | 1 | 2 | 3 | 3 | 1 | 2 | 3 | 2 | 1\n"
        "Simpangan baku | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1"
    )
    text = f"No | {NAMED}\n{lines(before=numbered())}\n{below}"
    return Layout((save(folder, text),), PEOPLE, skipped=((7, 8, 9),))


@layout
def a_count_below_the_numbers(folder: Path) -> Layout:
    """A count of respondents below the numbers: read as an answer, with a note."""
    text = f"No | {NAMED}\n{lines(before=numbered())}\n\nLaki-laki | 3\nPerempuan | 2"
    counted = ("3........", "2........")
    note = "kolom A berisi teks, bukan nomor, di baris 8, 9; tetap dihitung"
    return Layout(
        (save(folder, text),), (*PEOPLE, *counted), (1,), ((7,),), notes=(note,)
    )
