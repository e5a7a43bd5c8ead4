"""The faults of a plan's workbook, which is read as if it were rtl.yaml."""

from skm_cli.domain.problem import Place
from skm_cli.files.yaml.faults import Faults

# Hints for a text file, and what they become for rows and columns.
_HINTS = {
    "pisahkan menjadi dua butir yang diawali tanda -": "pisahkan menjadi dua baris",
    "hapus `tanpa_rtl`, atau hapus RTL-nya": "kosongkan alasan tanpa RTL, atau RTL-nya",
    "tulis unsur yang ditetapkan pimpinan di bawah `prioritas`": (
        "pilih unsur yang ditetapkan pimpinan di kolom Unsur"
    ),
    "pilih TW1 sampai dengan TW4, boleh disertai tahun, mis. TW1 2024; beberapa "
    "triwulan ditulis [TW1, TW2]": "pilih dari daftar; beberapa triwulan ditulis di "
    "Waktu (2) dan Waktu (3), atau TW1, TW2",
    "tulis periode asal RTL ini, mis. dari: 2023Q3": "tulis periode asal, mis. 2023Q3",
}


class CellFaults(Faults):
    """Faults at cells.

    A node has a line but no cell, so the line is the number of a place kept here.
    """

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self._places = [Place(file)]

    def line(self, sheet: str, row: int = 0, column: int = 0) -> int:
        """The line under which a place is kept."""
        self._places.append(Place(self.file, sheet, row, column))
        return len(self._places) - 1

    def add(self, line: int, message: str, hint: str) -> None:
        """Add a fault at the place that is kept under a line."""
        super().add(line, message, _HINTS.get(hint, hint))

    def at(self, line: int) -> Place:
        """The place that is kept under a line."""
        return self._places[line]

    def line_text(self, line: int) -> str:
        """The cell of a line, as a message about another cell names it."""
        return f"sel {self._places[line].cell}"
