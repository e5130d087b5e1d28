import pytest

from clusterbot.store import facts
from clusterbot.store.database import Database
from clusterbot.testing.databases import OpenDatabase


def test_what_one_connection_writes_another_reads(database: Database, replica: OpenDatabase) -> None:
    database.do(lambda tx: facts.write(tx, "colour", "green"))
    assert replica().do(lambda tx: facts.read(tx, "colour")) == "green"


@pytest.mark.parametrize("attempt", [1, 2])
def test_each_test_begins_with_an_empty_database(database: Database, attempt: int) -> None:
    assert database.do(lambda tx: facts.read(tx, "colour")) == ""
    database.do(lambda tx: facts.write(tx, "colour", "green"))
