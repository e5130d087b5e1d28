"""One bot at a time on one SQLite file; on PostgreSQL any number of them share the work."""

import sqlite3
from contextlib import suppress

import sqlalchemy


class NotAloneError(Exception):
    """Another bot is running on this database."""


class Alone:
    """Held from `take` until `let_go`, or until the process ends, however it ends.

    The lock is that of an SQLite file beside the database: it works wherever SQLite does, and nobody's death leaves
    it behind. A file of its own, because whoever closes a second handle on the database would drop SQLite's own locks.
    """

    def __init__(self, url: sqlalchemy.URL) -> None:
        self._file = f"{url.database}.running" if url.get_backend_name() == "sqlite" and url.database else ""
        self._held: sqlite3.Connection | None = None

    def take(self) -> None:
        """Raises NotAloneError."""
        if not self._file:
            return
        connection = sqlite3.connect(self._file, timeout=0, isolation_level=None, check_same_thread=False)
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
