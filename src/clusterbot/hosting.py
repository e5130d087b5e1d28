"""The machine the bot runs on: how to reach its web page from another one, and what systemd wants to hear."""

import getpass
import socket
import sys
from collections.abc import Mapping
from contextlib import suppress
from ipaddress import ip_address


def way_in(host: str, port: int, environ: Mapping[str, str]) -> str:
    """What to type on one's own computer to see a page that only this machine sees; "" where nobody needs it.

    Somebody came by ssh, or there is no screen here: then a browser is somewhere else.
    """
    by_ssh = environ.get("SSH_CONNECTION", "").split()
    has_screen = sys.platform != "linux" or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))
    if has_screen and not by_ssh:
        return ""
    return tunnel(host, port, f"{_user()}@{by_ssh[2]}" if len(by_ssh) == 4 else "")


def tunnel(host: str, port: int, who: str = "") -> str:
    """The line that brings such a page to another computer; "" where it can be reached anyway.

    As a service the bot runs as somebody who has no shell: then it knows neither the name nor the way.
    """
    if not _is_loopback(host):
        return ""
    here = f"[{host}]" if ":" in host else host
    return f"ssh -L {port}:{here}:{port} {who or f'you@{socket.gethostname()}'}"


def tell_systemd(environ: Mapping[str, str]) -> None:
    """It can be used from now on: `systemctl start` waits for this, and tells if it does not come."""
    address = environ.get("NOTIFY_SOCKET", "")
    if address:
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as door:
            door.sendto(b"READY=1", address.replace("@", "\0", 1))


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user without a name, as containers have them
        return "you"
