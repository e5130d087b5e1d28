"""Places as people type them: a city or a country as a zone, a country and its working week, asking no network.

Read from tzdata's list of zones by country, Babel's names of countries, and CLDR's weekends.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from zoneinfo import available_timezones

from babel import Locale, UnknownLocaleError

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ORDINARY = ("mon", "tue", "wed", "thu", "fri")

LONGEST = 80
"""Signs of a place; whatever is longer is a sentence."""

_WEEKENDS = {  # where CLDR has the world's default, or one day where offices close on two
    "BD": ("fri", "sat"),
    "BN": ("fri", "sun"),
    "DJ": ("fri", "sat"),
    "IN": ("sat", "sun"),
    "MV": ("fri", "sat"),
    "PS": ("fri", "sat"),
    "UG": ("sat", "sun"),
}

_MAIN_ZONES = {  # of countries whose first zone in tzdata's list is not where most people live
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "FM": "Pacific/Pohnpei",
    "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
    "XK": "Europe/Belgrade",  # which tzdata's list leaves out
}

_CITIES = {  # capitals and large cities that no zone is named after, and older names
    "Asia/Almaty": "astana",
    "Africa/Casablanca": "rabat, marrakesh, tangier, fes",
    "Africa/Dar_es_Salaam": "dodoma, arusha",
    "Africa/Douala": "yaounde",
    "Africa/Johannesburg": "pretoria, cape town, durban",
    "Africa/Cairo": "alexandria, giza",
    "Africa/Lagos": "abuja, kano",
    "Africa/Abidjan": "yamoussoukro",
    "Africa/Nairobi": "mombasa, kisumu",
    "Africa/Accra": "kumasi",
    "Africa/Tunis": "sfax, sousse",
    "America/Guayaquil": "quito",
    "America/La_Paz": "sucre, santa cruz de la sierra",
    "America/Los_Angeles": "san francisco, seattle, san diego",
    "America/Chicago": "dallas, houston, austin",
    "America/New_York": "washington, washington dc, boston, atlanta, miami, philadelphia",
    "America/Sao_Paulo": "brasilia, rio de janeiro",
    "America/Toronto": "ottawa, montreal",
    "America/Bogota": "medellin, cali",
    "America/Mexico_City": "guadalajara, puebla",
    "Asia/Amman": "irbid, zarqa, aqaba",
    "Asia/Beirut": "sidon, tyre",
    "Asia/Baghdad": "erbil, basra, mosul, sulaymaniyah",
    "Asia/Ho_Chi_Minh": "hanoi, saigon, da nang",
    "Asia/Hebron": "ramallah, nablus, bethlehem",
    "Asia/Jerusalem": "tel aviv, haifa",
    "Asia/Karachi": "islamabad, lahore",
    "Asia/Kolkata": "delhi, new delhi, mumbai, bombay, bangalore, bengaluru, calcutta, chennai, hyderabad, pune",
    "Asia/Kathmandu": "katmandu",
    "Asia/Dubai": "abu dhabi, sharjah",
    "Asia/Riyadh": "jeddah, mecca, dammam",
    "Asia/Shanghai": "beijing, guangzhou, shenzhen",
    "Asia/Tokyo": "osaka, kyoto",
    "Asia/Yangon": "rangoon, naypyidaw",
    "Asia/Colombo": "sri jayawardenepura kotte, kandy",
    "Asia/Jakarta": "bandung, surabaya",
    "Australia/Sydney": "canberra",
    "Europe/Amsterdam": "the hague, rotterdam, utrecht",
    "Europe/Berlin": "munich, hamburg, cologne, frankfurt, stuttgart, dresden, leipzig",
    "Europe/Istanbul": "ankara, izmir, gaziantep, bursa",
    "Europe/Kyiv": "kiev, lviv, kharkiv, odesa",
    "Europe/Lisbon": "porto",
    "Europe/London": "manchester, birmingham, edinburgh, glasgow, cardiff, belfast",
    "Europe/Madrid": "barcelona, valencia, seville",
    "Europe/Paris": "lyon, marseille, strasbourg",
    "Europe/Rome": "milan, turin, naples, bologna, florence",
    "Europe/Sarajevo": "tuzla, mostar, banja luka, zenica",
    "Europe/Belgrade": "novi sad, nis",
    "Europe/Tirane": "tirana, durres",
    "Europe/Warsaw": "krakow, gdansk, wroclaw",
    "Europe/Zurich": "bern, geneva, basel, lausanne",
    "Pacific/Auckland": "wellington, christchurch",
}

_COUNTRIES = {  # as people say it, where CLDR has another name
    "AE": "uae, emirates",
    "BA": "bosnia",
    "CD": "drc, democratic republic of congo, dr congo, congo kinshasa",
    "CG": "republic of the congo, congo",
    "CI": "ivory coast",
    "CV": "cape verde islands",
    "CZ": "czech republic",
    "GB": "uk, great britain, britain, england, scotland, wales, northern ireland",
    "KR": "korea",
    "MK": "macedonia",
    "MM": "burma",
    "NL": "holland",
    "PS": "palestine, west bank",
    "SZ": "swaziland",
    "TR": "turkey",
    "US": "usa, us, america, united states of america",
    "XK": "pristina, prishtina, prizren",
}

_SHORTER = {"HK": "Hong Kong", "MO": "Macao", "PS": "Palestine"}
"""Names in English that read better than CLDR's."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cluster is. `name` is for people, `country` is ISO 3166-1 alpha-2."""

    name: str  # "Amman, Jordan"
    zone: str  # "Asia/Amman"
    country: str  # "JO"


def zone_named(typed: str) -> str:
    """The zone somebody means by its own name: "Europe/Berlin", "america/new york", "utc"; "" if there is none."""
    return _names().get(typed.strip().casefold().replace(" ", "_"), "")


@cache
def _names() -> dict[str, str]:
    return {zone.casefold(): zone for zone in available_timezones()}


def read_place(typed: str, locale: Locale, known_zone: str = "") -> Place | None:
    """The place somebody means: "Amman", "jordan", "Irbid, Jordan"; None if it is none we know.

    A city we do not know is taken with its country behind a comma. In a country of several zones the one that is known
    already (`known_zone`) is believed, else the zone most people live in.
    """
    if len(typed) > LONGEST:
        return None
    zones = _zones()
    countries = _countries(locale)
    if country := countries.get(_plain(typed), ""):
        return Place(_name(locale, country), _zone_in(country, zones, known_zone), country)
    city, _, rest = (part.strip() for part in typed.partition(","))
    country = countries.get(_plain(rest.rpartition(",")[2] or rest), "")
    zone = _city_zone(city, zones, country)
    if not country:
        country = zones.get(zone, "")
    elif not zone:
        zone = _zone_in(country, zones, known_zone)
    return Place(f"{_capital(city)}, {_name(locale, country)}", zone, country) if city and country else None


def place_of_zone(zone: str, locale: Locale) -> Place | None:
    """What a zone says about where somebody is: Asia/Amman is in Jordan."""
    country = _zones().get(zone, "")
    return Place(_name(locale, country), zone, country) if country else None


def close_to(typed: str, locale: Locale) -> str:
    """A city or country that is spelled nearly like this; "" if there is none."""
    cities = {_plain(_city(zone)): zone for zone in _zones()}
    countries = _countries(locale)
    near = get_close_matches(_plain(typed.partition(",")[0]), [*cities, *countries], n=1, cutoff=0.8)
    if not near:
        return ""
    return _city(cities[near[0]]) if near[0] in cities else _name(locale, countries[near[0]])


def working_days(country: str) -> tuple[str, ...]:
    """The days that are no weekend there, from Monday on."""
    weekend = _WEEKENDS.get(country) or _weekend(country)
    return tuple(day for day in WEEKDAYS if day not in weekend)


def _weekend(country: str) -> tuple[str, ...]:
    """By CLDR, through the language spoken there."""
    try:
        there = Locale.parse(f"und_{country}")
    except (UnknownLocaleError, ValueError):
        return tuple(day for day in WEEKDAYS if day not in ORDINARY)
    first, last = there.weekend_start, there.weekend_end
    return tuple(WEEKDAYS[(first + ahead) % 7] for ahead in range((last - first) % 7 + 1))


@cache
def _zones() -> Mapping[str, str]:
    """The country of every zone, each country's first zone first."""
    lines = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8").splitlines()
    columns = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {zone: country for country, _, zone, *_ in columns}


def _zone_in(country: str, zones: Mapping[str, str], known_zone: str) -> str:
    if zones.get(known_zone) == country:
        return known_zone
    return _MAIN_ZONES.get(country) or next((zone for zone, of in zones.items() if of == country), "UTC")


def _city_zone(typed: str, zones: Mapping[str, str], country: str) -> str:
    """The zone of a city, in this country if one was named; "" if we do not know the city."""
    wanted = _plain(typed)
    for zone, names in _cities(zones):
        if wanted and wanted in names and country in ("", zones.get(zone)):
            return zone
    return ""


def _cities(zones: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for zone in zones:
        yield zone, (_plain(_city(zone)), *_CITIES.get(zone, "").split(", "))


def _city(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


@cache
def _countries(locale: Locale) -> Mapping[str, str]:
    """Countries by every name they go by, in the reader's language and in English."""
    found: dict[str, str] = {}
    for book in dict.fromkeys((Locale("en"), locale)):
        found |= {_plain(name): code for code, name in book.territories.items() if re.fullmatch("[A-Z]{2}", code)}
    for code, names in _COUNTRIES.items():
        found |= dict.fromkeys(names.split(", "), code)
    known = {*_zones().values(), *_MAIN_ZONES}
    return {name: code for name, code in found.items() if code in known}


def _name(locale: Locale, country: str) -> str:
    shorter = _SHORTER.get(country, "") if locale.language == "en" else ""
    return shorter or str(locale.territories.get(country, country))


def _plain(words: str) -> str:
    """Small letters without accents and signs: "Bosnia & Herzegovina" is "bosnia and herzegovina"."""
    bare = unicodedata.normalize("NFKD", words.replace("&", " and ").casefold().replace("ı", "i"))
    kept = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[^\W_]+", kept))


def _capital(words: str) -> str:
    return words.title() if words.islower() else words
