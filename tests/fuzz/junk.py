"""Payloads like those of each platform, and like nothing on earth: drawn from a seed, as JSON can carry them."""

import json
from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

from clusterbot import features
from clusterbot.features.routes import Route, routes
from clusterbot.platforms.telegram.translate import OurBot
from clusterbot.testing.fake_slack import TEAM

features.load()

Json = dict[str, Any]

ME = OurBot(110201543, "clusterbot")
PEOPLE = (1001, 1002, 1003, 2001)  # on Telegram; the last is a stranger
SLACKERS = ("U0NADIA", "U0OMAR", "U0LAYLA", "U0STRANGER")
POISON = "poisoned"
"""Whoever writes this word makes the bot itself stumble."""

_NASTY = (
    "",
    " ",
    "\0",
    "a\0b",
    "\ud800",
    "\udfff\ud83d",
    "\u202egnp.exe",
    "\u2066\u2069\u200b\u200d\ufeff",
    "\u202e" * 50,
    "e" + "\u0301" * 300,
    "👨‍👩‍👧‍👦" * 40,
    "\ufdfa" * 100,
    "/" * 300,
    "/start\n/stop",
    "<b><a href='javascript:alert(1)'>x</a>",
    "{{ 7 * 7 }}{% raw %}",
    "%s%n{0}{}",
    "'; DROP TABLE letter; --",
    "<!channel> <@U0NADIA|x> <http://x|y>",
    "&lt;b&gt;&amp;",
    "../../etc/passwd",
    "polls.vote",
    "NaN",
    "1e999",
    "9" * 400,
    "-1",
    "٣",
    "²",
    "31 Oct",
    "0000-00-00",
    "9999-12-31",
    "tomorrow",
    "\r\n\t\x7f\x1b[31m",
)


class Junk:
    """Draws values, and payloads of each platform with some of their parts replaced by such."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.number = 0

    # ---- values

    def text(self) -> str:
        draw = self.chance.random()
        if draw < 0.35:
            return self.chance.choice(_NASTY)
        if draw < 0.36:
            return self._letters(self.chance.choice((5_000, 70_000)))
        if draw < 0.5:
            return f"/{self.chance.choice(list(routes.commands))} {self._letters(8)}"
        return self._letters(self.chance.randrange(40))

    def _letters(self, count: int) -> str:
        """From all of Unicode, half of it from where people write."""
        bounds = (0x80, 0x800, 0x1_0000, 0x11_0000)
        return "".join(chr(self.chance.randrange(self.chance.choice(bounds))) for _ in range(min(count, 200))) * (
            1 + count // 200
        )

    def value(self, depth: int = 0) -> Any:
        kinds: list[Callable[[], Any]] = [
            self.text,
            self.text,
            lambda: self.chance.choice((None, True, False, [], {}, [[]], [None], {"": None})),
            lambda: self.chance.choice((0, 1, -1, 2**31, 2**63, -(2**63), 10**30, 1.5, 1e308, float("inf"))),
            lambda: self.chance.choice((float("nan"), 1_774_256_400, "1774256400.000100")),
            lambda: self._nested(self.chance.choice((5, 60))),
        ]
        if depth < 3:
            kinds.append(lambda: [self.value(depth + 1) for _ in range(self.chance.randrange(5))])
            kinds.append(lambda: {self.text()[:50]: self.value(depth + 1) for _ in range(self.chance.randrange(5))})
        return self.chance.choice(kinds)()

    def _nested(self, depth: int) -> Any:
        inner: Any = self.text()[:20]
        for _ in range(depth):
            inner = [inner] if self.chance.random() < 0.5 else {"elements": inner}
        return inner

    def press(self) -> str:
        """A button's token: of a real route, with ids that may or may not exist."""
        return self._token(routes.buttons)

    def _token(self, known: dict[str, Route]) -> str:
        route = self.chance.choice(list(known.values()))
        if self.chance.random() < 0.1:
            return ":".join([route.name, *(str(self._argument()) for _ in range(self.chance.randrange(5)))])
        fitting = ("1" if kind is int and self.chance.random() < 0.5 else str(self._argument()) for kind in route.kinds)
        return ":".join([route.name, *fitting])

    def _argument(self) -> Any:
        return self.chance.choice((1, 1, 2, 3, self.chance.randrange(40), 0, -1, 10**25, "x", "mon", "", "é"))

    def form(self) -> str:
        return self._token(routes.forms)

    def answers(self) -> Json:
        names = ("what", "title", "date", "who", "note", "question", "options", "name", "deadline", "reason")
        return {self.chance.choice(names): self.text() for _ in range(self.chance.randrange(6))}

    # ---- payloads

    def spoil(self, payload: Any, keep: tuple[str, ...] = ()) -> Any:
        """Some parts replaced, taken away or added; now and then nothing, now and then all."""
        payload = deepcopy(payload)
        for _ in range(self.chance.choice((0, 0, 0, 1, 1, 1, 2, 8))):
            self._spoil_one(payload, keep)
        return json.loads(json.dumps(payload))  # what JSON cannot carry never arrives

    def _spoil_one(self, payload: Json, keep: tuple[str, ...]) -> None:
        places = [place for place in _places(payload) if place[1] not in keep]
        if not places:
            return
        holder, key = self.chance.choice(places)
        draw = self.chance.random()
        if draw < 0.2 and isinstance(holder, dict):
            del holder[key]
        elif draw < 0.3 and isinstance(holder, dict):
            holder[self.text()[:30]] = self.value()
        else:
            holder[key] = self.value()

    def telegram(self) -> Json:
        self.number += 1
        person = self.chance.choice(PEOPLE)
        user: Json = {"id": person, "is_bot": False, "first_name": "Nadia", "username": "nadia", "language_code": "en"}
        private = {"id": person, "type": "private", "first_name": "Nadia"}
        group: Json = {"id": -5, "type": "supergroup", "title": "Plenary"}
        message: Json = {
            "message_id": self.number,
            "date": 1_774_256_400,
            "from": user,
            "chat": self.chance.choice((private, private, group)),
            "text": self.text(),
        }
        if self.chance.random() < 0.2:
            del message["text"]
            file = {"file_id": "f1", "file_unique_id": "u1", "file_size": 10, "duration": 1, "width": 1, "height": 1}
            kind = self.chance.choice(("document", "voice", "photo", "sticker", "video"))
            message[kind] = [file] if kind == "photo" else {**file, "type": "regular", "is_animated": False}
            message["caption"] = self.text()
        if self.chance.random() < 0.1:
            message["reply_to_message"] = {**deepcopy(message), "from": {**user, "id": ME.id, "is_bot": True}}
        standing = {"user": {**user, "id": ME.id, "is_bot": True}}
        kinds: dict[str, Any] = {
            "message": message,
            "edited_message": {**message, "edit_date": 1_774_256_401},
            "callback_query": {
                "id": str(self.number),
                "from": user,
                "chat_instance": "1",
                "data": self.press(),
                "message": message,
            },
            "my_chat_member": {
                "chat": group,
                "from": user,
                "date": 1_774_256_400,
                "old_chat_member": {**standing, "status": "left"},
                "new_chat_member": {**standing, "status": "member"},
            },
            "business_message": message,
        }
        kind = self.chance.choices(list(kinds), (8, 1, 6, 1, 1))[0]
        update = self.spoil({"update_id": self.number, kind: kinds[kind]}, keep=("update_id",))
        return {**update, "update_id": self.number}  # the server counts: it is what it confirms by

    def slack(self) -> Json:
        """An envelope of Socket Mode."""
        self.number += 1
        user = self.chance.choice(SLACKERS)
        team = {"id": TEAM, "domain": "test"}
        ts = f"1774256400.{self.number:06d}"
        rich = {"type": "rich_text_section", "elements": [{"type": "text", "text": self.text()}]}
        event: Json = {
            "type": self.chance.choice(
                ("message", "message", "app_mention", "app_home_opened", "member_joined_channel")
            ),
            "channel_type": self.chance.choice(("im", "im", "channel")),
            "channel": self.chance.choice(("D0NADIA", "C0GROUP")),
            "user": user,
            "ts": ts,
            "event_ts": ts,
            "tab": self.chance.choice(("home", "messages")),
            "text": self.text(),
        }
        if self.chance.random() < 0.5:
            event["blocks"] = [{"type": "rich_text", "block_id": "b", "elements": [rich]}]
        if self.chance.random() < 0.1:
            event["files"] = [{"id": "F1", "name": self.text(), "mimetype": "image/png", "size": 5}]
        if self.chance.random() < 0.1:
            event |= {"subtype": "message_changed", "message": {**event, "edited": {"ts": ts}}, "previous_message": {}}
        container = {"type": "message", "message_ts": ts, "channel_id": "D0NADIA"}
        state = {key: {key: {"type": "plain_text_input", "value": one}} for key, one in self.answers().items()}
        view = {"id": "V1", "hash": ts, "type": "modal", "private_metadata": self.form(), "state": {"values": state}}
        action = {"action_id": "a", "action_ts": ts, "block_id": "b", "type": "button", "value": self.press()}
        interactive = {"team": team, "user": {"id": user, "name": "n"}, "trigger_id": "1.2", "api_app_id": "A0"}
        kinds: list[tuple[str, Json]] = [
            ("events_api", {"type": "event_callback", "team_id": TEAM, "event_id": f"Ev{self.number}", "event": event}),
            ("interactive", {"type": "block_actions", **interactive, "container": container, "actions": [action]}),
            ("interactive", {"type": "view_submission", **interactive, "view": view}),
            (
                "interactive",
                {
                    "type": "message_action",
                    **interactive,
                    "callback_id": "action",
                    "channel": {"id": event["channel"], "name": "c"},
                    "message": {"type": "message", **{key: event[key] for key in ("user", "ts", "text")}},
                },
            ),
            (
                "slash_commands",
                {
                    "command": "/cluster",
                    "text": self.text().removeprefix("/"),
                    "user_id": user,
                    "channel_id": "D0NADIA",
                    "channel_name": "directmessage",
                    "team_id": TEAM,
                    "trigger_id": f"{self.number}.1",
                },
            ),
        ]
        kind, payload = self.chance.choices(kinds, (4, 3, 2, 1, 2))[0]
        envelope = {
            "envelope_id": f"e{self.number}",
            "type": kind,
            "payload": payload,
            "accepts_response_payload": True,
        }
        spoilt: Json = self.spoil(envelope)
        return spoilt

    def web(self) -> tuple[str, Json]:
        """Where it is posted, and what."""
        self.number += 1
        common: Json = {"id": f"post-{self.number:06d}", "pane": self.chance.choice(("", "", "everybody"))}
        common |= {"zone": "Asia/Amman", "locale": "en-GB"}
        kinds: dict[str, Json] = {
            "say": {**common, "text": self.text(), "reply_to": self.chance.choice(("", "", "1", "x"))},
            "press": {**common, "message": "1", "press": self.press()},
            "form": {**common, "form": self.form(), "answers": self.answers()},
            "file": {**common, "name": self.text()[:30], "media_type": "audio/ogg", "size": 3, "text": self.text()},
        }
        kind = self.chance.choices(list(kinds), (4, 3, 2, 1))[0]
        spoilt: Json = self.spoil(kinds[kind])
        return kind, spoilt


def _places(payload: Any) -> list[tuple[Any, Any]]:
    """Every key and index in a payload, with what holds it."""
    found: list[tuple[Any, Any]] = []
    pairs = payload.items() if isinstance(payload, dict) else enumerate(payload) if isinstance(payload, list) else ()
    for key, inner in pairs:
        found.append((payload, key))
        found += _places(inner)
    return found
