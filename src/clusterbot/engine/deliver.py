"""Claims letters, renders them true to the moment, sends them outside any transaction, settles what became of them."""

import asyncio
from collections import deque
from collections.abc import Coroutine, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal, TypeVar

import structlog
from structlog.contextvars import bound_contextvars

from clusterbot.chat.messages import Message, together
from clusterbot.chat.platform import (
    AwayError,
    GoneError,
    Limits,
    MovedError,
    NoPlaceError,
    Platform,
    RejectedError,
    RetryLaterError,
    SendError,
    TopicClosedError,
    UncertainError,
    UnreachableError,
)
from clusterbot.chat.updates import Chat
from clusterbot.engine.pace import Pace
from clusterbot.engine.reach import Reach
from clusterbot.engine.tenure import Tenure
from clusterbot.engine.watch import Watch
from clusterbot.features.contact import gate
from clusterbot.features.draft import Draft, compose, unpack
from clusterbot.features.people.places import chat_moved, chat_unreachable, topic_closed
from clusterbot.features.people.reader import common_of, reader_of
from clusterbot.features.routes import routes
from clusterbot.outages import Outage
from clusterbot.store import facts, leases, outbox
from clusterbot.store.database import Database, OutageError
from clusterbot.store.kinds import KINDS
from clusterbot.store.leases import Held, LeaseLostError
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Rule, Transaction
from clusterbot.words.locales import DEFAULT, Reader
from clusterbot.words.phrasebook import phrasebook

T = TypeVar("T")
log = structlog.get_logger()

ATTEMPTS = 8
"""Sends of one letter, the uncertain ones included, before it is given up and said so."""

AGAIN = timedelta(hours=1)
"""After `ATTEMPTS` a letter is not given up while nothing at all goes through, but tried this rarely, until stale."""

PATIENCE = 1.0
"""Seconds between looks at the outbox when nothing wakes us: what was planned for later has become due."""

BATCH = 100
"""Letters claimed at once: enough to keep the platform busy, few enough to render in one short transaction."""

AWAY = "away."
"""The fact, by platform, that says since when nothing goes through; empty once it does."""

TOGETHER = 3
"""Things that somebody is asked in one message, at most."""

READY = 4
"""Letters of each sort that are claimed and rendered before their place comes: none is lost to the database."""

NO_LEASE = Held()

Sort = Literal["post", "edit", "home"]
"""What a platform may count for itself, whichever the chat."""

NO_PLACES: Mapping[Sort, datetime] = {}


def sort_of(to: Chat, replaces: str) -> Sort:
    if to.kind == "home":
        return "home"
    return "edit" if replaces else "post"


UPGRADE = timedelta(hours=1)
"""How long a letter that only a newer version can render waits for one, before it is closed as a mistake of ours."""

NEWER_SOON = timedelta(seconds=10)

GRACE = 8.0
"""Seconds that what is under way has to end, once the bot is told to stop."""


class CutOffError(UncertainError):
    """The lease ended while it was on its way: no matter of the platform's."""

    def __init__(self) -> None:
        super().__init__("cut off when the lease on sending ended")


class OurMistakeError(UncertainError):
    """A send failed in a way no platform should: it says nothing about the platform."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A claimed letter, rendered."""

    letter_id: int
    broadcast: bool
    to: Chat
    message: Message
    replaces: str
    due_at: datetime
    cause: str
    attempts: int  # with this one
    claimed_until: datetime
    lease: Held  # it was claimed under: nothing is noted of it under another
    joined: tuple[int, ...] = ()  # letters that leave in the same message, and share what becomes of it

    @property
    def ids(self) -> tuple[int, ...]:
        return (self.letter_id, *self.joined)


class Deliverer:
    """The sending side of one platform."""

    def __init__(
        self,
        database: Database,
        platform: Platform,
        limits: Limits | None = None,
        watch: Watch | None = None,
        tenure: Tenure | None = None,
    ) -> None:
        """`limits` are the host's, where they are not the platform's own; `tenure` says when it is ours to send."""
        self._watch = watch or Watch()
        self._tenure = tenure or Tenure()
        self._database = database
        self._platform = platform
        self._pace = Pace(limits or platform.limits)
        self._places: dict[Sort, datetime] = {}  # from when there is one again, by our clock
        self._reach = Reach()
        self.outage = Outage(platform.name, "what goes there waits, and nothing is lost")
        self._work = asyncio.Event()
        # Claimed, rendered, and waiting for their place:
        self._answers: deque[Outgoing] = deque()
        self._broadcasts: deque[Outgoing] = deque()
        self._handed_in = asyncio.Event()
        self._under_way: set[asyncio.Task[Any]] = set()
        self._sending: set[int] = set()  # the letters among them: their lease may run out while we hold them
        self._on_their_way: set[asyncio.Task[str | SendError]] = set()  # only the sends

    def wake(self) -> None:
        """There may be something to send."""
        self._work.set()

    # ---- at the platform's pace

    async def run(self) -> None:
        """Deliver until cancelled; what is under way then is finished and noted, so that nothing is sent twice.

        When the lease on sending ends, sends are cut off; what became of them is noted only if nobody has taken over.
        """
        try:
            await self._tenure.while_ours(self._deliver)
        finally:
            await self._finish()

    async def _deliver(self) -> None:
        await self._write_down("")
        departing = asyncio.create_task(self._depart())
        try:
            while True:
                self._work.clear()
                if not await asyncio.shield(self._begin(self._next_batch())):
                    await self._wait_for_work()
        finally:
            departing.cancel()
            if not self._tenure.is_ours:
                self._cut_off()

    def _cut_off(self) -> None:
        """Nothing more leaves. What was on its way may have arrived, what waited for its place has not."""
        for sending in self._on_their_way:
            sending.cancel()
        self._put_back()

    async def _depart(self) -> None:
        """Send one letter after the other, each at its place, however long the database takes to hand them out."""
        loop = asyncio.get_running_loop()
        while True:
            now = loop.time()
            if self._answers and self._pace.room(now):
                self._leave(self._answers.popleft())
            elif self._broadcasts and not self._answers and self._pace.may_broadcast(now):
                self._leave(self._broadcasts.popleft())
            else:
                await self._wait_for_a_place(now)

    async def _wait_for_a_place(self, now: float) -> None:
        """Until the next letter may leave, or one is handed in that may leave before it."""
        wait = None
        if self._answers:
            wait = self._pace.wait_for_room(now)
        elif self._broadcasts:
            wait = self._pace.wait_to_broadcast(now)
        self._handed_in.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(wait):
                await self._handed_in.wait()

    @property
    def _ours(self) -> set[int]:
        """Letters that are on their way, or about to be: no clock that jumped makes them a dead sender's."""
        return self._sending | {id_ for letter in self._ready for id_ in letter.ids}

    @property
    def _ready(self) -> list[Outgoing]:
        return [*self._answers, *self._broadcasts]

    def _leave(self, letter: Outgoing) -> None:
        if letter.claimed_until <= self._database.clock.now():  # we slept, with the whole machine: is it true still?
            self._begin(self._settle([(letter, RetryLaterError(timedelta()))]))
            return
        self._pace.sent(
            letter.to.id,
            asyncio.get_running_loop().time(),
            parts=self._parts(letter),
            in_group=letter.to.kind == "group",
            is_edit=bool(letter.replaces),
            broadcast=letter.broadcast,
        )
        self._begin(self._send_and_settle(letter))
        self._work.set()  # another may be claimed

    def _parts(self, letter: Outgoing) -> int:
        with suppress(SendError):
            return self._platform.parts(letter.message)
        return 1  # it is about to be refused

    def _put_back(self) -> None:
        """What was ready, and has not left, waits in the outbox."""
        unsent = [(letter, RetryLaterError(timedelta())) for letter in self._ready]
        self._answers.clear()
        self._broadcasts.clear()
        if unsent:
            self._begin(self._settle(unsent))

    async def _next_batch(self) -> int:
        """Begin to send what may leave now; how many letters were dealt with. Outages are waited out."""
        answers, broadcasts = await self._room()
        if answers <= 0 and broadcasts <= 0:
            return 0
        resting = self._pace.resting(asyncio.get_running_loop().time()) | {letter.to.id for letter in self._ready}
        lease = self._tenure.held
        try:
            dealt_with, outgoing = await self._claim(answers, broadcasts, resting)
        except OutageError:  # the database says so itself
            return 0
        except LeaseLostError as error:
            self._tenure.was_refused(lease, str(error))
            return 0
        except Exception:  # a mistake of ours ends neither the bot nor the sending
            log.exception("nothing is sent")
            return 0
        for letter in outgoing:
            (self._broadcasts if letter.broadcast else self._answers).append(letter)
        if not self._tenure.is_ours or self._reach.state == "away":  # it was lost meanwhile
            self._put_back()
        self._handed_in.set()
        return dealt_with

    async def _room(self) -> tuple[int, int]:
        """How many answers may be claimed, and how many broadcasts."""
        now = asyncio.get_running_loop().time()
        if self._reach.is_to_be_asked(now):
            await self._ask_whether_it_is_back()
        match self._reach.state:
            case "away":
                return 0, 0
            case "trying":  # one at a time, whichever it is
                return (0, 0) if self._sending or self._ready else (1, 1)
        self.outage.over()
        if self._pace.is_at_rest(now):
            return 0, 0
        return min(BATCH, max(READY, self._pace.room(now))) - len(self._answers), READY - len(self._broadcasts)

    async def _ask_whether_it_is_back(self) -> None:
        answer: str | SendError = ""
        try:
            await self._platform.reach()
        except SendError as error:
            answer = error
        except Exception:  # a mistake of ours is no answer: a letter has to find out
            log.exception("a platform cannot say whether it can be reached", platform=self._platform.name)
        self._reach.asked(asyncio.get_running_loop().time(), answers=not isinstance(answer, AwayError | UncertainError))

    async def _send_and_settle(self, letter: Outgoing) -> None:
        """One chat that is slow, or away, holds up nobody but itself; a platform that is away is left in peace."""
        self._sending.update(letter.ids)
        try:
            result = await self._send_unless_cut_off(letter)
            if not isinstance(result, CutOffError):
                self._learn(letter, result)
            await self._settle([(letter, result)])
        finally:
            self._sending.difference_update(letter.ids)

    def _learn(self, letter: Outgoing, result: str | SendError) -> None:
        """What a send says about the chat, and about the platform."""
        now = asyncio.get_running_loop().time()
        match result:
            case OurMistakeError():
                self._pace.failed(letter.to.id, now, asked=False)
            case AwayError() if letter.attempts == 1:
                self._unanswered(result, at_once=True)
            case UncertainError() | AwayError():  # of a letter that met this before, one word is not enough
                self._unanswered(result)
                tried_enough = self._reach.state != "well" and letter.attempts >= ATTEMPTS
                self._pace.failed(letter.to.id, now, AGAIN.total_seconds() if tried_enough else 0.0, asked=False)
            case NoPlaceError():
                self._wait_for_its_place(letter, result.after)
            case RetryLaterError():
                self._answered()
                self._pace.failed(letter.to.id, now, result.after.total_seconds())
                if self._pace.is_at_rest(now):
                    self._put_back()
            case _:
                self._answered()
                self._pace.arrived(letter.to.id)

    def _wait_for_its_place(self, letter: Outgoing, after: timedelta) -> None:
        """Of edits and homes only the newest counts: they let others pass. What is said in a chat keeps its order."""
        sort = sort_of(letter.to, letter.replaces)
        if sort == "post":
            self._pace.rests(letter.to.id, asyncio.get_running_loop().time(), after.total_seconds())
        else:
            self._places[sort] = self._database.clock.now() + after

    def _unanswered(self, error: SendError, *, at_once: bool = False) -> None:
        was_well = self._reach.state == "well"
        now = asyncio.get_running_loop().time()
        if self._reach.unanswered(now, left_the_house=not at_once):
            self.outage.lasts(str(error))
            self._put_back()
            if was_well:
                self._begin(self._write_down(self._database.clock.now().isoformat()))

    def _answered(self) -> None:
        if self._reach.answered():
            self._pace.forgive()
            self._begin(self._write_down(""))

    async def _write_down(self, since: str) -> None:
        """For `clusterbot doctor`, which is another process."""
        with suppress(OutageError):
            await self._database.run(lambda tx: facts.write(tx, AWAY + self._platform.name, since))

    async def _send_unless_cut_off(self, letter: Outgoing) -> str | SendError:
        sending = asyncio.create_task(self._send(letter))
        self._on_their_way.add(sending)
        sending.add_done_callback(self._on_their_way.discard)
        try:
            await asyncio.wait({sending})
        finally:
            sending.cancel()
        return CutOffError() if sending.cancelled() else sending.result()

    async def _wait_for_work(self) -> None:
        """Until something was written, a limit allows more, or what was planned for later may be due."""
        now = asyncio.get_running_loop().time()
        with suppress(TimeoutError):
            async with asyncio.timeout(min(PATIENCE, self._pace.wait(now))):
                await self._work.wait()

    def _begin(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def _finish(self) -> None:
        """Let what is under way end; what takes too long is left to whoever finds its lease run out."""
        with suppress(TimeoutError):
            async with asyncio.timeout(GRACE):
                while self._under_way or self._ready:
                    self._put_back()
                    await asyncio.wait(self._under_way)
        for task in self._under_way:
            task.cancel()

    # ---- at once

    async def deliver_now(self, busy: set[str]) -> int:
        """Send one batch of what is due whatever the pace, and wait for it; how many letters were dealt with.

        Chats in `busy` are left out; those that are asked for patience now are added to them.
        """
        if not self._tenure.is_ours:
            return 0
        dealt_with, outgoing = await self._claim(BATCH, BATCH, frozenset(busy))
        results = list(zip(outgoing, await asyncio.gather(*map(self._send, outgoing)), strict=True))
        busy |= {letter.to.id for letter, result in results if isinstance(result, RetryLaterError)}
        if results:
            await self._settle(results)
        return dealt_with

    # ---- one batch

    async def _claim(self, limit: int, broadcasts: int, resting: frozenset[str]) -> tuple[int, list[Outgoing]]:
        """Claim and render; a letter that cannot be rendered is closed, and the others go with the next batch."""
        held: list[int] = []
        lease = self._tenure.held
        try:
            return await self._database.run(
                lambda tx: claim_and_render(
                    tx,
                    self._platform,
                    limit,
                    resting,
                    held,
                    broadcasts=broadcasts,
                    lease=lease,
                    ours=frozenset(self._ours),
                    places=self._places,
                )
            )
        except (OutageError, LeaseLostError):
            raise
        except Exception as error:
            if not held:
                raise
            log.exception("a letter could not be rendered", letter=held[-1])
            await self._give_up(held[-1], repr(error), lease)
            return 1, []

    async def _give_up(self, letter_id: int, problem: str, lease: Held) -> None:
        def give_up(tx: Transaction) -> None:
            leases.prove(tx, lease)
            close(tx, tx.session.get_one(Letter, letter_id), "failed", problem)

        def give_up_barely(tx: Transaction) -> None:
            leases.prove(tx, lease)
            _settle_barely(tx, tx.session.get_one(Letter, letter_id), RejectedError(problem))

        try:
            await self._database.run(give_up)
        except (OutageError, LeaseLostError):
            raise
        except Exception:
            log.exception("what became of a letter was not understood", letter=letter_id)
            await self._database.run(give_up_barely)

    async def _send(self, letter: Outgoing) -> str | SendError:
        with bound_contextvars(trace=letter.cause):
            result = await self._attempt(letter)
            outcome = "sent" if isinstance(result, str) else type(result).__name__
            log.debug("letter", letter=letter.letter_id, platform=self._platform.name, outcome=outcome)
        self._watch.sent(self._platform.name, result, self._database.clock.now() - letter.due_at)
        return result

    async def _attempt(self, letter: Outgoing) -> str | SendError:
        if not self._tenure.is_ours or letter.lease != self._tenure.held:  # we were paused, and learn it now
            return RetryLaterError(timedelta())
        try:
            return await self._platform.send(letter.to, letter.message, replaces=letter.replaces)
        except SendError as error:
            return error
        except Exception as error:
            log.exception("a send failed in a way no platform should", letter=letter.letter_id)
            return OurMistakeError(repr(error))

    async def _settle(self, results: Sequence[tuple[Outgoing, str | SendError]]) -> None:
        """Note what became of letters; a feature that cannot bear to hear it takes no other letter with it."""
        others_arrive = self._reach.state == "well"

        def settle_all(tx: Transaction) -> None:
            for outgoing, result in results:
                leases.prove(tx, outgoing.lease)
                for id_ in outgoing.ids:
                    settle(tx, tx.session.get_one(Letter, id_), result, others_arrive=others_arrive)

        def settle_barely(tx: Transaction) -> None:
            (outgoing, result) = results[0]
            leases.prove(tx, outgoing.lease)
            for id_ in outgoing.ids:
                _settle_barely(tx, tx.session.get_one(Letter, id_), result)

        try:
            await self._note(settle_all)
        except LeaseLostError as error:  # whoever took over has judged these letters, or will
            self._tenure.was_refused(results[0][0].lease, str(error))
        except Exception:
            if len(results) > 1:
                for one in results:
                    await self._settle([one])
                return
            log.exception("what became of a letter was not understood", letter=results[0][0].letter_id)
            await self._note(settle_barely)

    async def _note(self, rule: Rule[None]) -> None:
        """Settling must not be lost to an outage: the letters would be sent again when their lease ends."""
        while True:
            try:
                await self._database.run(rule)
            except OutageError:
                await asyncio.sleep(PATIENCE)
            else:
                return


def claim_and_render(
    tx: Transaction,
    platform: Platform,
    limit: int,
    resting: frozenset[str],
    held: list[int] | None = None,
    *,
    broadcasts: int | None = None,
    lease: Held = NO_LEASE,
    ours: frozenset[int] = frozenset(),
    places: Mapping[Sort, datetime] = NO_PLACES,
) -> tuple[int, list[Outgoing]]:
    """Claim what may leave and render it; how many letters were claimed, and those that really go.

    `held` learns which letter is being settled or rendered, should it fail. The letters in `ours` are being sent.
    `places` says from when on there is a place for what sort of letter, where there is none now.
    Raises LeaseLostError where the lease under which this account's letters are sent is another process's by now.
    """
    leases.prove(tx, lease)
    for orphan in outbox.orphans(tx, platform.name, platform.workspace, lease.fence):
        if orphan.id in ours:
            continue
        if held is not None:
            held.append(orphan.id)
        may_have_arrived(tx, orphan, "whoever was sending it was killed")
    letters = outbox.claim(
        tx,
        platform.name,
        platform.workspace,
        limit=limit,
        broadcasts=broadcasts,
        resting=resting,
        fence=lease.fence,
    )
    outgoing: list[Outgoing] = []
    for letter in letters:
        if held is not None:
            held.append(letter.id)
        if outbox.is_stale(tx, letter):
            close(tx, letter, "stale", f"what it says was true until {letter.stale_at:%Y-%m-%d %H:%M} UTC")
            continue
        if (place := places.get(_sort_of(tx, letter))) and place > tx.now:
            outbox.hold(tx, letter, place)  # what comes after it in its chat need not wait for it
            continue
        if _is_of_a_newer_version(tx, letter) or not gate.may_leave(tx, letter):
            continue
        message = render(tx, letter, platform.slash)
        if message is None:
            close(tx, letter, "cancelled", "nothing to say any more")
            continue
        outgoing.append(_with_what_else_waits(tx, _outgoing(tx, letter, message, lease), letter, platform.slash))
    tx.session.flush()
    return len(letters), outgoing


def _with_what_else_waits(tx: Transaction, outgoing: Outgoing, letter: Letter, slash: str) -> Outgoing:
    """What else this person is to be asked leaves in the same message, as long as that is a short one."""
    parts, joined = [outgoing.message], []
    for other in gate.may_join(tx, letter):
        part = render(tx, other, slash) if len(parts) < TOGETHER else None
        if part is not None and not part.files:
            outbox.claim_too(tx, letter, other)
            parts.append(part)
            joined.append(other.id)
    return replace(outgoing, message=together(parts), joined=tuple(joined)) if joined else outgoing


def _sort_of(tx: Transaction, letter: Letter) -> Sort:
    card = outbox.card_of(tx, letter)
    return sort_of(outbox.chat_of(letter), card.message_id if card is not None else "")


def _is_of_a_newer_version(tx: Transaction, letter: Letter) -> bool:
    """While replicas are upgraded, one may write what another cannot render: that waits until a newer one sends."""
    key = letter.content.get("key") if letter.source == "phrase" else None
    known = not key or key in phrasebook(DEFAULT).phrases
    known &= letter.source == "phrase" or letter.source in routes.renderers
    if known or tx.now >= letter.created_at + UPGRADE:
        return False
    outbox.hold(tx, letter, tx.now + NEWER_SOON)
    return True


def _outgoing(tx: Transaction, letter: Letter, message: Message, lease: Held) -> Outgoing:
    card = outbox.card_of(tx, letter)
    if card is not None:
        letter.version = card.wanted
        tx.session.add(letter)
    assert letter.claimed_until is not None
    return Outgoing(
        letter.id,
        letter.broadcast,
        outbox.chat_of(letter),
        message,
        card.message_id if card else "",
        letter.not_before,
        letter.cause,
        letter.attempts,
        letter.claimed_until,
        lease,
    )


def render(tx: Transaction, letter: Letter, slash: str = "/") -> Message | None:
    """The letter's message as it is true now; None if there is nothing to say any more.

    The edit of a message that several were put to somebody in shows all of them.
    """
    card = outbox.card_of(tx, letter) if letter.person_id is not None else None
    there = outbox.on_the_same_message(tx, card) if card is not None else []
    if len(there) < 2:
        return _render(tx, letter, slash)
    parts = [_render(tx, letter if each is card else newest, slash) for each, newest in there]
    said = [part for part in parts if part is not None]
    return together(said) if said else None


def _render(tx: Transaction, letter: Letter, slash: str) -> Message | None:
    reader = reader_of(tx, letter.person_id, letter.cluster_id, slash)
    common = common_of(tx, letter.person_id, letter.cluster_id)
    if stranger := letter.content.get("stranger"):
        reader = Reader(stranger["locale"], stranger["zone"], tx.now, slash)
        common = {name: stranger[name] for name in common}
    book = phrasebook(reader.locale)
    if letter.source == "phrase":
        key, rows, values = unpack(letter.content)
        return compose(book, reader, key, rows, {**common, **values})
    draft = Draft(tx, outbox.chat_of(letter), letter.content, letter.person_id, letter.cluster_id, reader, book, common)
    return routes.renderers[letter.source](draft)


def settle(tx: Transaction, letter: Letter, result: str | SendError, *, others_arrive: bool = True) -> None:
    """What became of a send, each kind in its one place.

    A letter comes to its end by what fails while others succeed: see `may_have_arrived`.
    """
    tx = tx.because(letter.cause)
    if not letter.to:  # whoever it went to was erased while it was on its way
        outbox.settle(tx, letter, "sent" if isinstance(result, str) else "failed")
        return
    match result:
        case str():
            close(tx, letter, "sent", message_id=result)
        case RetryLaterError():
            _try_later(tx, letter, result, others_arrive=others_arrive)
        case MovedError() if letter.attempts < ATTEMPTS:
            chat_moved(tx, outbox.chat_of(letter), result.to)
            tx.session.refresh(letter)
            outbox.wait_again(tx, letter)
        case GoneError() if letter.attempts < ATTEMPTS:
            _forget_message(tx, letter)
            outbox.wait_again(tx, letter)
        case UncertainError():
            may_have_arrived(tx, letter, str(result), others_arrive=others_arrive)
        case UnreachableError():
            shut = topic_closed if isinstance(result, TopicClosedError) else chat_unreachable
            shut(tx, outbox.chat_of(letter))
            close(tx, letter, "unreachable", str(result))
        case RejectedError() | SendError():
            log.error("a platform refused a letter", letter=letter.id, source=letter.source, reason=str(result)[:200])
            close(tx, letter, "failed", str(result))


def _try_later(tx: Transaction, letter: Letter, result: RetryLaterError, *, others_arrive: bool) -> None:
    """Nothing arrived: patience is no attempt.

    To find the platform away is one, or a letter that alone finds it so would stand before all others for ever.
    """
    match result:
        case AwayError() if letter.attempts >= ATTEMPTS and others_arrive:
            close(tx, letter, "failed", str(result))
        case AwayError():
            outbox.wait_again(tx, letter)
        case NoPlaceError() if _sort_of(tx, letter) != "post":
            outbox.hold(tx, letter, tx.now + result.after)
        case _:
            letter.attempts -= 1
            outbox.wait_again(tx, letter)


def may_have_arrived(tx: Transaction, letter: Letter, problem: str, *, others_arrive: bool = True) -> None:
    """Asked and not answered, or killed while asking: it is repeated, so often, or reported, as its kind says.

    While nothing arrives at all it is no letter's fault, and none is given up for it before it is stale.
    """
    is_enough = letter.attempts >= ATTEMPTS and others_arrive
    if KINDS[letter.kind].uncertain == "reported" or is_enough:
        close(tx, letter, "uncertain", problem)
    else:
        outbox.wait_again(tx, letter)


def _forget_message(tx: Transaction, letter: Letter) -> None:
    """The message was deleted: the card is sent anew."""
    card = outbox.card_of(tx, letter)
    if card is not None:
        card.message_id = ""
        tx.session.add(card)


def close(tx: Transaction, letter: Letter, state: str, problem: str = "", *, message_id: str = "") -> None:
    """This is what became of a letter: whoever asked for it learns it."""
    outbox.settle(tx, letter, state, message_id=message_id, problem=problem)
    gate.settled(tx, letter)
    if letter.source in routes.settled:
        routes.settled[letter.source](tx, letter)


def _settle_barely(tx: Transaction, letter: Letter, result: str | SendError) -> None:
    """What became of a letter, without telling whoever asked for it: they have failed to take it in."""
    if isinstance(result, str):
        outbox.settle(tx, letter, "sent", message_id=result)
    else:
        outbox.settle(tx, letter, "failed", problem=repr(result))


async def deliver_all(database: Database, deliverers: Sequence[Deliverer], rounds: int = 10_000) -> None:
    """Send all that is due, without pause, until nothing is left: for the stage and for stories."""
    busy: list[set[str]] = [set() for _ in deliverers]
    for _ in range(rounds):
        if not await database.run(outbox.is_any_due):
            return
        if not sum([await one.deliver_now(lanes) for one, lanes in zip(deliverers, busy, strict=True)]):
            return
    raise RuntimeError(f"letters are still due after {rounds} rounds: something writes one for each that is sent")
