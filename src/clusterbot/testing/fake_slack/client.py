"""Slack's client: what it makes of what a person types, and what it shows of what we send."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

Json = dict[str, Any]

_PICTURE = "[\U0001f000-\U0001faff\u2600-\u27bf]"
_EMOJI = re.compile(
    f"{_PICTURE}[\ufe0f\U0001f3fb-\U0001f3ff]?(?:\u200d(?:{_PICTURE}|[\u2190-\u2bff])[\ufe0f\U0001f3fb-\U0001f3ff]?)*"
)
_LINK = re.compile(r"https?://[^\s<>|)\]]+")
_BROADCAST = re.compile(r"@(here|channel|everyone)\b")


def compose(typed: str, people: Mapping[str, str]) -> tuple[str, list[Json]]:
    """`text` and `blocks` of a message typed into Slack. `people` are user ids by the name that mentions them."""
    elements: list[Json] = []
    said, rest = "", typed
    while rest:
        text, element, length = _next(rest, people)
        said += text
        if element["type"] == "text" and elements and elements[-1]["type"] == "text":
            elements[-1]["text"] += element["text"]
        else:
            elements.append(element)
        rest = rest[length:]
    section = {"type": "rich_text_section", "elements": elements}
    return said, [{"type": "rich_text", "block_id": "typed", "elements": [section]}]


def _next(rest: str, people: Mapping[str, str]) -> tuple[str, Json, int]:
    """What the typed words begin with: as text, as an element, and how many characters it is."""
    for name, user in people.items():
        if rest.startswith(f"@{name}"):
            return f"<@{user}>", {"type": "user", "user_id": user}, len(name) + 1
    if found := _LINK.match(rest):
        return f"<{escape(found[0])}>", {"type": "link", "url": found[0]}, found.end()
    if found := _BROADCAST.match(rest):
        return f"<!{found[1]}>", {"type": "broadcast", "range": found[1]}, found.end()
    if found := _EMOJI.match(rest):
        name = "_".join(unicodedata.name(found[0][0], "emoji").lower().split())
        points = "-".join(f"{ord(point):x}" for point in found[0])
        return f":{name}:", {"type": "emoji", "name": name, "unicode": points}, found.end()
    return escape(rest[0]), {"type": "text", "text": rest[0]}, 1


def escape(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def shown(text: str, blocks: list[Json]) -> str:
    """The words of a message as they stand on the screen."""
    words = [_words(block) for block in blocks if block["type"] in {"rich_text", "section"}]
    return "\n".join(words) if words else unescape(text)


def rows(blocks: list[Json]) -> tuple[tuple[str, ...], ...]:
    """The labels of a message's buttons."""
    actions = [block for block in blocks if block["type"] == "actions"]
    return tuple(tuple(str(button["text"]["text"]) for button in block["elements"]) for block in actions)


def button(blocks: list[Json], label: str) -> tuple[str, Json]:
    """The block and the button with this label."""
    for number, block in enumerate(blocks):
        for element in block["elements"] if block["type"] == "actions" else ():
            if element["text"]["text"] == label:
                return block.get("block_id", f"b{number}"), element
    raise AssertionError(f"no button is labelled {label!r}: {rows(blocks)}")


def _words(block: Json) -> str:
    if block["type"] == "section":
        return str(block["text"]["text"])
    return "\n".join(_run(part) for part in block["elements"])


def _run(part: Json) -> str:
    """One run. A line end at its very end shows nothing: the next run begins on a new line anyway."""
    if part["type"] == "rich_text_list":
        return "\n".join(f"• {_leaves(item)}" for item in part["elements"])
    return _leaves(part).removesuffix("\n")


def _leaves(part: Json) -> str:
    return "".join(_leaf(element) for element in part["elements"])


def _leaf(element: Json) -> str:
    match element["type"]:
        case "text":
            return str(element["text"])
        case "link":
            return str(element.get("text") or element["url"])
        case "user":
            return f"<mention of {element['user_id']}>"  # whoever sees this finds that words became a mention
        case "broadcast":
            return f"<alarm for {element['range']}>"
    return f"<{element['type']}>"


def filled_in(block: Json, answer: str | list[str] | None) -> Json:
    """An input's part of the state that a modal submits. What is not answered stays as it was shown."""
    element, asked = block["element"], block["label"]["text"]
    kind = element["type"]
    value = _FILLED[kind](element, answer)
    given = next(reversed(value.values()))
    assert given or block.get("optional"), f"{asked!r} must be answered"
    return {"type": kind, **value}


def _typed(element: Json, answer: Any) -> Json:
    value = element.get("initial_value") if answer is None else answer
    assert len(value or "") <= element.get("max_length", 3_000), "too long"
    return {"value": value or None}


def _counted(element: Json, answer: Any) -> Json:
    value = element.get("initial_value") if answer is None else answer
    assert not value or re.fullmatch(r"-?\d+(\.\d+)?", value), f"not a number: {value}"
    return {"value": value or None}


def _dated(element: Json, answer: Any) -> Json:
    value = element.get("initial_date") if answer is None else answer
    assert not value or re.fullmatch(r"\d{4}-\d\d-\d\d", value), f"not a date: {value}"
    return {"selected_date": value or None}


def _offered(element: Json) -> dict[str, Json]:
    groups = element.get("option_groups", [element])
    return {option["value"]: option for group in groups for option in group["options"]}


def _chosen(element: Json, answer: Any) -> Json:
    if answer is None:
        return {"selected_option": element.get("initial_option")}
    return {"selected_option": _offered(element)[answer] if answer else None}


def _ticked(element: Json, answer: Any) -> Json:
    if answer is None:
        return {"selected_options": element.get("initial_options", [])}
    return {"selected_options": [_offered(element)[value] for value in answer]}


_FILLED = {
    "plain_text_input": _typed,
    "number_input": _counted,
    "datepicker": _dated,
    "static_select": _chosen,
    "checkboxes": _ticked,
    "multi_static_select": _ticked,
}
