"""Loads a cluster file into the host's database, and says how its facilitators come in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlmodel import col

from clusterbot import features
from clusterbot.app import HostError, SystemClock, bring_up_to_date, database_url, live_platforms
from clusterbot.engine.stage import EXAMPLE
from clusterbot.features.people.joining import new_invite
from clusterbot.features.people.records import Account, Invite, facilitators_of, person_of
from clusterbot.features.strategy.load import load
from clusterbot.settings import Settings
from clusterbot.store import facts
from clusterbot.store.database import Database
from clusterbot.store.transaction import Transaction

Links = dict[str, list[str]]
"""By facilitator: what opens the bot for them, on each platform."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did."""

    added: dict[str, int]  # what was new, by kind
    links: Links
    database: str  # where it is now, without the password
    is_waiting: bool  # `run` would not show it yet: it shows the example


def load_file(settings: Settings, environ: Mapping[str, str], file: Path) -> Loaded:
    """Load it where a real cluster lives, also before the first token is there: never into the example's own file.

    Raises FileMistakesError, HostError, NewerSchemaError, OutageError.
    """
    features.load()
    url = database_url(settings, live=True)
    bring_up_to_date(settings, url, SystemClock())
    database = Database(url, SystemClock())
    database.start()
    try:
        added, links = database.do(lambda tx: _load(tx, file, live_platforms(environ)))
    finally:
        database.close()
    place = database.url.render_as_string(hide_password=True)
    return Loaded(added, links, place, is_waiting=url != database_url(settings, live=bool(live_platforms(environ))))


def _load(tx: Transaction, file: Path, live: Sequence[str]) -> tuple[dict[str, int], Links]:
    if facts.read(tx, EXAMPLE):
        raise HostError(
            "This database holds the example cluster, which never mixes with a real one.\n"
            "Set CLUSTERBOT_DATABASE_URL to a database of its own, or leave it out."
        )
    loading = load(tx, file)
    return loading.added, _links(tx, loading.cluster.id, live)


def _links(tx: Transaction, cluster_id: int, live: Sequence[str]) -> Links:
    """A personal link for each facilitator who has not come in yet; the same one until it is used."""
    links: Links = {}
    for facilitator in facilitators_of(tx, cluster_id):
        if tx.session.scalars(select(Account).where(col(Account.person_id) == facilitator.person_id)).first():
            continue
        invite = tx.session.scalars(
            select(Invite).where(col(Invite.participant_id) == facilitator.id, col(Invite.used_at).is_(None))
        ).first() or new_invite(tx, cluster_id, facilitator.id)
        links[person_of(tx, facilitator).name] = _ways(tx, invite.token, live)
    return links


def _ways(tx: Transaction, token: str, live: Sequence[str]) -> list[str]:
    """How to come in on each platform there is; before the first `run` nobody knows the bot's own link."""
    unknown = {"telegram": "Telegram: write to the bot: /start {token}", "slack": "Slack: /cluster start {token}"}
    known = {name: facts.read(tx, f"invitation.{name}") for name in ("telegram", "slack", "web")}
    ways = [known[name] or unknown.get(name, "") for name in known if known[name] or name in live]
    return [way.replace("{token}", token) for way in (ways or unknown.values())]
