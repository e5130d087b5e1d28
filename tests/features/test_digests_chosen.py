"""The digest in private, every week, for whoever chose it and nobody else."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from week_world import Week

from clusterbot.store.database import Database
from clusterbot.testing.clock import FixedClock

pytestmark = pytest.mark.slow

TITLE = "sun: the week"


@pytest.fixture
def week(sqlite_url: str) -> Iterator[Week]:
    """Omar has chosen the digest, which comes on Sunday at 09:30; there is something to say."""
    clock = FixedClock(datetime(2026, 3, 19, 9, tzinfo=UTC))
    database = Database(sqlite_url, clock)
    database.start()
    world = Week(database, clock)
    world.furnish()
    world.with_plan()
    world.report("Selma", world.action("Solar loans", "Selma", "AF"), "in_progress")
    world.wait(minutes=6)
    world.command("Omar", "digest")
    world.deliver()
    world.tap("Omar", "Send it to me every week")
    yield world
    database.close()


def digests(week: Week, name: str = "Omar") -> list[str]:
    """Those that came by themselves: the first was asked for."""
    return [text for text in week.all_in(name) if text.startswith(TITLE)][1 if name == "Omar" else 0 :]


def test_it_comes_at_the_clusters_hour_to_who_chose_it(week: Week) -> None:
    assert "for the first time on Sunday 22 March" in week.sees("Omar")
    week.go_to("2026-03-22 09:29")
    assert digests(week) == []
    week.go_to("2026-03-22 09:30")
    assert digests(week) == ["sun: the week\n\nAccess to finance\n\n• On the way: Solar loans"]
    assert week.buttons("Omar") == ["Stop sending it", "How often?"]
    assert digests(week, "Selma") == digests(week, "Nadia") == []


def test_choosing_it_twice_is_choosing_it_once(week: Week) -> None:
    week.press("Omar", f"digest_weekly:{week.cluster_id}")
    week.go_to("2026-03-22 18:00")
    assert len(digests(week)) == 1


def test_nothing_comes_when_there_is_nothing_to_say(week: Week) -> None:
    week.go_to("2026-04-12 18:00")
    assert len(digests(week)) == 1


@pytest.mark.parametrize(
    "how",
    [
        pytest.param(lambda week: week.tap("Omar", "Stop sending it"), id="stopped"),
        pytest.param(lambda week: week.leave("Omar"), id="left"),
        pytest.param(
            lambda week: week.change_person("Omar", paused_until=datetime(2026, 4, 30, tzinfo=UTC)), id="paused"
        ),
    ],
)
@pytest.mark.parametrize("planned", [False, True])
def test_nothing_comes_to_who_stopped_it_paused_or_left(week: Week, how: object, *, planned: bool) -> None:
    week.deliver()
    week.go_to("2026-03-22 09:29")
    if planned:
        week.clock.advance(timedelta(minutes=1))
        week.act_on_schedules()
    how(week)
    week.go_to("2026-03-22 18:00")
    assert digests(week) == []


def test_it_waits_for_their_own_morning(week: Week) -> None:
    week.change_person("Omar", zone="Europe/London")  # 07:30 there
    week.go_to("2026-03-22 09:30")
    assert digests(week) == []
    week.go_to("2026-03-22 09:00", "Europe/London")
    assert len(digests(week)) == 1


def test_two_accounts_of_one_person_get_one(week: Week) -> None:
    week.press("Selma", f"digest_weekly:{week.cluster_id}")
    week.one_person("Selma", "Omar")
    week.go_to("2026-03-22 18:00")
    assert len(digests(week)) + len(digests(week, "Selma")) == 1


def test_another_clusters_digest_cannot_be_had(week: Week) -> None:
    week.add("Zoe", "telegram", cluster_id=week.add_cluster("moon"))
    week.press("Zoe", f"digest_weekly:{week.cluster_id}")
    week.go_to("2026-03-22 18:00")
    assert week.all_in("Zoe") == []
