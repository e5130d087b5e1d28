"""The one-time code that makes its first user facilitator: kept as a hash, and only while there is no cluster."""

import secrets
from hashlib import sha256
from hmac import compare_digest

from sqlalchemy import select

from clusterbot.features.clusters.records import Cluster
from clusterbot.store import facts
from clusterbot.store.facts import Fact
from clusterbot.store.transaction import Transaction

FACT = "founding.code"

SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Nothing that is read as something else, and nothing that a chat takes for markup."""

LENGTH = 16
"""79 bits: more than anybody can guess through a chat."""


def offer(tx: Transaction) -> str:
    """A new code, in the place of any made before; "" if there is a cluster, whose facilitators invite."""
    if _has_cluster(tx):
        facts.write(tx, FACT, "")
        return ""
    code = "".join(secrets.choice(SIGNS) for _ in range(LENGTH))
    facts.write(tx, FACT, _hash(code))
    return code


def take(tx: Transaction, typed: str) -> bool:
    """Is this the code? Then it is used up. A cluster that came from a file meanwhile has made it worthless."""
    kept = tx.session.get(Fact, FACT, with_for_update=True)  # two who type it at once: one of them founds
    if kept is None or not kept.value or not compare_digest(kept.value, _hash(typed)) or _has_cluster(tx):
        return False
    facts.write(tx, FACT, "")
    return True


def _hash(typed: str) -> str:
    return sha256("".join(typed.split()).lower().encode()).hexdigest()


def _has_cluster(tx: Transaction) -> bool:
    return tx.session.scalars(select(Cluster).limit(1)).first() is not None
