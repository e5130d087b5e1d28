"""What a plan's columns, statuses, pillars and people are called, in a file that we write and in one that we read."""

from collections import Counter
from functools import cache
from itertools import product

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions.matching import Names
from clusterbot.features.actions.records import CLOSED, LEVELS, OPEN, Action
from clusterbot.features.people.names import fold
from clusterbot.features.people.records import GONE, Participant, Person
from clusterbot.features.spreadsheets.table import COLUMNS
from clusterbot.features.strategy.load import USUAL_PILLARS
from clusterbot.features.strategy.records import Pillar
from clusterbot.store.transaction import Transaction
from clusterbot.words.locales import Reader, available
from clusterbot.words.phrasebook import phrasebook


def words(key: str, locale: str) -> str:
    return phrasebook(locale).words(key, Reader(locale), {})


@cache
def headings() -> dict[str, str]:
    """The column that a folded heading stands for, in every language we speak."""
    found: dict[str, str] = {}
    for locale, column in product(available(), COLUMNS):
        also = _listed(words(f"spreadsheets.also.{column}", locale))
        names = (column, words(f"spreadsheets.column.{column}", locale), *also)
        found |= {fold(name): column for name in names}
    return found


@cache
def statuses() -> dict[str, str]:
    """The status that a folded word stands for."""
    found: dict[str, str] = {}
    for locale, status in product(available(), OPEN + CLOSED):
        also = _listed(words(f"spreadsheets.status.{status}", locale))
        found |= {fold(name): status for name in (status, words(f"actions.status.{status}", locale), *also)}
    return found


@cache
def levels() -> dict[str, str]:
    """The level that a folded word stands for."""
    found: dict[str, str] = {}
    for locale, level in product(available(), LEVELS):
        also = _listed(words(f"spreadsheets.level.{level}", locale))
        found |= {fold(name): level for name in (level, words(f"actions.level.{level}", locale), *also)}
    return found


def pillar_names(pillar: Pillar) -> Names:
    """All that a pillar answers to: "FDI" and "skills", too."""
    usual = available() if pillar.key in dict(USUAL_PILLARS) else ()
    also = [name for locale in usual for name in _listed(words(f"actions.also.{pillar.key}", locale))]
    return Names(pillar.id, pillar.code, pillar.name, (pillar.key, *also))


def _listed(names: str) -> list[str]:
    return [one.strip() for one in names.split(",") if one.strip()]


def owner_labels(tx: Transaction, cluster_id: int) -> dict[int, str]:
    """How a file names each participant: by name, and where two share one, by a number with it."""
    owners = select(col(Action.owner_id)).where(col(Action.cluster_id) == cluster_id, col(Action.owner_id).is_not(None))
    rows = tx.session.execute(
        select(col(Participant.id), col(Person.name))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(
            col(Participant.cluster_id) == cluster_id,
            col(Participant.state).not_in((*GONE, "in_group")) | col(Participant.id).in_(owners),
        )
    ).all()
    count = Counter(fold(name) for _, name in rows)
    return {id_: name if fold(name) and count[fold(name)] == 1 else f"{name} #{id_}".strip() for id_, name in rows}
