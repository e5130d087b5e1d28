"""All that is held about somebody, by heading: what people itself holds, and how the other features tell of theirs."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat import updates
from clusterbot.chat.markup import plain
from clusterbot.chat.updates import Chat
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.people.erasure import erased_at
from clusterbot.features.people.reader import reader_of
from clusterbot.features.people.records import Account, Invite, LinkCode, Organisation, Participant, Person
from clusterbot.features.routes import routes, tells_of_person
from clusterbot.store import dialogs, inbox, transcript
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.words.phrasebook import phrasebook

LINES = 10_000
"""Of a web chat, the newest."""

LETTERS_OF = timedelta(days=30)
"""How far back the file lists what was sent: older letters say nothing that is not in the other lists."""


def everything(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """All that every feature holds about a person, by heading; headings with nothing under them are there too."""
    told: dict[str, list[dict[str, Any]]] = {}
    for tell in routes.tells_of_person:
        told |= tell(tx, person_id)
    return told


def heading(tx: Transaction, person_id: int, key: str) -> str:
    """A heading in the person's own language, for `@tells_of_person`."""
    reader = reader_of(tx, person_id, None)
    return phrasebook(reader.locale).words(key, reader, {})


def moment(value: datetime | date | None) -> str:
    """As a file says it; "" where there is none."""
    return value.isoformat() if value is not None else ""


@tells_of_person
def tells_of_people(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    person = tx.session.get_one(Person, person_id)
    parts = tx.session.scalars(select(Participant).where(col(Participant.person_id) == person_id)).all()
    accounts = tx.session.scalars(select(Account).where(col(Account.person_id) == person_id)).all()
    codes = tx.session.scalars(select(LinkCode).where(col(LinkCode.person_id) == person_id)).all()
    links = tx.session.scalars(select(Invite).where(col(Invite.participant_id).in_([part.id for part in parts]))).all()
    return {
        heading(tx, person_id, "people.held.you"): [
            {
                "name": person.name,
                "language": person.locale,
                "zone": person.zone,
                "hour": person.hour,
                "messages": person.level,
                "paused_until": moment(person.paused_until),
                "last_active": moment(person.last_active_at),
                "known_since": moment(person.created_at),
                "erased_on": moment(erased_at(tx, person_id)),
            }
        ],
        heading(tx, person_id, "people.held.accounts"): [
            {
                "app": one.platform,
                "workspace": one.workspace,
                "account": one.user,
                "reachable": one.reachable,
                "talks_about": _cluster(tx, one.cluster_id),
                "last_used": moment(one.last_used_at),
            }
            for one in accounts
        ],
        heading(tx, person_id, "people.held.parts"): [_part(tx, one) for one in parts],
        heading(tx, person_id, "people.held.links"): [
            {
                "cluster": _cluster(tx, one.cluster_id),
                "used": moment(one.used_at),
                "expires": moment(one.expires_at),
                "revoked": one.revoked,
            }
            for one in links
        ],
        heading(tx, person_id, "people.held.codes"): [
            {"code": one.code, "until": moment(one.expires_at)} for one in codes
        ],
        heading(tx, person_id, "people.held.letters"): _letters(tx, person_id),
        heading(tx, person_id, "people.held.web"): [
            {"at": moment(line.at), "by": line.author or "clusterbot", "text": plain(line.message.text)}
            for one in accounts
            for line in transcript.history(tx, Chat(one.platform, one.workspace, one.user), 0, LINES)
        ],
        heading(tx, person_id, "people.held.forms"): [
            {"form": dialogs.form_of(dialog).title, "answers": dialog.answers}
            for one in accounts
            if (dialog := dialogs.current(tx, _account(one))) is not None
        ],
        heading(tx, person_id, "people.held.set_aside"): [
            {"at": moment(row.at), "message": row.content}
            for one in accounts
            for row in inbox.unhandled_of(tx, _account(one))
        ],
    }


def _account(one: Account) -> updates.Account:
    return updates.Account(one.platform, one.workspace, one.user)


def _part(tx: Transaction, part: Participant) -> dict[str, Any]:
    home = tx.session.get(Organisation, part.organisation_id) if part.organisation_id is not None else None
    return {
        "cluster": _cluster(tx, part.cluster_id),
        "listed_as": part.key or "",
        "position": part.position,
        "organisation": home.name if home is not None else "",
        "facilitator": part.is_facilitator,
        "key_stakeholder": part.is_key,
        "state": part.state,
        "joined": moment(part.joined_at),
        "left": moment(part.left_at),
    }


def _cluster(tx: Transaction, cluster_id: int | None) -> str:
    return tx.session.get_one(Cluster, cluster_id).name if cluster_id is not None else ""


def _letters(tx: Transaction, person_id: int) -> list[dict[str, Any]]:
    """What was sent lately: when, where, and what it was about. Its words stand in the chat."""
    sent = tx.session.scalars(
        select(Letter)
        .where(
            (col(Letter.person_id) == person_id) | (col(Letter.answers_id) == person_id),
            col(Letter.created_at) > tx.now - LETTERS_OF,
        )
        .order_by(col(Letter.id))
    ).all()
    return [
        {
            "app": one.platform,
            "about": str(one.content.get("key", one.source)),
            "written": moment(one.created_at),
            "state": one.state,
            "settled": moment(one.settled_at),
            "content": one.content.get("values", one.content),
        }
        for one in sent
    ]
