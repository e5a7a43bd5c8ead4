import pytest

from reports import entry, plan, report
from skm_cli.report.follow_up import conclusion, realisation

U3, U5 = "U3 Waktu penyelesaian", "U5 Produk spesifikasi jenis pelayanan"
U2 = "U2 Sistem, mekanisme, dan prosedur"
TODAY = "Sampai dengan tanggal 18 Desember 2023"
DETAILS = "Uraiannya adalah sebagai berikut."
ONE = "penetapan: {alasan: a}\n"


def of(*states: str) -> str:
    """The plan of the three lowest with these states; `-` joins several RTL."""
    codes = ("U3", "U5", "U2")
    return plan(*(entry(c, *s.split("-")) for c, s in zip(codes, states, strict=True)))


def alone(status: str) -> str:
    return ONE + plan(entry("U3", status))


CASES = {
    "all done": (
        of("selesai", "selesai", "selesai"),
        f"Seluruh rencana tindak lanjut telah selesai dilaksanakan. {DETAILS}",
        "Sekretariat Daerah telah menyelesaikan seluruh rencana tindak lanjut hasil "
        f"SKM, yaitu pada unsur {U3}; {U5}; dan {U2}. Realisasinya mencapai 100%.",
    ),
    "some done": (
        of("selesai", "selesai", "belum"),
        "Sebanyak dua dari tiga rencana tindak lanjut telah selesai dilaksanakan. "
        f"{DETAILS}",
        "Sekretariat Daerah telah menyelesaikan dua dari tiga rencana tindak lanjut "
        f"hasil SKM (66,67%), yaitu pada unsur {U3} dan {U5}.",
    ),
    "some done and some under way": (
        of("selesai", "proses", "belum"),
        "Sebanyak satu dari tiga rencana tindak lanjut telah selesai dilaksanakan dan "
        f"satu masih dalam proses. {DETAILS}",
        "Sekretariat Daerah telah menyelesaikan satu dari tiga rencana tindak lanjut "
        f"hasil SKM (33,33%), yaitu pada unsur {U3}. Satu rencana tindak "
        f"lanjut masih dalam proses, yaitu pada unsur {U5}.",
    ),
    "several of one unsur": (
        of("selesai-selesai-proses", "belum", "belum"),
        "Sebanyak dua dari lima rencana tindak lanjut telah selesai dilaksanakan dan "
        f"satu masih dalam proses. {DETAILS}",
        "Sekretariat Daerah telah menyelesaikan dua dari lima rencana tindak lanjut "
        f"hasil SKM (40%), yaitu pada unsur {U3}. Satu rencana tindak lanjut "
        f"masih dalam proses, yaitu pada unsur {U3}.",
    ),
    "some under way": (
        of("proses", "belum", "proses"),
        f"{TODAY}, dua dari tiga rencana tindak lanjut masih dalam proses dan belum ada "
        f"yang selesai dilaksanakan. {DETAILS}",
        "Sekretariat Daerah sedang melaksanakan dua dari tiga rencana tindak lanjut "
        f"hasil SKM, yaitu pada unsur {U3} serta {U2}. Belum ada rencana tindak lanjut "
        "yang selesai dilaksanakan.",
    ),
    "all under way": (
        of("proses", "proses", "proses"),
        f"{TODAY}, seluruh rencana tindak lanjut masih dalam proses dan belum ada yang "
        f"selesai dilaksanakan. {DETAILS}",
        "Sekretariat Daerah sedang melaksanakan seluruh rencana tindak lanjut hasil "
        f"SKM, yaitu pada unsur {U3}; {U5}; dan {U2}. Belum ada rencana tindak lanjut "
        "yang selesai dilaksanakan.",
    ),
    "none begun": (
        of("belum", "belum", "belum"),
        f"{TODAY}, rencana tindak lanjut yang telah disusun belum dilaksanakan. "
        f"{DETAILS}",
        f"{TODAY}, Sekretariat Daerah belum melaksanakan rencana tindak lanjut hasil "
        f"SKM pada unsur {U3}; {U5}; dan {U2}.",
    ),
    "the only one done": (
        alone("selesai"),
        f"Rencana tindak lanjut tersebut telah selesai dilaksanakan. {DETAILS}",
        "Sekretariat Daerah telah menyelesaikan rencana tindak lanjut hasil SKM, yaitu "
        f"pada unsur {U3}. Realisasinya mencapai 100%.",
    ),
    "the only one under way": (
        alone("proses"),
        f"{TODAY}, rencana tindak lanjut tersebut masih dalam proses. {DETAILS}",
        "Sekretariat Daerah sedang melaksanakan rencana tindak lanjut hasil SKM, yaitu "
        f"pada unsur {U3}.",
    ),
    "the only one not begun": (
        alone("belum"),
        f"{TODAY}, rencana tindak lanjut tersebut belum dilaksanakan. {DETAILS}",
        f"{TODAY}, Sekretariat Daerah belum melaksanakan rencana tindak lanjut hasil "
        f"SKM pada unsur {U3}.",
    ),
}


@pytest.mark.parametrize(("rtl", "lead", "point"), CASES.values(), ids=CASES)
def test_progress_reads_right(rtl: str, lead: str, point: str) -> None:
    made = report(rtl)

    assert realisation.lead_to_realisation(made) == lead
    assert conclusion.followed_up(made) == point


def test_nothing_left_is_said_to_be_nihil() -> None:
    made = report(of("selesai", "selesai", "selesai"))

    assert conclusion.unfinished_rtl(made) == (
        "Tidak ada rencana tindak lanjut yang belum ditindaklanjuti (nihil).",
        [],
    )
    assert conclusion.strategy(made) == (
        "Seluruh RTL telah ditindaklanjuti sehingga tidak diperlukan strategi "
        "penyelesaian (nihil)."
    )


def test_one_left_stands_in_the_sentence_with_its_reason_after_a_colon() -> None:
    made = report(of("selesai", "selesai", "proses"))

    assert conclusion.unfinished_rtl(made) == (
        "Masih ada satu rencana tindak lanjut yang belum selesai, yaitu pada unsur "
        f"{U2}. Rencana tindak lanjut: Kegiatan U2-1. Alasan: Alasan 1.",
        [],
    )
    assert conclusion.strategy(made) == (
        "Agar RTL yang tersisa terlaksana, disusun strategi penyelesaian sebagai "
        "berikut."
    )


def test_several_left_are_items() -> None:
    made = report(of("selesai", "belum", "belum"))

    assert conclusion.unfinished_rtl(made) == (
        "Masih ada dua rencana tindak lanjut yang belum ditindaklanjuti, dengan uraian "
        "sebagai berikut.",
        [
            f"{U5}. Rencana tindak lanjut: Kegiatan U5-1. Alasan: Alasan 1.",
            f"{U2}. Rencana tindak lanjut: Kegiatan U2-1. Alasan: Alasan 1.",
        ],
    )


def test_what_nobody_wrote_is_a_gap_in_its_place() -> None:
    made = report(report_day=None, known=False)

    assert "[belum diisi: tanggal laporan]" in realisation.lead_to_realisation(made)
    assert conclusion.followed_up(made).startswith(
        "Sampai dengan tanggal [belum diisi: tanggal laporan], [belum diisi: nama unit] "
        "belum melaksanakan"
    )
    assert conclusion.unfinished_rtl(made)[1][0] == (
        f"{U3}. Rencana tindak lanjut: [belum diisi: program/kegiatan]. Alasan: [belum "
        "diisi: alasan]."
    )
