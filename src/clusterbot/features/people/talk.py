"""Coming in, looking round, and linking a second app."""

import secrets
from datetime import timedelta

from sqlalchemy import delete, select
from sqlmodel import col

from clusterbot.chat.keys import LINK_LIVES, PERSONAL_LINK, Keys
from clusterbot.features import RARE, STACK
from clusterbot.features.draft import pack
from clusterbot.features.people import (  # noqa: F401  their routes are people's too
    first_message,
    inviting,
    leaving,
    mydata,
    places,
    privacy,
    roles,
)
from clusterbot.features.people.joining import (
    merge,
    new_account,
)
from clusterbot.features.people.records import Account, LinkCode, Person, private_chat
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, press, routes
from clusterbot.store import facts, outbox
from clusterbot.words.phrasebook import phrasebook

CODE_LIVES = timedelta(minutes=15)
CODE_DIGITS = 10
"""Whoever knows a code becomes that person. At a hundred guesses a minute an account tries 1,500 of 10,000,000,000
before it has run out. Shown in two groups, as people read telephone numbers to one another.
"""


# ---- coming in


@command("start", who="anyone", in_menu=False)
def start(turn: Turn, token: str) -> None:
    """A link was opened, or somebody says hello."""
    if token:
        first_message.opened(turn, token)
    elif refusal := turn.refusal("participant"):
        turn.refuse(refusal)
    else:
        first_message.greet(turn, turn.here, came_before=True)


@button("cluster", who="anyone")
def choose_cluster(turn: Turn, cluster_id: int) -> None:
    """A person in several clusters says which one this chat is about."""
    chosen = [cluster for cluster in turn.clusters if cluster.id == cluster_id]
    if not chosen or turn.account is None:
        turn.toast("people.stranger")
        return
    turn.account.cluster_id = cluster_id
    turn.tx.add(turn.account)
    turn.say("people.cluster_chosen", name=chosen[0].name)


# ---- looking round


@command("help", who="anyone")
def help_(turn: Turn, _: str) -> None:
    """What this person can do, in one list."""
    book = phrasebook(turn.reader.locale)
    if refusal := turn.refusal("participant"):
        turn.refuse(refusal)
        return
    offered = [
        route
        for route in routes.commands.values()
        if route.in_menu and turn.refusal(route.who) is None and route.offered(turn) and route.name != "help"
    ]
    # The work first, the housekeeping last.
    offered.sort(key=lambda route: (route.feature in RARE, -STACK.index(route.feature)))
    lines = [
        {"name": route.name, "about": book.words(f"{route.feature}.commands.{route.name}", turn.reader, {})}
        for route in offered
    ]
    turn.say("people.help", commands=lines)


@command("web", who="participant")
def web(turn: Turn, _: str) -> None:
    """The person's own page in a browser, by a link that is theirs alone."""
    base_url = facts.read(turn.tx, "web.base_url")
    if not base_url:
        turn.say("people.web_off")
        return
    tunnel = facts.read(turn.tx, "web.tunnel")
    if tunnel and not turn.is_facilitator:  # a link that opens on the host's machine only is no use on a phone
        turn.say("people.web_not_yet")
        return
    account = turn.tx.session.scalars(
        select(Account).where(col(Account.person_id) == turn.me.id, col(Account.platform) == "web")
    ).first()
    if account is None:
        account = Account(
            person_id=turn.me.id,
            platform="web",
            workspace="local",
            user=secrets.token_urlsafe(9),
            cluster_id=turn.here.id,
            last_used_at=turn.me.created_at,
        )
        turn.tx.add(account)
    until = turn.tx.now + LINK_LIVES
    key = Keys(facts.secret(turn.tx), PERSONAL_LINK).cut(account.user, until)
    turn.say("people.web_link", way=f"{base_url}/p/{key}", tunnel=tunnel, until=until)


# ---- a second app


@command("link", who="anyone")
def link(turn: Turn, code: str) -> None:
    """Without a code: show one, to be typed in the other app. With a code: ask whether it is the same person."""
    if code:
        _confirm(turn, code)
    elif turn.maybe_participant is not None:
        _show_code(turn)
    else:
        turn.refuse(turn.refusal("participant") or "people.stranger")


@button("link", who="participant")
def link_by_button(turn: Turn) -> None:
    _show_code(turn)


def _show_code(turn: Turn) -> None:
    turn.tx.session.execute(delete(LinkCode).where(col(LinkCode.person_id) == turn.me.id))
    code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"
    turn.tx.add(LinkCode(code=code, person_id=turn.me.id, expires_at=turn.tx.now + CODE_LIVES))
    turn.say("people.code", code=in_groups(code), until=turn.tx.now + CODE_LIVES)


def in_groups(code: str) -> str:
    return f"{code[: CODE_DIGITS // 2]} {code[CODE_DIGITS // 2 :]}"


def _confirm(turn: Turn, code: str) -> None:
    typed = "".join(sign for sign in code if sign.isdecimal())
    shown: LinkCode | None = turn.tx.session.scalars(
        select(LinkCode).where(col(LinkCode.code) == typed, col(LinkCode.expires_at) > turn.tx.now)
    ).one_or_none()
    if shown is None:
        turn.say("people.code_unknown")
    elif turn.account is not None and shown.person_id == turn.account.person_id:
        turn.say("people.code_own")
    else:
        turn.say(
            "people.is_this_you",
            [[("yes", press("same_person", shown.id, shown.code)), ("no", press("other_person"))]],
            name=turn.tx.session.get_one(Person, shown.person_id).name,
        )


@button("same_person", who="anyone")
def same_person(turn: Turn, code_id: int, code: str) -> None:
    """Confirmed on the other side: both accounts are one person from now on. The code is the permission."""
    shown = turn.tx.session.get(LinkCode, code_id)
    if shown is None or shown.code != code or shown.expires_at <= turn.tx.now:
        turn.say("people.code_unknown")
        return
    person_id = shown.person_id
    turn.tx.session.delete(shown)
    elsewhere = private_chat(turn.tx, person_id)
    if turn.account is None:
        new_account(turn.tx, turn.update, person_id)
    else:
        merge(turn.tx, gone_id=turn.account.person_id, into_id=person_id)
    after = turn.afresh()
    after.say("people.linked")
    if elsewhere is not None and elsewhere != turn.private:
        content = pack("people.linked_elsewhere", (), {"platform": turn.private.platform.capitalize()})
        outbox.post(turn.tx, elsewhere, "phrase", content, person_id=person_id, cluster_id=after.cluster_id)


@button("other_person", who="anyone")
def other_person(turn: Turn) -> None:
    turn.say("people.not_linked")
