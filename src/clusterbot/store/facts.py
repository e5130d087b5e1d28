"""Single facts about this installation: the secret that signs links, whether it is the example, the stage's clock."""

import secrets

from sqlmodel import Field, SQLModel

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


def secret(tx: Transaction) -> bytes:
    """The installation's own secret, made at its first use."""
    if not read(tx, "secret"):
        write(tx, "secret", secrets.token_hex(32))
    return bytes.fromhex(read(tx, "secret"))
