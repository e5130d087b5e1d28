"""How a check-in will read, to whom it goes and when: before it starts, and while it runs."""

from typing import Any

from sqlalchemy import func, select

from clusterbot.chat.messages import Message
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.routes import press, renders
from clusterbot.features.surveys.audience import chosen_from, people_of
from clusterbot.features.surveys.card import as_told
from clusterbot.features.surveys.questions import Question, from_json
from clusterbot.features.surveys.records import Survey
from clusterbot.features.surveys.rounds import OPENS, closing_at, first_day
from clusterbot.store import schedules
from clusterbot.store.calendar import local


@renders("surveys.preview")
def render_preview(draft: Draft) -> Message:
    survey = draft.tx.session.get_one(Survey, int(draft.content["survey"]))
    if survey.state in ("dropped", "taken"):
        return draft.message("surveys.gone", title=survey.title, taken=survey.state == "taken")
    cluster = draft.tx.session.get_one(Cluster, survey.cluster_id)
    planned = schedules.find(draft.tx, OPENS, survey.id)
    day = local(planned.next_due_at, planned.zone).date() if planned and planned.weekdays else survey.day
    day = day if survey.state == "on" and day else first_day(draft.tx, survey)
    asked = chosen_from(draft.tx, survey)
    return draft.message(
        "surveys.preview",
        _rows(survey),
        title=survey.title,
        state=survey.state,
        changes=survey.replaces_id is not None,
        audience=draft.words("surveys.audience", kind=survey.audience, name=asked.name if asked is not None else ""),
        people=draft.tx.session.scalar(select(func.count()).select_from(people_of(survey).subquery())),
        often=draft.words("surveys.rhythm", rhythm=survey.rhythm),
        rhythm=survey.rhythm,
        day=day,
        hour=survey.hour,
        closes=closing_at(cluster, day, survey.open_days),
        anonymous=survey.anonymous,
        report_to=survey.report_to,
        questions=[_told(draft, one) for one in from_json(survey.questions)],
    )


def _told(draft: Draft, question: Question) -> dict[str, Any]:
    return {
        **as_told(question),
        "kind": draft.words("surveys.kind", kind=question.kind),
        "options": question.options,
        "numbers": f"{question.lowest}–{question.highest}" if question.kind == "scale" else "",
        "only_if": draft.reader.either([word for _, words in question.only_if for word in words]),
    }


def _rows(survey: Survey) -> list[list[Cell]]:
    number = survey.id
    names: Cell = ("with_names" if survey.anonymous else "anonymous", press("survey_names", number))
    place: Cell = ("to_me" if survey.report_to == "channel" else "to_channel", press("survey_place", number))
    edit: Cell = ("edit", press("survey_edit", number))
    match survey.state:
        case "draft":
            return [
                [("start", press("survey_start", number)), edit],
                [names, place],
                [("drop", press("survey_drop", number))],
            ]
        case "on":
            return [
                [("pause", press("survey_pause", number)), edit],
                [names, place],
                [("stop", press("survey_stop", number))],
            ]
        case "paused":
            return [[("go_on", press("survey_start", number)), edit], [("stop", press("survey_stop", number))]]
    return [[("again", press("survey_start", number)), edit]]
