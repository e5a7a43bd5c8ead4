"""What nobody answered: a file, or a question of one."""

from collections.abc import Sequence

from skm_cli.answers.meaning.answer_column import BAD
from skm_cli.answers.sheet_result import Part
from skm_cli.domain.problem import Problem, column_letters
from skm_cli.domain.survey.instrument import Instrument, Item


def unanswered(parts: Sequence[Part], instrument: Instrument) -> list[Problem]:
    """That nobody answered, or nobody answered an unsur: weights are never shifted."""
    problems = []
    # Answers on another scale are answers: one fault has said so.
    parts = [part for part in parts if not part.other_scale]
    for part in parts:
        if part.counted.incomplete and not part.counted.rows:
            problems += _all_left_out(part)
        elif not part.counted.last:
            message = "tidak ada satu pun responden yang menjawab"
            hint = f"isi jawaban di bawah judul kolom di baris {part.head.row}"
            problems.append(Problem(part.place, message, hint))
    answered = [part for part in parts if part.counted.rows]
    for item in instrument.items:
        asked = [part for part in answered if item.code in part.head.items]
        if asked and not any(_answers(part, item.code) for part in asked):
            problems.append(_no_answer(asked[0], item))
    return problems


def _all_left_out(part: Part) -> list[Problem]:
    """That nobody answered all, and the question that nobody answered at all."""
    silent = [reader.item for reader in part.readers if not reader.answered]
    message = "tidak ada satu pun responden yang menjawab semua pertanyaan"
    hint = "hitung jawaban kosong per unsur: --blank per-unsur"
    everybody = Problem(part.place, message, hint)
    return [_no_answer(part, item) for item in silent] or [everybody]


def _answers(part: Part, code: str) -> bool:
    """Whether anybody answered an unsur, were it in words that are not known."""
    unknown = any(
        reader.faults and reader.bad == BAD
        for reader in part.readers
        if reader.item.code == code
    )
    groups = part.counted.groups.values()
    return unknown or any(group.tallies[code].answers for group in groups)


def _no_answer(part: Part, item: Item) -> Problem:
    column = part.head.items[item.code].number
    without = f"instrumen tanpa {item.code}, atau dengan pertanyaan penggantinya"
    return Problem(
        part.place._replace(row=part.head.row, column=column),
        f"tidak ada satu pun jawaban untuk {item.title}",
        f"periksa kolom {column_letters(column)}; jika memang tidak ditanyakan, pakai "
        f"{without}: --instrument BERKAS.yaml (lihat docs/instrumen.md); bobot unsur "
        "tidak dialihkan ke unsur lain",
    )
