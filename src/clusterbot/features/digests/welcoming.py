"""What somebody has of it at once, having come in: their own actions, and what moves around them."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions.records import OPEN, Action, open_actions_of
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.digests.compose import FEW
from clusterbot.features.digests.news import digest_of, week_before
from clusterbot.features.people.records import Organisation, Participant
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import press, welcomes
from clusterbot.features.strategy.records import Pillar
from clusterbot.store.transaction import Transaction


@welcomes
def show_what_moves(turn: Turn) -> None:
    """Two or three lines; nothing where nothing moves yet."""
    mine = open_actions_of(turn.tx, turn.participant.id)
    pillar = _pillar_of(turn.tx, turn.participant, mine)
    lines = _lines(turn.tx, turn.here, pillar.key if pillar else "", {one.title for one in mine})
    if not mine and not lines:
        return
    own = [{"title": one.title, "due": one.due} for one in mine[:FEW]]
    turn.say(
        "digests.moves",
        [[("mine", press("mine"))] if mine else [("digest", press("digest_now"))]],
        place=pillar.name if pillar else "",
        lines=lines,
        own=own,
        more=len(mine) - len(own),
    )


def _lines(tx: Transaction, cluster: Cluster, pillar_key: str, own: set[str]) -> list[dict[str, Any]]:
    """One of each kind of news: done, coming up, on the way; of others' actions, one's own stand above."""
    sections = digest_of(tx, cluster, week_before(tx.now, cluster.zone), pillar_key).sections
    kinds: list[list[dict[str, Any]]] = [
        [{"kind": "done", "title": one.title, "by": one.by} for part in sections for one in part.done.shown],
        [{"kind": "coming", "title": one.title, "due": one.due} for part in sections for one in part.coming.shown],
        [{"kind": "moving", "title": one.title} for part in sections for one in part.moving.shown],
    ]
    return [line for kind in kinds for line in [one for one in kind if one["title"] not in own][:1]]


def _pillar_of(tx: Transaction, part: Participant, mine: Sequence[Action]) -> Pillar | None:
    """The pillar of most of their actions, else of most that organisations like theirs own; None: the whole cluster."""
    found = Counter(one.pillar_id for one in mine) or Counter(_pillars_of_group(tx, part))
    return tx.session.get(Pillar, found.most_common(1)[0][0]) if found else None


def _pillars_of_group(tx: Transaction, part: Participant) -> Sequence[int]:
    home = tx.session.get(Organisation, part.organisation_id) if part.organisation_id is not None else None
    if home is None or home.group_id is None:
        return ()
    return tx.session.scalars(
        select(col(Action.pillar_id))
        .join(Participant, col(Participant.id) == col(Action.owner_id))
        .join(Organisation, col(Organisation.id) == col(Participant.organisation_id))
        .where(
            col(Action.cluster_id) == part.cluster_id,
            col(Action.status).in_(OPEN),
            col(Organisation.group_id) == home.group_id,
        )
        .order_by(col(Action.pillar_id))
    ).all()
