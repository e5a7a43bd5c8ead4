"""The instruments that come with the program, and instruments made from file keys."""

import json
import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from skm_cli.domain.survey.instrument import DEFAULT, Instrument, Item, Mutu, Unsur
from skm_cli.domain.survey.weighting import OWN, Weighting, equal, equal_mode

InstrumentBlock = Mapping[str, Any]
"""A block of an instrument's file, by the keys that stand in it."""

_ID = re.compile(r"[a-z0-9-]+", re.ASCII)
_FOLDER = Path(__file__).parent.parent / "instruments"


__all__ = [
    "DEFAULT",
    "InstrumentBlock",
    "build_instrument",
    "is_shipped",
    "load_instrument",
    "shipped_ids",
    "usual_grades",
]


def shipped_ids() -> tuple[str, ...]:
    """The ids of the instruments that come with the program, the default first."""
    ids = (path.stem for path in _FOLDER.glob("*.json"))
    return tuple(sorted(ids, key=lambda name: (name != DEFAULT, name)))


def load_instrument(name: str = DEFAULT) -> Instrument:
    """The instrument with this id, from those that come with the program.

    Tests check their files; a run does not.
    """
    return build_instrument(_content(name))


def is_shipped(name: str) -> bool:
    """Whether the program comes with an instrument of this id."""
    return _ID.fullmatch(name) is not None and (_FOLDER / f"{name}.json").is_file()


def usual_grades() -> Sequence[InstrumentBlock]:
    """The grades of the regulation in force, as its file states them."""
    grades: Sequence[InstrumentBlock] = _content(DEFAULT)["mutu"]
    return grades


def _content(name: str) -> InstrumentBlock:
    text = (_FOLDER / f"{name}.json").read_text(encoding="utf-8")
    content: InstrumentBlock = json.loads(text)
    return content


def build_instrument(content: InstrumentBlock) -> Instrument:
    """The instrument of a file's content, which must be free of faults."""
    unsur = tuple(_unsur(block, content) for block in content["unsur"])
    usual = _weighting(content)
    return Instrument(
        id=content["id"],
        title=content.get("judul", content["id"]),
        regulation=content["peraturan"],
        unsur=unsur,
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


def _weighting(content: InstrumentBlock) -> Weighting:
    blocks = content["unsur"]
    if "bobot" in blocks[0]:
        weights = (Fraction(block["bobot"]) for block in blocks)
        return Weighting(OWN, tuple(weights))
    exact = equal(len(blocks))
    return equal_mode(content.get("bobot", exact.text), len(blocks)) or exact


def _unsur(block: InstrumentBlock, content: InstrumentBlock) -> Unsur:
    # An unsur without `butir` is its own and only question.
    items = (_item(each, content) for each in block.get("butir", (block,)))
    return Unsur(block["kode"], block["nama"], tuple(items))


def _item(block: InstrumentBlock, content: InstrumentBlock) -> Item:
    one, two, three, four = block.get("jawaban") or content["jawaban"]
    others = (*block.get("jawaban_lain", ()), *content.get("jawaban_umum", ()))
    number = block["kode"].lstrip("UP")
    return Item(
        code=block["kode"],
        name=block["nama"],
        question=block.get("pertanyaan", block["nama"]),
        form_number=int(block.get("nomor_kuesioner", number)),
        labels=(one, two, three, four),
        other_labels=tuple(tuple(labels) for labels in others),
        headers=tuple(block.get("judul_lain", ())),
        words=tuple(block.get("kata_judul", ())),
        other_words=tuple(block.get("bukan_jika_ada", ())),
    )
