"""Documents of every kind, as small and as large as they come."""

import pytest

from documents import assert_sound, golden_text
from sizes import SIZES, document
from skm_cli.domain.kind import Kind


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    "size",
    [
        pytest.param(size, marks=pytest.mark.slow) if size == "largest" else size
        for size in SIZES
    ],
)
def test_word_opens_a_report_of_any_size_without_a_word(size: str, kind: Kind) -> None:
    made = document(kind, SIZES[size])

    assert_sound(made)


@pytest.mark.slow
@pytest.mark.parametrize("kind", Kind)
def test_a_report_shows_every_photo_service_and_period_it_was_given(kind: Kind) -> None:
    text = golden_text(document(kind, SIZES["largest"]))

    # The reports on the survey show those of the survey, and those of the plan before.
    photos = 40 if kind is Kind.TINDAK_LANJUT else 80
    assert text.count("[gambar: Foto") == photos
    if kind is not Kind.TINDAK_LANJUT:
        assert "Layanan 30" in text
        assert "Triwulan I Tahun 2021" in text
