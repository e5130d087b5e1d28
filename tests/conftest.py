"""What every test may ask for."""

import gc
import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from hypothesis import settings

from clusterbot.platforms.slack import people as people_of_slack
from clusterbot.store import database
from clusterbot.testing.patience import HANGS

pytest_plugins = ["clusterbot.testing.databases"]

# No test is timed: machines are noisy, and speed is for the benchmarks.
settings.register_profile("clusterbot", deadline=None)
settings.load_profile("clusterbot")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--long", action="store_true", help="at full length, in minutes: what `make fuzz` and `make soak` do"
    )


@pytest.fixture(scope="session")
def long(request: pytest.FixtureRequest) -> bool:
    """Is there time for all of it? Tests that ask have a short form for `make test`."""
    return bool(request.config.getoption("--long"))


@pytest.fixture(scope="session", autouse=True)
def patient() -> Iterator[None]:
    """What gives up after seconds, so that nobody waits longer, waits here until a machine that stood still is back.

    Tests of giving up have it sooner.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(people_of_slack, "PATIENCE", HANGS)
        patch.setattr(database, "_TURN_PATIENCE", HANGS)
        idle = f" -c idle_in_transaction_session_timeout={HANGS:.0f}s"
        patch.setattr(database, "_POSTGRES_OPTIONS", database._POSTGRES_OPTIONS + idle)
        yield


@pytest.fixture
def told(record_property: Callable[[str, object], None], long: bool) -> Callable[[str], None]:
    """Says what was counted in the last lines of a long run: what a worker of xdist prints is seen by nobody."""
    return lambda words: record_property("told", words) if long else None


def chromium() -> str | None:
    """The browser that the web chat is driven in: CLUSTERBOT_TEST_CHROMIUM, else one that is installed."""
    found = [
        os.environ.get("CLUSTERBOT_TEST_CHROMIUM"),
        *map(shutil.which, ("chromium", "chromium-browser", "google-chrome")),
    ]
    return next(filter(None, found), None)


def systemd() -> str | None:
    """What says whether systemd would accept the unit."""
    return shutil.which("systemd-analyze")


NEEDED = {
    "browser": (
        chromium,
        "the web chat was NOT driven in a browser",
        (
            "There is no Chromium here. Get it (Debian: apt-get install chromium) and run the tests again,\n"
            "or name yours: CLUSTERBOT_TEST_CHROMIUM=/path/to/chrome make test"
        ),
    ),
    "systemd": (
        systemd,
        "the systemd unit was NOT verified",
        "There is no systemd-analyze here. Get it (Debian: apt-get install systemd) and run the tests again.",
    ),
}
"""By marker: what a machine may not have, what is then not shown, and how to get it."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where something is not here its tests are left out, and said to be: a skip would pass in silence."""
    lacking = [marker for marker, (find, _, _) in NEEDED.items() if find() is None]
    without = [item for item in items if any(item.get_closest_marker(marker) for marker in lacking)]
    if without:
        items[:] = [item for item in items if item not in without]
        config.hook.pytest_deselected(items=without)


def pytest_collection_finish() -> None:
    """What is here to stay is looked through no more: with 7,000 tests it is 400,000 objects, and each full collection
    would stop everything for 0.4 s, in the middle of any test.
    """
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    reports = terminalreporter.getreports("passed") + terminalreporter.getreports("failed")
    for words in (words for one in reports for name, words in one.user_properties if name == "told"):
        terminalreporter.line(str(words))
    for marker, (find, not_shown, remedy) in NEEDED.items():
        if find() is None and f"not {marker}" not in config.option.markexpr:
            terminalreporter.section(not_shown, yellow=True)
            terminalreporter.line(remedy)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    found = chromium()
    assert found is not None, "tests that need it are marked `browser`"
    return found
