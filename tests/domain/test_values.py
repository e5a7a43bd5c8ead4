"""Values never change: every dataclass of the domain is frozen and has slots."""

import dataclasses
import importlib
from pathlib import Path

import pytest

import skm_cli.domain

MODULES = [path.stem for path in Path(skm_cli.domain.__file__).parent.glob("[a-z]*.py")]
VALUES = sorted(
    {
        value
        for name in MODULES
        for value in vars(importlib.import_module(f"skm_cli.domain.{name}")).values()
        if isinstance(value, type) and dataclasses.is_dataclass(value)
    },
    key=lambda value: value.__name__,
)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_a_value_is_frozen_and_has_slots(value: type) -> None:
    parameters = vars(value)["__dataclass_params__"]

    assert parameters.frozen
    assert "__slots__" in vars(value)
