"""The key `sumber` of skor.json: the files and sheets that the answers came from."""

from collections.abc import Mapping
from typing import Any

from skm_cli.domain.scores.score import Blanks
from skm_cli.domain.survey.source import INCOMPLETE, Source
from skm_cli.files.json_text import Json


def dump_source(source: Source) -> Json:
    """A source as an item of `sumber`."""
    return {
        "berkas": source.file,
        "sha256": source.sha256,
        "lembar": source.sheet,
        "baris_judul": source.header_row,
        "kolom": dict(source.columns),
        "dilewati": [{"baris": row, "sebab": why} for row, why in source.skipped],
    }


def load_source(block: Mapping[str, Any]) -> Source:
    """The source of an item of `sumber`."""
    return Source(
        file=block["berkas"],
        sha256=block["sha256"],
        sheet=block["lembar"],
        header_row=block["baris_judul"],
        columns=block["kolom"],
        skipped=tuple((row["baris"], row["sebab"]) for row in block["dilewati"]),
    )


def load_left_out(content: Mapping[str, Any]) -> int | None:
    """How many rows a blank answer left out; None where blanks count by unsur.

    Args:
        content: The whole skor.json.
    """
    blanks = Blanks(content.get("jawaban_kosong", Blanks.PER_UNSUR))
    if blanks is Blanks.PER_UNSUR:
        return None
    skipped = (row for block in content["sumber"] for row in block["dilewati"])
    return len([row for row in skipped if row["sebab"] == INCOMPLETE])
