"""Introductions: each is asked alone, a no looks like no answer, and two who said yes are in touch."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from furnishing import Furnished
from plan_world import STORIES, Plan
from sqlalchemy import func, select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.connections.asking import OFFER, OUTCOME
from clusterbot.features.connections.records import Introduction, Side, begin
from clusterbot.features.contact.records import Ask
from clusterbot.features.people import erasure
from clusterbot.features.people.joining import go_out, merge
from clusterbot.features.people.records import Participant, Person
from clusterbot.features.routes import press
from clusterbot.features.strategy.load import load
from clusterbot.features.strategy.reading import FileMistakesError
from clusterbot.store.outbox import Letter
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

WHY = "Our hotels need a lender"


@pytest.fixture
def clock() -> FixedClock:
    """Sunday 22 March, 17:00 in Amman, 10:00 in New York, 15:00 in Berlin."""
    return FixedClock(datetime(2026, 3, 22, 14, tzinfo=UTC))


@pytest.fixture
def world(furnished: "Furnished[Plan]") -> Plan:
    """Nobody has had a question this week: what is asked leaves in the next working hour."""
    return furnished(Plan)


def wish(world: Plan, name: str, whom: str, why: str = WHY) -> None:
    world.fill(name, press("connect"), who=str(world.part(whom).id), why=why)


def bring(world: Plan, first: str, second: str) -> None:
    ids = {"first": str(world.part(first).id), "second": str(world.part(second).id)}
    world.fill("Selma", press("connect_two"), why="The lab could test it", **ids)


def introductions(world: Plan) -> list[Introduction]:
    query = select(Introduction).order_by(col(Introduction.id))
    return list(world.database.do(lambda tx: tx.session.scalars(query).all()))


def states(world: Plan) -> list[str]:
    return [one.state for one in introductions(world)]


def asked(world: Plan, kind: str = OFFER) -> list[str]:
    """Who was asked, in order."""
    query = (
        select(col(Person.name))
        .join(Ask, col(Ask.person_id) == col(Person.id))
        .where(col(Ask.kind) == kind, col(Ask.sent_at).is_not(None))
        .order_by(col(Ask.sent_at), col(Ask.id))
    )
    return [name.split()[0] for name in world.database.do(lambda tx: tx.session.scalars(query).all())]


def newest(world: Plan, name: str) -> Message:
    world.deliver()
    return list(world.seen[world.private(name)].values())[-1]


def labels(world: Plan, name: str) -> list[str]:
    return [button.label for row in newest(world, name).rows for button in row]


def shown(world: Plan, name: str) -> str:
    """What /connect says."""
    world.asks(name, "connect")
    return world.sees(name)


def put_in_touch(world: Plan) -> None:
    wish(world, "Nadia", "Victor")
    world.wait(days=1)
    world.tap("Victor", "Yes, please")
    world.deliver()


# ---- one's own wish


def test_a_yes_puts_the_two_in_touch_and_both_read_how(world: Plan) -> None:
    put_in_touch(world)
    assert states(world) == ["introduced"]
    assert asked(world) == ["Victor"]
    for name, other in (("Nadia", "Victor D."), ("Victor", "Nadia R.")):
        (said,) = [text for text in world.everything(name) if "both said yes" in text]
        assert other in said
        assert WHY in said
        assert other in shown(world, name)


def test_a_no_and_no_answer_look_the_same_to_whoever_wished(world: Plan) -> None:
    wish(world, "Nadia", "Victor")
    wish(world, "Nadia", "Ingrid")
    world.wait(days=1)
    world.tap("Victor", "No, thanks")
    assert "Nobody hears of it" in world.everything("Victor")[-1]
    seen = len(world.everything("Nadia"))
    said = shown(world, "Nadia")
    lines = [line for line in said.split("\n") if line.startswith("• ")]
    assert [line.split(" (")[0] for line in lines] == ["• Ingrid S.", "• Victor D."]
    assert {line.split("), ")[1] for line in lines} == {"since 22 Mar"}
    world.wait(days=13)
    assert "Victor" not in shown(world, "Nadia")
    assert not [text for text in world.everything("Nadia")[seen:] if "Victor D." in text and "Not answered" not in text]


def test_whoever_said_no_is_asked_by_the_same_person_no_more_for_a_month(world: Plan) -> None:
    wish(world, "Nadia", "Victor")
    wish(world, "Nadia", "Ingrid")
    world.wait(days=1)
    world.tap("Victor", "No, thanks")
    world.wait(days=20)
    for whom in ("Victor", "Ingrid"):
        wish(world, "Nadia", whom)
        assert "asked not long ago" in world.sees("Nadia")
    assert len(states(world)) == 2


def test_later_asks_once_more_after_thirty_days_and_then_not_again(world: Plan) -> None:
    wish(world, "Nadia", "Victor")
    world.wait(days=1)
    world.tap("Victor", "Later")
    world.deliver()
    assert "I ask once more" in world.sees("Victor")
    assert "Later" not in labels(world, "Victor")
    world.asks("Nadia", "connect")
    assert "Victor D." in world.sees("Nadia")
    world.wait(days=29)
    assert asked(world) == ["Victor"]
    world.asks("Victor", "mine")
    world.wait(days=3)
    assert asked(world) == ["Victor", "Victor"]
    (question,) = [one for one in world.seen[world.private("Victor")].values() if "would like to meet" in one.text]
    assert "Later" not in [button.label for row in question.rows for button in row]
    world.tap("Victor", "Yes, please")
    assert states(world) == ["introduced"]


def test_after_two_weeks_a_question_is_over_and_a_late_yes_is_told_so(world: Plan) -> None:
    wish(world, "Nadia", "Victor")
    world.wait(days=1)
    world.wait(days=14)
    (text,) = [text for text in world.everything("Victor") if "was offered a while ago" in text]
    assert "nothing is left for you to do" in text
    world.press("Victor", press("intro_yes", introductions(world)[0].id))
    assert states(world) == ["open"]
    assert not [text for text in world.everything("Nadia") if "both said yes" in text]


def test_two_who_wish_for_each_other_need_not_be_asked(world: Plan) -> None:
    wish(world, "Nadia", "Victor")
    wish(world, "Victor", "Nadia", "A pilot with hotels")
    assert states(world) == ["introduced"]
    assert [text for text in world.everything("Nadia") if "A pilot with hotels" in text], "what was typed is not lost"
    assert [text for text in world.everything("Victor") if "both said yes" in text]
    world.wait(days=1)
    assert [text for text in world.everything("Nadia") if "both said yes" in text]
    assert asked(world) == []


def test_a_wish_that_is_taken_back_is_asked_of_nobody_or_read_as_over(world: Plan) -> None:
    world.wait(hours=5)  # evening in Berlin, afternoon in New York
    for whom in ("Ingrid", "Victor"):
        wish(world, "Nadia", whom)
        world.tap("Nadia", "Take it back", about=whom)
    world.wait(hours=20)
    assert asked(world) == ["Victor"]
    assert states(world) == ["taken_back", "taken_back"]
    assert "nothing is left for you to do" in world.everything("Victor")[-1]
    assert "Not answered" not in shown(world, "Nadia")


def test_more_than_three_wishes_at_one_time_are_a_lot_to_ask(world: Plan) -> None:
    nadia = world.part("Nadia").id

    def wish_for_three_more(tx: Transaction) -> None:
        for name in ("Amal", "Rana", "Sami"):
            person = Person(name=name, created_at=tx.now)
            tx.add(person)
            part = Participant(cluster_id=world.cluster_id, person_id=person.id)
            tx.add(part)
            terms = {"made_at": tx.now, "until": tx.now + timedelta(days=14)}
            begin(tx, Introduction(cluster_id=world.cluster_id, by_id=nadia, why=WHY, **terms), [nadia, part.id])

    world.database.do(wish_for_three_more)
    wish(world, "Nadia", "Victor")
    assert "3 wishes of yours wait" in world.sees("Nadia")
    assert len(states(world)) == 3


def test_whoever_wants_no_messages_is_not_asked_and_it_is_said(world: Plan) -> None:
    world.press("Victor", press("level", "none"))
    wish(world, "Nadia", "Victor")
    assert "is not to be written to just now" in world.sees("Nadia")
    assert states(world) == []


def test_whoever_had_no_room_in_their_week_is_asked_when_there_is_room(world: Plan) -> None:
    victor = world.part("Victor")

    def two_went_lately(tx: Transaction) -> None:
        for days in (1, 3):
            at = tx.now - timedelta(days=days)
            facts = {"kind": "nudge", "subject_id": days, "expects_answer": False, "wanted_at": at, "sent_at": at}
            tx.add(Ask(person_id=victor.person_id, cluster_id=victor.cluster_id, state="sent", **facts))

    world.database.do(two_went_lately)
    wish(world, "Nadia", "Victor")
    world.wait(days=3)
    assert asked(world) == []
    world.asks("Victor", "mine")
    world.wait(days=8)
    assert asked(world) == ["Victor"]


def test_whom_many_would_like_to_meet_is_asked_once_in_three_weeks_and_finds_the_others_by_looking(world: Plan) -> None:
    wish(world, "Nadia", "Victor")
    wish(world, "Ingrid", "Victor", "A test bench")
    assert "Good, I ask Victor D." in world.sees("Ingrid")
    world.wait(days=20)
    assert asked(world) == ["Victor"]
    assert "Ingrid S. (Solvane Technical University)" in shown(world, "Victor")
    world.wait(days=4)
    assert asked(world) == ["Victor", "Victor"]
    world.tap("Victor", "Yes, please", about="Ingrid S.")
    assert sorted(states(world)) == ["introduced", "open"]


def test_the_question_can_be_found_again(world: Plan) -> None:
    wish(world, "Nadia", "Victor")
    world.wait(days=1)
    assert "Waiting for your answer: Nadia R." in shown(world, "Victor")
    world.tap("Victor", "Answer: Nadia R.")
    assert "would like to meet you" in world.sees("Victor")
    world.tap("Victor", "Yes, please")
    assert states(world) == ["introduced"]


# ---- two who should meet


def test_the_second_is_asked_only_once_the_first_has_said_yes(world: Plan) -> None:
    bring(world, "Victor", "Nadia")
    world.wait(days=1)
    assert asked(world) == ["Victor"]
    assert "Selma I. thought of the two of you" in [text for text in world.everything("Victor") if "meet" in text][-1]
    world.tap("Victor", "Yes, please")
    assert [text for text in world.everything("Victor") if "I ask Nadia R." in text]
    world.wait(days=3)
    assert asked(world) == ["Victor", "Nadia"]
    world.tap("Nadia", "Yes, please")
    world.wait(days=1)
    assert [text for text in world.everything("Victor") if "both said yes" in text]
    assert "Nadia R. (Heatworks Solvane)" in [text for text in world.everything("Selma") if "in touch now" in text][-1]


@pytest.mark.parametrize("says_no", ["Victor", "Nadia"])
def test_of_a_no_neither_the_other_nor_the_facilitator_hears(world: Plan, says_no: str) -> None:
    bring(world, "Victor", "Nadia")
    world.wait(days=1)
    if says_no == "Nadia":
        world.tap("Victor", "Yes, please")
        world.wait(days=1)
    world.tap(says_no, "No, thanks")
    assert "Victor D. (Inter-Regional Development Facility) + Nadia R. (Heatworks Solvane)" in shown(world, "Selma")
    world.wait(days=20)
    assert "Victor" not in shown(world, "Selma").split("Whom would you like")[-1]
    if says_no == "Nadia":
        assert [text for text in world.everything("Victor") if "did not come about" in text]
    else:
        assert asked(world) == ["Victor"]


def test_whoever_is_asked_second_has_as_much_time_as_the_first(world: Plan) -> None:
    bring(world, "Victor", "Nadia")
    world.wait(days=13)
    world.press("Victor", press("intro_yes", 1))
    world.asks("Nadia", "mine")
    world.wait(days=10)
    world.press("Nadia", press("intro_yes", 1))
    assert states(world) == ["introduced"]


def test_somebody_is_not_brought_together_with_themselves(world: Plan) -> None:
    bring(world, "Victor", "Victor")
    assert "twice" in world.sees("Selma")
    assert states(world) == []


def test_two_who_found_each_other_are_not_asked_for_the_facilitator_any_more(world: Plan) -> None:
    bring(world, "Victor", "Nadia")
    wish(world, "Nadia", "Victor")
    world.wait(days=1)
    world.press("Victor", press("intro_yes", 2))
    world.wait(days=1)
    assert sorted(states(world)) == ["introduced", "taken_back"]
    assert [text for text in world.everything("Selma") if "in touch now" in text]
    bring(world, "Victor", "Nadia")
    assert "need not be asked any more" in world.sees("Selma")
    wish(world, "Nadia", "Victor")
    assert "in touch already" in world.sees("Nadia")


# ---- in touch


def test_a_line_is_carried_over_in_their_hours_and_is_no_markup(world: Plan) -> None:
    put_in_touch(world)
    world.wait(hours=8)  # midnight in Amman
    world.fill("Victor", press("intro_line", 1), line="<b>Wednesday</b> at <four>?")
    assert "when they are at work again" in world.sees("Victor")
    assert not [text for text in world.everything("Nadia") if "writes to you" in text]
    world.wait(days=1)
    (line,) = [one for one in world.seen[world.private("Nadia")].values() if "writes to you" in one.text]
    assert "&lt;b&gt;Wednesday&lt;/b&gt; at &lt;four&gt;?" in line.text


def test_whoever_wants_no_more_lines_gets_none(world: Plan) -> None:
    put_in_touch(world)
    world.fill("Victor", press("intro_line", 1), line="Hello")
    world.wait(days=1)
    world.tap("Nadia", "No more lines")
    assert "carry nothing over" in world.sees("Nadia")
    world.fill("Victor", press("intro_line", 1), line="Hello again")
    assert "Nothing was carried over" in world.sees("Victor")
    wish(world, "Victor", "Nadia", "Let us try again")
    assert "in peace for now" in world.sees("Victor")
    world.wait(days=20)
    assert not [text for text in world.everything("Nadia") if "Hello again" in text]
    assert asked(world, OUTCOME) == [], "and nobody is asked what came of it"


def test_a_third_person_reads_and_writes_nothing_of_it(world: Plan) -> None:
    put_in_touch(world)
    before = [one.model_dump() for one in introductions(world)]
    seen = {name: world.everything(name) for name in ("Nadia", "Victor")}
    for token in ("intro_yes:1", "intro_no:1", "intro_later:1", "intro_write:1", "intro_end:1", "intro_back:1"):
        world.press("Ingrid", token)
    world.press("Ingrid", press("intro_says", 1, "no_fit"))
    world.fill("Ingrid", press("intro_line", 1), line="Let me in")
    world.fill("Ingrid", press("intro_what", 1), what="Mine")
    world.deliver()
    assert [one.model_dump() for one in introductions(world)] == before
    assert {name: world.everything(name) for name in ("Nadia", "Victor")} == seen
    assert WHY not in "".join(world.everything("Ingrid"))


# ---- what came of it


def test_after_two_weeks_both_are_asked_once_and_the_most_that_either_says_counts(world: Plan) -> None:
    put_in_touch(world)
    world.asks("Victor", "mine")
    world.asks("Nadia", "mine")
    world.wait(days=13)
    assert asked(world, OUTCOME) == []
    for name in ("Victor", "Nadia"):
        world.asks(name, "mine")
    world.wait(days=3)
    assert sorted(asked(world, OUTCOME)) == ["Nadia", "Victor"]
    world.tap("Victor", "It does not fit")
    world.tap("Nadia", "A joint step")
    world.fill("Nadia", press("intro_what", 1), what="Three hotels get a loan")
    assert "1 led to a joint step: Three hotels get a loan" in shown(world, "Selma")
    assert "joint step" not in shown(world, "Ingrid")
    world.wait(days=30)
    assert sorted(asked(world, OUTCOME)) == ["Nadia", "Victor"]


def test_the_digest_counts_introductions_and_names_nobody(world: Plan) -> None:
    put_in_touch(world)
    world.asks("Selma", "digest")
    digest = world.sees("Selma")
    assert "One introduction was made." in digest
    assert "Victor" not in digest.split("New contacts")[1].split("\n\n")[0]


# ---- whose they are


def test_whoever_leaves_is_asked_no_more_and_gets_no_lines(world: Plan) -> None:
    put_in_touch(world)
    wish(world, "Victor", "Ingrid")
    bring(world, "Ingrid", "Victor")
    victor = world.part("Victor").id
    world.database.do(lambda tx: go_out(tx, tx.session.get_one(Participant, victor)))
    assert sorted(states(world)) == ["introduced", "taken_back", "taken_back"]
    world.fill("Nadia", press("intro_line", 1), line="Still there?")
    assert "not to be reached" in world.sees("Nadia")


def test_of_whoever_is_erased_no_introduction_and_no_line_is_left(world: Plan) -> None:
    put_in_touch(world)
    world.fill("Victor", press("intro_line", 1), line="My number is 555 010")
    world.wait(days=1)
    victor = world.part("Victor").person_id
    world.database.do(lambda tx: erasure.erase(tx, victor))
    kept = world.database.do(lambda tx: str([one.content for one in tx.session.scalars(select(Letter)).all()]))
    assert "555 010" not in kept
    assert introductions(world) == []
    assert world.database.do(lambda tx: tx.session.scalars(select(func.count()).select_from(Side)).one()) == 0
    looks = select(Schedule).where(col(Schedule.name) == "connections.look")
    assert world.database.do(lambda tx: tx.session.scalars(looks).all()) == []


def test_a_facilitator_who_is_erased_leaves_the_two_in_touch_without_her_words(world: Plan) -> None:
    bring(world, "Victor", "Nadia")
    selma = world.part("Selma").person_id
    world.database.do(lambda tx: erasure.erase(tx, selma))
    (one,) = introductions(world)
    assert (one.by_id, one.why) == (None, "")


def test_two_accounts_that_are_one_person_are_not_introduced_to_each_other(world: Plan) -> None:
    wish(world, "Nadia", "Victor")
    wish(world, "Ingrid", "Victor")
    ids = {name: world.part(name).person_id for name in ("Nadia", "Victor")}
    world.database.do(lambda tx: merge(tx, gone_id=ids["Victor"], into_id=ids["Nadia"]))
    (left,) = introductions(world)
    sides = world.database.do(lambda tx: {one.participant_id for one in tx.session.scalars(select(Side)).all()})
    assert left.by_id == world.part("Ingrid").id
    assert sides == {world.part("Ingrid").id, world.part("Nadia").id}


# ---- from a file


def connections(between: str, status: str = "met") -> str:
    return (STORIES / "solvane.yaml").read_text(
        "utf-8"
    ) + f"\nconnections:\n  - {{id: K-1, between: {between}, offset_days: -35, why: Stock finance, status: {status}}}\n"


def test_a_file_brings_introductions_made_before_and_nobody_is_asked(world: Plan, tmp_path: Path) -> None:
    file = tmp_path / "connected.yaml"
    file.write_text(connections("[p01, p02]", "joint_step"), "utf-8")
    for _ in range(2):
        world.database.do(lambda tx: load(tx, file))
    assert states(world) == ["introduced"]
    assert "In touch:\n\n• Victor D." in shown(world, "Nadia")
    assert "1 led to a joint step" in shown(world, "Selma")
    world.wait(days=20)
    assert asked(world) == asked(world, OUTCOME) == []


@pytest.mark.parametrize(
    ("between", "status", "said"),
    [
        ("[p01]", "met", "two different people"),
        ("[p01, p01]", "met", "two different people"),
        ("[p01, p77]", "met", "p77"),
        ("[p01, p02]", "lovely", "lovely"),
    ],
)
def test_a_mistake_in_the_file_is_told_and_nothing_comes_in(
    world: Plan, tmp_path: Path, between: str, status: str, said: str
) -> None:
    file = tmp_path / "connected.yaml"
    file.write_text(connections(between, status), "utf-8")
    with pytest.raises(FileMistakesError) as told:
        world.database.do(lambda tx: load(tx, file))
    assert said in " ".join(map(str, told.value.mistakes))
    assert states(world) == []
