"""The first message: what somebody gets who opens a link, who sees what, and one tap that decides."""

from sqlalchemy import delete
from sqlmodel import col

from clusterbot.features.clusters.records import Cluster, channel_at
from clusterbot.features.draft import Rows
from clusterbot.features.people.joining import cluster_invite, come_in, ending_of, invite_of, is_anothers
from clusterbot.features.people.names import may_be_one
from clusterbot.features.people.records import (
    LEVELS,
    Invite,
    Organisation,
    Participant,
    Person,
    participation,
    person_of,
)
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, press, routes
from clusterbot.store.outbox import Letter, lane_of

NEEDED = "votes_only"
"""The level of whoever joins "only when needed"."""


def opened(turn: Turn, token: str) -> None:
    """Somebody opened a link: a facilitator is in, everybody else is told first what it means."""
    if invite_of(turn.tx, token) is None and any(opens(turn, token) for opens in routes.opens_link):
        return
    if (invite := _good(turn, token)) is None:
        return
    listed = _listed(turn, invite)
    if listed is not None and listed.is_facilitator:
        _enter(turn, invite)
    elif takes_part(turn, invite.cluster_id) and not _asks_who(turn, listed):
        _enter(turn, invite)  # once more, or by the link that says who they are in the plan
    else:
        offer(turn, invite)


def offer(turn: Turn, invite: Invite) -> None:
    """What it means to come in, and the buttons that decide; the same for everybody who opens this link."""
    turn.cluster = turn.tx.session.get_one(Cluster, invite.cluster_id)
    listed = _listed(turn, invite)
    named = listed if _asks_who(turn, listed) else None
    turn.say(
        "joining.first",
        _buttons(turn, invite),
        zone=turn.reader.zone.replace("_", " "),
        listed=person_of(turn.tx, named).name if named else "",
        organisation=_organisation(turn, named) if named else "",
    )


@button("join", who="anyone")
def join(turn: Turn, token: str) -> None:
    """The link is the permission, and is looked at again."""
    if (invite := _good(turn, token)) is not None:
        _enter(turn, invite)


@button("join_needed", who="anyone")
def join_when_needed(turn: Turn, token: str) -> None:
    """In, and written to only where a vote needs them."""
    if (invite := _good(turn, token)) is not None:
        _enter(turn, invite, NEEDED)


@button("kept", who="anyone")
def what_is_kept(turn: Turn, token: str) -> None:
    """Answered at once; the same buttons stand below it."""
    if (invite := _good(turn, token)) is not None:
        turn.say("joining.kept", _buttons(turn, invite))


@button("join_not", who="anyone")
def no_thanks(turn: Turn, token: str) -> None:
    """A kind end. What was said to somebody who is nobody to us is forgotten."""
    if (invite := _good(turn, token)) is None:
        return
    if takes_part(turn, invite.cluster_id):
        turn.toast("joining.in_already")
        return
    if turn.account is None:
        turn.tx.session.execute(
            delete(Letter).where(
                col(Letter.lane) == lane_of(turn.private),
                col(Letter.state).not_in(("waiting", "claimed")),
                col(Letter.card_id).is_(None),
            )
        )
    turn.say("joining.no_thanks", personal=invite.participant_id is not None)


@button("private", who="anyone")
def come_to_private(turn: Turn) -> None:
    """Pressed in a bound group: the private chat opens, or we begin it."""
    channel = channel_at(turn.tx, turn.update.chat) if turn.update.chat.kind == "group" else None
    if channel is None or not channel.active:
        turn.toast("people.stranger")
    elif turn.writes_first:
        turn.toast("joining.see_private")
        opened(turn, cluster_invite(turn.tx, channel.cluster_id).token)
    else:
        turn.open_private("joining.see_private", channel.cluster_id)


def takes_part(turn: Turn, cluster_id: int) -> bool:
    return any(cluster.id == cluster_id for cluster in turn.clusters)


# ---- inside


def _good(turn: Turn, token: str) -> Invite | None:
    """The invite, if it lets this person in; else they are told why not and whom to ask."""
    invite = invite_of(turn.tx, token)
    if invite is None:
        turn.say("joining.link_over", why="unknown")
        return None
    turn.cluster = turn.tx.session.get_one(Cluster, invite.cluster_id)
    part = participation(turn.tx, turn.account.person_id, invite.cluster_id) if turn.account else None
    ending = ending_of(turn.tx, invite)
    if ending is not None and takes_part(turn, invite.cluster_id):
        greet(turn, turn.cluster, came_before=True)  # opened once more by somebody it has brought in
    elif ending is not None:
        turn.say("joining.link_over", why=ending)
    elif part is not None and part.state == "removed" and invite.participant_id is None:
        turn.say("joining.taken_off")
    elif part is not None and is_anothers(turn.tx, invite, part.person_id):
        turn.say("people.link_of_another")
    else:
        return invite
    return None


def _enter(turn: Turn, invite: Invite, level: str = "") -> None:
    came_before = takes_part(turn, invite.cluster_id)
    participant = come_in(turn.tx, turn.update, invite)
    if level:
        person = person_of(turn.tx, participant)
        person.level = max(person.level, level, key=LEVELS.index)
        turn.tx.add(person)
    greet(turn.afresh(), turn.tx.session.get_one(Cluster, invite.cluster_id), came_before=came_before)


def greet(turn: Turn, cluster: Cluster, *, came_before: bool) -> None:
    """Welcome to this cluster, and something worth having at once."""
    turn.cluster = cluster
    rows: Rows = [[("mine", press("mine")), ("settings", press("settings"))]]
    if came_before:
        turn.say("people.back", rows)
    elif turn.participant.is_facilitator:
        turn.say("people.welcome_facilitator", rows)
    else:
        turn.say("people.welcome", rows, needed=turn.me.level == NEEDED, zone=turn.reader.zone.replace("_", " "))
        for welcome in routes.welcomes:
            welcome(turn)


def _buttons(turn: Turn, invite: Invite) -> Rows:
    if _asks_who(turn, _listed(turn, invite)):
        first: Rows = [[("yes", press("join", invite.token)), ("somebody_else", press("not_me", invite.token))]]
    else:
        first = [[("join", press("join", invite.token)), ("needed", press("join_needed", invite.token))]]
    return [*first, [("kept", press("kept", invite.token)), ("no_thanks", press("join_not", invite.token))]]


def _listed(turn: Turn, invite: Invite) -> Participant | None:
    """Whose link it is, if it is personal."""
    return turn.tx.session.get(Participant, invite.participant_id) if invite.participant_id is not None else None


def _asks_who(turn: Turn, listed: Participant | None) -> bool:
    """Is it worth asking whether this is the person the link was made for?"""
    if listed is None or (turn.account is not None and turn.account.person_id == listed.person_id):
        return False
    known = turn.update.profile.name or (turn.tx.session.get_one(Person, turn.me.id).name if turn.account else "")
    return not may_be_one(known, person_of(turn.tx, listed).name)


def _organisation(turn: Turn, part: Participant) -> str:
    found = turn.tx.session.get(Organisation, part.organisation_id) if part.organisation_id is not None else None
    return found.name if found else ""
