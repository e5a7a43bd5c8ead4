from dataclasses import replace
from datetime import date

import pytest

from cards import INSTRUMENT, card_of_totals, scorecard, tally, tally_of
from reports import entry, plan, report, with_references
from skm_cli.domain.report.profile import Discussion
from skm_cli.domain.scores.score import Pooling, Scorecard, ServiceScore
from skm_cli.report.follow_up.priority_paragraphs import lead_to_plan, priorities
from skm_cli.report.follow_up.result import result

REGULATION = "Peraturan Menteri PANRB Nomor 14 Tahun 2017"


def priorities_text(card: Scorecard | None = None, rtl: str = "") -> str:
    return with_references("\n".join(priorities(report(rtl, card=card))))


def test_the_reference_names_its_three_lowest_and_their_order() -> None:
    assert priorities_text() == (
        "Nilai dalam ‹tabel_hasil› menunjukkan unsur yang masih perlu diperbaiki. Agar "
        "perbaikan terarah dan dapat dilaksanakan, rencana tindak lanjut (RTL) "
        "diprioritaskan pada tiga unsur dengan nilai terendah.\n"
        "Ketiga unsur tersebut adalah U3 Waktu penyelesaian (3,46); U5 Produk "
        "spesifikasi jenis pelayanan (3,51); dan U2 Sistem, mekanisme, dan prosedur "
        "(3,51). Nilai U5 Produk spesifikasi jenis pelayanan serta U2 Sistem, "
        "mekanisme, dan prosedur tercetak sama (3,51); urutannya mengikuti nilai "
        "sebelum dibulatkan."
    )


def test_all_unsur_at_the_best_grade_are_said_to_be_so() -> None:
    opening = priorities_text(scorecard(U1="4 4 3 4 4", U3="4 4 4 4 3", U4="4 4 4 4 4"))

    assert opening.startswith(
        "Seluruh unsur dalam ‹tabel_hasil› telah mencapai mutu A (Sangat Baik). Agar kualitas "
        "pelayanan terus meningkat, rencana tindak lanjut (RTL) diprioritaskan pada "
        "tiga unsur dengan nilai terendah."
    )


def test_a_tie_inside_keeps_the_regulations_order() -> None:
    assert priorities_text(scorecard(U1="2", U7="2", U9="3")).endswith(
        "Nilai U1 Persyaratan dan U7 Perilaku pelaksana sama (2,00); urutannya "
        f"mengikuti urutan unsur dalam {REGULATION}."
    )


def test_a_tie_at_the_cut_says_who_is_in_and_who_is_not() -> None:
    assert priorities_text(scorecard(U1="1", U3="2", U6="3", U7="3")).endswith(
        "Pada batas prioritas, nilai U6 Kompetensi pelaksana dan U7 Perilaku pelaksana "
        f"sama (3,00). Berdasarkan urutan unsur dalam {REGULATION}, U6 Kompetensi "
        "pelaksana dimasukkan ke dalam skala prioritas, sedangkan U7 Perilaku pelaksana "
        "belum dimasukkan."
    )


def test_all_equal_has_no_lowest() -> None:
    card = scorecard(dict.fromkeys(INSTRUMENT.codes, tally("3")))

    assert priorities_text(card) == (
        "Seluruh unsur dalam ‹tabel_hasil› memiliki nilai yang sama (3,00) sehingga tidak ada "
        "unsur yang nilainya terendah. Agar kualitas pelayanan terus meningkat, "
        f"rencana tindak lanjut (RTL) tetap disusun menurut urutan unsur dalam {REGULATION} dan mencakup U1 "
        "Persyaratan; U2 Sistem, mekanisme, dan prosedur; dan U3 Waktu penyelesaian."
    )


DECREE = "penetapan: {alasan: Anggaran tersedia., dasar: Notula rapat}\n"


def test_what_the_head_set_is_said_with_its_reason_and_basis() -> None:
    assert priorities_text(
        rtl=DECREE + plan(entry("U9", "belum"), entry("U3", "belum"))
    ) == (
        "Nilai dalam ‹tabel_hasil› menunjukkan unsur yang masih perlu diperbaiki. Skala "
        "prioritas rencana tindak lanjut (RTL) pada periode ini ditetapkan oleh Sekretaris Daerah dan terdiri atas "
        "dua unsur, yaitu U9 Sarana dan prasarana (3,52) serta U3 Waktu penyelesaian "
        "(3,46). Unsur dengan nilai terendah menurut hasil survei adalah U3 Waktu "
        "penyelesaian (3,46); U5 Produk spesifikasi jenis pelayanan (3,51); dan U2 "
        "Sistem, mekanisme, dan prosedur (3,51). Pertimbangan penetapan: Anggaran "
        "tersedia. Dasar penetapan: Notula rapat."
    )


def test_a_reason_that_is_owed_is_a_gap_and_a_basis_is_left_out() -> None:
    text = priorities_text(rtl="penetapan:\n" + plan(entry("U9", "belum")))

    assert text.endswith("Pertimbangan penetapan: [belum diisi: alasan penetapan].")
    assert "terdiri atas satu unsur, yaitu U9 Sarana dan prasarana (3,52)." in text


def test_a_decree_on_equal_values_claims_no_lowest() -> None:
    card = scorecard(dict.fromkeys(INSTRUMENT.codes, tally("3")))

    text = priorities_text(card, DECREE + plan(entry("U9", "belum")))

    assert "Seluruh unsur memiliki nilai yang sama (3,00). Pertimbangan" in text


def test_the_result_says_respondents_index_and_grade() -> None:
    assert result(report()) == (
        "Survei ini diikuti oleh 200 responden. Nilai IKM Sekretariat Daerah adalah "
        "90,10 dengan mutu pelayanan A (Sangat Baik)."
    )


def test_a_decimal_point_turns_the_decimal_sign_alone() -> None:
    card = card_of_totals([3 * 1200 + 1] * 9, 1200)

    assert result(report(card=card, decimal_mark=".")) == (
        "Survei ini diikuti oleh 1.200 responden. Nilai IKM Sekretariat Daerah adalah "
        "75.02 dengan mutu pelayanan C (Kurang Baik)."
    )


def test_the_mean_of_services_is_said() -> None:
    card = scorecard(U1="4 4")
    services = tuple(ServiceScore(n, 1, card.scores) for n in ("KTP", "KK", "Akta"))
    card = replace(card, services=services, pooling=Pooling.SERVICES)

    assert result(report(card=card)).endswith(
        " Nilai IKM merupakan rata-rata nilai IKM dari tiga jenis layanan."
    )


def test_unequal_answers_services_and_odd_letters_are_said() -> None:
    card = scorecard({"U1": tally_of(53, 15), "U2": tally_of(56, 14)})
    services = tuple(ServiceScore(n, 7, card.scores) for n in ("KTP", "KK"))
    card = Scorecard(INSTRUMENT, card.period, None, 15, card.scores, services)

    assert result(report(card=card)).endswith(
        " Jumlah jawaban per unsur berkisar antara 14 dan 15 karena tidak semua "
        "pertanyaan dijawab. Nilai IKM dihitung dari jawaban seluruh responden pada dua "
        "jenis layanan. Mutu ditentukan dari nilai konversi sehingga unsur dengan nilai "
        "tercetak 3,53 dapat memiliki mutu yang berbeda."
    )


@pytest.mark.parametrize(
    ("rtl", "which"),
    [
        ("", "ketiga unsur"),
        (DECREE + plan(entry("U9", "belum")), "unsur"),
        (DECREE + plan(entry("U9", "belum"), entry("U1", "belum")), "kedua unsur"),
    ],
)
def test_what_leads_to_the_plan_counts_its_unsur(rtl: str, which: str) -> None:
    assert with_references(lead_to_plan(report(rtl))) == (
        f"Rencana tindak lanjut untuk {which} tersebut disajikan dalam ‹tabel_rencana›."
    )


def test_a_discussion_stands_before_it() -> None:
    forum = Discussion("Forum Konsultasi Publik", date(2023, 12, 5))

    assert lead_to_plan(report(discussion=forum)).startswith(
        "Rencana tindak lanjut tersebut telah dibahas dalam Forum Konsultasi Publik "
        "pada tanggal 5 Desember 2023. Rencana tindak lanjut untuk ketiga unsur"
    )


def test_a_mark_after_a_name_does_not_end_our_sentence() -> None:
    forum = Discussion("rapat internal.", date(2023, 12, 5))
    made = report(DECREE + plan(entry("U9", "belum")), discussion=forum)
    signatory = made.profile.signatory._replace(jabatan="Sekretaris Daerah,")
    typed = replace(made, profile=replace(made.profile, signatory=signatory))

    assert "ditetapkan oleh Sekretaris Daerah dan" in priorities(typed)[0]
    assert "dalam rapat internal pada tanggal" in lead_to_plan(typed)
