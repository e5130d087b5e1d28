"""What became of a send, told from what the Bot API answered."""

from dataclasses import replace
from datetime import timedelta

from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError

from clusterbot.chat.platform import (
    AwayError,
    GoneError,
    MovedError,
    RejectedError,
    RetryLaterError,
    SendError,
    TopicClosedError,
    UncertainError,
    UnreachableError,
)
from clusterbot.chat.updates import Chat
from clusterbot.platforms.telegram.request import NotSentError

# Texts of the open Bot API server (tdlib/telegram-bot-api, Client.cpp) and of the servers behind it: the protocol has
# no finer code than 400 for them.
_GONE = ("message to edit not found", "message_id_invalid", "message can't be edited")
_UNREACHABLE = (
    "chat not found",
    "peer_id_invalid",
    "user not found",
    "user_is_blocked",
    "input_user_deactivated",
    "chat_write_forbidden",
    "chat_restricted",
    "not enough rights to send",
    "have no rights to send",
    "need administrator rights",
)
_TOPIC_CLOSED = ("message thread not found", "topic_closed", "topic_deleted")  # without a topic, it is "General"
_NOT_MODIFIED = "message is not modified"


def changed_nothing(error: BadRequest) -> bool:
    """An edit to what stands there already is an error on Telegram; to us it is a success."""
    return _NOT_MODIFIED in error.message.lower()


def send_error(error: TelegramError, to: Chat) -> SendError:  # noqa: PLR0911  one line for each thing that can happen
    """The SendError that says what this answer means for a message to this chat."""
    match error:
        case RetryAfter():
            return RetryLaterError(retry_after(error))
        case ChatMigrated():
            return MovedError(replace(to, id=str(error.new_chat_id)))
        case Forbidden():
            return UnreachableError(said(error))
        case InvalidToken():
            remedy = "put a valid token from @BotFather into the settings"
            return AwayError(f"Telegram refuses the token: {remedy}", timedelta(seconds=60))
        case BadRequest():
            return _refusal(said(error))
        case NotSentError():
            return AwayError(said(error))
        case Conflict():
            return RetryLaterError(timedelta(seconds=5))
        case _:
            return UncertainError(said(error))


def said(error: TelegramError) -> str:
    """Telegram's words, short enough for a log: a proxy may answer with a whole page."""
    return error.message[:200]


def retry_after(error: RetryAfter) -> timedelta:
    after = error.retry_after
    return after if isinstance(after, timedelta) else timedelta(seconds=after)


def _refusal(words: str) -> SendError:
    if any(text in words.lower() for text in _GONE):
        return GoneError(words)
    if any(text in words.lower() for text in _TOPIC_CLOSED):
        return TopicClosedError(words)
    if any(text in words.lower() for text in _UNREACHABLE):
        return UnreachableError(words)
    return RejectedError(words)
