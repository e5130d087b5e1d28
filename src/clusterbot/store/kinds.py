"""What kinds of letters there are: what each does when nobody knows whether it arrived, and how long it stays true."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal


@dataclass(frozen=True, slots=True)
class Kind:
    """The policy for one kind. The README has the same table, and a test holds it to this one."""

    what: str  # in words, as the README has it
    uncertain: Literal["repeated", "reported"]
    true_for: timedelta | None  # from the moment it was due; None: what it says is made anew when it leaves


KINDS = {
    "answer": Kind("an answer", "repeated", timedelta(hours=12)),
    "card": Kind("a card and its edits, a poll", "repeated", None),
    "notice": Kind("what is told to a group or to facilitators", "repeated", timedelta(days=2)),
    "digest": Kind("a digest", "repeated", timedelta(days=2)),
    "summary": Kind("what came of a meeting", "repeated", timedelta(days=7)),
    "link": Kind("invitations and personal links", "repeated", timedelta(days=7)),
    "question": Kind("the week's question", "reported", timedelta(hours=8)),
    "nudge": Kind("a nudge", "reported", timedelta(hours=6)),
    "favour": Kind("what else somebody is asked or told unasked", "reported", timedelta(days=2)),
    "vote": Kind("a vote put to somebody, and its reminder", "reported", timedelta(days=2)),
    "checkin": Kind("a check-in that a facilitator wrote, open for days", "reported", timedelta(days=3)),
    "alert": Kind("an alert about somebody who is silent", "reported", timedelta(days=2)),
}
"""A letter whose platform did not answer, or whose sender was killed, may have arrived. No platform takes a key that
would make a second sending harmless, so what is worse decides. The same digest twice is a smile, a lost answer a broken
promise: repeated, with growing pauses, `engine.settling.ATTEMPTS` times at most, and then reported. The same nudge
twice is pestering, and the next week brings another: reported at once, and counted as sent. Reported means: `dead`, on
the facilitators' card and in `clusterbot doctor`.

Telegram cannot be asked what arrived. Slack could in private chats (`conversations.history`, with `im:history`, finds a
message by its metadata), not in channels, which we ask no right to read: nobody is asked, and one rule holds.

A letter may be late: its platform was away, or the bot was. Some things stay true and some do not. The answer to what
somebody asked in the evening is welcome in the morning. The week's question belongs to its day: after the hours in
which people are written to, the next week's is nearer, and two of them are never sent one after the other. A card
always shows the newest state. What is stale is set aside (`stale`), counted on the facilitators' card and in
`clusterbot doctor`, and told by `clusterbot trace`. The same spans hold for what the clock brings: see `routes.due`."""
