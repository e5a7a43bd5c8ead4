"""What a person still owes in one block of a YAML file."""

from skm_cli.domain.problem import Gap, Place
from skm_cli.files.yaml.shape import Fields, Key


class Gaps:
    """What a person still owes in one block."""

    def __init__(self, file: str, code: str) -> None:
        self.file = file
        self._whose = f" ({code})" if code else ""
        self.found: list[Gap] = []

    def owed(self, block: Fields, key: Key[object], what: str) -> None:
        """A gap at this key unless it has a value."""
        if not block[key]:
            place = Place(self.file, row=block.line_of(key))
            self.found.append(Gap(place, f"{what} belum diisi{self._whose}"))
