"""A cluster file is loaded whole or not at all, every mistake is told with its line, and twice changes nothing."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel, col

from clusterbot import features
from clusterbot.features.actions.load import IN_A_FILE
from clusterbot.features.actions.records import Action
from clusterbot.features.strategy.load import load
from clusterbot.features.strategy.reading import FileMistakesError
from clusterbot.locate import locate
from clusterbot.store import schedules
from clusterbot.store.database import Database
from clusterbot.store.transaction import Transaction

features.load()

HEAD = """\
cluster:
  id: here
  name: A cluster
"""


def _rows(tx: Transaction) -> dict[str, list[tuple[object, ...]]]:
    tx.session.flush()
    return {
        table.name: sorted(map(tuple, tx.session.execute(table.select())), key=str)
        for table in SQLModel.metadata.sorted_tables
    }


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_the_example_is_loaded_whole_and_loading_it_twice_changes_nothing(database: Database) -> None:
    first = database.do(lambda tx: dict(load(tx, locate("example-cluster.yaml")).added))
    assert (first["participants"], first["actions"], first["pillars"]) == (20, 24, 6)
    before = database.do(_rows)
    assert database.do(lambda tx: dict(load(tx, locate("example-cluster.yaml")).added)) == {}
    assert database.do(_rows) == before


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_an_action_of_the_example_says_with_whom_how_far_and_what_is_counted(database: Database) -> None:
    database.do(lambda tx: load(tx, locate("example-cluster.yaml")) and None)

    def read(tx: Transaction, key: str) -> dict[str, object]:
        action = tx.session.scalars(select(Action).where(col(Action.key) == key)).one()
        return {name: getattr(action, name) for name in (*IN_A_FILE, "partners", "indicator", "programme")}

    done, going = (database.do(lambda tx, key=key: read(tx, key)) for key in ("BD-1", "BD-2"))
    assert (done["indicator"], done["target"], done["value"]) == (
        "Firms that used a cluster service",
        "12 firms",
        "14 firms",
    )
    assert (going["level"], going["progress"], going["programme"]) == ("local", 40, "Energy audit vouchers")
    assert str(going["partners"]).count(", ") == 2
    known = database.do(lambda tx: list(tx.session.scalars(select(col(Action.gap)).where(col(Action.gap) != ""))))
    assert "No accredited collector test bench in the region" in known
    assert database.do(lambda tx: tx.session.scalars(select(col(Action.dropped_because)).distinct()).all())


ACTION = HEAD + "actions:\n  - {id: BD-1, title: Fair, pillar: business_development, "


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("governance_level: galactic}\n", "it can be local, regional, national, international"),
        ("progress_percent: 140}\n", "it can be 0 to 100"),
        ("progress_percent: half}\n", "a whole number"),
        ("partners: {a: b}}\n", "should be words"),
        ("partners: [[a]]}\n", "a list of words"),
        ("indicator: []}\n", "should be words"),
    ],
)
@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_mistake_about_an_action_is_told_with_its_line(
    database: Database, tmp_path: Path, content: str, expected: str
) -> None:
    file = tmp_path / "cluster.yaml"
    file.write_text(ACTION + content, encoding="utf-8")
    with pytest.raises(FileMistakesError) as told:
        database.do(lambda tx: load(tx, file))
    assert "line 5: " in str(told.value)
    assert expected in str(told.value)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_partners_indicator_and_gap_may_be_plain_words(database: Database, tmp_path: Path) -> None:
    file = tmp_path / "cluster.yaml"
    file.write_text(
        ACTION + "partners: The city and the mill, indicator: Trials, indicator_baseline: 2, constraint: No road}\n",
        encoding="utf-8",
    )
    database.do(lambda tx: load(tx, file) and None)
    action = database.do(lambda tx: tx.session.scalars(select(Action)).one())
    assert (action.partners, action.indicator, action.baseline) == ("The city and the mill", "Trials", "2")
    assert (action.gap, action.progress) == ("No road", None)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", [(1, "begins with “cluster:”")]),
        ("- a\n- b\n", [(1, "begins with “cluster:”")]),
        ("cluster:\n  id: [\n", [(3, "cannot be read as YAML")]),
        ("cluster:\n\tid: here\n", [(2, "cannot be read as YAML")]),
        ("cluster:\n  name: A cluster\n", [(2, "“id” is missing")]),
        ("cluster:\n  id: here\n  name: A\n  timezone: Mars/Base\n", [(4, "no time zone")]),
        ("cluster:\n  id: here\n  name: A\n  working_days: [sunday]\n", [(4, "no weekday")]),
        ("cluster:\n  id: here\n  name: A\n  digest: {time: half past nine}\n", [(4, "write an hour")]),
        ("cluster:\n  id: here\n  id: there\n  name: A\n", [(3, "stands here twice")]),
        ("cluster:\n  id: here\n  name: A\n  supervised_days: 400\n", [(4, "it can be 0 to 365 days")]),
        (HEAD + "participants:\n  - {id: p1}\n", [(5, "“name” is missing")]),
        (HEAD + "participants:\n  - {id: p1, name: A}\n  - {id: p1, name: B}\n", [(6, "stands here twice")]),
        (HEAD + "participants:\n  - {id: p1, name: A, organisation: o9}\n", [(5, "nothing in the file has this id")]),
        (HEAD + "participants: Nadia\n", [(4, "a list of entries")]),
        (HEAD + "participants:\n  - {id: p1, name: A, nudges: daily}\n", [(5, "it can be allowed")]),
        (HEAD + "participants:\n  - {id: p1, name: {a: b}}\n", [(5, "should be words")]),
        (HEAD + "participants:\n  - {id: p1, name: A, joined_offset_days: soon}\n", [(5, "a whole number")]),
        (HEAD + "participants:\n  - {id: p1, name: A, joined: 2026-02-30}\n", [(5, "")]),
        (HEAD + f"participants:\n  - {{id: p1, name: {'x' * 200}}}\n", [(5, "at most 100")]),
        (HEAD + "actions:\n  - {id: A-1, title: T, pillar: astrology, status: planned}\n", [(5, "“astrology”")]),
        (HEAD + "a: &x\n  b: *x\n", [(4, "contains itself")]),
    ],
)
@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_mistake_is_told_with_its_line_and_nothing_is_loaded(
    database: Database, tmp_path: Path, content: str, expected: list[tuple[int, str]]
) -> None:
    file = tmp_path / "cluster.yaml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(FileMistakesError) as caught:
        database.do(lambda tx: load(tx, file))
    told = [(mistake.line, str(mistake)) for mistake in caught.value.mistakes]
    assert [line for line, _ in told] == [line for line, _ in expected]
    assert all(words in what for (_, what), (_, words) in zip(told, expected, strict=True))
    assert not any(database.do(_rows).values())


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_file_that_is_not_text_is_told_so(database: Database, tmp_path: Path) -> None:
    file = tmp_path / "cluster.yaml"
    file.write_bytes(b"cluster:\n  id: here\n  name: Caf\xe9\n")
    with pytest.raises(FileMistakesError, match=r"line 3: .*UTF-8"):
        database.do(lambda tx: load(tx, file))
    file.write_bytes(b"a" * 5_000_001)
    with pytest.raises(FileMistakesError, match="larger than 5 MB"):
        database.do(lambda tx: load(tx, file))


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_all_mistakes_of_a_file_are_told_at_once_in_the_order_of_its_lines(database: Database, tmp_path: Path) -> None:
    file = tmp_path / "cluster.yaml"
    file.write_text(HEAD + "participants:\n  - {id: p1}\n  - {id: p2, name: B, timezone: Nowhere}\n  - {name: C}\n")
    with pytest.raises(FileMistakesError) as caught:
        database.do(lambda tx: load(tx, file))
    assert [mistake.line for mistake in caught.value.mistakes] == [5, 6, 7]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("line", "days"), [("", 30), ("  supervised_days: 7\n", 7), ("  supervised_days: 0\n", None)])
def test_a_real_cluster_is_supervised_at_first(database: Database, tmp_path: Path, line: str, days: int | None) -> None:
    """What goes out by itself waits for a facilitator, unless the file says it need not."""
    file = tmp_path / "cluster.yaml"
    file.write_text(HEAD + line, encoding="utf-8")
    until = database.do(lambda tx: load(tx, file).cluster.supervised_until)
    now = database.do(lambda tx: tx.now)
    assert until == (now + timedelta(days=days) if days else None)
    assert database.do(lambda tx: schedules.upcoming(tx, 9)[0].name == "desk.look_ahead") == bool(days)
