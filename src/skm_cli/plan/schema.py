"""The JSON Schema of rtl.yaml."""

from skm_cli.files.yaml.schema import schema_file
from skm_cli.plan.rtl_keys import RTL_YAML


def rtl_schema() -> str:
    """The schema of rtl.yaml, as a file."""
    return schema_file("rtl.yaml", RTL_YAML)
