"""Every cluster that is loaded gets its digest; a section of its own in the file is not needed."""

from clusterbot.features.digests.due import plan
from clusterbot.features.routes import loads
from clusterbot.features.strategy.load import Loading


@loads("digests")
def load_digests(loading: Loading) -> None:
    plan(loading.tx, loading.cluster)
