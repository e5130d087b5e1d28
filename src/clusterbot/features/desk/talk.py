"""/today: one message that says where the cluster stands, what leaves next, and what waits for a facilitator."""

from collections.abc import Sequence
from typing import Any

from clusterbot.chat.messages import Button, Message
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import approvals
from clusterbot.features.contact.foreseen import Round, rounds
from clusterbot.features.contact.records import Approval
from clusterbot.features.desk import approving, forwarding, phone, quiet  # noqa: F401  their routes are the desk's too
from clusterbot.features.desk.standing import People, Told, answered, could_use_a_hand, people_of
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.ideas.cards import line_of
from clusterbot.features.ideas.records import open_ideas
from clusterbot.features.people.records import Person
from clusterbot.features.people.turn import Turn
from clusterbot.features.plan.homing import homeless
from clusterbot.features.routes import button, command, press, renders

FEW = 5
"""Names of one kind: all of it must fit on a phone."""

LINES = 3
CUT = ("said", "hard", "ideas")
"""Of these as many lines, the others are names."""

NEXT = 3
"""Things that go out next."""

MOST = 100
"""After [See all]."""


@command("today", who="facilitator")
def today(turn: Turn, _: str) -> None:
    """In private, whoever asks where: it names people."""
    _show(turn, whole=False)


@button("today", who="facilitator")
def today_by_button(turn: Turn) -> None:
    today(turn, "")


@button("today_all", who="facilitator")
def all_of_it(turn: Turn) -> None:
    """The same with whole lists."""
    _show(turn, whole=True)


def _show(turn: Turn, *, whole: bool) -> None:
    turn.show(f"today:{turn.me.id}:{turn.update.id}", "desk.today", cluster=turn.here.id, whole=whole)


@renders("desk.today")
def render_today(draft: Draft) -> Message:
    cluster = draft.tx.session.get_one(Cluster, int(draft.content["cluster"]))
    is_whole = bool(draft.content["whole"])
    people = people_of(draft.tx, cluster)
    said, hard = answered(draft.tx, cluster), could_use_a_hand(draft.tx, cluster)
    unserved = homeless(draft.tx, cluster.id)
    waiting = approvals.open_questions(draft.tx, cluster)
    asked = {one.kind for one in waiting}
    coming = [one for one in rounds(draft.tx, cluster) if one.kind not in asked] if cluster.silent_since is None else []
    shown: dict[str, Sequence[Any]] = {
        "never_started": [person.name for _, person in people.never_started],
        "out_of_reach": [person.name for _, person in people.out_of_reach],
        "new": [person.name for person in people.new if person.id != draft.person_id],
        "left": [person.name for person in people.left],
        "paused": [_paused(draft, person) for person in people.paused],
        "said": [_line(draft, one) for one in said],
        "hard": [_line(draft, one) for one in hard],
        "ideas": [line_of(draft, one) for one in open_ideas(draft.tx, cluster.id)],
    }
    limits = dict.fromkeys(shown, MOST if is_whole else FEW) | ({} if is_whole else dict.fromkeys(CUT, LINES))
    is_cut = any(len(items) > limits[name] for name, items in shown.items())
    return draft.message(
        "desk.today",
        [
            *_rows(draft, people, waiting, cluster, is_cut=is_cut, has_ideas=bool(shown["ideas"])),
            [("homes", press("homeless", 0))] if unserved else [],
        ],
        day=draft.tx.now,
        silent_since=cluster.silent_since,
        joined=people.joined,
        listed=people.listed,
        coming=[_next(draft, cluster, one) for one in coming[:NEXT]],
        waiting=[_waiting(draft, one) for one in waiting],
        homeless=len(unserved),
        **{name: _few(items, limits[name]) for name, items in shown.items()},
    )


def _rows(
    draft: Draft, people: People, waiting: Sequence[Approval], cluster: Cluster, *, is_cut: bool, has_ideas: bool
) -> list[list[Cell]]:
    rows: list[list[Cell]] = [
        [Button(draft.words("desk.decide", what=_name(draft, one.kind)), press("approval", one.id))] for one in waiting
    ]
    if cluster.silent_since is not None:
        rows.append([("go_on", press("go_on"))])
    if people.never_started or people.out_of_reach:
        rows.append([("forward", press("forward", 0))])
    if has_ideas:
        rows.append([("ideas", press("ideas"))])
    rows.append([("by_phone", press("note_answer", 0)), *([("all", press("today_all"))] if is_cut else [])])
    return rows


def _few(items: Sequence[Any], longest: int) -> dict[str, Any]:
    """The first few, and how many there are besides."""
    return {"shown": list(items[:longest]), "more": max(0, len(items) - longest), "count": len(items)}


def _paused(draft: Draft, person: Person) -> str:
    assert person.paused_until is not None
    return draft.words("desk.paused_until", name=person.name, day=person.paused_until)


def _line(draft: Draft, told: Told) -> dict[str, str]:
    return {
        "name": told.name,
        "key": told.action.key,
        "title": told.action.title,
        "status": draft.words("actions.status." + told.status),
        "note": told.note,
        "noted_by": told.noted_by,
    }


def _next(draft: Draft, cluster: Cluster, one: Round) -> dict[str, Any]:
    return {
        "what": draft.words(one.name),
        "at": one.at,
        "people": one.people,
        "places": one.places,
        "waits": approvals.waits_for_tap(draft.tx, cluster, one.kind),
    }


def _waiting(draft: Draft, approval: Approval) -> dict[str, Any]:
    to = approving.counts(approving.receivers(draft.tx, approval))
    return {"what": _name(draft, approval.kind), "at": approving.goes_at(draft.tx, approval), **to}


def _name(draft: Draft, kind: str) -> str:
    return draft.words(approvals.KINDS[kind].name)
