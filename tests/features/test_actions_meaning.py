"""What words say beside a status: how far it is, what the indicator counts now, and why it was set aside."""

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import select

from clusterbot.features.actions.hearing import after_status, beyond_key, progress_said, value_said
from clusterbot.features.actions.records import UNDO, Action, ActionChange
from clusterbot.store.transaction import Transaction
from clusterbot.words.locales import Reader
from clusterbot.words.phrasebook import phrasebook

pytestmark = pytest.mark.slow

# ---- how far it is


@pytest.fixture(scope="module")
def figures() -> dict[str, list[str]]:
    """As conversations/ has them."""
    book, reader = phrasebook("en"), Reader("en")
    return {
        part: [one.strip() for one in book.words("actions.progress." + part, reader, {}).split(",")]
        for part in ("percent", "before", "after")
    }


@pytest.mark.parametrize(
    ("said", "percent"),
    [
        ("70%", 70),
        ("70 %", 70),
        ("at 70 percent", 70),
        ("At 70 per cent.", 70),
        ("we are at about 70 %", 70),
        ("now 70%", 70),
        ("70 % done", 70),
        ("70%: the hall is booked", 70),
        ("70%, the hall is booked", 70),
        ("The hall is booked, 70 % done", 70),
        ("The hall is booked. 70%", 70),
        ("70% - the hall is booked", 70),
        ("the hall is booked\n70%", 70),
        ("٧٠٪", 70),
        ("0%", 0),
        ("100%", 100),
        ("110%", None),
        ("10% discount for all", None),
        ("a discount of 10 %", None),
        ("discount agreed: 10%", None),
        ("70", None),
        ("in 70 days", None),
        ("7.5%", None),
        ("", None),
    ],
)
def test_a_percentage_is_progress_only_where_nothing_else_is_counted(
    said: str, percent: int | None, figures: dict[str, list[str]]
) -> None:
    assert progress_said(said, **figures) == percent


@pytest.mark.parametrize("said", ["BD-1 70 %", "bd-1: 70 %", "BD-1, 70 %", "BD-1 – 70 %"])
def test_the_key_may_lead(said: str) -> None:
    assert beyond_key(said, "BD-1") == "70 %"


@pytest.mark.parametrize(("said", "left"), [("Stuck, at 70%", "at 70%"), ("Stuck", ""), ("Stuck there", "Stuck there")])
def test_a_status_may_lead(said: str, left: str) -> None:
    assert after_status(said, ["Done", "Stuck"]) == left


# ---- what the indicator counts


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("12", "12"),
        ("12 suppliers", "12 suppliers"),
        ("12 suppliers, thanks to Omar", "12 suppliers"),
        ("1,200 EUR; thanks to Omar", "1,200 EUR"),
        ("2.5 km. Thanks to Omar.", "2.5 km"),
        ("€ 40", "€ 40"),
        ("٤٠", "٤٠"),
        ("Suppliers listed: about a dozen, thanks to Omar", "about a dozen"),
        ("suppliers listed: 12", "12"),
        ("Thanks to 12 suppliers", ""),
        ("12 suppliers came to the hall on the first day and many more on the second", ""),
        ("", ""),
    ],
)
def test_a_number_at_the_beginning_or_after_its_name_is_the_indicators(said: str, value: str) -> None:
    assert value_said(said, "Suppliers listed") == value


# ---- kept in the plan


@pytest.fixture
def world(furnished: "Furnished[Plan]") -> Plan:
    return furnished(Plan)


def changes(world: Plan) -> list[tuple[str, str, str]]:
    rows = world.database.do(lambda tx: list(tx.session.scalars(select(ActionChange).order_by(ActionChange.id))))
    return [(one.attribute, one.before, one.after) for one in rows]


def counts(world: Plan, key: str = "RD-1") -> None:
    """The action has an indicator."""

    def give(tx: Transaction) -> None:
        action = tx.session.scalars(select(Action).where(Action.key == key)).one()
        action.indicator, action.baseline, action.target = "collectors tested", "3", "20"
        tx.add(action)

    world.database.do(give)


def later(world: Plan) -> None:
    world.wait(seconds=UNDO.total_seconds() + 1)


def test_progress_is_kept_with_the_note_and_shown_on_the_card_and_in_the_plan(world: Plan) -> None:
    assert "The plan says 70%." in world.says("Nadia", "BD-1 70 %")
    assert world.action("BD-1").progress == 70
    assert [one.note for one in world.reports("BD-1")] == ["BD-1 70 %"]
    assert "✓ Noted: On the way, 70%" in world.asks("Nadia", "mine")
    assert "On the way, 70%" in world.asks("Nadia", "plan", "BD")
    world.wait(days=1)
    assert "On the way, 70% · due" in world.asks("Nadia", "mine")
    assert changes(world) == [("progress", "", "70")]


def test_others_see_progress_once_it_can_be_taken_back_no_more(world: Plan) -> None:
    world.says("Nadia", "BD-1 70 %")
    assert "70%" not in world.asks("Victor", "plan", "BD")
    later(world)
    assert "On the way, 70%" in world.asks("Victor", "plan", "BD")


def test_progress_follows_a_correction_a_move_and_an_undo(world: Plan) -> None:
    world.says("Nadia", "BD-1 70 %")
    world.says("Nadia", "BD-1 60 %", edited=True)
    assert world.action("BD-1").progress == 60
    world.tap("Nadia", "About another action")
    world.tap("Nadia", "BD-2 Shared product catalogue")
    assert (world.action("BD-1").progress, world.action("BD-2").progress) == (None, None)
    world.says("Nadia", "at 50%", about="BD-1 60 %")
    world.tap("Nadia", "Undo")
    assert world.action("BD-2").progress is None
    assert changes(world) == []


def test_words_moved_to_another_action_say_there_what_they_said_here(world: Plan) -> None:
    world.says("Nadia", "BD-1 70 %")
    world.says("Nadia", "at 70 %", edited=True)
    world.tap("Nadia", "About another action")
    world.tap("Nadia", "BD-2 Shared product catalogue")
    assert (world.action("BD-1").progress, world.action("BD-2").progress) == (None, 70)


def test_what_was_said_since_outlives_an_undo(world: Plan) -> None:
    world.says("Nadia", "BD-1 70 %")
    world.says("Nadia", "BD-1 80 %")
    world.tap("Nadia", "Undo", about="BD-1 70 %")
    assert world.action("BD-1").progress == 80
    assert changes(world) == [("progress", "", "80")]


# ---- closing


def test_done_is_complete_at_once_and_invites_one_line_that_lands_on_it(world: Plan) -> None:
    world.asks("Ingrid", "mine")
    world.tap("Ingrid", "Done")
    assert world.action("RD-1").status == "done"
    assert "What changed because of it, and who helped?" in world.sees("Ingrid")
    assert "is kept as" not in world.sees("Ingrid"), "it has no indicator"
    world.says("Ingrid", "Twelve collectors were tested, thanks to Victor.")
    assert [one.note for one in world.reports("RD-1")][-1] == "Twelve collectors were tested, thanks to Victor."


def test_a_number_after_done_is_the_indicators_value(world: Plan) -> None:
    counts(world)
    world.asks("Ingrid", "mine")
    world.tap("Ingrid", "Done")
    assert "A number at its beginning is kept as “collectors tested” (last 3, aim 20)." in world.sees("Ingrid")
    assert "“collectors tested” in the plan: 12 collectors." in world.says("Ingrid", "12 collectors, thanks to Victor")
    assert world.action("RD-1").value == "12 collectors"
    assert changes(world) == [("value", "", "12 collectors")]
    world.tap("Ingrid", "Undo")
    assert world.action("RD-1").value == ""


def test_silence_after_done_is_fine(world: Plan) -> None:
    counts(world)
    world.asks("Ingrid", "mine")
    world.tap("Ingrid", "Done")
    before = len(world.everything("Ingrid"))
    world.wait(days=20)
    assert not any("RD-1" in one for one in world.everything("Ingrid")[before:])


# ---- no longer needed


def test_an_action_is_set_aside_with_a_line_that_the_plan_keeps(world: Plan) -> None:
    world.press("Nadia", f"action:{world.action('BD-1').id}")
    world.tap("Nadia", "No longer needed")
    assert world.action("BD-1").status == "dropped"
    assert "A line on why is welcome here: the plan and the next digest give it as the reason" in world.sees("Nadia")
    assert "give this as the reason" in world.says("Nadia", "The plant holds its own fair now.")
    assert world.action("BD-1").dropped_because == "The plant holds its own fair now."


def test_setting_aside_is_undone_and_so_is_its_reason(world: Plan) -> None:
    world.press("Nadia", f"action:{world.action('BD-1').id}")
    world.tap("Nadia", "No longer needed")
    world.says("Nadia", "The plant holds its own fair now.")
    world.tap("Nadia", "Undo", about="Noted under")
    assert world.action("BD-1").dropped_because == ""
    world.tap("Nadia", "Undo")
    assert world.action("BD-1").status == "in_progress"


def test_the_digest_tells_what_was_set_aside_and_why_once_it_is_settled(world: Plan) -> None:
    world.press("Nadia", f"action:{world.action('BD-1').id}")
    world.tap("Nadia", "No longer needed")
    world.says("Nadia", "The plant holds its own fair now.")
    assert "Set aside" not in world.asks("Victor", "digest")
    later(world)
    told = world.asks("Victor", "digest")
    assert "Set aside: Supplier day at the cement plant (“The plant holds its own fair now.”)" in told
    world.press("Victor", f"action:{world.action('BD-1').id}")
    assert "Why: “The plant holds its own fair now.”" in world.sees("Victor")
    assert "due" not in world.sees("Victor")


def test_only_its_owner_and_facilitators_set_an_action_aside(world: Plan) -> None:
    action = world.action("BD-1")
    world.press("Victor", f"action:{action.id}")
    assert "No longer needed" not in str(world.seen[world.private("Victor")])
    assert world.press("Victor", f"drop:{action.id}").startswith("Only its owner")
    assert world.press("Selma", f"drop:{action.id}").startswith("Noted: Set aside")
