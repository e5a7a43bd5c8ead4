"""Sums for pairs of questions, against a count row by row."""

from hypothesis import given
from hypothesis import strategies as st

from skm_cli.domain.scores.moments import Moments, complete_moments, moments

BLANK, BAD = 0, 255
Rows = list[tuple[int, ...]]


def rows_of(questions: int) -> st.SearchStrategy[Rows]:
    answer = st.sampled_from([BLANK, BAD, 1, 2, 3, 4])
    return st.lists(st.tuples(*[answer] * questions), min_size=1, max_size=40)


rows = st.integers(1, 5).flatmap(rows_of)


def columns(of: Rows) -> list[bytes]:
    return [bytes(column) for column in zip(*of, strict=True)]


def naive(of: Rows) -> Moments:
    def given_to(row: tuple[int, ...], a: int) -> bool:
        return row[a] in {1, 2, 3, 4}

    questions = range(len(of[0]))

    def matrix(value: object) -> tuple[tuple[int, ...], ...]:
        assert callable(value)
        return tuple(
            tuple(
                sum(
                    value(row, a, b)
                    for row in of
                    if given_to(row, a) and given_to(row, b)
                )
                for b in questions
            )
            for a in questions
        )

    return Moments(
        matrix(lambda _row, _a, _b: 1),
        matrix(lambda row, a, _b: row[a]),
        matrix(lambda row, a, b: row[a] * row[b]),
    )


@given(rows)
def test_moments_are_the_sums_over_those_who_answered_both(of: Rows) -> None:
    assert moments(columns(of)) == naive(of)


@given(rows)
def test_complete_moments_leave_out_whoever_left_a_blank(of: Rows) -> None:
    whole = [row for row in of if BLANK not in row and BAD not in row]

    zero = ((0,) * len(of[0]),) * len(of[0])
    expected = naive(whole) if whole else Moments(zero, zero, zero)
    assert complete_moments(columns(of)) == expected


@given(st.integers(1, 5).flatmap(lambda k: st.tuples(rows_of(k), rows_of(k))))
def test_moments_add_up_in_any_order(two: tuple[Rows, Rows]) -> None:
    one, other = two
    together = moments(columns(one + other))

    assert moments(columns(one)) + moments(columns(other)) == together
    assert moments(columns(other)) + moments(columns(one)) == together


def test_nobody_has_moments_of_zero() -> None:
    assert moments([b"", b""]).both == ((0, 0), (0, 0))
