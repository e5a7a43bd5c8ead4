from hypothesis import given
from hypothesis import strategies as st

from cards import INSTRUMENT
from plans import load
from skm_cli.domain.evidence import Evidence
from skm_cli.domain.period import Period
from skm_cli.domain.plan.rtl import (
    Completion,
    FollowUp,
    Leftover,
    Plan,
    Realisation,
    Status,
)
from skm_cli.plan.write_leftovers import dump_leftovers

# What a file of ours can hold, outer blanks gone; `nihil` is a word of its own.
_TYPED = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1
).map(str.strip)
_TEXTS = st.none() | _TYPED.filter(lambda t: t and t.lower() != "nihil")


@given(st.lists(_TEXTS, min_size=8, max_size=8))
def test_whatever_a_person_typed_comes_back_as_typed(typed: list[str | None]) -> None:
    kegiatan, who, description, hindrance, why, how, link, caption = typed
    proof = Evidence(None, link or "x", caption, 0)
    follow_up = FollowUp(
        Plan(kegiatan, (), who),
        Realisation(Status.PROSES, description, None, hindrance, (proof,)),
        Completion(why, how, None),
    )
    leftover = Leftover(Period.parse("2023Q3"), "U1", follow_up)

    text = "lanjutan:\n" + dump_leftovers((leftover,), INSTRUMENT, folder="y")
    (again,) = load(text.encode()).leftovers

    plan, done = again.follow_up.plan, again.follow_up.realisation
    rest, (shown,) = again.follow_up.completion, done.dokumentasi
    assert [
        plan.kegiatan, plan.penanggung_jawab, done.deskripsi, done.hambatan,
        rest.alasan, rest.strategi, shown.tautan, shown.keterangan,
    ] == [*typed[:6], link or "x", caption]  # fmt: skip


def test_what_somebody_said_there_is_none_of_stays_so() -> None:
    done = Realisation(Status.PROSES, "d", "w", "Nihil", (), nihil=True)
    leftover = Leftover(Period.parse("2023Q3"), "U1", FollowUp(realisation=done))

    text = "lanjutan:\n" + dump_leftovers((leftover,), INSTRUMENT, folder="y")

    again = load(text.encode()).leftovers[0].follow_up.realisation
    assert (again.hambatan, again.nihil) == ("Nihil", True)
