"""What Slack allows of each method in a minute is kept, people go before letters, and a refusal stops one method."""

from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from clusterbot.chat.messages import Button, Message
from clusterbot.chat.platform import NoPlaceError, RetryLaterError
from clusterbot.chat.updates import Chat
from clusterbot.platforms.slack.platform import LIMITS, SlackPlatform
from clusterbot.platforms.slack.tiers import CALLS, PATIENCE, TIER_3, Lane, Tiers
from clusterbot.platforms.telegram.platform import LIMITS as TELEGRAM
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.fake_slack import APP_TOKEN, BOT_TOKEN, TEAM, FakeSlack
from clusterbot.testing.fake_slack.web_api import METHODS
from clusterbot.testing.gatekeeper import Gatekeeper

ADA, BELA = "U0ADA", "U0BELA"
GROUP = Chat("slack", TEAM, "C0GROUP", "group")


def leave(lane: Lane, count: int, now: float, *, urgent: bool) -> list[float]:
    """When so many calls leave that are all wanted now."""
    times = []
    for _ in range(count):
        at = lane.place(now, urgent=urgent)
        lane.take(at, urgent=urgent)
        times.append(at)
    return times


def most(times: list[float]) -> int:
    """The most of them in any minute."""
    return max(sum(start <= time < start + 60 for time in times) for start in times)


# ---- a method's minute


@pytest.mark.parametrize("urgent", [True, False])
def test_no_minute_has_more_calls_than_the_tier_takes(urgent: bool) -> None:
    assert most(leave(Lane(TIER_3), 500, 1000, urgent=urgent)) <= TIER_3


def test_no_minute_has_more_whatever_comes_between() -> None:
    lane, times = Lane(TIER_3), []
    for step in range(600):
        times += leave(lane, 1, 1000 + step, urgent=step % 3 == 0)
    assert most(times) <= TIER_3


def test_a_crowd_before_its_screens_is_served_at_once() -> None:
    assert leave(Lane(TIER_3), TIER_3, 1000, urgent=True) == [1000] * TIER_3


def test_what_can_wait_leaves_evenly_after_a_short_burst_and_not_minute_by_minute() -> None:
    times = leave(Lane(TIER_3), 100, 1000, urgent=False)
    assert times[:10] == [1000] * 10
    assert max(later - earlier for earlier, later in pairwise(times[9:])) < 2.0


def test_somebody_who_waits_passes_what_can_wait() -> None:
    lane = Lane(TIER_3)
    waiting = leave(lane, 20, 1000, urgent=False)
    assert waiting[-1] > 1010
    assert lane.place(1001, urgent=True) == 1001


def test_a_rest_that_was_asked_for_holds_everybody() -> None:
    lane = Lane(TIER_3, rests_until=1030)
    assert lane.place(1000, urgent=True) == lane.place(1000, urgent=False) == 1030


async def test_a_call_whose_place_is_far_off_is_not_made() -> None:
    tiers = Tiers({"chat.update": 2})
    await tiers.turn("chat.update", urgent=True)
    await tiers.turn("chat.update", urgent=True)
    with pytest.raises(NoPlaceError) as refusal:
        await tiers.turn("chat.update", urgent=True)
    assert PATIENCE < refusal.value.after.total_seconds() < 62


async def test_a_refused_message_stops_no_other_channel_for_slack_counts_them_by_channel() -> None:
    tiers = Tiers(CALLS)
    tiers.refused("chat.postMessage", RetryLaterError(timedelta(seconds=30)))
    await tiers.turn("chat.postMessage", urgent=False)


async def test_a_method_that_is_not_in_the_table_rests_when_it_is_told_to() -> None:
    tiers = Tiers(CALLS)
    tiers.refused("auth.test", RetryLaterError(timedelta(seconds=30)))
    with pytest.raises(RetryLaterError):
        await tiers.turn("auth.test", urgent=True)


# ---- what a host sets


def test_a_host_sets_a_methods_minute_and_nothing_else_changes() -> None:
    changed = LIMITS.changed("per_second=9 chat.update=80")
    assert changed == replace(LIMITS, per_second=9, calls_a_minute={**CALLS, "chat.update": 80})


@pytest.mark.parametrize("words", ["chat.update=0", "chat.update=0.5", "chat.update=many", "chat.obliterate=5"])
def test_a_limit_that_makes_no_sense_is_said_to(words: str) -> None:
    with pytest.raises(ValueError, match=r"chat\.(update|obliterate)"):
        LIMITS.changed(words)


def test_slacks_methods_are_none_of_telegrams() -> None:
    with pytest.raises(ValueError, match=r"'chat\.update' is no limit"):
        TELEGRAM.changed("chat.update=80")


def test_each_method_that_the_bot_calls_is_counted_or_is_known_not_to_be() -> None:
    assert set(METHODS) - set(CALLS) == {"auth.test", "apps.connections.open", "chat.postMessage"}


# ---- at the wire


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2026, 3, 23, 9, tzinfo=UTC))


@pytest.fixture
async def fake(clock: FixedClock) -> AsyncIterator[FakeSlack]:
    async with FakeSlack(clock.now) as fake:
        for user in (ADA, BELA):
            fake.person(user)
        fake.group(GROUP.id, title="partners", people=[ADA, BELA])
        yield fake


@pytest.fixture
async def slack(fake: FakeSlack, clock: FixedClock) -> AsyncIterator[SlackPlatform]:
    platform = SlackPlatform(BOT_TOKEN, APP_TOKEN, f"{fake.url}/api/", clock.now)
    await platform.open()
    yield platform
    await platform.close()


async def test_edits_that_are_too_many_wait_in_the_outbox_and_messages_go_on(
    fake: FakeSlack, slack: SlackPlatform, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits here: what has to wait at all comes back to the outbox."""
    monkeypatch.setattr("clusterbot.platforms.slack.tiers.PATIENCE", 0.0)
    gatekeeper = fake.gatekeeper = Gatekeeper(
        replace(LIMITS, per_second=1000, per_chat=1000, edits_per_chat=1000, chat_burst=99)
    )
    card = await slack.send(GROUP, Message("0", ((Button("A", "a"),),)))
    made = 0
    with suppress(RetryLaterError):  # that it came is asserted below: fewer than a hundred were made
        while made < 100:  # each second that passes makes room for one more
            await slack.send(GROUP, Message(f"{made + 1}"), replaces=card)
            made += 1
    await slack.send(GROUP, Message("hello"))
    assert 10 <= made < 100
    assert gatekeeper.refused == 0
    assert [shown.text for shown in await fake.shown(GROUP)] == [f"{made}", "hello"]


async def test_a_method_that_slack_refuses_rests_and_the_others_do_not(fake: FakeSlack, slack: SlackPlatform) -> None:
    gatekeeper = fake.gatekeeper = Gatekeeper(replace(LIMITS, calls_a_minute={"views.publish": 1}))
    home = Chat("slack", TEAM, ADA, "home")
    await slack.send(home, Message("yours"))
    for _ in range(3):
        with pytest.raises(NoPlaceError) as refusal:
            await slack.send(home, Message("yours, anew"))
        assert 50 < refusal.value.after.total_seconds() <= 60
    assert gatekeeper.refused == 1, "it was asked once, and no more"
    await slack.send(Chat("slack", TEAM, ADA), Message("hello"))


async def test_calls_of_a_crowd_at_once_are_refused_nothing(fake: FakeSlack, slack: SlackPlatform) -> None:
    gatekeeper = fake.gatekeeper = Gatekeeper(LIMITS)
    people = [f"U0{number:03}" for number in range(120)]
    for user in people:
        fake.person(user, name=user)
    names = await slack._people.names(people)
    assert len(names) == CALLS["users.info"], "the others come later, and are greeted without a name"
    assert gatekeeper.refused == 0
