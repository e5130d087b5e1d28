"""Asking the cluster a question, voting on it, and closing it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.forms import Answers, Field, Form, Option
from clusterbot.chat.messages import Button
from clusterbot.chat.updates import ButtonPressed
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.people.held import heading, moment
from clusterbot.features.people.joining import PersonChange, known_in_group
from clusterbot.features.people.records import Participant, participation
from clusterbot.features.people.turn import Turn
from clusterbot.features.polls import deadline, wording
from clusterbot.features.polls.card import outcome
from clusterbot.features.polls.records import Ballot, Poll, PollOption, open_polls, result_of, voters_of
from clusterbot.features.polls.voting import (
    Paper,
    ballot_of,
    cast,
    close,
    detach,
    draft_of,
    drafted,
    fold,
    paper,
    post,
    take_out,
)
from clusterbot.features.polls.wording import Wording, WordingError
from clusterbot.features.routes import button, command, follows_person, form, press, tells_of_person, welcomes
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction

# ---- asking


@command("poll", who="participant", offered=lambda turn: _may_poll(turn.participant, turn.here))
def poll_command(turn: Turn, typed: str) -> None:
    """`/poll "Question" "A" "B"`; without words a form."""
    if not _may_poll(turn.participant, turn.here):
        turn.say("people.facilitators_only")
    elif typed:
        _try(turn, turn.here, typed)
    else:
        turn.open_form("poll", turn.here.id)


@button("poll", who="participant")
def poll_by_button(turn: Turn, cluster_id: int) -> None:
    if _may_poll_in(turn, cluster_id):
        turn.open_form("poll", cluster_id)


def poll_form(turn: Turn, cluster_id: int) -> Form:
    return Form(
        press("poll", cluster_id),
        turn.words("polls.form.title"),
        turn.words("polls.form.submit"),
        (
            Field("question", "text", turn.words("polls.form.question"), longest=wording.QUESTION),
            Field(
                "options",
                "text",
                turn.words("polls.form.options"),
                hint=turn.words("polls.form.options_hint"),
                long=True,
                longest=wording.MOST * (wording.OPTION + 5),
            ),
            *_deadline_fields(turn, usual=True),
        ),
    )


@form("poll", who="participant", make=poll_form)
def ask(turn: Turn, answers: Answers, cluster_id: int) -> None:
    if not _may_poll_in(turn, cluster_id):
        return
    cluster = turn.tx.session.get_one(Cluster, cluster_id)
    question, options = str(answers["question"]), str(answers["options"])
    try:
        words = wording.check(question, wording.listed(options))
    except WordingError as error:
        _explain(turn, cluster, error, f"{question}\n{options}")
        return
    _preview(turn, cluster, words, _wanted_deadline(turn, cluster, answers))


def _try(turn: Turn, cluster: Cluster, typed: str) -> None:
    try:
        words = wording.read(typed)
    except WordingError as error:
        _explain(turn, cluster, error, typed)
        return
    _preview(turn, cluster, words, None)


def _explain(turn: Turn, cluster: Cluster, error: WordingError, typed: str) -> None:
    """What was wrong, what they typed (a slash command leaves no trace on Slack), and an example."""
    turn.say(
        "polls.not_yet",
        [[("form", press("poll", cluster.id))]],
        reason=turn.words("polls.problem." + error.problem, part=error.part),
        typed=typed[:1500],
    )


def _preview(turn: Turn, cluster: Cluster, words: Wording, closes_at: datetime | None) -> None:
    closes_at = closes_at or _in_days(turn, cluster, deadline.USUAL)
    poll = drafted(turn.tx, cluster.id, turn.me.id, words, closes_at)
    turn.show(draft_of(poll.id), "polls.preview", poll=poll.id)


# ---- the preview's buttons


@button("poll_post", who="participant")
def post_draft(turn: Turn, poll_id: int) -> None:
    poll = _draft(turn, poll_id)
    if poll is None:
        return
    if not deadline.fits(poll.closes_at, turn.tx.now):
        turn.say("polls.deadline_over", [[("deadline", press("poll_when", poll.id))]], question=poll.question)
        return
    post(turn.tx, poll)
    outbox.refresh(turn.tx, draft_of(poll.id))
    turn.toast("polls.posted")


@button("poll_drop", who="participant")
def discard_draft(turn: Turn, poll_id: int) -> None:
    poll = _draft(turn, poll_id)
    if poll is not None:
        poll.state = "discarded"
        turn.tx.add(poll)
        outbox.refresh(turn.tx, draft_of(poll.id))
        turn.toast("polls.dropped")


@button("poll_when", who="participant")
def ask_deadline(turn: Turn, poll_id: int) -> None:
    if _draft(turn, poll_id) is not None:
        turn.open_form("poll_when", poll_id)


def deadline_form(turn: Turn, poll_id: int) -> Form:
    return Form(
        press("poll_when", poll_id),
        turn.words("polls.form.when_title"),
        turn.words("polls.form.when_submit"),
        _deadline_fields(turn, usual=False),
    )


@form("poll_when", who="participant", make=deadline_form)
def change_deadline(turn: Turn, answers: Answers, poll_id: int) -> None:
    poll = _draft(turn, poll_id)
    if poll is None:
        return
    wanted = _wanted_deadline(turn, turn.tx.session.get_one(Cluster, poll.cluster_id), answers)
    poll.closes_at = wanted or poll.closes_at
    turn.tx.add(poll)
    outbox.start_anew(turn.tx, turn.private, draft_of(poll.id))
    turn.show(draft_of(poll.id), "polls.preview", poll=poll.id)


def _draft(turn: Turn, poll_id: int) -> Poll | None:
    """The person's own draft, if they may still post it; else they are told why not."""
    poll = turn.tx.session.get(Poll, poll_id)
    if poll is None or poll.author_id != turn.me.id:
        _refuse(turn, "engine.old_button")
    elif poll.state != "draft":
        _refuse(turn, "polls.no_draft", state=poll.state)
    elif _may_poll_in(turn, poll.cluster_id):
        return poll
    return None


def _deadline_fields(turn: Turn, *, usual: bool) -> tuple[Field, ...]:
    spans = tuple(Option(str(days), turn.words("polls.form.in_days", days=days)) for days in deadline.SPANS)
    return (
        Field(
            "closes",
            "choice",
            turn.words("polls.form.closes"),
            options=spans,
            required=False,
            initial=str(deadline.USUAL) if usual else "",
        ),
        Field("day", "date", turn.words("polls.form.day"), hint=turn.words("polls.form.day_hint"), required=False),
    )


def _wanted_deadline(turn: Turn, cluster: Cluster, answers: Answers) -> datetime | None:
    """The close that was asked for; None if none was, or one that cannot be."""
    if "day" in answers:
        closes_at = deadline.on(date.fromisoformat(str(answers["day"])), cluster.zone)
        if deadline.fits(closes_at, turn.tx.now):
            return closes_at
        turn.say("polls.day_does_not_fit", days=deadline.LONGEST)
        return None
    return _in_days(turn, cluster, int(str(answers["closes"]))) if "closes" in answers else None


def _in_days(turn: Turn, cluster: Cluster, days: int) -> datetime:
    return deadline.after(days, turn.tx.now, cluster.zone, cluster.working_days.split(","))


# ---- voting


@command("vote", who="participant")
def show_open(turn: Turn, _: str) -> None:
    """The open polls as cards in private, for people who are in no channel too."""
    polls = open_polls(turn.tx, turn.here.id)
    if not polls:
        turn.say("polls.none_open")
    for poll in polls:
        outbox.start_anew(turn.tx, turn.private, ballot_of(poll.id))
        turn.show(ballot_of(poll.id), "polls.ballot", poll=poll.id)


@command("polls", who="participant", in_menu=False)
def show_open_too(turn: Turn, _: str) -> None:
    show_open(turn, "")


@welcomes
def show_vote_that_waits(turn: Turn) -> None:
    """To somebody who has just come in: the open poll that closes first, as a first thing worth a tap."""
    for poll in open_polls(turn.tx, turn.here.id)[:1]:
        turn.show(ballot_of(poll.id), "polls.ballot", poll=poll.id)


@button("vote", who="anyone")
def vote(turn: Turn, poll_id: int, option_id: int) -> None:
    """One ballot a person, whatever account pressed. Who may vote depends on the poll, not on the chat."""
    person_id = turn.account.person_id if turn.account else None
    held = paper(turn.tx, poll_id, option_id, person_id)
    if held is not None and not held.participates and held.poll.is_open(turn.tx.now):
        person_id = _in_its_group(turn, held.poll)  # a press there counts, also of somebody who never started us
        held = paper(turn.tx, poll_id, option_id, person_id)
    if held is None or held.option is None or held.poll.state in ("draft", "discarded"):
        turn.toast("engine.old_button")
    elif not held.participates or person_id is None:
        _refuse_vote(turn, held.poll)
    elif not held.poll.is_open(turn.tx.now):
        _tell_outcome(turn, held.poll)
    else:
        cast(turn.tx, held, person_id)
        _confirm(turn, held, held.option.text)


def _confirm(turn: Turn, held: Paper, chosen: str) -> None:
    turn.toast("polls.voted", option=chosen, closes=held.poll.closes_at, changed=held.chosen is not None)


def _tell_outcome(turn: Turn, poll: Poll) -> None:
    told = outcome(poll.outcome, result_of(turn.tx, poll))
    turn.toast("polls.is_closed", outcome=turn.words("polls.outcome", **told))


def _in_its_group(turn: Turn, poll: Poll) -> int | None:
    """Who pressed in a group bound to the poll's cluster, where being in the group is enough; None elsewhere."""
    if not _is_its_group(turn, poll):
        return turn.account.person_id if turn.account else None
    cluster = turn.tx.session.get_one(Cluster, poll.cluster_id)
    return known_in_group(turn.tx, turn.update, cluster, writes_first=turn.writes_first)


def _is_its_group(turn: Turn, poll: Poll) -> bool:
    return turn.bound is not None and turn.bound.cluster_id == poll.cluster_id


def _refuse_vote(turn: Turn, poll: Poll) -> None:
    """Whoever left or was taken off is told in their group only: a forged press learns nothing."""
    if not _is_its_group(turn, poll):
        turn.toast("people.stranger")
    elif not poll.is_open(turn.tx.now):
        _tell_outcome(turn, poll)
    elif turn.is_off_the_list:
        turn.toast("polls.off_the_list")
    else:
        turn.open_private("polls.come_in_first", poll.cluster_id)


# ---- closing


@command("close", who="participant", offered=lambda turn: _may_poll(turn.participant, turn.here))
def close_command(turn: Turn, _: str) -> None:
    """The open polls this person may close; a single one is asked about at once."""
    mine = [poll for poll in open_polls(turn.tx, turn.here.id) if _may_close(turn, poll)]
    if len(mine) == 1:
        _ask_to_close(turn, mine[0])
    elif mine:
        questions = wording.labels(tuple(poll.question for poll in mine))
        rows = [[Button(text, press("close", poll.id))] for text, poll in zip(questions, mine, strict=True)]
        turn.say("polls.close_which", rows)
    else:
        turn.say("polls.nothing_to_close")


@button("close", who="participant")
def close_by_button(turn: Turn, poll_id: int) -> None:
    poll = _closable(turn, poll_id)
    if poll is not None:
        _ask_to_close(turn, poll)


@button("close_now", who="participant")
def close_now(turn: Turn, poll_id: int) -> None:
    poll = _closable(turn, poll_id)
    if poll is not None:
        close(turn.tx, poll)
        turn.toast("polls.closed_now")


@button("keep_open", who="participant")
def keep_open(turn: Turn) -> None:
    turn.toast("polls.kept_open")


def _ask_to_close(turn: Turn, poll: Poll) -> None:
    turn.say(
        "polls.close_sure",
        [[("close", press("close_now", poll.id)), ("keep", press("keep_open"))]],
        question=poll.question,
        voters=voters_of(turn.tx, poll.id),
        closes=poll.closes_at,
    )


def _closable(turn: Turn, poll_id: int) -> Poll | None:
    """The poll, if this person may close it and it is open; else they are told why not."""
    poll = turn.tx.session.get(Poll, poll_id)
    if poll is None or not _may_close(turn, poll) or poll.state in ("draft", "discarded"):
        turn.toast("polls.not_yours_to_close")
    elif not poll.is_open(turn.tx.now):
        _tell_outcome(turn, poll)
    else:
        return poll
    return None


# ---- who may


def _may_poll(participant: Participant, cluster: Cluster) -> bool:
    return participant.is_facilitator or cluster.everybody_may_poll


def _may_poll_in(turn: Turn, cluster_id: int) -> bool:
    """In the cluster that the button or form was made for, which need not be the one this chat is about now."""
    participant = _active(turn, cluster_id)
    if participant is None or not _may_poll(participant, turn.tx.session.get_one(Cluster, cluster_id)):
        _refuse(turn, "people.facilitators_only")
        return False
    return True


def _may_close(turn: Turn, poll: Poll) -> bool:
    participant = _active(turn, poll.cluster_id)
    return participant is not None and (participant.is_facilitator or poll.author_id == participant.person_id)


def _active(turn: Turn, cluster_id: int) -> Participant | None:
    found = participation(turn.tx, turn.me.id, cluster_id)
    return found if found is not None and found.state == "active" else None


def _refuse(turn: Turn, key: str, **values: Any) -> None:
    """Beside the button that was pressed; a form has no such place."""
    if isinstance(turn.update, ButtonPressed):
        turn.toast(key, **values)
    else:
        turn.say(key, **values)


@tells_of_person
def tells_of_polls(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    cast_ = tx.session.execute(
        select(Ballot, Poll, PollOption)
        .join(Poll, col(Poll.id) == col(Ballot.poll_id))
        .join(PollOption, col(PollOption.id) == col(Ballot.option_id))
        .where(col(Ballot.person_id) == person_id)
        .order_by(col(Poll.id))
    )
    asked = tx.session.scalars(select(Poll).where(col(Poll.author_id) == person_id).order_by(col(Poll.id)))
    return {
        heading(tx, person_id, "polls.held.ballots"): [
            {"question": poll.question, "choice": option.text, "cast": moment(ballot.cast_at)}
            for ballot, poll, option in cast_
        ],
        heading(tx, person_id, "polls.held.polls"): [
            {"question": poll.question, "state": poll.state, "asked": moment(poll.created_at)} for poll in asked
        ],
    }


@follows_person
def ballots_follow(tx: Transaction, change: PersonChange) -> None:
    if change.kind == "merged" and change.into_id is not None:
        fold(tx, change.person_id, change.into_id)
    elif change.kind == "left" and change.cluster_id is not None:
        take_out(tx, change.person_id, change.cluster_id)
    elif change.kind == "erased":
        detach(tx, change.person_id)
