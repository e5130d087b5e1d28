"""Forms asked one question at a time, where a platform cannot show them: progress survives a restart."""

from datetime import date

from clusterbot.chat.forms import Answers, Field, FieldError, Form, read_field
from clusterbot.chat.messages import Button, Message
from clusterbot.chat.updates import Account
from clusterbot.features.draft import Draft, Rows
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import command, press, renders
from clusterbot.store import dialogs, outbox
from clusterbot.store.dialogs import Dialog
from clusterbot.words.dates import looking_back
from clusterbot.words.locales import Reader

PRESS = "ask"
"""Presses of ours: ask:<round>:<position>:<what>, `what` being an option's number or one of the words below."""


def begin(turn: Turn, form: Form) -> None:
    """Ask the form's first question, in private."""
    if turn.update.chat.kind == "group":
        turn.say_here("engine.form_moved_to_private")
    dialog = dialogs.begin(turn.tx, turn.update.account, form)
    _show(turn, dialog)


@command("cancel", who="anyone", in_menu=False)
def cancel(turn: Turn, _: str) -> None:
    """Out of a form, wherever it stands."""
    dialog = dialogs.current(turn.tx, turn.update.account)
    if dialog is None:
        turn.say("engine.nothing_to_cancel")
        return
    _close(turn, dialog)
    turn.say("engine.form_cancelled")


def remind(turn: Turn) -> None:
    """A command interrupted a form: nothing is lost, and the person knows how to go on."""
    dialog = dialogs.current(turn.tx, turn.update.account)
    if dialog is not None:
        form = dialogs.form_of(dialog)
        turn.say(
            "engine.form_waits",
            [[("resume", press(PRESS, dialog.round, dialog.position, "resume"))]],
            title=form.title,
        )


def typed(turn: Turn, text: str) -> tuple[Form, Answers] | None:
    """Words while a form is being asked; the form and all its answers once the last one is in."""
    dialog = dialogs.current(turn.tx, turn.update.account)
    if dialog is None:
        return None
    question = dialogs.form_of(dialog).fields[dialog.position]
    if question.kind == "date":
        return _day_typed(turn, dialog, question, text)
    return _answer(turn, dialog, _as_raw(question, text))


def pressed(turn: Turn, raw: list[str]) -> tuple[Form, Answers] | None:
    """A press under one of our questions; the form and all its answers once the last one is in."""
    dialog = dialogs.current(turn.tx, turn.update.account)
    round_, position, what = (*raw, "", "", "")[:3]
    if dialog is None or round_ != str(dialog.round):
        turn.toast("engine.form_over")
        return None
    if what == "cancel":
        _close(turn, dialog)
        turn.say("engine.form_cancelled")
        return None
    if what == "resume":
        _show(turn, dialog)
        return None
    if position != str(dialog.position):
        turn.toast("engine.question_answered")
        return None
    return _choose(turn, dialog, what)


def _choose(turn: Turn, dialog: Dialog, what: str) -> tuple[Form, Answers] | None:
    question = dialogs.form_of(dialog).fields[dialog.position]
    match what:
        case "back":
            _go(turn, dialog, max(0, dialog.position - 1))
            return None
        case "skip" | "keep" | "done":
            return _answer(turn, dialog, {"skip": "", "keep": question.initial}.get(what, _chosen(dialog, question)))
    value = _offered(question, what)
    if not value:
        turn.toast("engine.old_button")
        return None
    if question.kind != "several":
        return _answer(turn, dialog, value)
    chosen = _chosen(dialog, question)
    toggled = [one for one in chosen if one != value] if value in chosen else [*chosen, value]
    dialog.answers = {**dialog.answers, question.key: toggled}
    turn.tx.add(dialog)
    outbox.refresh(turn.tx, _card(dialog, dialog.position))
    return None


def _offered(question: Field, what: str) -> str:
    """What a button stood for: an option by its number, or one of the two days that were typed; "" if nothing."""
    if question.kind == "date":
        return what
    return question.options[int(what)].value if what.isdecimal() and int(what) < len(question.options) else ""


def _day_typed(turn: Turn, dialog: Dialog, question: Field, text: str) -> tuple[Form, Answers] | None:
    """One day is taken, of two the person chooses, and whatever else it is they are told what to do."""
    reading = turn.read_day(text)
    if question.has_been:
        reading = looking_back(reading, turn.today)
    if reading.day is not None or (reading.why == "past" and reading.days and not question.earliest):
        return _answer(turn, dialog, reading.days[0].isoformat())
    if reading.why:
        turn.say("engine.no_day", why=reading.why, question=question.label, day=next(iter(reading.days), None))
        return None
    days: Rows = [
        [Button(turn.reader.day(day), press(PRESS, dialog.round, dialog.position, day.isoformat()))]
        for day in reading.days
    ]
    turn.say("engine.which_day", days)
    return None


def _answer(turn: Turn, dialog: Dialog, raw: str | list[str]) -> tuple[Form, Answers] | None:
    form = dialogs.form_of(dialog)
    question = form.fields[dialog.position]
    try:
        answer = read_field(question, raw)
    except FieldError as error:
        turn.say("engine.problem." + error.problem, question=question.label)
        return None
    dialog.answers = {**dialog.answers, question.key: answer}
    if dialog.position + 1 < len(form.fields):
        _go(turn, dialog, dialog.position + 1)
        return None
    answers = {key: value for key, value in dialog.answers.items() if value}
    _close(turn, dialog)
    return form, answers


def _go(turn: Turn, dialog: Dialog, position: int) -> None:
    _show_answer(turn, dialog)
    dialog.position = position
    dialog.expires_at = turn.tx.now + dialogs.PATIENCE
    turn.tx.add(dialog)
    _show(turn, dialog)


def _close(turn: Turn, dialog: Dialog) -> None:
    _show_answer(turn, dialog)
    dialogs.end(turn.tx, turn.update.account)


def _show_answer(turn: Turn, dialog: Dialog) -> None:
    """The question that stands there says what was answered, for good: the form may be over when the edit leaves."""
    question = dialogs.form_of(dialog).fields[dialog.position]
    given = dialog.answers.get(question.key) or ""
    turn.show(
        _card(dialog, dialog.position),
        "engine.answered",
        question=question.label,
        answer=_in_words(question, given, turn.reader),
    )


def _show(turn: Turn, dialog: Dialog) -> None:
    """Ask at the end of the chat, where the person is looking."""
    card = _card(dialog, dialog.position)
    outbox.start_anew(turn.tx, turn.private, card)
    turn.show(card, "engine.question", user=dialog.user, round=dialog.round, position=dialog.position)


def _card(dialog: Dialog, position: int) -> str:
    return f"ask:{dialog.platform}:{dialog.workspace}:{dialog.user}:{dialog.round}:{position}"


@renders("engine.answered")
def render_answer(draft: Draft) -> Message:
    return draft.message("engine.answered", question=draft.content["question"], answer=draft.content["answer"])


@renders("engine.question")
def render_question(draft: Draft) -> Message:
    """The question with its options and ways out."""
    account = Account(draft.chat.platform, draft.chat.workspace, str(draft.content["user"]))
    dialog = dialogs.current(draft.tx, account)
    position = int(draft.content["position"])
    if dialog is None or (dialog.round, dialog.position) != (draft.content["round"], position):
        return draft.message("engine.form_closed")
    form = dialogs.form_of(dialog)
    question = form.fields[position]
    return draft.message(
        "engine.question",
        _rows(dialog, question, position, len(form.fields)),
        question=question.label,
        hint=question.hint,
        number=position + 1,
        total=len(form.fields),
        kind=question.kind,
        so_far=_in_words(question, _so_far(question), draft.reader),
    )


def _rows(dialog: Dialog, question: Field, position: int, total: int) -> Rows:
    chosen = _chosen(dialog, question)
    options = [
        Button(
            ("✓ " if option.value in chosen else "") + option.label,
            press(PRESS, dialog.round, position, number),
        )
        for number, option in enumerate(question.options)
    ]
    rows: list[list[tuple[str, str] | Button]] = [list(options[at : at + 2]) for at in range(0, len(options), 2)]
    steps: list[tuple[str, str] | Button] = []
    for word, wanted in (
        ("keep", bool(_so_far(question))),
        ("done", question.kind == "several"),
        ("back", position > 0),
        ("skip", not question.required),
        ("cancel", total > 0),
    ):
        if wanted:
            steps.append((word, press(PRESS, dialog.round, position, word)))
    return [*rows, steps]


def _so_far(question: Field) -> str:
    """What stands there and may be kept by a tap: what must be answered, and what is too long to be typed twice."""
    return question.initial if question.kind in ("text", "date") and (question.required or question.long) else ""


def _chosen(dialog: Dialog, question: Field) -> list[str]:
    before = [question.initial] if question.kind in ("choice", "person") and question.initial else []
    value = dialog.answers.get(question.key, before)
    return value if isinstance(value, list) else [value]


def _as_raw(question: Field, text: str) -> str | list[str]:
    """Typed words as the field reads them: an option by its label."""
    if question.options:
        by_label = {option.label.casefold(): option.value for option in question.options}
        named = [by_label.get(part.strip().casefold(), part.strip()) for part in text.split(",")]
        return named if question.kind == "several" else by_label.get(text.strip().casefold(), text.strip())
    return text


def _in_words(question: Field, answer: str | list[str], reader: Reader) -> str:
    """An answer as the person would say it."""
    if question.kind == "date" and isinstance(answer, str) and answer:
        return reader.day(date.fromisoformat(answer))
    labels = {option.value: option.label for option in question.options}
    return ", ".join(labels.get(part, part) for part in ([answer] if isinstance(answer, str) else answer))
