"""rtl.yaml: the plan and its realisation, read from a person's file."""

from datetime import date

from skm_cli.domain.instrument import Instrument
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Place
from skm_cli.domain.rtl import (
    Decree,
    Evidence,
    FollowUp,
    Plan,
    Planned,
    Priority,
    Realisation,
    Rtl,
    Settlement,
    Status,
)
from skm_cli.errors import ProblemsFoundError
from skm_cli.files import yaml_text, yaml_values
from skm_cli.files.gaps import Gaps
from skm_cli.files.planned_time import planned, spelled
from skm_cli.files.shape import (
    FREE,
    Faults,
    Fields,
    Key,
    Many,
    MisfitError,
    Record,
    Text,
    choice,
)

NIHIL = "Nihil"
MOST_QUARTERS = 8
"""As many columns as the plan's table can hold."""


def _spoken(text: str) -> str:
    # `nihil` says "there is none" and prints so; empty says "not yet written".
    return NIHIL if text.lower() == NIHIL.lower() else text


def _inside(text: str) -> str:
    parts = text.replace("\\", "/").split("/")
    if text.startswith(("/", "\\")) or ":" in text or ".." in parts:
        raise MisfitError(
            f"`{text}` berada di luar folder dokumentasi",
            "salin berkasnya ke folder dokumentasi, lalu tulis namanya saja",
        )
    return text


_SPOKEN: Text[str] = Text(_spoken)

PERIODE = Key("periode", Text(yaml_values.period))
UNSUR = Key("unsur", FREE)
PENYEBAB = Key("penyebab", _SPOKEN)
KEGIATAN = Key("kegiatan", _SPOKEN)
PENANGGUNG_JAWAB = Key("penanggung_jawab", _SPOKEN)
STATUS = Key(
    "status",
    choice(
        belum=Status.BELUM,
        proses=Status.PROSES,
        selesai=Status.SELESAI,
        sudah=Status.SELESAI,
    ),
)
DESKRIPSI = Key("deskripsi", _SPOKEN)
WAKTU_PELAKSANAAN = Key("waktu_pelaksanaan", _SPOKEN)
HAMBATAN = Key("hambatan", _SPOKEN)
BERKAS = Key("berkas", Text(_inside))
TAUTAN = Key("tautan", FREE)
KETERANGAN = Key("keterangan", FREE)
ALASAN = Key("alasan", _SPOKEN)
STRATEGI = Key("strategi", _SPOKEN)
TARGET = Key("target", _SPOKEN)
PENYELESAIAN = Key("penyelesaian", Record(ALASAN, STRATEGI, TARGET))
DASAR = Key("dasar", _SPOKEN)
PENETAPAN = Key("penetapan", Record(ALASAN, DASAR))


class _EvidenceShape:
    """A list of proofs, or the one word `nihil`."""

    _list = Many(Record(BERKAS, TAUTAN, KETERANGAN))

    def read(
        self, key: str, node: yaml_text.Node, faults: Faults
    ) -> tuple[Fields, ...] | str | None:
        """The proofs; `nihil` when somebody says that there are none."""
        if isinstance(node, yaml_text.Scalar) and node.text.lower() == "nihil":
            return NIHIL
        items = node.items if isinstance(node, yaml_text.Sequence) else (node,)
        names = [i for i in items if isinstance(i, yaml_text.Scalar) and i.text]
        for name in names:
            message = f"`{name.text}` ditulis tanpa isian `berkas` atau `tautan`"
            kind = "tautan" if "://" in name.text else "berkas"
            line = f'- {{{kind}: "{name.text}", keterangan: ""}}'
            faults.add(name.line, message, f"tulis di bawah `{key}`:\n{line}")
        return None if names else self._list.read(key, node, faults)


DOKUMENTASI = Key("dokumentasi", _EvidenceShape())
REALISASI = Key(
    "realisasi", Record(STATUS, DESKRIPSI, WAKTU_PELAKSANAAN, HAMBATAN, DOKUMENTASI)
)


def load_rtl(
    data: bytes, *, shown: str, period: Period, instrument: Instrument, survey_end: date
) -> Rtl:
    """The values of rtl.yaml, with what a person still owes in each RTL.

    Args:
        data: The file's content.
        shown: The file as messages name it.
        period: The period whose folder holds it.
        instrument: What its unsur codes belong to.
        survey_end: The survey's last day; a quarter without a year ends on or
            after it.

    Raises:
        ProblemsFoundError: The file holds faults, all of them.
    """
    waktu = Key(
        "waktu",
        Many(Text(lambda text: planned(text, survey_end=survey_end))),
    )
    rtl = Key(
        "rtl",
        Many(Record(KEGIATAN, waktu, PENANGGUNG_JAWAB, REALISASI, PENYELESAIAN)),
    )
    prioritas = Key("prioritas", Many(Record(UNSUR, PENYEBAB, rtl)))
    faults = Faults(shown)
    root = yaml_text.parse(data, shown=shown)
    fields = Record(PERIODE, PENETAPAN, prioritas).read("", root, faults)
    reader = _Reader(faults, instrument, survey_end, waktu, rtl)
    if fields is None:
        raise ProblemsFoundError(faults.problems)
    if (stated := fields[PERIODE]) not in (None, period):
        faults.add(
            fields.line_of(PERIODE),
            f"isi `periode` adalah {stated}, sedangkan foldernya {period}",
            f"tulis periode: {period}, atau pindahkan berkas ini ke foldernya",
        )
    result = Rtl(
        priorities=reader.priorities(fields[prioritas] or ()),
        decree=reader.decree(fields),
    )
    if result.decree and not result.priorities:
        message = "`penetapan` ada, tetapi `prioritas` tidak memuat unsur"
        hint = "tulis unsur yang ditetapkan pimpinan di bawah `prioritas`"
        faults.add(fields.line_of(PENETAPAN), message, hint)
    plans = [f.plan for entry in result.priorities for f in entry.rtl]
    if len({when.quarter for plan in plans for when in plan.waktu}) > MOST_QUARTERS:
        message = "waktu seluruh RTL mencakup lebih dari delapan triwulan"
        hint = "kurangi triwulannya agar muat dalam Tabel 2"
        faults.add(fields.line_of(prioritas), message, hint)
    if faults.problems:
        raise ProblemsFoundError(faults.problems)
    return result


class _Reader:
    """Makes the values of one file, knowing what its keys mean."""

    def __init__(
        self,
        faults: Faults,
        instrument: Instrument,
        survey_end: date,
        waktu: Key[tuple[Planned, ...]],
        rtl: Key[tuple[Fields, ...]],
    ) -> None:
        self._faults = faults
        self._instrument = instrument
        self._survey_end = survey_end
        self._waktu = waktu
        self._rtl = rtl

    def priorities(self, entries: tuple[Fields, ...]) -> tuple[Priority, ...]:
        """The entries, each unsur once."""
        found: dict[str, Priority] = {}
        for entry in entries:
            code = self._code(entry)
            line = entry.line_of(UNSUR)
            if code is None:
                continue
            if code in found:
                self._faults.add(
                    line,
                    f"unsur {code} ditulis dua kali, juga di baris {found[code].line}",
                    f"gabungkan RTL-nya di bawah satu unsur: {code}",
                )
                continue
            followups = tuple(self._follow_up(b, code) for b in entry[self._rtl] or ())
            found[code] = Priority(
                unsur=code,
                line=line,
                penyebab=entry[PENYEBAB],
                rtl=followups
                or (FollowUp.unwritten(code, Place(self._faults.file, row=line)),),
            )
        return tuple(found.values())

    def _code(self, entry: Fields) -> str | None:
        text, codes = entry[UNSUR], self._instrument.codes
        hint = f"pilih {codes[0]} sampai dengan {codes[-1]}"
        if text is None:
            self._faults.add(entry.line_of(UNSUR), "isian `unsur` kosong", hint)
            return None
        # `U3. Waktu penyelesaian` is how our own tables write it.
        code = text.split()[0].rstrip(".").upper()
        if code not in codes:
            message = f"unsur `{text}` tidak ada dalam {self._instrument.id}"
            self._faults.add(entry.line_of(UNSUR), message, hint)
            return None
        return code

    def decree(self, fields: Fields) -> Decree | None:
        """What the head of the unit set; owed a reason as soon as the key is there."""
        if PENETAPAN not in fields:
            return None
        block = fields.block(PENETAPAN)
        gaps = Gaps(self._faults.file, "")
        gaps.owed(block, ALASAN, "alasan penetapan")
        return Decree(block[ALASAN], block[DASAR], tuple(gaps.found))

    def _follow_up(self, block: Fields, code: str) -> FollowUp:
        gaps = Gaps(self._faults.file, code)
        gaps.owed(block, KEGIATAN, "program/kegiatan")
        gaps.owed(block, self._waktu, "waktu rencana")
        gaps.owed(block, PENANGGUNG_JAWAB, "penanggung jawab")
        realisation = self._realisation(block.block(REALISASI), gaps)
        settlement = block.block(PENYELESAIAN)
        if realisation.status is not Status.SELESAI:
            gaps.owed(settlement, ALASAN, "alasan")
            gaps.owed(settlement, STRATEGI, "strategi penyelesaian")
            gaps.owed(settlement, TARGET, "target waktu")
        target = settlement[TARGET]
        plan = Plan(block[KEGIATAN], block[self._waktu] or (), block[PENANGGUNG_JAWAB])
        return FollowUp(
            plan=plan,
            realisation=realisation,
            settlement=Settlement(
                settlement[ALASAN],
                settlement[STRATEGI],
                spelled(target, survey_end=self._survey_end) if target else None,
            ),
            gaps=tuple(gaps.found),
        )

    def _realisation(self, block: Fields, gaps: Gaps) -> Realisation:
        status = block[STATUS] or Status.BELUM
        proofs = block[DOKUMENTASI]
        entries = proofs if isinstance(proofs, tuple) else ()
        # Of what has not begun the report says so, and nothing is owed.
        owed = Gaps(self._faults.file, "") if status is Status.BELUM else gaps
        owed.owed(block, DESKRIPSI, "deskripsi tindak lanjut")
        owed.owed(block, WAKTU_PELAKSANAAN, "waktu pelaksanaan")
        owed.owed(block, HAMBATAN, "tantangan/hambatan")
        owed.owed(block, DOKUMENTASI, "foto dokumentasi")
        evidence = tuple(self._evidence(entry, owed) for entry in entries)
        return Realisation(
            status=status,
            deskripsi=block[DESKRIPSI],
            waktu_pelaksanaan=block[WAKTU_PELAKSANAAN],
            hambatan=block[HAMBATAN],
            dokumentasi=evidence,
            nihil=proofs == NIHIL,
            line=block.line_of(STATUS),
        )

    def _evidence(self, entry: Fields, gaps: Gaps) -> Evidence:
        berkas, tautan = entry[BERKAS], entry[TAUTAN]
        if berkas and tautan:
            self._faults.add(
                entry.line_of(TAUTAN),
                "satu dokumentasi memuat `berkas` dan `tautan` sekaligus",
                "pisahkan menjadi dua butir yang diawali tanda -",
            )
        if not berkas and not tautan:
            gaps.owed(entry, BERKAS, "foto dokumentasi")
        gaps.owed(entry, KETERANGAN, "keterangan gambar")
        return Evidence(berkas, tautan, entry[KETERANGAN], entry.line_of(BERKAS))
