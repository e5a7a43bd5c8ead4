"""The door to Pillow: pictures made ready for a document."""

import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps

from skm_cli.domain.photo import Photo
from skm_cli.errors import FileUnusableError

_LONGEST = 1600

# A telephone's camera makes 108 megapixels.
Image.MAX_IMAGE_PIXELS = 150_000_000
# A small file can hold a picture that fills the memory: Pillow warns, we refuse.
warnings.simplefilter("error", Image.DecompressionBombWarning)


def load_photo(path: Path, *, folder: str) -> Photo:
    """A picture turned upright, shrunk to what print needs, without metadata.

    Args:
        path: The file.
        folder: Its folder as messages show it.

    Raises:
        FileUnusableError: It is not there, or it is no picture that can be read.
    """
    try:
        with Image.open(path) as image:
            return _ready(image)
    except FileNotFoundError as error:
        hint = "salin berkasnya ke folder itu, atau perbaiki namanya"
        raise FileUnusableError(path.name, f"tidak ada di {folder}", hint) from error
    # Pillow raises nearly anything for a broken picture.
    except Exception as error:
        raise FileUnusableError(
            path.name,
            "tidak dapat dibaca sebagai gambar",
            "simpan ulang fotonya sebagai .jpg atau .png",
        ) from error


def _ready(image: Image.Image) -> Photo:
    factor = max(image.size) / _LONGEST
    if factor > 1:
        # A JPEG decodes to a half, a quarter or an eighth many times faster; the
        # box keeps the picture's own shape, or the decoder would not shrink it.
        scale = max(n for n in (1, 2, 4, 8) if n <= factor or n == 1)
        image.draft("RGB", (image.width // scale, image.height // scale))
    upright = ImageOps.exif_transpose(image)
    if factor > 1 and upright.mode == "P":
        # A palette has no colours between its own to shrink with.
        upright = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    upright.thumbnail((_LONGEST, _LONGEST))
    data = io.BytesIO()
    if image.format == "JPEG":
        upright.convert("RGB").save(data, "JPEG", quality=80)
    else:
        _opaque(upright).save(data, "PNG")
    return Photo(data.getvalue(), upright.width, upright.height)


def _opaque(image: Image.Image) -> Image.Image:
    if image.has_transparency_data:
        white = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(white, image.convert("RGBA")).convert("RGB")
    match image.mode:
        case "P" | "L" | "RGB":
            # A drawing of few colours stays small as it is.
            return image
        case "1":
            return image.convert("L")
        case _:
            return image.convert("RGB")
