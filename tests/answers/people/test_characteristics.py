"""What respondents typed about themselves, as the official categories."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm_cli.answers.people.characteristics import categorised
from skm_cli.domain.survey.respondents import CATEGORIES, OTHER, UNFILLED
from skm_cli.files.cells import Raw


def category(name: str, cell: Raw) -> str:
    """The category of one cell."""
    (found,) = categorised({name: {cell: 1}})[name]
    return found


def spelled(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    """Each spelling, between bars, with its category."""
    return [
        (spelling.strip(), category)
        for category, spellings in pairs
        for spelling in spellings.split("|")
    ]


@pytest.mark.parametrize(
    ("cell", "sex"),
    spelled(
        (
            "Laki-laki",
            "L | l | Laki-laki | Laki - Laki | LAKI LAKI | laki2 | Lk | Pria | Laki\u2011laki"
            "| 1 | 1. Laki-laki | a. Laki-laki | Laki-laki (L) | L (Laki-laki) | Laki\u00a0laki",
        ),
        (
            "Perempuan",
            "P | p. | Perempuan | PEREMPUAN | prempuan | Wanita | Pr | 2 | 2. Perempuan"
            "| b) Wanita | Perempuan (P)",
        ),
        (OTHER, "L/P | Laki-laki/Perempuan | 3 | P (Laki-laki) | tidak tahu | X | 1,5"),
        (UNFILLED, "| - | \u00a0 | tidak diisi"),
    ),
)
def test_sex_is_known_however_it_is_spelled(cell: str, sex: str) -> None:
    assert category("jenis_kelamin", cell) == sex


@pytest.mark.parametrize(
    ("cell", "sex"), [(1, "Laki-laki"), (2.0, "Perempuan"), (3, OTHER), (1.5, OTHER)]
)
def test_sex_by_the_numbers_of_the_official_form(cell: Raw, sex: str) -> None:
    assert category("jenis_kelamin", cell) == sex


def test_a_column_of_0_and_1_is_not_the_official_forms() -> None:
    found = categorised({"jenis_kelamin": {0: 4, 1: 5, "P": 1}})

    assert found == {"jenis_kelamin": {"Perempuan": 1, OTHER: 9}}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("P W W", {"Laki-laki": 1, "Perempuan": 2}),
        ("L W W", {"Laki-laki": 1, "Perempuan": 2}),
        ("L P W", {"Laki-laki": 1, "Perempuan": 1, OTHER: 1}),
        ("p w Wanita Pria", {"Laki-laki": 2, "Perempuan": 2}),
        ("L P Wanita Pria", {"Laki-laki": 2, "Perempuan": 2}),
    ],
)
def test_a_letter_means_the_sex_that_no_other_letter_of_the_column_means(
    typed: str, expected: dict[str, int]
) -> None:
    found = categorised({"jenis_kelamin": Counter[Raw](typed.split())})

    assert found == {"jenis_kelamin": expected}


@pytest.mark.parametrize(
    ("cell", "band"),
    spelled(
        (
            "Di bawah 20 tahun",
            "17 | 19 tahun | <20 | < 20 tahun | di bawah 20 | dibawah 20 tahun | 17-19"
            "| kurang dari 20 tahun | ≤ 19 | 19 tahun ke bawah | <= 19",
        ),
        (
            "20–29 tahun",
            "20 | 23 tahun | 23 Tahun. | 23 thn | 23th | 23,5 | 20 - 29 | 20-29 tahun"
            "| 20 – 29 Tahun | 20 s/d 29 | 20 s.d. 29 tahun | 21 sampai dengan 25"
            "| b. 20-29 tahun | 2. 20 - 29 | 20 tahun - 29 tahun | 25 hingga 29",
        ),
        ("30–39 tahun", "31 - 35 | 39 th"),
        ("40–49 tahun", "40-49"),
        ("50–59 tahun", "59"),
        (
            "60 tahun ke atas",
            "60 | 110 | > 60 | >59 | ≥ 60 tahun | 60 tahun ke atas | 60 keatas | 60+"
            "| lebih dari 60 tahun | di atas 60 | 60-70 | >= 65",
        ),
        (
            OTHER,
            "9 | 111 | 230 | 1990 | 5-9 | 29-20 | dewasa | 0"
            "| 3312345678901234 | -25 | 23 ekor | 20-29-39",
        ),
        (UNFILLED, "- | "),
    ),
)
def test_an_age_falls_into_its_band_however_it_is_spelled(cell: str, band: str) -> None:
    assert category("usia", cell) == band


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (
            "17-25 | 17 – 25 tahun | a. 26 - 35 | 36 s/d 45 | > 45 | 46 tahun ke atas",
            {
                "17–25 tahun": 2,
                "26–35 tahun": 1,
                "36–45 tahun": 1,
                "46 tahun ke atas": 2,
            },
        ),
        ("< 25 | 25-40 | ", {"Di bawah 25 tahun": 1, "25–40 tahun": 1, UNFILLED: 1}),
        ("15-40", {"15–40 tahun": 1}),
        # An age falls into the one band that holds it.
        ("17-25 | 26-35 | 26-35 | 30", {"17–25 tahun": 1, "26–35 tahun": 3}),
        ("20-30 | 30-40 | 30-40 | 30", {"20–30 tahun": 1, "30–40 tahun": 2, OTHER: 1}),
        ("17-25 | 26-35 | 99", {"17–25 tahun": 1, "26–35 tahun": 1, OTHER: 1}),
        # One band among ages is no vocabulary.
        ("23 | 31 | 17-25", {"20–29 tahun": 1, "30–39 tahun": 1, OTHER: 1}),
        ("20-29 | 31-35 | 60+", {"20–29 tahun": 1, "30–39 tahun": 1, "60 tahun ke atas": 1}),
    ],
)  # fmt: skip
def test_bands_of_the_form_are_the_categories(
    cells: str, expected: dict[str, int]
) -> None:
    typed = Counter[Raw](cell.strip() for cell in cells.split("|"))

    found = categorised({"usia": typed})["usia"]

    assert found == expected
    assert list(found) == list(expected)


@pytest.mark.parametrize(
    ("cell", "band"),
    [
        (23, "20–29 tahun"),
        (29.9, "20–29 tahun"),
        (10, "Di bawah 20 tahun"),
        (9.99, OTHER),
        (110.5, OTHER),
        (float("nan"), OTHER),
        (float("inf"), OTHER),
        (-1, OTHER),
        (True, OTHER),
    ],
)
def test_a_number_is_an_age_only_where_it_can_be_one(cell: Raw, band: str) -> None:
    assert category("usia", cell) == band


@pytest.mark.parametrize(
    ("cell", "school"),
    spelled(
        ("SD", "SD | SD/Sederajat | sd sederajat | SD ke bawah | Sekolah Dasar | MI"),
        ("SMP", "SMP | SLTP | SMP/MTs | SLTP/Sederajat | Sekolah Menengah Pertama"),
        (
            "SMA",
            "SMA | SMA / SMK | SMK | SLTA | SLTA/Sederajat | sma/smk/ma | STM | d. SMA"
            "| Sekolah Menengah Atas | SMA kelas 3 | Tamat SMA | lulusan SMK",
        ),
        (
            "D1–D3",
            "D1 | D2 | D3 | D-3 | D 3 | DI | DII | DIII | D-III | D.III | Diploma"
            "| Diploma III | Diploma 3 | D1-D2-D3 | D1/D2/D3 | D1 - D3 | DIII Kebidanan",
        ),
        (
            "D4/S1",
            "D4 | D-IV | DIV | Diploma IV | S1 | S-1 | S 1 | S.1 | Sarjana | D4/S1"
            "| Sarjana (S1) | Strata 1 | Strata I | S1/D4 | S1 Teknik | s1",
        ),
        (
            "S2 ke atas",
            "S2 | S-2 | S3 | S2/S3 | S2 ke atas | S-2 Ke Atas | Magister | Doktor"
            "| Pascasarjana | Pasca Sarjana (S2) | Strata 2",
        ),
        (
            OTHER,
            "Tidak sekolah | Tidak tamat SD | Belum tamat SD | S1/S2 | D1-D4 | SMA/D3"
            "| SMA ke atas | SMP ke bawah | Mahasiswa | di universitas | Lainnya | 4",
        ),
        (UNFILLED, " | -"),
    ),
)
def test_education_is_known_however_it_is_spelled(cell: str, school: str) -> None:
    assert category("pendidikan", cell) == school


@pytest.mark.parametrize(
    ("cell", "work"),
    spelled(
        (
            "PNS",
            "PNS | pns | ASN | ASN (PNS/PPPK) | PNS/ASN | Pegawai Negeri Sipil | PPPK",
        ),
        ("TNI", "TNI | Anggota TNI"),
        ("POLRI", "POLRI | Polri | polisi"),
        (
            "Swasta",
            "Swasta | SWASTA | Pegawai Swasta | Karyawan swasta | Pegawai/Karyawan Swasta"
            "| d. Swasta",
        ),
        (
            "Wirausaha",
            "Wirausaha | Wiraswasta | wira usaha | Wiraswasta/Usahawan | WIRAUSAHA",
        ),
        (
            "Pelajar/Mahasiswa",
            "Pelajar/Mahasiswa | Pelajar | mahasiswa | Pelajar & Mahasiswa",
        ),
        ("Petani/Nelayan", "Petani/Nelayan | Petani | NELAYAN | Petani atau nelayan"),
        ("Ibu Rumah Tangga", "Ibu Rumah Tangga | IRT | ibu rumah-tangga"),
        (
            OTHER,
            "Lainnya | PNS/TNI/POLRI | TNI/Polri | Guru | Karyawan BUMN | Pensiunan PNS"
            "| bukan PNS | 3 | Wiraswasta/Petani",
        ),
        (UNFILLED, "| ."),
    ),
)
def test_work_is_known_however_it_is_spelled(cell: str, work: str) -> None:
    assert category("pekerjaan", cell) == work


@pytest.mark.parametrize(
    ("cell", "disability"),
    spelled(
        (
            "Penyandang disabilitas",
            "Ya | ya, tuna rungu | Ada | Penyandang disabilitas | Disabilitas | Difabel"
            "| Disabilitas fisik | Tunanetra | Tuna daksa",
        ),
        (
            "Bukan penyandang disabilitas",
            "Tidak | TIDAK | Bukan | Non Disabilitas | non-disabilitas | Tidak ada"
            "| Bukan penyandang disabilitas | Tidak memiliki",
        ),
        (OTHER, "1 | 2 | tidak tahu | umum"),
        (UNFILLED, "- | tidak menjawab | "),
    ),
)
def test_disability_is_known_however_it_is_spelled(cell: str, disability: str) -> None:
    assert category("disabilitas", cell) == disability


def test_a_ticked_box_is_a_disability() -> None:
    found = categorised({"disabilitas": {True: 2, False: 3}})["disabilitas"]

    assert list(found.values()) == [2, 3]


@pytest.mark.parametrize("name", CATEGORIES)
def test_the_categories_themselves_are_understood(name: str) -> None:
    for own in CATEGORIES[name]:
        assert category(name, own) == own
        assert category(name, f" {own.upper()} ") == own


CELLS = st.text() | st.integers() | st.floats() | st.booleans() | st.dates()


@given(
    st.dictionaries(
        st.sampled_from(list(CATEGORIES)),
        st.dictionaries(CELLS, st.integers(1, 9), min_size=1),
    )
)
def test_whatever_is_typed_every_respondent_is_counted_once(
    columns: dict[str, dict[Raw, int]],
) -> None:
    found = categorised(columns)

    assert found.keys() == columns.keys()
    for name, counts in found.items():
        assert sum(counts.values()) == sum(columns[name].values())
