"""The check-ins of a cluster file: they come round from the day it is loaded."""

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.routes import loads
from clusterbot.features.strategy.load import Loading
from clusterbot.features.strategy.reading import unique
from clusterbot.features.surveys.reading import read_survey
from clusterbot.features.surveys.records import Survey
from clusterbot.features.surveys.rounds import start


@loads("checkins")
def load_checkins(loading: Loading) -> None:
    """One that is known already stays as it is: it may have been changed in the chats since."""
    tx, cluster = loading.tx, loading.cluster
    known = set(tx.session.scalars(select(col(Survey.key)).where(col(Survey.cluster_id) == cluster.id)))
    for key, entry in unique(loading.entries("checkins")):
        survey = read_survey(tx, cluster, entry)
        if key not in known and not entry.mistakes:
            start(tx, loading.keep("checkins", survey))
