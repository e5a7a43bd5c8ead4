"""Tells a sheet whose answers are all written on another scale than 1 to 4."""

from collections.abc import Callable, Sequence

from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.domain.tally import SCALE

_IN_HUNDREDTHS = (25, 50, 75, 100)
_Fits = Callable[[AnswerColumn], bool]


def other_scale(readers: Sequence[AnswerColumn]) -> bool:
    """Whether most columns are on another scale; then their cells are told so.

    A 5 in one column is a slip; fives in most of them are a scale that cannot become
    1 to 4 without a person's word, and counting them as blanks would falsify the rest.
    """
    for fits, message, hint in _SCALES:
        if 2 * sum(map(fits, readers)) > sum(one.answered for one in readers):
            told = hint + _from_nought(readers) if hint.endswith("\n") else hint
            for reader in readers:
                reader.tell(message, told)
            return True
    return False


def _from_nought(readers: Sequence[AnswerColumn]) -> str:
    """The lines for skm.yaml that count 0 to 3 as 1 to 4, a number a value."""
    steps = ", ".join(f'"{value - 1}": {value}' for value in SCALE)
    lines = (f"  {reader.item.code}: {{{steps}}}" for reader in readers)
    return "\n".join(("jawaban:", *lines))


def _whole(least: int, most: int, *telling: int) -> _Fits:
    """Whole numbers between these two, and one that 1 to 4 lacks among them."""
    scale = set(range(least, most + 1))

    def fits(reader: AnswerColumn) -> bool:
        numbers = reader.numbers
        told = numbers <= scale and not numbers.isdisjoint(telling)
        return reader.scale == SCALE and told

    return fits


def _hundredths(reader: AnswerColumn) -> bool:
    wanted = reader.numbers and reader.numbers <= set(_IN_HUNDREDTHS)
    return reader.scale == SCALE and bool(wanted)


def _ordinary(reader: AnswerColumn) -> bool:
    ordinary = reader.numbers and reader.numbers <= set(SCALE)
    return reader.scale != SCALE and bool(ordinary)


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
        *_looks_like("1 sampai dengan 5", "lima", _TO_4),
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
