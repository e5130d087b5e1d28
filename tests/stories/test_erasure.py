"""Whoever was erased is nowhere: in no row of any table, in no export, in no line of the log; and the plan adds up."""

import asyncio
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
import structlog
from sqlalchemy import select
from sqlmodel import SQLModel, col

from clusterbot import logs
from clusterbot.chat import updates
from clusterbot.chat.markup import plain
from clusterbot.chat.updates import Chat, TextSent
from clusterbot.engine import rendering
from clusterbot.features.actions.records import Action
from clusterbot.features.people import erasure, held
from clusterbot.features.people.records import Account, Participant, Person
from clusterbot.features.polls.records import Poll, result_of
from clusterbot.features.strategy.load import load
from clusterbot.store import inbox
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.story import Story, read_cast

pytestmark = pytest.mark.slow

FOLDER = Path(__file__).parent

CAST = """\
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Work: slack, Asia/Amman
Ingrid: slack, Europe/Berlin
#plenary: telegram"""

LONG = "The cement plant has a hall for two hundred, says its director, and asks us to bring our own catering. " * 3

PLAYED = f"""\
Selma > /start {{invite Selma}}
Selma adds the bot to #plenary
Selma presses [Whole cluster]
Selma > /web
Selma opens the web chat
Ingrid > /cluster start {{invite Ingrid}}
Ingrid presses [Join]
Nadia > /start {{invite Nadia}}
Nadia presses [Join]
Nadia > Words about none of my two actions at all
Nadia > The venue question is nearly settled now
Nadia presses [BD-2 Shared product catalogue]
Nadia > /link
Work > /cluster link {{code}}
Work presses [Yes, that is me]
Nadia > /web
Nadia opens the web chat
Nadia@web > BD-1: the hall was promised by word of mouth only
Nadia > BD-1 {LONG}
== +10 minutes
Nadia > /mine
Nadia presses [1 · Done]
Nadia > BD-1 four factories found their supplier on that day
Work > BD-2 Prices <came> in & "fit" the catalogue's frame
Nadia in #plenary > /plan some pillar nobody has heard of
Nadia in #plenary > /gobbledygook in front of everybody
Nadia > Ask Nadia R. about the catalogue
Selma > /poll "Where?" "Port" "Campus"
Selma presses [Post it]
Nadia in #plenary presses [Port]
Ingrid > /cluster polls
Ingrid presses [Campus]
== +10 minutes
Selma > /close
Selma presses [Close it now]
Selma > /add
Nadia > /add
Nadia > A title I have begun to type
Selma@web > /plan BD
Nadia > /idea A gate that opens by itself one day a month
Nadia > /idea Forty measured rooftops on one sheet
== +10 minutes
Selma > /ideas
Selma presses [ID-2]
Selma presses [No, with a reason]
Selma > Not before the standard is there
Nadia > /pause
== 2026-03-23 12:00 Asia/Amman
Nadia > /mydata
Nadia > /leave
Nadia presses [Leave, erase me]
Nadia presses [Yes, erase me]
== +20 hours
Selma@web > /plan BD
Nadia > Hello, are you still there by any chance
== +5 hours
"""


@pytest.fixture(params=["sqlite_url", pytest.param("postgresql_url", marks=pytest.mark.slow)])
def url(request: pytest.FixtureRequest) -> str:
    found: str = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def log() -> Iterator[StringIO]:
    """The log at its most talkative, as a host would see it."""
    written = StringIO()
    logs.configure("debug", [], written)
    yield written
    structlog.reset_defaults()


def test_whoever_was_erased_is_nowhere_and_the_plan_adds_up(url: str, log: StringIO) -> None:
    asyncio.run(_erase_nadia(url, log))


async def _erase_nadia(url: str, log: StringIO) -> None:
    story = Story(read_cast(CAST.splitlines(), FOLDER), url)
    try:
        await story.begin()
        before = None
        for line in PLAYED.splitlines():
            if line == "Nadia > /leave":
                await story.database.run(_set_aside)
                before = await story.database.run(_plan)
                assert any("Nadia R." in row for row in await story.database.run(_dump)), "else nothing is proved"
            try:
                await story.play(line)
            except AssertionError as error:
                raise AssertionError(f"{line}: {error}") from error
        web_user = story.cast.seats["Nadia@web"].user
        dump = await story.database.run(_dump)
        assert _traces(dump, web_user) == []
        assert _traces([await story.database.run(_exports)], web_user) == []
        assert _traces(log.getvalue().splitlines(), web_user) == []
        assert await story.database.run(_plan) == before
        await story.play("Nadia > /start {link}")
        await story.play("Nadia presses [Join]")
        assert await story.database.run(lambda tx: len(tx.session.scalars(select(Person)).all())) == 5, "a new person"
    finally:
        await story.end()


def _set_aside(tx: Transaction) -> None:
    """Two messages could not be handled: hers, and one that names her."""
    workspace = tx.session.scalars(select(Account).where(col(Account.platform) == "telegram")).all()[0].workspace
    for user, text in (("1002", "This one broke the bot, alas"), ("1001", "Thanks to Nadia R. for the hall")):
        update = TextSent(
            id=f"broken{user}",
            at=datetime(2026, 3, 23, tzinfo=UTC),
            chat=Chat("telegram", workspace, user),
            account=updates.Account("telegram", workspace, user),
            text=text,
        )
        for _ in range(inbox.ATTEMPTS):
            inbox.count_failure(tx, update, f"ValueError('{text}')")


def _plan(tx: Transaction) -> object:
    """What the cluster has done and decided."""
    actions = tx.session.scalars(select(Action).order_by(col(Action.id))).all()
    polls = tx.session.scalars(select(Poll).order_by(col(Poll.id))).all()
    return [
        *((one.key, one.title, one.status, one.due, one.completed_at) for one in actions),
        *((one.question, result_of(tx, one)) for one in polls),
    ]


def _dump(tx: Transaction) -> list[str]:
    """Every row of every table as text."""
    found = []
    for name in SQLModel.metadata.tables:
        rows = tx.session.connection().exec_driver_sql(f'SELECT * FROM "{name}"')
        found += [f"{name}: {json.dumps(list(map(_cell, row)), ensure_ascii=False)}" for row in rows.fetchall()]
    return found


def _cell(value: object) -> str:
    """JSON columns as what they say, not as they escape it."""
    try:
        return json.dumps(json.loads(value), ensure_ascii=False) if isinstance(value, str) else json.dumps(value)
    except (ValueError, TypeError):
        return str(value)


def _exports(tx: Transaction) -> str:
    """What others can ask for: their own data, and the digest."""
    texts = []
    for person in tx.session.scalars(select(Person).where(col(Person.name) != "")).all():
        texts.append(json.dumps(held.everything(tx, person.id), ensure_ascii=False))
        letter = Letter(
            platform="telegram",
            workspace="77",
            lane="",
            to={"platform": "telegram", "workspace": "77", "id": "1"},
            source="digests.mine",
            content={"cluster": 1},
            person_id=person.id,
            cluster_id=1,
            created_at=tx.now,
            not_before=tx.now,
        )
        message = rendering.render(tx, letter)
        assert message is not None
        texts.append(plain(message.text))
    assert any("Supplier day" in text for text in texts)
    assert any("Shared product catalogue" in text for text in texts)
    return "\n".join(texts)


def _traces(texts: list[str], web_user: str) -> list[str]:
    """Where she is still to be found: by name, by account, by anything she typed."""
    typed = [
        line.split(" > ", 1)[1] for line in PLAYED.splitlines() if line.startswith(("Nadia", "Work")) and " > " in line
    ]
    said = [re.sub(r"^(/\w+|BD-\d:?) ", "", one) for one in typed if not re.fullmatch(r"/\w+( \{.*\})?", one)]
    said += ["This one broke the bot", "gobbledygook", *(part for part in LONG.split(". ") if part)]
    assert len(said) > 12
    traces = [*map(re.escape, said), r"\bNadia\b", r"(?<![\w.-])1002(?!\w)", r"U1003", re.escape(web_user)]
    anything = re.compile("|".join(traces))
    return [text for text in texts if anything.search(text)]


# ---- what stays, and what happens again


def test_erasing_somebody_twice_or_nobody_changes_nothing(url: str) -> None:
    async def play() -> None:
        story = Story(read_cast(CAST.splitlines(), FOLDER), url)
        try:
            await story.begin()
            await story.database.run(lambda tx: erasure.erase(tx, _person(tx, "Nadia R.").id))
            once = await story.database.run(_dump)
            await story.database.run(lambda tx: erasure.erase(tx, _person(tx, "").id))
            await story.database.run(lambda tx: erasure.erase(tx, 999))
            assert await story.database.run(_dump) == once
        finally:
            await story.end()

    asyncio.run(play())


def test_a_restored_backup_is_erased_again_and_only_where_it_is_the_same_person(url: str) -> None:
    async def play() -> None:
        story = Story(read_cast(CAST.splitlines(), FOLDER), url)
        try:
            await story.begin()
            nadia, victor, ingrid = [
                await story.database.run(lambda tx, name=name: _person(tx, name))
                for name in ("Nadia R.", "Victor D.", "Ingrid S.")
            ]
            now = story.clock.now()
            erasures = [
                _entry(nadia, now - timedelta(days=1)),
                _entry(nadia, now - timedelta(days=1)),
                _entry(victor, now - timedelta(days=1)) | {"person_created_at": "2020-01-01T00:00:00+00:00"},
                _entry(ingrid, now + timedelta(hours=3)),
                {"person_id": 4711, "person_created_at": now.isoformat(), "at": now.isoformat()},
            ]
            assert await story.database.run(lambda tx: erasure.erase_again(tx, erasures)) == 1
            names = await story.database.run(lambda tx: [one.name for one in tx.session.scalars(select(Person))])
            assert sorted(names) == ["", "Ingrid S.", "Selma I.", "Victor D."]
            kept = await story.database.run(erasure.erasures_of)
            assert json.loads(json.dumps(kept)) == kept
            assert [one["person_id"] for one in kept] == [nadia.id, ingrid.id]
            await story.play("== +3 hours")
            names = await story.database.run(lambda tx: [one.name for one in tx.session.scalars(select(Person))])
            assert sorted(names) == ["", "", "Selma I.", "Victor D."], "what was planned is planned again"
        finally:
            await story.end()

    asyncio.run(play())


def _entry(person: Person, at: datetime) -> dict[str, object]:
    return {"person_id": person.id, "person_created_at": person.created_at.isoformat(), "at": at.isoformat()}


def _person(tx: Transaction, name: str) -> Person:
    found: Person = tx.session.scalars(select(Person).where(col(Person.name) == name)).one()
    return found


def test_loading_the_clusters_file_once_more_brings_nobody_back(sqlite_url: str) -> None:
    async def play() -> None:
        story = Story(read_cast(CAST.splitlines(), FOLDER), sqlite_url)
        try:
            await story.begin()
            await story.database.run(lambda tx: erasure.erase(tx, _person(tx, "Nadia R.").id))
            await story.database.run(lambda tx: load(tx, FOLDER / "solvane.yaml"))
            names = await story.database.run(lambda tx: [one.name for one in tx.session.scalars(select(Person))])
            assert sorted(names) == ["", "Ingrid S.", "Selma I.", "Victor D."]
            keys = await story.database.run(lambda tx: [one.key for one in tx.session.scalars(select(Participant))])
            assert "p01" not in keys
        finally:
            await story.end()

    asyncio.run(play())
