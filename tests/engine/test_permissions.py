"""Law 8: whoever a route is not for is refused in words, and not a row changes; made from the routes themselves."""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from inspect import signature
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from engine_world import (
    GROUP,
    NATIVE,
    Hand,
    Row,
    Rows,
    Tables,
    Written,
    account,
    changed_rows,
    chat_of,
    letters,
    new_cluster,
    newcomer,
    seat,
    solvane,
    tables_of,
)
from sqlalchemy import select
from sqlmodel import SQLModel, col

from clusterbot.chat import updates
from clusterbot.chat.forms import Answers, Field, Form
from clusterbot.chat.messages import Message, Reply, Toast
from clusterbot.chat.updates import Chat, Update
from clusterbot.engine.receive import handle
from clusterbot.engine.rendering import render
from clusterbot.features.actions.changing import change
from clusterbot.features.actions.records import Action, Help, LooseNote, Origin
from clusterbot.features.actions.reporting import report
from clusterbot.features.arrivals.records import GivenRoster
from clusterbot.features.checkins.records import Checkin
from clusterbot.features.clusters.records import Channel, Cluster
from clusterbot.features.connections.records import Introduction, begin
from clusterbot.features.contact.records import Absence, Approval
from clusterbot.features.deputies.records import Deputy
from clusterbot.features.doubles.records import Likeness
from clusterbot.features.ideas.keeping import keep
from clusterbot.features.meetings.records import Meeting
from clusterbot.features.people.records import Account, LinkCode, Organisation, Participant, Person
from clusterbot.features.people.turn import Turn
from clusterbot.features.polls.records import options_of
from clusterbot.features.polls.voting import drafted, post
from clusterbot.features.polls.wording import Wording
from clusterbot.features.routes import Route, Who, routes
from clusterbot.features.spreadsheets.importing import outlook
from clusterbot.features.spreadsheets.naming import headings
from clusterbot.features.spreadsheets.records import GivenPlan
from clusterbot.features.spreadsheets.table import read_table
from clusterbot.features.strategy.records import objectives_of, pillars_of
from clusterbot.features.surveys.questions import Question, as_json
from clusterbot.features.surveys.records import Respondent, Survey
from clusterbot.features.surveys.rounds import open_round
from clusterbot.store.database import Database
from clusterbot.store.outbox import Letter, lane_of
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.words.phrasebook import phrasebook

pytestmark = pytest.mark.slow

OTHER_GROUP = Chat("telegram", "bot", "-6", "group", title="Elsewhere")

ROLES = ("stranger", "elsewhere", "chief", "left", "removed", "participant", "facilitator")
"""Whoever never came in, takes part in another cluster only, facilitates another one only, has left, was taken off,
takes part, and facilitates."""

MAY: dict[Who, frozenset[str]] = {
    "anyone": frozenset(ROLES),
    "participant": frozenset({"participant", "facilitator"}),
    "facilitator": frozenset({"facilitator"}),
}

NOTED_ANYHOW = ("inbox", "letter", "card", "account", "dialog")
"""What an update may leave behind whoever sent it: that it came, and what was said to them."""


PERSONS = ("person_id", "author_id")
PARTS = ("participant_id", "owner_id", "created_by", "subject_id")
"""The columns that say whose a row is."""


class Case(NamedTuple):
    kind: str  # "command" | "button" | "form" | "reply" | "file"
    route: Route


CASES = [
    *(Case("command", route) for route in routes.commands.values()),
    *(Case("button", route) for route in routes.buttons.values()),
    *(Case("form", route) for route in routes.forms.values()),
]


class Seen(NamedTuple):
    """What one update came to."""

    changed: Rows
    said: list[str]
    reply: Reply | None
    refusal: str | None
    refusal_words: str
    read: str  # all that they would read

    def told_only(self, key: str) -> bool:
        """By a letter, or beside the button that was pressed."""
        return (self.said, self.reply) in (([key], None), ([], Toast(self.refusal_words)))


class UndoneError(Exception):
    """Takes back what a case has done, so that the next one finds the same world."""

    def __init__(self, seen: Any) -> None:
        super().__init__()
        self.seen = seen


@dataclass(frozen=True)
class World:
    database: Database
    arguments: dict[str, str]  # what presses carry, by the name of the parameter: rows of the cluster "solvane"
    own: dict[str, tuple[str, str]]  # the numbers of each role's person and participant
    before: Tables
    written: Written

    def owns(self, role: str, row: Row) -> bool:
        """A row about this person alone."""
        table, columns = row[0], dict(row[1])
        if role == "chief" and self._is_the_others(table, columns):
            return True
        if table == "organisation":  # anybody may name the one they are with
            return columns["name"] == "One thing Another"
        if table == "polloption":  # of a poll that is being written
            return columns["poll_id"] not in (self.arguments["poll_id"], self.arguments["draft_id"])
        person, part = self.own.get(role, ("nobody", "nobody"))
        if table == "schedule" and columns["name"] in ("ideas.clock", "people.erase", "learning.next"):
            is_new = columns["subject_id"] != self.arguments["idea_id"]  # of an idea that was kept just now
            return is_new if columns["name"] == "ideas.clock" else columns["subject_id"] == person
        own_keys = {"person": {"id": person}}.get(table, dict.fromkeys(PERSONS, person) | dict.fromkeys(PARTS, part))
        return any(columns.get(name) == own for name, own in own_keys.items())

    @cached_property
    def inside(self) -> set[str]:
        """Words that are for this cluster's participants only; one of its actions is our own example of a title."""
        tables = {
            "action": "title",
            "poll": "question",
            "polloption": "text",
            "idea": "title",
            "survey": "title",
            "meeting": "summary",
            "introduction": "why",
        }
        said = {row[column] for table, column in tables.items() for row in self._rows_of(table)}
        ours = [phrase.text for phrase in phrasebook("en").phrases.values()]
        said |= {"The venue is not agreed."}
        return {words for words in said if len(words) > 8 and not any(words in text for text in ours)}

    @cached_property
    def _other(self) -> str:
        """The number of the cluster that "chief" facilitates."""
        return next(row["id"] for row in self._rows_of("cluster") if row["key"] == "other")

    def _rows_of(self, table: str) -> list[dict[str, str]]:
        columns, rows = self.before[table]
        return [dict(zip(columns, map(str, row), strict=True)) for row in rows]

    def _is_the_others(self, table: str, columns: dict[str, str]) -> bool:
        """Of the cluster that "chief" facilitates: theirs to change."""
        if table == "schedule":
            parts = {part for role, (_, part) in self.own.items() if role in ("chief", "elsewhere")}
            return columns["subject_id"] in (
                {self._other} if columns["name"] in ("digests.post", "desk.go_on") else parts
            )
        return columns.get("id" if table == "cluster" else "cluster_id") == self._other

    def sees(self, update: Update, who: Who, *, is_read: bool = False) -> Seen:
        def case(tx: Transaction) -> None:
            turn = Turn(tx, update)
            refusal = turn.refusal(who)
            is_letter = refusal in (None, "people.have_left", "people.which_cluster")  # with a button, so never a toast
            words = "" if is_letter else turn.words(refusal)[:200]
            told = len(letters(tx))
            self.written.names()
            reply = handle(tx, update, NATIVE)
            tx.session.flush()
            changed = changed_rows(self.before, _tables(tx, self.written.names()))
            read = repr((reply, _written_to(tx, update.account) if is_read else []))
            raise UndoneError(Seen(changed, letters(tx)[told:], reply, refusal, words, read))

        try:
            self.database.do(case)
        except UndoneError as undone:
            seen: Seen = undone.seen
            return seen
        raise AssertionError("a case ends by being undone")

    def token(self, route: Route) -> str:
        """A press that the route would take from whoever may take it."""
        names = list(signature(route.act).parameters)[-len(route.kinds) :] if route.kinds else []
        return ":".join([route.name, *(self.arguments[name] for name in names)])

    def answers(self, route: Route) -> Answers:
        """Good answers, as the facilitator would give them."""
        update = _hand("facilitator", None).presses("")

        def fill(tx: Transaction) -> None:
            assert route.make is not None
            raw = self.token(route).split(":")[1:]
            raise UndoneError(filled(route.make(Turn(tx, update), *route.arguments(raw))))

        try:
            self.database.do(fill)
        except UndoneError as undone:
            given: Answers = undone.seen
            return given
        raise AssertionError("it ends by being undone")


@pytest.fixture(scope="module")
def world(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """One world for all cases: each is undone."""
    file = tmp_path_factory.mktemp("permissions") / "clusterbot.db"
    shutil.copy(sqlite_template, file)
    database = Database(f"sqlite:///{file}", FixedClock(datetime(2026, 1, 15, 8, tzinfo=UTC)))
    database.start()
    arguments = database.do(_furnish)
    yield World(database, arguments, database.do(_own), database.do(every_table), Written(database))
    database.close()


def _furnish(tx: Transaction) -> dict[str, str]:
    """Two clusters; everything a press could name belongs to the first cluster's facilitator or owner."""
    cluster = solvane(tx)
    cluster.everybody_may_poll = True
    tx.add(cluster)
    other = new_cluster(tx, "other", OTHER_GROUP)
    newcomer(tx, "elsewhere", other.id)
    newcomer(tx, "chief", other.id, is_facilitator=True)
    newcomer(tx, "removed", cluster.id, state="removed", left_at=tx.now)
    newcomer(tx, "bystander", cluster.id)
    newcomer(tx, "left", cluster.id, state="left", left_at=tx.now)
    facilitator = newcomer(tx, "facilitator", cluster.id, is_facilitator=True)
    owner = tx.session.scalars(select(Participant).where(col(Participant.key) == "p01")).one()
    owner.state = "active"
    tx.add(owner)
    seat(tx, tx.session.get_one(Person, owner.person_id), account("participant"))
    tx.session.flush()
    return _subjects(tx, cluster.id, owner, facilitator)


def _subjects(tx: Transaction, cluster_id: int, owner: Participant, facilitator: Participant) -> dict[str, str]:
    action = tx.session.scalars(select(Action).where(col(Action.key) == "BD-1")).one()
    made = report(tx, action, owner.id, status="at_risk", note="The venue is not agreed.")
    stuck_action = tx.session.scalars(select(Action).where(col(Action.key) == "BD-2")).one()
    stuck = report(tx, stuck_action, owner.id, status="blocked")
    asked = {"needs": "decision", "told_at": tx.now, "asked_at": tx.now}
    told = Help(report_id=stuck.id, action_id=stuck_action.id, participant_id=owner.id, at=tx.now, **asked)
    tx.add(told)
    (moved,) = change(tx, action, owner.id, due=date(2026, 1, 30))
    loose = LooseNote(participant_id=owner.id, text="Venue agreed.", message="m0", at=tx.now)
    checkin = Checkin(participant_id=owner.id, day=date(2026, 1, 12), actions=[action.id], at=tx.now)
    code = LinkCode(code="1234567890", person_id=owner.person_id, expires_at=tx.now - timedelta(minutes=1))
    approval = Approval(
        cluster_id=cluster_id, kind="digest", day=date(2026, 1, 18), due_at=tx.now, until=tx.now, asked_at=tx.now
    )
    likeness = Likeness(cluster_id=cluster_id, person_a=owner.person_id, person_b=facilitator.person_id, at=tx.now)
    deputy = Deputy(cluster_id=cluster_id, owner_id=owner.id, deputy_id=facilitator.id, state="active", at=tx.now)
    long_ago = tx.now - timedelta(days=60)
    offer = Deputy(cluster_id=cluster_id, owner_id=facilitator.id, token="a-token", at=long_ago)
    absence = Absence(
        cluster_id=cluster_id, since=tx.now, until=tx.now, lapses_at=tx.now + timedelta(hours=3), counts={}
    )
    for row in (loose, checkin, code, approval, absence, likeness, deputy, offer):
        tx.add(row)
    newcomer(tx, "guest", cluster_id, came_by="link")
    listed = [{"line": 1, "name": "Nadia R.", "organisation": "Heatworks", "group": "", "email": ""}]
    given = GivenRoster(
        cluster_id=cluster_id,
        person_id=facilitator.person_id,
        people=listed,
        not_understood=[],
        invites=[],
        given_at=tx.now,
    )
    tx.add(given)
    table = read_table(b"Pillar,Action\nBD,A fair\n", headings())
    cluster = tx.session.get_one(Cluster, cluster_id)
    plan = GivenPlan(
        cluster_id=cluster_id,
        person_id=facilitator.person_id,
        plan=asdict(table),
        shown=outlook(tx, cluster, table).digest,
        given_at=tx.now,
    )
    tx.add(plan)
    idea = keep(tx, cluster, owner.id, title="A repair bench", text="A repair bench for batteries.", pillar_id=None)
    picked = {"title": "A hall", "text": "We need a hall.", "kind": "message", "at": tx.now}
    origin = Origin(cluster_id=cluster_id, participant_id=owner.id, author_id=facilitator.id, **picked)
    tx.add(origin)
    meetings = [
        Meeting(
            cluster_id=cluster_id,
            by=facilitator.id,
            title="Finance group",
            day=date(2026, 1, 14),
            summary="The guarantee line can start small.",
            steps=["Rana asks two lawyers"],
            state=state,
            created_at=tx.now,
            leaves_at=tx.now,
        )
        for state in ("draft", "planned", "sent")
    ]
    for meeting in meetings:
        tx.add(meeting)
    met = {"why": "A lender for hotels", "made_at": tx.now, "until": tx.now + timedelta(days=14)}
    introduction = begin(
        tx,
        Introduction(cluster_id=cluster_id, by_id=owner.id, state="introduced", introduced_at=tx.now, **met),
        [owner.id, facilitator.id],
    )
    words = Wording("Where shall we meet?", ("Here", "There"))
    draft, poll = (drafted(tx, cluster_id, facilitator.person_id, words, tx.now + timedelta(days=3)) for _ in "ab")
    post(tx, poll)
    asked = _checkin(tx, cluster_id, owner.id, facilitator.id)
    return {
        **asked,
        "cluster_id": str(cluster_id),
        "action_id": str(action.id),
        "last": str(action.id),
        "tapped": "done",
        "what": "help_needed",
        "wished": f"0-{owner.id}-0-overdue",
        "page": "1",
        "report_id": str(made.id),
        "stuck_id": str(stuck.id),
        "need": "decision",
        "help_id": str(told.id),
        "loose_id": str(loose.id),
        "change_id": str(moved.id),
        "checkin_id": str(checkin.id),
        "pillar_id": str(pillars_of(tx, cluster_id)[0].id),
        "start": "0",
        "poll_id": str(poll.id),
        "draft_id": str(draft.id),
        "option_id": str(options_of(tx, poll.id)[0].id),
        "approval_id": str(approval.id),
        "absence_id": str(absence.id),
        "participant_id": str(owner.id),
        "span": "today",
        "level": "none",
        "days": "7",
        "day": "2026-01-31",
        "objective_id": str(objectives_of(tx, cluster_id)[0].id),
        "on": "0",
        "way": "share",
        "then": "change",
        "typed": "Amman",
        "code_id": str(code.id),
        "code": code.code,
        "token": "a-token",
        "organisation_id": str(tx.session.scalars(select(Organisation.id)).first()),
        "roster_id": str(given.id),
        "given_id": str(plan.id),
        "channel_id": str(tx.session.scalars(select(Channel.id).order_by(col(Channel.id).desc()).limit(1)).one()),
        "likeness_id": str(likeness.id),
        "deputy_id": str(deputy.id),
        "idea_id": str(idea.id),
        "origin_id": str(origin.id),
        "meeting_draft_id": str(meetings[0].id),
        "meeting_planned_id": str(meetings[1].id),
        "meeting_id": str(meetings[2].id),
        "introduction_id": str(introduction.id),
        "outcome": "met",
        "lesson": "p1",
        "choice": "a",
        "number": "1",
        "version": "1",
    }


def _checkin(tx: Transaction, cluster_id: int, owner_id: int, facilitator_id: int) -> dict[str, str]:
    """A check-in that runs, with a round that the owner has not answered; and one that is a draft."""
    questions = as_json([Question("q1", "choice", "Here?", ("Yes", "No"))])
    running, draft, unfinished = (
        Survey(
            cluster_id=cluster_id,
            title="Pulse",
            questions=questions,
            audience="owners",
            weekday="thu",
            state=state,
            created_by=facilitator_id,
            created_at=tx.now,
        )
        for state in ("on", "draft", "unfinished")
    )
    for survey in (running, draft, unfinished):
        tx.add(survey)
    one = open_round(tx, running, date(2026, 1, 15))
    assert one is not None
    tx.add(Respondent(round_id=one.id, participant_id=owner_id))
    return {
        "round_id": str(one.id),
        "survey_id": str(running.id),
        "survey_draft_id": str(draft.id),
        "survey_unfinished_id": str(unfinished.id),
        "kind": "choice",
        "place": "0",
        "option": "1",
    }


def _own(tx: Transaction) -> dict[str, tuple[str, str]]:
    """The numbers of each role's person and part."""
    parts = tx.session.execute(
        select(col(Account.user), col(Participant.person_id), col(Participant.id)).join(
            Participant, col(Participant.person_id) == col(Account.person_id)
        )
    )
    return {user: (str(person), str(part)) for user, person, part in parts}


def every_table(tx: Transaction) -> Tables:
    return _tables(tx, SQLModel.metadata.tables)


def _tables(tx: Transaction, names: Iterable[str]) -> Tables:
    return tables_of(tx, names, but=NOTED_ANYHOW, without=["person.last_active_at"])


def filled(form: Form) -> Answers:
    """Some answer to every field."""
    return {one.key: _some(one) for one in form.fields}


def _some(question: Field) -> str | list[str]:
    match question.kind:
        case "several":
            return [question.options[0].value]
        case "choice" | "person":
            return question.options[0].value
        case "date":
            return "2026-01-31"
        case "number":
            return "12"
        case _:
            return "One thing\nAnother"


def _written_to(tx: Transaction, to: updates.Account) -> list[Message | None]:
    """What waits to be read in somebody's private chat."""
    lane = lane_of(chat_of(to))
    return [render(tx, one) for one in tx.session.scalars(select(Letter).where(col(Letter.lane) == lane))]


def _hand(role: str, where: Chat | None) -> Hand:
    return Hand(account(role), where or chat_of(account(role)))


def _update(world: World, case: Case, hand: Hand) -> Update:
    match case.kind:
        case "command":
            return hand.commands(case.route.name)
        case "button":
            return hand.presses(world.token(case.route))
        case _:
            return hand.fills(world.token(case.route), world.answers(case.route))


PLACES = pytest.mark.parametrize("where", [None, GROUP], ids=["in private", "in the group"])
EVERY_ROUTE = pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind} {case.route.name}")


def _takes_part(role: str, where: Chat | None) -> str:
    """In private somebody from elsewhere has a part in their own cluster: they may take its routes."""
    own = {"elsewhere": "participant", "chief": "facilitator"}
    return own.get(role, role) if where is None else role


@PLACES
@EVERY_ROUTE
def test_whoever_a_route_is_not_for_is_told_so_and_no_row_changes(world: World, case: Case, where: Chat | None) -> None:
    for role in ROLES:
        if _takes_part(role, where) not in MAY[case.route.who]:
            seen = world.sees(_update(world, case, _hand(role, where)), case.route.who)
            assert not seen.changed, f"{role} changed something"
            assert seen.refusal is not None
            assert seen.told_only(seen.refusal), f"{role} was not told: {seen}"


@PLACES
@EVERY_ROUTE
def test_whoever_a_route_is_for_is_not_refused(world: World, case: Case, where: Chat | None) -> None:
    for role in MAY[case.route.who]:
        seen = world.sees(_update(world, case, _hand(role, where)), case.route.who)
        assert seen.refusal is None, f"{role} was refused: {seen}"


@PLACES
@EVERY_ROUTE
def test_nobody_touches_what_is_another_clusters_or_another_persons(
    world: World, case: Case, where: Chat | None
) -> None:
    """A press and a form carry numbers that anybody can write: naming a row is no right to it.

    Whoever the route is not for is not asked here: they change nothing at all, as told above.
    """
    # In the cluster's own group everybody may vote and offer help; what that leaves behind, their own tests tell.
    counts = case in [Case("button", routes.buttons[name]) for name in ("vote", "help_offer")] and where == GROUP
    others = {role for role in ROLES[:5] if _takes_part(role, where) in MAY[case.route.who]}
    for role in ("bystander", *(() if counts else others)):
        is_read = role != "bystander" and where is None
        seen = world.sees(_update(world, case, _hand(role, where)), case.route.who, is_read=is_read)
        assert {row for row in seen.changed if not world.owns(role, row)} == set(), f"{role} changed what is not theirs"
        assert not is_read or [words for words in world.inside if words in seen.read] == [], f"{role} reads it"


@PLACES
@pytest.mark.parametrize("role", ["stranger", "elsewhere", "chief", "left", "removed"])
def test_words_and_files_of_whoever_takes_no_part_change_nothing(world: World, role: str, where: Chat | None) -> None:
    if _takes_part(role, where) != role:
        where = OTHER_GROUP
    hand = _hand(role, where)
    for update in (hand.types("BD-1 is done"), hand.types("done", reply_to="m1"), hand.sends("photo")):
        seen = world.sees(update, "participant")
        assert {row for row in seen.changed if not world.owns(role, row)} == set()


# ---- a modified client

FORGED = (
    "0",
    "-1",
    "999999",
    "2147483647",
    "2147483648",
    "9" * 30,
    "1_0",
    "٣",
    "x",
    "",
    " ",
    "1;DROP",
    "a" * 50,
    "a" * 64,
)
"""What a client that was tampered with may put where a button carried a number or a word."""


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.route.kinds], ids=lambda case: f"{case.kind} {case.route.name}"
)
def test_a_forged_press_is_answered_and_neither_fails_nor_touches_what_is_anothers(world: World, case: Case) -> None:
    """An exception would be no leak, but three attempts and an update set aside: a way to make noise."""
    good = world.token(case.route).split(":")[1:]
    answers = world.answers(case.route) if case.kind == "form" else {}
    for role, part in (("stranger",) * 2, ("bystander", "participant"), ("chief", "facilitator"), ("facilitator",) * 2):
        hand = _hand(role, None)
        # Whoever the route is not for is refused, whatever the press carries: one shows it.
        forgeries = FORGED if part in MAY[case.route.who] else FORGED[:1]
        for place in range(len(good)):
            for forged in forgeries:
                token = ":".join([case.route.name, *good[:place], forged, *good[place + 1 :]])
                update = hand.fills(token, answers) if case.kind == "form" else hand.presses(token)
                seen = world.sees(update, case.route.who)
                if role != "facilitator":
                    changed = {row for row in seen.changed if not world.owns(role, row)}
                    assert changed == set(), f"{role} changed what is not theirs with {token}"


@pytest.mark.parametrize(
    "token", ["", ":", "::", "nothing", "nothing:1", "interview", "form:", "\x00", "vote", "vote:1", "vote:1:2:3"]
)
@pytest.mark.parametrize("role", ROLES)
def test_a_press_that_no_button_carries_is_answered_and_changes_nothing(world: World, role: str, token: str) -> None:
    hand = _hand(role, None)
    for update in (hand.presses(token), hand.fills(token, {})):
        assert world.sees(update, "anyone").changed == frozenset()


@pytest.mark.parametrize("case", [case for case in CASES if case.kind == "form"], ids=lambda case: case.route.name)
def test_forged_answers_to_a_form_are_told_and_fail_nothing(world: World, case: Case) -> None:
    good = world.answers(case.route)
    for key in good:
        for forged in ("", "999999", "x" * 100_000, ["1", "2"], [], "\x00"):
            for role in ("bystander", "facilitator"):
                update = _hand(role, None).fills(world.token(case.route), {**good, key: forged, "nobody asked": "x"})
                world.sees(update, case.route.who)
