"""Two who are in touch write to each other through the bot, whatever apps they use, as long as both like."""

from clusterbot.chat.forms import Answers, Field, Form
from clusterbot.chat.messages import Message
from clusterbot.features.actions.cards import byline, name_of
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.connections.asking import refresh
from clusterbot.features.connections.offers import other_side, side_of, write_to
from clusterbot.features.connections.records import Introduction, Side
from clusterbot.features.contact.asks import hours_of
from clusterbot.features.draft import Draft
from clusterbot.features.people.records import Participant, person_of
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, form, press, renders
from clusterbot.store.transaction import Transaction

LINE = "connections.line"

LONGEST = 1500
"""Characters of a line: some sentences, and a telephone number."""


@button("intro_write", who="participant")
def write(turn: Turn, introduction_id: int) -> None:
    if _in_touch(turn, introduction_id) is not None:
        turn.open_form("intro_line", introduction_id)


def line_form(turn: Turn, introduction_id: int) -> Form:
    introduction = turn.tx.session.get(Introduction, introduction_id)
    mine = side_of(turn.tx, introduction, turn.me.id) if introduction is not None else None
    name = ""
    if introduction is not None and mine is not None:
        name = name_of(turn, other_side(turn.tx, introduction, mine).participant_id)
    return Form(
        press("intro_line", introduction_id),
        turn.words("connections.line_form.title"),
        turn.words("connections.line_form.submit"),
        (
            Field(
                "line",
                "text",
                turn.words("connections.line_form.line", name=name),
                turn.words("connections.line_form.hint"),
                long=True,
                longest=LONGEST,
            ),
        ),
    )


@form("intro_line", who="participant", make=line_form)
def carry(turn: Turn, answers: Answers, introduction_id: int) -> None:
    """Nobody else reads it, and it is kept nowhere but in the message itself."""
    known = _in_touch(turn, introduction_id)
    if known is None:
        return
    introduction, mine = known
    other = turn.tx.session.get_one(Participant, other_side(turn.tx, introduction, mine).participant_id)
    if write_line(turn.tx, introduction, mine, str(answers["line"])):
        cluster = turn.tx.session.get_one(Cluster, other.cluster_id)
        at = hours_of(person_of(turn.tx, other), cluster).next_open(turn.tx.now)
        turn.say("connections.carried", name=name_of(turn, other.id), at=at if at > turn.tx.now else None)
    else:
        turn.say("connections.not_reached", name=name_of(turn, other.id))


def write_line(tx: Transaction, introduction: Introduction, mine: Side, line: str) -> bool:
    """From this side to the other one, in their hours; False if they are not reached."""
    other = tx.session.get_one(Participant, other_side(tx, introduction, mine).participant_id)
    return write_to(tx, other, LINE, introduction=introduction.id, side=mine.position, line=line)


@renders(LINE)
def render_line(draft: Draft) -> Message | None:
    """Nothing, if one of the two has ended it before it could leave."""
    introduction = draft.tx.session.get(Introduction, int(draft.content["introduction"]))
    mine = side_of(draft.tx, introduction, draft.person_id) if introduction is not None else None
    if introduction is None or mine is None or introduction.state != "introduced":
        return None
    return draft.message(
        LINE,
        [[("answer", press("intro_write", introduction.id)), ("end", press("intro_end", introduction.id))]],
        person=byline(draft, other_side(draft.tx, introduction, mine).participant_id),
        line=draft.content["line"],
    )


@button("intro_end", who="participant")
def end(turn: Turn, introduction_id: int) -> None:
    """Either of the two, at any time; the other one learns of it by writing."""
    known = _in_touch(turn, introduction_id)
    if known is None:
        return
    introduction, mine = known
    introduction.state = "ended"
    turn.tx.add(introduction)
    turn.say("connections.ended", person=byline(turn, other_side(turn.tx, introduction, mine).participant_id))
    refresh(turn.tx, introduction, person_id=turn.me.id)


def _in_touch(turn: Turn, introduction_id: int) -> tuple[Introduction, Side] | None:
    """An introduction of this person's that stands; else they are told."""
    introduction = turn.tx.session.get(Introduction, introduction_id)
    mine = side_of(turn.tx, introduction, turn.me.id) if introduction is not None else None
    if introduction is None or mine is None or introduction.introduced_at is None:
        turn.toast("connections.gone")
        return None
    if introduction.state != "introduced":
        other = other_side(turn.tx, introduction, mine)
        turn.say("connections.not_reached", name=name_of(turn, other.participant_id))
        return None
    return introduction, mine
