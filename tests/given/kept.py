"""Scores kept in a workspace, for tests that are about what comes after scoring."""

from pathlib import Path

from skm_cli.domain.scores.score import Scorecard
from skm_cli.scores.skor_json import Skor, dump_skor


def keep(folder: Path, card: Scorecard) -> Path:
    """Keep these scores as `skm score` would."""
    path = folder / "periode" / str(card.period) / "skor.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dump_skor(Skor(card, (), ())), encoding="utf-8")
    return path
