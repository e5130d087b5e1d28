"""The commands `backup` and `restore`: which database, which file, and what the host is told."""

from pathlib import Path

import sqlalchemy

from clusterbot import features
from clusterbot.app import HostError, SystemClock, backups_folder, database_url
from clusterbot.engine.safekeeping import back_up, restore
from clusterbot.settings import Settings
from clusterbot.store.alone import NotAloneError
from clusterbot.store.backup import KEPT, Backup, BackupError, default_folder, file_of
from clusterbot.store.database import Database


def back_up_now(settings: Settings, to: Path | None = None) -> Backup:
    """A backup of the database of the real cluster. Raises BackupError, HostError, NewerSchemaError, OutageError."""
    features.load()
    url = _real_one(settings)
    if url.get_backend_name() == "sqlite" and not file_of(url).exists():
        raise BackupError(f"{url.database} does not exist: there is nothing to back up yet.")
    database = Database(url.render_as_string(hide_password=False), SystemClock())
    database.start()
    try:
        return back_up(database, to or _folder(settings, url))
    finally:
        database.close()


class Restoring:
    """A backup on its way back. Raises BackupError if there is no such file."""

    def __init__(self, settings: Settings, file: Path) -> None:
        features.load()
        self._url = _real_one(settings)
        self._folder = _folder(settings, self._url)
        try:
            named = [one for one in (file, self._folder / file.name) if one.is_file()]
        except PermissionError:
            raise BackupError(
                f"The user that runs clusterbot may not look at {file}: copy it into {self._folder} first."
            ) from None
        except OSError as error:
            raise BackupError(f"{file} cannot be looked at: {error.strerror}") from None
        if not named:
            raise BackupError(f"There is no backup {file}, and none of that name in {self._folder}.")
        self._file = named[0]

    @property
    def question(self) -> str:
        place = self._url.render_as_string(hide_password=True)
        return f"{self._file} takes the place of what is in {place}, which is kept as one more backup."

    def now(self) -> list[str]:
        """Do it, and say what was done. Raises BackupError, HostError, NewerSchemaError, OutageError."""
        url = self._url.render_as_string(hide_password=False)
        try:
            done = restore(url, self._file, self._folder, SystemClock())
        except NotAloneError:
            raise HostError(
                f"A clusterbot is running on {self._url.database}.\n"
                "Stop it first (on a server: sudo systemctl stop clusterbot), and try again. Nothing was changed."
            ) from None
        when = f" of {done.at:%d %B %Y, %H:%M} UTC" if done.at else ""
        lines = [f"The backup{when} is in place, and up to date."]
        if done.replaced:
            lines.append(f"What was there before is kept: {done.replaced}, until {KEPT} newer backups are there")
        if done.erased:
            lines.append(f"Erased again, because they asked for it since: {done.erased}")
        if done.not_repeated:
            lines.append(
                f"Messages and questions that had their time since, and do not go out again: {done.not_repeated}"
            )
        return [*lines, "Start the bot again."]


def _real_one(settings: Settings) -> sqlalchemy.URL:
    """Where a real cluster lives, also before the first token is there: the example needs no backup."""
    return sqlalchemy.make_url(database_url(settings, live=True))


def _folder(settings: Settings, url: sqlalchemy.URL) -> Path:
    """Also where the daily ones are switched off, one by hand has its place."""
    return backups_folder(settings, url) or default_folder(url)
