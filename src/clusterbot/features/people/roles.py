"""Who facilitates: shared or handed over to somebody who said yes, laid down by two taps, and never left to nobody."""

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.forms import Answers, Field, Form, Option
from clusterbot.chat.messages import Message
from clusterbot.features.draft import Draft, Rows, pack
from clusterbot.features.people.records import Participant, Person, facilitators_of, person_of, private_chat
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, form, press, renders
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction

OFFERED = 90
"""People in one list; a Slack menu holds 100 options, a Telegram keyboard 100 buttons."""

WAYS = ("share", "hand")


@command("facilitators", who="participant", offered=lambda turn: turn.is_facilitator)
def facilitators(turn: Turn, _: str) -> None:
    """Who facilitates here; whoever does can share it, hand it over, or step down."""
    names = [person_of(turn.tx, part).name for part in facilitators_of(turn.tx, turn.here.id)]
    rows: Rows = [
        [("share", press("facilitator", "share")), ("hand", press("facilitator", "hand"))],
        [("down", press("role_down"))],
    ]
    turn.say("people.facilitators", rows if turn.is_facilitator else (), names=names, mine=turn.is_facilitator)


def is_last_facilitator(tx: Transaction, part: Participant) -> bool:
    """Would the cluster be left without anybody who facilitates it? Somebody expected does not do it yet."""
    others = [one for one in facilitators_of(tx, part.cluster_id) if one.id != part.id and one.state == "active"]
    return part.is_facilitator and not others


# ---- to somebody else


@button("facilitator", who="facilitator")
def choose_who(turn: Turn, way: str) -> None:
    if way not in WAYS:
        turn.toast("engine.old_button")
    elif _candidates(turn):
        turn.open_form("facilitator", way)
    else:
        turn.say("people.role_nobody")


def who_form(turn: Turn, way: str) -> Form:
    return Form(
        press("facilitator", way),
        turn.words("people.role_form.title"),
        turn.words("people.role_form.submit"),
        (Field("who", "person", turn.words("people.role_form.who"), options=_candidates(turn)),),
    )


@form("facilitator", who="facilitator", make=who_form)
def ask_whether(turn: Turn, answers: Answers, way: str) -> None:
    """Chosen from a list is not yet meant: one tap more confirms it."""
    part = _colleague(turn, int(str(answers["who"])))
    if part is None or way not in WAYS:
        return
    rows: Rows = [[("yes", press(f"role_{way}", part.id)), ("no", press("role_keep"))]]
    name = person_of(turn.tx, part).name
    if way == "share":
        turn.say("people.role_share", rows, name=name)
    else:
        turn.say("people.role_hand", rows, name=name)


@button("role_share", who="facilitator")
def offer_to_share(turn: Turn, participant_id: int) -> None:
    _offer(turn, participant_id, "share")


@button("role_hand", who="facilitator")
def offer_to_hand_over(turn: Turn, participant_id: int) -> None:
    _offer(turn, participant_id, "hand")


def _offer(turn: Turn, participant_id: int, way: str) -> None:
    """Whoever shall get it is asked; nothing changes before they say yes."""
    part = _colleague(turn, participant_id)
    if part is None:
        return
    if part.is_facilitator:  # has it since the list was shown
        turn.toast("people.role_held")
        return
    name, to = person_of(turn.tx, part).name, private_chat(turn.tx, part.person_id)
    if to is None:
        turn.say("people.role_not_reached", name=name)
        return
    part.role_offered_by, part.role_offered = turn.participant.id, way
    turn.tx.add(part)
    outbox.start_anew(turn.tx, to, _offer_card(part))
    outbox.show(
        turn.tx,
        to,
        _offer_card(part),
        "people.role_offer",
        {"participant": part.id, "by": turn.participant.id, "way": way},
        person_id=part.person_id,
        cluster_id=part.cluster_id,
    )
    turn.say("people.role_asked", [[("back", press("role_hand_back", part.id))]], name=name)


@button("role_hand_back", who="facilitator")
def take_offer_back(turn: Turn, participant_id: int) -> None:
    part = turn.tx.session.get(Participant, participant_id)
    if part is None or part.role_offered_by != turn.participant.id:
        turn.toast("people.role_offer_gone")
        return
    _close_offer(turn, part)
    turn.toast("people.role_kept")


@button("role_take", who="participant")
def take_on(turn: Turn, participant_id: int) -> None:
    """Their yes: in this moment the role is theirs too, or theirs instead of the giver's."""
    offered = _offered(turn, participant_id)
    if offered is None:
        return
    part, giver = offered
    is_shared = part.role_offered == "share"
    _close_offer(turn, part)
    part.is_facilitator, giver.is_facilitator = True, is_shared
    for one in (part, giver):
        turn.tx.add(one)
    by, name = person_of(turn.tx, giver).name, turn.me.name
    _tell(turn, part, "people.role_given", by=by)
    _tell(turn, giver, "people.role_shared" if is_shared else "people.role_handed", name=name)
    for other in _others(turn, giver):
        _tell(turn, other, "people.role_news" if is_shared else "people.role_handed_on", by=by, name=name)


@button("role_decline", who="participant")
def decline(turn: Turn, participant_id: int) -> None:
    offered = _offered(turn, participant_id)
    if offered is None:
        return
    part, giver = offered
    declined = "people.role_not_shared" if part.role_offered == "share" else "people.role_declined"
    _close_offer(turn, part)
    turn.toast("people.role_declining")
    _tell(turn, giver, declined, name=turn.me.name)


def _offered(turn: Turn, participant_id: int) -> tuple[Participant, Participant] | None:
    """Their own part and whoever asked them, if that still holds; else they are told so."""
    part = turn.tx.session.get(Participant, participant_id)
    if part is not None and part.person_id == turn.me.id and part.state == "active":
        giver = _giver(turn.tx, part)
        if giver is not None:
            return part, giver
    turn.toast("people.role_offer_gone")
    return None


def _giver(tx: Transaction, part: Participant) -> Participant | None:
    """Who asked them to take it on, while that person still has the role to give."""
    giver = tx.session.get(Participant, part.role_offered_by) if part.role_offered_by is not None else None
    holds = giver is not None and giver.is_facilitator and giver.state == "active"
    return giver if giver is not None and holds and giver.cluster_id == part.cluster_id else None


def _close_offer(turn: Turn, part: Participant) -> None:
    part.role_offered_by, part.role_offered = None, None
    turn.tx.add(part)
    outbox.refresh(turn.tx, _offer_card(part))


def _offer_card(part: Participant) -> str:
    return f"role_offer:{part.id}"


@renders("people.role_offer")
def render_offer(draft: Draft) -> Message | None:
    """Once it is answered, or taken back, its buttons are gone."""
    part = draft.tx.session.get(Participant, int(draft.content["participant"]))
    giver = draft.tx.session.get(Participant, int(draft.content["by"]))
    if part is None or giver is None:
        return None
    is_open = part.role_offered_by == giver.id and _giver(draft.tx, part) is not None
    row = [("yes", press("role_take", part.id)), ("no", press("role_decline", part.id))]
    return draft.message(
        "people.role_offer",
        [row] if is_open else [],
        by=person_of(draft.tx, giver).name,
        is_open=is_open,
        is_shared=draft.content["way"] == "share",
    )


def _candidates(turn: Turn) -> tuple[Option, ...]:
    """Participants who have come in and do not facilitate yet, by name."""
    rows = turn.tx.session.execute(
        select(col(Participant.id), col(Person.name))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(
            col(Participant.cluster_id) == turn.here.id,
            col(Participant.state) == "active",
            ~col(Participant.is_facilitator),
        )
    ).all()
    by_name = sorted(rows, key=lambda one: (one[1].casefold(), one[0]))
    return tuple(Option(str(number), name) for number, name in by_name[:OFFERED])


def _colleague(turn: Turn, participant_id: int) -> Participant | None:
    """Whoever a press names, if they take part here and now."""
    part = turn.tx.session.get(Participant, participant_id)
    if part is None or part.cluster_id != turn.here.id or part.state != "active":
        turn.toast("people.role_gone")
        return None
    return part


# ---- down


@button("role_down", who="facilitator")
def step_down(turn: Turn) -> None:
    """The last one hands over instead."""
    if is_last_facilitator(turn.tx, turn.participant):
        turn.say("people.role_last", [[("hand", press("facilitator", "hand"))]])
    else:
        turn.say("people.role_down", [[("yes", press("role_down_now")), ("no", press("role_keep"))]])


@button("role_down_now", who="facilitator")
def step_down_now(turn: Turn) -> None:
    if is_last_facilitator(turn.tx, turn.participant):  # the others have stepped down since the question was put
        step_down(turn)
        return
    _lay_down(turn)
    for other in _others(turn, turn.participant):
        _tell(turn, other, "people.role_laid_down", name=turn.me.name)
    turn.say("people.role_is_down")


@button("role_keep", who="participant")
def keep(turn: Turn) -> None:
    turn.toast("people.role_kept")


def _lay_down(turn: Turn) -> None:
    turn.participant.is_facilitator = False
    turn.tx.add(turn.participant)


def _others(turn: Turn, but: Participant) -> list[Participant]:
    """The facilitators who are neither this one nor the person who acts."""
    return [one for one in facilitators_of(turn.tx, turn.here.id) if one.id not in (but.id, turn.participant.id)]


def _tell(turn: Turn, part: Participant, key: str, **values: str) -> None:
    """In private, at once: it is about what they may do from now on."""
    to = private_chat(turn.tx, part.person_id)
    if to is not None:
        content = pack(key, (), values)
        outbox.post(turn.tx, to, "phrase", content, person_id=part.person_id, cluster_id=part.cluster_id)
