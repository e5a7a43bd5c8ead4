"""Layouts of recaps that are kept by hand."""

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from corpus.known import (
    BARE,
    FORM,
    LABELS,
    NAMED,
    NAMES,
    PEOPLE,
    TITLES,
    Layout,
    U,
    answers,
    layout,
    lines,
    numbered,
    save,
)
from workbooks import Cell, fill, from_xml, sheet_xml


@layout
def title_rows(folder: Path) -> Layout:
    """Five title rows, a blank one among them, above a plain header."""
    text = f"{TITLES}No | {NAMED}\n{lines(before=numbered())}"
    return Layout((save(folder, text),), PEOPLE, header=(6,))


@layout
def three_header_rows(folder: Path) -> Layout:
    """PROFIL over several columns, its own heads below, and a row of column numbers."""
    head = (
        f"NO. RESPONDEN | PROFIL | | | NILAI UNSUR PELAYANAN{' |' * 8}\n"
        f" | JENIS KELAMIN | UMUR | PENDIDIKAN | {NAMED}\n"
        f" | | | | {U}\n"
        "(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10) | (11) | (12) | (13)"
    )
    before = [f"{n} | {'LP'[n % 2]} | {20 + n} | SMA | " for n in range(1, 6)]
    name = save(
        folder,
        f"{head}\n{lines(before=before)}",
        merged=("A1:A3", "B1:D1", "B2:B3", "C2:C3", "D2:D3", "E1:M1"),
    )
    return Layout((name,), PEOPLE, header=(3,), skipped=((4,),))


@layout
def ticks_for_sex(folder: Path) -> Layout:
    """L and P ticked in columns of their own under one merged head."""
    head = f"NO | JENIS KELAMIN | | UMUR | {NAMED}\n | L | P"
    before = [f"{n} | {'v |' if n % 2 else '| v'} | 3{n} | " for n in range(1, 6)]
    merged = ("A1:A2", "B1:C1", "D1:D2", *(f"{c}1:{c}2" for c in "EFGHIJKLM"))
    name = save(folder, f"{head}\n{lines(before=before)}", merged=merged)
    return Layout((name,), PEOPLE, skipped=((2,),))


@layout
def answers_ticked_in_four_columns(folder: Path) -> Layout:
    """A form's own grid: each unsur over four columns, one of them ticked."""
    head = " | ".join(f"{name} | | |" for name in NAMES)
    scale = " | ".join(["1 | 2 | 3 | 4"] * 9)
    rows = [
        " | ".join(
            "v" if cell == str(value) else ""
            for cell in answers(person)
            for value in range(1, 5)
        )
        for person in PEOPLE
    ]
    numbers = [f"{n} | {row}" for n, row in enumerate(rows, 1)]
    text = "\n".join((f"No | {head}", f" | {scale}", *numbers))
    return Layout((save(folder, text),), PEOPLE, skipped=((2,),))


@layout
def importance_under_one_head(folder: Path) -> Layout:
    """Each unsur over two columns, Kinerja and Kepentingan."""
    head = " | ".join(f"{name} |" for name in NAMES)
    second = " | ".join(["Kinerja | Kepentingan"] * 9)
    rows = [" | ".join(f"{cell} | 4" for cell in answers(p)) for p in PEOPLE]
    text = "\n".join((head, second, *rows))
    return Layout((save(folder, text),), PEOPLE, skipped=((2,),))


@layout
def importance_between_answers(folder: Path) -> Layout:
    """Each unsur is asked twice: how it is, and how important that is."""
    head = " | ".join(f"{name} | Kepentingan {name}" for name in NAMES)
    rows = "\n".join(" | ".join(f"{cell} | 4" for cell in answers(p)) for p in PEOPLE)
    return Layout((save(folder, f"{head}\n{rows}"),), PEOPLE)


@layout
def empty_extra_unsur(folder: Path) -> Layout:
    """A template for 14 unsur of which nine are used."""
    head = f"{U} | U10 | U11 | U12 | U13 | U14"
    return Layout((save(folder, f"{head}\n{lines()}"),), PEOPLE, notes=(BARE,))


@layout
def totals_and_means_of_each_row(folder: Path) -> Layout:
    """Jumlah, Rata-rata and IKM of every respondent behind the answers."""
    head = f"No | {NAMED} | Jumlah | Rata-rata | Nilai IKM"
    after = [" | 27 | 3.1 | 77.5"] * 5
    text = f"{head}\n{lines(before=numbered(), after=after)}"
    return Layout((save(folder, text),), PEOPLE)


@layout
def leading_blank_columns_and_rows(folder: Path) -> Layout:
    """The table begins at C4."""
    head = f"\n\n\n | | No | {NAMED}"
    before = [f" | | {n} | " for n in range(1, 6)]
    text = f"{head}\n{lines(before=before)}"
    return Layout((save(folder, f"-{text}"),), PEOPLE, header=(4,))


@layout
def dates_in_words(folder: Path) -> Layout:
    """Dates as people type them; a recap of one quarter."""
    days = (
        "2 Oktober 2023",
        "Senin, 09 Okt 2023",
        "17/11/2023",
        "2023-12-01",
        "1 Nop 23",
    )
    before = [f"{day} | " for day in days]
    text = f"Tanggal Survei | {NAMED}\n{lines(before=before)}"
    return Layout((save(folder, text),), PEOPLE)


@layout
def dates_that_count_from_1904(folder: Path) -> Layout:
    """A workbook from an old Mac."""
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    rows: list[list[Cell]] = [[cell or None for cell in answers(p)] for p in PEOPLE]
    day = datetime(2023, 11, 17, 9)
    fill(book.worksheets[0], [["Tanggal", *NAMES], *([day, *row] for row in rows)])
    book.save(folder / "mac.xlsx")
    return Layout(("mac.xlsx",), PEOPLE)


@layout
def formulas_with_results(folder: Path) -> Layout:
    """Answers looked up on another sheet, their results stored."""
    cells = ["".join(f'<c t="str"><v>{name}</v></c>' for name in NAMES)]
    cells += [
        "".join(
            f"<c><f>Kode!A{at}</f><v>{cell}</v></c>" if cell else "<c/>"
            for at, cell in enumerate(answers(person), 1)
        )
        for person in PEOPLE
    ]
    rows = "".join(f"<row>{row}</row>" for row in cells)
    return Layout((from_xml(folder / "rumus.xlsx", sheet_xml(rows)).name,), PEOPLE)


@layout
def in_the_forms_order_with_names(folder: Path) -> Layout:
    """Sarana stands 8th under its name, its code with it."""
    head = " | ".join(f"U{n} ({NAMES[at]})" for n, at in enumerate(FORM, 1))
    return Layout((save(folder, f"{head}\n{lines(order=FORM)}"),), PEOPLE)


@layout
def short_office_words(folder: Path) -> Layout:
    """Headers in an office's own short words, typed answers among digits."""
    head = "Syarat | Prosedur | Waktu | Biaya/Tarif | Produk | Kompetensi | Prilaku | Aduan | Sarpras"  # fmt: skip

    def typed(at: int, value: int) -> str:
        return LABELS[at][value - 1] if value % 2 else str(value)

    return Layout((save(folder, f"{head}\n{lines(typed)}"),), PEOPLE)


@layout
def hundredths(folder: Path) -> Layout:
    """25, 50, 75, 100 with the line of skm.yaml that says so."""
    (folder / "skm.yaml").write_text("skala: 25-100\n")

    def typed(_: int, value: int) -> str:
        return str(25 * value)

    return Layout((save(folder, f"{NAMED}\n{lines(typed)}"),), PEOPLE)


@layout
def own_headers_named_in_skm_yaml(folder: Path) -> Layout:
    """Headers that nobody could know, named under `kolom:` of skm.yaml."""
    own = [f"Aspek {letter}" for letter in "ABCDEFGHI"]
    pairs = ", ".join(f'U{n}: "{head}"' for n, head in enumerate(own, 1))
    (folder / "skm.yaml").write_text(f"kolom: {{{pairs}}}\n")
    return Layout((save(folder, f"{' | '.join(own)}\n{lines()}"),), PEOPLE)
