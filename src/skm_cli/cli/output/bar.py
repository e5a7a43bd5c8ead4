"""The progress bar of work that takes over a second, on a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from skm_cli.domain import wording
from skm_cli.progress import Progress, Step, ignore_progress

if TYPE_CHECKING:
    # Rich is loaded when a bar is shown, and most runs show none.
    from rich.progress import Progress as Shown
    from rich.progress import TaskID

_PATIENCE = 1.0
_BETWEEN = 0.1


@contextmanager
def bar(clock: Callable[[], float] = monotonic) -> Iterator[Progress]:
    """A progress bar on stderr, removed when the work ends; none without a terminal.

    Args:
        clock: Gives the time in seconds.
    """
    if not sys.stderr.isatty():
        yield ignore_progress
        return
    shown = _Bar(clock)
    try:
        yield shown.show
    finally:
        shown.stop()


def step_words(step: Step, done: int, total: int) -> str:
    """The text of the bar for a step."""
    match step:
        case Step.CHECK:
            return "memeriksa isi berkas"
        case Step.OPEN:
            return "membuka lembar"
        case Step.ROWS:
            reached = f"membaca baris {wording.number(done)}"
            return f"{reached} dari {wording.number(total)}" if total else reached
        case Step.PAGES:
            return "menghitung nomor halaman"
        case Step.PDF:
            return "membuat PDF"


class _Bar:
    """A bar that appears after a second and moves only when it is shown again."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._next = clock() + _PATIENCE
        self._step = Step.CHECK
        self._shown: tuple[Shown, TaskID] | None = None

    def show(self, step: Step, done: int, total: int) -> None:
        now = self._clock()
        new = self._shown is not None and step is not self._step
        if now < self._next and not new:
            return
        self._next, self._step = now + _BETWEEN, step
        if self._shown is None:
            self._shown = _made()
        shown, task = self._shown
        # Rich shows a total of None as work without a known end.
        shown.update(
            task,
            description=step_words(step, done, total),
            completed=min(done, total),
            total=total or None,
        )
        shown.start()
        shown.refresh()

    def stop(self) -> None:
        if self._shown is not None:
            self._shown[0].stop()


def _made() -> "tuple[Shown, TaskID]":
    from rich import console, progress  # noqa: PLC0415 - most runs show no bar

    shown = progress.Progress(
        progress.TextColumn("{task.description}", markup=False),
        progress.BarColumn(),
        console=console.Console(stderr=True),
        # A refreshing thread would show movement where there is none.
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    return shown, shown.add_task("", total=None)
