from collections.abc import Callable

import pytest

from plans import faults, load, problems


def test_rtl_and_the_reason_for_none_cannot_both_be() -> None:
    assert faults("""\
        prioritas:
          - unsur: U4
            rtl: [{kegiatan: Sosialisasi tarif}]
            tanpa_rtl: Tarif ditetapkan dengan peraturan daerah
        """) == ["rtl.yaml:4: U4 memuat RTL dan `tanpa_rtl` sekaligus"]


@pytest.mark.parametrize(
    ("origin", "message"),
    [
        ("", "isian `dari` kosong"),
        ("TW3", "`TW3` bukan periode"),
        ("2023Q4", "`dari` adalah 2023Q4, bukan periode sebelum 2023Q4"),
        ("2024S1", "`dari` adalah 2024S1, bukan periode sebelum 2023Q4"),
    ],
)
def test_a_leftover_comes_from_an_earlier_period(origin: str, message: str) -> None:
    assert faults(f"lanjutan: [{{unsur: U1, dari: {origin}}}]\n") == [
        f"rtl.yaml:1: {message}"
    ]


def test_the_same_rtl_twice_is_a_slip() -> None:
    one = "{kegiatan: Rapat, waktu: TW4}"
    again = "{kegiatan: rapat, waktu: [TW4]}"
    later = "{kegiatan: Rapat, waktu: TW1}"
    left = "{dari: 2023Q3, unsur: U1, kegiatan: Rapat}"

    assert faults(
        f"prioritas:\n- unsur: U3\n  rtl:\n  - {one}\n  - {again}\n  - {later}\n"
        f"- unsur: U5\n  rtl: [{one}]\nlanjutan:\n- {left}\n- {left}\n"
    ) == [
        "rtl.yaml:5: RTL ini ditulis dua kali, juga di baris 4 (U3)",
        "rtl.yaml:11: RTL ini ditulis dua kali, juga di baris 10 (U1, lanjutan 2023Q3)",
    ]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("Waktu penyelesaian", "tulis unsur: U3"),
        ("sistem, mekanisme dan prosedur", "tulis unsur: U2"),
        ("3", "tulis unsur: U3"),
        ("U12", "pilih U1 sampai dengan U9"),
    ],
)
def test_an_unsur_that_is_no_code_gets_its_code(typed: str, hint: str) -> None:
    assert [
        problem.hint for problem in problems(f"prioritas:\n  - unsur: {typed}\n")
    ] == [hint]


@pytest.mark.parametrize(
    ("key", "typed", "shown"),
    [
        ("waktu_pelaksanaan", "31 November 2023", "31 November 2023"),
        ("waktu_pelaksanaan", "30 s.d. 31 November 2023", "31 November 2023"),
        ("waktu_pelaksanaan", "2023-13-01", "2023-13-01"),
        ("waktu_pelaksanaan", "31/11/2023", "31/11/2023"),
        ("waktu_pelaksanaan", "6/11/2023 s.d. 11/20/2023", "11/20/2023"),
    ],
)
def test_a_date_that_is_none_is_a_fault(key: str, typed: str, shown: str) -> None:
    block = f"{{realisasi: {{{key}: {typed}}}}}"

    assert faults(f"prioritas: [{{unsur: U3, rtl: [{block}]}}]\n") == [
        f"rtl.yaml:1: `{shown}` bukan tanggal"
    ]


@pytest.mark.parametrize(
    "typed",
    ["6 s.d. 10 November 2023", "20/11/2023", "20 orang 2023", "akhir tahun", "NIHIL"],
)
def test_a_time_of_realisation_is_a_persons_own_words(typed: str) -> None:
    block = f"{{realisasi: {{waktu_pelaksanaan: {typed}}}}}"

    rtl = load(f"prioritas: [{{unsur: U3, rtl: [{block}]}}]\n")

    done = rtl.priorities[0].rtl[0].realisation
    assert (done.waktu_pelaksanaan or "").lower() == typed.lower()


@pytest.mark.parametrize("typed", ["ya", "NO", "y", "1"])
def test_a_status_that_is_none_gets_the_words_to_choose_from(typed: str) -> None:
    block = f"{{realisasi: {{status: {typed}}}}}"

    (problem,) = problems(f"prioritas: [{{unsur: U3, rtl: [{block}]}}]\n")
    assert problem.hint == "pilih `belum`, `proses`, `selesai`, atau `sudah`"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        (
            "{berkas:foto.jpg}",
            "beri satu spasi sesudah titik dua: berkas: diikuti isinya",
        ),
        (
            "{berkas: a.jpg, keterangan: “Rapat, 5 Desember”}",
            "apit seluruh kalimat dengan tanda petik lurus, bukan “ dan ”",
        ),
        (
            "{berkas: a.jpg, keterangan: Rapat, 5 Desember}",
            "apit seluruh kalimat di dalam kurung dengan tanda petik dua",
        ),
    ],
)
def test_what_braces_cut_is_explained(typed: str, hint: str) -> None:
    block = f"{{realisasi: {{dokumentasi: [{typed}]}}}}"

    assert [
        problem.hint
        for problem in problems(f"prioritas: [{{unsur: U3, rtl: [{block}]}}]\n")
    ] == [hint]


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("cp1252"),
        lambda text: text.replace("\n", "\r\n").encode(),
    ],
    ids=["byte-order mark", "cp1252", "CRLF"],
)
def test_a_fault_keeps_its_line_in_files_of_windows_editors(
    encode: Callable[[str], bytes],
) -> None:
    text = (
        "periode: 2023Q4\nprioritas:\n  - unsur: U3\n    penyebab: – “a”\n    pic: b\n"
    )

    assert [str(problem.place) for problem in problems(encode(text))] == ["rtl.yaml:5"]


def test_penetapan_sets_at_least_one_unsur() -> None:
    assert faults("penetapan: {alasan: Anggaran}\n") == [
        "rtl.yaml:1: `penetapan` ada, tetapi `prioritas` tidak memuat unsur"
    ]


def test_all_faults_are_said_at_once() -> None:
    found = faults(
        """\
        periode: 2023Q3
        prioritas:
          - unsur: U12
          - unsur:
          - unsur: U3
            rtl:
              - kegiatan: a
                waktu: [TW5, TW1]
                realisasi:
                  status: prose
                  dokumentasi:
                    - {berkas: ../a.jpg, keterangan: x}
                    - {berkas: a.jpg, tautan: "https://b", keterangan: x}
                    - {berkas: 'C:\\a.jpg', keterangan: x}
                pic: Kepala
          - unsur: U3
        """
    )

    assert found == [
        "rtl.yaml:8: `TW5` bukan triwulan",
        "rtl.yaml:10: isi `prose` tidak dikenal; yang paling mirip `proses`",
        "rtl.yaml:12: `../a.jpg` berada di luar folder dokumentasi",
        "rtl.yaml:14: `C:\\a.jpg` berada di luar folder dokumentasi",
        "rtl.yaml:15: isian `pic` tidak dikenal",
        "rtl.yaml:1: isi `periode` adalah 2023Q3, sedangkan foldernya 2023Q4",
        "rtl.yaml:3: unsur `U12` tidak ada dalam permenpan-14-2017",
        "rtl.yaml:4: isian `unsur` kosong",
        "rtl.yaml:13: satu dokumentasi memuat `berkas` dan `tautan` sekaligus",
        "rtl.yaml:16: unsur U3 ditulis dua kali, juga di baris 5",
    ]


def test_a_file_that_is_a_list_is_a_fault() -> None:
    assert faults("- unsur: U3\n") == [
        "rtl.yaml:1: berkas ini tidak memuat isian seperti yang diperlukan"
    ]


def test_more_quarters_than_the_table_has_columns_are_a_fault() -> None:
    quarters = ", ".join(f"TW{n % 4 + 1} {2024 + n // 4}" for n in range(9))

    (found,) = faults(f"prioritas: [{{unsur: U3, rtl: [{{waktu: [{quarters}]}}]}}]\n")

    assert "lebih dari delapan triwulan" in found
