import io
import os
import sys
import zlib
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image, ImageChops, ImageOps
from PIL.PngImagePlugin import PngInfo

from skm_cli.domain.photo import Photo
from skm_cli.errors import FileUnusableError
from skm_cli.files import photos
from skm_cli.files.photos import load_photo, load_photos


def red(image: Image.Image) -> int:
    """How red its upper left corner is."""
    value = image.convert("RGB").getpixel((1, 1))
    assert isinstance(value, tuple)
    return int(value[0])


def load(path: Path) -> tuple[Photo, Image.Image]:
    photo = load_photo(path, folder="dokumentasi")
    image = Image.open(io.BytesIO(photo.data))
    assert image.size == (photo.width, photo.height)
    return photo, image


# Width and height as the camera makes them, and as print needs them.
SIZES = [
    ((4000, 3000), (1000, 750)),
    ((3024, 4032), (756, 1008)),
    ((3264, 2448), (1600, 1200)),
    ((1600, 900), (1600, 900)),
    ((8000, 1000), (1000, 125)),
    ((2000, 3), (1000, 2)),
]


@pytest.mark.parametrize(("taken", "printed"), SIZES)
def test_a_large_photo_is_shrunk_to_what_print_needs(
    tmp_path: Path, taken: tuple[int, int], printed: tuple[int, int]
) -> None:
    path = tmp_path / "a.jpg"
    Image.new("RGB", taken, "teal").save(path)

    _, image = load(path)

    assert (image.format, image.size) == ("JPEG", printed)


def test_a_screen_keeps_its_letters_sharp(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (1920, 1080), "teal").save(path)

    _, image = load(path)

    assert (image.format, image.size) == ("PNG", (1600, 900))


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF", "BMP"])
def test_a_photograph_of_another_kind_becomes_a_jpeg(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.png"
    noise = [Image.effect_noise((400, 300), 90) for _ in "RGB"]
    Image.merge("RGB", noise).save(path, kind)

    _, image = load(path)

    assert (image.format, image.size) == ("JPEG", (400, 300))


def test_a_telephones_two_pictures_in_one_file_are_its_first(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    first, second = (Image.new("RGB", (4000, 3000), c) for c in ("teal", "red"))
    first.save(path, "MPO", save_all=True, append_images=[second])

    _, image = load(path)

    assert (image.format, image.size) == ("JPEG", (1000, 750))
    assert red(image) < 50


def test_a_small_photo_keeps_its_size(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (300, 200), "teal").save(path)

    _, image = load(path)

    assert (image.format, image.size) == ("PNG", (300, 200))


def test_a_photo_is_turned_upright_and_loses_where_it_was_taken(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.jpg"
    Image.new("RGB", (400, 200), "teal").save(
        path, exif=secret(6), comment=b"rahasia", xmp=b"rahasia"
    )

    photo, image = load(path)

    assert image.size == (200, 400)
    assert not image.getexif()
    assert b"rahasia" not in photo.data


def secret(orientation: int) -> Image.Exif:
    """EXIF data of a camera: how it was held, and where."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = "rahasia"
    exif.get_ifd(0x8825)[0x001D] = "rahasia"
    return exif


@pytest.mark.parametrize("mode", ["P", "RGB", "L"])
def test_a_drawing_loses_what_is_written_beside_it(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "a.png"
    beside = PngInfo()
    beside.add_text("Location", "rahasia")
    Image.new(mode, (40, 20)).save(path, pnginfo=beside, exif=secret(1), dpi=(10, 10))

    photo, image = load(path)

    assert b"rahasia" not in photo.data
    assert not image.info


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("size", [(40, 20), (2400, 1200)])
def test_every_way_to_hold_a_camera_comes_out_upright(
    tmp_path: Path, orientation: int, size: tuple[int, int]
) -> None:
    upright = Image.new("RGB", size, "white")
    upright.paste("red", (0, 0, size[0] // 2, size[1] // 2))
    undone = {6: 8, 8: 6}.get(orientation, orientation)
    turned = ImageOps.exif_transpose(_held(upright, undone))
    path = tmp_path / "a.jpg"
    turned.save(path, exif=secret(orientation))

    _, image = load(path)

    assert image.width == 2 * image.height
    corners = [(2, 2), (image.width - 3, 2), (2, image.height - 3)]
    white = [min(pixel) > 200 for pixel in (colours(image, at) for at in corners)]
    assert white == [False, True, True]


def _held(image: Image.Image, orientation: int) -> Image.Image:
    data = io.BytesIO()
    image.save(data, "PNG", exif=secret(orientation))
    return Image.open(data)


def colours(image: Image.Image, at: tuple[int, int]) -> tuple[int, ...]:
    value = image.convert("RGB").getpixel(at)
    assert isinstance(value, tuple)
    return tuple(map(int, value))


# The program ignores it; pytest makes every warning an error.
@pytest.mark.filterwarnings("ignore:Corrupt EXIF")
def test_a_photo_that_tells_nonsense_of_itself_is_shown_all_the_same(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.jpg"
    Image.new("RGB", (40, 20)).save(path, exif=b"Exif\0\0MM\0*\xff\xff\xff\xff")

    assert load(path)[1].size == (40, 20)


@pytest.mark.parametrize("size", [10, 2000])
@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparency_is_shown_on_white(tmp_path: Path, mode: str, size: int) -> None:
    path = tmp_path / "a.png"
    Image.new("RGBA", (size, size), (0, 0, 0, 0)).convert(mode).save(path)

    _, image = load(path)

    assert colours(image, (5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("size", [10, 2000])
def test_a_colour_that_stands_for_nothing_is_white(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (size, size), (1, 2, 3)).save(path, transparency=(1, 2, 3))

    assert colours(load(path)[1], (5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("transparent", [None, 0])
def test_a_large_drawing_is_shrunk_in_full_colour(
    tmp_path: Path, transparent: int | None
) -> None:
    path = tmp_path / "a.gif"
    Image.new("P", (2000, 1000)).save(path, transparency=transparent)

    _, image = load(path)

    assert (image.mode, image.size) == ("RGB", (1600, 800))


RED_INK = (0, 255, 255, 0)


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_the_inks_of_print_become_colours(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.jpg"
    Image.new("CMYK", (10, 10), RED_INK).save(path, kind)

    _, image = load(path)

    assert image.mode == "RGB"
    assert colours(image, (5, 5))[0] > 200
    assert max(colours(image, (5, 5))[1:]) < 60


def test_inks_are_inverted_only_where_adobe_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    data = io.BytesIO()
    # Pillow writes Adobe's kind, the complement; without its mark they are plain.
    ImageChops.invert(Image.new("CMYK", (10, 10), RED_INK)).save(data, "JPEG")
    mark = data.getvalue().index(b"\xff\xee")
    path.write_bytes(data.getvalue()[:mark] + data.getvalue()[mark + 16 :])

    _, image = load(path)

    assert colours(image, (5, 5))[0] > 200
    assert max(colours(image, (5, 5))[1:]) < 60


def test_a_grey_of_sixteen_bits_keeps_its_grey(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("I;16", (10, 10), 100 * 256).save(path)

    assert colours(load(path)[1], (5, 5)) == (100, 100, 100)


@pytest.mark.parametrize(
    ("mode", "kept"), [("1", "L"), ("L", "L"), ("P", "P"), ("I;16", "L")]
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


@pytest.mark.parametrize("most", [9_000, 4_000])
def test_a_picture_that_would_fill_the_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    path = tmp_path / "a.png"
    Image.new("L", (100, 100)).save(path)
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", most)

    with pytest.raises(FileUnusableError, match="terlalu besar"):
        load_photo(path, folder="dokumentasi")


def test_a_small_file_that_says_it_is_huge_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    data = io.BytesIO()
    Image.new("L", (1, 1)).save(data, "PNG")
    head = b"IHDR" + (60_000).to_bytes(4) * 2 + b"\x08\0\0\0\0"
    rest = data.getvalue()[33:]
    bomb = data.getvalue()[:12] + head + zlib.crc32(head).to_bytes(4) + rest
    path.write_bytes(bomb)

    with pytest.raises(FileUnusableError, match="batasnya 150 megapiksel"):
        load_photo(path, folder="dokumentasi")


def test_what_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(FileUnusableError, match="tidak ada"):
        load_photo(tmp_path / "a.png", folder="dokumentasi")


def test_a_photo_that_was_cut_off_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    Image.effect_noise((400, 300), 90).save(path)
    path.write_bytes(path.read_bytes()[:-4000])

    with pytest.raises(FileUnusableError, match="tidak dapat dibaca sebagai gambar"):
        load_photo(path, folder="dokumentasi")


def test_a_folder_or_a_pipe_is_no_photo(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").mkdir()
    os.mkfifo(tmp_path / "b.jpg")

    for name in ("a.jpg", "b.jpg"):
        with pytest.raises(FileUnusableError, match="bukan berkas"):
            load_photo(tmp_path / name, folder="dokumentasi")


def test_what_another_program_would_draw_is_no_photo(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\nshowpage\n")

    with pytest.raises(FileUnusableError, match="tidak dapat dibaca sebagai gambar"):
        load_photo(path, folder="dokumentasi")


# HEIC


@pytest.fixture
def heic(tmp_path: Path) -> Path:
    """A photo as an iPhone takes it, whatever its name says."""
    path = tmp_path / "a.jpg"
    picture = pillow_heif.from_pillow(Image.new("RGB", (2048, 1024), "teal"))
    picture.save(path, exif=secret(1).tobytes())
    return path


def test_an_iphones_photo_is_read_where_its_reader_is_installed(heic: Path) -> None:
    photo, image = load(heic)

    assert (image.format, image.size) == ("JPEG", (1024, 512))
    assert red(image) < 50
    assert b"rahasia" not in photo.data


@pytest.mark.parametrize(
    ("held", "size"), [(1, (400, 200)), (3, (400, 200)), (6, (200, 400))]
)
def test_an_iphones_photo_is_turned_upright_once(
    tmp_path: Path, held: int, size: tuple[int, int]
) -> None:
    path = tmp_path / "a.heic"
    picture = pillow_heif.from_pillow(Image.new("RGB", (400, 200), "teal"))
    picture.save(path, exif=secret(held).tobytes())

    assert load(path)[1].size == size


def test_an_iphones_photo_says_how_its_reader_is_installed(
    heic: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As Python sees a package that is not installed.
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    photos._register_heic.cache_clear()  # noqa: SLF001 - it would remember the reader

    with pytest.raises(FileUnusableError) as raised:
        load_photo(heic, folder="dokumentasi")

    assert raised.value.message == "berjenis HEIC, yang belum dapat dibaca"
    assert "pip install 'skm-cli[heic]'" in raised.value.hint


# Many at once


def test_many_photos_come_in_the_order_of_their_names_and_the_same_each_time(
    tmp_path: Path,
) -> None:
    paths = []
    for number in range(12):
        path = tmp_path / f"{number}.jpg"
        # The first takes longest.
        size = (3000 - 200 * number, 1000)
        Image.new("RGB", size, (20 * number, 0, 0)).save(path)
        paths.append(path)
    paths[3].write_bytes(b"bukan gambar")

    first = load_photos(paths, folder="dokumentasi")
    one_by_one = [load_photos([path], folder="dokumentasi")[0] for path in paths]

    assert isinstance(first[3], FileUnusableError)
    assert [p for p in first if isinstance(p, Photo)] == [
        p for p in one_by_one if isinstance(p, Photo)
    ]
    assert load_photos([], folder="dokumentasi") == []


def test_large_pictures_are_read_one_after_the_other(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.png" for number in range(3)]
    for path in paths:
        Image.new("1", (6000, 5000)).save(path)

    read = load_photos(paths, folder="dokumentasi")

    assert [isinstance(p, Photo) and p.width for p in read] == [1600] * 3
