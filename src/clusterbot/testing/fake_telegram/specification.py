"""Refuses what the Bot API's specification refuses: unknown and missing fields, and values of the wrong type."""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from clusterbot.chat.messages import File

Given = Mapping[str, str | File]
Params = dict[str, Any]

_SIMPLE = {"Integer": (int,), "Boolean": (bool,), "String": (str,), "Float": (int, float)}


class Refused(Exception):  # noqa: N818  the far side's answer, not a fault of ours
    """What the server answers instead of a result."""

    def __init__(self, description: str, code: int = 400, parameters: Params | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters or {}


@cache
def _specification() -> dict[str, Any]:
    text = files(__package__).joinpath("telegram-bot-api.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def check(method: str, given: Given) -> Params:
    """The call's parameters as values. Raises Refused."""
    fields = _specification()["methods"].get(method)
    if fields is None:
        raise Refused("Not Found", 404)
    if unknown := given.keys() - fields.keys():
        raise Refused(f"Bad Request: {method} has no field {', '.join(sorted(unknown))}")
    for name, field in fields.items():
        if field["required"] and given.get(name, "") in ("", None):
            raise Refused(_missing(name))
    return {name: _read(name, raw, fields[name]["types"]) for name, raw in given.items()}


def _missing(name: str) -> str:
    return {
        "chat_id": "Bad Request: chat_id is empty",
        "text": "Bad Request: message text is empty",
    }.get(name, f"Bad Request: there is no {name} in the request")


def _read(name: str, raw: str | File, types: list[str]) -> Any:
    """A form carries everything as text; what is not a string is JSON."""
    if isinstance(raw, File):
        if "InputFile" not in types:
            raise Refused(f"Bad Request: {name} is not a file")
        return raw
    if "String" in types:
        is_number = "Integer" in types and re.fullmatch(r"-?\d+", raw)
        return int(raw) if is_number else raw
    try:
        value = json.loads(raw)
    except ValueError:
        raise Refused(f"Bad Request: can't parse {name} JSON object") from None
    if not any(_fits(value, type_) for type_ in types):
        raise Refused(f"Bad Request: can't parse {name}: it is no {' or '.join(types)}")
    return value


def _fits(value: object, type_: str) -> bool:
    if type_.startswith("Array of "):
        return isinstance(value, list) and all(_fits(item, type_.removeprefix("Array of ")) for item in value)
    if type_ in _SIMPLE:
        return isinstance(value, _SIMPLE[type_]) and (type_ == "Boolean" or not isinstance(value, bool))
    return isinstance(value, dict) and _fits_object(value, _specification()["types"].get(type_, {}))


def _fits_object(value: Params, type_: Params) -> bool:
    if "subtypes" in type_:
        return any(_fits(value, subtype) for subtype in type_["subtypes"])
    fields = type_.get("fields", {})
    return (
        value.keys() <= fields.keys()
        and all(name in value for name, field in fields.items() if field["required"])
        and all(any(_fits(item, one) for one in fields[name]["types"]) for name, item in value.items())
    )
