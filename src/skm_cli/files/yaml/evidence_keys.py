"""The keys of the evidence in our YAML files: photos, other files and links."""

from functools import partial

from skm_cli.domain.evidence import Evidence
from skm_cli.files.yaml import nodes, values
from skm_cli.files.yaml.faults import Faults
from skm_cli.files.yaml.gaps import Gaps
from skm_cli.files.yaml.nodes import Node, Scalar
from skm_cli.files.yaml.shape import (
    FREE,
    Either,
    Fields,
    Key,
    Many,
    Record,
    Text,
    choice,
)

NIHIL = "Nihil"
"""What a document prints when a person states that there is none."""

_INSIDE = partial(
    values.inside_folder,
    folder="dokumentasi",
    hint="salin berkasnya ke folder dokumentasi, lalu tulis namanya saja",
)


BERKAS = Key("berkas", Text(_INSIDE), "nama berkas di folder dokumentasi")
TAUTAN = Key("tautan", FREE, "alamat laman")
KETERANGAN = Key("keterangan", FREE, "keterangan gambar")


class EvidenceShape:
    """A list of evidence, or the word `nihil`."""

    _list = Many(Record(BERKAS, TAUTAN, KETERANGAN))
    schema_shape = Either(choice(nihil=NIHIL), _list)

    def read(
        self, key: str, node: Node, faults: Faults
    ) -> tuple[Fields, ...] | str | None:
        """The blocks of evidence; `NIHIL` for the word `nihil`."""
        if isinstance(node, Scalar) and node.text.lower() == "nihil":
            return NIHIL
        items = node.items if isinstance(node, nodes.Sequence) else (node,)
        names = [i for i in items if isinstance(i, Scalar) and i.text]
        for name in names:
            message = f"`{name.text}` ditulis tanpa isian `berkas` atau `tautan`"
            kind = "tautan" if "://" in name.text else "berkas"
            line = f'- {{{kind}: "{name.text}", keterangan: ""}}'
            faults.add(name.line, message, f"tulis di bawah `{key}`:\n{line}")
        return None if names else self._list.read(key, node, faults)


def read_evidence(entry: Fields, gaps: Gaps, faults: Faults) -> Evidence:
    """One piece of evidence; what it lacks is added to `gaps`."""
    berkas, tautan = entry[BERKAS], entry[TAUTAN]
    if berkas and tautan:
        faults.add(
            entry.line_of(TAUTAN),
            "satu dokumentasi memuat `berkas` dan `tautan` sekaligus",
            "pisahkan menjadi dua butir yang diawali tanda -",
        )
    if not berkas and not tautan:
        gaps.require(entry, BERKAS, "foto dokumentasi")
    gaps.require(entry, KETERANGAN, "keterangan gambar")
    line = entry.line_of(BERKAS)
    return Evidence(berkas, tautan, entry[KETERANGAN], line)
