"""Check-ins that a facilitator shapes: whom, when, answering, and what is told."""

from datetime import UTC, date, datetime, timedelta

import pytest
from furnishing import Furnished
from polls_world import GROUP
from sqlalchemy import select
from sqlmodel import col
from surveys_world import MOOD, TOPICS, WHEN, WHERE, WHY, Surveys

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.foreseen import foreseen
from clusterbot.features.contact.records import Ask
from clusterbot.features.people.joining import go_out, merge
from clusterbot.features.people.records import Participant, Person
from clusterbot.features.surveys.audience import AUDIENCES, people_of
from clusterbot.features.surveys.questions import Question
from clusterbot.features.surveys.records import Survey
from clusterbot.features.surveys.rounds import first_day
from clusterbot.store.calendar import local

ZONES = {"Nadia": "Asia/Amman", "Victor": "America/New_York", "Ingrid": "Europe/Berlin"}


@pytest.fixture
def world(furnished: "Furnished[Surveys]") -> Surveys:
    return furnished(Surveys)


def sent(world: Surveys) -> list[tuple[str, datetime]]:
    """Who was asked by a check-in, and when."""
    query = (
        select(Person.name, Ask.sent_at)
        .join(Ask, col(Ask.person_id) == col(Person.id))
        .where(col(Ask.kind) == "survey", col(Ask.sent_at).is_not(None))
    )
    return world.database.do(lambda tx: [(name.split()[0], at) for name, at in tx.session.execute(query)])


def change(world: Surveys, name: str, **facts: object) -> None:
    person_id = world.part(name).person_id

    def write(tx: object) -> None:
        person = tx.session.get_one(Person, person_id)
        for fact, value in facts.items():
            setattr(person, fact, value)
        tx.add(person)

    world.database.do(write)


# ---- when


def test_everybody_is_asked_at_their_own_hour_on_the_day(world: Surveys) -> None:
    world.starts(hour="10:00")
    world.wait(days=5)
    asked = {name: local(at, ZONES[name]).strftime("%a %H:%M") for name, at in sent(world)}
    assert asked == dict.fromkeys(ZONES, "Sun 10:00")


def test_without_an_hour_of_the_check_in_each_has_their_own(world: Surveys) -> None:
    change(world, "Nadia", hour="14:00")
    world.starts()
    world.wait(days=5)
    assert {name: local(at, ZONES[name]).strftime("%H:%M") for name, at in sent(world)} == {
        "Nadia": "14:00",
        "Victor": "09:30",
        "Ingrid": "09:30",
    }


@pytest.mark.parametrize(
    ("rhythm", "days"),
    [
        ("weekly", ["01-18", "01-25", "02-01", "02-08", "02-15"]),
        ("fortnightly", ["01-18", "02-01", "02-15"]),
        ("monthly", ["02-01"]),
    ],
)
def test_it_comes_round_in_its_rhythm(world: Surveys, rhythm: str, days: list[str]) -> None:
    world.starts(rhythm=rhythm)
    world.wait(days=32)
    assert [f"{day:%m-%d}" for day in world.days()] == days


def test_once_is_once(world: Surveys) -> None:
    survey = world.starts(rhythm="once", day=date(2026, 1, 21))
    world.wait(days=30)
    assert world.days() == [date(2026, 1, 21)]
    assert world.database.do(lambda tx: tx.session.get_one(Survey, survey).state) == "over"


@pytest.mark.parametrize(
    ("started", "weekday", "day"),
    [
        ("2026-01-18T06:00", "sun", "2026-01-18"),  # 08:00 in Amman: this morning still
        ("2026-01-18T08:00", "sun", "2026-01-25"),  # 10:00: too late for today
        ("2026-01-17T22:30", "sun", "2026-01-18"),  # Sunday began an hour ago in Amman
        ("2026-01-17T12:00", "sun", "2026-01-18"),  # it is Saturday there, and Sunday on Kiritimati
        ("2026-01-18T06:00", "fri", "2026-01-18"),  # no working day: the next one that is
    ],
)
def test_the_first_round_is_the_next_one_that_can_be_held(world: Surveys, started: str, weekday: str, day: str) -> None:
    world.clock.set(datetime.fromisoformat(started).replace(tzinfo=UTC))
    survey = world.starts(weekday=weekday)

    def first(tx: object) -> date:
        return first_day(tx, tx.session.get_one(Survey, survey))

    assert world.database.do(first).isoformat() == day
    world.happen()
    world.wait(hours=16)
    assert world.days()[:1] == ([date.fromisoformat(day)] if day < "2026-01-20" else [])


def test_nobody_is_asked_on_a_free_day_or_twice(world: Surveys) -> None:
    world.starts(weekday="fri")
    world.wait(days=10)
    assert sorted(name for name, _ in sent(world)) == sorted([*ZONES, *ZONES])[::2]
    assert {f"{at:%a}" for _, at in sent(world)} == {"Sun"}


@pytest.mark.parametrize("facts", [{"paused_until": datetime(2026, 1, 25, tzinfo=UTC)}, {"level": "none"}])
def test_who_is_away_or_wants_nothing_is_not_asked_and_may_answer_all_the_same(
    world: Surveys, facts: dict[str, object]
) -> None:
    change(world, "Nadia", **facts)
    world.starts()
    world.wait(days=3, hours=9)
    assert "Nadia" not in dict(sent(world))
    world.asks("Nadia", "checkin")
    world.tap("Nadia", "4")
    assert world.answers() == {("Nadia", "mood"): 4}


def test_a_round_that_the_bot_slept_through_opens_a_day_late_and_no_later(world: Surveys) -> None:
    world.starts(hour="12:00")
    opens = datetime(2026, 1, 17, 10, tzinfo=UTC)  # Sunday begins on Kiritimati
    world.clock.set(opens + timedelta(hours=47))
    world.happen()
    assert world.days() == [date(2026, 1, 18)]
    world.clock.set(opens + timedelta(days=7 + 2, minutes=1))
    world.happen()
    assert world.days() == [date(2026, 1, 18)]


def test_what_comes_next_is_foreseen_for_those_it_goes_to(world: Surveys) -> None:
    world.starts(hour="12:00")

    def coming(tx: object) -> list[tuple[int, datetime]]:
        cluster = tx.session.get_one(Cluster, world.cluster_id)
        return [(one.person_id, one.at) for one in foreseen(tx, cluster) if one.kind == "survey"]

    names = {world.part(name).person_id: name for name in ZONES}
    told = {
        names[number]: local(at, ZONES[names[number]]).strftime("%a %H:%M") for number, at in world.database.do(coming)
    }
    assert told == dict.fromkeys(ZONES, "Sun 12:00")
    world.wait(days=2, hours=6)
    assert {names[number] for number, _ in world.database.do(coming)} == set(ZONES)


# ---- whom


@pytest.mark.parametrize(
    ("audience", "key", "who"),
    [
        ("everybody", "", {"Nadia", "Victor", "Ingrid"}),
        ("key", "", {"Victor"}),
        ("owners", "", {"Nadia", "Victor", "Ingrid"}),
        ("pillar", "business_development", {"Nadia"}),
        ("pillar", "investment", set()),
        ("group", "academia", {"Ingrid"}),
    ],
)
def test_the_audience_is_who_it_says(world: Surveys, audience: str, key: str, who: set[str]) -> None:
    assert audience in AUDIENCES

    victor = world.part("Victor").id

    def mark(tx: object) -> None:
        part = tx.session.get_one(Participant, victor)
        part.is_key = True
        tx.add(part)

    world.database.do(mark)
    survey = world.starts(audience=audience, audience_key=key)

    def names(tx: object) -> set[str]:
        parts = tx.session.scalars(people_of(tx.session.get_one(Survey, survey))).all()
        return {tx.session.get_one(Person, part.person_id).first_name for part in parts}

    assert world.database.do(names) == who
    world.wait(days=4)
    assert {name for name, _ in sent(world)} == who


def test_a_large_audience_is_asked_in_slices(world: Surveys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clusterbot.features.surveys.rounds.SLICE", 2)
    world.crowd(4)
    world.starts()
    world.wait(days=3, hours=9)
    assert len(world.respondents()) == 7
    assert len(sent(world)) == 7


# ---- answering


def opened(world: Surveys, *questions: Question, **facts: object) -> None:
    """Sunday, ten o'clock in Amman: Nadia has been asked."""
    world.starts(*questions, **facts)
    world.wait(days=3, minutes=90)
    assert world.rounds()


def test_one_tap_is_the_answer_and_can_be_changed_until_it_closes(world: Surveys) -> None:
    opened(world)
    world.tap("Nadia", "2")
    assert world.answers() == {("Nadia", "mood"): 2}
    world.tap("Nadia", "Change my answers")
    world.tap("Nadia", "5")
    assert world.answers() == {("Nadia", "mood"): 5}
    world.wait(days=4)
    assert "has closed" in "\n".join(world.everything("Nadia"))
    assert world.press("Nadia", f"survey_change:{world.rounds()[0].id}") != ""
    assert world.respondents()["Nadia"] == "done"


def test_questions_come_one_after_the_other_in_one_message(world: Surveys) -> None:
    opened(world, MOOD, WHERE, TOPICS, WHEN, WHY)
    before = len(world.everything("Nadia"))
    world.tap("Nadia", "4")
    world.tap("Nadia", "Campus")
    world.tap("Nadia", "Skills")
    world.tap("Nadia", "Export")
    world.tap("Nadia", "Done")
    assert "Which day" in world.everything("Nadia")[-1]
    world.says("Nadia", "21 January")
    world.says("Nadia", "A room with a view")
    assert len(world.everything("Nadia")) == before
    assert world.answers() == {
        ("Nadia", "mood"): 4,
        ("Nadia", "where"): "Campus",
        ("Nadia", "topics"): ["Skills", "Export"],
        ("Nadia", "when"): "2026-01-21",
        ("Nadia", "why"): "A room with a view",
    }


def test_in_a_message_with_other_questions_words_answer_the_one_that_asks_for_words(world: Surveys) -> None:
    """Unless they name an action: "BD-1 is done"."""
    world.starts(WHY, weekday="mon")  # the day of the weekly question
    world.wait(days=4, hours=9)
    asked = next(one for one in reversed(world.everything("Nadia")) if "What would help?" in one)
    assert "how are these going" in asked, "one message"
    world.says("Nadia", "BD-1: the hall is booked")
    assert world.answers() == {}
    world.says("Nadia", "More time", about="What would help?")
    assert world.answers() == {("Nadia", "why"): "More time"}


def test_words_are_put_right_by_editing_them(world: Surveys) -> None:
    opened(world, WHY)
    world.says("Nadia", "More time")
    world.says("Nadia", "More time, and a hall", edited=True)
    assert world.answers() == {("Nadia", "why"): "More time, and a hall"}
    world.wait(days=4)
    world.says("Nadia", "Nothing", edited=True)
    assert world.answers() == {("Nadia", "why"): "More time, and a hall"}


def test_words_that_answer_no_question_are_left_to_others(world: Surveys) -> None:
    opened(world, MOOD)
    world.says("Nadia", "BD-1 is done")
    assert world.answers() == {}
    world.says("Nadia", "Campus")
    assert world.answers() == {}


def test_a_follow_up_is_asked_only_if_the_answer_says_so(world: Surveys) -> None:
    why = Question("why", "text", "What made it hard?", only_if=(("mood", ("1", "2")),))
    opened(world, MOOD, why)
    world.tap("Nadia", "4")
    assert world.respondents()["Nadia"] == "done"
    world.tap("Nadia", "Change my answers")
    world.tap("Nadia", "1")
    world.says("Nadia", "The permit")
    assert world.answers() == {("Nadia", "mood"): 1, ("Nadia", "why"): "The permit"}
    world.tap("Nadia", "Change my answers")
    world.tap("Nadia", "3")
    assert world.answers() == {("Nadia", "mood"): 3}, "what is not asked any more is not told either"


def test_whoever_skips_or_answers_early_is_not_asked(world: Surveys) -> None:
    world.starts(hour="12:00")
    world.wait(days=2, hours=6)
    for name in ("Nadia", "Ingrid"):
        world.asks(name, "checkin")
    world.tap("Nadia", "3")
    world.tap("Ingrid", "Skip this time")
    world.wait(days=1, hours=6)
    assert [name for name, _ in sent(world)] == ["Victor"]
    assert world.respondents() == {"Nadia": "done", "Victor": "waiting", "Ingrid": "skipped"}
    world.tap("Ingrid", "Answer after all")
    world.tap("Ingrid", "1")
    assert world.answers() == {("Nadia", "mood"): 3, ("Ingrid", "mood"): 1}


def test_a_late_answer_counts_until_the_round_closes(world: Surveys) -> None:
    opened(world)
    world.clock.set(world.rounds()[0].closes_at - timedelta(minutes=1))
    world.tap("Nadia", "3")
    world.clock.set(world.rounds()[0].closes_at)
    assert "closed" in world.press("Ingrid", f"survey:{world.rounds()[0].id}:0:0")
    assert world.answers() == {("Nadia", "mood"): 3}


def test_a_press_from_before_answers_no_later_question(world: Surveys) -> None:
    opened(world, MOOD, WHERE)
    one = world.rounds()[0].id
    world.press("Nadia", f"survey:{one}:0:1")
    world.press("Nadia", f"survey:{one}:0:0")
    assert world.answers() == {("Nadia", "mood"): 2}


def test_what_is_changed_meanwhile_holds_from_the_next_round_on(world: Surveys) -> None:
    opened(world, MOOD, anonymous=False)

    def write(tx: object) -> None:
        survey = tx.session.scalars(select(Survey)).one()
        survey.anonymous, survey.title = True, "Another"
        tx.add(survey)

    world.database.do(write)
    world.tap("Nadia", "3")
    assert world.answers() == {("Nadia", "mood"): 3}


# ---- what is told


def told(world: Surveys) -> str:
    """The report that the facilitator got."""
    return next(one for one in reversed(world.everything("Selma")) if one.startswith("Pulse"))


def test_the_report_goes_to_facilitators_with_names_and_who_is_waited_for(world: Surveys) -> None:
    opened(world, MOOD, WHY)
    world.tap("Nadia", "4")
    world.says("Nadia", "More time")
    world.wait(days=4)
    report = told(world)
    assert "1 of 3 people answered" in report
    assert "4 on average" in report
    assert "Nadia R.: “More time”" in report
    assert "Not heard from this time: Ingrid S. and Victor D." in report


def test_a_channel_is_never_told_who_has_not_answered(world: Surveys) -> None:
    world.with_channel()
    opened(world, WHERE, report_to="channel")
    world.tap("Nadia", "Port")
    world.wait(days=4)
    report = world.sees(GROUP)
    assert "Port: 1" in report
    assert "Waiting" not in report
    assert "Victor" not in report


def test_a_pillars_report_goes_to_the_pillars_channel(world: Surveys) -> None:
    world.with_channel("business_development")
    opened(world, WHERE, report_to="channel", audience="pillar", audience_key="business_development")
    world.wait(days=4)
    assert "Pulse" in world.sees(GROUP)


def test_reports_of_one_hour_are_one_message(world: Surveys) -> None:
    world.starts(title="One")
    world.starts(title="Two")
    world.wait(days=7)
    told = [one for one in world.everything("Selma") if "One" in one or "Two" in one]
    assert len(told) == 1


def test_in_the_silence_nobody_is_asked_and_no_channel_is_told(world: Surveys) -> None:
    world.with_channel()
    opened(world, WHERE, report_to="channel")
    world.tap("Nadia", "Port")

    def stop(tx: object) -> None:
        cluster = tx.session.get_one(Cluster, world.cluster_id)
        cluster.silent_since = tx.now
        tx.add(cluster)

    world.database.do(stop)
    world.wait(days=8)
    assert "Pulse" not in "\n".join(world.everything(GROUP))
    assert "Pulse" in "\n".join(world.everything("Selma"))
    assert len(sent(world)) <= len(ZONES)


# ---- people


def test_two_persons_who_turn_out_to_be_one_answer_once(world: Surveys) -> None:
    world.crowd(1)
    opened(world)
    world.tap("Nadia", "4")
    world.asks("P0", "checkin")
    world.tap("P0", "1")
    ids = {name: world.part(name).person_id for name in ("Nadia", "P0")}
    world.database.do(lambda tx: merge(tx, gone_id=ids["P0"], into_id=ids["Nadia"]))
    assert world.answers() == {("Nadia", "mood"): 4}
    assert "P0" not in world.respondents()


def test_whoever_leaves_is_asked_nothing_and_what_they_said_stays(world: Surveys) -> None:
    opened(world)
    world.tap("Nadia", "4")
    for part_id in (world.part("Nadia").id, world.part("Victor").id):
        world.database.do(lambda tx, part_id=part_id: go_out(tx, tx.session.get_one(Participant, part_id)))
    world.wait(days=4)
    assert "Victor" not in dict(sent(world))
    assert "4 on average" in told(world)
