"""What a cluster may know of its actions today: nothing younger than five minutes, nothing taken back."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions.hearing import without_key
from clusterbot.features.actions.keeping import shared_words
from clusterbot.features.actions.records import UNDO, Action, ActionChange
from clusterbot.features.actions.reporting import settled_reports, settled_statuses
from clusterbot.features.actions.undoing import settled_values
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.digests.compose import Digest, Standing, compose
from clusterbot.features.people.records import GONE, Organisation, Participant, Person
from clusterbot.features.strategy.records import every_pillar_of
from clusterbot.store.calendar import instant, local
from clusterbot.store.transaction import Transaction


def week_before(moment: datetime, zone: str) -> datetime:
    """The same local hour seven days ago: across a clock change that is no multiple of 24 hours."""
    there = local(moment, zone)
    return instant(there.date() - timedelta(days=7), there.time(), zone)


def period_before(moment: datetime, cluster: Cluster) -> datetime:
    """About one round of the cluster's digests ago, to show beforehand what one would say."""
    there = local(moment, cluster.zone)
    days = {"weekly": 7, "fortnightly": 14, "monthly": 31}[cluster.rhythm]
    return instant(there.date() - timedelta(days=days), there.time(), cluster.zone)


def digest_of(tx: Transaction, cluster: Cluster, since: datetime, pillar_key: str = "") -> Digest:
    """The digest of what happened after `since`: the whole cluster's, or one pillar's part."""
    pillars = [one for one in every_pillar_of(tx, cluster.id) if pillar_key in ("", one.key)]
    actions = tx.session.scalars(
        select(Action)
        .where(col(Action.cluster_id) == cluster.id, col(Action.pillar_id).in_([one.id for one in pillars]))
        .order_by(col(Action.id))
    ).all()
    today = local(tx.now, cluster.zone).date()
    return compose([(one.id, one.name) for one in pillars], _standings(tx, cluster, actions, since), today)


def _standings(tx: Transaction, cluster: Cluster, actions: Sequence[Action], since: datetime) -> list[Standing]:
    statuses = settled_statuses(tx, actions)
    said = settled_reports(tx, cluster.id, since)
    moved = {report.action_id for report in said}
    set_aside = {report.action_id for report in said if report.status == "dropped" != report.before}
    due, reasons = (settled_values(tx, actions, name) for name in ("due", "dropped_because"))
    new_dates = _with_a_new_date(tx, due, since)
    words = shared_words(tx, list(statuses), since)
    doers = _doers(tx, cluster.id)
    return [
        Standing(
            pillar_id=action.pillar_id,
            title=action.title,
            status=statuses[action.id],
            due=due[action.id],
            is_finished=statuses[action.id] == "done" and _became_public(action.completed_at, since, tx.now),
            has_moved=action.id in moved,
            result=without_key(action.result, action.key),
            words=without_key(words.get(action.id, ""), action.key),
            by=doers.get(action.owner_id, "") if action.owner_id is not None else "",
            has_new_date=action.id in new_dates,
            is_set_aside=action.id in set_aside and statuses[action.id] == "dropped",
            reason=reasons[action.id],
        )
        for action in actions
    ]


def _with_a_new_date(tx: Transaction, due: Mapping[int, date | None], since: datetime) -> set[int]:
    """Those whose date was moved after `since`, as settled reports are, and is not again what it was."""
    changes = tx.session.scalars(
        select(ActionChange)
        .where(
            col(ActionChange.action_id).in_(due),
            col(ActionChange.attribute) == "due",
            col(ActionChange.at) > since - UNDO,
            col(ActionChange.at) <= tx.now - UNDO,
        )
        .order_by(col(ActionChange.id).desc())
    )
    before = {one.action_id: one.before for one in changes}  # the oldest of them is read last
    return {id_ for id_, was in before.items() if was and (now := due[id_]) is not None and was != now.isoformat()}


def _became_public(moment: datetime | None, since: datetime, now: datetime) -> bool:
    """As settled_reports: five minutes old by now, and not yet so at `since`."""
    return moment is not None and since - UNDO < moment <= now - UNDO


def _doers(tx: Transaction, cluster_id: int) -> Mapping[int, str]:
    """Name and organisation by participant; whoever has left is not named any more."""
    rows = tx.session.execute(
        select(col(Participant.id), col(Person.name), col(Organisation.name))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .outerjoin(Organisation, col(Organisation.id) == col(Participant.organisation_id))
        .where(col(Participant.cluster_id) == cluster_id, col(Participant.state).not_in(GONE))
    )
    return {id_: ", ".join(part for part in (name, organisation) if part) for id_, name, organisation in rows}
