"""The door to skm.yaml: reads the settings of the unit that reports."""

from dataclasses import replace
from typing import NamedTuple

from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Gap, Place
from skm_cli.domain.report.profile import (
    SIZE_LIMIT,
    Discussion,
    OwnTemplate,
    PeriodProfile,
    Profile,
    Reading,
    Signatory,
)
from skm_cli.domain.survey.instrument import Instrument
from skm_cli.domain.survey.window import SurveyWindow
from skm_cli.domain.tally import SCALE
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.workspace import SKM_YAML, NamedFile, Workspace, read_bytes
from skm_cli.files.yaml import nodes
from skm_cli.files.yaml.faults import Faults
from skm_cli.files.yaml.nodes import Mapping, Node, Scalar
from skm_cli.files.yaml.shape import Fields, Key
from skm_cli.settings.conduct_keys import read_conduct
from skm_cli.settings.skm_keys import (
    ALAMAT,
    ANGKA,
    BLANKS,
    COVER_NOTE,
    DISCUSSION,
    DISCUSSION_DAY,
    FORUM,
    HISTORY,
    INSTRUMENT,
    JABATAN,
    KOTA,
    LOGO,
    MEDIA,
    NAMA,
    NIP,
    PANGKAT,
    PEMERINTAH,
    PERIODS,
    POOLING,
    POPULATION,
    PRIORITIES,
    REPORT_DAY,
    SIGNATORY,
    SIZE,
    SKALA,
    SKM_REPORT_DAY,
    SURVEY,
    SURVEY_FIRST,
    SURVEY_LAST,
    TEMPLATE,
    TEMPLATES,
    U8,
    UNIT,
    WEIGHT_MODE,
    InstrumentKeys,
    skm_yaml_shape,
)

__all__ = [
    "BLANKS",
    "POOLING",
    "PRIORITIES",
    "OpenedSkmYaml",
    "load_profile",
    "open_skm_yaml",
]


class OpenedSkmYaml(NamedTuple):
    """skm.yaml as YAML, before its keys are read.

    Attributes:
        root: Its content.
        exists: The file exists.
        instrument: The instrument that it names, which has the codes that it uses;
            None when it names none.
    """

    root: Node
    exists: bool
    instrument: Scalar | None


def open_skm_yaml(workspace: Workspace) -> OpenedSkmYaml:
    """Read skm.yaml as far as possible without its instrument.

    Raises:
        ProblemsFoundError: It is no YAML.
        FileUnusableError: It exists but cannot be read.
    """
    data = read_bytes(NamedFile(workspace.skm_yaml, SKM_YAML))
    root = nodes.parse(data or b"", shown=SKM_YAML)
    named = (
        value
        for name, value in (root.items if isinstance(root, Mapping) else ())
        if name.text == INSTRUMENT.name and isinstance(value, Scalar) and value.text
    )
    return OpenedSkmYaml(root, data is not None, next(named, None))


def load_profile(
    workspace: Workspace, instrument: Instrument, opened: OpenedSkmYaml | None = None
) -> Profile:
    """The values of skm.yaml; all are gaps when there is no such file.

    Args:
        workspace: The workspace of the file.
        instrument: The instrument whose codes the file uses.
        opened: The file, if it was opened before.

    Raises:
        ProblemsFoundError: The file has faults; all of them.
        FileUnusableError: It exists but cannot be read.
    """
    root, exists, _ = opened or open_skm_yaml(workspace)
    faults = Faults(SKM_YAML)
    keys = InstrumentKeys.of(instrument)
    fields = skm_yaml_shape(keys).read("", root, faults)
    if fields is None or faults.problems:
        raise ProblemsFoundError(faults.problems)
    reading = Reading(
        u8=fields[U8],
        columns=fields[keys.columns] or {},
        sure=fields[keys.sure] or (),
        answers=fields[keys.answers] or {},
        scale=fields[SKALA] or SCALE,
        blanks=fields[BLANKS],
        size_limit=fields[SIZE] or SIZE_LIMIT,
    )
    profile = replace(
        _profile(fields, reading, faults), priority_count=fields[keys.priorities]
    )
    if faults.problems:
        raise ProblemsFoundError(faults.problems)
    if not exists:
        first, *others = profile.gaps
        first = first._replace(hint="buat berkasnya dengan skm init, lalu isi")
        profile = replace(profile, gaps=(first, *others))
    return profile


def _profile(fields: Fields, reading: Reading, faults: Faults) -> Profile:
    signatory = fields.block(SIGNATORY)
    return Profile(
        unit=fields[UNIT],
        pemerintah=fields[PEMERINTAH],
        kota=fields[KOTA],
        signatory=Signatory(
            jabatan=signatory[JABATAN],
            nama=signatory[NAMA],
            pangkat=signatory[PANGKAT],
            nip=signatory[NIP],
            nip_line=signatory.line_of(NIP),
        ),
        logo=fields[LOGO],
        logo_line=fields.line_of(LOGO),
        cover_note=fields[COVER_NOTE],
        alamat=fields[ALAMAT],
        decimal_mark=fields[ANGKA] or ",",
        reading=reading,
        weight=fields[WEIGHT_MODE],
        weight_line=fields.line_of(WEIGHT_MODE),
        periods={
            Period.parse(code): _period(block, fields, faults)
            for code, block in (fields[PERIODS] or {}).items()
        },
        unknown_period=_period(Fields(0, {}, {}), fields, faults),
        pooling=fields[POOLING],
        history={
            Period.parse(code): value for code, value in (fields[HISTORY] or {}).items()
        },
        history_line=fields.line_of(HISTORY),
        templates=_templates(fields.block(TEMPLATE)),
        gaps=_gaps(
            (fields, UNIT, "nama unit"),
            (fields, PEMERINTAH, "nama pemerintah daerah"),
            (fields, KOTA, "kota"),
            (signatory, JABATAN, "jabatan penandatangan"),
            (signatory, NAMA, "nama pejabat"),
            (signatory, NIP, "NIP"),
        ),
    )


def _templates(block: Fields) -> dict[Kind, OwnTemplate]:
    return {
        kind: OwnTemplate(name, block.line_of(key))
        for kind, key in TEMPLATES.items()
        if (name := block[key])
    }


def _gaps(*required: tuple[Fields, Key[object], str]) -> tuple[Gap, ...]:
    """A gap for each block's key without a value, which the text names."""
    return tuple(
        Gap(Place(SKM_YAML, row=block.line_of(key)), f"{what} belum diisi")
        for block, key, what in required
        if not block[key]
    )


def _period(block: Fields, whole: Fields, faults: Faults) -> PeriodProfile:
    survey, discussion = block.block(SURVEY), block.block(DISCUSSION)
    forum, discussed = discussion[FORUM], discussion[DISCUSSION_DAY]
    ends = (
        (survey, SURVEY_FIRST, "tanggal mulai survei"),
        (survey, SURVEY_LAST, "tanggal selesai survei"),
    )
    # A window with one end is unfinished; without both, dates of answers may give it.
    begun = survey[SURVEY_FIRST] or survey[SURVEY_LAST]
    conduct, conduct_gaps, stage_gaps = read_conduct(block, whole, faults)
    return PeriodProfile(
        survey=_survey(block, faults),
        report_day=block[REPORT_DAY],
        # A report must not claim a discussion without its day and forum.
        discussion=Discussion(forum, discussed) if forum and discussed else None,
        skm_report_day=block[SKM_REPORT_DAY],
        media=_media(block, faults),
        population=block[POPULATION],
        conduct=conduct,
        line=block.line,
        gaps=_gaps(
            *(ends if begun else ()),
            (block, REPORT_DAY, "tanggal laporan"),
        ),
        survey_gaps=(*_gaps((block, POPULATION, "populasi")), *conduct_gaps),
        stage_gaps=stage_gaps,
    )


def _survey(block: Fields, faults: Faults) -> SurveyWindow | None:
    survey = block.block(SURVEY)
    first, last = survey[SURVEY_FIRST], survey[SURVEY_LAST]
    if first is None or last is None:
        return None
    if last < first:
        faults.add(
            survey.line_of(SURVEY_LAST),
            "masa survei selesai sebelum tanggal mulainya",
            "periksa kedua tanggalnya",
        )
        return None
    return SurveyWindow(first, last)


def _media(block: Fields, faults: Faults) -> tuple[str, ...] | None:
    """The media; one named twice is a fault, since their number is scored."""
    media = block[MEDIA]
    seen: set[str] = set()
    for medium in media or ():
        if medium.casefold() in seen:
            message = f"media `{medium}` ditulis dua kali dalam `publikasi`"
            faults.add(block.line_of(MEDIA), message, "hapus salah satu")
        seen.add(medium.casefold())
    return media
