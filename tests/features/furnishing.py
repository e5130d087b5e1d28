"""Worlds that many tests begin with are furnished once in each test process, and copied from then on."""

from collections.abc import Callable
from copy import deepcopy
from itertools import count
from typing import Any, TypeVar

from plan_world import Plan
from sqlalchemy import URL

from clusterbot.store.database import Database
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import Storeroom

P = TypeVar("P", bound=Plan)
Furnished = Callable[[type[P]], P]


class Furnisher:
    """What was furnished, by its kind, its database's kind and the moment it was begun."""

    def __init__(self, storeroom: Storeroom) -> None:
        self._storeroom = storeroom
        self._kept: dict[Any, tuple[URL, FixedClock, dict[str, Any]]] = {}

    def furnish(self, kind: type[P], database: Database, clock: FixedClock) -> P:
        world = kind(database, clock)
        key = kind, database.is_sqlite, clock.now()
        if key in self._kept:
            url, then, state = self._kept[key]
            self._storeroom.fill(database, url)
            clock.set(then.now())
            vars(world).update(deepcopy(state), numbers=count(state["numbers"]))
        else:
            world.furnish()
            state = {name: value for name, value in vars(world).items() if name not in {"database", "clock"}}
            state["numbers"] = next(world.numbers)
            self._kept[key] = self._storeroom.keep(database), FixedClock(clock.now()), deepcopy(state)
        return world
