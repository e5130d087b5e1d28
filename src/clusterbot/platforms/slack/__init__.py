"""Slack: Socket Mode or signed requests in, the Web API out, acknowledged only after the commit."""

from collections.abc import Mapping
from pathlib import Path

from clusterbot.chat.platform import Platform, Surroundings

API_URL = "https://slack.com/api/"


def build(surroundings: Surroundings) -> Platform | None:
    """The workspace whose tokens stand in the environment, None where they are absent.

    CLUSTERBOT_SLACK_BOT_TOKEN       xoxb-…, "OAuth & Permissions" of the app's settings
    CLUSTERBOT_SLACK_APP_TOKEN       xapp-…, "Basic Information", with connections:write: for Socket Mode
    CLUSTERBOT_SLACK_SIGNING_SECRET  "Basic Information", instead of the app token: for requests over HTTP
    CLUSTERBOT_SLACK_API_URL         for GovSlack and proxies; https://slack.com/api/ where absent

    Each of the first three may come from a file instead: …_FILE names it. Raises ValueError, with words for the host,
    where one is missing or too many, a file cannot be read, or a token is of the wrong kind.
    """
    environ = surroundings.environ
    bot_token = _secret(environ, "CLUSTERBOT_SLACK_BOT_TOKEN", "xoxb-")
    app_token = _secret(environ, "CLUSTERBOT_SLACK_APP_TOKEN", "xapp-")
    signing_secret = _secret(environ, "CLUSTERBOT_SLACK_SIGNING_SECRET")
    if not bot_token and not app_token and not signing_secret:
        return None
    if not bot_token:
        raise ValueError("Slack needs its bot token too: CLUSTERBOT_SLACK_BOT_TOKEN is not set")
    if not app_token and not signing_secret:
        raise ValueError(
            "Slack needs two tokens: CLUSTERBOT_SLACK_APP_TOKEN is not set (for requests over HTTP instead of Socket "
            "Mode: CLUSTERBOT_SLACK_SIGNING_SECRET)"
        )
    if app_token and signing_secret:
        raise ValueError(
            "Slack comes in by one way: CLUSTERBOT_SLACK_APP_TOKEN is for Socket Mode, CLUSTERBOT_SLACK_SIGNING_SECRET "
            "for requests over HTTP. Take one of them out"
        )

    from clusterbot.platforms.slack.platform import SlackPlatform  # noqa: PLC0415  bolt is heavy: only where it is used

    assert surroundings.clock is not None, "Slack dates neither commands nor submitted forms: a clock must"
    api_url = environ.get("CLUSTERBOT_SLACK_API_URL") or API_URL
    return SlackPlatform(
        bot_token,
        app_token,
        api_url,
        surroundings.clock,
        signing_secret=signing_secret,
        base_url=surroundings.base_url,
    )


def _secret(environ: Mapping[str, str], name: str, prefix: str = "") -> str:
    token = environ.get(name, "").strip()
    file = environ.get(f"{name}_FILE", "").strip()
    if not token and file:
        try:
            token = Path(file).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise ValueError(f"{name}_FILE cannot be read: {error.strerror}") from None
    if token and not token.startswith(prefix):
        raise ValueError(f"{name} does not begin with {prefix}: is it the other token?")
    return token
