"""Files of a workspace, for tests that begin after scoring."""

from pathlib import Path

from skm_cli.domain.scores.score import Scorecard
from skm_cli.scores.skor_json import Skor, dump_skor

# Nothing is owed in it; more of its period may follow.
SKM_YAML = """\
unit: Dinas Contoh
pemerintah: Kota Contoh
kota: Contoh
penandatangan: {jabatan: Kepala, nama: "Pejabat Contoh", nip: "197001011990011001"}
periode:
  2023Q4:
    survei: {mulai: 1 Oktober 2023, selesai: 17 November 2023}
    laporan: 18 Desember 2023
"""


def store_scores(folder: Path, card: Scorecard) -> Path:
    """Write the skor.json of a card where `skm score` writes it."""
    path = folder / "periode" / str(card.period) / "skor.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dump_skor(Skor(card, (), ())), encoding="utf-8")
    return path
