"""Letters on their way: claimed and rendered, sent outside any transaction at the account's pace, and settled."""

import asyncio
from collections import deque
from collections.abc import Coroutine, Iterator, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any, TypeVar

import structlog
from structlog.contextvars import bound_contextvars

from clusterbot.chat.platform import (
    AwayError,
    Limits,
    NoPlaceError,
    Platform,
    RejectedError,
    RetryLaterError,
    SendError,
    UncertainError,
)
from clusterbot.engine.pace import Pace
from clusterbot.engine.reach import Reach
from clusterbot.engine.rendering import Outgoing, claim_and_render
from clusterbot.engine.settling import ATTEMPTS, Sort, close, settle, settle_silently, sort_of
from clusterbot.engine.tenure import Tenure
from clusterbot.engine.watch import Watch
from clusterbot.outages import Outage
from clusterbot.store import dispatch, facts, leases
from clusterbot.store.database import Database, OutageError
from clusterbot.store.leases import Held, LeaseLostError
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Rule, Transaction

T = TypeVar("T")
log = structlog.get_logger()

AGAIN = timedelta(hours=1)
"""After `ATTEMPTS` a letter is not given up while nothing at all goes through, but tried this rarely, until stale."""

PATIENCE = 1.0
"""Seconds between looks at the outbox when nothing wakes us: what was planned for later has become due."""

BATCH = 100
"""Letters claimed at once: enough to keep the platform busy, few enough to render in one short transaction."""

AWAY = "away."
"""The fact, by platform, that says since when nothing goes through; empty once it does."""

READY = 4
"""Letters of each sort that are claimed and rendered before their place comes: none is lost to the database."""

GRACE = 8.0
"""Seconds that what is under way has to end, once the bot is told to stop."""


class CutOffError(UncertainError):
    """The lease ended while it was on its way: no matter of the platform's."""

    def __init__(self) -> None:
        super().__init__("cut off when the lease on sending ended")


class OurMistakeError(UncertainError):
    """A send failed in a way no platform should: it says nothing about the platform."""


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
        self._places: dict[Sort, float] = {}  # from when there is one again, by the loop's clock, which nobody sets
        self._reach = Reach()
        self.outage = Outage(platform.name, "what goes there waits, and nothing is lost")
        self._away_since = ""  # found under this lease:
        self._lease = Held()
        self._work = asyncio.Event()
        # Claimed, rendered, and waiting for their place:
        self._answers: deque[Outgoing] = deque()
        self._broadcasts: deque[Outgoing] = deque()
        self._handed_in = asyncio.Event()
        self._under_way: set[asyncio.Task[Any]] = set()
        self._in_hand: list[Outgoing] = []  # on their way, or given back: until it is noted what became of them
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
        if self._lease != self._tenure.held:  # others may have sent meanwhile, and know better
            self._lease, self._away_since = self._tenure.held, ""
        await self._write_down()
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
                self.outage.forget()

    def _cut_off(self) -> None:
        """Nothing more leaves. What was on its way may have arrived, what waited for its place has not."""
        for sending in self._on_their_way:
            sending.cancel()
        self._put_back()

    async def _depart(self) -> None:
        """Send one letter after the other, each at its place, however long the database takes to hand them out."""
        while True:
            try:
                await self._next_leaves()
            except Exception:  # a mistake of ours: all that is ready would wait for ever
                log.exception("nothing leaves")
                await asyncio.sleep(PATIENCE)

    async def _next_leaves(self) -> None:
        now = asyncio.get_running_loop().time()
        if self._answers and self._pace.room(now):
            self._leave(self._answers)
        elif self._broadcasts and not self._answers and self._pace.may_broadcast(now):
            self._leave(self._broadcasts)
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
    def _ours(self) -> frozenset[int]:
        """Letters that we hold: no clock that jumped makes them a dead sender's.

        Another thread asks. So a letter is in hand before it is ready no more, and here they are read in this order.
        """
        return frozenset(id_ for letter in [*self._ready, *self._in_hand] for id_ in letter.ids)

    @property
    def _ready(self) -> list[Outgoing]:
        return [*self._answers, *self._broadcasts]

    def _leave(self, ready: deque[Outgoing]) -> None:
        """The first of these."""
        letter = ready[0]
        if letter.claimed_until <= self._database.clock.now():  # we slept, with the whole machine: is it true still?
            self._take_first(ready)
            self._begin(self._give_back([letter]))
            return
        self._pace.sent(
            letter.to.id,
            asyncio.get_running_loop().time(),
            parts=self._parts(letter),
            in_group=letter.to.kind == "group",
            is_edit=bool(letter.replaces),
            broadcast=letter.broadcast,
        )
        self._take_first(ready)
        self._begin(self._send_and_settle(letter))
        self._work.set()  # another may be claimed

    def _take_first(self, ready: deque[Outgoing]) -> None:
        self._in_hand.append(ready[0])
        ready.popleft()

    def _parts(self, letter: Outgoing) -> int:
        try:
            return self._platform.parts(letter.message)
        except SendError:
            return 1  # it is about to be refused
        except Exception:  # a mistake of ours: to send it says what becomes of it
            log.exception("a letter cannot be measured", letter=letter.letter_id)
            return 1

    def _put_back(self) -> None:
        """What was ready, and has not left, waits in the outbox."""
        unsent = self._ready
        self._in_hand.extend(unsent)
        self._answers.clear()
        self._broadcasts.clear()
        if unsent:
            self._begin(self._give_back(unsent))

    async def _give_back(self, letters: Sequence[Outgoing]) -> None:
        try:
            await self._settle([(letter, RetryLaterError(timedelta())) for letter in letters])
        finally:
            self._let_go(letters)

    def _let_go(self, letters: Sequence[Outgoing]) -> None:
        for letter in letters:
            self._in_hand.remove(letter)

    async def _next_batch(self) -> int:
        """Begin to send what may leave now; how many letters were dealt with. Outages are waited out."""
        lease = self._tenure.held
        try:
            return await self._hand_out()
        except OutageError:  # the database says so itself
            return 0
        except LeaseLostError as error:
            self._tenure.was_refused(lease, str(error))
            return 0
        except Exception:  # a mistake of ours ends neither the bot nor the sending
            log.exception("nothing is sent")
            return 0

    async def _hand_out(self) -> int:
        answers, broadcasts = await self._room()
        if answers <= 0 and broadcasts <= 0:
            return 0
        resting = self._pace.resting(asyncio.get_running_loop().time()) | {letter.to.id for letter in self._ready}
        dealt_with, outgoing = await self._claim(answers, broadcasts, resting)
        for letter in outgoing:
            (self._broadcasts if letter.broadcast else self._answers).append(letter)
        if not self._tenure.is_ours or self._reach.state == "away":  # it was lost meanwhile
            self._put_back()
        self._handed_in.set()
        if not dealt_with and not resting and self._reach.state == "trying":
            self._answered()  # nothing is due that could try: more than that it answers is not to be learned
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
                return (0, 0) if self._in_hand or self._ready else (1, 1)
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
        is_away = isinstance(answer, AwayError | UncertainError)
        self._reach.asked(asyncio.get_running_loop().time(), answers=not is_away)
        if is_away:
            self._say_away(str(answer))

    async def _send_and_settle(self, letter: Outgoing) -> None:
        """One chat that is slow, or away, holds up nobody but itself; a platform that is away is left in peace."""
        try:
            result = await self._send_unless_cut_off(letter)
            if not isinstance(result, CutOffError):
                self._learn(letter, result)
            await self._settle([(letter, result)])
        finally:
            self._let_go([letter])

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
            self._places[sort] = asyncio.get_running_loop().time() + after.total_seconds()

    def _unanswered(self, error: SendError, *, at_once: bool = False) -> None:
        now = asyncio.get_running_loop().time()
        if self._reach.unanswered(now, left_the_house=not at_once):
            self._put_back()
            self._say_away(str(error))

    def _say_away(self, reason: str) -> None:
        if not self._tenure.is_ours:  # whoever sends now says it
            return
        self.outage.lasts(reason)
        if not self._away_since:
            self._away_since = self._database.clock.now().isoformat()
            self._begin(self._write_down())

    def _answered(self) -> None:
        if self._reach.answered():
            self._pace.forgive()
            self._away_since = ""
            self._begin(self._write_down())

    async def _write_down(self) -> None:
        """For `clusterbot doctor`, which is another process."""
        lease = self._tenure.held

        def write(tx: Transaction) -> None:
            leases.prove(tx, lease)
            facts.write(tx, AWAY + self._platform.name, self._away_since)

        try:
            await self._database.run(write)
        except (OutageError, LeaseLostError):  # the database says so itself; or whoever has taken over writes it
            return
        except Exception:  # a mistake of ours here stops no letter
            log.exception("it is not written down whether a platform is away", platform=self._platform.name)

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
        now = asyncio.get_running_loop().time()
        no_place = {sort: timedelta(seconds=until - now) for sort, until in self._places.items() if until > now}
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
                    ours=self._ours,
                    no_place=no_place,
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
            settle_silently(tx, tx.session.get_one(Letter, letter_id), RejectedError(problem))

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
                for letter in _unjudged(tx, outgoing, result):
                    settle(tx, letter, result, others_arrive=others_arrive)

        def settle_barely(tx: Transaction) -> None:
            (outgoing, result) = results[0]
            leases.prove(tx, outgoing.lease)
            for letter in _unjudged(tx, outgoing, result):
                settle_silently(tx, letter, result)

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


def _unjudged(tx: Transaction, outgoing: Outgoing, result: str | SendError) -> Iterator[Letter]:
    """The letters of a claim that nobody has judged since: not we ourselves, in a commit whose answer was lost.

    That they were sent is news even of those that were taken for something else.
    """
    for id_ in outgoing.ids:
        letter = tx.session.get_one(Letter, id_)
        is_news = isinstance(result, str) and letter.state != "sent"
        if is_news or letter.claimed_until == outgoing.claimed_until:
            yield letter


async def deliver_all(database: Database, deliverers: Sequence[Deliverer], rounds: int = 10_000) -> None:
    """Send all that is due, without pause, until nothing is left: for the stage and for stories."""
    busy: list[set[str]] = [set() for _ in deliverers]
    for _ in range(rounds):
        if not await database.run(dispatch.is_any_due):
            return
        if not sum([await one.deliver_now(lanes) for one, lanes in zip(deliverers, busy, strict=True)]):
            return
    raise RuntimeError(f"letters are still due after {rounds} rounds: something writes one for each that is sent")
