"""`/learn`: the next lesson, its question, and what the best answer is; private, and without marks."""

from sqlalchemy import func, select
from sqlmodel import col

from clusterbot.chat.messages import Button, Message
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.learning import following  # noqa: F401  what follows people is this feature's too
from clusterbot.features.learning.due import LESSON, WELCOME_AT, card_of, is_welcome, next_lesson, plan_next, stop
from clusterbot.features.learning.lessons import CHOICES, RIGHT
from clusterbot.features.learning.records import Learner, LessonAnswer, answers_of, track_of
from clusterbot.features.people.records import Participant, Person, participation
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, press, renders
from clusterbot.features.surveys.tally import FEWEST
from clusterbot.store import outbox

_ALL: Cell = ("all", press("lessons"))
_EVERY: Cell = ("every", press("lessons_start"))
_NO_MORE: Cell = ("no_more", press("lessons_stop"))


@command("learn", who="participant")
def learn(turn: Turn, _: str) -> None:
    """The next lesson; all of them once each was answered."""
    lesson = next_lesson(turn.tx, turn.me.id)
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
    outbox.start_anew(turn.tx, turn.private, card_of(lesson))
    turn.show(card_of(lesson), LESSON, lesson=lesson)


def _show_all(turn: Turn) -> None:
    turn.show(f"lessons:{turn.me.id}:{turn.update.id}", "learning.list")


def _is_for(turn: Turn, lesson: str) -> bool:
    """Is there such a lesson for this person? Else they are told."""
    if lesson in track_of(turn.tx, turn.me.id):
        return True
    turn.toast("engine.old_button")
    return False


# ---- one lesson


@renders(LESSON)
def render_lesson(draft: Draft) -> Message | None:
    """With its question; once that is answered, with what the best answer is and why, and what to do now.

    What was to come by itself does not, if that is not welcome any more.
    """
    assert draft.person_id is not None
    lesson, tx = str(draft.content["lesson"]), draft.tx
    learner = tx.session.get(Learner, draft.person_id)
    is_new = not outbox.is_shown(tx, draft.chat, card_of(lesson))
    if draft.content.get("by_itself") and is_new and not is_welcome(tx, learner):
        return None
    answers = answers_of(tx, draft.person_id)
    answer = answers.get(lesson)
    track = track_of(tx, draft.person_id)
    if answer is None and lesson not in track:
        return None
    words = {name: draft.words(f"learning.lessons.{lesson}.{name}") for name in ("title", "says", "question")}
    return draft.message(
        LESSON,
        _choices(lesson, learner) if answer is None else _ways_on(next_lesson(tx, draft.person_id), learner),
        number=track.index(lesson) + 1 if lesson in track else 0,
        all=len(track),
        **words,
        options=[{"letter": one.upper(), "text": draft.words(f"learning.lessons.{lesson}.{one}")} for one in CHOICES],
        best=RIGHT[lesson].upper(),
        chosen=answer.chosen.upper() if answer is not None else "",
        because=draft.words(f"learning.lessons.{lesson}.because"),
        do_now=draft.words(f"learning.lessons.{lesson}.do_now"),
    )


def _choices(lesson: str, learner: Learner | None) -> list[list[Cell]]:
    letters: list[Cell] = [Button(one.upper(), press("lesson_answer", lesson, one)) for one in CHOICES]
    return [letters, [_ALL] if learner is None else [_NO_MORE, ("settings", press("settings"))]]


def _ways_on(following_one: str | None, learner: Learner | None) -> list[list[Cell]]:
    if following_one is None:
        return [[_ALL]]
    return [[("next", press("learn"))], [_EVERY if learner is None else _NO_MORE, _ALL]]


@button("lesson_answer", who="participant")
def answer(turn: Turn, lesson: str, choice: str) -> None:
    """The first answer counts, and is nobody's business."""
    if choice not in CHOICES or not _is_for(turn, lesson):
        return
    if turn.tx.session.get(LessonAnswer, (turn.me.id, lesson)) is None:
        turn.tx.add(LessonAnswer(person_id=turn.me.id, lesson=lesson, chosen=choice, at=turn.tx.now))
        turn.tx.session.flush()
        learner = turn.tx.session.get(Learner, turn.me.id)
        if learner is not None:
            plan_next(turn.tx, learner)
    _refresh(turn)


def _refresh(turn: Turn) -> None:
    """The lesson under which a button was pressed says what it offers now."""
    letter = outbox.shown_on(turn.tx, turn.update.chat, getattr(turn.update, "message", ""))
    if letter is not None and letter.source == LESSON:
        outbox.refresh(turn.tx, card_of(letter.content["lesson"]), person_id=turn.me.id)


# ---- every few days


@button("lessons_start", who="participant")
def send_every_few_days(turn: Turn) -> None:
    if turn.me.level not in WELCOME_AT:
        turn.toast("learning.less_chosen")
        return
    learner = turn.tx.session.get(Learner, turn.me.id)
    if learner is None:
        learner = Learner(person_id=turn.me.id, cluster_id=turn.here.id, since=turn.tx.now)
        turn.tx.add(learner)
        turn.tx.session.flush()
    at = plan_next(turn.tx, learner)
    if at is not None:
        turn.toast("learning.started", at=at)
    _refresh(turn)


@button("lessons_stop", who="participant")
def send_no_more(turn: Turn) -> None:
    learner = turn.tx.session.get(Learner, turn.me.id)
    if learner is not None:
        stop(turn.tx, learner)
    turn.toast("learning.stopped")
    _refresh(turn)


# ---- all of them


@renders("learning.list")
def render_list(draft: Draft) -> Message:
    """Which were answered; to those who facilitate, also how many lessons the cluster has answered, without names."""
    assert draft.person_id is not None
    answers, lessons = answers_of(draft.tx, draft.person_id), track_of(draft.tx, draft.person_id)
    titles = {code: draft.words(f"learning.lessons.{code}.title") for code in lessons}
    labels = {code: f"✓ {title}" if code in answers else title for code, title in titles.items()}
    is_finished = next_lesson(draft.tx, draft.person_id) is None
    people, answered = _answered_by_others(draft)
    return draft.message(
        "learning.list",
        [[Button(label, press("lesson", code))] for code, label in labels.items()],
        finished=max(answers[code].at for code in lessons) if is_finished else None,
        name=draft.tx.session.get_one(Person, draft.person_id).name,
        people=people,
        answered=answered,
    )


def _answered_by_others(draft: Draft) -> tuple[int, int]:
    """How many people beside the reader, who facilitates, have answered lessons, and how many of these.

    Nothing of fewer than five: a count would be as good as a name.
    """
    part = participation(draft.tx, draft.person_id or 0, draft.cluster_id or 0)
    if part is None or part.state != "active" or not part.is_facilitator:
        return 0, 0
    people, answered = draft.tx.session.execute(
        select(func.count(func.distinct(col(LessonAnswer.person_id))), func.count())
        .select_from(LessonAnswer)
        .join(Participant, col(Participant.person_id) == col(LessonAnswer.person_id))
        .where(
            col(Participant.cluster_id) == part.cluster_id,
            col(Participant.state) == "active",
            col(Participant.id) != part.id,
        )
    ).one()
    return (people, answered) if people >= FEWEST else (0, 0)
