"""Instruments: the files that say what a survey asks and how it is graded."""

import json
from fractions import Fraction
from pathlib import Path

from skm_cli.domain.instrument import Instrument, Mutu, Unsur

DEFAULT = "permenpan-14-2017"
_FOLDER = Path(__file__).parent.parent / "instruments"


def load_instrument(name: str = DEFAULT) -> Instrument:
    """The instrument with this id, from those that come with the program."""
    content = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return Instrument(
        id=content["id"],
        regulation=content["peraturan"],
        unsur=tuple(
            Unsur(
                code=unsur["kode"],
                name=unsur["nama"],
                question=unsur["pertanyaan"],
                form_number=unsur["nomor_kuesioner"],
                labels=tuple(unsur["jawaban"]),
                other_labels=tuple(
                    tuple(labels)
                    for labels in (*unsur["jawaban_lain"], *content["jawaban_umum"])
                ),
                headers=tuple(unsur["judul_lain"]),
                words=tuple(unsur["kata_judul"]),
                other_words=tuple(unsur["bukan_jika_ada"]),
            )
            for unsur in content["unsur"]
        ),
        grades=tuple(
            Mutu(
                letter=grade["huruf"],
                kinerja=grade["kinerja"],
                lower=Fraction(grade["batas_bawah"]),
            )
            for grade in content["mutu"]
        ),
    )
