"""The command line: run, load, check, migrate, backup, restore, erase, retry, trace, doctor."""

import asyncio
import json
import os
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import structlog
import typer

from clusterbot.chat.platform import Finding
from clusterbot.hosting import tell_systemd, way_in
from clusterbot.logs import Hider, configure, secrets_in
from clusterbot.settings import Settings, SettingsError, environ, read_settings

if TYPE_CHECKING:  # heavy: `--help` need not wait for them
    from clusterbot.app import App
    from clusterbot.doctor import Upcoming
    from clusterbot.features.strategy.reading import Mistake
    from clusterbot.loading import Loaded

T = TypeVar("T")

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Keeps an innovation cluster's people and actions moving, in the chats they already use.",
)

PROBLEM = 1
"""Exit code: something is wrong, and the output says what. 2 is the wrong use of a command, 0 is well."""

_WAITING = (
    "It is not running yet. Put a token for Telegram or Slack into .env (see .env.example), then `clusterbot run`.\n"
    "Without one, `clusterbot run` shows the example cluster, in a database of its own."
)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for a script.")]


def main() -> None:
    """The entry point. Whatever it writes, database, backups, the log of a copy, is for its own user's eyes only."""
    os.umask(0o077)
    app(prog_name="clusterbot")


@app.command()
def run() -> None:
    """Start the bot.

    On Telegram and Slack where there are tokens in .env, and on the web; without any token, with the example cluster.
    """
    settings = _settings()
    _logs(settings)
    _guarded(lambda: asyncio.run(_run(settings)))


@app.command()
def load(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True, help="A cluster file (YAML).")],
    as_json: AsJson = False,
) -> None:
    """Load a cluster from a file.

    Its people, its plan and its weekly hours. Loading the same file again changes nothing. Prints how the facilitators
    come in.
    """
    from clusterbot.features.strategy.reading import FileMistakesError  # noqa: PLC0415

    settings = _settings()
    _logs(settings)
    try:
        loaded = _guarded(lambda: _load(settings, file))
    except FileMistakesError as error:
        _tell_mistakes(file, error.mistakes, as_json=as_json)
        raise typer.Exit(PROBLEM) from None
    if as_json:
        typer.echo(json.dumps({"added": loaded.added, "links": loaded.links, "database": loaded.database}))
        return
    added = ", ".join(f"{count} {kind}" for kind, count in loaded.added.items()) or "nothing was new"
    typer.echo(f"Loaded into {loaded.database}: {added}.")
    for name, ways in loaded.links.items():
        typer.echo(f"\nTo come in as facilitator, {name} opens one of these, once:")
        for way in ways:
            typer.echo(f"  {way}")
    if loaded.is_waiting:
        typer.echo(f"\n{_WAITING}")


ClusterKey = Annotated[str, typer.Option("--cluster", help="Which cluster, by its id, where there are several.")]


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True, help="A plan: xlsx or csv.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
    because: Annotated[str, typer.Option(help="Why new actions are agreed before there is an objective.")] = "",
    as_json: AsJson = False,
    cluster: ClusterKey = "",
) -> None:
    """Take an action plan over from a spreadsheet.

    All or nothing, also while the bot runs: says what is new, changed and refused, with its row. Importing the same
    file again changes nothing.
    """
    from clusterbot.plan_files import import_plan  # noqa: PLC0415

    settings = _settings()
    _logs(settings)
    told = _guarded(lambda: import_plan(settings, file, cluster, because=because, dry_run=dry_run))
    if as_json:
        typer.echo(json.dumps(told.json, ensure_ascii=False))
    else:
        for line in told.lines:
            typer.echo(line)
        new, changed, refused = (len(told.json[kind]) for kind in ("new", "changed", "refused"))
        came = "all of it is in the plan now" if told.written else "nothing was written"
        typer.echo(f"{new} new, {changed} changed, {told.json['same']} as they were, {refused} refused: {came}.")
    raise typer.Exit(PROBLEM if told.refused else 0)


@app.command()
def export(
    file: Annotated[Path, typer.Argument(dir_okay=False, help="Where to; .xlsx or .csv.")],
    cluster: ClusterKey = "",
) -> None:
    """Write the action plan to a spreadsheet.

    It can be changed there and imported again.
    """
    from clusterbot.plan_files import export_plan  # noqa: PLC0415

    settings = _settings()
    _logs(settings)
    count = _guarded(lambda: export_plan(settings, file, cluster))
    typer.echo(f"{file}: {count} actions. `clusterbot import {file}` takes it over again.")


@app.command()
def check(as_json: AsJson = False) -> None:
    """Check every word the bot says.

    Nothing is missing, nothing undeclared, every language is complete.
    """
    found = word_problems()
    if as_json:
        typer.echo(json.dumps({"problems": found}))
    else:
        typer.echo("\n".join(found) or "All words are in order.")
    raise typer.Exit(PROBLEM if found else 0)


@app.command()
def migrate() -> None:
    """Bring the database up to date.

    `run` does it by itself.
    """
    from clusterbot.app import SystemClock, bring_up_to_date, database_url, live_platforms  # noqa: PLC0415

    settings = _settings()
    _logs(settings)
    url = database_url(settings, live=bool(live_platforms(environ())))
    _guarded(lambda: bring_up_to_date(settings, url, SystemClock()))
    typer.echo("The database is up to date.")


@app.command()
def backup(
    to: Annotated[Path | None, typer.Option(file_okay=False, help="A folder; else where the daily ones are.")] = None,
    as_json: AsJson = False,
) -> None:
    """Copy the database, also while the bot runs.

    The bot does it by itself every night, and before each migration. The newest 14 are kept.
    """
    from clusterbot.backups import back_up_now  # noqa: PLC0415

    settings = _settings()
    _logs(settings)
    made = _guarded(lambda: back_up_now(settings, to))
    if as_json:
        told = {"file": str(made.path), "at": made.at.isoformat(), "schema": made.revision, "bytes": made.size}
        typer.echo(json.dumps(told))
    else:
        typer.echo(f"{made.path}: {made.size / 1024:,.0f} KB, checked. `clusterbot restore {made.path}` puts it back.")


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A backup: its path, or its name in the folder of backups.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Put a backup back; stop the bot before.

    What is there now is kept as one more backup. Whoever was erased since the backup was made is erased again.
    """
    from clusterbot.backups import Restoring  # noqa: PLC0415

    settings = _settings()
    _logs(settings)
    restoring = _guarded(lambda: Restoring(settings, file))
    if not yes:
        typer.confirm(f"{restoring.question} Go on?", abort=True)
    for line in _guarded(restoring.now):
        typer.echo(line)


@app.command()
def erase(
    name: Annotated[str, typer.Argument(help="The whole name, as the bot shows it.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask; of several of one name it asks which.")] = False,
) -> None:
    """Erase somebody who asked you to.

    At once and for good, in every cluster, also while the bot runs. Says first who it is.
    """
    from clusterbot.by_hand import called, erase_now  # noqa: PLC0415

    settings = _settings()
    _logs(settings)
    found = _guarded(lambda: called(settings, name))
    for number, one in enumerate(found, 1):
        first, *more = one.about
        typer.echo("\n".join([f"{number}. {first}" if len(found) > 1 else first, *(f"   {line}" for line in more)]))
    chosen = 1
    if len(found) > 1:
        chosen = typer.prompt("Which one? Ctrl-C for none", type=int)
        if not 1 <= chosen <= len(found):
            typer.echo(f"There is no number {chosen}. Nobody was erased.", err=True)
            raise typer.Exit(PROBLEM)
    if not yes:
        typer.confirm("Erase this person now? Nobody can take it back.", abort=True)
    _guarded(lambda: erase_now(settings, found[chosen - 1].person_id))
    typer.echo(
        "Erased. Their answers still count, without a name; what others wrote themselves stays as they wrote it.\n"
        "Backups from before keep them until they are dropped; one that is put back is erased again."
    )


@app.command()
def retry() -> None:
    """Try again what failed.

    Updates that failed by a mistake of the bot's own are handled again, after an upgrade that mends it for instance;
    letters of the last week that did not arrive are sent again; what should have happened by itself, and failed,
    happens now.
    """
    from clusterbot.by_hand import retry_all  # noqa: PLC0415

    settings = _settings()
    _logs(settings)
    again = _guarded(lambda: retry_all(settings))
    if not (again.updates or again.letters or again.schedules):
        typer.echo("Nothing was set aside, and no letter was given up.")
        return
    typer.echo(
        f"To be handled again: {again.updates}. To be sent again: {again.letters}. Planned for now: {again.schedules}. "
        "The bot does it within a minute, or when it starts; then `clusterbot doctor`."
    )


@app.command()
def trace(
    which: Annotated[
        list[str] | None,
        typer.Argument(help="An update's id, `letter 17`, or a trace from the log; nothing: what happened last."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Tell the story of a message.

    What came in, which letters followed, and what became of each; without anybody's words or name.
    """
    from clusterbot.by_hand import follow  # noqa: PLC0415

    settings = _settings()
    _logs(settings)
    hide = Hider(secrets_in(environ()))
    found = _guarded(lambda: follow(settings, " ".join(which or [])))
    if as_json:
        typer.echo(hide(json.dumps({"stories": [one.as_json() for one in found]})))
    else:
        typer.echo(hide("\n\n".join("\n".join(one.lines()) for one in found)))


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Say what is wrong and what to do.

    Looks at tokens and their rights, the database, letters and updates that failed, time zones, and what happens next.
    """
    from clusterbot.doctor import examine  # noqa: PLC0415

    settings = _settings()
    _logs(settings, level="error")
    hide = Hider(secrets_in(environ()))
    findings, upcoming = _guarded(lambda: asyncio.run(examine(settings, environ())))
    findings = [replace(one, fact=hide(one.fact), remedy=hide(one.remedy)) for one in findings]
    broken = any(finding.state == "broken" for finding in findings)
    if as_json:
        typer.echo(
            json.dumps({"findings": [asdict(one) for one in findings], "upcoming": [one.as_json() for one in upcoming]})
        )
    else:
        _print_findings(findings, upcoming)
    raise typer.Exit(PROBLEM if broken else 0)


def _print_findings(findings: Sequence[Finding], upcoming: "Sequence[Upcoming]") -> None:
    signs = {"ok": "ok      ", "warning": "look    ", "broken": "BROKEN  "}
    for finding in findings:
        typer.echo(f"{signs[finding.state]}{finding.subject}: {finding.fact}")
        if finding.remedy:
            typer.echo(f"        {finding.remedy}")
    typer.echo("\nWhat happens next:")
    for line in [str(one) for one in upcoming] or ["nothing is planned"]:
        typer.echo(f"  {line}")


async def _run(settings: Settings) -> None:
    from clusterbot.app import App  # noqa: PLC0415  heavy: `--help` need not wait for it
    from clusterbot.store.database import OutageError  # noqa: PLC0415

    bot = App(settings, environ())
    living = asyncio.create_task(_live(bot))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, living.cancel)
    try:
        await living
    except asyncio.CancelledError:
        typer.echo("Stopped. What was waiting goes out at the next start.")
    finally:
        with suppress(OutageError):  # then the next start takes this run for a killed one, which does no harm
            await bot.close()


async def _live(bot: "App") -> None:
    """Open, say how to come in, and run until cancelled."""
    from clusterbot.app import HostError  # noqa: PLC0415

    await bot.open()
    if not bot.platforms:
        raise HostError("Nothing is switched on: put a token into .env, or take CLUSTERBOT_WEB=off out of it.")
    ready = asyncio.Event()
    greeting = asyncio.create_task(_greet(bot, ready))
    try:
        await bot.run(ready=ready)
    except BaseExceptionGroup as group:  # one loop ended in an error and took the others with it
        raise group.exceptions[0] from None
    finally:
        greeting.cancel()


async def _greet(bot: "App", ready: asyncio.Event) -> None:
    """Once the bot can be used, say where to go, and how to go on."""
    from sqlalchemy import select  # noqa: PLC0415

    from clusterbot.features.clusters.records import Cluster  # noqa: PLC0415

    await ready.wait()
    has_cluster = await bot.database.run(lambda tx: tx.session.scalars(select(Cluster).limit(1)).first() is not None)
    names = [platform.name for platform in bot.platforms]
    lines = [f"clusterbot is running on {', '.join(names)}."]
    if bot.stage is not None:
        lines += [
            f"  Open {bot.base_url} and sit in any chair of the example cluster; the clock there is yours to move.",
            "  Your own cluster: put a token into .env (see .env.example) and start again; the rest is done in chat.",
        ]
    elif not has_cluster:
        lines += [
            "  There is no cluster in it yet. Whoever opens this first starts facilitating one; it works once:",
            *(f"    {name.capitalize()}: {way}" for name, way in bot.ways_to_begin()),
            "  `clusterbot load FILE` brings one in from a file instead, also while this runs.",
        ]
    elif "web" in names:
        lines.append(f"  The web chat is at {bot.base_url}, by personal link: /web in any chat.")
    here = bot.settings
    if "web" in names and not here.base_url and (way := way_in(here.host, here.port, environ())):
        lines.append(f"  To open it from another computer, type there and leave it open:  {way}")
    typer.echo("\n".join([*lines, "  Stop with Ctrl-C."]))
    tell_systemd(environ())


def _load(settings: Settings, file: Path) -> "Loaded":
    from clusterbot.loading import load_file  # noqa: PLC0415

    return load_file(settings, environ(), file)


def _tell_mistakes(file: Path, mistakes: "Sequence[Mistake]", *, as_json: bool) -> None:
    from clusterbot.words.locales import Reader  # noqa: PLC0415

    told = [(mistake.line, mistake.words(Reader())) for mistake in mistakes]
    if as_json:
        typer.echo(json.dumps({"mistakes": [{"line": line, "what": what} for line, what in told]}))
        return
    count = "one mistake" if len(told) == 1 else f"{len(told)} mistakes"
    typer.echo(f"Nothing was loaded: {file} has {count}.", err=True)
    for line, what in told:
        typer.echo(f"{file}:{line}: {what}", err=True)


def word_problems() -> list[str]:
    """Everything that is wrong with the words the code says."""
    from clusterbot import features  # noqa: PLC0415
    from clusterbot.features.routes import routes  # noqa: PLC0415
    from clusterbot.words.phrasebook import problems  # noqa: PLC0415
    from clusterbot.words.uses import uses  # noqa: PLC0415

    features.load()
    found = uses(Path(__file__).parent)
    for name, route in routes.commands.items():
        if route.in_menu:
            found.add(f"{route.feature}.commands.{name}", frozenset())
    for name in routes.due:
        found.add(name.replace(".", ".upcoming.", 1), frozenset())
    found.add("web.*", None)
    return problems(found)


def _settings() -> Settings:
    try:
        environ()
        return read_settings()
    except SettingsError as error:
        typer.echo(error, err=True)
        raise typer.Exit(PROBLEM) from None


def _logs(settings: Settings, level: str = "") -> None:
    configure(level or settings.log_level, secrets_in(environ()))


def _guarded(act: Callable[[], T]) -> T:
    """Do it; what the host can mend is told in words, without a traceback and without a secret."""
    from clusterbot.app import HostError  # noqa: PLC0415
    from clusterbot.features.strategy.reading import FileMistakesError  # noqa: PLC0415
    from clusterbot.store.backup import BackupError  # noqa: PLC0415
    from clusterbot.store.database import OutageError  # noqa: PLC0415
    from clusterbot.store.migrate import NewerSchemaError  # noqa: PLC0415

    hide = Hider(secrets_in(environ()))
    try:
        return act()
    except KeyboardInterrupt:
        raise typer.Exit(0) from None
    except FileMistakesError:
        raise
    except (HostError, NewerSchemaError, BackupError) as error:
        typer.echo(hide(str(error)), err=True)
    except OutageError as error:
        from clusterbot.doctor import remedy_for  # noqa: PLC0415

        typer.echo(hide(f"The database cannot be used: {error}.\n{remedy_for(error)}"), err=True)
    except Exception:  # noqa: BLE001  whatever it is, the host gets words, and we get what we need to mend it
        structlog.get_logger().exception("this is a mistake in clusterbot itself")
        typer.echo("clusterbot stopped by a mistake of its own: please report it, with the lines above.", err=True)
    raise typer.Exit(PROBLEM)
