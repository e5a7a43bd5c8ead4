"""What a command may not load: each start pays for every module."""

import subprocess
import sys
from pathlib import Path

import pytest

from answers import write_answers

NEVER = {"pandas", "numpy", "matplotlib", "pydantic"}
SCRIPT = """\
import sys
from skm_cli.__main__ import main
sys.argv = ["skm", *sys.argv[1:]]
try:
    main()
finally:
    with open("loaded", "w") as file:
        file.write("\\n".join(sys.modules))
"""


def loaded(folder: Path, *words: str) -> set[str]:
    subprocess.run(
        [sys.executable, "-c", SCRIPT, *words],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    names = (folder / "loaded").read_text().split("\n")
    return {name.split(".")[0] for name in names} | set(names)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_answers(tmp_path / "responses.xlsx")
    (tmp_path / "skm.yaml").write_text("unit: Dinas\n")
    return tmp_path


def test_help_loads_no_use_case_and_no_library_of_theirs(folder: Path) -> None:
    assert not loaded(folder, "--help") & (
        NEVER
        | {"openpyxl", "docx", "docxtpl", "jinja2", "rich", "PIL", "ruamel"}
        | {"python_calamine", "skm_cli.usecases"}
    )


def test_score_loads_no_writer_no_plan_and_no_document(folder: Path) -> None:
    assert not loaded(folder, "score", "responses.xlsx") & (
        NEVER
        | {"openpyxl", "docx", "docxtpl", "jinja2", "PIL", "lxml"}
        | {"skm_cli.plan", "skm_cli.document", "skm_cli.report"}
    )


def test_score_loads_the_writer_for_the_workbook_alone(folder: Path) -> None:
    writer = {
        "openpyxl",
        "skm_cli.scores.audit.audit_workbook",
        "skm_cli.usecases.scores.write_audit",
    }
    with_it = loaded(folder, "score", "responses.xlsx", "--xlsx", "hasil.xlsx")

    assert writer <= with_it
    assert not with_it & NEVER
    assert not loaded(folder, "score", "responses.xlsx") & writer


def test_json_needs_no_screen(folder: Path) -> None:
    modules = loaded(folder, "score", "responses.xlsx", "--format", "json")

    assert "rich" not in modules


def test_report_opens_no_workbook(folder: Path) -> None:
    loaded(folder, "score", "responses.xlsx")

    assert not loaded(folder, "report") & (
        NEVER | {"openpyxl", "python_calamine", "rich"}
    )


def test_the_follow_up_report_loads_nothing_of_the_other_reports(
    folder: Path,
) -> None:
    loaded(folder, "score", "responses.xlsx")

    others = {
        "skm_cli.report.survey.survey_context",
        "skm_cli.usecases.kinds.assemble_survey",
    }
    assert not loaded(folder, "report") & others
    assert others <= loaded(folder, "report", "--kind", "pelaksanaan")


def test_trend_opens_no_workbook_and_no_template(folder: Path) -> None:
    loaded(folder, "score", "responses.xlsx")

    assert not loaded(folder, "trend") & (
        NEVER | {"openpyxl", "python_calamine", "docxtpl", "lxml", "PIL", "rich"}
    )


def test_a_plan_loads_the_writer_for_its_workbook_alone(folder: Path) -> None:
    loaded(folder, "score", "responses.xlsx")
    made = loaded(folder, "rtl", "init", "--xlsx", "rtl.xlsx")
    taken = loaded(folder, "rtl", "import", "rtl.xlsx")
    plain = loaded(folder, "rtl", "init", "--period", "2023Q4")

    assert {"openpyxl", "skm_cli.usecases.plan.rtl_workbook"} <= made
    assert not taken & (
        NEVER | {"openpyxl", "docx", "PIL", "skm_cli.plan.workbook.empty_form"}
    )
    assert not plain & (NEVER | {"openpyxl", "python_calamine"})


def test_reading_a_plan_makes_no_document(folder: Path) -> None:
    loaded(folder, "score", "responses.xlsx")

    for words in (["rtl", "status"], ["rtl", "status", "--format", "json"]):
        assert not loaded(folder, *words) & (
            NEVER | {"openpyxl", "python_calamine", "docx", "docxtpl", "rich"}
        )
