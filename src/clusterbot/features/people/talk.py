"""Coming in, looking round, linking a second app, and leaving."""

import secrets
from datetime import timedelta

from sqlalchemy import delete, select
from sqlmodel import col

from clusterbot.chat.keys import PERSONAL_LINK, Keys
from clusterbot.chat.updates import BotAdded
from clusterbot.features import RARE, STACK
from clusterbot.features.clusters.records import Channel, Cluster, channel_at
from clusterbot.features.draft import pack
from clusterbot.features.people import places, roles  # noqa: F401  their routes are people's too
from clusterbot.features.people.joining import (
    PersonChange,
    cluster_invite,
    come_in,
    go_out,
    invite_of,
    is_anothers,
    merge,
    new_account,
    tell_features,
    valid_invite,
)
from clusterbot.features.people.records import Account, LinkCode, Participant, Person, participation, private_chat
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, happens, press, routes
from clusterbot.store import facts, outbox
from clusterbot.words.phrasebook import phrasebook

CODE_LIVES = timedelta(minutes=15)


# ---- coming in


@command("start", who="anyone", in_menu=False)
def start(turn: Turn, token: str) -> None:
    """A link was opened, or somebody says hello."""
    invite = valid_invite(turn.tx, token) if token else None
    if invite is not None and turn.account is not None and is_anothers(turn.tx, invite, turn.account.person_id):
        turn.say("people.link_of_another")
    elif invite is not None:
        came_before = turn.account is not None and _takes_part(turn, invite.cluster_id)
        participant = come_in(turn.tx, turn.update, invite)
        _greet(turn.afresh(), participant, came_before=came_before)
    elif token and not _has_come_in_by(turn, token):
        if not any(takes(turn, token) for takes in routes.start_tokens):
            turn.say("people.link_over")
    elif refusal := turn.refusal("participant"):
        turn.refuse(refusal)
    else:
        _greet(turn, turn.participant, came_before=True)


def _takes_part(turn: Turn, cluster_id: int) -> bool:
    return any(cluster.id == cluster_id for cluster in turn.clusters)


def _has_come_in_by(turn: Turn, token: str) -> bool:
    """A link opened once more by somebody it has brought in: it need not be good any longer."""
    invite = invite_of(turn.tx, token)
    return invite is not None and _takes_part(turn, invite.cluster_id)


def _greet(turn: Turn, participant: Participant, *, came_before: bool) -> None:
    rows = [
        [("mine", press("mine")), ("settings", press("settings"))],
        [("leave", press("leave"))],
    ]
    if came_before:
        turn.say("people.back", rows[:1])
    elif participant.is_facilitator:
        turn.say("people.welcome_facilitator", rows[:1])
    else:
        turn.say("people.welcome", rows, zone=turn.reader.zone.replace("_", " "))


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
    turn.say("people.help", commands=lines, slack=turn.update.chat.platform == "slack")


@command("web", who="participant")
def web(turn: Turn, _: str) -> None:
    """The person's own page in a browser, by a link that is theirs alone."""
    base_url = facts.read(turn.tx, "web.base_url")
    if not base_url:
        turn.say("people.web_off")
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
    key = Keys(facts.secret(turn.tx), PERSONAL_LINK).cut(account.user)
    turn.say("people.web_link", way=f"{base_url}/p/{key}")


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
    code = f"{secrets.randbelow(10**8):08}"
    turn.tx.add(LinkCode(code=code, person_id=turn.me.id, expires_at=turn.tx.now + CODE_LIVES))
    turn.say("people.code", code=f"{code[:4]} {code[4:]}", until=turn.tx.now + CODE_LIVES)


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
        outbox.send(turn.tx, elsewhere, "phrase", content, person_id=person_id, cluster_id=after.cluster_id)


@button("other_person", who="anyone")
def other_person(turn: Turn) -> None:
    turn.say("people.not_linked")


# ---- going out


@command("leave", who="participant")
def leave(turn: Turn, _: str) -> None:
    """One tap is enough; the message says what it will do."""
    turn.say("people.leave", [[("leave", press("leave_now")), ("stay", press("stay"))]])


@button("leave", who="participant")
def leave_by_button(turn: Turn) -> None:
    leave(turn, "")


@button("leave_now", who="participant")
def leave_now(turn: Turn) -> None:
    cluster = turn.here
    go_out(turn.tx, turn.participant)
    turn.say("people.left", [[("come_back", press("come_back", cluster.id))]])


@button("stay", who="participant")
def stay(turn: Turn) -> None:
    turn.toast("people.stayed")


@button("come_back", who="anyone")
def come_back(turn: Turn, cluster_id: int) -> None:
    """Undo leaving: only for somebody who had come in before."""
    was = participation(turn.tx, turn.account.person_id, cluster_id) if turn.account else None
    if was is None or turn.account is None or was.state == "expected":
        turn.toast("people.stranger")
        return
    turn.account.cluster_id = cluster_id
    turn.tx.add(turn.account)
    if was.state == "left":
        was.state, was.left_at = "active", None
        turn.tx.add(was)
        tell_features(turn.tx, PersonChange("joined", was.person_id, cluster_id=cluster_id))
    turn.afresh().say("people.welcome_again")


# ---- for facilitators


@command("invite", who="facilitator")
def invite(turn: Turn, _: str) -> None:
    """The cluster's link on every platform, as a text to forward."""
    good = cluster_invite(turn.tx, turn.here.id)
    ways = [
        {"platform": platform.capitalize(), "way": template.replace("{token}", good.token)}
        for platform in ("telegram", "slack", "web")
        if (template := facts.read(turn.tx, f"invitation.{platform}"))
    ]
    turn.say("people.invite", ways=ways, until=good.expires_at)


@happens(BotAdded)
def added_to_group(turn: Turn) -> None:
    """A facilitator who brings the bot into a group makes it the cluster's channel."""
    _bind(turn)


@command("bind", who="anyone", in_menu=False)
def bind(turn: Turn, _: str) -> None:
    """Typed in a group by a facilitator: this is the cluster's channel."""
    if turn.update.chat.kind == "private":
        turn.say("people.bind_in_group")
    else:
        _bind(turn)


@command("unbind", who="facilitator", in_menu=False)
def unbind(turn: Turn, _: str) -> None:
    """The group stays, the bot posts nothing there any more."""
    channel = channel_at(turn.tx, turn.update.chat)
    if channel is None:
        turn.say("people.bind_in_group")
        return
    turn.say_here("people.unbound")
    channel.active = False
    turn.tx.add(channel)


def _bind(turn: Turn) -> None:
    chat = turn.update.chat
    facilitated = [cluster for cluster in turn.clusters if _facilitates(turn, cluster)]
    if not facilitated:
        turn.say_here("people.bind_needs_facilitator")
        return
    bound = channel_at(turn.tx, chat)
    if bound is not None and bound.active and bound.cluster_id not in [one.id for one in facilitated]:
        turn.say_here("people.bound_elsewhere")
        return
    cluster = next((one for one in facilitated if turn.account and one.id == turn.account.cluster_id), facilitated[0])
    channel = bound or Channel(
        cluster_id=cluster.id, platform=chat.platform, workspace=chat.workspace, chat=chat.id, topic=chat.topic
    )
    channel.cluster_id, channel.title, channel.active = cluster.id, chat.title or channel.title, True
    turn.tx.add(channel)
    turn.afresh().say_here("people.bound")


def _facilitates(turn: Turn, cluster: Cluster) -> bool:
    assert turn.account is not None
    found = participation(turn.tx, turn.account.person_id, cluster.id)
    return found is not None and found.state == "active" and found.is_facilitator
