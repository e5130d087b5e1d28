"""A cluster on a fresh SQLite file: people with Telegram accounts, a group, and a vote that is open."""

from datetime import timedelta
from pathlib import Path

from clusterbot import features
from clusterbot.app import SystemClock
from clusterbot.features.clusters.records import Channel, Cluster
from clusterbot.features.people.records import Account, Participant, Person
from clusterbot.features.polls.records import Ballot, Poll
from clusterbot.features.polls.voting import add_options, post
from clusterbot.store.database import Database
from clusterbot.store.migrate import upgrade
from clusterbot.store.transaction import Transaction

BOT = 110201543  # FakeTelegram's
GROUP = -1001500
FIRST = 10_000  # the user id of the first voter
EARLIER = 1_000_000  # of those who voted before


def opened(folder: str | Path) -> Database:
    url = f"sqlite:///{folder}/clusterbot.db"
    upgrade(url)
    features.load()
    database = Database(url, SystemClock())
    database.start()
    return database


def furnish(database: Database, voters: int, earlier: int = 0) -> tuple[int, list[int]]:
    """The poll's id and its options'."""
    return database.do(lambda tx: _furnish(tx, voters, earlier))


def _furnish(tx: Transaction, voters: int, earlier: int) -> tuple[int, list[int]]:
    cluster = Cluster(key="bench", name="Bench", short_name="Bench", zone="UTC", created_at=tx.now)
    tx.add(cluster)
    place = {"platform": "telegram", "workspace": str(BOT)}
    tx.add(Channel(cluster_id=cluster.id, chat=str(GROUP), title="Plenary", **place))
    users = [*range(FIRST, FIRST + voters), *range(EARLIER, EARLIER + earlier)]
    people = [Person(name=f"P{user}", zone="UTC", created_at=tx.now) for user in users]
    tx.session.add_all(people)
    tx.session.flush()
    for person, user in zip(people, users, strict=True):
        more = {"last_used_at": tx.now, "reachable": True}
        tx.session.add(Account(person_id=person.id, user=str(user), **place, **more))
        tx.session.add(Participant(cluster_id=cluster.id, person_id=person.id, joined_at=tx.now))
    poll = Poll(cluster_id=cluster.id, question="Where?", created_at=tx.now, closes_at=tx.now + timedelta(days=3))
    tx.add(poll)
    options = add_options(tx, poll, ("Port", "Campus"))
    post(tx, poll)
    for person in people[voters:]:
        ballot = Ballot(poll_id=poll.id, person_id=person.id, option_id=options[0].id, cast_at=tx.now)
        tx.session.add(ballot)
    return poll.id, [option.id for option in options]
