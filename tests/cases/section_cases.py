"""Cases of each section of a report on a survey."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from cards import INSTRUMENT, card_of_totals, scorecard, tally, tally_of
from reports import REFERENCE, entry, leftover, plan, report
from skm_cli.context import REFERENCE_MARK, Value
from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.report.follow_up_report import Report
from skm_cli.domain.report.profile import Discussion
from skm_cli.domain.report.survey_report import SurveyReport
from skm_cli.domain.scores.moments import sums
from skm_cli.domain.scores.score import Pooling, Scorecard
from skm_cli.domain.survey.respondents import Characteristics
from skm_cli.files.instrument_file import load_instrument
from skm_cli.report.survey.survey_context import survey_sections
from survey_reports import card_of, scored, series, survey, with_services

CODES = INSTRUMENT.codes


def _card(people: Characteristics) -> Scorecard:
    return replace(card_of_totals(REFERENCE, 200), people=people)


_PEOPLE = {
    "jenis_kelamin": {"Laki-laki": 90, "Perempuan": 110},
    "usia": {"20–29 tahun": 67, "30–39 tahun": 66, "40–49 tahun": 67},
    "pendidikan": {"SMA": 80, "D4/S1": 60, "Lainnya": 10, "Tidak diisi": 50},
    "disabilitas": {"Bukan penyandang disabilitas": 200},
}
_THREE = {"KTP": 1200, "KK": 500, "Akta Kelahiran": 50}
_OLD = {"2021Q4": "85.20", "2022Q4": "88.40"}


def _before(*entries: str, more: str = "") -> Report:
    """The follow-up report of the quarter before."""
    card = scorecard(period="2023Q3")
    return report(plan(*entries) + more, card=card)


def _respondents() -> Iterator[tuple[str, SurveyReport]]:
    yield "tidak-tercatat", survey()
    yield "lengkap", survey(report(card=_card(people=_PEOPLE)))
    one = {"jenis_kelamin": {"Laki-laki": 67, "Perempuan": 67, "Tidak diisi": 66}}
    yield "satu-karakteristik", survey(report(card=_card(people=one)))
    blank = {"pekerjaan": {"PNS": 10, "Tidak diisi": 190}}
    yield "kebanyakan-tidak-diisi", survey(report(card=_card(people=blank)))
    card = with_services(KTP="4 4", KK="3 3", **{"(kosong)": "4"})
    yield "dengan-layanan", survey(report(card=card))


def _sample() -> Iterator[tuple[str, SurveyReport]]:
    yield "populasi-belum-diisi", survey()
    yield "kurang", survey(population=1750)
    yield "cukup", survey(population=300)
    yield "tepat", survey(population=415)
    yield "lebih-dari-populasi", survey(population=150)
    yield "unit-belum-diisi", survey(report(known=False), population=1750)
    yield "per-layanan-tanpa-kolom-layanan", survey(population=_THREE)
    card = with_services(KTP="4 4", KK="3 3")
    yield "per-layanan-kurang", survey(report(card=card), population=_THREE)
    few = {"ktp": 2, "KK": 2}
    yield "per-layanan-cukup", survey(report(card=card), population=few)
    many = {f"Layanan {n}": 100 for n in range(1, 8)}
    yield "banyak-layanan", survey(report(card=card), population=few | many)
    some = {"KTP": 2, "KK": 5, "Akta Kelahiran": 5}
    yield "sebagian-layanan-kurang", survey(report(card=card), population=some)
    more = with_services(KTP="4 4", Pindah_Datang="3", **{"(kosong)": "4"})
    yield "layanan-lain", survey(report(card=more), population=_THREE)


def _scores() -> Iterator[tuple[str, SurveyReport]]:
    yield "acuan", survey()
    yield "angka-titik", survey(report(decimal_mark="."))
    card = card_of(load_instrument("daring-16"), P1="3 4", P2="2 3", P6="1 2", P9="3")
    yield "enam-belas-pertanyaan", survey(report(card=card))
    half = {"U1": tally_of(53, 15), "U2": tally_of(706, 200)}
    yield "satu-nilai-dua-mutu", survey(report(card=scorecard(half)))
    two = with_services(KTP="4 4", KK="3 3")
    yield "dua-layanan", survey(report(card=two))


def _services() -> Iterator[tuple[str, SurveyReport]]:
    yield "tanpa-layanan", survey()
    yield "satu-layanan", survey(report(card=with_services(KTP="4 4 3 4 4 4")))
    three = with_services(KTP="4 4 3 4 4 4", KK="3 4 3 3 3", Akta="4 4 4 4 4")
    yield "tiga-layanan", survey(report(card=three))
    mean = replace(three, pooling=Pooling.SERVICES)
    yield "rerata-layanan", survey(report(card=mean))
    same = with_services(KTP="4 4 4 4 4", KK="4 4 4 4 4")
    yield "nilai-sama", survey(report(card=same))
    tied = with_services(KTP="4 4 4 4 4", KK="4 4 4 4 4", Akta="3 3 3 3 3")
    yield "tertinggi-sama", survey(report(card=tied))
    some = with_services(KTP="4 4 4 4 4", KK="3 3", **{"(kosong)": "4 3"})
    yield "tanpa-nama-dan-sedikit", survey(report(card=some))
    many = with_services(**{f"Layanan_{n}": "4 3" for n in range(1, 11)})
    yield "banyak-layanan", survey(report(card=many))
    blank = with_services(KTP="4 4 4 4 4", KK="4- 3-")
    yield "unsur-tidak-dijawab", survey(report(card=blank))


def _analysis() -> Iterator[tuple[str, SurveyReport]]:
    yield "acuan", survey(report(plan("{unsur: U3, penyebab: Loket hanya satu.}")))
    yield "sama-di-batas", survey(scored(U1="1", U3="2", U6="3", U7="3"))
    yield "sama-di-dalam", survey(scored(U1="2", U7="2", U9="3"))
    yield "semua-sama", survey(scored(**dict.fromkeys(INSTRUMENT.codes, "3")))
    yield "satu-rendah-lain-sama", survey(scored(U9="2"))
    yield "dua-rendah-lain-sama", survey(scored(U9="2", U8="3"))
    values = {f"U{n}": "4 4 4 4" for n in range(1, 10)}
    top = values | {"U1": "1 1 1 1", "U2": "2 2 2 2", "U3": "2 3 2 3"}
    yield "tertinggi-sama-di-batas", survey(scored(**top))
    for count in (1, 2, 3, 5):
        yield f"{count}-unsur", survey(_few(count))
    wide = replace(card_of_totals(REFERENCE, 200), priority_count=4)
    yield "empat-prioritas", survey(report(card=wide))
    every = replace(card_of_totals(REFERENCE, 200), priority_count=9)
    yield "semua-prioritas", survey(report(card=every))
    decree = "penetapan: {alasan: Anggaran tersedia., dasar: }\n"
    yield "ditetapkan", survey(report(decree + plan(entry("U9", "belum"))))
    card = card_of(load_instrument("daring-16"), P1="3 4", P2="2 3", P6="1 2", P9="3 4")
    yield "enam-belas-pertanyaan", survey(report(card=card))
    talk = Discussion("Forum Konsultasi Publik", date(2023, 12, 5))
    rtl = plan(*(entry(code, "belum") for code in ("U3", "U5", "U2")))
    yield "dibahas", survey(report(rtl, discussion=talk))


def _few(count: int) -> Report:
    """The report of a unit's own instrument with so many unsur."""
    values = ("2 3 3 4", "3 3 3 4", "3 3 4 4", "3 4 4 4", "4 4 4 4")
    asked = replace(INSTRUMENT, unsur=INSTRUMENT.unsur[:count]).weighted(f"1/{count}")
    answers = dict(zip(asked.codes, values, strict=False))
    return report(card=card_of(asked, **answers))


def _suggestions() -> Iterator[tuple[str, SurveyReport]]:
    yield "jawaban-tidak-tersimpan", survey(suggestions=None)
    yield "tidak-ada", survey(suggestions=["", "-", "Tidak ada", "nihil."])
    yield "satu", survey(suggestions=["", "Tambah  kursi\ntunggu."])
    yield "dua", survey(suggestions=["Tambah kursi", "Percepat antrean"])
    same = ["Tambah kursi.", "tambah kursi", "TAMBAH KURSI"]
    yield "sama-semua", survey(suggestions=same)
    yield "sebagian-sama", survey(suggestions=[*same, "Parkir diperluas"])
    yield "enam-belas", survey(suggestions=[f"Saran {n}" for n in range(1, 17)])
    many = [f"Saran {n % 40}" for n in range(100)]
    yield "seratus", survey(suggestions=many)


def _trend() -> Iterator[tuple[str, SurveyReport]]:
    own = card_of_totals(REFERENCE, 200)
    yield "satu-periode", survey(trend=series(own))
    yield "tanpa-tren", survey()
    yield "riwayat", survey(trend=series(own, history=_OLD))
    before = replace(scorecard(U1="3 3 3 3"), period=_q("2023Q3"))
    yield "turun", survey(trend=series(own, before))
    less = replace(
        card_of_totals([t - 60 for t in REFERENCE], 200), period=_q("2023Q3")
    )
    yield "naik", survey(trend=series(own, less))
    same = replace(own, period=_q("2023Q3"))
    yield "tetap", survey(trend=series(own, same))
    later = replace(own, period=_q("2024Q1"))
    yield "periode-sesudahnya", survey(trend=series(own, same, later))
    weight = replace(own, instrument=INSTRUMENT.weighted("0.111"), period=_q("2023Q2"))
    yield "cara-lain", survey(trend=series(own, weight, history={"2022": "80"}))
    long = {
        f"{year}Q{q}": f"8{q}.{year % 10}0"
        for year in range(2017, 2023)
        for q in (1, 2, 3, 4)
    }
    yield "dua-puluh-periode", survey(trend=series(own, history=long))
    point = report(decimal_mark=".")
    now = _answered("2023Q4", "4", "4", "4", "3")
    yield "nyata", survey(report(card=now), trend=series(now, _answered("2023Q3", "3")))
    alike = _answered("2023Q3", "4", "4", "4", "3", "4", "3", "4", "4", "4", "3")
    yield "kebetulan", survey(report(card=now), trend=series(now, alike))
    yield "angka-titik", survey(point, trend=series(own, history={"2023Q3": "90.135"}))


def _q(code: str) -> Period:
    return Period.parse(code)


def _answered(period: str, *patterns: str) -> Scorecard:
    """A card of a hundred respondents who answered all nine in these ways in turn."""
    rows = [[int(patterns[n % len(patterns)])] * 9 for n in range(100)]
    tallies = {code: tally(" ".join(str(row[0]) for row in rows)) for code in CODES}
    columns = [bytes(row[n] for row in rows) for n in range(9)]
    card = scorecard(tallies, period=period)
    return replace(card, sums=sums(columns))


def _previous() -> Iterator[tuple[str, SurveyReport]]:
    yield "tidak-ada", survey()
    done = [entry(code, "selesai") for code in ("U1", "U2", "U3")]
    yield "semua-sudah", survey(before=_before(*done))
    yield "satu-sudah", survey(before=_before(_NONE_1, _NONE_2, done[2]))
    some = _before(entry("U1", "selesai"), entry("U2", "proses"), entry("U3", "belum"))
    yield "sebagian", survey(before=some)
    yield (
        "dua-dari-tiga",
        survey(before=_before(done[0], done[1], entry("U3", "belum"))),
    )
    for status in ("proses", "belum"):
        each = [entry(code, status) for code in ("U1", "U2", "U3")]
        yield f"semua-{status}", survey(before=_before(*each))
    yield "belum-ditulis", survey(before=_before())
    none = [
        f"{{unsur: {c}, rtl: [], tanpa_rtl: Tarif tetap}}" for c in ("U1", "U2", "U3")
    ]
    yield "tanpa-rtl", survey(before=_before(*none))
    old = f"lanjutan: [{leftover('2023Q2', 'U9', 'proses')}]\n"
    yield "dengan-lanjutan", survey(before=_before(*done, more=old))
    newer = (
        "lanjutan: [{dari: 2023Q3, unsur: U3, kegiatan: Kegiatan U3-1, waktu: TW3, "
        "penanggung_jawab: Kepala, realisasi: {status: selesai, deskripsi: Sudah, "
        "waktu_pelaksanaan: w, hambatan: nihil, dokumentasi: nihil}}]\n"
    )
    yield "kini-selesai", survey(report(newer), before=some)
    photos = (
        "{unsur: U1, rtl: [{kegiatan: Rapat, waktu: TW3, penanggung_jawab: Kepala, "
        "realisasi: {status: selesai, deskripsi: d, waktu_pelaksanaan: w, hambatan: h, "
        "dokumentasi: [{berkas: a.jpg, keterangan: Rapat.}, {berkas: b.jpg}, "
        '{tautan: "https://contoh.go.id", keterangan: Laman}]}}]}'
    )
    shown = report(
        plan(photos, _NONE_2, _NONE_3),
        card=scorecard(period="2023Q3"),
        photos=("a.jpg",),
    )
    yield "foto-dan-tautan", survey(before=shown)


_NONE_1, _NONE_2, _NONE_3 = (
    f"{{unsur: {code}, rtl: [], tanpa_rtl: Tarif tetap}}" for code in ("U1", "U2", "U3")
)


def _conclusion() -> Iterator[tuple[str, SurveyReport]]:
    yield "belum-ada-apa-pun", survey(report(known=False, report_day=None))
    rtl = plan(*(entry(code, "belum", "belum") for code in ("U3", "U5", "U2")))
    own = card_of_totals(REFERENCE, 200)
    yield (
        "lengkap",
        survey(
            report(rtl),
            population=1750,
            media=("papan pengumuman", "situs web"),
            trend=series(own, history=_OLD),
            before=_before(entry("U1", "selesai"), entry("U2", "proses")),
        ),
    )
    yield "cukup", survey(report(rtl), population=300, kind=Kind.PELAKSANAAN)
    none = [
        f"{{unsur: {c}, rtl: [], tanpa_rtl: Tarif tetap}}" for c in ("U3", "U5", "U2")
    ]
    yield "tanpa-rtl", survey(report(plan(*none)))
    yield "semua-sama", survey(scored(**dict.fromkeys(INSTRUMENT.codes, "3")))
    yield "satu-unsur", survey(_few(1))


SECTIONS = {
    "responden": (_respondents, ("responden",)),
    "sampel": (_sample, ("sampel",)),
    "hasil": (_scores, ("hasil",)),
    "layanan": (_services, ("layanan",)),
    "analisis": (_analysis, ("analisis", "pembuka_rencana", "rencana")),
    "saran": (_suggestions, ("saran",)),
    "tren": (_trend, ("tren",)),
    "sebelumnya": (_previous, ("sebelumnya",)),
    "kesimpulan": (_conclusion, ("kesimpulan",)),
}


def text(section: str) -> str:
    """What a section says in every case, a line a sentence or row."""
    cases, keys = SECTIONS[section]
    lines: list[str] = []
    for name, made in cases():
        lines.append(f"== {name}")
        context = survey_sections(made)
        for key in keys:
            lines += _lines(context[key], key)
    return REFERENCE_MARK.sub(lambda mark: f"<{mark['name']}>", "\n".join(lines)) + "\n"


def _lines(value: Value, key: str) -> Iterator[str]:
    match value:
        case "":
            return
        case str() | int():
            yield f"{key}: {value}"
        case list():
            for each in value:
                yield from _lines(each, key)
        case dict() if _is_row(value):
            yield f"{key}: {' | '.join(_cell(cell) for cell in value.values())}"
        case dict():
            for name, inner in value.items():
                yield from _lines(inner, name)


def _is_row(value: dict[str, Value]) -> bool:
    inside = value.get("baris")
    return bool({"nomor", "indikator", "nama", "nilai"} & value.keys()) and not inside


def _cell(value: Value) -> str:
    if isinstance(value, list):
        return " ".join(_cell(each) for each in value)
    if isinstance(value, dict):
        return ", ".join(_cell(each) for each in value.values())
    return str(value)
