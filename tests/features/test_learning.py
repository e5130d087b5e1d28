"""Lessons: private, without marks, one every few days for whoever likes, and never one on top of another."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import func, select, update
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.learning.due import NEXT
from clusterbot.features.learning.lessons import CHOICES, FACILITATORS, PARTICIPANTS, RIGHT, next_of
from clusterbot.features.learning.records import Learner, LessonAnswer
from clusterbot.features.people.joining import merge
from clusterbot.features.people.records import Account, Participant, Person
from clusterbot.features.routes import press
from clusterbot.store import schedules
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.words.locales import Reader
from clusterbot.words.phrasebook import phrasebook


@pytest.fixture
def clock() -> FixedClock:
    """Sunday 22 March, 11:00 in Amman."""
    return FixedClock(datetime(2026, 3, 22, 9, tzinfo=UTC))


@pytest.fixture
def world(furnished: "Furnished[Plan]") -> Plan:
    return furnished(Plan)


def answers(world: Plan) -> list[tuple[int, str, str]]:
    query = select(LessonAnswer).order_by(col(LessonAnswer.person_id), col(LessonAnswer.lesson))
    return [
        (one.person_id, one.lesson, one.chosen) for one in world.database.do(lambda tx: tx.session.scalars(query).all())
    ]


def planned(world: Plan) -> list[datetime]:
    query = select(Schedule.next_due_at).where(col(Schedule.name) == NEXT).order_by(col(Schedule.next_due_at))
    return list(world.database.do(lambda tx: tx.session.scalars(query).all()))


def lessons_seen(world: Plan, name: str) -> list[str]:
    return [text.split("\n")[0] for text in world.everything(name) if "Only you see what you choose" in text]


def gets_them(world: Plan, name: str) -> None:
    """Answers the first and asks for one every few days."""
    world.asks(name, "learn")
    world.tap(name, "A")
    world.tap(name, "One every few days")


# ---- which


def test_participants_and_facilitators_each_have_a_track_and_all_have_the_difference_between_clusters() -> None:
    assert [code for code in PARTICIPANTS if code not in FACILITATORS] == []
    assert "p2" in PARTICIPANTS
    assert FACILITATORS[0].startswith("f")
    assert len(PARTICIPANTS) + sum(code.startswith("f") for code in RIGHT) == len(RIGHT) == 13
    assert set(RIGHT.values()) <= set(CHOICES)


def test_the_next_one_is_the_first_without_an_answer() -> None:
    assert next_of(("p1", "p2", "p3"), {"p1", "p3"}) == "p2"
    assert next_of(("p1",), {"p1"}) is None


@pytest.mark.parametrize("lesson", RIGHT)
def test_a_lesson_is_short_enough_to_be_read_in_a_corridor(lesson: str) -> None:
    words = {
        name: phrasebook("en").words(f"learning.lessons.{lesson}.{name}", Reader("en"), {})
        for name in ("title", "says", "question", *CHOICES, "because", "do_now")
    }
    assert len(words["says"]) <= 700
    assert len(words["question"]) <= 300
    assert max(len(words[one]) for one in CHOICES) <= 75
    assert len(words["because"]) <= 200
    assert all(words.values())


# ---- one


def test_an_answer_is_kept_as_it_was_given_first(world: Plan) -> None:
    world.asks("Nadia", "learn")
    world.tap("Nadia", "C")
    assert "You chose C; A serves better." in world.sees("Nadia")
    world.press("Nadia", press("lesson_answer", "p1", "a"))
    assert answers(world) == [(world.part("Nadia").person_id, "p1", "c")]


def test_what_somebody_chose_is_seen_by_nobody_else(world: Plan) -> None:
    world.asks("Nadia", "learn")
    world.tap("Nadia", "C")
    world.asks("Selma", "learn")
    assert "Only you see what you choose" in world.sees("Selma")
    world.press("Selma", press("lesson", "p1"))
    assert "You chose" not in world.sees("Selma")


def test_who_facilitates_sees_how_many_were_answered_once_five_others_have(world: Plan) -> None:
    def answered_by(tx: Transaction, count: int) -> None:
        others = (
            select(col(Participant.person_id)).where(~col(Participant.is_facilitator)).order_by(col(Participant.id))
        )
        for person_id in tx.session.scalars(others.limit(count)).all():
            for lesson in ("p1", "p2"):
                tx.session.merge(LessonAnswer(person_id=person_id, lesson=lesson, chosen="a", at=tx.now))

    def come_in(tx: Transaction, name: str) -> None:
        person = Person(name=name, created_at=tx.now)
        tx.add(person)
        tx.add(Participant(cluster_id=world.cluster_id, person_id=person.id))

    for name in ("Xenia", "Yusuf", "Zeina"):
        world.database.do(partial(come_in, name=name))
    world.asks("Selma", "learn")
    world.tap("Selma", "A")
    world.database.do(lambda tx: answered_by(tx, 4))
    world.press("Selma", press("lessons"))
    assert "answered" not in world.sees("Selma").replace("those you have answered", "")
    world.database.do(lambda tx: answered_by(tx, 5))
    world.press("Selma", press("lessons"))
    assert "5 more people have answered 10 lessons" in world.sees("Selma")
    world.press("Nadia", press("lessons"))
    assert "more people" not in world.sees("Nadia")


def test_an_answer_edits_nobody_elses_lesson(world: Plan) -> None:
    for name in ("Nadia", "Ingrid"):
        world.asks(name, "learn")
    before = world.edits
    world.tap("Nadia", "A")
    assert world.edits == before + 1
    assert "Only you see" in world.sees("Ingrid")


def test_a_lesson_read_again_stands_at_the_end_of_the_chat(world: Plan) -> None:
    world.asks("Nadia", "learn")
    world.asks("Nadia", "mine")
    world.asks("Nadia", "learn")
    assert world.sees("Nadia").startswith("A place to connect")
    world.tap("Nadia", "A")
    assert "Yes, A." in world.sees("Nadia")


def test_a_participant_reads_no_lesson_of_the_craft(world: Plan) -> None:
    before = len(world.everything("Nadia"))
    assert "earlier message" in world.press("Nadia", press("lesson", "f1"))
    assert "earlier message" in world.press("Nadia", press("lesson_answer", "f1", "a"))
    assert "earlier message" in world.press("Nadia", press("lesson", "p99"))
    world.press("Nadia", press("lesson_answer", "p1", "z"))
    assert len(world.everything("Nadia")) == before
    assert answers(world) == []


def test_who_answered_all_is_told_so_and_finds_them_again(world: Plan) -> None:
    for number, lesson in enumerate(PARTICIPANTS):
        world.asks("Nadia", "learn")
        assert f"{number + 1} of 8" in world.sees("Nadia")
        world.tap("Nadia", RIGHT[lesson].upper())
        assert f"Yes, {RIGHT[lesson].upper()}." in world.sees("Nadia")
    assert "Next lesson" not in world.buttons("Nadia")
    world.asks("Nadia", "learn")
    assert "Nadia R. has read and answered all of them, the last on Sunday 22 March" in world.sees("Nadia")
    world.tap("Nadia", "✓ How we decide")
    assert "Yes, " in world.sees("Nadia")


# ---- every few days


def test_nobody_gets_one_who_did_not_choose_it(world: Plan) -> None:
    world.asks("Nadia", "learn")
    world.tap("Nadia", "A")
    assert planned(world) == []


def test_the_next_comes_four_days_after_an_answer_and_two_for_who_facilitates(world: Plan) -> None:
    gets_them(world, "Nadia")
    assert planned(world) == [world.clock.now() + timedelta(days=4)]
    gets_them(world, "Selma")
    assert planned(world) == [world.clock.now() + timedelta(days=days) for days in (2, 4)]


def test_one_that_waits_for_an_answer_is_followed_by_none(world: Plan) -> None:
    gets_them(world, "Nadia")
    world.wait(days=4)
    assert lessons_seen(world, "Nadia")[-1].startswith("Knowledge first")
    assert {"No more of these", "How often?"} <= set(world.buttons("Nadia"))
    world.wait(days=30)
    assert len(lessons_seen(world, "Nadia")) == 1
    world.tap("Nadia", "B")
    world.wait(days=5)
    assert lessons_seen(world, "Nadia")[-1].startswith("One path")


def test_it_comes_in_their_hours(world: Plan) -> None:
    world.wait(hours=9)  # 20:00 in Amman, Sunday; four days later is a Thursday evening, and Friday is no working day
    gets_them(world, "Nadia")
    world.wait(days=4)
    assert lessons_seen(world, "Nadia") == []
    world.wait(days=2, hours=16)  # Sunday noon
    assert len(lessons_seen(world, "Nadia")) == 1


@pytest.mark.parametrize("level", ["none", "votes_only", "digest_only"])
def test_whoever_chooses_to_hear_less_gets_none(world: Plan, level: str) -> None:
    gets_them(world, "Nadia")
    world.press("Nadia", press("level", level))
    assert planned(world) == []


def test_no_more_means_none(world: Plan) -> None:
    gets_them(world, "Nadia")
    assert "/learn has them" in world.tap("Nadia", "No more of these")
    assert planned(world) == []
    world.wait(days=30)
    assert lessons_seen(world, "Nadia") == []


def test_in_a_pause_it_waits(world: Plan) -> None:
    gets_them(world, "Nadia")
    world.press("Nadia", press("pause", 7))
    world.wait(days=5)
    assert lessons_seen(world, "Nadia") == []
    for _ in range(5):
        world.wait(days=1)
    assert len(lessons_seen(world, "Nadia")) == 1


def test_in_a_clusters_silence_it_waits_and_after_its_end_there_is_none(world: Plan) -> None:
    gets_them(world, "Nadia")
    silent = update(Cluster).values(silent_since=world.clock.now())
    world.database.do(lambda tx: tx.session.execute(silent))
    world.wait(days=6)
    assert lessons_seen(world, "Nadia") == []
    world.database.do(lambda tx: tx.session.execute(update(Cluster).values(closed_at=world.clock.now())))
    world.wait(days=3)
    assert planned(world) == []
    assert world.database.do(lambda tx: tx.session.scalar(select(func.count()).select_from(Learner))) == 0


def test_what_is_answered_from_the_list_brings_the_one_that_waits_not_again(world: Plan) -> None:
    gets_them(world, "Nadia")
    world.wait(days=4)
    world.press("Nadia", press("lesson", "p5"))
    world.tap("Nadia", "A")
    world.wait(days=20)
    assert [text for text in lessons_seen(world, "Nadia") if text.startswith("Knowledge first")] == [
        "Knowledge first · 2 of 8"
    ]


def test_whoever_could_not_be_reached_gets_it_later(world: Plan) -> None:
    gets_them(world, "Nadia")
    nadia = update(Account).where(col(Account.person_id) == world.part("Nadia").person_id)
    world.database.do(lambda tx: tx.session.execute(nadia.values(reachable=False)))
    world.wait(days=5)
    assert lessons_seen(world, "Nadia") == []
    world.database.do(lambda tx: tx.session.execute(nadia.values(reachable=True)))
    world.wait(days=5)
    assert len(lessons_seen(world, "Nadia")) == 1


@pytest.mark.parametrize("why", ["no more", "paused", "silent", "hears less", "closed", "left"])
def test_a_lesson_that_waits_for_the_morning_does_not_come_if_it_is_not_welcome_by_then(world: Plan, why: str) -> None:
    gets_them(world, "Nadia")
    world.wait(days=3, hours=12)  # 23:00
    person_id = world.part("Nadia").person_id
    world.database.do(lambda tx: schedules.once(tx, NEXT, person_id, tx.now))
    world.wait(minutes=1)
    assert len(planned(world)) == 1
    if why in ("silent", "closed"):
        column = {"silent": "silent_since", "closed": "closed_at"}[why]
        world.database.do(lambda tx: tx.session.execute(update(Cluster).values({column: tx.now})))
    else:
        choice = {
            "no more": press("lessons_stop"),
            "paused": press("pause", 7),
            "hears less": press("level", "votes_only"),
            "left": press("leave_now"),
        }
        world.press("Nadia", choice[why])
    world.wait(hours=14)
    assert lessons_seen(world, "Nadia") == []


def test_whoever_hears_less_is_told_that_none_would_come(world: Plan) -> None:
    world.press("Nadia", press("level", "votes_only"))
    world.asks("Nadia", "learn")
    world.tap("Nadia", "A")
    assert "You chose to hear less" in world.tap("Nadia", "One every few days")
    assert planned(world) == []


def test_who_facilitates_no_more_goes_on_with_what_everybody_reads(world: Plan) -> None:
    gets_them(world, "Selma")
    world.wait(days=3)
    assert lessons_seen(world, "Selma")[-1].startswith("Draw the map")
    no_more = update(Participant).where(col(Participant.id) == world.part("Selma").id).values(is_facilitator=False)
    world.database.do(lambda tx: tx.session.execute(no_more))
    world.wait(days=5)
    assert lessons_seen(world, "Selma")[-1].startswith("A place to connect")


def test_who_facilitates_one_cluster_reads_the_craft_wherever_the_chat_is(world: Plan) -> None:
    gets_them(world, "Selma")
    selma = world.part("Selma").person_id

    def takes_part_elsewhere(tx: Transaction) -> int:
        cluster = Cluster(key="other", name="other", short_name="other", zone="Asia/Amman", created_at=tx.now)
        tx.add(cluster)
        tx.add(Participant(cluster_id=cluster.id, person_id=selma, state="active"))
        return cluster.id

    other = world.database.do(takes_part_elsewhere)
    world.press("Selma", press("cluster", other))
    world.wait(days=3)
    assert lessons_seen(world, "Selma")[-1].startswith("Draw the map")
    world.tap("Selma", "B")
    assert "Only you see" not in world.sees("Selma")


# ---- they follow people


def test_who_leaves_gets_none_and_keeps_what_was_answered(world: Plan) -> None:
    gets_them(world, "Nadia")
    world.press("Nadia", press("leave_now"))
    assert planned(world) == []
    assert len(answers(world)) == 1


def test_two_who_are_one_keep_what_either_answered_first(world: Plan) -> None:
    gets_them(world, "Nadia")
    world.wait(minutes=1)
    gets_them(world, "Victor")
    world.tap("Victor", "Next lesson")
    world.tap("Victor", "B")
    nadia, victor = world.part("Nadia").person_id, world.part("Victor").person_id
    world.database.do(lambda tx: merge(tx, gone_id=victor, into_id=nadia))
    assert [one[:2] for one in answers(world)] == [(nadia, "p1"), (nadia, "p2")]
    learners = world.database.do(lambda tx: tx.session.scalars(select(col(Learner.person_id))).all())
    assert learners == [nadia]
    assert len(planned(world)) == 1


def test_somebody_taken_off_the_list_is_sent_none(world: Plan) -> None:
    gets_them(world, "Nadia")
    off = update(Participant).where(col(Participant.id) == world.part("Nadia").id).values(state="removed")
    world.database.do(lambda tx: tx.session.execute(off))
    world.wait(days=5)
    assert lessons_seen(world, "Nadia") == []
    assert planned(world) == []


def test_two_who_are_one_are_sent_what_neither_has_answered(world: Plan) -> None:
    gets_them(world, "Nadia")
    world.wait(days=4)
    world.asks("Victor", "learn")
    world.tap("Victor", "A")
    world.tap("Victor", "Next lesson")
    world.tap("Victor", "B")
    nadia, victor = world.part("Nadia").person_id, world.part("Victor").person_id
    world.database.do(lambda tx: merge(tx, gone_id=victor, into_id=nadia))
    world.wait(days=5)
    newest = [text for name in ("Nadia", "Victor") for text in lessons_seen(world, name)]
    assert any(text.startswith("One path") for text in newest), "in the app they used last"


def test_whoever_is_quiet_after_a_merge_is_sent_none(world: Plan) -> None:
    gets_them(world, "Nadia")
    world.press("Victor", press("level", "none"))
    nadia, victor = world.part("Nadia").person_id, world.part("Victor").person_id
    world.database.do(lambda tx: merge(tx, gone_id=victor, into_id=nadia))
    world.wait(days=5)
    assert lessons_seen(world, "Nadia") == []
    assert planned(world) == []
