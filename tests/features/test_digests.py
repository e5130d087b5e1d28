"""The weekly digest, seen from its channels and by who asks for it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from polls_world import CHANNEL, GROUP
from sqlalchemy import select
from sqlmodel import col
from week_world import Week

from clusterbot.chat.updates import Chat
from clusterbot.features.clusters.records import Channel
from clusterbot.features.contact.foreseen import describe
from clusterbot.features.digests.due import plan
from clusterbot.features.digests.news import week_before
from clusterbot.features.meetings.records import Meeting
from clusterbot.features.routes import routes
from clusterbot.features.strategy.records import every_pillar_of
from clusterbot.store import schedules
from clusterbot.store.database import Database
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.words.locales import Reader

pytestmark = pytest.mark.slow

FINANCE = Chat("slack", "T1", "C7", "group", title="finance")


@pytest.fixture
def clock() -> FixedClock:
    """Thursday 19 March 2026, 12:00 in Amman: the digest comes on Sunday at 09:30."""
    return FixedClock(datetime(2026, 3, 19, 9, tzinfo=UTC))


@pytest.fixture
def week(sqlite_url: str, clock: FixedClock) -> Iterator[Week]:
    database = Database(sqlite_url, clock)
    database.start()
    world = Week(database, clock)
    world.furnish()
    yield world.with_plan()
    database.close()


def digest(week: Week, where: Chat = GROUP) -> str:
    messages = week.all_in(where)
    return messages[-1] if messages else ""


def test_it_appears_by_pillar_on_every_platform_at_the_clusters_hour(week: Week) -> None:
    week.works_at("Omar", "Tidewell")
    catalogue = week.action("Shared catalogue", "Omar", status="in_progress")
    week.share("Omar", week.report("Omar", catalogue, "done", "Fourteen firms listed"))
    week.report("Selma", week.action("Solar loans", "Selma", "AF"), "in_progress")
    week.action("Investor day", "Nadia", "IN", due=date(2026, 4, 2))
    week.go_to("2026-03-22 09:29")
    assert [text for text in week.all_in(GROUP) if "the week" in text] == []
    week.go_to("2026-03-22 09:30")
    assert week.all_in(GROUP) == week.all_in(CHANNEL)
    assert digest(week).split("\n") == [
        "sun: the week",
        "",
        "Business development",
        "",
        "• Done: Shared catalogue (Omar, Tidewell). Fourteen firms listed",
        "",
        "Access to finance",
        "",
        "• On the way: Solar loans",
        "",
        "Investment",
        "",
        "• Coming up: Investor day, 2 Apr",
    ]


def test_on_a_public_holiday_it_waits_for_the_next_working_morning(week: Week) -> None:
    """Sunday 22 March is the feast at the end of Ramadan in Jordan."""
    week.change_cluster(country="JO")
    week.press("Omar", f"digest_weekly:{week.cluster_id}")
    week.report("Omar", week.action("Shared catalogue", "Omar", status="in_progress"), "done")
    week.go_to("2026-03-23 08:59")
    assert week.all_in(GROUP) == []
    assert not any("the week" in seen for seen in week.all_in("Omar"))
    week.go_to("2026-03-23 09:00")
    assert "Done: Shared catalogue" in digest(week)
    assert any("the week" in seen for seen in week.all_in("Omar"))


def test_a_cluster_that_has_ended_posts_nothing_not_even_what_was_waiting(week: Week) -> None:
    week.change_cluster(country="JO")
    week.press("Omar", f"digest_weekly:{week.cluster_id}")
    week.report("Omar", week.action("Shared catalogue", "Omar", status="in_progress"), "done")
    week.go_to("2026-03-22 10:00")  # a holiday: it waits until tomorrow
    week.change_cluster(closed_at=week.clock.now())
    week.go_to("2026-03-30 12:00")
    assert week.all_in(GROUP) == []
    assert not any("the week" in seen for seen in week.all_in("Omar"))


def test_it_is_posted_once_and_next_week_tells_only_what_is_new(week: Week) -> None:
    week.report("Omar", week.action("Shared catalogue", "Omar", status="in_progress"), "done")
    week.go_to("2026-03-22 18:00")
    assert len(week.all_in(GROUP)) == 1
    week.report("Selma", week.action("Solar loans", "Selma", "AF"), "in_progress")
    week.go_to("2026-03-29 18:00")
    assert len(week.all_in(GROUP)) == 2
    assert "Solar loans" in digest(week)
    assert "Shared catalogue" not in digest(week)


def test_nothing_is_posted_when_there_is_nothing_to_say(week: Week) -> None:
    week.action("Someday", "Omar")
    week.go_to("2026-04-05 18:00")
    assert week.all_in(GROUP) == []


def test_counts_alone_are_nothing_to_say(week: Week) -> None:
    week.action("Hard one", "Omar", status="blocked")
    week.action("Old one", "Omar", due=date(2026, 3, 1))
    week.go_to("2026-03-22 18:00")
    assert week.all_in(GROUP) == []


@pytest.mark.parametrize("asked", [False, True])
def test_nobody_and_nothing_stuck_or_late_is_named(week: Week, *, asked: bool) -> None:
    week.works_at("Omar", "Tidewell")
    week.report("Omar", week.action("Hard one", "Omar"), "blocked", "No permit yet")
    week.action("Stale one", "Omar", due=date(2026, 3, 21))
    week.action("Moving but stale", "Omar", status="in_progress", due=date(2026, 3, 20))
    week.report("Selma", week.action("Solar loans", "Selma", "AF"), "in_progress")
    week.go_to("2026-03-22 09:30")
    if asked:
        week.command("Nadia", "digest")
    said = week.sees("Nadia") if asked else digest(week)
    assert "1 action could use a hand, 2 more are past their date." in said
    for hidden in ("Hard one", "Stale one", "Moving but stale", "Omar", "Tidewell", "permit", "Selma"):
        assert hidden not in said


def test_what_was_said_in_the_last_five_minutes_waits_for_next_week(week: Week) -> None:
    week.action("Investor day", "Nadia", "IN", due=date(2026, 4, 12))
    catalogue = week.action("Shared catalogue", "Omar", status="in_progress", due=date(2026, 4, 30))
    week.report("Selma", week.action("Solar loans", "Selma", "AF"), "in_progress")
    week.go_to("2026-03-22 09:26")
    week.share("Omar", week.report("Omar", catalogue, "done", "Fourteen firms listed"))
    week.go_to("2026-03-22 09:30")
    assert "Solar loans" in digest(week)
    assert "catalogue" not in digest(week)
    week.go_to("2026-03-29 09:30")
    assert "• Done: Shared catalogue (Omar). Fourteen firms listed" in digest(week)
    assert "Solar loans" not in digest(week)


def test_a_change_of_mind_and_back_just_before_the_digest_is_told_once(week: Week) -> None:
    week.report("Selma", week.action("Solar loans", "Selma", "AF"), "in_progress")
    catalogue = week.action("Shared catalogue", "Omar", status="in_progress")
    week.go_to("2026-03-22 09:00")
    week.report("Omar", catalogue, "done")
    week.go_to("2026-03-22 09:26")
    week.report("Omar", catalogue, "in_progress")
    week.wait(minutes=1)
    week.report("Omar", catalogue, "done")
    week.go_to("2026-03-29 09:30")
    assert ["Shared catalogue" in text for text in week.all_in(GROUP)] == [False, True]


def test_words_about_what_is_done_are_told_only_if_shared_and_then_in_the_next_digest(week: Week) -> None:
    made = week.report(
        "Omar", week.action("Shared catalogue", "Omar", status="in_progress"), "done", "Fourteen firms listed"
    )
    week.go_to("2026-03-22 09:30")
    assert "• Done: Shared catalogue (Omar)" in digest(week)
    assert "Fourteen" not in digest(week)
    week.share("Omar", made)
    week.go_to("2026-03-29 09:30")
    assert "• Done: Shared catalogue (Omar). Fourteen firms listed" in digest(week)


def test_what_a_cluster_file_tells_of_a_result_is_public(week: Week) -> None:
    week.action("Shared catalogue", "Omar", status="done", result="Fourteen firms listed")
    week.go_to("2026-03-22 09:30")
    assert "• Done: Shared catalogue (Omar). Fourteen firms listed" in digest(week)


def test_a_result_shared_in_the_last_five_minutes_is_not_published(week: Week) -> None:
    catalogue = week.action("Shared catalogue", "Omar", status="in_progress")
    week.report("Omar", catalogue, "done")
    week.go_to("2026-03-22 09:27")
    week.share("Omar", week.report("Omar", catalogue, note="Fourteen firms, oh wait"))
    week.go_to("2026-03-22 09:30")
    assert "• Done: Shared catalogue (Omar)" in digest(week)
    assert "Fourteen" not in digest(week)


def test_what_was_taken_back_is_not_told(week: Week) -> None:
    slip = week.report("Omar", week.action("Shared catalogue", "Omar", status="in_progress"), "done")
    week.take_back(slip)
    week.go_to("2026-03-22 09:30")
    assert week.all_in(GROUP) == []


def test_a_stuck_tap_of_the_last_minutes_is_not_even_counted(week: Week) -> None:
    week.report("Selma", week.action("Solar loans", "Selma", "AF"), "in_progress")
    hard = week.action("Hard one", "Omar")
    week.go_to("2026-03-22 09:28")
    week.report("Omar", hard, "blocked")
    week.go_to("2026-03-22 09:30")
    assert "hand" not in digest(week)


def test_decisions_stand_with_their_outcome_and_open_votes_with_their_deadline(week: Week) -> None:
    decided = week.posted("Where shall we meet?", ("Port", "Campus"))
    week.press("Omar", f"vote:{decided}:{week.option_ids(decided)[1]}")
    week.go_to("2026-03-25 12:00")
    week.posted("Which day?", ("Monday", "Tuesday"))
    week.go_to("2026-03-29 09:30")
    said = digest(week)
    assert "• Where shall we meet? Outcome: Campus, with 1 of 1 vote" in said
    assert "Open until" in said
    assert ": Which day?" in said
    assert "Monday," not in said.split("Which day?")[1]


def met(week: Week, title: str, sent: str = "2026-03-20 12:00", pillar: str = "") -> None:
    """A meeting whose summary went out then."""

    def keep(tx: Transaction) -> None:
        pillars = {one.key: one.id for one in every_pillar_of(tx, week.cluster_id)}
        tx.add(
            Meeting(
                cluster_id=week.cluster_id,
                title=title,
                day=date(2026, 3, 19),
                pillar_id=pillars[pillar] if pillar else None,
                summary="We met.",
                decisions=["Start small"],
                steps=["Rana asks", "Omar writes"],
                state="sent",
                created_at=tx.now,
                leaves_at=datetime.fromisoformat(f"{sent}+02:00").astimezone(UTC),
            )
        )

    week.database.do(keep)


def test_meetings_stand_with_what_came_of_them_and_where_to_read_it(week: Week) -> None:
    week.report("Omar", week.action("Port study", "Omar"), "done")
    met(week, "Finance group <b>", pillar="access_to_finance")
    met(week, "Plenary in Aqaba")
    met(week, "Last month", sent="2026-03-01 12:00")
    week.go_to("2026-03-22 09:30")
    said = digest(week)
    assert "• Finance group <b>, 19 Mar: 1 decision, 2 next steps" in said
    assert "• Plenary in Aqaba" in said
    assert "/summaries has the words." in said
    assert "Last month" not in said


def test_a_meeting_alone_is_no_reason_to_post_for_its_summary_went_out(week: Week) -> None:
    met(week, "Plenary in Aqaba")
    week.go_to("2026-03-22 09:30")
    assert digest(week) == ""


def test_a_pillars_channel_hears_of_its_own_meetings_alone(week: Week) -> None:
    week.add_channel(FINANCE, "access_to_finance")
    week.report("Selma", week.action("Solar loans", "Selma", "AF"), "done")
    met(week, "Finance group", pillar="access_to_finance")
    met(week, "Plenary in Aqaba")
    week.go_to("2026-03-22 09:30")
    assert "Finance group" in digest(week, FINANCE)
    assert "Plenary" not in digest(week, FINANCE)


def test_a_pillars_channel_gets_its_part_and_nothing_else(week: Week) -> None:
    week.add_channel(FINANCE, "access_to_finance")
    week.posted("Which day?", ("Monday", "Tuesday"))
    week.report("Selma", week.action("Solar loans", "Selma", "AF"), "in_progress")
    week.report("Omar", week.action("Shared catalogue", "Omar"), "in_progress")
    week.action("Hard loan", "Omar", "AF", status="blocked")
    week.go_to("2026-03-22 09:30")
    assert digest(week, FINANCE) == "Access to finance: the week\n\n• On the way: Solar loans"
    assert "Shared catalogue" in digest(week)


def test_a_pillar_without_news_leaves_its_channel_in_peace(week: Week) -> None:
    week.add_channel(FINANCE, "access_to_finance")
    week.report("Omar", week.action("Shared catalogue", "Omar"), "in_progress")
    week.go_to("2026-03-22 09:30")
    assert week.all_in(FINANCE) == []


@pytest.mark.parametrize(
    ("plan", "start", "posts"),
    [
        # clocks go forward on 29 March in Berlin, and back on 25 October
        (
            ("Europe/Berlin", "mon", "09:00"),
            (2026, 3, 20),
            ["2026-03-23T08:00", "2026-03-30T07:00", "2026-04-06T07:00"],
        ),
        (
            ("Europe/Berlin", "mon", "09:00"),
            (2026, 10, 16),
            ["2026-10-19T07:00", "2026-10-26T08:00", "2026-11-02T08:00"],
        ),
        # in the gap itself, and in the fold
        (
            ("Europe/Berlin", "sun", "02:30"),
            (2026, 3, 20),
            ["2026-03-22T01:30", "2026-03-29T01:00", "2026-04-05T00:30"],
        ),
        (
            ("Europe/Berlin", "sun", "02:30"),
            (2026, 10, 16),
            ["2026-10-18T00:30", "2026-10-25T00:30", "2026-11-01T01:30"],
        ),
    ],
)
def test_it_comes_at_the_same_local_hour_across_a_clock_change(
    sqlite_url: str, plan: tuple[str, str, str], start: tuple[int, int, int], posts: list[str]
) -> None:
    clock = FixedClock(datetime(*start, 12, tzinfo=UTC))
    database = Database(sqlite_url, clock)
    database.start()
    week = Week(database, clock)
    week.furnish()
    zone, weekday, hour = plan
    week.with_plan(zone=zone, weekday=weekday, hour=hour)
    loans = week.action("Solar loans", "Selma", "AF")
    moments = []
    for number in range(1, len(posts) + 1):
        week.report("Selma", loans, "in_progress")
        planned = week.database.do(lambda tx: schedules.find(tx, "digests.post", week.cluster_id)).next_due_at
        week.go(planned - timedelta(seconds=1))
        assert len(week.all_in(GROUP)) == number - 1
        week.go(planned)
        assert len(week.all_in(GROUP)) == number
        moments.append(planned.isoformat()[:16])
        week.wait(hours=1)
    database.close()
    assert moments == posts


def test_nothing_falls_out_of_the_week_in_which_the_clocks_go_back(sqlite_url: str) -> None:
    clock = FixedClock(datetime(2026, 10, 16, 12, tzinfo=UTC))
    database = Database(sqlite_url, clock)
    database.start()
    week = Week(database, clock)
    week.furnish()
    week.with_plan(zone="Europe/Berlin", weekday="mon", hour="09:00")
    catalogue = week.action("Shared catalogue", "Omar", status="in_progress")
    week.go_to("2026-10-19 09:30", "Europe/Berlin")  # just after the digest
    week.report("Omar", catalogue, "done")
    week.go_to("2026-10-26 09:00", "Europe/Berlin")
    database.close()
    assert "• Done: Shared catalogue" in digest(week)


def test_what_was_done_in_a_long_week_is_told_whatever_the_clocks_did() -> None:
    monday = datetime(2026, 10, 26, 8, tzinfo=UTC)  # 09:00 in Berlin, an hour later than a week ago
    assert week_before(monday, "Europe/Berlin") == datetime(2026, 10, 19, 7, tzinfo=UTC)


@pytest.mark.parametrize(("days", "digests"), [(1, 1), (2, 0)])
def test_a_digest_held_up_for_a_day_is_sent_and_for_two_it_is_not(week: Week, days: int, digests: int) -> None:
    week.report("Selma", week.action("Solar loans", "Selma", "AF"), "in_progress")
    week.clock.set(datetime(2026, 3, 22, 7, 30, tzinfo=UTC))
    week.act_on_schedules()
    week.clock.set(datetime(2026, 3, 22, 7, 30, tzinfo=UTC) + timedelta(days=days))
    week.happen()
    assert len(week.all_in(GROUP)) == digests


def test_a_channel_unbound_meanwhile_gets_nothing(week: Week) -> None:
    week.report("Selma", week.action("Solar loans", "Selma", "AF"), "in_progress")
    week.clock.set(datetime(2026, 3, 22, 7, 30, tzinfo=UTC))
    week.act_on_schedules()
    week.database.do(
        lambda tx: tx.session.delete(tx.session.scalars(select(Channel).where(col(Channel.chat) == GROUP.id)).one())
    )
    week.happen()
    assert week.all_in(GROUP) == []
    assert len(week.all_in(CHANNEL)) == 1


def test_it_is_true_when_it_leaves(week: Week) -> None:
    loans = week.action("Solar loans", "Selma", "AF")
    week.report("Selma", loans, "in_progress")
    week.report("Omar", week.action("Shared catalogue", "Omar"), "in_progress")
    week.clock.set(datetime(2026, 3, 22, 7, 30, tzinfo=UTC))
    week.act_on_schedules()
    week.report("Selma", loans, "blocked")
    week.clock.advance(timedelta(minutes=6))
    week.deliver()
    assert "Shared catalogue" in digest(week)
    assert "Solar loans" not in digest(week)


def test_whoever_takes_part_sees_the_last_seven_days_at_once_and_in_private(week: Week) -> None:
    week.report("Selma", week.action("Solar loans", "Selma", "AF"), "in_progress")
    week.wait(minutes=6)
    week.command("Omar", "digest", where=GROUP)
    week.deliver()
    assert week.all_in(GROUP) == []
    assert week.sees("Omar") == "sun: the week\n\nAccess to finance\n\n• On the way: Solar loans"


def test_a_facilitator_sees_where_and_when_the_next_one_appears(week: Week) -> None:
    week.report("Selma", week.action("Solar loans", "Selma", "AF"), "in_progress")
    week.wait(minutes=6)
    week.command("Nadia", "digest")
    assert week.sees("Nadia").endswith(
        "Only you see this one. The next digest appears in Plenary and general on Sunday 22 March, 09:30."
    )


def test_a_quiet_week_is_said_to_be_one(week: Week) -> None:
    week.command("Omar", "digest")
    assert week.sees("Omar").startswith("A quiet week")


def test_strangers_see_no_digest(week: Week) -> None:
    week.stranger("Eve")
    week.report("Selma", week.action("Solar loans", "Selma", "AF"), "in_progress")
    week.wait(minutes=6)
    week.command("Eve", "digest")
    assert "Solar" not in week.sees("Eve")


def test_another_clusters_news_stay_there(week: Week) -> None:
    week.report("Selma", week.action("Solar loans", "Selma", "AF"), "in_progress")
    week.wait(minutes=6)
    week.add("Zoe", "telegram", cluster_id=week.add_cluster("moon"))
    week.command("Zoe", "digest")
    assert week.sees("Zoe").startswith("A quiet week")


def test_who_left_is_not_named_any_more(week: Week) -> None:
    week.report("Omar", week.action("Shared catalogue", "Omar", status="in_progress"), "done")
    week.wait(minutes=6)
    week.leave("Omar")
    week.go_to("2026-03-22 09:30")
    assert "• Done: Shared catalogue" in digest(week)
    assert "Omar" not in digest(week)


def test_typed_words_stay_words(week: Week) -> None:
    bold = week.action("<b>Bold</b> & <a>", "Omar", status="in_progress")
    week.share("Omar", week.report("Omar", bold, "done", "</b> [x](http://x)"))
    week.go_to("2026-03-22 09:30")
    assert "• Done: <b>Bold</b> & <a> (Omar). </b> [x](http://x)" in digest(week)


def test_what_comes_next_is_said_in_words(week: Week) -> None:
    planned = week.database.do(lambda tx: schedules.find(tx, "digests.post", week.cluster_id))
    assert describe(planned, Reader(zone="Asia/Amman", now=week.clock.now())) == "Weekly digest, Sunday 22 March, 09:30"


def test_every_new_cluster_gets_its_digest() -> None:
    assert plan in routes.begins
