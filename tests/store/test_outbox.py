import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, select

from clusterbot.chat.updates import Chat
from clusterbot.store import dispatch, outbox
from clusterbot.store.database import Database
from clusterbot.store.dispatch import LEASE
from clusterbot.store.kinds import KINDS
from clusterbot.store.outbox import Card, Letter
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import OpenDatabase
from clusterbot.testing.patience import HANGS

ANA = Chat("telegram", "bot", "1")
BEN = Chat("telegram", "bot", "2")
HALL = Chat("telegram", "bot", "-100", kind="group", topic="7")


def send(database: Database, to: Chat, words: str, **terms: Any) -> int:
    letter = database.do(lambda tx: outbox.send(tx, to, "phrase", {"words": words}, **terms))
    assert letter.id is not None
    return letter.id


def show(database: Database, to: Chat, key: str = "poll:1", **content: Any) -> int:
    letter = database.do(lambda tx: outbox.show(tx, to, key, "polls.card", content))
    assert letter.id is not None
    return letter.id


def claim(database: Database, limit: int = 100, **more: Any) -> list[int]:
    """Claim, and render as the deliverer does; what somebody held who died is repeated, or settled."""

    def rule(tx: Transaction) -> list[int]:
        for orphan in dispatch.orphans(tx, "telegram", "bot"):
            if KINDS[orphan.kind].uncertain == "reported":
                dispatch.settle(tx, orphan, "uncertain")
            else:
                dispatch.wait_again(tx, orphan)
        claimed = dispatch.claim(tx, "telegram", "bot", limit=limit, **more)
        for letter in claimed:
            card = outbox.card_of(tx, letter)
            if card is not None:
                letter.version = card.wanted
            tx.add(letter)
        return [letter.id or 0 for letter in claimed]

    return database.do(rule)


def with_letter(database: Database, letter_id: int, act: Callable[[Transaction, Letter], None]) -> Letter:
    def rule(tx: Transaction) -> Letter:
        letter = tx.session.get_one(Letter, letter_id)
        act(tx, letter)
        return letter

    return database.do(rule)


def sent(database: Database, letter_id: int, message_id: str = "m1") -> None:
    with_letter(database, letter_id, lambda tx, letter: dispatch.settle(tx, letter, "sent", message_id=message_id))


def again(database: Database, letter_id: int) -> Letter:
    return with_letter(database, letter_id, dispatch.wait_again)


def letter_of(database: Database, letter_id: int) -> Letter:
    return with_letter(database, letter_id, lambda tx, letter: None)


def card(database: Database, key: str = "poll:1", chat: Chat = ANA) -> Card:
    return database.do(
        lambda tx: tx.session.scalars(select(Card).where(Card.lane == outbox.lane_of(chat), Card.key == key)).one()
    )


def test_a_letter_says_where_it_goes_and_what_renders_it(database: Database) -> None:
    letter_id = send(database, HALL, "Zoë & co", person_id=3, cluster_id=4)
    letter = letter_of(database, letter_id)
    assert outbox.chat_of(letter) == HALL
    assert (letter.source, letter.content) == ("phrase", {"words": "Zoë & co"})
    assert (letter.person_id, letter.cluster_id) == (3, 4)


def test_letters_of_one_chat_leave_one_after_the_other_in_order(database: Database) -> None:
    first, second, other = send(database, ANA, "1"), send(database, ANA, "2"), send(database, BEN, "3")
    assert claim(database) == [first, other]
    assert claim(database) == []
    sent(database, first)
    assert claim(database) == [second]


def test_topics_of_a_group_are_lanes_of_their_own_but_leave_one_by_one(database: Database) -> None:
    first = send(database, HALL, "1")
    second = send(database, Chat("telegram", "bot", "-100", kind="group", topic="8"), "2")
    assert claim(database) == [first]
    assert claim(database) == [second], "though the first is still on its way"


def test_a_letter_that_failed_does_not_hold_up_its_lane(database: Database) -> None:
    first, second = send(database, ANA, "1"), send(database, ANA, "2")
    assert claim(database) == [first]
    with_letter(database, first, lambda tx, letter: dispatch.settle(tx, letter, "failed", problem="rejected"))
    assert claim(database) == [second]
    assert letter_of(database, first).problem == "rejected"


def test_a_letter_that_shall_wait_goes_before_those_written_after_it(database: Database) -> None:
    first, second = send(database, ANA, "1"), send(database, ANA, "2")
    assert claim(database) == [first]
    again(database, first)
    assert claim(database) == [first]
    sent(database, first)
    assert claim(database) == [second]


def test_answers_pass_broadcasts_to_other_chats(database: Database) -> None:
    to_ben = send(database, BEN, "news", broadcast=True)
    to_ana = send(database, ANA, "answer")
    assert claim(database, limit=1) == [to_ana]
    assert claim(database, limit=1) == [to_ben]


def test_an_answer_takes_the_broadcast_before_it_in_the_same_chat_along(database: Database) -> None:
    to_ben = send(database, BEN, "news", broadcast=True)
    news, answer = send(database, ANA, "news", broadcast=True), send(database, ANA, "answer")
    assert claim(database, broadcasts=0) == [news]
    assert not letter_of(database, news).broadcast, "somebody waits behind it"
    sent(database, news)
    assert claim(database, broadcasts=0) == [answer]
    assert claim(database) == [to_ben]


def test_a_chat_with_much_to_say_takes_one_place(database: Database) -> None:
    first = send(database, ANA, "news", broadcast=True)
    for number in range(3):
        send(database, ANA, str(number))
    to_ben = send(database, BEN, "answer")
    assert claim(database, limit=2, broadcasts=0) == [first, to_ben]
    assert claim(database, broadcasts=0) == []


def test_an_answer_behind_a_broadcast_for_later_does_not_hurry_it(database: Database, clock: FixedClock) -> None:
    later = send(database, ANA, "news", broadcast=True, not_before=clock.now() + timedelta(hours=1))
    answer = send(database, ANA, "answer", not_before=clock.now() + timedelta(hours=2))
    assert claim(database, broadcasts=0) == []
    clock.advance(timedelta(hours=1))
    assert claim(database, broadcasts=0) == []
    clock.advance(timedelta(hours=1))
    assert claim(database, broadcasts=0) == [later]
    sent(database, later)
    assert claim(database, broadcasts=0) == [answer]


def test_a_letter_for_later_leaves_later_and_holds_nothing_up(database: Database, clock: FixedClock) -> None:
    later = send(database, ANA, "later", not_before=clock.now() + timedelta(minutes=5))
    now = send(database, ANA, "now")
    assert claim(database) == [now]
    sent(database, now)
    assert claim(database) == []
    assert database.do(dispatch.next_due_at) == clock.now() + timedelta(minutes=5)
    clock.advance(timedelta(minutes=5))
    assert claim(database) == [later]
    assert database.do(dispatch.next_due_at) is None


def test_nothing_is_taken_for_a_resting_chat_whatever_its_topic(database: Database) -> None:
    for topic in ("7", "8"):
        send(database, Chat("telegram", "bot", "-100", kind="group", topic=topic), topic)
    other = send(database, BEN, "2")
    assert claim(database, resting=frozenset({HALL.id, ANA.id})) == [other]


def test_no_more_broadcasts_leave_than_there_is_room_for(database: Database) -> None:
    first, second = (send(database, chat, "news", broadcast=True) for chat in (ANA, BEN))
    answer = send(database, HALL, "answer")
    assert claim(database, broadcasts=0) == [answer]
    assert claim(database, broadcasts=1) == [first]
    assert claim(database) == [second]


def test_a_deliverer_takes_only_its_own_accounts_letters(database: Database) -> None:
    send(database, Chat("slack", "bot", "1"), "elsewhere")
    send(database, Chat("telegram", "other", "1"), "elsewhere")
    assert claim(database) == []


def test_a_claim_ends_with_its_lease(database: Database, clock: FixedClock) -> None:
    letter_id = send(database, ANA, "1")
    assert claim(database) == [letter_id]
    clock.advance(LEASE - timedelta(seconds=1))
    assert claim(database) == []
    clock.advance(timedelta(seconds=1))
    assert claim(database) == [letter_id]
    assert letter_of(database, letter_id).attempts == 2


def test_what_must_go_only_once_is_uncertain_when_its_sender_died(database: Database, clock: FixedClock) -> None:
    letter_id, after = send(database, ANA, "nudge", kind="nudge"), send(database, ANA, "next")
    assert claim(database) == [letter_id]
    clock.advance(LEASE)
    assert claim(database) == [after]
    letter = letter_of(database, letter_id)
    assert (letter.state, letter.settled_at) == ("uncertain", clock.now())


def test_a_sender_that_was_slow_and_not_dead_is_believed(database: Database, clock: FixedClock) -> None:
    letter_id = send(database, ANA, "nudge", kind="nudge")
    claim(database)
    clock.advance(LEASE)
    claim(database)
    sent(database, letter_id)
    assert letter_of(database, letter_id).state == "sent"


def test_a_late_loser_does_not_undo_what_was_sent(database: Database, clock: FixedClock) -> None:
    letter_id = send(database, ANA, "1")
    claim(database)
    clock.advance(LEASE)
    claim(database)
    sent(database, letter_id, "m2")
    again(database, letter_id)
    with_letter(database, letter_id, lambda tx, letter: dispatch.settle(tx, letter, "failed", problem="timeout"))
    assert letter_of(database, letter_id).state == "sent"
    assert claim(database) == []


def test_a_card_is_sent_once_and_edited_from_then_on(database: Database) -> None:
    first = show(database, ANA)
    assert claim(database) == [first]
    sent(database, first, "m1")
    assert (card(database).message_id, card(database).sent) == ("m1", 1)
    second = show(database, ANA)
    assert second != first
    assert claim(database) == [second]
    sent(database, second, "m1")
    assert (card(database).sent, card(database).wanted) == (2, 2)


def test_any_number_of_changes_is_one_edit(database: Database) -> None:
    sent_first = show(database, ANA, total=0)
    claim(database)
    sent(database, sent_first)
    edits = {show(database, ANA, total=number) for number in range(50)}
    assert len(edits) == 1
    assert letter_of(database, edits.pop()).content == {"total": 49}
    assert card(database).wanted == 51
    assert len(claim(database)) == 1


def test_the_last_to_show_a_card_says_what_renders_it(database: Database) -> None:
    letter_id = show(database, ANA)
    database.do(lambda tx: outbox.show(tx, ANA, "poll:1", "polls.result", {"closed": True}))
    letter = letter_of(database, letter_id)
    assert (letter.source, letter.content) == ("polls.result", {"closed": True})


def test_an_edit_waits_for_the_message_it_edits(database: Database) -> None:
    first = show(database, ANA)
    claim(database)
    edit = show(database, ANA)
    assert claim(database) == []
    sent(database, first, "m1")
    assert claim(database) == [edit]


def test_what_is_put_anew_while_an_edit_is_on_its_way_is_a_new_message(database: Database) -> None:
    first = show(database, ANA)
    claim(database)
    sent(database, first, "m1")
    edit = show(database, ANA)
    assert claim(database) == [edit]
    database.do(lambda tx: outbox.start_anew(tx, ANA, "poll:1"))
    anew = show(database, ANA)
    sent(database, edit, "m1")
    assert card(database).message_id == ""
    assert claim(database) == [anew]
    sent(database, anew, "m2")
    assert (card(database).message_id, card(database).sent) == ("m2", card(database).wanted)


def test_a_card_whose_message_was_deleted_has_the_one_that_was_sent_anew(database: Database) -> None:
    first = show(database, ANA)
    claim(database)
    sent(database, first, "m1")
    edit = show(database, ANA)
    claim(database)
    database.do(lambda tx: outbox.start_anew(tx, ANA, "poll:1"))
    again(database, edit)
    assert claim(database) == [edit]
    sent(database, edit, "m2")
    assert card(database).message_id == "m2"


def test_a_card_that_could_not_be_sent_gives_way_to_a_newer_one(database: Database) -> None:
    first = show(database, ANA)
    claim(database)
    edit = show(database, ANA)
    assert again(database, first).state == "cancelled"
    assert claim(database) == [edit]


def test_a_card_that_waits_again_alone_keeps_waiting(database: Database, clock: FixedClock) -> None:
    first = show(database, ANA)
    claim(database)
    clock.advance(LEASE)
    claim(database, limit=0)  # recovered, and nothing taken
    assert again(database, first).state == "waiting"
    assert claim(database) == [first]


def test_refresh_reaches_every_chat_the_card_is_in(database: Database) -> None:
    cards = {chat.id: show(database, chat, total=1) for chat in (ANA, BEN)}
    show(database, HALL, key="poll:2")
    for letter_id in claim(database):
        sent(database, letter_id, f"m{letter_id}")
    database.do(lambda tx: [outbox.refresh(tx, "poll:1") for _ in range(5)])
    edits = claim(database)
    assert {letter_of(database, edit).to["id"] for edit in edits} == {"1", "2"}
    assert not set(edits) & set(cards.values())
    assert all(letter_of(database, edit).content == {"total": 1} for edit in edits)
    assert [card(database, chat=chat).wanted for chat in (ANA, BEN)] == [6, 6]
    assert card(database, key="poll:2", chat=HALL).wanted == 1


def test_refresh_of_what_was_never_shown_writes_nothing(database: Database) -> None:
    database.do(lambda tx: outbox.refresh(tx, "poll:9"))
    assert claim(database) == []


def test_an_edit_planned_for_later_leaves_sooner_if_need_be(database: Database) -> None:
    sent(database, show(database, ANA))
    database.do(lambda tx: outbox.refresh(tx, "poll:1", not_before=tx.now + timedelta(minutes=5)))
    assert claim(database) == []
    database.do(lambda tx: outbox.refresh(tx, "poll:1"))
    assert len(claim(database)) == 1


def test_what_was_never_sent_keeps_its_hour_when_it_is_refreshed(database: Database, clock: FixedClock) -> None:
    later = clock.now() + timedelta(hours=9)
    database.do(lambda tx: outbox.show(tx, ANA, "poll:1", "polls.card", {}, not_before=later))
    database.do(lambda tx: outbox.refresh(tx, "poll:1"))
    assert claim(database) == []


def ask(database: Database, to: Chat, person_id: int, key: str = "ask:1") -> int:
    terms: Any = {"broadcast": True, "kind": "favour", "person_id": person_id}
    return database.do(lambda tx: outbox.show(tx, to, key, "asks.card", {}, **terms).id)


def test_the_edit_after_a_press_on_what_came_as_an_ask_is_an_answer(database: Database) -> None:
    sent(database, ask(database, ANA, 1))
    send(database, BEN, "news", broadcast=True)
    database.do(lambda tx: outbox.refresh(tx, "ask:1"))
    assert [letter_of(database, id_).to["id"] for id_ in claim(database, broadcasts=0)] == [ANA.id]


def test_the_edits_of_what_many_were_shown_are_a_broadcast_but_not_for_who_pressed(database: Database) -> None:
    people = range(1, 1 + 2 * outbox.FEW)
    for person in people:
        sent(database, ask(database, Chat("telegram", "bot", str(person)), person))
    database.do(lambda tx: outbox.refresh(tx, "ask:1"))
    assert claim(database, broadcasts=0) == []
    database.do(lambda tx: outbox.refresh(tx, "ask:1", person_id=people[-1]))
    (edit,) = claim(database, broadcasts=0)
    assert letter_of(database, edit).person_id == people[-1]
    assert len(claim(database)) == len(people) - 1


def test_the_edit_of_a_card_in_a_group_stays_the_broadcast_it_was(database: Database) -> None:
    sent(database, database.do(lambda tx: outbox.show(tx, HALL, "poll:1", "polls.card", {}, broadcast=True).id))
    database.do(lambda tx: outbox.refresh(tx, "poll:1"))
    assert claim(database, broadcasts=0) == []
    assert len(claim(database)) == 1


def test_an_ask_that_never_left_is_hurried_by_nobody(database: Database) -> None:
    ask(database, ANA, 1)
    database.do(lambda tx: outbox.refresh(tx, "ask:1"))
    assert claim(database, broadcasts=0) == []


@pytest.mark.parametrize("state", ["cancelled", "uncertain", "failed", "unreachable", "stale"])
@pytest.mark.parametrize("meanwhile", [False, True], ids=["afterwards", "meanwhile"])
def test_what_was_never_put_to_somebody_is_not_put_by_a_refresh(
    database: Database, state: str, *, meanwhile: bool
) -> None:
    asked = ask(database, ANA, 1)
    assert claim(database) == [asked]
    if meanwhile:
        database.do(lambda tx: outbox.refresh(tx, "ask:1"))
    with_letter(database, asked, lambda tx, letter: dispatch.settle(tx, letter, state))
    database.do(lambda tx: outbox.refresh(tx, "ask:1"))
    assert claim(database) == []


def test_a_refresh_while_somebody_is_being_asked_is_an_edit_once_they_were(database: Database) -> None:
    asked = ask(database, ANA, 1)
    claim(database)
    database.do(lambda tx: outbox.refresh(tx, "ask:1"))
    sent(database, asked)
    (edit,) = claim(database)
    assert letter_of(database, edit).kind == "card"


@pytest.mark.parametrize(
    "put_back", [dispatch.wait_again, lambda tx, letter: dispatch.redirect(tx, letter, BEN)], ids=["busy", "elsewhere"]
)
def test_who_could_not_be_asked_yet_is_asked_on_the_same_terms_with_what_is_known_by_then(
    database: Database, put_back: Callable[[Transaction, Letter], None]
) -> None:
    asked = ask(database, ANA, 1)
    claim(database)
    database.do(lambda tx: outbox.show(tx, ANA, "ask:1", "asks.card", {"known": "more"}, person_id=1))
    with_letter(database, asked, put_back)
    assert claim(database) == [asked]
    assert (letter_of(database, asked).kind, letter_of(database, asked).content) == ("favour", {"known": "more"})
    sent(database, asked)
    assert claim(database) == []


def test_a_refresh_puts_into_a_group_what_could_not_be_put_there(database: Database) -> None:
    first = show(database, HALL)
    claim(database)
    with_letter(database, first, lambda tx, letter: dispatch.settle(tx, letter, "failed"))
    database.do(lambda tx: outbox.refresh(tx, "poll:1"))
    assert len(claim(database)) == 1


def test_what_is_shown_anew_to_who_asked_for_it_does_not_wait_with_a_broadcast(database: Database) -> None:
    people = range(1, 1 + 2 * outbox.FEW)
    for person in people:
        sent(database, ask(database, Chat("telegram", "bot", str(person)), person))
    database.do(lambda tx: outbox.refresh(tx, "ask:1"))
    show(database, Chat("telegram", "bot", "3"), "ask:1")
    (edit,) = claim(database, broadcasts=0)
    assert letter_of(database, edit).person_id == 3


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_claiming_does_not_look_at_ten_thousand_that_wait_in_a_broadcast(database: Database) -> None:
    """Counted in steps of SQLite's machine, which no other work on this machine makes more."""

    def write(tx: Transaction) -> None:
        for number in range(10_000):
            outbox.post(tx, Chat("telegram", "bot", str(number)), "phrase", {}, broadcast=True)
        for number in range(9_000, 9_010):
            outbox.post(tx, Chat("telegram", "bot", str(number)), "phrase", {})

    def count(tx: Transaction) -> tuple[int, int]:
        steps = 0

        def step() -> None:
            nonlocal steps
            steps += 10

        raw = tx.session.connection().connection.dbapi_connection
        assert isinstance(raw, sqlite3.Connection)
        raw.set_progress_handler(step, 10)
        claimed = dispatch.claim(tx, "telegram", "bot", limit=30, broadcasts=4)
        raw.set_progress_handler(None, 10)
        return steps, len(claimed)

    database.do(write)
    steps, claimed = database.do(count)
    assert claimed == 14
    assert steps < 10_000


def test_a_burst_of_refreshes_costs_two_statements_each(database: Database) -> None:
    for number in range(3):
        show(database, Chat("telegram", "bot", str(number)))
    statements: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *call: statements.append(call[2]))
    database.do(lambda tx: [outbox.refresh(tx, "poll:1") for _ in range(10)])
    assert len([text for text in statements if not text.startswith(("BEGIN", "SAVEPOINT", "RELEASE"))]) == 20


def test_a_reply_finds_the_letter_it_answers(database: Database) -> None:
    first = show(database, ANA)
    claim(database)
    sent(database, first, "m1")
    edit = show(database, ANA)
    claim(database)
    sent(database, edit, "m1")
    found = [database.do(lambda tx, args=args: outbox.shown_on(tx, *args)) for args in ((ANA, "m1"), (BEN, "m1"))]
    assert [letter and letter.id for letter in found] == [edit, None]
    assert database.do(lambda tx: outbox.shown_on(tx, ANA, "")) is None


def test_a_reply_to_any_part_of_a_long_letter_is_a_reply_to_it(database: Database) -> None:
    letter = show(database, ANA)
    claim(database)
    sent(database, letter, "12,13,140")
    for part, answers_it in (("12", True), ("13", True), ("12,13,140", True), ("14", False), ("%", False)):
        found = database.do(lambda tx, part=part: outbox.shown_on(tx, ANA, part))
        assert (found is not None) == answers_it


def test_nothing_more_goes_to_one_who_left(database: Database) -> None:
    gone, other_cluster, others = (
        send(database, ANA, "1", person_id=1, cluster_id=1),
        send(database, ANA, "2", person_id=1, cluster_id=2),
        send(database, BEN, "3", person_id=2, cluster_id=1),
    )
    database.do(lambda tx: outbox.cancel_waiting(tx, person_id=1, cluster_id=1))
    assert letter_of(database, gone).state == "cancelled"
    assert claim(database) == [other_cluster, others]
    again(database, other_cluster)
    database.do(lambda tx: outbox.cancel_waiting(tx, person_id=1))
    assert claim(database) == []


def test_what_waits_for_a_chat_that_moved_goes_along(database: Database) -> None:
    new = Chat("telegram", "bot", "-200", kind="group", topic="7")
    first, second = send(database, HALL, "1"), send(database, HALL, "2")
    claim(database)
    database.do(lambda tx: outbox.move(tx, HALL, new))
    again(database, first)
    assert claim(database) == [first]
    sent(database, first)
    assert claim(database) == [second]
    assert outbox.chat_of(letter_of(database, second)) == new


def test_a_card_of_a_chat_that_moved_is_sent_anew(database: Database) -> None:
    new = Chat("telegram", "bot", "-200", kind="group")
    first = show(database, HALL)
    claim(database)
    sent(database, first, "m1")
    database.do(lambda tx: outbox.move(tx, HALL, new))
    moved = card(database, chat=new)
    assert (moved.message_id, moved.sent) == ("", 0)
    edit = show(database, new)
    assert claim(database) == [edit]
    sent(database, edit, "n1")
    assert (card(database, chat=new).message_id, card(database, chat=new).sent) == ("n1", 2)


def test_a_card_shown_in_the_new_chat_before_the_move_was_known_stays_one_card(database: Database) -> None:
    new = Chat("telegram", "bot", "-200", kind="group")
    old_first = show(database, HALL)
    claim(database)
    sent(database, old_first, "m1")
    waiting = show(database, HALL)
    ahead = show(database, new)
    database.do(lambda tx: outbox.move(tx, HALL, new))
    assert letter_of(database, waiting).state == "cancelled"
    assert claim(database) == [ahead]
    sent(database, ahead, "n1")
    database.do(lambda tx: outbox.refresh(tx, "poll:1"))
    (edit,) = claim(database)
    assert card(database, chat=new).message_id == "n1"
    assert letter_of(database, edit).card_id == card(database, chat=new).id


def test_a_letter_can_be_sent_on_to_another_chat_with_its_card(database: Database) -> None:
    letter_id = show(database, ANA)
    claim(database)
    with_letter(database, letter_id, lambda tx, letter: dispatch.redirect(tx, letter, BEN))
    assert outbox.chat_of(letter_of(database, letter_id)) == BEN
    assert claim(database) == [letter_id]
    sent(database, letter_id, "m7")
    assert card(database, chat=BEN).message_id == "m7"


def test_a_card_sent_on_to_where_it_is_already_becomes_an_edit_of_that(database: Database) -> None:
    there = show(database, BEN)
    claim(database)
    sent(database, there, "m1")
    letter_id = show(database, ANA)
    claim(database)
    with_letter(database, letter_id, lambda tx, letter: dispatch.redirect(tx, letter, BEN))
    assert claim(database) == [letter_id]
    assert letter_of(database, letter_id).card_id == card(database, chat=BEN).id
    assert card(database, chat=BEN).message_id == "m1"
    sent(database, letter_id, "m1")
    assert card(database, chat=BEN).sent == card(database, chat=BEN).wanted


@pytest.mark.parametrize(
    "put_back",
    [
        lambda tx, letter: dispatch.hold(tx, letter, tx.now),
        lambda tx, letter: dispatch.postpone(tx, letter, tx.now),
        lambda tx, letter: dispatch.redirect(tx, letter, ANA),
    ],
    ids=["hold", "postpone", "redirect"],
)
def test_what_never_left_the_house_was_not_tried(
    database: Database, put_back: Callable[[Transaction, Letter], None]
) -> None:
    letter_id = send(database, ANA, "1")
    for _ in range(3):
        assert claim(database) == [letter_id]
        with_letter(database, letter_id, put_back)
    assert letter_of(database, letter_id).attempts == 0
    claim(database)
    assert letter_of(database, letter_id).attempts == 1


def test_a_dead_letter_that_is_sent_again_has_all_its_attempts(database: Database) -> None:
    letter_id = send(database, ANA, "1")
    claim(database)
    with_letter(database, letter_id, lambda tx, letter: dispatch.settle(tx, letter, "failed", problem="refused"))
    with_letter(database, letter_id, dispatch.revive)
    assert letter_of(database, letter_id).attempts == 0


def test_two_who_change_one_card_at_once_both_succeed(database: Database, replica: OpenDatabase) -> None:
    homes = [database, replica()]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: show(homes[number % 2], ANA, total=number), range(40)))
    assert card(database).wanted == 40
    assert len(claim(database)) == 1


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
@pytest.mark.parametrize("known", [False, True])
def test_two_who_change_one_card_at_the_very_same_moment_both_succeed(
    database: Database, replica: OpenDatabase, known: bool
) -> None:
    if known:
        first = show(database, ANA)
        claim(database)
        sent(database, first)
    both_looked = threading.Barrier(2)
    runs: list[str] = []

    def change(tx: Transaction, who: str) -> None:
        tx.session.scalars(select(Card)).all()  # from here on, the transaction sees the past
        runs.append(who)
        if runs.count(who) == 1:
            both_looked.wait(HANGS)
        outbox.show(tx, ANA, "poll:1", "polls.card", {"who": who})

    other = replica()
    with ThreadPoolExecutor(2) as threads:
        for future in [
            threads.submit(database.do, lambda tx: change(tx, "first")),
            threads.submit(other.do, lambda tx: change(tx, "second")),
        ]:
            future.result(HANGS)
    assert len(runs) >= 3
    assert card(database).wanted == (3 if known else 2)
    assert len(claim(database)) == 1


def test_refreshes_by_many_lose_no_version_and_make_one_edit(database: Database, replica: OpenDatabase) -> None:
    first = show(database, ANA)
    claim(database)
    sent(database, first)
    homes = [database, replica()]
    with ThreadPoolExecutor(8) as threads:
        list(
            threads.map(lambda number: homes[number % 2].do(lambda tx: outbox.refresh(tx, "poll:1")), range(40)),
        )
    assert card(database).wanted == 41
    assert len(claim(database)) == 1


def test_claims_of_two_deliverers_never_overlap(database: Database, replica: OpenDatabase) -> None:
    def write(tx: Transaction) -> None:
        for number in range(120):
            outbox.send(tx, Chat("telegram", "bot", str(number)), "phrase", {})

    database.do(write)
    homes = [database, replica()]

    def work(number: int) -> list[int]:
        mine: list[int] = []
        while claimed := claim(homes[number % 2], limit=7):
            mine += claimed
        return mine

    with ThreadPoolExecutor(4) as threads:
        taken = [letter_id for mine in threads.map(work, range(4)) for letter_id in mine]
    assert len(taken) == len(set(taken)) == 120


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_looking_for_letters_does_not_read_those_sent_long_ago(database: Database) -> None:
    plans: list[str] = []

    def explain(tx: Transaction) -> None:
        connection = tx.session.connection()
        seen: list[tuple[str, Any]] = []
        event.listen(connection.engine, "before_cursor_execute", lambda *call: seen.append((call[2].lstrip(), call[3])))
        dispatch.claim(tx, "telegram", "bot", limit=10)
        dispatch.next_due_at(tx)
        outbox.show(tx, ANA, "poll:1", "polls.card", {})
        outbox.refresh(tx, "poll:1")
        outbox.shown_on(tx, ANA, "m1")
        outbox.cancel_waiting(tx, person_id=1)
        outbox.move(tx, ANA, BEN)
        queries = [(text, values) for text, values in seen if text.startswith(("SELECT", "UPDATE"))]
        for text, values in queries:
            plans.extend(row[3] for row in connection.exec_driver_sql("EXPLAIN QUERY PLAN " + text, values))

    database.do(explain)
    assert len(plans) > 10
    assert not [plan for plan in plans if plan.startswith("SCAN letter") and "USING INDEX ix_letter_due" not in plan]


def test_what_waits_is_counted_by_platform_with_the_age_of_the_oldest(database: Database, clock: FixedClock) -> None:
    def write(tx: Transaction) -> None:
        for minutes in (-3, -2, 60):
            outbox.send(
                tx, Chat("slack", "T1", f"U{minutes}"), "phrase", {}, not_before=tx.now + timedelta(minutes=minutes)
            )
        outbox.send(tx, Chat("web", "", "u"), "phrase", {})
        dispatch.claim(tx, "web", "", limit=1)

    database.do(write)
    queues = database.do(dispatch.queues)
    assert queues == {"slack": dispatch.Queue(2, 1, 0, 180.0), "web": dispatch.Queue(0, 0, 1, 0.0)}
