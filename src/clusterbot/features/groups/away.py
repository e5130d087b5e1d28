"""Put out of a chat or a topic, nothing is sent there and facilitators hear it once; let in again, all is as before."""

from typing import Any

from clusterbot.chat.messages import Message
from clusterbot.chat.updates import Chat
from clusterbot.features.clusters.records import Channel, Cluster, channels_in
from clusterbot.features.contact.telling import write_to_facilitators
from clusterbot.features.draft import Draft
from clusterbot.features.groups.binding import bring, purpose_of, question_of, votes_in
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import press, put_out, renders, topic_closed
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction


@put_out
def facilitators_hear_of_it(tx: Transaction, chat: Chat) -> None:
    """The binding is kept for the day we are let in again; till then the chat is none of ours."""
    outbox.withdraw(tx, chat)
    for channel in channels_in(tx, chat):
        _set_aside(tx, channel, {"channel": channel.id})


@topic_closed
def facilitators_hear_of_a_topic(tx: Transaction, chat: Chat) -> None:
    """The same for one topic: its group and the other topics are as before."""
    outbox.withdraw(tx, chat, only_topic=True)
    for channel in channels_in(tx, chat):
        if channel.topic == chat.topic:
            _set_aside(tx, channel, {"channel": channel.id, "topic": True})


def _set_aside(tx: Transaction, channel: Channel, told: dict[str, Any]) -> None:
    if not channel.active:
        return
    channel.active, channel.put_out_at = False, tx.now
    tx.add(channel)
    outbox.refresh(tx, question_of(channel.id))
    cluster = tx.session.get_one(Cluster, channel.cluster_id)
    write_to_facilitators(tx, cluster, "groups.put_out", told)


def came_back(turn: Turn) -> bool:
    """Let in again, by whomever: the chat is for what it was for. False where it was for nothing."""
    back = [one for one in channels_in(turn.tx, turn.update.chat) if one.put_out_at is not None]
    for channel in back:
        bring(turn.tx, channel)
        cluster = turn.tx.session.get_one(Cluster, channel.cluster_id)
        write_to_facilitators(turn.tx, cluster, "groups.back", {"channel": channel.id})
    return bool(back)


@renders("groups.put_out")
def render_put_out(draft: Draft) -> Message | None:
    """Unless we were let in again before it could be read."""
    channel = draft.tx.session.get_one(Channel, int(draft.content["channel"]))
    if channel.put_out_at is None:
        return None
    return draft.message(
        "groups.put_out",
        title=channel.title,
        purpose=purpose_of(draft, channel),
        votes=len(votes_in(draft.tx, channel)),
        slack=channel.platform == "slack",
        topic=bool(draft.content.get("topic")),
    )


@renders("groups.back")
def render_back(draft: Draft) -> Message | None:
    channel = draft.tx.session.get_one(Channel, int(draft.content["channel"]))
    if not channel.active:
        return None
    return draft.message(
        "groups.back",
        [[("change", press("chat_ask", channel.id))]],
        title=channel.title,
        purpose=purpose_of(draft, channel),
        votes=len(votes_in(draft.tx, channel)),
    )
