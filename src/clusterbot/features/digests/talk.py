"""The digest in a channel, for whoever asks for it now, and every week for those who choose it."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.actions.records import UNDO
from clusterbot.features.clusters.records import Cluster, channel_at, channels_of
from clusterbot.features.connections.records import made
from clusterbot.features.digests import welcoming  # noqa: F401  what it says is the digest's too
from clusterbot.features.digests.compose import Digest, Few, few
from clusterbot.features.digests.due import POSTING
from clusterbot.features.digests.news import digest_of, week_before
from clusterbot.features.digests.records import Subscription
from clusterbot.features.draft import Cell, Draft, Rows
from clusterbot.features.ideas.cards import line_of
from clusterbot.features.ideas.records import open_ideas
from clusterbot.features.meetings.records import Meeting, sent_meetings
from clusterbot.features.people.held import heading, moment
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import Person, clusters_of, participation
from clusterbot.features.people.turn import Turn
from clusterbot.features.polls.card import outcome
from clusterbot.features.polls.voting import decisions_for_digest
from clusterbot.features.routes import button, command, follows_person, press, renders, tells_of_person
from clusterbot.features.strategy.records import every_pillar_of
from clusterbot.store import schedules
from clusterbot.store.kinds import KINDS
from clusterbot.store.transaction import Transaction


@command("digest", who="participant")
def digest(turn: Turn, _: str) -> None:
    """The last seven days, now and in private; facilitators see so what the next post would say."""
    turn.show(f"digest:{turn.me.id}:{turn.update.id}", "digests.mine", cluster=turn.here.id)


@button("digest_now", who="participant")
def digest_by_button(turn: Turn) -> None:
    digest(turn, "")


@renders("digests.mine")
def render_mine(draft: Draft) -> Message | None:
    cluster = draft.tx.session.get_one(Cluster, int(draft.content["cluster"]))
    since = week_before(draft.tx.now, cluster.zone)
    values = _values(draft, cluster, digest_of(draft.tx, cluster, since), since)
    next_post = _next_post(draft, cluster)
    chosen = draft.tx.session.get(Subscription, (draft.person_id, cluster.id)) is not None
    rows: Rows = [[_stop(cluster.id) if chosen else _every_week(cluster)]]
    if not _says_anything(values):
        return draft.message("digests.quiet", rows, next_post=next_post)
    title = cluster.short_name
    return draft.message("digests.week", rows, title=title, rhythm="weekly", **values, next_post=next_post)


@renders("digests.post")
def render_post(draft: Draft) -> Message | None:
    """In a channel; nothing if there is nothing to say, it is old news, or the channel is bound to it no more."""
    cluster = draft.tx.session.get_one(Cluster, int(draft.content["cluster"]))
    pillar_key = str(draft.content["pillar"])
    channel = channel_at(draft.tx, draft.chat)
    if cluster.closed_at is not None:
        return None
    if channel is None or not channel.active or (channel.cluster_id, channel.pillar_key) != (cluster.id, pillar_key):
        return None
    if _is_old_news(draft):
        return None
    return say_week(draft, cluster, datetime.fromisoformat(draft.content["since"]), pillar_key)


def say_week(draft: Draft, cluster: Cluster, since: datetime, pillar_key: str = "", rows: Rows = ()) -> Message | None:
    """As it stands in a channel, or with `ways_out` in a private chat; None if there is nothing to say."""
    values = _values(draft, cluster, digest_of(draft.tx, cluster, since, pillar_key), since, pillar_key)
    if not _says_anything(values):
        return None
    title, rhythm = _title(draft, cluster, pillar_key), cluster.rhythm
    return draft.message("digests.week", rows, title=title, rhythm=rhythm, **values, next_post=None)


def ways_out(cluster_id: int) -> Rows:
    """Under the digest of whoever chose to get it."""
    return [[_stop(cluster_id), ("settings", press("settings"))]]


# ---- every week, for those who choose it


@button("digest_weekly", who="participant")
def send_every_week(turn: Turn, cluster_id: int) -> None:
    """For people in no channel, or who read better in private."""
    cluster = _their_cluster(turn, cluster_id)
    if cluster is None:
        return
    subscribe(turn.tx, turn.me.id, cluster_id)
    planned = schedules.find(turn.tx, POSTING, cluster_id)
    next_at = planned.next_due_at if planned else None
    turn.say("digests.chosen", [[_stop(cluster_id)]], next=next_at, rhythm=cluster.rhythm)


@button("digest_stop", who="participant")
def stop_sending(turn: Turn, cluster_id: int) -> None:
    if _their_cluster(turn, cluster_id) is None:
        return
    chosen = turn.tx.session.get(Subscription, (turn.me.id, cluster_id))
    if chosen is not None:
        turn.tx.session.delete(chosen)
        turn.tx.session.flush()
    if turn.me.level == "digest_only" and not _subscriptions(turn.tx, turn.me.id):
        turn.me.level = "none"  # what is left of "only the digest" without it
        turn.tx.add(turn.me)
    turn.say("digests.stopped", silent=turn.me.level == "none")


def subscribe(tx: Transaction, person_id: int, cluster_id: int) -> None:
    if tx.session.get(Subscription, (person_id, cluster_id)) is None:
        tx.add(Subscription(person_id=person_id, cluster_id=cluster_id, since=tx.now))


def _subscriptions(tx: Transaction, person_id: int) -> list[Subscription]:
    return list(
        tx.session.scalars(
            select(Subscription).where(col(Subscription.person_id) == person_id).order_by(col(Subscription.cluster_id))
        )
    )


def _their_cluster(turn: Turn, cluster_id: int) -> Cluster | None:
    """The cluster a button names, if this person takes part in it."""
    found = next((one for one in turn.clusters if one.id == cluster_id), None)
    if found is None:
        turn.toast("people.stranger")
    return found


@renders("digests.weekly")
def render_weekly(draft: Draft) -> Message | None:
    """As in the channel; nothing to whoever stopped it, paused or left meanwhile, or when it would be old news."""
    tx, cluster = draft.tx, draft.tx.session.get_one(Cluster, int(draft.content["cluster"]))
    if draft.person_id is None or _is_old_news(draft):
        return None
    person, part = tx.session.get_one(Person, draft.person_id), participation(tx, draft.person_id, cluster.id)
    paused = person.paused_until is not None and person.paused_until > tx.now
    chosen = tx.session.get(Subscription, (draft.person_id, cluster.id)) is not None
    if paused or not chosen or part is None or part.state != "active" or cluster.closed_at is not None:
        return None
    since = datetime.fromisoformat(draft.content["since"])
    return say_week(draft, cluster, since, rows=ways_out(cluster.id))


def _is_old_news(draft: Draft) -> bool:
    """Whether it waited too long: for an app that was away, or for a facilitator's tap."""
    true_for = KINDS["digest"].true_for
    return true_for is not None and draft.tx.now - datetime.fromisoformat(draft.content["planned"]) >= true_for


def _every_week(cluster: Cluster) -> Cell:
    return "every_week" if cluster.rhythm == "weekly" else "each_time", press("digest_weekly", cluster.id)


def _stop(cluster_id: int) -> Cell:
    return "stop", press("digest_stop", cluster_id)


@tells_of_person
def tells_of_subscriptions(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    return {
        heading(tx, person_id, "digests.held"): [
            {"cluster": tx.session.get_one(Cluster, one.cluster_id).name, "since": moment(one.since)}
            for one in _subscriptions(tx, person_id)
        ]
    }


@follows_person
def subscriptions_follow(tx: Transaction, change: PersonChange) -> None:
    """Whoever wants the digest only gets it, from every cluster; whoever wants silence gets none."""
    theirs = col(Subscription.person_id) == change.person_id
    if change.kind == "left":
        tx.session.execute(delete(Subscription).where(theirs, col(Subscription.cluster_id) == change.cluster_id))
    elif change.kind == "erased":
        tx.session.execute(delete(Subscription).where(theirs))
    elif change.kind in ("level", "joined"):
        level = tx.session.get_one(Person, change.person_id).level
        if level == "digest_only":
            for cluster in clusters_of(tx, change.person_id):
                subscribe(tx, change.person_id, cluster.id)
        elif level == "none" and change.kind == "level":
            tx.session.execute(delete(Subscription).where(theirs))
    elif change.kind == "merged" and change.into_id is not None:
        for gone in tx.session.scalars(select(Subscription).where(theirs)).all():
            if tx.session.get(Subscription, (change.into_id, gone.cluster_id)) is None:
                tx.add(Subscription(person_id=change.into_id, cluster_id=gone.cluster_id, since=gone.since))
            tx.session.delete(gone)
        tx.session.flush()


# ---- what both say


def _values(draft: Draft, cluster: Cluster, found: Digest, since: datetime, pillar_key: str = "") -> dict[str, Any]:
    """What the phrase is given. Decisions and counts are the whole cluster's and stand in its digest only."""
    decisions = decisions_for_digest(draft.tx, cluster.id, since) if not pillar_key else []
    return {
        "pillars": found.sections,
        "decided": [
            {"question": one.question, "outcome": draft.words("polls.outcome", **outcome(one.outcome, one.result))}
            for one in decisions
            if one.result is not None
        ],
        "voting": [one for one in decisions if one.result is None],
        "ideas": _ideas(draft, cluster, since) if not pillar_key else few([]),
        "meetings": _meetings(draft, cluster, since, pillar_key),
        "introductions": made(draft.tx, cluster.id, since) if not pillar_key else 0,
        "stuck": found.stuck if not pillar_key else 0,
        "overdue": found.overdue if not pillar_key else 0,
    }


def _says_anything(values: dict[str, Any]) -> bool:
    """Counts alone are no news: they would only be repeated every week. Of a meeting all have heard already."""
    return bool(values["pillars"] or values["decided"] or values["voting"] or values["ideas"].shown)


def _ideas(draft: Draft, cluster: Cluster, since: datetime) -> Few[dict[str, Any]]:
    """Those that were kept since, and wait for a decision."""
    return few([line_of(draft, idea) for idea in open_ideas(draft.tx, cluster.id) if idea.at > since - UNDO])


def _meetings(draft: Draft, cluster: Cluster, since: datetime, pillar_key: str) -> Few[Meeting]:
    """Those whose summaries went out since: all of them, or a pillar's own."""
    pillars = {one.id for one in every_pillar_of(draft.tx, cluster.id) if one.key == pillar_key}
    return few(
        [
            one
            for one in sent_meetings(draft.tx, cluster.id)
            if one.leaves_at is not None and one.leaves_at > since and (not pillar_key or one.pillar_id in pillars)
        ]
    )


def _title(draft: Draft, cluster: Cluster, pillar_key: str) -> str:
    names = {one.key: one.name for one in every_pillar_of(draft.tx, cluster.id)}
    return names.get(pillar_key, cluster.short_name)


def _next_post(draft: Draft, cluster: Cluster) -> dict[str, Any] | None:
    """For facilitators: where and when the digest is posted next."""
    part = participation(draft.tx, draft.person_id, cluster.id) if draft.person_id is not None else None
    planned = schedules.find(draft.tx, POSTING, cluster.id)
    if part is None or not part.is_facilitator or planned is None:
        return None
    return {"at": planned.next_due_at, "places": [channel.title for channel in channels_of(draft.tx, cluster.id, None)]}
