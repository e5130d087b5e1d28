"""A round's report, once it has closed: to a channel or to those who facilitate, several of one hour in one message."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import exists, or_, select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.clusters.records import Channel, Cluster, channel_at, channels_of, chat_of
from clusterbot.features.contact.records import Ask
from clusterbot.features.contact.telling import write_to_facilitators
from clusterbot.features.draft import Draft
from clusterbot.features.people.records import Participant, Person
from clusterbot.features.routes import renders
from clusterbot.features.surveys.questions import Question
from clusterbot.features.surveys.records import Respondent, Survey, SurveyAnswer, SurveyRound, SurveyTally
from clusterbot.features.surveys.rounds import KIND, close
from clusterbot.features.surveys.tally import Given, told
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction

REPORT = "surveys.report"


def close_and_tell(tx: Transaction, cluster: Cluster, over: Sequence[SurveyRound]) -> None:
    """Close these rounds of a cluster, and tell what came of them: one message to each place they are told in."""
    for one in over:
        close(tx, one)
    if cluster.closed_at is not None:
        return
    by_channel: dict[int, list[int]] = defaultdict(list)
    in_private: list[int] = []
    for one in over:
        channels = _channels(tx, cluster, one)
        for channel in channels:
            by_channel[channel.id].append(one.id)
        if not channels:
            in_private.append(one.id)
    for channel_id, ids in by_channel.items():
        to = chat_of(tx.session.get_one(Channel, channel_id))
        outbox.post(tx, to, REPORT, {"rounds": ids}, cluster_id=cluster.id, broadcast=True, kind="notice")
    if in_private:
        write_to_facilitators(tx, cluster, REPORT, {"rounds": in_private})


def _channels(tx: Transaction, cluster: Cluster, one: SurveyRound) -> list[Channel]:
    """Where it is told; nowhere if it was promised to facilitators alone, or they have stopped what goes by itself."""
    if one.report_to != "channel" or cluster.silent_since is not None:
        return []
    survey = tx.session.get_one(Survey, one.survey_id)
    of_pillar = channels_of(tx, cluster.id, survey.audience_key) if survey.audience == "pillar" else []
    return of_pillar or channels_of(tx, cluster.id)


@renders(REPORT)
def render_report(draft: Draft) -> Message | None:
    """Who has not answered is told to facilitators alone, and only where names stand with answers."""
    is_public = draft.chat.kind == "group"
    if is_public and not _is_still_bound(draft):
        return None
    rounds = [draft.tx.session.get_one(SurveyRound, number) for number in draft.content["rounds"]]
    return draft.message("surveys.report", reports=[_report(draft, one, is_public=is_public) for one in rounds])


def _is_still_bound(draft: Draft) -> bool:
    channel = channel_at(draft.tx, draft.chat)
    return channel is not None and channel.active and channel.cluster_id == draft.cluster_id


def _report(draft: Draft, one: SurveyRound, *, is_public: bool) -> dict[str, Any]:
    asked = _asked(draft.tx, one.id)
    waiting = [name for name, state in asked if state == "waiting"]
    questions = [_told(draft, one, question) for question in one.asked]
    # Whoever was erased since has no place in the round any more; what they tapped counts.
    answered = max(sum(state in ("begun", "done") for _, state in asked), *(line["answered"] for line in questions))
    return {
        "title": one.title,
        "anonymous": one.anonymous,
        "asked": max(len(asked), answered),
        "answered": answered,
        "questions": questions,
        "waiting": [] if is_public or one.anonymous else waiting,
    }


def _asked(tx: Transaction, round_id: int) -> list[tuple[str, str]]:
    """(name, state) of everybody who was asked, or answered unasked; by name."""
    was_sent = exists().where(
        col(Ask.kind) == KIND,
        col(Ask.subject_id) == round_id,
        col(Ask.person_id) == col(Participant.person_id),
        col(Ask.sent_at).is_not(None),
    )
    rows = tx.session.execute(
        select(col(Person.name), col(Respondent.state))
        .join(Participant, col(Participant.person_id) == col(Person.id))
        .join(Respondent, col(Respondent.participant_id) == col(Participant.id))
        .where(col(Respondent.round_id) == round_id, or_(was_sent, col(Respondent.state) != "waiting"))
        .order_by(col(Person.name), col(Person.id))
    )
    return [(name, state) for name, state in rows]


def _told(draft: Draft, one: SurveyRound, question: Question) -> dict[str, Any]:
    line = told(given_to(draft.tx, one, question), anonymous=one.anonymous)
    if question.kind == "date":
        line["bars"] = [(draft.reader.day(date.fromisoformat(day)), *rest) for day, *rest in line["bars"]]
    return line


def given_to(tx: Transaction, one: SurveyRound, question: Question) -> Given:
    """All that was answered to a question."""
    named = tx.session.execute(
        select(col(Person.name), col(SurveyAnswer.value))
        .join(Participant, col(Participant.person_id) == col(Person.id))
        .join(SurveyAnswer, col(SurveyAnswer.participant_id) == col(Participant.id))
        .where(col(SurveyAnswer.round_id) == one.id, col(SurveyAnswer.question) == question.key)
        .order_by(col(Person.name), col(Person.id))
    )
    nobodys = tx.session.get_one(SurveyTally, (one.id, question.key))
    pairs = [(name, value) for name, value in named]
    return Given(question, pairs, nobodys.counts, nobodys.words, nobodys.answered)
