"""Check-ins of a cluster file, and files that a facilitator sends."""

import re
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import col

from clusterbot import features
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.strategy.load import load
from clusterbot.features.strategy.reading import FileMistakesError, Mistake, parse
from clusterbot.features.surveys.questions import from_json
from clusterbot.features.surveys.reading import read_survey
from clusterbot.features.surveys.records import Survey, SurveyRound
from clusterbot.locate import locate
from clusterbot.store.database import Database
from clusterbot.store.transaction import Transaction
from clusterbot.words.phrasebook import phrasebook

features.load()

CLUSTER = """
cluster: {id: sun, name: Sun, timezone: Asia/Amman, working_days: [sun, mon, tue, wed, thu]}
checkins:
  - id: pulse
    title: Pulse
"""

GOOD = """
    audience: {pillar: BD}
    rhythm: every two weeks
    weekday: fri
    hour: "10:00"
    questions:
      - {id: mood, ask: How was it, type: scale, from: 0, to: 10}
      - {ask: Why, type: text, if: {mood: [0, 1]}}
"""


def surveys(database: Database) -> list[Survey]:
    return database.do(lambda tx: list(tx.session.scalars(select(Survey).order_by(col(Survey.id)))))


def loaded(database: Database, tmp_path: Path, body: str) -> dict[str, int]:
    file = tmp_path / "cluster.yaml"
    file.write_text(CLUSTER + body.lstrip("\n"), "utf-8")
    return database.do(lambda tx: load(tx, file).added)


def test_a_check_in_of_the_file_runs_and_a_second_load_changes_nothing(database: Database, tmp_path: Path) -> None:
    assert loaded(database, tmp_path, GOOD)["checkins"] == 1
    assert "checkins" not in loaded(database, tmp_path, GOOD)
    [one] = surveys(database)
    assert (one.key, one.state, one.rhythm, one.weekday) == ("pulse", "on", "fortnightly", "sun"), (
        "nobody works on Friday"
    )
    assert (one.audience, one.audience_key, one.hour) == ("pillar", "business_development", "10:00")
    assert [question.key for question in from_json(one.questions)] == ["mood", "q2"]
    assert from_json(one.questions)[1].only_if == (("mood", ("0", "1")),)


BODY = "    questions:\n      - {id: a, ask: A, type: choice, options: [One, Two]}\n"


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        ("    questions: []\n", 6, "asks at least one question"),
        ("    questions: nothing\n", 6, "list of entries"),
        ("    rhythm: daily\n" + BODY, 6, "every two weeks"),
        ("    hour: 10:00\n" + BODY, 6, "in quotes"),
        ('    hour: "06:30"\n' + BODY, 6, "08:30"),
        ("    open_days: 7\n" + BODY, 6, "1 to 6"),
        ("    audience: friends\n" + BODY, 6, "everybody, key, owners"),
        ("    audience: {pillar: Sport}\n" + BODY, 6, "Business development"),
        ("    audience: {group: firms}\n" + BODY, 6, "firms"),
        ("    audience: {team: A}\n" + BODY, 6, "known are pillar, group"),
        ("    reprt: channel\n" + BODY, 6, "not known here"),
        ("    rhythm: once\n    day: tomorrow\n" + BODY, 7, "date like"),
        (BODY + "      - {ask: B, type: choice, options: [yes, no]}\n", 8, "quotes"),
        (BODY + "      - {ask: B, type: choice, options: [One]}\n", 8, "two options"),
        (BODY + "      - {ask: B, type: choice, options: [One, one]}\n", 8, "there twice"),
        (BODY + "      - {ask: B, type: scale, from: 5, to: 1}\n", 8, "smaller"),
        (BODY + "      - {ask: B, type: scale, to: 100}\n", 8, "1 to 10"),
        (BODY + "      - {ask: B, type: essay}\n", 8, "text, choice, scale, date, several"),
        (BODY + "      - {ask: B, type: text, if: {b: One}}\n", 8, "no earlier question"),
        (BODY + "      - {ask: B, type: text, if: {a: Three}}\n", 8, "One, Two"),
        (BODY + "      - {id: a, ask: B, type: text}\n", 8, "twice"),
        ("    anonymous: true\n" + BODY + "      - {ask: B, type: text, if: {a: One}}\n", 9, "do not go together"),
        (BODY + "".join(f"      - {{ask: Q{n}, type: text}}\n" for n in range(10)), 6, "at most 10"),
    ],
)
@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_mistake_is_told_with_its_line_and_nothing_is_kept(
    database: Database, tmp_path: Path, body: str, line: int, words: str
) -> None:
    with pytest.raises(FileMistakesError) as caught:
        loaded(database, tmp_path, body)
    told = {one.line: str(one) for one in caught.value.mistakes}
    assert words in told[line], told
    assert surveys(database) == []


def test_the_example_asks_two_check_ins_and_one_of_them_without_names(database: Database) -> None:
    database.do(lambda tx: load(tx, locate("example-cluster.yaml")))
    assert [(one.key, one.anonymous, one.state) for one in surveys(database)] == [
        ("need", False, "on"),
        ("worth", True, "on"),
    ]


def test_a_day_that_is_given_is_the_day(database: Database, tmp_path: Path) -> None:
    loaded(database, tmp_path, "    rhythm: once\n    day: 2100-01-14\n" + BODY)
    assert surveys(database)[0].day == date(2100, 1, 14)
    assert database.do(lambda tx: tx.session.scalars(select(SurveyRound)).all()) == []


def test_what_people_are_shown_to_copy_has_no_mistake(database: Database, tmp_path: Path) -> None:
    loaded(database, tmp_path, BODY)
    (in_readme,) = re.findall(
        r"```yaml\n(.*?)```", (Path(__file__).parents[2] / "README.md").read_text("utf-8"), re.DOTALL
    )
    (in_chat,) = re.findall(r"<code>(.*?)</code>", phrasebook("en").phrases["surveys.sample"].text, re.DOTALL)

    def mistakes(tx: Transaction, text: str) -> list[Mistake]:
        root = parse(text, date(2026, 1, 15)).root
        read_survey(tx, tx.session.scalars(select(Cluster)).one(), root)
        return root.mistakes

    for text in (in_readme, in_chat):
        assert database.do(lambda tx, text=text: mistakes(tx, text)) == []
