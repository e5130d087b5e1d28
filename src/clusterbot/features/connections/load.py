"""Introductions that a facilitator made before, from a cluster file."""

from datetime import timedelta

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.connections.records import PATIENCE, Introduction, begin, sides_of
from clusterbot.features.people.records import Participant
from clusterbot.features.routes import loads
from clusterbot.features.strategy.load import Loading
from clusterbot.features.strategy.reading import Entry, unique

STATES = ("offered", "introduced", "met", "joint_step", "no_fit")

LONGEST = 300


@loads("connections")
def load_introductions(loading: Loading) -> None:
    """What is not there yet comes in; nobody is asked anything because of it."""
    query = select(col(Introduction.key)).where(col(Introduction.cluster_id) == loading.cluster.id)
    known = set(loading.tx.session.scalars(query))
    for key, entry in unique(loading.entries("connections")):
        pair, introduction = _pair(loading, entry), _introduction(loading, key, entry)
        if key not in known and len(pair) == 2:
            _keep(loading, introduction, pair, entry.text("status", "offered"))


def _keep(loading: Loading, introduction: Introduction, pair: list[Participant], status: str) -> None:
    loading.keep("introductions", introduction)
    begin(loading.tx, introduction, [part.id for part in pair])
    for side in sides_of(loading.tx, introduction):
        side.answer = "" if status == "offered" else "yes"
        side.outcome = "" if status in ("offered", "introduced") else status
        loading.tx.add(side)


def _pair(loading: Loading, entry: Entry) -> list[Participant]:
    """The two that it is between."""
    keys = list(dict.fromkeys(entry.words("between")))
    for key in keys:
        if key not in loading.participants:
            entry.wrong("strategy.mistake.unknown_id", at="between", value=key)
    if len(keys) != 2:
        entry.wrong("connections.mistake.not_two", at="between")
    return [loading.participants[key] for key in keys if key in loading.participants]


def _introduction(loading: Loading, key: str, entry: Entry) -> Introduction:
    day = entry.day("day") or entry.day_zero + timedelta(days=entry.whole("offset_days", 0))
    status = entry.one_of("status", STATES, "offered")
    at = loading.moment(day)
    return Introduction(
        cluster_id=loading.cluster.id,
        key=key,
        why=entry.text("why", longest=LONGEST),
        state="open" if status == "offered" else "introduced",
        made_at=at,
        until=at + PATIENCE,
        introduced_at=at if status != "offered" else None,
        result=entry.text("result", "", longest=LONGEST),
    )
