"""The log: a line for what matters, and never a secret."""

import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from clusterbot.logs import Hider, configure, secrets_in

TELEGRAM = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
SLACK = "xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcHrzqqgy"
OWN = "a password that looks like nothing"


@pytest.fixture
def output() -> Iterator[io.StringIO]:
    """What the bot logs, with OWN known as a secret; the log is as before afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers.clear()
    written = io.StringIO()
    configure("info", [OWN], written)
    yield written
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def log() -> structlog.typing.FilteringBoundLogger:
    logger: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    return logger


@pytest.mark.parametrize("secret", [TELEGRAM, SLACK, OWN, "xapp-1-A0-123-abcdef", "xoxe.xoxp-1-Mi0yLTEyMzQ"])
def test_a_secret_is_hidden_wherever_it_stands(output: io.StringIO, secret: str) -> None:
    log().warning(f"asked https://api.example.org/bot{secret}/getMe", answer={"token": secret}, reason=OSError(secret))
    logging.getLogger("some.library").error("refused: %s", secret)
    try:
        raise RuntimeError(f"no good: {secret}")  # noqa: TRY301  it is logged right here
    except RuntimeError:
        log().exception("one more")
        logging.getLogger("some.library").exception("and another")
    assert secret not in output.getvalue()
    assert output.getvalue().count("[secret]") >= 6


@pytest.mark.parametrize("library", ["psycopg.pool", "apscheduler.scheduler"])
def test_what_a_library_warns_of_every_second_of_an_outage_is_not_told_but_its_errors_are(
    output: io.StringIO, library: str
) -> None:
    logging.getLogger(library).warning("skipped: maximum number of running instances reached")
    assert output.getvalue() == ""
    logging.getLogger(library).error("a job raised an exception")
    assert "a job raised an exception" in output.getvalue()


def test_the_password_of_a_database_is_hidden_and_its_host_is_not(output: io.StringIO) -> None:
    log().error("no database", url="postgresql://bot:hunter2@db.example.org/name")
    assert "hunter2" not in output.getvalue()
    assert "postgresql://bot:[secret]@db.example.org/name" in output.getvalue()


def test_a_traceback_shows_where_but_no_variable(output: io.StringIO) -> None:
    def reply(what_somebody_wrote: list[str]) -> None:
        raise RuntimeError(f"{len(what_somebody_wrote)} words are too many")

    words = ["leaving", "my", "job", "in", "spring"]
    try:
        reply(words)
    except RuntimeError:
        log().exception("update failed")
    assert "in reply" in output.getvalue()
    assert "RuntimeError: 5 words are too many" in output.getvalue()
    assert "'spring'" not in output.getvalue()


@pytest.mark.parametrize("words", ['Nadia\'s "own" words', "the hall is promised", "don't", "two\nlines"])
def test_what_an_exception_quotes_is_not_shown(output: io.StringIO, words: str) -> None:
    for fail in (lambda: int(words), lambda: {}[words]):
        try:
            fail()
        except (ValueError, KeyError):
            log().exception("update failed")
            logging.getLogger("some.library").exception("and another")
    assert "in <lambda>" in output.getvalue()
    assert output.getvalue().count("ValueError: invalid literal for int() with base 10: '…'") == 2
    assert output.getvalue().count("KeyError: '…'") == 2
    assert not any(part in output.getvalue() for part in (words, repr(words)))


def test_a_run_where_all_is_well_says_little(output: io.StringIO) -> None:
    log().debug("asked for updates")
    logging.getLogger("aiohttp.access").info("GET /")
    assert output.getvalue() == ""
    log().info("slack is listening", connections=1)
    assert output.getvalue().count("\n") == 1
    assert output.getvalue().endswith("slack is listening connections=1\n")


def test_what_is_secret_is_known_by_its_name_by_its_file_and_by_the_databases_url(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("lies-in-a-file\n")
    found = secrets_in(
        {
            "CLUSTERBOT_TELEGRAM_TOKEN": "stands-here",
            "CLUSTERBOT_SLACK_BOT_TOKEN_FILE": str(tmp_path / "token"),
            "CLUSTERBOT_SLACK_APP_TOKEN_FILE": str(tmp_path / "nothing"),
            "CLUSTERBOT_SLACK_BOT_TOKEN": "",
            "CLUSTERBOT_DATABASE_URL": "postgresql://bot:hunter22@host/name",
            "CLUSTERBOT_PORT": "8080",
        }
    )
    assert sorted(found) == ["hunter22", "lies-in-a-file", "stands-here"]


def test_of_two_secrets_the_longer_goes_first() -> None:
    assert Hider(["abcdef", "abcdefghi"])("abcdefghi") == "[secret]"
