"""What skm.yaml says of the counting, and stored scores were not made by."""

from collections.abc import Iterator

from skm_cli.domain.period import Period
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.report.profile import Profile
from skm_cli.files.workspace import SKM_YAML
from skm_cli.scores.skor_json import Skor
from skm_cli.settings.skm_keys import BLANKS, POOLING, PRIORITIES
from skm_cli.usecases.stored import score_again


def other_settings(profile: Profile, skor: Skor, period: Period) -> Iterator[Note]:
    """A note for each setting that was changed after scoring."""
    card = skor.card
    settings: tuple[tuple[str, object, object], ...] = (
        (PRIORITIES, profile.priority_count, card.priority_count),
        (POOLING.name, profile.pooling, card.pooling),
        (BLANKS.name, profile.reading.blanks, card.blanks),
    )
    for key, said, used in settings:
        if said is not None and said != used:
            yield Note(
                Place(SKM_YAML),
                f"isian `{key}` adalah {said}, sedangkan nilai yang tersimpan dihitung "
                f"dengan {used}",
                score_again(skor, period),
            )
