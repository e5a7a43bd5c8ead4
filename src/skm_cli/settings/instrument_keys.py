"""The keys of the YAML file of a unit's own instrument, and their values."""

import re
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from skm_cli.domain.survey.weighting import canonical
from skm_cli.files.lazy_pattern import lazy_pattern
from skm_cli.files.yaml.faults import MisfitError
from skm_cli.files.yaml.shape import FREE, Key, Many, Record, Text, choice

_ID = lazy_pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NUMBER = lazy_pattern(r"[1-9]\d?", re.ASCII)
_CODE = lazy_pattern(r"[UP][1-9]\d?", re.ASCII)
_LEAST, _MOST = Decimal(25), Decimal(100)


def _id(text: str) -> str:
    if not _ID.fullmatch(text):
        message = f"id `{text}` memuat selain huruf kecil, angka, dan tanda hubung"
        raise MisfitError(message, "tulis mis. id: skm-kecamatan-2025")
    return text


def _code(text: str) -> str:
    if not _CODE.fullmatch(text.upper()):
        message = f"kode `{text}` bukan U atau P diikuti nomor 1 sampai dengan 99"
        raise MisfitError(message, "tulis mis. U1 untuk unsur dan P1 untuk pertanyaan")
    return text.upper()


def _number(text: str) -> int:
    if not _NUMBER.fullmatch(text):
        message = f"nomor `{text}` bukan bilangan 1 sampai dengan 99"
        raise MisfitError(message, "tulis nomor pertanyaan di kuesioner")
    return int(text)


def _weight(text: str) -> str:
    try:
        weight = Fraction(text.replace(",", "."))
    except (ValueError, ZeroDivisionError):
        weight = Fraction()
    if not 0 < weight <= 1:
        message = f"bobot `{text}` bukan angka di antara 0 dan 1"
        raise MisfitError(message, "tulis mis. 0.15 atau 3/20")
    return str(weight)


def _mode(text: str) -> str:
    mode = canonical(text)
    if mode is None:
        message = f"bobot `{text}` bukan cara pembobotan yang dikenal"
        raise MisfitError(message, "tulis mis. 1/11, atau bobot di setiap unsur")
    return mode


def _bound(text: str) -> str:
    try:
        bound = Decimal(text.replace(",", "."))
    except InvalidOperation:
        bound = Decimal(0)
    if not _LEAST <= bound <= _MOST or bound != round(bound, 2):
        message = f"batas `{text}` bukan angka 25 sampai dengan 100, paling banyak dua "
        raise MisfitError(f"{message}desimal", "tulis mis. 76.61")
    return str(bound)


ID = Key("id", Text(_id))
INSTRUMENT_TITLE = Key("judul", FREE)
REGULATION = Key("peraturan", FREE)
CONFIRMED = Key("dikonfirmasi", choice(ya="ya", belum="belum"))
WEIGHT_MODE = Key("bobot", Text(_mode))
LETTER = Key("huruf", FREE)
KINERJA = Key("kinerja", FREE)
LOWER = Key("batas_bawah", Text(_bound))
UPPER = Key("batas_atas", Text(_bound))
GRADES = Key("mutu", Many(Record(LETTER, KINERJA, LOWER, UPPER)))
LABELS = Key("jawaban", Many(FREE))
COMMON = Key("jawaban_umum", Many(Many(FREE)))

CODE = Key("kode", Text(_code))
NAME = Key("nama", FREE)
UNSUR_WEIGHT = Key("bobot", Text(_weight))
QUESTION = Key("pertanyaan", FREE)
NUMBER = Key("nomor_kuesioner", Text(_number))
OTHER_LABELS = Key("jawaban_lain", Many(Many(FREE)))
HEADERS = Key("judul_lain", Many(FREE))
WORDS = Key("kata_judul", Many(FREE))
OTHER_WORDS = Key("bukan_jika_ada", Many(FREE))
QUESTION_KEYS: tuple[Key[object], ...] = (
    QUESTION, NUMBER, LABELS, OTHER_LABELS, HEADERS, WORDS, OTHER_WORDS,
)  # fmt: skip
ITEMS = Key("butir", Many(Record(CODE, NAME, *QUESTION_KEYS)))
UNSUR = Key("unsur", Many(Record(CODE, NAME, UNSUR_WEIGHT, ITEMS, *QUESTION_KEYS)))

INSTRUMENT_SHAPE = Record(
    ID,
    INSTRUMENT_TITLE,
    REGULATION,
    CONFIRMED,
    WEIGHT_MODE,
    GRADES,
    LABELS,
    COMMON,
    UNSUR,
)
