"""Every story in this folder, played through the wire of every platform and compared line by line."""

import asyncio
import os
from difflib import unified_diff
from pathlib import Path

import pytest

from clusterbot.testing import story
from clusterbot.testing.databases import experienced_engine

FOLDER = Path(__file__).parent
STORIES = sorted(FOLDER.glob("*.story"))
QUICK = {"first_week", "fifteen_minutes", "stuck_on_slack"}
"""Those that `make quick` plays."""
WRITE = os.environ.get("STORIES") == "write"


@pytest.fixture(autouse=True)
def _one_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A story has one database open at a time: before the bot, in the bot, and in the bot after a restart."""
    monkeypatch.setattr("clusterbot.store.database.engine_for", experienced_engine)


@pytest.mark.parametrize(
    "path", [pytest.param(path, marks=() if path.stem in QUICK else pytest.mark.slow, id=path.stem) for path in STORIES]
)
def test_story(path: Path, sqlite_url: str) -> None:
    _play(path, sqlite_url)


@pytest.mark.slow
def test_the_first_week_is_the_same_on_postgresql(postgresql_url: str) -> None:
    _play(FOLDER / "first_week.story", postgresql_url)


def _play(path: Path, database_url: str) -> None:
    told = path.read_text(encoding="utf-8")
    seen = asyncio.run(story.run(told, FOLDER, database_url))
    if WRITE:
        path.write_text(seen, encoding="utf-8")
    assert "    !!" not in seen, "\n".join(line for line in seen.splitlines() if "!!" in line)
    difference = list(unified_diff(told.splitlines(), seen.splitlines(), "told", "seen", lineterm=""))
    assert WRITE or not difference, "\n".join(difference)
