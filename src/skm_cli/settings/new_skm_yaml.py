"""The text of a new skm.yaml for a chosen instrument."""

import re

from skm_cli.domain.survey.instrument import Instrument
from skm_cli.files.lazy_pattern import lazy_pattern

_CHOICE = lazy_pattern(r"^# instrumen: .*$", re.MULTILINE)
_WEIGHT = lazy_pattern(r"^# bobot: .*$", re.MULTILINE)
_U8 = lazy_pattern(r"^# u8: .*\n", re.MULTILINE)
_EXAMPLE = lazy_pattern(r"^(# (?:kolom|jawaban): \{)U(\d)", re.MULTILINE)
_REMARK = 37


def skm_yaml_for(text: str, instrument: Instrument, name: str) -> str:
    """The template of skm.yaml with an instrument chosen in it.

    Args:
        text: The template.
        instrument: The instrument.
        name: How skm.yaml names it: its id, or a file in the same folder.
    """
    modes = [mode.text for mode in instrument.modes]
    codes = instrument.item_codes
    text = _CHOICE.sub(
        _remarked(f"instrumen: {name}", "daftar: skm instrument list"), text
    )
    weight = _remarked(f"# bobot: {modes[0]}", _listed(modes))
    text = _WEIGHT.sub(weight, text)
    if all(item.number == item.form_number for item in instrument.items):
        # The key is for instruments whose codes have two meanings.
        text = _U8.sub("", text)
    # The examples must name questions of this instrument.
    return _EXAMPLE.sub(
        lambda found: f"{found[1]}{codes[min(int(found[2]), len(codes)) - 1]}", text
    )


def _remarked(setting: str, remark: str) -> str:
    return f"{setting:<{_REMARK - 1}} # {remark}"


def _listed(modes: list[str]) -> str:
    *others, last = modes
    joint = ", atau " if len(others) > 1 else " atau "
    return joint.join(filter(None, (", ".join(others), last)))
