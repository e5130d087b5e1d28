"""`/connect`: whom somebody would like to meet, whom they are in touch with; and for facilitators, who should meet."""

from datetime import timedelta

from clusterbot.chat.forms import Answers, Field, Form
from clusterbot.chat.messages import Button
from clusterbot.features.actions.cards import byline, name_of
from clusterbot.features.connections import (  # noqa: F401  what they answer to is this feature's too
    following,
    outcomes,
)
from clusterbot.features.connections.asking import ask, asked_now, stop
from clusterbot.features.connections.lines import write_line
from clusterbot.features.connections.offers import agree, show, side_of
from clusterbot.features.connections.records import (
    PATIENCE,
    Introduction,
    begin,
    between,
    forget,
    joint_steps,
    made,
    proposed_by,
    sides_of,
    with_part,
)
from clusterbot.features.draft import Cell
from clusterbot.features.people.choosing import colleagues
from clusterbot.features.people.records import Participant, participation
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, form, press

FEW = 5
"""Buttons of one kind in one message."""

SHOWN = 10
"""Contacts named in one message, the newest; the others are counted."""

AT_ONCE = 3
"""Wishes of one participant that wait for an answer at one time."""

REST = timedelta(days=180)
"""How long two are not asked again of whom one has ended it."""

LONGEST = 300
"""Signs of a reason: it is read on a phone, by somebody who did not ask for it."""


# ---- how it stands


@command("connect", who="participant")
def connect(turn: Turn, _: str) -> None:
    """Whom to meet; who is waited for, and with whom this person is in touch."""
    part = turn.participant
    mine = with_part(turn.tx, [part.id])
    begun = proposed_by(turn.tx, part.id)
    waiting = [one for one in begun if one.looks_open(turn.tx.now)]
    asked = [one for one in mine if _is_asked(turn, one)]
    touch = [one for one in mine if one.state == "introduced"]
    steps, results = joint_steps(turn.tx, turn.here.id)
    turn.say(
        "connections.mine",
        _rows(turn, waiting, asked, touch),
        waiting=[{"who": _others(turn, one), "since": one.made_at} for one in waiting],
        asked=[_others(turn, one) for one in asked],
        contacts=[{"who": _others(turn, one), "since": one.introduced_at} for one in touch[:SHOWN]],
        more=len(touch[SHOWN:]),
        facilitates=part.is_facilitator,
        made=made(turn.tx, turn.here.id),
        steps=steps,
        results=results[:FEW],
    )


def _is_asked(turn: Turn, introduction: Introduction) -> bool:
    """Is this person's answer waited for? Whoever looks for it need not wait until it is put to them."""
    side = side_of(turn.tx, introduction, turn.me.id)
    return side is not None and introduction.is_open(turn.tx.now) and asked_now(turn.tx, introduction) == side


def _rows(
    turn: Turn, waiting: list[Introduction], asked: list[Introduction], touch: list[Introduction]
) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    rows += [[_button(turn, "connections.answer_to", "intro_show", one)] for one in asked[:FEW]]
    rows += [[_button(turn, "connections.write_to", "intro_write", one)] for one in touch[:FEW]]
    rows += [[_button(turn, "connections.take_back", "intro_back", one)] for one in waiting[:FEW]]
    others: list[Cell] = [("choose", press("connect_choose"))] if colleagues(turn) else []
    two: list[Cell] = [("two", press("connect_two"))] if turn.is_facilitator else []
    return [*rows, [*others, *two]]


def _button(turn: Turn, label: str, route: str, introduction: Introduction) -> Button:
    return Button(turn.words(label, name=_others(turn, introduction, only_names=True)), press(route, introduction.id))


def _others(turn: Turn, introduction: Introduction, *, only_names: bool = False) -> str:
    """Whom it is with, for one of the two; who they are, for whoever thought that they should meet."""
    name = name_of if only_names else byline
    sides = [one for one in sides_of(turn.tx, introduction) if one.participant_id != turn.participant.id]
    return " + ".join(name(turn, one.participant_id) for one in sides)


@button("connect", who="participant")
def connect_by_button(turn: Turn) -> None:
    connect(turn, "")


@button("intro_show", who="participant")
def show_offer(turn: Turn, introduction_id: int) -> None:
    """The question once more, at the end of the chat: whoever asks for it has not to look for it."""
    introduction = turn.tx.session.get(Introduction, introduction_id)
    if introduction is None or not _is_asked(turn, introduction):
        turn.toast("connections.gone")
        return
    show(turn, introduction)


# ---- one's own wish


@button("connect_choose", who="participant")
def choose(turn: Turn) -> None:
    if _has_enough(turn):
        turn.say("connections.enough", most=AT_ONCE)
    elif colleagues(turn):
        turn.open_form("connect")
    else:
        turn.say("connections.nobody_yet")


def _has_enough(turn: Turn) -> bool:
    mine = [one for one in proposed_by(turn.tx, turn.participant.id) if one.looks_open(turn.tx.now)]
    sides = [side_of(turn.tx, one, turn.me.id) for one in mine]
    return sum(side is not None for side in sides) >= AT_ONCE


def wish_form(turn: Turn) -> Form:
    return Form(
        press("connect"),
        turn.words("connections.form.title"),
        turn.words("connections.form.submit"),
        (
            Field("who", "person", turn.words("connections.form.who"), options=colleagues(turn)),
            _why(turn.words("connections.form.why"), turn.words("connections.form.why_hint")),
        ),
    )


def _why(label: str, hint: str) -> Field:
    return Field("why", "text", label, hint, longest=LONGEST)


@form("connect", who="participant", make=wish_form)
def wish(turn: Turn, answers: Answers) -> None:
    """They are asked; whoever wishes it hears only of a yes."""
    other = _colleague(turn, answers, "who")
    if other is None:
        return
    why = str(answers["why"])
    if _wished_already(turn, other, why):
        return
    if _has_enough(turn):
        turn.say("connections.enough", most=AT_ONCE)
    elif not _is_known(turn, turn.participant, other):
        _ask(turn, [turn.participant, other], why, "connections.will_ask")


def _wished_already(turn: Turn, other: Participant, why: str) -> bool:
    """They would like to meet this person, too: that is a yes, and what was to be the reason is the first line."""
    for one in between(turn.tx, turn.participant.id, other.id):
        if _is_asked(turn, one):
            mine = side_of(turn.tx, one, turn.me.id)
            assert mine is not None
            agree(turn.tx, one, mine)
            show(turn, one)
            write_line(turn.tx, one, mine, why)
            return True
    return False


# ---- two who should meet


@button("connect_two", who="facilitator")
def choose_two(turn: Turn) -> None:
    if len(colleagues(turn)) > 1:
        turn.open_form("connect_two")
    else:
        turn.say("connections.nobody_yet")


def two_form(turn: Turn) -> Form:
    people = colleagues(turn)
    return Form(
        press("connect_two"),
        turn.words("connections.two_form.title"),
        turn.words("connections.two_form.submit"),
        (
            Field("first", "person", turn.words("connections.two_form.first"), options=people),
            Field("second", "person", turn.words("connections.two_form.second"), options=people),
            _why(turn.words("connections.two_form.why"), turn.words("connections.two_form.why_hint")),
        ),
    )


@form("connect_two", who="facilitator", make=two_form)
def bring_together(turn: Turn, answers: Answers) -> None:
    """The first is asked alone, and the other one once they have said yes."""
    first = _colleague(turn, answers, "first")
    second = _colleague(turn, answers, "second") if first is not None else None
    if first is None or second is None:
        return
    if first.id == second.id:
        turn.say("connections.the_same", name=name_of(turn, first.id))
    elif not _is_known(turn, first, second):
        _ask(turn, [first, second], str(answers["why"]), "connections.will_ask_both")


def _ask(turn: Turn, parts: list[Participant], why: str, said: str) -> None:
    introduction = begin(
        turn.tx,
        Introduction(
            cluster_id=turn.here.id,
            by_id=turn.participant.id,
            why=why,
            made_at=turn.tx.now,
            until=turn.tx.now + PATIENCE,
        ),
        [part.id for part in parts],
    )
    names = [name_of(turn, part.id) for part in parts if part.id != turn.participant.id]
    if not ask(turn.tx, introduction):
        stop(turn.tx, introduction, "taken_back")
        forget(turn.tx, introduction)
        turn.say("connections.cannot_ask", name=names[0])
    elif said == "connections.will_ask":
        turn.say("connections.will_ask", [[("back", press("intro_back", introduction.id))]], name=names[0])
    else:
        turn.say("connections.will_ask_both", [[("back", press("intro_back", introduction.id))]], names=names)


def _is_known(turn: Turn, one: Participant, other: Participant) -> bool:
    """Are the two in touch, or was it asked not long ago? Then whoever begins it anew is told, and nobody is asked.

    A no is not told from no answer: until the time is over both look open, and for as long again nothing is asked.
    """
    for earlier in between(turn.tx, one.id, other.id):
        if earlier.state == "introduced":
            if turn.participant.id == one.id:
                write: list[list[Cell]] = [[("write", press("intro_write", earlier.id))]]
                turn.say("connections.in_touch", write, name=name_of(turn, other.id))
            else:
                turn.say("connections.no_need_to_ask")
            return True
        is_mine = earlier.by_id == turn.participant.id
        was_asked = earlier.state in ("open", "let_go") and turn.tx.now < earlier.until + PATIENCE and is_mine
        if was_asked or _ended_lately(turn, earlier):
            turn.say("connections.asked_lately", name=name_of(turn, other.id))
            return True
    return False


def _ended_lately(turn: Turn, earlier: Introduction) -> bool:
    """One of the two wanted no more of it: that is no beginning for the other one either."""
    at = earlier.introduced_at
    return earlier.state == "ended" and at is not None and turn.tx.now < at + REST


@button("intro_back", who="participant")
def take_back(turn: Turn, introduction_id: int) -> None:
    """By whoever began it, until both have said yes."""
    introduction = turn.tx.session.get(Introduction, introduction_id)
    part = participation(turn.tx, turn.me.id, introduction.cluster_id) if introduction is not None else None
    if introduction is None or part is None or introduction.by_id != part.id:
        turn.toast("connections.gone")
    elif not introduction.looks_open(turn.tx.now):
        turn.toast("connections.answered_already")
    else:
        stop(turn.tx, introduction, "taken_back")
        turn.say("connections.taken_back")


# ---- people


def _colleague(turn: Turn, answers: Answers, field: str) -> Participant | None:
    """Somebody else in this cluster; else it is told: the chat turned to another one while the form was open."""
    chosen = turn.tx.session.get(Participant, int(str(answers[field])))
    is_here = chosen is not None and chosen.cluster_id == turn.here.id and chosen.state == "active"
    if chosen is None or not is_here or chosen.id == turn.participant.id:
        turn.say("connections.gone")
        return None
    return chosen
