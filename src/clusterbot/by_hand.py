"""The commands `erase`, `retry`, `trace`: what a host does by hand, in a short transaction, also while the bot runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches

from sqlalchemy import make_url, select
from sqlmodel import col

from clusterbot import features
from clusterbot.app import HostError, SystemClock, database_url
from clusterbot.engine.stage import EXAMPLE
from clusterbot.engine.tracing import Story, newest, stories
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.undelivered import send_again
from clusterbot.features.people.erasure import erase, parts_of
from clusterbot.features.people.records import Account, Organisation, Participant, Person
from clusterbot.features.routes import routes
from clusterbot.settings import Settings
from clusterbot.store import dispatch, facts, inbox, schedules
from clusterbot.store.backup import file_of
from clusterbot.store.database import Database
from clusterbot.store.migrate import is_current
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person, and enough about them to be sure that it is the right one."""

    person_id: int
    about: list[str]  # a line for the name, one for each cluster, one for the accounts


@contextmanager
def real_database(settings: Settings) -> Iterator[Database]:
    """The real cluster's database, up to date. Raises BackupError, HostError, NewerSchemaError, OutageError."""
    features.load()
    url = database_url(settings, live=True)
    where = make_url(url)
    if where.get_backend_name() == "sqlite" and not where.query and not file_of(where).exists():
        raise HostError(f"{where.database} does not exist: there is nobody in it yet.")
    database = Database(url, SystemClock())
    try:
        if not is_current(database):
            raise HostError("The database is not up to date: `clusterbot migrate` first, or start the bot.")
        database.start()
        if database.do(lambda tx: facts.read(tx, EXAMPLE)):
            raise HostError("This database holds the example cluster: nobody in it is real.")
        yield database
    finally:
        database.close()


def called(settings: Settings, name: str) -> list[Somebody]:
    """Everybody of exactly this name, in capitals or not. Raises HostError if there is nobody."""
    with real_database(settings) as database:
        return database.do(lambda tx: _called(tx, name))


def erase_now(settings: Settings, person_id: int) -> None:
    """At once, in every cluster, without a day to change their mind: they asked the host."""
    with real_database(settings) as database:
        database.do(lambda tx: erase(tx, person_id))


@dataclass(frozen=True, slots=True)
class Retried:
    """How much of each kind the bot tries again."""

    updates: int
    letters: int
    schedules: int


def retry_all(settings: Settings) -> Retried:
    """The bot handles every update that was set aside, sends every letter that did not arrive, and does what was due.

    Not the letters that may have arrived: whether to say something twice is for the facilitator to decide.
    """
    with real_database(settings) as database:
        return database.do(_retry_all)


def _retry_all(tx: Transaction) -> Retried:
    return Retried(inbox.try_again(tx), send_again(tx, _did_not_arrive(tx)), schedules.try_again(tx, routes.true_for))


def _did_not_arrive(tx: Transaction) -> list[Letter]:
    return [letter for letter in dispatch.dead(tx) if letter.state == "failed"]


def follow(settings: Settings, which: str) -> list[Story]:
    """What goes by this id; without one, what happened last. Raises HostError if there is nothing."""
    with real_database(settings) as database:
        found = database.do(lambda tx: stories(tx, which) if which else newest(tx))
    if not found and not which:
        raise HostError("Nothing has happened here yet.")
    if not found:
        raise HostError(
            f"Nothing here goes by {which}. It may be an update's id, a letter's number (`letter 17`), or the trace "
            "that stands in each line of the log."
        )
    return found


def _called(tx: Transaction, name: str) -> list[Somebody]:
    people = [person for person in tx.session.scalars(select(Person).order_by(col(Person.id))) if person.name]
    wanted = _plain(name)
    found = [person for person in people if _plain(person.name) == wanted]
    if not found:
        close = get_close_matches(wanted, {_plain(person.name): person.name for person in people}, n=3)
        names = sorted({person.name for person in people if _plain(person.name) in close})
        hint = f" Did you mean {' or '.join(names)}?" if names else " The name has to be whole, as the bot shows it."
        raise HostError(f"Nobody here is called {name}.{hint}")
    return [Somebody(person.id, _about(tx, person)) for person in found]


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _about(tx: Transaction, person: Person) -> list[str]:
    accounts = tx.session.scalars(
        select(Account).where(col(Account.person_id) == person.id).order_by(col(Account.id))
    ).all()
    seats = [f"{one.platform} {one.handle or one.user}" if one.platform != "web" else "web" for one in accounts]
    return [
        person.name,
        *(_part(tx, part) for part in parts_of(tx, person.id)),
        f"accounts: {', '.join(seats)}" if seats else "no account: never wrote to the bot",
    ]


def _part(tx: Transaction, part: Participant) -> str:
    cluster = tx.session.get_one(Cluster, part.cluster_id).name
    organisation = tx.session.get(Organisation, part.organisation_id) if part.organisation_id else None
    role = ["facilitator"] if part.is_facilitator else []
    state = {"expected": ["expected"], "in_group": ["only in a group"], "left": ["left"], "removed": ["taken off"]}
    return ", ".join([cluster, *([organisation.name] if organisation else []), *role, *state.get(part.state, [])])
