"""A small server: the unit is what systemd accepts, and installing and upgrading are tried on a clone of this clone.

systemd itself is played by a script that notes what it is told; everything else is the real thing.
"""

import ast
import inspect
import json
import os
import pwd
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
import tomllib
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from clusterbot.engine.deliver import GRACE
from clusterbot.engine.metrics import Metrics
from clusterbot.platforms.telegram.listen import DRAIN_SECONDS as POLLED_SECONDS
from clusterbot.server import DRAIN_SECONDS
from clusterbot.settings import known

REPOSITORY = Path(__file__).parents[1]
UNIT = REPOSITORY / "deploy" / "clusterbot.service"
CONTAINERFILE = (REPOSITORY / "deploy" / "Containerfile").read_text("utf-8")
COMPOSE = (REPOSITORY / "deploy" / "compose.yaml").read_text("utf-8")
REPLICAS = (REPOSITORY / "deploy" / "replicas.md").read_text("utf-8")
GUIDE = (REPOSITORY / "deploy" / "one-server.md").read_text("utf-8")
CARRIED = ("deploy", "src", "conversations", "migrations", "Makefile", "pyproject.toml", "constraints.txt")
GOOD = """
from alembic import op
import sqlalchemy as sa
revision = "9001"
down_revision = "{head}"
def upgrade():
    op.create_table("novelty", sa.Column("id", sa.Integer, primary_key=True))
"""

# ---- the unit


def commands() -> set[str]:
    from typer.main import get_command

    from clusterbot.cli import app

    return set(get_command(app).commands)


def _last(lines: list[str], instruction: str) -> str:
    return [line for line in lines if line.startswith(f"{instruction} ")][-1].partition(" ")[2]


def says_alone(migration: str) -> bool:
    return "\nalone = True" in migration


def takes_away(migration: str) -> bool:
    """Whether processes of the version before would meet something that is gone, or that refuses what they write."""
    tree = ast.parse(migration)
    made = {_table(call) for call in _calls(tree) if _name(call) == "create_table"}
    blocks = [node for node in ast.walk(tree) if isinstance(node, ast.With)]
    on_new = [call for block in blocks if _table(block.items[0].context_expr) in made for call in _calls(block)]
    return any(_harms(call, made) for call in _calls(tree) if call not in on_new)


def _harms(call: ast.Call, made: set[object]) -> bool:
    given = {one.arg: one.value for one in call.keywords}
    match _name(call):
        case "drop_table" | "drop_column" | "drop_constraint" | "rename_table" | "alter_column":
            return True
        case "create_unique_constraint" | "create_check_constraint" | "create_foreign_key":
            return True
        case "create_index":
            return _is(given.get("unique"), value=True) and not any(_value(one) in made for one in call.args)
        case "add_column":
            column = next(one for one in call.args if isinstance(one, ast.Call))
            facts = {one.arg: one.value for one in column.keywords}
            return _is(facts.get("nullable"), value=False) and "server_default" not in facts
    return False


def _calls(tree: ast.AST) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def _table(call: ast.expr) -> object:
    return _value(call.args[0]) if isinstance(call, ast.Call) and call.args else None


def _value(node: ast.expr) -> object:
    return node.value if isinstance(node, ast.Constant) else None


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _is(node: ast.expr | None, *, value: bool) -> bool:
    return isinstance(node, ast.Constant) and node.value is value


@pytest.mark.systemd
def test_systemd_accepts_the_unit(tmp_path: Path) -> None:
    # The program must be there; the one it names is on the server.
    (tmp_path / UNIT.name).write_text(UNIT.read_text().replace("/opt/clusterbot/.venv/bin/clusterbot", sys.executable))
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", tmp_path / UNIT.name], capture_output=True, text=True, check=False
    )
    assert "clusterbot.service" not in done.stderr
    assert done.returncode == 0


def test_the_unit_starts_what_make_install_installs_and_lets_it_write_to_one_folder_only() -> None:
    unit = dict(re.findall(r"^(\w+)=(.*)$", UNIT.read_text(), re.MULTILINE))
    program, _, argument = unit["ExecStart"].partition(" ")
    assert program == "/opt/clusterbot/.venv/bin/clusterbot"
    assert argument == "run"
    assert unit["WorkingDirectory"] == f"/var/lib/{unit['StateDirectory']}"
    assert unit["ProtectSystem"] == "strict"
    assert "ReadWritePaths" not in unit
    assert unit["Type"] == "notify", "the bot says when it is ready, and the upgrade relies on that"
    assert int(unit["MemoryMax"].removesuffix("M")) < 512


# ---- the guide


def test_what_the_guide_names_is_there() -> None:
    for path in re.findall(r"/opt/clusterbot/((?:deploy|docs)/[\w./-]*\w)", GUIDE):
        assert (REPOSITORY / path).exists(), path
    for path in re.findall(r"\]\(([^)#:]+)\)", GUIDE):
        assert (REPOSITORY / "deploy" / path).exists(), path


def test_the_guides_commands_and_settings_exist() -> None:
    from typer.main import get_command

    from clusterbot.cli import app

    there = set(get_command(app).commands)
    assert set(re.findall(r"sudo clusterbot (\w+)", GUIDE)) <= there
    assert {name for name in re.findall(r"CLUSTERBOT_[A-Z_]+", GUIDE) if not name.endswith("_")} <= set(known())


# ---- the threat model


def test_what_the_threat_model_rests_on_is_there() -> None:
    page = (REPOSITORY / "deploy" / "threat-model.md").read_text("utf-8")
    named = re.findall(r"`((?:tests|deploy)/[\w./-]+)`", page)
    assert len(named) > 15
    assert [path for path in named if not (REPOSITORY / path).exists()] == []
    assert set(re.findall(r"CLUSTERBOT_[A-Z_]+", page)) <= set(known())
    for row in re.findall(r"^\|.*\|$", page, re.MULTILINE)[2:]:
        assert "`tests/" in row.rsplit("|", 2)[1], f"nothing holds it: {row}"


# ---- replicas: what a container engine would read, where none can be tried


def test_the_container_is_built_from_what_is_there_and_runs_as_nobody_in_particular() -> None:
    lines = CONTAINERFILE.replace("\\\n", " ").splitlines()
    copied = [
        word for line in lines if line.startswith("COPY ") and "--from" not in line for word in line.split()[1:-1]
    ]
    assert copied
    assert [path for path in copied if not (REPOSITORY / path).exists()] == []
    let_in = [line[1:] for line in (REPOSITORY / ".dockerignore").read_text("utf-8").splitlines() if line[:1] == "!"]
    assert sorted(let_in) == sorted(copied), "and nothing else, no token and no database, is sent to the builder"
    package = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))
    needed = {package["project"]["readme"], *package["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]}
    assert needed <= set(copied)
    assert json.loads(_last(lines, "ENTRYPOINT")) == [*package["project"]["scripts"]]
    assert {*json.loads(_last(lines, "CMD"))} <= commands()
    assert _last(lines, "USER") == "clusterbot"
    assert set(re.findall(r"CLUSTERBOT_[A-Z_]+", CONTAINERFILE)) <= set(known())


def test_compose_starts_three_alike_beside_one_database_and_asks_whether_they_are_ready() -> None:
    services = yaml.safe_load(COMPOSE)["services"]
    bots = [service for name, service in services.items() if name.startswith("bot")]
    assert len(bots) == 3
    assert all({**bot, "ports": []} == {**bots[0], "ports": []} for bot in bots)
    (bot, *_) = bots
    assert (REPOSITORY / "deploy" / bot["build"]["context"] / bot["build"]["dockerfile"]).exists()
    assert set(bot["environment"]) <= set(known())
    assert services["database"]["healthcheck"]
    assert "/readyz" in bot["healthcheck"]["test"][-1]
    compile(bot["healthcheck"]["test"][-1], "healthcheck", "exec")
    ports = [port for one in bots for port in one["ports"]]
    assert all(
        port.startswith("127.0.0.1:") and port.endswith(f":{bot['environment']['CLUSTERBOT_PORT']}") for port in ports
    )
    assert len(set(ports)) == 3
    assert "ports" not in services["database"]
    version = services["database"]["image"].rpartition(":")[2]
    assert f"postgresql-client-{version} " in CONTAINERFILE, "a backup needs a pg_dump that is no older than the server"
    assert int(bot["stop_grace_period"].removesuffix("s")) > GRACE + DRAIN_SECONDS + POLLED_SECONDS
    assert set(yaml.safe_load(COMPOSE)["volumes"]) == {"data", "backups"}


def test_what_the_page_on_replicas_names_is_there() -> None:
    assert set(re.findall(r"`?clusterbot (doctor|backup|restore|\w+)\n", REPLICAS)) <= commands()
    assert {*re.findall(r"(?:--rm bot-1|exec bot-1 clusterbot) (\w+)", REPLICAS)} == {"doctor", "backup", "restore"}
    assert {name for name in re.findall(r"CLUSTERBOT_[A-Z_]+", REPLICAS) if not name.endswith("_")} <= set(known())
    for path in re.findall(r"`((?:tests|deploy)/[\w./-]+)`|\]\(([\w./-]+)\)", REPLICAS):
        assert any(path), path
        assert (REPOSITORY / path[0]).exists() if path[0] else (REPOSITORY / "deploy" / path[1]).exists(), path
    assert set(re.findall(r"bot-\d", REPLICAS)) <= set(yaml.safe_load(COMPOSE)["services"])
    numbers = inspect.getsource(Metrics)
    assert [name for name in re.findall(r"clusterbot_[a-z_]+", REPLICAS) if f'"{name}"' not in numbers] == []


def test_a_migration_that_old_processes_could_not_bear_says_so() -> None:
    """They go on with the new schema for as long as it only has more: see deploy/replicas.md. Before 0007 none did."""
    later = [path for path in (REPOSITORY / "migrations" / "versions").glob("*.py") if path.name > "0007"]
    assert later
    for path in later:
        assert says_alone(path.read_text("utf-8")) or not takes_away(path.read_text("utf-8")), path.name


@pytest.mark.parametrize(
    ("change", "harms"),
    [
        ('op.create_table("new", sa.Column("id", sa.Integer(), nullable=False))', False),
        ('op.add_column("letter", sa.Column("more", sa.String(), nullable=True))', False),
        ('op.add_column("letter", sa.Column("more", sa.String(), server_default="", nullable=False))', False),
        ('op.create_index("ix", "letter", ["lane"])', False),
        ('op.add_column("letter", sa.Column("more", sa.String(), nullable=False))', True),
        ('op.drop_column("letter", "lane")', True),
        ('op.alter_column("letter", "lane", new_column_name="way")', True),
        ('op.alter_column("letter", "lane", server_default=None)', True),
        ('op.create_unique_constraint("uq", "letter", ["lane"])', True),
        ('op.create_index("ix", "letter", ["lane"], unique=True)', True),
    ],
)
def test_what_takes_something_away_is_recognised(change: str, harms: bool) -> None:
    assert takes_away(f"def upgrade():\n    {change}\n") == harms


# ---- installing and upgrading


@dataclass(frozen=True, slots=True)
class Server:
    """A machine under a folder of its own: /opt, /var and /etc are there, and `origin` is where versions come from."""

    root: Path
    origin: Path

    @property
    def code(self) -> Path:
        return self.root / "opt" / "clusterbot"

    @property
    def state(self) -> Path:
        return self.root / "var" / "lib" / "clusterbot"

    @property
    def database(self) -> Path:
        return self.state / "var" / "clusterbot.db"

    def runs(self, command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.code / "deploy" / command, *arguments],
            env={
                "PATH": f"{self.root}/bin:{os.defpath}",
                "HOME": str(self.root),
                "ROOT": str(self.root),
                "SERVICE_USER": pwd.getpwuid(os.geteuid()).pw_name,
            },
            capture_output=True,
            text=True,
            check=False,
        )

    def releases(self, path: str, content: str) -> None:
        """A new version, which differs in this file."""
        (self.origin / path).write_text(content)
        _git(self.origin, "add", ".")
        _git(self.origin, "commit", "--quiet", "--message", "a new version")

    def version(self) -> str:
        return _git(self.code, "rev-parse", "HEAD")

    def told(self) -> list[str]:
        """What systemd was told since the last look."""
        log = self.root / "systemctl.log"
        lines = log.read_text().splitlines() if log.exists() else []
        log.unlink(missing_ok=True)
        return lines

    def breaks_at_its_start(self, version: str) -> None:
        (self.root / "breaks").write_text(version)

    def schema(self) -> str:
        with closing(sqlite3.connect(self.database)) as database:
            return str(database.execute("SELECT version_num FROM alembic_version").fetchone()[0])

    def writes(self, note: str) -> None:
        with closing(sqlite3.connect(self.database)) as database:
            database.execute("INSERT INTO fact (name, value) VALUES ('note', ?)", (note,))
            database.commit()

    def noted(self) -> list[str]:
        with closing(sqlite3.connect(self.database)) as database:
            return [row[0] for row in database.execute("SELECT value FROM fact WHERE name = 'note'")]


@pytest.fixture
def server(tmp_path: Path) -> Server:
    """Cloned, installed and started once, with something in its database."""
    server = Server(tmp_path / "root", tmp_path / "origin")
    _bring_origin(server.origin)
    server.code.parent.mkdir(parents=True)
    _git(tmp_path, "clone", "--quiet", str(server.origin), str(server.code))
    _bring_programs(server)
    done = server.runs("install")
    assert done.returncode == 0, done.stderr
    (server.state / ".env").write_text("CLUSTERBOT_TELEGRAM_TOKEN=110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw\n")
    assert server.runs("clusterbot", "migrate").returncode == 0
    server.writes("everything people said")
    return server


@pytest.mark.slow
def test_an_installed_server_has_its_unit_its_settings_and_its_command(server: Server) -> None:
    assert server.told() == ["daemon-reload", "--quiet enable clusterbot"]
    unit = (server.root / "etc" / "systemd" / "system" / "clusterbot.service").read_text()
    assert f"ExecStart={server.code}/.venv/bin/clusterbot run" in unit
    assert stat.S_IMODE(server.state.stat().st_mode) == 0o700
    assert stat.S_IMODE((server.state / ".env").stat().st_mode) == 0o600
    assert stat.S_IMODE(server.database.stat().st_mode) == 0o600
    command = server.root / "usr" / "local" / "bin" / "clusterbot"
    assert os.access(command, os.X_OK)

    assert server.runs("install").returncode == 0
    assert "110201543" in (server.state / ".env").read_text(), "installing again changes no setting"
    assert server.told() == ["--quiet enable clusterbot"]


@pytest.mark.slow
def test_an_upgrade_backs_up_migrates_and_starts(server: Server) -> None:
    old = server.schema()
    server.releases("migrations/versions/9001_novelty.py", GOOD.format(head=old))
    server.told()
    done = server.runs("upgrade")
    assert done.returncode == 0, done.stderr
    assert server.version() == _git(server.origin, "rev-parse", "HEAD")
    assert server.schema() == "9001"
    assert server.noted() == ["everything people said"]
    assert [path.name.partition("Z-")[2] for path in _backups(server)] == [f"{old}.db.gz"] * 2, "before, and by migrate"
    assert [line for line in server.told() if "enable" not in line] == ["stop clusterbot", "start clusterbot"]
    assert "up to date already" in server.runs("upgrade").stdout
    assert server.told() == []


@pytest.mark.slow
def test_a_version_that_cannot_migrate_leaves_everything_as_it_was(server: Server) -> None:
    before, schema = server.version(), server.schema()
    server.releases("migrations/versions/9001_novelty.py", GOOD.format(head=schema) + "    raise ValueError\n")
    done = server.runs("upgrade")
    assert done.returncode == 1
    assert "The old version runs again" in done.stderr
    assert (server.version(), server.schema()) == (before, schema)
    assert server.noted() == ["everything people said"]
    assert server.told()[-1] == "start clusterbot"


@pytest.mark.slow
def test_a_version_that_migrates_and_then_cannot_start_goes_back_with_its_database(server: Server) -> None:
    before, schema = server.version(), server.schema()
    server.releases("migrations/versions/9001_novelty.py", GOOD.format(head=schema))
    server.breaks_at_its_start(_git(server.origin, "rev-parse", "HEAD"))
    done = server.runs("upgrade")
    assert done.returncode == 1
    assert (server.version(), server.schema()) == (before, schema)
    assert server.noted() == ["everything people said"]
    assert server.told()[-1] == "start clusterbot"
    assert server.runs("clusterbot", "migrate").returncode == 0


@pytest.mark.slow
def test_what_was_changed_by_hand_and_a_network_that_is_away_are_told_before_the_bot_stops(server: Server) -> None:
    server.told()
    (server.code / "Makefile").write_text("# mine\n")
    done = server.runs("upgrade")
    assert done.returncode == 1
    assert "Makefile" in done.stderr
    _git(server.code, "checkout", "--quiet", ".")
    server.origin.rename(server.origin.with_name("away"))
    done = server.runs("upgrade")
    assert done.returncode == 1
    assert "Nothing was changed, the bot runs" in done.stderr
    assert server.told() == []


def _bring_origin(origin: Path) -> None:
    origin.mkdir()
    for name in CARRIED:
        source = REPOSITORY / name
        if source.is_dir():
            shutil.copytree(source, origin / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, origin / name)
    for name in (".env.example", ".gitignore"):
        shutil.copy(REPOSITORY / name, origin / name)
    _git(origin, "init", "--quiet", "--initial-branch=main")
    _git(origin, "add", ".")
    _git(origin, "commit", "--quiet", "--message", "this version")


def _bring_programs(server: Server) -> None:
    """What pip would install, made of what is installed here; and a systemd that takes notes."""
    programs = server.code / ".venv" / "bin"
    programs.mkdir(parents=True)
    (programs / "activate").touch()
    _script(programs / "python", f'exec {sys.executable} "$@"')
    _script(programs / "clusterbot", f'PYTHONPATH={server.code}/src exec {sys.executable} -m clusterbot "$@"')
    (server.code / ".venv" / ".runs").touch()
    (server.root / "bin").mkdir()
    _script(
        server.root / "bin" / "systemctl",
        f'echo "$*" >>{server.root}/systemctl.log\n'
        f'if [ "$1" = start ] && [ -e {server.root}/breaks ]; then\n'
        f'  [ "$(git -C {server.code} rev-parse HEAD)" != "$(cat {server.root}/breaks)" ]\nfi',
    )


def _script(path: Path, content: str) -> None:
    path.write_text(f"#!/bin/sh\n{content}\n")
    path.chmod(0o755)


def _backups(server: Server) -> list[Path]:
    return sorted((server.state / "var" / "backups").glob("*.db.gz"))


def _git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Tester", "-c", "user.email=tester@example.org")
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
