"""The degrees of a quality by which labels step up: `Kurang rapi`, `Sangat rapi`."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from skm_cli.domain.tally import SCALE
from skm_cli.files.lazy_pattern import lazy_pattern

GOOD = frozenset(
    (
        "adil", "akurat", "aman", "andal", "bagus", "baik", "berfungsi", "berkualitas",
        "bermanfaat", "bersih", "bertanggungjawab", "cakap", "cekatan", "cepat",
        "cermat", "disiplin", "efektif", "efisien", "handal", "indah",
        "informatif", "jelas", "kompeten", "lancar", "layak", "lengkap", "maksimal",
        "mampu", "membantu", "memadai", "memahami", "memuaskan", "menguasai",
        "menyenangkan", "mudah", "mudahdipahami", "mudahdiakses", "murah", "nyaman",
        "optimal", "pasti", "paham", "peduli", "praktis", "profesional", "puas",
        "ramah", "rapi", "responsif", "santun", "sederhana", "sejuk", "sesuai",
        "setuju", "sigap", "sopan", "tanggap", "teliti", "tepat", "tepatwaktu",
        "terampil", "teratur", "terbuka", "terjangkau", "tersedia", "tertib",
        "transparan", "wajar",
        "agree", "clear", "clean", "comfortable", "easy", "fast", "friendly", "good",
        "polite", "satisfactory", "satisfied", "suitable",
    )
)  # fmt: skip
"""What is better the more of it there is."""

_BAD = frozenset(
    (
        "acuh", "bau", "berbelit", "berbelitbelit", "bising", "buruk", "cuek",
        "diskriminatif", "gelap", "jelek", "judes", "jorok", "kasar", "ketus",
        "kotor", "kumuh", "kurang", "lama", "lambat", "lelet", "mahal",
        "membingungkan", "memberatkan", "mengecewakan", "ribet", "rumit", "rusak",
        "sempit", "sukar", "sulit", "susah",
        "bad", "difficult", "dirty", "disagree", "dissatisfied", "expensive", "poor",
        "slow", "terrible", "unclear", "unsatisfied",
    )
)  # fmt: skip
_PREFIXES: Mapping[str, str] = {
    "sangattidak": "st", "sangatkurang": "sk", "sangat": "s", "tidak": "t",
    "kurang": "k", "cukup": "c", "lumayan": "c", "agak": "c", "not": "t", "less": "k",
    "fairly": "c", "quite": "c", "very": "s", "strongly": "s",
}  # fmt: skip
_WHOLE = {
    "excellent": ("s", "good"),
    "gratis": ("s", "murah"),
    "sangatkurang": ("s", "kurang"),
}
_MIDDLE = frozenset(
    (
        "cukup", "lumayan", "netral", "biasa", "biasasaja", "biasabiasasaja", "sedang",
        "sedangsedangsaja", "raguragu", "ragu", "standar", "average", "fair",
        "neutral", "neither", "okay",
    )
)  # fmt: skip
_RANKED = frozenset(("cukup", "fair"))
_MAY_BE_FREE = "murah"
_FIVE = 5
_LONGEST = 80
_QUALITIES = lazy_pattern(f"(?:{'|'.join(sorted(GOOD, key=len, reverse=True))})+")
# The scales of four that are whole, the worst first, by degree and kind of quality.
_SCALES = (
    ("t+", "k+", "+", "s+"),
    ("t+", "k+", "c", "s+"),
    ("t+", "c", "+", "s+"),
    ("-", "k+", "+", "s+"),
    ("-", "k+", "c", "s+"),
    ("-", "c", "+", "s+"),
    ("s-", "-", "+", "s+"),
    ("s-", "-", "k-", "t-"),
    ("s-", "c", "k-", "t-"),
    ("s-", "-", "c", "t-"),
)
# A bare `Kurang` may be the second of five, below which stands `Sangat kurang`.
_SURE_BESIDE_KURANG = ("s-", "-", "+", "s+")
_STEPS_OF_GOOD = dict(zip(_SCALES[0], SCALE, strict=True))


class Degree(NamedTuple):
    """A label as a degree of a quality.

    Attributes:
        step: The degree, `k+`: its first letters, and whether the quality is good.
        quality: The quality, folded; empty for a middle that names none.
    """

    step: str
    quality: str


def degree_of(label: str) -> Degree | None:
    """The degree that a folded label is; None where its quality is not listed."""
    if len(label) > _LONGEST:
        return None
    if label in _RANKED:
        return Degree("c", "")
    if label in _WHOLE:
        prefix, quality = _WHOLE[label]
        return Degree(prefix + _kind(quality), quality)
    if kind := _kind(label):
        return Degree(kind, label)
    for word, prefix in _PREFIXES.items():
        quality = label.removeprefix(word)
        if quality != label and (kind := _kind(quality)):
            return Degree("c" if prefix == "c" else prefix + kind, quality)
    return None


def _kind(quality: str) -> str:
    if quality in _BAD:
        return "-"
    return "+" if quality in GOOD or _QUALITIES.fullmatch(quality) else ""


def family_values(
    labels: Collection[str], *, sangat_tidak_in_sheet: bool
) -> Mapping[str, int]:
    """The values of all labels of a column that are degrees of one quality.

    Degrees of something good need not all be met. Of something bad they must, and so
    must those with a middle: it takes the rank that the others leave.

    Args:
        labels: Every label of the column, folded.
        sangat_tidak_in_sheet: Some column of the sheet holds `Sangat tidak …`.
    """
    degrees = {label: degree_of(label) for label in labels}
    known = {label: of for label, of in degrees.items() if of is not None}
    steps = {of.step: label for label, of in known.items()}
    if len(steps) < len(labels) or not _are_of_one_quality(known.values()):
        return {}
    if steps.keys() <= _STEPS_OF_GOOD.keys():
        unsure = sangat_tidak_in_sheet and "t+" in steps and "k+" not in steps
        # Beyond `Sangat murah` there may be `Gratis`.
        unsure |= len(steps) < len(SCALE) and _MAY_BE_FREE in {
            of.quality for of in known.values()
        }
        return {} if unsure else {steps[one]: _STEPS_OF_GOOD[one] for one in steps}
    for scale in _SCALES:
        if steps.keys() == set(scale):
            bare = any(of == Degree("-", "kurang") for of in known.values())
            if bare and scale != _SURE_BESIDE_KURANG:
                return {}
            return {steps[one]: n for one, n in zip(scale, SCALE, strict=True)}
    return {}


def _are_of_one_quality(degrees: Iterable[Degree]) -> bool:
    degrees = list(degrees)
    good = {of.quality for of in degrees if of.quality and of.quality not in _BAD}
    bad = {of.quality for of in degrees if of.quality in _BAD}
    return len(good) <= 1 and len(bad) <= 1


def good_value(label: str) -> int:
    """The value that a degree of something good mostly has; 0 for any other label."""
    degree = degree_of(label)
    if degree is None or degree.quality == _MAY_BE_FREE:
        return 0
    return _STEPS_OF_GOOD.get(degree.step, 0)


def is_middle(label: str) -> bool:
    """Whether a folded label is the middle of an odd scale, `Netral`."""
    return label in _MIDDLE


def has_five_steps(labels: Iterable[str]) -> bool:
    """Whether some of the folded labels make a scale of five or more steps."""
    middle = False
    bad: set[str] = set()
    good: dict[str, set[str]] = {}
    middles: set[str] = set()
    for label in labels:
        degree = degree_of(label)
        if label in _MIDDLE:
            middle = True
        elif degree is None:
            continue
        elif degree.step == "c":
            middles.add(degree.quality)
        elif degree.step.endswith("-"):
            bad.add(label)
        else:
            good.setdefault(degree.quality, set()).add(label)
    for quality in (good.keys() | middles) or {""}:
        in_middle = middle or quality in middles or not middles.isdisjoint(_BAD)
        if len(bad) + len(good.get(quality, ())) + in_middle >= _FIVE:
            return True
    return False
