"""`/summaries` shows to everybody what came of earlier meetings, also to who came in later."""

from clusterbot.chat.messages import Button, Message
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.meetings import sending
from clusterbot.features.meetings.records import Meeting, sent_meetings
from clusterbot.features.people.turn import Turn
from clusterbot.features.polls import wording
from clusterbot.features.routes import button, command, press, renders

AT_ONCE = 8
"""Summaries in one list."""


@command("summaries", who="participant")
def summaries(turn: Turn, _: str) -> None:
    turn.show(f"summaries:{turn.me.id}:{turn.update.id}", "meetings.list", cluster=turn.here.id, start=0)


@button("summaries", who="participant")
def summaries_from(turn: Turn, start: int) -> None:
    if start >= 0:
        turn.show(f"summaries:{turn.me.id}:{turn.update.id}", "meetings.list", cluster=turn.here.id, start=start)


@renders("meetings.list")
def render_list(draft: Draft) -> Message:
    start = int(draft.content["start"])
    meetings = sent_meetings(draft.tx, int(draft.content["cluster"]))
    shown = meetings[start : start + AT_ONCE]
    labels = wording.labels(tuple(one.title for one in shown))
    rows: list[list[Cell]] = [
        [Button(label, press("summary_read", one.id))] for label, one in zip(labels, shown, strict=True)
    ]
    more = start + AT_ONCE
    return draft.message(
        "meetings.list",
        [*rows, [("more", press("summaries", more))] if more < len(meetings) else []],
        lines=[{"title": one.title, "day": one.day} for one in shown],
    )


@button("summary_read", who="participant")
def read(turn: Turn, meeting_id: int) -> None:
    meeting = turn.tx.session.get(Meeting, meeting_id)
    if meeting is None or meeting.state != "sent" or meeting.cluster_id not in [one.id for one in turn.clusters]:
        turn.toast("meetings.gone")
    else:
        turn.show(f"summary:{meeting.id}:{turn.update.id}", "meetings.read", meeting=meeting.id)


@renders("meetings.read")
def render_read(draft: Draft) -> Message | None:
    meeting = draft.tx.session.get(Meeting, int(draft.content["meeting"]))
    if meeting is None:
        return None
    back: list[list[Cell]] = [[("all", press("summaries", 0))]]
    return sending.as_read(draft, meeting, "read", back)
