"""A pattern that is compiled when it is first used does what a compiled one does."""

import re

import pytest

from skm_cli.files.lazy_pattern import lazy_pattern


def test_it_matches_like_a_compiled_one() -> None:
    lazy, compiled = (
        make(r"(u)\d+", re.IGNORECASE) for make in (lazy_pattern, re.compile)
    )

    for text in ("U3", "u12 u4", "x", ""):
        assert bool(lazy.fullmatch(text)) == bool(compiled.fullmatch(text))
        assert lazy.sub("-", text) == compiled.sub("-", text)
        assert lazy.findall(text) == compiled.findall(text)


def test_a_pattern_that_is_none_is_said_when_it_is_used() -> None:
    lazy = lazy_pattern("(")

    with pytest.raises(re.error):
        lazy.match("x")


def test_what_a_pattern_has_not_it_has_not() -> None:
    with pytest.raises(AttributeError):
        getattr(lazy_pattern("x"), "scanner")  # noqa: B009 - mypy knows that it is none
