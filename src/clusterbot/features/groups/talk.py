"""What a group chat is for: asked of who facilitates, shown on one card, and left alone where it is nobody's."""

from clusterbot.chat.messages import Button, Message
from clusterbot.chat.updates import BotAdded, Chat, ChatMoved
from clusterbot.features.clusters.records import Channel, Cluster, channel_at
from clusterbot.features.draft import Draft, Rows
from clusterbot.features.groups.away import came_back
from clusterbot.features.groups.binding import bring, card_of, purpose_of, question_of, set_aside
from clusterbot.features.people.turn import Turn
from clusterbot.features.polls.records import open_polls
from clusterbot.features.polls.voting import card_of as poll_card_of
from clusterbot.features.routes import button, command, happens, press, renders
from clusterbot.features.strategy.records import Pillar, pillars_of
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction

CHOSEN = "✓ "
WHOLE = 0
"""Stands for the whole cluster where a pillar's number could stand."""


# ---- coming in, and what for


@happens(BotAdded)
def added_to_group(turn: Turn) -> None:
    """A facilitator is asked what the chat is for; with a stranger the bot explains itself and goes."""
    if came_back(turn):
        return
    if _facilitated(turn):
        channel = channel_at(turn.tx, turn.update.chat)
        if channel is not None:  # it was in before: its card stands far above, or went with the history
            outbox.start_anew(turn.tx, turn.update.chat, card_of(channel.id))
        _ask(turn)
    elif _bound(turn.tx, turn.update.chat) is None:
        outbox.post(turn.tx, turn.update.chat, "groups.goodbye", {})


@happens(ChatMoved)
def moved(turn: Turn) -> None:
    """A group that became a supergroup: what stood in the old one stays behind, so the cards are shown anew."""
    assert isinstance(turn.update, ChatMoved)
    channel = _bound(turn.tx, turn.update.to)
    if channel is None:
        return
    outbox.refresh(turn.tx, card_of(channel.id))
    for poll in open_polls(turn.tx, channel.cluster_id):
        outbox.refresh(turn.tx, poll_card_of(poll.id))


@command("bind", who="anyone", in_menu=False)
def bind(turn: Turn, _: str) -> None:
    """Typed in a group by a facilitator: what is this chat for?"""
    if turn.update.chat.kind == "private":
        turn.say("groups.in_group")
    elif not _facilitated(turn):
        turn.say_here("groups.needs_facilitator")
    else:
        _ask(turn)


@command("unbind", who="facilitator", in_menu=False)
def unbind(turn: Turn, _: str) -> None:
    """The group stays, the bot posts nothing there any more."""
    channel = channel_at(turn.tx, turn.update.chat)
    if channel is None:
        turn.say("groups.in_group")
        return
    turn.say_here("groups.unbound")
    set_aside(turn.tx, channel)


@button("chat_for", who="anyone")
def choose(turn: Turn, channel_id: int, cluster_id: int, pillar_id: int) -> None:
    """The chat is for a whole cluster, or for one of its pillars; chosen again, it changes."""
    channel = _channel_to_bind(turn, channel_id, cluster_id)
    pillar = turn.tx.session.get(Pillar, pillar_id) if pillar_id != WHOLE else None
    if channel is None:
        return
    if pillar_id != WHOLE and (pillar is None or pillar.cluster_id != cluster_id):
        turn.toast("engine.old_button")
        return
    if channel.put_out_at is not None:
        turn.toast("groups.not_there")
        return
    channel.cluster_id, channel.pillar_key = cluster_id, pillar.key if pillar else ""
    bring(turn.tx, channel)
    turn.toast("groups.chosen")


@button("chat_not", who="anyone")
def choose_nothing(turn: Turn, channel_id: int, cluster_id: int) -> None:
    """The chat is not for the cluster: the bot is silent there."""
    channel = _channel_to_bind(turn, channel_id, cluster_id)
    if channel is not None:
        set_aside(turn.tx, channel)
        turn.toast("groups.not_chosen")


@button("chat_ask", who="anyone")
def ask_again(turn: Turn, channel_id: int) -> None:
    """What a chat is for can be changed from our private chat, too."""
    channel = turn.tx.session.get(Channel, channel_id)
    facilitated = _facilitated(turn) if turn.account is not None else []
    if channel is None or channel.cluster_id not in [one.id for one in facilitated]:
        turn.toast("people.facilitators_only" if turn.clusters else "people.stranger")
        return
    _put_question(turn, channel, facilitated, turn.private)


def _ask(turn: Turn) -> None:
    """In private; in the group where the facilitator cannot be written to."""
    chat = turn.update.chat
    facilitated = _facilitated(turn)
    bound = _bound(turn.tx, turn.update.chat)
    if bound is not None and bound.cluster_id not in [one.id for one in facilitated]:
        turn.say_here("groups.bound_elsewhere")
        return
    channel = channel_at(turn.tx, chat)
    if channel is None or channel.topic != chat.topic:
        channel = Channel(
            cluster_id=facilitated[0].id,
            platform=chat.platform,
            workspace=chat.workspace,
            chat=chat.id,
            topic=chat.topic,
            active=False,
        )
    if not channel.active:
        remembered = [one for one in facilitated if turn.account and one.id == turn.account.cluster_id]
        channel.cluster_id = (remembered or facilitated)[0].id
    channel.title, channel.put_out_at = chat.title or channel.title, None
    turn.tx.add(channel)
    _put_question(turn, channel, facilitated, turn.private if turn.reads_private else chat)


def _put_question(turn: Turn, channel: Channel, facilitated: list[Cluster], to: Chat) -> None:
    outbox.start_anew(turn.tx, to, question_of(channel.id))
    outbox.show(
        turn.tx,
        to,
        question_of(channel.id),
        "groups.question",
        {"channel": channel.id, "clusters": [one.id for one in facilitated]},
        person_id=turn.me.id,
        cluster_id=channel.cluster_id,
    )


def _channel_to_bind(turn: Turn, channel_id: int, cluster_id: int) -> Channel | None:
    """The channel, if this person facilitates the cluster it is to be for, and the one it is for now."""
    channel = turn.tx.session.get(Channel, channel_id)
    mine = [one.id for one in _facilitated(turn)]
    if channel is None or cluster_id not in mine or channel.cluster_id not in mine:
        turn.toast("people.facilitators_only" if turn.clusters else "people.stranger")
        return None
    return channel


def _bound(tx: Transaction, chat: Chat) -> Channel | None:
    channel = channel_at(tx, chat)
    return channel if channel is not None and channel.active else None


def _facilitated(turn: Turn) -> list[Cluster]:
    """The clusters this person facilitates."""
    return [one for one in turn.clusters if turn.facilitator_of(one.id)]


# ---- what is shown


@renders("groups.question")
def render_question(draft: Draft) -> Message:
    channel = draft.tx.session.get_one(Channel, int(draft.content["channel"]))
    clusters = [draft.tx.session.get_one(Cluster, int(id_)) for id_ in draft.content["clusters"]]
    if channel.put_out_at is not None:
        return draft.message("groups.question_over", title=channel.title)
    return draft.message(
        "groups.question",
        [
            *[row for one in clusters for row in _choices(draft, channel, one, alone=len(clusters) == 1)],
            [("nothing", press("chat_not", channel.id, channel.cluster_id))],
        ],
        title=channel.title,
        purpose=purpose_of(draft, channel) if channel.active else "",
    )


def _choices(draft: Draft, channel: Channel, cluster: Cluster, *, alone: bool) -> Rows:
    """The cluster as a whole, then its pillars, two in a row."""
    whole = draft.words("groups.whole") if alone else cluster.short_name
    options = [(WHOLE, "", whole), *[(one.id, one.key, one.name) for one in pillars_of(draft.tx, cluster.id)]]
    chosen = channel.pillar_key if channel.active and channel.cluster_id == cluster.id else None
    buttons = [
        Button((CHOSEN if key == chosen else "") + name, press("chat_for", channel.id, cluster.id, id_))
        for id_, key, name in options
    ]
    return [buttons[:1], *[buttons[at : at + 2] for at in range(1, len(buttons), 2)]]


@renders("groups.card")
def render_card(draft: Draft) -> Message:
    """In the group: what I do here, what I do not read, and the way in."""
    channel = draft.tx.session.get_one(Channel, int(draft.content["channel"]))
    if not channel.active:
        return draft.message("groups.unbound")
    return draft.message(
        "groups.card",
        [[("join", press("private"))]],
        pillar=purpose_of(draft, channel) if channel.pillar_key else "",
    )


@renders("groups.goodbye")
def render_goodbye(draft: Draft) -> Message | None:
    """Nobody here is ours: said once, and then out. Not if somebody who facilitates was quicker."""
    if _bound(draft.tx, draft.chat) is not None:
        return None
    said = draft.message("groups.goodbye", slack=draft.chat.platform == "slack")
    return Message(said.text, then_leave=True)
