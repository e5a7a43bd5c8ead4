"""The values of skm.yaml: the unit, who signs, and what is known of each period."""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from skm_cli.domain.kind import Kind
from skm_cli.domain.period import Period
from skm_cli.domain.problem import Gap
from skm_cli.domain.report.conduct import Conduct
from skm_cli.domain.scores.score import Blanks, Pooling
from skm_cli.domain.survey.sampling import Population
from skm_cli.domain.survey.window import SurveyWindow
from skm_cli.domain.tally import SCALE


class Signatory(NamedTuple):
    """Who signs the report; what nobody has written yet is None.

    Attributes:
        jabatan: The office, `Plt.` or `Plh.` included.
        nama: The name with its titles.
        pangkat: The rank; left out when None.
        nip: Nomor induk pegawai, as typed.
        nip_line: The line of skm.yaml that holds it.
    """

    jabatan: str | None = None
    nama: str | None = None
    pangkat: str | None = None
    nip: str | None = None
    nip_line: int = 0


class Discussion(NamedTuple):
    """The forum and the day on which the plan was discussed."""

    forum: str
    day: date


class OwnTemplate(NamedTuple):
    """The unit's own template of a kind of report.

    Attributes:
        name: Its path, from the workspace.
        line: The line of skm.yaml that names it.
    """

    name: str
    line: int


class PeriodProfile(NamedTuple):
    """The values of skm.yaml for one period; None for what it does not say.

    Attributes:
        survey: The survey window.
        report_day: The day of signing, which the report takes for today.
        discussion: Where the plan was discussed.
        skm_report_day: The day of the SKM report that is followed up.
        media: Where the result was published; None where nobody has written it.
        population: The users of the services in this period.
        conduct: How the survey was carried out.
        line: The line of its block; 0 without one.
        gaps: The gaps for every kind of report.
        survey_gaps: The gaps for a report on the survey itself.
        stage_gaps: The gaps for the report that lists the stages.
    """

    survey: SurveyWindow | None = None
    report_day: date | None = None
    discussion: Discussion | None = None
    skm_report_day: date | None = None
    media: tuple[str, ...] | None = None
    population: Population | None = None
    conduct: Conduct = Conduct()
    line: int = 0
    gaps: tuple[Gap, ...] = ()
    survey_gaps: tuple[Gap, ...] = ()
    stage_gaps: tuple[Gap, ...] = ()

    def owed(self, kind: Kind) -> tuple[Gap, ...]:
        """The gaps of this period for a kind of report."""
        match kind:
            case Kind.TINDAK_LANJUT:
                return self.gaps
            case Kind.GABUNGAN:
                return (*self.gaps, *self.survey_gaps)
            case Kind.PELAKSANAAN:
                return (*self.gaps, *self.survey_gaps, *self.stage_gaps)


SIZE_LIMIT = 1_000_000_000
"""Bytes that a file of answers may have or unpack to, unless the user allows more; a
full sheet of 17 columns takes 0,6 GB."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How files of answers are read where their own text does not decide.

    Attributes:
        u8: What a bare `U8` means: `pengaduan` or `sarana`; None when nobody chose.
        columns: The header of each column, by the code of its question, by `tanggal`,
            `layanan` and `saran`, or by a characteristic of respondents.
        sure: The codes of questions whose columns are as the user says, whatever their
            headers say.
        answers: The value of each label, 1 to 4 or 0 for a blank, by the code of its
            question.
        sheets: The sheets to read of each workbook; empty for the one with answers.
        scale: The numbers that stand for 1 to 4.
        blanks: What a blank answer does; None when nobody chose.
        size_limit: Bytes that a file may have or unpack to.
    """

    u8: str | None = None
    columns: dict[str, str] = field(default_factory=dict)
    sure: tuple[str, ...] = ()
    answers: dict[str, dict[str, int]] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()
    scale: tuple[int, ...] = SCALE
    blanks: Blanks | None = None
    size_limit: int = SIZE_LIMIT


@dataclass(frozen=True, slots=True)
class Profile:
    """The values of skm.yaml; what nobody has written is None.

    Attributes:
        unit: The unit that reports.
        pemerintah: Its government, ministry or agency.
        kota: The place of signing.
        signatory: Who signs.
        logo: The path of a picture for the cover, from the workspace.
        logo_line: The line of skm.yaml that names it.
        cover_note: A line on the cover.
        alamat: The address at the foot of the cover.
        decimal_mark: The decimal sign in documents, `,` or `.`.
        reading: How files of answers are read.
        weight: The mode of weighting, `0.111`; None for the instrument's own.
        weight_line: The line of skm.yaml that says it.
        periods: The values for each period.
        unknown_period: The values for any other period.
        priority_count: How many of the lowest unsur the plan takes up.
        pooling: How the services make the IKM.
        history: The IKM of periods before this program was used, 25 to 100.
        history_line: The line of skm.yaml with them.
        templates: The unit's own template of each kind of report, where it has one.
        gaps: The gaps for every period.
    """

    unit: str | None = None
    pemerintah: str | None = None
    kota: str | None = None
    signatory: Signatory = field(default_factory=Signatory)
    logo: str | None = None
    logo_line: int = 0
    cover_note: str | None = None
    alamat: str | None = None
    decimal_mark: str = ","
    reading: Reading = field(default_factory=Reading)
    weight: str | None = None
    weight_line: int = 0
    periods: dict[Period, PeriodProfile] = field(default_factory=dict)
    unknown_period: PeriodProfile = field(default_factory=PeriodProfile)
    priority_count: int | None = None
    pooling: Pooling | None = None
    history: dict[Period, Fraction] = field(default_factory=dict)
    history_line: int = 0
    templates: dict[Kind, OwnTemplate] = field(default_factory=dict)
    gaps: tuple[Gap, ...] = ()

    def of(self, period: Period) -> PeriodProfile:
        """The values for a period."""
        return self.periods.get(period, self.unknown_period)
