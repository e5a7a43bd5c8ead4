from dataclasses import replace
from fractions import Fraction

import pytest

from cards import INSTRUMENT, card_of_totals, scorecard, tally_of
from skm_cli.domain.scores.score import Scorecard, UnsurScore
from skm_cli.usecases.scores.score_notes import card_notes, tie_notes


def noted(card: Scorecard) -> list[str]:
    return [note.message for note in card_notes(card, "skor.json")]


def ties_of(card: Scorecard) -> list[str]:
    return [note.message for note in tie_notes(card, "skor.json")]


def letter(hundredths: int) -> str:
    """The official letter of a konversi in hundredths, by the printed table."""
    lowest = ((8831, "A"), (7661, "B"), (6500, "C"), (2500, "D"))
    return next(name for least, name in lowest if hundredths >= least)


def half_up(value: int, divisor: int) -> int:
    return (2 * value + divisor) // (2 * divisor)


def test_an_nrr_that_reads_as_another_letter_is_known_for_every_total() -> None:
    doubted = 0
    for respondents in range(1, 401):
        for total in range(respondents, 4 * respondents + 1):
            printed = half_up(100 * total, respondents)
            read = letter(25 * printed)
            earned = letter(half_up(2500 * total, respondents))
            if read == earned:
                continue
            doubted += 1
            score = UnsurScore(
                INSTRUMENT.unsur[0], (tally_of(total, respondents),), (0,), INSTRUMENT
            )
            assert (score.mutu_of_printed_nrr.letter, score.mutu.letter) == (
                read,
                earned,
            )
    assert doubted > 100


@pytest.mark.parametrize("respondents", range(1, 61))
def test_a_note_says_where_the_letter_comes_from_and_only_there(
    respondents: int,
) -> None:
    for total in range(respondents, 4 * respondents + 1):
        printed = half_up(100 * total, respondents)
        read = letter(25 * printed)
        earned = letter(half_up(2500 * total, respondents))

        messages = noted(scorecard({"U1": tally_of(total, respondents)}))

        notes = [m for m in messages if m.startswith("U1 tercetak")]
        assert bool(notes) == (read != earned)


def test_53_of_15_prints_3_53_and_is_an_a() -> None:
    assert noted(scorecard({"U1": tally_of(53, 15)})) == [
        "U1 tercetak 3,53 dan bermutu A karena konversinya 88,33"
    ]


def test_a_value_between_two_bands_is_noted() -> None:
    # 25 x 385 / 109 = 88,3027...
    assert noted(scorecard({"U1": tally_of(385, 109)}))[0] == (
        "konversi U1 88,3028 berada di celah antara 88,30 dan 88,31; dibulatkan "
        "menjadi 88,30 (mutu B)"
    )


def test_an_index_between_two_bands_is_noted() -> None:
    totals = [353] * 8 + [355]
    card = card_of_totals(totals, 100)
    assert Fraction(8830, 100) < card.ikm < Fraction(8831, 100)

    assert noted(card)[0].startswith("IKM 88,3056 berada di celah antara 88,30 dan")


def test_ties_are_noted() -> None:
    alike = card_of_totals([712, 702, 691, 786, 701, 712, 706, 774, 703], 200)
    inside = scorecard(U1="2", U7="2", U9="3")
    cut = scorecard(U1="1", U3="2", U6="3", U7="3")

    assert ties_of(alike) == [
        "U5 dan U2 tercetak sama (3,51); sebelum dibulatkan U5 lebih rendah"
    ]
    assert ties_of(inside) == [
        "U1 dan U7 bernilai sama (2,00); urutannya menurut urutan unsur"
    ]
    assert ties_of(cut) == [
        "U6 dan U7 bernilai sama (3,00) pada batas prioritas; U6 dipilih menurut "
        "urutan unsur"
    ]
    assert tie_notes(cut, "x")[0].hint == (
        "untuk memuat keduanya: jumlah_prioritas: 4 di skm.yaml, lalu ulangi; untuk "
        "memilih U7: `penetapan` di rtl.yaml"
    )
    assert ties_of(scorecard()) == [
        "semua unsur bernilai sama (4,00); tidak ada yang terendah"
    ]


def test_a_tie_of_several_at_the_cut_offers_to_take_all() -> None:
    card = replace(scorecard(U1="1", U3="2", U6="2", U7="2"), priority_count=2)

    (note,) = tie_notes(card, "x")

    assert note.message.startswith("U3, U6, dan U7 bernilai sama (2,00) pada batas")
    assert note.hint == (
        "untuk memuat semuanya: jumlah_prioritas: 4 di skm.yaml, lalu ulangi; untuk "
        "memilih U6 dan U7: `penetapan` di rtl.yaml"
    )
