"""The door to Pillow: reads photos and makes them ready for a document."""

import io
import os
import warnings
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache, lru_cache, partial
from pathlib import Path

from PIL import Image, ImageChops, ImageCms

from skm_cli.domain.photo import Photo
from skm_cli.errors import FileUnusableError

# Text is 16 cm wide, where 1,000 pixels are 159 to an inch: sharp for a photograph. A
# screenshot needs more for its letters, and more than 1,600 cannot be seen. A photo of
# 12 megapixels is decoded at 1,000 as it is read; 1,600 takes 1.6 times as long, and
# forty photos then have 6 % of the size of the originals instead of 3 %.
_ENOUGH, _LONGEST = 1000, 1600
_QUALITY = 75
# No drawing or screenshot has so many; in PNG a photograph is ten times as large.
_FEW_COLOURS = 1 << 15
# The cameras of telephones make 108 megapixels.
_MOST_PIXELS = 150_000_000
# Only so many photos are read at once, and large ones one after the other: memory then
# does not grow with the number of photos and of processors.
_MOST_AT_ONCE, _LARGE = 4, 25_000_000

# Pillow's other readers are never tried: some of them start other programs.
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
_PHOTOGRAPHS = ("JPEG", "MPO", "HEIF")
_HEIC_BRANDS = (b"hei", b"hev", b"mif1", b"msf1")
_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

Image.MAX_IMAGE_PIXELS = _MOST_PIXELS
# Pillow's warnings about pictures that it can read do not help a person.
warnings.filterwarnings("ignore", module="PIL")
# A small file can hold a picture that fills the memory: Pillow warns, we refuse it.
warnings.simplefilter("error", Image.DecompressionBombWarning)


def load_photos(
    paths: Sequence[Path], *, folder: str
) -> list[Photo | FileUnusableError]:
    """The photos in the order of their paths; the error of one that cannot be read.

    They are read in threads, since Pillow releases the interpreter lock; the result
    does not depend on it.

    Args:
        paths: The files.
        folder: Their folder as messages show it.
    """
    with ThreadPoolExecutor(min(_MOST_AT_ONCE, os.cpu_count() or 1)) as threads:
        together = list(threads.map(partial(_unless_large, folder=folder), paths))
    # Large photos on this thread, whose memory serves again for the next one.
    return [
        _photo_or_error(path, folder=folder) if photo is None else photo
        for path, photo in zip(paths, together, strict=True)
    ]


def _unless_large(path: Path, *, folder: str) -> Photo | FileUnusableError | None:
    """The photo, or its error; None for one so large that it is read alone."""
    # Reading the photo reports why it cannot be opened.
    with suppress(Exception), _opened(path) as file:
        with Image.open(file, formats=_formats(file)) as image:
            large = image.width * image.height > _LARGE
        if large:
            return None
    return _photo_or_error(path, folder=folder)


def _photo_or_error(path: Path, *, folder: str) -> Photo | FileUnusableError:
    try:
        return load_photo(path, folder=folder)
    except FileUnusableError as error:
        return error


def load_photo(path: Path, *, folder: str) -> Photo:
    """A photo turned upright, shrunk to what print needs, without metadata.

    Args:
        path: The file.
        folder: Its folder as messages show it.

    Raises:
        FileUnusableError: It does not exist, or it is no picture that can be read.
    """
    try:
        with _opened(path) as file, Image.open(file, formats=_formats(file)) as image:
            return _ready(image)
    # Pillow raises nearly anything for a broken picture.
    except Exception as error:
        message, hint = _refusal(error, folder)
        raise FileUnusableError(path.name, message, hint) from error


def _refusal(error: Exception, folder: str) -> tuple[str, str]:
    """The message and hint about a photo that cannot be read."""
    match error:
        case FileNotFoundError():
            hint = "salin berkasnya ke folder itu, atau perbaiki namanya"
            return f"tidak ada di {folder}", hint
        case _NoFileError():
            return "bukan berkas", "salin fotonya ke folder itu"
        case _NoHeicReaderError():
            install = "pip install 'skm-cli[heic]'"
            hint = f"pasang pembacanya: {install}, atau simpan ulang sebagai .jpg"
            return "berjenis HEIC, yang belum dapat dibaca", hint
        case Image.DecompressionBombWarning() | Image.DecompressionBombError():
            most = (Image.MAX_IMAGE_PIXELS or 0) // 1_000_000
            hint = "kecilkan fotonya, lalu simpan sebagai .jpg"
            return f"terlalu besar; batasnya {most} megapiksel", hint
        case _:
            hint = "simpan ulang fotonya sebagai .jpg atau .png"
            return "tidak dapat dibaca sebagai gambar", hint


# Opening


class _NoFileError(Exception):
    """The path is a folder, or a device or pipe that may never end."""


class _NoHeicReaderError(Exception):
    """The photo is HEIC, and no reader of it is installed."""


def _opened(path: Path) -> io.BufferedReader:
    if path.exists() and not path.is_file():
        raise _NoFileError
    return path.open("rb")


def _formats(file: io.BufferedReader) -> tuple[str, ...]:
    """The formats to try, by the file's first bytes and not by its name."""
    head = file.read(12)
    file.seek(0)
    if head[4:8] == b"ftyp" and head[8:].startswith(_HEIC_BRANDS):
        _register_heic()
        return ("HEIF",)
    return _FORMATS


@cache
def _register_heic() -> None:
    try:
        # The extra is large: only a report with such a photo loads it.
        from pillow_heif import (  # noqa: PLC0415 - an extra that may not be installed
            register_heif_opener,
        )
    except ImportError as error:
        raise _NoHeicReaderError from error
    register_heif_opener(thumbnails=False)


# Making ready


def _ready(image: Image.Image) -> Photo:
    photograph = image.format in _PHOTOGRAPHS
    orientation = _orientation(image)
    profile = image.info.get("icc_profile")
    shrunk = _shrunk(image, enough=_ENOUGH if photograph else _LONGEST)
    picture = _opaque(_in_srgb(shrunk, profile))
    if orientation in _UPRIGHT:
        picture = picture.transpose(_UPRIGHT[orientation])
    data = io.BytesIO()
    if photograph or picture.getcolors(_FEW_COLOURS) is None:
        picture = picture if picture.mode == "L" else picture.convert("RGB")
        _bare(picture).save(data, "JPEG", quality=_QUALITY)
    else:
        _bare(picture).save(data, "PNG")
    return Photo(data.getvalue(), picture.width, picture.height)


def _bare(picture: Image.Image) -> Image.Image:
    """Without metadata, which may state where the photo was taken."""
    picture.info = {}
    return picture


def _orientation(image: Image.Image) -> int:
    """How the camera was held, as EXIF states it; upright where it cannot be read."""
    # Broken metadata does not make the picture broken.
    with suppress(Exception):
        return int(image.getexif().get(_ORIENTATION, 1))
    return 1


def _shrunk(image: Image.Image, *, enough: int) -> Image.Image:
    longest = max(image.size)
    scale = max(n for n in (1, 2, 4, 8) if n == 1 or longest >= n * enough)
    if scale > 1:
        # A JPEG decodes to a half, a quarter or an eighth many times faster. The box
        # must keep the picture's proportions, or the decoder does not shrink it.
        box = (max(1, image.width // scale), max(1, image.height // scale))
        image.draft("RGB", box)
    drafted = scale > 1 and max(image.size) < longest
    plain = _plain(image, shrinks=longest > _LONGEST or scale > 1)
    if scale > 1 and not drafted:
        plain = plain.reduce((min(scale, plain.width), min(scale, plain.height)))
    if max(plain.size) > _LONGEST:
        plain.thumbnail((_LONGEST, _LONGEST))
    return plain


def _plain(image: Image.Image, *, shrinks: bool) -> Image.Image:
    """In a mode whose values are colours and can be averaged."""
    keyed = "transparency" in image.info
    match image.mode:
        case "CMYK":
            return _as_adobe(image)
        case mode if mode.startswith("I"):
            # Sixteen bits, which a plain conversion would clip instead of scale.
            return image.convert("I").point(lambda value: value / 256).convert("L")
        case "P" if not shrinks:
            # A drawing of few colours stays small as it is.
            return image
        case "L" | "RGB" | "RGBA" | "LA" if not keyed:
            return image
        case "1":
            return image.convert("L")
        case _:
            # Shrinking needs colours that a palette does not have.
            return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _as_adobe(image: Image.Image) -> Image.Image:
    """A CMYK picture with the inks that are meant.

    Adobe writes inverted inks in a JPEG and marks it; Pillow inverts every JPEG.
    """
    if image.format in _PHOTOGRAPHS and "adobe" not in image.info:
        return ImageChops.invert(image)
    return image


def _in_srgb(image: Image.Image, profile: object) -> Image.Image:
    """In sRGB, the colours of a document.

    The red of an iPhone is deeper: without its profile it would be printed pale.
    """
    # A profile that is broken, or of another kind of picture, is ignored.
    with suppress(ImageCms.PyCMSError, OSError, TypeError, ValueError):
        if isinstance(profile, bytes) and (to := _to_srgb(profile, image.mode)):
            return to.apply(image)
    return image.convert("RGB") if image.mode == "CMYK" else image


@lru_cache(maxsize=16)
def _to_srgb(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """The conversion from a camera's profile; None when the profile is sRGB."""
    of_picture = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    if ImageCms.getProfileDescription(of_picture).startswith("sRGB"):
        return None
    out = "RGB" if mode == "CMYK" else mode
    srgb = ImageCms.createProfile("sRGB")
    return ImageCms.buildTransform(of_picture, srgb, mode, out)


def _opaque(image: Image.Image) -> Image.Image:
    """On white paper."""
    if not image.has_transparency_data:
        return image
    white = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(white, image.convert("RGBA")).convert("RGB")
