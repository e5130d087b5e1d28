"""No action without a home: an objective it serves; before there is any, one is agreed for a reason that is kept."""

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Button
from clusterbot.features.actions.cards import short
from clusterbot.features.actions.records import OPEN, Action, nearest_first
from clusterbot.features.draft import Cell
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, press
from clusterbot.features.strategy.records import objectives_of
from clusterbot.store.transaction import Transaction

PAGE = 8
"""Actions in one message."""


def has_strategy(tx: Transaction, cluster_id: int) -> bool:
    """Is there at least one objective for an action to serve? Pillars are there from the start (R13, R31)."""
    return bool(objectives_of(tx, cluster_id))


def homeless(tx: Transaction, cluster_id: int) -> list[Action]:
    """The open actions that serve no objective, the nearest date first (R09)."""
    found = tx.session.scalars(
        select(Action).where(
            col(Action.cluster_id) == cluster_id, col(Action.objective_id).is_(None), col(Action.status).in_(OPEN)
        )
    )
    return sorted(found, key=nearest_first)


def say_strategy_first(turn: Turn) -> None:
    """Not yet, kindly: whoever facilitates can write an objective, or has a reason."""
    rows: list[list[Cell]] = [[("objective", press("objective_new"))], [("anyway", press("add_anyway"))]]
    turn.say("actions.strategy_first", rows if turn.is_facilitator else (), facilitates=turn.is_facilitator)


@button("homeless", who="facilitator")
def see_homeless(turn: Turn, start: int) -> None:
    """One tap on each asks which objective it serves; without any objective the first one is asked for."""
    found = homeless(turn.tx, turn.here.id)
    shown = found[max(0, start) : max(0, start) + PAGE]
    rows: list[list[Cell]] = [[("objective", press("objective_new"))]]
    if has_strategy(turn.tx, turn.here.id):
        rows = [[Button(short(one), press("edit_one", one.id, "objective_id"))] for one in shown]
    if start + PAGE < len(found):
        rows.append([("more", press("homeless", start + PAGE))])
    turn.say("actions.homeless", rows if found else (), count=len(found))
