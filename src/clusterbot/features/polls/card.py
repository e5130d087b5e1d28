"""What a poll looks like: in a channel, in a private chat, to its author. A running result is never shown."""

from typing import Any

from clusterbot.chat.messages import Button, Message
from clusterbot.features.clusters.records import channels_of
from clusterbot.features.draft import Draft, Rows
from clusterbot.features.polls.asking import NEEDED, standing
from clusterbot.features.polls.records import Poll, choice_of, options_of, result_of, voters_of
from clusterbot.features.polls.tally import Result
from clusterbot.features.polls.wording import labels
from clusterbot.features.routes import press, renders
from clusterbot.store.transaction import Transaction

CHOSEN = "✓ "


@renders("polls.card")
def render_card(draft: Draft) -> Message:
    """In a channel: live in how many have voted, silent about how, until it closes."""
    poll = _poll(draft)
    if not poll.is_open(draft.tx.now):
        return _closed(draft, poll)
    return draft.message(
        "polls.card",
        _vote_buttons(draft.tx, poll),
        question=poll.question,
        options=_texts(draft.tx, poll),
        voters=voters_of(draft.tx, poll.id),
        closes=poll.closes_at,
        zone=_city(draft.reader.zone),
    )


@renders("polls.ballot")
def render_ballot(draft: Draft) -> Message:
    """In a private chat: the same buttons, and what this person has chosen."""
    poll = _poll(draft)
    if not poll.is_open(draft.tx.now):
        return _closed(draft, poll)
    chosen = choice_of(draft.tx, poll.id, draft.person_id)
    return draft.message(
        "polls.ballot",
        _vote_buttons(draft.tx, poll, chosen),
        question=poll.question,
        options=_texts(draft.tx, poll),
        voted=chosen is not None,
        closes=poll.closes_at,
    )


@renders(NEEDED)
def render_needed(draft: Draft) -> Message | None:
    """To somebody who has not voted yet; nothing if they have, or cannot any more, before it could leave."""
    poll = _poll(draft)
    waits = poll.is_open(draft.tx.now) and choice_of(draft.tx, poll.id, draft.person_id) is None
    match standing(draft.tx, poll.id, draft.person_id):
        case "asked":
            return say_needed(draft, poll) if waits else render_ballot(draft)
        case "planned" if waits:
            return say_needed(draft, poll)
    return None


def say_needed(draft: Draft, poll: Poll) -> Message:
    return draft.message(
        "polls.needed",
        [*_vote_buttons(draft.tx, poll), [("how_often", press("settings"))]],
        question=poll.question,
        options=_texts(draft.tx, poll),
        closes=poll.closes_at,
    )


@renders("polls.preview")
def render_preview(draft: Draft) -> Message:
    """To the author: what will be posted where, and after that how it stands."""
    poll = _poll(draft)
    match poll.state:
        case "draft":
            return draft.message(
                "polls.preview",
                [
                    [("post", press("poll_post", poll.id))],
                    [("deadline", press("poll_when", poll.id)), ("discard", press("poll_drop", poll.id))],
                ],
                question=poll.question,
                options=_texts(draft.tx, poll),
                places=_places(draft.tx, poll),
                closes=poll.closes_at,
            )
        case "discarded":
            return draft.message("polls.discarded", question=poll.question)
        case _ if poll.is_open(draft.tx.now):
            return draft.message(
                "polls.running",
                [[("close", press("close", poll.id))]],
                question=poll.question,
                places=_places(draft.tx, poll),
                closes=poll.closes_at,
            )
    return _closed(draft, poll)


@renders("polls.result")
def render_result(draft: Draft) -> Message:
    """To the author, once it is closed."""
    poll = _poll(draft)
    result = result_of(draft.tx, poll)
    return draft.message("polls.result", **_told(draft, poll, result), kind=result.kind)


def _closed(draft: Draft, poll: Poll) -> Message:
    return draft.message("polls.closed", **_told(draft, poll, result_of(draft.tx, poll)))


def _told(draft: Draft, poll: Poll, result: Result) -> dict[str, Any]:
    return {
        "question": poll.question,
        "outcome": draft.words("polls.outcome", **outcome(poll.outcome, result)),
        "bars": result.bars() if result.voters else [],
    }


def outcome(own_words: str, result: Result) -> dict[str, Any]:
    """The values of the phrase polls.outcome."""
    return {
        "own_words": own_words,
        "kind": result.kind,
        "leading": list(result.leading),
        "votes": max(result.votes, default=0),
        "voters": result.voters,
    }


def _poll(draft: Draft) -> Poll:
    return draft.tx.session.get_one(Poll, int(draft.content["poll"]))


def _texts(tx: Transaction, poll: Poll) -> list[str]:
    return [option.text for option in options_of(tx, poll.id)]


def _vote_buttons(tx: Transaction, poll: Poll, chosen: int | None = None) -> Rows:
    options = options_of(tx, poll.id)
    return [
        [Button((CHOSEN if option.id == chosen else "") + label, press("vote", poll.id, option.id))]
        for option, label in zip(options, labels(tuple(option.text for option in options)), strict=True)
    ]


def _places(tx: Transaction, poll: Poll) -> list[dict[str, str]]:
    return [
        {"title": channel.title, "platform": channel.platform.capitalize()}
        for channel in channels_of(tx, poll.cluster_id)
    ]


def _city(zone: str) -> str:
    """Amman of Asia/Amman: whose 16:00 it is."""
    return zone.rpartition("/")[2].replace("_", " ")
