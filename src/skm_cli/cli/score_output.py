"""The output of `skm score`: the score on stdout, its notes on stderr."""

from skm_cli.cli.options import ScoreFormat
from skm_cli.cli.output import screen, talk
from skm_cli.usecases.scores.score import Scored


def show_score(scored: Scored, output: ScoreFormat, *, detail: bool) -> None:
    """Write a score in one of its formats.

    Args:
        scored: The score.
        output: The format.
        detail: Whether the table has the certainty too; the JSON always has it.
    """
    match output:
        case ScoreFormat.JSON:
            from skm_cli.scores.skor_json import dump_skor

            talk.print_product(dump_skor(scored.skor))
        case ScoreFormat.CSV:
            from skm_cli.scores.score_csv import dump_csv

            talk.print_product(dump_csv(scored.skor.card))
        case ScoreFormat.TABLE:
            from skm_cli.cli.screens.scores.score_screen import score_screen

            width = screen.terminal_width()
            screen.print_lines(score_screen(scored, width=width))
            if detail:
                from skm_cli.cli.screens.scores.detail_screen import detail_screen

                screen.print_lines(detail_screen(scored.skor.card, width=width))
    # The table shows the ties with the lowest unsur.
    talk.say_notes(scored.notes if output is ScoreFormat.TABLE else scored.skor.notes)
