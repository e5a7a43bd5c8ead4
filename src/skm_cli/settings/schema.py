"""The door to the JSON Schema of skm.yaml."""

from skm_cli.domain.survey.instrument import Instrument
from skm_cli.files.yaml.schema import schema_file
from skm_cli.settings.skm_keys import InstrumentKeys, skm_yaml_shape


def skm_schema(instrument: Instrument) -> str:
    """The text of the JSON Schema of skm.yaml."""
    return schema_file("skm.yaml", skm_yaml_shape(InstrumentKeys.of(instrument)))
