"""Answering: a tap or a reply each, in one message; skipped, changed, or opened before it is asked."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Button, Unkept
from clusterbot.chat.updates import TextSent
from clusterbot.features.actions.cards import recent_letters
from clusterbot.features.contact import asks
from clusterbot.features.people.records import Participant, participation
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, press, reply
from clusterbot.features.surveys.audience import respondent_in
from clusterbot.features.surveys.questions import WORDS, Answer, Question, following, is_asked, read_words
from clusterbot.features.surveys.records import (
    Respondent,
    Survey,
    SurveyRound,
    answers_of,
    keep,
    open_rounds,
    take_back,
)
from clusterbot.features.surveys.rounds import ASK, KIND, cards_of, opened_card
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction


class Standing(NamedTuple):
    """Somebody in a round that takes answers, and the question before them."""

    round: SurveyRound
    respondent: Respondent
    question: Question | None  # None once they are through


# ---- by tap


@button("survey", who="participant")
def tap(turn: Turn, round_id: int, place: int, option: int) -> None:
    """One tap is the answer; of several, a tick."""
    at = _at(turn, round_id, place)
    if at is None or at.question is None:
        return
    offered: tuple[str | int, ...] = at.question.options or tuple(at.question.numbers)
    if not 0 <= option < len(offered) or at.question.kind in ("text", "date"):
        turn.toast("engine.old_button")
    elif at.question.kind == "several":
        _tick(turn.tx, at, str(offered[option]))
    else:
        _answer(turn.tx, at, offered[option])


@button("survey_done", who="participant")
def done(turn: Turn, round_id: int, place: int) -> None:
    """These and no others, of several."""
    at = _at(turn, round_id, place)
    if at is None or at.question is None:
        return
    ticked = [one for one in at.question.options if one in at.respondent.ticked]
    if ticked:
        _answer(turn.tx, at, ticked)
    else:
        turn.toast("surveys.tick_one")


@button("survey_pass", who="participant")
def leave_out(turn: Turn, round_id: int, place: int) -> None:
    """On to the next question; an answer that was given before stays."""
    at = _at(turn, round_id, place)
    if at is not None and at.question is not None:
        _go_on(turn.tx, at)


@button("survey_day", who="participant")
def choose_day(turn: Turn, round_id: int, place: int, day: str) -> None:
    """Of two days that what they typed may have meant."""
    at = _at(turn, round_id, place)
    if at is None or at.question is None:
        return
    try:
        chosen = date.fromisoformat(day)
    except ValueError:
        turn.toast("engine.old_button")
        return
    if at.question.kind == "date":
        _answer(turn.tx, at, chosen.isoformat())


@button("survey_skip", who="participant")
def skip(turn: Turn, round_id: int) -> None:
    """Not this time: nothing is asked again before the next round."""
    at = _standing(turn, round_id)
    if at is not None and at.respondent.state == "waiting":
        at.respondent.state, at.respondent.ticked = "skipped", []
        _moved(turn.tx, at)
        turn.toast("surveys.skipped_toast")


@button("survey_resume", who="participant")
def resume(turn: Turn, round_id: int) -> None:
    """They have a minute after all."""
    at = _standing(turn, round_id)
    if at is not None and at.respondent.state == "skipped":
        at.respondent.state = "waiting"
        _moved(turn.tx, at)


@button("survey_change", who="participant")
def change(turn: Turn, round_id: int) -> None:
    """From the first question on; what was said stands until it is said anew. Nobody finds an anonymous one again."""
    at = _standing(turn, round_id)
    if at is not None and at.respondent.state == "done" and not at.round.anonymous:
        at.respondent.state = "begun"
        _come_to(turn.tx, at, 0)


@button("survey_open", who="participant")
def open_by_button(turn: Turn, round_id: int) -> None:
    at = _standing(turn, round_id)
    if at is not None:
        show(turn, at.round)


def show(turn: Turn, one: SurveyRound) -> None:
    """At the end of the chat, whether it was asked yet or not."""
    outbox.start_anew(turn.tx, turn.private, opened_card(one.id))
    turn.show(opened_card(one.id), ASK, round=one.id, opened=True)


def open_for(turn: Turn, cluster_id: int) -> list[SurveyRound]:
    """The rounds that this person may answer now."""
    return [one for one in open_rounds(turn.tx, cluster_id) if _respondent(turn, one) is not None]


# ---- in words


@reply(answers=True)
def answer_in_words(turn: Turn, text: str) -> bool:
    """A reply to the question, or what is said next after it was the last thing we wrote."""
    update = turn.update
    if not isinstance(update, TextSent) or update.chat.kind != "private":
        return False
    if update.edited:
        return _edited(turn, update, text)
    at = _asked_by(turn, update)
    return at is not None and _said(turn, at, update, text)


def _said(turn: Turn, at: Standing, update: TextSent, text: str) -> bool:
    if at.question is None:
        return False
    if at.question.kind == "date":
        _day_typed(turn, at, text)
        _leave_no_trace(turn, at.round)
        return True
    answer = read_words(at.question, text.strip())
    if answer is None:
        return False
    at.respondent.message = update.message
    _answer(turn.tx, at, answer)
    _leave_no_trace(turn, at.round)
    return True


def _leave_no_trace(turn: Turn, one: SurveyRound) -> None:
    """What was typed without a name stands in no store of ours with one, where a platform has us keep its chats."""
    if one.anonymous:
        turn.reply = Unkept(turn.words("surveys.unkept"))


def _asked_by(turn: Turn, update: TextSent) -> Standing | None:
    """What the words may answer."""
    if update.reply_to:
        letter = outbox.shown_on(turn.tx, update.chat, update.reply_to)
    else:
        letter = next(iter(recent_letters(turn)), None)
    if letter is None or letter.source != ASK:
        return None
    one = turn.tx.session.get(SurveyRound, int(letter.content["round"]))
    respondent = _respondent(turn, one) if one is not None else None
    if one is None or respondent is None or respondent.state == "skipped" or not one.is_open(turn.tx.now):
        return None
    return _stand(one, respondent)


def _edited(turn: Turn, update: TextSent, text: str) -> bool:
    """Their words put right in the chat itself. What was counted without a name cannot be found again.

    Whatever else was written since: words that answered a check-in never become words about an action.
    """
    mine = select(col(Participant.id)).where(col(Participant.person_id) == turn.me.id)
    respondent = turn.tx.session.scalars(
        select(Respondent).where(col(Respondent.participant_id).in_(mine), col(Respondent.message) == update.message)
    ).first()
    if respondent is None or not update.message:
        return False
    one = turn.tx.session.get_one(SurveyRound, respondent.round_id)
    if one.anonymous:
        turn.say("surveys.counted_already")
        turn.reply = Unkept(turn.words("surveys.unkept"))
    elif not one.is_open(turn.tx.now):
        turn.say("surveys.over")
    else:
        _put_right(turn.tx, _stand(one, respondent), text)
    return True


def _put_right(tx: Transaction, at: Standing, text: str) -> None:
    """The last of their answers in words: it is the one whose message we know."""
    said = answers_of(tx, at.round.id, at.respondent.participant_id)
    last = next((one for one in reversed(at.round.asked) if one.kind == "text" and one.key in said), None)
    if last is not None:
        keep(tx, at.round, at.respondent.participant_id, last, text[:WORDS])
        _moved(tx, at)


def _day_typed(turn: Turn, at: Standing, text: str) -> None:
    assert at.question is not None
    reading = turn.read_day(text)
    if reading.day is not None or (reading.why == "past" and reading.days):
        _answer(turn.tx, at, reading.days[0].isoformat())
    elif reading.why:
        turn.say("engine.no_day", why=reading.why, question=at.question.ask, day=next(iter(reading.days), None))
    else:
        turn.say(
            "engine.which_day",
            [
                [Button(turn.reader.day(day), press("survey_day", at.round.id, at.respondent.place, day.isoformat()))]
                for day in reading.days
            ],
        )


# ---- inside


def _standing(turn: Turn, round_id: int) -> Standing | None:
    """Their place in a round; else they are told why there is none. A press is a request, not a proof."""
    one = turn.tx.session.get(SurveyRound, round_id)
    respondent = _respondent(turn, one) if one is not None else None
    if one is None or respondent is None:
        turn.toast("surveys.not_asked")
        return None
    if not one.is_open(turn.tx.now):
        turn.toast("surveys.over")
        return None
    return _stand(one, respondent)


def _stand(one: SurveyRound, respondent: Respondent) -> Standing:
    questions = one.asked
    return Standing(one, respondent, questions[respondent.place] if respondent.place < len(questions) else None)


def _at(turn: Turn, round_id: int, place: int) -> Standing | None:
    """The same, if the question that was pressed is still the one before them."""
    at = _standing(turn, round_id)
    if at is not None and (at.question is None or at.respondent.place != place or at.respondent.state == "skipped"):
        turn.toast("surveys.answered_already")
        return None
    return at


def _respondent(turn: Turn, one: SurveyRound) -> Respondent | None:
    part = participation(turn.tx, turn.me.id, one.cluster_id)
    if part is None or part.state != "active":
        return None
    return respondent_in(turn.tx, turn.tx.session.get_one(Survey, one.survey_id), one.id, part)


def _tick(tx: Transaction, at: Standing, option: str) -> None:
    """Kept beside the question until [Done], and not as an answer."""
    ticked = at.respondent.ticked
    at.respondent.ticked = [one for one in ticked if one != option] if option in ticked else [*ticked, option]
    _moved(tx, at)


def _answer(tx: Transaction, at: Standing, answer: Answer) -> None:
    assert at.question is not None
    keep(tx, at.round, at.respondent.participant_id, at.question, answer)
    _go_on(tx, at)


def _go_on(tx: Transaction, at: Standing) -> None:
    at.respondent.state = "begun"
    _come_to(tx, at, at.respondent.place + 1)


def _come_to(tx: Transaction, at: Standing, place: int) -> None:
    """The next question that is to be asked from this place on; behind the last one they are through."""
    questions, part = at.round.asked, at.respondent.participant_id
    said = answers_of(tx, at.round.id, part)
    at.respondent.place = following(questions, place, said)
    at.respondent.ticked = []
    if at.respondent.place < len(questions):
        kept = said.get(questions[at.respondent.place].key)
        at.respondent.ticked = kept if isinstance(kept, list) else []
    else:
        at.respondent.state = "done"
    take_back(tx, at.round.id, part, [one.key for one in questions if not is_asked(one, said)])
    _moved(tx, at)


def _moved(tx: Transaction, at: Standing) -> None:
    """Whoever has answered or skipped is not asked any more, and sees it wherever they look."""
    tx.add(at.respondent)
    person_id = tx.session.get_one(Participant, at.respondent.participant_id).person_id
    if at.respondent.state != "waiting":
        asks.answered(tx, KIND, at.round.id, person_id=person_id)
    for key in cards_of(at.round.id):
        outbox.refresh(tx, key, person_id=person_id)
