"""Actions follow people: merged owners stay owners, and who leaves hands over without a word in public."""

from sqlalchemy import select, update
from sqlmodel import col

from clusterbot.chat.messages import Button, Message
from clusterbot.features.actions.cards import short
from clusterbot.features.actions.records import Action, LooseNote, Report, known, open_actions_of
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import asks
from clusterbot.features.draft import Draft
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import Participant, facilitators_of, participation, person_of
from clusterbot.features.routes import follows_person, press, renders
from clusterbot.store.transaction import Transaction


@follows_person
def actions_follow(tx: Transaction, change: PersonChange) -> None:
    if change.kind == "merged" and change.into_id is not None:
        for theirs in tx.session.scalars(
            select(Participant).where(col(Participant.person_id) == change.person_id)
        ).all():
            ours = participation(tx, change.into_id, theirs.cluster_id)
            if ours is not None:
                _go_over(tx, theirs.id, ours.id)
    elif change.kind == "left" and change.cluster_id is not None:
        part = participation(tx, change.person_id, change.cluster_id)
        if part is not None:
            _let_go(tx, part)


def _go_over(tx: Transaction, gone: int, into: int) -> None:
    """Two parts in one cluster become one, and the first is deleted right after this."""
    for owned in (Action.owner_id, Action.created_by):
        tx.session.execute(update(Action).where(col(owned) == gone).values({owned: into}))
    tx.session.execute(update(Report).where(col(Report.by) == gone).values(by=into))
    tx.session.execute(update(Report).where(col(Report.noted_by) == gone).values(noted_by=into))
    tx.session.execute(update(LooseNote).where(col(LooseNote.participant_id) == gone).values(participant_id=into))


def _let_go(tx: Transaction, part: Participant) -> None:
    """What they left open looks for an owner; a facilitator is told in private."""
    left_open = open_actions_of(tx, part.id)
    for action in left_open:
        action.owner_id = None
        tx.add(action)
    if not left_open:
        return
    cluster = tx.session.get_one(Cluster, part.cluster_id)
    ids = [action.id for action in left_open]
    for facilitator in facilitators_of(tx, cluster.id):
        told = asks.ask(
            tx,
            person_of(tx, facilitator),
            cluster,
            kind="handover",
            subject_id=ids[0],
            source="actions.handover",
            at=tx.now,
            expects_answer=False,
            name=person_of(tx, part).name,
            left_open=ids,
        )
        if told is not None:
            return


@renders("actions.handover")
def render_handover(draft: Draft) -> Message | None:
    """Nothing to say once every action has an owner again."""
    waiting = [one for one in known(draft.tx, draft.content["left_open"]) if one.owner_id is None]
    if not waiting:
        return None
    return draft.message(
        "actions.handover",
        [[Button(draft.words("actions.find_owner", action=short(one, 30)), press("owner", one.id))] for one in waiting],
        name=str(draft.content["name"]),
        lines=[{"key": one.key, "title": one.title} for one in waiting],
    )
