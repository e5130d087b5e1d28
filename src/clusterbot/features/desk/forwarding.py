"""A text to forward to somebody who has not come in, or has shut the door: their own link, in her words."""

from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Button
from clusterbot.features.desk.standing import people_of
from clusterbot.features.draft import Cell
from clusterbot.features.people.joining import new_invite
from clusterbot.features.people.records import Invite, Participant, Person
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, press
from clusterbot.store import facts
from clusterbot.store.transaction import Transaction

AT_ONCE = 5
"""Texts that come in a row; each is a message of its own, so that it can be forwarded as it is."""

CHOICES = 8


@button("forward", who="facilitator")
def forward(turn: Turn, start: int) -> None:
    """For whom? One person is not asked about."""
    missing = _missing(turn)
    if not missing or not 0 <= start < len(missing):
        turn.say("desk.all_are_in")
        return
    if len(missing) == 1:
        _say_text(turn, *missing[0])
        return
    shown = missing[start : start + CHOICES]
    rows: list[list[Cell]] = [[Button(person.name, press("forward_to", part.id))] for part, person in shown]
    more: list[Cell] = [("more", press("forward", start + CHOICES))] if start + CHOICES < len(missing) else []
    turn.say("desk.forward_whom", [*rows, [*more, ("all", press("forward_all", 0))]])


@button("forward_to", who="facilitator")
def forward_to(turn: Turn, participant_id: int) -> None:
    chosen = [(part, person) for part, person in _missing(turn) if part.id == participant_id]
    if not chosen:
        turn.toast("desk.is_in_already")
        return
    _say_text(turn, *chosen[0])


@button("forward_all", who="facilitator")
def forward_all(turn: Turn, start: int) -> None:
    """A text for each, a handful at a time."""
    missing = _missing(turn)
    if not 0 <= start < len(missing):
        turn.toast("desk.all_are_in")
        return
    for part, person in missing[start : start + AT_ONCE]:
        _say_text(turn, part, person)
    rest = len(missing) - start - AT_ONCE
    if rest > 0:
        turn.say("desk.more_texts", [[("more", press("forward_all", start + AT_ONCE))]], rest=rest)


def _missing(turn: Turn) -> list[tuple[Participant, Person]]:
    people = people_of(turn.tx, turn.here)
    return [*people.never_started, *people.out_of_reach]


def _say_text(turn: Turn, part: Participant, person: Person) -> None:
    token = _personal_link(turn.tx, part).token
    turn.say("desk.forward_text", name=person.first_name, sender=turn.me.name, ways=_ways(turn.tx, token))


def _personal_link(tx: Transaction, part: Participant) -> Invite:
    """The one that is good, or a new one: a text that was forwarded yesterday keeps working."""
    good: Invite | None = tx.session.scalars(
        select(Invite)
        .where(col(Invite.participant_id) == part.id, col(Invite.used_at).is_(None), ~col(Invite.revoked))
        .where(col(Invite.expires_at).is_(None) | (col(Invite.expires_at) > tx.now))
        .order_by(col(Invite.id).desc())
        .limit(1)
    ).first()
    return good or new_invite(tx, part.cluster_id, part.id)


def _ways(tx: Transaction, token: str) -> list[dict[str, Any]]:
    return [
        {"platform": platform.capitalize(), "way": template.replace("{token}", token)}
        for platform in ("telegram", "slack", "web")
        if (template := facts.read(tx, f"invitation.{platform}"))
    ]
