"""The output of `skm template`."""

from collections.abc import Iterator, Sequence

from skm_cli.cli.output.finding_lines import hint_lines
from skm_cli.cli.output.screen import Line, plain
from skm_cli.cli.output.talk import next_step
from skm_cli.usecases.template.check_template import TemplateChecked
from skm_cli.usecases.template.template import ExportedTemplate, ListedTemplate


def template_list(templates: Sequence[ListedTemplate]) -> Iterator[Line]:
    """A line for each kind: its template, and what this workspace uses."""
    rows = [("Jenis", "Templat bawaan", "Dipakai di folder kerja ini")]
    rows += [(str(each.kind), each.shipped, _used(each)) for each in templates]
    kinds, files, used = (max(map(len, column)) for column in zip(*rows, strict=True))
    head, *others = rows
    for row in (head, ("-" * kinds, "-" * files, "-" * used), *others):
        first, second, third = row
        yield plain(f"{first:<{kinds}}  {second:<{files}}  {third}")


def _used(listed: ListedTemplate) -> str:
    if not listed.own:
        return "bawaan"
    return listed.own if listed.there else f"{listed.own} (tidak ditemukan)"


def after_export(exported: ExportedTemplate, *, name: str) -> list[str]:
    """The lines after an export: the file, the lines for skm.yaml, the next step."""
    use = f"pakai dengan skm report --template {name}"
    if exported.named is not None:
        yaml_lines = f"templat:\n  {exported.kind}: {exported.named}"
        use = f"agar selalu dipakai, tulis dua baris ini di skm.yaml\n{yaml_lines}"
    return [
        f"Tersimpan: {name} (templat {exported.kind}, untuk disunting di Word)",
        *hint_lines(use),
        next_step(f"sunting di Word, lalu skm template check {name}"),
    ]


def template_summary(checked: TemplateChecked) -> str:
    """A checked template in one line."""
    return f"{checked.file}: templat {checked.kind}"
