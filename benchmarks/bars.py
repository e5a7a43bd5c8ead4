"""The bars that ratios are held against, and how both are printed."""

import argparse
from collections.abc import Callable, Iterable
from typing import NamedTuple


class Bar(NamedTuple):
    """A ratio and how large it may be."""

    what: str
    most: float
    measure: Callable[[], float]


def asked(*, rounds: int) -> argparse.ArgumentParser:
    """The options that every benchmark takes; so many rounds if nobody says."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--strict", action="store_true")
    arguments.add_argument("--rounds", type=int, default=rounds)
    return arguments


def measured(bars: Iterable[Bar], *, strict: bool, places: int = 2) -> int:
    """Measure each and print it; 1 if a bar is missed and somebody is strict."""
    missed = False
    print(f"{'what':44} {'ratio':>7} {'at most':>8}")
    for bar in bars:
        ratio = bar.measure()
        missed |= ratio > bar.most
        mark = "" if ratio <= bar.most else "  missed"
        print(f"{bar.what:44} {ratio:7.{places}f} {bar.most:8.2f}{mark}", flush=True)
    return int(missed and strict)
