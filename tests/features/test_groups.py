from dataclasses import replace

import pytest
from polls_world import CHANNEL, GROUP, World
from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.markup import plain
from clusterbot.chat.messages import Toast
from clusterbot.chat.updates import BotAdded, BotRemoved, ButtonPressed, Chat, ChatMoved
from clusterbot.features.clusters.records import Channel, channel_at
from clusterbot.features.groups.binding import card_of
from clusterbot.features.people.joining import cluster_invite
from clusterbot.features.people.places import chat_unreachable, topic_closed
from clusterbot.features.strategy.records import Pillar
from clusterbot.store.database import Database
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

HALL = Chat("telegram", "bot", "-9", "group", title="Hall")
ROOM = Chat("slack", "T1", "C9", "group", title="room")


@pytest.fixture
def world(database: Database, clock: FixedClock) -> World:
    world = World(database, clock).furnish()

    def pillar(tx: Transaction) -> None:
        tx.add(Pillar(cluster_id=world.cluster_id, key="finance", code="AF", name="Finance", position=1))

    database.do(pillar)
    return world


def adds(world: World, name: str, where: Chat = HALL) -> None:
    world._handle(BotAdded, name, where)
    world.deliver()


def bound(world: World, where: Chat = HALL) -> tuple[int, str, bool] | None:
    def find(tx: Transaction) -> tuple[int, str, bool] | None:
        channel = channel_at(tx, where)
        return (channel.cluster_id, channel.pillar_key, channel.active) if channel else None

    return world.database.do(find)


def heard(world: World, name: str) -> str:
    """All that somebody was ever told in private."""
    return "\n".join(plain(message.text) for message in world.seen[world.private(name)].values())


def votes(world: World, name: str, poll: int, option: int) -> None:
    world.press(name, f"vote:{poll}:{world.option_ids(poll)[option]}", GROUP)


def test_nothing_is_bound_or_posted_before_the_facilitator_says_what_the_chat_is_for(world: World) -> None:
    adds(world, "Nadia")
    assert "What is it for?" in world.sees("Nadia")
    assert world.buttons("Nadia") == ["Whole cluster", "Finance", "Not for the cluster"]
    assert world.sees(HALL) == ""
    assert bound(world) == (world.cluster_id, "", False)


@pytest.mark.parametrize(
    ("label", "pillar", "words"), [("Whole cluster", "", "votes"), ("Finance", "finance", "what moves in Finance")]
)
def test_the_choice_binds_the_chat_and_posts_one_card(world: World, label: str, pillar: str, words: str) -> None:
    adds(world, "Nadia")
    world.tap("Nadia", label)
    assert bound(world) == (world.cluster_id, pillar, True)
    assert words in world.sees(HALL)
    assert "✓ " + label in world.buttons("Nadia")
    world.tap("Nadia", "✓ " + label)
    world.deliver()
    assert len(world.seen[HALL]) == 1


def test_not_for_the_cluster_takes_the_binding_back(world: World) -> None:
    adds(world, "Nadia")
    world.tap("Nadia", "Whole cluster")
    world.deliver()
    world.tap("Nadia", "Not for the cluster")
    assert bound(world) == (world.cluster_id, "", False)
    assert world.sees(HALL) == "I post nothing here any more. /bind brings me back."
    assert world.buttons(HALL) == []


def test_a_facilitator_who_cannot_be_written_to_is_asked_in_the_group(world: World) -> None:
    world.database.do(lambda tx: tx.session.execute(_unreachable()))
    adds(world, "Nadia")
    assert "What is it for?" in world.sees(HALL)
    world.tap("Nadia", "Whole cluster", HALL)
    assert bound(world) == (world.cluster_id, "", True)


def _unreachable() -> object:
    from sqlalchemy import update

    from clusterbot.features.people.records import Account

    return update(Account).values(reachable=False)


@pytest.mark.parametrize("who", ["Omar", "Zoe"])
def test_added_by_whoever_facilitates_nothing_it_explains_itself_once_and_leaves(world: World, who: str) -> None:
    if who == "Zoe":
        world.stranger("Zoe")
    adds(world, who)
    (said,) = world.seen[HALL].values()
    assert said.then_leave
    assert said.rows == ()
    assert bound(world) is None


def test_a_facilitator_who_is_quicker_than_the_goodbye_keeps_the_bot(world: World) -> None:
    world._handle(BotAdded, "Omar", HALL)
    channel = Channel(cluster_id=world.cluster_id, platform="telegram", workspace="bot", chat=HALL.id)
    world.database.do(lambda tx: tx.add(channel))
    assert world.sees(HALL) == ""


def test_in_a_bound_group_somebody_elses_adding_changes_nothing(world: World) -> None:
    adds(world, "Omar", GROUP)
    assert bound(world, GROUP) == (world.cluster_id, "", True)
    assert world.sees(GROUP) == ""


def test_only_who_facilitates_both_says_what_a_chat_is_for(world: World) -> None:
    moon = world.add_cluster("moon")
    world.add("Lina", "telegram", facilitates=True, cluster_id=moon)
    world.stranger("Zoe")
    adds(world, "Nadia")
    channel = world.database.do(lambda tx: channel_at(tx, HALL).id)
    pillar = world.database.do(lambda tx: tx.session.scalars(select(col(Pillar.id))).one())
    for who in ("Omar", "Lina", "Zoe"):
        for cluster in (world.cluster_id, moon):
            assert world.press(who, f"chat_for:{channel}:{cluster}:0")
            assert world.press(who, f"chat_not:{channel}:{cluster}")
    assert "earlier message" in world.press("Nadia", f"chat_for:{channel}:{world.cluster_id}:{pillar + 1}")
    assert bound(world) == (world.cluster_id, "", False)


def test_who_facilitates_two_clusters_chooses_between_them(world: World) -> None:
    moon = world.add_cluster("moon")
    from clusterbot.features.people.records import Participant

    world.database.do(lambda tx: tx.add(Participant(cluster_id=moon, person_id=1, is_facilitator=True)))
    adds(world, "Nadia")
    assert world.buttons("Nadia") == ["sun", "Finance", "moon", "Not for the cluster"]
    world.tap("Nadia", "moon")
    assert bound(world) == (moon, "", True)


def test_a_chat_of_another_cluster_is_not_taken_over(world: World) -> None:
    moon = world.add_cluster("moon", HALL)
    adds(world, "Nadia")
    assert "belongs to another cluster" in world.sees(HALL)
    assert bound(world) == (moon, "", True)


# ---- the way in


def test_join_privately_opens_the_private_chat_with_the_clusters_link_where_a_bot_may_not_begin(world: World) -> None:
    world.stranger("Zoe")
    token = world.database.do(lambda tx: cluster_invite(tx, world.cluster_id).token)
    reply = world._handle(ButtonPressed, "Zoe", GROUP, press="private")
    assert isinstance(reply, Toast)
    assert reply.link == f"https://t.me/bot?start={token}"


def test_join_privately_begins_the_private_chat_where_a_bot_may(world: World) -> None:
    world.stranger("Zoe", "slack")
    world.press("Zoe", "private", CHANNEL)
    assert "Would you like to come in?" in world.sees("Zoe")


@pytest.mark.parametrize("where", [None, HALL])
def test_outside_a_bound_group_a_forged_press_learns_no_link(world: World, where: Chat | None) -> None:
    world.stranger("Zoe")
    reply = world._handle(ButtonPressed, "Zoe", where, press="private")
    assert isinstance(reply, Toast)
    assert reply.link == ""


def test_the_card_and_the_binding_follow_a_group_that_becomes_a_supergroup(world: World) -> None:
    adds(world, "Nadia")
    world.tap("Nadia", "Finance")
    world.deliver()
    new = Chat("telegram", "bot", "-1009", "group", title="Hall")
    world._handle(ChatMoved, "Nadia", HALL, to=new)
    assert bound(world, new) == (world.cluster_id, "finance", True)
    (card,) = world.cards(card_of(world.database.do(lambda tx: channel_at(tx, new).id)))
    assert card.lane.split("|")[2] == new.id


def test_put_out_and_let_in_again_it_shows_its_card_anew(world: World) -> None:
    adds(world, "Nadia")
    world.tap("Nadia", "Whole cluster")
    world.deliver()
    world._handle(BotRemoved, "Nadia", HALL)
    adds(world, "Nadia")
    assert [("votes" in card.text) for card in world.seen[HALL].values()] == [True, True]
    assert world.sees("Nadia").startswith("I am back in Hall, for sun as before.")
    world.tap("Nadia", "It is for something else")
    world.tap("Nadia", "Finance")
    assert bound(world) == (world.cluster_id, "finance", True)


def test_every_facilitator_hears_once_that_the_bot_was_put_out(world: World) -> None:
    world.add("Emir", "slack", facilitates=True)
    adds(world, "Nadia")
    world.tap("Nadia", "Whole cluster")
    world.deliver()
    world._handle(BotRemoved, "Omar", HALL)
    world._handle(BotRemoved, "Omar", HALL)
    world.deliver()
    for name in ("Nadia", "Emir"):
        assert heard(world, name).count("I can post nothing in Hall any more") == 1
    assert bound(world) == (world.cluster_id, "", False)


def test_what_a_platform_refuses_to_a_group_is_heard_like_being_put_out(world: World) -> None:
    adds(world, "Nadia")
    world.tap("Nadia", "Whole cluster")
    world.deliver()
    world.database.do(lambda tx: chat_unreachable(tx, HALL))
    world.deliver()
    assert world.sees("Nadia").startswith("I can post nothing in Hall any more")


def test_of_a_topic_that_was_closed_facilitators_hear_and_can_bring_it_back(world: World) -> None:
    """The group around it stays as it is."""
    adds(world, "Nadia")
    world.tap("Nadia", "Whole cluster")
    topic = replace(HALL, topic="7")
    world.command("Nadia", "bind", where=topic)
    world.deliver()
    world.tap("Nadia", "Finance")
    world.deliver()
    world.database.do(lambda tx: topic_closed(tx, topic))
    world.deliver()
    assert world.sees("Nadia").startswith("I can post nothing in a topic of Hall any more: it was closed or deleted.")
    assert bound(world) == (world.cluster_id, "", True)
    assert bound(world, topic) == (world.cluster_id, "finance", False)
    world.command("Nadia", "bind", where=topic)
    world.deliver()
    world.tap("Nadia", "Finance")
    assert bound(world, topic) == (world.cluster_id, "finance", True)


def test_nothing_is_sent_to_a_chat_the_bot_was_put_out_of(world: World) -> None:
    adds(world, "Nadia")
    world.tap("Nadia", "Whole cluster")
    poll = world.posted(by="Nadia")
    world.deliver()
    votes(world, "Omar", poll, 0)  # an edit of the card waits
    world._handle(BotRemoved, "Nadia", HALL)
    before = dict(world.seen[HALL])
    world.deliver()
    votes(world, "Omar", poll, 1)
    world.deliver()
    assert world.seen[HALL] == before


def test_put_out_and_back_before_anybody_could_read_it_is_no_news_of_loss(world: World) -> None:
    adds(world, "Nadia")
    world.tap("Nadia", "Whole cluster")
    world.deliver()
    world._handle(BotRemoved, "Nadia", HALL)
    world._handle(BotAdded, "Nadia", HALL)
    world.deliver()
    assert "I can post nothing" not in heard(world, "Nadia")


def test_let_in_again_by_whoever_it_is_for_what_it_was_for(world: World) -> None:
    adds(world, "Nadia")
    world.tap("Nadia", "Finance")
    world.deliver()
    world._handle(BotRemoved, "Omar", HALL)
    adds(world, "Omar")
    assert bound(world) == (world.cluster_id, "finance", True)
    assert "what moves in Finance" in world.sees(HALL)


def test_unbound_by_a_facilitator_it_is_asked_about_again(world: World) -> None:
    adds(world, "Nadia")
    world.tap("Nadia", "Whole cluster")
    world.deliver()
    world.tap("Nadia", "Not for the cluster")
    world._handle(BotRemoved, "Nadia", HALL)
    adds(world, "Nadia")
    assert bound(world) == (world.cluster_id, "", False)
    assert "What is it for?" in world.sees("Nadia")


def test_a_choice_for_a_chat_the_bot_was_put_out_of_binds_nothing(world: World) -> None:
    adds(world, "Nadia")
    world.tap("Nadia", "Whole cluster")
    world.deliver()
    world._handle(BotRemoved, "Nadia", HALL)
    channel = world.database.do(lambda tx: channel_at(tx, HALL).id)
    assert "not in that chat any more" in world.press("Nadia", f"chat_for:{channel}:{world.cluster_id}:0")
    assert bound(world) == (world.cluster_id, "", False)


@pytest.mark.parametrize(("label", "shown"), [("Whole cluster", True), ("Finance", False)])
def test_a_chat_bound_while_a_vote_is_open_shows_it_at_once(world: World, label: str, shown: bool) -> None:
    poll = world.posted(by="Nadia")
    adds(world, "Nadia")
    world.tap("Nadia", label)
    world.deliver()
    assert ("Where?" in world.sees(HALL)) == shown
    votes(world, "Omar", poll, 0)
    assert ("One person has voted so far" in world.sees(HALL)) == shown
