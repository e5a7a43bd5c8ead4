from typing import Any

from reports import entry, plan, report
from skm_cli.report.follow_up.follow_up_context import make_context, pictures


def block(rtl: str, *, photos: tuple[str, ...] = ()) -> dict[str, Any]:
    context: Any = make_context(report(rtl, photos=photos))
    first: dict[str, Any] = context["realisasi"]["blok"][0]
    return first


def grid(*waktu: str) -> tuple[str, list[str], list[list[str]]]:
    codes = ("U3", "U5", "U2")
    entries = [
        f"{{unsur: {c}, rtl: [{{waktu: [{w}]}}]}}"
        for c, w in zip(codes, waktu, strict=True)
    ]
    context: Any = make_context(report(plan(*entries)))
    made = context["rencana"]
    return made["judul_waktu"], made["kolom"], [row["tanda"] for row in made["baris"]]


def test_the_grid_has_the_four_quarters_of_the_year() -> None:
    assert grid("TW4", "TW 4 2023", "Desember") == (
        "Waktu",
        ["TW 1", "TW 2", "TW 3", "TW 4"],
        [["", "", "", "V"]] * 3,
    )


def test_a_plan_of_next_year_says_its_year_in_the_head() -> None:
    assert grid("TW1", "TW2, TW3", "Maret 2024") == (
        "Waktu (Tahun 2024)",
        ["TW 1", "TW 2", "TW 3", "TW 4"],
        [["V", "", "", ""], ["", "V", "V", ""], ["V", "", "", ""]],
    )


def test_a_plan_over_two_years_has_the_quarters_from_first_to_last() -> None:
    assert grid("TW4", "TW2 2024", "") == (
        "Waktu",
        ["TW 4 2023", "TW 1 2024", "TW 2 2024"],
        [["V", "", ""], ["", "", "V"], ["", "", ""]],
    )


def test_a_plan_of_many_years_has_only_its_quarters() -> None:
    _, columns, _ = grid("TW4 2023", "TW4 2026", "TW1 2030")

    assert columns == ["TW 4 2023", "TW 4 2026", "TW 1 2030"]


def test_no_time_yet_is_a_gap() -> None:
    context: Any = make_context(report(plan("{unsur: U3}")))

    assert (
        context["rencana"]["baris"][0]["waktu_kosong"] == "[belum diisi: waktu rencana]"
    )
    assert context["rencana"]["kolom"] == ["TW 1", "TW 2", "TW 3", "TW 4"]


def test_what_has_not_begun_says_so_in_every_cell() -> None:
    made = block(
        plan("{unsur: U3, rtl: [{realisasi: {dokumentasi: [{berkas: a.jpg}]}}]}")
    )

    assert (made["deskripsi"], made["waktu"], made["hambatan"]) == (
        "Belum dilaksanakan",
        "–",
        "–",
    )
    assert (made["gambar"], made["tanpa_dokumentasi"]) == ([], "Belum ada dokumentasi")


def test_what_is_done_and_not_written_is_a_gap_in_every_cell() -> None:
    made = block(plan("{unsur: U3, rtl: [{realisasi: {status: selesai}}]}"))

    assert made["deskripsi"] == "[belum diisi: deskripsi tindak lanjut]"
    assert made["waktu"] == "[belum diisi: waktu pelaksanaan]"
    assert made["hambatan"] == "[belum diisi: tantangan/hambatan]"
    assert made["tanpa_dokumentasi"] == "[belum diisi: foto dokumentasi]"


def test_proofs_that_somebody_said_there_are_none_of_print_nihil() -> None:
    assert block(plan(entry("U3", "selesai")))["tanpa_dokumentasi"] == "Nihil"


def test_pictures_are_shown_and_links_and_files_are_named() -> None:
    proofs = (
        "[{berkas: a.jpg, keterangan: Rapat.}, "
        '{tautan: "https://contoh.go.id", keterangan: Laman}, {berkas: b.png}, '
        "{berkas: n.pdf, keterangan: Notula}]"
    )
    done = f"{{status: selesai, dokumentasi: {proofs}}}"
    rtl = plan(f"{{unsur: U3, rtl: [{{realisasi: {done}}}]}}")

    made = block(rtl, photos=("a.jpg",))

    assert [figure for row in made["gambar"] for figure in row["foto"]] == [
        {
            "foto": "dokumentasi/a.jpg",
            "pengganti": "",
            "keterangan": "Rapat",
            "alt": "Foto: Rapat.",
        },
        {
            "foto": "",
            "pengganti": "[belum diisi: foto dokumentasi]",
            "keterangan": "[belum diisi: keterangan gambar]",
            "alt": "Foto: b.png",
        },
    ]
    assert made["rujukan"] == [
        "Tautan: https://contoh.go.id (Laman)",
        "Berkas: n.pdf (Notula)",
    ]
    assert list(pictures(report(rtl, photos=("a.jpg",)))) == ["dokumentasi/a.jpg"]


def test_strategies_are_those_of_what_is_left() -> None:
    context: Any = make_context(report(plan(entry("U3", "proses", "selesai"))))

    first, second, third = context["kesimpulan"]["strategi"]
    assert first == {
        "nomor": 1,
        "rtl": "Kegiatan U3-1",
        "strategi": "s",
        "target": "t",
        "penanggung_jawab": "Kepala",
    }
    assert second["target"] == "[belum diisi: target waktu]"
    assert third["nomor"] == 3


def test_nothing_left_is_one_row_of_nihil() -> None:
    rtl = plan(*(entry(code, "selesai") for code in ("U3", "U5", "U2")))
    context: Any = make_context(report(rtl))

    assert [list(row.values()) for row in context["kesimpulan"]["strategi"]] == [
        ["–", "Nihil", "–", "–", "–"]
    ]


def test_who_is_not_known_is_a_gap_and_never_in_capitals() -> None:
    context: Any = make_context(report(known=False, report_day=None))

    assert context["unit_kapital"] == "[belum diisi: nama unit]"
    assert context["pemerintah_kapital"] == "[belum diisi: nama pemerintah daerah]"
    assert context["penandatangan"]["nip"] == "[belum diisi: NIP]"
    assert context["survei"]["waktu"] == "Triwulan IV Tahun 2023"
    assert context["survei"]["judul_tabel"] == (
        "Ringkasan Hasil SKM Triwulan IV Tahun 2023"
    )


def test_a_known_window_is_printed_as_a_range() -> None:
    context: Any = make_context(report())

    assert context["survei"]["judul_tabel"] == (
        "Ringkasan Hasil SKM Periode 1 Oktober s.d. 17 November 2023"
    )
    assert context["unit_kapital"] == "SEKRETARIAT DAERAH"
