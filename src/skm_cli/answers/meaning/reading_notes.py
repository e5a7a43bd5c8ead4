"""Notes on how labels were read that no questionnaire of the instrument prints."""

from collections.abc import Iterable, Sequence

from skm_cli.answers.labels.personal_data import masked
from skm_cli.answers.meaning.answer_column import AnswerColumn
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place

_HINT = "jika artinya lain, tulis nilainya pada isian `jawaban` di skm.yaml"


def reading_notes(readers: Sequence[AnswerColumn], sheet: Place) -> list[Note]:
    """A note on each reading of labels, with the columns that were read so."""
    codes: dict[frozenset[tuple[str, int]], list[str]] = {}
    items = [
        (frozenset(reader.readings.items()), reader.item.code)
        for reader in readers
        if reader.readings and not reader.faults
    ]
    # A column in which a step was not met is read as the whole one is.
    for reading, _ in sorted(items, key=lambda item: -len(item[0])):
        if not any(reading <= whole for whole in codes):
            codes[reading] = []
    for reading, code in items:
        next(of for whole, of in codes.items() if reading <= whole).append(code)
    return [
        Note(
            sheet,
            f"pilihan jawaban {wording.listing(of)} dibaca {_read(reading)}",
            _HINT,
        )
        for reading, of in codes.items()
    ]


def _read(reading: Iterable[tuple[str, int]]) -> str:
    labels = sorted(reading, key=lambda item: item[1])
    return wording.listing([f'"{masked(label)}" = {value}' for label, value in labels])
