"""Killed at random, each update brought three times, half of all sends refused, the line cut: nothing lost."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from killing import Fork, environ_of, in_flight, on, until_one_is_answered
from rough_line import RoughLine
from sqlalchemy import func, select, update
from sqlmodel import col

from clusterbot import features
from clusterbot.app import App, SystemClock
from clusterbot.chat.updates import Chat
from clusterbot.engine.settling import ATTEMPTS
from clusterbot.features.actions.records import Action
from clusterbot.features.checkins import due as checkins
from clusterbot.features.clusters.records import Channel, Cluster
from clusterbot.features.people.joining import PersonChange, tell_features
from clusterbot.features.people.records import Account, Participant, Person
from clusterbot.features.polls.records import Ballot, Poll, PollOption
from clusterbot.features.polls.voting import add_options, post
from clusterbot.features.strategy.records import Pillar
from clusterbot.settings import Settings
from clusterbot.store import dispatch, inbox, outbox
from clusterbot.store.inbox import Inbox
from clusterbot.store.kinds import KINDS
from clusterbot.store.outbox import Letter
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.fake_telegram import FakeTelegram
from clusterbot.testing.fake_telegram.specification import Refused
from clusterbot.testing.patience import HANGS

KILLS = {1: 3, 2: 2}
"""By how many there are; they have to take over from one another."""
KILLS_AT_LENGTH = 200
REPLICAS, LEASE, LEASE_AT_LENGTH = 2, 6.0, 2.0
"""On PostgreSQL one of them is killed and another started in its place, the one that sends or the other."""
PEOPLE = 12
FIRST, GROUP = 1000, -1001500
FIRST_OWNER, ASKED = 2000, 2
"""Users who own an action, and say nothing: before each kill the week's question is due for so many of them."""
NEWS = "engine.empty"
"""What a broadcast says here: any phrase will do."""


class Rough(FakeTelegram):
    """A Telegram that brings each update three times, late ones among new ones, and refuses half of all sends."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__(clock=SystemClock().now)
        self._chance = chance
        self._brought: list[tuple[Any, int]] = []  # payloads to bring again, and how often
        self.repeated = self.refusals = 0
        self.storms = True

    async def _get_updates(self, params: Any) -> list[Any]:
        page = await super()._get_updates(params)
        confirmed = [
            one for one in self._brought if one[0]["update_id"] in self._acknowledged
        ]  # the order of others counts
        again = self._chance.sample(confirmed, min(len(confirmed), self._chance.randrange(20)))
        for one in again:
            self._brought.remove(one)
        known = {payload["update_id"] for payload, _ in self._brought}
        self._brought += [(payload, 2) for payload in page if payload["update_id"] not in known]
        self._brought += [(payload, left - 1) for payload, left in again if left > 1]
        self.repeated += len(again)
        # What comes again may stand before what is new: it was handled long ago, and is nothing any more.
        return [*[payload for payload, _ in self._chance.sample(again, len(again))], *page]

    def _all_handled(self) -> bool:
        """The toast of a press that was committed just before a kill is lost, and nothing else is (law 5)."""
        return self._sent <= self._acknowledged | self._refused

    async def _meets_outcome(self) -> bool:
        if self.storms and self._chance.random() < 0.5:
            self.refusals += 1
            raise Refused("Too Many Requests: retry after 1", 429, {"retry_after": 1})
        return await super()._meets_outcome()


@dataclass
class Wanted:
    """What must be true in the end."""

    updates: int = 0
    typed: int = 0
    news: int = 0
    ballots: dict[int, str] = field(default_factory=dict)  # by user, the option pressed last
    unsure: Counter[str] = field(default_factory=Counter)  # messages in flight at a kill, by lane


@pytest.mark.soak
@pytest.mark.slow
async def test_nothing_is_lost_or_out_of_order(
    database_url: str, tmp_path: Path, long: bool, told: Callable[[str], None]
) -> None:
    replicas = 1 if database_url.startswith("sqlite") else REPLICAS
    seed = random.SystemRandom().randrange(10**6)
    chance, wanted, kills = random.Random(seed), Wanted(), KILLS_AT_LENGTH if long else KILLS[replicas]
    bots: list[Fork] = []
    features.load()
    owners = range(FIRST_OWNER, FIRST_OWNER + kills * ASKED)
    await on(database_url, lambda tx: furnish(tx, owners))
    async with Rough(chance) as telegram, RoughLine(telegram.url, chance) as line:
        users = range(FIRST, FIRST + PEOPLE)
        for user in users:
            telegram.person(user, name=f"P{user}", begun=True)
        for user in owners:
            telegram.person(user, name=f"P{user}", begun=True)
        telegram.group(GROUP, title="Plenary", people=list(users))
        for kill in range(kills):
            await live(telegram, wanted, kill, chance)
            await on(database_url, lambda tx, kill=kill: announce(tx, owners[kill * ASKED :][:ASKED]))
            wanted.news += PEOPLE
            while len(bots) < replicas:
                lease = LEASE_AT_LENGTH if long else LEASE
                bots.append(Fork(telegram, database_url, tmp_path, lease=lease, line=line.url))
            await until_one_is_answered(telegram, *bots)
            if chance.random() < 0.5:
                await a_question_leaves(telegram)
            await asyncio.sleep(chance.uniform(0, 0.3))
            await bots.pop(chance.randrange(len(bots))).kill()
            wanted.unsure += await on(database_url, in_flight)
        await asyncio.gather(*(bot.kill() for bot in bots))
        before_the_end = sum(questions(telegram, owner) for owner in owners)
        given_up = await come_to_rest(telegram, database_url)
        counted = await on(database_url, lambda tx: judge(tx, telegram, line, wanted, given_up))
        asked = await on(database_url, lambda tx: judge_questions(tx, telegram, owners))
    told(
        f"{kills} kills, {wanted.updates:,} updates and {telegram.repeated:,} brought again, "
        f"{telegram.refusals:,} sends refused; on the line {line.met['delayed']} delayed, "
        f"{line.met['reset']} reset, {line.met['swallowed']} swallowed, {line.met['unanswered']} unanswered: "
        f"{len(given_up)} given up, told and sent by a tap, "
        f"{counted['lost']} lost, {counted['set aside']} set aside, {counted['repeated']} repeated, "
        f"{counted['reordered']} out of order; of {len(owners)} questions {asked['seen']} arrived, {before_the_end} "
        f"of them between the kills, {asked['reported']} were told as uncertain, {asked['lost']} lost, "
        f"{asked['twice']} seen twice (seed {seed})"
    )
    assert counted["lost"] == counted["reordered"] == 0, f"seed {seed}: {counted}"
    assert counted["too often"] == 0, f"seed {seed}: no more is sent again than was in flight in that lane: {counted}"
    assert asked["lost"] == asked["twice"] == 0, f"seed {seed}: {asked}"
    assert before_the_end > 0 or not long, "the kills never met a question"


def furnish(tx: Transaction, owners: range) -> None:
    days = "mon,tue,wed,thu,fri,sat,sun"
    about = {"key": "soak", "name": "Soak", "short_name": "Soak", "zone": "UTC", "working_days": days}
    cluster = Cluster(created_at=tx.now, **about)
    tx.add(cluster)
    place = {"platform": "telegram", "workspace": "110201543"}
    tx.add(Channel(cluster_id=cluster.id, chat=str(GROUP), title="Plenary", **place))
    pillar = Pillar(cluster_id=cluster.id, key="investment", code="IN", name="Investment", position=1)
    tx.add(pillar)
    for user in (*range(FIRST, FIRST + PEOPLE), *owners):
        person = Person(name=f"P{user}", zone=where_it_is(10, tx.now), created_at=tx.now)
        tx.add(person)
        tx.add(Account(person_id=person.id, user=str(user), last_used_at=tx.now, reachable=True, **place))
        part = Participant(cluster_id=cluster.id, person_id=person.id, joined_at=tx.now)
        tx.add(part)
        tell_features(tx, PersonChange("joined", person.id, cluster_id=cluster.id))
        if user in owners:
            deed = {"cluster_id": cluster.id, "pillar_id": pillar.id, "owner_id": part.id, "created_at": tx.now}
            tx.add(Action(key=f"IN-{user}", title=f"Deed of {user}", status="in_progress", **deed))
    poll = Poll(cluster_id=cluster.id, question="Where?", created_at=tx.now, closes_at=tx.now + timedelta(days=9))
    tx.add(poll)
    add_options(tx, poll, ("Port", "Campus"))
    post(tx, poll)


def where_it_is(hour: int, now: datetime) -> str:
    """A zone in which it is about that hour: nobody is asked at night, and this runs at any time of day."""
    ahead = (hour - now.hour + 12) % 24 - 12
    return f"Etc/GMT{-ahead:+d}"  # signed as POSIX has it: behind is ahead


def announce(tx: Transaction, owners: range) -> None:
    """A broadcast to everybody who talks; and the week's question is due for these owners."""
    for user in range(FIRST, FIRST + PEOPLE):
        content = {"key": NEWS, "rows": [], "values": {}}
        outbox.send(tx, Chat("telegram", "110201543", str(user)), "phrase", content, broadcast=True)
    parts = (
        select(col(Participant.id))
        .join(Account, col(Account.person_id) == col(Participant.person_id))
        .where(col(Account.user).in_(map(str, owners)))
    )
    theirs = col(Schedule.name) == checkins.NAME, col(Schedule.subject_id).in_(parts)
    tx.session.execute(update(Schedule).where(*theirs).values(next_due_at=tx.now))


async def live(telegram: Rough, wanted: Wanted, kill: int, chance: random.Random) -> None:
    """Everybody says something, and whoever sees the vote presses, some of them twice."""
    card = next(iter(await telegram.shown(GROUP)), None)
    for user in range(FIRST, FIRST + PEOPLE):
        await telegram.types(f"word {kill} of {user}", user=user)
        wanted.updates, wanted.typed = wanted.updates + 1, wanted.typed + 1
        for _ in range(chance.randrange(3) if card is not None else 0):
            option = chance.choice(("Port", "Campus"))
            await telegram.presses(card.id, option, user=user, chat=GROUP)
            wanted.updates, wanted.ballots = wanted.updates + 1, {**wanted.ballots, user: option}


async def a_question_leaves(telegram: Rough) -> None:
    """For the first time, or again; or nothing that is asked gets through for seconds."""
    before = len(telegram.calls)
    with suppress(TimeoutError):  # then the kill meets no question: how many did is counted, and asserted
        async with asyncio.timeout(5):
            while not any(map(_asks, telegram.calls[before:])):  # noqa: ASYNC110  the bot is another process
                await asyncio.sleep(0.01)


def _asks(call: tuple[str, Any]) -> bool:
    method, parameters = call
    return method == "sendMessage" and int(parameters["chat_id"]) >= FIRST_OWNER


async def come_to_rest(telegram: Rough, database_url: str) -> set[int]:
    """What is left is taken and sent, half an hour later: no lease of a killed sender runs any more, and nothing is so
    late that at night it would wait for the morning.

    Letters that met something at so many sends are told the facilitator, who has them sent again: which those were.
    """
    telegram.storms = False
    clock = FixedClock(SystemClock().now() + timedelta(minutes=30))
    settings = Settings(database_url=database_url, backups="off", per_person=0)
    app = App(settings, environ_of(telegram), clock)
    await app.open()
    async with asyncio.timeout(HANGS):
        for tenure in app.tenures.all:
            await tenure.until(ours=True)
    listening = asyncio.create_task(app.platforms[0].listen(app.receiver.for_platform(app.platforms[0])))
    await telegram.handled(seconds=900)  # hundreds of kills leave thousands of updates
    await app.happen()
    given_up = await app.database.run(send_again)
    await app.happen()
    listening.cancel()
    await asyncio.gather(listening, return_exceptions=True)
    await app.close()
    return given_up


def send_again(tx: Transaction) -> set[int]:
    """As a facilitator's tap does."""
    dead = [one for one in dispatch.dead(tx) if KINDS[one.kind].uncertain == "repeated"]
    assert all(one.attempts >= ATTEMPTS for one in dead), "nothing is given up sooner"
    for letter in dead:
        dispatch.revive(tx, letter)
    return {letter.id for letter in dead}


def judge(tx: Transaction, telegram: Rough, line: RoughLine, wanted: Wanted, given_up: set[int]) -> dict[str, int]:
    """What is lost: updates, choices, answers, news. Repeated: messages without a letter of their own, by chat; too
    often, if there are more than were in flight there at a kill, or arrived without an answer.
    """
    taken = tx.session.scalar(select(func.count()).where(col(Inbox.state) == "taken")) or 0
    # Three kills over one update, and it is set aside with that reason, and its sender told (law 4): not lost.
    aside = len(inbox.set_aside(tx))
    assert all("killed" in row.problem for row in inbox.set_aside(tx))
    chosen = tx.session.execute(
        select(Account.user, PollOption.text)
        .join(Ballot, col(Ballot.person_id) == col(Account.person_id))
        .join(PollOption, col(PollOption.id) == col(Ballot.option_id))
    ).all()
    wrong = {user for user, _ in set(wanted.ballots.items()) ^ {(int(user), option) for user, option in chosen}}
    letters = tx.session.scalars(select(Letter).order_by(col(Letter.id))).all()
    private = [one for one in letters if one.card_id is None]
    unsent = [one for one in private if one.state in ("waiting", "claimed", "failed", "uncertain") and due(tx, one)]
    # What may have arrived, and must not be asked twice, is told the facilitator: not lost.
    unsent = [one for one in unsent if one.state != "uncertain" or KINDS[one.kind].uncertain != "reported"]
    keys = Counter(one.content.get("key") for one in private if one.state == "sent")
    missing = wanted.news - keys[NEWS] + wanted.typed - keys["engine.not_understood"] - keys["engine.set_aside"]
    sent: dict[str, list[Letter]] = {}
    for one in private:
        if one.state == "sent":
            sent.setdefault(one.lane, []).append(one)
    in_order = [
        [int(one.message_id.split(",")[0]) for one in of_one if one.id not in given_up] for of_one in sent.values()
    ]
    out_of_order = sum(sorted(ids) != ids for ids in in_order)
    shown = {user: len(telegram._place(None, user).entries) for user in range(FIRST, FIRST + PEOPLE)}
    typed = wanted.typed // PEOPLE
    repeated = {user: count - typed - len(sent.get(lane(user), [])) for user, count in shown.items()}
    again = Counter(one.lane for one in private if one.id in given_up)
    known = {user: wanted.unsure[lane(user)] + line.unsure[user] + again[lane(user)] for user in repeated}
    return {
        "lost": wanted.updates - taken - aside + len(wrong) + len(unsent) + max(missing, 0),
        "set aside": aside,
        "choices": len(wrong),
        "letters": len(unsent),
        "answers": missing,
        "repeated": sum(repeated.values()),
        "too often": sum(max(0, count - known[user]) for user, count in repeated.items()),
        "reordered": out_of_order,
    }


def judge_questions(tx: Transaction, telegram: Rough, owners: range) -> dict[str, int]:
    """What may have arrived is told the facilitators, and is not asked again: nobody is asked twice."""
    letters = tx.session.scalars(select(Letter).where(col(Letter.kind) == "question")).all()
    reported = {one.lane for one in letters if one.state == "uncertain"}
    seen = {user: questions(telegram, user) for user in owners}
    return {
        "seen": sum(count > 0 for count in seen.values()),
        "twice": sum(count > 1 for count in seen.values()),
        "reported": len(reported),
        "lost": sum(count == 0 and lane(user) not in reported for user, count in seen.items()),
    }


def questions(telegram: Rough, owner: int) -> int:
    """How often somebody who only ever gets the week's question was written to."""
    return len(telegram._place(None, owner).entries)


def due(tx: Transaction, letter: Letter) -> bool:
    return letter.not_before <= tx.now


def lane(user: int) -> str:
    return outbox.lane_of(Chat("telegram", "110201543", str(user)))
