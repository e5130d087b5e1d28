"""A cluster's end, with thanks: nothing goes out by itself any more, the plan is handed over, and a week to think."""

from datetime import timedelta

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import File, Message
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.asks import hours_of
from clusterbot.features.draft import Draft
from clusterbot.features.founding.archive import as_json, as_table
from clusterbot.features.people.records import Participant, Person, person_of, private_chat
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, press, renders
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction

REOPENS = timedelta(days=7)
"""How long one tap takes it back."""

FAREWELL = "founding.farewell"
PLAN = "founding.plan"


@command("finish", who="facilitator")
def finish(turn: Turn, _: str) -> None:
    """Close the cluster with thanks, or see that it is closed."""
    if turn.here.closed_at is not None:
        _say_closed(turn)
        return
    people = len(_others(turn.tx, turn.here, but=turn.me.id))
    turn.say("founding.finish", [[("finish", press("finish_now")), ("keep", press("finish_not"))]], people=people)


@button("finish_not", who="facilitator")
def finish_not(turn: Turn) -> None:
    turn.toast("founding.goes_on")


@button("finish_now", who="facilitator")
def finish_now(turn: Turn) -> None:
    """Confirmed: it is over, everybody hears it in their working hours, and every facilitator gets the plan."""
    cluster = turn.here
    if cluster.closed_at is not None:
        _say_closed(turn)
        return
    cluster.closed_at = turn.tx.now
    turn.tx.add(cluster)
    _say_closed(turn)
    turn.show(f"plan:{cluster.id}:{turn.update.id}", PLAN)
    for part, person in _others(turn.tx, cluster, but=turn.me.id):
        _tell(turn.tx, cluster, person, FAREWELL, since=turn.tx.now.isoformat())
        if part.is_facilitator:
            _tell(turn.tx, cluster, person, PLAN)


@button("reopen", who="facilitator")
def reopen(turn: Turn, cluster_id: int) -> None:
    """Taken back within a week: everything that comes by itself comes again, and those who were told hear it."""
    cluster = turn.here
    if cluster.id != cluster_id or cluster.closed_at is None:
        turn.toast("founding.is_open")
        return
    if turn.tx.now > cluster.closed_at + REOPENS:
        turn.say("founding.over", since=cluster.closed_at)
        return
    told = _told(turn.tx, cluster)
    cluster.closed_at = None
    turn.tx.add(cluster)
    for _, person in _others(turn.tx, cluster, but=turn.me.id):
        if person.id in told:
            _tell(turn.tx, cluster, person, FAREWELL, since="")
    turn.say("founding.reopened")


def _say_closed(turn: Turn) -> None:
    closed_at = turn.here.closed_at
    assert closed_at is not None
    until = closed_at + REOPENS
    if turn.tx.now > until:
        turn.say("founding.over", since=closed_at)
    else:
        turn.say("founding.closed", [[("reopen", press("reopen", turn.here.id))]], until=until)


# ---- what the others hear


@renders(FAREWELL)
def render_farewell(draft: Draft) -> Message | None:
    """Thanks, or that it goes on after all; whichever is not true any more when it leaves is not said."""
    cluster = draft.tx.session.get_one(Cluster, draft.cluster_id)
    closed_at = cluster.closed_at.isoformat() if cluster.closed_at is not None else ""
    if closed_at != draft.content["since"]:
        return None
    return draft.message("founding.farewell", name=cluster.name) if closed_at else draft.message("founding.again")


@renders(PLAN)
def render_plan(draft: Draft) -> Message:
    """All there is to keep: a table to look at and a file for whatever comes next."""
    cluster = draft.tx.session.get_one(Cluster, draft.cluster_id)
    message = draft.message("founding.plan")
    files = (
        File("plan.csv", "text/csv", as_table(draft.tx, cluster)),
        File("plan.json", "application/json", as_json(draft.tx, cluster)),
    )
    return Message(message.text, message.rows, files)


def _others(tx: Transaction, cluster: Cluster, *, but: int) -> list[tuple[Participant, Person]]:
    """Everybody who takes part and may be written to at all."""
    parts = tx.session.scalars(
        select(Participant)
        .where(
            col(Participant.cluster_id) == cluster.id,
            col(Participant.state) == "active",
            col(Participant.person_id) != but,
        )
        .order_by(col(Participant.id))
    )
    everybody = [(part, person_of(tx, part)) for part in parts]
    return [(part, person) for part, person in everybody if person.level != "none"]


def _told(tx: Transaction, cluster: Cluster) -> set[int | None]:
    """Who has heard of the end already."""
    letter = outbox.Letter
    return set(
        tx.session.scalars(
            select(col(letter.person_id)).where(
                col(letter.cluster_id) == cluster.id,
                col(letter.source) == FAREWELL,
                col(letter.state).in_(("sent", "uncertain", "claimed")),
                col(letter.created_at) == cluster.closed_at,
            )
        )
    )


def _tell(tx: Transaction, cluster: Cluster, person: Person, source: str, **content: str) -> None:
    """Once, in their working hours, after a pause they asked for."""
    to = private_chat(tx, person.id)
    if to is None:
        return
    from_then = max(tx.now, person.paused_until or tx.now)
    outbox.post(
        tx,
        to,
        source,
        dict(content),
        person_id=person.id,
        cluster_id=cluster.id,
        not_before=hours_of(person, cluster).next_open(from_then),
        broadcast=True,
    )
