"""/mydata: everything that is held about somebody, sent to them as a file, and the files they sent after it."""

import json

from clusterbot.chat.messages import File, Message
from clusterbot.features.draft import Draft
from clusterbot.features.people.held import everything
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, press, renders, routes

FILE = "my-data.json"


@command("mydata", who="anyone")
def mydata(turn: Turn, _: str) -> None:
    """Whoever is known gets it, also who has left; it is read at the moment it is sent."""
    if turn.person is None:
        turn.say("people.nothing_kept")
    else:
        turn.write("people.mydata")
        for give in routes.gives_files:
            give(turn)


@button("mydata", who="anyone")
def mydata_by_button(turn: Turn) -> None:
    mydata(turn, "")


@renders("people.mydata")
def render_mydata(draft: Draft) -> Message | None:
    """Without the file where a person was erased before it could leave."""
    if draft.person_id is None:
        return None
    told = everything(draft.tx, draft.person_id)
    message = draft.message("people.mydata", [[("privacy", press("privacy")), ("erase", press("erase_me"))]])
    content = json.dumps(told, ensure_ascii=False, indent=2).encode()
    return Message(message.text, message.rows, (File(FILE, "application/json", content),))
