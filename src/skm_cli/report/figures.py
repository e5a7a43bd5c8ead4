"""How proofs stand in a report: pictures in rows, the rest in words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Protocol

from skm_cli.context import Value, gap
from skm_cli.domain.evidence import Evidence
from skm_cli.domain.photo import Photo

# In millimetres: a page's text, what a cell keeps free, and the highest picture.
_TEXT, _MARGINS, _HIGHEST = 160, 4, 90
_MOST_BESIDE = 3


class Illustrated(Protocol):
    """A report with what lies in the folder of its photos."""

    @property
    def photos(self) -> Mapping[str, Photo]:
        """The pictures that can be shown, by their names."""
        ...

    @property
    def absent(self) -> frozenset[str]:
        """The other files that are named and are not there."""
        ...


def photo_key(name: str) -> str:
    """The name by which the template asks for a photo of the period.

    So that a photo that a person named `logo` is not the logo.
    """
    return f"dokumentasi/{name}"


def earlier_key(name: str) -> str:
    """The same for a photo of the period before, which may bear the same name."""
    return f"sebelumnya/{name}"


def figure_rows(
    proofs: Sequence[Evidence],
    report: Illustrated,
    key: Callable[[str], str] = photo_key,
) -> Iterator[Value]:
    """Pictures in rows, in their order.

    Two or three upright ones that follow each other stand side by side, each as high
    as the others; any other has a row to itself.

    Args:
        proofs: The pictures.
        report: What has them.
        key: The name by which the template asks for one.
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
    """So many in rows of three and two, so that none of several stands alone."""
    if count == 1:
        return [1]
    pairs = -count % _MOST_BESIDE
    return [_MOST_BESIDE] * ((count - 2 * pairs) // _MOST_BESIDE) + [2] * pairs


def _box(photos: Sequence[Photo]) -> dict[str, Value]:
    """How wide and high each picture of a row may be, in millimetres."""
    if len(photos) <= 1:
        return {"lebar": _TEXT, "tinggi": _HIGHEST}
    width = _TEXT // len(photos) - _MARGINS
    heights = [width * photo.height // photo.width for photo in photos]
    return {"lebar": width, "tinggi": min(_HIGHEST, *heights)}


def _figure(proof: Evidence, report: Illustrated, key: Callable[[str], str]) -> Value:
    there = proof.berkas if _photo(proof, report) else None
    return {
        "foto": key(there) if there else "",
        "pengganti": "" if there else gap("foto dokumentasi"),
        "keterangan": caption_of(proof),
        "alt": f"Foto: {proof.keterangan or proof.berkas or ''}",
    }


def reference(proof: Evidence, report: Illustrated) -> str:
    """A link or another file, which the report names."""
    if proof.berkas in report.absent:
        return f"Berkas: {gap('berkas dokumentasi')} ({caption_of(proof)})"
    what = f"Tautan: {proof.tautan}" if proof.tautan else f"Berkas: {proof.berkas}"
    return f"{what} ({caption_of(proof)})"


def caption_of(proof: Evidence) -> str:
    """What stands below a photo, or beside a file that is named."""
    text = proof.keterangan or gap("keterangan gambar")
    return text.rstrip().removesuffix(".")
