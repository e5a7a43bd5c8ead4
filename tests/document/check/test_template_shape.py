import pytest

from skm_cli.document.check.shape import Context, merge_contexts, name_paths


def test_contexts_are_merged_name_by_name() -> None:
    one: Context = {
        "a": "",
        "b": {"c": 1},
        "d": [],
        "e": [{"f": "x"}, {"f": "", "g": 2}],
    }
    other: Context = {"a": "z", "b": {"h": "y"}, "d": ["t"], "i": "j"}

    assert merge_contexts([one, other]) == {
        "a": "z",
        "b": {"c": 1, "h": "y"},
        "d": ["t"],
        "e": [{"f": "x", "g": 2}],
        "i": "j",
    }


def test_a_number_that_is_a_dash_elsewhere_stays_a_number() -> None:
    assert merge_contexts([{"n": "–"}, {"n": 3}, {"n": "–"}]) == {"n": 3}


def test_a_name_is_of_one_kind() -> None:
    with pytest.raises(TypeError):
        merge_contexts([{"a": "x"}, {"a": ["x"]}])


def test_names_are_paths_in_the_order_of_the_context() -> None:
    context = merge_contexts([{"a": "x", "b": {"c": [{"d": 1, "e": ["y"]}]}, "f": []}])

    assert [name for name, _ in name_paths(context)] == [
        "a",
        "b.c",
        "b.c[].d",
        "b.c[].e",
        "f",
    ]
