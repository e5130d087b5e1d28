"""Slack: Socket Mode in, the Web API out, acknowledged only after the commit."""

from collections.abc import Mapping
from pathlib import Path

from clusterbot.chat.platform import Platform, Surroundings

API_URL = "https://slack.com/api/"


def build(surroundings: Surroundings) -> Platform | None:
    """The workspace whose tokens stand in the environment, None where they are absent.

    CLUSTERBOT_SLACK_BOT_TOKEN  xoxb-…, "OAuth & Permissions" of the app's settings
    CLUSTERBOT_SLACK_APP_TOKEN  xapp-…, "Basic Information", with the scope connections:write
    CLUSTERBOT_SLACK_API_URL    for GovSlack and proxies; https://slack.com/api/ where absent

    Either token may come from a file instead: …_TOKEN_FILE names it. Raises ValueError, with words for the host, where
    there is only one of the tokens, a file cannot be read, or a token is of the wrong kind.
    """
    environ = surroundings.environ
    bot_token = _token(environ, "CLUSTERBOT_SLACK_BOT_TOKEN", "xoxb-")
    app_token = _token(environ, "CLUSTERBOT_SLACK_APP_TOKEN", "xapp-")
    if not bot_token and not app_token:
        return None
    if not (bot_token and app_token):
        missing = "CLUSTERBOT_SLACK_APP_TOKEN" if bot_token else "CLUSTERBOT_SLACK_BOT_TOKEN"
        raise ValueError(f"Slack needs two tokens: {missing} is not set")

    from clusterbot.platforms.slack.platform import SlackPlatform  # noqa: PLC0415  bolt is heavy: only where it is used

    assert surroundings.clock is not None, "Slack dates neither commands nor submitted forms: a clock must"
    api_url = environ.get("CLUSTERBOT_SLACK_API_URL") or API_URL
    return SlackPlatform(bot_token, app_token, api_url, surroundings.clock)


def _token(environ: Mapping[str, str], name: str, prefix: str) -> str:
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
