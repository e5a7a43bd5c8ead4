"""The questionnaire of the annex: about respondents, the questions, the choices."""

from collections.abc import Iterator, Mapping

from skm_cli.context import Value
from skm_cli.domain import wording
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.scores.score import Scorecard
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.respondents import CATEGORIES, OTHER, UNFILLED
from skm_cli.report.survey.data.respondent_table import CHARACTERISTIC_NAMES

_LETTERS = "abcd"


def questionnaire(report: SurveyReport) -> Value:
    """What respondents were asked about themselves and about the service."""
    card = report.own.card
    profile = [*_profile(card)]
    return {
        "pengantar": _source(card.instrument),
        "profil": [
            {"nomor": number, "isian": name, "pilihan": choices}
            for number, (name, choices) in enumerate(profile, 1)
        ],
        "pertanyaan": [*_questions(card.instrument)],
    }


def _source(instrument: Instrument) -> str:
    asked = f"{wording.cardinal(len(instrument.items))} pertanyaan berikut"
    if not instrument.confirmed:
        return (
            f"Responden menjawab {asked}; susunannya belum dikonfirmasi dalam "
            "peraturan."
        )
    return f"Responden menjawab {asked}, yang disusun menurut {instrument.regulation}."


def _profile(card: Scorecard) -> Iterator[tuple[str, str]]:
    """The characteristics that the answers hold, with their categories."""
    for name, counts in card.people.items():
        yield CHARACTERISTIC_NAMES[name], "; ".join(_choices(name, counts))
    named = [service.name for service in card.services if service.named]
    if named:
        yield "Jenis layanan", "; ".join(named)


def _choices(name: str, counts: Mapping[str, int]) -> list[str]:
    """The categories of a characteristic; of age only the bands that were counted."""
    if name == "usia":
        return [category for category in counts if category != UNFILLED]
    return [*CATEGORIES[name], *([OTHER] if OTHER in counts else [])]


def _questions(instrument: Instrument) -> Iterator[Value]:
    """The questions in the order of the form."""
    asked = [(item, unsur) for unsur in instrument.unsur for item in unsur.items]
    for item, unsur in sorted(asked, key=lambda each: each[0].form_number):
        yield {
            "nomor": item.form_number,
            "unsur": unsur.heading,
            "pertanyaan": item.question,
            "pilihan": "\n".join(
                f"{letter}. {label}"
                for letter, label in zip(_LETTERS, item.labels, strict=True)
            ),
        }
