"""/checkin: what one is asked, and for facilitators what they ask."""

from clusterbot.chat.messages import Button
from clusterbot.features.draft import Cell
from clusterbot.features.people.turn import Turn
from clusterbot.features.polls.wording import LABEL, shortened
from clusterbot.features.routes import command, press
from clusterbot.features.surveys import (  # noqa: F401  their routes are the feature's too
    answering,
    card,
    making,
    people,
    preview,
    report,
)


@command("checkin", who="participant")
def checkin(turn: Turn, typed: str) -> None:
    """What is open now, also before it is asked; for facilitators what they ask, or a form for the first one."""
    rounds = answering.open_for(turn, turn.here.id)
    for one in rounds:
        answering.show(turn, one)
    if turn.is_facilitator:
        _make(turn, typed)
    elif not rounds:
        turn.say("surveys.nothing_open")


def _make(turn: Turn, typed: str) -> None:
    known = making.surveys_of(turn.tx, turn.here.id)
    if making.looks_like_one(typed):
        making.made_by_yaml(turn, typed)
    elif not known:
        turn.open_form("survey_new", turn.here.id)
    else:
        rows: list[list[Cell]] = [
            [Button(shortened(one.title, LABEL), press("survey_card", one.id))] for one in known[: making.FEW]
        ]
        more: list[Cell] = [("new", press("survey_new", turn.here.id)), ("sample", press("survey_sample"))]
        turn.say("surveys.yours", [*rows, more])
