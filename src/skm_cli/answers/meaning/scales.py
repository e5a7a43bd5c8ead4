"""Answers that are written on another scale than the one that is counted."""

from collections.abc import Callable, Sequence

from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.domain.tally import SCALE

_IN_HUNDREDTHS = (25, 50, 75, 100)
_Fits = Callable[[AnswerColumn], bool]


def refuse_other_scale(readers: Sequence[AnswerColumn]) -> bool:
    """Give one fault to all cells of a sheet whose columns have mostly another scale.

    A 5 in one column is a slip; fives in most of them are a scale that cannot become
    1 to 4 without a person's word, and counting them as blanks would falsify the rest.

    Labels of five steps are no slip in any column.

    Returns:
        Whether the answers are on another scale.
    """
    if any(reader.has_five_steps for reader in readers):
        for reader in readers:
            reader.refuse_labels(*FIVE)
            reader.refuse_scale(*FIVE)
        return True
    for fits, message, hint in _SCALES:
        if 2 * sum(map(fits, readers)) > sum(one.answered for one in readers):
            lines = _from_nought(readers) if hint.endswith("\n") else ""
            for reader in readers:
                reader.refuse_scale(message, hint + lines)
            return True
    return False


def _from_nought(readers: Sequence[AnswerColumn]) -> str:
    """The entry `jawaban` of skm.yaml that counts 0 to 3 as 1 to 4."""
    steps = ", ".join(f'"{value - 1}": {value}' for value in SCALE)
    lines = (f"  {reader.item.code}: {{{steps}}}" for reader in readers)
    return "\n".join(("jawaban:", *lines))


def _whole(least: int, most: int, *beyond: int) -> _Fits:
    """Whole numbers from `least` to `most`, and one of those `beyond` 1 to 4."""
    scale = set(range(least, most + 1))

    def fits(reader: AnswerColumn) -> bool:
        numbers = reader.numbers
        within = numbers <= scale and not numbers.isdisjoint(beyond)
        return reader.scale == SCALE and within

    return fits


def _hundredths(reader: AnswerColumn) -> bool:
    numbers = reader.numbers
    return reader.scale == SCALE and bool(numbers) and numbers <= set(_IN_HUNDREDTHS)


def _ordinary(reader: AnswerColumn) -> bool:
    numbers = reader.numbers
    return reader.scale != SCALE and bool(numbers) and numbers <= set(SCALE)


def _letters(reader: AnswerColumn) -> bool:
    return not reader.numbers and bool(reader.letters & {"e", "f"})


def _looks_like(scale: str, steps: str, known: str) -> tuple[str, str]:
    message = f"jawaban tampak ditulis {scale}; yang dihitung {known}"
    hint = (
        f"periksa kuesionernya; {steps} pilihan jawaban tidak dapat dijadikan empat "
        "dengan pasti, jadi jawabannya perlu diisi ulang dengan 1 sampai dengan 4"
    )
    return message, hint


_FROM_NOUGHT = (
    "periksa kuesionernya; jika memang 0 sampai dengan 3, tambahkan baris ini di "
    "skm.yaml\n"
)
_TO_4 = "1 sampai dengan 4"
FIVE = _looks_like("1 sampai dengan 5", "lima", _TO_4)
"""The message and the hint for five steps, numbers or words."""

_SCALES: tuple[tuple[_Fits, str, str], ...] = (
    (
        _hundredths,
        "jawaban ditulis 25, 50, 75, dan 100",
        "jika memang itu skalanya, tulis skala: 25-100 di skm.yaml",
    ),
    (
        _ordinary,
        "jawaban ditulis 1 sampai dengan 4, sedangkan pengaturan skala adalah 25-100",
        "hapus isian skala di skm.yaml",
    ),
    (
        _whole(1, 5, 5),
        *FIVE,
    ),
    (
        _whole(1, 6, 5, 6),
        *_looks_like("1 sampai dengan 6", "enam", _TO_4),
    ),
    (
        _whole(0, 3, 0),
        "jawaban tampak ditulis 0 sampai dengan 3; yang dihitung 1 sampai dengan 4",
        _FROM_NOUGHT,
    ),
    (
        _letters,
        *_looks_like("dengan huruf sesudah d", "lebih dari empat", "a sampai dengan d"),
    ),
)
