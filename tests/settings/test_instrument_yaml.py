"""A unit's own instrument: what its file may hold, and its faults."""

import re
from fractions import Fraction
from pathlib import Path
from textwrap import dedent

import pytest

from skm_cli.domain.survey.instrument import Instrument
from skm_cli.errors import ProblemsFoundError
from skm_cli.files.instrument_file import load_instrument, shipped_ids
from skm_cli.files.shipped import shipped
from skm_cli.settings.instrument_yaml import load_own

DOCS = Path(__file__).parents[2] / "docs/instrumen.md"
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", DOCS.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)  # fmt: skip
TOP = "id: kami\nperaturan: Perbup\njawaban: [Buruk, Cukup, Baik, Sangat baik]\n"
TWO = f"{TOP}unsur:\n  - {{kode: U1, nama: Satu}}\n  - {{kode: U2, nama: Dua}}\n"


def load(text: str) -> Instrument:
    return load_own(dedent(text).encode(), shown="kami.yaml")


def faults(text: str) -> list[str]:
    """Each fault as `line: message`."""
    with pytest.raises(ProblemsFoundError) as caught:
        load(text)
    return [f"{one.place.row}: {one.message}" for one in caught.value.problems]


@pytest.mark.parametrize("name", shipped_ids())
def test_the_programs_own_are_without_fault_and_have_the_same_keys(name: str) -> None:
    data = shipped("instruments", f"{name}.json").read_bytes()

    assert load_own(data, shown=name, taken=()) == load_instrument(name)


class TestTheDocumentation:
    def test_eleven_unsur_with_weights_of_their_own(self) -> None:
        found = load(EXAMPLES[0])

        assert found.codes == tuple(f"U{n}" for n in range(1, 12))
        assert found.unsur[2].items[1].code == "P12"
        assert (found.weighting.text, sum(found.weighting.weights)) == ("instrumen", 1)
        assert found.weighting.weights[2] == Fraction(15, 100)
        assert found.grades == load_instrument().grades

    def test_an_unsur_left_out_keeps_the_codes_of_the_others(self) -> None:
        found = load(EXAMPLES[1])

        assert found.codes == ("U1", "U2", "U3", "U5", "U6", "U7", "U8", "U9")
        assert found.weighting.text == "1/8"
        assert not found.item_based

    def test_bands_of_its_own(self) -> None:
        assert load(EXAMPLES[1] + EXAMPLES[2]).mutu(Fraction(8125, 100)).letter == "B"

    def test_every_key_is_explained(self) -> None:
        text = DOCS.read_text(encoding="utf-8")
        keys = set(re.findall(r"^\| `([a-z_]+)` \|", text, re.MULTILINE))

        with pytest.raises(ProblemsFoundError) as caught:
            load(f"{TWO}zzz: 1\n")
        (fault,) = caught.value.problems
        assert set(fault.hint.partition("dikenal: ")[2].split(", ")) <= keys


class TestFaults:
    def test_all_are_said_at_once_with_their_lines(self) -> None:
        text = """\
            id: Kami Sendiri
            jawaban: [Buruk, Cukup, Baik]
            unsr: 1
            unsur:
              - kode: U1
                nama: Satu
                bobot: 0.5
              - kode: X2
                nama: Dua
                bobot: 0.4
                pertayaan: Apa?
        """

        assert faults(text) == [
            "0: isian `peraturan` belum ada",
            "1: id `Kami Sendiri` memuat selain huruf kecil, angka, dan tanda hubung",
            "2: `jawaban` memuat tiga pilihan, yang diperlukan empat",
            "3: isian `unsr` tidak dikenal; yang paling mirip `unsur`",
            "7: bobot semua unsur berjumlah 0,9, yang diperlukan tepat 1",
            "8: kode `X2` bukan U atau P diikuti nomor 1 sampai dengan 99",
            "11: isian `pertayaan` tidak dikenal; yang paling mirip `pertanyaan`",
        ]

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("", "0: isian `id` belum ada"),
            (TOP, "0: isian `unsur` belum ada"),
            (f"{TOP}unsur:\n", "4: isian `unsur` belum diisi"),
            (
                TWO.replace("id: kami", "id: daring-16"),
                "1: id `daring-16` sudah dipakai instrumen bawaan",
            ),
            (
                TWO.replace("U2", "u1"),
                "6: kode unsur `U1` dipakai dua kali, juga di baris 5",
            ),
            (TWO.replace("U2", "P2"), "6: kode unsur `P2` tidak diawali U"),
            (
                TWO.replace("Sangat baik", "BURUK"),
                "3: `jawaban` memuat dua pilihan yang sama: Buruk, Cukup, Baik, BURUK",
            ),
            (
                TWO.replace("jawaban: [Buruk, Cukup, Baik, Sangat baik]\n", ""),
                "4: pilihan jawaban U1 belum ada",
            ),
            (
                TWO.replace("Dua", "SATU"),
                '6: judul kolom "satu" dipakai U1 dan U2',
            ),
            (f"{TWO}bobot: 1/9\n", "7: bobot 1/9 tidak cocok untuk dua unsur"),
            (f"{TWO}bobot: banyak\n", "7: bobot `banyak` bukan cara pembobotan yang dikenal"),
            (f"{TWO}bobot: instrumen\n", "7: bobot di setiap unsur belum ada"),
            (
                TWO.replace("Satu}", "Satu, bobot: 1/2}"),
                "6: isian `bobot` belum ada",
            ),
            (
                TWO.replace("Satu}", "Satu, bobot: 1/3}").replace(
                    "Dua}", "Dua, bobot: 0.6667}"
                ),
                "5: bobot semua unsur berjumlah 30001/30000, yang diperlukan tepat 1",
            ),
            (
                TWO.replace("Satu}", "Satu, bobot: -1}"),
                "5: bobot `-1` bukan angka di antara 0 dan 1",
            ),
            (
                TWO.replace("Satu}", "Satu, bobot: 1}") + "bobot: 1/2\n",
                "7: bobot ditulis di atas dan juga di unsur",
            ),
            (
                TWO.replace("nama: Satu}", "nama: Satu, butir: []}"),
                "5: isian `butir` belum diisi",
            ),
            (
                TWO.replace(
                    "Satu}", "Satu, pertanyaan: Apa, butir: [{kode: P1, nama: X}]}"
                ),
                "5: isian `pertanyaan` milik pertanyaan, sedangkan unsur ini memuat "
                "`butir`",
            ),
            (
                TWO.replace("Satu}", "Satu, butir: [{kode: P2, nama: X}]}"),
                "6: nomor dalam kode pertanyaan `U2` dipakai dua kali, juga di baris 5",
            ),
            (
                TWO.replace("Satu}", "Satu, nomor_kuesioner: 2}"),
                "6: nomor di kuesioner `2` dipakai dua kali, juga di baris 5",
            ),
            (
                TWO.replace("Satu}", "Satu, nomor_kuesioner: nol}"),
                "5: nomor `nol` bukan bilangan 1 sampai dengan 99",
            ),
        ],
    )  # fmt: skip
    def test_what_breaks_a_rule_is_told_by_it(self, text: str, message: str) -> None:
        assert message in faults(text)


GRADES = """\
mutu:
  - {huruf: A, kinerja: Baik sekali, batas_bawah: 80}
  - {huruf: B, kinerja: Baik, batas_bawah: 60, batas_atas: 79.99}
  - {huruf: C, kinerja: Cukup, batas_bawah: 25}
"""


class TestBands:
    def test_they_may_be_the_units_own(self) -> None:
        letters = [
            load(TWO + GRADES).mutu(Fraction(value, 100)).letter
            for value in (10000, 8000, 7999, 6000, 5999, 2500)
        ]

        assert letters == ["A", "A", "B", "B", "C", "C"]

    @pytest.mark.parametrize(
        ("old", "new", "message"),
        [
            ("79.99", "79.98", "9: ada celah di atas rentang mutu B: batas atasnya 79,98"),
            (
                "79.99", "80",
                "9: ada tumpang tindih di atas rentang mutu B: batas atasnya 80",
            ),
            ("60,", "85,", "9: rentang mutu B tidak di bawah rentang sebelumnya"),
            ("25}", "30}", "10: rentang mutu terendah mulai dari 30, yang diperlukan 25"),
            (
                "25}", "24}",
                "10: batas `24` bukan angka 25 sampai dengan 100, paling banyak dua "
                "desimal",
            ),
            ("60,", "60.001,", "9: batas `60.001` bukan angka 25 sampai dengan 100, paling banyak dua desimal"),
            ("huruf: B", "huruf: A", "9: huruf mutu `A` dipakai dua kali, juga di baris 8"),
            ("kinerja: Cukup, ", "", "10: isian `kinerja` belum ada"),
        ],
    )  # fmt: skip
    def test_they_tile_the_scale(self, old: str, new: str, message: str) -> None:
        assert message in faults(TWO + GRADES.replace(old, new))
