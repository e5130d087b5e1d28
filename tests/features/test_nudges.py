"""One gentle reminder, and then a human being: seen by whoever was asked, and by the facilitator."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from polls_world import CHANNEL, GROUP, TELEGRAM
from sqlalchemy import select
from sqlmodel import col
from week_world import Week

from clusterbot.chat.platform import UnreachableError
from clusterbot.chat.updates import TextSent
from clusterbot.engine import rendering, settling
from clusterbot.features.checkins.records import Checkin
from clusterbot.features.contact.foreseen import describe
from clusterbot.features.contact.records import Ask
from clusterbot.features.people.records import Account, Person
from clusterbot.store import schedules
from clusterbot.store.database import Database
from clusterbot.store.outbox import Letter
from clusterbot.testing.clock import FixedClock
from clusterbot.words.locales import Reader

pytestmark = pytest.mark.slow

REMINDER = "a short reminder"
OPENING = (
    "I wanted to hear how you are doing. What would make “Supplier day” easier, or is it better in other hands for now?"
)


@pytest.fixture
def clock() -> FixedClock:
    """Thursday 19 March 2026, 12:00 in Amman: the question goes out on Monday at 09:30."""
    return FixedClock(datetime(2026, 3, 19, 9, tzinfo=UTC))


@pytest.fixture
def week(sqlite_url: str, clock: FixedClock) -> Iterator[Week]:
    """Omar owns an action; Nadia facilitates."""
    database = Database(sqlite_url, clock)
    database.start()
    world = Week(database, clock)
    world.furnish()
    world.with_plan().with_checkins()
    world.action("Supplier day", "Omar", due=date(2026, 4, 6))
    yield world
    database.close()


def reminders(week: Week, name: str = "Omar") -> list[str]:
    return [text for text in week.all_in(name) if REMINDER in text]


def alerts(week: Week, name: str = "Nadia") -> list[str]:
    return [text for text in week.all_in(name) if text.startswith("Better by voice")]


def test_one_reminder_comes_at_their_hour_two_working_days_later(week: Week) -> None:
    week.go_to("2026-03-23 09:30")
    assert (len(week.all_in("Omar")), reminders(week)) == (1, [])
    week.go_to("2026-03-25 09:29")
    assert reminders(week) == []
    week.go_to("2026-03-25 09:30")
    assert reminders(week) == [
        "Omar, a short reminder: “Supplier day” is due Monday 6 April. How does it look? One tap is enough."
    ]
    assert week.buttons("Omar") == ["Done", "On the way", "Needs time", "Stuck", "Not now", "Why this message?"]
    week.go_to("2026-04-20 18:00")
    assert len(reminders(week)) == 1


def test_it_names_the_action_with_the_nearest_date(week: Week) -> None:
    week.action("Investor day", "Omar", due=date(2026, 3, 30))
    week.action("Someday", "Omar")
    week.go_to("2026-03-25 09:30")
    assert "“Investor day” is due Monday 30 March" in reminders(week)[0]


def test_a_date_that_has_passed_is_no_reproach(week: Week) -> None:
    week.action("Investor day", "Omar", due=date(2026, 3, 24))
    week.go_to("2026-03-25 09:30")
    assert "was planned for Tuesday 24 March. How does it look now?" in reminders(week)[0]


@pytest.mark.parametrize("tap", ["Done", "On the way", "Needs time", "Stuck", "Not this week"])
def test_whoever_answered_is_not_reminded(week: Week, tap: str) -> None:
    week.go_to("2026-03-23 10:00")
    week.tap("Omar", tap)
    week.go_to("2026-03-29 18:00")
    assert reminders(week) == []


def test_whoever_answered_in_words_is_not_reminded(week: Week) -> None:
    week.go_to("2026-03-23 10:00")
    week._handle(TextSent, "Omar", None, text="Venue is booked")
    week.go_to("2026-03-29 18:00")
    assert reminders(week) == []


@pytest.mark.parametrize(
    "how",
    [
        pytest.param(
            lambda week: week.change_person("Omar", paused_until=datetime(2026, 4, 30, tzinfo=UTC)), id="paused"
        ),
        pytest.param(lambda week: week.change_person("Omar", level="none"), id="opted out"),
        pytest.param(lambda week: week.change_person("Omar", level="votes_only"), id="only votes"),
        pytest.param(lambda week: week.leave("Omar"), id="left"),
        pytest.param(lambda week: week.report("Nadia", 1, "dropped"), id="set aside"),
    ],
)
@pytest.mark.parametrize("when", ["2026-03-24 12:00", "2026-03-25 09:30"])
def test_whoever_is_not_to_be_written_to_is_not_reminded(week: Week, how: object, when: str) -> None:
    week.go_to("2026-03-23 10:00")
    if when.endswith("09:30"):  # planned already, not yet sent
        week.go_to("2026-03-25 09:29")
        week.clock.advance(timedelta(minutes=1))
        week.act_on_schedules()
    else:
        week.go_to(when)
    how(week)
    week.go_to("2026-03-29 18:00")
    assert len(week.all_in("Omar")) == 1  # the question


def test_an_answer_between_planning_and_sending_cancels_the_reminder(week: Week) -> None:
    week.go_to("2026-03-25 09:29")
    week.clock.advance(timedelta(minutes=1))
    week.act_on_schedules()
    week.tap("Omar", "On the way")
    week.go_to("2026-03-29 18:00")
    assert len(week.all_in("Omar")) == 1  # the question


def test_once_a_week_at_most_means_the_question_and_no_reminder(week: Week) -> None:
    week.change_person("Omar", level="weekly_only")
    week.go_to("2026-03-29 18:00")
    assert (len(week.all_in("Omar")), reminders(week)) == (1, [])


def test_nothing_comes_in_the_quiet_hours(week: Week) -> None:
    week.change_person("Omar", hour="18:00")
    week.go_to("2026-03-25 17:59")
    week.clock.set(datetime(2026, 3, 25, 15, 45, tzinfo=UTC))  # the bot was down until 18:45 in Amman
    week.happen()
    assert reminders(week) == []
    week.go_to("2026-03-26 08:59")
    assert reminders(week) == []
    week.go_to("2026-03-26 09:00")
    assert len(reminders(week)) == 1


def test_after_a_long_outage_last_weeks_reminder_is_not_sent(week: Week) -> None:
    week.go_to("2026-03-25 09:29")
    week.clock.set(datetime(2026, 3, 29, 9, tzinfo=UTC))
    week.happen()
    assert reminders(week) == []


def test_it_is_sent_once_though_the_sender_dies(week: Week) -> None:
    week.go_to("2026-03-25 09:29")
    week.clock.advance(timedelta(minutes=1))
    week.act_on_schedules()
    claimed = week.database.do(lambda tx: rendering.claim_and_render(tx, TELEGRAM, 100, frozenset()))[1]
    assert [REMINDER in letter.message.text for letter in claimed] == [True]
    week.go_to("2026-03-29 18:00")  # nobody settled it: it may have arrived
    assert reminders(week) == []


def test_a_tap_under_the_reminder_is_noted_there_and_under_the_question(week: Week) -> None:
    week.go_to("2026-03-25 09:30")
    week.tap("Omar", "On the way")
    week.deliver()
    question, reminder = week.all_in("Omar")[:2]
    assert "✓ Noted: On the way" in question
    assert reminder.startswith("Thank you, Omar. Supplier day (BD-1)\n✓ Noted: On the way")
    states = week.database.do(lambda tx: [one.state for one in tx.session.scalars(select(Ask))])
    assert states == ["answered", "answered"]


def test_not_now_ends_it_for_the_week(week: Week) -> None:
    week.go_to("2026-03-25 09:30")
    week.tap("Omar", "Not now")
    assert week.sees("Omar").startswith("All right, not now, and no more about it this week")
    assert week.database.do(lambda tx: tx.session.scalars(select(Checkin)).one().state) == "snoozed"


def test_everybody_sees_why_they_were_written_to(week: Week) -> None:
    week.go_to("2026-03-25 09:30")
    week.tap("Omar", "Why this message?")
    assert "I asked on Monday 23 March, and this is the one reminder" in week.sees("Omar")
    assert {"Once a week", "Only the digest", "Pause 7 days", "More settings"} <= set(week.buttons("Omar"))


@pytest.mark.parametrize("token", ["nudge_not_now:1", "nudge_why:1", "nudge_why:99", "nudge_not_now:99"])
def test_somebody_elses_reminder_is_not_theirs_to_answer(week: Week, token: str) -> None:
    week.go_to("2026-03-25 09:30")
    assert "not yours" in week.press("Selma", token)
    assert week.database.do(lambda tx: [one.state for one in tx.session.scalars(select(Ask))]) == ["sent", "sent"]
    assert week.all_in("Selma") == []


# ---- and then a human being


def test_after_two_messages_without_a_reply_the_bot_is_silent(week: Week) -> None:
    week.go_to("2026-05-31 18:00")
    assert len(week.all_in("Omar")) == 2


def test_the_facilitator_is_told_once_in_private(week: Week) -> None:
    week.works_at("Omar", "Tidewell", "Director")
    week.go_to("2026-03-29 08:44")
    assert alerts(week) == []
    week.go_to("2026-03-29 08:45")
    (said,) = alerts(week)
    assert said.split("\n\n") == [
        "Better by voice than by bot. I stopped writing to this person; a word or a tap from them, and I write again.",
        "• Omar (Director, Tidewell): 6 days quiet, 2 messages without reply. Open: “Supplier day”, due 6 Apr.",
        "You could begin with:",
        OPENING,
        "This is for you alone; nobody else is told. What you hear you can note for them.",
    ]
    week.go_to("2026-05-31 18:00")
    assert len(alerts(week)) == 1
    assert not any("Omar" in text for where in (GROUP, CHANNEL, "Selma") for text in week.all_in(where))


def test_all_cases_of_a_morning_are_one_message(week: Week) -> None:
    week.action("Solar loans", "Selma", "AF")
    week.go_to("2026-03-29 08:45")
    (said,) = alerts(week)
    assert "Omar: 6 days quiet" in said
    assert "Selma: 6 days quiet" in said


def test_who_was_told_of_is_not_told_of_again_with_the_next_one(week: Week) -> None:
    week.go_to("2026-03-29 08:45")
    week.action("Solar loans", "Selma", "AF")
    week.go_to("2026-04-05 08:45")
    assert ["Omar:" in text for text in alerts(week)] == [True, False]
    assert ["Selma:" in text for text in alerts(week)] == [False, True]


def test_whose_last_message_is_younger_is_told_of_later(week: Week) -> None:
    week.change_person("Selma", zone="Pacific/Honolulu", hour="12:00")  # there it is Wednesday, in Amman Thursday
    week.with_checkins()
    week.action("Solar loans", "Selma", "AF")
    week.go_to("2026-03-29 08:45")
    assert ["Selma:" in text for text in alerts(week)] == [False]
    week.go_to("2026-03-30 08:45")
    assert ["Selma:" in text for text in alerts(week)] == [False, True]


def test_whoever_came_back_starts_anew(week: Week) -> None:
    week.go_to("2026-03-29 08:45")
    week.go_to("2026-04-02 12:00")
    week.command("Omar", "mine")
    week.go_to("2026-04-12 08:45")  # asked again on the 6th and the 8th
    assert len(alerts(week)) == 2
    week.go_to("2026-05-31 18:00")
    assert len(alerts(week)) == 2


@pytest.mark.parametrize(
    "how",
    [
        pytest.param(lambda week: week.command("Omar", "mine"), id="a sign of life"),
        pytest.param(
            lambda week: week.change_person("Omar", paused_until=datetime(2026, 4, 30, tzinfo=UTC)), id="paused"
        ),
        pytest.param(lambda week: week.change_person("Omar", level="none"), id="opted out"),
        pytest.param(lambda week: week.leave("Omar"), id="left"),
    ],
)
@pytest.mark.parametrize("planned", [False, True])
def test_nobody_is_told_of_whoever_came_back_paused_or_left(week: Week, how: object, *, planned: bool) -> None:
    week.go_to("2026-03-29 08:44")
    if planned:
        week.clock.advance(timedelta(minutes=1))
        week.act_on_schedules()
    how(week)
    week.go_to("2026-04-03 12:00")
    assert alerts(week) == []


def test_a_paused_facilitator_is_left_in_peace_and_the_second_is_told(week: Week) -> None:
    week.add("Bilal", "slack", facilitates=True)
    week.change_person("Nadia", paused_until=datetime(2026, 5, 30, tzinfo=UTC))
    week.go_to("2026-03-29 08:45")
    assert (len(alerts(week)), len(alerts(week, "Bilal"))) == (0, 1)


def test_while_nobody_can_be_told_it_waits_for_the_next_working_morning(week: Week) -> None:
    week.change_person("Nadia", paused_until=datetime(2026, 3, 31, tzinfo=UTC))
    week.go_to("2026-03-31 08:44")
    assert alerts(week) == []
    week.go_to("2026-03-31 08:45")
    assert len(alerts(week)) == 1


def test_a_silent_facilitator_is_not_told_of_themselves(week: Week) -> None:
    week.action("Own work", "Nadia")
    week.go_to("2026-03-29 12:00")
    assert all("Nadia:" not in text for text in alerts(week))


def test_an_alert_waits_for_the_facilitators_own_morning(week: Week) -> None:
    week.change_person("Nadia", zone="Europe/London")
    week.go_to("2026-03-29 08:45")
    assert alerts(week) == []
    week.go_to("2026-03-29 09:00", "Europe/London")
    assert len(alerts(week)) == 1


def test_an_alert_that_could_not_be_delivered_goes_to_somebody_else(week: Week) -> None:
    week.add("Bilal", "slack", facilitates=True)
    week.go_to("2026-03-29 08:44")
    week.clock.advance(timedelta(minutes=1))
    week.act_on_schedules()

    def refuse(tx: object) -> None:
        letter = tx.session.scalars(select(Letter).where(col(Letter.source) == "nudges.alert")).one()
        settling.settle(tx, letter, UnreachableError("blocked"))

    week.database.do(refuse)
    assert not week.database.do(
        lambda tx: tx.session.scalars(
            select(Account).join(Person, col(Person.id) == col(Account.person_id)).where(col(Person.name) == "Nadia")
        ).one()
    ).reachable
    week.go_to("2026-03-30 08:45")
    assert (len(alerts(week)), len(alerts(week, "Bilal"))) == (0, 1)


def test_two_accounts_of_one_silent_person_are_one_case(week: Week) -> None:
    week.go_to("2026-03-29 08:45")
    week.one_person("Omar", "Selma")
    week.go_to("2026-04-30 12:00")
    assert len(alerts(week)) == 1


def test_what_comes_next_is_said_in_words(week: Week) -> None:
    week.go_to("2026-03-23 09:30")
    reader = Reader(zone="Asia/Amman", now=week.clock.now())
    gentle = week.database.do(lambda tx: schedules.find(tx, "nudges.gentle", 1))
    assert describe(gentle, reader) == "A gentle reminder, if there was no answer, Wednesday 25 March, 09:30"
    week.go_to("2026-03-25 09:30")
    alert = week.database.do(lambda tx: schedules.find(tx, "nudges.alert", week.cluster_id))
    assert describe(alert, reader) == "A word to the facilitator, if somebody stays silent, Sunday 29 March, 08:45"
