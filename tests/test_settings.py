"""Settings: each has a default, each wrong value is told by its name, and .env.example knows them all."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import clusterbot
from clusterbot.app import live_platforms
from clusterbot.locate import locate
from clusterbot.settings import Settings, SettingsError, environ, known, mistyped, read_settings

HOUSE = Path(clusterbot.__file__).parent


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Nothing is set, and there is no .env."""
    for name in [name for name in os.environ if name.startswith("CLUSTERBOT_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read_by_the_code() -> set[str]:
    """Every name that stands in the code, the fields of Settings, and the file that may hold a token instead."""
    code = "\n".join(path.read_text("utf-8") for path in HOUSE.rglob("*.py") if "testing" not in path.parts)
    names = set(re.findall(r"CLUSTERBOT_[A-Z_]*[A-Z]\b", code))
    names |= {f"CLUSTERBOT_{field.upper()}" for field in Settings.model_fields}
    return names | {f"{name}_FILE" for name in names if name.endswith(("_TOKEN", "_SIGNING_SECRET"))}


def test_the_example_file_lists_every_setting_that_is_read_and_no_other() -> None:
    assert set(known()) == read_by_the_code()


def test_the_example_file_can_be_used_as_it_is(empty_folder: Path) -> None:
    before = read_settings()
    shutil.copy(locate(".env.example"), empty_folder / ".env")
    assert read_settings() == before
    assert live_platforms(environ()) == [], "no token is set in it"


def test_what_the_example_file_shows_of_our_own_settings_is_their_default() -> None:
    shown = dict(
        re.findall(r"^#(CLUSTERBOT_(?:HOST|PORT|LOG_LEVEL))=(.+)$", locate(".env.example").read_text(), re.MULTILINE)
    )
    assert shown == {
        f"CLUSTERBOT_{name.upper()}": str(getattr(read_settings(), name)) for name in ("host", "port", "log_level")
    }


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("PORT", "eighty", "valid integer"),
        ("PORT", "70000", "65535"),
        ("LOG_LEVEL", "loud", "'debug', 'info', 'warning' or 'error'"),
        ("BASE_URL", "cluster.example.org", "https://"),
        ("DATABASE_URL", "mysql://bot:hidden-in-here@host/name", "postgresql://"),
        ("DATABASE_URL", "clusterbot.db", "sqlite:///"),
        ("DATABASE_URL", "sqlite:///:memory:", "lost at every restart"),
    ],
)
def test_a_wrong_value_is_told_by_name_and_is_not_shown(
    name: str, value: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"CLUSTERBOT_{name}", value)
    with pytest.raises(SettingsError) as caught:
        read_settings()
    assert str(caught.value).startswith(f"CLUSTERBOT_{name}: should")
    assert words in str(caught.value)
    assert value not in str(caught.value)


def test_all_wrong_values_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLUSTERBOT_PORT", "0")
    monkeypatch.setenv("CLUSTERBOT_BASE_URL", "ftp://somewhere")
    with pytest.raises(SettingsError, match=r"(?s)CLUSTERBOT_PORT.*CLUSTERBOT_BASE_URL"):
        read_settings()


def test_an_empty_value_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLUSTERBOT_PORT", "")
    assert read_settings().port == 8080


def test_a_level_may_be_written_in_capitals_and_a_database_as_hosting_services_write_it(empty_folder: Path) -> None:
    (empty_folder / ".env").write_text("CLUSTERBOT_LOG_LEVEL=DEBUG\nCLUSTERBOT_DATABASE_URL=postgres://a:b@c/d\n")
    assert read_settings().log_level == "debug"
    assert read_settings().database_url == "postgresql://a:b@c/d"


def test_the_environment_wins_over_the_file(empty_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (empty_folder / ".env").write_text("CLUSTERBOT_PORT=8081\nCLUSTERBOT_TELEGRAM_TOKEN=of-the-file\n")
    monkeypatch.setenv("CLUSTERBOT_PORT", "8082")
    assert read_settings().port == 8082
    assert environ()["CLUSTERBOT_TELEGRAM_TOKEN"] == "of-the-file"


def test_a_file_that_is_not_text_is_told(empty_folder: Path) -> None:
    (empty_folder / ".env").write_bytes(b"CLUSTERBOT_PORT=\xff\xfe\n")
    with pytest.raises(SettingsError, match=r"\.env cannot be read: it is not UTF-8"):
        environ()


def test_a_setting_spelled_wrong_is_recognised_and_a_stranger_is_left_alone() -> None:
    names = ["CLUSTERBOT_TELEGRAM_TOKN", "CLUSTERBOT_PORT", "CLUSTERBOT_MATRIX_HOMESERVER", "PATH"]
    assert mistyped(names) == {"CLUSTERBOT_TELEGRAM_TOKN": "CLUSTERBOT_TELEGRAM_TOKEN"}
