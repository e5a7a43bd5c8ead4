"""Full reports of each kind, made up, from which a template is checked."""

from collections.abc import Callable, Mapping
from functools import partial

from skm_cli.domain.kind import Kind
from skm_cli.rendering.narrative import Value
from skm_cli.rendering.template_shape import merged
from skm_cli.usecases.follow_up_samples import Sample, follow_up_samples
from skm_cli.usecases.survey_samples import survey_samples

# Adding a kind of report is adding a line.
_MAKERS: Mapping[Kind, Callable[[], tuple[Sample, ...]]] = {
    Kind.TINDAK_LANJUT: follow_up_samples,
    Kind.PELAKSANAAN: partial(survey_samples, Kind.PELAKSANAAN),
    Kind.GABUNGAN: partial(survey_samples, Kind.GABUNGAN),
}


def samples(kind: Kind) -> tuple[Sample, ...]:
    """The made-up reports of a kind, the fullest first, the emptiest last."""
    return _MAKERS[kind]()


def known_kinds() -> tuple[Kind, ...]:
    """The kinds of report that the program can make."""
    return tuple(_MAKERS)


def shape(kind: Kind) -> dict[str, Value]:
    """Every name that a template of a kind may use, each with an example."""
    return merged(sample.context for sample in samples(kind))
