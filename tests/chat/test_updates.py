"""An update that was set aside can be run again as it came."""

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbot.chat import updates
from clusterbot.chat.updates import Account, Chat, CommandGiven, Profile, Quoted, TextSent, Update, from_json, to_json

ids = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
typed = st.text(max_size=60)  # lone surrogates, NUL and all
moments = st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))
chats = st.builds(
    Chat, platform=ids, workspace=ids, id=ids, kind=st.sampled_from(["private", "group"]), topic=ids, title=typed
)
accounts = st.builds(Account, ids, ids, ids)
common = {
    "id": ids,
    "at": moments,
    "chat": chats,
    "account": accounts,
    "profile": st.builds(Profile, name=typed, locale=ids, zone=ids),
}
own = {
    "text": typed,
    "message": ids,
    "reply_to": ids,
    "edited": st.booleans(),
    "name": typed,
    "argument": typed,
    "caption": typed,
    "press": typed,
    "form": typed,
    "answers": st.dictionaries(typed, st.one_of(typed, st.lists(typed, max_size=3)), max_size=3),
    "what": st.sampled_from(["photo", "voice", "video", "sticker", "document", "other"]),
    "to": chats,
    "payload": typed,
    "why": ids,
    "about": st.none() | st.builds(Quoted, chat=chats, text=typed, account=st.none() | accounts, link=typed),
}


AT = datetime(2026, 1, 15, 8, tzinfo=UTC)


def every_update(kind: type[Update]) -> st.SearchStrategy[Update]:
    names = kind.__dataclass_fields__
    return st.builds(kind, **common, **{name: strategy for name, strategy in own.items() if name in names})


@pytest.mark.parametrize("kind", get_args(Update), ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_update_survives_being_kept_as_json(kind: type[Update], data: st.DataObject) -> None:
    update = data.draw(every_update(kind))
    kept = json.dumps(to_json(update), ensure_ascii=False).encode()
    assert b"\\u0000" not in kept, "PostgreSQL refuses NUL in JSON"
    again = from_json(json.loads(kept))
    assert again == update
    assert again.chat.title == update.chat.title


def test_every_update_class_is_among_those_that_can_be_kept() -> None:
    known = {kind for kind in vars(updates).values() if isinstance(kind, type) and issubclass(kind, updates.Happening)}
    assert known - {updates.Happening} == set(get_args(Update))


def some(kind: type[Update], **values: object) -> Update:
    where = Chat("telegram", "bot", "7")
    at = datetime(2026, 3, 22, 10, tzinfo=timezone(timedelta(hours=2)))
    return kind(id="u1", at=at, chat=where, account=Account("telegram", "bot", "7"), **values)


def test_a_command_is_the_same_however_it_is_typed() -> None:
    assert some(CommandGiven, name=" Mine ", argument="  Finance\0 ") == some(
        CommandGiven, name="mine", argument="Finance"
    )


def test_typed_words_come_in_clean() -> None:
    assert some(TextSent, text="a\r\nb\u202e\0c").text == "a\nbc"


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [("", ""), ("  ", ""), ("Nadia\nR.", "Nadia R."), ("\u202eevil", "evil"), ("x" * 200, "x" * 100), ("<b>N", "<b>N")],
)
def test_a_name_is_one_short_line(given_name: str, kept: str) -> None:
    assert Profile(name=given_name).name == kept


def test_where_a_chat_is_called_something_else_it_is_still_the_same_chat() -> None:
    assert Chat("telegram", "bot", "-5", "group", title="Old") == Chat("telegram", "bot", "-5", "group", title="New")


@pytest.mark.parametrize("id_", ["U\0", "\ud800", "a\nb", "x" * 300, 7, None, ["U1"]])
def test_what_no_database_can_keep_is_nobodys_id(id_: Any) -> None:
    """A platform that reads nonsense learns it at once, and not from a database that takes it three times in vain."""
    with pytest.raises(ValueError, match="no id"):
        Account("slack", "T1", id_)
    with pytest.raises(ValueError, match="no id"):
        Chat("slack", "T1", id_)
    ada = Account("slack", "T1", "U1")
    for field in ("id", "message", "reply_to"):
        known = {"id": "Ev1", "at": AT, "chat": Chat("slack", "T1", "U1"), "account": ada, "text": "hello"}
        with pytest.raises(ValueError, match="no id"):
            TextSent(**{**known, field: id_})
