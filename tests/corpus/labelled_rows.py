"""Recaps whose labelled rows stand above, among and below the respondents."""

from pathlib import Path

from corpus.known import NAMED, PEOPLE, Layout, layout, lines, numbered, save

FOURS = " | ".join("4" * 9)
MEANS = "2.6 | 3.4 | 3.6 | 3.4 | 3.2 | 3 | 3 | 3 | 2.4"
WHOLE = "3 | 3 | 4 | 3 | 3 | 3 | 3 | 3 | 2"
SURVEYMONKEY = " | ".join(["Response"] * 9)


@layout
def bounds_above_the_numbers(folder: Path) -> Layout:
    """The highest score, the target and an example stand above the respondents."""
    above = (
        f"Skor maksimal | {FOURS}\nTarget | {FOURS}\nNilai ideal | {FOURS}\n"
        f"Contoh cara mengisi kuesioner yang benar | {WHOLE}"
    )
    text = f"No | {NAMED}\n{above}\n{lines(before=numbered())}"
    return Layout((save(folder, text),), PEOPLE, skipped=((2, 3, 4, 5),))


@layout
def bounds_above_the_names(folder: Path) -> Layout:
    """The same above names, and a target with decimals."""
    before = [f"{n} | x | L | " for n in range(1, 6)]
    above = (
        f" | Skor maksimal | | {FOURS}\n | Target IKM | | {MEANS}\n"
        f" | Contoh pengisian form | | {WHOLE}"
    )
    text = f"No | Nama | Jenis kelamin | {NAMED}\n{above}\n{lines(before=before)}"
    return Layout((save(folder, text),), PEOPLE, skipped=((2, 3, 4),))


@layout
def subtotals_of_excel(folder: Path) -> Layout:
    """Excel's Subtotal puts a row below each service, and one below all."""
    first, second, *rest = lines(before=["KTP | "] * 2 + ["KK | "] * 3).split("\n")
    text = "\n".join(
        (
            f"Layanan | {NAMED}", first, second, f"KTP Total | {WHOLE}", *rest,
            f"KK Total | {WHOLE}", f"Grand Total | {WHOLE}",
        )
    )  # fmt: skip
    return Layout((save(folder, text),), PEOPLE, skipped=((4, 8, 9),))


@layout
def means_of_each_service(folder: Path) -> Layout:
    """A mean below the respondents of each service, rounded to whole numbers."""
    first, second, *rest = lines(before=numbered()).split("\n")
    text = "\n".join(
        (
            f"No | {NAMED}", first, second, f"Rata-rata KTP | {WHOLE}", *rest,
            f"Rata-rata KK | {WHOLE}", f"Rata-rata | {WHOLE}", f"Maksimal | {FOURS}",
        )
    )  # fmt: skip
    return Layout((save(folder, text),), PEOPLE, skipped=((4, 8, 9, 10),))


@layout
def sums_carried_over_pages(folder: Path) -> Layout:
    """A page ends in a sum, and the next one begins with it."""
    first, second, *rest = lines(before=numbered()).split("\n")
    carried = f"Jumlah pindahan | {FOURS}"
    text = "\n".join((f"No | {NAMED}", first, second, carried, carried, *rest))
    return Layout((save(folder, text),), PEOPLE, skipped=((4, 5),))


@layout
def the_second_header_of_surveymonkey(folder: Path) -> Layout:
    """SurveyMonkey writes `Response` below each question."""
    before = [f"{n} | " for n in range(11, 16)]
    text = f"Respondent ID | {NAMED}\n | {SURVEYMONKEY}\n{lines(before=before)}"
    return Layout((save(folder, text),), PEOPLE, skipped=((2,),))


@layout
def a_text_among_the_numbers(folder: Path) -> Layout:
    """A text where all others have a number counts, with a note."""
    first, second, *rest = lines(before=numbered()).split("\n")
    text = "\n".join((f"No | {NAMED}", first, second, f"Loket dua | {FOURS}", *rest))
    people = (*PEOPLE[:2], "4" * 9, *PEOPLE[2:])
    note = "kolom A berisi teks, bukan nomor, di baris 4; tetap dihitung"
    return Layout((save(folder, text),), people, notes=(note,))


@layout
def a_label_that_may_be_a_service(folder: Path) -> Layout:
    """One `Total` above those who name a service counts, with a note."""
    text = f"Layanan | {NAMED}\nTotal | {FOURS}\n{lines(before=['KTP | '] * 5)}"
    people = ("4" * 9, *PEOPLE)
    note = "baris 2 berlabel seperti baris jumlah"
    return Layout((save(folder, text),), people, notes=(note,))
