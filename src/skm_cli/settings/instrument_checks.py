"""The checks of a unit's own instrument, which report each fault at its line."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from skm_cli.answers.labels.header_text import folded_header
from skm_cli.answers.labels.label_text import folded_label
from skm_cli.domain import wording
from skm_cli.domain.survey.instrument import code_number
from skm_cli.domain.survey.weighting import OWN, equal_mode
from skm_cli.domain.tally import rounded
from skm_cli.files.yaml.faults import Faults
from skm_cli.files.yaml.shape import Fields, Key
from skm_cli.settings.instrument_keys import (
    CODE,
    COMMON,
    GRADES,
    HEADERS,
    ID,
    ITEMS,
    KINERJA,
    LABELS,
    LETTER,
    LOWER,
    NAME,
    NUMBER,
    OTHER_LABELS,
    QUESTION,
    QUESTION_KEYS,
    REGULATION,
    UNSUR,
    UNSUR_WEIGHT,
    UPPER,
    WEIGHT_MODE,
)

_FOUR = 4
_STEP = Decimal("0.01")
_BEST = Decimal(100)
_WORST = Decimal(25)


def check_instrument(fields: Fields, faults: Faults, *, taken: Sequence[str]) -> None:
    """Add every fault of an instrument whose single values have been read.

    Args:
        fields: The values of the file.
        faults: The faults of single values, to which others are added.
        taken: The ids that it may not have.
    """
    for key, example in (
        (ID, "id: skm-kecamatan-2025"),
        (REGULATION, "peraturan: Peraturan Bupati ... Nomor ... Tahun ..."),
        (UNSUR, "unsur: diikuti daftar unsurnya"),
    ):
        _need(fields, key, faults, example)
    if fields[ID] in taken:
        faults.add(
            fields.line_of(ID),
            f"id `{fields[ID]}` sudah dipakai instrumen bawaan",
            "beri nama lain, mis. dengan nama unit di belakangnya",
        )
    unsur = fields[UNSUR] or ()
    for block in unsur:
        _check_unsur(block, faults)
    _check_codes(unsur, faults)
    _check_headers(unsur, faults)
    for block in (fields, *_items(unsur)):
        _check_labels(block, faults)
    for block in _items(unsur):
        if LABELS not in block and LABELS not in fields:
            name = block[CODE] or "pertanyaan ini"
            faults.add(
                block.line,
                f"pilihan jawaban {name} belum ada",
                "tulis isian `jawaban` di sini, atau di atas untuk semua pertanyaan",
            )
    _check_weights(fields, unsur, faults)
    _check_grades(fields, faults)


def _need(fields: Fields, key: Key[object], faults: Faults, example: str) -> None:
    line = fields.line_of(key)
    has_fault = any(problem.place.row == line for problem in faults.problems)
    if not fields[key] and not (key in fields and has_fault):
        what = "belum diisi" if key in fields else "belum ada"
        faults.add(line, f"isian `{key.name}` {what}", f"tulis {example}")


def _check_unsur(block: Fields, faults: Faults) -> None:
    for each, example in (
        (block, "U1"),
        *((item, "P1") for item in block[ITEMS] or ()),
    ):
        _need(each, CODE, faults, f"kode: {example}")
        _need(each, NAME, faults, "nama: diikuti namanya")
    code = block[CODE]
    if code and not code.startswith("U"):
        message = f"kode unsur `{code}` tidak diawali U"
        faults.add(block.line_of(CODE), message, f"tulis kode: U{code_number(code)}")
    if ITEMS not in block:
        return
    _need(block, ITEMS, faults, "butir: diikuti daftar pertanyaannya")
    for key in QUESTION_KEYS:
        if key in block:
            faults.add(
                block.line_of(key),
                f"isian `{key.name}` milik pertanyaan, sedangkan unsur ini memuat "
                "`butir`",
                "pindahkan ke dalam butirnya",
            )


def _items(unsur: Sequence[Fields]) -> Iterator[Fields]:
    for block in unsur:
        yield from block[ITEMS] or (block,)


def _check_codes(unsur: Sequence[Fields], faults: Faults) -> None:
    _once(((b, CODE, b[CODE], b[CODE]) for b in unsur), "kode unsur", faults)
    items = [item for item in _items(unsur) if item[CODE]]
    numbers = (
        (item, CODE, code_number(code), code) for item in items if (code := item[CODE])
    )
    # A column headed `P4`, `U4` or `4.` is known by its number alone.
    _once(numbers, "nomor dalam kode pertanyaan", faults)
    forms = (
        (item, NUMBER, item[NUMBER] or code_number(item[CODE] or "U1"), item[NUMBER])
        for item in items
    )
    _once(forms, "nomor di kuesioner", faults)


def _check_headers(unsur: Sequence[Fields], faults: Faults) -> None:
    seen: dict[str, Fields] = {}
    for item in _items(unsur):
        names = [item[NAME], item[QUESTION], *(item[HEADERS] or ())]
        for name in dict.fromkeys(folded_header(name) for name in names if name):
            other = seen.setdefault(name, item)
            if other is not item:
                faults.add(
                    item.line_of(NAME),
                    f'judul kolom "{name}" dipakai {other[CODE]} dan {item[CODE]}',
                    "bedakan nama, pertanyaan, atau judul lainnya",
                )


def _once(
    values: Iterator[tuple[Fields, Key[object], object, object]],
    what: str,
    faults: Faults,
) -> None:
    lines: dict[object, int] = {}
    for block, key, value, shown in values:
        if value is None:
            continue
        line = block.line_of(key)
        if value in lines:
            faults.add(
                line,
                f"{what} `{shown or value}` dipakai dua kali, juga di baris "
                f"{lines[value]}",
                "beri kode atau nomor lain",
            )
        lines.setdefault(value, line)


def _check_labels(block: Fields, faults: Faults) -> None:
    sets: list[tuple[Key[object], tuple[str, ...]]] = [
        *((LABELS, labels) for labels in (block[LABELS],) if labels is not None),
        *((OTHER_LABELS, labels) for labels in block[OTHER_LABELS] or ()),
        *((COMMON, labels) for labels in block[COMMON] or ()),
    ]
    for key, labels in sets:
        line = block.line_of(key)
        if len(labels) != _FOUR:
            faults.add(
                line,
                f"`{key.name}` memuat {wording.cardinal(len(labels))} pilihan, yang "
                "diperlukan empat",
                "tulis pilihan untuk 1, 2, 3, dan 4, mis. [Buruk, Cukup, Baik, "
                "Sangat baik]",
            )
        elif len({folded_label(label) for label in labels}) < _FOUR:
            message = f"`{key.name}` memuat dua pilihan yang sama: {', '.join(labels)}"
            faults.add(line, message, "bedakan keempat pilihannya")


def _check_weights(fields: Fields, unsur: Sequence[Fields], faults: Faults) -> None:
    weighted = [block for block in unsur if UNSUR_WEIGHT in block]
    mode, count = fields[WEIGHT_MODE], len(unsur)
    if weighted and WEIGHT_MODE in fields and mode != OWN:
        message = "bobot ditulis di atas dan juga di unsur"
        faults.add(fields.line_of(WEIGHT_MODE), message, "hapus salah satu")
    elif mode and mode != OWN and count and equal_mode(mode, count) is None:
        faults.add(
            fields.line_of(WEIGHT_MODE),
            f"bobot {mode} tidak cocok untuk {wording.cardinal(count)} unsur",
            f"hapus baris ini agar bobotnya 1/{count}",
        )
    elif mode == OWN and not weighted:
        message = "bobot di setiap unsur belum ada"
        faults.add(fields.line_of(WEIGHT_MODE), message, "tulis bobot: di setiap unsur")
    for block in unsur if weighted else ():
        _need(block, UNSUR_WEIGHT, faults, "bobot: unsur ini juga, mis. 0.10")
    weights = [block[UNSUR_WEIGHT] for block in weighted]
    total = sum((Fraction(w) for w in weights if w), Fraction())
    if weighted and len(weighted) == count and all(weights) and total != 1:
        # A total that rounds to 1 is shown as a fraction.
        exact = rounded(total, 4)
        shown = str(total) if exact != total else wording.number(exact.normalize())
        faults.add(
            weighted[0].line_of(UNSUR_WEIGHT),
            f"bobot semua unsur berjumlah {shown}, yang diperlukan tepat 1",
            "sesuaikan bobotnya; untuk bobot yang sama hapus semua isian `bobot`",
        )


def _check_grades(fields: Fields, faults: Faults) -> None:
    grades = fields[GRADES]
    if grades is None:
        return
    for key, example in (
        (LETTER, "huruf: A"),
        (KINERJA, "kinerja: Sangat Baik"),
        (LOWER, "batas_bawah: 88.31"),
    ):
        for grade in grades:
            _need(grade, key, faults, example)
    letters = ((grade, LETTER, grade[LETTER], grade[LETTER]) for grade in grades)
    _once(letters, "huruf mutu", faults)
    above = _BEST + _STEP
    for grade in grades:
        bound, upper = grade[LOWER], grade[UPPER]
        if bound is None:
            return
        lower = Decimal(bound)
        if lower >= above:
            faults.add(
                grade.line_of(LOWER),
                f"rentang mutu {grade[LETTER]} tidak di bawah rentang sebelumnya",
                "tulis dari mutu terbaik ke mutu terendah",
            )
        elif upper and Decimal(upper) != above - _STEP:
            which = "celah" if Decimal(upper) < above - _STEP else "tumpang tindih"
            faults.add(
                grade.line_of(UPPER),
                f"ada {which} di atas rentang mutu {grade[LETTER]}: batas atasnya "
                f"{wording.number(Decimal(upper))}",
                f"tulis batas_atas: {above - _STEP}",
            )
        above = lower
    if grades and above != _WORST:
        faults.add(
            grades[-1].line_of(LOWER),
            f"rentang mutu terendah mulai dari {wording.number(above)}, yang "
            "diperlukan 25",
            "tulis batas_bawah: 25",
        )
