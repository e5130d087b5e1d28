"""How often I write to somebody: seen, changed and paused in two taps."""

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import delete, select, update
from sqlmodel import col

from clusterbot.chat.forms import Answers, Field, Form, Option
from clusterbot.chat.messages import Button, Message
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import closed, undelivered  # noqa: F401  what they register is this feature's too
from clusterbot.features.contact.records import Ask
from clusterbot.features.draft import Cell, Draft, Rows
from clusterbot.features.people.held import heading, moment
from clusterbot.features.people.joining import PersonChange, tell_features
from clusterbot.features.people.records import LEVELS, Person
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, follows_person, form, press, renders, tells_of_person
from clusterbot.store.calendar import instant
from clusterbot.store.transaction import Transaction
from clusterbot.words.locales import Reader
from clusterbot.words.places import LONGEST as LONGEST_PLACE
from clusterbot.words.places import close_to, read_place, zone_named

PAUSES = (7, 30, 90)
LONGEST_PAUSE = timedelta(days=365)
LONGEST_NEAR = 48
"""Bytes of a place that a button can carry."""

HOURS = tuple(f"{hour:02}:{minute:02}" for hour in range(9, 18) for minute in (0, 30))


@command("settings", who="participant")
def settings(turn: Turn, _: str) -> None:
    """What I send, how often, at what hour, and how to change it."""
    turn.show(f"settings:{turn.me.id}:{turn.update.id}", "contact.settings", person=turn.me.id)


@button("settings", who="participant")
def settings_by_button(turn: Turn) -> None:
    settings(turn, "")


@command("pause", who="participant")
def pause_command(turn: Turn, typed: str) -> None:
    """`/pause until 31 Oct`, `/pause two weeks`; without words the usual lengths."""
    if not typed:
        turn.say("contact.pause_how_long", _pauses())
        return
    reading = turn.read_day(typed)
    if reading.why:
        turn.say("contact.pause_unclear", _pauses(), why=reading.why, day=next(iter(reading.days), None))
    elif reading.day is not None:
        _pause_until(turn, reading.day)
    else:
        days: Rows = [[Button(turn.reader.day(day), press("pause_day", day.isoformat()))] for day in reading.days]
        turn.say("contact.pause_which", days)


@button("pause_day", who="participant")
def pause_until_chosen(turn: Turn, day: str) -> None:
    """One of the two days that a typed one may have meant."""
    try:
        _pause_until(turn, date.fromisoformat(day))
    except ValueError:
        turn.toast("engine.old_button")


@button("level", who="participant")
def choose_level(turn: Turn, level: str) -> None:
    if level not in LEVELS:
        turn.toast("engine.old_button")
        return
    turn.me.level = level
    turn.tx.add(turn.me)
    tell_features(turn.tx, PersonChange("level", turn.me.id))
    turn.say("contact.level_chosen." + level)


@button("pause", who="participant")
def pause(turn: Turn, days: int) -> None:
    if days not in PAUSES:
        turn.toast("engine.old_button")
        return
    _be_quiet(turn, turn.tx.now + timedelta(days=days))


def _be_quiet(turn: Turn, until: datetime) -> None:
    turn.me.paused_until = until
    turn.tx.add(turn.me)
    turn.say("contact.paused", [[("resume", press("resume"))]], until=until)


@button("pause_until", who="participant")
def ask_until(turn: Turn) -> None:
    turn.open_form("pause_until")


def until_form(turn: Turn) -> Form:
    return Form(
        press("pause_until"),
        turn.words("contact.until_form.title"),
        turn.words("contact.until_form.submit"),
        (Field("day", "date", turn.words("contact.until_form.day"), turn.words("contact.until_form.hint")),),
    )


@form("pause_until", who="participant", make=until_form)
def pause_until(turn: Turn, answers: Answers) -> None:
    _pause_until(turn, date.fromisoformat(str(answers["day"])))


def _pause_until(turn: Turn, day: date) -> None:
    """Quiet until that day begins where the person is. A day that has come, or is over a year away, is no pause."""
    today = turn.today
    if today < day <= today + LONGEST_PAUSE:
        _be_quiet(turn, instant(day, time(0), turn.me.zone))
    else:
        again: Rows = [[("again", press("pause_until"))], *_pauses()[:1]]
        turn.say("contact.no_such_pause", again, day=day, past=day <= today)


@button("resume", who="participant")
def resume(turn: Turn) -> None:
    turn.me.paused_until = None
    turn.tx.add(turn.me)
    turn.say("contact.resumed")


@button("hour", who="participant")
def ask_hour(turn: Turn) -> None:
    turn.open_form("hour")


def hour_form(turn: Turn) -> Form:
    return Form(
        press("hour"),
        turn.words("contact.hour_form.title"),
        turn.words("contact.hour_form.submit"),
        (
            Field(
                "hour",
                "choice",
                turn.words("contact.hour_form.hour"),
                options=tuple(Option(hour, hour) for hour in HOURS),
                initial=turn.me.hour,
            ),
        ),
    )


@form("hour", who="participant", make=hour_form)
def choose_hour(turn: Turn, answers: Answers) -> None:
    turn.me.hour = time.fromisoformat(str(answers["hour"])).strftime("%H:%M")
    turn.tx.add(turn.me)
    tell_features(turn.tx, PersonChange("hours", turn.me.id))
    turn.say("contact.hour_chosen", hour=turn.me.hour)


# ---- where they are


@button("zone", who="participant")
def ask_zone(turn: Turn) -> None:
    turn.open_form("zone")


def zone_form(turn: Turn) -> Form:
    now = turn.me.zone.replace("_", " ")
    return Form(
        press("zone"),
        turn.words("contact.zone_form.title"),
        turn.words("contact.zone_form.submit"),
        (
            Field(
                "place",
                "text",
                turn.words("contact.zone_form.place"),
                turn.words("contact.zone_form.hint", zone=now),
                longest=LONGEST_PLACE,
            ),
        ),
    )


@form("zone", who="participant", make=zone_form)
def choose_zone(turn: Turn, answers: Answers) -> None:
    """What was understood is said with the hour it is there: a wrong place shows at once."""
    typed = str(answers["place"]).strip()
    place = read_place(typed, turn.reader.babel, turn.me.zone)
    if place is not None:
        _move(turn, place.zone, place.name)
    elif zone := zone_named(typed):
        _move(turn, zone, "")
    else:
        near = close_to(typed, turn.reader.babel)
        fits = 0 < len(near.encode()) <= LONGEST_NEAR
        rows: Rows = [
            [Button(near, press("zone_is", near))] if fits else [],
            [("again", press("zone")), ("leave", press("zone_keep"))],
        ]
        now = turn.me.zone.replace("_", " ")
        turn.say("contact.zone_unknown", rows, typed=typed, near=near if fits else "", zone=now)


@button("zone_is", who="participant")
def zone_is(turn: Turn, typed: str) -> None:
    """What was suggested."""
    place = read_place(typed, turn.reader.babel, turn.me.zone)
    if place is None:
        turn.toast("engine.old_button")
    else:
        _move(turn, place.zone, place.name)


@button("zone_keep", who="participant")
def keep_zone(turn: Turn) -> None:
    turn.toast("contact.zone_kept")


def _move(turn: Turn, zone: str, place: str) -> None:
    turn.me.zone = zone
    turn.tx.add(turn.me)
    tell_features(turn.tx, PersonChange("hours", turn.me.id))
    turn.say(
        "contact.zone_chosen",
        [[("again", press("zone"))]],
        place=place,
        zone=zone.replace("_", " "),
        clock=Reader(turn.reader.locale, zone).hour(turn.tx.now),
        hour=turn.me.hour,
    )


@renders("contact.settings")
def render_settings(draft: Draft) -> Message:
    person = draft.tx.session.get_one(Person, int(draft.content["person"]))
    paused = person.paused_until is not None and person.paused_until > draft.tx.now
    return draft.message(
        "contact.settings",
        _settings_rows(person, paused=paused),
        level=person.level,
        hour=person.hour,
        zone=person.zone.replace("_", " "),
        paused_until=person.paused_until if paused else None,
    )


def ways(draft: Draft) -> Rows:
    """The levels and pauses somebody may choose, to be put under any message that is about how often I write."""
    person = draft.tx.session.get(Person, draft.person_id)
    if person is None:
        return []
    paused = person.paused_until is not None and person.paused_until > draft.tx.now
    return _levels(person) + ([[("resume", press("resume"))]] if paused else _pauses())


def _settings_rows(person: Person, *, paused: bool) -> Rows:
    return [
        *_levels(person),
        *([[("resume", press("resume"))]] if paused else _pauses()),
        [("hour", press("hour")), ("zone", press("zone"))],
        [("deputy", press("deputy"))],
        [("link", press("link")), ("privacy", press("privacy"))],
        [("leave", press("leave"))],
    ]


def _levels(person: Person) -> list[list[Cell]]:
    """Two a row: all of it is to be seen on a phone."""
    others: list[Cell] = [(level, press("level", level)) for level in LEVELS if level != person.level]
    return [others[at : at + 2] for at in range(0, len(others), 2)]


def _pauses() -> list[list[Cell]]:
    return [[(f"days_{days}", press("pause", days)) for days in PAUSES], [("until", press("pause_until"))]]


@tells_of_person
def tells_of_asks(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    asked = tx.session.scalars(select(Ask).where(col(Ask.person_id) == person_id).order_by(col(Ask.id))).all()
    return {
        heading(tx, person_id, "contact.held"): [
            {
                "cluster": tx.session.get_one(Cluster, one.cluster_id).name,
                "kind": one.kind,
                "planned_for": moment(one.wanted_at),
                "sent": moment(one.sent_at),
                "answered": moment(one.answered_at),
                "state": one.state,
                "not_sent_because": one.dropped_because,
            }
            for one in asked
        ]
    }


@follows_person
def asks_follow(tx: Transaction, change: PersonChange) -> None:
    mine = update(Ask).where(col(Ask.person_id) == change.person_id)
    if change.kind == "merged":
        tx.session.execute(mine.values(person_id=change.into_id))
    elif change.kind == "left":
        dropped = mine.where(col(Ask.cluster_id) == change.cluster_id, col(Ask.state) == "planned")
        tx.session.execute(dropped.values(state="dropped", dropped_because="left"))
    elif change.kind == "erased":
        tx.session.execute(delete(Ask).where(col(Ask.person_id) == change.person_id))
