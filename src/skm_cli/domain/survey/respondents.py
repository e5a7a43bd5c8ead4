"""The characteristics of respondents and the categories in which they are counted."""

import re
from collections.abc import Iterable, Mapping
from functools import partial

OTHER = "Lainnya"
"""The category of what fits no other."""

UNFILLED = "Tidak diisi"
"""The category of a blank; with it, each characteristic adds up to all respondents."""

CATEGORIES: Mapping[str, tuple[str, ...]] = {
    "jenis_kelamin": ("Laki-laki", "Perempuan"),
    "usia": (
        "Di bawah 20 tahun",
        "20–29 tahun",
        "30–39 tahun",
        "40–49 tahun",
        "50–59 tahun",
        "60 tahun ke atas",
    ),
    "pendidikan": ("SD", "SMP", "SMA", "D1–D3", "D4/S1", "S2 ke atas"),
    "pekerjaan": (
        "PNS",
        "TNI",
        "POLRI",
        "Swasta",
        "Wirausaha",
        "Pelajar/Mahasiswa",
        "Petani/Nelayan",
        "Ibu Rumah Tangga",
    ),
    "disabilitas": ("Penyandang disabilitas", "Bukan penyandang disabilitas"),
}
"""The categories of each characteristic, in the order in which they are printed.

`OTHER` and `UNFILLED` follow them everywhere.

- Sex and work are those of the questionnaire of PermenPANRB 14/2017. Three groups
  that its "Lainnya (sebutkan)" collects everywhere follow: most forms print them.
  PNS takes in every ASN.
- Education has "S2 ke atas" and not S2 and S3, since forms offer either, and what a
  form has put together cannot be told apart; D4 stands with S1, its equal.
- Age has no bands in the regulation: these are decades, into which numbers and most
  typed bands fall. Where a form has bands of its own, `age_band` names them.
"""

_AGE = "usia"
_BANDS = re.compile(
    r"Di bawah (?P<below>\d{1,3}) tahun|(?P<low>\d{1,3})–(?P<high>\d{1,3}) tahun"
    r"|(?P<above>\d{1,3}) tahun ke atas"
)

Characteristics = Mapping[str, Mapping[str, int]]
"""How many respondents are in each category, by characteristic.

In the order of `CATEGORIES`. Categories without respondents are left out, and so are
characteristics that the survey did not ask for.
"""


def age_band(low: int, high: int | None) -> str:
    """The name of a band of ages, both included; open above when `high` is None."""
    if high is None:
        return f"{low} tahun ke atas"
    return f"{low}–{high} tahun" if low else f"Di bawah {high + 1} tahun"


def is_category(name: str, category: str) -> bool:
    """A characteristic has this category; any band of ages is one of `usia`."""
    own = name == _AGE and _BANDS.fullmatch(category) is not None
    return own or category in all_categories(name)


def official_order(counts: Characteristics) -> dict[str, dict[str, int]]:
    """The counts in the order of `CATEGORIES`, without empty or unknown categories."""
    return {
        name: {
            category: counts[name][category]
            for category in sorted(counts[name], key=partial(_rank, name))
            if counts[name][category] and is_category(name, category)
        }
        for name in CATEGORIES
        if name in counts
    }


def _rank(name: str, category: str) -> tuple[int, int]:
    band = _BANDS.fullmatch(category) if name == _AGE else None
    if band:
        low = int(band["low"] or band["above"] or 0)
        return low, int(band["high"] or band["below"] or 1000)
    known = all_categories(name)
    return (1000 + known.index(category) if category in known else 0), 0


def all_categories(name: str) -> tuple[str, ...]:
    """The categories of a characteristic, with `OTHER` and `UNFILLED`."""
    return (*CATEGORIES[name], OTHER, UNFILLED)


def combined_characteristics(
    groups: Iterable[tuple[Characteristics, int]],
) -> Characteristics:
    """The characteristics of several groups as one.

    Respondents of a group that was not asked for a characteristic are `UNFILLED`.

    Args:
        groups: The characteristics of each group, and its number of respondents.
    """
    known = list(groups)
    asked = {name for counts, _ in known for name in counts}
    summed: dict[str, dict[str, int]] = {name: {} for name in asked}
    for counts, respondents in known:
        for name in asked:
            for category, count in counts.get(name, {UNFILLED: respondents}).items():
                summed[name][category] = summed[name].get(category, 0) + count
    return official_order(summed)
