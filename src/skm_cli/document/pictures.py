"""How large a picture stands in a document."""

from skm_cli.domain.photo import Photo

# In EMU, the unit of drawings.
CENTIMETRE = 360_000
_INCH = 914_400
# Sharp enough in print; a picture with fewer pixels is not blown up.
_DOTS_PER_INCH = 159


def size(photo: Photo, *, widest: float, highest: float) -> tuple[int, int]:
    """Width and height in EMU: within a box in centimetres, in the picture's shape."""
    emu = min(
        widest * CENTIMETRE / photo.width,
        highest * CENTIMETRE / photo.height,
        _INCH / _DOTS_PER_INCH,
    )
    return max(1, int(photo.width * emu)), max(1, int(photo.height * emu))
