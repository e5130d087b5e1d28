"""`/summary` takes what came of a meeting, shows it as everybody will read it, and lets it go."""

from datetime import date

from clusterbot.chat.forms import Answers, Field, Form, Option
from clusterbot.chat.messages import Button, Message
from clusterbot.features.actions import origins
from clusterbot.features.actions.headline import headline
from clusterbot.features.actions.records import Action
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.meetings import following, reading, sending  # noqa: F401  their routes are ours too
from clusterbot.features.meetings.notes import by_words, entries, read_notes
from clusterbot.features.meetings.records import LISTS, Meeting
from clusterbot.features.meetings.sending import card_of
from clusterbot.features.people.records import Participant
from clusterbot.features.people.turn import Turn
from clusterbot.features.plan import adding
from clusterbot.features.routes import button, command, form, press, renders
from clusterbot.features.strategy.records import pillars_of
from clusterbot.store import outbox
from clusterbot.store.outbox import Terms
from clusterbot.store.transaction import Transaction

TITLE, SUMMARY, LIST = 120, 2000, 1000
"""Characters of a title, of the words, and of each list: more is read by nobody on a phone."""

STEPS = 20
"""Next steps that are offered as actions."""


# ---- writing it


@command("summary", who="facilitator")
def summary(turn: Turn, typed: str) -> None:
    """With notes after it they are taken as they are; without, a form asks."""
    if not typed:
        turn.open_form("summary", turn.here.id, 0)
        return
    headings = {name: turn.words(f"meetings.headings.{name}") for name in LISTS}
    notes = read_notes(typed, by_words(headings))
    written = {name: notes.lists.get(name, []) for name in LISTS}
    if not notes.title or not (notes.summary or any(written.values())):
        turn.say("meetings.no_words", typed=typed)
    elif len(notes.summary) > SUMMARY or any(len("\n".join(one)) > LIST for one in written.values()):
        turn.say("meetings.too_long", most=SUMMARY, typed=typed)  # Slack shows nobody what they typed after a slash
    else:
        meeting = _new(turn, turn.participant, notes.title, notes.summary)
        for name, lines in written.items():
            setattr(meeting, name, lines)
        _keep(turn, meeting)


def _new(turn: Turn, part: Participant, title: str, words: str) -> Meeting:
    return Meeting(
        cluster_id=part.cluster_id,
        by=part.id,
        title=title[:TITLE],
        day=turn.today,
        summary=words,
        created_at=turn.tx.now,
    )


def _keep(turn: Turn, meeting: Meeting) -> None:
    """The draft, as everybody will read it, at the end of the chat; on behalf of its own cluster."""
    turn.tx.add(meeting)
    card, content = card_of(meeting.id), {"meeting": meeting.id, "actions": []}
    if not turn.reads_private:
        turn.show(card, "meetings.draft", **content)  # which says where it would be
        return
    outbox.start_anew(turn.tx, turn.private, card)
    terms: Terms = {"person_id": turn.me.id, "cluster_id": meeting.cluster_id}
    outbox.show(turn.tx, turn.private, card, "meetings.draft", content, **terms)


def summary_form(turn: Turn, cluster_id: int, meeting_draft_id: int) -> Form:
    """What it is made of; of a draft, as it is."""
    draft = _draft(turn, meeting_draft_id)
    pillars = tuple(Option(str(one.id), one.name) for one in pillars_of(turn.tx, cluster_id))
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
        press("summary", cluster_id, meeting_draft_id),
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
                turn.words("meetings.form.day_hint"),
                initial=(draft.day if draft is not None else turn.today).isoformat(),
                has_been=True,
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
                required=False,
                long=True,
                longest=SUMMARY,
                initial=draft.summary if draft is not None else "",
            ),
            *lists,
        ),
    )


@form("summary", who="facilitator", make=summary_form)
def write_summary(turn: Turn, answers: Answers, cluster_id: int, meeting_draft_id: int) -> None:
    """A new draft of that cluster, whichever the chat talks about by now; or the next version of one."""
    meeting = _draft(turn, meeting_draft_id)
    part = turn.facilitator_of(cluster_id)
    if part is None or (meeting_draft_id and meeting is None):
        turn.say("meetings.moved_on")
        return
    written = {name: entries(str(answers.get(name, ""))) for name in LISTS}
    if "summary" not in answers and not any(written.values()):
        turn.say("meetings.no_words", typed=str(answers["title"]))
        return
    if meeting is None:
        meeting = _new(turn, part, "", "")
    else:
        meeting.version += 1
    meeting.title, meeting.summary = str(answers["title"]), str(answers.get("summary", ""))
    meeting.day = date.fromisoformat(str(answers["day"]))
    meeting.pillar_id = int(str(answers["pillar"])) if "pillar" in answers else None
    for name, lines in written.items():
        setattr(meeting, name, lines)
    _keep(turn, meeting)


def _own(turn: Turn, meeting_id: int) -> Meeting | None:
    """The meeting, if this person wrote it and facilitates its cluster."""
    meeting = turn.tx.session.get(Meeting, meeting_id)
    part = turn.facilitator_of(meeting.cluster_id) if meeting is not None else None
    return meeting if meeting is not None and part is not None and meeting.by == part.id else None


def _draft(turn: Turn, meeting_id: int) -> Meeting | None:
    meeting = _own(turn, meeting_id)
    return meeting if meeting is not None and meeting.state == "draft" else None


# ---- looking at it


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
            return draft.message("meetings.discarded")
        case "planned":
            return _planned(draft, meeting)
    return _sent(draft, meeting)


def _preview(draft: Draft, meeting: Meeting) -> Message:
    people, places = sending.people_told(draft.tx, meeting), _places(draft, meeting)
    version = meeting.version
    choices: list[Cell] = []
    if people:
        choices.append(("everybody", press("summary_send", meeting.id, version, 1)))
    if places or not people:
        choices.append(("groups" if places else "publish", press("summary_send", meeting.id, version, 0)))
    change: list[Cell] = [
        ("edit", press("summary_edit", meeting.id, version)),
        ("discard", press("summary_drop", meeting.id, version)),
    ]
    spared = sending.people_spared(draft.tx, meeting)
    rows = [choices, change]
    return sending.as_read(draft, meeting, "draft", rows, people=people, places=places, spared=spared)


def _planned(draft: Draft, meeting: Meeting) -> Message:
    stop: list[list[Cell]] = [[("stop", press("summary_stop", meeting.id))]]
    people = sending.people_told(draft.tx, meeting) if meeting.to_people else 0
    where = {"people": people, "places": _places(draft, meeting)}
    return draft.message("meetings.planned", stop, title=meeting.title, at=sending.leaves_at(meeting), **where)


def _places(draft: Draft, meeting: Meeting) -> list[str]:
    return [channel.title for channel in sending.channels_told(draft.tx, meeting)]


def _sent(draft: Draft, meeting: Meeting) -> Message:
    """With its next steps, each to be made an action by a tap."""
    made = made_of(draft.tx, meeting)
    numbered = list(enumerate(meeting.steps[:STEPS], 1))
    steps = [{"number": number, "words": step, "code": made.get(number, "")} for number, step in numbered]
    buttons: list[Cell] = [
        Button(str(number), press("summary_step", meeting.id, number)) for number, _ in numbered if number not in made
    ]
    rows = [buttons[at : at + 4] for at in range(0, len(buttons), 4)]
    where = {"people": meeting.told, "places": meeting.places}
    return draft.message("meetings.sent", rows, title=meeting.title, steps=steps, **where)


def made_of(tx: Transaction, meeting: Meeting) -> dict[int, str]:
    """The codes of the actions made of its steps, by the step's number; one that was taken back never was."""
    found = {int(number): tx.session.get(Action, id_) for number, id_ in meeting.made.items()}
    return {number: action.key for number, action in found.items() if action is not None}


# ---- letting it go


@button("summary_edit", who="facilitator")
def edit(turn: Turn, meeting_draft_id: int, version: int) -> None:
    meeting = _as_seen(turn, meeting_draft_id, version)
    if meeting is not None:
        turn.open_form("summary", meeting.cluster_id, meeting.id)


@button("summary_send", who="facilitator")
def send(turn: Turn, meeting_draft_id: int, version: int, on: int) -> None:
    """`on`: to people in private as well, not to groups alone."""
    meeting = _as_seen(turn, meeting_draft_id, version)
    if meeting is not None:
        sending.plan(turn.tx, meeting, to_people=bool(on))
        outbox.refresh(turn.tx, card_of(meeting.id))


@button("summary_drop", who="facilitator")
def discard(turn: Turn, meeting_draft_id: int, version: int) -> None:
    """Nothing of it is kept."""
    meeting = _as_seen(turn, meeting_draft_id, version)
    if meeting is not None:
        meeting.state = "dropped"
        meeting.title, meeting.summary, meeting.decisions, meeting.steps, meeting.questions = "", "", [], [], []
        turn.tx.add(meeting)
        outbox.refresh(turn.tx, card_of(meeting.id))


def _as_seen(turn: Turn, meeting_id: int, version: int) -> Meeting | None:
    """The draft, if it still is one and is what stands above the button; else they are told."""
    meeting = _draft(turn, meeting_id)
    if meeting is not None and meeting.version == version:
        return meeting
    turn.toast("meetings.moved_on" if _own(turn, meeting_id) is not None else "meetings.not_yours")
    return None


@button("summary_stop", who="facilitator")
def stop(turn: Turn, meeting_planned_id: int) -> None:
    meeting = _own(turn, meeting_planned_id)
    if meeting is None:
        turn.toast("meetings.not_yours")
    elif meeting.state == "sent":
        turn.toast("meetings.too_late")
    else:
        sending.stop(turn.tx, meeting)
        turn.toast("meetings.stopped")


# ---- what follows from it


@button("summary_step", who="facilitator")
def ask_action(turn: Turn, meeting_id: int, number: int) -> None:
    """The form that adds an action, with this next step in it."""
    if _step(turn, meeting_id, number) is not None and adding.may_add(turn, with_words=True):
        turn.open_form("summary_step", meeting_id, number)


def step_form(turn: Turn, meeting_id: int, number: int) -> Form:
    meeting = _own(turn, meeting_id)
    is_there = meeting is not None and 1 <= number <= len(meeting.steps)
    return adding.form_with(
        turn,
        press("summary_step", meeting_id, number),
        title=headline(meeting.steps[number - 1]) if meeting is not None and is_there else "",
        pillar_id=meeting.pillar_id if meeting is not None else None,
    )


@form("summary_step", who="facilitator", make=step_form)
def make_action(turn: Turn, answers: Answers, meeting_id: int, number: int) -> None:
    """The action keeps what was agreed, as it was written."""
    meeting = _step(turn, meeting_id, number)
    if meeting is None:
        return
    step = meeting.steps[number - 1]
    origin = origins.keep(turn, "meeting", author_id=None, title=headline(step), text=step)
    action = adding.new_action(turn, answers, origin)
    if action is not None:
        meeting.made = {**meeting.made, str(number): action.id}
        turn.tx.add(meeting)
        ids = list(meeting.made.values())  # taken back, an action shows here, too
        turn.show(card_of(meeting.id), "meetings.draft", meeting=meeting.id, actions=ids)


def _step(turn: Turn, meeting_id: int, number: int) -> Meeting | None:
    """The meeting, if this person wrote it down and this step of it is no action yet; else they are told."""
    meeting = _own(turn, meeting_id)
    if meeting is None or meeting.state != "sent" or not 1 <= number <= len(meeting.steps):
        turn.toast("meetings.not_yours")
    elif meeting.cluster_id != turn.here.id:
        turn.toast("meetings.elsewhere")
    elif (code := made_of(turn.tx, meeting).get(number)) is not None:
        turn.toast("meetings.made_already", code=code)
    else:
        return meeting
    return None
