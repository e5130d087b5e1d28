"""Reads a list of people as people make them: pasted, or the rows of a sheet. Pure.

One person a line: name, organisation, and if there are any a stakeholder group and an e-mail address, between commas,
semicolons or tabs. A first line with names of columns may bring them in another order.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from clusterbot.features.people.names import fold

MOST = 500
"""People of one list. A cluster has forty; this is room for a whole register."""

LONGEST = 100
"""Characters of one field."""

Why = Literal["no_name", "no_organisation", "too_much", "too_long", "quotes", "twice", "too_many"]


@dataclass(frozen=True, slots=True)
class Listed:
    """One person of a list."""

    line: int
    name: str
    organisation: str
    group: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A line that makes no person, and why."""

    line: int
    text: str
    why: Why


Missing = Literal["", "name", "organisation"]


@dataclass(frozen=True, slots=True)
class Roster:
    """Who is on a list; nobody, where its first line names `columns` and one that is needed is `missing` among them."""

    people: tuple[Listed, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()
    columns: tuple[str, ...] = ()
    missing: Missing = ""


_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Marks of direction and width that copying brings along; around a name they are no part of it."""

_BULLET = re.compile(r"^\s*(?:[-*•–]\s+|\d{1,3}[.)]\s+)")
_EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
_SEPARATORS = ("\t", ";", ",")
_ARABIC = str.maketrans({"،": ",", "؛": ";"})

_COLUMNS: dict[str, tuple[str, ...]] = {
    "name": ("name", "fullname", "participant", "participantname", "person", "contact", "contactperson", "الاسم"),
    "first": ("firstname", "givenname"),
    "last": ("lastname", "surname", "familyname"),
    "organisation": ("organisation", "organization", "company", "institution", "employer", "firm", "المؤسسة"),
    "group": ("group", "stakeholdergroup", "المجموعة"),
    "email": ("email", "mail", "emailaddress", "البريد"),
}
"""What the first line may call a column, without spaces and signs."""

_COLUMN = {fold(word): column for column, words in _COLUMNS.items() for word in words}
_USUAL = ("name", "organisation", "group", "email")


def read(text: str) -> Roster:
    """A pasted list."""
    lines = [_tidy(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    separator = _separator(lines)
    rows: list[tuple[int, str, list[str] | None]] = [
        (number, line, _split(_BULLET.sub("", line), separator)) for number, line in enumerate(lines, 1)
    ]
    return _roster(rows)


def read_rows(rows: Iterable[Sequence[object]]) -> Roster:
    """The rows of a sheet, as a reader of sheets gives them."""
    cells = [["" if cell is None else _tidy(str(cell)) for cell in row] for row in rows]
    return _roster((number, "; ".join(filter(None, row)), row) for number, row in enumerate(cells, 1))


def _tidy(text: str) -> str:
    return " ".join(_INVISIBLE.sub("", text).replace("\t", "\0").split()).replace("\0", "\t")


def _separator(lines: Sequence[str]) -> str:
    """What stands in most lines; a tab before a semicolon before a comma, which names hold too."""
    used = {one: sum(one in line.translate(_ARABIC) for line in lines) for one in _SEPARATORS}
    filled = sum(bool(line) for line in lines)
    return next((one for one in _SEPARATORS if used[one] * 2 > filled), max(_SEPARATORS, key=lambda one: used[one]))


def _split(line: str, separator: str) -> list[str] | None:
    """The fields of a line; None where a quotation mark has no partner. A quoted field may hold the separator."""
    fields, field, quoted = [], "", False
    at = 0
    while at < len(line):
        sign = line[at]
        if quoted and sign == '"' and line[at + 1 : at + 2] == '"':
            field, at = field + '"', at + 1
        elif sign == '"' and (quoted or not field.strip()):
            quoted = not quoted
        elif not quoted and sign.translate(_ARABIC) == separator:
            fields.append(field.strip())
            field = ""
        else:
            field += sign
        at += 1
    return None if quoted else [*fields, field.strip()]


def _roster(rows: Iterable[tuple[int, str, list[str] | None]]) -> Roster:
    people: list[Listed] = []
    problems: list[NotUnderstood] = []
    seen: dict[tuple[str, str], list[str]] = {}
    columns: Sequence[str] | None = None
    for number, line, fields in rows:
        if not line.strip(" \t,;"):
            continue
        if columns is None:
            columns = _header(fields or [])
            if columns is not None and (missing := _missing(columns)):
                return Roster(columns=tuple(filter(None, fields or [])), missing=missing)
            if columns is not None:
                continue
            columns = _USUAL
        found = _person(number, fields, columns)
        if isinstance(found, Listed):
            found = _once(found, seen, len(people))
        if isinstance(found, Listed):
            people.append(found)
        else:
            problems.append(NotUnderstood(number, line.replace("\t", "; ")[:LONGEST], found))
    return Roster(tuple(people), tuple(problems))


def _header(fields: Sequence[str]) -> Sequence[str] | None:
    """What stands in which column, if this line names columns and no person."""
    named = [_COLUMN.get(fold(field).replace(" ", ""), "") for field in fields]
    return named if _says_who(named) or sum(map(bool, named)) > 1 else None


def _says_who(columns: Sequence[str]) -> bool:
    return not {"name", "first", "last"}.isdisjoint(columns)


def _missing(columns: Sequence[str]) -> Missing:
    if not _says_who(columns):
        return "name"
    return "" if "organisation" in columns else "organisation"


def _person(number: int, fields: list[str] | None, columns: Sequence[str]) -> Listed | Why:
    if fields is None:
        return "quotes"
    email = next((found[0] for field in fields if (found := _EMAIL.search(field))), "")
    rest = [_EMAIL.sub("", field).strip(" <>()") for field in fields]
    if columns is _USUAL:  # an address is one wherever it stands, and a gap before it is none
        rest = [left for field, left in zip(fields, rest, strict=True) if left or not _EMAIL.search(field)]
        rest = [*rest[:2], *filter(None, rest[2:])]
    known = 3 if columns is _USUAL else len(columns)  # the address has been taken out
    if any(rest[known:]):
        return "too_much"
    by_column = {column: field for column, field in zip(columns, rest, strict=False) if column}
    name = by_column.get("name") or f"{by_column.get('first', '')} {by_column.get('last', '')}".strip()
    organisation, group = by_column.get("organisation", ""), by_column.get("group", "")
    if not any(sign.isalpha() for sign in name):
        return "no_name"
    if not any(sign.isalnum() for sign in organisation):
        return "no_organisation"
    if max(map(len, (name, organisation, group, email))) > LONGEST:
        return "too_long"
    return Listed(number, name, organisation, group, email)


def _once(one: Listed, seen: dict[tuple[str, str], list[str]], before: int) -> Listed | Why:
    """Two people may have one name: in two organisations, or with two addresses. Else the line is there twice."""
    emails = seen.setdefault((fold(one.name), fold(one.organisation)), [])
    email = one.email.casefold()
    if emails and (not email or email in emails or "" in emails):
        return "twice"
    if before >= MOST:
        return "too_many"
    emails.append(email)
    return one
