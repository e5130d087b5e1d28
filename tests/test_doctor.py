"""`clusterbot doctor`: what is well, what is not, what to do about it, and what happens next."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, make_url, text, update
from sqlmodel import col

from clusterbot import features
from clusterbot.app import SystemClock, load_example
from clusterbot.chat.platform import Finding, NotGrantedError
from clusterbot.chat.updates import Account, Chat, TextSent, Unreadable
from clusterbot.doctor import examine
from clusterbot.features.people.records import Person
from clusterbot.features.strategy.load import load
from clusterbot.platforms.slack.needs import SCOPES
from clusterbot.settings import Settings
from clusterbot.store import backup, dispatch, facts, inbox, leases, outbox, schedules
from clusterbot.store.alone import Alone, is_held
from clusterbot.store.database import Database
from clusterbot.store.inbox import Run
from clusterbot.store.leases import Lease
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Rule, Transaction
from clusterbot.testing.fake_slack import FakeSlack
from clusterbot.testing.fake_telegram import FakeTelegram

features.load()

pytestmark = pytest.mark.slow

SOLVANE = Path(__file__).parent / "stories" / "solvane.yaml"
WRONG = "110201543:AAzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"


@pytest.fixture(autouse=True)
def nothing_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("CLUSTERBOT_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram(clock=SystemClock().now) as fake:
        yield fake


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    async with FakeSlack(SystemClock().now) as fake:
        fake.api.scopes = set(SCOPES)
        yield fake


def on_telegram(telegram: FakeTelegram, token: str = "") -> dict[str, str]:
    return {"CLUSTERBOT_TELEGRAM_TOKEN": token or telegram.token, "CLUSTERBOT_TELEGRAM_API_URL": telegram.url}


def write(url: str, rule: Rule[Any]) -> None:
    database = Database(url, SystemClock())
    database.start()
    database.do(rule)
    database.close()


def lost(state: str, problem: str) -> Rule[None]:
    """A letter that did not arrive."""

    def rule(tx: Transaction) -> None:
        letter = outbox.send(tx, Chat("telegram", "1", "4711"), "phrase", {})
        dispatch.settle(tx, letter, state, problem=problem)

    return rule


async def findings(url: str = "", **environ: str) -> dict[str, Finding]:
    found, _ = await examine(Settings(database_url=url), environ)
    assert len({one.subject for one in found}) == len(found), "each subject is spoken of once"
    return {one.subject: one for one in found}


def broken(found: dict[str, Finding]) -> list[str]:
    assert all(one.remedy for one in found.values() if one.state != "ok"), "what is not well has a remedy"
    return [one.subject for one in found.values() if one.state == "broken"]


# ---- platforms


async def test_all_is_well_with_two_platforms(sqlite_url: str, telegram: FakeTelegram, slack: FakeSlack) -> None:
    write(sqlite_url, lambda tx: load(tx, SOLVANE))
    found = await findings(sqlite_url, **on_telegram(telegram), **slack.environ())
    assert {name for name, one in found.items() if one.state != "ok"} == {"privacy"}, "nobody named a host"
    assert "@clusterbot" in found["Telegram token"].fact
    assert found["Telegram privacy mode"].fact.startswith("on")
    assert "granted" in found["Slack scopes"].fact
    assert found["cluster"].fact == "Solvane Clean Technology Innovation Cluster"


async def test_a_wrong_telegram_token_is_broken(sqlite_url: str, telegram: FakeTelegram) -> None:
    found = await findings(sqlite_url, **on_telegram(telegram, WRONG))
    assert broken(found) == ["Telegram token"]
    assert "@BotFather" in found["Telegram token"].remedy
    assert WRONG not in str(found)


async def test_privacy_mode_that_is_off_is_worth_a_look(sqlite_url: str, telegram: FakeTelegram) -> None:
    telegram.reads_everything = True
    found = await findings(sqlite_url, **on_telegram(telegram))
    assert broken(found) == []
    assert found["Telegram privacy mode"].state == "warning"
    assert "/setprivacy" in found["Telegram privacy mode"].remedy


async def test_a_webhook_in_the_way_is_broken_and_its_path_is_not_shown(
    sqlite_url: str, telegram: FakeTelegram
) -> None:
    telegram.webhook = "https://elsewhere.example.org/path-with-a-secret"
    found = await findings(sqlite_url, **on_telegram(telegram))
    assert broken(found) == ["Telegram webhook"]
    assert "path-with-a-secret" not in str(found)


async def test_a_wrong_slack_token_is_broken(sqlite_url: str, slack: FakeSlack) -> None:
    environ = slack.environ() | {"CLUSTERBOT_SLACK_BOT_TOKEN": "xoxb-wrong", "CLUSTERBOT_SLACK_APP_TOKEN": "xapp-wrong"}
    found = await findings(sqlite_url, **environ)
    assert broken(found) == ["Slack bot token", "Slack app token"]
    assert "OAuth & Permissions" in found["Slack bot token"].remedy
    assert "connections:write" in found["Slack app token"].remedy
    assert "xoxb-wrong" not in str(found)
    assert "xapp-wrong" not in str(found)


async def test_a_scope_that_was_not_granted_is_broken(sqlite_url: str, slack: FakeSlack) -> None:
    slack.api.scopes.remove("im:history")
    found = await findings(sqlite_url, **slack.environ())
    assert broken(found) == ["Slack scopes"]
    assert found["Slack scopes"].fact.endswith("im:history")
    assert "deploy/slack-manifest.yaml" in found["Slack scopes"].remedy


async def test_platforms_that_cannot_be_reached_point_at_the_network_not_at_the_token(sqlite_url: str) -> None:
    nowhere = "http://127.0.0.1:9"
    found = await findings(
        sqlite_url,
        CLUSTERBOT_TELEGRAM_TOKEN=WRONG,
        CLUSTERBOT_TELEGRAM_API_URL=nowhere,
        CLUSTERBOT_SLACK_BOT_TOKEN="xoxb-1-23456",
        CLUSTERBOT_SLACK_APP_TOKEN="xapp-1-23456",
        CLUSTERBOT_SLACK_API_URL=f"{nowhere}/api/",
    )
    assert broken(found) == ["Slack bot token", "Slack app token", "Telegram"]
    assert all("Check the network" in found[subject].remedy for subject in broken(found))


async def test_one_slack_token_of_two_is_broken(sqlite_url: str) -> None:
    found = await findings(sqlite_url, CLUSTERBOT_SLACK_BOT_TOKEN="xoxb-1-23456")
    assert broken(found) == ["slack"]
    assert "CLUSTERBOT_SLACK_APP_TOKEN" in found["slack"].fact


async def test_what_is_not_switched_on_is_no_problem(sqlite_url: str) -> None:
    found = await findings(sqlite_url, CLUSTERBOT_WEB="off")
    assert [found[name].state for name in ("telegram", "slack", "web")] == ["ok"] * 3


async def test_a_setting_spelled_wrong_is_pointed_out(sqlite_url: str) -> None:
    found = await findings(sqlite_url, CLUSTERBOT_TELEGRAM_TOKN=WRONG)
    assert found["settings"].fact == "nobody reads CLUSTERBOT_TELEGRAM_TOKN"
    assert "CLUSTERBOT_TELEGRAM_TOKEN?" in found["settings"].remedy


# ---- the database


async def test_looking_makes_no_database(tmp_path: Path) -> None:
    found = await findings()
    assert broken(found) == []
    assert "does not exist yet" in found["database"].fact
    assert not (tmp_path / "var").exists()


async def test_a_database_that_is_not_up_to_date(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    found = await findings("sqlite:///empty.db")
    assert "`clusterbot migrate`" in found["database"].remedy


async def test_a_database_ahead_of_this_clusterbot(sqlite_url: str) -> None:
    write(sqlite_url, lambda tx: tx.session.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    found = await findings(sqlite_url)
    assert broken(found) == ["database"]
    assert "Update clusterbot" in found["database"].remedy


async def test_a_server_that_does_not_answer_and_its_password_is_not_shown() -> None:
    found = await findings("postgresql://bot:hidden-in-here@127.0.0.1:9/clusterbot")
    assert broken(found) == ["database"]
    assert "hidden-in-here" not in str(found)


async def test_a_database_that_may_only_be_read(sqlite_url: str) -> None:
    path = sqlite_url.removeprefix("sqlite:///")
    found = await findings(f"sqlite:///file:{path}?mode=ro&uri=true")
    assert broken(found) == ["database"]
    assert "write to the file" in found["database"].remedy


async def test_it_looks_into_postgresql_too(postgresql_url: str) -> None:
    write(postgresql_url, lambda tx: load(tx, SOLVANE))
    found = await findings(postgresql_url)
    assert broken(found) == []
    assert found["cluster"].fact.startswith("Solvane Clean Technology Innovation Cluster")


# ---- backups


async def test_a_new_bot_has_its_first_backup_before_it(sqlite_url: str) -> None:
    found = await findings(sqlite_url)
    assert found["backups"].state == "ok"
    assert "none yet" in found["backups"].fact


async def test_it_says_when_the_newest_backup_was_made(sqlite_url: str) -> None:
    url, now = make_url(sqlite_url), SystemClock().now()
    folder = backup.default_folder(url)
    made = backup.make(url, folder, now - timedelta(hours=10))
    found = await findings(sqlite_url)
    assert found["backups"].state == "ok"
    assert found["backups"].fact == f"1 in {folder}, the newest of {made.at:%d %b %Y, %H:%M} UTC"


@pytest.mark.parametrize("made", [True, False])
async def test_a_newest_backup_older_than_two_days_is_worth_a_look(sqlite_url: str, made: bool) -> None:
    url, long_ago = make_url(sqlite_url), SystemClock().now() - timedelta(days=2, hours=1)
    write(sqlite_url, lambda tx: tx.add(Run(started_at=long_ago)))
    if made:
        backup.make(url, backup.default_folder(url), long_ago)
    found = await findings(sqlite_url)
    assert found["backups"].state == "warning"
    assert "`clusterbot backup`" in found["backups"].remedy


async def test_who_wants_no_backups_is_not_asked_for_them(sqlite_url: str) -> None:
    found, _ = await examine(Settings(database_url=sqlite_url, backups="off"), {})
    (backups,) = [one for one in found if one.subject == "backups"]
    assert backups.state == "ok"
    assert backups.fact.startswith("switched off by CLUSTERBOT_BACKUPS")
    assert "erased" in backups.fact, "nothing outside the database notes it then"


async def test_postgresql_without_its_tools_is_not_backed_up_and_that_is_told(
    postgresql_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    found = await findings(postgresql_url)
    assert found["backups"].state == "warning"
    assert "pg_dump is not here" in found["backups"].fact
    assert "postgresql-client" in found["backups"].remedy


# ---- does it run


async def test_before_the_first_start_a_bot_that_does_not_run_is_no_problem(sqlite_url: str) -> None:
    found = await findings(sqlite_url)
    assert (found["bot"].state, "`clusterbot run`" in found["bot"].fact) == ("ok", True)


async def test_it_sees_a_bot_that_runs_on_this_database_and_one_that_was_killed(sqlite_url: str) -> None:
    write(sqlite_url, inbox.begin_run)
    alone = Alone(make_url(sqlite_url))
    alone.take()
    running = await findings(sqlite_url)
    assert running["bot"].fact.startswith("is running, started on ")
    alone.let_go()
    killed = await findings(sqlite_url)
    assert killed["bot"].state == "warning"
    assert "systemctl start clusterbot" in killed["bot"].remedy


async def test_on_postgresql_it_sees_every_process_that_lives_and_who_sends(postgresql_url: str) -> None:
    started: list[int] = []

    def begin(tx: Transaction, place: str) -> None:
        started.append(inbox.begin_run(tx, place, timedelta(hours=1))[0])

    for place in ("replica-1", "replica-2"):
        write(postgresql_url, lambda tx, place=place: begin(tx, place))
    names = {"house": 0, "telegram 1": 0}
    write(postgresql_url, lambda tx: leases.keep(tx, f"run {started[1]} on replica-2", names, timedelta(hours=1)))
    found = await findings(postgresql_url)
    assert found["bot"].fact.startswith("is running in 2 processes, the newest started on ")
    assert "run 1 on replica-1; run 2 on replica-2" in found["bot"].fact
    assert found["lease telegram 1"].fact.startswith("held by run 2 on replica-2, until ")
    assert found["lease house"].state == "ok"
    write(
        postgresql_url,
        lambda tx: tx.session.execute(update(Lease).where(col(Lease.name) == "telegram 1").values(holder="")),
    )
    assert (await findings(postgresql_url))["lease telegram 1"].state == "warning"
    for run_id in started:
        write(postgresql_url, lambda tx, run_id=run_id: inbox.end_run(tx, run_id))
    assert (await findings(postgresql_url))["bot"].state == "warning"
    assert "lease telegram 1" not in await findings(postgresql_url)


def test_looking_does_not_stand_in_the_way_of_a_start(sqlite_url: str) -> None:
    url = make_url(sqlite_url)
    alone = Alone(url)
    alone.take()
    assert is_held(url)
    alone.let_go()
    assert not is_held(url)
    alone.take()
    alone.let_go()


# ---- who runs it


async def test_a_host_whom_privacy_cannot_name_is_told_how(sqlite_url: str, telegram: FakeTelegram) -> None:
    live, url = on_telegram(telegram), sqlite_url
    found = await findings(url, **live)
    assert found["privacy"].state == "warning"
    assert "CLUSTERBOT_HOSTED_BY and CLUSTERBOT_CONTACT" in found["privacy"].remedy
    told, _ = await examine(Settings(database_url=url, hosted_by="The Office"), live)
    (half,) = [one for one in told if one.subject == "privacy"]
    assert half.fact == "/privacy cannot say whom to ask but the facilitator"
    told, _ = await examine(Settings(database_url=url, hosted_by="The Office", contact="a@b.example"), live)
    (whole,) = [one for one in told if one.subject == "privacy"]
    assert (whole.state, "The Office" in whole.fact) == ("ok", True)


async def test_the_example_is_nobodys_to_host(sqlite_url: str) -> None:
    write(sqlite_url, load_example)
    assert not {"privacy", "bot"} & set(await findings(sqlite_url))


# ---- what lies in it


async def test_without_a_cluster_it_says_how_to_bring_one_in(sqlite_url: str) -> None:
    found = await findings(sqlite_url)
    assert "`clusterbot load FILE`" in found["cluster"].remedy


async def test_a_cluster_that_nobody_can_come_into_is_worth_a_look(sqlite_url: str) -> None:
    write(sqlite_url, lambda tx: load(tx, SOLVANE))
    found = await findings(sqlite_url)
    assert found["cluster"].state == "warning"
    assert "token" in found["cluster"].remedy


async def test_the_example_beside_live_tokens_is_broken(sqlite_url: str, telegram: FakeTelegram) -> None:
    write(sqlite_url, load_example)
    assert broken(await findings(sqlite_url)) == []
    assert broken(await findings(sqlite_url, **on_telegram(telegram))) == ["cluster"]


async def test_letters_that_could_not_be_delivered_are_counted_and_the_newest_says_why(sqlite_url: str) -> None:
    write(sqlite_url, lost("failed", "an old reason"))
    write(sqlite_url, lost("uncertain", "a newer reason"))
    found = await findings(sqlite_url)
    assert found["letters"].state == "warning"
    assert found["letters"].fact == (
        "0 wait to be sent, 2 were given up, 1 of which may have arrived; the newest, on telegram: a newer reason"
    )
    assert "`clusterbot retry`" in found["letters"].remedy


async def test_the_right_for_want_of_which_letters_were_given_up_is_named(sqlite_url: str) -> None:
    write(sqlite_url, lost("failed", str(NotGrantedError("files:write"))))
    write(sqlite_url, lost("failed", "another reason"))
    found = (await findings(sqlite_url))["rights on telegram"]
    assert found.state == "warning"
    assert found.fact.endswith("not granted: files:write")
    assert "`clusterbot retry`" in found.remedy


async def test_letters_that_have_long_been_due_are_worth_a_look(sqlite_url: str) -> None:
    def send(tx: Transaction, platform: str, since: timedelta) -> None:
        outbox.send(tx, Chat(platform, "1", "4711"), "phrase", {}, not_before=tx.now - since)

    write(sqlite_url, lambda tx: send(tx, "telegram", timedelta(seconds=20)))
    assert (await findings(sqlite_url))["letters"].state == "ok"
    write(sqlite_url, lambda tx: [send(tx, "slack", timedelta(hours=hours)) for hours in (3, 1)])
    found = await findings(sqlite_url)
    assert found["letters to slack"].state == "warning"
    assert found["letters to slack"].fact == "2 are due and have not left, the oldest for 3 h"
    assert "slack" in found["letters to slack"].remedy
    assert "letters to telegram" not in found


async def test_a_service_that_the_bot_does_not_reach_is_told_with_since_when(sqlite_url: str) -> None:
    write(sqlite_url, lambda tx: facts.write(tx, "away.telegram", "2026-03-22T06:30:00+00:00"))
    write(sqlite_url, lambda tx: facts.write(tx, "away.slack", ""))
    told = [one for one in (await findings(sqlite_url)).values() if "nothing goes through" in one.fact]
    assert [(one.subject, one.state) for one in told] == [("sending on telegram", "warning")]
    assert "since 22 Mar 2026, 06:30 UTC; letters wait for it" in told[0].fact


async def test_what_was_too_late_and_what_nobody_could_read_is_counted_and_the_size_is_told(sqlite_url: str) -> None:
    write(sqlite_url, lost("stale", "what it says was true until then"))
    unreadable = Unreadable.make("telegram", "1", {"poll": 1}, KeyError("id"), SystemClock().now())
    write(sqlite_url, lambda tx: inbox.keep(tx, unreadable))
    found = await findings(sqlite_url)
    assert found["letters"].fact.endswith("1 were no longer true when they could be sent, and were let be")
    assert found["unreadable updates"].state == "warning"
    assert "1 could not be read and were kept" in found["unreadable updates"].fact
    assert found["size"].fact.endswith("1 updates, 1 letters")


async def test_somebody_who_blocked_the_bot_is_nothing_to_mend(sqlite_url: str) -> None:
    write(sqlite_url, lost("unreachable", "bot was blocked by the user"))
    found = await findings(sqlite_url)
    assert found["letters"].state == "ok"


async def test_updates_set_aside_are_counted(sqlite_url: str) -> None:
    chat, account = Chat("telegram", "1", "4711"), Account("telegram", "1", "4711")
    update = TextSent(id="u1", at=SystemClock().now(), chat=chat, account=account, text="hello")

    def fail(tx: Transaction) -> None:
        for _ in range(inbox.ATTEMPTS):
            inbox.count_failure(tx, update, "ValueError: a mistake of ours")

    write(sqlite_url, fail)
    found = await findings(sqlite_url)
    assert found["updates"].state == "warning"
    assert "1 set aside" in found["updates"].fact
    assert "a mistake of ours" in found["updates"].fact


async def test_an_error_is_told_without_the_words_it_quotes(sqlite_url: str) -> None:
    chat, account = Chat("telegram", "1", "4711"), Account("telegram", "1", "4711")
    update = TextSent(id="u1", at=SystemClock().now(), chat=chat, account=account, text="hello")

    def fail(tx: Transaction) -> None:
        for _ in range(inbox.ATTEMPTS):
            inbox.count_failure(tx, update, "ValueError(\"invalid literal: 'my salary'\")")

    write(sqlite_url, fail)
    write(sqlite_url, lost("failed", "refused: 'my salary'"))
    found = await findings(sqlite_url)
    assert "ValueError" in found["updates"].fact
    assert "refused" in found["letters"].fact
    assert "my salary" not in f"{found}"


async def test_what_the_clock_could_not_do_is_told_with_what_becomes_of_it(sqlite_url: str) -> None:
    assert (await findings(sqlite_url))["schedules"].state == "ok"

    def fail(tx: Transaction) -> None:
        plan = schedules.once(tx, "polls.close", 7, tx.now)
        for _ in range(schedules.ATTEMPTS):
            schedules.count_failure(tx, plan, "KeyError('…')")
        for subject in range(5):
            schedules.count_failure(tx, schedules.once(tx, "checkins.ask", subject, tx.now), "ValueError('…')")

    write(sqlite_url, fail)
    found = (await findings(sqlite_url))["schedules"]
    assert found.state == "warning"
    assert found.fact.startswith("6 failed: polls.close, number 7, set aside (KeyError('…')); checkins.ask, number 0,")
    assert found.fact.endswith("; and 3 more")
    assert "`clusterbot retry`" in found.remedy


async def test_a_person_in_a_zone_that_does_not_exist(sqlite_url: str) -> None:
    write(sqlite_url, lambda tx: tx.add(Person(name="Nadia R.", zone="Mars/Olympus", created_at=tx.now)))
    found = await findings(sqlite_url)
    assert broken(found) == ["people"]
    assert "Nadia R." in found["people"].fact


# ---- what happens next


async def test_the_next_five_things_are_told_in_order_in_the_clusters_zone(sqlite_url: str) -> None:
    write(sqlite_url, load_example)
    once = delete(Schedule).where(col(Schedule.weekdays) == "")  # on some days of the week five of these come first
    write(sqlite_url, lambda tx: tx.session.execute(once))
    _, upcoming = await examine(Settings(database_url=sqlite_url), {})
    assert 2 <= len(upcoming) <= 5
    assert [one.at for one in upcoming] == sorted(one.at for one in upcoming)
    everybody = max(upcoming, key=lambda one: one.count)
    assert everybody.count > 1, "what comes to many at the same moment is one thing"
    assert str(everybody).startswith("Weekly check-in, ")
    assert str(everybody).endswith(f", 09:30 ({everybody.count} times)")


# ---- as a command


async def _doctor(folder: Path, *arguments: str, **environ: str) -> tuple[int | None, str]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "clusterbot", "doctor", *arguments),
        env={"HOME": str(folder), "PATH": os.defpath, **environ},
        cwd=folder,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await process.communicate()
    return process.returncode, output.decode()


@pytest.mark.slow
async def test_in_an_empty_environment_it_is_read_by_a_host_or_by_a_script(tmp_path: Path) -> None:
    code, output = await _doctor(tmp_path)
    assert code == 0
    assert "ok      telegram: not switched on" in output
    assert output.endswith("What happens next:\n  nothing is planned\n")
    code, output = await _doctor(tmp_path, "--json")
    assert code == 0
    assert set(json.loads(output)) == {"findings", "upcoming"}
    assert set(json.loads(output)["findings"][0]) == {"subject", "state", "fact", "remedy"}


@pytest.mark.slow
async def test_something_broken_returns_1_and_no_token_is_ever_shown(
    tmp_path: Path, sqlite_url: str, telegram: FakeTelegram
) -> None:
    write(sqlite_url, lost("failed", f"POST https://api.example.org/bot{WRONG}/sendMessage"))
    settings = {**on_telegram(telegram, WRONG), "CLUSTERBOT_DATABASE_URL": sqlite_url, "CLUSTERBOT_LOG_LEVEL": "debug"}
    for arguments in ([], ["--json"]):
        code, output = await _doctor(tmp_path, *arguments, **settings)
        assert code == 1
        assert "Telegram refuses it" in output
        assert WRONG not in output
        assert "[secret]" in output
