import io
from pathlib import Path

import pytest
from PIL import Image

from skm_cli.domain.photo import Photo
from skm_cli.errors import FileUnusableError
from skm_cli.files.photos import load_photo


def load(path: Path) -> tuple[Photo, Image.Image]:
    photo = load_photo(path, folder="dokumentasi")
    image = Image.open(io.BytesIO(photo.data))
    assert image.size == (photo.width, photo.height)
    return photo, image


def test_a_large_photo_is_shrunk_to_what_print_needs(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    Image.new("RGB", (4000, 3000), "teal").save(path)

    _, image = load(path)

    assert (image.format, image.size) == ("JPEG", (1600, 1200))


def test_a_small_photo_keeps_its_size(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (300, 200), "teal").save(path)

    _, image = load(path)

    assert (image.format, image.size) == ("PNG", (300, 200))


def test_a_photo_is_turned_upright_and_loses_where_it_was_taken(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "rahasia"
    Image.new("RGB", (400, 200), "teal").save(path, exif=exif)

    photo, image = load(path)

    assert image.size == (200, 400)
    assert not image.getexif()
    assert b"rahasia" not in photo.data


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_transparency_is_shown_on_white(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "a.png"
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).convert(mode).save(path)

    _, image = load(path)

    assert image.convert("RGB").getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("transparent", [None, 0])
def test_a_large_drawing_is_shrunk_in_full_colour(
    tmp_path: Path, transparent: int | None
) -> None:
    path = tmp_path / "a.gif"
    Image.new("P", (2000, 1000)).save(path, transparency=transparent)

    _, image = load(path)

    assert (image.mode, image.size) == ("RGB", (1600, 800))


def test_four_colours_of_print_become_three(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    Image.new("CMYK", (10, 10)).save(path)

    assert load(path)[1].mode == "RGB"


@pytest.mark.parametrize(
    ("mode", "kept"), [("1", "L"), ("L", "L"), ("P", "P"), ("I;16", "RGB")]
)
def test_a_drawing_keeps_its_few_colours(tmp_path: Path, mode: str, kept: str) -> None:
    path = tmp_path / "a.png"
    Image.new(mode, (10, 10)).save(path)

    assert load(path)[1].mode == kept


@pytest.mark.parametrize("data", [b"", b"halo", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_one_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(data)

    with pytest.raises(FileUnusableError, match="tidak dapat dibaca sebagai gambar"):
        load_photo(path, folder="dokumentasi")


def test_a_picture_that_would_fill_the_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.png"
    Image.new("L", (100, 100)).save(path)
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 9_000)

    with pytest.raises(FileUnusableError):
        load_photo(path, folder="dokumentasi")


def test_what_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(FileUnusableError, match="tidak ada"):
        load_photo(tmp_path / "a.png", folder="dokumentasi")
