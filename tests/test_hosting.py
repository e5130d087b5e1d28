"""A bot on a machine without a screen says how to reach it, and tells systemd when it can be used."""

import getpass
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from clusterbot.hosting import tell_systemd, way_in
from clusterbot.testing.serving import free_port

BY_SSH = {"SSH_CONNECTION": "198.51.100.7 50022 203.0.113.9 22"}
AT_A_DESK = {"DISPLAY": ":0"}


@pytest.fixture(autouse=True)
def on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")


def test_whoever_came_by_ssh_reads_the_line_that_brings_them_to_the_page() -> None:
    assert way_in("127.0.0.1", 8080, BY_SSH) == f"ssh -L 8080:127.0.0.1:8080 {getpass.getuser()}@203.0.113.9"
    assert way_in("localhost", 8081, BY_SSH | AT_A_DESK).startswith("ssh -L 8081:localhost:8081 ")
    assert way_in("::1", 8080, BY_SSH).startswith("ssh -L 8080:[::1]:8080 ")


def test_a_service_knows_no_more_than_the_machines_name() -> None:
    assert way_in("127.0.0.1", 8080, {}) == f"ssh -L 8080:127.0.0.1:8080 you@{socket.gethostname()}"


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "cluster.example.org"])
def test_what_can_be_reached_anyway_needs_no_line(host: str) -> None:
    assert way_in(host, 8080, BY_SSH) == ""


def test_at_a_desk_nobody_needs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert way_in("127.0.0.1", 8080, AT_A_DESK) == ""
    assert way_in("127.0.0.1", 8080, {"WAYLAND_DISPLAY": "wayland-0"}) == ""
    monkeypatch.setattr("sys.platform", "darwin")
    assert way_in("127.0.0.1", 8080, {}) == ""


def test_systemd_is_told_where_it_listens(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.settimeout(5)
        tell_systemd({"NOTIFY_SOCKET": str(tmp_path / "notify")})
        assert systemd.recv(100) == b"READY=1"
    tell_systemd({"NOTIFY_SOCKET": str(tmp_path / "gone")})
    tell_systemd({})


@pytest.mark.slow
def test_a_service_is_started_once_it_can_be_used_and_its_log_says_how_to_reach_it(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.settimeout(60)
        port = free_port()
        bot = subprocess.Popen(
            [sys.executable, "-m", "clusterbot", "run"],
            env={"PATH": os.defpath, "NOTIFY_SOCKET": str(tmp_path / "notify"), "CLUSTERBOT_PORT": str(port)},
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert systemd.recv(100) == b"READY=1"
            with socket.create_connection(("127.0.0.1", port), timeout=60):
                pass
        finally:
            bot.terminate()
            output, _ = bot.communicate(timeout=60)
    assert f"ssh -L {port}:127.0.0.1:{port} you@" in output
    assert bot.returncode == 0
