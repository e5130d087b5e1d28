"""Handles each update once, in one transaction, in the order its account sent it; only then it is acknowledged."""

import asyncio
import re
from collections import defaultdict
from collections.abc import Callable
from difflib import get_close_matches
from functools import partial
from typing import Any, Literal, NamedTuple, Protocol

import structlog
from structlog.contextvars import bound_contextvars

from clusterbot.chat.forms import Answers, Form
from clusterbot.chat.messages import PRESS_BYTES, OpenForm, Reply, Toast
from clusterbot.chat.platform import NotTakenError, Platform, Receive
from clusterbot.chat.updates import (
    Account,
    ButtonPressed,
    CommandGiven,
    FileSent,
    FormSubmitted,
    TextSent,
    Unreadable,
    Update,
)
from clusterbot.engine import interview
from clusterbot.engine.rate import Rate
from clusterbot.engine.watch import Taken, Watch
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import Route, routes
from clusterbot.store import dialogs, inbox
from clusterbot.store.database import Database, OutageError
from clusterbot.store.transaction import Transaction
from clusterbot.words.locales import Reader, best
from clusterbot.words.phrasebook import phrasebook

log = structlog.get_logger()

BY_HAND = (TextSent, CommandGiven, ButtonPressed, FormSubmitted, FileSent)
"""What somebody sends, as against what a platform tells of their chats, which is never let go."""

LONGEST = 4000
"""Characters of one message we keep; Telegram's own messages end at 4,096."""

ALSO = {"settings": "engine.also.settings"}
"""Commands that go by other names too, and the phrase that lists those: people in a hurry write "stop"."""

CAREFUL = 200
"""Updates handled one at a time after a killed run, each with a durable mark, so that a crash loop is noticed."""


_CODE = re.compile(r"link\s+(\d[\d\s]*)", re.IGNORECASE)
"""As people are asked to write it in their other app: "link 12345 67890"."""


class _Became(NamedTuple):
    """What became of an update."""

    reply: Reply | None
    outcome: Taken
    came_before: bool = False  # and was handled then


class Receiver:
    """The engine's side of `Platform.listen`."""

    def __init__(self, database: Database, watch: Watch | None = None, rate: Rate | None = None) -> None:
        self._database = database
        self._rate = rate or Rate(0)
        self.watch = watch or Watch()
        self._careful = 0
        self._one_at_a_time = asyncio.Lock()
        self._accounts: defaultdict[Account, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._under_way: defaultdict[Account, int] = defaultdict(int)

    def be_careful(self) -> None:
        """The run before this one was killed: perhaps by one of the updates that will come again."""
        self._careful = CAREFUL

    def for_platform(self, platform: Platform) -> Receive:
        return partial(self.receive, platform)

    async def receive(self, platform: Platform, update: Update, *, by_ourselves: bool = False) -> Reply | None:
        """Handle an update; returns once it is committed. Raises NotTakenError if it must come again.

        What one person may send bounds nothing that is brought again `by_ourselves`.
        """
        account = update.account
        outcome: Taken = "not_taken"
        self._under_way[account] += 1
        try:
            with bound_contextvars(trace=_trace_of(update)):
                became = await self._in_turn(platform, update, bounded=isinstance(update, BY_HAND) and not by_ourselves)
                outcome = "unreadable" if isinstance(update, Unreadable) else became.outcome
                log.debug("update", kind=update.kind, platform=platform.name, outcome=outcome)
        finally:
            self._under_way[account] -= 1
            if not self._under_way[account]:
                del self._under_way[account]
                self._accounts.pop(account, None)
            self.watch.received(platform.name, outcome, self._database.clock.now() - update.at)
        return became.reply

    async def _in_turn(self, platform: Platform, update: Update, *, bounded: bool) -> _Became:
        async with self._accounts[update.account]:
            return await (self._bounded if bounded else self._take)(platform, update)

    async def _bounded(self, platform: Platform, update: Update) -> _Became:
        """At most as many as one person may send. What is not taken comes again, however often: it counts once."""
        is_admitted = self._rate.admits(update.account, update.at)
        try:
            became = await (self._take if is_admitted else self._too_many)(platform, update)
        except BaseException:
            self._rate.takes_back(update.account)
            raise
        if became.came_before:
            self._rate.takes_back(update.account)
        return became

    async def _take(self, platform: Platform, update: Update) -> _Became:
        if self._careful > 0:
            async with self._one_at_a_time:
                return await self._carefully(platform, update)
        return await self._handle(platform, update)

    async def _too_many(self, platform: Platform, update: Update) -> _Became:
        """Said once, and beside each button that is pressed; the rest is let go without asking the database."""
        came_before = False
        if self._rate.tells(update.account):
            try:
                came_before = not await self._database.run(lambda tx: _say_too_many(tx, update, platform))
            except OutageError as error:
                raise _not_taken(update, error) from error
        if not isinstance(update, ButtonPressed):
            return _Became(None, "too_many", came_before)
        locale = best(update.profile.locale)
        words = phrasebook(locale).words("engine.too_many", Reader(locale), {})[:200]
        return _Became(Toast(words), "too_many", came_before)

    async def _carefully(self, platform: Platform, update: Update) -> _Became:
        self._careful -= 1
        try:
            became = await self._database.run(lambda tx: _mark(tx, update))
        except OutageError as error:
            raise _not_taken(update, error) from error
        if became is None:
            return await self._handle(platform, update)
        return _Became(None, became, came_before=became == "handled")

    async def _handle(self, platform: Platform, update: Update) -> _Became:
        def once(tx: Transaction) -> _Became:
            is_new = _is_to_do(tx, update)
            return _Became(_act(tx, update, platform) if is_new else None, "handled", came_before=not is_new)

        try:
            return await self._database.run(once, _turn_of(update.account))
        except OutageError as error:
            raise _not_taken(update, error) from error
        except Exception as error:
            log.exception("update failed", update=update.id, platform=platform.name, kind=update.kind)
            if await self._set_aside(update, error):
                return _Became(None, "set_aside")
            raise _not_taken(update, error) from error

    async def _set_aside(self, update: Update, error: Exception) -> bool:
        """Count our own failure; True if that was the last attempt and the person has been told."""

        def count(tx: Transaction) -> bool:
            if inbox.count_failure(tx, update, repr(error)) == "failing":
                return False
            Turn(tx.because(_trace_of(update)), update).say("engine.set_aside")
            return True

        try:
            return await self._database.run(count)
        except OutageError as outage:
            raise _not_taken(update, outage) from outage


def _say_too_many(tx: Transaction, update: Update, platform: "Abilities") -> bool:
    """False if it was handled before: then it is no reason to say so."""
    if not inbox.take(tx, update):
        return False
    if not isinstance(update, ButtonPressed):
        turn = Turn(tx.because(_trace_of(update)), update, writes_first=platform.writes_first, slash=platform.slash)
        turn.say("engine.too_many")
    return True


def _mark(tx: Transaction, update: Update) -> Taken | None:
    """None if it may be tried, else what became of it: killing us too often sets it aside, and its sender is told."""
    before = inbox.state_of(tx, update)
    if inbox.mark_attempt(tx, update):
        return None
    if before in ("taken", "unreadable"):
        return "handled"
    if before != "set_aside":
        Turn(tx.because(_trace_of(update)), update).say("engine.set_aside")
    return "set_aside"


def _trace_of(update: Update) -> str:
    return inbox.trace_of(update.chat.platform, update.chat.workspace, update.id)


def _turn_of(account: Account) -> str:
    """In the order in which they come, whichever of our processes they come to."""
    return f"{account.platform}|{account.workspace}|{account.user}"


def _not_taken(update: Update, error: Exception) -> NotTakenError:
    log.debug("update not taken", update=update.id, platform=update.chat.platform, reason=str(error)[:200])
    locale = best(update.profile.locale)
    return NotTakenError(phrasebook(locale).words("engine.press_again", Reader(locale), {}))


class Abilities(Protocol):
    """What of a platform matters to how it is answered; see `Platform`."""

    forms: Literal["native", "asked"]
    writes_first: bool
    slash: str


def handle(tx: Transaction, update: Update, platform: Abilities) -> Reply | None:
    """All that an update does, in one transaction; what the platform may show at once."""
    return _act(tx, update, platform) if _is_to_do(tx, update) else None


def _is_to_do(tx: Transaction, update: Update) -> bool:
    """Whether there is something to do: it is new to us, and can be read; what cannot is kept."""
    if isinstance(update, Unreadable):
        inbox.keep(tx, update)
        return False
    return inbox.take(tx, update)


def _act(tx: Transaction, update: Update, platform: Abilities) -> Reply | None:
    tx = tx.because(_trace_of(update))
    turn = Turn(tx, update, writes_first=platform.writes_first, slash=platform.slash)
    _note_life(turn)
    _dispatch(turn, update)
    for follow in routes.after_turn:
        follow(turn)
    if turn.form is not None:
        if platform.forms == "native":
            return OpenForm(turn.form)
        interview.begin(turn, turn.form)
    return turn.reply


def _note_life(turn: Turn) -> None:
    """Any sign of life resets the quiet clock, and tells where the person can be reached."""
    if turn.account is None or turn.person is None or type(turn.update) in routes.happenings:
        return
    turn.account.last_used_at = turn.person.last_active_at = turn.tx.now
    if turn.update.chat.kind == "private":  # being in one group with us opens no private chat
        turn.account.reachable = True
    turn.tx.session.add(turn.account)
    turn.tx.session.add(turn.person)


def _dispatch(turn: Turn, update: Update) -> None:
    match update:
        case ButtonPressed():
            _press(turn, update.press)
        case CommandGiven():
            _command(turn, update.name, update.argument)
        case FormSubmitted():
            _submit(turn, update.form, update.answers)
        case TextSent():
            _text(turn, update)
        case FileSent():
            _file(turn, update)
        case _:
            for act in routes.happenings.get(type(update), []):
                act(turn)


def _may(turn: Turn, route: Route) -> bool:
    """Law 8: permission is checked where the thing is done, on every press."""
    refusal = turn.refusal(route.who)
    if refusal is None:
        return True
    turn.refuse(refusal)
    return False


def _press(turn: Turn, token: str) -> None:
    name, *raw = token.split(":")
    if name == interview.PRESS:
        _finish(turn, interview.pressed(turn, raw))
        return
    route = routes.buttons.get(name)
    arguments = _arguments(route, raw)
    if route is None or arguments is None:
        log.info("unknown press", route=route.name if route is not None else "", update=turn.update.id)
        turn.toast("engine.old_button")
    elif _may(turn, route):
        route.act(turn, *arguments)


def _command(turn: Turn, name: str, argument: str) -> None:
    name = _named(turn, name) or name
    route = routes.commands.get(name)
    if len(argument) > LONGEST:
        turn.say("engine.too_long", length=len(argument), longest=LONGEST)
    elif route is None:
        offered = [name for name, known in routes.commands.items() if turn.refusal(known.who) is None]
        turn.say_here("engine.unknown_command", name=name, close=get_close_matches(name, offered, n=1))
    elif _may(turn, route):
        route.act(turn, argument)
    if turn.form is None:
        interview.remind(turn)


def _submit(turn: Turn, token: str, raw_answers: Answers) -> None:
    """Read once more, however they were asked: what was offered when the form was opened may be gone by now."""
    name, *raw = token.split(":")
    route = routes.forms.get(name)
    arguments = _arguments(route, raw)
    if route is None or route.make is None or arguments is None:
        turn.say("engine.old_form")
        return
    if not _may(turn, route):
        return
    answers, problems = route.make(turn, *arguments).read(raw_answers)
    for problem in problems.values():
        turn.say("engine.form_problem." + problem)
        return
    route.act(turn, answers, *arguments)


def _arguments(route: Route | None, raw: list[str]) -> list[Any] | None:
    """What a press or a form carries, typed; None if it was forged or is from another time."""
    if sum(len(part.encode(errors="replace")) + 1 for part in raw) > PRESS_BYTES:
        return None  # no button of ours carries so much
    try:
        return route.arguments(raw) if route is not None else None
    except ValueError:
        return None


def _finish(turn: Turn, finished: tuple[Form, Answers] | None) -> None:
    """The interview's last answer came in: the form is submitted."""
    if finished is not None:
        form, answers = finished
        _submit(turn, form.press, answers)


def _text(turn: Turn, update: TextSent) -> None:
    text = update.text.strip()
    if not text:
        turn.say_here("engine.empty")
    elif len(text) > LONGEST:
        turn.say_here("engine.too_long", length=len(text), longest=LONGEST)
    elif update.chat.kind == "private" and not update.edited and dialogs.current(turn.tx, update.account) is not None:
        _finish(turn, interview.typed(turn, text))
    elif update.chat.kind == "group" and _is_command(text):
        name, _, argument = text.partition(" ")
        _command(turn, name.lower(), argument.strip())
    elif update.chat.kind == "private" and (meant := _meant(turn, update)) is not None:
        _command(turn, *meant)
    else:
        _first_that_takes(
            turn, [*routes.answers, *routes.replies], lambda route: route.act(turn, text), "engine.not_understood"
        )


def _is_command(text: str) -> bool:
    """`@clusterbot mine` in a channel, where no command may be typed (Slack threads)."""
    return text.split(" ", 1)[0].lower() in routes.commands


def _meant(turn: Turn, update: TextSent) -> tuple[str, str] | None:
    """The command, with its argument, that a whole private message amounts to, if its writer may take it.

    An answer to a message of ours, or a correction, is never one.
    """
    if update.edited or update.reply_to:
        return None
    text = update.text.strip()
    code = _CODE.fullmatch(text)
    name, argument = ("link", code[1]) if code else (_named(turn, text.rstrip(" .!?")), "")
    allowed = name in routes.commands and turn.refusal(routes.commands[name].who) is None
    return (name, argument) if allowed else None


def _named(turn: Turn, said: str) -> str:
    """The command that goes by this name, "" if none does."""
    said = " ".join(said.casefold().split())
    if said in routes.commands:
        return said
    also = ((name, turn.words(key).casefold().split(",")) for name, key in ALSO.items())
    return next((name for name, known in also if said in map(str.strip, known)), "")


def _file(turn: Turn, update: FileSent) -> None:
    if len(update.caption) > LONGEST:
        turn.say_here("engine.too_long", length=len(update.caption), longest=LONGEST)
        return
    candidates = [*routes.first_files, *routes.files]
    _first_that_takes(turn, candidates, lambda route: route.act(turn, update), "engine.words_only")


def _first_that_takes(turn: Turn, candidates: list[Route], act: Callable[[Route], bool], otherwise: str) -> None:
    refusals = [turn.refusal(route.who) for route in candidates]
    for route, refusal in zip(candidates, refusals, strict=True):
        if refusal is None and act(route):
            return
    if turn.update.chat.kind == "private":
        if refusal := turn.refusal("participant"):
            turn.refuse(refusal)
        else:
            turn.say(otherwise)
