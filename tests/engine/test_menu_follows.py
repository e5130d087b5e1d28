"""Telegram's menu shows what a person can do: who becomes facilitator gets theirs, who is it no more loses it."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.people.records import Participant
from clusterbot.store.transaction import Transaction
from clusterbot.testing.story import Story, read_cast

pytestmark = pytest.mark.slow

STORIES = Path(__file__).parents[1] / "stories"
CAST = ["file: solvane.yaml", "now: 2026-03-22 09:00 Asia/Amman", "Selma: telegram, UTC", "Nadia: telegram, UTC"]


@pytest.fixture
async def story(sqlite_url: str) -> AsyncIterator[Story]:
    story = Story(read_cast(CAST, STORIES), sqlite_url)
    await story.begin()
    await story.play("Selma > /start {invite Selma}")
    await story.play("Nadia > /start {invite Nadia}")
    await story.play("Nadia presses [Join]")
    yield story
    await story.end()


def menu(story: Story, name: str) -> list[str]:
    return story.telegram.menu(user=story.cast.seats[name].user)


async def becomes(story: Story, key: str, *, facilitator: bool) -> None:
    def write(tx: Transaction) -> None:
        part = tx.session.scalars(select(Participant).where(col(Participant.key) == key)).one()
        part.is_facilitator = facilitator
        tx.add(part)

    await story.database.run(write)
    await story.app.happen()


async def test_a_facilitator_who_comes_in_finds_their_menu(story: Story) -> None:
    assert "invite" in menu(story, "Selma")
    assert "invite" not in menu(story, "Nadia")


async def test_what_needs_me_stands_first_and_the_housekeeping_last(story: Story) -> None:
    for name in ("Selma", "Nadia"):
        offered = menu(story, name)
        assert offered.index("home") < offered.index("mine") < offered.index("settings") < offered.index("leave")
    assert menu(story, "Nadia")[0] == "home"


async def test_the_menu_follows_who_becomes_facilitator_and_who_is_it_no_more(story: Story) -> None:
    await becomes(story, "p01", facilitator=True)
    assert "invite" in menu(story, "Nadia")
    await becomes(story, "p01", facilitator=False)
    assert "invite" not in menu(story, "Nadia")
    assert "invite" in menu(story, "Selma")


async def test_it_follows_over_a_restart(story: Story) -> None:
    await becomes(story, "p01", facilitator=True)
    await story.stop_bot()
    telegram_had = dict(story.telegram.commands)
    await asyncio.to_thread(_demote, story)
    await story.start_bot()
    assert telegram_had
    assert "invite" not in menu(story, "Nadia")


def _demote(story: Story) -> None:
    """While the bot is down."""
    from clusterbot.store.database import Database

    database = Database(story._settings.database_url, story.clock)
    database.start()

    def write(tx: Transaction) -> None:
        part = tx.session.scalars(select(Participant).where(col(Participant.key) == "p01")).one()
        part.is_facilitator = False
        tx.add(part)

    database.do(write)
    database.close()
