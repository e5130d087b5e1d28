import random
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from clusterbot.store.database import Database
from clusterbot.store.facts import Fact

pytestmark = pytest.mark.slow

BURST = Path(__file__).with_name("burst.py")


def burst(database: Database, prefix: str, kill_after: int) -> set[str]:
    """What a child acknowledged before it was killed in the middle of a commit or of anything else."""
    url = database.url.render_as_string(hide_password=False)
    child = subprocess.Popen([sys.executable, str(BURST), url, prefix], stdout=subprocess.PIPE)
    assert child.stdout is not None
    with child, child.stdout:
        acknowledged = [child.stdout.readline() for _ in range(kill_after)]
        child.kill()
        acknowledged += child.stdout.readlines()
    assert child.returncode < 0
    return {line.decode().strip() for line in acknowledged if line.endswith(b"\n")}


def test_what_was_acknowledged_before_a_kill_is_there(database: Database) -> None:
    """Ten kills at points drawn anew each time; the seed is in the message, should one ever fail."""
    seed = random.SystemRandom().randrange(10**6)
    points = random.Random(seed)
    acknowledged: set[str] = set()
    for kill in range(10):
        acknowledged |= burst(database, str(kill), points.randint(1, 400))
    kept = database.do(lambda tx: set(tx.session.scalars(select(Fact.name))))
    assert acknowledged <= kept, f"seed {seed}: lost {sorted(acknowledged - kept)}"
    # What was not acknowledged was at most the page that was under way.
    assert len(kept - acknowledged) <= 10 * 40, f"seed {seed}"
