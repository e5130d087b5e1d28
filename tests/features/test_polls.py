from collections.abc import Callable
from datetime import timedelta

import pytest
from polls_world import CHANNEL, GROUP, TELEGRAM, World
from sqlalchemy import event, select, update
from sqlmodel import col

from clusterbot.chat.messages import OpenForm
from clusterbot.chat.updates import Chat
from clusterbot.engine import rendering
from clusterbot.features.clusters.records import Channel, Cluster
from clusterbot.features.people.joining import cluster_invite, go_out, merge, new_invite
from clusterbot.features.people.records import Participant, Person, participation
from clusterbot.features.polls.records import Ballot, Poll
from clusterbot.features.polls.voting import decisions_for_digest, post
from clusterbot.store import schedules
from clusterbot.store.database import Database
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

# What differs between the databases is tested on both in test_polls_bursts.py.
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

POLL = '"Where?" "Port" "Campus"'


@pytest.fixture
def world(database: Database, clock: FixedClock) -> World:
    return World(database, clock).furnish()


# ---- asking


def test_a_preview_names_the_channels_and_the_deadline_and_nothing_is_posted(world: World) -> None:
    world.command("Nadia", "poll", POLL)
    preview = world.sees("Nadia")
    for words in ("Where?", "Port", "Campus", "Plenary (Telegram)", "general (Slack)", "Sunday 18 January, 16:00"):
        assert words in preview
    assert world.buttons("Nadia") == ["Post it", "Change the deadline", "Discard"]
    assert world.sees(GROUP) == world.sees(CHANNEL) == ""
    assert world.press("Omar", f"vote:{world.newest().id}:{world.option_ids(world.newest().id)[0]}") != ""
    assert world.tally(world.newest().id) == (0, 0)


def test_a_posted_poll_stands_in_every_channel_of_every_platform(world: World) -> None:
    world.posted()
    for place in (GROUP, CHANNEL):
        assert "Where?" in world.sees(place)
        assert "Sunday 18 January, 16:00 (Amman)" in world.sees(place)
        assert world.buttons(place) == ["Port", "Campus"]
    assert "Posted" in world.sees("Nadia")
    assert world.buttons("Nadia") == ["Close it early"]


def test_a_discarded_preview_stays_private_and_cannot_be_posted_any_more(world: World) -> None:
    world.command("Nadia", "poll", POLL)
    world.deliver()
    world.tap("Nadia", "Discard")
    assert "never posted" in world.sees("Nadia")
    assert world.buttons("Nadia") == []
    assert "discarded" in world.press("Nadia", f"poll_post:{world.newest().id}")
    assert world.sees(GROUP) == ""


def test_pressing_post_twice_posts_once(world: World) -> None:
    world.posted()
    assert "posted already" in world.press("Nadia", f"poll_post:{world.newest().id}")
    world.deliver()
    assert len(world.seen[GROUP]) == 1


def test_a_bare_command_opens_a_form_and_its_answers_become_a_preview(world: World) -> None:
    reply = world.command("Nadia", "poll")
    assert isinstance(reply, OpenForm)
    world.fill("Nadia", reply.form.press, question="Where?", options="1. Port\n2. Campus", closes="7")
    assert "Thursday 22 January, 16:00" in world.sees("Nadia")
    assert "• Port" in world.sees("Nadia")


def test_a_day_of_ones_own_choice_counts_more_than_the_spans(world: World) -> None:
    form = f"poll:{world.cluster_id}"
    world.fill("Nadia", form, question="Where?", options="Port\nCampus", closes="3", day="2026-01-23")
    assert "Friday 23 January, 16:00" in world.sees("Nadia")


@pytest.mark.parametrize("day", ["2026-01-14", "2027-01-14"])
def test_a_day_that_cannot_be_gives_way_to_the_usual_one_and_nothing_typed_is_lost(world: World, day: str) -> None:
    world.fill("Nadia", f"poll:{world.cluster_id}", question="Where?", options="Port\nCampus", closes="3", day=day)
    assert "Sunday 18 January, 16:00" in world.sees("Nadia")
    assert any("does not work" in message.text for message in world.seen[world.private("Nadia")].values())


def test_the_deadline_can_be_changed_before_posting(world: World) -> None:
    world.command("Nadia", "poll", POLL)
    world.deliver()
    poll = world.newest()
    world.tap("Nadia", "Change the deadline")
    world.fill("Nadia", f"poll_when:{poll.id}", day="2026-01-20")
    assert "Tuesday 20 January, 16:00" in world.sees("Nadia")
    world.fill("Nadia", f"poll_when:{poll.id}", day="2020-01-20")
    assert world.newest().closes_at.isoformat() == "2026-01-20T13:00:00+00:00"
    world.tap("Nadia", "Post it")
    world.deliver()
    world.fill("Nadia", f"poll_when:{poll.id}", closes="7")
    assert world.newest().closes_at.isoformat() == "2026-01-20T13:00:00+00:00"


def test_a_preview_whose_deadline_has_passed_is_not_posted(world: World) -> None:
    world.command("Nadia", "poll", POLL)
    world.deliver()
    world.clock.advance(timedelta(days=5))
    world.tap("Nadia", "Post it")
    assert "passed meanwhile" in world.sees("Nadia")
    assert world.sees(GROUP) == ""


def test_words_that_are_no_poll_come_back_with_what_was_wrong_and_an_example(world: World) -> None:
    world.command("Nadia", "poll", '"Where <b>?" "Port" "port"')
    said = world.sees("Nadia")
    assert "“port” is there twice" in said
    assert "You wrote:" in said
    assert "Where <b>?" in said
    assert '/poll "Where shall we meet?"' in said
    assert world.buttons("Nadia") == ["Ask me step by step"]
    assert isinstance(world.command("Nadia", "poll"), OpenForm)


def test_without_a_channel_the_preview_says_how_people_find_the_poll(world: World) -> None:
    nowhere = world.add_cluster("moon")
    world.add("Lina", "telegram", facilitates=True, cluster_id=nowhere)
    world.command("Lina", "poll", POLL)
    assert "No channel is connected" in world.sees("Lina")
    assert "/vote" in world.sees("Lina")


# ---- voting


def test_one_tap_is_a_vote_and_a_later_tap_changes_it(world: World) -> None:
    poll = world.posted()
    assert world.tap("Omar", "Port", GROUP) == "Your vote: Port. You can change it until Sunday 18 January, 16:00."
    assert world.tally(poll) == (1, 0)
    assert world.tap("Omar", "Campus", GROUP).startswith("Your vote is now: Campus.")
    assert world.tally(poll) == (0, 1)
    assert world.tap("Omar", "Campus", GROUP).startswith("Your vote is now: Campus.")
    assert world.tally(poll) == (0, 1)


def test_the_card_is_live_in_voters_on_every_platform_and_never_tells_the_running_result(world: World) -> None:
    world.posted()
    world.tap("Omar", "Port", GROUP)
    world.tap("Selma", "Port", CHANNEL)
    for place in (GROUP, CHANNEL):
        assert "2 people have voted so far." in world.sees(place)
        assert "• Port\n• Campus" in world.sees(place)
        assert "▇" not in world.sees(place)
    for name in ("Nadia", "Omar"):
        world.command(name, "vote")
        assert "▇" not in world.sees(name)


def test_fifty_votes_at_once_are_one_edit_a_channel(world: World) -> None:
    poll = world.posted()
    port, campus = world.option_ids(poll)
    edits = world.edits
    for number, name in enumerate(world.add_crowd(50)):
        world.press(name, f"vote:{poll}:{port if number % 3 else campus}", GROUP)
    world.deliver()
    assert world.edits - edits == 2
    assert "50 people have voted" in world.sees(CHANNEL)


def test_a_change_of_mind_edits_no_channel(world: World) -> None:
    world.posted()
    world.tap("Omar", "Port", GROUP)
    world.deliver()
    edits = world.edits
    world.tap("Omar", "Campus", GROUP)
    world.deliver()
    assert world.edits == edits


def test_somebody_in_no_channel_votes_in_private_and_sees_their_choice(world: World) -> None:
    poll = world.posted()
    world.command("Selma", "vote")
    assert world.buttons("Selma") == ["Port", "Campus"]
    world.tap("Selma", "Campus")
    assert world.buttons("Selma") == ["Port", "✓ Campus"]
    assert "your vote is in" in world.sees("Selma")
    assert world.tally(poll) == (0, 1)


def test_a_vote_in_the_channel_shows_on_the_private_card_of_that_person_only(world: World) -> None:
    world.posted()
    for name in ("Omar", "Selma"):
        world.command(name, "polls")
        world.deliver()
    world.tap("Omar", "Port", GROUP)
    assert world.buttons("Omar") == ["✓ Port", "Campus"]
    assert world.buttons("Selma") == ["Port", "Campus"]


def test_asking_for_the_open_votes_again_brings_them_to_the_end_of_the_chat(world: World) -> None:
    world.posted()
    for _ in range(2):
        world.command("Omar", "vote")
        world.deliver()
    assert len(world.seen[world.private("Omar")]) == 2


def test_without_an_open_vote_that_is_said(world: World) -> None:
    world.command("Omar", "vote")
    assert "Nothing is open" in world.sees("Omar")


def test_each_reads_the_deadline_in_their_own_zone(world: World) -> None:
    world.posted()
    world.add("Rosa", "telegram", zone="America/Lima")
    assert "08:00" in world.tap("Rosa", "Port", GROUP)
    world.command("Rosa", "vote")
    assert "08:00" in world.sees("Rosa")


def test_what_was_typed_never_becomes_markup(world: World) -> None:
    world.posted("<b>Q</b> & <!channel>?", ("<i>A</i>", "](http://x)"))
    assert "<b>Q</b> & <!channel>?" in world.sees(GROUP)
    assert "<i>A</i>" in world.tap("Omar", "<i>A</i>", GROUP)


# ---- who may vote


@pytest.mark.parametrize(("platform", "where"), [("telegram", GROUP), ("slack", CHANNEL)])
def test_a_press_in_a_bound_group_counts_once_for_somebody_who_never_started_the_bot(
    world: World, platform: str, where: Chat
) -> None:
    poll = world.posted()
    world.stranger("Zoe", platform)
    assert world.tap("Zoe", "Port", where).startswith("Your vote: Port")
    assert world.tap("Zoe", "Campus", where).startswith("Your vote is now: Campus")
    assert world.tally(poll) == (0, 1)
    assert world.sees("Zoe") == "", "the toast says it, and nothing is written to them"


def test_in_a_group_that_is_not_bound_any_more_a_press_of_somebody_unknown_does_not_count(world: World) -> None:
    poll = world.posted()
    world.stranger("Zoe")
    world.database.do(lambda tx: tx.session.execute(update(Channel).values(active=False)))
    assert "do not know you yet" in world.tap("Zoe", "Port", GROUP)
    assert world.tally(poll) == (0, 0)


def test_who_voted_in_the_group_takes_no_part_otherwise_and_keeps_the_ballot_when_coming_in(world: World) -> None:
    poll = world.posted()
    world.stranger("Zoe")
    world.tap("Zoe", "Port", GROUP)
    world.command("Zoe", "mine", where=GROUP)
    assert "I may not write to you first" in world.sees(GROUP)
    assert "do not know you yet" in world.press("Zoe", "settings", GROUP)
    token = world.database.do(lambda tx: cluster_invite(tx, world.cluster_id).token)
    world.press("Zoe", f"join:{token}")
    assert "Thank you, your vote is in" in world.sees("Zoe"), "the ballot they have cast is shown to them"
    world.tap("Zoe", "Campus", GROUP)
    assert world.tally(poll) == (0, 1)


def test_who_voted_in_the_group_and_opens_a_personal_link_is_the_listed_person_with_one_ballot(world: World) -> None:
    poll = world.posted()
    listed = world.add("Ali", "slack", state="expected")
    world.stranger("Zoe")
    world.tap("Zoe", "Port", GROUP)

    def link(tx: Transaction) -> str:
        part = participation(tx, listed, world.cluster_id)
        assert part is not None
        return new_invite(tx, world.cluster_id, part.id).token

    world.press("Zoe", f"join:{world.database.do(link)}")
    assert world.tally(poll) == (1, 0)
    names = world.database.do(lambda tx: list(tx.session.scalars(select(Person.name))))
    assert "Zoe" not in names
    assert names.count("Ali") == 1


def test_a_listed_person_counts_in_the_group_before_they_have_come(world: World) -> None:
    poll = world.posted()
    world.add("Ali", "telegram", state="expected")
    world.tap("Ali", "Port", GROUP)
    assert world.tally(poll) == (1, 0)


@pytest.mark.parametrize("state", ["left", "removed"])
def test_somebody_who_has_left_or_was_taken_off_does_not_count(world: World, state: str) -> None:
    poll = world.posted()
    world.add("Ali", "telegram", state=state)
    assert "not counted" in world.tap("Ali", "Port", GROUP)
    assert world.tally(poll) == (0, 0)


def test_a_forged_press_from_elsewhere_learns_neither_link_nor_outcome(world: World) -> None:
    poll = world.posted()
    option = world.option_ids(poll)[0]
    moon = world.add_cluster("moon", Chat("telegram", "bot", "-6", "group", title="Moon"))
    world.add("Lina", "telegram", cluster_id=moon)
    world.stranger("Zoe")
    for name, where in (("Lina", None), ("Zoe", None), ("Lina", Chat("telegram", "bot", "-6", "group"))):
        assert "do not know you yet" in world.press(name, f"vote:{poll}:{option}", where)
    assert world.tally(poll) == (0, 0)
    assert world.sees("Lina") == world.sees("Zoe") == ""


def test_a_forged_option_is_an_old_button(world: World) -> None:
    first = world.posted()
    second = world.posted("When?", ("Now", "Later"))
    other = world.option_ids(second)[0]
    for token in (f"vote:{first}:{other}", f"vote:{first}:999", "vote:999:1", f"vote:{first}:-1", "vote:1:x", "vote:1"):
        assert "earlier message" in world.press("Omar", token, GROUP)
    assert "earlier message" in world.press("Omar", f"vote:{first}:{2**40}", GROUP)
    assert "earlier message" in world.press("Omar", f"vote:{10**30}:1", GROUP)
    assert world.tally(first) == world.tally(second) == (0, 0)


def test_somebody_in_two_clusters_votes_wherever_their_chat_is_about(world: World) -> None:
    poll = world.posted()
    moon = world.add_cluster("moon")
    person = world.database.do(lambda tx: tx.session.scalars(select(Person).where(col(Person.name) == "Omar")).one().id)
    world.database.do(lambda tx: tx.add(Participant(cluster_id=moon, person_id=person)))
    world.press("Omar", f"cluster:{moon}")
    assert world.press("Omar", f"vote:{poll}:{world.option_ids(poll)[0]}").startswith("Your vote: Port")


def test_a_vote_is_few_statements(world: World, database: Database) -> None:
    world.posted()
    world.tap("Omar", "Port", GROUP)
    statements: list[str] = []

    @event.listens_for(database.engine, "before_cursor_execute")
    def note(_: object, __: object, statement: str, *___: object) -> None:
        statements.append(statement)

    world.tap("Selma", "Port", CHANNEL)
    event.remove(database.engine, "before_cursor_execute", note)
    said = [one for one in statements if not one.startswith(("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT"))]
    assert len(said) <= 11, "\n".join(said)


# ---- closing


def test_at_the_deadline_the_result_stands_on_every_card_and_the_buttons_go(world: World) -> None:
    world.posted()
    world.tap("Omar", "Port", GROUP)
    world.tap("Selma", "Port", CHANNEL)
    world.tap("Nadia", "Campus", GROUP)
    world.command("Omar", "vote")
    world.deliver()
    world.clock.advance(timedelta(days=3, hours=5))
    world.act_on_schedules()
    for place in (GROUP, CHANNEL, "Omar"):
        assert "Port, with 2 of 3 votes" in world.sees(place)
        assert world.buttons(place) == []
    assert "Your vote has closed" in world.sees("Nadia")
    assert "Port, with 2 of 3 votes" in world.sees("Nadia")


def test_a_press_on_a_closed_poll_tells_the_outcome(world: World) -> None:
    poll = world.posted()
    option = world.option_ids(poll)[0]
    world.press("Omar", f"vote:{poll}:{option}", GROUP)
    world.clock.advance(timedelta(days=3, hours=4, minutes=59))
    assert "Your vote" in world.press("Selma", f"vote:{poll}:{option}", CHANNEL)
    world.clock.advance(timedelta(minutes=1))  # the deadline to the second, before the clock's own closing
    told = world.press("Selma", f"vote:{poll}:{world.option_ids(poll)[1]}", CHANNEL)
    assert told == "This vote has closed. Outcome: Port, with 2 of 2 votes"
    assert world.tally(poll) == (2, 0)


def test_a_tie_is_named_a_tie(world: World) -> None:
    poll = world.posted()
    world.tap("Omar", "Port", GROUP)
    world.tap("Selma", "Campus", CHANNEL)
    world.press("Nadia", f"close_now:{poll}")
    assert "a tie between Port and Campus, with 1 vote each" in world.sees(GROUP)
    assert "A tie is worth a word together" in world.sees("Nadia")


def test_a_poll_nobody_voted_in_is_closed_kindly(world: World) -> None:
    poll = world.posted()
    world.press("Nadia", f"close_now:{poll}")
    assert "nobody voted this time" in world.sees(GROUP)
    assert "▇" not in world.sees(GROUP)


def test_closing_early_is_asked_about_once(world: World) -> None:
    poll = world.posted()
    world.tap("Nadia", "Close it early")
    assert "Nobody has voted yet" in world.sees("Nadia")
    assert world.newest().state == "open"
    world.tap("Nadia", "Leave it open")
    assert world.newest().state == "open"
    world.tap("Nadia", "Close it now")
    assert world.newest().state == "closed"
    assert "has closed" in world.press("Nadia", f"close_now:{poll}")
    assert world.database.do(lambda tx: schedules.find(tx, "polls.close", poll)) is None


def test_several_open_polls_are_offered_to_close(world: World) -> None:
    world.posted("First?")
    world.posted("Second?")
    world.command("Nadia", "close")
    assert world.buttons("Nadia") == ["First?", "Second?"]
    world.tap("Nadia", "Second?")
    assert "Close Second? now?" in world.sees("Nadia")


def test_nobody_is_told_a_result_after_leaving(world: World) -> None:
    world.add("Tom", "telegram", facilitates=True)
    poll = world.posted(by="Tom")
    world.database.do(lambda tx: go_out(tx, participation(tx, tx.session.get_one(Poll, poll).author_id, 1)))
    world.press("Nadia", f"close_now:{poll}")
    assert "Your vote has closed" not in world.sees("Tom")
    assert len(world.seen[world.private("Tom")]) == 1


# ---- who may ask and close


def everybody_may_poll(world: World) -> None:
    def let(tx: object) -> None:
        cluster = tx.session.get_one(Cluster, world.cluster_id)
        cluster.everybody_may_poll = True

    world.database.do(let)


STEPS: dict[str, Callable[[World, str, int], object]] = {
    "poll": lambda world, name, _: world.command(name, "poll", POLL),
    "form": lambda world, name, _: world.command(name, "poll"),
    "press form": lambda world, name, _: world.press(name, f"poll:{world.cluster_id}"),
    "fill": lambda world, name, _: world.fill(name, f"poll:{world.cluster_id}", question="Q?", options="A\nB"),
    "post": lambda world, name, poll: world.press(name, f"poll_post:{poll}"),
    "discard": lambda world, name, poll: world.press(name, f"poll_drop:{poll}"),
    "deadline": lambda world, name, poll: world.fill(name, f"poll_when:{poll}", closes="7"),
    "close": lambda world, name, poll: world.press(name, f"close_now:{poll}"),
}


@pytest.mark.parametrize("posted", [False, True])
def test_only_a_facilitator_of_the_cluster_gets_anywhere(world: World, posted: bool) -> None:
    moon = world.add_cluster("moon")
    world.add("Lina", "telegram", facilitates=True, cluster_id=moon)
    world.add("Ghost", "telegram", facilitates=True, state="left")
    world.stranger("Zoe")
    world.command("Nadia", "poll", POLL)
    world.deliver()
    poll = world.newest()
    if posted:
        world.tap("Nadia", "Post it")
    before = snapshot(world)
    allowed = {("Lina", "poll"), ("Lina", "form")}  # in her own cluster
    for who, step in {(who, step) for who in ("Omar", "Lina", "Zoe", "Ghost") for step in STEPS} - allowed:
        reply = STEPS[step](world, who, poll.id)
        assert not isinstance(reply, OpenForm), (who, step)
        assert reply or world.sees(who), (who, step)
        assert snapshot(world) == before, (who, step)


def snapshot(world: World) -> list[tuple[object, ...]]:
    return world.database.do(
        lambda tx: [
            (poll.id, poll.state, poll.closes_at, poll.question)
            for poll in tx.session.scalars(select(Poll).order_by(col(Poll.id)))
        ]
    )


def test_another_facilitator_closes_and_does_not_touch_a_draft(world: World) -> None:
    world.add("Tom", "telegram", facilitates=True)
    world.command("Nadia", "poll", POLL)
    world.deliver()
    poll = world.newest().id
    for token in (f"poll_post:{poll}", f"poll_drop:{poll}", f"close_now:{poll}"):
        assert world.press("Tom", token)
        assert world.newest().state == "draft"
    world.tap("Nadia", "Post it")
    world.press("Tom", f"close_now:{poll}")
    assert world.newest().state == "closed"


def test_where_everybody_may_poll_a_participant_asks_and_closes_their_own(world: World) -> None:
    everybody_may_poll(world)
    poll = world.posted(by="Omar")
    assert "Only the person who asked" in world.press("Selma", f"close_now:{poll}")
    world.press("Omar", f"close_now:{poll}")
    assert world.newest().state == "closed"
    assert "Your vote has closed" in world.sees("Omar")


def test_the_right_to_ask_is_looked_at_again_when_posting(world: World) -> None:
    everybody_may_poll(world)
    world.command("Omar", "poll", POLL)
    world.deliver()

    def forbid(tx: object) -> None:
        tx.session.get_one(Cluster, world.cluster_id).everybody_may_poll = False

    world.database.do(forbid)
    assert "Only Nadia can do that" in world.tap("Omar", "Post it")
    assert world.newest().state == "draft"


# ---- people who change


@pytest.mark.parametrize("later", ["Omar", "Omar2"])
def test_two_ballots_of_one_person_become_the_later_one(world: World, later: str) -> None:
    poll = world.posted()
    world.add("Omar2", "slack")
    options = dict(zip(("Omar", "Omar2"), world.option_ids(poll), strict=True))
    earlier = "Omar2" if later == "Omar" else "Omar"
    world.command("Omar2", "vote")
    for name in (earlier, later):
        world.press(name, f"vote:{poll}:{options[name]}")
        world.clock.advance(timedelta(minutes=1))
    assert "2 people have voted" in world.sees(GROUP)
    ids = world.database.do(lambda tx: {one.name: one.id for one in tx.session.scalars(select(Person))})
    world.database.do(lambda tx: merge(tx, gone_id=ids["Omar2"], into_id=ids["Omar"]))
    assert world.tally(poll) == ((1, 0) if later == "Omar" else (0, 1))
    assert "One person has voted" in world.sees(GROUP)
    world.press("Omar2", f"vote:{poll}:{options['Omar']}", CHANNEL)
    assert world.tally(poll) == (1, 0)
    assert world.buttons("Omar2") == ["✓ Port", "Campus"]  # the card they had before follows them


def test_an_author_who_is_merged_still_hears_the_result(world: World) -> None:
    poll = world.posted()
    world.add("Nadia2", "slack")
    ids = world.database.do(lambda tx: {one.name: one.id for one in tx.session.scalars(select(Person))})
    world.database.do(lambda tx: merge(tx, gone_id=ids["Nadia"], into_id=ids["Nadia2"]))
    world.press("Nadia", f"close_now:{poll}")
    assert "Your vote has closed" in world.sees("Nadia")


def test_whoever_leaves_takes_their_open_ballot_along_and_not_the_closed_one(world: World) -> None:
    closed, still_open = world.posted("Old?"), world.posted("New?")
    for poll in (closed, still_open):
        for name in ("Omar", "Selma"):
            world.press(name, f"vote:{poll}:{world.option_ids(poll)[0]}")
    world.press("Nadia", f"close_now:{closed}")
    world.press("Omar", "leave_now")
    assert world.tally(closed) == (2, 0)
    assert world.tally(still_open) == (1, 0)
    assert "One person has voted" in world.sees(GROUP)
    world.press("Omar", f"come_back:{world.cluster_id}")
    world.press("Omar", f"vote:{still_open}:{world.option_ids(still_open)[1]}")
    assert world.tally(still_open) == (1, 1)


# ---- channels, digests


def test_a_channel_bound_later_can_be_shown_the_open_poll(world: World) -> None:
    poll = world.posted()
    late = Chat("telegram", "bot", "-9", "group", title="Late")
    channel = Channel(cluster_id=world.cluster_id, platform="telegram", workspace="bot", chat="-9", title="Late")
    world.database.do(lambda tx: tx.add(channel))
    world.database.do(lambda tx: post(tx, tx.session.get_one(Poll, poll)))
    assert "Where?" in world.sees(late)
    assert len(world.seen[GROUP]) == 1


def test_a_digest_is_told_of_decisions_and_of_no_running_result(world: World) -> None:
    first = world.posted("First?")
    world.press("Omar", f"vote:{first}:{world.option_ids(first)[1]}")
    world.press("Nadia", f"close_now:{first}")
    second = world.posted("Second?")
    world.press("Omar", f"vote:{second}:{world.option_ids(second)[1]}")
    yesterday = world.clock.now() - timedelta(days=1)
    told = world.database.do(lambda tx: decisions_for_digest(tx, world.cluster_id, yesterday))
    assert [(one.question, one.result and one.result.leading) for one in told] == [
        ("First?", ("Campus",)),
        ("Second?", None),
    ]
    assert [one.question for one in world.database.do(lambda tx: decisions_for_digest(tx, 1, tx.now))] == ["Second?"]


def test_a_card_that_could_not_be_rendered_would_be_noticed(world: World) -> None:
    world.posted()
    world.tap("Omar", "Port", GROUP)
    world.deliver()
    failed = world.database.do(lambda tx: tx.session.scalars(select(Letter).where(col(Letter.state) == "failed")).all())
    assert failed == []
    assert world.database.do(lambda tx: tx.session.scalars(select(Ballot)).all())
    assert world.database.do(lambda tx: rendering.claim_and_render(tx, TELEGRAM, 10, frozenset()))[0] == 0
