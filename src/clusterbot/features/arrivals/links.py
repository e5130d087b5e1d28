"""Personal links out of a list: a text to forward for each person, and all of them as a sheet."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import File, Message
from clusterbot.chat.updates import Chat
from clusterbot.features.arrivals.records import GivenRoster
from clusterbot.features.arrivals.roster import Listed
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.draft import Draft
from clusterbot.features.people.joining import new_invite, ways_in
from clusterbot.features.people.names import fold
from clusterbot.features.people.records import (
    GONE,
    Invite,
    Organisation,
    Participant,
    Person,
    StakeholderGroup,
    person_of,
)
from clusterbot.features.routes import press, renders, settled
from clusterbot.features.sheets import CSV, as_csv
from clusterbot.store import dispatch, outbox
from clusterbot.store.outbox import Letter
from clusterbot.store.transaction import Transaction

AT_ONCE = 4
"""Texts in one message: each is one to be copied out."""

AS_MESSAGES = 40
"""People whose texts come as messages; of a longer list the sheet alone is of use."""

MAY_YET_GO = ("waiting", "claimed", "failed", "uncertain")
"""States of a sheet that is still to leave, or can be sent again."""

FEW = 12
"""Lines shown in a preview, of each kind."""


def card_of(roster_id: int) -> str:
    return f"roster:{roster_id}"


# ---- who is on it


class Match(NamedTuple):
    """One of a list and, if they are known to the cluster, who it is."""

    listed: Listed
    part: Participant | None

    @property
    def is_in(self) -> bool:
        return self.part is not None and self.part.state == "active"


def matches(tx: Transaction, cluster_id: int, people: Sequence[Listed]) -> list[Match]:
    """By name and organisation; where we know no organisation of somebody the name alone will do."""
    rows = tx.session.execute(
        select(Participant, col(Person.name), col(Organisation.name))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .outerjoin(Organisation, col(Organisation.id) == col(Participant.organisation_id))
        .where(col(Participant.cluster_id) == cluster_id, col(Participant.state).not_in(GONE))
        .order_by(col(Participant.id))
    ).all()
    left = [(fold(name), fold(home or ""), part) for part, name, home in rows]
    found: list[Match] = []
    for one in people:
        key = (fold(one.name), fold(one.organisation))
        known = next((row for row in left if row[0] == key[0] and row[1] in (key[1], "")), None)
        if known is not None:
            left.remove(known)  # two of a list are never one of ours
        found.append(Match(one, known[2] if known else None))
    return found


@renders("arrivals.preview")
def render_preview(draft: Draft) -> Message:
    given = draft.tx.session.get_one(GivenRoster, int(draft.content["roster"]))
    if given.state != "draft":
        return draft.message("arrivals.over", made=given.state == "made", count=len(given.invites))
    found = matches(draft.tx, given.cluster_id, _people(given))
    new = [one.listed for one in found if one.part is None]
    waiting = [one.listed for one in found if one.part is not None and not one.is_in]
    makes = [("make", press("roster_make", given.id))] if new or waiting else []
    return draft.message(
        "arrivals.preview",
        [[*makes, ("discard", press("roster_drop", given.id))]],
        new=[{"name": one.name, "organisation": one.organisation} for one in new[:FEW]],
        count=len(new),
        waiting=len(waiting),
        inside=sum(one.is_in for one in found),
        wrong=[
            {
                "line": one["line"],
                "text": one["text"],
                "why": draft.words("arrivals.why." + one["why"]),
            }
            for one in given.not_understood[:FEW]
        ],
        missed=len(given.not_understood),
    )


def _people(given: GivenRoster) -> list[Listed]:
    return [Listed(**one) for one in given.people]


# ---- making


def make(tx: Transaction, given: GivenRoster, cluster: Cluster, to: Chat) -> None:
    """Everybody on the list who is not in is expected from now on, and has a link of their own."""
    organisations = {fold(one.name): one for one in _rows(tx, Organisation, cluster.id)}
    groups = {fold(one.name): one for one in _rows(tx, StakeholderGroup, cluster.id)}
    kept: list[Listed] = []
    invites: list[int] = []
    for listed, part in matches(tx, cluster.id, _people(given)):
        if part is not None and part.state == "active":
            continue
        expected = part or _expect(tx, cluster, listed, organisations, groups)
        kept.append(listed)
        invites.append(_link_of(tx, expected).id)
    given.state, given.people, given.invites = "made", [asdict(one) for one in kept], invites
    given.not_understood = []
    tx.add(given)
    outbox.refresh(tx, card_of(given.id))
    terms: outbox.Terms = {"person_id": given.person_id, "cluster_id": cluster.id, "kind": "link"}
    if len(invites) <= AS_MESSAGES:
        for first in range(0, len(invites), AT_ONCE):
            content = {"roster": given.id, "from": first, "to": first + AT_ONCE}
            outbox.post(tx, to, "arrivals.links", content, **terms)
    if invites:
        outbox.post(tx, to, "arrivals.sheet", {"roster": given.id}, **terms)


def _rows(tx: Transaction, kind: type[Any], cluster_id: int) -> Sequence[Any]:
    return tx.session.scalars(select(kind).where(kind.cluster_id == cluster_id)).all()


def _expect(
    tx: Transaction,
    cluster: Cluster,
    listed: Listed,
    organisations: dict[str, Organisation],
    groups: dict[str, StakeholderGroup],
) -> Participant:
    home = organisations.get(fold(listed.organisation))
    if home is None:
        group = _group(tx, cluster, listed.group, groups) if listed.group else None
        home = Organisation(
            cluster_id=cluster.id,
            key=free_key(listed.organisation, {one.key for one in organisations.values()}),
            name=listed.organisation,
            group_id=group.id if group else None,
        )
        tx.add(home)
        organisations[fold(home.name)] = home
    person = Person(name=listed.name, locale=cluster.locale, zone=cluster.zone, created_at=tx.now)
    tx.add(person)
    part = Participant(cluster_id=cluster.id, person_id=person.id, organisation_id=home.id, state="expected")
    tx.add(part)
    return part


def _group(tx: Transaction, cluster: Cluster, name: str, groups: dict[str, StakeholderGroup]) -> StakeholderGroup:
    found = groups.get(fold(name))
    if found is None:
        found = StakeholderGroup(
            cluster_id=cluster.id, key=free_key(name, {one.key for one in groups.values()}), name=name
        )
        tx.add(found)
        groups[fold(name)] = found
    return found


def free_key(name: str, taken: set[str]) -> str:
    """As a cluster file would call it: "heatworks", and "heatworks_2" if there is one already."""
    stem = fold(name).replace(" ", "_")
    numbered = (stem if number == 1 else f"{stem}_{number}" for number in range(1, len(taken) + 2))
    return next(key for key in numbered if key not in taken)


def _link_of(tx: Transaction, part: Participant) -> Invite:
    """The personal link that is good, or a new one."""
    unused = select(Invite).where(
        col(Invite.participant_id) == part.id, col(Invite.used_at).is_(None), ~col(Invite.revoked)
    )
    found: Invite | None = tx.session.scalars(unused.order_by(col(Invite.id).desc()).limit(1)).first()
    return found or new_invite(tx, part.cluster_id, part.id)


# ---- handing over


class Link(NamedTuple):
    name: str
    organisation: str
    ways: dict[str, str]


@renders("arrivals.links")
def render_links(draft: Draft) -> Message | None:
    """A few people's texts, each to be forwarded by itself. Who came in meanwhile needs none."""
    given = draft.tx.session.get_one(GivenRoster, int(draft.content["roster"]))
    found = [_link(draft.tx, id_) for id_ in given.invites[int(draft.content["from"]) : int(draft.content["to"])]]
    links = [one._asdict() for one in found if one is not None]
    return draft.message("arrivals.links", links=links) if links else None


@renders("arrivals.sheet")
def render_sheet(draft: Draft) -> Message:
    """All of them as a sheet, to be merged into letters."""
    given = draft.tx.session.get_one(GivenRoster, int(draft.content["roster"]))
    rows = []
    for id_, listed in zip(given.invites, _people(given), strict=False):
        link = _link(draft.tx, id_)
        if link is not None:
            text = draft.words("arrivals.forward", name=link.name, ways=link.ways)
            ways = (link.ways.get("telegram", ""), link.ways.get("slack", ""))
            rows.append([link.name, link.organisation, listed.group, listed.email, *ways, text])
    head = draft.words("arrivals.columns").split("|")
    file = File(draft.words("arrivals.file_name"), CSV, as_csv([head, *rows]))
    message = draft.message("arrivals.sheet", count=len(given.invites), as_messages=len(given.invites) <= AS_MESSAGES)
    return Message(message.text, message.rows, (file,))


@settled("arrivals.sheet")
def forget_list(tx: Transaction, letter: Letter) -> None:
    """Addresses were only needed for the sheet; one that can be sent again needs them some days longer."""
    given = tx.session.get(GivenRoster, int(letter.content["roster"]))
    if given is not None and letter.state not in MAY_YET_GO:
        given.people = []
        tx.add(given)


def needs_list(tx: Transaction, given: GivenRoster) -> bool:
    """Is its sheet still to leave, or can it be sent again?"""
    sheets = select(Letter).where(
        col(Letter.person_id) == given.person_id,
        col(Letter.source) == "arrivals.sheet",
        col(Letter.state).in_(MAY_YET_GO),
        col(Letter.settled_at).is_(None) | (col(Letter.settled_at) > tx.now - dispatch.REMEMBERED),
    )
    return any(letter.content.get("roster") == given.id for letter in tx.session.scalars(sheets))


def _link(tx: Transaction, invite_id: int) -> Link | None:
    invite = tx.session.get(Invite, invite_id)
    part = tx.session.get(Participant, invite.participant_id) if invite and invite.participant_id else None
    if invite is None or part is None or invite.used_at is not None or invite.revoked:
        return None
    home = tx.session.get(Organisation, part.organisation_id) if part.organisation_id is not None else None
    return Link(person_of(tx, part).name, home.name if home else "", ways_in(tx, invite.token))
