from datetime import date

import pytest

from cards import card_of_totals
from plans import Q4, gaps, load
from skm_cli.domain.plan.rtl import Status
from skm_cli.plan.write_rtl import dump_new_rtl

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
        ("“TW1”", "2024Q1"),
    ],
)
def test_a_quarter_without_a_year_is_the_next_that_ends_after_the_survey(
    typed: str, quarter: str
) -> None:
    rtl = load(f"prioritas: [{{unsur: U3, rtl: [{{waktu: {typed}}}]}}]\n")

    assert [str(w.quarter) for w in rtl.priorities[0].rtl[0].plan.waktu] == [quarter]


@pytest.mark.parametrize("typed", ["TW4, TW1", "TW4 dan TW1", "[TW4, TW1]"])
def test_several_quarters_are_understood_without_their_brackets(typed: str) -> None:
    rtl = load(f"prioritas:\n  - unsur: U3\n    rtl:\n      - waktu: {typed}\n")

    times = rtl.priorities[0].rtl[0].plan.waktu
    assert [str(when.quarter) for when in times] == ["2023Q4", "2024Q1"]


@pytest.mark.parametrize(
    ("typed", "last"),
    [("TW4", date(2023, 12, 31)), ("Februari 2024", date(2024, 2, 29))],
)
def test_what_is_planned_has_a_last_day(typed: str, last: date) -> None:
    rtl = load(f"prioritas: [{{unsur: U3, rtl: [{{waktu: {typed}}}]}}]\n")

    assert rtl.priorities[0].rtl[0].plan.waktu[0].last == last


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


def test_the_remark_on_leftovers_can_be_uncommented() -> None:
    card = card_of_totals([712, 702, 691, 786, 701, 712, 706, 774, 703], 200)
    text, _, remark = dump_new_rtl(card, Q4).partition("# lanjutan:")

    used = f"# lanjutan:{remark}".replace("\n# ", "\n").removeprefix("# ")
    (leftover,) = load(text + used).leftovers

    assert (str(leftover.origin), leftover.unsur) == ("2023Q3", "U1")


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

    owed = ["deskripsi tindak lanjut", "waktu pelaksanaan", "tantangan/hambatan"]
    owed += ["foto dokumentasi"]
    reason = ["alasan", "strategi penyelesaian", "target waktu"]
    assert whats == [
        *(f"{what} belum diisi (U3)" for what in owed),
        *(f"{what} belum diisi (U2)" for what in owed + reason),
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


ZERO = """\
    prioritas:
      - unsur: U4
        rtl: []
        tanpa_rtl: {}
    """


def test_no_rtl_with_its_reason_owes_nothing() -> None:
    rtl = load(ZERO.format("Tarif ditetapkan dengan peraturan daerah"))

    (entry,) = rtl.priorities
    assert (entry.rtl, entry.gaps) == ((), ())
    assert entry.reason_without_rtl == "Tarif ditetapkan dengan peraturan daerah"


def test_no_rtl_owes_its_reason_as_soon_as_the_key_is_there() -> None:
    (entry,) = load(ZERO.format("")).priorities

    assert entry.rtl == ()
    assert [f"{gap.place}: {gap.message}" for gap in entry.gaps] == [
        "rtl.yaml:4: alasan tanpa RTL belum diisi (U4)"
    ]


def test_the_empty_block_of_init_may_stay_where_there_is_no_rtl() -> None:
    rtl = load("""\
        prioritas:
          - unsur: U4
            rtl:
              - kegiatan:
                waktu: []
                realisasi: {status: belum, deskripsi: }
                penyelesaian: {alasan: }
            tanpa_rtl: Tarif ditetapkan dengan peraturan daerah
        """)

    assert (rtl.priorities[0].rtl, gaps(rtl)) == ((), [])


LEFT = """\
    periode: 2023Q4
    prioritas: []
    lanjutan:
      - dari: 2023Q3
        unsur: U1
        kegiatan: Penyederhanaan formulir
        waktu: [TW3, Agustus]
        penanggung_jawab: Kepala Bagian Organisasi
        realisasi: {status: belum}
        penyelesaian: {alasan: Menunggu kertas, strategi: Pengadaan, target: TW4}
    """


def test_a_leftover_is_an_rtl_of_its_own_period() -> None:
    (leftover,) = load(LEFT).leftovers

    assert (str(leftover.origin), leftover.unsur) == ("2023Q3", "U1")
    plan = leftover.follow_up.plan
    assert [str(when.quarter) for when in plan.waktu] == ["2023Q3", "2024Q3"]
    assert leftover.follow_up.completion.target == "Triwulan IV Tahun 2023"
    assert leftover.follow_up.gaps == ()


def test_a_leftover_owes_what_every_rtl_owes() -> None:
    (leftover,) = load("lanjutan: [{dari: 2023Q3, unsur: U1}]\n").leftovers

    assert [gap.message for gap in leftover.follow_up.gaps][:2] == [
        "program/kegiatan belum diisi (U1)",
        "waktu rencana belum diisi (U1)",
    ]


def test_penetapan_owes_its_reason_as_soon_as_it_is_there() -> None:
    rtl = load("penetapan:\nprioritas: [{unsur: U9. Sarana dan prasarana}]\n")

    assert rtl.decree is not None
    assert [f"{g.place}: {g.message}" for g in rtl.decree.gaps] == [
        "rtl.yaml:1: alasan penetapan belum diisi"
    ]
    assert rtl.priorities[0].unsur == "U9"


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

    assert rtl.priorities[0].rtl[0].completion.target == printed
