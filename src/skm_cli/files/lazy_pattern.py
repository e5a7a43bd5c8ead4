"""Patterns that are compiled when they are first used.

Reading answers has some thirty, of which a workbook needs a few: compiling all would
add 4 ms to the 140 ms of a start of `skm score`.
"""

import re
from typing import cast

_METHODS = ("match", "fullmatch", "search", "sub", "split", "findall", "finditer")


class LazyPattern:
    """Has the methods of a compiled pattern, and compiles it on the first call."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        # From now on each method is an attribute, and this method is not called.
        self.__dict__ |= {each: getattr(compiled, each) for each in _METHODS}
        return self.__dict__[name]


def lazy_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when one of its methods is first called."""
    return cast("re.Pattern[str]", LazyPattern(pattern, flags))
