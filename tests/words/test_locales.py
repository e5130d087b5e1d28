"""Days, hours, lists and numbers as the reader writes them, in the reader's own zone."""

from datetime import UTC, date, datetime

import pytest

from clusterbot.words.locales import Reader, best

EVENING = datetime(2026, 3, 22, 22, 30, tzinfo=UTC)


def reader(zone: str = "UTC", locale: str = "en") -> Reader:
    return Reader(locale, zone, EVENING)


@pytest.mark.parametrize(
    ("zone", "day", "hour", "when"),
    [
        ("America/New_York", "Sunday 22 March", "18:30", "Sunday 22 March, 18:30"),
        ("Asia/Amman", "Monday 23 March", "01:30", "Monday 23 March, 01:30"),
        ("Asia/Kathmandu", "Monday 23 March", "04:15", "Monday 23 March, 04:15"),
    ],
)
def test_a_moment_is_told_in_the_readers_zone(zone: str, day: str, hour: str, when: str) -> None:
    one = reader(zone)
    assert (one.day(EVENING), one.hour(EVENING), one.when(EVENING)) == (day, hour, when)


def test_a_plain_date_is_the_same_day_everywhere() -> None:
    assert {reader(zone).day(date(2026, 4, 6)) for zone in ("America/New_York", "Asia/Tokyo")} == {"Monday 6 April"}


def test_a_year_is_named_where_it_is_not_the_readers_own() -> None:
    new_year = datetime(2026, 12, 31, 23, tzinfo=UTC)
    assert reader("Asia/Tokyo").short_day(new_year) == "1 Jan 2027"
    assert reader("Europe/London").short_day(new_year) == "31 Dec"
    assert reader().day(date(2027, 1, 15)) == "Friday, 15 January 2027"
    assert Reader().short_day(date(1999, 1, 1)) == "1 Jan"


def test_a_clock_change_is_followed() -> None:
    berlin = reader("Europe/Berlin")
    before, after = datetime(2026, 3, 29, 0, 59, tzinfo=UTC), datetime(2026, 3, 29, 1, tzinfo=UTC)
    assert (berlin.hour(before), berlin.hour(after)) == ("01:59", "03:00")


@pytest.mark.parametrize(
    ("items", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_reads_like_a_sentence(items: list[str], said: str) -> None:
    assert reader().listing(items) == said


@pytest.mark.parametrize(("count", "said"), [(0, "0 votes"), (1, "1 vote"), (2, "2 votes"), (1234, "1,234 votes")])
def test_one_is_one_and_two_are_many(count: int, said: str) -> None:
    assert reader().plural(count, one="{n} vote", other="{n} votes") == said


@pytest.mark.parametrize(
    ("items", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")]
)
def test_a_choice_reads_like_a_sentence(items: list[str], said: str) -> None:
    assert reader().either(items) == said


def test_a_language_with_more_forms_has_them() -> None:
    forms = {"zero": "0", "one": "1", "two": "2", "few": "few", "many": "many", "other": "other"}
    arabic = reader(locale="ar")
    assert [arabic.plural(count, **forms) for count in (0, 1, 2, 5, 11, 100)] == ["0", "1", "2", "few", "many", "other"]
    assert arabic.plural(5, one="x", other="y") == "y"


def test_another_language_has_its_own_order_and_signs() -> None:
    german = reader("Europe/Berlin", "de")
    assert german.day(date(2026, 4, 6)) == "Montag, 6. April"
    assert german.day(date(2027, 1, 15)) == "Freitag, 15. Januar 2027"
    assert reader(locale="fr").day(date(2026, 4, 6)) == "lundi 6 avril"
    assert german.listing(["a", "b"]) == "a und b"
    assert german.either(["a", "b"]) == "a oder b"
    assert german.number(1234.5) == "1.234,5"


@pytest.mark.parametrize(
    ("wanted", "served"), [("en", "en"), ("en-GB", "en"), ("en_US", "en"), ("", "en"), ("xx", "en"), ("tlh-Latn", "en")]
)
def test_everybody_is_served_in_the_nearest_language_there_is(wanted: str, served: str) -> None:
    assert best(wanted) == served


@pytest.mark.parametrize("locale", ["xx", "", "not a locale", "en-Nowhere"])
def test_a_locale_nobody_knows_is_no_error(locale: str) -> None:
    assert reader(locale=locale).short_day(date(2026, 4, 6)) == "6 Apr"
