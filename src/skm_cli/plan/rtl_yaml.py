"""The door to rtl.yaml, which holds a plan and its realisation."""

from collections.abc import Iterable
from datetime import date

from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import Decree, FollowUp, Leftover, Priority, Rtl
from skm_cli.domain.problem import Gap
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.yaml import nodes
from skm_cli.files.yaml.faults import Faults
from skm_cli.files.yaml.gaps import Gaps
from skm_cli.files.yaml.shape import Fields
from skm_cli.files.yaml.values import unquoted
from skm_cli.plan import rtl_keys
from skm_cli.plan.read_follow_up import read_follow_up

MOST_QUARTERS = 8
"""The most quarters that the table of the plan has columns for."""


def load_rtl(
    data: bytes, *, shown: str, period: Period, instrument: Instrument, survey_end: date
) -> Rtl:
    """The values of rtl.yaml, with the gaps of each RTL.

    Args:
        data: The bytes of the file.
        shown: The file as messages name it.
        period: The period of its folder.
        instrument: The instrument of its unsur.
        survey_end: The survey's last day; a quarter without a year ends on or after it.

    Raises:
        ProblemsFoundError: The file holds faults, all of them.
    """
    return read_rtl(
        nodes.parse(data, shown=shown),
        Faults(shown),
        period=period,
        instrument=instrument,
        survey_end=survey_end,
    )


def read_rtl(
    root: nodes.Node,
    faults: Faults,
    *,
    period: Period,
    instrument: Instrument,
    survey_end: date,
) -> Rtl:
    """The values of a plan, from the nodes of rtl.yaml or of its workbook.

    Args:
        root: The nodes, as rtl.yaml has them.
        faults: The faults until now; they know the place of a node's line.
        period: As in `load_rtl`.
        instrument: As in `load_rtl`.
        survey_end: As in `load_rtl`.

    Raises:
        ProblemsFoundError: There are faults, all of them.
    """
    fields = rtl_keys.RTL_YAML.read("", root, faults)
    if fields is None:
        raise ProblemsFoundError(faults.problems)
    if (stated := fields[rtl_keys.PERIODE]) not in (None, period):
        faults.add(
            fields.line_of(rtl_keys.PERIODE),
            f"isi `periode` adalah {stated}, sedangkan foldernya {period}",
            f"tulis periode: {period}, atau pindahkan berkas ini ke foldernya",
        )
    reader = _Reader(faults, instrument, period, survey_end)
    result = Rtl(
        priorities=reader.priorities(fields[rtl_keys.PRIORITAS] or ()),
        decree=reader.decree(fields),
        leftovers=reader.leftovers(fields[rtl_keys.LANJUTAN] or ()),
    )
    if result.decree and not result.priorities:
        message = "`penetapan` ada, tetapi `prioritas` tidak memuat unsur"
        hint = "tulis unsur yang ditetapkan pimpinan di bawah `prioritas`"
        faults.add(fields.line_of(rtl_keys.PENETAPAN), message, hint)
    plans = [follow_up.plan for follow_up in result.every_follow_up]
    if len({when.quarter for plan in plans for when in plan.waktu}) > MOST_QUARTERS:
        message = "waktu seluruh RTL mencakup lebih dari delapan triwulan"
        hint = "kurangi triwulannya agar muat dalam Tabel 2"
        faults.add(fields.line_of(rtl_keys.PRIORITAS), message, hint)
    if faults.problems:
        raise ProblemsFoundError(faults.problems)
    return result


class _Reader:
    """Reads the entries of one file."""

    def __init__(
        self, faults: Faults, instrument: Instrument, period: Period, survey_end: date
    ) -> None:
        self._faults = faults
        self._instrument = instrument
        self._period = period
        self._survey_end = survey_end

    def priorities(self, entries: Iterable[Fields]) -> tuple[Priority, ...]:
        """The entries, each unsur once."""
        priorities: dict[str, Priority] = {}
        for entry in entries:
            code = self._code(entry)
            line = entry.line_of(rtl_keys.UNSUR)
            if code is None:
                continue
            if code in priorities:
                self._faults.add(
                    line,
                    f"unsur {code} ditulis dua kali, "
                    f"juga di {self._faults.line_text(priorities[code].line)}",
                    f"gabungkan RTL-nya di bawah satu unsur: {code}",
                )
                continue
            priorities[code] = self._priority(entry, code, line)
        return tuple(priorities.values())

    def _priority(self, entry: Fields, code: str, line: int) -> Priority:
        blocks = entry[rtl_keys.RTL] or ()
        rtl = tuple(
            read_follow_up(b, self._faults, code=code, survey_end=self._survey_end)
            for b in blocks
        )
        self._refuse_repeated(blocks, code)
        penyebab, without = entry[rtl_keys.PENYEBAB], entry[rtl_keys.TANPA_RTL]
        if without and all(each.is_blank for each in rtl):
            # The blank block that `skm rtl init` wrote may stay.
            return Priority(code, line, penyebab, (), without)
        if without:
            message = f"{code} memuat RTL dan `tanpa_rtl` sekaligus"
            hint = "hapus `tanpa_rtl`, atau hapus RTL-nya"
            self._faults.add(entry.line_of(rtl_keys.TANPA_RTL), message, hint)
        if rtl:
            return Priority(code, line, penyebab, rtl)
        place = self._faults.at(entry.line_of(rtl_keys.TANPA_RTL))
        if rtl_keys.TANPA_RTL in entry:
            gap = Gap(place, f"alasan tanpa RTL belum diisi ({code})")
            return Priority(code, line, penyebab, (), None, (gap,))
        place = self._faults.at(line)
        hint = "tulis RTL-nya, atau alasannya pada isian `tanpa_rtl`"
        return Priority(code, line, penyebab, (FollowUp.unwritten(code, place, hint),))

    def leftovers(self, entries: Iterable[Fields]) -> tuple[Leftover, ...]:
        """The RTL of earlier periods, each with its period."""
        blocks: dict[tuple[Period, str], list[Fields]] = {}
        leftovers: list[Leftover] = []
        for entry in entries:
            code, origin = self._code(entry), self._origin(entry)
            if code is None or origin is None:
                continue
            # Its quarters without a year are those of its own period.
            follow_up = read_follow_up(
                entry, self._faults, code=code, survey_end=origin.last
            )
            leftovers.append(
                Leftover(origin, code, follow_up, entry[rtl_keys.PENYEBAB])
            )
            blocks.setdefault((origin, code), []).append(entry)
        for (origin, code), alike in blocks.items():
            self._refuse_repeated(alike, f"{code}, lanjutan {origin}")
        return tuple(leftovers)

    def _origin(self, entry: Fields) -> Period | None:
        origin, line = entry[rtl_keys.DARI], entry.line_of(rtl_keys.DARI)
        hint = "tulis periode asal RTL ini, mis. dari: 2023Q3"
        if origin is None:
            place = self._faults.at(line)
            if not any(problem.place == place for problem in self._faults.problems):
                self._faults.add(line, "isian `dari` kosong", hint)
        elif origin.last >= self._period.last and origin.first >= self._period.first:
            message = f"`dari` adalah {origin}, bukan periode sebelum {self._period}"
            self._faults.add(line, message, hint)
            return None
        return origin

    def _refuse_repeated(self, blocks: Iterable[Fields], whose: str) -> None:
        """The same activity at the same time, written twice, is a fault."""
        lines: dict[object, int] = {}
        for block in blocks:
            kegiatan, line = block[rtl_keys.KEGIATAN], block.line_of(rtl_keys.KEGIATAN)
            if not kegiatan:
                continue
            same = (" ".join(kegiatan.casefold().split()), block[rtl_keys.WAKTU])
            if same in lines:
                before = self._faults.line_text(lines[same])
                message = f"RTL ini ditulis dua kali, juga di {before}"
                hint = "hapus salah satu, atau bedakan kegiatan atau waktunya"
                self._faults.add(line, f"{message} ({whose})", hint)
            lines.setdefault(same, line)

    def _code(self, entry: Fields) -> str | None:
        text, codes = entry[rtl_keys.UNSUR], self._instrument.codes
        hint = f"pilih {codes[0]} sampai dengan {codes[-1]}"
        if text is None:
            self._faults.add(
                entry.line_of(rtl_keys.UNSUR), "isian `unsur` kosong", hint
            )
            return None
        # Our own tables write `U3. Waktu penyelesaian`.
        text = unquoted(text)
        code = text.split()[0].rstrip(".").upper() if text else ""
        if code in codes:
            return code
        meant = [
            unsur.code
            for unsur in self._instrument.unsur
            if _same(unsur.name, text) or unsur.code == f"U{text}"
        ]
        message = f"unsur `{text}` tidak ada dalam {self._instrument.id}"
        hint = f"tulis unsur: {meant[0]}" if meant else hint
        self._faults.add(entry.line_of(rtl_keys.UNSUR), message, hint)
        return None

    def decree(self, fields: Fields) -> Decree | None:
        """The decree of the head of the unit; a missing reason is a gap."""
        if rtl_keys.PENETAPAN not in fields:
            return None
        block = fields.block(rtl_keys.PENETAPAN)
        gaps = Gaps(self._faults.file, "")
        gaps.require(block, rtl_keys.ALASAN, "alasan penetapan")
        return Decree(
            block[rtl_keys.ALASAN], block[rtl_keys.DASAR], tuple(gaps.collected)
        )


def _same(name: str, typed: str) -> bool:
    def words(text: str) -> list[str]:
        return text.casefold().replace(",", " ").replace("/", " ").split()

    return words(name) == words(typed)
