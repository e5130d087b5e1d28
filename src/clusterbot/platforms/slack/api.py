"""Slack's Web API: each call is made once, in its turn, and what became of it comes out as a SendError."""

import logging
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import timedelta
from typing import Any

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from clusterbot.chat.platform import (
    AwayError,
    GoneError,
    NotGrantedError,
    RejectedError,
    RetryLaterError,
    SendError,
    TopicClosedError,
    UncertainError,
    UnreachableError,
)
from clusterbot.platforms.slack.tiers import CALLS, Tiers

log = structlog.get_logger(__name__)

TIMEOUT = timedelta(seconds=20)
REFUSED_PAUSE = timedelta(seconds=5)
_REFUSED = timedelta(seconds=60)

# Error names: docs.slack.dev/reference/methods/chat.postMessage, chat.update and conversations.open.
_UNREACHABLE = frozenset(
    {
        "cannot_dm_bot",
        "channel_is_limited_access",
        "channel_not_found",
        "ekm_access_denied",
        "is_archived",
        "is_inactive",
        "not_in_channel",
        "restricted_action",
        "restricted_action_read_only_channel",
        "user_disabled",
        "user_not_found",
        "user_not_visible",
    }
)
# One takes no threads, the other nothing but threads: what goes to the rest of the channel arrives.
_TOPIC_CLOSED = frozenset({"restricted_action_non_threadable_channel", "restricted_action_thread_only_channel"})
_GONE = frozenset({"cant_update_message", "edit_window_closed", "message_not_found"})
_BUSY = frozenset({"message_limit_exceeded", "rate_limited", "ratelimited", "request_timeout"})
# "Some aspect of the operation may have succeeded", says Slack of these.
_UNCERTAIN = frozenset({"fatal_error", "internal_error", "service_unavailable"})
# The host's to mend, and about all that we do. `account_inactive` is about our own token (the app was removed), never
# about the person written to: as "unreachable" it would silence everybody for good.
_TOKEN_REFUSED = frozenset(
    {
        "account_inactive",
        "invalid_auth",
        "not_authed",
        "org_login_required",
        "token_expired",
        "token_revoked",
    }
)
# The host's to mend, too, but about one method or one kind of chat: as "away" one message would hold up all others.
_NOT_GRANTED = frozenset(
    {"access_denied", "messages_tab_disabled", "missing_scope", "no_permission", "not_allowed_token_type"}
)


class TokenRefusedError(AwayError):
    """Slack refuses our token: the host's to mend, and nothing is lost meanwhile."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Slack says {name}", _REFUSED)
        self.name = name


_MEANINGS: Mapping[str, Callable[[str], SendError]] = {
    **dict.fromkeys(_UNREACHABLE, UnreachableError),
    **dict.fromkeys(_TOPIC_CLOSED, TopicClosedError),
    **dict.fromkeys(_GONE, GoneError),
    **dict.fromkeys(_TOKEN_REFUSED, TokenRefusedError),
}


class Api:
    """One HTTP session and two tokens."""

    def __init__(self, bot_token: str, app_token: str, url: str) -> None:
        self._bot_token, self._app_token, self.url = bot_token, app_token, url
        self.logger = logging.getLogger("clusterbot.slack.sdk")
        # The SDK writes whole requests at DEBUG (and for any logger without a level), tickets and people's words too.
        self.logger.setLevel(logging.CRITICAL)
        self.session: aiohttp.ClientSession
        self.web: AsyncWebClient
        self._tiers: Tiers

    def open(self, per_minute: Mapping[str, float] = CALLS) -> None:
        """Call it inside the loop that will use it. `per_minute` is how often each method may be called."""
        self._tiers = Tiers(per_minute)
        timeout = aiohttp.ClientTimeout(total=TIMEOUT.total_seconds())
        self.session = aiohttp.ClientSession(timeout=timeout, trust_env=True)
        self.web = AsyncWebClient(
            token=self._bot_token,
            base_url=self.url,
            session=self.session,
            logger=self.logger,
            retry_handlers=[],  # "work done, answer lost" and a repeat post twice: repeating is the outbox's business
        )
        self.web.proxy = None  # the session knows HTTPS_PROXY too, and NO_PROXY, which the SDK does not

    async def close(self) -> None:
        if hasattr(self, "session"):
            await self.session.close()

    async def ask(self, method: str, *, urgent: bool = False, **arguments: Any) -> AsyncSlackResponse:
        """The answer to one call of a method, named as Slack names it: "chat.update". Raises a SendError.

        It waits for its turn among the calls of this method; `urgent` is what somebody waits for, screen in hand.
        """
        await self._tiers.turn(method, urgent=urgent)
        call = getattr(self.web, method.replace(".", "_"))
        try:
            answer: AsyncSlackResponse = await call(**arguments)
        except SlackApiError as error:
            problem = what_became_of(error)
            if isinstance(problem, RetryLaterError) and not isinstance(problem, AwayError):
                problem = self._tiers.refused(method, problem)
            raise problem from None
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            raise AwayError("Slack cannot be reached") from None  # nothing left the house
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise UncertainError(type(error).__name__) from None
        return answer

    async def socket_url(self) -> str:
        """Where the next socket opens; the URL is a ticket, good for seconds and for one socket. Raises a SendError."""
        answer = await self.ask("apps.connections.open", app_token=self._app_token)
        return str(answer["url"])

    def download(self, url: str) -> AbstractAsyncContextManager[aiohttp.ClientResponse]:
        """Ask for a private file. Our token goes along: only to a URL that `files.is_slacks`."""
        return self.session.get(url, headers={"Authorization": f"Bearer {self._bot_token}"}, allow_redirects=False)

    async def respond(self, url: str, body: Mapping[str, Any]) -> None:
        """Post to an interaction's response_url. Raises a SendError."""
        try:
            async with self.session.post(url, json=body) as answer:
                if answer.status != 200:
                    raise RejectedError(f"response_url: {answer.status}")
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise UncertainError(type(error).__name__) from None


def what_became_of(error: SlackApiError) -> SendError:
    """What Slack's refusal means to somebody who wanted to send."""
    status, name, details, retry_after = _refusal(error)
    if status == 429 or name in _BUSY:
        return RetryLaterError(timedelta(seconds=retry_after))
    if status >= 500 or name in _UNCERTAIN:
        return UncertainError(name or f"HTTP {status}")
    if name in _MEANINGS:
        return _MEANINGS[name](name)
    if name in _NOT_GRANTED:
        return NotGrantedError(details or name)
    if name == "not_enabled":
        log.error("slack shows nobody a home: switch on App Home, Home Tab in the app's settings")
    return RejectedError(f"{name or f'HTTP {status}'} {details}".strip())


def _refusal(error: SlackApiError) -> tuple[int, str, str, float]:
    """HTTP status, error name, Slack's details (the scope that is missing), and seconds to wait."""
    response = error.response
    if not isinstance(response, AsyncSlackResponse):  # not JSON at all: something between us and Slack answered
        return getattr(response, "status", 500) if response is not None else 500, "", "", 0
    data = response.data if isinstance(response.data, dict) else {}
    details = str(data.get("needed", "")) or "; ".join(data.get("response_metadata", {}).get("messages", []))
    try:
        retry_after = float(response.headers.get("Retry-After", 30))
    except ValueError:
        retry_after = 30
    return response.status_code, str(data.get("error", "")), details, retry_after
