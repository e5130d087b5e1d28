"""What is installed: a wheel that has everything and finds it, and a Makefile that says what is missing."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

from clusterbot.chat.platform import Platform, Surroundings
from clusterbot.platforms.slack.signed import EVENTS_PATH
from clusterbot.platforms.telegram.settings import WEBHOOK_PATH
from clusterbot.settings import Settings, known

REPOSITORY = Path(__file__).parents[1]
CARRIED = {
    "conversations": "clusterbot/conversations",
    "migrations": "clusterbot/migrations",
    "src/clusterbot": "clusterbot",
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built without any network: hatchling itself, not a front end that would fetch it."""
    folder = tmp_path_factory.mktemp("dist")
    _runs([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], REPOSITORY)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as pip would fill it, first on the path; what clusterbot needs is found where it is anyway."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


@pytest.mark.slow
def test_the_wheel_carries_every_file_of_the_house(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    wanted = {
        f"{inside}/{path.relative_to(REPOSITORY / outside)}"
        for outside, inside in CARRIED.items()
        for path in (REPOSITORY / outside).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.name != ".gitkeep"
    } | {"clusterbot/.env.example"}
    assert wanted - packed == set()
    kinds = {Path(name).suffix for name in packed if name.startswith("clusterbot/")}
    assert kinds >= {".py", ".yaml", ".html", ".css", ".js", ".svg", ".mako", ".json"}
    assert not [name for name in packed if re.search(r"(^|/)(tests|var|\.venv|\.git)/|\.db$|(^|/)\.env$", name)]


@pytest.mark.slow
def test_installed_it_finds_its_own_files_and_works_from_any_folder(installed: Path, tmp_path: Path) -> None:
    where = _python(installed, tmp_path, "-c", "from clusterbot.locate import locate; print(locate('conversations'))")
    assert where.strip() == str(installed / "clusterbot" / "conversations")
    assert _python(installed, tmp_path, "-m", "clusterbot", "check") == "All words are in order.\n"
    assert "up to date" in _python(installed, tmp_path, "-m", "clusterbot", "migrate")
    assert "web chat" in _python(installed, tmp_path, "-m", "clusterbot", "doctor")
    assert "example-cluster" in _python(
        installed, tmp_path, "-c", "from clusterbot.locate import locate; print(locate('example-cluster.yaml'))"
    )


def test_the_platforms_are_entry_points_and_so_may_come_from_elsewhere() -> None:
    from importlib.metadata import entry_points

    assert {"telegram", "slack", "web"} <= {point.name for point in entry_points(group="clusterbot.platforms")}


def test_every_dependency_is_pinned_and_no_file_says_where_to_download() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())["project"]
    named = [*project["dependencies"], *project["optional-dependencies"]["test"], "hatchling"]
    lines = (REPOSITORY / "constraints.txt").read_text().splitlines()
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!]+", line) for line in lines)
    pinned = {_plain(line.partition("==")[0]) for line in lines}
    assert {_plain(re.match(r"[A-Za-z0-9._-]+", name)[0]) for name in named} <= pinned
    for name in ("Makefile", "pyproject.toml", "constraints.txt", ".ci/run"):
        assert not re.search(r"https?://(?!127\.0\.0\.1)|--(extra-)?index-url", (REPOSITORY / name).read_text()), name


# ---- what the README promises


README = (REPOSITORY / "README.md").read_text(encoding="utf-8")


def test_the_readmes_skeleton_is_a_platform() -> None:
    (skeleton,) = re.findall(r"```python\n(from clusterbot.*?)```", README, re.DOTALL)
    written: dict[str, Any] = {}
    exec(skeleton, written)
    here = {"transcript": None, "secret": b""}
    assert isinstance(written["build"](Surroundings({"CLUSTERBOT_PAGER_URL": "tcp://pager"}, **here)), Platform)
    assert written["build"](Surroundings({}, **here)) is None


def test_what_the_readme_points_at_is_there() -> None:
    pointed = set(re.findall(r"\]\(([^)#:]+)\)", README))
    assert [path for path in pointed if not (REPOSITORY / path).exists()] == []


def test_the_readme_names_every_command_and_every_setting() -> None:
    assert set(re.findall(r"`clusterbot (\w+)", README)) == {
        "run",
        "load",
        "import",
        "export",
        "doctor",
        "backup",
        "restore",
        "erase",
        "retry",
        "trace",
        "migrate",
        "check",
    }
    settings = {name.removeprefix("CLUSTERBOT_") for name in known() if not name.endswith("_FILE")}
    assert settings <= set(re.findall(r"`([A-Z_]+)`", README))


def test_the_walkthrough_behind_a_proxy_names_settings_and_addresses_that_there_are() -> None:
    (section,) = re.findall(r"### Webhooks behind Caddy\n(.*?)\n## ", README, re.DOTALL)
    assert set(re.findall(r"CLUSTERBOT_[A-Z_]+", section)) <= set(known())
    told = set(re.findall(r"cluster\.example\.org(/[a-z/]+)", section))
    assert told == {"/healthz", "/readyz", WEBHOOK_PATH, EVENTS_PATH}
    assert f"127.0.0.1:{Settings.model_fields['port'].default}" in section


# ---- make


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """What `make run` reads before anything is installed."""
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(REPOSITORY / name, tmp_path / name)
    return tmp_path


def _make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", *arguments],
        cwd=folder,
        env={"HOME": str(folder), "PATH": os.defpath},
        capture_output=True,
        text=True,
        check=False,
    )


def _pretends(folder: Path, script: str) -> str:
    """A Python that behaves as this script says."""
    python = folder / "pretended-python"
    python.write_text(f"#!/bin/sh\n{script}\n")
    python.chmod(0o755)
    return str(python)


def test_a_python_that_is_too_old_is_told(clone: Path) -> None:
    done = _make(clone, "run", f"PYTHON={_pretends(clone, 'exit 1')}")
    assert done.returncode != 0
    assert "needs Python 3.11 or newer" in done.stdout


def test_a_python_without_venv_is_told_with_its_remedy_and_leaves_nothing_half_made(clone: Path) -> None:
    # Debian without python3-venv: the folder is made, with a Python in it, but without pip.
    without = _pretends(clone, '[ "$1" = -c ] && exit 0; mkdir -p .venv/bin; touch .venv/bin/python; exit 1')
    done = _make(clone, "run", f"PYTHON={without}")
    assert done.returncode != 0
    assert "apt-get install python3-venv" in done.stdout
    assert not (clone / ".venv").exists()


def test_nothing_is_asked_of_the_network_twice(clone: Path) -> None:
    (clone / ".venv" / "bin").mkdir(parents=True)
    for name in ("bin/activate", ".runs", ".tests"):  # in the order in which they come to be
        (clone / ".venv" / name).touch()
    assert "pip" not in _make(clone, "--dry-run", "run").stdout
    assert "pip" not in _make(clone, "--dry-run", "test").stdout
    os.utime(clone / "constraints.txt")
    assert "pip" in _make(clone, "--dry-run", "run").stdout


def test_running_installs_no_test_tools(clone: Path) -> None:
    said = _make(clone, "--dry-run", "run").stdout
    assert "--editable ." in said
    assert "[test]" not in said


def test_make_alone_says_what_there_is(clone: Path) -> None:
    said = _make(clone).stdout
    for target in ("run", "test", "quick", "format", "stories", "migration", "clean"):
        assert f"make {target} " in said


def _python(installed: Path, folder: Path, *arguments: str) -> str:
    environ = {"HOME": str(folder), "PATH": os.defpath, "PYTHONPATH": str(installed)}
    return _runs([sys.executable, *arguments], folder, environ)


def _runs(command: list[str], folder: Path, environ: dict[str, str] | None = None) -> str:
    done = subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _plain(name: str) -> str:
    """PEP 503: how names of projects are compared."""
    return re.sub(r"[-_.]+", "-", name).lower()
