"""A new cluster, complete with working defaults: whoever skips every question has one that runs."""

from datetime import timedelta

from clusterbot.chat.updates import Happening
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.founding.shaping import move_to, work_on
from clusterbot.features.people.joining import cluster_invite, come_in
from clusterbot.features.people.records import StakeholderGroup
from clusterbot.features.routes import routes
from clusterbot.features.strategy.load import usual_pillars
from clusterbot.features.strategy.records import Pillar
from clusterbot.store.transaction import Transaction
from clusterbot.words.locales import Reader, best
from clusterbot.words.phrasebook import phrasebook
from clusterbot.words.places import ORDINARY, place_of_zone

KEY = "founded"

SUPERVISED = timedelta(days=30)
"""How long each kind of automatic message waits, the first time, for the facilitator's tap."""

USUAL_GROUPS = ("firms", "public", "academia", "finance", "civil_society", "international", "media")
"""The seven of the briefing paper's summary and methodology (R03, R25)."""


def found(tx: Transaction, update: Happening) -> Cluster:
    """A cluster with the usual pillars and groups, and whoever sent this update as its facilitator."""
    reader = Reader(best(update.profile.locale))
    book = phrasebook(reader.locale)
    name = book.words("founding.default_name", reader, {})
    cluster = Cluster(key=KEY, name=name, short_name=name, locale=reader.locale, created_at=tx.now)
    cluster.supervised_until = tx.now + SUPERVISED
    tx.add(cluster)
    for position, (key, code, title) in enumerate(usual_pillars(reader.locale)):
        tx.add(Pillar(cluster_id=cluster.id, key=key, code=code, name=title, position=position))
    for group in USUAL_GROUPS:
        title = book.words("founding.group." + group, reader, {})
        tx.add(StakeholderGroup(cluster_id=cluster.id, key=group, name=title))
    part = come_in(tx, update, cluster_invite(tx, cluster.id))
    part.is_facilitator, part.came_by = True, ""  # nobody's newcomer, whoever facilitates later
    tx.add(part)
    there = place_of_zone(update.profile.zone, reader.babel)
    if there is not None:  # Slack knows where she is: the hours are right before anything was asked
        move_to(tx, cluster, there)
    else:
        work_on(tx, cluster, ORDINARY)
    for begin in routes.begins:
        begin(tx, cluster)
    return cluster
