"""/silence: one tap stops everything unasked in the whole cluster, another one goes on."""

from datetime import datetime, time, timedelta

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import silence
from clusterbot.features.contact.telling import tell_facilitators
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, due, press
from clusterbot.store import schedules
from clusterbot.store.calendar import instant, local
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction

GO_ON = "desk.go_on"

SPANS = ("today", "open")


@command("silence", who="facilitator")
def silence_command(turn: Turn, _: str) -> None:
    """How long? Or, in the silence, how it stands and how to go on."""
    if turn.here.silent_since is not None:
        _say_state(turn, turn.here)
        return
    turn.say(
        "desk.silence_how_long", [[(span, press("silence", span)) for span in SPANS], [("no", press("no_silence"))]]
    )


@button("silence", who="facilitator")
def begin(turn: Turn, span: str) -> None:
    if span not in SPANS:
        turn.toast("engine.old_button")
        return
    cluster = turn.here
    stopped = silence.begin(turn.tx, cluster)
    if stopped is None:
        _say_state(turn, cluster)
        return
    until = _end_of_day(turn.tx, cluster) if span == "today" else None
    if until is not None:
        schedules.once(turn.tx, GO_ON, cluster.id, until)
    rows = [[("go_on", press("go_on"))]]
    turn.say("desk.silent_now", rows, stopped=stopped, until=until)
    tell_facilitators(turn.tx, cluster, "desk.silenced_by", rows, but=turn.me.id, by=turn.me.name, until=until)


@button("no_silence", who="facilitator")
def not_at_all(turn: Turn) -> None:
    turn.toast("desk.nothing_stopped")


@button("go_on", who="facilitator")
def go_on(turn: Turn) -> None:
    cluster = turn.here
    if not silence.end(turn.tx, cluster):
        turn.toast("desk.not_silent")
        return
    schedules.drop(turn.tx, GO_ON, cluster.id)
    turn.say("desk.on_again", by="")
    tell_facilitators(turn.tx, cluster, "desk.on_again", but=turn.me.id, by=turn.me.name)


@due(GO_ON)
def the_day_is_over(tx: Transaction, schedule: Schedule) -> None:
    """It was for one day; facilitators read so in the morning."""
    cluster = tx.session.get(Cluster, schedule.subject_id)
    if cluster is not None and silence.end(tx, cluster):
        tell_facilitators(tx, cluster, "desk.on_again", by="")


def _say_state(turn: Turn, cluster: Cluster) -> None:
    planned = schedules.find(turn.tx, GO_ON, cluster.id)
    turn.say(
        "desk.silent_since",
        [[("go_on", press("go_on"))]],
        since=cluster.silent_since,
        until=planned.next_due_at if planned is not None else None,
    )


def _end_of_day(tx: Transaction, cluster: Cluster) -> datetime:
    return instant(local(tx.now, cluster.zone).date() + timedelta(days=1), time(), cluster.zone)
