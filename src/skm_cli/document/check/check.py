"""The check of a template: every fault at once, each with the words around it.

The door of its folder.
"""

import re
from collections.abc import Iterator

from skm_cli.document.check.literals import ReservedNames
from skm_cli.document.check.shape import Context, merge_contexts
from skm_cli.document.check.story import Finding, Story
from skm_cli.document.package import unpacked
from skm_cli.document.template.tags import paragraphs_of
from skm_cli.document.word import open_template
from skm_cli.domain.problem import Place, Problem

__all__ = ["Context", "Finding", "ReservedNames", "check_template", "merge_contexts"]

_STORIES = {
    "main": "",
    "header": "kepala halaman",
    "footer": "kaki halaman",
    "footnotes": "catatan kaki",
    "endnotes": "catatan akhir",
}
_UNFILLED = re.compile(r"word/(?:charts|diagrams)/[^/]+\.xml")


def check_template(
    template: bytes, shape: Context, names: ReservedNames, *, shown: str
) -> tuple[Finding, ...]:
    """The faults that show without filling the template, in reading order.

    Args:
        template: A .docx file with Jinja tags.
        shape: The names that it may use, as `merge_contexts` makes them.
        names: The names that it must ask for by tags.
        shown: The template's name, for messages.

    Raises:
        TemplateUnusableError: It is no .docx.
    """
    source = open_template(template, shown)
    findings: list[Finding] = []
    for kind, root in source.stories:
        place = Place(shown, _STORIES[kind])
        story = Story(place, paragraphs_of(root), shape, names, source)
        findings += story.checked()
    return (*findings, *_never_filled(template, shown))


def _never_filled(template: bytes, shown: str) -> Iterator[Finding]:
    for name, data in unpacked(template).items():
        if _UNFILLED.fullmatch(name):
            text = re.sub(r"<[^>]+>", "", data.decode("utf-8", "replace"))
            if "{{" in text or "{%" in text:
                what = "tag di dalam grafik atau SmartArt tidak akan diisi"
                hint = "pindahkan tagnya ke paragraf biasa"
                yield Finding(Problem(Place(shown), what, hint), literal=False)
                return
