"""Erasing somebody: their name, accounts and words are nowhere any more, and what they did for the plan counts."""

from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import delete, select
from sqlmodel import col

from clusterbot.chat import updates
from clusterbot.chat.updates import Chat
from clusterbot.features.people.joining import PersonChange, go_out, tell_features
from clusterbot.features.people.records import Account, Erasure, Invite, LinkCode, Participant, Person
from clusterbot.features.routes import due, follows_person
from clusterbot.store import dialogs, inbox, outbox, schedules, transcript
from clusterbot.store.redaction import Redaction
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction
from clusterbot.words.locales import DEFAULT, Reader
from clusterbot.words.phrasebook import Phrasebook, phrasebook

NAME = "people.erase"

GRACE = timedelta(hours=24)
"""How long it can be undone."""


# ---- wanted


def plan_erasure(tx: Transaction, person_id: int, at: datetime | None = None) -> datetime:
    """From now on the person is out of sight and is sent nothing; at the moment returned they are erased."""
    for part in parts_of(tx, person_id):
        if part.state != "left":
            go_out(tx, part)
    outbox.cancel_waiting(tx, person_id=person_id)
    return schedules.once(tx, NAME, person_id, at or tx.now + GRACE).next_due_at


def erased_at(tx: Transaction, person_id: int) -> datetime | None:
    """When this person will be erased; None if nothing of that kind is planned."""
    planned = schedules.find(tx, NAME, person_id)
    return planned.next_due_at if planned is not None else None


def undo_erasure(tx: Transaction, person_id: int) -> list[int] | None:
    """They are back in the clusters they were in when they asked for it; the ids of those. None: it is too late."""
    planned = erased_at(tx, person_id)
    if planned is None:
        return None
    schedules.drop(tx, NAME, person_id)
    asked = planned - GRACE
    back = [part for part in parts_of(tx, person_id) if part.left_at is not None and part.left_at >= asked]
    for part in back:
        part.state, part.left_at = ("active" if part.joined_at else "expected"), None
        tx.add(part)
        tell_features(tx, PersonChange("joined", person_id, cluster_id=part.cluster_id))
    return [part.cluster_id for part in back]


@due(NAME)
def erase_when_due(tx: Transaction, schedule: Schedule) -> None:
    erase(tx, schedule.subject_id)


@follows_person
def erasure_follows(tx: Transaction, change: PersonChange) -> None:
    """Whoever comes in again, or says that they are somebody else too, is not to be erased any more."""
    if change.kind in ("joined", "merged"):
        for person_id in (change.person_id, change.into_id):
            if person_id is not None:
                schedules.drop(tx, NAME, person_id)


# ---- done


def erase(tx: Transaction, person_id: int) -> None:
    """Erase a person now, in all clusters. Whoever is erased already, or never was, is nothing to do.

    What stays: an empty row for the person and each of their parts, so that numbers are never given again and reports
    and actions have something to refer to. What others typed themselves is theirs, and stays as they typed it.
    """
    person = tx.session.get(Person, person_id)
    if person is None or _is_erased(tx, person_id):
        return
    for part in parts_of(tx, person_id):
        if part.state != "left":
            go_out(tx, part)
    change = PersonChange("erased", person_id)
    tell_features(tx, change)
    _clean_the_store(tx, person, change.words)
    _empty(tx, person)
    schedules.drop(tx, NAME, person_id)
    tx.add(Erasure(person_id=person_id, person_created_at=person.created_at, at=tx.now))


def kept_key(key: str) -> str:
    """What a cluster file's own name for somebody becomes: the file knows its row again, and no reader does.

    Loading the file once more then brings nobody back who was erased.
    """
    return f"erased:{sha256(key.encode()).hexdigest()[:16]}"


def parts_of(tx: Transaction, person_id: int) -> list[Participant]:
    return list(
        tx.session.scalars(
            select(Participant).where(col(Participant.person_id) == person_id).order_by(col(Participant.id))
        )
    )


def _is_erased(tx: Transaction, person_id: int) -> bool:
    return tx.session.scalars(select(Erasure).where(col(Erasure.person_id) == person_id)).first() is not None


def _clean_the_store(tx: Transaction, person: Person, words: list[str]) -> None:
    """Letters, forms under way, updates set aside, and the web's transcript."""
    book = phrasebook(DEFAULT)
    instead = book.words("people.somebody", Reader(DEFAULT, now=tx.now), {})
    said = [one.strip() for one in words if one.strip().casefold() not in _our_own(book)]
    full, first = ([person.name] if person.name else []), _first_name(tx, person)
    in_letters = Redaction(full, first, said, instead)
    in_lines = Redaction(full + first, [], said, instead)  # written out there, first name and all
    accounts = tx.session.scalars(select(Account).where(col(Account.person_id) == person.id)).all()
    chats = [Chat(one.platform, one.workspace, one.user) for one in accounts]
    keys = [updates.Account(one.platform, one.workspace, one.user) for one in accounts]
    outbox.forget(tx, chats, person.id, in_letters)
    dialogs.forget(tx, keys, in_letters)
    inbox.forget(tx, keys, in_letters)
    transcript.forget(tx, chats, person.name, in_lines)


def _first_name(tx: Transaction, person: Person) -> list[str]:
    """By itself, unless somebody else goes by it."""
    if person.first_name in ("", person.name):
        return []
    others = tx.session.scalars(select(Person).where(col(Person.id) != person.id)).all()
    return [] if any(one.first_name == person.first_name for one in others) else [person.first_name]


def _our_own(book: Phrasebook) -> set[str]:
    """What the bot says itself: whoever wrote "On the way" used its words, and they stay in what it says to others."""
    return {phrase.text.strip().casefold() for phrase in book.phrases.values()}


def _empty(tx: Transaction, person: Person) -> None:
    """The rows of people themselves."""
    for part in parts_of(tx, person.id):
        part.key = kept_key(part.key) if part.key is not None else None
        part.position, part.organisation_id, part.joined_at = "", None, None
        part.is_facilitator = part.is_key = False
        tx.add(part)
        tx.session.execute(delete(Invite).where(col(Invite.participant_id) == part.id))
    for record in (Account, LinkCode):
        tx.session.execute(delete(record).where(col(record.person_id) == person.id))
    blank = Person(name="", created_at=person.created_at)
    for name, value in blank.model_dump(exclude={"id"}).items():
        setattr(person, name, value)
    tx.add(person)


# ---- done again, after a backup was restored


def erasures_of(tx: Transaction) -> list[dict[str, Any]]:
    """All erasures, done and planned, as plain JSON: to be kept apart from backups, and given to `erase_again`."""
    done = [
        {"person_id": one.person_id, "person_created_at": one.person_created_at.isoformat(), "at": one.at.isoformat()}
        for one in tx.session.scalars(select(Erasure).order_by(col(Erasure.id)))
    ]
    planned = tx.session.execute(
        select(Person, col(Schedule.next_due_at))
        .join(Schedule, col(Schedule.subject_id) == col(Person.id))
        .where(col(Schedule.name) == NAME)
        .order_by(col(Person.id))
    )
    return done + [
        {"person_id": person.id, "person_created_at": person.created_at.isoformat(), "at": at.isoformat()}
        for person, at in planned
    ]


def erase_again(tx: Transaction, erasures: list[dict[str, Any]]) -> int:
    """Erase whoever is there again with the same number and the same beginning; how many those were.

    An erasure that was only planned when the backup was restored is planned again, and is not counted.
    """
    count = 0
    for one in erasures:
        person = tx.session.get(Person, int(one["person_id"]))
        if person is None or person.created_at.isoformat() != one["person_created_at"] or _is_erased(tx, person.id):
            continue
        at = datetime.fromisoformat(one["at"])
        if at > tx.now:
            plan_erasure(tx, person.id, at)
            continue
        erase(tx, person.id)
        count += 1
    return count
