"""The door to a unit's own instrument: reads its YAML file."""

from collections.abc import Iterator, Sequence

from skm_cli.domain.survey.instrument import Instrument
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.instrument_file import (
    InstrumentBlock,
    build_instrument,
    shipped_ids,
    usual_grades,
)
from skm_cli.files.yaml import nodes
from skm_cli.files.yaml.faults import Faults
from skm_cli.files.yaml.shape import Fields, Key
from skm_cli.settings.instrument_checks import check_instrument
from skm_cli.settings.instrument_keys import (
    CODE,
    COMMON,
    CONFIRMED,
    GRADES,
    ID,
    INSTRUMENT_SHAPE,
    INSTRUMENT_TITLE,
    ITEMS,
    KINERJA,
    LABELS,
    LETTER,
    LOWER,
    NAME,
    QUESTION_KEYS,
    REGULATION,
    UNSUR,
    UNSUR_WEIGHT,
    WEIGHT_MODE,
)


def load_own(
    data: bytes, *, shown: str, taken: Sequence[str] | None = None
) -> Instrument:
    """The instrument of a unit's own file.

    Args:
        data: Its bytes.
        shown: The file as messages show it.
        taken: The ids that it may not have; those of the program when None.

    Raises:
        ProblemsFoundError: The file holds faults, all of them.
    """
    root = nodes.parse(data, shown=shown)
    faults = Faults(shown)
    fields = INSTRUMENT_SHAPE.read("", root, faults)
    if fields is not None:
        ids = shipped_ids() if taken is None else taken
        check_instrument(fields, faults, taken=ids)
        if not faults.problems:
            return build_instrument(_content(fields))
    raise ProblemsFoundError(sorted(faults.problems, key=lambda one: one.place))


def _content(fields: Fields) -> InstrumentBlock:
    """Plain values under the keys of the files that come with the program."""
    grades = [
        dict(_plain(grade, LETTER, KINERJA, LOWER)) for grade in fields[GRADES] or ()
    ]
    unsur = [
        {
            **_item(block),
            **dict(_plain(block, UNSUR_WEIGHT)),
            **({"butir": [*map(_item, block[ITEMS] or ())]} if block[ITEMS] else {}),
        }
        for block in fields[UNSUR] or ()
    ]
    top = dict(
        _plain(
            fields,
            ID,
            INSTRUMENT_TITLE,
            REGULATION,
            CONFIRMED,
            WEIGHT_MODE,
            LABELS,
            COMMON,
        )
    )
    # Without grades of its own, those of the regulation in force hold.
    return {**top, "mutu": grades or usual_grades(), "unsur": unsur}


def _item(block: Fields) -> dict[str, object]:
    return dict(_plain(block, CODE, NAME, *QUESTION_KEYS))


def _plain(fields: Fields, *keys: Key[object]) -> Iterator[tuple[str, object]]:
    for key in keys:
        if fields[key] is not None:
            yield key.name, fields[key]
