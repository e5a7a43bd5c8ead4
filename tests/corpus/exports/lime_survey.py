"""What LimeSurvey exports: codes, questions or both as heads, codes or labels below."""

from pathlib import Path

from corpus.exports.files import as_text, as_workbook, days, given
from corpus.known import FORM, NAMES, PEOPLE, QUESTIONS, Layout, label, layout

SYSTEM = {
    "id": "Response ID", "submitdate": "Date submitted", "lastpage": "Last page",
    "startlanguage": "Start language", "seed": "Seed", "startdate": "Date started",
    "datestamp": "Date last action", "ipaddr": "IP address",
}  # fmt: skip


def _system() -> list[list[str]]:
    return [
        [
            str(number), f"{day:%Y-%m-%d %H:%M:%S}", "3", "id", "1733120245",
            f"{day:%Y-%m-%d %H:%M:%S}", f"{day:%Y-%m-%d %H:%M:%S}", "103.10.66.1",
        ]
        for number, day in enumerate(days(), 1)
    ]  # fmt: skip


@layout
def lime_survey(folder: Path) -> Layout:
    """Code and question as head, whole labels, and how long each question took."""
    head = [f"{code}. {text}" for code, text in SYSTEM.items()]
    head += [f"G01Q{n:02}. {QUESTIONS[at]}" for n, at in enumerate(FORM, 1)]
    head += ["interviewtime. Waktu total", "groupTime3. Waktu kelompok: Penilaian"]
    head += [f"G01Q{n:02}Time. Waktu pertanyaan: G01Q{n:02}" for n in range(1, 10)]
    rows = [
        [*system, *cells, *["412.73"] * 11]
        for system, cells in zip(_system(), given(label, FORM), strict=True)
    ]
    return Layout((as_text(folder, [head, *rows]),), PEOPLE)


@layout
def lime_survey_array(folder: Path) -> Layout:
    """An array: the code of the question and of its row, then the texts of both."""
    head = [f"{code}. {text}" for code, text in SYSTEM.items()]
    head += [
        f"G02Q05[SQ{n:03}]. Penilaian waktu dan biaya [{name}]"
        for n, name in enumerate(NAMES, 1)
    ]
    rows = [[*system, *cells] for system, cells in zip(_system(), given(), strict=True)]
    return Layout((as_workbook(folder, [head, *rows]),), PEOPLE)


@layout
def lime_survey_named_codes(folder: Path) -> Layout:
    """Only codes as heads, which the office has named by the unsur, and whole labels."""
    head = [*SYSTEM, *(f"U{n}" for n in range(1, 10))]
    rows = [
        [*system, *cells] for system, cells in zip(_system(), given(label), strict=True)
    ]
    return Layout((as_text(folder, [head, *rows]),), PEOPLE)


def _asked_codes(values: tuple[int, ...], code: str) -> tuple[str, ...]:
    """The faults of codes below U1 … U9, in the columns I to Q."""
    found = []
    for at, letter in enumerate("IJKLMNOPQ"):
        cells: dict[int, list[str]] = {}
        for row, person in enumerate(PEOPLE, 2):
            if person[at] != ".":
                value = values[int(person[at]) - 1]
                cells.setdefault(value, []).append(f"{letter}{row}")
        listed = (f'"{code}{v}" ({", ".join(where)})' for v, where in cells.items())
        found.append(
            f"ekspor.csv!{letter}2: pilihan jawaban U{at + 1} belum dikenal: "
            f"{', '.join(listed)}"
        )
    return tuple(found)


@layout
def lime_survey_answer_codes(folder: Path) -> Layout:
    """The codes of answers: whether A1 or A4 is the best stands in the form alone."""
    head = [*SYSTEM, *(f"U{n}" for n in range(1, 10))]
    codes = given(lambda _, value: f"A{value}")
    rows = [[*system, *cells] for system, cells in zip(_system(), codes, strict=True)]
    name = as_text(folder, [head, *rows])
    return Layout((name,), faults=_asked_codes((1, 2, 3, 4), "A"))


@layout
def lime_survey_five_answer_codes(folder: Path) -> Layout:
    """Codes up to 5: no lines are offered that would make them four."""
    head = [*SYSTEM, *(f"U{n}" for n in range(1, 10))]
    codes = given(lambda _, value: f"AO0{value + 1}")
    rows = [[*system, *cells] for system, cells in zip(_system(), codes, strict=True)]
    name = as_text(folder, [head, *rows])
    return Layout((name,), faults=_asked_codes((2, 3, 4, 5), "AO0"))


def _by_number(first: str, last: str) -> str:
    return f'I "{first}" sampai dengan Q "{last}" dibaca sebagai U1 sampai dengan U9'


@layout
def lime_survey_own_codes(folder: Path) -> Layout:
    """Only LimeSurvey's own codes as heads; by the labels sarana was asked 8th."""
    head = [*SYSTEM, *(f"G01Q{n:02}" for n in range(1, 10))]
    rows = [
        [*system, *cells]
        for system, cells in zip(_system(), given(label, FORM), strict=True)
    ]
    name = as_text(folder, [head, *rows])
    return Layout((name,), PEOPLE, notes=(_by_number("G01Q01", "G01Q09"),))


@layout
def lime_survey_own_codes_of_an_array(folder: Path) -> Layout:
    """The codes of an array and of its rows, digits below: the order is the user's."""
    head = [*SYSTEM, *(f"G02Q05[SQ{n:03}]" for n in range(1, 10))]
    rows = [
        [*system, *cells]
        for system, cells in zip(_system(), given(order=FORM), strict=True)
    ]
    name = as_text(folder, [head, *rows])
    note = _by_number("G02Q05[SQ001]", "G02Q05[SQ009]")
    return Layout((name, "--u8", "sarana"), PEOPLE, notes=(note,))
