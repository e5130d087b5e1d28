"""What Telegram tells us, as the updates that every platform shares: the same payload is always the same update."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import telegram
from telegram import CallbackQuery, ChatMemberUpdated, Message, User
from telegram.constants import ChatType

from clusterbot.chat.platform import Json
from clusterbot.chat.updates import (
    Account,
    Blocked,
    BotAdded,
    BotRemoved,
    ButtonPressed,
    Chat,
    ChatMoved,
    CommandGiven,
    FileSent,
    Profile,
    Quoted,
    TextSent,
    Unblocked,
    Update,
)

NAME = "telegram"
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class OurBot:
    """Who we are on Telegram, from getMe."""

    id: int
    username: str

    @property
    def workspace(self) -> str:
        return str(self.id)

    def mentioned(self) -> re.Pattern[str]:
        return re.compile(rf"@{re.escape(self.username)}\b", re.IGNORECASE)


def translate(payload: Json, me: OurBot, now: datetime | None = None) -> Update | None:
    """The update in this payload, or None where it holds nothing for us.

    `now` dates a press, which carries no time of its own; without it the message under the button does. Whatever a
    malformed payload makes python-telegram-bot raise is raised here too.
    """
    update = telegram.Update.de_json(payload, None)
    id_ = str(update.update_id)
    if update.message is not None:
        return _message(id_, update.message, me)
    if update.edited_message is not None:
        return _edited(id_, update.edited_message, me)
    if update.callback_query is not None:
        return _pressed(id_, update.callback_query, me, now)
    if update.my_chat_member is not None:
        return _standing(id_, update.my_chat_member, me)
    return None


# ---- messages


def _message(id_: str, message: Message, me: OurBot) -> Update | None:
    if message.migrate_to_chat_id or message.migrate_from_chat_id:
        return _moved(id_, message, me)
    if not _is_from_a_person(message) or not _is_for_us(message, me):
        return None
    if message.text is not None:
        return _words(id_, message, me)
    if message.effective_attachment is not None:
        return _file(id_, message, me)
    return None  # a service message: somebody joined, a title changed


def _is_from_a_person(message: Message) -> bool:
    """Anonymous admins and channels write as a chat, and share one stand-in account: nobody we could know."""
    return message.from_user is not None and not message.from_user.is_bot and message.sender_chat is None


def _is_for_us(message: Message, me: OurBot) -> bool:
    """In a group only what privacy mode delivers is ours to read, even where admins let the bot see everything."""
    if message.chat.type == ChatType.PRIVATE:
        return True
    words = message.text or message.caption or ""
    answered = _answered(message)
    return (
        words.startswith("/")
        or me.mentioned().search(words) is not None
        or (answered is not None and answered.from_user is not None and answered.from_user.id == me.id)
    )


def _words(id_: str, message: Message, me: OurBot) -> Update | None:
    text = _without_address(message.text or "", me)
    command = _COMMAND.fullmatch(text)
    chat, account, profile = _scene(message, me)
    if command is None:
        return TextSent(
            id=id_,
            at=message.date,
            chat=chat,
            account=account,
            profile=profile,
            text=text,
            message=str(message.message_id),
            reply_to=_reply_to(message),
        )
    name, bot, argument = command.groups()
    if bot and bot.lower() != me.username.lower():
        return None  # a command to another bot
    return CommandGiven(
        id=id_,
        at=message.date,
        chat=chat,
        account=account,
        profile=profile,
        name=name,
        argument=argument or "",
        message=str(message.message_id),
        about=_about(message, me),
    )


def _about(message: Message, me: OurBot) -> Quoted | None:
    """The message that a command answers, or the part of it that was quoted."""
    answered = _answered(message)
    if answered is None:
        return None
    return Quoted(
        chat=_chat(answered.chat, me, _topic(message)),
        text=message.quote.text if message.quote else answered.text or answered.caption or "",
        account=_account(answered.from_user, me) if answered.from_user and _is_from_a_person(answered) else None,
        link=_link(answered),
    )


def _link(message: Message) -> str:
    """Telegram has links to messages in supergroups only; those of private ones open for who is in them."""
    if message.chat.type != ChatType.SUPERGROUP:
        return ""
    place = message.chat.username or f"c/{str(message.chat.id).removeprefix('-100')}"
    topic = _topic(message)
    return "/".join(["https://t.me", place, *([topic] if topic else []), str(message.message_id)])


def _without_address(text: str, me: OurBot) -> str:
    """In a group one writes "@ourbot, what's new?": the name at the front only says who is meant."""
    address = me.mentioned().match(text)
    return text[address.end() :].lstrip(" ,:\n") if address else text


def _edited(id_: str, message: Message, me: OurBot) -> Update | None:
    if message.text is None or not _is_from_a_person(message) or not _is_for_us(message, me):
        return None
    chat, account, profile = _scene(message, me)
    return TextSent(
        id=id_,
        at=message.edit_date or message.date,
        chat=chat,
        account=account,
        profile=profile,
        text=_without_address(message.text, me),
        message=str(message.message_id),
        reply_to=_reply_to(message),
        edited=True,
    )


def _file(id_: str, message: Message, me: OurBot) -> FileSent:
    chat, account, profile = _scene(message, me)
    named = message.document or message.video or message.audio
    file = _attached(message)
    return FileSent(
        id=id_,
        at=message.date,
        chat=chat,
        account=account,
        profile=profile,
        what=_what(message),
        name=(named.file_name or "") if named else "",
        media_type=_media_type(message),
        size=(file.file_size or 0) if file else 0,
        caption=message.caption or "",
        message=str(message.message_id),
        reply_to=_reply_to(message),
    )


_Attached = (
    telegram.PhotoSize
    | telegram.Voice
    | telegram.Audio
    | telegram.Video
    | telegram.VideoNote
    | telegram.Animation
    | telegram.Document
)


def file_id(payload: Json) -> str:
    """What to ask getFile for, where this payload brings a file worth having; a sticker is not."""
    message = telegram.Update.de_json(payload, None).message
    file = _attached(message) if message is not None else None
    return file.file_id if file is not None else ""


def _attached(message: Message) -> _Attached | None:
    """The file itself; of a photo its largest copy."""
    if message.photo:
        return message.photo[-1]
    found = message.effective_attachment
    return found if isinstance(found, _Attached) else None


def _media_type(message: Message) -> str:
    if message.photo:
        return "image/jpeg"  # Telegram makes every photo one
    if message.video_note:
        return "video/mp4"
    named = message.document or message.video or message.audio or message.voice or message.animation
    return (named.mime_type or ("audio/ogg" if message.voice else "")) if named else ""


def _what(message: Message) -> Literal["photo", "voice", "video", "sticker", "document", "other"]:
    if message.photo:
        return "photo"
    if message.voice or message.video_note or message.audio:
        return "video" if message.video_note else "voice"
    if message.video or message.animation:
        return "video"
    if message.sticker:
        return "sticker"
    return "document" if message.document else "other"


def _moved(id_: str, message: Message, me: OurBot) -> ChatMoved:
    """A group became a supergroup; both chats are told, each of the other."""
    chat, account, _ = _scene(message, me)
    old, new = message.migrate_from_chat_id or message.chat.id, message.migrate_to_chat_id or message.chat.id
    return ChatMoved(
        id=id_,
        at=message.date,
        account=account,
        chat=_chat_with(str(old), chat),
        to=_chat_with(str(new), chat),
    )


def _chat_with(id_: str, like: Chat) -> Chat:
    return Chat(NAME, like.workspace, id_, "group", title=like.title)


# ---- presses and our own standing


def _pressed(id_: str, query: CallbackQuery, me: OurBot, now: datetime | None) -> ButtonPressed | None:
    if query.data is None:
        return None
    carrier = query.message
    at = now or (carrier.date if carrier else None)
    if at is None:
        return None
    if isinstance(carrier, Message):
        chat = _chat(carrier.chat, me, _topic(carrier))
    elif carrier is not None:  # deleted, or too old for Telegram to show it to us: only its chat and id are left
        chat = _chat(carrier.chat, me)
    else:
        chat = Chat(NAME, me.workspace, str(query.from_user.id))
    return ButtonPressed(
        id=id_,
        at=at,
        chat=chat,
        account=_account(query.from_user, me),
        profile=_profile(query.from_user),
        press=query.data,
        message=str(carrier.message_id) if carrier else "",
    )


def _standing(id_: str, change: ChatMemberUpdated, me: OurBot) -> Update | None:
    """We were added, removed, blocked or let in again; None for a mere change of rights."""
    before, after = _is_in(change.old_chat_member), _is_in(change.new_chat_member)
    if before == after:
        return None
    if change.chat.type == ChatType.PRIVATE:
        kind: type[Blocked | Unblocked | BotAdded | BotRemoved] = Unblocked if after else Blocked
    else:
        kind = BotAdded if after else BotRemoved
    return kind(
        id=id_,
        at=change.date,
        chat=_chat(change.chat, me),
        account=_account(change.from_user, me),
        profile=_profile(change.from_user),
    )


def _is_in(standing: telegram.ChatMember) -> bool:
    if isinstance(standing, telegram.ChatMemberRestricted):
        return standing.is_member
    return standing.status not in {standing.LEFT, standing.BANNED}


# ---- who and where


def _scene(message: Message, me: OurBot) -> tuple[Chat, Account, Profile]:
    chat = _chat(message.chat, me, _topic(message))
    if message.from_user is None:
        return chat, Account(NAME, me.workspace, chat.id), Profile()
    return chat, _account(message.from_user, me), _profile(message.from_user)


def _chat(chat: telegram.Chat, me: OurBot, topic: str = "") -> Chat:
    if chat.type == ChatType.PRIVATE:
        return Chat(NAME, me.workspace, str(chat.id))
    return Chat(NAME, me.workspace, str(chat.id), "group", topic, chat.title or "")


def _topic(message: Message) -> str:
    """`message_thread_id` also numbers threads of replies; only `is_topic_message` says that it is a forum's topic."""
    return str(message.message_thread_id) if message.is_topic_message and message.message_thread_id else ""


def _account(user: User, me: OurBot) -> Account:
    return Account(NAME, me.workspace, str(user.id))


def _profile(user: User) -> Profile:
    """Telegram knows the language of somebody's app, and no time zone."""
    handle = f"@{user.username}" if user.username else ""
    return Profile(name=user.full_name, locale=_locale(user.language_code or ""), handle=handle)


def _locale(language_code: str) -> str:
    """Telegram's apps write "pt-br" and "zh-hans" where BCP 47 has "pt-BR" and "zh-Hans"."""
    language, *rest = language_code.split("-")
    return "-".join([language.lower(), *(part.upper() if len(part) == 2 else part.title() for part in rest)])


def _answered(message: Message) -> Message | None:
    """The message this one answers. Whatever stands in a topic "answers" the message that opened the topic."""
    answered = message.reply_to_message
    if answered is not None and message.is_topic_message and answered.message_id == message.message_thread_id:
        return None
    return answered


def _reply_to(message: Message) -> str:
    answered = _answered(message)
    return str(answered.message_id) if answered else ""
