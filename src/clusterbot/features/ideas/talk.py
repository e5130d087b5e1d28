"""`/idea some words` keeps an idea; `/ideas` shows what waits and for how long, and what became of the others."""

from collections import Counter
from collections.abc import Sequence

from clusterbot.chat.forms import Answers, Field, Form
from clusterbot.chat.messages import Button, Message
from clusterbot.features.actions.headline import headline
from clusterbot.features.actions.matching import Names, find
from clusterbot.features.actions.records import UNDO
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.ideas import deciding, following, keeping  # noqa: F401  their routes are ours too
from clusterbot.features.ideas.cards import ONE, card_of, is_settled, key_rows, line_of
from clusterbot.features.ideas.records import STANDINGS, Idea, ideas_of
from clusterbot.features.people.records import Participant, participation
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, form, press, renders
from clusterbot.features.strategy.records import Pillar, pillars_of
from clusterbot.store import outbox

LONGEST = 1000
"""Characters of an idea that is asked for in a form: it is a beginning, no paper."""

AT_ONCE = 10
"""Ideas in one list."""

LONGEST_HEAD = 40
"""Characters before a colon in which a pillar is looked for."""


# ---- keeping one


@command("idea", who="participant")
def idea(turn: Turn, typed: str) -> None:
    """With words it is kept at once; without, one short answer is asked for."""
    if typed:
        _keep(turn, typed)
    else:
        turn.open_form("idea")


def idea_form(turn: Turn) -> Form:
    return Form(
        press("idea"),
        turn.words("ideas.form.title"),
        turn.words("ideas.form.submit"),
        (
            Field(
                "text",
                "text",
                turn.words("ideas.form.what"),
                turn.words("ideas.form.hint"),
                long=True,
                longest=LONGEST,
            ),
        ),
    )


@form("idea", who="participant", make=idea_form)
def idea_by_form(turn: Turn, answers: Answers) -> None:
    _keep(turn, str(answers["text"]))


def _keep(turn: Turn, typed: str) -> None:
    pillar_id, text = _read(typed, pillars_of(turn.tx, turn.here.id))
    kept = keeping.keep(turn.tx, turn.here, turn.participant.id, title=headline(text), text=text, pillar_id=pillar_id)
    turn.show(_kept_card(kept.id), "ideas.kept", idea=kept.id, title=kept.title)


def _read(typed: str, pillars: Sequence[Pillar]) -> tuple[int | None, str]:
    """The pillar that was said, as in "finance: one bond for many small loans", and the idea."""
    head, _, rest = typed.partition(":")
    found = find(head, [Names(one.id, one.code, one.name) for one in pillars]) if len(head) <= LONGEST_HEAD else None
    return (found, rest.strip()) if found is not None and rest.strip() else (None, typed.strip())


def _kept_card(idea_id: int) -> str:
    return f"kept_idea:{idea_id}"


@renders("ideas.kept")
def render_kept(draft: Draft) -> Message:
    """With the pillars it may belong to: a tap, or none."""
    kept = draft.tx.session.get(Idea, int(draft.content["idea"]))
    if kept is None:
        return draft.message("ideas.taken_back", title=str(draft.content["title"]))
    pillars = pillars_of(draft.tx, kept.cluster_id) if kept.standing == "open" else []
    choices: list[Cell] = [
        Button(("✓ " if one.id == kept.pillar_id else "") + one.name, press("idea_pillar", kept.id, one.id))
        for one in pillars
    ]
    undo: list[Cell] = [] if is_settled(draft.tx, kept) else [("undo", press("idea_undo", kept.id))]
    return draft.message(
        "ideas.kept",
        [*(choices[at : at + 2] for at in range(0, len(choices), 2)), [*undo, ("all", press("ideas"))]],
        title=kept.title,
        by=kept.decide_by,
        has_pillar=kept.pillar_id is not None,
        asks=bool(pillars),
    )


@button("idea_pillar", who="participant")
def choose_pillar(turn: Turn, idea_id: int, pillar_id: int) -> None:
    """Its author says where it belongs; the same tap again takes it out."""
    kept, pillar = _own(turn, idea_id), turn.tx.session.get(Pillar, pillar_id)
    if kept is None or pillar is None or pillar.cluster_id != kept.cluster_id:
        turn.toast("ideas.gone")
        return
    kept.pillar_id = pillar.id if kept.pillar_id != pillar.id else None
    turn.tx.add(kept)
    outbox.refresh(turn.tx, _kept_card(kept.id))
    outbox.refresh(turn.tx, card_of(kept.id))


@button("idea_undo", who="participant")
def take_back(turn: Turn, idea_id: int) -> None:
    """Its author takes it back, for five minutes: nobody else has seen it."""
    kept = _own(turn, idea_id)
    if kept is None:
        turn.toast("ideas.gone")
    elif kept.at <= turn.tx.now - UNDO or kept.standing != "open":
        turn.toast("ideas.too_late")
    else:
        keeping.forget(turn.tx, kept)
        turn.toast("ideas.undone")
    outbox.refresh(turn.tx, _kept_card(idea_id))


def _own(turn: Turn, idea_id: int) -> Idea | None:
    """The idea, if it is this person's own."""
    found = turn.tx.session.get(Idea, idea_id)
    author = turn.tx.session.get(Participant, found.participant_id) if found is not None else None
    is_mine = author is not None and author.person_id == turn.me.id and author.state == "active"
    return found if is_mine else None


# ---- looking at them


@command("ideas", who="participant", in_menu=False)
def ideas(turn: Turn, _: str) -> None:
    """What is open, the most urgent first, and what became of all the others."""
    _show_list(turn, 0)


@button("ideas", who="participant")
def ideas_by_button(turn: Turn) -> None:
    _show_list(turn, 0)


@button("ideas_more", who="participant")
def more_ideas(turn: Turn, start: int) -> None:
    _show_list(turn, max(0, start))


def _show_list(turn: Turn, start: int) -> None:
    found = ideas_of(turn.tx, turn.here.id, turn.participant.id)
    waiting = [one for one in found if one.standing == "open"]
    shown = waiting[start : start + AT_ONCE]
    counts = Counter(one.standing for one in found)
    rows = key_rows(shown)
    if start + AT_ONCE < len(waiting):
        rows.append([("more", press("ideas_more", start + AT_ONCE))])
    turn.say(
        "ideas.list",
        rows,
        lines=[line_of(turn, one) for one in shown],
        total=len(found),
        parts=[turn.words("ideas.count." + what, n=counts[what]) for what in STANDINGS if counts[what]],
    )


@button("idea", who="participant")
def see(turn: Turn, idea_id: int) -> None:
    """One idea; whoever facilitates finds the decisions below."""
    found = turn.tx.session.get(Idea, idea_id)
    part = participation(turn.tx, turn.me.id, found.cluster_id) if found is not None else None
    is_in = part is not None and part.state == "active"
    if found is None or not is_in or not (is_settled(turn.tx, found) or _own(turn, idea_id) is not None):
        turn.toast("ideas.gone")
        return
    outbox.start_anew(turn.tx, turn.private, card_of(idea_id))
    turn.show(card_of(idea_id), ONE, idea=idea_id, why="", actions=[])
