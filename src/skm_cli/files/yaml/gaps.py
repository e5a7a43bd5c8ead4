"""The gaps of a block: what a person has still to fill in."""

from skm_cli.domain.problem import Gap, Place
from skm_cli.files.yaml.shape import Fields, Key


class Gaps:
    """The gaps of one block.

    Attributes:
        file: The file as messages show it.
        collected: The gaps so far.
    """

    def __init__(self, file: str, code: str) -> None:
        self.file = file
        self._whose = f" ({code})" if code else ""
        self.collected: list[Gap] = []

    def require(self, block: Fields, key: Key[object], what: str) -> None:
        """Add a gap unless the key has a value; `what` names the value in words."""
        if not block[key]:
            place = Place(self.file, row=block.line_of(key))
            self.collected.append(Gap(place, f"{what} belum diisi{self._whose}"))
