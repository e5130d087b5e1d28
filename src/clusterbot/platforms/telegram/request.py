"""HTTP for python-telegram-bot on aiohttp, whose errors say whether anything left and never show the token."""

import json
from functools import cache
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 5.0
ANSWER_SECONDS = 15.0
UPLOAD_SECONDS = 40.0


_NOTHING_LEFT = (
    aiohttp.ClientConnectorError,
    aiohttp.ClientHttpProxyError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
)


class NotSentError(NetworkError):
    """No connection came about, so nothing can have arrived."""


class AiohttpRequest(BaseRequest):
    """python-telegram-bot's own transport slows down as concurrency rises; aiohttp's does not."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None
        # Asked once for each address: with aiohttp's trust_env each call asks anew, in two threads, and costs double.
        self._proxy_to = cache(_proxy_to)

    @property
    def read_timeout(self) -> float:
        return ANSWER_SECONDS

    async def initialize(self) -> None:
        if self._session is None:
            # The pace is the limit, not aiohttp's hundred connections: who waits for one is timed as if Telegram were
            # silent, and would count as perhaps sent.
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Like the library's, but what it cannot read never reaches the log: people's words may stand in it."""
        try:
            answer = json.loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or not {"result", "description"} & answer.keys():
            raise TelegramError("the answer is not that of a Bot API server")
        return answer

    async def do_request(  # noqa: PLR0917  python-telegram-bot's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  the pool has no limit
    ) -> tuple[int, bytes]:
        """Ask, and return status and body. Raises NotSentError, TimedOut or NetworkError.

        aiohttp's own errors may carry the URL, and the token stands in the URL: they are replaced, not chained.
        """
        if self._session is None:
            raise NotSentError("closed")
        has_files = request_data is not None and request_data.contains_files
        connect = _seconds(connect_timeout, CONNECT_SECONDS)
        write = _seconds(write_timeout, UPLOAD_SECONDS if has_files else 0.0)
        timeout = aiohttp.ClientTimeout(
            total=connect + write + _seconds(read_timeout, ANSWER_SECONDS), sock_connect=connect
        )
        try:
            async with self._session.request(
                method, url, data=_body(request_data), timeout=timeout, proxy=self._proxy(url)
            ) as response:
                payload = await response.read()
        except _NOTHING_LEFT as error:
            raise NotSentError(f"no connection: {type(error).__name__}") from None
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"the line was cut: {type(error).__name__}") from None
        return response.status, payload

    def _proxy(self, url: str) -> str | None:
        place = urlsplit(url)
        return self._proxy_to(place.scheme, place.hostname or "")

    async def download(self, url: str, most: int) -> bytes:
        """What stands there, empty if it is more than `most` bytes. Raises NetworkError or TimedOut."""
        if self._session is None:
            raise NotSentError("closed")
        content = bytearray()
        try:
            async with self._session.get(url, allow_redirects=False, proxy=self._proxy(url)) as response:
                if response.status != 200:
                    raise NetworkError(f"HTTP {response.status}")
                async for chunk in response.content.iter_chunked(65_536):
                    content += chunk
                    if len(content) > most:
                        return b""
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:  # replaced, not chained: the token stands in the URL
            raise NetworkError(f"the line was cut: {type(error).__name__}") from None
        return bytes(content)


def _proxy_to(scheme: str, host: str) -> str | None:
    """What the environment says: HTTPS_PROXY and its like, but for what NO_PROXY names."""
    return None if proxy_bypass(host) else getproxies().get(scheme)


def _seconds(given: object, otherwise: float) -> float:
    """A timeout as python-telegram-bot hands it over: a number, None, or its own mark for "not given"."""
    return float(given) if isinstance(given, int | float) else otherwise


def _body(request_data: RequestData | None) -> aiohttp.FormData | None:
    if request_data is None:
        return None
    # Unquoted: Telegram would show a file "my%20data.json" under just that name.
    form = aiohttp.FormData(quote_fields=False, default_to_multipart=request_data.contains_files)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, content_type) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=content_type)
    return form
