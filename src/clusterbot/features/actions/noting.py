"""Plain words become a note under the right action, and are echoed; nothing typed is lost."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Button, Message
from clusterbot.chat.updates import FileSent, TextSent
from clusterbot.features.actions.answering import answerable_by, may_report
from clusterbot.features.actions.cards import DAY, about_actions, last_message, name_of, part_in, refresh_cards, short
from clusterbot.features.actions.hearing import (
    Aim,
    candidates,
    is_only,
    is_pleasantry,
    keys_named,
    status_said,
    without_key,
)
from clusterbot.features.actions.keeping import attach, forget_loose, may_be_shared
from clusterbot.features.actions.meaning import keep_what_is_meant
from clusterbot.features.actions.records import (
    OPEN,
    TAPS,
    Action,
    LooseNote,
    Report,
    known,
)
from clusterbot.features.actions.reporting import can_undo, correct, last_report, move, report
from clusterbot.features.actions.undoing import changes_by
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.records import Ask
from clusterbot.features.deputies.records import deputy_of
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.records import Participant
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, press, renders, reply
from clusterbot.store import outbox
from clusterbot.store.outbox import Letter

CHOICES = 8
"""Actions offered when words could be about several."""

ASKED = 5
"""Unasked messages looked at for what somebody was asked last: votes are among them."""


@reply()
def words_about_an_action(turn: Turn, text: str) -> bool:
    """A plain reply in the private chat: a thank-you, a correction, or a note."""
    update = turn.update
    if not isinstance(update, TextSent) or update.chat.kind == "group":
        return False
    if update.edited and _corrected(turn, update.message, text):
        return True
    if is_pleasantry(text, turn.words("actions.pleasantries").split(",")):
        turn.say("actions.warm_word")
        return True
    return hear(turn, update, text)


def hear(turn: Turn, update: TextSent | FileSent, text: str, file: str = "") -> bool:
    """Note what was said, and the kind of file that came with it, under the action it is about; else ask which.

    False if there is no action it could be about.
    """
    about = known(turn.tx, candidates(_aim(turn, update, text)))
    if len(about) == 1:
        _note(turn, about[0], text, update.message or update.id, file)
    elif about:
        _ask_which(turn, about, text, update.message or update.id, file)
    return bool(about)


def is_author(turn: Turn, made: Report | LooseNote) -> bool:
    """Only who said something takes it back or moves it."""
    by = made.by if isinstance(made, Report) else made.participant_id
    part = turn.tx.session.get(Participant, by) if by is not None else None
    return part is not None and part.person_id == turn.me.id and part.state == "active"


def _may(turn: Turn, action: Action) -> bool:
    return may_report(turn.tx, action, part_in(turn, action))


# ---- what it is about


def _aim(turn: Turn, update: TextSent | FileSent, text: str) -> Aim:
    """All that could be meant, of what this person may change."""
    last = last_report(turn.tx, turn.participant.id, turn.tx.now - DAY)
    answered = _answered(turn, update)
    if answered is not None:  # whatever they said last, they point at this
        last = last if last is not None and last.action_id in answered else None
    return Aim(
        named=_changeable(turn, keys_named(text, _keys(turn, [turn.here])))
        or _changeable(turn, keys_named(text, _keys(turn, turn.clusters))),
        talked_about=_changeable(turn, answered if answered is not None else _talked_about(turn, last)),
        last=next(iter(_changeable(turn, [last.action_id] if last is not None else [])), None),
        own=[action.id for action in answerable_by(turn.tx, turn.participant.id)],
    )


def _changeable(turn: Turn, ids: Sequence[int]) -> list[int]:
    return [action.id for action in known(turn.tx, ids) if _may(turn, action)]


def _keys(turn: Turn, clusters: Sequence[Cluster]) -> dict[str, int]:
    rows = turn.tx.session.execute(
        select(col(Action.key), col(Action.id)).where(col(Action.cluster_id).in_([one.id for one in clusters]))
    )
    return {key: number for key, number in rows.all()}  # noqa: C416  a Row is no pair to the type checker


def _answered(turn: Turn, update: TextSent | FileSent) -> list[int] | None:
    """The actions that the message which was answered is about, ours or their own; None if none was answered.

    However long ago it was.
    """
    ours = outbox.shown_on(turn.tx, update.chat, update.reply_to)
    if ours is not None:
        return [id_ for part in outbox.parts_of(turn.tx, ours) for id_ in about_actions(part)]
    own = select(Report).where(col(Report.message) == update.reply_to).order_by(col(Report.id).desc())
    said = turn.tx.session.scalars(own).all() if update.reply_to else []
    return next(([one.action_id] for one in said if is_author(turn, one)), None)


def _talked_about(turn: Turn, last: Report | None) -> list[int]:
    """What was said or shown last within a day; else what they were asked about last, as far as it is open."""
    shown = last_message(turn)
    if shown is not None and (last is None or last.at < shown.at):
        return about_actions(shown.letter)
    if last is not None:
        return [last.action_id]
    asked = turn.tx.session.scalars(
        select(Letter)
        .join(Ask, col(Ask.letter_id) == col(Letter.id))
        .where(col(Ask.person_id) == turn.me.id, col(Ask.expects_answer), col(Ask.sent_at).is_not(None))
        .order_by(col(Ask.sent_at).desc(), col(Ask.id).desc())
        .limit(ASKED)
    )
    about = next((found for one in asked if (found := about_actions(one))), [])
    return [one.id for one in known(turn.tx, about) if one.status in OPEN]


# ---- writing it down


def _note(turn: Turn, action: Action, text: str, message: str, file: str = "") -> Report:
    """Words under an action. Those that begin with a status say it, too, also after its key: "BD-1: Stuck"."""
    part = part_in(turn, action)
    assert part is not None
    labels = {tap: turn.words("actions.tap." + tap, number=0) for tap in TAPS}
    said = without_key(text, action.key)
    tapped = status_said(said, labels)
    only_a_tap = bool(tapped) and is_only(said, labels[tapped])
    made = report(
        turn.tx,
        action,
        part.id,
        status=TAPS.get(tapped, ""),
        note="" if only_a_tap else text,
        file=file,
        message=message,
    )
    if file:
        attach(turn.tx, made)
    keep_what_is_meant(turn, action, made)
    refresh_cards(turn, action.id)
    echo(turn, made)
    return made


def echo(turn: Turn, made: Report, *, choosing: bool = False) -> None:
    turn.show(
        said_card(turn, made.message), "actions.echo", report=made.id, actions=[made.action_id], choosing=choosing
    )


def said_card(turn: Turn, message: str) -> str:
    """One card for each thing that was said, whatever becomes of it: asked about, noted, moved, taken back."""
    return f"said:{turn.me.id}:{message}"


def _corrected(turn: Turn, message: str, text: str) -> bool:
    """They edited words that became a note, or wait to become one."""
    if not message:
        return False
    session = turn.tx.session
    reports = session.scalars(select(Report).where(col(Report.message) == message).order_by(col(Report.id).desc()))
    loose = session.scalars(
        select(LooseNote).where(col(LooseNote.message) == message, col(LooseNote.report_id).is_(None))
    )
    said: list[Report | LooseNote] = [*reports, *loose]
    for one in said:
        if is_author(turn, one):
            _correct(turn, one, text)
            return True
    return False


def _correct(turn: Turn, one: Report | LooseNote, text: str) -> None:
    if isinstance(one, Report) and one.undone_at is not None:
        return  # taken back: nothing is recorded of it, whatever becomes of the message
    if isinstance(one, Report):
        correct(turn.tx, one, text)
        keep_what_is_meant(turn, turn.tx.session.get_one(Action, one.action_id), one)
        refresh_cards(turn, one.action_id)
    else:
        one.text = text
        turn.tx.add(one)
    outbox.refresh(turn.tx, said_card(turn, one.message))


@renders("actions.echo")
def render_echo(draft: Draft) -> Message | None:
    made = draft.tx.session.get(Report, int(draft.content["report"]))
    if made is None:
        return None
    action = draft.tx.session.get_one(Action, made.action_id)
    if made.undone_at is not None:
        return draft.message("actions.taken_back", title=action.title)
    values: dict[str, Any] = {
        "code": action.key,
        "title": action.title,
        "note": without_key(made.note, action.key),
        "file": _file_words(draft, made.file),
        "seen": bool(made.note or made.file),  # of a mere tap it is told elsewhere
        "too": _seen_too(draft, action, made),
        "status": "" if made.is_only_a_note else draft.words("actions.status." + made.status),
    }
    kept = _kept(draft, action, made)
    others = [one for one in _choices(draft, made) if one.id != action.id]
    if draft.content["choosing"]:
        rows: list[list[Cell]] = [[Button(short(one), press("note_move", made.id, one.id))] for one in others]
        return draft.message("actions.echo_choosing", [*rows, [("keep", press("note_keep", made.id))]], **values)
    undo: list[Cell] = [("undo", press("as_undo", made.id))] if can_undo(draft.tx, made) else []
    other_one: list[Cell] = [("other", press("note_other", made.id))] if others else []
    may_share = made.status != "dropped" and may_be_shared(draft.tx, made)
    share: list[Cell] = [("share", press("share", made.id))] if may_share else []
    is_reason = made.status == "dropped" and bool(made.note)  # everybody reads it, as they were told
    return draft.message("actions.echo", [[*undo, *other_one], share], **values, kept=kept, is_reason=is_reason)


def _kept(draft: Draft, action: Action, made: Report) -> str:
    """What the words changed in the plan, in words; "" if nothing."""
    for one in changes_by(draft.tx, made):
        if one.attribute == "value":
            return draft.words("actions.kept.value", indicator=action.indicator, value=one.after)
        if one.attribute == "progress":
            return draft.words("actions.kept.progress", progress=int(one.after))
    return ""


def _file_words(draft: Draft, file: str) -> str:
    return draft.words("actions.file." + file) if file else ""


def _seen_too(draft: Draft, action: Action, made: Report) -> list[str]:
    """Who else may change the action, and so reads what is said about it: its owner, and who answers for them."""
    found = []
    for part_id in (action.owner_id, deputy_of(draft.tx, action.owner_id)):
        part = draft.tx.session.get(Participant, part_id) if part_id is not None else None
        if part is not None and part.id != made.by and not part.is_facilitator:
            found.append(name_of(draft, part.id))
    return found


def _choices(draft: Draft, made: Report) -> Sequence[Action]:
    return answerable_by(draft.tx, made.by)[: CHOICES + 1] if made.by is not None else []


# ---- which one?


def _ask_which(turn: Turn, about: Sequence[Action], text: str, message: str, file: str) -> None:
    loose = LooseNote(participant_id=turn.participant.id, text=text, file=file, message=message, at=turn.tx.now)
    turn.tx.add(loose)
    turn.show(
        said_card(turn, message), "actions.which", loose=loose.id, actions=[action.id for action in about[:CHOICES]]
    )


@renders("actions.which")
def render_which(draft: Draft) -> Message | None:
    loose = draft.tx.session.get(LooseNote, int(draft.content["loose"]))
    if loose is None or loose.report_id is not None:
        return None
    values = {"text": loose.text, "file": _file_words(draft, loose.file)}
    rows: list[list[Cell]] = [
        [Button(short(action), press("note_place", loose.id, action.id))]
        for action in known(draft.tx, draft.content["actions"])
    ]
    return draft.message("actions.which", [*rows, [("none", press("note_drop", loose.id))]], **values)


@button("note_place", who="participant")
def place(turn: Turn, loose_id: int, action_id: int) -> None:
    """The person said which action their words were about."""
    loose = turn.tx.session.get(LooseNote, loose_id)
    action = turn.tx.session.get(Action, action_id)
    if loose is None or action is None or not is_author(turn, loose) or not _may(turn, action):
        turn.toast("actions.gone")
    elif loose.report_id is not None:
        turn.toast("actions.placed_already")
    else:
        loose.report_id = _note(turn, action, loose.text, loose.message, loose.file).id
        turn.tx.add(loose)


@button("note_drop", who="participant")
def drop(turn: Turn, loose_id: int) -> None:
    """They were about none of these."""
    loose = turn.tx.session.get(LooseNote, loose_id)
    if loose is None or not is_author(turn, loose) or loose.report_id is not None:
        turn.toast("actions.gone")
        return
    turn.show(said_card(turn, loose.message), "actions.noted_nowhere", file=loose.file, actions=[])
    forget_loose(turn.tx, loose)


@renders("actions.noted_nowhere")
def render_noted_nowhere(draft: Draft) -> Message | None:
    return draft.message("actions.noted_nowhere", file=_file_words(draft, draft.content["file"]))


# ---- another one


@button("note_other", who="participant")
def other(turn: Turn, report_id: int) -> None:
    """It was about another action: which?"""
    made = own_words(turn, report_id)
    if made is None:
        return
    if all(action.id == made.action_id for action in answerable_by(turn.tx, made.by or 0)):
        turn.toast("actions.no_other")
    else:
        echo(turn, made, choosing=True)


@button("note_keep", who="participant")
def keep(turn: Turn, report_id: int) -> None:
    made = own_words(turn, report_id)
    if made is not None:
        echo(turn, made)


@button("note_move", who="participant")
def move_note(turn: Turn, report_id: int, action_id: int) -> None:
    made = own_words(turn, report_id)
    action = turn.tx.session.get(Action, action_id)
    if made is None or action is None or not _may(turn, action):
        turn.toast("actions.gone")
        return
    before = made.action_id
    if before != action.id:
        move(turn.tx, made, action)
        keep_what_is_meant(turn, action, made)
        refresh_cards(turn, before, action.id)
    echo(turn, made)


def own_words(turn: Turn, report_id: int) -> Report | None:
    """The report, if this person made it and it stands; else they are told."""
    made = turn.tx.session.get(Report, report_id)
    if made is None or not is_author(turn, made):
        turn.toast("actions.gone")
        return None
    if made.undone_at is not None:
        turn.toast("actions.undone")
        refresh_cards(turn)
        return None
    return made
