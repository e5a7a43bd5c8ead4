"""The keys of skm.yaml that say how a survey was carried out, and what they say."""

import re

from skm_cli.domain.problem import Gap, Place
from skm_cli.domain.report.conduct import Conduct, Stage
from skm_cli.files.yaml import values
from skm_cli.files.yaml.evidence_keys import NIHIL, EvidenceShape, read_evidence
from skm_cli.files.yaml.faults import Faults, MisfitError
from skm_cli.files.yaml.gaps import Gaps
from skm_cli.files.yaml.shape import FREE, Fields, Key, Many, Record, Text

_DAYS = re.compile(r"([1-9]\d{0,3})(?: hari(?: kerja)?)?", re.IGNORECASE | re.ASCII)


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
KEGIATAN = Key("kegiatan", FREE, "nama tahapan, mis. Persiapan")
FIRST = Key("mulai", Text(values.read_day), "hari pertama")
LAST = Key("selesai", Text(values.read_day), "hari terakhir")
WORKING_DAYS = Key(
    "hari_kerja", Text(_working_days), "jumlah hari kerja menurut kalender unit"
)
STAGES = Key(
    "tahapan",
    Many(Record(KEGIATAN, FIRST, LAST, WORKING_DAYS)),
    "tahapan survei, satu butir untuk setiap tahap",
)
DOCUMENTATION = Key(
    "dokumentasi", EvidenceShape(), "foto pelaksanaan survei, atau nihil"
)
ANYWHERE = (PELAKSANA, METODE, LOKASI)
"""They stand at the top for every period, or under one period for that one."""

CONDUCT_KEYS = (*ANYWHERE, STAGES, DOCUMENTATION)
"""What may stand under a period."""

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
    """How the survey was carried out, what is owed of it, and what of its stages.

    Args:
        block: What skm.yaml says of the period.
        whole: What it says of every period.
        faults: Where what contradicts itself is kept.
    """
    gaps, stage_gaps = Gaps(faults.file, ""), Gaps(faults.file, "")
    for key in ANYWHERE:
        if not (block[key] or whole[key]):
            _owed(gaps, block if key in block else whole, key, f"{key.name} survei")
    proofs = block[DOCUMENTATION]
    if not proofs:
        _owed(gaps, block, DOCUMENTATION, "foto pelaksanaan survei")
    entries = proofs if isinstance(proofs, tuple) else ()
    evidence = tuple(read_evidence(entry, gaps, faults) for entry in entries)
    stages = tuple(_stage(each, stage_gaps, faults) for each in block[STAGES] or ())
    if not stages:
        _owed(stage_gaps, block, STAGES, "tahapan survei")
    conduct = Conduct(
        pelaksana=block[PELAKSANA] or whole[PELAKSANA],
        metode=block[METODE] or whole[METODE],
        lokasi=block[LOKASI] or whole[LOKASI],
        stages=stages,
        documentation=evidence if evidence or proofs == NIHIL else None,
    )
    return conduct, tuple(gaps.collected), tuple(stage_gaps.collected)


def _owed(gaps: Gaps, block: Fields, key: Key[object], what: str) -> None:
    place = Place(gaps.file, row=block.line_of(key))
    gaps.collected.append(Gap(place, f"{what} belum diisi", _HINTS[key.name]))


def _stage(block: Fields, gaps: Gaps, faults: Faults) -> Stage:
    named = Gaps(gaps.file, block[KEGIATAN] or "")
    named.require(block, KEGIATAN, "nama tahapan")
    named.require(block, FIRST, "tanggal mulai tahapan")
    named.require(block, LAST, "tanggal selesai tahapan")
    named.require(block, WORKING_DAYS, "jumlah hari kerja tahapan")
    gaps.collected += named.collected
    stage = Stage(block[KEGIATAN], block[FIRST], block[LAST], block[WORKING_DAYS])
    _check(stage, block, faults)
    return stage


def _check(stage: Stage, block: Fields, faults: Faults) -> None:
    if stage.first is None or stage.last is None:
        return
    days = (stage.last - stage.first).days + 1
    if days < 1:
        faults.add(
            block.line_of(LAST),
            "tahapan selesai sebelum tanggal mulainya",
            "periksa kedua tanggalnya",
        )
    elif (stage.working_days or 0) > days:
        faults.add(
            block.line_of(WORKING_DAYS),
            f"{stage.working_days} hari kerja tidak muat dalam {days} hari",
            "periksa tanggal tahapan ini dan jumlah hari kerjanya",
        )
