"""The proofs of a report: pictures in rows, links and other files in words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Protocol

from skm_cli.context import Value, gap
from skm_cli.domain.evidence import Evidence
from skm_cli.domain.photo import Photo

# In millimetres: the width of a page's text, the margins of a cell, and the highest
# picture.
_TEXT, _MARGINS, _HIGHEST = 160, 4, 90
_MOST_IN_A_ROW = 3


class Illustrated(Protocol):
    """A report, for the files in the folder of its photos."""

    @property
    def photos(self) -> Mapping[str, Photo]:
        """The pictures that can be shown, by their names."""
        ...

    @property
    def absent(self) -> frozenset[str]:
        """The other files that proofs name and the folder does not hold."""
        ...


def photo_key(name: str) -> str:
    """The name by which a template asks for a photo of the period.

    The prefix keeps a photo that a person named `logo` apart from the logo.
    """
    return f"dokumentasi/{name}"


def earlier_photo_key(name: str) -> str:
    """The name by which a template asks for a photo of the period before."""
    return f"sebelumnya/{name}"


def figure_rows(
    proofs: Sequence[Evidence],
    report: Illustrated,
    key: Callable[[str], str] = photo_key,
) -> Iterator[Value]:
    """The rows of pictures, in the order of the proofs.

    Upright pictures that follow each other stand side by side, two or three in a row
    and equally high; any other has a row of its own.

    Args:
        proofs: Those that are pictures.
        report: The report whose photos they are.
        key: Gives the name by which the template asks for a photo.
    """
    for upright, run in groupby(proofs, lambda proof: _upright(proof, report)):
        together = list(run)
        for count in _split(len(together)) if upright else [1] * len(together):
            row, together = together[:count], together[count:]
            photos = [_photo(proof, report) for proof in row]
            yield {
                "foto": [_figure(proof, report, key) for proof in row],
                **_box([photo for photo in photos if photo]),
            }


def _upright(proof: Evidence, report: Illustrated) -> bool:
    photo = _photo(proof, report)
    return photo is not None and photo.height > photo.width


def _photo(proof: Evidence, report: Illustrated) -> Photo | None:
    return report.photos.get(proof.berkas) if proof.berkas else None


def _split(count: int) -> list[int]:
    """The sizes of rows for so many pictures: threes and twos, never a one."""
    if count == 1:
        return [1]
    pairs = -count % _MOST_IN_A_ROW
    return [_MOST_IN_A_ROW] * ((count - 2 * pairs) // _MOST_IN_A_ROW) + [2] * pairs


def _box(photos: Sequence[Photo]) -> dict[str, Value]:
    """The largest width and height of each picture of a row, in millimetres."""
    if len(photos) <= 1:
        return {"lebar": _TEXT, "tinggi": _HIGHEST}
    width = _TEXT // len(photos) - _MARGINS
    heights = [width * photo.height // photo.width for photo in photos]
    return {"lebar": width, "tinggi": min(_HIGHEST, *heights)}


def _figure(proof: Evidence, report: Illustrated, key: Callable[[str], str]) -> Value:
    name = proof.berkas if _photo(proof, report) else None
    return {
        "foto": key(name) if name else "",
        "pengganti": "" if name else gap("foto dokumentasi"),
        "keterangan": caption_of(proof),
        "alt": f"Foto: {proof.keterangan or proof.berkas or ''}",
    }


def proof_in_words(proof: Evidence, report: Illustrated) -> str:
    """A link or a file that is no picture, with its caption."""
    if proof.berkas in report.absent:
        return f"Berkas: {gap('berkas dokumentasi')} ({caption_of(proof)})"
    what = f"Tautan: {proof.tautan}" if proof.tautan else f"Berkas: {proof.berkas}"
    return f"{what} ({caption_of(proof)})"


def caption_of(proof: Evidence) -> str:
    """The caption of a photo, also the words after a link or the name of a file."""
    text = proof.keterangan or gap("keterangan gambar")
    return text.rstrip().removesuffix(".")
