"""A chat that is bound: what stands in it, and what takes it out again."""

from clusterbot.features.clusters.records import Channel, Cluster, chat_of
from clusterbot.features.draft import Draft
from clusterbot.features.polls.records import Poll, open_polls
from clusterbot.features.polls.voting import show_in
from clusterbot.features.strategy.records import pillars_of
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction


def question_of(channel_id: int) -> str:
    """The key of the card that asks who facilitates what a chat is for."""
    return f"chat_for:{channel_id}"


def card_of(channel_id: int) -> str:
    """The key of the one card in the group itself."""
    return f"group:{channel_id}"


def bring(tx: Transaction, channel: Channel) -> None:
    """Bind a chat, and show in it what belongs there now: its card, and the votes that are open."""
    channel.active, channel.put_out_at = True, None
    tx.add(channel)
    outbox.show(
        tx, chat_of(channel), card_of(channel.id), "groups.card", {"channel": channel.id}, cluster_id=channel.cluster_id
    )
    for poll in votes_in(tx, channel):
        show_in(tx, channel, poll)
    outbox.refresh(tx, question_of(channel.id))


def votes_in(tx: Transaction, channel: Channel) -> list[Poll]:
    """The open votes that are posted in it: all, or none in a pillar's."""
    return [] if channel.pillar_key else open_polls(tx, channel.cluster_id)


def set_aside(tx: Transaction, channel: Channel) -> None:
    """Post nothing in a chat any more, and say so in it."""
    channel.active = False
    tx.add(channel)
    outbox.refresh(tx, card_of(channel.id))
    outbox.refresh(tx, question_of(channel.id))


def purpose_of(draft: Draft, channel: Channel) -> str:
    """The pillar's name, or the cluster's."""
    names = {one.key: one.name for one in pillars_of(draft.tx, channel.cluster_id)}
    return names.get(channel.pillar_key) or draft.tx.session.get_one(Cluster, channel.cluster_id).short_name
