import pytest

from skm_cli.errors import ProblemsFoundError
from skm_cli.files.yaml.nodes import Mapping, Scalar, parse


def fault_lines(data: bytes) -> list[str]:
    with pytest.raises(ProblemsFoundError) as caught:
        parse(data, shown="rtl.yaml")
    return [f"{problem.place}: {problem.message}" for problem in caught.value.problems]


def test_values_are_the_text_as_typed() -> None:
    root = parse(b"a: 0123\nb: NO\nc: 0.110\nd: 2023-10-01\n", shown="x")

    assert isinstance(root, Mapping)
    assert [v.text for _, v in root.items if isinstance(v, Scalar)] == [
        "0123",
        "NO",
        "0.110",
        "2023-10-01",
    ]
    assert [v.line for _, v in root.items] == [1, 2, 3, 4]


@pytest.mark.parametrize("typed", ["", "~", "null"])
def test_nothing_is_the_empty_text(typed: str) -> None:
    root = parse(f"a: {typed}\n".encode(), shown="x")

    assert isinstance(root, Mapping)
    assert root.items[0][1] == Scalar("", 1)


def test_what_stands_between_quotes_is_text_even_if_it_reads_null() -> None:
    root = parse(b'a: "null"\n', shown="x")

    assert isinstance(root, Mapping)
    assert root.items[0][1] == Scalar("null", 1)


def test_an_empty_file_is_an_empty_value() -> None:
    assert parse(b"# hanya keterangan\n", shown="x") == Scalar("", 1)


def test_a_folded_text_keeps_nothing_of_its_folding() -> None:
    root = parse(b"a: >\n  satu\n  dua\n", shown="x")

    assert isinstance(root, Mapping)
    assert root.items[0][1] == Scalar("satu dua", 1)


@pytest.mark.parametrize(
    "data",
    [
        "unit: Dinas “Pelayanan” – Satu\n".encode("utf-8-sig"),
        "unit: Dinas “Pelayanan” – Satu\n".encode("cp1252"),
        "unit: Dinas “Pelayanan” – Satu\r\n".encode(),
        "unit: Dinas “Pelayanan” – Satu\r\n".encode("utf-16"),
    ],
    ids=["byte-order mark", "cp1252", "CRLF", "Unicode of Notepad"],
)
def test_files_of_windows_editors_are_read(data: bytes) -> None:
    root = parse(data, shown="x")

    assert isinstance(root, Mapping)
    assert root.items[0][1] == Scalar("Dinas “Pelayanan” – Satu", 1)


def test_a_byte_that_no_code_page_knows_is_named() -> None:
    assert fault_lines(b"a: \x81\nb: c\n") == [
        "rtl.yaml:1: ada karakter kendali (kode 81) yang tidak tercetak"
    ]


def test_every_tab_at_the_start_of_a_line_is_named() -> None:
    assert fault_lines(b"a:\n\t- x\nb:\n\tc: 1\n") == [
        "rtl.yaml:2: ada Tab di awal baris",
        "rtl.yaml:4: ada Tab di awal baris",
    ]


@pytest.mark.parametrize("data", [b"a:\tb\n", b"a:\n  -\tb: c\n"])
def test_a_tab_after_a_colon_or_a_dash_is_named(data: bytes) -> None:
    (found,) = fault_lines(data)

    assert found.endswith(": ada Tab sesudah titik dua atau tanda -")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            b"a: 1\nb:\n  deskripsi: hasil: baik\n",
            "rtl.yaml:3: titik dua di tengah kalimat memutus isian `deskripsi`",
        ),
        (
            b"a: 'x\nb: 1\n",
            "rtl.yaml:1: tanda petik yang dibuka di baris ini tidak ditutup",
        ),
        (
            b"a: [TW1, TW2\nb: 3\n",
            "rtl.yaml:1: kurung yang dibuka di baris ini tidak ditutup, atau terputus",
        ),
        (
            "a: “hasil: baik”\n".encode(),
            "rtl.yaml:1: titik dua di tengah kalimat memutus isian `a`",
        ),
        (
            b'a: "Senyum" setiap hari\n',
            "rtl.yaml:1: tanda petik ditutup sebelum isinya selesai",
        ),
        (
            b"a: - Rapat\n",
            "rtl.yaml:1: tanda - sesudah isian `a` dibaca sebagai daftar",
        ),
        (
            b"a:\n  -unsur: U3\n    rtl:\n",
            "rtl.yaml:2: tanda - di baris ini tidak diikuti spasi",
        ),
        (
            b"a: *x\n",
            "rtl.yaml:1: isi baris ini diawali tanda yang tidak dapat dibaca",
        ),
        (
            b"a: @x\n",
            "rtl.yaml:1: isi baris ini diawali tanda yang tidak dapat dibaca",
        ),
        (b"a: 1\n b: 2\n", "rtl.yaml:2: susunan baris ini tidak dapat dibaca"),
        (b"a: 1\n---\nb: 2\n", "rtl.yaml:2: susunan baris ini tidak dapat dibaca"),
        (
            b"a: &x [*x]\n",
            "rtl.yaml:1: tanda & di awal isi mempunyai arti khusus dan tidak dipakai",
        ),
        (
            b"a: ! penting segera\n",
            "rtl.yaml:1: tanda ! di awal isi mempunyai arti khusus dan tidak dipakai",
        ),
        (
            b"a: !penting segera\n",
            "rtl.yaml:1: tanda ! di awal isi mempunyai arti khusus dan tidak dipakai",
        ),
        (
            b'a: "D:\\arsip\\berkas"\n',
            "rtl.yaml:1: garis miring terbalik menjadi karakter kendali (kode 07)",
        ),
        (
            b"a: Rapat #2 tahun 2023\n",
            'rtl.yaml:1: tanda # memutus isi sesudah "Rapat"',
        ),
        (
            b"a: 1\nselesai\nb: 2\n",
            "rtl.yaml:2: baris ini tidak memuat titik dua yang diikuti spasi",
        ),
        (
            b"a: 1\nstatus:selesai\nb: 2\n",
            "rtl.yaml:2: titik dua di baris ini tidak diikuti spasi",
        ),
        (
            b"a:\n  - kegiatan:Rapat\n    waktu: TW4\n",
            "rtl.yaml:2: titik dua di baris ini tidak diikuti spasi",
        ),
        (
            "a:\n  b: 1\n\u00a0 c: 2\n  d: 3\n".encode(),
            "rtl.yaml:3: ada spasi khusus di awal baris, yang tidak dibaca sebagai spasi",
        ),
        (
            b"a:\n  b: [Rapat] di aula\n  c: 1\n",
            "rtl.yaml:2: kurung di awal isi dibaca sebagai daftar, dan ditutup sebelum isinya selesai",
        ),
        (
            b"a:\n  b: {Rapat} di aula\n  c: 1\n",
            "rtl.yaml:2: kurung di awal isi dibaca sebagai daftar, dan ditutup sebelum isinya selesai",
        ),
        *(
            (
                b"a: 1\nb: " + typed + b"\nc: 2\n",
                "rtl.yaml:2: isi baris ini diawali tanda yang tidak dapat dibaca",
            )
            for typed in (b"& Rapat", b"> 80%", b"| Rapat", b"? Rapat", b"%50", b"`x`")
        ),
        (
            b"a: b\x01c\n",
            "rtl.yaml:1: ada karakter kendali (kode 01) yang tidak tercetak",
        ),
    ],
)
def test_what_is_no_yaml_is_said_with_its_line(data: bytes, expected: str) -> None:
    assert fault_lines(data) == [expected]


def test_a_list_as_a_key_is_no_key_of_ours() -> None:
    root = parse(b"? [a, b]\n: c\n", shown="x")

    assert isinstance(root, Mapping)
    assert root.items[0][0].text == "?"


def test_our_own_remarks_cut_nothing() -> None:
    root = parse(b"a: Rapat # keterangan\nb: 1 ## x\n", shown="x")

    assert isinstance(root, Mapping)
    assert root.items[0][1] == Scalar("Rapat", 1)


def test_every_such_text_is_named() -> None:
    assert len(fault_lines(b"a: Rapat #2\nb: !x y\nc: &d e\n")) == 3


def test_curly_quotes_are_said_to_be_no_quotes() -> None:
    with pytest.raises(ProblemsFoundError) as caught:
        parse("a: “hasil: baik”\n".encode(), shown="rtl.yaml")

    (problem,) = caught.value.problems
    assert problem.hint == (
        "apit seluruh kalimat dengan tanda petik lurus, bukan “ dan ”"
    )
