"""What somebody sees who is asked: one message, edited with every tap, until the last question is answered."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Button, Message
from clusterbot.features.contact import asks
from clusterbot.features.contact.records import Ask
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.records import Participant, participation
from clusterbot.features.polls.card import CHOSEN
from clusterbot.features.polls.wording import labels
from clusterbot.features.routes import press, renders
from clusterbot.features.surveys.questions import Answer, Question
from clusterbot.features.surveys.records import Respondent, SurveyRound, answers_of
from clusterbot.features.surveys.rounds import ASK, KIND
from clusterbot.store import outbox

IN_A_ROW = 5
"""Numbers of a scale in one row of buttons: six are cut on a small phone."""


@renders(ASK)
def render(draft: Draft) -> Message | None:
    """The question before them, thanks, or that it is over; nothing for whoever takes no part any more."""
    one = draft.tx.session.get_one(SurveyRound, int(draft.content["round"]))
    part = participation(draft.tx, draft.person_id, one.cluster_id) if draft.person_id is not None else None
    respondent = draft.tx.session.get(Respondent, (one.id, part.id)) if part is not None else None
    if part is None or part.state != "active" or respondent is None or not _is_theirs(draft, one):
        return None
    if not one.is_open(draft.tx.now):
        return draft.message("surveys.closed", title=one.title, lines=_lines(draft, one, part))
    match respondent.state:
        case "skipped":
            return draft.message("surveys.skipped", [[("after_all", press("survey_resume", one.id))]], title=one.title)
        case "done":
            return _thanks(draft, one, part)
    return say_question(draft, one, respondent, answers_of(draft.tx, one.id, part.id))


def _is_theirs(draft: Draft, one: SurveyRound) -> bool:
    """They opened it, or see it already, or are asked now. What never reached them brings no word that it is over."""
    if draft.content.get("opened") or outbox.is_shown(draft.tx, draft.chat, asks.card_of(KIND, one.id)):
        return True
    planned = select(col(Ask.id)).where(
        col(Ask.kind) == KIND,
        col(Ask.subject_id) == one.id,
        col(Ask.person_id) == draft.person_id,
        col(Ask.state) == "planned",
    )
    return draft.tx.session.scalars(planned).first() is not None


def _thanks(draft: Draft, one: SurveyRound, part: Participant) -> Message:
    change: list[Cell] = [] if one.anonymous else [("change", press("survey_change", one.id))]
    return draft.message(
        "surveys.thanks",
        [change],
        title=one.title,
        lines=_lines(draft, one, part),
        anonymous=one.anonymous,
        closes=one.closes_at,
    )


def _lines(draft: Draft, one: SurveyRound, part: Participant) -> list[dict[str, str]]:
    """What they said, question by question."""
    said = answers_of(draft.tx, one.id, part.id)
    return [
        {"ask": question.ask, "answer": in_words(draft, question, said[question.key])}
        for question in one.asked
        if question.key in said
    ]


def in_words(draft: Draft, question: Question, answer: Answer) -> str:
    if question.kind == "date":
        return draft.reader.day(date.fromisoformat(str(answer)))
    return draft.reader.listing(answer) if isinstance(answer, list) else str(answer)


def say_question(draft: Draft, one: SurveyRound, respondent: Respondent, said: dict[str, Answer]) -> Message:
    """As its reader sees it; whoever is shown a sample presses nothing in it."""
    questions = one.asked
    question = questions[respondent.place]
    answer = said.get(question.key)
    chosen = set(respondent.ticked) if question.kind == "several" else {str(answer)}
    return draft.message(
        "surveys.ask",
        [*_options(one.id, respondent.place, question, chosen), *_ways_on(one, respondent, question, answer)],
        **as_told(question),
        title=one.title,
        first=respondent.place == 0,
        may_skip=respondent.state == "waiting",
        anonymous=one.anonymous,
        report_to=one.report_to,
        answer=in_words(draft, question, answer) if answer is not None else "",
        closes=one.closes_at,
    )


def as_told(question: Question) -> dict[str, Any]:
    """A question as the phrases that show it are given it."""
    return {
        "kind": question.kind,
        "ask": question.ask,
        "low": f"{question.lowest} {question.low}" if question.low else "",
        "high": f"{question.highest} {question.high}" if question.high else "",
    }


def _options(round_id: int, place: int, question: Question, chosen: set[str]) -> list[list[Cell]]:
    match question.kind:
        case "scale":
            cells: list[Cell] = [
                _option(round_id, place, at, str(number), chosen) for at, number in enumerate(question.numbers)
            ]
            return [cells[at : at + IN_A_ROW] for at in range(0, len(cells), IN_A_ROW)]
        case "choice" | "several":
            texts = zip(question.options, labels(question.options), strict=True)
            return [
                [_option(round_id, place, at, label, {label} if text in chosen else set())]
                for at, (text, label) in enumerate(texts)
            ]
    return []


def _option(round_id: int, place: int, at: int, label: str, chosen: set[str]) -> Cell:
    return Button((CHOSEN if label in chosen else "") + label, press("survey", round_id, place, at))


def _ways_on(one: SurveyRound, respondent: Respondent, question: Question, answer: Answer | None) -> list[list[Cell]]:
    """[Done] with several; past this question, if there are others; past all of it, until something was answered."""
    steps: list[Cell] = []
    if question.kind == "several" and respondent.ticked:
        steps.append(("done", press("survey_done", one.id, respondent.place)))
    if len(one.asked) > 1:
        steps.append(("pass" if answer is None else "as_it_is", press("survey_pass", one.id, respondent.place)))
    ways_out: list[Cell] = [("settings", press("settings"))]
    if respondent.state == "waiting":
        ways_out.insert(0, ("skip", press("survey_skip", one.id)))
    return [steps, ways_out]
