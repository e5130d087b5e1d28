"""How often I write to somebody: seen, changed and paused in two taps."""

from datetime import time, timedelta

from sqlalchemy import update
from sqlmodel import col

from clusterbot.chat.forms import Answers, Field, Form, Option
from clusterbot.chat.messages import Message
from clusterbot.features.contact.records import Ask
from clusterbot.features.draft import Draft, Rows
from clusterbot.features.people.joining import PersonChange, tell_features
from clusterbot.features.people.records import LEVELS, Person
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, follows_person, form, press, renders
from clusterbot.store.transaction import Transaction

PAUSES = (7, 30, 90)
HOURS = tuple(f"{hour:02}:{minute:02}" for hour in range(9, 18) for minute in (0, 30))


@command("settings", who="participant")
def settings(turn: Turn, _: str) -> None:
    """What I send, how often, at what hour, and how to change it."""
    turn.show(f"settings:{turn.me.id}:{turn.update.id}", "contact.settings", person=turn.me.id)


@button("settings", who="participant")
def settings_by_button(turn: Turn) -> None:
    settings(turn, "")


@command("pause", who="participant")
def pause_command(turn: Turn, _: str) -> None:
    turn.say("contact.pause_how_long", [[(f"days_{days}", press("pause", days)) for days in PAUSES]])


@button("level", who="participant")
def choose_level(turn: Turn, level: str) -> None:
    if level not in LEVELS:
        turn.toast("engine.old_button")
        return
    turn.me.level = level
    turn.tx.add(turn.me)
    turn.say("contact.level_chosen." + level)


@button("pause", who="participant")
def pause(turn: Turn, days: int) -> None:
    if days not in PAUSES:
        turn.toast("engine.old_button")
        return
    turn.me.paused_until = turn.tx.now + timedelta(days=days)
    turn.tx.add(turn.me)
    turn.say("contact.paused", [[("resume", press("resume"))]], until=turn.me.paused_until)


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


def _settings_rows(person: Person, *, paused: bool) -> Rows:
    others = [level for level in LEVELS if level != person.level]
    pauses = [("resume", press("resume"))] if paused else [(f"days_{days}", press("pause", days)) for days in PAUSES]
    return [
        *([(level, press("level", level))] for level in others),
        pauses,
        [("hour", press("hour")), ("link", press("link"))],
        [("deputy", press("deputy"))],
        [("leave", press("leave"))],
    ]


@follows_person
def asks_follow(tx: Transaction, change: PersonChange) -> None:
    mine = update(Ask).where(col(Ask.person_id) == change.person_id)
    if change.kind == "merged":
        tx.session.execute(mine.values(person_id=change.into_id))
    elif change.kind == "left":
        dropped = mine.where(col(Ask.cluster_id) == change.cluster_id, col(Ask.state) == "planned")
        tx.session.execute(dropped.values(state="dropped", dropped_because="left"))
