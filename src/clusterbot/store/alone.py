"""One bot at a time on one SQLite file; on PostgreSQL any number of them share the work."""

import sqlite3
from contextlib import suppress
from pathlib import Path

import sqlalchemy


class NotAloneError(Exception):
    """Another bot is running on this database."""


LOOKING = 0.2
"""Seconds that a start waits for whoever only looks whether a bot runs."""


class Alone:
    """Held from `take` until `let_go`, or until the process ends, however it ends.

    The lock is that of an SQLite file beside the database: it works wherever SQLite does, and nobody's death leaves
    it behind. A file of its own, because whoever closes a second handle on the database would drop SQLite's own locks.
    """

    def __init__(self, url: sqlalchemy.URL) -> None:
        self.database = url.database
        self._file = _file_of(url)
        self._held: sqlite3.Connection | None = None

    def take(self) -> None:
        """Raises NotAloneError."""
        if not self._file:
            return
        with suppress(OSError):  # the database will say that it cannot be made
            Path(self._file).parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._file, timeout=LOOKING, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            connection.close()
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise NotAloneError from None
            return  # a folder or disk that cannot be written to: the database itself will say so, and better
        self._held = connection

    def let_go(self) -> None:
        if self._held is not None:
            with suppress(sqlite3.OperationalError):
                self._held.execute("ROLLBACK")
            self._held.close()
            self._held = None


def is_held(url: sqlalchemy.URL) -> bool:
    """Is a bot running on this SQLite database? Looked at without taking anything or making a file."""
    try:
        connection = sqlite3.connect(f"{Path(_file_of(url)).absolute().as_uri()}?mode=ro", uri=True, timeout=0)
    except sqlite3.OperationalError:
        return False  # no bot has ever run here
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError as error:
        return error.sqlite_errorcode == sqlite3.SQLITE_BUSY
    finally:
        connection.close()
    return False


def _file_of(url: sqlalchemy.URL) -> str:
    return f"{url.database}.running" if url.get_backend_name() == "sqlite" and url.database else ""
