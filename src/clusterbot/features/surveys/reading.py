"""Reads a check-in as a facilitator writes it in YAML; every mistake is told with its line."""

from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.checkins.choosing import asking_day
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.budget import Hours
from clusterbot.features.people.records import StakeholderGroup
from clusterbot.features.polls import wording
from clusterbot.features.polls.wording import WordingError
from clusterbot.features.strategy.reading import Entry, mistake
from clusterbot.features.strategy.records import pillars_of
from clusterbot.features.surveys.questions import (
    CHOSEN,
    HIGHEST,
    KINDS,
    LOWEST,
    MOST,
    Question,
    QuestionKind,
    as_json,
)
from clusterbot.features.surveys.records import Survey
from clusterbot.store.calendar import WEEKDAYS, weekday
from clusterbot.store.transaction import Transaction

TITLE = 100
LONGEST_OPEN = 6
"""Days that a round takes answers: it is over before the next week's begins."""

USUALLY_OPEN = 3

PLACES = ("facilitators", "channel")
"""Where a report may go."""

_FIELDS = (
    "id",
    "title",
    "audience",
    "rhythm",
    "weekday",
    "day",
    "hour",
    "open_days",
    "report",
    "anonymous",
    "questions",
)
_QUESTION = ("id", "ask", "type", "options", "from", "to", "low", "high", "if")
_RHYTHMS = {
    "weekly": "weekly",
    "every_two_weeks": "fortnightly",
    "fortnightly": "fortnightly",
    "monthly": "monthly",
    "once": "once",
}
"""As they are written, a space for each sign below the line."""

_KINDS_BY_NAME: Mapping[str, QuestionKind] = {kind: kind for kind in KINDS}


def read_survey(tx: Transaction, cluster: Cluster, entry: Entry) -> Survey:
    """A check-in that is not kept yet. What is wrong is in `entry.mistakes`: then it must not be."""
    _only_known(entry, _FIELDS)
    anonymous = entry.yes("anonymous")
    questions = _questions(entry, anonymous=anonymous)
    audience, audience_key = _audience(tx, cluster, entry)
    rhythm = _rhythm(entry)
    day = entry.day("day") if rhythm == "once" else None
    wanted = entry.one_of("weekday", WEEKDAYS, weekday(day) if day else cluster.checkin_weekday)
    return Survey(
        cluster_id=cluster.id,
        key=entry.text("id", "", longest=60) or None,
        title=entry.text("title", longest=TITLE),
        questions=as_json(questions),
        audience=audience,
        audience_key=audience_key,
        rhythm=rhythm,
        weekday=asking_day(wanted, cluster.working_days.split(",")),
        day=day,
        hour=_hour(entry),
        open_days=_between(entry, "open_days", USUALLY_OPEN, 1, LONGEST_OPEN),
        report_to=entry.one_of("report", PLACES, PLACES[0]),
        anonymous=anonymous,
        created_at=tx.now,
    )


def _only_known(entry: Entry, known: Sequence[str]) -> None:
    for name in entry.values:
        if name not in known:
            entry.wrong("surveys.mistake.unknown", at=name, allowed=", ".join(known))


def _rhythm(entry: Entry) -> str:
    value = entry.text("rhythm", "weekly")
    found = _RHYTHMS.get("_".join(value.casefold().split()))
    if found is None:
        allowed = ", ".join(_RHYTHMS).replace("_", " ")
        entry.wrong("strategy.mistake.not_one_of", at="rhythm", value=value, allowed=allowed)
    return found or "weekly"


def _hour(entry: Entry) -> str:
    """Within the hours in which people are written to; "" is the hour that each has chosen."""
    value = entry.text("hour", "")
    if not value:
        return ""
    try:
        hour = time.fromisoformat(value)
    except ValueError:
        entry.wrong("strategy.mistake.no_hour", at="hour", value=value)
        return ""
    open_hours = Hours("UTC", frozenset())
    opens, closes = f"{open_hours.opens:%H:%M}", f"{open_hours.closes:%H:%M}"
    if not open_hours.opens <= hour < open_hours.closes:
        entry.wrong("surveys.mistake.quiet_hour", at="hour", value=value, opens=opens, closes=closes)
    return f"{hour:%H:%M}"


def _audience(tx: Transaction, cluster: Cluster, entry: Entry) -> tuple[str, str]:
    """(audience, key): a word, or one pillar or stakeholder group by its name, its code or its id."""
    value = entry.values.get("audience")
    if not isinstance(value, Entry):
        return entry.one_of("audience", ("everybody", "key", "owners"), "everybody"), ""
    _only_known(value, ("pillar", "group"))
    if "pillar" in value.values:
        known = {name: one.key for one in pillars_of(tx, cluster.id) for name in (one.key, one.code, one.name)}
        return "pillar", _named(value, "pillar", known)
    groups = tx.session.scalars(select(StakeholderGroup).where(col(StakeholderGroup.cluster_id) == cluster.id))
    return "group", _named(value, "group", {name: one.key for one in groups for name in (one.key, one.name)})


def _named(entry: Entry, name: str, known: Mapping[str, str]) -> str:
    wanted = entry.text(name).casefold()
    found = next((key for one, key in known.items() if one.casefold() == wanted), "")
    if wanted and not found:
        names = {key: one for one, key in known.items()}  # the last that each is known by: as people call it
        allowed = ", ".join(names.values())
        entry.wrong("strategy.mistake.not_one_of", at=name, value=entry.values[name], allowed=allowed)
    return found


# ---- questions


def _questions(entry: Entry, *, anonymous: bool) -> list[Question]:
    entries = entry.entries("questions")
    if not entries and not entry.mistakes:
        entry.wrong("surveys.mistake.no_questions", at="questions")
    if len(entries) > MOST:
        entry.wrong("surveys.mistake.too_many_questions", at="questions", count=len(entries), most=MOST)
    found: list[Question] = []
    for number, one in enumerate(entries, 1):
        question = _question(one, f"q{number}", found)
        if any(question.key == other.key for other in found):
            line = one.lines.get("id", one.line)
            one.mistakes.append(mistake("strategy.mistake.twice", line, value=question.key))
        if question.only_if and anonymous:
            one.wrong("surveys.mistake.if_and_anonymous", at="if")
        found.append(question)
    return found


def _question(entry: Entry, usual_key: str, before: Sequence[Question]) -> Question:
    _only_known(entry, _QUESTION)
    kind = _KINDS_BY_NAME.get(entry.one_of("type", KINDS), "text")
    lowest, highest = _between(entry, "from", 1, LOWEST, HIGHEST - 1), _between(entry, "to", 5, LOWEST + 1, HIGHEST)
    if lowest >= highest:
        entry.wrong("surveys.mistake.upside_down", at="from")
    ask = entry.text("ask", longest=wording.QUESTION)
    return Question(
        key=entry.text("id", usual_key, longest=30),
        kind=kind,
        ask=ask,
        options=_options(entry, ask) if kind in CHOSEN else (),
        lowest=lowest,
        highest=highest,
        low=entry.text("low", "", longest=40),
        high=entry.text("high", "", longest=40),
        only_if=_only_if(entry, before),
    )


def _options(entry: Entry, ask: str) -> tuple[str, ...]:
    if _has_bare_yes(entry, "options", entry.values.get("options")):
        return ()
    try:
        return wording.check(ask or "?", entry.words("options")).options
    except WordingError as error:
        entry.wrong("surveys.problem." + error.problem, at="options", part=error.part)
        return ()


def _only_if(entry: Entry, before: Sequence[Question]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    conditions = entry.entry("if")
    known = {one.key: one for one in before if one.kind in ("choice", "several", "scale")}
    found: list[tuple[str, tuple[str, ...]]] = []
    for name, value in conditions.values.items():
        wanted: list[Any] = value if isinstance(value, list) else [value]
        if name not in known:
            conditions.wrong("surveys.mistake.if_what", at=name, known=", ".join(known))
        elif not _has_bare_yes(conditions, name, wanted):
            _can_be(conditions, known[name], wanted)
            found.append((name, tuple(map(str, wanted))))
    return tuple(found)


def _can_be(conditions: Entry, question: Question, wanted: Sequence[Any]) -> None:
    allowed = question.options or tuple(map(str, question.numbers))
    for one in map(str, wanted):
        if one not in allowed:
            conditions.wrong("strategy.mistake.not_one_of", at=question.key, value=one, allowed=", ".join(allowed))


def _has_bare_yes(entry: Entry, name: str, values: Any) -> bool:
    """YAML takes yes, no, on and off for true and false."""
    found = isinstance(values, list) and any(isinstance(one, bool) for one in values)
    if found:
        entry.wrong("surveys.mistake.quote_it", at=name)
    return found


def _between(entry: Entry, name: str, usual: int, lowest: int, highest: int) -> int:
    value = entry.whole(name, usual)
    if not lowest <= value <= highest:
        entry.wrong("surveys.mistake.not_between", at=name, value=value, lowest=lowest, highest=highest)
        return usual
    return value
