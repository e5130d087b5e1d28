"""A list of people becomes personal links; and the wrong person at a personal link."""

from dataclasses import asdict
from datetime import timedelta
from typing import Any

from sqlalchemy import Text, cast, select, update
from sqlmodel import col

from clusterbot.chat.forms import Answers, Field, Form
from clusterbot.chat.updates import FileSent, TextSent
from clusterbot.features.arrivals import belonging, links, newcomers  # noqa: F401  their routes are arrivals' too
from clusterbot.features.arrivals.links import card_of, make, needs_list
from clusterbot.features.arrivals.records import GivenRoster
from clusterbot.features.arrivals.roster import Roster, read
from clusterbot.features.arrivals.sheets import read_file
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.telling import tell_facilitators
from clusterbot.features.people.held import heading
from clusterbot.features.people.joining import PersonChange, ending_of, invite_of
from clusterbot.features.people.records import Participant, person_of
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, file, follows_person, form, press, reply, tells_of_person
from clusterbot.features.sheets import SheetError, is_sheet
from clusterbot.store import outbox
from clusterbot.store.outbox import Letter, lane_of
from clusterbot.store.pruning import BATCH, prunes
from clusterbot.store.transaction import Transaction

ASK = "arrivals.ask"
"""The phrase that asks for a list; whoever answers it with words answers it with a list."""


PATIENCE = timedelta(hours=1)


# ---- giving a list


@button("roster", who="facilitator")
def ask_for_list(turn: Turn) -> None:
    turn.say("arrivals.ask", [[("form", press("roster_form"))]])


@button("roster_form", who="facilitator")
def open_list_form(turn: Turn) -> None:
    turn.open_form("roster")


def list_form(turn: Turn) -> Form:
    return Form(
        press("roster"),
        turn.words("arrivals.form.title"),
        turn.words("arrivals.form.submit"),
        (
            Field(
                "people", "text", turn.words("arrivals.form.people"), hint=turn.words("arrivals.form.hint"), long=True
            ),
        ),
    )


@form("roster", who="facilitator", make=list_form)
def list_filled_in(turn: Turn, answers: Answers) -> None:
    _preview(turn, read(str(answers["people"])))


@reply(who="facilitator", answers=True)
def list_pasted(turn: Turn, text: str) -> bool:
    """Words that answer the question for a list, or come soon after it and look like one."""
    if turn.update.chat.kind != "private" or not isinstance(turn.update, TextSent):
        return False
    answered = outbox.shown_on(turn.tx, turn.private, turn.update.reply_to)
    found = read(text)
    if answered is not None:
        takes = answered.content.get("key") == ASK
    else:
        looks_like_one = found.missing != "" or len(found.people) > len(found.not_understood)
        takes = looks_like_one and _was_asked(turn)
    if takes:
        _preview(turn, found)
    return takes


def _was_asked(turn: Turn) -> bool:
    """Among the last things said to them, within the hour, was the question for a list."""
    lately = (
        select(Letter)
        .where(
            col(Letter.lane) == lane_of(turn.private),
            col(Letter.state) == "sent",
            col(Letter.settled_at) > turn.tx.now - PATIENCE,
        )
        .order_by(col(Letter.id).desc())
        .limit(5)
    )
    return any(one.content.get("key") == ASK for one in turn.tx.session.scalars(lately))


@file(who="facilitator", first=True)
def list_sent(turn: Turn, sent: FileSent) -> bool:
    """A sheet that answers nothing else; what it holds is shown first, so that one sent by mistake does no harm."""
    if sent.reply_to or turn.update.chat.kind != "private" or not is_sheet(sent):
        return False
    try:
        _preview(turn, read_file(sent))
    except SheetError as error:
        turn.say("arrivals.file_problem." + error.problem)
    return True


def _preview(turn: Turn, found: Roster) -> None:
    """Show what the list would do. Of the people in it nothing is written yet."""
    if found.missing:
        turn.say("arrivals.no_column", missing=found.missing, columns=list(found.columns))
        return
    if not found.people and not found.not_understood:
        turn.say("arrivals.empty")
        return
    given = GivenRoster(
        cluster_id=turn.here.id,
        person_id=turn.me.id,
        people=[asdict(one) for one in found.people],
        not_understood=[asdict(one) for one in found.not_understood],
        invites=[],
        given_at=turn.tx.now,
    )
    _discard_older(turn.tx, turn.me.id)
    turn.tx.add(given)
    turn.show(card_of(given.id), "arrivals.preview", roster=given.id)


def _discard_older(tx: Transaction, person_id: int) -> None:
    for older in tx.session.scalars(
        select(GivenRoster).where(col(GivenRoster.person_id) == person_id, col(GivenRoster.state) == "draft")
    ).all():
        _discard(tx, older)


def _discard(tx: Transaction, given: GivenRoster) -> None:
    given.state, given.people, given.not_understood = "discarded", [], []
    tx.add(given)
    outbox.refresh(tx, card_of(given.id))


# ---- the preview's buttons


@button("roster_make", who="facilitator")
def make_links(turn: Turn, roster_id: int) -> None:
    given = _draft(turn, roster_id)
    if given is not None:
        make(turn.tx, given, turn.tx.session.get_one(Cluster, given.cluster_id), turn.private)
        turn.toast("arrivals.made")


@button("roster_drop", who="facilitator")
def discard_list(turn: Turn, roster_id: int) -> None:
    given = _draft(turn, roster_id)
    if given is not None:
        _discard(turn.tx, given)
        turn.toast("arrivals.discarded")


def _draft(turn: Turn, roster_id: int) -> GivenRoster | None:
    """The person's own list, in a cluster they facilitate, that is still to be decided about."""
    given = turn.tx.session.get(GivenRoster, roster_id)
    if given is None or given.person_id != turn.me.id or given.state != "draft":
        turn.toast("engine.old_button")
        return None
    if turn.facilitator_of(given.cluster_id) is None:
        turn.toast("people.facilitators_only")
        return None
    return given


# ---- the wrong person


@button("not_me", who="anyone")
def somebody_else(turn: Turn, token: str) -> None:
    """A personal link in other hands: it stays good, and whoever facilitates learns of it."""
    invite = invite_of(turn.tx, token)
    if invite is None or invite.participant_id is None or ending_of(turn.tx, invite) is not None:
        turn.toast("engine.old_button")
        return
    turn.cluster = turn.tx.session.get_one(Cluster, invite.cluster_id)
    listed = person_of(turn.tx, turn.tx.session.get_one(Participant, invite.participant_id))
    turn.say("arrivals.not_you", listed=listed.name)
    tell_facilitators(turn.tx, turn.cluster, "arrivals.wrong_person", listed=listed.name)


@follows_person
def rosters_follow(tx: Transaction, change: PersonChange) -> None:
    """Lists are given by a person, and hold others by name: after an erasure none is kept."""
    if change.kind == "merged":
        theirs = update(GivenRoster).where(col(GivenRoster.person_id) == change.person_id)
        tx.session.execute(theirs.values(person_id=change.into_id))
    elif change.kind == "erased":
        for given in tx.session.scalars(select(GivenRoster)).all():
            _discard(tx, given) if given.state == "draft" else _forget(tx, given)


@prunes("lists", days_of="forms")
def nobodys_lists(tx: Transaction, age: timedelta) -> int:
    """A list that nobody decided about is as old as a form that was left; one whose links are made has served."""
    holds_people = (col(GivenRoster.state) == "draft") | (cast(col(GivenRoster.people), Text) != "[]")
    lists = tx.session.scalars(select(GivenRoster).where(holds_people).order_by(col(GivenRoster.id)).limit(BATCH)).all()
    left = [one for one in lists if one.state == "draft" and one.given_at < tx.now - age]
    served = [one for one in lists if one.state != "draft" and not needs_list(tx, one)]
    for given in left:
        _discard(tx, given)
    for given in served:
        _forget(tx, given)
    return len(left) + len(served)


@tells_of_person
def lists_given(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """What they pasted and have not decided about."""
    given = tx.session.scalars(
        select(GivenRoster).where(col(GivenRoster.person_id) == person_id, col(GivenRoster.state) == "draft")
    ).all()
    told = [{"given_at": one.given_at.isoformat(), "people": one.people} for one in given]
    return {heading(tx, person_id, "arrivals.given_lists"): told}


def _forget(tx: Transaction, given: GivenRoster) -> None:
    given.people = []
    tx.add(given)
