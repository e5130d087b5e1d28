"""Going out by a tap: with what was said kept, or erased; and back again."""

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.people.erasure import erased_at, plan_erasure, undo_erasure
from clusterbot.features.people.joining import PersonChange, go_out, tell_features
from clusterbot.features.people.records import facilitators_of, participation
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, press


@command("leave", who="participant")
def leave(turn: Turn, _: str) -> None:
    """The message says what each way does; none needs more than one tap, but for the one that nobody can take back."""
    turn.say(
        "people.leave",
        [
            [("keep", press("leave_now")), ("erase", press("erase_me"))],
            [("digest", press("level", "digest_only")), ("stay", press("stay"))],
        ],
    )


@button("leave", who="participant")
def leave_by_button(turn: Turn) -> None:
    leave(turn, "")


@button("leave_now", who="participant")
def leave_now(turn: Turn) -> None:
    """What they said stays with the actions, and their name with what they finished."""
    cluster = turn.here
    go_out(turn.tx, turn.participant)
    turn.say("people.left", [[("come_back", press("come_back", cluster.id))]])


@button("stay", who="anyone")
def stay(turn: Turn) -> None:
    turn.toast("people.stayed")


@button("come_back", who="anyone")
def come_back(turn: Turn, cluster_id: int) -> None:
    """Undo leaving: only for somebody who had come in before."""
    was = participation(turn.tx, turn.account.person_id, cluster_id) if turn.account else None
    if was is None or turn.account is None or was.state == "expected":
        turn.toast("people.stranger")
        return
    turn.account.cluster_id = cluster_id
    turn.tx.add(turn.account)
    if was.state == "left":
        was.state, was.left_at = "active", None
        turn.tx.add(was)
        tell_features(turn.tx, PersonChange("joined", was.person_id, cluster_id=cluster_id))
    turn.afresh().say("people.welcome_again")


# ---- erased


@button("erase_me", who="anyone")
def ask_to_erase(turn: Turn) -> None:
    """Also for somebody who has left, and was kept: they are asked once more, in plain words."""
    if turn.person is None:
        turn.toast("people.nothing_kept")
        return
    turn.say(
        "people.erase_sure",
        [[("erase", press("erase_now")), ("stay", press("stay"))]],
        clusters=[one.short_name for one in turn.clusters],
        alone=[one.short_name for one in turn.clusters if _facilitates_alone(turn, one)],
    )


def _facilitates_alone(turn: Turn, cluster: Cluster) -> bool:
    return [part.person_id for part in facilitators_of(turn.tx, cluster.id)] == [turn.me.id]


@button("erase_now", who="anyone")
def erase_now(turn: Turn) -> None:
    """Out of sight at once, erased a day later."""
    if turn.person is None:
        turn.toast("people.nothing_kept")
        return
    at = erased_at(turn.tx, turn.me.id) or plan_erasure(turn.tx, turn.me.id)
    turn.afresh().say("people.erasing", [[("undo", press("erase_undo"))]], at=at)


@button("erase_undo", who="anyone")
def undo(turn: Turn) -> None:
    """For 24 hours; whoever was erased is a stranger, and is told that it is done."""
    back = undo_erasure(turn.tx, turn.me.id) if turn.person is not None else None
    if back is None:
        turn.toast("people.erase_over" if turn.person is None else "people.stayed")
        return
    clusters = [turn.tx.session.get_one(Cluster, cluster_id).short_name for cluster_id in back]
    turn.afresh().say("people.erase_undone", clusters=clusters)
