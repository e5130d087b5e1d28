"""Naming a deputy, accepting, and ending it: each a tap, and never without the facilitators knowing."""

import secrets
from datetime import timedelta

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.forms import Answers, Field, Form
from clusterbot.chat.messages import Button, Message
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import asks
from clusterbot.features.contact.telling import tell_facilitators
from clusterbot.features.deputies.due import KIND, end, tell
from clusterbot.features.deputies.records import STANDING, Deputy, owners_of, standing
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.choosing import colleagues
from clusterbot.features.people.joining import cluster_invite, come_in
from clusterbot.features.people.reader import facilitators_besides
from clusterbot.features.people.records import Participant, participation, person_of
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, form, opens_link, press, renders
from clusterbot.store import facts, outbox
from clusterbot.store.transaction import Transaction

LINK_LIVES = timedelta(days=14)


# ---- the owner


@command("deputy", who="participant")
def deputy(turn: Turn, _: str) -> None:
    """Who answers for me, for whom I answer, and how to change either."""
    mine = standing(turn.tx, turn.participant.id)
    rows: list[list[Cell]] = []
    if mine is not None:
        rows.append([("end", press("deputy_end", mine.id))])
    else:
        somebody: list[Cell] = [("choose", press("deputy_choose"))] if colleagues(turn) else []
        rows.append([*somebody, ("link", press("deputy_link"))])
    owners = [part_of(turn.tx, owner) for owner in owners_of(turn.tx, turn.participant.id)]
    for owner in owners:
        one = standing(turn.tx, owner.id)
        assert one is not None
        name = person_of(turn.tx, owner).name
        rows.append([Button(turn.words("deputies.stop_for", name=name), press("deputy_end", one.id))])
    turn.say(
        "deputies.mine",
        rows,
        name=_name(turn.tx, mine.deputy_id) if mine is not None else "",
        state=mine.state if mine is not None else "",
        owners=[person_of(turn.tx, owner).name for owner in owners],
    )


@button("deputy", who="participant")
def deputy_by_button(turn: Turn) -> None:
    deputy(turn, "")


@button("deputy_choose", who="participant")
def choose(turn: Turn) -> None:
    if colleagues(turn):
        turn.open_form("deputy")
    else:
        turn.say("deputies.nobody_yet", [[("link", press("deputy_link"))]])


def deputy_form(turn: Turn) -> Form:
    return Form(
        press("deputy"),
        turn.words("deputies.form.title"),
        turn.words("deputies.form.submit"),
        (
            Field(
                "deputy",
                "person",
                turn.words("deputies.form.who"),
                turn.words("deputies.form.hint"),
                options=colleagues(turn),
            ),
        ),
    )


@form("deputy", who="participant", make=deputy_form)
def ask_somebody(turn: Turn, answers: Answers) -> None:
    """They are asked; nobody becomes a deputy unasked."""
    chosen = turn.tx.session.get_one(Participant, int(str(answers["deputy"])))
    if chosen.cluster_id != turn.here.id or chosen.id == turn.participant.id:
        turn.say("deputies.gone")  # the chat turned to another cluster while the form was open
        return
    one = _begin(turn, deputy_id=chosen.id)
    planned = asks.ask(
        turn.tx,
        person_of(turn.tx, chosen),
        turn.here,
        kind=KIND,
        subject_id=one.id,
        source="deputies.asked",
        at=turn.tx.now,
        expects_answer=False,
        deputy=one.id,
    )
    name = person_of(turn.tx, chosen).name
    if planned is not None:
        turn.say("deputies.will_ask", [[("end", press("deputy_end", one.id))]], name=name)
    else:
        end(turn.tx, one, by=turn.participant)
        turn.say("deputies.cannot_ask", [[("link", press("deputy_link"))]], name=name)


@button("deputy_link", who="participant")
def link(turn: Turn) -> None:
    """For somebody who is not in yet: whoever has the link may say yes, the first one who does becomes the deputy."""
    one = standing(turn.tx, turn.participant.id)
    if one is None or one.token is None or one.state != "asked":
        one = _begin(turn, token=secrets.token_urlsafe(12))
    ways = [
        {"platform": platform.capitalize(), "way": template.replace("{token}", one.token or "")}
        for platform in ("telegram", "slack")
        if (template := facts.read(turn.tx, f"invitation.{platform}"))
    ]
    turn.say("deputies.link", owner=turn.me.name, ways=ways, until=one.at + LINK_LIVES)


def _begin(turn: Turn, *, deputy_id: int | None = None, token: str | None = None) -> Deputy:
    """Another one than before: whoever answered until now is told that it is over."""
    before = standing(turn.tx, turn.participant.id)
    if before is not None:
        end(turn.tx, before, by=turn.participant)
    one = Deputy(
        cluster_id=turn.here.id, owner_id=turn.participant.id, deputy_id=deputy_id, token=token, at=turn.tx.now
    )
    turn.tx.add(one)
    return one


# ---- the deputy


@renders("deputies.asked")
def render_asked(draft: Draft) -> Message | None:
    one = draft.tx.session.get(Deputy, int(draft.content["deputy"]))
    if one is None:
        return None
    owner = _name(draft.tx, one.owner_id)
    if one.state == "active":
        return draft.message("deputies.accepted", [[("end", press("deputy_end", one.id))]], owner=owner)
    if one.state == "ended":
        return draft.message("deputies.not_any_more", owner=owner)
    others = facilitators_besides(draft.tx, draft.tx.session.get_one(Participant, one.owner_id))
    rows: list[list[Cell]] = [*_answers(one.id), [("settings", press("settings"))]]
    return draft.message("deputies.please", rows, owner=owner, others=others)


def _answers(deputy_id: int) -> list[list[Cell]]:
    return [[("accept", press("deputy_yes", deputy_id)), ("decline", press("deputy_no", deputy_id))]]


@button("deputy_yes", who="participant")
def accept(turn: Turn, deputy_id: int) -> None:
    one = _asked_of_me(turn, deputy_id)
    if one is not None:
        _accept(turn, one)
        card = asks.card_of(KIND, one.id)
        outbox.refresh(turn.tx, card)
        if not outbox.is_shown(turn.tx, None, card):  # it is so old that it is edited no more
            turn.toast("deputies.accepted", owner=_name(turn.tx, one.owner_id))


@button("deputy_no", who="participant")
def decline(turn: Turn, deputy_id: int) -> None:
    one = _asked_of_me(turn, deputy_id)
    if one is not None:
        owner = part_of(turn.tx, one.owner_id)
        end(turn.tx, one, by=turn.participant)
        tell(turn.tx, owner, "deputies.declined", name=turn.me.name)
        turn.toast("deputies.thanks_anyway")


def _asked_of_me(turn: Turn, deputy_id: int) -> Deputy | None:
    one = turn.tx.session.get(Deputy, deputy_id)
    part = turn.tx.session.get(Participant, one.deputy_id) if one is not None and one.deputy_id is not None else None
    if one is None or one.state != "asked" or part is None or part.person_id != turn.me.id or part.state != "active":
        turn.toast("deputies.gone")
        return None
    return one


@opens_link
def asked_by_link(turn: Turn, token: str) -> bool:
    """A link that an owner forwarded: before anything else, whoever opens it is asked whether they want to."""
    one = _by_token(turn.tx, token)
    if one is None:
        return False
    owner = part_of(turn.tx, one.owner_id)
    if turn.account is not None and turn.account.person_id == owner.person_id:
        turn.say("deputies.own_link")
    else:
        yes: list[Cell] = [("accept", press("deputy_in", token)), ("decline", press("deputy_out"))]
        turn.say("deputies.please_come", [yes], owner=person_of(turn.tx, owner).name, name=_cluster(turn.tx, one))
    return True


@button("deputy_in", who="anyone")
def come_in_as_deputy(turn: Turn, token: str) -> None:
    """The link is the permission, as with any invitation; their yes makes them a participant and the deputy."""
    one = _by_token(turn.tx, token)
    owner = part_of(turn.tx, one.owner_id) if one is not None else None
    if one is None or owner is None or (turn.account is not None and turn.account.person_id == owner.person_id):
        turn.toast("deputies.gone")
        return
    part = participation(turn.tx, turn.account.person_id, one.cluster_id) if turn.account is not None else None
    if part is None or part.state != "active":
        part = come_in(turn.tx, turn.update, cluster_invite(turn.tx, one.cluster_id))
    one.deputy_id, one.token = part.id, None
    after = turn.afresh()
    _accept(after, one)
    after.say("deputies.accepted", [[("end", press("deputy_end", one.id))]], owner=person_of(turn.tx, owner).name)


@button("deputy_out", who="anyone")
def stay_out(turn: Turn) -> None:
    turn.say("deputies.thanks_anyway")


def _by_token(tx: Transaction, token: str) -> Deputy | None:
    """An offer that is still open: asked, not too long ago, by somebody who takes part."""
    one: Deputy | None = tx.session.scalars(select(Deputy).where(col(Deputy.token) == token)).one_or_none()
    if one is None or one.state != "asked" or one.at + LINK_LIVES <= tx.now:
        return None
    return one if part_of(tx, one.owner_id).state == "active" else None


def _accept(turn: Turn, one: Deputy) -> None:
    """From now on. The owner hears of it, and so do the facilitators: nobody is deputised silently."""
    one.state, one.at = "active", turn.tx.now
    turn.tx.add(one)
    asks.answered(turn.tx, KIND, one.id)
    owner = part_of(turn.tx, one.owner_id)
    tell(turn.tx, owner, "deputies.began", name=turn.me.name)
    tell_facilitators(
        turn.tx,
        turn.tx.session.get_one(Cluster, one.cluster_id),
        "deputies.facilitators",
        but=owner.person_id,
        owner=person_of(turn.tx, owner).name,
        deputy=turn.me.name,
    )


# ---- ending it


@button("deputy_end", who="participant")
def end_it(turn: Turn, deputy_id: int) -> None:
    """Either of the two, at any time."""
    one = turn.tx.session.get(Deputy, deputy_id)
    mine = _mine(turn, one) if one is not None else None
    if one is None or mine is None or one.state not in STANDING:
        turn.toast("deputies.gone")
        return
    name = _name(turn.tx, one.owner_id if mine.id == one.deputy_id else one.deputy_id)
    end(turn.tx, one, by=mine)
    if mine.id == one.owner_id:
        turn.say("deputies.ended_by_owner", name=name)
    else:
        turn.say("deputies.ended_by_deputy", name=name)


def _mine(turn: Turn, one: Deputy) -> Participant | None:
    """The part that this person has in it: the owner's, the deputy's, or none."""
    part = participation(turn.tx, turn.me.id, one.cluster_id)
    return part if part is not None and part.state == "active" and part.id in (one.owner_id, one.deputy_id) else None


# ---- names


def part_of(tx: Transaction, participant_id: int) -> Participant:
    return tx.session.get_one(Participant, participant_id)


def _name(tx: Transaction, participant_id: int | None) -> str:
    return person_of(tx, part_of(tx, participant_id)).name if participant_id is not None else ""


def _cluster(tx: Transaction, one: Deputy) -> str:
    return tx.session.get_one(Cluster, one.cluster_id).name
