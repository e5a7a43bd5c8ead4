"""Patterns that are compiled when they are first used.

Reading answers knows some thirty, and a workbook meets a few of them: compiling all
would cost every start of `skm score` 4 ms of 140.
"""

import re
from typing import cast

_METHODS = ("match", "fullmatch", "search", "sub", "split", "findall", "finditer")


class LazyPattern:
    """Stands for a compiled pattern and becomes one when it is first used."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        # From now on each method is found here, without this one.
        self.__dict__ |= {each: getattr(compiled, each) for each in _METHODS}
        return self.__dict__[name]


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when one of its methods is first called."""
    return cast("re.Pattern[str]", LazyPattern(pattern, flags))
