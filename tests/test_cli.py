"""The commands, as a host types them: what they print and return, and what a host reads when something is wrong."""

import json
import logging
import os
import pwd
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import sqlalchemy
import structlog
from click.testing import Result
from sqlalchemy import text
from typer.testing import CliRunner

from clusterbot.app import SystemClock
from clusterbot.backups import Restoring
from clusterbot.chat.updates import Chat
from clusterbot.cli import app
from clusterbot.doctor import remedy_for
from clusterbot.settings import Settings
from clusterbot.store import dispatch, outbox, schedules
from clusterbot.store.alone import Alone
from clusterbot.store.backup import BackupError, kept, read_ledger
from clusterbot.store.database import Database, OutageError, engine_for
from clusterbot.store.transaction import Transaction
from older_schema import make_older

pytestmark = pytest.mark.slow

SOLVANE = Path(__file__).parent / "stories" / "solvane.yaml"
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"

Command = Callable[..., Result]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Command]:
    """Types a command in an empty folder, in an environment without any setting but those given."""
    for name in [name for name in os.environ if name.startswith("CLUSTERBOT_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers.clear()  # or the command's own way to log would close those of the tests

    def types(*arguments: object, **settings: str) -> Result:
        result = CliRunner().invoke(
            app, [str(one) for one in arguments], env={f"CLUSTERBOT_{name}": value for name, value in settings.items()}
        )
        assert "Traceback" not in result.output, "nobody sees a traceback"
        return result

    yield types
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


# ---- help and wrong use


def test_help_names_every_command_and_what_it_does(command: Command) -> None:
    result = command("--help")
    assert result.exit_code == 0
    for name in ("run", "load", "check", "migrate", "backup", "restore", "erase", "retry", "trace", "doctor"):
        assert f"\n  {name} " in result.output
        assert command(name, "--help").exit_code == 0
    assert "..." not in result.output.partition("Commands:")[2], "each line is short enough to be read"


@pytest.mark.parametrize(
    "arguments", [[], ["fly"], ["load"], ["load", "nothing.yaml"], ["load", "."], ["run", "--now"], ["restore"]]
)
def test_wrong_use_returns_2(command: Command, arguments: list[str]) -> None:
    assert command(*arguments).exit_code == 2


# ---- load


def test_a_cluster_is_loaded_before_the_first_run_where_a_real_one_lives(command: Command, tmp_path: Path) -> None:
    result = command("load", SOLVANE)
    assert result.exit_code == 0
    assert "Loaded into sqlite:///var/clusterbot.db: " in result.output
    assert "4 participants" in result.output
    assert "clusterbot run" in result.output, "it says how to go on"
    assert [path.name for path in (tmp_path / "var").glob("*.db")] == ["clusterbot.db"]


def test_loading_it_again_changes_nothing_and_shows_the_same_ways_in(command: Command) -> None:
    first = command("load", SOLVANE)
    again = command("load", SOLVANE)
    assert again.exit_code == 0
    assert "nothing was new" in again.output
    assert first.output.partition("\n")[2] == again.output.partition("\n")[2]


def test_each_expected_facilitator_gets_a_personal_way_in_on_each_platform_there_is(command: Command) -> None:
    anywhere = json.loads(command("load", SOLVANE, "--json").stdout)["links"]
    assert list(anywhere) == ["Selma I."]
    assert [way.partition(":")[0] for way in anywhere["Selma I."]] == ["Telegram", "Slack"]
    telegram_only = json.loads(command("load", SOLVANE, "--json", TELEGRAM_TOKEN=TOKEN).stdout)["links"]
    assert [way.partition(":")[0] for way in telegram_only["Selma I."]] == ["Telegram"]


def test_a_broken_file_is_told_by_line_and_nothing_of_it_is_loaded(command: Command, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(SOLVANE.read_text().replace("Europe/Berlin", "Mars/Olympus").replace("owner: p02", "owner: p99"))
    lines = broken.read_text().splitlines()
    result = command("load", broken)
    assert result.exit_code == 1
    assert result.stdout == ""
    first, *mistakes = result.stderr.splitlines()
    assert first == f"Nothing was loaded: {broken} has 2 mistakes."
    for mistake, word in zip(mistakes, ("Mars/Olympus", "p99"), strict=True):
        place, _, what = mistake.partition(": ")
        assert word in lines[int(place.removeprefix(f"{broken}:")) - 1]
        assert word in what
    assert "4 participants" in command("load", SOLVANE).output


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"cluster: [", "YAML"), (b"\xff\xfe\x00", "UTF-8"), (b"", ""), (b"- a\n- b\n", ""), (b"cluster: &a [*a]", "")],
)
def test_a_file_that_is_no_cluster_is_told_by_line_too(
    command: Command, tmp_path: Path, content: bytes, words: str
) -> None:
    (tmp_path / "file.yaml").write_bytes(content)
    result = command("load", "file.yaml", "--json")
    assert result.exit_code == 1
    (mistake, *_) = json.loads(result.stdout)["mistakes"]
    assert mistake["line"] >= 1
    assert words in mistake["what"]


def test_the_examples_database_takes_no_real_cluster(command: Command, tmp_path: Path) -> None:
    _mark_as_example(command, tmp_path / "example.db")
    result = command("load", SOLVANE, DATABASE_URL="sqlite:///example.db")
    assert result.exit_code == 1
    assert "This database holds the example cluster" in result.stderr
    assert "CLUSTERBOT_DATABASE_URL" in result.stderr


# ---- backup and restore


def test_a_backup_is_made_beside_the_database_and_put_back_by_its_name(command: Command, tmp_path: Path) -> None:
    command("load", SOLVANE)
    made = command("backup")
    assert made.exit_code == 0
    (file,) = (tmp_path / "var" / "backups").glob("clusterbot-*.db.gz")
    assert made.output.startswith(f"var/backups/{file.name}: ")
    _write("note", "since")
    done = command("restore", file.name, "--yes")
    assert done.exit_code == 0
    assert "What was there before is kept: var/backups/clusterbot-" in done.output
    assert "Start the bot again." in done.output
    assert _read("note") is None
    assert "nothing was new" in command("load", SOLVANE).output


def test_a_backup_goes_where_it_is_wanted_and_tells_a_script_about_it(command: Command, tmp_path: Path) -> None:
    command("load", SOLVANE)
    told = json.loads(command("backup", "--to", "elsewhere", "--json").stdout)
    assert set(told) == {"file", "at", "schema", "bytes"}
    assert (tmp_path / told["file"]).stat().st_size == told["bytes"]
    assert told["file"].startswith("elsewhere/")
    by_setting = json.loads(command("backup", "--json", BACKUPS="third").stdout)
    assert by_setting["file"].startswith("third/")


def test_before_it_is_put_back_the_host_is_asked(command: Command) -> None:
    command("load", SOLVANE)
    file = json.loads(command("backup", "--json").stdout)["file"]
    _write("note", "since")
    result = command("restore", file)
    assert result.exit_code == 1
    assert "takes the place of what is in sqlite:///var/clusterbot.db" in result.output
    assert _read("note") == "since"


def test_where_nothing_is_there_is_nothing_to_back_up_or_to_put_back(command: Command) -> None:
    _told(command("backup"), "there is nothing to back up yet")
    _told(command("restore", "none.db.gz", "--yes"), "There is no backup none.db.gz")


def test_a_bot_that_runs_is_to_be_stopped_before(command: Command) -> None:
    command("load", SOLVANE)
    file = json.loads(command("backup", "--json").stdout)["file"]
    alone = Alone(sqlalchemy.make_url("sqlite:///var/clusterbot.db"))
    alone.take()
    _told(command("restore", file, "--yes"), "A clusterbot is running on var/clusterbot.db", "Stop it first")
    alone.let_go()


def test_a_backup_by_a_newer_clusterbot_is_told(command: Command) -> None:
    command("load", SOLVANE)
    with closing(sqlite3.connect("var/clusterbot.db")) as other:
        (known,) = other.execute("SELECT version_num FROM alembic_version").fetchone()
        other.execute("UPDATE alembic_version SET version_num = '9999'")
        other.commit()
        other.execute("VACUUM INTO 'newer.db'")
        other.execute("UPDATE alembic_version SET version_num = ?", (known,))
        other.commit()
    _told(command("restore", "newer.db", "--yes"), "9999", "Update clusterbot")


def test_migrating_keeps_what_was_there_or_says_why_it_cannot(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = make_older(f"sqlite:///{tmp_path}/old.db")
    (tmp_path / "file").touch()
    _told(
        command("migrate", DATABASE_URL="sqlite:///old.db", BACKUPS="file"),
        "nothing was changed",
        "CLUSTERBOT_BACKUPS=off",
    )
    assert command("migrate", DATABASE_URL="sqlite:///old.db").exit_code == 0
    (made,) = (tmp_path / "backups").glob("old-*.db.gz")
    assert f"-{older}." in made.name


def test_a_mistake_of_our_own_shows_no_values_whatever_the_command(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert command("check").exit_code == 0

    def fails(*_: object) -> None:
        said = "what somebody said in confidence"
        raise KeyError(said)

    monkeypatch.setattr(
        "clusterbot.loading.bring_up_to_date", fails
    )  # first: it takes the name from app when it is imported
    monkeypatch.setattr("clusterbot.app.bring_up_to_date", fails)
    for arguments in (["migrate"], ["load", str(SOLVANE)]):
        result = CliRunner().invoke(app, arguments)
        assert result.exit_code == 1
        assert "a mistake of its own: please report it" in result.output
        assert "in confidence" not in result.output


def _write(name: str, value: str) -> None:
    with closing(sqlite3.connect("var/clusterbot.db")) as other:
        other.execute("INSERT INTO fact (name, value) VALUES (?, ?)", (name, value))
        other.commit()


def _read(name: str) -> str | None:
    with closing(sqlite3.connect("var/clusterbot.db")) as other:
        row = other.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
    return row and str(row[0])


def test_a_folder_that_is_closed_to_us_is_told(command: Command, tmp_path: Path) -> None:
    command("load", SOLVANE)
    file = json.loads(command("backup", "--json").stdout)["file"]
    settings = Settings()
    with _closed(tmp_path / "closed") as folder:
        with pytest.raises(BackupError, match=r"may not look at .*copy it into var/backups first"):
            Restoring(settings, folder / Path(file).name)
        with pytest.raises(BackupError, match=r"may not look into .*closed"):
            read_ledger(folder)
        with pytest.raises(BackupError, match="Permission denied"):
            kept(folder, sqlalchemy.make_url("sqlite:///var/clusterbot.db"))
    _told(command("restore", "x" * 300, "--yes"), "cannot be looked at: File name too long")


@contextmanager
def _closed(folder: Path) -> Iterator[Path]:
    """A folder that its owner has closed to us, whoever we are."""
    folder.mkdir(mode=0)
    us = os.geteuid()
    if us == 0:
        os.seteuid(pwd.getpwnam("nobody").pw_uid)
    try:
        yield folder
    finally:
        os.seteuid(us)
        folder.chmod(0o700)


# ---- by the host's hand


def test_somebody_who_was_only_listed_can_be_erased_by_the_host(command: Command) -> None:
    command("load", SOLVANE)
    asked = command("erase", "selma  i.")
    assert asked.exit_code == 1, "nobody answered"
    assert asked.stdout.startswith(
        "Selma I.\n   Solvane Clean Technology Innovation Cluster, facilitator, expected\n"
        "   no account: never wrote to the bot\n"
    )
    assert "Selma I." in _names()
    done = command("erase", "Selma I.", "--yes")
    assert (done.exit_code, "Erased." in done.output) == (0, True)
    assert "Selma I." not in _names()
    _told(command("erase", "Selma I.", "--yes"), "Nobody here is called Selma I.")


def test_of_two_with_one_name_the_host_chooses(command: Command) -> None:
    command("load", SOLVANE)
    with closing(sqlite3.connect("var/clusterbot.db")) as other:
        other.execute("UPDATE person SET name = 'Nadia R.' WHERE name = 'Ingrid S.'")
        other.commit()
    before = _names()
    assert before.count("Nadia R.") == 2, before
    assert CliRunner().invoke(app, ["erase", "Nadia R.", "--yes"], input="9\n").exit_code == 1
    assert _names() == before
    result = CliRunner().invoke(app, ["erase", "Nadia R."], input="2\ny\n")
    assert result.exit_code == 0, result.output
    after = _names()
    assert [before[place] for place in range(len(before)) if before[place] != after[place]] == ["Nadia R."]
    assert before.index("Nadia R.") == after.index("Nadia R."), "it was the second one"


def test_a_name_that_is_nearly_right_is_told_and_erases_nobody(command: Command) -> None:
    command("load", SOLVANE)
    before = _names()
    _told(command("erase", "Selma", "--yes"), "Nobody here is called Selma.", "Did you mean Selma I.?")
    assert _names() == before


def test_there_is_nobody_to_erase_where_there_is_no_database(command: Command, tmp_path: Path) -> None:
    _told(command("erase", "Selma I.", "--yes"), "does not exist")
    assert not (tmp_path / "var").exists()


def test_where_nothing_was_set_aside_there_is_nothing_to_retry(command: Command) -> None:
    command("load", SOLVANE)
    assert command("retry").output == "Nothing was set aside, and no letter was given up.\n"


def test_what_did_not_arrive_is_sent_again_and_what_may_have_arrived_is_not(command: Command) -> None:
    command("load", SOLVANE)
    database = Database("sqlite:///var/clusterbot.db", SystemClock())
    database.start()

    def lose(tx: Transaction) -> None:
        for state in ("failed", "uncertain"):
            dispatch.settle(tx, outbox.send(tx, Chat("telegram", "1", "4711"), "phrase", {}), state)

    database.do(lose)
    database.close()
    assert command("retry").output.startswith("To be handled again: 0. To be sent again: 1. ")
    with closing(sqlite3.connect("var/clusterbot.db")) as other:
        assert [row for (row,) in other.execute("SELECT state FROM letter ORDER BY id")] == ["waiting", "uncertain"]


def test_what_the_clock_could_not_do_is_done_again(command: Command) -> None:
    command("load", SOLVANE)
    database = Database("sqlite:///var/clusterbot.db", SystemClock())
    database.start()

    def fail(tx: Transaction) -> None:
        plan = schedules.once(tx, "polls.close", 7, tx.now)
        for _ in range(schedules.ATTEMPTS):
            schedules.count_failure(tx, plan, "KeyError('…')")

    database.do(fail)
    assert "Planned for now: 1." in command("retry").output
    assert database.do(lambda tx: [one.what_follows for one in schedules.failed(tx)]) == ["tried_again"]
    database.close()


def test_a_letter_is_traced_in_words_and_as_json(command: Command) -> None:
    command("load", SOLVANE)
    database = Database("sqlite:///var/clusterbot.db", SystemClock())
    database.start()
    written = database.do(
        lambda tx: outbox.send(tx.because("abcdef012345"), Chat("slack", "T1", "U1"), "phrase", {"key": "engine.empty"})
    )
    database.close()
    result = command("trace", "letter", written.id)
    assert result.exit_code == 0
    assert result.output.startswith("Trace abcdef012345\n")
    assert f"Letter {written.id} was written to the private chat on slack: engine.empty" in result.output
    told = json.loads(command("trace", "abcdef012345", "--json").output)
    assert [letter["id"] for letter in told["stories"][0]["letters"]] == [written.id]
    _told(command("trace"), "Nothing has happened here yet.")
    _told(command("trace", "nothing-of-ours"), "Nothing here goes by nothing-of-ours", "letter 17")


def _names() -> list[str]:
    with closing(sqlite3.connect("var/clusterbot.db")) as other:
        return [str(row[0]) for row in other.execute("SELECT name FROM person ORDER BY id")]


# ---- what can be wrong with a database


def test_a_database_that_another_program_holds(command: Command, tmp_path: Path) -> None:
    command("load", SOLVANE)
    with closing(sqlite3.connect(tmp_path / "var" / "clusterbot.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        _told(command("load", SOLVANE), "database is locked", "second clusterbot")


def test_a_database_that_may_only_be_read(command: Command, tmp_path: Path) -> None:
    command("load", SOLVANE)
    url = f"sqlite:///file:{tmp_path}/var/clusterbot.db?mode=ro&uri=true"
    _told(command("run", DATABASE_URL=url, TELEGRAM_TOKEN=TOKEN), "readonly", "write to the file")


def test_a_database_that_a_newer_clusterbot_has_changed(command: Command, tmp_path: Path) -> None:
    command("load", SOLVANE)
    with closing(sqlite3.connect(tmp_path / "var" / "clusterbot.db")) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
        other.commit()
    for arguments in (["load", SOLVANE], ["migrate"], ["run"]):
        _told(command(*arguments, TELEGRAM_TOKEN=TOKEN), "9999", "Update clusterbot")


def test_a_file_that_is_no_database(command: Command, tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("this is a letter to my aunt " * 1000)
    _told(command("run", DATABASE_URL="sqlite:///letter.db"), "not a database", "CLUSTERBOT_DATABASE_URL")
    assert (tmp_path / "letter.db").read_text().startswith("this is a letter")


def test_a_folder_that_is_a_file(command: Command, tmp_path: Path) -> None:
    (tmp_path / "var").touch()
    _told(command("migrate"), "unable to open", "Its folder must be there")


def test_a_server_that_does_not_answer(command: Command) -> None:
    url = "postgresql://bot:hidden-in-here@127.0.0.1:9/clusterbot"
    for arguments in (["load", SOLVANE], ["migrate"], ["run"]):
        result = command(*arguments, DATABASE_URL=url)
        _told(result, "cannot be reached", "See that the server runs")
        assert "hidden-in-here" not in result.output


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("database or disk is full", "make room"),
        ("could not extend file: No space left on device (disk full)", "make room"),
        ("disk I/O error", "has room"),
    ],
)
def test_a_full_disk_has_its_remedy(said: str, words: str) -> None:
    assert words in remedy_for(OutageError(said))


def test_the_database_is_brought_up_to_date_and_once_is_enough(command: Command, empty_postgresql_url: str) -> None:
    for _ in range(2):
        result = command("migrate", DATABASE_URL=empty_postgresql_url)
        assert result.exit_code == 0
        assert "up to date" in result.output
    engine = engine_for(sqlalchemy.make_url(empty_postgresql_url))
    assert {"letter", "inbox", "person"} <= set(sqlalchemy.inspect(engine).get_table_names())
    engine.dispose()


# ---- what can be wrong with settings


@pytest.mark.parametrize("arguments", [["run"], ["migrate"], ["doctor"], ["backup"], ["load", str(SOLVANE)]])
def test_a_wrong_setting_is_told_by_every_command(command: Command, arguments: list[str]) -> None:
    result = command(*arguments, PORT="eighty")
    assert result.exit_code == 1
    assert result.stderr.startswith("CLUSTERBOT_PORT: should be a valid integer")


def test_one_token_of_two_is_told(command: Command) -> None:
    _told(command("run", SLACK_BOT_TOKEN="xoxb-1-23456"), "Slack needs two tokens", "CLUSTERBOT_SLACK_APP_TOKEN")


def test_a_token_in_a_file_that_is_not_there_is_told(command: Command) -> None:
    _told(command("run", TELEGRAM_TOKEN_FILE="/nowhere/token"), "CLUSTERBOT_TELEGRAM_TOKEN_FILE", "No such file")


def test_the_example_and_live_tokens_never_meet(command: Command, tmp_path: Path) -> None:
    _mark_as_example(command, tmp_path / "example.db")
    result = command("run", DATABASE_URL="sqlite:///example.db", TELEGRAM_TOKEN=TOKEN)
    _told(result, "they never mix", "CLUSTERBOT_DATABASE_URL")


def test_a_bot_with_nothing_switched_on_says_so(command: Command) -> None:
    _told(command("run", WEB="off"), "Nothing is switched on", ".env")


# ---- check


def test_all_words_are_in_order(command: Command) -> None:
    result = command("check")
    assert (result.exit_code, result.output) == (0, "All words are in order.\n")
    assert json.loads(command("check", "--json").stdout) == {"problems": []}


def _told(result: Result, *words: str) -> None:
    """Exit code 1, the words on standard error, and no token anywhere."""
    assert result.exit_code == 1, result.output
    for word in words:
        assert word in result.stderr
    assert TOKEN not in result.output


def _mark_as_example(command: Command, file: Path) -> None:
    command("load", SOLVANE)
    shutil.move("var/clusterbot.db", file)
    engine = engine_for(sqlalchemy.make_url(f"sqlite:///{file}"))
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO fact (name, value) VALUES ('example', 'yes')"))
    engine.dispose()
