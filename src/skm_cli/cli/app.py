"""The commands of `skm`.

A command's body imports its use case, so that each start loads only what it runs.
"""

from pathlib import Path
from typing import Annotated, TypedDict

import typer

from skm_cli import __version__
from skm_cli.cli import exits
from skm_cli.cli.check_app import check
from skm_cli.cli.instrument_app import instrument_app
from skm_cli.cli.options import (
    EXAMPLE_FOLDER,
    FILES,
    BlankOption,
    DetailOption,
    Format,
    FormatOption,
    InstrumentOption,
    InWindowOption,
    PeriodOption,
    PopulationArgument,
    ScoreFormat,
    ScoreFormatOption,
    ServiceOption,
    SheetOption,
    SkipInvalidOption,
    U8Option,
    WeightOption,
    XlsxOption,
    refuse_source,
)
from skm_cli.cli.output import screen, talk
from skm_cli.cli.output.bar import bar
from skm_cli.cli.report_options import (
    FinalOption,
    KindOption,
    OutOption,
    PdfOption,
    TemplateOption,
)
from skm_cli.cli.rtl_app import rtl_app
from skm_cli.cli.surroundings import workspace
from skm_cli.cli.template_app import template_app
from skm_cli.domain.kind import Kind
from skm_cli.files.json_text import dumps

app = typer.Typer(
    name="skm",
    help="Dari jawaban survei kepuasan masyarakat ke laporan yang siap ditandatangani.",
    no_args_is_help=True,
    # Typer's Rich frames would load Rich for every command and every help.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class _Help(TypedDict):
    help: str
    short_help: str


def _help(line: str) -> _Help:
    # Without the second, Click cuts the line short in the list of commands.
    return {"help": line, "short_help": line}


def _show_version(*, wanted: bool) -> None:
    if wanted:
        talk.print_product(f"skm {__version__}")
        raise typer.Exit(exits.DONE)


@app.callback()
def _skm(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=lambda value: _show_version(wanted=value),
            is_eager=True,
            help="Tampilkan versi.",
        ),
    ] = False,
) -> None:
    del version  # its callback has done the work


@app.command(**_help("Siapkan folder kerja: skm.yaml dan buku kerja jawaban."))
def init(
    folder: Annotated[
        Path,
        typer.Argument(metavar="[FOLDER]", help="Folder kerja.", show_default=False),
    ] = Path(),
    *,
    instrument: InstrumentOption = None,
) -> None:
    """`skm init`."""
    from skm_cli.usecases.init import init as run

    talk.after_init(run(folder, instrument=instrument, workspace=workspace()))


@app.command(**_help("Buat contoh lengkap di folder baru."))
def demo(folder: Annotated[Path, EXAMPLE_FOLDER] = Path("contoh-skm")) -> None:
    """`skm demo`."""
    from skm_cli.cli.office import office
    from skm_cli.usecases.demo import demo as run

    with bar() as shown:
        done = run(folder, office=office(), progress=shown)
    talk.after_demo(done)


@app.command(
    **_help(
        "Hitung nilai setiap unsur, IKM, mutu, dan tiga unsur dengan nilai terendah."
    )
)
def score(  # noqa: PLR0913 - each is an option of the command
    files: Annotated[list[Path], FILES],
    *,
    period: PeriodOption = None,
    instrument: InstrumentOption = None,
    weight: WeightOption = None,
    sheet: SheetOption = None,
    u8: U8Option = None,
    skip_invalid: SkipInvalidOption = False,
    in_window: InWindowOption = False,
    blank: BlankOption = None,
    detail: DetailOption = False,
    output: ScoreFormatOption = ScoreFormat.TABLE,
    xlsx: XlsxOption = None,
) -> None:
    """`skm score`."""
    from skm_cli.cli.score_output import show_score
    from skm_cli.domain.scores.score import Blanks
    from skm_cli.usecases.scores.score import score as run

    refuse_source(xlsx, files)
    around = workspace()
    wanted = output is ScoreFormat.JSON
    with talk.problems_as_json(wanted=wanted), bar() as shown:
        scored = run(
            around,
            files,
            period=period,
            instrument=instrument,
            weight=weight,
            sheets=sheet or (),
            u8=u8.value if u8 else None,
            skip_invalid=skip_invalid,
            in_window=in_window,
            blanks=Blanks[blank.name] if blank else None,
            progress=shown,
        )
        working = None
        if xlsx:
            from skm_cli.usecases.scores.write_audit import write_audit

            with talk.say_kept_on_failure(scored):
                working = write_audit(around, scored, xlsx)
    show_score(scored, output, detail=detail)
    if working:
        talk.after_audit(working)
    talk.after_score(scored)


app.add_typer(rtl_app)
app.add_typer(instrument_app)
app.add_typer(template_app)


@app.command(**_help("Buat laporan Word dari nilai, RTL, dan foto."))
def report(  # noqa: PLR0913 - each is an option of the command
    *,
    kind: KindOption = Kind.TINDAK_LANJUT,
    period: PeriodOption = None,
    template: TemplateOption = None,
    out: OutOption = None,
    pdf: PdfOption = False,
    final: FinalOption = False,
) -> None:
    """`skm report`."""
    from skm_cli.cli.office import office
    from skm_cli.usecases.report import report as run

    if kind is Kind.TINDAK_LANJUT:
        from skm_cli.usecases.kinds.follow_up import FOLLOW_UP

        what = FOLLOW_UP
    else:
        from skm_cli.usecases.kinds.survey import survey_kind

        what = survey_kind(kind)
    with bar() as shown:
        reported = run(
            workspace(),
            what,
            period=period,
            out=out,
            final=final,
            own_template=template,
            pdf=pdf,
            office=office(),
            progress=shown,
        )
    talk.after_report(reported)
    if reported.path is None:
        raise typer.Exit(exits.FAULTS)
    if reported.pdf and reported.pdf.refused:
        raise reported.pdf.refused


app.command(**_help("Periksa buku kerja jawaban atau folder kerja."))(check)


@app.command(**_help("Hitung jumlah minimal responden untuk populasi N."))
def sample(
    size: PopulationArgument = None,
    *,
    service: ServiceOption = None,
    output: FormatOption = Format.TABLE,
) -> None:
    """`skm sample`."""
    from skm_cli.cli.screens.scores.sample_screen import sample_json, sample_screen
    from skm_cli.usecases.scores.sample import SizesDisagreeError
    from skm_cli.usecases.scores.sample import sample as run

    try:
        sampled = run(size, service or ())
    except SizesDisagreeError as error:
        raise typer.BadParameter(str(error)) from error
    if output is Format.JSON:
        talk.print_product(dumps(sample_json(sampled)))
    else:
        screen.print_lines(sample_screen(sampled))


@app.command(**_help("Bandingkan nilai antarperiode."))
def trend(*, output: FormatOption = Format.TABLE) -> None:
    """`skm trend`."""
    from skm_cli.cli.screens.scores.trend_screen import trend_json, trend_screen
    from skm_cli.usecases.scores.trend import trend as run

    with talk.problems_as_json(wanted=output is Format.JSON):
        trended = run(workspace())
    if output is Format.JSON:
        talk.print_product(dumps(trend_json(trended)))
    else:
        width, blocks = screen.terminal_width(), screen.shows_blocks()
        screen.print_lines(trend_screen(trended, width=width, blocks=blocks))
    talk.say_notes(trended.notes)
