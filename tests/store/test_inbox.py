import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, text
from sqlmodel import col

from clusterbot.chat.updates import LONGEST_PAYLOAD, Account, ButtonPressed, Chat, TextSent, Unreadable, Update
from clusterbot.store import facts, inbox
from clusterbot.store.database import Database
from clusterbot.store.inbox import Inbox
from clusterbot.store.redaction import Redaction
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import OpenDatabase
from clusterbot.testing.patience import HANGS


def said(number: int = 1, words: str = "hello", workspace: str = "") -> TextSent:
    return TextSent(
        id=str(number),
        at=datetime(2026, 1, 15, 8, tzinfo=UTC),
        chat=Chat("web", workspace, "ana"),
        account=Account("web", workspace, "ana"),
        text=words,
    )


def take(database: Database, update: Update) -> bool:
    return database.do(lambda tx: inbox.take(tx, update))


def row(database: Database, update: Update) -> Inbox:
    return database.do(lambda tx: tx.session.get_one(Inbox, ("web", update.chat.workspace, update.id)))


def test_an_update_is_taken_once(database: Database) -> None:
    assert take(database, said())
    assert not take(database, said())
    assert row(database, said()).state == "taken"
    assert row(database, said()).content is None


def test_an_update_is_taken_once_within_one_transaction_too(database: Database) -> None:
    assert database.do(lambda tx: [inbox.take(tx, said()), inbox.take(tx, said())]) == [True, False]


def test_the_same_number_from_elsewhere_is_another_update(database: Database) -> None:
    assert take(database, said())
    assert take(database, said(workspace="T2"))
    assert take(database, said(2))


def test_an_update_whose_handling_failed_was_not_taken(database: Database) -> None:
    def handle(tx: Transaction) -> None:
        assert inbox.take(tx, said())
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        database.do(handle)
    assert take(database, said())


def test_an_update_that_failed_may_be_handled_again(database: Database) -> None:
    assert database.do(lambda tx: inbox.count_failure(tx, said(), "boom")) == "failing"
    assert row(database, said()).content is not None
    assert take(database, said())
    assert row(database, said()).state == "taken"
    assert row(database, said()).content is None
    assert not take(database, said())


def test_after_three_failures_an_update_is_set_aside_with_its_error(database: Database) -> None:
    became = [database.do(lambda tx: inbox.count_failure(tx, said(), "boom")) for _ in range(4)]
    assert became == ["failing", "failing", "set_aside", "set_aside"]
    assert not take(database, said())
    (kept,) = database.do(inbox.set_aside)
    assert kept.problem == "boom"
    assert kept.attempts == 3


def test_what_was_set_aside_gets_another_chance_with_all_it_said(database: Database, clock: FixedClock) -> None:
    update = said(words="Zoë & <b>co</b>")
    for _ in range(3):
        database.do(lambda tx: inbox.count_failure(tx, update, "boom"))
    clock.advance(timedelta(days=1))
    again = database.do(lambda tx: inbox.give_another_chance(tx, inbox.set_aside(tx)[0]))
    assert again == update
    assert database.do(inbox.set_aside) == []
    assert take(database, again)
    assert not take(database, again)


def test_one_more_failure_sets_aside_what_was_tried_again(database: Database) -> None:
    for _ in range(3):
        database.do(lambda tx: inbox.count_failure(tx, said(), "boom"))
    assert database.do(inbox.try_again) == 1
    assert database.do(inbox.to_try_again) == [said()]
    assert database.do(inbox.set_aside) == []
    assert database.do(lambda tx: inbox.count_failure(tx, said(), "boom")) == "set_aside"
    assert database.do(inbox.to_try_again) == []


def test_what_was_handled_has_no_other_chance(database: Database) -> None:
    take(database, said())
    with pytest.raises(ValueError, match="nothing is kept"):
        database.do(lambda tx: inbox.give_another_chance(tx, tx.session.get_one(Inbox, ("web", "", "1"))))


def test_what_was_set_aside_is_listed_oldest_first(database: Database, clock: FixedClock) -> None:
    for number in (3, 1, 2):
        for _ in range(3):
            database.do(lambda tx, number=number: inbox.count_failure(tx, said(number), "boom"))
        clock.advance(timedelta(minutes=1))
    assert [kept.update_id for kept in database.do(inbox.set_aside)] == ["3", "1", "2"]


def test_a_problem_may_hold_whatever_an_error_quotes(database: Database) -> None:
    database.do(lambda tx: inbox.count_failure(tx, said(), "bad \x00 and \ud83d half" + "x" * 5000))
    assert row(database, said()).problem.startswith("bad  and ? half")
    assert len(row(database, said()).problem) == 2000


def test_an_update_that_kills_us_is_tried_three_times_and_then_set_aside(database: Database) -> None:
    assert [database.do(lambda tx: inbox.mark_attempt(tx, said())) for _ in range(5)] == [
        *[True, True, True],
        *[False, False],
    ]
    (kept,) = database.do(inbox.set_aside)
    assert "killed" in kept.problem
    assert kept.content is not None
    assert not take(database, said())


def test_an_attempt_that_was_marked_and_failed_counts_once(database: Database) -> None:
    became = []
    while database.do(lambda tx: inbox.mark_attempt(tx, said())):
        became.append(database.do(lambda tx: inbox.count_failure(tx, said(), "boom")))
    assert became == ["failing", "failing", "set_aside"]


def test_an_attempt_that_was_marked_and_went_well_is_the_last(database: Database) -> None:
    assert database.do(lambda tx: inbox.mark_attempt(tx, said()))
    assert take(database, said())
    assert not database.do(lambda tx: inbox.mark_attempt(tx, said()))
    assert row(database, said()).state == "taken"


def test_an_update_handled_before_is_not_tried_again(database: Database) -> None:
    take(database, said())
    assert not database.do(lambda tx: inbox.mark_attempt(tx, said()))
    assert row(database, said()).state == "taken"


def test_two_replicas_that_get_the_same_update_handle_it_once(database: Database, replica: OpenDatabase) -> None:
    def handle(tx: Transaction, update: Update) -> bool:
        if not inbox.take(tx, update):
            return False
        facts.write(tx, "handled", str(int(facts.read(tx, "handled", "0")) + 1))
        return True

    homes = [database, replica()]
    for number in range(30):
        both = [home.submit(lambda tx, number=number: handle(tx, said(number))) for home in homes]
        assert sorted(future.result(HANGS) for future in both) == [False, True]
    assert database.do(lambda tx: facts.read(tx, "handled")) == "30"


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_two_replicas_at_the_very_same_moment_handle_an_update_once(database: Database, replica: OpenDatabase) -> None:
    both_began = threading.Barrier(2)
    runs: list[str] = []

    def handle(tx: Transaction, who: str) -> bool:
        tx.session.execute(text("SELECT 1 FROM inbox"))  # from here on, the transaction sees the past
        runs.append(who)
        if runs.count(who) == 1:
            both_began.wait(HANGS)
        return inbox.take(tx, said())

    other = replica()
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(database.do, lambda tx: handle(tx, "first"))
        second = threads.submit(other.do, lambda tx: handle(tx, "second"))
        assert sorted([first.result(HANGS), second.result(HANGS)]) == [False, True]
    assert len(runs) >= 3


def test_a_run_that_did_not_end_was_killed(database: Database) -> None:
    first, killed = database.do(inbox.begin_run)
    assert not killed
    second, killed = database.do(inbox.begin_run)
    assert killed
    assert second != first
    database.do(lambda tx: inbox.end_run(tx, second))
    _, killed = database.do(inbox.begin_run)
    assert not killed


# ---- what comes no more


def unfinished(database: Database) -> tuple[Update, Update]:
    """One that failed, of which no more was heard, and one that we were killed by."""
    failed, killed = said(1), said(2)
    database.do(lambda tx: inbox.count_failure(tx, failed, "boom"))
    database.do(lambda tx: inbox.mark_attempt(tx, killed))
    return failed, killed


def test_what_failed_and_comes_no_more_is_set_aside_when_the_bot_starts(database: Database, clock: FixedClock) -> None:
    """A press on Slack comes once."""
    failed, killed = unfinished(database)
    clock.advance(inbox.REDELIVERED)
    database.do(inbox.begin_run)
    assert database.do(inbox.set_aside) == [], "it may still come"
    clock.advance(timedelta(seconds=1))
    database.do(inbox.begin_run)
    assert {kept.update_id: kept.problem for kept in database.do(inbox.set_aside)} == {
        failed.id: "boom",
        killed.id: "the bot was killed while it was handled",
    }
    assert database.do(inbox.count_set_aside) == {"set_aside": 2}
    assert database.do(inbox.try_again) == 2
    assert database.do(inbox.to_try_again) == [failed, killed]


def test_a_press_that_failed_once_is_seen_by_the_host_but_not_run_days_later(
    database: Database, clock: FixedClock
) -> None:
    """Whoever pressed was asked to press again, and may have chosen something else since."""
    text = said()
    press = ButtonPressed(id="p1", at=text.at, account=text.account, chat=text.chat, press="vote:1:1")
    database.do(lambda tx: inbox.count_failure(tx, press, "boom"))
    clock.advance(timedelta(days=3))
    database.do(inbox.begin_run)
    assert [row.update_id for row in database.do(inbox.set_aside)] == ["p1"]
    assert database.do(inbox.try_again) == 0


def test_what_was_tried_again_and_killed_us_once_more_is_set_aside_again(database: Database) -> None:
    """No platform brings it again: whoever starts next finds it."""
    for _ in range(3):
        database.do(lambda tx: inbox.count_failure(tx, said(), "boom"))
    database.do(inbox.try_again)
    assert database.do(lambda tx: inbox.mark_attempt(tx, said()))
    database.do(inbox.begin_run)
    assert database.do(inbox.to_try_again) == [said()]
    assert not database.do(lambda tx: inbox.mark_attempt(tx, said()))
    assert database.do(inbox.try_again) == 1


def test_what_the_host_wants_tried_again_is_not_set_aside_by_the_start(database: Database, clock: FixedClock) -> None:
    for _ in range(3):
        database.do(lambda tx: inbox.count_failure(tx, said(), "boom"))
    clock.advance(timedelta(days=3))
    database.do(inbox.try_again)
    database.do(inbox.begin_run)
    assert database.do(inbox.to_try_again) == [said()]


# ---- what nobody understands


def unreadable(payload: object) -> Unreadable:
    return Unreadable.make("telegram", "bot", payload, KeyError("from"), datetime(2026, 1, 15, 8, tzinfo=UTC))


def kept(database: Database) -> list[Inbox]:
    return database.do(lambda tx: list(tx.session.scalars(select(Inbox).order_by(col(Inbox.at)))))


def test_a_payload_that_cannot_be_read_is_kept_once_with_what_is_wrong(database: Database) -> None:
    for _ in range(3):
        database.do(lambda tx: inbox.keep(tx, unreadable({"update_id": 7, "poll": {"id": "1\x00"}})))
    (row,) = kept(database)
    assert (row.state, row.problem) == ("unreadable", "KeyError")
    assert row.content is not None
    assert '"update_id": 7' in row.content["payload"]
    assert database.do(inbox.count_set_aside) == {"unreadable": 1}


def _mark(tx: Transaction, update: Unreadable) -> None:
    inbox.mark_attempt(tx, update)


def _fail(tx: Transaction, update: Unreadable) -> None:
    inbox.count_failure(tx, update, "boom")


@pytest.mark.parametrize("before", [_mark, _fail])
def test_it_is_kept_though_something_befell_us_with_it_before(
    database: Database, before: Callable[[Transaction, Unreadable], None]
) -> None:
    database.do(lambda tx: before(tx, unreadable({"update_id": 7})))
    database.do(lambda tx: inbox.keep(tx, unreadable({"update_id": 7})))
    (row,) = kept(database)
    assert (row.state, row.problem) == ("unreadable", "KeyError")
    assert not database.do(lambda tx: inbox.mark_attempt(tx, unreadable({"update_id": 7}))), "and needs no other try"
    assert kept(database)[0].state == "unreadable"


def _nested() -> list[object]:
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    return deep


@pytest.mark.parametrize("payload", [{"text": "\ud800 giant " * 100_000}, b"\xff\x00" * 100_000])
def test_it_takes_no_more_room_than_it_takes_to_see_what_it_was(database: Database, payload: object) -> None:
    database.do(lambda tx: inbox.keep(tx, unreadable(payload)))
    (row,) = kept(database)
    assert row.content is not None
    assert len(row.content["payload"]) <= LONGEST_PAYLOAD


def test_what_is_nested_without_end_is_kept_by_its_name(database: Database) -> None:
    database.do(lambda tx: inbox.keep(tx, unreadable(_nested())))
    assert kept(database)[0].content is not None


def test_of_many_only_the_first_are_kept_whole_and_all_are_counted(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "UNREADABLE_KEPT", 3)
    for number in range(5):
        database.do(lambda tx, number=number: inbox.keep(tx, unreadable({"update_id": number})))
    assert database.do(inbox.count_set_aside) == {"unreadable": 5}
    assert sum(row.content is not None for row in kept(database)) == 3


def test_whoever_stands_in_it_and_is_erased_is_erased_from_it(database: Database) -> None:
    database.do(lambda tx: inbox.keep(tx, unreadable({"from": {"id": 4711}, "says": "words"})))
    database.do(lambda tx: inbox.forget(tx, [Account("telegram", "bot", "4711")], Redaction([], [], [], "somebody")))
    (row,) = kept(database)
    assert (row.content, row.problem) == (None, "")


def test_it_is_nothing_to_handle_again(database: Database) -> None:
    database.do(lambda tx: inbox.keep(tx, unreadable({"update_id": 1})))
    assert database.do(inbox.try_again) == 0


def test_what_this_version_cannot_read_is_set_aside_again_and_blocks_nothing(database: Database) -> None:
    for number in (1, 2):
        for _ in range(inbox.ATTEMPTS):
            database.do(lambda tx, number=number: inbox.count_failure(tx, said(number), "KeyError"))

    def of_a_newer_version(tx: Transaction) -> None:
        strange = tx.session.get_one(Inbox, ("web", "", "1"))
        strange.content = {**(strange.content or {}), "kind": "newer"}

    database.do(of_a_newer_version)
    assert database.do(inbox.try_again) == 2
    assert database.do(inbox.to_try_again) == [said(2)]
    assert (row(database, said(1)).state, row(database, said(1)).attempts) == ("set_aside", inbox.ATTEMPTS)
    assert database.do(inbox.count_set_aside) == {"set_aside": 1}
    assert database.do(inbox.try_again) == 1, "a newer version may"
