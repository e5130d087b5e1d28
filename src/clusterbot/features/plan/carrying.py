"""A facilitator who takes an action on is asked once whether a participant would carry it better; no is an answer."""

from clusterbot.chat.messages import Message
from clusterbot.features.actions.cards import name_of
from clusterbot.features.actions.records import Action
from clusterbot.features.draft import Draft
from clusterbot.features.people.records import Participant
from clusterbot.features.people.turn import Turn
from clusterbot.features.plan.giving import carrier_card
from clusterbot.features.routes import button, press, renders


def ask_for_a_carrier(turn: Turn, action: Action) -> None:
    """Of whoever facilitates and took it on themself; somebody else's hands are theirs to fill (R19)."""
    if turn.is_facilitator and action.owner_id == turn.participant.id:
        _show(turn, action, kept=False)


def _show(turn: Turn, action: Action, *, kept: bool) -> None:
    turn.show(
        carrier_card(action.id),
        "actions.better_carried",
        action=action.id,
        key=action.key,
        kept=kept,
        actions=[action.id],
    )


@renders("actions.better_carried")
def render_question(draft: Draft) -> Message | None:
    """It says so, where the action was taken back, or somebody else has it."""
    action = draft.tx.session.get(Action, int(draft.content["action"]))
    if action is None:
        return draft.message("actions.added_undone", code=str(draft.content["key"]))
    owner = draft.tx.session.get(Participant, action.owner_id) if action.owner_id is not None else None
    if owner is None or owner.person_id != draft.person_id:
        return draft.message(
            "actions.carried_by", code=action.key, title=action.title, owner=name_of(draft, action.owner_id)
        )
    if draft.content["kept"]:
        return draft.message("actions.stays_with_you", code=action.key, title=action.title)
    rows = [[("give", press("owner", action.id)), ("keep", press("keep_it", action.id))]]
    return draft.message("actions.better_carried", rows, code=action.key, title=action.title)


@button("keep_it", who="facilitator")
def keep_it(turn: Turn, action_id: int) -> None:
    """Their own, and no word about it any more."""
    action = turn.tx.session.get(Action, action_id)
    part = turn.facilitator_of(action.cluster_id) if action is not None else None
    if action is None or part is None or action.owner_id != part.id:
        turn.toast("actions.not_with_you")
        return
    _show(turn, action, kept=True)
