"""The keys of skm.yaml on how a survey was carried out, and the reading of them."""

import re

from skm_cli.domain.problem import Gap, Place
from skm_cli.domain.report.conduct import Conduct, Stage
from skm_cli.files.lazy_pattern import lazy_pattern
from skm_cli.files.yaml import values
from skm_cli.files.yaml.evidence_keys import NIHIL, EvidenceShape, read_evidence
from skm_cli.files.yaml.faults import Faults, MisfitError
from skm_cli.files.yaml.gaps import Gaps
from skm_cli.files.yaml.shape import FREE, Fields, Key, Many, Record, Text

_DAYS = lazy_pattern(r"([1-9]\d{0,3})(?: hari(?: kerja)?)?", re.IGNORECASE | re.ASCII)


def _working_days(text: str) -> int:
    match = _DAYS.fullmatch(" ".join(text.split()))
    if match is None:
        message = f"`{text}` bukan jumlah hari kerja"
        hint = "tulis bilangan bulat mulai dari 1, mis. hari_kerja: 7"
        raise MisfitError(message, hint)
    return int(match[1])


PELAKSANA = Key(
    "pelaksana", FREE, "mandiri, atau nama lembaga yang melaksanakan survei"
)
METODE = Key("metode", FREE, "cara survei dilakukan, mis. kuesioner daring")
LOKASI = Key("lokasi", FREE, "tempat survei dilakukan, mis. ruang pelayanan")
STAGE_NAME = Key("kegiatan", FREE, "nama tahapan, mis. Persiapan")
STAGE_FIRST = Key("mulai", Text(values.read_day), "hari pertama")
STAGE_LAST = Key("selesai", Text(values.read_day), "hari terakhir")
WORKING_DAYS = Key(
    "hari_kerja", Text(_working_days), "jumlah hari kerja menurut kalender unit"
)
STAGES = Key(
    "tahapan",
    Many(Record(STAGE_NAME, STAGE_FIRST, STAGE_LAST, WORKING_DAYS)),
    "tahapan survei, satu butir untuk setiap tahap",
)
DOCUMENTATION = Key(
    "dokumentasi", EvidenceShape(), "foto pelaksanaan survei, atau nihil"
)
GENERAL_KEYS = (PELAKSANA, METODE, LOKASI)
"""The keys that stand at the top for every period, or under a period for it alone."""

CONDUCT_KEYS = (*GENERAL_KEYS, STAGES, DOCUMENTATION)
"""All of these keys, which may stand under a period."""

_HINTS = {
    PELAKSANA.name: "tulis pelaksana: mandiri, atau nama lembaga pelaksananya",
    METODE.name: "tulis metode: diikuti cara survei dilakukan",
    LOKASI.name: "tulis lokasi: diikuti tempat survei dilakukan",
    STAGES.name: "tulis tahapan: di bawah periodenya, satu butir untuk setiap tahap",
    DOCUMENTATION.name: "tulis dokumentasi: di bawah periodenya, atau nihil",
}


def read_conduct(
    block: Fields, whole: Fields, faults: Faults
) -> tuple[Conduct, tuple[Gap, ...], tuple[Gap, ...]]:
    """How the survey was carried out, its gaps, and the gaps of its stages.

    Args:
        block: The block of the period in skm.yaml.
        whole: The whole of skm.yaml.
        faults: The faults of skm.yaml, to which contradictions are added.
    """
    gaps, stage_gaps = Gaps(faults.file, ""), Gaps(faults.file, "")
    for key in GENERAL_KEYS:
        if not (block[key] or whole[key]):
            place = block if key in block else whole
            _add_gap(gaps, place, key, f"{key.name} survei")
    documentation = block[DOCUMENTATION]
    if not documentation:
        _add_gap(gaps, block, DOCUMENTATION, "foto pelaksanaan survei")
    entries = documentation if isinstance(documentation, tuple) else ()
    evidence = tuple(read_evidence(entry, gaps, faults) for entry in entries)
    stages = tuple(_stage(each, stage_gaps, faults) for each in block[STAGES] or ())
    if not stages:
        _add_gap(stage_gaps, block, STAGES, "tahapan survei")
    conduct = Conduct(
        pelaksana=block[PELAKSANA] or whole[PELAKSANA],
        metode=block[METODE] or whole[METODE],
        lokasi=block[LOKASI] or whole[LOKASI],
        stages=stages,
        documentation=evidence if evidence or documentation == NIHIL else None,
    )
    return conduct, tuple(gaps.collected), tuple(stage_gaps.collected)


def _add_gap(gaps: Gaps, block: Fields, key: Key[object], what: str) -> None:
    place = Place(gaps.file, row=block.line_of(key))
    gaps.collected.append(Gap(place, f"{what} belum diisi", _HINTS[key.name]))


def _stage(block: Fields, gaps: Gaps, faults: Faults) -> Stage:
    named = Gaps(gaps.file, block[STAGE_NAME] or "")
    named.require(block, STAGE_NAME, "nama tahapan")
    named.require(block, STAGE_FIRST, "tanggal mulai tahapan")
    named.require(block, STAGE_LAST, "tanggal selesai tahapan")
    named.require(block, WORKING_DAYS, "jumlah hari kerja tahapan")
    gaps.collected += named.collected
    stage = Stage(
        block[STAGE_NAME], block[STAGE_FIRST], block[STAGE_LAST], block[WORKING_DAYS]
    )
    _check(stage, block, faults)
    return stage


def _check(stage: Stage, block: Fields, faults: Faults) -> None:
    if stage.first is None or stage.last is None:
        return
    days = (stage.last - stage.first).days + 1
    if days < 1:
        faults.add(
            block.line_of(STAGE_LAST),
            "tahapan selesai sebelum tanggal mulainya",
            "periksa kedua tanggalnya",
        )
    elif (stage.working_days or 0) > days:
        faults.add(
            block.line_of(WORKING_DAYS),
            f"{stage.working_days} hari kerja tidak muat dalam {days} hari",
            "periksa tanggal tahapan ini dan jumlah hari kerjanya",
        )
