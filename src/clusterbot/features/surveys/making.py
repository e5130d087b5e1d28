"""A facilitator makes a check-in: by a form, or as YAML, as a file or pasted. It is looked at before it starts."""

import re
from collections.abc import Sequence

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.forms import Answers, Field, Form, Option
from clusterbot.chat.updates import FileSent, TextSent
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import approvals
from clusterbot.features.people.records import StakeholderGroup
from clusterbot.features.people.turn import Turn
from clusterbot.features.polls import wording
from clusterbot.features.polls.wording import WordingError
from clusterbot.features.routes import button, file, form, press, reply
from clusterbot.features.sheets import SheetError, content_of, text_of
from clusterbot.features.strategy.reading import FileMistakesError, parse
from clusterbot.features.strategy.records import Pillar, pillars_of
from clusterbot.features.surveys.audience import chosen_from
from clusterbot.features.surveys.questions import CHOSEN, HIGHEST, KINDS, LOWEST, Question, as_json, from_json
from clusterbot.features.surveys.reading import TITLE, read_survey
from clusterbot.features.surveys.records import Survey
from clusterbot.features.surveys.rounds import KIND, start, stop
from clusterbot.store import outbox
from clusterbot.store.calendar import RHYTHMS, WEEKDAYS
from clusterbot.store.transaction import Transaction

FEW = 8
"""Mistakes of a file that are told at once."""

_SCALE = re.compile(r"(\d{1,2})\D+(\d{1,2})")
_LOOKS_LIKE_ONE = re.compile(r"^questions\s*:", re.MULTILINE)
_FENCE = re.compile(r"^```\w*\n|```$")

# ---- by a form


@button("survey_new", who="facilitator")
def new(turn: Turn, cluster_id: int) -> None:
    if _may_in(turn, cluster_id):
        turn.open_form("survey_new", cluster_id)


def new_form(turn: Turn, cluster_id: int) -> Form:
    kinds = tuple(Option(kind, turn.words("surveys.kind", kind=kind)) for kind in KINDS)
    return Form(
        press("survey_new", cluster_id),
        turn.words("surveys.form.title"),
        turn.words("surveys.form.submit"),
        (
            Field("title", "text", turn.words("surveys.form.name"), longest=TITLE),
            Field("ask", "text", turn.words("surveys.form.ask"), longest=wording.QUESTION),
            Field("kind", "choice", turn.words("surveys.form.kind"), options=kinds),
            _options_field(turn, required=False),
            _audience_field(turn, cluster_id),
            _rhythm_field(turn),
        ),
    )


@form("survey_new", who="facilitator", make=new_form)
def made_by_form(turn: Turn, answers: Answers, cluster_id: int) -> None:
    if not _may_in(turn, cluster_id):
        return
    audience, key = _audience(turn.tx, str(answers["audience"]))
    survey = Survey(
        cluster_id=cluster_id,
        title=str(answers["title"]),
        questions=as_json([Question("q1", "text", str(answers["ask"]))]),
        audience=audience,
        audience_key=key,
        rhythm=str(answers["rhythm"]),
        weekday=turn.tx.session.get_one(Cluster, cluster_id).checkin_weekday,
        created_at=turn.tx.now,
    )
    _answered_by(turn, survey, str(answers["kind"]), str(answers.get("options", "")))


def _answered_by(turn: Turn, survey: Survey, kind: str, typed: str) -> None:
    """With the options that were typed it is looked at; if they will not do they alone are asked for once more."""
    ask = from_json(survey.questions)[0].ask
    try:
        survey.questions = as_json([_question(kind, ask, typed)])
    except WordingError as error:
        reason = turn.words("surveys.problem." + error.problem, part=error.part)
        survey.state = "unfinished"
        _keep(turn, survey)
        turn.say("surveys.not_yet", [[("again", press("survey_options", survey.id, kind))]], reason=reason, typed=typed)
    else:
        survey.state = "draft"
        _preview(turn, survey)


@button("survey_options", who="facilitator")
def ask_options(turn: Turn, survey_unfinished_id: int, kind: str) -> None:
    if _unfinished(turn, survey_unfinished_id, kind) is not None:
        turn.open_form("survey_options", survey_unfinished_id, kind)
    else:
        turn.toast("engine.old_button")


def options_form(turn: Turn, survey_unfinished_id: int, kind: str) -> Form:
    known = kind if kind in CHOSEN else ""  # a forged press may carry anything
    return Form(
        press("survey_options", survey_unfinished_id, known),
        turn.words("surveys.form.title"),
        turn.words("surveys.form.submit"),
        (_options_field(turn, required=True),),
    )


@form("survey_options", who="facilitator", make=options_form)
def options_given(turn: Turn, answers: Answers, survey_unfinished_id: int, kind: str) -> None:
    survey = _unfinished(turn, survey_unfinished_id, kind)
    if survey is None:
        turn.say("engine.old_form")
    else:
        _answered_by(turn, survey, kind, str(answers["options"]))


def _unfinished(turn: Turn, survey_id: int, kind: str) -> Survey | None:
    """What waits for its options, in a cluster that this person facilitates."""
    survey = turn.tx.session.get(Survey, survey_id)
    if survey is None or turn.facilitator_of(survey.cluster_id) is None:
        return None
    return survey if survey.state == "unfinished" and kind in CHOSEN else None


def _options_field(turn: Turn, *, required: bool) -> Field:
    return Field(
        "options",
        "text",
        turn.words("surveys.form.options"),
        hint=turn.words("surveys.form.options_hint"),
        required=required,
        long=True,
        longest=wording.MOST * (wording.OPTION + 5),
    )


def _question(kind: str, ask: str, typed: str) -> Question:
    """Raises WordingError."""
    found = next(one for one in KINDS if one == kind)
    if found in CHOSEN:
        return Question("q1", found, ask, wording.check(ask, wording.listed(typed)).options)
    if found == "scale" and (ends := _SCALE.search(typed)):
        lowest, highest = int(ends[1]), int(ends[2])
        if LOWEST <= lowest < highest <= HIGHEST:
            return Question("q1", found, ask, lowest=lowest, highest=highest)
    return Question("q1", found, ask)


def _audience_field(turn: Turn, cluster_id: int, initial: str = "") -> Field:
    words = [Option(one, turn.words("surveys.audience", kind=one, name="")) for one in ("everybody", "key", "owners")]
    pillars = [
        Option(f"pillar {one.id}", turn.words("surveys.audience", kind="pillar", name=one.name))
        for one in pillars_of(turn.tx, cluster_id)
    ]
    groups = [
        Option(f"group {one.id}", turn.words("surveys.audience", kind="group", name=one.name))
        for one in turn.tx.session.scalars(
            select(StakeholderGroup)
            .where(col(StakeholderGroup.cluster_id) == cluster_id)
            .order_by(col(StakeholderGroup.id))
        )
    ]
    label = turn.words("surveys.form.audience")
    return Field("audience", "choice", label, options=(*words, *pillars, *groups), initial=initial)


def _audience(tx: Transaction, chosen: str) -> tuple[str, str]:
    """What an option of the form stands for; the form has made sure that it was offered."""
    match chosen.split(" "):
        case ["pillar", number]:
            return "pillar", tx.session.get_one(Pillar, int(number)).key
        case ["group", number]:
            return "group", tx.session.get_one(StakeholderGroup, int(number)).key
    return chosen, ""


def _rhythm_field(turn: Turn, initial: str = "") -> Field:
    options = tuple(Option(one, turn.words("surveys.rhythm", rhythm=one)) for one in (*RHYTHMS, "once"))
    return Field("rhythm", "choice", turn.words("surveys.form.rhythm"), options=options, initial=initial)


# ---- as YAML


@button("survey_sample", who="facilitator")
def sample(turn: Turn) -> None:
    """How a file looks, to be copied."""
    turn.say("surveys.sample")


@file(who="facilitator", first=True)
def survey_sent(turn: Turn, sent: FileSent) -> bool:
    """A .yaml file can mean nothing else."""
    is_yaml = sent.what == "document" and sent.name.casefold().endswith((".yaml", ".yml"))
    if not is_yaml or sent.reply_to or turn.update.chat.kind != "private":
        return False
    try:
        content = text_of(content_of(sent))
    except SheetError:
        turn.say("surveys.not_readable")
        return True
    made_by_yaml(turn, content)
    return True


@reply(who="facilitator", answers=True)
def survey_pasted(turn: Turn, text: str) -> bool:
    """The same, as a message."""
    update = turn.update
    is_new = isinstance(update, TextSent) and update.chat.kind == "private" and not update.edited
    if not is_new or not looks_like_one(text):
        return False
    made_by_yaml(turn, text)
    return True


def looks_like_one(text: str) -> bool:
    return _LOOKS_LIKE_ONE.search(text) is not None


def made_by_yaml(turn: Turn, content: str) -> None:
    """A look at it, or everything that has to be put right first, by line."""
    try:
        read = parse(_FENCE.sub("", content.strip()), turn.today, "surveys.mistake.no_checkin")
    except FileMistakesError as error:
        _tell_mistakes(turn, error)
        return
    survey = read_survey(turn.tx, turn.here, read.root)
    if read.mistakes:
        _tell_mistakes(turn, FileMistakesError(read.mistakes))
        return
    known = _known(turn.tx, survey)
    if known is not None:
        survey.key, survey.replaces_id = None, known.id
    _preview(turn, survey)


def _tell_mistakes(turn: Turn, error: FileMistakesError) -> None:
    lines = [{"line": one.line, "words": one.words(turn.reader)} for one in error.mistakes]
    turn.say("surveys.mistakes", [[("sample", press("survey_sample"))]], lines=lines[:FEW], count=len(lines))


def _known(tx: Transaction, survey: Survey) -> Survey | None:
    """The check-in that has the same id in this cluster."""
    found: Survey | None = tx.session.scalars(
        select(Survey).where(
            col(Survey.cluster_id) == survey.cluster_id, col(Survey.key) == survey.key, col(Survey.key).is_not(None)
        )
    ).one_or_none()
    return found


# ---- the look at it, and its buttons


def card_of(survey_id: int) -> str:
    """The key of the card on which a check-in is looked at and run."""
    return f"survey_card:{survey_id}"


def _preview(turn: Turn, survey: Survey) -> None:
    _keep(turn, survey)
    show(turn, survey)


def _keep(turn: Turn, survey: Survey) -> None:
    part = turn.facilitator_of(survey.cluster_id)
    assert part is not None  # who= or `_may_in` has seen to it
    survey.created_by = part.id
    turn.tx.add(survey)


def show(turn: Turn, survey: Survey) -> None:
    """At the end of the chat."""
    outbox.start_anew(turn.tx, turn.private, card_of(survey.id))
    turn.show(card_of(survey.id), "surveys.preview", survey=survey.id)


@button("survey_card", who="facilitator")
def show_by_button(turn: Turn, survey_id: int) -> None:
    survey = _survey(turn, survey_id)
    if survey is not None:
        show(turn, survey)


@button("survey_start", who="facilitator")
def start_it(turn: Turn, survey_id: int) -> None:
    """Begun, gone on with, or taken up again; a draft that changes another takes its place."""
    survey = _survey(turn, survey_id)
    if survey is None:
        return
    if survey.state == "on":
        turn.toast("surveys.runs_already")
        return
    survey = _put_in_place(turn.tx, survey)
    _is_wanted(turn, survey)
    start(turn.tx, survey)
    outbox.refresh(turn.tx, card_of(survey.id))
    turn.toast("surveys.started")


def _is_wanted(turn: Turn, survey: Survey) -> None:
    """Whoever starts it after a look at it need not be asked once more whether it may go."""
    tx, cluster = turn.tx, turn.tx.session.get_one(Cluster, survey.cluster_id)
    part = turn.facilitator_of(cluster.id)
    if part is not None and approvals.waits_for_tap(tx, cluster, KIND):
        question = approvals.open_question(tx, cluster.id, KIND) or approvals.ask(tx, cluster, KIND, tx.now)
        approvals.decide(tx, question, part, send=True)


def _put_in_place(tx: Transaction, draft: Survey) -> Survey:
    """The check-in that a draft is to change, changed; the draft itself where it is a new one."""
    running = tx.session.get(Survey, draft.replaces_id) if draft.replaces_id is not None else None
    if running is None:
        return draft
    for name in ("title", "questions", "audience", "audience_key", "rhythm", "weekday", "day", "hour", "open_days"):
        setattr(running, name, getattr(draft, name))
    running.report_to, running.anonymous = draft.report_to, draft.anonymous
    stop(tx, running, "paused")  # its days may be others now
    draft.state = "taken"
    tx.add(draft)
    outbox.refresh(tx, card_of(draft.id))
    return running


@button("survey_pause", who="facilitator")
def pause(turn: Turn, survey_id: int) -> None:
    _end(turn, survey_id, "paused")


@button("survey_stop", who="facilitator")
def stop_it(turn: Turn, survey_id: int) -> None:
    """No more rounds; one that is open goes on to its end, for people were told so."""
    _end(turn, survey_id, "over")


@button("survey_drop", who="facilitator")
def drop(turn: Turn, survey_id: int) -> None:
    survey = _survey(turn, survey_id)
    if survey is not None and survey.state == "draft":
        survey.state = "dropped"
        turn.tx.add(survey)
        outbox.refresh(turn.tx, card_of(survey.id))
        turn.toast("surveys.dropped_toast")


def _end(turn: Turn, survey_id: int, state: str) -> None:
    survey = _survey(turn, survey_id)
    if survey is not None and survey.state in ("on", "paused"):
        stop(turn.tx, survey, state)
        outbox.refresh(turn.tx, card_of(survey.id))


@button("survey_names", who="facilitator")
def with_or_without_names(turn: Turn, survey_id: int) -> None:
    """From the next round on: what was promised in an open one holds."""
    survey = _survey(turn, survey_id)
    if survey is None:
        return
    if not survey.anonymous and any(one["only_if"] for one in survey.questions):
        turn.toast("surveys.follow_ups_show")
        return
    survey.anonymous = not survey.anonymous
    turn.tx.add(survey)
    outbox.refresh(turn.tx, card_of(survey.id))


@button("survey_place", who="facilitator")
def told_where(turn: Turn, survey_id: int) -> None:
    survey = _survey(turn, survey_id)
    if survey is not None:
        survey.report_to = "facilitators" if survey.report_to == "channel" else "channel"
        turn.tx.add(survey)
        outbox.refresh(turn.tx, card_of(survey.id))


# ---- changed


@button("survey_edit", who="facilitator")
def edit(turn: Turn, survey_id: int) -> None:
    if _survey(turn, survey_id) is not None:
        turn.open_form("survey_edit", survey_id)


def edit_form(turn: Turn, survey_id: int) -> Form:
    # A form is made for whatever number came along; `changed` refuses what is not theirs.
    survey = turn.tx.session.get(Survey, survey_id) or Survey(
        title="", cluster_id=turn.here.id, questions=[], created_at=turn.tx.now
    )
    cluster = turn.tx.session.get_one(Cluster, survey.cluster_id)
    days = tuple(Option(day, _weekday(turn, day)) for day in cluster.working_days.split(","))
    return Form(
        press("survey_edit", survey_id),
        turn.words("surveys.form.edit"),
        turn.words("surveys.form.save"),
        (
            Field("title", "text", turn.words("surveys.form.name"), initial=survey.title, longest=TITLE),
            _audience_field(turn, survey.cluster_id, _chosen(turn.tx, survey)),
            _rhythm_field(turn, survey.rhythm),
            Field("weekday", "choice", turn.words("surveys.form.weekday"), options=days, initial=survey.weekday),
            Field(
                "hour", "choice", turn.words("surveys.form.hour"), options=_hours(turn), initial=survey.hour or "own"
            ),
        ),
    )


def _weekday(turn: Turn, day: str) -> str:
    name: str = turn.reader.babel.days["stand-alone"]["wide"][WEEKDAYS.index(day)]
    return name


def _hours(turn: Turn) -> tuple[Option, ...]:
    own = Option("own", turn.words("surveys.form.own_hour"))
    return (own, *(Option(f"{hour:02}:00", f"{hour:02}:00") for hour in range(9, 18)))


def _chosen(tx: Transaction, survey: Survey) -> str:
    """The option of the form that stands for its audience."""
    one = chosen_from(tx, survey)
    return f"{survey.audience} {one.id}" if one is not None else survey.audience


@form("survey_edit", who="facilitator", make=edit_form)
def changed(turn: Turn, answers: Answers, survey_id: int) -> None:
    """From the next round on."""
    survey = _survey(turn, survey_id)
    if survey is None:
        return
    survey.title = str(answers["title"])
    survey.audience, survey.audience_key = _audience(turn.tx, str(answers["audience"]))
    survey.rhythm, survey.weekday, survey.day = str(answers["rhythm"]), str(answers["weekday"]), None
    survey.hour = "" if answers["hour"] == "own" else str(answers["hour"])
    turn.tx.add(survey)
    if survey.state == "on":
        stop(turn.tx, survey, "paused")
        start(turn.tx, survey)
    show(turn, survey)


# ---- who may


def _may_in(turn: Turn, cluster_id: int) -> bool:
    """In the cluster that the button or form was made for, which need not be the one this chat is about now."""
    if turn.facilitator_of(cluster_id) is not None:
        return True
    turn.say("people.facilitators_only")
    return False


def _survey(turn: Turn, survey_id: int) -> Survey | None:
    """A check-in of a cluster that this person facilitates; else they are told why not."""
    survey = turn.tx.session.get(Survey, survey_id)
    if (
        survey is None
        or survey.state in ("dropped", "taken", "unfinished")
        or turn.facilitator_of(survey.cluster_id) is None
    ):
        turn.toast("engine.old_button")
        return None
    return survey


def surveys_of(tx: Transaction, cluster_id: int) -> Sequence[Survey]:
    """All that run, wait or are being written, the newest first."""
    return tx.session.scalars(
        select(Survey)
        .where(col(Survey.cluster_id) == cluster_id, col(Survey.state).in_(("on", "paused", "draft")))
        .order_by(col(Survey.id).desc())
    ).all()
