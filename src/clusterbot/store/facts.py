"""Single facts about this installation: the secret that signs links, whether it is the example, the stage's clock."""

import secrets

from sqlalchemy import select
from sqlmodel import Field, SQLModel, col

from clusterbot.store.transaction import Transaction


class Fact(SQLModel, table=True):
    name: str = Field(primary_key=True)
    value: str


def read(tx: Transaction, name: str, default: str = "") -> str:
    fact = tx.session.get(Fact, name)
    return fact.value if fact else default


def write(tx: Transaction, name: str, value: str) -> None:
    fact = tx.session.get(Fact, name) or Fact(name=name, value=value)
    fact.value = value
    tx.add(fact)


def beginning(tx: Transaction, prefix: str) -> dict[str, str]:
    """The facts whose names begin like this."""
    found = tx.session.scalars(select(Fact).where(col(Fact.name).startswith(prefix, autoescape=True)))
    return {fact.name: fact.value for fact in found}


def secret(tx: Transaction) -> bytes:
    """The installation's own secret, made at its first use."""
    if not read(tx, "secret"):
        write(tx, "secret", secrets.token_hex(32))
    return bytes.fromhex(read(tx, "secret"))
