"""A workspace on Slack, at the wire: it takes, shows, refuses and delivers what Slack would."""

from clusterbot.testing.fake_slack.workspace import (
    APP_TOKEN,
    BOT_NAME,
    BOT_TOKEN,
    BOT_USER,
    SIGNING_SECRET,
    TEAM,
    FakeSlack,
)

__all__ = ["APP_TOKEN", "BOT_NAME", "BOT_TOKEN", "BOT_USER", "SIGNING_SECRET", "TEAM", "FakeSlack"]
