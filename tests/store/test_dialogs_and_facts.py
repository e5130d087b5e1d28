from datetime import timedelta

from clusterbot.chat.forms import Field, Form, Option
from clusterbot.chat.updates import Account, Chat
from clusterbot.store import dialogs, facts
from clusterbot.store.database import Database
from clusterbot.store.dialogs import Dialog
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import OpenDatabase
from clusterbot.testing.patience import HANGS

ANA = Account("telegram", "", "1")
BEN = Account("telegram", "", "2")
FORM = Form(
    press="action:new",
    title="An action",
    submit="Add",
    fields=(
        Field("what", "text", "What?", long=True),
        Field("who", "several", "Who?", options=(Option("1", "Ana"), Option("2", "Ben")), required=False),
    ),
)
OTHER = Form(press="poll:new", title="A poll", submit="Ask", fields=(Field("question", "text", "What?"),))


def begin(database: Database, form: Form = FORM, account: Account = ANA) -> Dialog:
    return database.do(lambda tx: dialogs.begin(tx, account, form))


def current(database: Database, account: Account = ANA) -> Dialog | None:
    return database.do(lambda tx: dialogs.current(tx, account))


def test_a_form_under_way_survives_a_restart(database: Database, replica: OpenDatabase) -> None:
    begin(database)

    def answer(tx: Transaction) -> None:
        dialog = dialogs.current(tx, ANA)
        assert dialog is not None
        dialog.answers = {**dialog.answers, "what": "Call the bank", "who": ["1"]}
        dialog.position = 1
        tx.add(dialog)

    database.do(answer)
    found = current(replica())
    assert found is not None
    assert (found.position, found.answers) == (1, {"what": "Call the bank", "who": ["1"]})
    assert dialogs.form_of(found) == FORM


def test_everybody_has_a_form_of_their_own(database: Database) -> None:
    begin(database)
    assert current(database, BEN) is None


def test_a_new_form_replaces_the_one_under_way(database: Database) -> None:
    first = begin(database)
    database.do(lambda tx: _answer(tx, "what", "half"))
    second = begin(database, OTHER)
    found = current(database)
    assert found is not None
    assert dialogs.form_of(found) == OTHER
    assert (found.answers, found.position) == ({}, 0)
    assert second.round != first.round


def _answer(tx: Transaction, key: str, answer: str) -> None:
    dialog = dialogs.current(tx, ANA)
    assert dialog is not None
    dialog.answers, dialog.position = {key: answer}, 1
    tx.add(dialog)


def test_a_button_of_a_form_that_is_over_is_known_as_old(database: Database) -> None:
    rounds = []
    for _ in range(5):
        rounds.append(begin(database).round)
        database.do(lambda tx: dialogs.end(tx, ANA))
    assert len(set(rounds)) == 5


def test_nothing_is_kept_of_a_form_that_is_over(database: Database) -> None:
    begin(database)
    database.do(lambda tx: _answer(tx, "what", "secret"))
    database.do(lambda tx: dialogs.end(tx, ANA))
    assert current(database) is None
    row = database.do(lambda tx: tx.session.get_one(Dialog, ("telegram", "", "1")))
    assert (row.form, row.answers) == ({}, {})


def test_ending_what_never_began_changes_nothing(database: Database) -> None:
    database.do(lambda tx: dialogs.end(tx, ANA))
    assert current(database) is None


def test_a_form_waits_a_day_for_its_next_answer(database: Database, clock: FixedClock) -> None:
    begin(database)
    clock.advance(timedelta(hours=23, minutes=59))
    assert current(database) is not None
    clock.advance(timedelta(minutes=1))
    assert current(database) is None


def test_a_form_is_asked_in_private(database: Database) -> None:
    assert dialogs.chat_of(begin(database)) == Chat("telegram", "", "1", kind="private")


def test_a_fact_is_what_was_written_last(database: Database) -> None:
    assert database.do(lambda tx: facts.read(tx, "colour", "none")) == "none"
    for colour in ("green", "blue"):
        database.do(lambda tx, colour=colour: facts.write(tx, "colour", colour))
    assert database.do(lambda tx: facts.read(tx, "colour")) == "blue"


def test_the_secret_is_made_once_and_is_the_same_for_every_replica(database: Database, replica: OpenDatabase) -> None:
    both = [home.submit(facts.secret) for home in (database, replica())]
    first, second = (future.result(HANGS) for future in both)
    assert first == second == database.do(facts.secret)
    assert len(first) == 32
