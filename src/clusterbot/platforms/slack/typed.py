"""What somebody typed, read back out of what Slack made of it."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from clusterbot.chat.platform import Json

_US = "\udfff"  # stands for a mention of ourselves until it is taken out; a lone surrogate is in nobody's words
_NAMES = 10  # people looked up for one message; the rest of a roll call keeps its ids
_NAMED = re.compile(r"<[@#]([A-Z0-9]+)\|([^<>]+)>")
_ANGLED = re.compile(r"<([^<>]+)>")


def mentioned(event: Json) -> list[str]:
    """Ids of the people named in a message, so that their names can be looked up first."""
    found = {str(element["user_id"]) for element in _leaves(event.get("blocks")) if element.get("type") == "user"}
    found |= set(re.findall(r"<@([A-Z0-9]+)", event.get("text") or ""))
    return sorted(found)[:_NAMES]


def words(event: Json, us: str, names: Mapping[str, str]) -> str:
    """A message as the words typed. `us` is our own user id, `names` the names of others by user id.

    Slack's composer sends every message as rich text beside `text`. The rich text is nearer to what was typed: in
    `text` an emoji is a `:name:`, and words are escaped. Integrations that post as a person send only `text`.
    """
    labels = {**dict(_NAMED.findall(event.get("text") or "")), **names}
    rich = [block for block in event.get("blocks") or () if block.get("type") == "rich_text"]
    said = (
        "\n".join(_rich(block, us, labels) for block in rich) if rich else _marked(event.get("text") or "", us, labels)
    )
    return re.sub(rf"\s*{_US}[:,]?\s*", " ", said).strip() if _US in said else said


def unescape(text: str) -> str:
    """The three characters that Slack escapes, once."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _leaves(blocks: Any) -> Iterator[Json]:
    for block in blocks or ():
        if "elements" in block:
            yield from _leaves(block["elements"])
        else:
            yield block


# ---- rich text


def _rich(block: Json, us: str, labels: Mapping[str, str]) -> str:
    said = ""
    for part in block["elements"]:
        piece = _list(part, us, labels) if part["type"] == "rich_text_list" else _run(part, us, labels)
        said += piece if not said or said.endswith("\n") else "\n" + piece
    return said


def _list(part: Json, us: str, labels: Mapping[str, str]) -> str:
    ordered = part.get("style") == "ordered"
    indent = "  " * part.get("indent", 0)
    first = part.get("offset", 0) + 1
    return "\n".join(
        f"{indent}{f'{number}.' if ordered else '•'} {_run(item, us, labels)}"
        for number, item in enumerate(part["elements"], first)
    )


def _run(part: Json, us: str, labels: Mapping[str, str]) -> str:
    return "".join(_leaf(element, us, labels) for element in part.get("elements", ()))


def _leaf(element: Json, us: str, labels: Mapping[str, str]) -> str:
    match element["type"]:
        case "user":
            return _person(element["user_id"], us, labels)
        case "channel":
            return "#" + labels.get(element["channel_id"], element["channel_id"])
        case "usergroup":
            return "@" + labels.get(element["usergroup_id"], "group")
        case kind if kind in _PLAIN:
            return _PLAIN[kind](element)
        case _:  # a date and whatever else Slack thinks of brings its own words
            return str(element.get("fallback") or element.get("text") or "")


def _emoji(element: Json) -> str:
    """Emoji of the workspace's own have a name and nothing else."""
    if "unicode" not in element:
        return f":{element['name']}:"
    return "".join(chr(int(point, 16)) for point in str(element["unicode"]).split("-"))


def _person(user: str, us: str, labels: Mapping[str, str]) -> str:
    return _US if user == us else "@" + labels.get(user, user)


def _link(url: str, label: str) -> str:
    """A link as typed where Slack made it of a plain address, else its label and where it leads."""
    bare = re.sub(r"^(https?://|mailto:|tel:)", "", url).rstrip("/")
    if not label or label == url:
        return url
    return label if label.rstrip("/") in (bare, url.rstrip("/")) else f"{label} ({url})"


_PLAIN: dict[str, Callable[[Json], str]] = {
    "text": lambda element: str(element["text"]),
    "emoji": _emoji,
    "link": lambda element: _link(element["url"], element.get("text", "")),
    "broadcast": lambda element: f"@{element['range']}",
    "color": lambda element: str(element["value"]),
}


# ---- text alone (docs.slack.dev/messaging/formatting-message-text)


def _marked(text: str, us: str, labels: Mapping[str, str]) -> str:
    said, end = "", 0
    for found in _ANGLED.finditer(text):
        said += unescape(text[end : found.start()]) + _angled(found[1], us, labels)
        end = found.end()
    return said + unescape(text[end:])


def _angled(inner: str, us: str, labels: Mapping[str, str]) -> str:
    target, _, label = inner.partition("|")
    label = unescape(label)
    match target[0]:
        case "@":
            return _person(target[1:], us, labels)
        case "#":
            return "#" + (label or labels.get(target[1:], target[1:]))
        case "!":
            return label or "@" + target[1:].partition("^")[0]
        case _:
            return _link(unescape(target), label)
