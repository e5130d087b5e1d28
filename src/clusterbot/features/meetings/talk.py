"""`/summary` takes what came of a meeting, shows it as everybody will read it, and lets it go."""

from datetime import date

from clusterbot.chat.forms import Answers, Field, Form, Option
from clusterbot.chat.messages import Button, Message
from clusterbot.features.actions import adding, origins
from clusterbot.features.actions.headline import headline
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.meetings import following, reading, sending  # noqa: F401  their routes are ours too
from clusterbot.features.meetings.notes import by_words, entries, read_notes
from clusterbot.features.meetings.records import LISTS, Meeting
from clusterbot.features.meetings.sending import card_of
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, form, press, renders
from clusterbot.features.strategy.records import pillars_of
from clusterbot.store import outbox

TITLE, SUMMARY, LIST = 120, 2000, 1000
"""Characters of a title, of the words, and of each list: more is read by nobody on a phone."""

ORIGIN = "meeting"
"""The kind of origin that an action made of a next step has."""

STEPS = 6
"""Next steps that are offered as actions; a meeting that agrees on more agrees on none."""


# ---- writing it


@command("summary", who="facilitator")
def summary(turn: Turn, typed: str) -> None:
    """With notes after it they are taken as they are; without, a form asks."""
    if not typed:
        turn.open_form("summary", 0)
        return
    headings = {name: turn.words(f"meetings.headings.{name}") for name in LISTS}
    notes = read_notes(typed, by_words(headings))
    written = {name: notes.lists.get(name, []) for name in LISTS}
    too_long = len(notes.summary) > SUMMARY or any(len("\n".join(one)) > LIST for one in written.values())
    if not notes.summary and not any(written.values()):
        turn.say("meetings.no_words", title=notes.title)
    elif too_long:
        turn.say("meetings.too_long", most=SUMMARY, typed=typed)  # Slack shows nobody what they typed after a slash
    else:
        meeting = _new(turn, notes.title, notes.summary)
        for name, lines in written.items():
            setattr(meeting, name, lines)
        _keep(turn, meeting)


def _new(turn: Turn, title: str, words: str) -> Meeting:
    return Meeting(
        cluster_id=turn.here.id,
        by=turn.participant.id,
        title=title[:TITLE],
        day=turn.today,
        summary=words,
        created_at=turn.tx.now,
    )


def _keep(turn: Turn, meeting: Meeting) -> None:
    """The draft, as everybody will read it, at the end of the chat."""
    turn.tx.add(meeting)
    outbox.start_anew(turn.tx, turn.private, card_of(meeting.id))
    turn.show(card_of(meeting.id), "meetings.draft", meeting=meeting.id)


def summary_form(turn: Turn, meeting_draft_id: int) -> Form:
    """What it is made of; of a draft, as it is."""
    draft = _draft(turn, meeting_draft_id)
    pillars = tuple(Option(str(one.id), one.name) for one in pillars_of(turn.tx, turn.here.id))
    lists = tuple(
        Field(
            name,
            "text",
            turn.words(f"meetings.form.{name}"),
            turn.words(f"meetings.form.{name}_hint"),
            required=False,
            long=True,
            longest=LIST,
            initial="\n".join(getattr(draft, name)) if draft is not None else "",
        )
        for name in LISTS
    )
    return Form(
        press("summary", meeting_draft_id),
        turn.words("meetings.form.title"),
        turn.words("meetings.form.submit"),
        (
            Field(
                "title",
                "text",
                turn.words("meetings.form.which"),
                turn.words("meetings.form.which_hint"),
                longest=TITLE,
                initial=draft.title if draft is not None else "",
            ),
            Field(
                "day",
                "date",
                turn.words("meetings.form.day"),
                initial=(draft.day if draft is not None else turn.today).isoformat(),
            ),
            Field(
                "pillar",
                "choice",
                turn.words("meetings.form.pillar"),
                turn.words("meetings.form.pillar_hint"),
                options=pillars,
                required=False,
                initial=str(draft.pillar_id) if draft is not None and draft.pillar_id is not None else "",
            ),
            Field(
                "summary",
                "text",
                turn.words("meetings.form.words"),
                turn.words("meetings.form.words_hint"),
                long=True,
                longest=SUMMARY,
                initial=draft.summary if draft is not None else "",
            ),
            *lists,
        ),
    )


@form("summary", who="facilitator", make=summary_form)
def write_summary(turn: Turn, answers: Answers, meeting_draft_id: int) -> None:
    meeting = _draft(turn, meeting_draft_id)
    if meeting_draft_id and meeting is None:
        turn.say("meetings.not_yours")
        return
    meeting = meeting or _new(turn, "", "")
    meeting.title, meeting.summary = str(answers["title"]), str(answers["summary"])
    meeting.day = date.fromisoformat(str(answers["day"]))
    meeting.pillar_id = _pillar(turn, meeting, str(answers.get("pillar", "")))
    for name in LISTS:
        setattr(meeting, name, entries(str(answers.get(name, ""))))
    _keep(turn, meeting)


def _pillar(turn: Turn, meeting: Meeting, chosen: str) -> int | None:
    """One of its own cluster's, whichever the chat talks about by now."""
    known = [one.id for one in pillars_of(turn.tx, meeting.cluster_id)]
    return int(chosen) if chosen and int(chosen) in known else None


def _own(turn: Turn, meeting_id: int) -> Meeting | None:
    """The meeting, if this person wrote it and facilitates its cluster."""
    meeting = turn.tx.session.get(Meeting, meeting_id)
    part = turn.facilitator_of(meeting.cluster_id) if meeting is not None else None
    return meeting if meeting is not None and part is not None and meeting.by == part.id else None


def _draft(turn: Turn, meeting_id: int) -> Meeting | None:
    meeting = _own(turn, meeting_id)
    return meeting if meeting is not None and meeting.state == "draft" else None


@renders("meetings.draft")
def render_draft(draft: Draft) -> Message | None:
    """The preview; then how far it is, and what can be done with it."""
    meeting = draft.tx.session.get(Meeting, int(draft.content["meeting"]))
    if meeting is None:
        return None
    match meeting.state:
        case "draft":
            return _preview(draft, meeting)
        case "dropped":
            return draft.message("meetings.discarded", title=meeting.title)
        case "planned":
            return _planned(draft, meeting)
    return _sent(draft, meeting)


def _planned(draft: Draft, meeting: Meeting) -> Message:
    stop: list[list[Cell]] = [[("stop", press("summary_stop", meeting.id))]]
    at = sending.leaves_at(meeting)
    return draft.message("meetings.planned", stop, title=meeting.title, at=at, **_where(draft, meeting))


def _sent(draft: Draft, meeting: Meeting) -> Message:
    """With its next steps, each to be made an action by a tap."""
    used = origins.texts_used(draft.tx, meeting.cluster_id, ORIGIN)
    numbered = list(enumerate(meeting.steps[:STEPS], 1))
    steps = [{"number": number, "words": step, "made": step in used} for number, step in numbered]
    buttons: list[Cell] = [
        Button(str(number), press("summary_step", meeting.id, number)) for number, step in numbered if step not in used
    ]
    rows = [buttons[at : at + 3] for at in range(0, len(buttons), 3)]
    return draft.message("meetings.sent", rows, title=meeting.title, steps=steps, **_where(draft, meeting))


def _preview(draft: Draft, meeting: Meeting) -> Message:
    where = _where(draft, meeting)
    choices: list[Cell] = []
    if where["people"]:
        choices.append(("everybody", press("summary_send", meeting.id, 1)))
    if where["places"]:
        choices.append(("groups", press("summary_send", meeting.id, 0)))
    change: list[Cell] = [("edit", press("summary_edit", meeting.id)), ("discard", press("summary_drop", meeting.id))]
    spared = sending.people_spared(draft.tx, meeting)
    return sending.as_read(draft, meeting, "draft", [choices, change], spared=spared, **where)


def _where(draft: Draft, meeting: Meeting) -> dict[str, object]:
    """How many people and which places it goes to."""
    places = [channel.title for channel in sending.channels_told(draft.tx, meeting)]
    if meeting.state == "sent":
        people = meeting.told
    else:
        people = sending.people_told(draft.tx, meeting) if meeting.to_people else 0
    return {"people": people, "places": places}


# ---- letting it go


@button("summary_edit", who="facilitator")
def edit(turn: Turn, meeting_draft_id: int) -> None:
    if _draft(turn, meeting_draft_id) is None:
        turn.toast("meetings.not_yours")
    else:
        turn.open_form("summary", meeting_draft_id)


@button("summary_send", who="facilitator")
def send(turn: Turn, meeting_draft_id: int, on: int) -> None:
    """`on`: to people in private as well, not to groups alone."""
    meeting = _draft(turn, meeting_draft_id)
    if meeting is None:
        turn.toast("meetings.not_yours")
        return
    sending.plan(turn.tx, meeting, to_people=bool(on))
    outbox.refresh(turn.tx, card_of(meeting.id))


@button("summary_stop", who="facilitator")
def stop(turn: Turn, meeting_planned_id: int) -> None:
    meeting = _own(turn, meeting_planned_id)
    if meeting is None:
        turn.toast("meetings.not_yours")
    elif meeting.state != "planned":
        turn.toast("meetings.too_late")
    else:
        sending.stop(turn.tx, meeting)
        turn.toast("meetings.stopped")
    outbox.refresh(turn.tx, card_of(meeting_planned_id))


@button("summary_drop", who="facilitator")
def discard(turn: Turn, meeting_draft_id: int) -> None:
    meeting = _draft(turn, meeting_draft_id)
    if meeting is None:
        turn.toast("meetings.not_yours")
        return
    meeting.state = "dropped"
    meeting.summary, meeting.decisions, meeting.steps, meeting.questions = "", [], [], []
    turn.tx.add(meeting)
    outbox.refresh(turn.tx, card_of(meeting_draft_id))


@button("summary_step", who="facilitator")
def ask_action(turn: Turn, meeting_id: int, number: int) -> None:
    """The form that adds an action, with this next step in it."""
    if _step(turn, meeting_id, number) is None:
        turn.toast("meetings.not_yours")
    elif adding.may_add(turn, with_words=True):
        turn.open_form("summary_step", meeting_id, number)


def step_form(turn: Turn, meeting_id: int, number: int) -> Form:
    meeting = turn.tx.session.get(Meeting, meeting_id)
    return adding.form_with(
        turn,
        press("summary_step", meeting_id, number),
        title=headline(_step(turn, meeting_id, number) or ""),
        pillar_id=meeting.pillar_id if meeting is not None else None,
    )


@form("summary_step", who="facilitator", make=step_form)
def make_action(turn: Turn, answers: Answers, meeting_id: int, number: int) -> None:
    """The action keeps what was agreed, as it was written."""
    step = _step(turn, meeting_id, number)
    if step is None:
        turn.say("meetings.not_yours")
        return
    origin = origins.keep(turn, ORIGIN, author_id=None, title=headline(step), text=step)
    if adding.new_action(turn, answers, origin) is not None:
        outbox.refresh(turn.tx, card_of(meeting_id))


def _step(turn: Turn, meeting_id: int, number: int) -> str | None:
    """A next step of a meeting that this person wrote down, and everybody has read, in the cluster they talk about."""
    meeting = _own(turn, meeting_id)
    if meeting is None or meeting.state != "sent" or meeting.cluster_id != turn.here.id:
        return None
    return meeting.steps[number - 1] if 1 <= number <= len(meeting.steps) else None
