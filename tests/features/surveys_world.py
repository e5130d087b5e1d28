"""The plan's world with check-ins that a facilitator wrote."""

from datetime import date
from typing import Any

from plan_world import Plan
from polls_world import GROUP
from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.clusters.records import Channel, Cluster
from clusterbot.features.people.records import Participant, Person
from clusterbot.features.surveys.questions import Question, as_json
from clusterbot.features.surveys.records import Respondent, Survey, SurveyAnswer, SurveyRound, SurveyTally
from clusterbot.features.surveys.rounds import start
from clusterbot.store.transaction import Transaction

MOOD = Question("mood", "scale", "How was this month?", low="hard", high="great")
WHY = Question("why", "text", "What would help?")
WHERE = Question("where", "choice", "Where shall we meet?", ("Port", "Campus"))
TOPICS = Question("topics", "several", "Which topics?", ("Finance", "Skills", "Export"))
WHEN = Question("when", "date", "Which day suits you?")


class Surveys(Plan):
    """Selma facilitates; Nadia (Amman), Victor (New York, Slack) and Ingrid (Berlin) take part. It is a Thursday."""

    def starts(self, *questions: Question, **facts: Any) -> int:
        """The id of a check-in that was started: weekly on Sundays, if nothing else is said."""

        def add(tx: Transaction) -> int:
            cluster = tx.session.get_one(Cluster, self.cluster_id)
            survey = Survey(
                **{
                    "cluster_id": cluster.id,
                    "title": "Pulse",
                    "questions": as_json(questions or [MOOD]),
                    "weekday": "sun",
                    "created_at": tx.now,
                    **facts,
                }
            )
            tx.add(survey)
            start(tx, survey)
            return survey.id

        return self.database.do(add)

    def crowd(self, count: int) -> list[str]:
        """More participants: P0, P1, … who came in just now."""
        return self.add_crowd(count)

    def with_channel(self, pillar_key: str = "") -> None:
        self.database.do(
            lambda tx: tx.add(
                Channel(
                    cluster_id=self.cluster_id,
                    platform=GROUP.platform,
                    workspace=GROUP.workspace,
                    chat=GROUP.id,
                    title=GROUP.title,
                    pillar_key=pillar_key,
                )
            )
        )

    def rounds(self) -> list[SurveyRound]:
        return self._all(select(SurveyRound).order_by(col(SurveyRound.id)))

    def days(self) -> list[date]:
        return [one.day for one in self.rounds()]

    def answers(self) -> dict[tuple[str, str], Any]:
        """(who, question): what."""
        query = (
            select(Person.name, SurveyAnswer.question, SurveyAnswer.value)
            .join(Participant, col(Participant.person_id) == col(Person.id))
            .join(SurveyAnswer, col(SurveyAnswer.participant_id) == col(Participant.id))
        )
        rows = self.database.do(lambda tx: list(tx.session.execute(query)))
        return {(name.split()[0], question): value for name, question, value in rows}

    def respondents(self) -> dict[str, str]:
        """The state of everybody in a round."""
        query = (
            select(Person.name, Respondent.state)
            .join(Participant, col(Participant.person_id) == col(Person.id))
            .join(Respondent, col(Respondent.participant_id) == col(Participant.id))
        )
        rows = self.database.do(lambda tx: list(tx.session.execute(query)))
        return {name.split()[0]: state for name, state in rows}

    def tallies(self) -> dict[str, SurveyTally]:
        return {one.question: one for one in self._all(select(SurveyTally))}

    def _all(self, query: Any) -> list[Any]:
        return self.database.do(lambda tx: list(tx.session.scalars(query)))
