"""Layouts that a web form exports."""

from pathlib import Path

from corpus.known import (
    BARE,
    FORM,
    LABELS,
    NAMES,
    PEOPLE,
    QUESTIONS,
    Layout,
    answers,
    label,
    layout,
    lines,
    save,
)

WHO = (
    "Nama lengkap | No. HP | Jenis Kelamin | Usia | Pendidikan terakhir | Pekerjaan | "
    "Jenis layanan yang diterima"
)
PERSON = "Ani | 081234567890 | Perempuan | 23 tahun | S-1 | PNS | KTP"
STAMPS = tuple(f"2023-10-{day:02} 09:30 | " for day in range(2, 7))


@layout
def google_forms(folder: Path) -> Layout:
    """A Google Forms export: stamp, who, the whole questions, suggestions at the end."""
    head = f"Stempel waktu | {WHO} | {' | '.join(QUESTIONS)} | Saran dan masukan"
    before = [f"{stamp}{PERSON} | " for stamp in STAMPS]
    after = [" | cepat sekali", "", "", " | tidak ada", ""]
    rows = lines(label, before=before, after=after)
    return Layout((save(folder, f"{head}\n{rows}"),), PEOPLE)


@layout
def google_forms_numbered(folder: Path) -> Layout:
    """A Google Forms export of numbered questions, in the questionnaire's order."""
    asked = [f"{n}. {QUESTIONS[at]}" for n, at in enumerate(FORM, 1)]
    head = f"Timestamp | {' | '.join(asked)}"
    rows = lines(label, before=STAMPS, order=FORM)
    return Layout((save(folder, f"{head}\n{rows}"),), PEOPLE)


@layout
def google_forms_csv(folder: Path) -> Layout:
    """Downloaded as .csv: comma, UTF-8, every cell quoted, the year first."""
    head = ["Cap waktu", *QUESTIONS]
    rows = [
        [f"2023/10/0{n} 9:30:12 AM GMT+7", *answers(person, label)]
        for n, person in enumerate(PEOPLE, 2)
    ]
    text = "\n".join(",".join(f'"{cell}"' for cell in row) for row in (head, *rows))
    (folder / "Survei Kepuasan.csv").write_text(text + "\n", encoding="utf-8")
    return Layout(("Survei Kepuasan.csv",), PEOPLE)


@layout
def typos_of_the_official_form(folder: Path) -> Layout:
    """Questions with the misspellings that circulate in the official form."""
    asked = [
        "1. Bagamana pendapat Saudara tentang kesesuain persyaratan pelayanan dengan "
        "jenis pelayanannya ?",
        "2. Bagaimana pemahaman saudara tentang kemudahan prosedur pelayanan di unit "
        "ini",
        "3. Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan "
        "pelayanan.",
        "4. Bagaimana pendapat Saudara tentang kewajaran biaya / tarif dalam pelayanan ?",
        "5. Bagaimana pendapat Saudara tentang kesesuaian hasil pelayanan yang "
        "diberikan dengan waktu yang ditetapkan?",
        "6. Bagaimana pendapat Saudara tentang kompetensi/ kemampuan petugas",
        "7. Bagamana pendapat saudara prilaku petugas dalam pelayanan terkait "
        "kesopanan dan keramahan",
        "8. Bagaimana pendapat Saudara tentang kualitas Sapras",
        "9. Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan",
    ]
    rows = lines(label, order=FORM)
    return Layout((save(folder, f"{' | '.join(asked)}\n{rows}"),), PEOPLE)


@layout
def answers_with_letters_and_values(folder: Path) -> Layout:
    """Choices exported with their letter: `d. Sangat sesuai`, brackets in the head."""
    head = " | ".join(f"U{n} [{name}]" for n, name in enumerate(NAMES, 1))

    def typed(at: int, value: int) -> str:
        return f"{'abcd'[value - 1]}. {LABELS[at][value - 1]}"

    return Layout((save(folder, f"{head}\n{lines(typed)}"),), PEOPLE)


@layout
def typed_in_brackets(folder: Path) -> Layout:
    """`Sangat Sesuai (4)`, upper and lower case mixed, no-break spaces."""
    head = " | ".join(NAMES)

    def typed(at: int, value: int) -> str:
        text = f"{label(at, value).title()} ({value})"
        return text.replace(" ", "_") if value == 3 else text

    return Layout((save(folder, f"{head}\n{lines(typed)}"),), PEOPLE)


@layout
def value_before_the_label(folder: Path) -> Layout:
    """`4 - Sangat sesuai`, and headers of two lines."""
    head = " | ".join(f"{n}.\\n{name}" for n, name in enumerate(NAMES, 1))

    def typed(at: int, value: int) -> str:
        return f"{value} - {label(at, value)}"

    return Layout((save(folder, f"{head}\n{lines(typed)}"),), PEOPLE)


@layout
def upper_case_and_run_together(folder: Path) -> Layout:
    """`SANGATSESUAI`: retyped without care."""
    head = " | ".join(NAMES).upper()

    def typed(at: int, value: int) -> str:
        return label(at, value).upper().replace(" ", "")

    return Layout((save(folder, f"{head}\n{lines(typed)}"),), PEOPLE)


@layout
def letters_alone(folder: Path) -> Layout:
    """a to d, in either case."""
    head = " | ".join(f"Q{n} {name}" for n, name in enumerate(NAMES, 1))

    def typed(at: int, value: int) -> str:
        return "abcdABCD"[value - 1 + 4 * (at % 2)]

    file = save(folder, f"{head}\n{lines(typed)}")
    return Layout((file,), PEOPLE, notes=("huruf jawaban dibaca A = 1",))


@layout
def digits_as_text(folder: Path) -> Layout:
    """`'4`, ` 4 ` and `4,0`: numbers that a form stored as text."""
    head = " | ".join(f"Unsur {n}: {name}" for n, name in enumerate(NAMES, 1))

    def typed(at: int, value: int) -> str:
        return (f"'{value}", f"'_{value}_", f"'{value},0")[at % 3]

    return Layout((save(folder, f"{head}\n{lines(typed)}"),), PEOPLE)


@layout
def bare_codes_told_by_labels(folder: Path) -> Layout:
    """U8 and U9 without names; by the answers sarana was asked 8th."""
    head = " | ".join(f"U{n}" for n in range(1, 10))
    rows = lines(label, order=FORM)
    return Layout((save(folder, f"{head}\n{rows}"),), PEOPLE)


@layout
def bare_codes_with_digits(folder: Path) -> Layout:
    """U8 and U9 without names, answers in digits: the regulation's order, with a note."""
    head = " | ".join(f"U{n}" for n in range(1, 10))
    return Layout((save(folder, f"{head}\n{lines()}"),), PEOPLE, notes=(BARE,))


@layout
def bare_codes_in_the_forms_order(folder: Path) -> Layout:
    """U8 and U9 without names in the questionnaire's order, by `--u8`."""
    head = " | ".join(f"U{n}" for n in range(1, 10))
    name = save(folder, f"{head}\n{lines(order=FORM)}")
    return Layout((name, "--u8", "sarana"), PEOPLE)


@layout
def numbers_of_the_questions_alone(folder: Path) -> Layout:
    """`1.` to `9.`: the paper form typed over, in the questionnaire's order."""
    head = " | ".join(f"{n}." for n in range(1, 10))
    rows = lines(label, order=FORM)
    return Layout((save(folder, f"{head}\n{rows}"),), PEOPLE)
