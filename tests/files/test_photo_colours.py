import io
import struct
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image, ImageCms

from skm_cli.files.photos import load_photo

# The three lights of an iPhone's screen (Display P3), as a profile holds them: beside
# the white of paper, in 65,536ths.
LIGHTS = {
    b"rXYZ": (0.51512, 0.24120, -0.00105),
    b"gXYZ": (0.29198, 0.69225, 0.04189),
    b"bXYZ": (0.15710, 0.06657, 0.78407),
}


def display_p3() -> bytes:
    """The profile of a screen with deeper colours than those of a document."""
    data = bytearray(srgb())
    (count,) = struct.unpack_from(">I", data, 128)
    for number in range(count):
        tag, at, _ = struct.unpack_from(">4sII", data, 132 + 12 * number)
        if tag in LIGHTS:
            light = (round(value * 65536) for value in LIGHTS[tag])
            struct.pack_into(">3i", data, at + 8, *light)
    return bytes(data).replace(_written("sRGB"), _written("P3**"))


def srgb() -> bytes:
    """The profile of the colours of a document."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _written(name: str) -> bytes:
    return name.encode("utf-16-be")


def shown(path: Path) -> tuple[tuple[int, ...], dict[str | tuple[int, int], object]]:
    """The colour of a plain picture in the document, and the notes about it."""
    photo = load_photo(path, folder="dokumentasi")
    image = Image.open(io.BytesIO(photo.data))
    colour = image.convert("RGB").getpixel((5, 5))
    assert isinstance(colour, tuple)
    return tuple(map(int, colour)), image.info


def near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) <= 4 for a, b in zip(one, other, strict=True))


# What another program makes of (200, 50, 50) in Display P3.
RED, DEEPER = (200, 50, 50), (219, 24, 41)


@pytest.mark.parametrize("size", [(20, 20), (4000, 3000)])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_an_iphones_colours_are_shown_as_they_were_seen(
    tmp_path: Path, kind: str, size: tuple[int, int]
) -> None:
    path = tmp_path / "a.jpg"
    Image.new("RGB", size, RED).save(path, kind, icc_profile=display_p3())

    colour, beside = shown(path)

    assert near(colour, DEEPER)
    assert "icc_profile" not in beside


def test_so_are_those_of_its_own_kind_of_file(tmp_path: Path) -> None:
    path = tmp_path / "a.heic"
    picture = pillow_heif.from_pillow(Image.new("RGB", (64, 64), RED))
    picture.save(path, icc_profile=display_p3(), quality=95)

    assert near(shown(path)[0], DEEPER)


def test_what_shines_through_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGBA", (20, 20), (*RED, 0)).save(path, icc_profile=display_p3())

    assert shown(path)[0] == (255, 255, 255)


@pytest.mark.parametrize("profile", [srgb(), b"", b"bukan profil", display_p3()[:200]])
def test_a_picture_in_the_documents_colours_stays_as_it_is(
    tmp_path: Path, profile: bytes
) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (20, 20), RED).save(path, icc_profile=profile)

    assert shown(path)[0] == RED


@pytest.mark.parametrize("mode", ["L", "P", "LA", "CMYK", "1"])
def test_a_profile_of_another_kind_of_picture_is_left_aside(
    tmp_path: Path, mode: str
) -> None:
    path, plain = tmp_path / "a.tif", tmp_path / "b.tif"
    picture = Image.new("RGB", (20, 20), RED).convert(mode)
    picture.save(plain)
    picture.save(path, icc_profile=display_p3())

    assert shown(path)[0] == shown(plain)[0]
