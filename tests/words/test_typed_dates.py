"""The table of what people type, row by row; its head says how it is read."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import yaml

from clusterbot.words.dates import Reading, Week, read_date
from clusterbot.words.locales import Reader

TABLE = yaml.load(Path(__file__).with_name("typed_dates.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


def rows() -> Iterator[Any]:
    for group in TABLE:
        noon = datetime.combine(date.fromisoformat(group["on"]), time(12), tzinfo=UTC)
        reader, week = Reader(group["locale"], "UTC", noon), Week.of(group["week"].split())
        for typed, meant in group["typed"].items():
            yield pytest.param(typed, reader, week, meant, id=f"{group['locale']}-{group['on']}-{typed}")


def as_in_the_table(reading: Reading) -> Any:
    days = [day.isoformat() for day in reading.days]
    return reading.why or (days if len(days) > 1 else days[0])


@pytest.mark.parametrize(("typed", "reader", "week", "meant"), list(rows()))
def test_a_day_is_read_as_it_is_meant(typed: str, reader: Reader, week: Week, meant: Any) -> None:
    assert as_in_the_table(read_date(typed, reader, week)) == meant


def test_the_table_has_its_two_hundred_days_in_four_languages() -> None:
    languages = dict.fromkeys(("en", "fr", "es", "ar"), 0)
    for group in TABLE:
        languages[group["locale"][:2]] += len(group["typed"])
    assert sum(languages.values()) >= 200
    assert min(languages.values()) >= 40
