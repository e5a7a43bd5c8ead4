"""Answers that are stars or faces: which step of a scale of four each one is."""

from collections.abc import Collection, Iterable, Mapping

from skm_cli.domain.tally import SCALE
from skm_cli.files.lazy_pattern import lazy_pattern

_FULL, _EMPTY = "★⭐🌟✭✮✯✪*", "☆✩✰"
_DRAWN = lazy_pattern(f"[{_FULL}{_EMPTY}]+")
_COUNTED = lazy_pattern(f"([1-9])(?:bintang|stars?|[{_FULL}])|bintang([1-9])")
# Each string holds the faces of one step, the worst first.
_BAD_FACES = ("😡🤬👿😠", "😭😢😞☹😣😖😩", "🙁😟😕😒😔")
_PLAIN_FACES = ("😐😑😶",)
_GOOD_FACES = ("🙂☺😌", "😊", "😀😃😄😁😆", "😍🤩🥰")
_STEPS = (*_BAD_FACES, *_PLAIN_FACES, *_GOOD_FACES)
_PLAIN = len(_BAD_FACES)
# A face of the mildest step that is the worst of its scale may have worse ones.
_MILD = _PLAIN - 1


def is_picture_label(label: str) -> bool:
    """Whether a folded label is stars or a face, and nothing else."""
    return _stars(label) is not None or _face(label) is not None


def picture_values(labels: Collection[str]) -> Mapping[str, int]:
    """The values of stars or faces that make a whole scale of four; else empty.

    Args:
        labels: Every different one of a sheet, folded: where some column has a fifth
            step, none of its columns has a scale of four.
    """
    steps = _steps(labels)
    whole = sorted(set(steps.values()))
    if len(whole) != len(SCALE) or len(steps) < len(labels):
        return {}
    values = dict(zip(whole, SCALE, strict=True))
    if _are_stars(labels):
        return steps if tuple(whole) == SCALE and _drawn_of_four(labels) else {}
    if not _is_whole(whole):
        return {}
    return {label: values[step] for label, step in steps.items()}


def picture_step_count(labels: Collection[str]) -> int:
    """How many steps the scale of stars or faces has at least."""
    steps = _steps(labels)
    if _are_stars(labels):
        return max((*steps.values(), *map(len, filter(_DRAWN.fullmatch, labels))))
    return len(set(steps.values()))


def _steps(labels: Iterable[str]) -> dict[str, int]:
    """The step of each label that has one, by the labels of its kind."""
    labels = list(labels)
    if _are_stars(labels):
        hollow = not any(set(label) & set(_FULL) for label in labels)
        steps = {label: _stars(label, hollow=hollow) for label in labels}
    else:
        steps = {label: _face(label) for label in labels}
    return {label: step for label, step in steps.items() if step is not None}


def _are_stars(labels: Collection[str]) -> bool:
    return bool(labels) and all(_stars(label) is not None for label in labels)


def _stars(label: str, *, hollow: bool = False) -> int | None:
    """How many stars a label is, the empty ones only where no star is full."""
    if counted := _COUNTED.fullmatch(label):
        return int(counted[1] or counted[2])
    if not _DRAWN.fullmatch(label):
        return None
    return len(label) if hollow else sum(sign in _FULL for sign in label)


def _drawn_of_four(labels: Iterable[str]) -> bool:
    """Stars beside empty ones are four together."""
    mixed = (label for label in labels if set(label) & set(_EMPTY))
    whole = {len(label) for label in mixed if set(label) & set(_FULL)}
    return whole <= {max(SCALE)}


def _face(label: str) -> int | None:
    return next(
        (step for step, faces in enumerate(_STEPS) if label and label in faces), None
    )


def _is_whole(steps: list[int]) -> bool:
    """Two bad and two good faces, or a plain one in the place of the second bad one."""
    worst, second, third, _ = steps
    return third > _PLAIN and (second < _PLAIN or (second == _PLAIN and worst < _MILD))
