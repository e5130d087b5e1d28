"""A poll from draft to outcome: posted, voted in, closed; whatever happens to a person, they have one ballot."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BindParameter, and_, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col

from clusterbot.features.clusters.records import Channel, channels_of, chat_of
from clusterbot.features.people.records import Participant, participation, private_chat
from clusterbot.features.polls import asking
from clusterbot.features.polls.records import Ballot, Poll, PollOption, open_polls, result_of
from clusterbot.features.polls.tally import Result
from clusterbot.features.polls.wording import Wording
from clusterbot.store import outbox, schedules
from clusterbot.store.transaction import Transaction

CLOSING = "polls.close"
"""The schedule that closes a poll at its deadline."""


def _putting_in(insert: sqlite.Insert | postgresql.Insert) -> sqlite.Insert | postgresql.Insert:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=["poll_id", "person_id"], set_={"option_id": new.option_id, "cast_at": new.cast_at}
    )


_PUT_IN = {
    "sqlite": _putting_in(sqlite.insert(Ballot)),
    "postgresql": _putting_in(postgresql.insert(Ballot)),
}


def card_of(poll_id: int) -> str:
    """The key of the card in the cluster's channels, the same for everybody."""
    return f"poll:{poll_id}"


def ballot_of(poll_id: int) -> str:
    """The key of the card in a private chat, which shows that person's own choice."""
    return f"ballot:{poll_id}"


def draft_of(poll_id: int) -> str:
    """The key of the author's card: the preview, and from then on what became of it."""
    return f"poll_draft:{poll_id}"


# ---- its course


def drafted(tx: Transaction, cluster_id: int, author_id: int, wording: Wording, closes_at: datetime) -> Poll:
    """A poll that nobody but its author sees yet."""
    poll = Poll(
        cluster_id=cluster_id,
        question=wording.question,
        author_id=author_id,
        created_at=tx.now,
        closes_at=closes_at,
    )
    tx.add(poll)
    add_options(tx, poll, wording.options)
    return poll


def add_options(tx: Transaction, poll: Poll, texts: tuple[str, ...]) -> list[PollOption]:
    options = [PollOption(poll_id=poll.id, position=position, text=text) for position, text in enumerate(texts)]
    tx.session.add_all(options)
    tx.session.flush()
    return options


def post(tx: Transaction, poll: Poll) -> None:
    """Open a poll to votes, in every channel of its cluster; one that is open appears in channels bound since."""
    if poll.state != "open":
        poll.state, poll.opened_at = "open", tx.now
        tx.add(poll)
    if schedules.find(tx, CLOSING, poll.id) is None:  # it is asked for the first time
        asking.plan(tx, poll)
    schedules.once(tx, CLOSING, poll.id, poll.closes_at)
    for channel in channels_of(tx, poll.cluster_id):
        show_in(tx, channel, poll)


def show_in(tx: Transaction, channel: Channel, poll: Poll) -> None:
    """Its card in a channel: live from the moment it stands there."""
    outbox.show(
        tx,
        chat_of(channel),
        card_of(poll.id),
        "polls.card",
        {"poll": poll.id},
        cluster_id=poll.cluster_id,
        broadcast=True,
    )


def close(tx: Transaction, poll: Poll) -> None:
    """Take no more votes, show the outcome wherever the poll is seen, and tell its author. Twice is once."""
    if poll.state != "open":
        return
    poll.state, poll.closed_at = "closed", tx.now
    tx.add(poll)
    schedules.drop(tx, CLOSING, poll.id)
    asking.over(tx, poll.id)
    for key in (card_of(poll.id), ballot_of(poll.id), draft_of(poll.id)):
        outbox.refresh(tx, key)
    _tell_author(tx, poll)


def _tell_author(tx: Transaction, poll: Poll) -> None:
    """They asked the question, so the answer is no unasked message; somebody who has left asks no more."""
    if poll.author_id is None:
        return
    part = participation(tx, poll.author_id, poll.cluster_id)
    to = private_chat(tx, poll.author_id)
    if to is not None and part is not None and part.state == "active":
        content = {"poll": poll.id}
        outbox.post(tx, to, "polls.result", content, person_id=poll.author_id, cluster_id=poll.cluster_id)


# ---- votes


@dataclass(frozen=True, slots=True)
class Paper:
    """A ballot paper: the poll, the option pressed if it is one of the poll's, and who holds the paper."""

    poll: Poll
    option: PollOption | None
    participates: bool
    chosen: int | None  # the option they had chosen before
    asked: bool  # for this vote, in private; or they will be


_option_id: BindParameter[int] = bindparam("option_id")
_person_id: BindParameter[int | None] = bindparam("person_id")

# Made once: for a vote, making this statement costs more than asking it.
_PAPER = (
    select(Poll, PollOption, Participant, col(Ballot.option_id), asking.dealt_with(Poll.id, _person_id))
    .outerjoin(PollOption, and_(col(PollOption.poll_id) == col(Poll.id), col(PollOption.id) == _option_id))
    .outerjoin(
        Participant,
        and_(
            col(Participant.cluster_id) == col(Poll.cluster_id),
            col(Participant.person_id) == _person_id,
            col(Participant.state).in_(("active", "in_group")),
        ),
    )
    .outerjoin(Ballot, and_(col(Ballot.poll_id) == col(Poll.id), col(Ballot.person_id) == _person_id))
    .where(col(Poll.id) == bindparam("poll_id"))
)


def paper(tx: Transaction, poll_id: int, option_id: int, person_id: int | None) -> Paper | None:
    """All that a vote must know, in one statement: votes come in bursts. None if there is no such poll."""
    known = {"poll_id": poll_id, "option_id": option_id, "person_id": person_id}
    row = tx.session.execute(_PAPER, known).one_or_none()
    return Paper(row[0], row[1], row[2] is not None, row[3], row[4]) if row is not None else None


def cast(tx: Transaction, paper: Paper, person_id: int) -> None:
    """Put a ballot in, or change the one that is there. The paper was looked at before: see `talk.vote`."""
    assert paper.option is not None
    if paper.chosen == paper.option.id:
        return
    put_in(tx, paper.poll.id, person_id, paper.option.id, tx.now)
    if paper.chosen is None:  # a change of mind changes nothing that others see
        outbox.refresh(tx, card_of(paper.poll.id))
    outbox.refresh(tx, ballot_of(paper.poll.id), person_id=person_id)
    if paper.asked:
        asking.voted(tx, paper.poll.id, person_id)


def put_in(tx: Transaction, poll_id: int, person_id: int, option_id: int, cast_at: datetime) -> None:
    """One ballot a person, whatever was there before."""
    ballot = {"poll_id": poll_id, "person_id": person_id, "option_id": option_id, "cast_at": cast_at}
    tx.session.connection().execute(_PUT_IN[tx.session.get_bind().dialect.name], ballot)


# ---- people who change


def fold(tx: Transaction, gone_id: int, into_id: int) -> None:
    """Two persons are one: where both had voted the later ballot counts.

    In a closed poll too: a result that counted somebody twice is put right.
    """
    gone, into = _ballots(tx, gone_id), _ballots(tx, into_id)
    for poll_id, (option_id, cast_at) in gone.items():
        if poll_id not in into or into[poll_id][1] < cast_at:
            put_in(tx, poll_id, into_id, option_id, cast_at)
    tx.session.execute(delete(Ballot).where(col(Ballot.person_id) == gone_id))
    tx.session.execute(update(Poll).where(col(Poll.author_id) == gone_id).values(author_id=into_id))
    for poll_id in sorted(gone):
        outbox.refresh(tx, ballot_of(poll_id), person_id=gone_id)
        outbox.refresh(tx, ballot_of(poll_id), person_id=into_id)
        asking.voted(tx, poll_id, into_id)
        if poll_id in into:
            outbox.refresh(tx, card_of(poll_id))


def take_out(tx: Transaction, person_id: int, cluster_id: int) -> None:
    """Whoever leaves a cluster has no say in what it has not decided yet: their open ballots go.

    Those of closed polls stay, they were cast by a participant. Somebody who comes back votes again.
    """
    mine = _ballots(tx, person_id)
    for poll in open_polls(tx, cluster_id):
        if poll.id in mine:
            tx.session.execute(delete(Ballot).where(col(Ballot.poll_id) == poll.id, col(Ballot.person_id) == person_id))
            outbox.refresh(tx, card_of(poll.id))
            outbox.refresh(tx, ballot_of(poll.id), person_id=person_id)


def detach(tx: Transaction, person_id: int) -> None:
    """Somebody is erased: what was decided stays decided, and nobody can tell any more whose ballot is whose."""
    for option_id, _ in _ballots(tx, person_id).values():
        counts_on = update(PollOption).where(col(PollOption.id) == option_id)
        tx.session.execute(counts_on.values(nobodys=col(PollOption.nobodys) + 1))
    tx.session.execute(delete(Ballot).where(col(Ballot.person_id) == person_id))
    unseen = select(col(Poll.id)).where(col(Poll.author_id) == person_id, col(Poll.state).in_(("draft", "discarded")))
    tx.session.execute(delete(PollOption).where(col(PollOption.poll_id).in_(unseen)))
    tx.session.execute(
        delete(Poll).where(col(Poll.author_id) == person_id, col(Poll.state).in_(("draft", "discarded")))
    )
    tx.session.execute(update(Poll).where(col(Poll.author_id) == person_id).values(author_id=None))


def _ballots(tx: Transaction, person_id: int) -> dict[int, tuple[int, datetime]]:
    """A person's ballots by poll: (option, when it was cast)."""
    found = tx.session.execute(
        select(col(Ballot.poll_id), col(Ballot.option_id), col(Ballot.cast_at)).where(
            col(Ballot.person_id) == person_id
        )
    )
    return {poll_id: (option_id, cast_at) for poll_id, option_id, cast_at in found}


# ---- told to the digest


@dataclass(frozen=True, slots=True)
class Decision:
    """What a digest says of a poll. `result` is None while it is open: nobody sees a running result."""

    question: str
    closes_at: datetime
    result: Result | None = None
    outcome: str = ""  # in a facilitator's own words, where there are any


def decisions_for_digest(tx: Transaction, cluster_id: int, since: datetime) -> list[Decision]:
    """The polls closed since then, in the order they closed, and the open ones, the next to close first."""
    closed = tx.session.scalars(
        select(Poll)
        .where(col(Poll.cluster_id) == cluster_id, col(Poll.state) == "closed", col(Poll.closed_at) > since)
        .order_by(col(Poll.closed_at), col(Poll.id))
    ).all()
    return [
        *(Decision(poll.question, poll.closes_at, result_of(tx, poll), poll.outcome) for poll in closed),
        *(Decision(poll.question, poll.closes_at) for poll in open_polls(tx, cluster_id)),
    ]
