"""The made-up reports from which templates are checked."""

from collections.abc import Iterator

import pytest

from contexts import PROPERTIES
from documents import assert_sound
from skm_cli.context import Value
from skm_cli.document.check.shape import merge_contexts, name_paths
from skm_cli.document.word import fill
from skm_cli.domain.kind import Kind
from skm_cli.files.shipped import shipped
from skm_cli.usecases.kinds.every_kind import report_kind

kinds = pytest.mark.parametrize("kind", Kind)


def empty_lists(value: Value) -> Iterator[str]:
    for name, inner in name_paths(value):
        if inner == []:
            yield name


@kinds
def test_every_list_of_a_shape_shows_what_it_holds(kind: Kind) -> None:
    assert [*empty_lists(report_kind(kind).names())] == []


@kinds
def test_every_report_of_a_kind_has_the_same_names(kind: Kind) -> None:
    """Else a template that names one would be filled for some periods only."""
    whole = {name for name, _ in name_paths(report_kind(kind).names())}

    for sample in report_kind(kind).samples():
        own = merge_contexts([sample.context])
        within = {f"{name}[]" for name in empty_lists(own)}
        missing = whole - {name for name, _ in name_paths(own)}
        assert [m for m in missing if not any(m.startswith(w) for w in within)] == []


@kinds
def test_the_programs_template_is_filled_with_each(kind: Kind) -> None:
    template = shipped("templates", kind.template).read_bytes()

    for sample in report_kind(kind).samples():
        docx = fill(
            template, sample.context, sample.photos, PROPERTIES, charts=sample.charts
        )
        assert_sound(docx)
