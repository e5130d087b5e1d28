"""`/learn`: the next lesson, its question, and what the best answer is; private, and without marks."""

from typing import Any

from sqlalchemy import func, select
from sqlmodel import col

from clusterbot.chat.messages import Button, Message
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.learning import following  # noqa: F401  what follows people is this feature's too
from clusterbot.features.learning.due import LESSON, plan_next, stop
from clusterbot.features.learning.lessons import CHOICES, RIGHT, next_of, track
from clusterbot.features.learning.records import Learner, LessonAnswer, answers_of
from clusterbot.features.people.records import Participant, Person, participation
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, press, renders
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction

_ALL: Cell = ("all", press("lessons"))
_EVERY: Cell = ("every", press("lessons_start"))
_NO_MORE: Cell = ("no_more", press("lessons_stop"))


@command("learn", who="participant")
def learn(turn: Turn, _: str) -> None:
    """The next lesson; all of them once each was answered."""
    lesson = next_of(_track(turn.participant), answers_of(turn.tx, turn.me.id))
    if lesson is None:
        _show_all(turn)
    else:
        _show(turn, lesson)


@button("learn", who="participant")
def learn_by_button(turn: Turn) -> None:
    learn(turn, "")


@button("lessons", who="participant")
def all_lessons(turn: Turn) -> None:
    _show_all(turn)


@button("lesson", who="participant")
def read_lesson(turn: Turn, lesson: str) -> None:
    if _is_for(turn, lesson):
        _show(turn, lesson)


def _show(turn: Turn, lesson: str) -> None:
    turn.show(f"lesson:{lesson}:{turn.update.id}", LESSON, lesson=lesson)


def _show_all(turn: Turn) -> None:
    turn.show(f"lessons:{turn.me.id}:{turn.update.id}", "learning.list")


def _is_for(turn: Turn, lesson: str) -> bool:
    """Is there such a lesson for this person? Else they are told."""
    if lesson in _track(turn.participant):
        return True
    turn.toast("engine.old_button")
    return False


def _track(part: Participant) -> tuple[str, ...]:
    return track(facilitates=part.is_facilitator)


# ---- one lesson


@renders(LESSON)
def render_lesson(draft: Draft) -> Message | None:
    """With its question; once that is answered, with what the best answer is and why, and what to do now."""
    lesson = str(draft.content["lesson"])
    part = _part(draft)
    if part is None or lesson not in _track(part):
        return None
    answers = answers_of(draft.tx, part.person_id)
    answer = answers.get(lesson)
    words = {name: draft.words(f"learning.lessons.{lesson}.{name}") for name in ("title", "says", "question")}
    return draft.message(
        LESSON,
        _ways_on(draft.tx, part, answers) if answer is not None else _choices(draft.tx, part, lesson),
        number=_track(part).index(lesson) + 1,
        all=len(_track(part)),
        **words,
        options=[{"letter": one.upper(), "text": draft.words(f"learning.lessons.{lesson}.{one}")} for one in CHOICES],
        best=RIGHT[lesson].upper(),
        chosen=answer.chosen.upper() if answer is not None else "",
        because=draft.words(f"learning.lessons.{lesson}.because"),
        do_now=draft.words(f"learning.lessons.{lesson}.do_now"),
    )


def _choices(tx: Transaction, part: Participant, lesson: str) -> list[list[Cell]]:
    letters: list[Cell] = [Button(one.upper(), press("lesson_answer", lesson, one)) for one in CHOICES]
    ways_out: list[Cell] = (
        [_NO_MORE, ("settings", press("settings"))] if tx.session.get(Learner, part.person_id) else [_ALL]
    )
    return [letters, ways_out]


def _ways_on(tx: Transaction, part: Participant, answers: dict[str, LessonAnswer]) -> list[list[Cell]]:
    if next_of(_track(part), answers) is None:
        return [[_ALL]]
    return [[("next", press("learn"))], [_NO_MORE if _gets_them(tx, part) else _EVERY, _ALL]]


def _gets_them(tx: Transaction, part: Participant) -> bool:
    return tx.session.get(Learner, part.person_id) is not None


@button("lesson_answer", who="participant")
def answer(turn: Turn, lesson: str, choice: str) -> None:
    """The first answer counts, and is nobody's business."""
    if not _is_for(turn, lesson) or choice not in CHOICES:
        return
    if turn.tx.session.get(LessonAnswer, (turn.me.id, lesson)) is None:
        turn.tx.add(LessonAnswer(person_id=turn.me.id, lesson=lesson, chosen=choice, at=turn.tx.now))
        turn.tx.session.flush()
        plan_next(turn.tx, turn.me, turn.participant)
    _refresh_pressed(turn)


def _refresh_pressed(turn: Turn) -> None:
    letter = outbox.shown_on(turn.tx, turn.update.chat, getattr(turn.update, "message", ""))
    card = outbox.card_of(turn.tx, letter) if letter is not None else None
    if card is not None:
        outbox.refresh(turn.tx, card.key)


# ---- every few days


@button("lessons_start", who="participant")
def send_every_few_days(turn: Turn) -> None:
    if turn.tx.session.get(Learner, turn.me.id) is None:
        turn.tx.add(Learner(person_id=turn.me.id, cluster_id=turn.here.id, since=turn.tx.now))
        turn.tx.session.flush()
    planned = plan_next(turn.tx, turn.me, turn.participant)
    if planned is not None:
        turn.toast("learning.started", at=planned.next_due_at)
    _refresh_pressed(turn)


@button("lessons_stop", who="participant")
def send_no_more(turn: Turn) -> None:
    learner = turn.tx.session.get(Learner, turn.me.id)
    if learner is not None:
        stop(turn.tx, learner)
    turn.toast("learning.stopped")
    _refresh_pressed(turn)


# ---- all of them


@renders("learning.list")
def render_list(draft: Draft) -> Message | None:
    """Which were answered; to those who facilitate, also how many lessons the cluster has answered, without names."""
    part = _part(draft)
    if part is None:
        return None
    answers, lessons = answers_of(draft.tx, part.person_id), _track(part)
    titles = {code: draft.words(f"learning.lessons.{code}.title") for code in lessons}
    labels = {code: f"✓ {title}" if code in answers else title for code, title in titles.items()}
    is_finished = next_of(lessons, answers) is None
    return draft.message(
        "learning.list",
        [[Button(label, press("lesson", code))] for code, label in labels.items()],
        finished=max(answers[code].at for code in lessons) if is_finished else None,
        name=draft.tx.session.get_one(Person, part.person_id).name,
        total=_total(draft.tx, part.cluster_id) if part.is_facilitator else None,
    )


def _total(tx: Transaction, cluster_id: int) -> dict[str, Any]:
    """How many people of a cluster have answered lessons, and how many of these."""
    people, lessons = tx.session.execute(
        select(func.count(func.distinct(col(LessonAnswer.person_id))), func.count())
        .select_from(LessonAnswer)
        .join(Participant, col(Participant.person_id) == col(LessonAnswer.person_id))
        .where(col(Participant.cluster_id) == cluster_id, col(Participant.state) == "active")
    ).one()
    return {"people": people, "lessons": lessons}


def _part(draft: Draft) -> Participant | None:
    """The reader's part in the letter's cluster."""
    if draft.person_id is None or draft.cluster_id is None:
        return None
    part = participation(draft.tx, draft.person_id, draft.cluster_id)
    return part if part is not None and part.state == "active" else None
