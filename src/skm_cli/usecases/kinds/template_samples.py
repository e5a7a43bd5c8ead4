"""Full reports of each kind, made up, from which a template is checked."""

from skm_cli.context import Value
from skm_cli.domain.kind import Kind
from skm_cli.usecases.kinds.follow_up_samples import follow_up_samples
from skm_cli.usecases.kinds.report_kind import Sample, names_in
from skm_cli.usecases.kinds.survey_samples import survey_samples


def samples(kind: Kind) -> tuple[Sample, ...]:
    """The made-up reports of a kind, the fullest first, the emptiest last."""
    if kind is Kind.TINDAK_LANJUT:
        return follow_up_samples()
    return survey_samples(kind)


def shape(kind: Kind) -> dict[str, Value]:
    """Every name that a template of a kind may use, each with an example."""
    return names_in(samples(kind))
