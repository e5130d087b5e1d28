"""The code, the four questions, the rehearsal of the first week, and /setup for whatever shall be different later."""

from datetime import date, timedelta
from typing import Any

from clusterbot.chat.forms import Answers, Field, Form, Option
from clusterbot.chat.messages import Button, Message
from clusterbot.features.actions.cards import Line
from clusterbot.features.actions.records import TAPS
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.public_holidays import knows_holidays
from clusterbot.features.contact.telling import tell_facilitators
from clusterbot.features.digests.due import POSTING
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.founding import closing  # noqa: F401  its routes are the founding's too
from clusterbot.features.founding.beginning import found
from clusterbot.features.founding.code import LENGTH, take
from clusterbot.features.founding.records import StartCheck
from clusterbot.features.founding.rehearsal import Step, first_week
from clusterbot.features.founding.shaping import (
    COUNTED,
    SHORT,
    come_round,
    meet_at,
    move_to,
    rename,
    week_of,
    work_on,
)
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, form, opens_link, press, renders, reply, routes
from clusterbot.store import facts, schedules
from clusterbot.store.calendar import RHYTHMS, WEEKDAYS
from clusterbot.words.locales import Reader
from clusterbot.words.places import LONGEST as LONGEST_PLACE
from clusterbot.words.places import Place, close_to, read_place

HOURS = ("09:30", "14:00")
"""When the digest can be chosen to come: the start of the day, or after lunch."""

FIRST = ("later", "telegram", "slack")
"""The four questions: what was said about a group goes along until the next steps are told. Otherwise "change"."""

CHECKS = ("market", "firms", "gap")
OPINIONS = ("yes", "no", "unsure")


# ---- from a code to a cluster


@opens_link
def first_facilitator(turn: Turn, token: str) -> bool:
    """Whoever has the code that the host was shown begins a cluster, which runs from this moment with its defaults."""
    if not take(turn.tx, token):
        return False
    found(turn.tx, turn.update)
    begun = turn.afresh()
    begun.say("founding.welcome", [[("questions", press("setup", "later")), ("defaults", press("as_it_is", "later"))]])
    return True


@reply(who="anyone")
def code_in_words(turn: Turn, text: str) -> bool:
    """The code alone, or "start" and the code, as people write it to a bot on Slack."""
    words = text.split()
    if turn.update.chat.kind != "private" or len(words) > 2 or len(words[-1]) != LENGTH:
        return False
    return first_facilitator(turn, words[-1])


@button("setup", who="facilitator")
def ask_questions(turn: Turn, then: str) -> None:
    turn.open_form("setup", then)


@command("setup", who="facilitator")
def setup(turn: Turn, _: str) -> None:
    """Name, place, working days and weekly hour, as they are now."""
    turn.open_form("setup", "change")


def setup_form(turn: Turn, then: str) -> Form:
    """What is skipped stays as it is."""
    first, cluster = then in FIRST, turn.here
    fields = [
        Field(
            "name",
            "text",
            turn.words("founding.form.name"),
            turn.words("founding.form.name_first") if first else turn.words("founding.form.now", value=cluster.name),
            initial="" if first else cluster.name,
            longest=SHORT * 2,
            required=False,
        ),
        _place_field(turn, "" if first else cluster.place),
        Field(
            "days",
            "several",
            turn.words("founding.form.days"),
            turn.words("founding.form.now", value=_days(turn, cluster)),
            options=tuple(Option(day, _weekday(turn.reader, day)) for day in WEEKDAYS),
            initial=cluster.working_days,
            required=False,
        ),
        Field(
            "hour",
            "choice",
            turn.words("founding.form.hour"),
            turn.words("founding.form.hour_first")
            if first
            else turn.words("founding.form.now", value=_weekly_hour(turn.reader, cluster)),
            options=_hours(turn, cluster, place_known=not first or cluster.place != ""),
            initial="" if first else f"{cluster.digest_weekday} {cluster.digest_hour}",
            required=False,
        ),
        Field(
            "rhythm",
            "choice",
            turn.words("founding.form.rhythm"),
            turn.words("founding.form.now", value=turn.words("founding.rhythm." + cluster.rhythm)),
            options=tuple(Option(one, turn.words("founding.rhythm." + one)) for one in RHYTHMS),
            initial=cluster.rhythm,
            required=False,
        ),
        Field(
            "channel",
            "choice",
            turn.words("founding.form.channel"),
            turn.words("founding.form.channel_hint"),
            options=tuple(Option(way, turn.words("founding.channel." + way)) for way in _channels(turn)),
            required=False,
        ),
    ]
    left_out = {"days", "rhythm"} if first else {"channel"}
    return Form(
        press("setup", then if first else "change"),
        turn.words("founding.form.title"),
        turn.words("founding.form.submit"),
        tuple(one for one in fields if one.key not in left_out),
    )


def _place_field(turn: Turn, now: str) -> Field:
    hint = turn.words("founding.form.now", value=now) if now else turn.words("founding.form.place_hint")
    return Field(
        "place",
        "text",
        turn.words("founding.form.place"),
        hint,
        initial=now,
        longest=LONGEST_PLACE,
        required=False,
    )


def _channels(turn: Turn) -> list[str]:
    return [name for name in FIRST[1:] if facts.read(turn.tx, f"invitation.{name}")] + ["later"]


def _hours(turn: Turn, cluster: Cluster, *, place_known: bool) -> tuple[Option, ...]:
    """Working days only; while the place is still asked for, which these are is not known, so they are counted."""
    if place_known:
        days = {day: _weekday(turn.reader, day) for day in week_of(cluster.working_days.split(","))}
    else:
        days = {day: turn.words("founding.form.counted." + day) for day in COUNTED}
    return tuple(Option(f"{day} {hour}", f"{name} {hour}") for day, name in days.items() for hour in HOURS)


@form("setup", who="facilitator", make=setup_form)
def shape(turn: Turn, answers: Answers, then: str) -> None:
    """Everything is taken over at once; a place we do not know is asked about once more."""
    cluster, first = turn.here, then in FIRST
    typed, days, hour = str(answers.get("place", "")), answers.get("days", []), str(answers.get("hour", ""))
    before = (cluster.working_days, f"{cluster.digest_weekday} {cluster.digest_hour}")
    if "name" in answers:
        rename(turn.tx, cluster, str(answers["name"]))
    place = _read(turn, typed) if typed != cluster.place else None
    if place is not None:
        move_to(turn.tx, cluster, place)
    if days and ",".join(days) != before[0]:  # what a form was filled with beforehand is nobody's wish
        work_on(turn.tx, cluster, days)
    if hour and (first or hour != before[1]):
        meet_at(turn.tx, cluster, hour)
    if (rhythm := str(answers.get("rhythm", cluster.rhythm))) != cluster.rhythm:
        come_round(turn.tx, cluster, rhythm)
    then = str(answers.get("channel", then)) if first else "change"
    if place is None and typed not in ("", cluster.place):
        _say_unknown(turn, then, typed)
    else:
        _say_done(turn, then)


@button("as_it_is", who="facilitator")
def leave_as_it_is(turn: Turn, then: str) -> None:
    """The defaults will do."""
    if then in FIRST:
        _say_done(turn, then)
    else:
        turn.toast("founding.goes_on")


def _say_done(turn: Turn, then: str) -> None:
    if then not in FIRST:
        now = _as_it_is(turn.reader, turn) | _rhythm_of(turn)
        turn.say("founding.changed", [[("change", press("setup", "change"))]], **now)
        tell_facilitators(turn.tx, turn.here, "founding.changed_by", but=turn.me.id, by=turn.me.name, **now)
        return
    steps = first_week(turn.tx, turn.here, turn.participant)
    week = [{"at": one.at, "what": one.what, "holiday": _holiday(turn, one)} for one in steps]
    turn.say(
        "founding.rehearsal",
        [[("test", press("send_test"))], [("change", press("setup", "change"))]],
        **_as_it_is(turn.reader, turn),
        week=week,
        until=turn.here.supervised_until,
        sample=turn.words("founding.sample"),
    )
    turn.say(
        "founding.next_steps",
        [
            [("invite", press("invite_text")), ("strategy", press("strategy"))],
            [("add", press("add")), ("check", press("start_check"))],
        ],
        channel=then,
        bot=facts.read(turn.tx, "invitation.telegram").partition("?")[0],
    )


def _holiday(turn: Turn, step: Step) -> date | None:
    """The public holiday something was planned for, if it waits for the next working day."""
    planned = turn.reader.local(step.planned).date()
    return planned if planned != turn.reader.local(step.at).date() else None


def _as_it_is(reader: Reader, turn: Turn) -> dict[str, Any]:
    """The cluster's place and hours, for those who may correct them."""
    cluster = turn.here
    return {
        "name": cluster.name,
        "place": cluster.place,
        "clock": Reader(reader.locale, cluster.zone).hour(turn.tx.now),
        "days": _days(turn, cluster),
        "holidays": bool(cluster.country) and knows_holidays(cluster.country),
        "hour": _weekly_hour(reader, cluster),
    }


def _rhythm_of(turn: Turn) -> dict[str, Any]:
    cluster, planned = turn.here, schedules.find(turn.tx, POSTING, turn.here.id)
    return {
        "rhythm": cluster.rhythm,
        "asking": _weekday(turn.reader, cluster.checkin_weekday),
        "next": planned.next_due_at if planned is not None else None,
    }


def _days(turn: Turn, cluster: Cluster) -> str:
    """Sunday to Thursday; one by one, where the week has a hole."""
    week = week_of(cluster.working_days.split(","))
    names = [_weekday(turn.reader, day) for day in week]
    together = len(week) > 2 and WEEKDAYS.index(week[-1]) == (WEEKDAYS.index(week[0]) + len(week) - 1) % 7
    return turn.words("founding.days", first=names[0], last=names[-1]) if together else turn.reader.listing(names)


def _weekday(reader: Reader, day: str) -> str:
    return str(reader.babel.days["format"]["wide"][WEEKDAYS.index(day)])


def _weekly_hour(reader: Reader, cluster: Cluster) -> str:
    return f"{_weekday(reader, cluster.digest_weekday)} {cluster.digest_hour}"


# ---- a place we do not know


def _read(turn: Turn, typed: str) -> Place | None:
    return read_place(typed, turn.reader.babel, turn.update.profile.zone) if typed else None


def _say_unknown(turn: Turn, then: str, typed: str) -> None:
    near = close_to(typed, turn.reader.babel)
    suggested: list[Cell] = [Button(near, press("place_is", then, near))] if 0 < len(near.encode()) <= SHORT / 2 else []
    turn.say(
        "founding.place_unknown",
        [suggested, [("again", press("place", then)), ("leave", press("as_it_is", then))]],
        typed=typed,
        near=near if suggested else "",
        zone=turn.here.zone.replace("_", " "),
    )


@button("place", who="facilitator")
def ask_place(turn: Turn, then: str) -> None:
    turn.open_form("place", then)


def place_form(turn: Turn, then: str) -> Form:
    return Form(
        press("place", then),
        turn.words("founding.form.title"),
        turn.words("founding.form.submit"),
        (_place_field(turn, turn.here.place),),
    )


@form("place", who="facilitator", make=place_form)
def take_place(turn: Turn, answers: Answers, then: str) -> None:
    place_is(turn, then, str(answers.get("place", "")))


@button("place_is", who="facilitator")
def place_is(turn: Turn, then: str, typed: str) -> None:
    place = _read(turn, typed)
    if place is not None:
        move_to(turn.tx, turn.here, place)
    if place is None and typed:
        _say_unknown(turn, then, typed)
    else:
        _say_done(turn, then)


# ---- a test, and the next steps


@button("send_test", who="facilitator")
def send_test(turn: Turn) -> None:
    """What every owner of an action will get, to herself, at once."""
    turn.show(f"test:{turn.me.id}:{turn.update.id}", "founding.test")


@renders("founding.test")
def render_test(draft: Draft) -> Message:
    """The weekly question to the letter; only what its buttons do is different."""
    line: Line = {
        "id": 0,
        "number": 0,
        "key": "BD-1",
        "title": draft.words("founding.sample"),
        "status": draft.words("actions.status.in_progress"),
        "due": draft.reader.local(draft.tx.now).date() + timedelta(days=12),
        "late": False,
        "noted": False,
        "note": "",
        "noted_by": "",
        "prompt": "",
        "undo": 0,
        "owner": "",
        "stuck": 0,
        "standing": "",
        "need": "",
        "asks": False,
        "moves": False,
    }
    taps = [Button(draft.words("actions.tap." + tap, number=0), press("only_test")) for tap in TAPS]
    return draft.message("checkins.ask", [taps[:2], taps[2:], [("not_this_week", press("only_test"))]], lines=[line])


@button("only_test", who="participant")
def only_a_test(turn: Turn) -> None:
    turn.toast("founding.only_test")


@button("invite_text", who="facilitator")
def invite_text(turn: Turn) -> None:
    """As /invite."""
    routes.commands["invite"].act(turn, "")


# ---- the start checklist


@button("start_check", who="facilitator")
def ask_checks(turn: Turn) -> None:
    turn.open_form("start_check")


def check_form(turn: Turn) -> Form:
    known = turn.tx.session.get(StartCheck, turn.here.id)
    opinions = tuple(Option(one, turn.words("founding.opinion." + one)) for one in OPINIONS)
    return Form(
        press("start_check"),
        turn.words("founding.check_form.title"),
        turn.words("founding.check_form.submit"),
        tuple(
            Field(
                check,
                "choice",
                turn.words(f"founding.check.{check}"),
                options=opinions,
                required=False,
                initial=getattr(known, check) if known is not None else "",
            )
            for check in CHECKS
        ),
    )


@form("start_check", who="facilitator", make=check_form)
def keep_checks(turn: Turn, answers: Answers) -> None:
    """Kept with the cluster. It warns and never refuses: whether there is ground to build on is hers to say."""
    said = turn.tx.session.get(StartCheck, turn.here.id) or StartCheck(cluster_id=turn.here.id, at=turn.tx.now)
    for check in CHECKS:
        setattr(said, check, str(answers.get(check, getattr(said, check))))
    said.at = turn.tx.now
    turn.tx.add(said)
    turn.say("founding.checked", market=said.market, firms=said.firms, gap=said.gap)
