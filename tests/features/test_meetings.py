"""What came of a meeting: written once, looked at, and carried to everybody who has not asked for less."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import select, update
from sqlmodel import col

from clusterbot.chat.updates import Chat
from clusterbot.features.actions.records import Action
from clusterbot.features.clusters.records import Channel, Cluster
from clusterbot.features.founding.archive import as_json
from clusterbot.features.meetings import sending
from clusterbot.features.meetings.notes import Notes, by_words, entries, read_notes
from clusterbot.features.meetings.records import Meeting
from clusterbot.features.people import erasure
from clusterbot.features.people.joining import go_out
from clusterbot.features.people.records import Participant
from clusterbot.features.strategy.load import load
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

NOTES = """Finance group on the guarantee line
The line can start small, with thirty loans and a yearly check.

Decisions:
- Start with thirty loans
Next steps
1. Rana asks two lawyers by Thursday
• Omar publishes the draft rules
**Open questions**
Does it cover leases?"""

HEADINGS = by_words({"decisions": "decisions, decided", "steps": "next steps", "questions": "open questions"})
LONG = "We met. " + "It was long. " * 12 + "And good."
LOANS = {"title": "Loans", "day": "2026-03-20", "summary": "It can start."}
GROUP = Chat("telegram", "bot", "-5", "group", title="Solvane plenary")


@pytest.fixture
def clock() -> FixedClock:
    """Sunday 22 March, 11:00 in Amman."""
    return FixedClock(datetime(2026, 3, 22, 8, tzinfo=UTC))


@pytest.fixture
def world(furnished: "Furnished[Plan]") -> Plan:
    return furnished(Plan)


def meeting_of(world: Plan) -> Meeting:
    return world.database.do(lambda tx: tx.session.scalars(select(Meeting)).one())


def with_group(world: Plan, pillar_key: str = "", chat: Chat = GROUP) -> None:
    world.database.do(
        lambda tx: tx.add(
            Channel(
                cluster_id=world.cluster_id,
                platform=chat.platform,
                workspace=chat.workspace,
                chat=chat.id,
                title=chat.title,
                pillar_key=pillar_key,
            )
        )
    )


def got_it(world: Plan, name: str) -> list[str]:
    return [text for text in world.everything(name) if "If you see it differently" in text]


# ---- notes as people paste them


def test_notes_are_a_title_words_and_lists_under_their_headings() -> None:
    assert read_notes(NOTES, HEADINGS) == Notes(
        "Finance group on the guarantee line",
        "The line can start small, with thirty loans and a yearly check.",
        {
            "decisions": ["Start with thirty loans"],
            "steps": ["Rana asks two lawyers by Thursday", "Omar publishes the draft rules"],
            "questions": ["Does it cover leases?"],
        },
    )


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("One line", Notes("One line", "One line")),
        ("A title\n\nFirst.\n\nSecond.", Notes("A title", "First.\n\nSecond.")),
        ("A title\nDECIDED\n\nYes", Notes("A title", "", {"decisions": ["Yes"]})),
        ("A title\nWhat we decided upon is long", Notes("A title", "What we decided upon is long")),
        ("", Notes("", "")),
        ("---\nTitle\nWords", Notes("Title", "Words")),
        ("A title\nDecided\n- \n- Yes", Notes("A title", "", {"decisions": ["Yes"]})),
        ("Title.\nWords", Notes("Title", "Words")),
        (LONG + "\nDecided:\nYes", Notes("We met", LONG, {"decisions": ["Yes"]})),
    ],
)
def test_what_is_no_heading_is_words(text: str, notes: Notes) -> None:
    assert read_notes(text, HEADINGS) == notes


def test_a_line_is_one_entry_without_its_bullet_or_number() -> None:
    assert entries("- a\n\n 2) b  c\n3 lawyers") == ["a", "b c", "3 lawyers"]


# ---- from the notes to everybody


def test_notes_after_the_command_are_shown_as_everybody_will_read_them(world: Plan) -> None:
    with_group(world)
    shown = world.asks("Selma", "summary", NOTES)
    assert shown.startswith("This is how everybody will read it:\n\nFinance group on the guarantee line\n22 Mar")
    assert "Decided\n\n• Start with thirty loans\n\nNext steps\n\n• Rana asks two lawyers by Thursday\n• Omar" in shown
    assert "It can go to 3 people of Solvane Cleantech, each in their working hours, and to Solvane plenary." in shown
    assert world.buttons("Selma") == ["Send to everybody", "Only to the groups", "Change it", "Discard"]
    assert got_it(world, "Nadia") == []


def test_it_reaches_people_and_groups_five_minutes_after_the_tap(world: Plan) -> None:
    with_group(world)
    world.asks("Selma", "summary", NOTES)
    world.tap("Selma", "Send to everybody")
    assert "leaves at 11:05" in world.sees("Selma")
    world.wait(minutes=4)
    assert got_it(world, "Nadia") == []
    world.wait(minutes=2)
    (told,) = got_it(world, "Nadia")
    assert told.startswith("Finance group on the guarantee line\n22 Mar\n\nThe line can start small")
    assert "a word to Selma I. is enough" in told
    assert "How often?" in world.buttons("Nadia")
    assert world.everything(GROUP) == [told]
    assert "is on its way: to 3 people" in world.sees("Selma")


def test_it_arrives_in_each_ones_own_working_hours(world: Plan) -> None:
    """Victor is in New York, where it is three in the morning of a Sunday."""
    world.asks("Selma", "summary", NOTES)
    world.tap("Selma", "Send to everybody")
    world.wait(minutes=6)
    assert len(got_it(world, "Nadia")) == 1
    assert got_it(world, "Victor") == []
    world.wait(days=1)
    assert len(got_it(world, "Victor")) == 1


def test_it_is_no_part_of_the_contact_budget(world: Plan) -> None:
    for _ in range(4):
        world.asks("Selma", "summary", NOTES)
        world.tap("Selma", "Send to everybody")
        world.wait(minutes=6)
    assert len(got_it(world, "Nadia")) == 4


@pytest.mark.parametrize("level", ["votes_only", "digest_only", "none"])
def test_whoever_asked_for_less_reads_it_when_they_like(world: Plan, level: str) -> None:
    world.press("Nadia", f"level:{level}")
    shown = world.asks("Selma", "summary", NOTES)
    assert "to 2 people" in shown
    assert "One who asked for fewer messages, or paused, can read it with /summaries." in shown
    world.tap("Selma", "Send to everybody")
    world.wait(days=1)
    assert got_it(world, "Nadia") == []
    assert "22 Mar: Finance group on the guarantee line" in world.asks("Nadia", "summaries")
    world.tap("Nadia", "Finance group on the guarantee line")
    assert "Start with thirty loans" in world.sees("Nadia")


def test_whoever_paused_or_left_meanwhile_does_not_get_it(world: Plan) -> None:
    world.asks("Selma", "summary", NOTES)
    world.tap("Selma", "Send to everybody")
    world.press("Nadia", "pause:7")
    ingrid = world.part("Ingrid").id
    world.database.do(lambda tx: go_out(tx, tx.session.get_one(Participant, ingrid)))
    world.wait(days=1)
    assert got_it(world, "Nadia") == got_it(world, "Ingrid") == []


def test_a_group_alone_is_one_tap_too(world: Plan) -> None:
    with_group(world)
    world.asks("Selma", "summary", NOTES)
    world.tap("Selma", "Only to the groups")
    world.wait(days=1)
    assert got_it(world, "Nadia") == []
    assert len(world.everything(GROUP)) == 1
    assert "is on its way: to Solvane plenary" in world.sees("Selma")


def test_a_pillars_meeting_goes_into_its_own_group(world: Plan) -> None:
    finance = Chat("telegram", "bot", "-6", "group", title="Finance")
    with_group(world)
    with_group(world, "access_to_finance", finance)
    world.fill("Selma", f"summary:{world.cluster_id}:0", pillar=_pillar(world, "AF"), **LOANS)
    world.tap("Selma", "Only to the groups")
    world.wait(minutes=6)
    assert world.everything(GROUP) == []
    (told,) = world.everything(finance)
    assert told.startswith("Loans\n20 Mar · Access to finance")


def _pillar(world: Plan, code: str) -> str:
    return str(world.action(f"{code}-1").pillar_id)


def test_five_minutes_can_stop_it_and_then_it_can_be_changed(world: Plan) -> None:
    world.asks("Selma", "summary", NOTES)
    world.tap("Selma", "Send to everybody")
    world.tap("Selma", "Stop it")
    world.wait(days=1)
    assert got_it(world, "Nadia") == []
    meeting = meeting_of(world)
    world.fill("Selma", f"summary:{world.cluster_id}:{meeting.id}", steps="- a\n- b", **LOANS)
    world.tap("Selma", "Send to everybody")
    world.wait(minutes=6)
    (told,) = got_it(world, "Nadia")
    assert told.startswith("Loans\n20 Mar\n\nIt can start.\n\nNext steps\n\n• a\n• b")


def test_what_has_left_cannot_be_stopped_or_changed(world: Plan) -> None:
    world.asks("Selma", "summary", NOTES)
    world.tap("Selma", "Send to everybody")
    world.wait(minutes=6)
    number = meeting_of(world).id
    assert world.press("Selma", f"summary_stop:{number}").startswith("It has gone out already")
    assert world.press("Selma", f"summary_edit:{number}:1").startswith("It has changed since.")
    assert world.press("Selma", f"summary_send:{number}:1:1").startswith("It has changed since.")
    world.wait(days=1)
    assert len(got_it(world, "Nadia")) == 1


def test_discarded_nothing_of_it_is_kept(world: Plan) -> None:
    world.asks("Selma", "summary", NOTES)
    world.tap("Selma", "Discard")
    assert world.sees("Selma") == "Discarded. Nobody has seen it, and nothing of it is kept."
    meeting = meeting_of(world)
    assert (meeting.title, meeting.summary) == ("", "")
    assert meeting.decisions == meeting.steps == meeting.questions == []


def test_a_next_step_becomes_an_action_by_a_tap_and_the_form(world: Plan) -> None:
    world.asks("Selma", "summary", NOTES)
    world.tap("Selma", "Send to everybody")
    world.wait(minutes=6)
    assert "1. Rana asks two lawyers by Thursday" in world.sees("Selma")
    step = f"summary_step:{meeting_of(world).id}:1"
    assert world.press("Selma", step) == ""
    world.fill("Selma", step, title="Two lawyers", pillar=_pillar(world, "AF"))
    made = world.database.do(lambda tx: tx.session.scalars(select(Action).order_by(col(Action.id).desc())).first())
    assert made.title == "Two lawyers"
    world.press("Selma", f"action:{made.id}")
    assert "Agreed in a meeting: “Rana asks two lawyers by Thursday”" in world.sees("Selma")
    assert world.press("Selma", step) == f"That is an action already: {made.key}."
    assert any(f"✓ {made.key} Rana asks two lawyers by Thursday" in text for text in world.everything("Selma"))


def test_an_action_that_is_taken_back_is_a_next_step_again(world: Plan) -> None:
    world.asks("Selma", "summary", NOTES)
    world.tap("Selma", "Send to everybody")
    world.wait(minutes=6)
    step = f"summary_step:{meeting_of(world).id}:1"
    world.fill("Selma", step, title="Two lawyers", pillar=_pillar(world, "AF"))
    world.tap("Selma", "Undo")
    assert any("1. Rana asks two lawyers by Thursday" in text for text in world.everything("Selma"))
    assert world.press("Selma", step) == ""


def test_what_was_agreed_again_is_a_next_step_again(world: Plan) -> None:
    for _ in range(2):
        world.asks("Selma", "summary", "Skills group\nNext steps\nPrepare the next meeting\nPrepare the next meeting")
        world.tap("Selma", "Send to everybody")
        world.wait(minutes=6)
    world.fill("Selma", "summary_step:1:1", title="Prepare it", pillar=_pillar(world, "AF"))
    assert world.press("Selma", "summary_step:1:2") == world.press("Selma", "summary_step:2:1") == ""


def test_only_what_stands_above_the_button_is_sent(world: Plan) -> None:
    world.asks("Selma", "summary", NOTES)
    number = meeting_of(world).id
    world.fill("Selma", f"summary:{world.cluster_id}:{number}", **LOANS)
    assert world.press("Selma", f"summary_send:{number}:1:1").startswith("It has changed since.")
    assert meeting_of(world).state == "draft"


def test_stopped_twice_it_is_stopped(world: Plan) -> None:
    world.asks("Selma", "summary", NOTES)
    world.tap("Selma", "Send to everybody")
    for _ in range(2):
        assert world.press("Selma", f"summary_stop:{meeting_of(world).id}") == "Stopped. Nobody has seen it."


def test_a_silence_stops_what_has_not_arrived_and_what_is_planned(world: Plan) -> None:
    world.asks("Selma", "summary", NOTES)
    world.tap("Selma", "Send to everybody")
    world.wait(minutes=6)  # Nadia has it, Victor would get it on Monday
    world.asks("Selma", "summary", "Another\nIt can wait.")
    world.tap("Selma", "Send to everybody")
    silent = update(Cluster).values(silent_since=world.clock.now())
    world.database.do(lambda tx: tx.session.execute(silent))
    world.wait(days=2)
    assert got_it(world, "Victor") == []
    assert [text for text in got_it(world, "Nadia") if text.startswith("Another")] == []
    assert world.sees("Selma").startswith("This is how everybody will read it:")


def test_where_nobody_can_be_written_to_it_can_still_be_found(world: Plan) -> None:
    for name in ("Nadia", "Victor", "Ingrid"):
        world.press(name, "level:none")
    shown = world.asks("Selma", "summary", NOTES)
    assert "Nobody in Solvane Cleantech gets messages like this at the moment" in shown
    world.tap("Selma", "Put it there")
    assert "can be read with /summaries from 11:05 on" in world.sees("Selma")
    world.wait(minutes=6)
    assert "Finance group" in world.asks("Nadia", "summaries")
    assert "stands in /summaries" in "".join(world.everything("Selma"))


def test_whoever_pauses_or_is_unbound_after_it_was_written_does_not_get_it(world: Plan) -> None:
    with_group(world)
    world.asks("Selma", "summary", NOTES)
    world.tap("Selma", "Send to everybody")
    world.clock.set(world.clock.now() + timedelta(minutes=6))
    world.act_on_schedules()  # the letters are written, and none has left
    world.press("Victor", "pause:7")
    world.database.do(lambda tx: tx.session.execute(update(Channel).values(active=False)))
    world.wait(days=2)
    assert got_it(world, "Victor") == []
    assert world.everything(GROUP) == []
    assert len(got_it(world, "Nadia")) == 1


def test_a_draft_belongs_to_the_cluster_it_was_begun_in(world: Plan) -> None:
    def second(tx: Transaction) -> int:
        other = Cluster(key="other", name="Other", short_name="Other", created_at=tx.now)
        tx.add(other)
        selma = tx.session.get_one(Participant, selma_id)
        tx.add(Participant(cluster_id=other.id, person_id=selma.person_id, is_facilitator=True))
        return other.id

    selma_id = world.part("Selma").id
    other = world.database.do(second)
    world.press("Selma", f"cluster:{other}")
    world.fill("Selma", f"summary:{world.cluster_id}:0", pillar=_pillar(world, "AF"), **LOANS)
    meeting = meeting_of(world)
    assert (meeting.cluster_id, meeting.pillar_id) == (world.cluster_id, int(_pillar(world, "AF")))
    assert "of Solvane Cleantech" in world.sees("Selma")


# ---- what cannot be


def test_a_title_alone_is_asked_for_the_rest(world: Plan) -> None:
    assert "and what came of it?" in world.asks("Selma", "summary", "Finance group\nDecided")
    assert "and what came of it?" in world.asks("Selma", "summary", "---\n- ")
    assert world.database.do(lambda tx: tx.session.scalars(select(Meeting)).all()) == []


def test_a_day_picked_by_mistake_loses_nothing_and_is_seen(world: Plan) -> None:
    """A form in a window lets any day be picked: refused, it would take the words along."""
    world.fill("Selma", f"summary:{world.cluster_id}:0", **LOANS | {"day": "2026-03-25"})
    assert "Loans\n25 Mar" in world.sees("Selma")
    assert "Change it" in world.buttons("Selma")


def test_notes_too_long_for_a_phone_are_told_and_nothing_is_kept(world: Plan) -> None:
    assert world.asks("Selma", "summary", "Title\n" + "word " * 500).startswith(
        "That is more than people read on a phone"
    )
    assert world.database.do(lambda tx: tx.session.scalars(select(Meeting)).all()) == []


def test_another_facilitator_neither_sends_nor_changes_a_draft(world: Plan) -> None:
    nadia = world.part("Nadia").id
    world.database.do(
        lambda tx: tx.session.execute(
            update(Participant).where(col(Participant.id) == nadia).values(is_facilitator=True)
        )
    )
    world.asks("Selma", "summary", NOTES)
    number = meeting_of(world).id
    for press in (f"summary_send:{number}:1:1", f"summary_drop:{number}:1", f"summary_edit:{number}:1"):
        assert world.press("Nadia", press) == "Only whoever wrote it down can do that."
    assert meeting_of(world).state == "draft"


def test_a_draft_is_read_by_nobody_else(world: Plan) -> None:
    world.asks("Selma", "summary", NOTES)
    assert world.press("Nadia", f"summary_read:{meeting_of(world).id}").startswith("That summary is not there any more")
    assert "No meeting of" in world.asks("Nadia", "summaries")


def test_in_a_large_cluster_everybody_gets_it_once_slice_by_slice(world: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "SLICE", 2)
    world.asks("Selma", "summary", NOTES)
    world.tap("Selma", "Send to everybody")
    world.wait(days=1)
    for name in ("Nadia", "Victor", "Ingrid"):
        assert len(got_it(world, name)) == 1
    letters = world.database.do(
        lambda tx: tx.session.scalars(select(Letter).where(col(Letter.source) == sending.SUMMARY)).all()
    )
    assert len(letters) == 3


# ---- whose it is


def test_whoever_is_erased_leaves_what_was_agreed_and_takes_their_name_and_drafts(world: Plan) -> None:
    world.asks("Selma", "summary", NOTES)
    world.tap("Selma", "Send to everybody")
    world.wait(minutes=6)
    world.asks("Selma", "summary", "A draft\nNot for anybody yet")
    selma = world.part("Selma").person_id
    world.database.do(lambda tx: erasure.erase(tx, selma))
    meeting = meeting_of(world)
    assert (meeting.state, meeting.by) == ("sent", None)
    world.press("Nadia", f"summary_read:{meeting.id}")
    assert "Selma" not in world.sees("Nadia")
    assert "Start with thirty loans" in world.sees("Nadia")
    left = world.database.do(lambda tx: [str(one.content) for one in tx.session.scalars(select(Letter))])
    assert not any("Not for anybody yet" in one for one in left)


def test_whoever_leaves_finds_their_draft_again_and_what_was_planned_does_not_go(world: Plan) -> None:
    world.asks("Selma", "summary", NOTES)
    world.tap("Selma", "Send to everybody")
    selma = world.part("Selma").id
    world.database.do(lambda tx: go_out(tx, tx.session.get_one(Participant, selma)))
    world.wait(days=1)
    assert got_it(world, "Nadia") == []
    assert meeting_of(world).state == "draft"


def test_an_example_clusters_meetings_can_be_read_at_once(world: Plan, tmp_path: Path) -> None:
    text = world.file.read_text("utf-8") + (
        "meetings:\n- {id: M-1, title: Workshop, day: 2026-01-20, summary: Nine actions were confirmed.,"
        ' action_items: [{text: Send the plan, owner: f01}], open_questions: ["Who pays?"]}\n'
    )
    path = tmp_path / "cluster.yaml"
    path.write_text(text, "utf-8")
    world.database.do(lambda tx: load(tx, path))
    world.database.do(lambda tx: load(tx, path))
    assert "20 Jan: Workshop" in world.asks("Nadia", "summaries")
    world.tap("Nadia", "Workshop")
    assert "Nine actions were confirmed." in world.sees("Nadia")
    assert "Still open\n\n• Who pays?" in world.sees("Nadia")
    told = world.database.do(lambda tx: json.loads(as_json(tx, tx.session.scalars(select(Cluster)).one())))
    (meeting,) = told["meetings"]
    assert (meeting["title"], meeting["day"]) == ("Workshop", "2026-01-20")
