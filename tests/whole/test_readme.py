"""The README against the program: its commands exist, its output is the program's."""

import re
import shutil
from pathlib import Path

import pytest
from typer.main import get_command

from skm import Skm
from skm_cli.cli.app import app
from skm_cli.files.shipped import shipped

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
README_ID = (ROOT / "README.id.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
# How to install is pip's business.
TEXTS = [re.sub(r"```sh\n.*?```", "", text, flags=re.DOTALL) for text in (README, README_ID)]  # fmt: skip
FRAME = {"--version", "--install-completion", "--show-completion"}
languages = pytest.mark.parametrize("text", TEXTS, ids=["README", "README.id"])


def commands() -> dict[str, set[str]]:
    """Every command with its options."""
    found: dict[str, set[str]] = {}

    def walk(command: object, name: str) -> None:
        children = getattr(command, "commands", {})
        for word, child in children.items():
            walk(child, f"{name} {word}".strip())
        if not children:
            params = getattr(command, "params", [])
            options = {o for p in params for o in p.opts if o.startswith("--")}
            found[name] = options

    walk(get_command(app), "")
    return found


def test_the_first_two_blocks_are_the_two_set_up_commands() -> None:
    (first, install), (second, check) = BLOCKS[:2]

    assert (first, second) == ("sh", "sh")
    assert "skm demo" in install
    assert "pytest" in check
    assert all(text.count("\n") == 1 for text in (install, check))


@languages
def test_every_command_of_the_readme_exists_and_the_reverse(text: str) -> None:
    known = commands()
    named = {name for name in known if re.search(rf"`skm {name}[` ]", text)}

    assert named == set(known)
    words = set(re.findall(r"\bskm ([a-z]+)\b", text))
    assert words <= {name.split()[0] for name in known} | {"tests"}


@languages
def test_every_option_of_the_readme_exists_and_the_reverse(text: str) -> None:
    known = {option for options in commands().values() for option in options}

    assert set(re.findall(r"--[a-z][a-z0-9-]+", text)) - FRAME == known - {"--help"}


def test_its_output_is_what_the_program_says(skm: Skm, tmp_path: Path) -> None:
    shutil.copytree(
        shipped("examples", "setda-surakarta-2023Q4"), tmp_path, dirs_exist_ok=True
    )
    plan = tmp_path / "periode/2023Q4/rtl.yaml"
    filled = plan.read_bytes()
    plan.unlink()
    shown = [text for language, text in BLOCKS if language == "console"]

    for text in shown:
        typed, _, expected = text.partition("\n")
        ran = skm(*typed.removeprefix("$ skm ").split())
        lines = [line.rstrip() for line in (ran.out + ran.err).split("\n")]
        assert "\n".join(lines) == expected
        if "rtl init" in typed:
            plan.write_bytes(filled)
    assert len(shown) == 3
