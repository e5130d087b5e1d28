"""What came due while the bot was away floods nobody: facilitators are asked once, on both databases."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from desk_world import Desk
from furnishing import Furnished
from plan_world import Plan
from polls_world import GROUP, World
from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.markup import plain
from clusterbot.engine import tick
from clusterbot.features.checkins.records import Checkin
from clusterbot.features.clusters.records import Channel
from clusterbot.features.contact.records import Absence, Ask, Missed
from clusterbot.features.people import held
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import OpenDatabase

pytestmark = pytest.mark.slow

AWAY = "I was away from"


@pytest.fixture
def clock() -> FixedClock:
    """Monday 23 March, 09:00 in Amman: half an hour before Nadia is asked, 90 minutes before Ingrid in Berlin is."""
    return FixedClock(datetime(2026, 3, 23, 6, tzinfo=UTC))


@pytest.fixture
def plan(furnished: "Furnished[Plan]") -> Plan:
    return furnished(Plan)


@pytest.fixture
def desk(furnished: "Furnished[Desk]") -> Desk:
    """Two facilitators, who let everything go by itself."""
    world = furnished(Desk)
    world.change(supervised_until=None)
    return world


def comes_back(world: Plan, hour: int, minute: int = 0) -> None:
    """The bot was away until then, by the clock of Amman, and has had a minute to look around."""
    world.clock.set(datetime(2026, 3, 23, hour - 3, minute, tzinfo=UTC))
    world.wait(minutes=1)


def questions(world: World, name: str) -> int:
    """How many stand before somebody."""
    seen = [plain(message.text) for message in world.seen.get(world.private(name), {}).values()]
    return sum("how is this going" in text or "how are these going" in text for text in seen)


def asked_about(world: Plan, name: str) -> int:
    """How many such questions stand before a facilitator."""
    return sum(AWAY in text for text in world.everything(name))


def absences(world: World) -> list[Absence]:
    return world.database.do(lambda tx: list(tx.session.scalars(select(Absence).order_by(col(Absence.id)))))


def test_facilitators_are_asked_once_about_all_that_was_missed_and_nobody_else_hears_of_it(plan: Plan) -> None:
    comes_back(plan, 13, 5)
    told = plan.sees("Selma")
    assert "from Monday 23 March, 09:30 to 13:05." in told
    assert "2 check-in questions were due in Solvane Cleantech" in told
    assert "If I hear nothing by Monday 23 March, 18:30, I skip them" in told
    assert plan.buttons("Selma") == ["Send now", "Skip"]
    assert [questions(plan, name) for name in ("Nadia", "Victor", "Ingrid")] == [0, 0, 0]


def test_send_now_sends_what_was_missed_and_what_is_still_to_come_comes_at_its_hour(plan: Plan) -> None:
    comes_back(plan, 13, 5)
    assert "On its way" in plan.tap("Selma", "Send now")
    assert "Selma I. said on Monday 23 March, 13:06: send now." in plan.sees("Selma")
    plan.wait(minutes=1)
    assert [questions(plan, name) for name in ("Nadia", "Victor", "Ingrid")] == [1, 0, 1]
    plan.wait(hours=4)  # 09:30 in New York is 16:30 in Amman
    assert [questions(plan, name) for name in ("Nadia", "Victor", "Ingrid")] == [1, 1, 1]


def test_nobody_is_asked_twice_for_the_same_day(plan: Plan) -> None:
    comes_back(plan, 13, 5)
    plan.tap("Selma", "Send now")
    plan.wait(days=6)
    rows = plan.database.do(lambda tx: tx.session.execute(select(col(Checkin.participant_id), col(Checkin.day))).all())
    assert len(rows) == len(set(rows)) == 3
    assert plan.database.do(lambda tx: tx.session.scalars(select(Missed)).all()) == []


def test_what_would_land_in_somebodys_evening_waits_until_their_next_hour(plan: Plan) -> None:
    comes_back(plan, 17, 0)
    plan.wait(hours=2)
    plan.tap("Selma", "Send now")
    plan.wait(minutes=1)
    assert questions(plan, "Nadia") == 0, "it is 19:00 in Amman"
    assert questions(plan, "Ingrid") == 1, "it is 17:00 in Berlin"
    plan.wait(hours=14)
    assert questions(plan, "Nadia") == 1, "it is Tuesday, 09:00"


def test_skip_leaves_it_out_and_the_next_week_comes(plan: Plan) -> None:
    comes_back(plan, 13, 5)
    plan.tap("Selma", "Skip")
    assert "Selma I. said on Monday 23 March, 13:06: skip." in plan.sees("Selma")
    plan.wait(days=6)
    assert questions(plan, "Nadia") == 0
    plan.wait(days=1)
    assert questions(plan, "Nadia") == 1


def test_without_an_answer_it_is_skipped_and_the_card_says_so(plan: Plan) -> None:
    comes_back(plan, 13, 5)
    plan.wait(days=1)
    assert "Nobody answered by Monday 23 March, 18:30, so I skipped that." in plan.everything("Selma")[-1]
    assert questions(plan, "Nadia") == 0
    assert [one.state for one in absences(plan)] == ["skipped"]


def test_a_tap_after_it_lapsed_changes_nothing(plan: Plan) -> None:
    comes_back(plan, 13, 5)
    plan.wait(hours=6)
    number = absences(plan)[0].id
    assert plan.press("Selma", f"send_missed:{number}") == "That is decided already: skipped."
    assert questions(plan, "Nadia") == 0


def test_several_absences_of_a_day_are_one_card(plan: Plan) -> None:
    comes_back(plan, 13, 5)
    comes_back(plan, 17, 50)  # Victor was due at 16:30
    assert asked_about(plan, "Selma") == 1
    assert "from Monday 23 March, 09:30 to 17:50. Meanwhile 3 check-in questions" in plan.sees("Selma")
    plan.tap("Selma", "Send now")
    plan.wait(minutes=1)
    assert [questions(plan, name) for name in ("Nadia", "Victor", "Ingrid")] == [1, 1, 1]


def test_an_absence_after_the_answer_is_another_question(plan: Plan) -> None:
    comes_back(plan, 13, 5)
    plan.tap("Selma", "Skip")
    comes_back(plan, 17, 50)
    assert "Meanwhile one check-in question was due" in plan.sees("Selma")
    assert [one.state for one in absences(plan)] == ["skipped", "asked"]


def test_an_absence_over_the_end_of_a_question_ends_it_and_asks_another(plan: Plan) -> None:
    comes_back(plan, 13, 5)
    plan.clock.set(datetime(2026, 3, 23, 20, tzinfo=UTC))  # Victor was due six and a half hours ago
    plan.happen()
    assert [one.state for one in absences(plan)] == ["skipped", "asked"]


def test_what_is_less_than_an_hour_late_goes_out(plan: Plan) -> None:
    comes_back(plan, 10, 15)
    assert questions(plan, "Nadia") == 1
    assert asked_about(plan, "Selma") == 0


def test_what_would_have_said_nothing_is_not_asked_about(plan: Plan) -> None:
    for key in ("BD-1", "BD-2"):
        plan.says("Nadia", f"{key} done")
    comes_back(plan, 11, 0)  # only Nadia was due
    assert asked_about(plan, "Selma") == 0


def test_the_answer_of_one_facilitator_shows_with_all_and_a_second_one_is_told(desk: Desk) -> None:
    comes_back(desk, 13, 5)
    assert [asked_about(desk, name) for name in ("Selma", "Bilal")] == [1, 1]
    number = absences(desk)[0].id
    desk.tap("Bilal", "Skip")
    assert "Bilal N. said on Monday 23 March, 13:06: skip." in desk.sees("Selma")
    assert desk.press("Selma", f"send_missed:{number}") == "Bilal N. decided already: skipped."
    desk.wait(minutes=2)
    assert not desk.was_asked("Nadia")


def test_only_facilitators_answer(plan: Plan) -> None:
    comes_back(plan, 13, 5)
    number = absences(plan)[0].id
    assert "Only Selma can do that here, so nothing was done." in plan.press("Nadia", f"send_missed:{number}")
    assert [one.state for one in absences(plan)] == ["asked"]


def test_facilitators_who_are_asked_before_anything_goes_are_asked_that_alone(furnished: "Furnished[Desk]") -> None:
    desk = furnished(Desk)
    comes_back(desk, 13, 5)
    assert [asked_about(desk, name) for name in ("Selma", "Bilal")] == [0, 0]
    assert not desk.was_asked("Nadia")


@pytest.mark.parametrize("why", ["silent_since", "closed_at"])
def test_in_a_silent_or_closed_cluster_there_is_nothing_to_ask(desk: Desk, why: str) -> None:
    desk.change(**{why: desk.clock.now()})
    comes_back(desk, 13, 5)
    assert absences(desk) == []
    assert not desk.was_asked("Nadia")


def test_digests_reminders_and_votes_are_gathered_with_the_questions(plan: Plan) -> None:
    """From Monday noon to Wednesday evening: the reminders of Monday's questions, and the word before a vote closes."""

    def bind(tx: Transaction) -> None:
        where = {"platform": GROUP.platform, "workspace": GROUP.workspace, "chat": GROUP.id, "title": GROUP.title}
        tx.add(Channel(cluster_id=plan.cluster_id, **where))

    plan.database.do(bind)
    plan.wait(hours=8)  # everybody was asked
    plan.posted("Where shall we meet?", ("Here", "There"), by="Selma")
    plan.clock.set(datetime(2026, 3, 25, 14, tzinfo=UTC))
    plan.wait(minutes=1)
    assert "Meanwhile 2 reminders and a word to whoever had not voted were due" in plan.sees("Selma")
    plan.tap("Selma", "Skip")
    plan.clock.set(datetime(2026, 3, 29, 9, tzinfo=UTC))
    plan.wait(minutes=1)
    assert "one digest" in plan.sees("Selma")
    plan.tap("Selma", "Send now")
    plan.wait(minutes=1)
    assert "the week" in plan.sees(GROUP)


async def test_two_who_come_back_together_ask_one_question_with_the_whole_number(
    plan: Plan, replica: OpenDatabase
) -> None:
    other = replica()
    plan.clock.set(datetime(2026, 3, 23, 15, tzinfo=UTC))  # Nadia's is too old by now
    await asyncio.gather(*(tick.tick(one) for one in (plan.database, other) * 2))
    assert [sum(one.counts.values()) for one in absences(plan)] == [2]
    plan.wait(minutes=1)
    assert asked_about(plan, "Selma") == 1


def test_killed_while_it_notices_the_bot_asks_once_all_the_same(plan: Plan) -> None:
    plan.clock.set(datetime(2026, 3, 23, 10, tzinfo=UTC))

    def killed(tx: Transaction) -> None:
        tick.act_on_some(tx)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        plan.database.do(killed)
    assert absences(plan) == []
    plan.wait(minutes=1)
    assert asked_about(plan, "Selma") == 1
    assert [one.counts for one in absences(plan)] == [{"checkins.missed": 2}]


def test_many_go_a_few_a_minute_and_one_that_fails_holds_up_no_other(
    plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clusterbot.features.contact.missed.A_MINUTE", 1)
    comes_back(plan, 13, 5)
    plan.tap("Selma", "Send now")
    plan.happen()
    assert [questions(plan, name) for name in ("Nadia", "Ingrid")] == [1, 0]
    plan.wait(minutes=1)
    assert questions(plan, "Ingrid") == 1


def test_what_is_asked_late_is_wanted_now_so_that_it_may_still_wait_for_its_hour(plan: Plan) -> None:
    comes_back(plan, 13, 5)
    plan.tap("Selma", "Send now")
    plan.happen()
    wanted = plan.database.do(lambda tx: tx.session.scalars(select(col(Ask.wanted_at))).all())
    assert {plan.clock.now() - moment < timedelta(minutes=2) for moment in wanted} == {True}


def test_who_decided_is_the_person_two_accounts_turn_out_to_be_and_is_told_it(desk: Desk) -> None:
    desk.add("Selma2", "slack", facilitates=True, cluster_id=desk.cluster_id)
    comes_back(desk, 13, 5)
    desk.tap("Selma2", "Skip")
    desk.fold("Selma2", "Selma")
    assert [one.decided_by for one in absences(desk)] == [desk.part("Selma").id]
    selma = desk.person_id("Selma")
    told = desk.database.do(lambda tx: held.everything(tx, selma))
    assert [one["decision"] for one in told["What you decided about messages that go out by themselves"]] == ["skipped"]
