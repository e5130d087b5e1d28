"""PostgreSQL's own programs, pg_dump and pg_restore: what copies a server's database and puts it back."""

import os
import shutil
import subprocess
from pathlib import Path

import sqlalchemy

DUMP, RESTORE = "pg_dump", "pg_restore"


class ToolError(Exception):
    """A program is missing, or refused; the message is its own, without a password."""


def there_are_tools() -> bool:
    return shutil.which(DUMP) is not None and shutil.which(RESTORE) is not None


def dump(url: sqlalchemy.URL, target: Path) -> None:
    """One consistent picture of the database, in PostgreSQL's compressed format. Raises ToolError."""
    _run(DUMP, "--format=custom", "--no-owner", "--no-privileges", "--no-password", f"--file={target}", url=url)


def check(file: Path) -> None:
    """Raises ToolError unless this is a dump that can be read to its end."""
    _run(RESTORE, f"--file={os.devnull}", str(file))


def restore(url: sqlalchemy.URL, file: Path) -> None:
    """Fill an empty database, all or nothing. Raises ToolError."""
    _run(RESTORE, "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", str(file), url=url)


def _run(program: str, *arguments: str, url: sqlalchemy.URL | None = None) -> None:
    found = shutil.which(program)
    if found is None:
        raise ToolError(f"{program} is not installed here (Debian: apt-get install postgresql-client)")
    environ = {**os.environ, "LC_ALL": "C"}
    if url is not None:
        if url.password:  # in the environment, because everybody on the machine can read a command line
            environ["PGPASSWORD"] = str(url.password)
        arguments = (f"--dbname={_without_password(url)}", *arguments)
    done = subprocess.run(  # noqa: S603  our own arguments
        [found, *arguments], env=environ, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise ToolError(f"{program} said: {done.stderr.strip()[-500:]}")


def _without_password(url: sqlalchemy.URL) -> str:
    bare = sqlalchemy.URL.create("postgresql", url.username, None, url.host, url.port, url.database, url.query)
    return bare.render_as_string(hide_password=False)
