"""Block Kit as Slack checks it: what it would refuse, in its own words.

From docs.slack.dev/reference/block-kit, cut down to what a chat of words, buttons and forms can use: any other block
or element is refused here, so that whoever sends a new one adds its rules.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Check = Callable[[Any, str], Iterator[str]]

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
BLOCKS_LENGTH = 13_200  # characters of JSON; measured by others, nowhere documented


def problems_of_blocks(blocks: Any, *, at: str = "/blocks", surface: str = "message") -> list[str]:
    """What Slack would say against these blocks of a message, a modal or a home tab."""
    most = MESSAGE_BLOCKS if surface == "message" else VIEW_BLOCKS
    found = list(_array(_one_of(_BLOCKS[surface]), 0, most)(blocks, at))
    return found or list(_repeated(blocks, at))


def problems_of_home(view: Any) -> list[str]:
    """What Slack would say against this home tab."""
    return list(_HOME(view, "/view")) or problems_of_blocks(view["blocks"], at="/view/blocks", surface="home")


def problems_of_view(view: Any) -> list[str]:
    """What Slack would say against this modal."""
    found = list(_MODAL(view, "/view"))
    if not found:
        found = problems_of_blocks(view["blocks"], at="/view/blocks", surface="modal")
    if not found and any(block["type"] == "input" for block in view["blocks"]) and "submit" not in view:
        found = ["[ERROR] missing required field: submit [json-pointer:/view]"]
    return found


def too_long(blocks: Any) -> bool:
    return len(json.dumps(blocks, ensure_ascii=False)) > BLOCKS_LENGTH


def _repeated(blocks: list[dict[str, Any]], at: str) -> Iterator[str]:
    for name in ("block_id", "action_id"):
        counts = Counter(_values(blocks, name))
        for value, count in counts.items():
            if count > 1 and not (name == "action_id" and all(block["type"] == "input" for block in blocks)):
                yield f"[ERROR] `{name}` {value!r} already exists [json-pointer:{at}]"


def _values(node: Any, name: str) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _values(item, name)
    elif isinstance(node, dict):
        if name in node:
            yield node[name]
        for value in node.values():
            yield from _values(value, name)


# ---- the grammar of checks


def _error(message: str, at: str) -> str:
    return f"[ERROR] {message} [json-pointer:{at}]"


def _string(longest: int, shortest: int = 1) -> Check:
    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield _error("must provide a string", at)
        elif len(value) < shortest:
            yield _error(f"must be more than {shortest - 1} characters", at)
        elif len(value) > longest:
            yield _error(f"must be less than {longest + 1} characters", at)

    return check


def _matching(pattern: str) -> Check:
    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            yield _error("invalid format", at)

    return check


def _boolean(value: Any, at: str) -> Iterator[str]:
    if not isinstance(value, bool):
        yield _error("must provide a boolean", at)


def _number(lowest: int, highest: int) -> Check:
    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, int) or isinstance(value, bool) or not lowest <= value <= highest:
            yield _error(f"must be a number from {lowest} to {highest}", at)

    return check


def _array(each: Check, shortest: int, longest: int) -> Check:
    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield _error("must provide an array", at)
            return
        if not shortest <= len(value) <= longest:
            yield _error(f"no fewer than {shortest} and no more than {longest} items allowed", at)
        for number, item in enumerate(value):
            yield from each(item, f"{at}/{number}")

    return check


def _shape(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    allowed = {**required, **(optional or {})}

    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield _error("must provide an object", at)
            return
        for name in required:
            if name not in value:
                yield _error(f"missing required field: {name}", at)
        for name, part in value.items():
            if name == "type":
                continue
            if name in allowed:
                yield from allowed[name](part, f"{at}/{name}")
            else:
                yield _error(f"invalid additional property: {name}", at)

    return check


def _one_of(shapes: Mapping[str, Check]) -> Check:
    def check(value: Any, at: str) -> Iterator[str]:
        kind = str(value.get("type")) if isinstance(value, dict) else "nothing"
        if kind in shapes:
            yield from shapes[kind](value, at)
        else:
            yield _error(f"unsupported type: {kind}", f"{at}/type")

    return check


def _plain(longest: int) -> Check:
    return _one_of({"plain_text": _shape({"text": _string(longest)}, {"emoji": _boolean})})


# ---- what there is

_STYLE = _shape({}, dict.fromkeys(("bold", "italic", "strike", "code"), _boolean))
_RICH_ELEMENT = _one_of(
    {
        "text": _shape({"text": _string(13_200)}, {"style": _STYLE}),
        "link": _shape({"url": _string(3_000)}, {"text": _string(3_000), "style": _STYLE, "unsafe": _boolean}),
        "user": _shape({"user_id": _string(255)}, {"style": _STYLE}),
        "channel": _shape({"channel_id": _string(255)}, {"style": _STYLE}),
        "emoji": _shape({"name": _string(255)}, {"unicode": _string(255), "style": _STYLE}),
        "broadcast": _shape({"range": _matching("here|channel|everyone")}),
    }
)
_RICH_ELEMENTS = _array(_RICH_ELEMENT, 1, 10_000)
_SECTION = _shape({"elements": _RICH_ELEMENTS})
_RICH_TEXT = _shape(
    {
        "elements": _array(
            _one_of(
                {
                    "rich_text_section": _SECTION,
                    "rich_text_quote": _shape({"elements": _RICH_ELEMENTS}, {"border": _number(0, 1)}),
                    "rich_text_preformatted": _shape({"elements": _RICH_ELEMENTS}, {"border": _number(0, 1)}),
                    "rich_text_list": _shape(
                        {
                            "style": _matching("bullet|ordered"),
                            "elements": _array(_one_of({"rich_text_section": _SECTION}), 1, 1_000),
                        },
                        {"indent": _number(0, 8), "offset": _number(0, 1_000), "border": _number(0, 1)},
                    ),
                }
            ),
            1,
            1_000,
        )
    },
    {"block_id": _string(255)},
)

_BUTTON = _shape(
    {"text": _plain(75), "action_id": _string(255)},
    {
        "value": _string(2_000),
        "url": _string(3_000),
        "style": _matching("primary|danger"),
        "accessibility_label": _string(75),
    },
)
_ACTIONS = _shape({"elements": _array(_one_of({"button": _BUTTON}), 1, 25)}, {"block_id": _string(255)})
_PLAIN_SECTION = _shape({"text": _plain(3_000)}, {"block_id": _string(255)})

_OPTION = _shape({"text": _plain(75), "value": _string(150)}, {"description": _plain(75)})
_OPTIONS = _array(_OPTION, 1, 100)
_GROUPS = _array(_shape({"label": _plain(75), "options": _OPTIONS}), 1, 100)
_ACTION = {"action_id": _string(255)}


def _select(several: bool) -> Check:
    chosen: dict[str, Check] = {"initial_options": _OPTIONS} if several else {"initial_option": _OPTION}
    shape = _shape(_ACTION, {"options": _OPTIONS, "option_groups": _GROUPS, "placeholder": _plain(150), **chosen})

    def check(value: Any, at: str) -> Iterator[str]:
        yield from shape(value, at)
        if ("options" in value) == ("option_groups" in value):
            yield _error("must provide either options or option_groups", at)

    return check


_INPUT = _shape(
    {
        "label": _plain(2_000),
        "element": _one_of(
            {
                "plain_text_input": _shape(
                    _ACTION,
                    {
                        "multiline": _boolean,
                        "initial_value": _string(3_000),
                        "min_length": _number(0, 3_000),
                        "max_length": _number(1, 3_000),
                        "placeholder": _plain(150),
                    },
                ),
                "number_input": _shape(
                    {**_ACTION, "is_decimal_allowed": _boolean},
                    {"initial_value": _matching(r"-?\d+(\.\d+)?"), "placeholder": _plain(150)},
                ),
                "datepicker": _shape(_ACTION, {"initial_date": _matching(r"\d{4}-\d\d-\d\d")}),
                "static_select": _select(several=False),
                "multi_static_select": _select(several=True),
                "checkboxes": _shape(
                    {**_ACTION, "options": _array(_OPTION, 1, 10)}, {"initial_options": _array(_OPTION, 1, 10)}
                ),
            }
        ),
    },
    {"block_id": _string(255), "hint": _plain(2_000), "optional": _boolean},
)

_BLOCKS: dict[str, dict[str, Check]] = {
    "message": {"rich_text": _RICH_TEXT, "actions": _ACTIONS, "section": _PLAIN_SECTION},
    "home": {"rich_text": _RICH_TEXT, "actions": _ACTIONS, "section": _PLAIN_SECTION, "input": _INPUT},
    "modal": {"input": _INPUT, "section": _PLAIN_SECTION},
}


def _anything(_value: Any, _at: str) -> Iterator[str]:
    yield from ()


_HOME = _one_of(
    {
        "home": _shape(
            {"blocks": _anything},
            {"private_metadata": _string(3_000, 0), "callback_id": _string(255), "external_id": _string(255)},
        )
    }
)
_MODAL = _one_of(
    {
        "modal": _shape(
            {"title": _plain(24), "blocks": _anything},
            {
                "submit": _plain(24),
                "close": _plain(24),
                "private_metadata": _string(3_000, 0),
                "callback_id": _string(255),
                "external_id": _string(255),
                "clear_on_close": _boolean,
                "notify_on_close": _boolean,
            },
        )
    }
)
