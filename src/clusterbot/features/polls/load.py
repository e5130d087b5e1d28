"""The decisions of a cluster file: its single choices, the open ones to be voted on, the others with their outcome."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.polls import deadline, wording
from clusterbot.features.polls.records import Poll
from clusterbot.features.polls.voting import add_options, post, put_in
from clusterbot.features.polls.wording import Wording, WordingError
from clusterbot.features.routes import loads

STATUSES = ("open", "decided", "lapsed")


@loads("decisions")
def load_decisions(loading: Any) -> None:
    """`loading` is strategy's Loading, its entries are strategy's: features above this one, so not named here.

    Other methods (several choices, scales, dots) and anonymous votes are left out: no poll can hold them yet. Who is
    eligible is not looked at either: for now a poll is open to all active participants.
    """
    known = set(loading.tx.session.scalars(select(col(Poll.key)).where(col(Poll.cluster_id) == loading.cluster.id)))
    for entry in loading.entries("decisions"):
        if entry.text("method", longest=60) == "single_choice" and not entry.yes("anonymous"):
            key = entry.text("id", longest=60)
            _load(loading, entry, key, new=key not in known)
            known.add(key)


def _load(loading: Any, entry: Any, key: str, *, new: bool) -> None:
    options = {option.text("id", longest=60): option.text("text") for option in entry.entries("options")}
    status = entry.one_of("status", STATUSES)
    words = _words(entry, list(options.values()))
    opened_at, closes_at = _moments(loading, entry, "closes" if status == "open" else "closed")
    ballots = _ballots(loading, entry, list(options))
    outcome = entry.text("outcome", "")
    if not new or words is None or closes_at is None or entry.mistakes:
        return  # a file with mistakes is not kept at all
    tx = loading.tx
    is_open = status == "open" and closes_at > tx.now
    poll = loading.keep(
        "polls",
        Poll(
            cluster_id=loading.cluster.id,
            key=key,
            question=words.question,
            state="open" if is_open else "closed",
            outcome="" if is_open else outcome,
            created_at=opened_at or tx.now,
            opened_at=opened_at or tx.now,
            closes_at=closes_at,
            closed_at=None if is_open else closes_at,
        ),
    )
    kept = add_options(tx, poll, words.options)
    for person_id, position in ballots:
        put_in(tx, poll.id, person_id, kept[position].id, poll.created_at)
    if is_open:
        post(tx, poll)


def _words(entry: Any, options: list[str]) -> Wording | None:
    try:
        return wording.check(entry.text("question"), options)
    except WordingError as error:
        at = "question" if "question" in error.problem else "options"
        entry.wrong("polls.mistake.no_poll", at=at, problem=error.problem.replace("_", " "), part=error.part)
        return None


def _moments(loading: Any, entry: Any, name: str) -> tuple[datetime | None, datetime | None]:
    """When it was opened, and when it closes or was closed."""
    opened, closes = entry.day("opened"), entry.day(name)
    if closes is None:
        entry.wrong("strategy.mistake.missing", at=name)
        return None, None
    return loading.moment(opened) if opened else None, loading.moment(closes, deadline.HOUR)


def _ballots(loading: Any, entry: Any, options: list[str]) -> list[tuple[int, int]]:
    """(person, position of the option) for each vote in the file."""
    votes = entry.entry("votes")
    found: list[tuple[int, int]] = []
    for name in votes.values:
        choice = votes.words(name)
        if name not in loading.participants:
            votes.wrong("strategy.mistake.unknown_id", at=name, value=name)
        elif len(choice) != 1 or choice[0] not in options:
            votes.wrong("polls.mistake.no_option", at=name, allowed=", ".join(options))
        else:
            found.append((loading.participants[name].person_id, options.index(choice[0])))
    return found
