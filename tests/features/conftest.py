"""What the tests of features may ask for."""

from collections.abc import Callable

import pytest
from furnishing import Furnisher, P

from clusterbot.store.database import Database
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import Storeroom


@pytest.fixture(scope="session")
def furnisher(storeroom: Storeroom) -> Furnisher:
    return Furnisher(storeroom)


@pytest.fixture
def furnished(furnisher: Furnisher, database: Database, clock: FixedClock) -> Callable[[type[P]], P]:
    """A world of this kind in the test's own database."""
    return lambda kind: furnisher.furnish(kind, database, clock)
