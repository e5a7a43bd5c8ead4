from cards import INSTRUMENT, scorecard, tally
from skm_cli.domain.scores.score import UNNAMED, Scorecard, ServiceScore
from skm_cli.usecases.scores.service_notes import service_notes


def noted(*services: ServiceScore) -> list[str]:
    scores = scorecard().scores
    card = Scorecard(INSTRUMENT, None, None, 1, scores, services)
    return [note.message for note in service_notes(card, "skor.json")]


def service(name: str, respondents: int, blank: str = "") -> ServiceScore:
    answers = {code: tally("" if code == blank else "4") for code in INSTRUMENT.codes}
    return ServiceScore(name, respondents, scorecard(answers).scores)


def test_a_service_of_few_is_noted() -> None:
    assert noted(service("KTP", 4), service("KK", 5), service(UNNAMED, 1)) == [
        "satu layanan hanya diikuti empat responden: KTP"
    ]


def test_a_service_without_an_answer_to_an_unsur_is_noted() -> None:
    assert noted(service("KTP", 9, "U4"), service("KK", 9)) == [
        "satu layanan tidak mempunyai IKM karena tidak ada jawaban untuk U4 "
        "Biaya/tarif: KTP"
    ]


def test_names_that_differ_in_spelling_alone_are_noted() -> None:
    assert noted(service("KTP-el", 9), service("KK", 9), service("ktp el", 9)) == [
        "beberapa nama layanan hanya berbeda penulisannya dan dihitung terpisah: "
        "KTP-el, ktp el"
    ]
