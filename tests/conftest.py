"""What every test may ask for."""

import os
import shutil

import pytest

pytest_plugins = ["clusterbot.testing.databases"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--long", action="store_true", help="at full length, in minutes: what `make fuzz` and `make soak` do"
    )


@pytest.fixture(scope="session")
def long(request: pytest.FixtureRequest) -> bool:
    """Is there time for all of it? Tests that ask have a short form for `make test`."""
    return bool(request.config.getoption("--long"))


def chromium() -> str | None:
    """The browser that the web chat is driven in: CLUSTERBOT_TEST_CHROMIUM, else one that is installed."""
    found = [
        os.environ.get("CLUSTERBOT_TEST_CHROMIUM"),
        *map(shutil.which, ("chromium", "chromium-browser", "google-chrome")),
    ]
    return next(filter(None, found), None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where there is no browser its tests are left out, and said to be: a skip would pass in silence."""
    if chromium() is None:
        without = [item for item in items if item.get_closest_marker("browser")]
        items[:] = [item for item in items if item not in without]
        config.hook.pytest_deselected(items=without)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if chromium() is None and "not browser" not in config.option.markexpr:
        terminalreporter.section("the web chat was NOT driven in a browser", yellow=True)
        terminalreporter.line(
            "There is no Chromium here. Get it (Debian: apt-get install chromium) and run the tests again,"
        )
        terminalreporter.line("or name yours: CLUSTERBOT_TEST_CHROMIUM=/path/to/chrome make test")


@pytest.fixture(scope="session")
def chromium_path() -> str:
    found = chromium()
    assert found is not None, "tests that need it are marked `browser`"
    return found
