"""Notes on scores: ties, values between two bands of mutu, dates outside the survey."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from skm_cli.answers.responses import Days, Responses
from skm_cli.domain import wording
from skm_cli.domain.period import Period
from skm_cli.domain.problem import NO_FILE, Note, Place, Problem
from skm_cli.domain.scores.score import Scorecard, UnsurScore, ties
from skm_cli.domain.survey.dating import Dating, Ground
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.source import Source
from skm_cli.domain.survey.weighting import Weighting
from skm_cli.domain.survey.window import SurveyWindow
from skm_cli.domain.tally import rounded

_LEAVE_OUT = "untuk mengabaikannya, tambahkan --in-window"
_PAIR = 2


def tie_notes(card: Scorecard, file: str) -> tuple[Note, ...]:
    """Notes on the order of the lowest unsur that the printed values do not show."""
    return tuple(_ties(card, Place(file)))


def _codes(scores: Iterable[UnsurScore]) -> str:
    return wording.listing([score.unsur.code for score in scores])


def _printed(score: UnsurScore) -> str:
    return wording.number(score.nrr_printed)


def _ties(card: Scorecard, place: Place) -> Iterator[Note]:
    tied = ties(card)
    if tied.all_equal:
        value = _printed(card.scores[0])
        yield Note(
            place, f"semua unsur bernilai sama ({value}); tidak ada yang terendah"
        )
        return
    for group in tied.printed:
        alike = f"{_codes(group)} tercetak sama ({_printed(group[0])})"
        lower = [s for s in group if s.nrr == group[0].nrr]
        yield Note(place, f"{alike}; sebelum dibulatkan {_codes(lower)} lebih rendah")
    for group in tied.among_priorities:
        alike = f"{_codes(group)} bernilai sama ({_printed(group[0])})"
        yield Note(place, f"{alike}; urutannya menurut urutan unsur")
    if tied.at_cut:
        chosen = card.priorities()
        taken = [s for s in tied.at_cut if s.unsur.code in chosen]
        untaken = [s for s in tied.at_cut if s.unsur.code not in chosen]
        value = _printed(taken[0])
        both = "keduanya" if len(tied.at_cut) == _PAIR else "semuanya"
        more = card.priority_count + len(untaken)
        yield Note(
            place,
            f"{_codes(tied.at_cut)} bernilai sama ({value}) pada batas prioritas; "
            f"{_codes(taken)} dipilih menurut urutan unsur",
            f"untuk memuat {both}: jumlah_prioritas: {more} di skm.yaml, lalu ulangi; "
            f"untuk memilih {_codes(untaken)}: `penetapan` di rtl.yaml",
        )


def card_notes(card: Scorecard, file: str) -> tuple[Note, ...]:
    """Notes on each mutu that a reader could doubt, and on the instrument."""
    return tuple(_card(card, Place(file)))


def _card(card: Scorecard, place: Place) -> Iterator[Note]:
    if not card.instrument.confirmed:
        yield Note(
            place,
            f"instrumen {card.instrument.id} belum dikonfirmasi dalam peraturan",
            "tanyakan instrumen yang dipakai instansi sebelum laporannya dikirim",
        )
    hole = _hole(card.instrument, card.ikm)
    if hole:
        yield Note(place, f"IKM {hole}")
    yield from _other_weights(card, place)
    for score in card.scores:
        hole = _hole(card.instrument, score.konversi)
        if hole:
            yield Note(place, f"konversi {score.unsur.code} {hole}")
    doubted = [s for s in card.scores if s.mutu != s.mutu_of_printed_nrr]
    if doubted:
        yield Note(place, "; ".join(map(_by_konversi, doubted)))


def _by_konversi(score: UnsurScore) -> str:
    return (
        f"{score.unsur.code} tercetak {_printed(score)} dan bermutu "
        f"{score.mutu.letter} karena konversinya "
        f"{wording.number(rounded(score.konversi, 2))}"
    )


def _other_weights(card: Scorecard, place: Place) -> Iterator[Note]:
    """A note that the unit's mutu depends on how the weight 1/n is rounded."""
    weighting = card.instrument.weighting
    if weighting.own:
        # Weights of the unit's own choice are not 1/n, rounded.
        return
    others = [
        _index(card, mode)
        for mode in card.instrument.modes
        if not mode.own and _letter(card, mode) != card.mutu.letter
    ]
    if others:
        yield Note(
            place,
            f"IKM {_index(card, weighting)}, tetapi {wording.listing(others)}",
            "tanyakan bobot yang dipakai instansi, lalu tulis isian `bobot`",
        )


def _letter(card: Scorecard, mode: Weighting) -> str:
    return card.instrument.mutu(card.ikm_under(mode)).letter


def _index(card: Scorecard, mode: Weighting) -> str:
    ikm = wording.number(rounded(card.ikm_under(mode), 2))
    return f"{ikm} (mutu {_letter(card, mode)}) dengan bobot {mode.printed()}"


def _hole(instrument: Instrument, konversi: Fraction) -> str | None:
    """The message on a value between two printed bands, as 88,30 and 88,31; or None."""
    step = Fraction(1, 100)
    for grade in instrument.grades:
        upper, lower = grade.lower, grade.lower - step
        if lower < konversi < upper:
            exact = wording.number(rounded(konversi, 4))
            between = " dan ".join(
                wording.number(rounded(v, 2)) for v in (lower, upper)
            )
            printed = wording.number(rounded(konversi, 2))
            return (
                f"{exact} berada di celah antara {between}; dibulatkan menjadi "
                f"{printed} (mutu {instrument.mutu(konversi).letter})"
            )
    return None


def file_of_answers(responses: Responses) -> str:
    """The file of all answers; `skm` when there are several."""
    files = {source.file for source in responses.sources}
    return files.pop() if len(files) == 1 else NO_FILE.file


def dating_notes(
    dating: Dating, responses: Responses, window: SurveyWindow | None, *, left_out: bool
) -> tuple[Note, ...]:
    """Notes on what the period follows from, and on the answers that lie outside it.

    Args:
        dating: The period, and what it follows from.
        responses: The answers with their dates.
        window: The survey window of skm.yaml; None stands for the whole period.
        left_out: The answers outside the window do not count.
    """
    place = Place(file_of_answers(responses))
    if dating.period is None:
        return (unknown_period_note(dating, place),)
    if left_out and not dating.dated:
        message = "jawaban tidak bertanggal, jadi tidak ada yang diabaikan"
        return (Note(place, message),)
    return (
        *_by_quarter(dating.period, dating, place),
        *_outside(dating.period, dating, responses, window, left_out=left_out),
    )


def empty_period_problem(dating: Dating, responses: Responses) -> Problem | None:
    """The fault of a given period that no dated answer lies in; None without one."""
    period = dating.period
    if dating.ground is not Ground.GIVEN or period is None or not dating.dated:
        return None
    if dating.dated_in(period):
        return None
    held = wording.listing(
        [
            f"{wording.number(count)} dalam {wording.period(quarter)} ({quarter})"
            for quarter, count in dating.quarters.items()
        ]
    )
    days = (
        f"{{mulai: {wording.day(period.first)}, selesai: {wording.day(period.last)}}}"
    )
    return Problem(
        Place(file_of_answers(responses)),
        f"tidak satu pun tanggal jawaban ada dalam {wording.period(period)}; "
        f"tanggalnya {held}",
        f"ulangi dengan --period {next(iter(dating.quarters))}; jika formulir kertas "
        f"diketik sesudah {wording.period(period)} berakhir, tulis masa surveinya di "
        f"skm.yaml, sesuaikan tanggalnya\nperiode:\n  {period}:\n    survei: {days}",
    )


def _by_quarter(period: Period, dating: Dating, place: Place) -> Iterator[Note]:
    if dating.ground is Ground.QUARTER:
        count, total = dating.quarters[period], dating.dated
        others = " atau ".join(f"--period {wider}" for wider in period.wider)
        yield Note(
            place,
            f"{wording.number(count)} dari {wording.number(total)} tanggal jawaban ada "
            f"dalam {wording.period(period)}; disimpan sebagai {period}",
            f"untuk survei semester atau tahunan: {others}",
        )


def _outside(
    period: Period,
    dating: Dating,
    responses: Responses,
    window: SurveyWindow | None,
    *,
    left_out: bool,
) -> Iterator[Note]:
    window_or_period = window or period
    where = "masa survei" if window else wording.period(period)
    still = ("tidak dihitung", "") if left_out else ("tetap dihitung", _LEAVE_OUT)
    several = len(responses.sources) > 1
    for source, days in days_by_source(responses):
        # Where there are several sources, the sheet is named too.
        place = Place(source.file, source.sheet if several else "")
        outside = [row for row, day in days if day and day not in window_or_period]
        if outside and len(outside) == sum(1 for _, day in days if day):
            remark = f"semua {wording.number(len(outside))} tanggal di luar {where}"
            yield Note(place, f"{remark}; {still[0]}", still[1])
        elif outside:
            remark = _answers(outside, f"di luar {where}")
            yield Note(place, f"{remark}; {still[0]}", still[1])
        undated = [row for row, day in days if day is None]
        if undated and dating.dated:
            yield Note(place, f"{_answers(undated, 'tanpa tanggal')}; tetap dihitung")


def days_by_source(responses: Responses) -> Iterator[tuple[Source, Days]]:
    """The sources with the rows and days of each."""
    start = 0
    for source, count in zip(responses.sources, responses.respondents, strict=True):
        yield source, responses.days[start : start + count]
        start += count


def unknown_period_note(dating: Dating, place: Place) -> Note:
    """The note that the period is not known, with the options that would give it."""
    message = "periode tidak diketahui; nilai ditampilkan, tidak disimpan"
    if not dating.quarters:
        return Note(
            place,
            message,
            "ulangi dengan --period, mis. --period 2025Q4 (triwulan), 2025S1 "
            "(semester), atau 2025 (tahun)",
        )
    lines = [
        f"--period {quarter}   ({wording.number(count)} dari "
        f"{wording.number(dating.dated)} tanggal jawaban)"
        for quarter, count in dating.quarters.items()
    ]
    wider = dict.fromkeys(p for quarter in dating.quarters for p in quarter.wider)
    lines += [f"--period {period}" for period in sorted(wider, key=_length)]
    return Note(place, message, "\n".join(["ulangi dengan salah satu dari:", *lines]))


def _length(period: Period) -> tuple[int, date]:
    return ((period.last - period.first).days, period.first)


def _answers(rows: list[int], kind: str) -> str:
    """The number of answers of a kind, and their rows."""
    shown = wording.first_of(rows, "baris")
    return f"{wording.number(len(rows))} jawaban {kind}: baris {shown}"
