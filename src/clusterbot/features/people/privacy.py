"""/privacy: who runs this, what is kept, who sees it, for how long, and how to get it, lower it or end it."""

from clusterbot.features.draft import Cell
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, press
from clusterbot.store import facts


@command("privacy", who="anyone")
def privacy(turn: Turn, _: str) -> None:
    """For everybody, also before they come in: that is when it matters."""
    known: list[Cell] = [("mydata", press("mydata")), ("erase", press("erase_me"))]
    lower: list[Cell] = [("settings", press("settings")), ("leave", press("leave"))]
    turn.say(
        "people.privacy",
        [known if turn.person is not None else [], lower if turn.maybe_participant is not None else []],
        host=facts.read(turn.tx, "privacy.host"),
        contact=facts.read(turn.tx, "privacy.contact"),
    )


@button("privacy", who="anyone")
def privacy_by_button(turn: Turn) -> None:
    privacy(turn, "")
