"""A summary leaves five minutes after the tap: into the groups, and to each person in their own hours."""

from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.actions.records import UNDO
from clusterbot.features.clusters.records import Channel, Cluster, channel_at, channels_of, chat_of
from clusterbot.features.contact.asks import hours_of
from clusterbot.features.draft import Draft, Rows
from clusterbot.features.meetings.records import Meeting
from clusterbot.features.people.records import Account, Participant, Person, participation, private_chat
from clusterbot.features.routes import due, passed, press, renders
from clusterbot.features.strategy.records import Pillar
from clusterbot.store import outbox, schedules
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction

SEND = "meetings.send"
SUMMARY = "meetings.summary"

TOLD = ("allowed", "weekly_only")
"""Levels of those who get it in private; the others chose to hear less, and read it when they like."""

SLICE = 200
"""People in one transaction."""


def card_of(meeting_id: int) -> str:
    """The card in its author's chat: the preview, and then how far it is."""
    return f"meeting:{meeting_id}"


# ---- whom


def people_told(tx: Transaction, meeting: Meeting) -> int:
    """How many get it in private."""
    return tx.session.scalar(select(func.count()).select_from(Person).where(_is_told(tx, meeting))) or 0


def people_spared(tx: Transaction, meeting: Meeting) -> int:
    """How many could be written to, and asked for less than this."""
    spared = _takes_part(meeting) & _is_reachable() & ~_wants_it(tx)
    return tx.session.scalar(select(func.count()).select_from(Person).where(spared)) or 0


def channels_told(tx: Transaction, meeting: Meeting) -> list[Channel]:
    """Its pillar's channels; those of the whole cluster where it was everybody's, or its pillar has none."""
    pillar = tx.session.get(Pillar, meeting.pillar_id) if meeting.pillar_id is not None else None
    of_pillar = channels_of(tx, meeting.cluster_id, pillar.key) if pillar is not None else []
    return of_pillar or channels_of(tx, meeting.cluster_id)


def _is_told(tx: Transaction, meeting: Meeting) -> ColumnElement[bool]:
    return _takes_part(meeting) & _is_reachable() & _wants_it(tx)


def _takes_part(meeting: Meeting) -> ColumnElement[bool]:
    """In the cluster, and not its author, who has it before them."""
    return exists().where(
        col(Participant.person_id) == col(Person.id),
        col(Participant.cluster_id) == meeting.cluster_id,
        col(Participant.state) == "active",
        col(Participant.id) != (meeting.by or 0),
    )


def _is_reachable() -> ColumnElement[bool]:
    return exists().where(col(Account.person_id) == col(Person.id), col(Account.reachable))


def _wants_it(tx: Transaction) -> ColumnElement[bool]:
    is_here = col(Person.paused_until).is_(None) | (col(Person.paused_until) <= tx.now)
    return col(Person.level).in_(TOLD) & is_here


# ---- when


def plan(tx: Transaction, meeting: Meeting, *, to_people: bool) -> None:
    """Let it go in five minutes."""
    meeting.state, meeting.to_people, meeting.leaves_at = "planned", to_people, tx.now + UNDO
    tx.add(meeting)
    schedules.once(tx, SEND, meeting.id, meeting.leaves_at)


def stop(tx: Transaction, meeting: Meeting) -> None:
    """It is a draft again; nobody has seen it."""
    if meeting.state == "planned":
        meeting.state, meeting.to_people, meeting.leaves_at = "draft", True, None
        tx.add(meeting)
        schedules.drop(tx, SEND, meeting.id)
        outbox.refresh(tx, card_of(meeting.id))


def forget(tx: Transaction, meeting: Meeting) -> None:
    """Nobody has seen it, and nobody will."""
    schedules.drop(tx, SEND, meeting.id)
    tx.session.delete(meeting)
    tx.session.flush()


@due(SEND, kind="summary")
def send(tx: Transaction, schedule: Schedule) -> None:
    """One slice of its letters; if that was not everybody, the next one follows at once. In the silence it waits."""
    meeting = tx.session.get(Meeting, schedule.subject_id)
    cluster = tx.session.get_one(Cluster, meeting.cluster_id) if meeting is not None else None
    if meeting is None or cluster is None or meeting.state not in ("planned", "sent"):
        return
    if not _is_open(cluster):
        stop(tx, meeting)
        return
    if meeting.state == "planned":
        _begin(tx, meeting)
    people = _next_people(tx, meeting) if meeting.to_people else []
    for person in people:
        _write(tx, meeting, cluster, person)
    if len(people) == SLICE:
        schedules.once(tx, SEND, meeting.id, schedule.next_due_at)
    tx.add(meeting)
    outbox.refresh(tx, card_of(meeting.id))


@passed(SEND)
def has_left(tx: Transaction, schedule: Schedule) -> None:
    """Or not, if the machine broke in these minutes: it is a draft, and whoever wrote it knows."""
    meeting = tx.session.get(Meeting, schedule.subject_id)
    if meeting is not None:
        stop(tx, meeting)


def _is_open(cluster: Cluster) -> bool:
    """A facilitator who stops everything stops this, too."""
    return cluster.closed_at is None and cluster.silent_since is None


def _begin(tx: Transaction, meeting: Meeting) -> None:
    channels = channels_told(tx, meeting)
    meeting.state, meeting.places = "sent", [channel.title for channel in channels]
    for channel in channels:
        _post(tx, meeting, channel)


def _next_people(tx: Transaction, meeting: Meeting) -> list[Person]:
    """Who gets it now: numbers rise, so that nobody is written to twice."""
    people = list(
        tx.session.scalars(
            select(Person)
            .where(_is_told(tx, meeting), col(Person.id) > meeting.written_up_to)
            .order_by(col(Person.id))
            .limit(SLICE)
        )
    )
    if people:
        meeting.written_up_to = people[-1].id
    return people


def _post(tx: Transaction, meeting: Meeting, channel: Channel) -> None:
    content = {"meeting": meeting.id}
    outbox.post(tx, chat_of(channel), SUMMARY, content, cluster_id=meeting.cluster_id, broadcast=True, kind="summary")


def _write(tx: Transaction, meeting: Meeting, cluster: Cluster, person: Person) -> None:
    """Outside their budget (nudges.yaml, meeting_summary), not outside their hours."""
    to = private_chat(tx, person.id)
    if to is not None:
        meeting.told += 1
        outbox.post(
            tx,
            to,
            SUMMARY,
            {"meeting": meeting.id},
            person_id=person.id,
            cluster_id=cluster.id,
            not_before=hours_of(person, cluster).next_open(tx.now),
            broadcast=True,
            kind="summary",
        )


# ---- what it says


@renders(SUMMARY)
def render_summary(draft: Draft) -> Message | None:
    """Nothing where it may not be read any more: a channel that was unbound, somebody who left, or paused."""
    meeting = draft.tx.session.get(Meeting, int(draft.content["meeting"]))
    if meeting is None or not _may_arrive(draft, meeting):
        return None
    ways_out = [[("settings", press("settings"))]] if draft.person_id is not None else []
    return as_read(draft, meeting, "sent", ways_out)


def _may_arrive(draft: Draft, meeting: Meeting) -> bool:
    if not _is_open(draft.tx.session.get_one(Cluster, meeting.cluster_id)):
        return False
    if draft.person_id is None:
        channel = channel_at(draft.tx, draft.chat)
        return channel is not None and channel.active and channel.cluster_id == meeting.cluster_id
    person, part = _reader(draft, meeting)
    is_paused = person.paused_until is not None and person.paused_until > draft.tx.now
    return part is not None and part.state == "active" and person.level in TOLD and not is_paused


def _reader(draft: Draft, meeting: Meeting) -> tuple[Person, Participant | None]:
    assert draft.person_id is not None
    return draft.tx.session.get_one(Person, draft.person_id), participation(
        draft.tx, draft.person_id, meeting.cluster_id
    )


def as_read(draft: Draft, meeting: Meeting, view: str, rows: Rows, **where: object) -> Message:
    """What everybody reads: before it leaves ("draft", with where it goes), as it arrives ("sent"), later ("read")."""
    told = {"people": 0, "places": [], "spared": 0} | where
    return draft.message("meetings.summary", rows, one=_told(draft, meeting), view=view, **told)


def _told(draft: Draft, meeting: Meeting) -> dict[str, object]:
    pillar = draft.tx.session.get(Pillar, meeting.pillar_id) if meeting.pillar_id is not None else None
    return {
        "title": meeting.title,
        "day": meeting.day,
        "pillar": pillar.name if pillar is not None else "",
        "paragraphs": [part for line in meeting.summary.splitlines() if (part := line.strip())],
        "decisions": meeting.decisions,
        "steps": meeting.steps,
        "questions": meeting.questions,
        "by": _author(draft.tx, meeting),
    }


def _author(tx: Transaction, meeting: Meeting) -> str:
    """Who wrote it; "" once they have left, or it came from a file."""
    part = tx.session.get(Participant, meeting.by) if meeting.by is not None else None
    return tx.session.get_one(Person, part.person_id).name if part is not None and part.state == "active" else ""


def leaves_at(meeting: Meeting) -> datetime:
    assert meeting.leaves_at is not None, "it is planned"
    return meeting.leaves_at
