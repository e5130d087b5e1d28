"""Messages and forms in Block Kit; people's words stand only where Slack reads no markup."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from clusterbot.chat import markup
from clusterbot.chat.forms import Field, FieldError, Form, Option, read_field
from clusterbot.chat.markup import Block, MarkupError, Span
from clusterbot.chat.messages import Button, Message
from clusterbot.chat.platform import Json, RejectedError

# docs.slack.dev/reference/block-kit
PART_LENGTH = 3_600  # of blocks; about 13,200 characters of block JSON are `msg_blocks_too_long`
TEXT_LENGTH = 3_900  # of `text`; chat.update refuses more than 4,000 (`msg_too_long`)
BLOCKS = 50
ACTIONS = 25  # elements in an actions block
BUTTON_TEXT = 75
VIEW_BLOCKS = 100  # of a modal or a home tab
OPTIONS = 100
OPTION_TEXT = 75
CHECKBOXES = 10
VIEW_TITLE = 24
LABEL = 2_000
HINT = 2_000
INPUT_TEXT = 3_000
SECTION_TEXT = 3_000
ANSWER = "answer"
"""The action_id of every field; its block_id is the field's key."""

_BLOCK_ID = 255  # characters
_ROW = "/row{:03}"
_SPAN_COST = 60  # JSON around a run of text


def parts(message: Message) -> list[Json]:
    """`text` and `blocks` of each message that together show this one, buttons under the last.

    Raises RejectedError for what is not in our markup.
    """
    try:
        blocks = markup.parse(message.text)
    except MarkupError as error:
        raise RejectedError(f"not in our markup: {error}") from error
    pieces = markup.split(blocks, PART_LENGTH, _length) or [[]]
    last = len(pieces) - 1
    return [_part(piece, message.rows if number == last else ()) for number, piece in enumerate(pieces)]


def signed(part: Json, earlier: Sequence[str]) -> Json:
    """The last part of a message, its buttons knowing the ids of the parts before: a press names the whole message."""
    prefix = ",".join(earlier)
    if not 0 < len(prefix) <= _BLOCK_ID - len(_ROW):
        return part
    blocks = [
        {**block, "block_id": f"{prefix}{_ROW.format(number)}"} if block["type"] == "actions" else block
        for number, block in enumerate(part["blocks"])
    ]
    return {**part, "blocks": blocks}


def whole(block_id: str, last: str) -> str:
    """The id of the whole message, from the block of a pressed button and the id of the part that carried it."""
    earlier, row, _ = block_id.partition("/row")
    return f"{earlier},{last}" if row else last


def escape(words: str) -> str:
    """Words for a place where Slack reads markup: the three characters it asks to have escaped."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def notice(words: str) -> Json:
    """A short word to one person, as an ephemeral answer to a press or a command."""
    return {"text": escape(words), "blocks": [{"type": "section", "text": _plain(words, SECTION_TEXT)}]}


def home(message: Message) -> Json:
    """The message as somebody's home tab. It takes the place of what stood there, so that nothing need be cut off."""
    blocks = markup.parse(message.text)
    shown: list[Json] = [{"type": "rich_text", "elements": list(_rich(blocks))}] if blocks else []
    return {"type": "home", "blocks": shown + _actions(message.rows, most=VIEW_BLOCKS - len(shown))}


def home_id(view: str) -> str:
    """What a home goes by where messages go by `channel:ts`."""
    return f"home:{view}"


def view(form: Form) -> Json:
    """The form as a modal; `private_metadata` brings its press back."""
    return {
        "type": "modal",
        "callback_id": "form",
        "private_metadata": form.press,
        "title": _plain(form.title, VIEW_TITLE),
        "submit": _plain(form.submit, VIEW_TITLE),
        "blocks": [_input(field) for field in form.fields if _can_be_asked(field)][:VIEW_BLOCKS],
    }


def _length(block: Block) -> int:
    return len(block.text) + _SPAN_COST * len(block.spans)


def _part(blocks: Sequence[Block], rows: Sequence[Sequence[Button]]) -> Json:
    said = markup.join(blocks, lambda block: (markup.BULLET if block.kind == "item" else "") + block.text)
    shown: list[Json] = [{"type": "rich_text", "elements": list(_rich(blocks))}] if blocks else []
    return {"text": _notification(said), "blocks": shown + _actions(rows)}


def _notification(said: str) -> str:
    """For notifications and screen readers; cut before it is escaped, so that no entity is cut in two."""
    text = escape(said)
    while len(text) > TEXT_LENGTH:
        said = said[: len(said) - max(1, (len(text) - TEXT_LENGTH + 5) // 5)]
        text = escape(said + "…")
    return text


def _rich(blocks: Sequence[Block]) -> Iterator[Json]:
    """Runs of one kind. Slack shows runs on neighbouring lines, so the blank line between two stands in the texts."""
    runs = [(kind, list(run)) for kind, run in groupby(blocks, key=lambda block: block.kind)]
    for number, (kind, run) in enumerate(runs):
        if kind == "item":
            items = [{"type": "rich_text_section", "elements": _elements(block.spans)} for block in run]
            yield {"type": "rich_text_list", "style": "bullet", "elements": items}
            continue
        spans = _joined(run)
        if kind == "quote":
            yield {"type": "rich_text_quote", "elements": _elements(spans)}
            continue
        before = [Span("\n")] if number else []
        after = [Span("\n\n")] if number < len(runs) - 1 else []
        yield {"type": "rich_text_section", "elements": _elements([*before, *spans, *after])}


def _joined(run: Sequence[Block]) -> list[Span]:
    spans = list(run[0].spans)
    for block in run[1:]:
        spans += [Span("\n\n"), *block.spans]
    return spans


def _elements(spans: Sequence[Span]) -> list[Json]:
    return [_element(span) for span in spans]


def _element(span: Span) -> Json:
    style = {name: True for name in ("bold", "italic", "code") if getattr(span, name)}
    element: Json = (
        {"type": "link", "url": span.href, "text": span.text} if span.href else {"type": "text", "text": span.text}
    )
    return {**element, "style": style} if style else element


def _actions(rows: Sequence[Sequence[Button]], *, most: int = BLOCKS - 1) -> list[Json]:
    """A block a row; where there are more rows than blocks, rows of as many buttons as fit."""
    if len(rows) > most or any(len(row) > ACTIONS for row in rows):
        buttons = [button for row in rows for button in row]
        rows = [buttons[start : start + ACTIONS] for start in range(0, len(buttons), ACTIONS)]
    return [
        {
            "type": "actions",
            "elements": [_button(button, f"{above}.{before}") for before, button in enumerate(row)],
        }
        for above, row in enumerate(rows)
        if row
    ]


def _button(button: Button, action_id: str) -> Json:
    return {
        "type": "button",
        "action_id": action_id,  # unique in its message, and the same again after an edit
        "text": _plain(" ".join(button.label.split()), BUTTON_TEXT),
        "value": button.press,
    }


def _plain(words: str, longest: int) -> Json:
    return {"type": "plain_text", "text": words if len(words) <= longest else words[: longest - 1] + "…"}


def _can_be_asked(field: Field) -> bool:
    """Slack refuses a whole modal for the sake of one choice that offers nothing."""
    return field.kind not in {"choice", "person", "several"} or bool(field.options)


def _input(field: Field) -> Json:
    block: Json = {
        "type": "input",
        "block_id": field.key,
        "optional": not field.required,
        "label": _plain(field.label, LABEL),
        "element": {**_ELEMENTS[field.kind](field), "action_id": ANSWER},
    }
    return {**block, "hint": _plain(field.hint, HINT)} if field.hint else block


def _text(field: Field) -> Json:
    longest = min(field.longest, INPUT_TEXT)
    element: Json = {"type": "plain_text_input", "multiline": field.long, "max_length": longest}
    return {**element, "initial_value": field.initial[:longest]} if field.initial else element


def _date(field: Field) -> Json:
    initial = _valid(field)
    return {"type": "datepicker", **({"initial_date": initial} if initial else {})}


def _number(field: Field) -> Json:
    initial = _valid(field)
    return {"type": "number_input", "is_decimal_allowed": True, **({"initial_value": initial} if initial else {})}


def _valid(field: Field) -> str | list[str]:
    """What the field begins with, if it could be its answer: Slack refuses the modal otherwise."""
    try:
        return read_field(field, field.initial) if field.initial else ""
    except FieldError:
        return ""


def _one(field: Field) -> Json:
    element: Json = {"type": "static_select", **_offer(field.options)}
    chosen = [option for option in field.options if option.value == field.initial]
    return {**element, "initial_option": _option(chosen[0])} if chosen else element


def _several(field: Field) -> Json:
    """`initial` names the values chosen beforehand, with commas between them."""
    wanted = field.initial.split(",")
    chosen = [_option(option) for option in field.options if option.value in wanted]
    if len(field.options) <= CHECKBOXES:
        element: Json = {"type": "checkboxes", "options": [_option(option) for option in field.options]}
    else:
        element = {"type": "multi_static_select", **_offer(field.options)}
    return {**element, "initial_options": chosen} if chosen else element


def _offer(options: Sequence[Option]) -> Json:
    """The options, in groups named for their first and last where there are more than one list can hold."""
    if len(options) <= OPTIONS:
        return {"options": [_option(option) for option in options]}
    groups = [options[start : start + OPTIONS] for start in range(0, len(options), OPTIONS)]
    return {
        "option_groups": [
            {
                "label": _plain(f"{group[0].label[:35]} – {group[-1].label[:35]}", OPTION_TEXT),
                "options": [_option(option) for option in group],
            }
            for group in groups
        ]
    }


def _option(option: Option) -> Json:
    return {"text": _plain(option.label, OPTION_TEXT), "value": option.value}


_ELEMENTS: dict[str, Any] = {
    "text": _text,
    "choice": _one,
    "person": _one,
    "several": _several,
    "date": _date,
    "number": _number,
}
