"""Highlights in yellow what a person still owes: every `[belum diisi: …]`."""

import re
from typing import TYPE_CHECKING

from skm_cli.document.xml.ooxml import RUN_PROPERTIES, W, put_in_order
from skm_cli.document.xml.runs import split_runs

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_GAP = re.compile(r"\[belum diisi: [^\]]*\]")


def highlight_gaps(root: "Element") -> None:
    """Give every gap below `root` a highlighted run of its own."""
    for run in split_runs(root, _GAP):
        _mark(run)


def _mark(run: "Element") -> None:
    properties = run.find(RUN_PROPERTIES)
    if properties is None:
        properties = run.makeelement(RUN_PROPERTIES)
        run.insert(0, properties)
    for old in properties.findall(f"{W}highlight"):
        properties.remove(old)
    properties.append(
        properties.makeelement(f"{W}highlight", {f"{W}val": "yellow"}),
    )
    put_in_order(properties)
