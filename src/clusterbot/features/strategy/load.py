"""`clusterbot load FILE`: a cluster, its people, pillars and objectives, and what higher features have in the file.

All or nothing; loading the same file twice changes nothing, and nothing that was changed in the chats since is undone.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TypeVar

from sqlalchemy import select
from sqlmodel import SQLModel, col

from clusterbot.features.clusters.records import Cluster
from clusterbot.features.people.erasure import kept_key
from clusterbot.features.people.records import LEVELS, Organisation, Participant, Person, StakeholderGroup
from clusterbot.features.routes import routes
from clusterbot.features.strategy.reading import ClusterFile, Entry, FileMistakesError, read, unique
from clusterbot.features.strategy.records import Objective, Pillar
from clusterbot.store import facts
from clusterbot.store.calendar import WEEKDAYS, instant, local, valid_zone
from clusterbot.store.transaction import Transaction
from clusterbot.words.locales import Reader, best
from clusterbot.words.phrasebook import phrasebook

Record = TypeVar("Record", bound=SQLModel)
Keyed = TypeVar("Keyed", StakeholderGroup, Organisation, Participant, Pillar, Objective)
"""What a cluster's file knows by a key."""

USUAL_PILLARS = (
    ("business_development", "BD"),
    ("access_to_finance", "AF"),
    ("research_development", "RD"),
    ("enabling_environment", "EE"),
    ("investment", "IN"),
    ("workforce_skills", "WS"),
)
SUPERVISED_DAYS = 30
"""How long each kind of automatic message waits, the first time, for a facilitator's tap, if the file does not say."""

LONGEST_SUPERVISED = 365


@dataclass(slots=True)
class Loading:
    """A load under way: what loaders of higher features (`@loads("actions")`) need to find what stands in the file."""

    tx: Transaction
    file: ClusterFile
    cluster: Cluster
    is_new: bool = True  # the file is loaded for the first time
    participants: dict[str, Participant] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    pillars: dict[str, Pillar] = field(default_factory=dict)
    objectives: dict[str, Objective] = field(default_factory=dict)
    added: dict[str, int] = field(default_factory=dict)  # what was new, by kind

    def entries(self, section: str) -> list[Entry]:
        return self.file.root.entries(section)

    def moment(self, day: date, hour: time = time(10)) -> datetime:
        """An instant on a day of the file, in the cluster's zone."""
        return instant(day, hour, self.cluster.zone)

    def keep(self, kind: str, record: Record) -> Record:
        """Add a record that was not there before, and count it."""
        self.tx.add(record)
        self.added[kind] = self.added.get(kind, 0) + 1
        return record


def load(tx: Transaction, path: Path, furnish: Callable[[Loading], None] = lambda _: None) -> Loading:
    """Load a cluster file, all or nothing. Raises FileMistakesError, with every mistake in the file, or OSError.

    `furnish` is called once people and pillars are there, before higher features load their sections: the example
    gets its chairs and its channel so.
    """
    file = read(path, date(2000, 1, 1))  # only to learn whose file it is; day 0 belongs to the cluster
    zone = file.root.entry("cluster").text("timezone", "UTC")
    key = file.root.entry("cluster").text("id", "")
    file = read(path, day_zero(tx, key, zone if valid_zone(zone) else "UTC"))
    known = {cluster.key for cluster in tx.session.scalars(select(Cluster))}
    cluster = _cluster(tx, file.root.entry("cluster"), file.root.entry("strategy"))
    loading = Loading(tx, file, cluster, is_new=cluster.key not in known)
    _groups_and_organisations(loading)
    _people(loading)
    _pillars_and_objectives(loading)
    if loading.is_new:
        for begin in routes.begins:
            begin(tx, loading.cluster)
    furnish(loading)
    for load_section in routes.loaders.values():
        load_section(loading)
    if file.mistakes:
        raise FileMistakesError(file.mistakes)
    tx.session.flush()
    return loading


def day_zero(tx: Transaction, key: str, zone: str) -> date:
    """The day that `*_offset_days` count from: fixed when a cluster's file is loaded for the first time."""
    name = f"day_zero.{key}"
    if not facts.read(tx, name):
        facts.write(tx, name, local(tx.now, zone).date().isoformat())
    return date.fromisoformat(facts.read(tx, name))


def _cluster(tx: Transaction, entry: Entry, strategy: Entry) -> Cluster:
    key = entry.text("id", longest=60)
    found: Cluster | None = tx.session.scalars(select(Cluster).where(col(Cluster.key) == key)).one_or_none()
    zone = entry.text("timezone", "UTC")
    if not valid_zone(zone):
        entry.wrong("strategy.mistake.no_zone", at="timezone", value=zone)
        zone = "UTC"
    days = entry.words("working_days") or ["mon", "tue", "wed", "thu", "fri"]
    for day in days:
        if day not in WEEKDAYS:
            entry.wrong("strategy.mistake.no_weekday", at="working_days", value=day, allowed=", ".join(WEEKDAYS))
    digest = entry.entry("digest")
    languages = entry.words("languages")
    cluster = found or Cluster(
        key=key,
        name=entry.text("name", longest=200),
        short_name=entry.text("short_name", entry.text("name", longest=200), longest=60),
        locale=best(languages[0]) if languages else "en",
        zone=zone,
        working_days=",".join(day for day in WEEKDAYS if day in days),
        digest_weekday=digest.one_of("weekday", WEEKDAYS, days[0] if days[0] in WEEKDAYS else "mon"),
        digest_hour=_hour(digest, "time", "09:30"),
        checkin_weekday=entry.entry("checkin").one_of("weekday", WEEKDAYS, _after(days)),
        everybody_may_poll=entry.yes("everybody_may_poll"),
        supervised_until=_supervised_until(tx, entry),
        created_at=tx.now,
    )
    if found is None and not entry.mistakes:
        tx.add(cluster)
    elif found is None:
        raise FileMistakesError([*entry.mistakes, *strategy.mistakes])
    return cluster


def _supervised_until(tx: Transaction, entry: Entry) -> datetime | None:
    """0 days: what is sent by itself is sent at once, as in the example, whose visitors want to see it happen."""
    days = entry.whole("supervised_days", SUPERVISED_DAYS)
    if not 0 <= days <= LONGEST_SUPERVISED:
        entry.wrong("strategy.mistake.not_so_many_days", at="supervised_days", value=days, longest=LONGEST_SUPERVISED)
        return None
    return tx.now + timedelta(days=days) if days else None


def _after(days: list[str]) -> str:
    """The working day after the first: the week has begun, and the digest is a day old."""
    known = [day for day in days if day in WEEKDAYS] or ["mon"]
    return known[1 % len(known)]


def _hour(entry: Entry, name: str, default: str) -> str:
    value = entry.text(name, default)
    try:
        return time.fromisoformat(value).strftime("%H:%M")
    except ValueError:
        entry.wrong("strategy.mistake.no_hour", at=name, value=value)
        return default


def _groups_and_organisations(loading: Loading) -> None:
    tx, cluster = loading.tx, loading.cluster
    groups = _known(tx, StakeholderGroup, cluster.id)
    for key, entry in unique(loading.entries("stakeholder_groups")):
        name = entry.text("name", longest=100)
        if key not in groups:
            groups[key] = loading.keep("groups", StakeholderGroup(cluster_id=cluster.id, key=key, name=name))
    loading.organisations = _known(tx, Organisation, cluster.id)
    for key, entry in unique(loading.entries("organisations")):
        name = entry.text("name", longest=200)
        group = entry.reference("group", groups, "")
        if key not in loading.organisations:
            organisation = Organisation(cluster_id=cluster.id, key=key, name=name, group_id=group.id if group else None)
            loading.organisations[key] = loading.keep("organisations", organisation)


def _people(loading: Loading) -> None:
    loading.participants = _known(loading.tx, Participant, loading.cluster.id)
    for section, leads in (("facilitation_team", True), ("participants", False)):
        for key, entry in unique(loading.entries(section)):
            _person(loading, key, entry, facilitates=leads)


def _person(loading: Loading, key: str, entry: Entry, *, facilitates: bool) -> None:
    tx, cluster = loading.tx, loading.cluster
    name = entry.text("name", longest=100)
    zone = entry.text("timezone", cluster.zone)
    if not valid_zone(zone):
        entry.wrong("strategy.mistake.no_zone", at="timezone", value=zone)
        zone = cluster.zone
    level = entry.one_of("nudges", LEVELS, "allowed")
    organisation = entry.reference("organisation", loading.organisations, "")
    paused, joined, active = (entry.day(day) for day in ("paused_until", "joined", "last_active"))
    position = "" if facilitates else entry.text("role", "", longest=100)
    if kept_key(key) in loading.participants:  # erased since the file was loaded first: it brings nobody back
        loading.participants[key] = loading.participants[kept_key(key)]
    if key in loading.participants:
        return
    person = Person(
        name=name,
        locale=best(entry.text("language", cluster.locale)),
        zone=zone,
        level="allowed" if paused else level,
        paused_until=loading.moment(paused) if paused else None,
        last_active_at=loading.moment(active) if active else None,
        created_at=tx.now,
    )
    loading.keep("people", person)
    loading.participants[key] = loading.keep(
        "participants",
        Participant(
            cluster_id=cluster.id,
            person_id=person.id,
            key=key,
            position=position,
            organisation_id=organisation.id if organisation else None,
            is_facilitator=facilitates,
            is_key=entry.yes("key_stakeholder"),
            state="expected",
            joined_at=loading.moment(joined) if joined else None,
        ),
    )


def _pillars_and_objectives(loading: Loading) -> None:
    tx, cluster = loading.tx, loading.cluster
    loading.pillars = _known(tx, Pillar, cluster.id)
    for position, (key, code, name) in enumerate(_pillars_in_file(loading) or usual_pillars(cluster.locale)):
        if key not in loading.pillars:
            pillar = Pillar(cluster_id=cluster.id, key=key, code=code, name=name, position=position)
            loading.pillars[key] = loading.keep("pillars", pillar)
    loading.objectives = _known(tx, Objective, cluster.id)
    for key, entry in unique(loading.file.root.entry("strategy").entries("objectives")):
        title = entry.text("title", longest=200)
        if key not in loading.objectives:
            objective = Objective(cluster_id=cluster.id, key=key, title=title)
            loading.objectives[key] = loading.keep("objectives", objective)


def _pillars_in_file(loading: Loading) -> list[tuple[str, str, str]]:
    return [
        (key, entry.text("code", longest=6), entry.text("name", longest=60))
        for key, entry in unique(loading.entries("pillars"))
    ]


def usual_pillars(locale: str) -> list[tuple[str, str, str]]:
    """The six of the approach section of the briefing paper, in its order, for whoever names none."""
    book, reader = phrasebook(locale), Reader(locale)
    return [(key, code, book.words("strategy.pillar." + key, reader, {})) for key, code in USUAL_PILLARS]


def _known(tx: Transaction, record: type[Keyed], cluster_id: int) -> dict[str, Keyed]:
    found = tx.session.scalars(select(record).where(col(record.cluster_id) == cluster_id))
    return {row.key: row for row in found if row.key}
