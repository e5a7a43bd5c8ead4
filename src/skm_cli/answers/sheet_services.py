"""Takes the names of sheets for services where there is one sheet a service."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from skm_cli.answers.labels.header_clues import is_counted
from skm_cli.answers.labels.header_text import header_words
from skm_cli.answers.labels.personal_data import masked
from skm_cli.answers.labels.respondent_headers import SERVICE
from skm_cli.answers.sheet_result import SheetResult
from skm_cli.domain import wording
from skm_cli.domain.problem import Note, Place
from skm_cli.domain.scores.score import UNNAMED

# Words of names that say what a sheet holds, or when or by whom it was filled.
_NO_SERVICE = frozenset(
    (
        "sheet", "lembar", "lembar1", "data", "jawaban", "responden", "respon",
        "response", "responses", "form", "formulir", "kuesioner", "survei", "survey",
        "skm", "ikm", "rekap", "hasil", "input", "entri", "entry", "salinan", "copy",
        "lama", "baru", "arsip", "petugas", "laki", "perempuan", "pria", "wanita",
        "tabel", "table", "worksheet", "grup", "kelompok", "jan", "feb", "mar", "apr",
        "jun", "jul", "agu", "agt", "agust", "sep", "sept", "okt", "nov", "nop", "des",
        "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "ahad",
    )
)  # fmt: skip
_MONTHS = frozenset(month.casefold() for month in wording.MONTHS)


def with_services_of_sheets(
    results: Sequence[SheetResult],
) -> tuple[list[SheetResult], list[Note]]:
    """Give the respondents of each sheet the service that the sheet's name tells.

    Only where no sheet has a column of services and all names can be services.

    Args:
        results: The sheets that were read, those of a file one after the other.

    Returns:
        The sheets, and a note on each file whose sheets name services.
    """
    if any(SERVICE in one.counted.header.others for one in results):
        return list(results), []
    found: list[SheetResult] = []
    notes = []
    for file, together in groupby(results, lambda one: one.place.file):
        sheets = list(together)
        names = [" ".join(masked(one.place.sheet).split()) for one in sheets]
        if len(sheets) == 1 or not all(map(_may_be_service, names)):
            found += sheets
            continue
        found += map(_named, sheets, names)
        message = f"jenis layanan dibaca dari nama lembar: {wording.listing(names)}"
        hint = "jika bukan, tulis jenis layanan di kolom tersendiri, berjudul Layanan"
        notes.append(Note(Place(file), message, hint))
    return found, notes


def _may_be_service(name: str) -> bool:
    words = header_words(name)
    return (
        any(word.isalpha() and len(word) > 1 for word in words)
        and _NO_SERVICE.isdisjoint(word.rstrip("0123456789") for word in words)
        and _MONTHS.isdisjoint(words)
        and not is_counted(name)
    )


def _named(result: SheetResult, name: str) -> SheetResult:
    counted = result.counted
    # A sheet without respondents has no group.
    groups = {name: counted.groups[UNNAMED]} if counted.groups else {}
    service_of = [name] * len(counted.rows)
    return result._replace(
        counted=replace(counted, groups=groups, service_of=service_of)
    )
