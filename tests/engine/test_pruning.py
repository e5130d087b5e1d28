"""What is done with goes at night; what may still be needed stays, and what comes again is known."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from engine_world import account, chat_of, hand
from sqlalchemy import func, select
from sqlmodel import SQLModel, col

from clusterbot.chat.forms import Field, Form
from clusterbot.chat.messages import File, Message
from clusterbot.chat.updates import Unreadable
from clusterbot.engine.pruning import Pruner
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.records import Ask
from clusterbot.features.people.records import Person
from clusterbot.store import dialogs, dispatch, inbox, outbox, pruning, schedules, transcript
from clusterbot.store.database import Database
from clusterbot.store.dialogs import Dialog
from clusterbot.store.inbox import REDELIVERED, Inbox
from clusterbot.store.outbox import Card, Letter
from clusterbot.store.pruning import A_YEAR, Keep, prune_some, size_of
from clusterbot.store.schedules import Occurrence
from clusterbot.store.transaction import Transaction
from clusterbot.store.transcript import WebFile, WebLine
from clusterbot.testing.clock import FixedClock

ADA = chat_of(account("ada"))
KEEP = Keep()


def count(database: Database, table: type[SQLModel]) -> int:
    return database.do(lambda tx: tx.session.scalar(select(func.count()).select_from(table)) or 0)


def prune(database: Database, keep: Keep = KEEP) -> dict[str, int]:
    return {kind: rows for kind, rows in database.do(lambda tx: prune_some(tx, keep)).items() if rows}


def sent(tx: Transaction, **facts: Any) -> Letter:
    letter = outbox.send(tx, ADA, "phrase", {"key": "engine.empty"})
    dispatch.settle(tx, letter, "sent", message_id="m1")
    for name, value in facts.items():
        setattr(letter, name, value)
    return letter


def test_what_was_handled_goes_after_its_days_and_not_before(database: Database, clock: FixedClock) -> None:
    update = hand("ada").types("hello")
    database.do(lambda tx: inbox.take(tx, update))
    clock.advance(timedelta(days=KEEP.updates))
    assert prune(database) == {}
    clock.advance(timedelta(seconds=1))
    assert prune(database) == {"updates": 1}


def test_what_comes_again_within_the_time_a_platform_may_bring_it_is_still_known(
    database: Database, clock: FixedClock
) -> None:
    shortest = Keep().changed(f"updates={REDELIVERED.days}")
    update = hand("ada").types("hello")
    database.do(lambda tx: inbox.take(tx, update))
    clock.advance(timedelta(hours=24))
    prune(database, shortest)
    assert not database.do(lambda tx: inbox.take(tx, update))


def test_what_was_set_aside_is_kept_for_longer_and_then_goes_too(database: Database, clock: FixedClock) -> None:
    failed = hand("ada").types("hello")
    for _ in range(inbox.ATTEMPTS):
        database.do(lambda tx: inbox.count_failure(tx, failed, "KeyError"))
    database.do(lambda tx: inbox.keep(tx, Unreadable.make("telegram", "bot", {}, KeyError(), clock.now())))
    clock.advance(timedelta(days=KEEP.aside))
    assert prune(database) == {}
    clock.advance(timedelta(days=1))
    assert prune(database) == {"aside": 2}
    assert count(database, Inbox) == 0


def test_what_failed_once_and_comes_no_more_is_seen_by_the_host_and_goes_with_the_rest(
    database: Database, clock: FixedClock
) -> None:
    """Somebody's words would else stay for ever."""
    failed, killed = hand("ada").types("hello"), hand("ben").types("hello")
    database.do(lambda tx: inbox.count_failure(tx, failed, "KeyError"))
    database.do(lambda tx: inbox.mark_attempt(tx, killed))
    clock.advance(REDELIVERED)
    assert prune(database) == {}
    assert database.do(inbox.count_set_aside) == {}, "it may still come"
    clock.advance(timedelta(days=1))
    assert prune(database) == {}
    assert database.do(inbox.count_set_aside) == {"set_aside": 2}
    clock.advance(timedelta(days=KEEP.aside))
    assert prune(database) == {"aside": 2}
    assert count(database, Inbox) == 0


def test_what_is_to_be_tried_again_and_never_is_goes_too(database: Database, clock: FixedClock) -> None:
    """The bot has no account on that platform any more."""
    failed = hand("ada").types("hello")
    for _ in range(inbox.ATTEMPTS):
        database.do(lambda tx: inbox.count_failure(tx, failed, "KeyError"))
    database.do(inbox.try_again)
    clock.advance(timedelta(days=KEEP.aside))
    assert prune(database) == {}
    clock.advance(timedelta(days=1))
    assert prune(database) == {"aside": 1}


def test_what_the_clock_could_not_do_goes_with_what_was_set_aside(database: Database, clock: FixedClock) -> None:
    def fail(tx: Transaction, plan: schedules.Schedule) -> None:
        for _ in range(schedules.ATTEMPTS):
            schedules.count_failure(tx, plan, "KeyError")

    def plan(tx: Transaction) -> None:
        fail(tx, schedules.once(tx, "test.once", 1, tx.now))
        fail(tx, schedules.weekly(tx, "test.round", 1, weekdays="thu", hour="08:00", zone="UTC"))

    database.do(plan)
    clock.advance(timedelta(days=KEEP.aside))
    assert prune(database) == {}
    clock.advance(timedelta(days=1))
    assert prune(database) == {"schedules": 1}
    assert [one.name for one in database.do(schedules.failed)] == ["test.round"]


def test_letters_that_were_settled_go_and_those_that_wait_or_are_named_elsewhere_stay(
    database: Database, clock: FixedClock
) -> None:
    def write(tx: Transaction) -> None:
        cluster = Cluster(key="k", name="k", short_name="k", created_at=tx.now)
        person = Person(name="Ada", created_at=tx.now)
        tx.add(cluster)
        tx.add(person)
        whose = {"person_id": person.id, "cluster_id": cluster.id, "letter_id": sent(tx).id}
        tx.add(Ask(kind="nudge", subject_id=1, wanted_at=tx.now, **whose))
        sent(tx)
        outbox.send(tx, ADA, "phrase", {}, not_before=tx.now + timedelta(days=400))

    database.do(write)
    clock.advance(timedelta(days=KEEP.letters + 1))
    assert prune(database) == {"letters": 1}
    assert count(database, Letter) == 2


def test_a_card_can_be_brought_up_to_date_when_its_letters_are_gone(database: Database, clock: FixedClock) -> None:
    for _ in range(3):
        letter = database.do(lambda tx: outbox.show(tx, ADA, "poll:1", "polls.card", {"poll": 1}).id)
        database.do(
            lambda tx, id_=letter: dispatch.settle(tx, tx.session.get_one(Letter, id_), "sent", message_id="m1")
        )
    clock.advance(timedelta(days=KEEP.letters + 1))
    assert prune(database) == {"letters": 2}
    database.do(lambda tx: outbox.refresh(tx, "poll:1"))
    waiting = database.do(lambda tx: tx.session.scalars(select(Letter).where(col(Letter.state) == "waiting")).one())
    assert (waiting.source, waiting.content) == ("polls.card", {"poll": 1})


def shown(database: Database, key: str, **terms: Any) -> int:
    """A card that was sent; the id of its letter."""

    def rule(tx: Transaction) -> int:
        letter = outbox.show(tx, chat_of(account(key)), key, "phrase", {}, **terms)
        dispatch.settle(tx, letter, "sent", message_id=f"m.{key}")
        return letter.id

    return database.do(rule)


def test_a_private_card_goes_when_nothing_has_happened_to_it_for_a_year_and_a_groups_stays(
    database: Database, clock: FixedClock
) -> None:
    shown(database, "mine", person_id=1)
    shown(database, "group")
    clock.advance(A_YEAR - timedelta(days=1))
    shown(database, "lately", person_id=1)
    assert prune(database) == {}
    clock.advance(timedelta(days=2))
    assert prune(database) == {"cards": 1, "letters": 1}
    assert (count(database, Card), count(database, Letter)) == (2, 2)
    database.do(lambda tx: outbox.refresh(tx, "mine"))
    assert count(database, Letter) == 2, "there is nothing to bring up to date"


def test_a_private_card_stays_with_what_was_put_into_the_same_message(database: Database, clock: FixedClock) -> None:
    def put(tx: Transaction, key: str) -> None:
        dispatch.settle(tx, outbox.show(tx, ADA, key, "phrase", {}, person_id=1), "sent", message_id="m")

    for key in ("one", "two"):
        database.do(lambda tx, key=key: put(tx, key))
    clock.advance(A_YEAR)
    database.do(lambda tx: put(tx, "two"))
    clock.advance(timedelta(days=1))
    prune(database)
    assert count(database, Card) == 2


def test_lines_of_the_web_chat_go_with_their_files(database: Database, clock: FixedClock) -> None:
    message = Message("look", files=(File("plan.csv", "text/csv", b"x"),))
    database.do(lambda tx: transcript.append(tx, ADA, message))
    clock.advance(timedelta(days=KEEP.lines + 1))
    database.do(lambda tx: transcript.append(tx, ADA, Message("new")))
    assert prune(database) == {"lines": 1}
    assert (count(database, WebLine), count(database, WebFile)) == (1, 0)


def test_a_form_that_was_left_forgets_its_answers_and_its_old_buttons_stay_old(
    database: Database, clock: FixedClock
) -> None:
    form = Form("form:1", "A form", "Send", (Field("name", "text", "Who?"),))
    database.do(lambda tx: dialogs.begin(tx, account("ada"), form))
    clock.advance(dialogs.PATIENCE + timedelta(days=KEEP.forms + 1))
    assert prune(database) == {"forms": 1}
    assert prune(database) == {}, "and once is enough"
    row = database.do(lambda tx: tx.session.scalars(select(Dialog)).one())
    assert (row.form, row.answers, row.round) == ({}, {}, 1)
    assert database.do(lambda tx: dialogs.begin(tx, account("ada"), form).round) == 2


def test_a_schedule_is_known_to_have_acted_for_as_long_as_it_could_act_again(
    database: Database, clock: FixedClock
) -> None:
    plan = database.do(lambda tx: schedules.weekly(tx, "test", 1, weekdays="thu", hour="08:00", zone="UTC").id)
    database.do(lambda tx: schedules.advance(tx, tx.session.get_one(schedules.Schedule, plan)))
    clock.advance(timedelta(days=8))
    assert prune(database) == {}
    clock.advance(timedelta(days=KEEP.updates))
    assert prune(database) == {"occurrences": 1}
    assert count(database, Occurrence) == 0


async def test_it_happens_at_night_in_small_batches_and_once(
    database: Database, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pruning, "BATCH", 10)
    monkeypatch.setattr("clusterbot.engine.pruning.AT_ONCE", 2)
    await database.run(lambda tx: [sent(tx) for _ in range(35)])
    clock.set(datetime(2026, 6, 1, 12, tzinfo=UTC))
    pruner = Pruner(database, KEEP)
    assert await pruner.look() == 0, "not by day"
    clock.set(datetime(2026, 6, 2, 2, 30, tzinfo=UTC))
    assert [await pruner.look() for _ in range(2)] == [20, 15]
    await database.run(lambda tx: sent(tx, settled_at=tx.now - timedelta(days=365)))
    assert await pruner.look() == 0, "nothing more in this night"
    clock.advance(timedelta(days=1))
    await pruner.look()
    assert count(database, Letter) == 0


def test_what_the_host_wants_kept_is_read_or_refused_with_words() -> None:
    assert Keep().changed("letters=30, lines=90") == Keep(letters=30, lines=90)
    for words, why in {
        "news=3": "is nothing that is kept",
        "letters=soon": "should be a number of days",
        "updates=1": "at least 2 days",
    }.items():
        with pytest.raises(ValueError, match=why):
            Keep().changed(words)


def test_its_size_is_told_with_what_takes_it(database: Database) -> None:
    database.do(lambda tx: [sent(tx) for _ in range(3)])
    size = database.do(size_of)
    assert size.rows["letters"] == 3
    assert size.all > size.free >= 0
