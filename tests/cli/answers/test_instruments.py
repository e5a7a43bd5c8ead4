"""Other instruments and other weights, from the workbook to the report."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from documents import part_text as document_says
from skm import Skm
from skm_cli.files.instrument_file import load_instrument, shipped_ids
from workbooks import ALL_4, CODES, UNSUR

OWN = """\
id: kami
peraturan: Peraturan Bupati Contoh Nomor 1 Tahun 2025
jawaban: [Buruk, Cukup, Baik, Sangat baik]
unsur:
  - kode: U1
    nama: Persyaratan
    bobot: 0.5
    butir: [{kode: P1, nama: Syarat}, {kode: P2, nama: Informasi}]
  - {kode: U3, nama: Waktu, bobot: 0.25}
  - {kode: U4, nama: Biaya, bobot: 0.25}
"""


def book(path: Path, head: Sequence[str], *answers: Sequence[object]) -> None:
    """A workbook with a date before the answers of each respondent."""
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = "Jawaban"
    sheet.append(["Tanggal", *head])
    for each in answers:
        sheet.append(["1/11/2023", *each])
    made.save(path)


def document(folder: Path) -> str:
    return document_says((folder / "a.docx").read_bytes())


def kept(folder: Path) -> dict[str, object]:
    content: dict[str, object] = json.loads(
        (folder / "periode/2023Q4/skor.json").read_text()
    )
    return content


@pytest.mark.parametrize("name", shipped_ids())
@pytest.mark.parametrize("how", ["name", "question", "code", "u", "number"])
def test_a_workbook_of_each_instrument_is_read(
    skm: Skm, tmp_path: Path, name: str, how: str
) -> None:
    items = load_instrument(name).items
    heads = {
        "name": [item.name for item in items],
        "question": [f"{n}. {item.question}" for n, item in enumerate(items, 1)],
        "code": [item.code for item in items],
        "u": [f"U{item.number}" for item in items],
        "number": [f"{item.number}." for item in items],
    }
    book(
        tmp_path / "a.xlsx",
        heads[how],
        *([item.labels[value - 1] for item in items] for value in (1, 2, 3, 4)),
    )

    ran = skm("score", "a.xlsx", "--instrument", name, "--weight", exact(name))

    assert (ran.code, "IKM 62,50" in ran.out) == (0, True), ran.err
    found = kept(tmp_path)
    assert found["instrumen"] == name
    assert set(counts(found)) == {(1, 1, 1, 1)}


def exact(name: str) -> str:
    return f"1/{len(load_instrument(name).unsur)}"


def counts(content: dict[str, object]) -> list[tuple[int, ...]]:
    """The counts of each question, in order."""
    unsur = content["unsur"]
    assert isinstance(unsur, list)
    return [
        tuple(item["jawaban"]) for each in unsur for item in each.get("butir", [each])
    ]


class TestSixteenQuestions:
    HEAD = tuple(f"P{n}" for n in range(1, 17))

    def test_the_counts_of_each_question_are_kept(
        self, skm: Skm, tmp_path: Path
    ) -> None:
        book(tmp_path / "a.xlsx", self.HEAD, [4, 2, *[3] * 14], ["", 2, *[3] * 14])

        ran = skm("score", "a.xlsx", "--instrument", "daring-16")
        first = json.loads(json.dumps(kept(tmp_path)))["unsur"][0]

        assert ran.code == 0
        assert first["butir"] == [
            {"kode": "P1", "jawaban": [0, 0, 0, 1], "kosong": 1},
            {"kode": "P2", "jawaban": [0, 2, 0, 0], "kosong": 0},
        ]
        assert (first["jawaban"], first["kosong"], first["nrr"]) == ([0, 2, 0, 1], 1, 3.0)  # fmt: skip
        assert "instrumen daring-16 belum dikonfirmasi dalam peraturan" in ran.err

    def test_a_question_without_answers_stops_the_run(
        self, skm: Skm, tmp_path: Path
    ) -> None:
        book(tmp_path / "a.xlsx", self.HEAD, ["", *[3] * 15])

        ran = skm("score", "a.xlsx", "--instrument", "daring-16")

        assert ran.code == 3
        assert "tidak ada satu pun jawaban untuk P1 Informasi pelayanan" in ran.err

    def test_the_report_says_so(self, skm: Skm, tmp_path: Path) -> None:
        book(tmp_path / "a.xlsx", self.HEAD, [4] * 16, ["", *[4] * 15])
        skm("score", "a.xlsx", "--instrument", "daring-16")

        ran = skm("report", "--out", "a.docx")
        text = document(tmp_path)

        assert ran.code == 0
        assert (
            "Survei ini memakai kuesioner dengan 16 pertanyaan untuk sembilan unsur "
            "pelayanan; susunan pertanyaannya belum dikonfirmasi dalam peraturan."
        ) in text
        assert "Jumlah jawaban per pertanyaan berkisar antara 1 dan 2" in text
        assert "bobot" not in text

    def test_unknown_labels_are_never_guessed(self, skm: Skm, tmp_path: Path) -> None:
        words = ["Tidak cocok", "Sangat tidak cocok", "Sangat cocok"]
        book(tmp_path / "a.xlsx", self.HEAD, *([word, *[3] * 15] for word in words))

        ran = skm("score", "a.xlsx", "--instrument", "daring-16")

        assert (
            'jawaban: {P1: {"Tidak cocok": ..., "Sangat tidak cocok": ..., '
            '"Sangat cocok": ...}}'
        ) in ran.err


class TestAnotherInstrumentFitsBetter:
    @pytest.mark.parametrize(
        ("head", "chosen", "fits", "count"),
        [
            ([f"P{n}" for n in range(1, 17)], "permenpan-14-2017", "daring-16", 16),
            ([f"U{n}" for n in range(1, 15)], "permenpan-14-2017", "kepmenpan-25-2004", 14),
            (CODES.split(" | "), "daring-16", "permenpan-14-2017", 9),
            ([f"{n}." for n in range(1, 17)], "permenpan-14-2017", "daring-16", 16),
            (
                [item.question for item in load_instrument("daring-16").items],
                "permenpan-14-2017", "daring-16", 16,
            ),
            (
                [item.name for item in load_instrument("kepmenpan-25-2004").items],
                "permenpan-14-2017", "kepmenpan-25-2004", 14,
            ),
            (
                [item.name for item in load_instrument("permenpan-16-2014").items],
                "permenpan-14-2017", "permenpan-16-2014", 9,
            ),
            (
                [item.title for item in load_instrument("permenpan-16-2014").items],
                "permenpan-14-2017", "permenpan-16-2014", 9,
            ),
            (UNSUR.split(" | "), "kepmenpan-25-2004", "permenpan-14-2017", 9),
        ],
    )  # fmt: skip
    def test_the_one_that_fits_better_is_named(
        self,
        skm: Skm,
        tmp_path: Path,
        head: list[str],
        chosen: str,
        fits: str,
        count: int,
    ) -> None:
        book(tmp_path / "a.xlsx", head, [4] * len(head))

        ran = skm("score", "a.xlsx", "--instrument", chosen)

        assert ran.code == 3
        assert ran.err == (
            f"a.xlsx!Jawaban: ada {count} kolom pertanyaan; ini cocok dengan "
            f"instrumen {fits}\n"
            f"  saran: ulangi dengan --instrument {fits}\n"
            "1 hal perlu diperbaiki; tidak ada berkas yang ditulis\n"
        )
        assert skm("score", "a.xlsx", "--instrument", fits).code == 0

    def test_a_sheet_that_lacks_a_column_fits_none(
        self, skm: Skm, tmp_path: Path
    ) -> None:
        book(tmp_path / "a.xlsx", CODES.split(" | ")[:8], [4] * 8)

        assert "tidak ada kolom untuk U9" in skm("score", "a.xlsx").err


class TestWeights:
    def test_the_mode_stands_on_the_screen_in_the_score_and_in_the_report(
        self, skm: Skm, tmp_path: Path
    ) -> None:
        book(tmp_path / "a.xlsx", CODES.split(" | "), [4] * 9)

        ran = skm("score", "a.xlsx", "--weight", "0,110")
        reported = skm("report", "--out", "a.docx")

        assert (
            "IKM 99,00   mutu A (Sangat Baik)   1 responden   bobot 0,11\n" in ran.out
        )
        assert (kept(tmp_path)["bobot"], kept(tmp_path)["ikm"]) == ("0.11", 99.0)
        assert reported.code == 0
        assert "Nilai IKM dihitung dengan bobot 0,11 untuk setiap unsur." in document(
            tmp_path
        )

    def test_skm_yaml_says_it_and_the_option_says_it_otherwise(
        self, skm: Skm, tmp_path: Path
    ) -> None:
        book(tmp_path / "a.xlsx", CODES.split(" | "), [4] * 9)
        (tmp_path / "skm.yaml").write_text("bobot: 0,111\n")

        assert "IKM 99,90" in skm("score", "a.xlsx").out
        assert "IKM 100,00" in skm("score", "a.xlsx", "--weight", "1/9").out

    def test_a_letter_that_depends_on_it_is_noted(
        self, skm: Skm, tmp_path: Path
    ) -> None:
        rows = [[4] * 9] * 14 + [[3] * 9] * 11
        book(tmp_path / "a.xlsx", CODES.split(" | "), *rows)

        ran = skm("score", "a.xlsx")

        assert (
            "catatan: IKM 89,00 (mutu A) dengan bobot 1/9, tetapi 88,11 (mutu B) "
            "dengan bobot 0,11\n"
            "  saran: tanyakan bobot yang dipakai instansi, lalu tulis isian `bobot`\n"
        ) in ran.err

    @pytest.mark.parametrize(
        ("yaml", "line"),
        [
            ("bobot: 0.071", "skm.yaml:1: bobot 0.071 tidak cocok untuk permenpan-14-2017, yang memuat sembilan unsur"),
            ("bobot: sama", "skm.yaml:1: bobot `sama` tidak dikenal"),
            ("instrumen: daring-61", "skm.yaml:1: instrumen `daring-61` tidak dikenal; yang paling mirip `daring-16`"),
            ("instrumen: kami.yaml", "skm.yaml:1: berkas instrumen `kami.yaml` tidak ada di folder kerja"),
        ],
    )  # fmt: skip
    def test_what_does_not_fit_in_skm_yaml_is_a_fault(
        self, skm: Skm, tmp_path: Path, yaml: str, line: str
    ) -> None:
        book(tmp_path / "a.xlsx", CODES.split(" | "), [4] * 9)
        (tmp_path / "skm.yaml").write_text(yaml)

        ran = skm("score", "a.xlsx")

        assert (ran.code, ran.err.startswith(f"{line}\n")) == (3, True), ran.err

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            (["--weight", "0.071"], "skm: bobot 0.071 tidak cocok untuk permenpan-14-2017, yang memuat sembilan unsur\n  saran: pilih 1/9, 0.111, atau 0.11\n"),
            (["--weight", "0.11", "--instrument", "kepmenpan-25-2004"], "skm: bobot 0.11 tidak cocok untuk kepmenpan-25-2004, yang memuat 14 unsur\n  saran: pilih 0.071 atau 1/14\n"),
            (["--weight", "tinggi"], "'tinggi' bukan bobot; tulis mis. 1/9, 0.111, 0.11, atau 0.071\n"),
            (["--instrument", "daring"], "skm: instrumen `daring` tidak dikenal; yang paling mirip `daring-16`\n  saran: lihat semuanya dengan skm instrument list\n"),
            (["--instrument", "../x"], "skm: instrumen `../x` tidak dikenal\n  saran: lihat semuanya dengan skm instrument list\n"),
        ],
    )  # fmt: skip
    def test_words_that_are_wrong_by_themselves(
        self, skm: Skm, tmp_path: Path, words: list[str], expected: str
    ) -> None:
        book(tmp_path / "a.xlsx", CODES.split(" | "), [4] * 9)

        ran = skm("score", "a.xlsx", *words)

        assert (ran.code, ran.out, ran.err.endswith(expected)) == (2, "", True), ran.err


class TestAUnitsOwn:
    HEAD = ("Syarat", "Informasi", "Waktu", "Biaya", "Saran")

    def test_from_the_workbook_to_the_report(self, skm: Skm, tmp_path: Path) -> None:
        (tmp_path / "kami.yaml").write_text(OWN)
        (tmp_path / "skm.yaml").write_text("instrumen: kami.yaml\n")
        book(tmp_path / "a.xlsx", self.HEAD, [4, 2, "Buruk", 4, ""])

        scored = skm("score", "a.xlsx")
        (tmp_path / "kami.yaml").unlink()
        (tmp_path / "skm.yaml").write_text("kolom: {P1: Syarat}\n")
        planned = skm("rtl", "init")
        reported = skm("report", "--out", "a.docx")
        text = document(tmp_path)

        # 25 x (3 / 2 + 1 / 4 + 4 / 4)
        assert "IKM 68,75" in scored.out
        assert "bobot instrumen\n" in scored.out
        assert (planned.code, "(U3, U1, U4)" in planned.err) == (0, True)
        assert reported.code == 0
        regulation = "Peraturan Bupati Contoh Nomor 1 Tahun 2025"
        assert (
            f"Survei ini memakai kuesioner menurut {regulation} dengan empat pertanyaan "
            "untuk tiga unsur pelayanan. Nilai IKM dihitung dengan bobot setiap unsur "
            f"menurut {regulation}."
        ) in text

    def test_a_column_of_an_unsur_left_out_is_noted(
        self, skm: Skm, tmp_path: Path
    ) -> None:
        text = OWN.replace("[{kode: P1, nama: Syarat}, {kode: P2, nama: Informasi}]", "[{kode: P1, nama: Syarat}, {kode: P5, nama: Informasi}]")  # fmt: skip
        (tmp_path / "kami.yaml").write_text(text)
        book(tmp_path / "a.xlsx", ["U1", "U2", "U3", "U4", "U5"], [4, 3, 4, 4, 4])

        ran = skm("score", "a.xlsx", "--instrument", "kami.yaml")

        assert ran.code == 0
        assert '"U2" tidak dibaca karena tidak ada dalam kami' in ran.err

    def test_its_faults_are_all_shown_and_nothing_else(
        self, skm: Skm, tmp_path: Path
    ) -> None:
        (tmp_path / "kami.yaml").write_text(OWN.replace("0.25", "0.2"))
        book(tmp_path / "a.xlsx", self.HEAD, [4, 2, 9, 4, ""])

        ran = skm("score", "a.xlsx", "--instrument", "kami.yaml")
        checked = skm("instrument", "check", "kami.yaml")

        assert ran.code == checked.code == 3
        assert ran.err == checked.err
        assert ran.err.startswith(
            "kami.yaml:7: bobot semua unsur berjumlah 0,9, yang diperlukan tepat 1\n"
        )

    def test_scores_without_their_instrument_say_what_to_do(
        self, skm: Skm, tmp_path: Path
    ) -> None:
        (tmp_path / "kami.yaml").write_text(OWN)
        book(tmp_path / "a.xlsx", self.HEAD, [4, 2, 1, 4, ""])
        skm("score", "a.xlsx", "--instrument", "kami.yaml")
        copy = tmp_path / "periode/2023Q4/instrumen.yaml"
        assert copy.read_text() == OWN

        copy.write_text(OWN.replace("id: kami", "id: lain"))
        other = skm("rtl", "init")
        copy.unlink()
        lacking = skm("rtl", "init")

        begin = (
            "periode/2023Q4/skor.json: nilai dihitung dengan instrumen kami, "
            "sedangkan periode/2023Q4/instrumen.yaml "
        )
        assert (other.code, other.err.startswith(f"{begin}berisi lain\n")) == (3, True)
        assert lacking.code == 3
        assert lacking.err.startswith(f"{begin}tidak ada\n  saran: salin berkas ")

    def test_a_file_that_is_not_there_is_one_sentence(self, skm: Skm) -> None:
        ran = skm("instrument", "check", "kami.yaml")

        assert (ran.code, ran.err.split("\n")[0]) == (4, "kami.yaml: berkas tidak ditemukan")  # fmt: skip


class TestCheck:
    def test_files_are_read_by_the_instrument_of_the_option(
        self, skm: Skm, tmp_path: Path
    ) -> None:
        head = [f"P{n}" for n in range(1, 17)]
        book(tmp_path / "a.xlsx", head, [4] * 16, ["", *[3] * 15])

        ran = skm("check", "a.xlsx", "--instrument", "daring-16")
        wrong = skm("check", "a.xlsx")

        assert ran.code == 0, ran.err
        assert "P16 Sarana prasarana nyaman" in ran.out
        assert wrong.code == 3
        assert "ini cocok dengan instrumen daring-16" in wrong.out

    def test_a_workspace_is_read_by_the_instrument_of_its_scores(
        self, skm: Skm, tmp_path: Path
    ) -> None:
        book(tmp_path / "a.xlsx", [f"P{n}" for n in range(1, 17)], [4] * 16)
        skm("score", "a.xlsx", "--instrument", "daring-16")
        (tmp_path / "skm.yaml").write_text("kolom: {P16: P16}\n")

        ran = skm("check")

        assert (ran.code, "tidak ada yang perlu diperbaiki" in ran.err) == (3, True)


class TestInit:
    @pytest.mark.parametrize("name", shipped_ids())
    def test_what_is_typed_into_its_workbook_reads_back_without_a_note(
        self, skm: Skm, tmp_path: Path, name: str
    ) -> None:
        made = skm("init", "--instrument", name)
        workbook = load_workbook(tmp_path / "responses.xlsx")
        items = load_instrument(name).items
        person: list[str | int] = [
            "2/10/2023",
            "Perempuan",
            30,
            "S2",
            "PNS",
            "KTP",
            "Tidak",
        ]
        for row in range(2, 9):
            for column, cell in enumerate(
                [*person, *(item.labels[2] for item in items)], 1
            ):
                workbook["Jawaban"].cell(row, column, cell)
        workbook.save(tmp_path / "responses.xlsx")

        ran = skm("score", "responses.xlsx", "--format", "json")

        assert (made.code, ran.code) == (0, 0), ran.err
        found = json.loads(ran.out)
        assert (found["instrumen"], found["responden"]) == (name, 7)
        messages = [note["pesan"] for note in found["catatan"]]
        assert [text for text in messages if "kolom" in text or "dibaca" in text] == []
        settings = (tmp_path / "skm.yaml").read_text()
        assert f"\ninstrumen: {name}" in settings

    def test_a_units_own_file_is_copied(self, skm: Skm, tmp_path: Path) -> None:
        (tmp_path / "kami.yaml").write_text(OWN)

        ran = skm("init", "baru", "--instrument", "kami.yaml")

        assert ran.code == 0
        assert (tmp_path / "baru/kami.yaml").read_text() == OWN
        settings = (tmp_path / "baru/skm.yaml").read_text()
        assert "\ninstrumen: kami.yaml " in settings
        assert "# bobot: instrumen  " in settings
        assert "# u8" not in settings
        assert skm("score", "responses.xlsx", cwd="baru").err.startswith(
            "responses.xlsx!Jawaban: tidak ada satu pun responden yang menjawab"
        )

    def test_an_unknown_one_makes_nothing(self, skm: Skm, tmp_path: Path) -> None:
        assert skm("init", "--instrument", "lain").code == 2
        assert list(tmp_path.iterdir()) == []


class TestLookingAtThem:
    def test_the_list_has_each_with_its_counts(self, skm: Skm) -> None:
        ran = skm("instrument", "list")

        lines = ran.out.splitlines()
        assert [line.split()[0] for line in lines[2:]] == list(shipped_ids())
        assert lines[3].split()[1:3] == ["9", "16"]
        assert lines[3].endswith("(belum dikonfirmasi)")

    @pytest.mark.parametrize("name", shipped_ids())
    def test_all_of_one_is_shown(self, skm: Skm, name: str) -> None:
        shown = skm("instrument", "show", name).out

        for item in load_instrument(name).items:
            assert item.question in shown
            assert f"1 = {item.labels[0]}, 2 = {item.labels[1]}" in shown
        assert "Bobot: " in shown

    def test_weights_of_its_own_are_shown_and_checked(
        self, skm: Skm, tmp_path: Path
    ) -> None:
        (tmp_path / "kami.yaml").write_text(OWN)

        shown = skm("instrument", "show", "kami.yaml").out
        checked = skm("instrument", "check", "kami.yaml")

        assert "  U1 Persyaratan   bobot 0,5" in shown
        assert "    P2. Informasi\n" in shown
        assert checked.code == 0
        assert checked.out == "kami: kami (3 unsur, 4 pertanyaan, bobot instrumen)\n"
        assert checked.err == "Tidak ada yang perlu diperbaiki\n"

    def test_showing_an_unknown_one_is_a_wrong_word(self, skm: Skm) -> None:
        assert skm("instrument", "show", "permenpan-14-2071").code == 2


def test_all_4_stays_the_default(skm: Skm, tmp_path: Path) -> None:
    book(tmp_path / "a.xlsx", CODES.split(" | "), ALL_4.split(" | "))

    ran = skm("score", "a.xlsx", "--format", "json")

    assert json.loads(ran.out)["bobot"] == "1/9"
    assert '"butir"' not in ran.out
