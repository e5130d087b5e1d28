"""/checkin: what one is asked, and for facilitators what they ask."""

from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import command
from clusterbot.features.surveys import answering, card, people, report  # noqa: F401  their routes are the feature's too


@command("checkin", who="participant")
def checkin(turn: Turn, _: str) -> None:
    """What is open now, also before it is asked."""
    rounds = answering.open_for(turn, turn.here.id)
    for one in rounds:
        answering.show(turn, one)
    if not rounds:
        turn.say("surveys.nothing_open")
