from pathlib import Path

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import OpenForm
from clusterbot.chat.updates import Chat
from clusterbot.features.actions.records import Action, LooseNote, Report
from clusterbot.features.actions.reporting import settled_reports, settled_statuses
from clusterbot.features.people.joining import cluster_invite, go_out, merge
from clusterbot.features.people.records import Participant
from clusterbot.features.routes import routes
from clusterbot.features.strategy.load import load
from clusterbot.features.strategy.reading import FileMistakesError
from clusterbot.locate import locate
from clusterbot.store.database import Database
from clusterbot.testing.clock import FixedClock

GROUP = Chat("telegram", "bot", "-5", "group")


@pytest.fixture
def world(furnished: "Furnished[Plan]") -> Plan:
    return furnished(Plan)


# ---- loading


def test_loading_twice_brings_nothing_new_and_undoes_nothing(world: Plan) -> None:
    world.asks("Ingrid", "mine")
    world.tap("Ingrid", "Done")
    assert world.database.do(lambda tx: load(tx, Plan.file)).added == {}
    assert world.action("RD-1").status == "done"


def test_the_whole_example_comes_in_with_its_updates(sqlite_url: str, clock: FixedClock) -> None:
    database = Database(sqlite_url, clock)
    database.start()
    example = Path(next(locate("conversations").parent.glob("**/example-cluster.yaml")))
    added = database.do(lambda tx: load(tx, example)).added
    assert added["actions"] == 24
    reports = database.do(lambda tx: list(tx.session.scalars(select(Report).order_by(col(Report.id)))))
    assert len(reports) == 12
    assert (reports[0].before, reports[0].status) == ("in_progress", "done")
    database.close()


@pytest.mark.parametrize(
    "line",
    [
        "- {id: X-1, title: T, pillar: nowhere}",
        "- {id: X-1, title: T, pillar: investment, owner: p99}",
        "- {id: X-1, title: T, pillar: investment, status: late}",
        "- {id: X-1, pillar: investment}",
        "- {id: BD-1, title: T, pillar: investment}",
        "- {id: X-1, title: T, pillar: investment, start: 2026-03-02, due: 2026-03-01}",
    ],
)
def test_a_mistake_is_told_with_its_line_and_nothing_is_loaded(world: Plan, tmp_path: Path, line: str) -> None:
    broken = tmp_path / "broken.yaml"
    text = Plan.file.read_text(encoding="utf-8").rstrip() + f"\n  {line}\n"
    broken.write_text(text, encoding="utf-8")
    with pytest.raises(FileMistakesError) as caught:
        world.database.do(lambda tx: load(tx, broken))
    assert [one.line for one in caught.value.mistakes] == [len(text.splitlines())]


# ---- mine


def test_mine_shows_each_action_with_two_rows_of_taps(world: Plan) -> None:
    seen = world.asks("Nadia", "mine")
    assert "1. Supplier day at the cement plant (BD-1)\nOn the way · due 27 Jan" in seen
    assert world.buttons("Nadia") == [
        f"{n} · {tap}" for n in (1, 2) for tap in ("Done", "On the way", "Needs time", "Stuck")
    ]


def test_what_is_past_its_date_is_said_kindly_and_only_to_its_owner(world: Plan) -> None:
    assert "due 12 Jan, which has passed" in world.asks("Ingrid", "mine")
    assert "RD-1 Collector test bench: Needs time, due 12 Jan, Ingrid S." in world.asks("Nadia", "plan", "R&D")
    world.tap("Nadia", "RD-1")
    assert "passed" not in world.sees("Nadia")
    assert world.buttons("Nadia") == ["History"]


def test_more_than_three_come_three_at_a_time(world: Plan) -> None:
    for number in range(4):
        world.fill("Nadia", "add", title=f"New {number}", pillar="1", objective="1")
    world.asks("Nadia", "mine")
    world.tap("Nadia", "1 · Done")  # a finished one moves nothing to another page
    world.tap("Nadia", "Show the next")
    seen = world.sees("Nadia")
    assert [f"New {number}" in seen for number in range(4)] == [False, True, True, True]
    assert "Show the next" not in world.buttons("Nadia")


def test_who_owns_nothing_is_shown_a_way_on(world: Plan) -> None:
    assert "You have no open action" in world.asks("Selma", "mine")
    assert world.buttons("Selma") == ["Add an action", "See the plan"]


# ---- a tap


def test_a_tap_is_a_complete_answer(world: Plan) -> None:
    world.asks("Nadia", "mine")
    assert world.tap("Nadia", "1 · Done").startswith("Noted: Done")
    action = world.action("BD-1")
    assert (action.status, action.completed_at) == ("done", world.clock.now())
    [made] = world.reports("BD-1")
    assert (made.before, made.status, made.by) == ("in_progress", "done", world.part("Nadia").id)
    assert "✓ Noted: Done" in world.sees("Nadia")
    assert "What changed because of it, and who helped?" in world.sees("Nadia")
    assert world.buttons("Nadia")[:2] == ["1 · Undo", "1 · Change"]


def test_a_tap_is_taken_back_within_five_minutes_and_not_later(world: Plan) -> None:
    world.asks("Nadia", "mine")
    world.tap("Nadia", "1 · Done")
    world.tap("Nadia", "1 · Undo")
    assert world.action("BD-1").status == "in_progress"
    assert world.reports("BD-1") == []
    world.tap("Nadia", "1 · Done")
    world.wait(minutes=5)
    assert "more than five minutes" in world.tap("Nadia", "1 · Undo")
    assert world.action("BD-1").status == "done"


def test_a_second_tap_corrects_the_slip_of_the_first(world: Plan) -> None:
    world.asks("Ingrid", "mine")
    world.tap("Ingrid", "Done")
    world.press("Ingrid", f"as:{world.action('RD-1').id}:stuck")
    [made] = world.reports("RD-1")
    assert (made.before, made.status) == ("at_risk", "blocked")


def test_the_same_tap_twice_is_one_report(world: Plan) -> None:
    for _ in range(2):
        world.press("Ingrid", f"as:{world.action('RD-1').id}:stuck")
    assert len(world.reports("RD-1")) == 1


def test_taking_back_an_older_report_leaves_the_newer_one_true(world: Plan) -> None:
    rd1 = world.action("RD-1").id
    world.press("Ingrid", f"as:{rd1}:done")
    first = world.reports("RD-1")[0].id
    world.press("Selma", f"as:{rd1}:stuck")
    world.press("Ingrid", f"as_undo:{first}")
    assert world.action("RD-1").status == "blocked"
    [left] = world.reports("RD-1")
    assert left.before == "at_risk"
    world.press("Selma", f"as_undo:{left.id}")
    assert world.action("RD-1").status == "at_risk"


def test_a_later_tap_corrects_at_any_time(world: Plan) -> None:
    world.asks("Ingrid", "mine")
    world.tap("Ingrid", "Done")
    world.wait(days=60)
    world.tap("Ingrid", "Change")
    world.tap("Ingrid", "Stuck")
    assert world.action("RD-1").status == "blocked"
    assert [one.status for one in world.reports("RD-1")] == ["done", "blocked"]


@pytest.mark.parametrize("token", ["as:{id}:dropped", "as:{id}:x", "as:9999:done", "as_undo:9999", "action:9999"])
def test_a_forged_press_changes_nothing(world: Plan, token: str) -> None:
    assert "not there any more" in world.press("Nadia", token.format(id=world.action("BD-1").id))
    assert world.reports("BD-1") == []


def test_only_owners_and_facilitators_change_an_action(world: Plan) -> None:
    bd1 = world.action("BD-1").id
    assert "Only its owner" in world.press("Victor", f"as:{bd1}:done")
    assert world.action("BD-1").status == "in_progress"
    world.press("Selma", f"as:{bd1}:done")
    assert world.action("BD-1").status == "done"
    made = world.reports("BD-1")[0].id
    world.press("Nadia", f"as_undo:{made}")  # it was the facilitator who said so
    assert world.action("BD-1").status == "done"


def test_nobody_from_another_cluster_sees_or_changes_an_action(world: Plan) -> None:
    other = world.add_cluster("elsewhere")
    world.add("Zoe", "telegram", facilitates=True, cluster_id=other)
    bd1, pillar = world.action("BD-1"), world.action("BD-1").pillar_id
    for token in (f"as:{bd1.id}:done", f"action:{bd1.id}", f"owner:{bd1.id}", f"plan:{pillar}:0", f"add_undo:{bd1.id}"):
        assert "not there any more" in world.press("Zoe", token)
    world.stranger("Guest")
    assert "do not know you yet" in world.press("Guest", f"as:{bd1.id}:done")
    assert world.action("BD-1").status == "in_progress"


def test_a_chat_that_remembers_another_cluster_still_answers_for_this_one(world: Plan) -> None:
    other = world.add_cluster("elsewhere")
    nadia = world.part("Nadia")
    world.database.do(lambda tx: tx.add(Participant(cluster_id=other, person_id=nadia.person_id)))
    world.press("Nadia", f"cluster:{other}")
    world.press("Nadia", f"as:{world.action('BD-1').id}:done")
    assert world.action("BD-1").status == "done"


# ---- nothing is published for five minutes


def test_others_see_a_report_once_it_is_five_minutes_old(world: Plan) -> None:
    world.press("Ingrid", f"as:{world.action('RD-1').id}:stuck")
    assert "RD-1 Collector test bench: Stuck" in world.asks("Ingrid", "plan", "rd")
    assert "RD-1 Collector test bench: Needs time" in world.asks("Nadia", "plan", "rd")
    world.command("Ingrid", "plan", "rd", where=GROUP)  # not bound: nobody hears of it
    world.wait(minutes=5)
    assert "RD-1 Collector test bench: Stuck" in world.asks("Nadia", "plan", "rd")


def test_settled_reports_tell_everything_once(world: Plan) -> None:
    def settled(since: object) -> list[str]:
        return world.database.do(lambda tx: [one.status for one in settled_reports(tx, world.cluster_id, since)])

    start = world.clock.now()
    rd1, af1 = world.action("RD-1").id, world.action("AF-1").id
    world.press("Ingrid", f"as:{rd1}:done")
    world.press("Victor", f"as:{af1}:stuck")
    world.press("Victor", f"as_undo:{world.reports('AF-1')[0].id}")
    world.wait(minutes=4)
    assert settled(start) == []
    asked = world.clock.now()
    world.press("Victor", f"as:{af1}:needs_time")
    world.wait(minutes=1)
    assert settled(asked) == ["done"]
    asked = world.clock.now()
    world.wait(minutes=5)
    assert settled(asked) == ["at_risk"]
    assert settled(world.clock.now()) == []


def test_settled_statuses_are_those_before_what_is_fresh(world: Plan) -> None:
    rd1 = world.action("RD-1").id
    world.press("Ingrid", f"as:{rd1}:done")

    def statuses(viewer: int | None = None) -> set[str]:
        return world.database.do(
            lambda tx: set(settled_statuses(tx, [tx.session.get_one(Action, rd1)], viewer).values())
        )

    assert statuses() == {"at_risk"}
    assert statuses(world.part("Ingrid").id) == {"done"}


# ---- words


def test_words_go_to_the_action_tapped_last_and_are_echoed(world: Plan) -> None:
    world.asks("Nadia", "mine")
    world.tap("Nadia", "2 · Stuck")
    assert world.says("Nadia", "the <b>printer</b> & co") == (
        "Noted under BD-2 Shared product catalogue\n\nthe <b>printer</b> & co\n\nSelma sees it; the cluster does not."
    )
    assert [one.note for one in world.reports("BD-2")] == ["", "the <b>printer</b> & co"]
    assert any("✓ Noted: Stuck, “the <b>printer</b> & co”" in seen for seen in world.everything("Nadia"))


def test_words_after_done_are_for_the_facilitator_and_offered_to_the_cluster(world: Plan) -> None:
    world.asks("Ingrid", "mine")
    world.tap("Ingrid", "Done")
    assert "Selma sees it, and you can share it with the cluster" in world.sees("Ingrid")
    assert world.says("Ingrid", "Two firms test there every week").endswith("Selma sees it; the cluster does not.")
    assert "Share with the cluster" in world.buttons("Ingrid")
    world.tap("Ingrid", "Undo", about="Noted under")
    assert (world.action("RD-1").result, world.action("RD-1").status) == ("", "done")


def held(world: Plan, name: str) -> str:
    """All that is told to somebody as held about them."""
    person_id = world.part(name).person_id
    return world.database.do(lambda tx: str([tell(tx, person_id) for tell in routes.tells_of_person]))


def test_of_words_taken_back_nothing_is_recorded(world: Plan) -> None:
    world.says("Nadia", "the minister comes")
    world.tap("Nadia", "BD-1 Supplier day at the cement plant")
    world.tap("Nadia", "Undo")
    assert "Taken back. It no longer counts" in world.sees("Nadia")
    kept = world.database.do(lambda tx: [one.note for one in tx.session.scalars(select(Report)) if one.undone_at])
    assert kept == [""]
    assert world.database.do(lambda tx: tx.session.scalars(select(LooseNote)).all()) == []
    assert "minister" not in held(world, "Nadia")
    world.says("Nadia", "the minister is ill", edited=True)
    assert "minister" not in held(world, "Nadia")


def test_of_words_noted_nowhere_nothing_is_held(world: Plan) -> None:
    world.says("Nadia", "lovely weather here")
    assert "lovely weather" in held(world, "Nadia")
    world.tap("Nadia", "None of these")
    assert world.sees("Nadia") == "All right, I did not note that."
    assert "lovely weather" not in held(world, "Nadia")


def test_after_a_status_with_words_was_taken_back_a_tap_counts_again(world: Plan) -> None:
    world.says("Ingrid", "Stuck, no permit")
    world.tap("Ingrid", "Undo")
    world.asks("Ingrid", "mine")
    world.tap("Ingrid", "Stuck")
    assert world.action("RD-1").status == "blocked"
    world.tap("Ingrid", "Undo")
    assert world.action("RD-1").status == "at_risk"


def test_words_under_an_older_status_do_not_stand_under_the_newer_one(world: Plan) -> None:
    world.asks("Ingrid", "mine")
    world.says("Ingrid", "Stuck, the hall wants a guarantee")
    world.wait(minutes=6)
    world.press("Ingrid", f"as:{world.action('RD-1').id}:on_the_way")
    (card,) = [seen for seen in world.everything("Ingrid") if "Your action in" in seen]
    assert card.endswith("✓ Noted: On the way")
    world.says("Ingrid", "the bank vouches for us")
    (card,) = [seen for seen in world.everything("Ingrid") if "Your action in" in seen]
    assert "✓ Noted: On the way, “the bank vouches for us”" in card


def test_another_action_is_offered_only_where_there_is_one(world: Plan) -> None:
    world.says("Ingrid", "calibrated today")
    assert "About another action" not in world.buttons("Ingrid")
    world.says("Nadia", "BD-1: the hall is booked")
    assert "About another action" in world.buttons("Nadia")


def test_a_reply_goes_to_the_message_it_answers(world: Plan) -> None:
    world.press("Nadia", f"action:{world.action('BD-2').id}")
    world.press("Nadia", f"action:{world.action('BD-1').id}")
    world.says("Nadia", "prices are in", about="Shared product catalogue")
    assert [one.note for one in world.reports("BD-2")] == ["prices are in"]


def test_the_only_open_action_needs_no_question(world: Plan) -> None:
    assert "Noted under RD-1" in world.says("Ingrid", "calibrated today")


def test_words_that_begin_with_a_status_set_it(world: Plan) -> None:
    assert "Noted under RD-1 Collector test bench: Stuck" in world.says("Ingrid", "Stuck, no permit")
    assert world.action("RD-1").status == "blocked"
    world.tap("Ingrid", "Undo")
    assert world.action("RD-1").status == "at_risk"


def test_words_about_one_of_several_are_kept_and_asked_about(world: Plan) -> None:
    assert "Which action is this about?" in world.says("Nadia", "the minister comes")
    assert world.buttons("Nadia") == [
        "BD-1 Supplier day at the cement plant",
        "BD-2 Shared product catalogue",
        "None of these",
    ]
    world.tap("Nadia", "BD-1 Supplier day at the cement plant")
    assert "Noted under BD-1" in world.sees("Nadia")
    assert [one.note for one in world.reports("BD-1")] == ["the minister comes"]


def test_words_about_none_are_noted_nowhere_and_nobody_else_may_place_them(world: Plan) -> None:
    world.says("Nadia", "lovely weather here")
    loose = world.database.do(lambda tx: tx.session.scalars(select(LooseNote)).one())
    assert "not there any more" in world.press("Selma", f"note_place:{loose.id}:{world.action('BD-1').id}")
    assert "not there any more" in world.press("Nadia", f"note_place:{loose.id}:{world.action('AF-1').id}")
    world.tap("Nadia", "None of these")
    assert "I did not note that" in world.sees("Nadia")
    assert world.reports("BD-1") == world.reports("BD-2") == []


def test_a_note_moves_to_another_action_with_its_status(world: Plan) -> None:
    world.says("Nadia", "BD-1 is what I mean")
    world.says("Nadia", "Stuck, no printer")
    assert world.action("BD-1").status == "blocked"
    world.tap("Nadia", "About another action")
    world.tap("Nadia", "BD-2 Shared product catalogue")
    assert "Noted under BD-2 Shared product catalogue: Stuck" in world.sees("Nadia")
    assert (world.action("BD-1").status, world.action("BD-2").status) == ("in_progress", "blocked")


@pytest.mark.parametrize("text", ["thanks 👍", "👍", "ok"])
def test_a_thank_you_is_answered_warmly_and_recorded_nowhere(world: Plan, text: str) -> None:
    world.asks("Ingrid", "mine")
    world.tap("Ingrid", "Done")
    assert "It is good to have you here, Ingrid" in world.says("Ingrid", text)
    assert [one.note for one in world.reports("RD-1")] == [""]


def test_an_edited_message_corrects_its_note(world: Plan) -> None:
    world.says("Ingrid", "Done: five tests")
    assert world.says("Ingrid", "Done: six tests", edited=True) == ""
    assert [one.note for one in world.reports("RD-1")] == ["Done: six tests"]
    assert "six tests" in world.sees("Ingrid")


def test_an_edited_message_is_corrected_while_it_waits_for_its_action(world: Plan) -> None:
    world.says("Nadia", "venue bookd")
    world.says("Nadia", "venue booked", edited=True)
    world.tap("Nadia", "BD-1 Supplier day at the cement plant")
    assert [one.note for one in world.reports("BD-1")] == ["venue booked"]


def test_words_of_somebody_without_actions_are_not_taken_for_a_note(world: Plan) -> None:
    assert "I kept no record of that" in world.says("Selma", "the minister comes")


def test_a_facilitator_notes_something_under_anybodys_action_by_its_key(world: Plan) -> None:
    assert "Noted under RD-1" in world.says("Selma", "rd-1: the ministry will call")
    assert "I kept no record" not in world.says("Nadia", "RD-1 should stop")
    assert len(world.reports("RD-1")) == 1


# ---- the plan


def test_an_unknown_pillar_is_asked_about(world: Plan) -> None:
    assert "I could not tell what “sport” is" in world.asks("Nadia", "plan", "sport")
    world.tap("Nadia", "Access to finance")
    assert "AF-1 Guarantee line for small loans: On the way, due 24 Feb, Victor D." in world.sees("Nadia")


def test_before_there_is_a_strategy_a_way_on_is_shown(world: Plan) -> None:
    other = world.add_cluster("elsewhere")
    world.add("Zoe", "telegram", cluster_id=other)
    for command in ("plan", "add"):
        assert "has no pillars yet" in world.asks("Zoe", command)


# ---- adding


def test_an_action_is_added_with_the_next_key_and_taken_back_with_a_tap(world: Plan) -> None:
    reply = world.command("Nadia", "add")
    assert isinstance(reply, OpenForm)
    assert [field.key for field in reply.form.fields] == ["title", "pillar", "objective", "due"]
    world.fill("Nadia", "add", title="Trade visit", pillar="1", objective="1", due="2026-03-01")
    assert "Added to Business development as BD-3: Trade visit, due Sunday 1 March. It is yours." in world.sees("Nadia")
    assert "BD-3" in world.asks("Nadia", "plan", "bd")
    assert "BD-3" not in world.asks("Victor", "plan", "bd")
    world.tap("Nadia", "Undo", about="Added to")
    assert "BD-3 is taken back" in "\n".join(world.everything("Nadia"))
    world.wait(minutes=5)
    assert "BD-3" not in world.asks("Victor", "plan", "bd")


def test_an_added_action_can_be_taken_back_only_by_its_author_and_in_time(world: Plan) -> None:
    world.fill("Nadia", "add", title="Trade visit", pillar="1", objective="1")
    bd3 = world.action("BD-3").id
    world.press("Nadia", f"as:{bd3}:stuck")
    assert "not there any more" in world.press("Selma", f"add_undo:{bd3}")
    world.wait(minutes=5)
    assert "more than five minutes" in world.press("Nadia", f"add_undo:{bd3}")
    assert world.action("BD-3").status == "blocked"


def given(world: Plan, to: str = "Nadia", key: str = "RD-1") -> None:
    """In everybody's working hours."""
    world.fill("Selma", f"owner:{world.action(key).id}", owner=str(world.part(to).id))


def told_of(world: Plan, name: str) -> list[str]:
    return [one for one in world.everything(name) if "in good hands with you" in one]


def test_an_owner_chosen_by_somebody_else_is_told_once_it_can_be_undone_no_more(world: Plan) -> None:
    given(world)
    assert "can say no" in world.sees("Selma")
    assert told_of(world, "Nadia") == []
    world.wait(minutes=6)
    (told,) = told_of(world, "Nadia")
    assert "Selma I." in told
    assert "RD-1" in told
    assert {"See it", "Not for me", "How often?"} == set(world.buttons("Nadia"))


def test_whoever_it_does_not_fit_gives_it_back_with_a_tap(world: Plan) -> None:
    given(world)
    world.wait(minutes=6)
    assert world.tap("Nadia", "Not for me").startswith("Thank you for saying so early")
    assert world.action("RD-1").owner_id is None
    assert "not with you any more" in world.sees("Nadia")
    assert "Nadia R. said early that" in world.sees("Selma")
    world.fill("Selma", f"owner:{world.action('RD-1').id}", owner=str(world.part("Ingrid").id))
    assert any("It is with Ingrid S. now" in one for one in world.everything("Selma"))
    assert not any(label.startswith("Owner for") for label in all_buttons(world, "Selma"))


def test_what_was_given_back_can_be_given_again(world: Plan) -> None:
    given(world)
    world.wait(minutes=6)
    world.tap("Nadia", "Not for me")
    given(world)
    world.wait(days=4)
    assert "in good hands with you" in world.sees("Nadia")


def all_buttons(world: Plan, name: str) -> list[str]:
    return [
        button.label for message in world.seen[world.private(name)].values() for row in message.rows for button in row
    ]


def test_only_the_owner_gives_an_action_back(world: Plan) -> None:
    owner = world.action("RD-1").owner_id
    assert "not with you" in world.press("Nadia", f"not_mine:{world.action('RD-1').id}")
    assert world.action("RD-1").owner_id == owner


def test_whoever_it_was_meant_for_by_a_slip_hears_nothing(world: Plan) -> None:
    given(world, "Nadia")
    given(world, "Victor")
    given(world, "Nadia")
    world.wait(days=1)
    assert told_of(world, "Victor") == []
    assert len(told_of(world, "Nadia")) == 1


def test_who_takes_it_on_themself_or_cannot_be_written_to_is_not_written_to(world: Plan) -> None:
    given(world, "Selma")
    assert "is with you now." in str(world.everything("Selma"))
    world.press("Nadia", "level:none")
    given(world, "Nadia")
    assert "cannot write to them now" in world.sees("Selma")
    world.wait(days=2)
    assert told_of(world, "Nadia") == told_of(world, "Selma") == []


def test_a_facilitator_names_an_owner_a_participant_only_themself(world: Plan) -> None:
    victor = str(world.part("Victor").id)
    world.fill("Selma", "add", title="Pitch day", pillar="2", owner=victor)
    assert world.action("AF-2").owner_id == int(victor)
    world.fill("Nadia", "add", title="Pitch night", pillar="2", objective="1", owner=victor)
    assert world.action("AF-3").owner_id == world.part("Nadia").id


# ---- people


def test_who_leaves_hands_over_and_a_facilitator_is_told_in_private(world: Plan) -> None:
    nadia = world.part("Nadia").id
    world.database.do(lambda tx: go_out(tx, tx.session.get_one(Participant, nadia)))
    world.wait(days=1)
    told = world.sees("Selma")
    assert "Nadia R. has left" in told
    assert "BD-2 Shared product catalogue" in told
    assert "looking for an owner" in world.asks("Victor", "plan", "bd")
    world.fill("Selma", f"owner:{world.action('BD-1').id}", owner=str(world.part("Victor").id))
    assert "BD-1 Supplier day at the cement plant is with Victor D. now." in world.sees("Selma")
    world.says("Nadia", "BD-1 still mine?")
    assert world.reports("BD-1") == []


def test_two_parts_that_become_one_keep_their_actions_and_words(world: Plan) -> None:
    world.press("Nadia", f"as:{world.action('BD-1').id}:done")
    world.says("Nadia", "the minister comes to both")
    gone, into = world.part("Nadia"), world.part("Ingrid")
    world.database.do(lambda tx: merge(tx, gone_id=gone.person_id, into_id=into.person_id))
    assert world.action("BD-1").owner_id == into.id
    assert {one.by for one in world.reports("BD-1")} == {into.id}
    assert "BD-2" in world.asks("Ingrid", "mine")


def test_a_personal_link_opened_after_the_clusters_link_makes_one_participant(world: Plan) -> None:
    world.stranger("Guest")
    cluster_id = world.cluster_id
    world.press("Guest", f"join:{world.database.do(lambda tx: cluster_invite(tx, cluster_id).token)}")
    world.comes_in("Guest", as_="Ingrid")
    assert "RD-1" in world.asks("Guest", "mine")
    world.tap("Guest", "Done")
    assert world.action("RD-1").status == "done"
