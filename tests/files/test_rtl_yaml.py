from datetime import date
from textwrap import dedent

import pytest

from cards import INSTRUMENT, card_of_totals
from skm_cli.domain.period import Period
from skm_cli.domain.rtl import Rtl, Status
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.rtl_text import dump_new_rtl
from skm_cli.files.rtl_yaml import load_rtl

Q4 = Period.parse("2023Q4")
NOVEMBER = date(2023, 11, 17)


def load(text: str) -> Rtl:
    return load_rtl(
        dedent(text).encode(),
        shown="rtl.yaml",
        period=Q4,
        instrument=INSTRUMENT,
        survey_end=NOVEMBER,
    )


def faults(text: str) -> list[str]:
    with pytest.raises(ProblemsFoundError) as caught:
        load(text)
    return [f"{problem.place}: {problem.message}" for problem in caught.value.problems]


def gaps(rtl: Rtl) -> list[str]:
    return [
        f"{gap.place}: {gap.message}"
        for entry in rtl.priorities
        for follow_up in entry.rtl
        for gap in follow_up.gaps
    ]


WHOLE = """\
    periode: 2023Q4
    prioritas:
      - unsur: U3
        penyebab: Kurang petugas
        rtl:
          - kegiatan: Publikasi standar pelayanan
            waktu: [TW4, TW1, Maret 2024]
            penanggung_jawab: Kepala Bagian
            realisasi:
              status: Sudah
              deskripsi: Telah dipublikasikan
              waktu_pelaksanaan: November 2023
              hambatan: NIHIL
              dokumentasi:
                - {berkas: rapat/1.jpg, keterangan: "Rapat, 5 Desember"}
                - {tautan: "https://contoh.go.id", keterangan: Laman}
                - {berkas: notula.pdf, keterangan: Notula}
    """


def test_every_key_is_read() -> None:
    (entry,) = load(WHOLE).priorities
    (follow_up,) = entry.rtl
    realisation = follow_up.realisation

    assert (entry.unsur, entry.line, entry.penyebab) == ("U3", 3, "Kurang petugas")
    assert [str(w.quarter) for w in follow_up.plan.waktu] == [
        "2023Q4",
        "2024Q1",
        "2024Q1",
    ]
    assert realisation.status is Status.SELESAI
    assert realisation.hambatan == "Nihil"
    assert [proof.is_picture for proof in realisation.dokumentasi] == [
        True,
        False,
        False,
    ]
    assert realisation.dokumentasi[0].keterangan == "Rapat, 5 Desember"
    assert follow_up.gaps == ()


@pytest.mark.parametrize(
    ("typed", "quarter"),
    [
        ("TW4", "2023Q4"),
        ("TW1", "2024Q1"),
        ("TW3", "2024Q3"),
        ("tw 1 2025", "2025Q1"),
        ("Triwulan II 2024", "2024Q2"),
        ("Triwulan II Tahun 2024", "2024Q2"),
        ("Desember", "2023Q4"),
        ("November", "2023Q4"),
        ("Oktober", "2024Q4"),
        ("januari 2023", "2023Q1"),
    ],
)
def test_a_quarter_without_a_year_is_the_next_that_ends_after_the_survey(
    typed: str, quarter: str
) -> None:
    rtl = load(f"prioritas: [{{unsur: U3, rtl: [{{waktu: {typed}}}]}}]\n")

    assert [str(w.quarter) for w in rtl.priorities[0].rtl[0].plan.waktu] == [quarter]


def test_what_init_writes_reads_back_as_gaps_and_nothing_else() -> None:
    card = card_of_totals([712, 702, 691, 786, 701, 712, 706, 774, 703], 200)
    text = dump_new_rtl(card, Q4)

    rtl = load(text)
    found = [gap for entry in rtl.priorities for gap in entry.rtl[0].gaps]

    assert [entry.unsur for entry in rtl.priorities] == ["U3", "U5", "U2"]
    lines = text.split("\n")
    assert [
        (lines[gap.place.row - 1].split("#")[0].strip(), gap.message)
        for gap in found[:6]
    ] == [
        ("- kegiatan:", "program/kegiatan belum diisi (U3)"),
        ("waktu: []", "waktu rencana belum diisi (U3)"),
        ("penanggung_jawab:", "penanggung jawab belum diisi (U3)"),
        ("alasan:", "alasan belum diisi (U3)"),
        ("strategi:", "strategi penyelesaian belum diisi (U3)"),
        ("target:", "target waktu belum diisi (U3)"),
    ]
    assert len(found) == 18
    assert rtl.decree is None


def test_the_new_file_says_it_in_plain_indonesian() -> None:
    card = card_of_totals([712, 702, 691, 786, 701, 712, 706, 774, 703], 200)

    text = dump_new_rtl(card, Q4)

    assert "dan realisasinya, Triwulan IV Tahun 2023\n" in text
    assert "# Unsur di bawah ini adalah tiga unsur dengan nilai terendah." in text
    assert "- unsur: U3                # Waktu penyelesaian, NRR 3,46, mutu B\n" in text
    assert "target:            # mis. TW1 2024 atau Maret 2024\n" in text


def test_what_is_done_owes_its_description_and_what_is_not_owes_its_reason() -> None:
    plan = "kegiatan: a, waktu: TW4, penanggung_jawab: b"
    done = f"{{unsur: U3, rtl: [{{{plan}, realisasi: {{status: selesai}}}}]}}"
    begun = f"{{unsur: U2, rtl: [{{{plan}, realisasi: {{status: proses}}}}]}}"
    not_begun = f"{{unsur: U1, rtl: [{{{plan}}}]}}"

    whats = [
        gap.partition(": ")[2]
        for gap in gaps(load(f"prioritas: [{done}, {begun}, {not_begun}]\n"))
    ]

    told = ["deskripsi tindak lanjut", "waktu pelaksanaan", "tantangan/hambatan"]
    told += ["foto dokumentasi"]
    reason = ["alasan", "strategi penyelesaian", "target waktu"]
    assert whats == [
        *(f"{what} belum diisi (U3)" for what in told),
        *(f"{what} belum diisi (U2)" for what in told + reason),
        *(f"{what} belum diisi (U1)" for what in reason),
    ]


def test_a_proof_owes_its_caption_and_its_file() -> None:
    proofs = "[{berkas: 1.jpg}, {keterangan: Rapat}]"
    done = f"{{status: selesai, dokumentasi: {proofs}}}"

    found = gaps(load(f"prioritas: [{{unsur: U3, rtl: [{{realisasi: {done}}}]}}]\n"))

    assert "rtl.yaml:1: keterangan gambar belum diisi (U3)" in found
    assert "rtl.yaml:1: foto dokumentasi belum diisi (U3)" in found


def test_nihil_is_said_and_owes_nothing() -> None:
    done = "{status: selesai, hambatan: nihil, dokumentasi: nihil}"

    rtl = load(f"prioritas: [{{unsur: U3, rtl: [{{realisasi: {done}}}]}}]\n")

    assert rtl.priorities[0].rtl[0].realisation.nihil
    assert not [g for g in gaps(rtl) if "dokumentasi" in g or "hambatan" in g]


def test_an_entry_without_rtl_is_one_gap() -> None:
    assert gaps(load("prioritas:\n  - unsur: U3\n    rtl: []\n")) == [
        "rtl.yaml:2: RTL U3 belum ditulis"
    ]


def test_penetapan_owes_its_reason_as_soon_as_it_is_there() -> None:
    rtl = load("penetapan:\nprioritas: [{unsur: U9. Sarana dan prasarana}]\n")

    assert rtl.decree is not None
    assert [f"{g.place}: {g.message}" for g in rtl.decree.gaps] == [
        "rtl.yaml:1: alasan penetapan belum diisi"
    ]
    assert rtl.priorities[0].unsur == "U9"


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


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("TW2 2024", "Triwulan II Tahun 2024"),
        ("TW1", "Triwulan I Tahun 2024"),
        ("Maret 2024", "Maret 2024"),
        ("akhir tahun", "akhir tahun"),
        ("TW1 0000", "TW1 0000"),
    ],
)
def test_a_target_is_spelled_out(typed: str, printed: str) -> None:
    rtl = load(
        f"prioritas: [{{unsur: U3, rtl: [{{penyelesaian: {{target: {typed}}}}}]}}]\n"
    )

    assert rtl.priorities[0].rtl[0].settlement.target == printed
