import pytest

from skm_cli.domain.nip import doubt


@pytest.mark.parametrize(
    "typed",
    [
        "190001012000011999",
        "19000101 200001 1 999",
        "NIP. 190001012000011999",
        # On a contract: 21 in place of the month of appointment.
        "190001012000211999",
    ],
)
def test_a_plausible_nip_raises_no_doubt(typed: str) -> None:
    assert doubt(typed) is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("19000101200001199", "NIP terdiri atas 17 angka, lazimnya 18"),
        ("1900", "NIP terdiri atas 4 angka, lazimnya 18"),
        ("19000101-200001-1999", "NIP memuat tanda selain angka"),
        ("NRP 12345678", "NIP memuat tanda selain angka"),
        (
            "190013012000011999",
            "angka ke-1 sampai ke-8 NIP (19001301) bukan tanggal lahir",
        ),
        (
            "012345678901234567",
            "angka ke-1 sampai ke-8 NIP (01234567) bukan tanggal lahir",
        ),
        (
            "190001012000131999",
            "angka ke-9 sampai ke-14 NIP (200013) bukan tahun dan bulan pengangkatan",
        ),
        (
            "195001011949011999",
            "angka ke-9 sampai ke-14 NIP (194901) bukan tahun dan bulan pengangkatan",
        ),
        (
            "198001011990011999",
            "angka ke-9 sampai ke-14 NIP (199001) berarti diangkat pada umur 10 tahun",
        ),
    ],
)
def test_what_is_odd_about_a_nip_is_said(typed: str, expected: str) -> None:
    assert doubt(typed) == expected
