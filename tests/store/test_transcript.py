from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import delete

from clusterbot.chat.messages import Button, File, Message
from clusterbot.chat.stage import Kept, Line
from clusterbot.chat.updates import Chat
from clusterbot.store import transcript
from clusterbot.store.database import Database
from clusterbot.store.redaction import Redaction
from clusterbot.testing.databases import OpenDatabase

ANA = Chat("web", "", "ana")
HALL = Chat("web", "", "hall", kind="group")
POLL = Message("<b>Lunch?</b>", rows=((Button("Yes", "vote:1:0"), Button("No", "vote:1:1")), (Button("Later", "l"),)))


def append(database: Database, chat: Chat, words: str, author: str = "") -> str:
    return database.do(lambda tx: transcript.append(tx, chat, Message(words), author))


def history(database: Database, chat: Chat, after: int = 0, limit: int = 200) -> list[Line]:
    return database.do(lambda tx: transcript.history(tx, chat, after, limit))


def test_a_chat_keeps_its_own_messages_in_order(database: Database) -> None:
    append(database, ANA, "one", "Ana")
    append(database, HALL, "elsewhere")
    append(database, ANA, "two")
    assert [(line.author, line.message.text) for line in history(database, ANA)] == [("Ana", "one"), ("", "two")]


def test_a_post_is_one_line_in_its_chat_however_often_it_comes(database: Database, replica: OpenDatabase) -> None:
    ids = [
        home.do(lambda tx, chat=chat, post=post: transcript.append(tx, chat, Message("Hello"), "Ana", post=post))
        for home in (database, replica())
        for chat in (ANA, HALL)
        for post in ("p1", "p2", "p1")
    ]
    assert len(set(ids)) == 4
    assert len(history(database, ANA)) == len(history(database, HALL)) == 2


def test_a_post_that_comes_to_two_processes_at_once_is_one_line(database: Database, replica: OpenDatabase) -> None:
    homes = [database, replica()] * 4
    with ThreadPoolExecutor(len(homes)) as threads:
        ids = list(
            threads.map(lambda home: home.do(lambda tx: transcript.append(tx, ANA, Message("Hi"), post="p1")), homes)
        )
    assert len(set(ids)) == len(history(database, ANA)) == 1


def test_a_message_comes_back_with_its_buttons(database: Database) -> None:
    database.do(lambda tx: transcript.append(tx, ANA, POLL))
    assert [line.message for line in history(database, ANA)] == [POLL]


def test_files_are_kept_beside_their_message(database: Database) -> None:
    photo, plan = File("site.jpg", "image/jpeg", b"\xff\xd8\x00"), File("plan.pdf", "application/pdf", b"%PDF")
    line = database.do(lambda tx: transcript.append(tx, ANA, Message("Two files", files=(photo, plan)), "Ana"))
    append(database, ANA, "no file")
    first, second = history(database, ANA)
    assert first.files == (Kept("site.jpg", "image/jpeg", 3), Kept("plan.pdf", "application/pdf", 4))
    assert first.message == Message("Two files")
    assert second.files == ()
    assert database.do(lambda tx: transcript.file(tx, ANA, line, 1)) == plan


def test_a_file_is_found_in_its_own_chat_only(database: Database) -> None:
    photo = File("site.jpg", "image/jpeg", b"\xff\xd8\x00")
    line = database.do(lambda tx: transcript.append(tx, ANA, Message("A photo", files=(photo,))))
    for chat, id_, place in ((HALL, line, 0), (ANA, line, 1), (ANA, "99", 0), (ANA, "x", 0), (ANA, line, -1)):
        assert database.do(lambda tx, a=chat, b=id_, c=place: transcript.file(tx, a, b, c)) is None


def test_a_file_goes_with_its_line(database: Database) -> None:
    photo = File("site.jpg", "image/jpeg", b"\xff\xd8\x00")
    line = database.do(lambda tx: transcript.append(tx, ANA, Message("A photo", files=(photo,))))
    database.do(lambda tx: tx.session.execute(delete(transcript.WebLine)))
    assert database.do(lambda tx: tx.session.get(transcript.WebFile, (int(line), 0))) is None


def test_a_reader_asks_for_what_is_new(database: Database) -> None:
    first = append(database, ANA, "one")
    append(database, ANA, "two")
    seen = history(database, ANA)[-1].number
    assert history(database, ANA, after=seen) == []
    assert database.do(lambda tx: transcript.replace(tx, ANA, first, Message("ONE")))
    (changed,) = history(database, ANA, after=seen)
    assert (changed.id, changed.message.text, changed.edited) == (first, "ONE", True)


def test_the_newest_lines_are_given_oldest_first(database: Database) -> None:
    for number in range(10):
        append(database, ANA, str(number))
    assert [line.message.text for line in history(database, ANA, limit=3)] == ["7", "8", "9"]


def test_a_message_replaced_by_itself_is_neither_new_nor_edited(database: Database) -> None:
    line_id = database.do(lambda tx: transcript.append(tx, ANA, POLL))
    (before,) = history(database, ANA)
    assert database.do(lambda tx: transcript.replace(tx, ANA, line_id, POLL))
    assert history(database, ANA) == [before]


@pytest.mark.parametrize("line_id", ["999", "", "-1", "x", "9" * 30, "1.0", "²"])
def test_a_line_that_is_not_there_cannot_be_replaced(database: Database, line_id: str) -> None:
    append(database, ANA, "one")
    assert not database.do(lambda tx: transcript.replace(tx, ANA, line_id, Message("no")))


def test_a_line_of_another_chat_cannot_be_replaced(database: Database) -> None:
    line_id = append(database, ANA, "one")
    assert not database.do(lambda tx: transcript.replace(tx, HALL, line_id, Message("no")))
    assert history(database, ANA)[0].message.text == "one"


def test_lines_written_at_once_all_have_numbers_of_their_own(database: Database, replica: OpenDatabase) -> None:
    homes = [database, replica()]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda number: append(homes[number % 2], ANA, str(number)), range(60)))
    numbers = [line.number for line in history(database, ANA)]
    assert len(set(numbers)) == 60
    assert numbers == sorted(numbers)


def test_whoever_is_erased_is_gone_from_their_own_chat_and_blank_in_the_others(database: Database) -> None:
    append(database, ANA, "my own words", "Ana")
    append(database, HALL, "said before everybody", "Ana")
    append(database, HALL, "Ana &amp; Co will host it", "")
    append(database, HALL, "mine stays", "Omar")
    redaction = Redaction(["Ana & Co"], [], [], "somebody")
    database.do(lambda tx: transcript.forget(tx, [ANA], "Ana", redaction))
    assert history(database, ANA) == []
    assert [(line.author, line.message.text) for line in history(database, HALL)] == [
        ("", "…"),
        ("", "somebody will host it"),
        ("Omar", "mine stays"),
    ]
