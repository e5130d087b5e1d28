"""The only door for unasked messages: within hours and limits, never twice, never to who wants none."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from polls_world import TELEGRAM
from sqlalchemy import select
from sqlmodel import col
from week_world import Week

from clusterbot.chat.platform import RetryLaterError, UncertainError
from clusterbot.chat.updates import Account as Who
from clusterbot.chat.updates import TextSent
from clusterbot.engine import rendering, settling
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import asks
from clusterbot.features.contact.records import Ask
from clusterbot.features.draft import pack
from clusterbot.features.people.records import Account, Participant, Person
from clusterbot.features.routes import press
from clusterbot.store import outbox
from clusterbot.store.calendar import local, weekday
from clusterbot.store.database import Database
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

WORDS = "people.not_linked"  # any short phrase: what is asked does not matter here
SAID = "All right, nothing was changed."


class Desk(Week):
    """Omar on Telegram, in Amman, is asked things."""

    subjects: int = 0

    def ask(self, name: str = "Omar", *, cluster_id: int = 0, after: timedelta = timedelta(), **more: Any) -> Ask:
        """Plan an unasked message; what is noted about it."""
        self.subjects += 1

        def plan(tx: Transaction) -> Ask:
            person = tx.session.scalars(select(Person).where(col(Person.name) == name)).one()
            cluster = tx.session.get_one(Cluster, cluster_id or self.cluster_id)
            asks.ask(
                tx,
                person,
                cluster,
                kind="test",
                subject_id=self.subjects,
                source="phrase",
                at=tx.now + after,
                **pack(WORDS, (), {}),
                **more,
            )
            return tx.session.scalars(select(Ask).order_by(col(Ask.id).desc()).limit(1)).one()

        return self.database.do(plan)

    def now_known(self, ask: Ask) -> Ask:
        return self.database.do(lambda tx: tx.session.get_one(Ask, ask.id))

    def answer(self, ask: Ask) -> None:
        self.database.do(lambda tx: asks.answered(tx, ask.kind, ask.subject_id))

    def brings_up_to_date(self, ask: Ask) -> None:
        """Somebody says something about what it asks."""
        self.database.do(lambda tx: outbox.refresh(tx, asks.card_of(ask.kind, ask.subject_id)))

    def received(self, name: str = "Omar") -> int:
        return len([text for text in self.all_in(name) if SAID in text])

    def received_at(self) -> list[datetime]:
        """When messages came: several asks may be in one."""
        sent = select(Ask.sent_at).where(col(Ask.sent_at).is_not(None)).distinct()
        return self.database.do(lambda tx: list(tx.session.scalars(sent)))

    def second_app(self, name: str, platform: str) -> str:
        """Give somebody a second account; its name here."""
        other = f"{name} on {platform}"
        self.accounts[other] = Who(platform, {"telegram": "bot", "slack": "T1"}[platform], other)
        who = self.accounts[other]

        def add(tx: Transaction) -> None:
            person = tx.session.scalars(select(Person).where(col(Person.name) == name)).one()
            place = {"platform": who.platform, "workspace": who.workspace, "user": who.user}
            tx.add(Account(person_id=person.id, last_used_at=tx.now - timedelta(days=1), **place))

        self.database.do(add)
        return other

    def claims(self) -> list[rendering.Outgoing]:
        """What is on its way from now on, and not yet settled."""
        return self.database.do(lambda tx: rendering.claim_and_render(tx, TELEGRAM, 100, frozenset()))[1]

    def writes(self, name: str) -> None:
        """Any sign of life."""
        self._handle(TextSent, name, None, text="hello")


@pytest.fixture
def clock() -> FixedClock:
    """Sunday 22 March 2026, 09:30 in Amman, where the week begins."""
    return FixedClock(datetime(2026, 3, 22, 6, 30, tzinfo=UTC))


@pytest.fixture
def desk(sqlite_url: str, clock: FixedClock) -> Iterator[Desk]:
    database = Database(sqlite_url, clock)
    database.start()
    world = Desk(database, clock)
    world.furnish()
    yield world
    database.close()


# ---- when


def test_it_goes_at_once_where_hours_and_limits_allow_it(desk: Desk) -> None:
    asked = desk.ask()
    desk.happen()
    assert desk.received() == 1
    assert (desk.now_known(asked).state, desk.now_known(asked).sent_at) == ("sent", desk.clock.now())


def test_in_the_evening_it_waits_for_the_morning(desk: Desk) -> None:
    desk.go_to("2026-03-22 20:00")
    desk.ask()
    desk.go_to("2026-03-23 08:59")
    assert desk.received() == 0
    desk.go_to("2026-03-23 09:00")
    assert desk.received() == 1


def test_their_own_zone_counts_and_the_clusters_working_days(desk: Desk) -> None:
    desk.change_person("Omar", zone="America/New_York")
    desk.ask()  # half past two at night there
    desk.go_to("2026-03-22 08:59", "America/New_York")
    assert desk.received() == 0
    desk.go_to("2026-03-22 09:00", "America/New_York")  # a Sunday, which is a working day of this cluster
    assert desk.received() == 1


def test_of_two_on_one_day_the_second_waits_two_days(desk: Desk) -> None:
    desk.ask()
    desk.happen()
    desk.ask()
    desk.go_to("2026-03-23 18:00")
    assert desk.received() == 1
    desk.go_to("2026-03-24 18:00")
    assert desk.received() == 2


def test_a_third_in_a_week_comes_too_late_to_be_said(desk: Desk) -> None:
    planned = []
    for moment in ("2026-03-22 10:00", "2026-03-24 10:00", "2026-03-25 10:00"):
        desk.go_to(moment)
        planned.append(desk.ask(expects_answer=False))
    desk.go_to("2026-04-05 09:30")
    assert desk.received() == 2
    assert [desk.now_known(one).state for one in planned].count("dropped") == 1
    assert {desk.now_known(one).dropped_because for one in planned} == {"", "stale"}


def test_yesterdays_reason_is_not_told_after_three_days(desk: Desk) -> None:
    desk.go_to("2026-03-26 19:00")  # Thursday evening: the weekend is two days long
    held = desk.ask()
    desk.clock.set(datetime(2026, 3, 30, 7, tzinfo=UTC))  # the bot was down until Monday
    desk.happen()
    assert desk.received() == 0
    assert desk.now_known(held).dropped_because == "stale"


def test_what_is_on_its_way_counts_before_it_has_arrived(desk: Desk) -> None:
    held = desk.ask(after=timedelta(seconds=30))
    on_its_way = desk.ask()
    assert len(desk.claims()) == 1
    desk.clock.advance(timedelta(seconds=30))
    assert desk.claims() == []
    assert (desk.now_known(held).state, desk.now_known(on_its_way).state) == ("planned", "planned")


def test_what_may_have_arrived_before_the_sender_was_killed_counts(desk: Desk) -> None:
    desk.ask()
    assert len(desk.claims()) == 1
    desk.clock.advance(timedelta(hours=3))
    desk.ask()
    assert {one.to.id for one in desk.claims()} == {"Nadia"}, "she facilitates, and hears of it; Omar is let be"
    desk.wait(hours=4)
    assert desk.received() == 0, "neither the second, nor the first again"


def test_two_clusters_share_one_allowance(desk: Desk) -> None:
    other = desk.add_cluster("moon")

    def take_part(tx: Transaction) -> None:
        person = tx.session.scalars(select(Person).where(col(Person.name) == "Omar")).one()
        tx.add(Participant(cluster_id=other, person_id=person.id))

    desk.database.do(take_part)
    desk.ask()
    desk.ask(cluster_id=other)
    desk.go_to("2026-03-23 18:00")
    assert desk.received() == 1


# ---- to whom


@pytest.mark.parametrize(
    ("facts", "because"),
    [
        ({"level": "none"}, "level"),
        ({"level": "votes_only"}, "level"),
        ({"paused_until": datetime(2026, 4, 1, tzinfo=UTC)}, "paused"),
    ],
)
@pytest.mark.parametrize("meanwhile", [False, True], ids=["before", "meanwhile"])
def test_who_wants_none_gets_none(desk: Desk, facts: dict[str, Any], because: str, *, meanwhile: bool) -> None:
    if not meanwhile:
        desk.change_person("Omar", **facts)
    planned = desk.ask(after=timedelta(hours=2))
    desk.change_person("Omar", **facts)
    desk.wait(days=3)
    assert desk.received() == 0
    assert (desk.now_known(planned).state, desk.now_known(planned).dropped_because) == ("dropped", because)


def test_a_pause_that_is_over_by_then_is_no_reason(desk: Desk) -> None:
    desk.change_person("Omar", paused_until=desk.clock.now() + timedelta(hours=1))
    desk.ask(after=timedelta(hours=2))
    desk.wait(hours=2)
    assert desk.received() == 1


def test_who_left_meanwhile_is_not_written_to(desk: Desk) -> None:
    planned = desk.ask(after=timedelta(hours=2))
    desk.leave("Omar")
    desk.wait(days=3)
    assert desk.received() == 0
    assert desk.now_known(planned).dropped_because == "left"


def test_who_wants_one_a_week_gets_one_a_week(desk: Desk) -> None:
    desk.change_person("Omar", level="weekly_only")
    for _ in range(20):
        desk.ask()
        desk.writes("Omar")
        desk.wait(days=1)
    assert desk.received() == 3


def test_who_shut_every_door_is_unreachable_and_nothing_waits(desk: Desk) -> None:
    def shut(tx: Transaction) -> None:
        for account in tx.session.scalars(select(Account).where(col(Account.user) == "Omar")).all():
            account.reachable = False
            tx.add(account)

    planned = desk.ask(after=timedelta(hours=2))
    desk.database.do(shut)
    at_once = desk.ask()
    desk.wait(days=1)
    assert desk.received() == 0
    assert {desk.now_known(one).dropped_because for one in (planned, at_once)} == {"unreachable"}


# ---- silence


def test_after_two_without_an_answer_it_stops_until_any_sign_of_life(desk: Desk) -> None:
    for _ in range(5):
        desk.ask()
        desk.wait(days=7)
    assert desk.received() == 2
    desk.writes("Omar")
    desk.ask()
    desk.wait(days=1)
    assert desk.received() == 3


def test_what_expects_no_answer_is_no_silence(desk: Desk) -> None:
    for _ in range(4):
        desk.ask(expects_answer=False)
        desk.wait(days=7)
    assert desk.received() == 4


def test_an_answer_ends_the_silence(desk: Desk) -> None:
    for _ in range(4):
        asked = desk.ask()
        desk.wait(days=7)
        desk.answer(asked)
    assert desk.received() == 4


# ---- once, and where they are


def test_answered_before_it_was_asked_it_is_not_asked(desk: Desk) -> None:
    planned = desk.ask(after=timedelta(hours=2))
    desk.answer(planned)
    desk.wait(days=1)
    assert desk.received() == 0
    assert desk.now_known(planned).state == "answered"


def test_answered_while_it_was_on_its_way_it_still_counts_as_sent(desk: Desk) -> None:
    planned = desk.ask()
    outgoing = desk.claims()
    desk.answer(planned)
    desk.database.do(lambda tx: settling.settle(tx, tx.session.get_one(Letter, outgoing[0].letter_id), "m1"))
    assert (desk.now_known(planned).state, desk.received_at()) == ("answered", [desk.clock.now()])


def test_it_goes_to_the_app_they_used_last(desk: Desk) -> None:
    slack = desk.second_app("Omar", "slack")
    desk.ask(after=timedelta(hours=2))
    desk.wait(hours=1)
    desk.writes(slack)  # after it was planned for Telegram
    desk.wait(hours=2)
    assert (desk.received("Omar"), desk.received(slack)) == (0, 1)


def test_it_goes_to_the_other_app_where_one_is_shut(desk: Desk) -> None:
    slack = desk.second_app("Omar", "slack")

    def shut(tx: Transaction) -> None:
        account = tx.session.scalars(select(Account).where(col(Account.user) == "Omar")).one()
        account.reachable = False
        tx.add(account)

    desk.ask(after=timedelta(hours=2))
    desk.database.do(shut)
    desk.wait(hours=3)
    assert (desk.received("Omar"), desk.received(slack)) == (0, 1)


def test_what_somebody_says_about_it_does_not_bring_a_question_that_was_withheld(desk: Desk) -> None:
    withheld = desk.ask(after=timedelta(hours=2))
    desk.change_person("Omar", paused_until=desk.clock.now() + timedelta(days=30))
    desk.wait(hours=2)
    assert desk.now_known(withheld).dropped_because == "paused"
    desk.brings_up_to_date(withheld)
    desk.wait(days=1)
    assert desk.received() == 0


@pytest.mark.parametrize("meanwhile", [True, False])
def test_nor_is_a_question_that_may_have_arrived_put_a_second_time(desk: Desk, *, meanwhile: bool) -> None:
    asked = desk.ask()
    (outgoing,) = desk.claims()
    if meanwhile:
        desk.brings_up_to_date(asked)
    lost = UncertainError("no answer")
    desk.database.do(lambda tx: settling.settle(tx, tx.session.get_one(Letter, outgoing.letter_id), lost))
    desk.brings_up_to_date(asked)
    desk.wait(days=1)
    assert (desk.received(), desk.now_known(asked).state) == (0, "sent")


def test_a_question_that_met_a_busy_chat_counts_though_somebody_said_something_meanwhile(desk: Desk) -> None:
    asked = desk.ask()
    (outgoing,) = desk.claims()
    desk.brings_up_to_date(asked)
    busy = RetryLaterError(timedelta())
    desk.database.do(lambda tx: settling.settle(tx, tx.session.get_one(Letter, outgoing.letter_id), busy))
    desk.deliver()
    assert (desk.received(), desk.received_at()) == (1, [desk.clock.now()])
    assert desk.now_known(asked).state == "sent"


def test_two_who_turn_out_to_be_one_have_one_allowance(desk: Desk) -> None:
    desk.ask("Omar")
    desk.ask("Selma", after=timedelta(hours=2))
    desk.happen()
    desk.one_person("Selma", into="Omar")
    desk.wait(days=1)
    assert desk.received("Omar") + desk.received("Selma") == 1


# ---- what they see and change


def test_settings_say_what_is_so_and_offer_the_rest(desk: Desk) -> None:
    desk.command("Omar", "settings")
    assert desk.sees("Omar").startswith("I write to you at most twice a week, around 09:30 (Amman time)")
    assert "Twice a week" not in desk.buttons("Omar")
    desk.tap("Omar", "Once a week")
    assert desk.sees("Omar") == "Good. At most one message a week. Meeting summaries come on top."
    desk.command("Omar", "settings")
    assert desk.sees("Omar").startswith("I write to you at most once a week")
    assert "Twice a week" in desk.buttons("Omar")


@pytest.mark.parametrize(
    ("level", "said"),
    [
        ("votes_only", "I write to you only when a vote needs you."),
        ("digest_only", "You get the digest, when there is news, and nothing else."),
        ("none", "I write to you only when you write to me."),
    ],
)
def test_settings_tell_each_level(desk: Desk, level: str, said: str) -> None:
    desk.press("Omar", press("level", level))
    desk.command("Omar", "settings")
    assert desk.sees("Omar").startswith(said)


def test_a_pause_is_two_taps_and_is_ended_by_one(desk: Desk) -> None:
    desk.command("Omar", "pause")
    desk.deliver()
    desk.tap("Omar", "30 days")
    assert desk.sees("Omar").startswith("I am quiet until Tuesday 21 April.")
    desk.command("Omar", "settings")
    assert desk.sees("Omar").startswith("I am quiet until Tuesday 21 April.")
    assert "Pause 7 days" not in desk.buttons("Omar")
    desk.tap("Omar", "End the pause")
    desk.ask()
    desk.happen()
    assert desk.received() == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("until 31 May", "I am quiet until Sunday 31 May."),
        ("two weeks", "I am quiet until Sunday 5 April."),
        ("jusqu'au 31 mai", "I am quiet until Sunday 31 May."),
        ("today", "A pause ends on a later day than today"),
        ("1 Jan 2026", "Thursday 1 January has passed."),
        ("yesterday", "Saturday 21 March has passed."),
        ("last Friday", "That has passed."),
        ("31 Feb", "The calendar has no such day."),
        ("May 2030", "A pause lasts a year at most"),
        ("31 May 2206", "Saturday, 31 May 2206 is further away"),
        ("Monday 31 May", "That date is Sunday 31 May"),
        ("a while", "I could not read a date there."),
    ],
)
def test_the_end_of_a_pause_may_be_typed(desk: Desk, typed: str, said: str) -> None:
    desk.command("Omar", "pause", typed)
    assert desk.sees("Omar").startswith(said)


def test_of_two_ends_of_a_pause_a_tap_takes_one(desk: Desk) -> None:
    desk.command("Omar", "pause", "until 05/06")
    assert desk.buttons("Omar") == ["Friday 5 June", "Wednesday 6 May"]
    desk.tap("Omar", "Wednesday 6 May")
    assert desk.sees("Omar").startswith("I am quiet until Wednesday 6 May.")


def test_what_is_changed_on_one_app_holds_on_the_other(desk: Desk) -> None:
    slack = desk.second_app("Omar", "slack")
    desk.command("Omar", "settings")
    desk.deliver()
    desk.tap("Omar", "Only if I write first")
    desk.command(slack, "settings")
    assert desk.sees(slack).startswith("I write to you only when you write to me.")


def test_an_hour_is_chosen_from_a_form(desk: Desk) -> None:
    desk.fill("Omar", "hour", hour="14:00")
    assert desk.sees("Omar") == "Good. I write around 14:00 your time, when I need to."
    desk.fill("Omar", "hour", hour="03:00")
    desk.command("Omar", "settings")
    assert "around 14:00 (Amman time)" in desk.sees("Omar"), "what was not offered was not taken"


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("berlin", "Berlin, Germany, on Berlin time: it is 07:30 there now"),
        ("Irbid, Jordan", "Amman time: it is 09:30 there now"),
        ("Asia/Tokyo", "Asia/Tokyo: it is 15:30 there now"),
        ("america/new_york", "America/New York: it is 02:30 there now"),
        ("New York", "New York time: it is 02:30 there now"),
        ("UTC", "UTC: it is 06:30 there now"),
    ],
)
def test_a_city_a_country_or_a_zone_changes_the_clock_and_what_was_understood_is_said(
    desk: Desk, typed: str, understood: str
) -> None:
    desk.fill("Omar", "zone", place=typed)
    assert understood in desk.sees("Omar")


def test_what_waits_goes_by_the_new_clock(desk: Desk, clock: FixedClock) -> None:
    desk.ask(after=timedelta(minutes=5))
    desk.fill("Omar", "zone", place="New York")
    desk.happen()
    clock.advance(timedelta(minutes=10))
    before = desk.received()
    desk.happen()
    assert desk.received() == before, "it is night there"


def test_a_place_nobody_knows_changes_nothing_and_one_close_to_it_is_a_tap_away(desk: Desk) -> None:
    desk.fill("Omar", "zone", place="Berlim")
    assert "Do you mean Berlin" in desk.sees("Omar")
    desk.tap("Omar", desk.buttons("Omar")[0])
    assert "Berlin, Germany" in desk.sees("Omar")
    for typed in ("Xqzzy", "../../etc/passwd", "x" * 80):
        desk.fill("Omar", "zone", place=typed)
        assert "I keep to Berlin time" in desk.sees("Omar")


@pytest.mark.parametrize(
    "token", ["level:often", "pause:8", "pause:36500", "pause:-7", "pause_day:soon", "pause_day:2026-02-30"]
)
def test_a_forged_press_changes_nothing(desk: Desk, token: str) -> None:
    def now() -> tuple[str, Any]:
        person = desk.database.do(lambda tx: tx.session.scalars(select(Person).where(col(Person.name) == "Omar")).one())
        return person.level, person.paused_until

    before = now()
    assert desk.press("Omar", token).startswith("That button is from an earlier message")
    assert now() == before


# ---- all of it together


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_over_a_year_no_limit_is_ever_broken(desk: Desk, seed: int) -> None:
    random = Random(seed)
    for _ in range(100):
        desk.wait(hours=random.randrange(8, 160))
        if random.random() < 0.3:
            desk.writes("Omar")
        for _ in range(random.randrange(3)):
            desk.ask(after=timedelta(hours=random.randrange(48)))
    days = [local(moment, "Asia/Amman").date() for moment in desk.received_at()]
    assert len(days) > 10
    for moment in desk.received_at():
        assert weekday(local(moment, "Asia/Amman").date()) in {"sun", "mon", "tue", "wed", "thu"}
        assert "08:30" <= local(moment, "Asia/Amman").strftime("%H:%M") < "18:30"
    for day in days:
        assert sum(timedelta() <= day - other < timedelta(days=2) for other in days) == 1
        assert sum(timedelta() <= day - other < timedelta(days=7) for other in days) <= 2
        assert sum(timedelta() <= day - other < timedelta(days=30) for other in days) <= 6
