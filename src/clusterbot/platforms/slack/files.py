"""Files on Slack: uploaded first and shared last; fetched with our token, which no host but Slack's ever sees."""

import asyncio
from collections.abc import Sequence
from urllib.parse import urlsplit

import aiohttp
import structlog

from clusterbot.chat import markup
from clusterbot.chat.messages import PICTURES, Message
from clusterbot.chat.platform import Json, RejectedError, RetryLaterError, UncertainError
from clusterbot.chat.updates import FETCHED_BYTES
from clusterbot.platforms.slack.api import REFUSED_PAUSE, Api

log = structlog.get_logger(__name__)

ALT_LENGTH = 1000
"""Characters of a picture's description (files.getUploadURLExternal)."""
FETCH_SECONDS = 10.0  # Slack delivers an event again that waits longer, which is known to the inbox then
_SLACKS = ("slack.com", "slack-gov.com", "slack-files.com")


async def upload(api: Api, message: Message) -> list[Json]:
    """Bring a message's files to Slack, where nobody sees them yet. Raises a SendError.

    What a picture shows is told by the message that it comes with: that is its description for who cannot see it.
    """
    told = markup.plain(message.text)[:ALT_LENGTH]
    uploaded: list[Json] = []
    for file in message.files:
        answer = await api.ask(
            "files.getUploadURLExternal",
            filename=file.name,
            length=len(file.content),
            alt_txt=told if file.media_type in PICTURES else None,
        )
        await _post(api, answer["upload_url"], file.content)
        uploaded.append({"id": answer["file_id"], "title": file.name})
    return uploaded


async def _post(api: Api, url: str, content: bytes) -> None:
    try:
        async with api.session.post(url, data=content) as answer:
            if answer.status != 200:
                raise (
                    RejectedError(f"upload: HTTP {answer.status}") if answer.status < 500 else UncertainError("upload")
                )
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
        raise RetryLaterError(REFUSED_PAUSE) from None
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        raise UncertainError(type(error).__name__) from None


async def share(api: Api, channel: str, thread: str, uploaded: Sequence[Json]) -> None:
    """Show uploaded files in a chat, all together. Raises a SendError."""
    await api.ask("files.completeUploadExternal", files=list(uploaded), channel_id=channel, thread_ts=thread or None)


def offered(event: Json) -> str:
    """Where the file that came with a message can be fetched; "" where Slack does not say."""
    files = event.get("files") or [{}]
    return str(files[0].get("url_private_download") or files[0].get("url_private") or "")


async def fetch(api: Api, url: str) -> bytes:
    """A file's content; empty where it is too large or cannot be had: what it came with is worth hearing all the same.

    No redirect is followed: who lacks the right is sent to a page to sign in, which is not the file.
    """
    if not is_slacks(url, api.url):
        log.warning("a file on slack is not fetched: it lies elsewhere")
        return b""
    content = bytearray()
    try:
        async with asyncio.timeout(FETCH_SECONDS), api.download(url) as answer:
            if answer.status != 200:
                log.warning("a file on slack is not to be had; run `clusterbot doctor`", status=answer.status)
                return b""
            async for chunk in answer.content.iter_chunked(65_536):
                content += chunk
                if len(content) > FETCHED_BYTES:
                    return b""
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        log.warning("a file on slack could not be fetched", error=type(error).__name__)
        return b""
    return bytes(content)


def is_slacks(url: str, api_url: str) -> bool:
    """May our token go there? To Slack's own hosts through TLS, and to the host that the settings name."""
    try:
        place, home = urlsplit(url), urlsplit(api_url)
    except ValueError:  # "http://[" is the address of nothing
        return False
    if (place.scheme, place.netloc) == (home.scheme, home.netloc):
        return True
    host = place.hostname or ""
    return place.scheme == "https" and any(host == one or host.endswith(f".{one}") for one in _SLACKS)
