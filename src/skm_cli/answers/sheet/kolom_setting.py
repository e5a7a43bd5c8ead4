"""The entry `kolom` of skm.yaml, by which the user names columns, for messages."""

import json
from collections.abc import Mapping


def kolom_setting(headers: Mapping[str, str]) -> str:
    """The line that names the columns with these headers, by what each holds."""
    pairs = (
        f"{key}: {json.dumps(header, ensure_ascii=False)}"
        for key, header in headers.items()
    )
    return f"kolom: {{{', '.join(pairs)}}}"
