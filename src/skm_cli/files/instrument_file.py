"""Instruments: the files that say what a survey asks and how it is graded."""

import json
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from skm_cli.domain.instrument import Instrument, Item, Mutu, Unsur
from skm_cli.domain.weighting import equal, equal_mode

DEFAULT = "permenpan-14-2017"
_FOLDER = Path(__file__).parent.parent / "instruments"


def shipped_ids() -> tuple[str, ...]:
    """The ids of the instruments that come with the program, the default first."""
    found = sorted(path.stem for path in _FOLDER.glob("*.json"))
    return tuple(sorted(found, key=lambda name: name != DEFAULT))


def load_instrument(name: str = DEFAULT) -> Instrument:
    """The instrument with this id, from those that come with the program.

    Their files are right, which tests hold, and are not checked at every start.
    """
    content = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    blocks = content["unsur"]
    exact = equal(len(blocks))
    usual = equal_mode(content.get("bobot", exact.text), len(blocks)) or exact
    return Instrument(
        id=content["id"],
        title=content["judul"],
        regulation=content["peraturan"],
        unsur=tuple(_unsur(block, content) for block in blocks),
        grades=tuple(
            Mutu(
                letter=grade["huruf"],
                kinerja=grade["kinerja"],
                lower=Fraction(grade["batas_bawah"]),
            )
            for grade in content["mutu"]
        ),
        weighting=usual,
        usual=usual,
        confirmed=content.get("dikonfirmasi", "ya") == "ya",
    )


_Block = Mapping[str, Any]


def _unsur(block: _Block, content: _Block) -> Unsur:
    # An unsur with one question is that question.
    items = (_item(each, content) for each in block.get("butir", (block,)))
    return Unsur(block["kode"], block["nama"], tuple(items))


def _item(block: _Block, content: _Block) -> Item:
    one, two, three, four = block.get("jawaban") or content["jawaban"]
    others = (*block.get("jawaban_lain", ()), *content.get("jawaban_umum", ()))
    number = block["kode"].lstrip("UP")
    return Item(
        code=block["kode"],
        name=block["nama"],
        question=block["pertanyaan"],
        form_number=int(block.get("nomor_kuesioner", number)),
        labels=(one, two, three, four),
        other_labels=tuple(tuple(labels) for labels in others),
        headers=tuple(block.get("judul_lain", ())),
        words=tuple(block.get("kata_judul", ())),
        other_words=tuple(block.get("bukan_jika_ada", ())),
    )
