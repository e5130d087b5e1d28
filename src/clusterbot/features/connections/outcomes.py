"""Two weeks after two were put in touch each is asked once, alone, whether anything came of it."""

from clusterbot.chat.forms import Answers, Field, Form
from clusterbot.chat.messages import Message
from clusterbot.features.actions.cards import byline
from clusterbot.features.connections.asking import OUTCOME
from clusterbot.features.connections.offers import other_side, side_of
from clusterbot.features.connections.records import OUTCOMES, Introduction, Side
from clusterbot.features.contact import asks
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, form, press, renders
from clusterbot.store import outbox

LONGEST = 300
"""Signs of what a joint step is."""


@renders(OUTCOME)
def render_outcome(draft: Draft) -> Message | None:
    """A question, and once it is answered thanks for the answer. Nothing, if one of the two ended it before."""
    introduction = draft.tx.session.get(Introduction, int(draft.content["introduction"]))
    mine = side_of(draft.tx, introduction, draft.person_id) if introduction is not None else None
    if introduction is None or mine is None:
        return None
    is_shown = outbox.is_shown(draft.tx, draft.chat, asks.card_of(OUTCOME, introduction.id))
    if not is_shown and introduction.state != "introduced":
        return None
    person = byline(draft, other_side(draft.tx, introduction, mine).participant_id)
    if not mine.outcome:
        choices: list[Cell] = [(one, press("intro_says", introduction.id, one)) for one in reversed(OUTCOMES)]
        return draft.message(
            OUTCOME, [choices[:2], choices[2:], [("settings", press("settings"))]], person=person, why=introduction.why
        )
    what: list[Cell] = [("what", press("intro_what", introduction.id))]
    return draft.message(
        "connections.outcome_noted",
        [what] if mine.outcome == "joint_step" else [],
        person=person,
        outcome=mine.outcome,
        result=introduction.result,
    )


@button("intro_says", who="participant")
def note_outcome(turn: Turn, introduction_id: int, outcome: str) -> None:
    known = _made(turn, introduction_id)
    if known is None or outcome not in OUTCOMES:
        turn.toast("connections.gone" if known is None else "engine.old_button")
        return
    introduction, mine = known
    mine.outcome = outcome
    turn.tx.add(mine)
    asks.answered(turn.tx, OUTCOME, introduction.id, person_id=turn.me.id)
    outbox.refresh(turn.tx, asks.card_of(OUTCOME, introduction.id), person_id=turn.me.id)


@button("intro_what", who="participant")
def ask_what(turn: Turn, introduction_id: int) -> None:
    if _made(turn, introduction_id) is None:
        turn.toast("connections.gone")
    else:
        turn.open_form("intro_what", introduction_id)


def what_form(turn: Turn, introduction_id: int) -> Form:
    return Form(
        press("intro_what", introduction_id),
        turn.words("connections.what_form.title"),
        turn.words("connections.what_form.submit"),
        (
            Field(
                "what",
                "text",
                turn.words("connections.what_form.what"),
                turn.words("connections.what_form.hint"),
                longest=LONGEST,
            ),
        ),
    )


@form("intro_what", who="participant", make=what_form)
def note_what(turn: Turn, answers: Answers, introduction_id: int) -> None:
    """One line for both: whoever of the two says it last has said it."""
    known = _made(turn, introduction_id)
    if known is None:
        turn.say("connections.gone")
        return
    introduction, mine = known
    introduction.result, mine.outcome = str(answers["what"]), "joint_step"
    turn.tx.session.add_all([introduction, mine])
    turn.say("connections.what_noted")
    outbox.refresh(turn.tx, asks.card_of(OUTCOME, introduction.id))


def _made(turn: Turn, introduction_id: int) -> tuple[Introduction, Side] | None:
    """An introduction of this person's that came about."""
    introduction = turn.tx.session.get(Introduction, introduction_id)
    mine = side_of(turn.tx, introduction, turn.me.id) if introduction is not None else None
    if introduction is None or mine is None or introduction.introduced_at is None:
        return None
    return introduction, mine
