"""Durable intake: raw JSON of votes to a committed outbox, against single-row commits of plain sqlite3."""

import asyncio
import json
import sqlite3
import tempfile
from time import perf_counter
from types import SimpleNamespace
from typing import Any

from cluster import BOT, FIRST, GROUP, furnish, opened
from figures import Figure, ratio
from sqlalchemy import event, func, select
from sqlmodel import col

from clusterbot.engine.receive import Receiver
from clusterbot.platforms.telegram.intake import Intake
from clusterbot.platforms.telegram.listen import PAGE, Listener
from clusterbot.platforms.telegram.translate import OurBot
from clusterbot.store.database import Database
from clusterbot.store.outbox import Letter

VOTES = 3_000
nothing: Any = None
TELEGRAM: Any = SimpleNamespace(name="telegram", workspace=str(BOT), forms="asked", writes_first=False, slash="/")


def plain_commits(folder: str, rows: int = 3_000) -> float:
    """A second: one row a commit, WAL, synchronous=FULL."""
    connection = sqlite3.connect(f"{folder}/plain.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, content TEXT)")
    content = "x" * 200
    began = perf_counter()
    for _ in range(rows):
        connection.execute("INSERT INTO row (content) VALUES (?)", (content,))
    seconds = perf_counter() - began
    connection.close()
    return rows / seconds


def vote(number: int, user: int, poll: int, option: int) -> str:
    """As Telegram's server writes it."""
    person = {"id": user, "is_bot": False, "first_name": f"P{user}", "username": f"p{user}", "language_code": "en"}
    chat = {"id": GROUP, "type": "supergroup", "title": "Plenary"}
    us = {"id": BOT, "is_bot": True, "first_name": "clusterbot", "username": "clusterbot"}
    message = {"message_id": 7, "date": 1_774_256_400, "from": us, "chat": chat, "text": "Where?\n\nPort\nCampus"}
    query = {
        "id": str(number),
        "from": person,
        "chat_instance": "1",
        "data": f"vote:{poll}:{option}",
        "message": message,
    }
    return json.dumps({"update_id": number, "callback_query": query})


class Counted:
    """Statements and commits of a database, from now on."""

    def __init__(self, database: Database) -> None:
        self.statements = self.commits = 0
        event.listen(database.engine, "before_cursor_execute", self._statement)
        event.listen(database.engine, "commit", self._commit)

    def _statement(self, *_: Any) -> None:
        self.statements += 1

    def _commit(self, *_: Any) -> None:
        self.commits += 1


class Answers:
    """In place of a bot: what a press is answered with goes nowhere."""

    async def answer_callback_query(self, query: str, text: str | None = None) -> None: ...


async def take(database: Database, raw: list[str]) -> float:
    """Seconds to take these, a page at a time, as the listener does."""
    receiver, me = Receiver(database), OurBot(BOT, "clusterbot")
    answers: Any = Answers()
    taking = Intake(answers, nothing, me, lambda update: receiver.receive(TELEGRAM, update), database.clock.now)
    listener = Listener(nothing, nothing, taking, make_room=nothing)
    began = perf_counter()
    for start in range(0, len(raw), PAGE):
        page = [json.loads(one) for one in raw[start : start + PAGE]]
        assert await listener._hand_over(page)
    return perf_counter() - began


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        database = opened(folder)
        poll, options = furnish(database, VOTES)
        raw = [vote(number, FIRST + number, poll, options[number % 2]) for number in range(VOTES)]
        commits = plain_commits(folder)
        counted = Counted(database)
        seconds = asyncio.run(take(database, raw))
        statements = counted.statements / VOTES
        with_edits = select(func.count()).where(col(Letter.card_id).is_not(None))
        edits = database.do(lambda tx: tx.session.scalar(with_edits)) or 0
        database.close()
    return [
        ratio("intake", VOTES / seconds, commits, "votes/s / plain commits/s"),
        ratio("intake_statements", counted.statements, VOTES, "statements / votes"),
        ratio("intake_commits", counted.commits, VOTES, "commits / votes"),
        ratio("intake_edits", edits, VOTES, f"letters of cards / votes ({statements:.2f} statements each)"),
    ]
