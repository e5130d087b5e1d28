"""Whom somebody may choose in a form: everybody else who takes part here."""

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.forms import Option
from clusterbot.features.people.records import Organisation, Participant, Person
from clusterbot.features.people.turn import Turn

PEOPLE = 90
"""People offered; a Slack menu holds 100 options, a Telegram keyboard 100 buttons."""

NAME = 60
"""Signs of a name and an organisation on a button."""


def colleagues(turn: Turn) -> tuple[Option, ...]:
    """By name, each with where they are from."""
    rows = turn.tx.session.execute(
        select(col(Participant.id), col(Person.name), col(Organisation.name))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .outerjoin(Organisation, col(Organisation.id) == col(Participant.organisation_id))
        .where(
            col(Participant.cluster_id) == turn.here.id,
            col(Participant.state) == "active",
            col(Participant.id) != turn.participant.id,
        )
    ).all()
    by_name = sorted(rows, key=lambda one: (one[1].casefold(), one[0]))
    return tuple(Option(str(id_), _label(name, home)) for id_, name, home in by_name[:PEOPLE])


def _label(name: str, home: str | None) -> str:
    label = f"{name}, {home}" if home else name
    return label if len(label) <= NAME else label[: NAME - 1].rstrip() + "…"
