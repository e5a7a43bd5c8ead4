"""What forty photos cost: time beside a bare decode, and bytes beside the originals.

    python benchmarks/photos.py [--strict] [--rounds N]

Makes forty photos of 12 megapixels, reads them in turn as `skm report` does and as a
bare decoder would that only reduces them, and prints the median of the ratios; then
writes a report with them and prints how large it is beside them. The bare decoder runs
once on one thread and once on as many as ours, both beside the same reading of ours.
"""

import sys
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from pathlib import Path
from statistics import median
from time import perf_counter

from PIL import Image, ImageChops

from bars import Bar, asked, measured
from skm_cli.domain.period import Period
from skm_cli.files.photos import load_photos
from skm_cli.files.workspace import Workspace
from skm_cli.usecases.demo import demo
from skm_cli.usecases.kinds.follow_up import FOLLOW_UP
from skm_cli.usecases.report import report

PHOTOS = 40
SIZE = (4000, 3000)
MOST_TIME, MOST_BYTES = 1.5, 0.05


def main() -> int:
    """Measure; 1 if a bar is missed and somebody is strict."""
    options = asked(rounds=5).parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "contoh"
        demo(folder)
        paths = write_photos(folder / "periode/2023Q4/dokumentasi")
        size = Bar(
            "the report / forty originals", MOST_BYTES, lambda: share(folder, paths)
        )
        bars = [*times(paths, options.rounds), size]
        return measured(bars, strict=options.strict, places=3)


def write_photos(folder: Path) -> list[Path]:
    """Photos with detail of every size and a camera's grain, each third upright."""
    detail = Image.merge("YCbCr", (octaves(1.0), octaves(0.3), octaves(0.3)))
    paths = []
    for number in range(PHOTOS):
        light, *colours = ImageChops.offset(detail, 97 * number, 61 * number).split()
        light = ImageChops.add(light, Image.effect_noise(SIZE, 6), 1, -128)
        photo = Image.merge("YCbCr", (light, *colours)).convert("RGB")
        if number % 3 == 0:
            photo = photo.transpose(Image.Transpose.ROTATE_90)
        path = folder / f"foto-{number}.jpg"
        photo.save(path, quality=92)
        paths.append(path)
    return paths


def octaves(strength: float) -> Image.Image:
    """Noise whose strength falls with its fineness, as in nature."""
    total = Image.new("L", SIZE, 128)
    for count in (2**power for power in range(1, 12)):
        size = (count, max(2, count * SIZE[1] // SIZE[0]))
        noise = Image.effect_noise(size, 90 * strength * (2 / count) ** 0.5)
        total = ImageChops.add(total, noise.resize(SIZE), 1, -128)
    return total


def times(paths: Sequence[Path], rounds: int) -> list[Bar]:
    """Our reading beside the bare decoder's on one thread, and on as many."""

    def alone() -> None:
        for path in paths:
            bare(path)

    def together() -> None:
        with ThreadPoolExecutor(min(4, cpu_count() or 1)) as threads:
            list(threads.map(bare, paths))

    def ours() -> None:
        load_photos(paths, folder="dokumentasi")

    ours()
    rows = []
    for _ in range(rounds):
        own = seconds(ours)
        rows.append((own / seconds(alone), own / seconds(together)))
    one, many = zip(*rows, strict=True)
    return [
        Bar("forty photos / bare decode", MOST_TIME, lambda: median(one)),
        Bar(
            "forty photos / bare decode, as many threads",
            MOST_TIME,
            lambda: median(many),
        ),
    ]


def bare(path: Path) -> None:
    """Reduce a JPEG while it is decoded, and nothing else."""
    with Image.open(path) as image:
        image.draft("RGB", (image.width // 4, image.height // 4))
        image.load()


def seconds(run: Callable[[], None]) -> float:
    """How long it takes."""
    begin = perf_counter()
    run()
    return perf_counter() - begin


def share(folder: Path, paths: Sequence[Path]) -> float:
    """The bytes of a report beside those of the photos in it."""
    plan = folder / "periode/2023Q4/rtl.yaml"
    proofs = "\n".join(
        f"            - {{berkas: {path.name}, keterangan: Foto}}" for path in paths
    )
    text = plan.read_text(encoding="utf-8")
    begin, name, rest = text.partition("dokumentasi:\n")
    plan.write_text(f"{begin}{name}{proofs}\n{rest}", encoding="utf-8")
    out = folder / "laporan.docx"
    workspace = Workspace(folder)
    report(workspace, FOLLOW_UP, period=Period.parse("2023Q4"), out=out)
    return out.stat().st_size / sum(path.stat().st_size for path in paths)


if __name__ == "__main__":
    sys.exit(main())
