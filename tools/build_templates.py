"""Writes the Word templates that ship with the program.

    python tools/build_templates.py [FOLDER]

writes them to templates/, or to FOLDER. A change in Word is lost here: what is to stay
belongs into the module of its document, whose statements stand in the order of pages.
"""

import sys
from pathlib import Path

from skm_cli.domain.kind import Kind
from templates.combined import combined_report
from templates.follow_up import follow_up_report
from templates.survey import survey_report

_TEMPLATES = Path(__file__).parent.parent / "templates"
_MADE = {
    Kind.TINDAK_LANJUT: follow_up_report,
    Kind.PELAKSANAAN: survey_report,
    Kind.GABUNGAN: combined_report,
}


def main() -> None:
    """Write the templates."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else _TEMPLATES
    for kind, make in _MADE.items():
        path = folder / kind.template
        path.write_bytes(make())
        print(path)


if __name__ == "__main__":
    main()
