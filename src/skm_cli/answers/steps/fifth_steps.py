"""Marks of a fifth step: `5. Sangat puas`, `e. Sangat puas`, `Sangat puas (5)`."""

from skm_cli.files.lazy_pattern import lazy_pattern

_BEFORE = lazy_pattern(
    r"(?:[(\[]?\s?(?:[5-7]|[e-gE-G])\s?[.):=\]]|5\s?[–—-])\s?[^\W\d].*"
)
_BEHIND = lazy_pattern(r".*[^\W\d]\s?(?:[(\[]\s?[5-7]\s?[)\]]|=\s?[5-7])")
_NO_STEP = lazy_pattern(
    r"tidak (?:tahu|menjawab|mengisi|relevan|berlaku|ada jawaban|pernah)"
    r"|lain|abstain|kosong"
)


def marks_fifth_step(text: str) -> bool:
    """Whether a text is a label with a mark beyond 4 or d, and no refusal to answer."""
    line = " ".join(text.split())
    marked = _BEFORE.fullmatch(line) or _BEHIND.fullmatch(line)
    return marked is not None and _NO_STEP.search(line.casefold()) is None
