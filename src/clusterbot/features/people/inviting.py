"""The cluster's link: a text to forward, a new link in place of the old one, and who came in."""

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.people.joining import cluster_invite, new_invite, revoke_cluster_invites, ways_in
from clusterbot.features.people.records import Account, Organisation, Participant, Person
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, press
from clusterbot.store.transaction import Transaction

FEW = 30
"""Names in one message, of each kind: more would not be read on a phone."""


@command("invite", who="facilitator")
def invite(turn: Turn, _: str) -> None:
    """The cluster's link on every platform, as a text to forward."""
    good = cluster_invite(turn.tx, turn.here.id)
    rows = [
        [("people", press("roster")), ("who", press("invite_who"))],
        [("new", press("invite_new"))],
    ]
    turn.say("people.invite", rows, ways=ways_in(turn.tx, good.token), until=good.expires_at)


@button("invite_new", who="facilitator")
def ask_for_new_link(turn: Turn) -> None:
    """It ends the old one, so it is asked twice."""
    rows = [[("make", press("invite_renew")), ("keep", press("invite_keep"))]]
    turn.say("joining.new_link", rows)


@button("invite_renew", who="facilitator")
def make_new_link(turn: Turn) -> None:
    revoke_cluster_invites(turn.tx, turn.here.id)
    new_invite(turn.tx, turn.here.id)
    turn.toast("joining.old_link_ended")
    invite(turn, "")


@button("invite_keep", who="facilitator")
def keep_link(turn: Turn) -> None:
    turn.toast("joining.link_kept")


@button("invite_who", who="facilitator")
def who_came_in(turn: Turn) -> None:
    """Those who are in, the newest first, and those who are listed and have not come yet."""
    rows = turn.tx.session.execute(
        select(Participant, Person, Organisation)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .outerjoin(Organisation, col(Organisation.id) == col(Participant.organisation_id))
        .where(col(Participant.cluster_id) == turn.here.id, col(Participant.state).in_(("active", "expected")))
        .order_by(col(Participant.joined_at).desc(), col(Person.name), col(Participant.id))
    ).all()
    inside = [(part, person, home) for part, person, home in rows if part.state == "active"]
    waited_for = [(part, person, home) for part, person, home in rows if part.state == "expected"]
    turn.say(
        "joining.who",
        inside=[
            {"name": told_apart(turn.tx, person, home), "by_link": part.came_by == "link"}
            for part, person, home in inside[:FEW]
        ],
        entered=len(inside),
        waited_for=[person.name + (f", {home.name}" if home else "") for _, person, home in waited_for[:FEW]],
        missing=len(waited_for),
    )


def told_apart(tx: Transaction, person: Person, home: Organisation | None) -> str:
    """A name with what tells it from another of that name: the organisation, else the account they use."""
    if home is not None:
        return f"{person.name}, {home.name}"
    newest = select(Account).where(col(Account.person_id) == person.id).order_by(col(Account.last_used_at).desc())
    account = tx.session.scalars(newest.limit(1)).first()
    if account is None:
        return person.name
    where = [account.platform.capitalize(), *([account.handle] if account.handle else [])]
    return f"{person.name} ({', '.join(where)})"
