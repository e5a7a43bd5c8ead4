"""The README against the program: its blocks run, its commands exist."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from skm_cli.cli.app import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
README_ID = (ROOT / "README.id.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


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


@pytest.mark.parametrize("text", [README, README_ID], ids=["README", "README.id"])
def test_every_command_of_the_readme_exists_and_the_reverse(text: str) -> None:
    known = commands()
    told = {
        name for name in known if re.search(rf"skm {re.escape(name)}(?![\w-])", text)
    }

    assert told == set(known)
    words = set(re.findall(r"\bskm ([a-z]+)\b", text))
    groups = {name.split()[0] for name in known}
    assert words <= groups | {"di", "dan", "untuk"}


@pytest.mark.parametrize("text", [README, README_ID], ids=["README", "README.id"])
def test_every_option_of_the_readme_exists_and_the_reverse(text: str) -> None:
    known = {option for options in commands().values() for option in options}
    told = set(re.findall(r"--[a-z][a-z0-9-]+", text))

    assert told - {"--version", "--help", "--editable"} == known - {"--help"}
