"""What the bot does: one folder a feature, stacked; a lower one never knows a higher one."""

from importlib import import_module
from importlib.util import find_spec

STACK = (
    "clusters",
    "people",
    "contact",
    "arrivals",
    "doubles",
    "deputies",
    "polls",
    "strategy",
    "groups",
    "actions",
    "plan",
    "stuck",
    "spreadsheets",
    "ideas",
    "checkins",
    "surveys",
    "connections",
    "learning",
    "meetings",
    "nudges",
    "digests",
    "founding",
    "desk",
    "home",
)
"""From the bottom to the top."""

RARE = frozenset({"founding"})
"""What is needed once or twice in a cluster's life: /help names it last."""


def load() -> None:
    """Import what features have to say and to do, so that their routes are known."""
    for feature in STACK:
        for part in ("records", "talk", "due", "load", "foreseen"):
            name = f"clusterbot.features.{feature}.{part}"
            if find_spec(name) is not None:
                import_module(name)
