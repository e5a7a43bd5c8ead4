import pytest

from contexts import (
    PROPERTIES,
    cell,
    filled,
    photo,
    plan,
    sample_context,
    table_template,
)
from documents import assert_sound, golden_text, grid, table_rows, tables
from skm_cli.document.word import fill

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADS = ("No", "Prioritas Unsur", "Program/Kegiatan", "Waktu", "Penanggung Jawab")
LOOP = ("{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}")
GRID = '<w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/>{}</w:tblGrid>'.format(
    '<w:gridCol w:w="1000"/>' * 3
)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 8])
def test_the_plan_has_a_column_for_each_quarter(count: int) -> None:
    columns = [f"TW {n}" for n in range(1, count + 1)]

    docx = filled(rencana=plan(*columns))

    table = tables(docx)[1]
    heads, below, *rows = table_rows(table)
    assert heads == [*HEADS]
    assert below == columns
    assert [row[3:-1] for row in rows] == [[""] * (count - 1) + ["V"]] * 3
    ticks = grid(table)[3:-1]
    assert sum(grid(table)) == sum(grid(tables(docx)[0]))
    assert len(ticks) == count
    assert len(set(ticks)) == 1
    assert_sound(docx)


def test_a_plan_without_a_time_shows_the_gap_across_the_columns() -> None:
    docx = filled(rencana=plan("TW 1", "TW 2", planned=False))

    assert table_rows(tables(docx)[1])[2][3:] == [
        "[belum diisi: waktu rencana]",
        "Kepala Bagian Organisasi",
    ]
    assert_sound(docx)


@pytest.mark.parametrize("count", [1, 4, 8])
def test_the_head_of_an_earlier_period_goes_across_the_plan(count: int) -> None:
    rencana = plan(*(f"TW {n}" for n in range(1, count + 1)))
    rencana["baris"].insert(2, rencana["baris"][0] | {"judul": "Lanjutan & RTL"})

    docx = filled(rencana=rencana)

    assert table_rows(tables(docx)[1])[4] == ["Lanjutan & RTL"]
    assert_sound(docx)


def test_a_plan_without_rows_has_no_table_and_no_caption() -> None:
    docx = filled(rencana=plan("TW 1") | {"baris": [], "tanpa_rtl": ["Satu.", "Dua."]})

    assert "Rencana Tindak Lanjut Pelaksanaan SKM" not in golden_text(docx)
    assert "\na. Satu.\nb. Dua.\nBAB III" in golden_text(docx)
    assert_sound(docx)


def test_a_long_table_may_break_in_its_middle() -> None:
    kesimpulan = sample_context()["kesimpulan"]
    kesimpulan["strategi"] = kesimpulan["strategi"] * 20

    table = tables(filled(kesimpulan=kesimpulan))[-1]

    kept = [bool(row.findall(f".//{_W}keepNext")) for row in table.iterfind(f"{_W}tr")]
    assert kept == [True, True] + [False] * 17 + [True, True]


def test_heads_repeat_and_rows_stay_whole() -> None:
    for table, heads in zip(tables(filled()), (1, 2, 1, 1, 1, 1), strict=True):
        rows = table.findall(f"{_W}tr")
        repeated = [row.find(f"{_W}trPr/{_W}tblHeader") is not None for row in rows]
        assert repeated == [True] * heads + [False] * (len(rows) - heads)
        assert all(row.find(f"{_W}trPr/{_W}cantSplit") is not None for row in rows)


def test_columns_without_widths_share_the_table_evenly() -> None:
    xml = f"{GRID}<w:tr>{cell('a')}{''.join(map(cell, LOOP))}</w:tr>"

    docx = fill(table_template(xml), {"xs": ["1", "2"]}, {}, PROPERTIES)

    assert grid(tables(docx)[0]) == [2000, 2000, 2000]


def test_a_table_of_narrow_columns_is_stretched_as_a_whole() -> None:
    loop = "".join(cell(text, "1000") for text in LOOP)
    xml = f"{GRID}<w:tr>{cell('a', '1000')}{loop}</w:tr>"

    docx = fill(table_template(xml), {"xs": ["1", "2"]}, {}, PROPERTIES)

    assert grid(tables(docx)[0]) == [2000, 2000, 2000]


def test_a_table_with_an_indented_row_is_left_as_it_is() -> None:
    before = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    xml = f"{GRID}<w:tr>{before}{''.join(map(cell, LOOP))}</w:tr>"

    docx = fill(table_template(xml), {"xs": ["1", "2"]}, {}, PROPERTIES)

    assert grid(tables(docx)[0]) == [3000, 1000, 1000, 1000]


def test_a_cell_that_its_tags_emptied_keeps_the_paragraph_word_asks_for() -> None:
    inner = "".join(
        f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
        for text in ("{%p if unit %}", "{{ unit }}", "{%p endif %}")
    )
    row = f"<w:tr><w:tc>{inner}</w:tc>{cell('b')}</w:tr>"
    template = table_template(GRID + row)

    docx = fill(template, {"unit": ""}, {}, PROPERTIES)

    assert table_rows(tables(docx)[0]) == [["", "b"]]
    first = next(tables(docx)[0].iter(f"{_W}tc"))
    assert first.find(f"{_W}p") is not None


def test_a_table_that_its_tags_left_without_rows_goes() -> None:
    rows = f"<w:tr>{cell('{%tr for x in xs %}')}</w:tr><w:tr>{cell('{{ x }}')}</w:tr><w:tr>{cell('{%tr endfor %}')}</w:tr>"

    docx = fill(table_template(GRID + rows), {"xs": []}, {}, PROPERTIES)

    assert tables(docx) == []


def test_a_row_of_many_pictures_may_split() -> None:
    loop = (
        "{%p for n in ns %}",
        "{{ foto | gambar('Rapat', tinggi=5) }}",
        "{%p endfor %}",
    )
    lines = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in loop)
    rows = f"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>{lines}<w:p/></w:tc></w:tr>"
    one_column = '<w:tblPr/><w:tblGrid><w:gridCol w:w="6000"/></w:tblGrid>'
    template = table_template(one_column + rows)
    pictures = {"foto.png": photo(800, 600)}

    few, many = (
        fill(template, {"foto": "foto.png", "ns": [*range(n)]}, pictures, PROPERTIES)
        for n in (2, 9)
    )

    assert [*tables(few)[0].iter(f"{_W}cantSplit")]
    assert not [*tables(many)[0].iter(f"{_W}cantSplit")]
