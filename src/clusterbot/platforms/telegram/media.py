"""Files on Telegram: sent as what its apps show best, fetched from its file server within a limit."""

import asyncio

import structlog
from telegram import Bot, InputFile
from telegram.error import BadRequest, TelegramError

from clusterbot.chat.messages import PICTURES, File
from clusterbot.chat.updates import FETCHED_BYTES, Chat
from clusterbot.platforms.telegram.outcomes import said
from clusterbot.platforms.telegram.request import AiohttpRequest

log = structlog.get_logger()

VOICES = frozenset({"audio/ogg", "audio/mpeg", "audio/mp4", "audio/x-m4a", "audio/m4a"})
"""What sendVoice plays as a voice note: OGG with OPUS, MP3 and M4A (Bot API, sendVoice)."""
PHOTOS = PICTURES - {"image/gif"}  # a GIF sent as a photo stands still
_NOT_AS_THIS = ("photo_", "image_process_failed", "voice_messages_forbidden", "wrong file", "file must be")
"""What Telegram says of a picture too long or odd for a photo, and to whom takes no voice notes from bots."""


async def send_file(bot: Bot, to: Chat, file: File) -> int:
    """A photo, a voice note, or a document under its name; what is refused as the former goes as the latter."""
    topic = int(to.topic) if to.topic else None
    content = InputFile(file.content, filename=file.name)
    try:
        if file.media_type in PHOTOS:
            return (await bot.send_photo(to.id, content, message_thread_id=topic)).message_id
        if file.media_type in VOICES:
            return (await bot.send_voice(to.id, content, message_thread_id=topic)).message_id
    except BadRequest as error:
        if not any(words in error.message.lower() for words in _NOT_AS_THIS):
            raise
    sent = await bot.send_document(to.id, content, message_thread_id=topic, disable_content_type_detection=True)
    return sent.message_id


async def fetch(bot: Bot, request: AiohttpRequest, file_id: str, until: float) -> bytes:
    """A file's content; empty where it is too large or cannot be had in time: what it came with is worth hearing too.

    A Bot API server in local mode names a path on its own disk: nothing that we should read.
    """
    try:
        async with asyncio.timeout_at(until):
            file = await bot.get_file(file_id)
            if not file.file_path or not file.file_path.startswith(bot.base_file_url):
                log.warning("telegram.file_not_fetched", said="its server does not offer it for download")
                return b""
            return await request.download(file.file_path, FETCHED_BYTES)
    except TimeoutError:
        log.warning("telegram.file_not_fetched", said="no answer in time")
    except TelegramError as error:
        log.warning("telegram.file_not_fetched", said=said(error))
    return b""
