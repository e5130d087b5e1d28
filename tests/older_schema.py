"""A database as the release before this one has it, for tests of migrations and of what is kept before them."""

from pathlib import Path

import sqlalchemy
from alembic import command
from alembic.script import ScriptDirectory

from clusterbot.store import migrate
from clusterbot.store.database import engine_for


def make_older(url: str) -> str:
    """Its revision."""
    where = sqlalchemy.make_url(url)
    if where.get_backend_name() == "sqlite":
        Path(str(where.database)).parent.mkdir(exist_ok=True)
    engine = engine_for(where, foreign_keys=False)
    with engine.begin() as connection:
        config = migrate._config(connection)
        script = ScriptDirectory.from_config(config)
        older = str(script.get_revision(script.get_current_head()).down_revision)
        command.upgrade(config, older)
    engine.dispose()
    return older
