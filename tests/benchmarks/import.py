"""A plan of 1,000 actions out of a workbook: taken over, once more, and written; and the memory of it."""

import tempfile
import tracemalloc
from collections.abc import Callable
from datetime import timedelta
from time import perf_counter

from cluster import opened
from figures import Figure

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.people.records import Participant, Person
from clusterbot.features.sheets import as_xlsx
from clusterbot.features.spreadsheets.exporting import as_file, plan_rows
from clusterbot.features.spreadsheets.importing import outlook, take_over
from clusterbot.features.spreadsheets.naming import headings
from clusterbot.features.spreadsheets.table import read_table
from clusterbot.features.strategy.load import usual_pillars
from clusterbot.features.strategy.records import Objective, Pillar
from clusterbot.store.database import Database
from clusterbot.store.transaction import Transaction

MANY = 1_000
PEOPLE = 40


def furnish(tx: Transaction) -> None:
    cluster = Cluster(key="bench", name="Bench", short_name="Bench", zone="UTC", created_at=tx.now)
    tx.add(cluster)
    for position, (key, code, name) in enumerate(usual_pillars("en")):
        tx.add(Pillar(cluster_id=cluster.id, key=key, code=code, name=name, position=position))
    tx.add(Objective(cluster_id=cluster.id, key="SO-1", title="Sell more of what is made here"))
    for number in range(PEOPLE):
        person = Person(name=f"Person {number}", created_at=tx.now)
        tx.add(person)
        tx.add(Participant(cluster_id=cluster.id, person_id=person.id, joined_at=tx.now))


def workbook(tx: Transaction) -> bytes:
    names = [name for _, _, name in usual_pillars("en")]
    today = tx.now.date()
    rows = [
        (
            names[number % len(names)],
            "SO-1",
            f"Action {number}: bring what was tested to those who can sell it",
            f"Person {number % PEOPLE}",
            today + timedelta(days=number % 300),
            "Planned",
            f"Agree the venue with partner {number}",
        )
        for number in range(MANY)
    ]
    return as_xlsx("Plan", [("Pillar", "Objective", "Action", "Owner", "Due", "Status", "Next step"), *rows], ())


def take(content: bytes) -> Callable[[Transaction], int]:
    """Read, look, and take over; how many actions came or changed."""

    def act(tx: Transaction) -> int:
        cluster = tx.session.get_one(Cluster, 1)
        seen = outlook(tx, cluster, read_table(content, headings()))
        if seen.does_something:
            take_over(tx, cluster, seen, None)
        return len(seen.new) + len(seen.changed)

    return act


def seconds(database: Database, act: Callable[[Transaction], int], expected: int) -> float:
    began = perf_counter()
    done = database.do(act)
    took = perf_counter() - began
    assert done == expected
    return took


def most_memory(database: Database, content: bytes) -> float:
    """MiB of Python objects that reading and looking hold at most."""
    tracemalloc.start()
    database.do(take(content))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 2**20


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        database = opened(folder)
        database.do(furnish)
        content = database.do(workbook)
        first = seconds(database, take(content), MANY)
        second = seconds(database, take(content), 0)
        written = seconds(database, _write, MANY)
        memory = most_memory(database, content)
        database.close()
    return [
        Figure("import", first, f"seconds for {MANY:,} new actions from a workbook, read, looked at and committed"),
        Figure("import_again", second, "seconds for the same file again, which changes nothing"),
        Figure("import_memory", memory, "MiB at most while it is read and looked at"),
        Figure("export", written, f"seconds to write {MANY:,} actions to a workbook"),
    ]


def _write(tx: Transaction) -> int:
    rows = plan_rows(tx, tx.session.get_one(Cluster, 1), "en")
    assert as_file(rows, "xlsx", "en")
    return len(rows)
