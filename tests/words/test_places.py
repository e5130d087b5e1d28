"""Places as people type them."""

from zoneinfo import ZoneInfo

import pytest
from babel import Locale

from clusterbot.words.places import _CITIES, _MAIN_ZONES, _zones, close_to, place_of_zone, read_place, working_days

ENGLISH, GERMAN = Locale.parse("en_GB"), Locale.parse("de")
SUN_THU = ("mon", "tue", "wed", "thu", "sun")
MON_FRI = ("mon", "tue", "wed", "thu", "fri")


@pytest.mark.parametrize(
    ("typed", "name", "zone", "country"),
    [
        ("Amman", "Amman, Jordan", "Asia/Amman", "JO"),
        ("  amman ", "Amman, Jordan", "Asia/Amman", "JO"),
        ("Jordan", "Jordan", "Asia/Amman", "JO"),
        ("Wadi Musa, Jordan", "Wadi Musa, Jordan", "Asia/Amman", "JO"),
        ("sarajevo", "Sarajevo, Bosnia & Herzegovina", "Europe/Sarajevo", "BA"),
        ("Bosnia", "Bosnia & Herzegovina", "Europe/Sarajevo", "BA"),
        ("bosnia and herzegovina", "Bosnia & Herzegovina", "Europe/Sarajevo", "BA"),
        ("Tuzla, Bosnia", "Tuzla, Bosnia & Herzegovina", "Europe/Sarajevo", "BA"),
        ("Sao Paulo", "Sao Paulo, Brazil", "America/Sao_Paulo", "BR"),
        ("Brazil", "Brazil", "America/Sao_Paulo", "BR"),
        ("Manaus, Brazil", "Manaus, Brazil", "America/Manaus", "BR"),
        ("London", "London, United Kingdom", "Europe/London", "GB"),
        ("London, Canada", "London, Canada", "America/Toronto", "CA"),
        ("Austin, Texas, USA", "Austin, United States", "America/Chicago", "US"),
        ("Northern Ireland", "United Kingdom", "Europe/London", "GB"),
        ("Türkiye", "Türkiye", "Europe/Istanbul", "TR"),
        ("turkey", "Türkiye", "Europe/Istanbul", "TR"),
        ("Ramallah", "Ramallah, Palestine", "Asia/Hebron", "PS"),
        ("Pristina, Kosovo", "Pristina, Kosovo", "Europe/Belgrade", "XK"),
        ("Abidjan, Ivory Coast", "Abidjan, Côte d’Ivoire", "Africa/Abidjan", "CI"),
        ("Kiev", "Kiev, Ukraine", "Europe/Kyiv", "UA"),
    ],
)
def test_a_city_or_a_country_is_known_by_the_names_people_use(typed: str, name: str, zone: str, country: str) -> None:
    found = read_place(typed, ENGLISH)
    assert found is not None
    assert (found.name, found.zone, found.country) == (name, zone, country)


@pytest.mark.parametrize("typed", ["", ",", "Atlantis", "Gotham, Arkham", "wherever the wind takes us " * 5, "🏙"])
def test_what_is_no_place_we_know_is_not_guessed(typed: str) -> None:
    assert read_place(typed, ENGLISH) is None


def test_a_country_is_known_in_the_readers_language_too() -> None:
    found = read_place("jordanien", GERMAN)
    assert found is not None
    assert (found.name, found.country) == ("Jordanien", "JO")


def test_in_a_country_of_several_zones_the_one_known_already_is_believed() -> None:
    for known, zone in (
        ("America/Denver", "America/Denver"),
        ("Asia/Amman", "America/New_York"),
        ("", "America/New_York"),
    ):
        found = read_place("USA", ENGLISH, known)
        assert found is not None
        assert found.zone == zone


def test_a_slip_of_the_finger_is_suggested_never_taken() -> None:
    assert read_place("Ammann", ENGLISH) is None
    assert close_to("Ammann", ENGLISH) == "Amman"
    assert close_to("Jordann", ENGLISH) == "Jordan"
    assert close_to("Xyzzy", ENGLISH) == ""


def test_a_zone_tells_the_country() -> None:
    found = place_of_zone("Asia/Amman", ENGLISH)
    assert found is not None
    assert (found.name, found.country) == ("Jordan", "JO")
    assert place_of_zone("", ENGLISH) is None
    assert place_of_zone("UTC", ENGLISH) is None


@pytest.mark.parametrize(
    ("country", "days"),
    [
        ("JO", SUN_THU),  # CLDR
        ("PS", SUN_THU),  # corrected by hand
        ("DE", MON_FRI),
        ("BA", MON_FRI),
        ("AE", MON_FRI),  # since 2022
        ("IN", MON_FRI),
        ("XK", MON_FRI),
        ("AQ", MON_FRI),  # nobody's language: the ordinary week
        ("BN", ("mon", "tue", "wed", "thu", "sat")),  # a weekend in two pieces
    ],
)
def test_the_working_week_is_that_of_the_country(country: str, days: tuple[str, ...]) -> None:
    assert working_days(country) == days


def test_what_was_added_by_hand_fits_the_tables_it_adds_to() -> None:
    zones = _zones()
    assert set(_CITIES) <= set(zones)
    assert all(zones.get(zone, "") in (country, "RS") for country, zone in _MAIN_ZONES.items())
    for zone in zones:
        ZoneInfo(zone)
