"""Values never change: every dataclass of the domain is frozen, and nearly all have slots."""

import dataclasses
import importlib
from functools import cached_property
from pathlib import Path

import pytest

import skm_cli.domain

DOMAIN = Path(skm_cli.domain.__file__).parent
MODULES = [
    ".".join(path.relative_to(DOMAIN.parent.parent).with_suffix("").parts)
    for path in DOMAIN.rglob("[a-z]*.py")
]
VALUES = sorted(
    {
        value
        for name in MODULES
        for value in vars(importlib.import_module(name)).values()
        if isinstance(value, type) and dataclasses.is_dataclass(value)
    },
    key=lambda value: value.__name__,
)


def test_the_modules_of_every_folder_are_seen() -> None:
    assert len(MODULES) >= 25
    assert len(VALUES) >= 15


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_a_value_is_frozen_and_has_slots_unless_it_keeps_what_it_computed(
    value: type,
) -> None:
    parameters = vars(value)["__dataclass_params__"]

    assert parameters.frozen
    keeps = [
        key for key, each in vars(value).items() if isinstance(each, cached_property)
    ]
    assert ("__slots__" in vars(value)) != bool(keeps), (
        "no slots, and only to keep something"
    )
