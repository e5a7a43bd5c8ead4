"""Brings together what the follow-up report says, and what is still owed."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from skm_cli.domain.period import Period
from skm_cli.domain.photo import Photo
from skm_cli.domain.problem import Gap, Note, Place, Problem
from skm_cli.domain.profile import Profile
from skm_cli.domain.report import Report, blocks_of
from skm_cli.domain.rtl import Evidence, Rtl, Status
from skm_cli.errors import FileUnusableError, Found, ProblemsFoundError
from skm_cli.files.instrument_file import load_instrument
from skm_cli.files.photos import load_photo
from skm_cli.files.skm_yaml import load_profile
from skm_cli.files.skor_json import Skor
from skm_cli.files.workspace import SKM_YAML, Workspace, read_bytes
from skm_cli.usecases.stored import load_plan, load_scores


def assemble(workspace: Workspace, period: Period) -> tuple[Report, tuple[Note, ...]]:
    """What the report of a period says, and what is worth saying beside it.

    Raises:
        ProblemsFoundError: The person's files hold faults, all of them.
        FileUnusableError: No score was made yet, or a file cannot be read.
    """
    instrument = load_instrument()
    found = Found()
    profile = found.gather(lambda: load_profile(workspace, instrument)) or Profile()
    skor = found.gather(lambda: load_scores(workspace, period, instrument))
    about = profile.of(period)
    survey = about.survey or (skor.card.survey if skor else None)
    survey_end = survey[1] if survey else period.last
    rtl = found.gather(lambda: load_plan(workspace, period, instrument, survey_end))
    if found.problems or skor is None or rtl is None:
        raise found.error()
    rtl_file = workspace.seen(workspace.rtl_yaml(period))
    blocks = blocks_of(skor.card, rtl, rtl_file=rtl_file)
    follow_ups = [f for block in blocks for f in block.entry.rtl]
    evidence = _Evidence(workspace, period, rtl_file)
    photos = evidence.photos(
        proof
        for follow_up in follow_ups
        if follow_up.realisation.status is not Status.BELUM
        for proof in follow_up.realisation.dokumentasi
    )
    logo, logo_gaps = _logo(workspace, profile)
    survey_place = Place(SKM_YAML, row=about.line)
    survey_gap = Gap(survey_place, "masa survei belum diisi")
    gaps = (
        *profile.gaps,
        *about.gaps,
        *(() if survey else (survey_gap,)),
        *logo_gaps,
        *(rtl.decree.gaps if rtl.decree else ()),
        *(gap for follow_up in follow_ups for gap in follow_up.gaps),
        *evidence.gaps,
    )
    report = Report(
        period=period,
        card=skor.card,
        profile=profile,
        survey=survey,
        report_day=about.report_day,
        discussion=about.discussion,
        blocks=blocks,
        decree=rtl.decree,
        photos=photos,
        absent=frozenset(evidence.absent),
        logo=logo,
        # Two empty evidences of one line are one thing to do.
        gaps=tuple(dict.fromkeys(sorted(gaps, key=lambda gap: gap.place))),
    )
    notes = (
        *_changed_sources(workspace, skor, period),
        *_unsaid(report, rtl_file),
        *_own_dates(skor, has_window=about.survey is not None),
        *_not_printed(rtl, report, rtl_file),
    )
    return report, notes


class _Evidence:
    """The proofs of one period, read from its folder."""

    def __init__(self, workspace: Workspace, period: Period, rtl_file: str) -> None:
        self._folder = workspace.evidence(period)
        self._shown = workspace.seen(self._folder)
        self._rtl_file = rtl_file
        self.gaps: list[Gap] = []
        self.absent: set[str] = set()

    def photos(self, proofs: Iterable[Evidence]) -> dict[str, Photo]:
        """The pictures that can be shown; what cannot be becomes a gap.

        Raises:
            ProblemsFoundError: A name leads out of the folder.
        """
        photos: dict[str, Photo] = {}
        strays: list[Problem] = []
        for proof in proofs:
            if proof.berkas is None or proof.berkas in photos:
                continue
            path = self._folder / proof.berkas
            place = Place(self._rtl_file, row=proof.line)
            if not path.resolve().is_relative_to(self._folder.resolve()):
                message = f"`{proof.berkas}` berada di luar folder dokumentasi"
                hint = "salin berkasnya ke folder dokumentasi"
                strays.append(Problem(place, message, hint))
            elif not proof.is_picture:
                self._named(path, proof.berkas, place)
            elif photo := self._photo(path, proof.berkas, place):
                photos[proof.berkas] = photo
        if strays:
            raise ProblemsFoundError(strays)
        return photos

    def _named(self, path: Path, name: str, place: Place) -> None:
        if not path.is_file():
            self.absent.add(name)
            message = f"berkas `{name}` tidak ada di {self._shown}"
            hint = "salin berkasnya ke folder itu, atau perbaiki namanya"
            self.gaps.append(Gap(place, message, hint))

    def _photo(self, path: Path, name: str, place: Place) -> Photo | None:
        try:
            return load_photo(path, folder=self._shown)
        except FileUnusableError as error:
            message = f"foto `{name}` {error.message}"
            self.gaps.append(Gap(place, message, error.hint))
            return None


def _logo(
    workspace: Workspace, profile: Profile
) -> tuple[Photo | None, tuple[Gap, ...]]:
    """The logo; one that cannot be used is a gap and is left out on the cover."""
    if profile.logo is None:
        return None, ()
    try:
        return load_photo(workspace.root / profile.logo, folder="folder kerja"), ()
    except FileUnusableError as error:
        place = Place(SKM_YAML, row=profile.logo_line)
        message = f"logo `{profile.logo}` {error.message}"
        return None, (Gap(place, message, error.hint),)


def _changed_sources(
    workspace: Workspace, skor: Skor, period: Period
) -> Iterator[Note]:
    known = {source.file: source.sha256 for source in skor.sources}
    files = " ".join(f'"{file}"' if " " in file else file for file in known)
    for file, before in known.items():
        data = read_bytes(workspace.root / file, shown=file)
        if data is not None and sha256(data).hexdigest() != before:
            yield Note(
                Place(file),
                "isinya berubah sesudah nilai dihitung",
                f"jalankan lagi skm score {files} --period {period}",
            )


def _unsaid(report: Report, rtl_file: str) -> Iterator[Note]:
    """What somebody wrote of an RTL that has, by its status, not begun."""
    for score, follow_up in report.follow_ups:
        done = follow_up.realisation
        written = done.deskripsi or done.waktu_pelaksanaan or done.dokumentasi
        if done.status is Status.BELUM and written:
            yield Note(
                Place(rtl_file, row=done.line),
                f"realisasi {score.unsur.code} sudah ditulis, tetapi statusnya belum, "
                "jadi tidak dicetak",
                "ganti status menjadi proses atau selesai",
            )


def _own_dates(skor: Skor, *, has_window: bool) -> Iterator[Note]:
    if skor.card.survey and not has_window:
        yield Note(
            Place(SKM_YAML),
            "masa survei diambil dari tanggal jawaban pertama dan terakhir",
            "tulis isian `survei` untuk periode ini jika masa surveinya lain",
        )


def _not_printed(rtl: Rtl, report: Report, rtl_file: str) -> Iterator[Note]:
    printed = [block.score.unsur.code for block in report.blocks]
    lacking = [code for code in printed if rtl.of(code) is None]
    for entry in rtl.priorities:
        if entry.unsur not in printed:
            instead = f", atau ganti menjadi {lacking[0]}" if lacking else ""
            yield Note(
                Place(rtl_file, row=entry.line),
                f"{entry.unsur} bukan unsur prioritas, jadi RTL-nya tidak dicetak",
                f"tulis `penetapan`{instead}",
            )
