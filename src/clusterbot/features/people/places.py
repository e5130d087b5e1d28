"""Chats that move, close and come back: every record that knows them follows."""

from sqlalchemy import update
from sqlmodel import col

from clusterbot.chat.updates import Blocked, BotRemoved, Chat, ChatMoved, Unblocked
from clusterbot.features.clusters.records import channels_in
from clusterbot.features.people.records import Account
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import happens, routes
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction


@happens(ChatMoved)
def group_moved(turn: Turn) -> None:
    assert isinstance(turn.update, ChatMoved)
    chat_moved(turn.tx, turn.update.chat, turn.update.to)


@happens(BotRemoved)
def removed_from_group(turn: Turn) -> None:
    chat_unreachable(turn.tx, turn.update.chat)


@happens(Blocked)
def person_stopped_us(turn: Turn) -> None:
    chat_unreachable(turn.tx, turn.update.chat)


@happens(Unblocked)
def person_came_back(turn: Turn) -> None:
    if turn.account is not None:
        turn.account.reachable = True
        turn.tx.add(turn.account)


def chat_moved(tx: Transaction, old: Chat, new: Chat) -> None:
    """A group has another id (Telegram: it became a supergroup). No binding, card or letter is lost."""
    outbox.move(tx, old, new)
    for channel in channels_in(tx, old):
        channel.chat = new.id
        tx.add(channel)


def topic_closed(tx: Transaction, chat: Chat) -> None:
    """Nothing more can be written in this topic of a group; the group and its other topics are as before."""
    for act in routes.topic_closed:
        act(tx, chat)


def chat_unreachable(tx: Transaction, chat: Chat) -> None:
    """Nothing more can be written there, until they come back."""
    if chat.kind == "group":
        for act in routes.put_out:
            act(tx, chat)
        return
    if chat.kind == "home":  # the private chat may be well and alive
        return
    tx.session.execute(
        update(Account)
        .where(
            col(Account.platform) == chat.platform,
            col(Account.workspace) == chat.workspace,
            col(Account.user) == chat.id,
        )
        .values(reachable=False)
    )
