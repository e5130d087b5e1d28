"""A plan sent as a file: looked at first, then taken over with a tap or left; and the plan given as a file."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import select, update
from sqlmodel import col

from clusterbot.chat.forms import Answers, Field, Form
from clusterbot.chat.messages import File, Message
from clusterbot.chat.updates import FileSent
from clusterbot.features.actions.records import OPEN
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.draft import Cell as Button
from clusterbot.features.draft import Draft
from clusterbot.features.people.held import heading
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import Participant, participation
from clusterbot.features.people.turn import Turn
from clusterbot.features.plan.informing import is_anothers
from clusterbot.features.routes import button, command, file, follows_person, form, press, renders, tells_of_person
from clusterbot.features.sheets import XLSX, SheetError, content_of, is_sheet
from clusterbot.features.spreadsheets.exporting import as_file, plan_rows
from clusterbot.features.spreadsheets.importing import ATTRIBUTES, Change, outlook, take_over
from clusterbot.features.spreadsheets.naming import headings
from clusterbot.features.spreadsheets.records import GivenPlan
from clusterbot.features.spreadsheets.table import Cell, Refusal, Row, Table, TableError, begins_like_a_plan, read_table
from clusterbot.features.spreadsheets.telling import FEW, change_line, file_problem, new_line, refusal_line
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction

# ---- out


@command("export", who="facilitator")
def export(turn: Turn, _: str) -> None:
    """The cluster's plan as a workbook, in private."""
    turn.write("spreadsheets.export", cluster=turn.here.id)


@renders("spreadsheets.export")
def render_export(draft: Draft) -> Message:
    """As it is when it leaves."""
    cluster = draft.tx.session.get_one(Cluster, int(draft.content["cluster"]))
    rows = plan_rows(draft.tx, cluster, draft.reader.locale)
    content = as_file(rows, "xlsx", draft.reader.locale)
    message = draft.message("spreadsheets.export", count=len(rows))
    return Message(message.text, message.rows, (File(draft.words("spreadsheets.file_name"), XLSX, content),))


# ---- in


@file(who="facilitator", first=True)
def plan_sent(turn: Turn, sent: FileSent) -> bool:
    """A table with the columns of a plan; whatever else a table may be is for the features below."""
    if sent.reply_to or turn.update.chat.kind != "private" or not is_sheet(sent):
        return False
    try:
        _preview(turn, read_table(content_of(sent), headings()))
    except (SheetError, TableError) as error:
        if not _is_ours(sent, error):
            return False
        turn.say("spreadsheets.not_read", why=file_problem(turn.words, error))
    return True


def _is_ours(sent: FileSent, error: SheetError | TableError) -> bool:
    """Was it meant as a plan? What cannot be read at all may be anything."""
    if isinstance(error, TableError):
        return error.problem not in ("no_head", "nothing")
    return error.problem == "quotes" and begins_like_a_plan(sent.content, headings())


def _preview(turn: Turn, table: Table) -> None:
    _leave_older(turn.tx, turn.me.id)
    given = GivenPlan(
        cluster_id=turn.here.id,
        person_id=turn.me.id,
        plan=asdict(table),
        shown=outlook(turn.tx, turn.here, table).digest,
        given_at=turn.tx.now,
    )
    turn.tx.add(given)
    turn.show(_card(given.id), "spreadsheets.preview", given=given.id)


def _card(given_id: int) -> str:
    return f"given_plan:{given_id}"


def _table_of(given: GivenPlan) -> Table:
    rows = [
        Row(one["sheet"], one["row"], {name: Cell(*cell) for name, cell in one["cells"].items()})
        for one in given.plan["rows"]
    ]
    return Table(rows, [Refusal(**one) for one in given.plan["refused"]], list(given.plan["ignored"]))


@renders("spreadsheets.preview")
def render_preview(draft: Draft) -> Message:
    given = draft.tx.session.get_one(GivenPlan, int(draft.content["given"]))
    if given.state != "draft":
        return draft.message("spreadsheets.over", taken=given.state == "taken", new=given.news, changed=given.changes)
    seen = outlook(draft.tx, draft.tx.session.get_one(Cluster, given.cluster_id), _table_of(given))
    take: list[Button] = [("take", press("plan_take", given.id))] if seen.does_something else []
    part = participation(draft.tx, given.person_id, given.cluster_id)
    return draft.message(
        "spreadsheets.preview",
        [[*take, ("leave", press("plan_leave", given.id))]],
        new=[new_line(one) for one in seen.new[:FEW]],
        news=len(seen.new),
        changed=[change_line(draft.words, draft.reader, one) for one in seen.changed[:FEW]],
        changes=len(seen.changed),
        same=seen.same,
        refused=[refusal_line(draft.words, one) for one in seen.refused[:FEW]],
        refusals=len(seen.refused),
        ignored=seen.ignored[:FEW],
        asks_why=seen.asks_why,
        tells=part is not None and any(_is_told(draft.tx, one, part) for one in (*seen.new, *seen.changed)),
    )


def _is_told(tx: Transaction, one: Change, by: Participant) -> bool:
    """Does an owner hear of it? Of what they are given, and of all that changes for them but a status."""
    facts = ATTRIBUTES.keys() & set(one.differing)
    if "owner" in facts:
        return one.stored["owner"] not in (None, by.id) and one.status in OPEN
    return one.action is not None and bool(facts) and is_anothers(tx, one.action, by.id)


@button("plan_take", who="facilitator")
def take_plan_over(turn: Turn, given_id: int) -> None:
    """What was shown, all of it; where there is no objective yet, once there is a reason."""
    given = _draft(turn, given_id)
    if given is None:
        return
    cluster = turn.tx.session.get_one(Cluster, given.cluster_id)
    if outlook(turn.tx, cluster, _table_of(given)).asks_why:
        turn.open_form("plan_take", given_id)
    else:
        _take(turn, given, "")


def why_form(turn: Turn, given_id: int) -> Form:
    return Form(
        press("plan_take", given_id),
        turn.words("spreadsheets.why_form.title"),
        turn.words("spreadsheets.take"),
        (
            Field(
                "why", "text", turn.words("actions.add_form.why"), turn.words("actions.add_form.why_hint"), longest=500
            ),
        ),
    )


@form("plan_take", who="facilitator", make=why_form)
def take_plan_over_anyway(turn: Turn, answers: Answers, given_id: int) -> None:
    given = _draft(turn, given_id)
    if given is not None:
        _take(turn, given, str(answers["why"]))


def _take(turn: Turn, given: GivenPlan, why: str) -> None:
    """If the plan has changed since it was shown, it is shown anew and nothing is done."""
    cluster = turn.tx.session.get_one(Cluster, given.cluster_id)
    part = turn.facilitator_of(cluster.id)
    assert part is not None  # `_draft` has seen to it
    seen = outlook(turn.tx, cluster, _table_of(given))
    if seen.digest != given.shown or not seen.does_something or (seen.asks_why and not why):
        given.shown = seen.digest
        turn.tx.add(given)
        turn.toast("spreadsheets.changed_meanwhile")
    else:
        take_over(turn.tx, cluster, seen, part.id, why if seen.asks_why else "")
        _close(turn.tx, given, "taken")
        given.news, given.changes = len(seen.new), len(seen.changed)
        turn.tx.add(given)
        turn.toast("spreadsheets.taken")
    outbox.refresh(turn.tx, _card(given.id))


@button("plan_leave", who="facilitator")
def leave_plan(turn: Turn, given_id: int) -> None:
    given = _draft(turn, given_id)
    if given is not None:
        _close(turn.tx, given, "left")
        outbox.refresh(turn.tx, _card(given.id))
        turn.toast("spreadsheets.left")


def _draft(turn: Turn, given_id: int) -> GivenPlan | None:
    """The person's own file, for a cluster they facilitate, that is still to be decided about."""
    given = turn.tx.session.get(GivenPlan, given_id)
    if given is None or given.person_id != turn.me.id or given.state != "draft":
        turn.toast("engine.old_button")
        return None
    if turn.facilitator_of(given.cluster_id) is None:
        turn.toast("people.facilitators_only")
        return None
    return given


def _close(tx: Transaction, given: GivenPlan, state: str) -> None:
    given.state, given.plan = state, {}
    tx.add(given)


def _leave_older(tx: Transaction, person_id: int) -> None:
    """Of several files only the newest waits."""
    for older in _drafts(tx, person_id):
        _close(tx, older, "left")
        outbox.refresh(tx, _card(older.id))


def _drafts(tx: Transaction, person_id: int | None = None) -> list[GivenPlan]:
    query = select(GivenPlan).where(col(GivenPlan.state) == "draft").order_by(col(GivenPlan.id))
    if person_id is not None:
        query = query.where(col(GivenPlan.person_id) == person_id)
    return list(tx.session.scalars(query))


# ---- whose it is


@follows_person
def given_plans_follow(tx: Transaction, change: PersonChange) -> None:
    """Files are given by a person, and name others: after an erasure none is kept."""
    if change.kind == "merged":
        theirs = update(GivenPlan).where(col(GivenPlan.person_id) == change.person_id)
        tx.session.execute(theirs.values(person_id=change.into_id))
    elif change.kind == "erased":
        for given in _drafts(tx):
            _close(tx, given, "left")
            outbox.refresh(tx, _card(given.id))


@tells_of_person
def plans_given(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """What they sent and have not decided about."""
    told = [{"given_at": one.given_at.isoformat(), "plan": one.plan} for one in _drafts(tx, person_id)]
    return {heading(tx, person_id, "spreadsheets.held"): told}
