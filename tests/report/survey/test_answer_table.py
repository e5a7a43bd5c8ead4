"""What the annex of answers says of the IKM below it."""

from dataclasses import replace

import pytest

from reports import report
from skm_cli.domain.scores.score import Pooling
from skm_cli.report.survey.answer_table import answer_table
from survey_reports import survey, with_services

OF_THE_SUMS = "Nilai IKM adalah Σ NRR tertimbang dikalikan 25."
OF_SERVICES = "Nilai IKM merupakan rata-rata nilai IKM jenis layanan"


@pytest.mark.parametrize(
    ("services", "expected"),
    [({"KTP": "4 3"}, OF_THE_SUMS), ({"KTP": "4 3", "KK": "2"}, OF_SERVICES)],
)
def test_one_service_alone_has_no_mean_of_services(
    services: dict[str, str], expected: str
) -> None:
    card = replace(with_services(**services), pooling=Pooling.SERVICES)

    assert expected in str(answer_table(survey(report(card=card))))
