"""Whom nobody listed: shown to those who facilitate, on one card a day, with a tap that takes somebody off."""

from collections import Counter
from datetime import date, time, timedelta

from sqlalchemy import select, update
from sqlmodel import col

from clusterbot.chat.messages import Button, Message
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.asks import hours_of
from clusterbot.features.draft import Cell, Draft, pack
from clusterbot.features.people.inviting import told_apart
from clusterbot.features.people.joining import PersonChange, go_out, tell_features
from clusterbot.features.people.names import fold
from clusterbot.features.people.records import (
    Invite,
    Organisation,
    Participant,
    Person,
    facilitators_of,
    participation,
    person_of,
    private_chat,
)
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, follows_person, press, renders
from clusterbot.store import outbox
from clusterbot.store.calendar import instant, local
from clusterbot.store.transaction import Transaction

UNDO = timedelta(minutes=5)
"""Before it nobody hears: of somebody who came in and went again, or of a slip of the facilitator's thumb."""

MOST = 20
"""People on one card, each with a button; who came in is all in /invite."""


@follows_person
def somebody_came_in(tx: Transaction, change: PersonChange) -> None:
    if change.kind != "joined" or change.cluster_id is None:
        return
    part = participation(tx, change.person_id, change.cluster_id)
    if part is not None and is_newcomer(part) and part.joined_at == tx.now:
        _show(tx, tx.session.get_one(Cluster, change.cluster_id), part)


def is_newcomer(part: Participant) -> bool:
    """Came by the link that serves everybody, and stands in no list."""
    return part.came_by == "link" and part.key is None and not part.is_facilitator


def card_of(cluster_id: int, day: date) -> str:
    return f"newcomers:{cluster_id}:{day.isoformat()}"


def _show(tx: Transaction, cluster: Cluster, newest: Participant) -> None:
    """To everybody who facilitates, after five minutes and in their working hours; those of one day are one message."""
    day = local(tx.now, cluster.zone).date()
    for part in facilitators_of(tx, cluster.id):
        person = person_of(tx, part)
        to = private_chat(tx, person.id)
        if part.state != "active" or to is None or part.id == newest.id:
            continue
        outbox.show(
            tx,
            to,
            card_of(cluster.id, day),
            "arrivals.newcomers",
            {"cluster": cluster.id, "day": day.isoformat()},
            person_id=person.id,
            cluster_id=cluster.id,
            not_before=hours_of(person, cluster).next_open(tx.now + UNDO),
            broadcast=True,
        )


@renders("arrivals.newcomers")
def render_newcomers(draft: Draft) -> Message | None:
    cluster = draft.tx.session.get_one(Cluster, int(draft.content["cluster"]))
    day = date.fromisoformat(draft.content["day"])
    came = _of_day(draft.tx, cluster, day)
    is_shown = outbox.is_shown(draft.tx, draft.chat, card_of(cluster.id, day))
    is_news = cluster.closed_at is None and any(part.state == "active" for part, _, _ in came)
    if not is_shown and not is_news:
        return None
    lines = [
        {
            "name": told_apart(draft.tx, person, home),
            "state": part.state,
            "at": part.joined_at,
        }
        for part, person, home in came
    ]
    names = Counter(fold(person.name) for _, person, _ in came)
    rows = [
        [_button(draft, part, told_apart(draft.tx, person, home) if names[fold(person.name)] > 1 else person.name)]
        for part, person, home in came[:MOST]
        if part.state in ("active", "removed")
    ]
    return draft.message("arrivals.newcomers", rows, day=day, people=lines)


def _button(draft: Draft, part: Participant, name: str) -> Cell:
    """With the name, so that nobody is taken off by mistake."""
    if part.state == "removed":
        return Button(draft.words("arrivals.put_back_button", name=name), press("put_back", part.id))
    return Button(draft.words("arrivals.take_off_button", name=name), press("take_off", part.id))


def _of_day(tx: Transaction, cluster: Cluster, day: date) -> list[tuple[Participant, Person, Organisation | None]]:
    """Newcomers of one day of the cluster's, the first first."""
    begins, ends = (instant(one, time(), cluster.zone) for one in (day, day + timedelta(days=1)))
    rows = tx.session.execute(
        select(Participant, Person, Organisation)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .outerjoin(Organisation, col(Organisation.id) == col(Participant.organisation_id))
        .where(
            col(Participant.cluster_id) == cluster.id,
            col(Participant.joined_at) >= begins,
            col(Participant.joined_at) < ends,
        )
        .order_by(col(Participant.joined_at), col(Participant.id))
    ).all()
    return [(part, person, home) for part, person, home in rows if is_newcomer(part)]


# ---- taking off


@button("take_off", who="participant")
def take_off(turn: Turn, participant_id: int) -> None:
    """Somebody who should not be here: out at once, and told kindly once it is settled. A tap brings them back."""
    part = _newcomer(turn, participant_id)
    if part is None:
        return
    if part.state == "active":
        cluster = turn.tx.session.get_one(Cluster, part.cluster_id)
        go_out(turn.tx, part)
        part.state = "removed"
        turn.tx.add(part)
        turn.tx.session.execute(
            update(Invite)
            .where(col(Invite.participant_id) == part.id, col(Invite.used_at).is_(None))
            .values(revoked=True)
        )
        _tell_later(turn.tx, part, cluster)
    _refresh(turn.tx, part)
    turn.toast("arrivals.is_off", name=person_of(turn.tx, part).name)


@button("put_back", who="participant")
def put_back(turn: Turn, participant_id: int) -> None:
    part = _newcomer(turn, participant_id)
    if part is None:
        return
    if part.state == "removed":
        was_told = outbox.is_shown(turn.tx, None, _taken_off_card(part))
        part.state, part.left_at = "active", None
        turn.tx.add(part)
        tell_features(turn.tx, PersonChange("joined", part.person_id, cluster_id=part.cluster_id))
        if was_told:
            _tell_back(turn.tx, part)
    _refresh(turn.tx, part)
    turn.toast("arrivals.is_back", name=person_of(turn.tx, part).name)


def _newcomer(turn: Turn, participant_id: int) -> Participant | None:
    """A newcomer of a cluster that this person facilitates."""
    part = turn.tx.session.get(Participant, participant_id)
    if part is None or turn.facilitator_of(part.cluster_id) is None:
        turn.toast("people.facilitators_only")
    elif not is_newcomer(part) or part.state == "left":
        turn.toast("arrivals.gone_already")
    else:
        return part
    return None


def _tell_later(tx: Transaction, part: Participant, cluster: Cluster) -> None:
    """A slip of the facilitator's thumb stays unread: five minutes, and then the person's working hours."""
    to = private_chat(tx, part.person_id)
    if to is not None:
        outbox.show(
            tx,
            to,
            _taken_off_card(part),
            "arrivals.taken_off",
            {"participant": part.id, "at": _moment(part)},
            person_id=part.person_id,
            cluster_id=cluster.id,
            not_before=hours_of(person_of(tx, part), cluster).next_open(tx.now + UNDO),
            broadcast=True,
        )


@renders("arrivals.taken_off")
def render_taken_off(draft: Draft) -> Message | None:
    """Nothing, if they are back, or were taken off once more since."""
    part = draft.tx.session.get(Participant, int(draft.content["participant"]))
    if part is None or part.state != "removed" or _moment(part) != draft.content["at"]:
        return None
    return draft.message("arrivals.taken_off")


def _taken_off_card(part: Participant) -> str:
    return f"taken_off:{part.id}:{_moment(part)}"


def _moment(part: Participant) -> str:
    """When they were taken off."""
    return part.left_at.isoformat() if part.left_at is not None else ""


def _tell_back(tx: Transaction, part: Participant) -> None:
    to = private_chat(tx, part.person_id)
    if to is not None:
        content = pack("arrivals.put_back", (), {})
        outbox.post(tx, to, "phrase", content, person_id=part.person_id, cluster_id=part.cluster_id)


def _refresh(tx: Transaction, part: Participant) -> None:
    if part.joined_at is not None:
        cluster = tx.session.get_one(Cluster, part.cluster_id)
        outbox.refresh(tx, card_of(cluster.id, local(part.joined_at, cluster.zone).date()))
