"""Slack's payloads as updates: pure, and the same payload always gives the same update.

Where an update's id comes from, so that a second delivery is noticed:

- events carry an `event_id`, the same in each of Slack's repetitions;
- a press is its person, message, button and `action_ts`; a command and a shortcut are their `trigger_id`; a submitted
  form is its view's id and hash (the hash changes whenever the view does). These have no id of their own, and the
  envelope's id belongs to one delivery. Slack never delivers them again, but a message that is set aside and run again
  keeps its id;
- opening the bot's messages is one update for each person, for ever: only the first is worth a welcome; opening its
  home is one each time.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from clusterbot.chat.platform import Json
from clusterbot.chat.updates import (
    Account,
    BotAdded,
    BotRemoved,
    ButtonPressed,
    Chat,
    CommandGiven,
    FileSent,
    FormSubmitted,
    HomeOpened,
    Quoted,
    TextSent,
    Update,
)
from clusterbot.platforms.slack import needs, render, typed

PLATFORM = "slack"

_SLASHED = re.compile(r"/(?:cluster\s+)?(\w+)(?:\s+(.*))?\Z", re.DOTALL)
IN_OR_OUT = frozenset({"member_joined_channel", "member_left_channel", "channel_left", "group_left"})
_SPOKEN = frozenset({None, "file_share", "me_message", "thread_broadcast"})
"""Subtypes of `message` in which a person says something; the others are Slack's own announcements."""

_NAMELESS = frozenset({"directmessage", "privategroup"})
"""What a command says instead of the name of a place that is not public."""


@dataclass(frozen=True, slots=True)
class Ourselves:
    """Who we are in this workspace (auth.test)."""

    workspace: str
    user: str
    bot: str
    url: str = ""  # of the workspace: "https://cluster.slack.com/"


def translate(payload: Json, us: Ourselves, now: datetime, names: Mapping[str, str]) -> Update | None:
    """The update, or None where nothing happened that concerns us. `now` dates what Slack does not date."""
    match payload.get("type"):
        case "event_callback":
            return _event(payload, us, names)
        case "block_actions":
            return _press(payload, us)
        case "view_submission":
            return _form(payload, us, now)
        case "message_action" if payload["callback_id"] in needs.SHORTCUTS:
            return _shortcut(payload, us, now, names)
        case None if "command" in payload:
            return _command(payload, us, now)
    return None


def account(us: Ourselves, user: str) -> Account:
    return Account(PLATFORM, us.workspace, user)


def private(us: Ourselves, user: str) -> Chat:
    return Chat(PLATFORM, us.workspace, user)


def group(us: Ourselves, channel: str, topic: str = "", title: str = "") -> Chat:
    return Chat(PLATFORM, us.workspace, channel, "group", topic, title)


def moment(ts: str | float) -> datetime:
    """Slack's timestamps are seconds since 1970, and message ids at the same time."""
    return datetime.fromtimestamp(float(ts), UTC)


# ---- events


def _event(payload: Json, us: Ourselves, names: Mapping[str, str]) -> Update | None:
    event: Json = payload["event"]
    id_: str = payload["event_id"]
    match event["type"]:
        case "message" if event.get("channel_type") == "im":
            return _direct(event, id_, us, names)
        case "app_mention" if not event["channel"].startswith("D"):  # in a DM it is a message already
            return None if _ours_or_a_bots(event, us) else _said(event, id_, us, names)
        case "app_home_opened" if event.get("tab") == "messages":
            return CommandGiven(
                id=f"opened:{event['user']}",
                at=moment(event["event_ts"]),
                chat=private(us, event["user"]),
                account=account(us, event["user"]),
                name="start",
            )
        case "app_home_opened" if event.get("tab") == "home":
            return HomeOpened(
                id=id_,
                at=moment(event["event_ts"]),
                chat=private(us, event["user"]),
                account=account(us, event["user"]),
            )
        case kind if kind in IN_OR_OUT:
            return _in_or_out(event, id_, us)
    return None


def _in_or_out(event: Json, id_: str, us: Ourselves) -> Update | None:
    """Somebody came into or left a channel; ours to know only when it was the bot."""
    if event.get("user", us.user) != us.user:
        return None
    kind = BotAdded if event["type"] == "member_joined_channel" else BotRemoved
    by = event.get("inviter") or event.get("actor_id") or us.user
    return kind(id=id_, at=moment(event["event_ts"]), chat=group(us, event["channel"]), account=account(us, by))


def _direct(event: Json, id_: str, us: Ourselves, names: Mapping[str, str]) -> Update | None:
    if event.get("subtype") == "message_changed":
        after, before = event["message"], event.get("previous_message", {})
        # Slack "changes" a message also when it unfolds a link in it or a reply joins its thread.
        if "edited" not in after or after["edited"] == before.get("edited"):
            return None
        said = {**after, "channel": event["channel"], "channel_type": "im", "event_ts": event["event_ts"]}
        return None if _ours_or_a_bots(after, us) else _said(said, id_, us, names, edited=True)
    if event.get("subtype") not in _SPOKEN or _ours_or_a_bots(event, us):
        return None
    return _said(event, id_, us, names)


def _ours_or_a_bots(message: Json, us: Ourselves) -> bool:
    return "bot_id" in message or "user" not in message or message["user"] == us.user


def _said(event: Json, id_: str, us: Ourselves, names: Mapping[str, str], *, edited: bool = False) -> Update:
    user, channel, thread = event["user"], event["channel"], event.get("thread_ts", "")
    in_thread = bool(thread) and thread != event["ts"]
    in_private = event.get("channel_type") == "im"
    common: dict[str, Any] = {
        "id": id_,
        "at": moment(event.get("event_ts") or event["ts"]),
        "chat": private(us, user) if in_private else group(us, channel, thread if in_thread else ""),
        "account": account(us, user),
        "message": f"{channel}:{event['ts']}",
    }
    reply_to = f"{channel}:{thread}" if in_thread else ""
    text = typed.words(event, us.user, names)
    if event.get("files"):
        file = event["files"][0]
        return FileSent(
            **common,
            what=_what(file),
            name=file.get("name") or "",
            media_type=file.get("mimetype") or "",
            size=file.get("size") or 0,
            caption=text,
            reply_to=reply_to,
        )
    slashed = None if edited else _SLASHED.match(text.strip())
    if slashed:  # a space before it lets Slack send a command as words
        name = "help" if slashed[1] == "cluster" else slashed[1]
        return CommandGiven(**common, name=name, argument=slashed[2] or "")
    return TextSent(**common, text=text, reply_to=reply_to, edited=edited)


def _what(file: Json) -> Literal["photo", "voice", "video", "document", "other"]:
    if file.get("subtype") == "slack_audio":
        return "voice"
    match (file.get("mimetype") or "").partition("/")[0]:
        case "image":
            return "photo"
        case "audio":
            return "voice"
        case "video":
            return "video"
        case "":  # deleted, or out of our sight
            return "other"
    return "document"


# ---- presses, forms, commands


def _press(payload: Json, us: Ourselves) -> Update | None:
    action, container = payload["actions"][0], payload.get("container", {})
    user = payload["user"]["id"]
    if "value" in action and payload.get("view", {}).get("type") == "home":
        return ButtonPressed(
            id=f"press:{user}:{container['view_id']}:{action['action_id']}:{action['action_ts']}",
            at=moment(action["action_ts"]),
            chat=private(us, user),
            account=account(us, user),
            press=action["value"],
            message=render.home_id(container["view_id"]),
        )
    if "value" not in action or container.get("type") != "message":
        return None  # a choice made inside a modal counts when the modal is submitted
    channel, ts = container["channel_id"], container["message_ts"]
    return ButtonPressed(
        id=f"press:{user}:{channel}:{ts}:{action['action_id']}:{action['action_ts']}",
        at=moment(action["action_ts"]),
        chat=private(us, user) if channel.startswith("D") else group(us, channel, _thread(container, ts)),
        account=account(us, user),
        press=action["value"],
        message=render.whole(action.get("block_id", ""), f"{channel}:{ts}"),
    )


def _thread(container: Json, ts: str) -> str:
    """The thread in which the message with the button stands; its first message stands in none."""
    thread: str = container.get("thread_ts", "")
    return "" if thread == ts else thread


def _form(payload: Json, us: Ourselves, now: datetime) -> Update:
    view, user = payload["view"], payload["user"]["id"]
    answers = {key: _answer(next(iter(field.values()), {})) for key, field in view["state"]["values"].items()}
    return FormSubmitted(
        id=f"form:{user}:{view['id']}:{view['hash']}",
        at=now,
        chat=private(us, user),
        account=account(us, user),
        form=view["private_metadata"],
        answers={key: answer for key, answer in answers.items() if answer},
    )


def _answer(element: Json) -> str | list[str]:
    match element["type"]:
        case "static_select":
            return str((element.get("selected_option") or {}).get("value", ""))
        case "checkboxes" | "multi_static_select":
            return [str(option["value"]) for option in element.get("selected_options") or ()]
        case "datepicker":
            return element.get("selected_date") or ""
        case _:  # plain_text_input, number_input
            return element.get("value") or ""


def _command(payload: Json, us: Ourselves, now: datetime) -> Update:
    """`/cluster <verb> <argument>`; alone it asks for help. Slack sends what follows the command in one string."""
    name, argument = [*typed.unescape(payload.get("text") or "").split(maxsplit=1), "", ""][:2]
    user, channel = payload["user_id"], payload["channel_id"]
    title = payload.get("channel_name", "")
    if title in _NAMELESS or title.startswith("mpdm-"):
        title = ""
    return CommandGiven(
        id=f"command:{payload['trigger_id']}",
        at=now,
        chat=private(us, user) if channel.startswith("D") else group(us, channel, title=title),
        account=account(us, user),
        name=name or "help",
        argument=argument,
    )


def _shortcut(payload: Json, us: Ourselves, now: datetime, names: Mapping[str, str]) -> Update:
    """A command about the message in whose menu it was chosen. It is between the person and us: others see nothing."""
    user, channel, message = payload["user"]["id"], payload["channel"]["id"], payload["message"]
    thread = message.get("thread_ts", "")
    topic = "" if thread == message["ts"] else thread
    return CommandGiven(
        id=f"shortcut:{payload['trigger_id']}",
        at=now,
        chat=private(us, user),
        account=account(us, user),
        name=payload["callback_id"],
        about=Quoted(
            chat=private(us, user) if channel.startswith("D") else group(us, channel, topic),
            text=typed.words(message, us.user, names),
            account=None if _ours_or_a_bots(message, us) else account(us, message["user"]),
            link=_permalink(us, channel, message["ts"], topic),
        ),
    )


def _permalink(us: Ourselves, channel: str, ts: str, thread: str) -> str:
    """As chat.getPermalink would say, which needs us to be in the channel, and time."""
    link = f"{us.url.rstrip('/')}/archives/{channel}/p{ts.replace('.', '')}"
    return f"{link}?thread_ts={thread}&cid={channel}" if thread else link
