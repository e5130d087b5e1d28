"""Who is asked about an action, and who may say how it goes: its owner, whoever answers for them, a facilitator."""

from clusterbot.features.actions.records import Action, may_change, nearest_first, open_actions_of
from clusterbot.features.deputies.records import answers_for, deputy_of, owners_of
from clusterbot.features.people.records import Participant
from clusterbot.store.transaction import Transaction


def may_report(tx: Transaction, action: Action, part: Participant | None) -> bool:
    """Whoever may change it, and the owner's deputy."""
    if may_change(action, part):
        return True
    return part is not None and part.cluster_id == action.cluster_id and answers_for(tx, part, action.owner_id)


def answerable_by(tx: Transaction, participant_id: int) -> list[Action]:
    """The open actions that somebody's words may be about: their own, and those they answer for."""
    return _open(tx, [participant_id, *owners_of(tx, participant_id)])


def asked_of(tx: Transaction, participant_id: int) -> list[Action]:
    """The open actions that somebody is asked about: who has a deputy is not asked about their own."""
    own = [participant_id] if deputy_of(tx, participant_id) is None else []
    return _open(tx, [*own, *owners_of(tx, participant_id)])


def asked_about(tx: Transaction, action: Action) -> int | None:
    """The participant who is asked about an action."""
    return deputy_of(tx, action.owner_id) or action.owner_id


def _open(tx: Transaction, owners: list[int]) -> list[Action]:
    return sorted((action for owner in owners for action in open_actions_of(tx, owner)), key=nearest_first)
