"""The headers of dates: when somebody answered, and what systems keep besides."""

from collections.abc import Iterator
from functools import lru_cache

from skm_cli.answers.labels.header_text import REMEMBERED, header_words

_SAME = {"tgl": "tanggal", "survey": "survei", "entry": "entri", "date": "tanggal"}
# What a person is asked, or what a form notes as the time of the answers.
_ANSWERED = (
    "timestamp", "time stamp", "cap waktu", "stempel waktu", "tanggal", "hari tanggal",
    "tanggal waktu", "tanggal jam", "waktu survei", "waktu pengisian",
    *(
        f"tanggal {word}"
        for word in (
            "survei", "pengisian", "mengisi", "isi", "jawaban", "jawab", "menjawab",
            "pelayanan", "layanan", "kunjungan", "responden", "respon", "penilaian",
            "kuesioner", "kuisioner", "wawancara", "pendataan", "time",
        )
    ),
    "survei tanggal", "visit tanggal", "response tanggal", "tanggal of visit",
    "tanggal of survei", "datetime", "hari tanggal survei", "hari tanggal pengisian",
)  # fmt: skip
# What a system notes, the first the nearest to when somebody answered.
_NOTED = (
    "today", "end", "end tanggal", "end time", "enddate", "completion time",
    "completed at", "finished at", "waktu selesai", "tanggal selesai", "submitdate",
    "submitdate tanggal submitted", "tanggal submitted", "submit tanggal",
    "recordeddate", "recorded tanggal",
    "start", "start tanggal", "start time", "startdate", "started at", "waktu mulai",
    "tanggal mulai", "startdate tanggal started", "tanggal started",
    "submission time", "submission tanggal", "submissiondate", "submitted at",
    "submitted on", "waktu kirim", "tanggal kirim", "tanggal submit",
    "created at", "createdat", "created on", "created tanggal", "created",
    "inserted at", "tanggal created", "tanggal dibuat", "waktu dibuat", "datestamp",
    "datestamp tanggal last action", "tanggal last action",
    "tanggal entri", "waktu entri", "entri tanggal", "tanggal input", "waktu input",
    "input tanggal", "tanggal rekam", "tanggal simpan", "tanggal entered",
)  # fmt: skip
_RANKS = {
    **{header: rank for rank, header in enumerate(_NOTED, 1)},
    **dict.fromkeys(_ANSWERED, 0),
}


@lru_cache(REMEMBERED)
def day_rank(text: str) -> int | None:
    """How near a header's date is to when somebody answered, 0 the nearest.

    The date that a person gives comes before those that a system notes, the end of the
    answers before their start, and that before the entry of a paper form. None for any
    header that is of no such date: a date of birth is none.
    """
    return _RANKS.get(" ".join(_plain(header_words(text))))


def _plain(words: list[str]) -> Iterator[str]:
    return (_SAME.get(word, word) for word in words)
