"""Layouts that a person has to decide about, and the faults that say so."""

from pathlib import Path

from corpus.known import (
    NAMED,
    NAMES,
    PEOPLE,
    Layout,
    U,
    answers,
    label,
    layout,
    lines,
    save,
)
from workbooks import workbook_of


@layout
def question_block_repeated(folder: Path) -> Layout:
    """Sections of a form that were copied: every question twice."""
    rows = "\n".join(" | ".join([*answers(p), *answers(p)]) for p in PEOPLE)
    faults = (
        "rekap.xlsx!Jawaban: pertanyaan berulang: sembilan pertanyaan masing-masing "
        f'di dua kolom, A "{NAMES[0]}" sampai dengan I "{NAMES[-1]}" dan '
        f'J "{NAMES[0]}" sampai dengan R "{NAMES[-1]}"',
    )
    return Layout((save(folder, f"{NAMED} | {NAMED}\n{rows}"),), faults=faults)


@layout
def two_columns_for_one_unsur(folder: Path) -> Layout:
    """Waktu was asked in two ways."""
    text = f"{NAMED} | Waktu penyelesaian\n{lines(after=[' | 4'] * 5)}"
    return Layout(
        (save(folder, text),),
        faults=(
            "rekap.xlsx!Jawaban: dua kolom terbaca sebagai U3 Waktu penyelesaian: "
            'C "Waktu" dan J "Waktu penyelesaian"',
        ),
    )


@layout
def an_unsur_without_a_column(folder: Path) -> Layout:
    """Free by law, so biaya was not asked."""
    order = (0, 1, 2, 4, 5, 6, 7, 8)
    head = " | ".join(NAMES[at] for at in order)
    return Layout(
        (save(folder, f"{head}\n{lines(order=order)}"),),
        faults=("rekap.xlsx!Jawaban: tidak ada kolom untuk U4 Biaya/tarif",),
    )


@layout
def header_against_the_setting(folder: Path) -> Layout:
    """skm.yaml says that U8 is pengaduan, and the header that it is sarana."""
    (folder / "skm.yaml").write_text("u8: pengaduan\n")
    head = NAMED.replace("Pengaduan | Sarana", "U8 Sarana | U9 Pengaduan")
    return Layout(
        (save(folder, f"{head}\n{lines()}"),),
        faults=(
            'rekap.xlsx!Jawaban!H1: judul U8 berbunyi "Sarana", sedangkan pengaturan '
            "u8 adalah pengaduan",
        ),
    )


@layout
def an_unsur_that_nobody_answered(folder: Path) -> Layout:
    """The column of biaya is there and blank."""
    rows = "\n".join(" | ".join([*answers(p)[:3], "", *answers(p)[4:]]) for p in PEOPLE)
    return Layout(
        (save(folder, f"{NAMED}\n{rows}"),),
        faults=(
            "rekap.xlsx!Jawaban!D1: tidak ada satu pun jawaban untuk U4 Biaya/tarif",
        ),
    )


@layout
def a_month_a_sheet_and_nothing_said(folder: Path) -> Layout:
    """Two sheets with answers, and no word which of them count."""
    sheet = f"{NAMED}\n{lines()}"
    workbook_of(folder / "a.xlsx", {"Oktober": sheet, "November": sheet})
    return Layout(
        ("a.xlsx",),
        faults=("a.xlsx: jawaban terdapat di dua lembar: Oktober, November",),
        settled={"--sheet semua": PEOPLE * 2},
    )


@layout
def hundredths_without_a_word(folder: Path) -> Layout:
    """25, 50, 75 and 100, and nothing in skm.yaml."""
    text = f"{NAMED}\n{lines(lambda _, value: str(25 * value))}"
    return Layout(
        (save(folder, text),),
        faults=("rekap.xlsx!Jawaban!A2: jawaban ditulis 25, 50, 75, dan 100 (43 sel)",),
    )


@layout
def five_stars(folder: Path) -> Layout:
    """Answers from 1 to 5."""
    text = f"{NAMED}\n{lines(lambda _, value: str(value + 1))}"
    return Layout(
        (save(folder, text),),
        faults=(
            "rekap.xlsx!Jawaban!B2: jawaban tampak ditulis 1 sampai dengan 5; yang "
            "dihitung 1 sampai dengan 4 (18 sel)",
        ),
    )


@layout
def cells_that_cannot_be_answers(folder: Path) -> Layout:
    """A slip of the hand, an Excel error, a date, and words."""
    text = f"{NAMED}\n{lines()}\n7 | #N/A | 2023-10-02 | TRUE | puas sekali | 4 | 4 | 4 | 4"
    at = "rekap.xlsx!Jawaban!"
    return Layout(
        (save(folder, text),),
        faults=(
            f"{at}A7: jawaban 7 berada di luar 1 sampai dengan 4",
            f"{at}B7: sel berisi #N/A, bukan jawaban",
            f"{at}C7: sel berisi tanggal 2 Oktober 2023, bukan jawaban",
            f"{at}D7: sel berisi TRUE, bukan jawaban",
            f'{at}E7: pilihan jawaban U5 belum dikenal: "puas sekali" (E7)',
        ),
        settled={"--skip-invalid": (*PEOPLE, ".....4444")},
    )


@layout
def cukup_between_two_readings(folder: Path) -> Layout:
    """`Cukup mudah` without the labels around it could be 2 or 3."""
    rows = "\n".join(
        " | ".join([answers(p)[0], "Cukup mudah", *answers(p)[2:]]) for p in PEOPLE
    )
    return Layout(
        (save(folder, f"{NAMED}\n{rows}"),),
        faults=(
            "rekap.xlsx!Jawaban!B2: pilihan jawaban U2 dapat berarti 2 atau 3: "
            '"Cukup mudah" (B2, B3, B4, B5, B6)',
        ),
    )


@layout
def formulas_without_results(folder: Path) -> Layout:
    """Written by a program that does not calculate."""
    text = f"{NAMED}\n{lines()}\n{' | '.join(['=Z1'] * 9)}"
    return Layout(
        (save(folder, text),),
        faults=("rekap.xlsx!Jawaban!A7: hasil rumus belum tersimpan (9 sel)",),
    )


@layout
def one_answer_over_two_cells(folder: Path) -> Layout:
    """Cells of two answers that were merged."""
    name = save(folder, f"{NAMED}\n{lines(label)}", merged=("A2:B2",))
    return Layout(
        (name,),
        faults=("rekap.xlsx!Jawaban!A2: satu jawaban menempati beberapa sel gabungan",),
    )


@layout
def a_recap_of_means_alone(folder: Path) -> Layout:
    """No respondents: a table of results."""
    text = "Unsur | Nilai | Mutu\n" + "\n".join(f"{n} | 3.4 | B" for n in NAMES)
    return Layout(
        (save(folder, text),),
        faults=("rekap.xlsx: tidak ada lembar yang memuat jawaban",),
    )


@layout
def bare_header_with_no_respondent(folder: Path) -> Layout:
    """A form that nobody has filled in yet."""
    return Layout(
        (save(folder, f"No | {U}"),),
        faults=("rekap.xlsx!Jawaban: tidak ada satu pun responden yang menjawab",),
    )


@layout
def an_answer_a_row(folder: Path) -> Layout:
    """Exported from a database: respondent, question, answer."""
    rows = [
        f"{n} | U{at} | {cell}"
        for n, person in enumerate(PEOPLE, 1)
        for at, cell in enumerate(answers(person), 1)
    ]
    text = "\n".join(("Responden | Pertanyaan | Jawaban", *rows))
    return Layout(
        (save(folder, text),),
        faults=("rekap.xlsx: tidak ada lembar yang memuat jawaban",),
    )


@layout
def respondents_side_by_side(folder: Path) -> Layout:
    """A row an unsur and a column a respondent."""
    columns = zip(*(answers(person) for person in PEOPLE), strict=True)
    rows = [f"{n} | {' | '.join(c)}" for n, c in zip(NAMES, columns, strict=True)]
    text = "\n".join(("Unsur | R1 | R2 | R3 | R4 | R5", *rows))
    return Layout(
        (save(folder, text),),
        faults=("rekap.xlsx: tidak ada lembar yang memuat jawaban",),
    )
