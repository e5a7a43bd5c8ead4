"""The JSON Schema of rtl.yaml."""

from skm_cli.files.rtl_shape import RTL_YAML
from skm_cli.files.yaml.schema import schema_file


def rtl_schema() -> str:
    """The schema of rtl.yaml, as a file."""
    return schema_file("rtl.yaml", RTL_YAML)
