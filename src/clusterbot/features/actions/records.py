"""An action, and every report about it: author, moment, and what it was before."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint, select
from sqlmodel import Field, SQLModel, col

from clusterbot.features.people.records import Participant
from clusterbot.store.columns import UtcDateTime
from clusterbot.store.transaction import Transaction

OPEN = ("proposed", "planned", "in_progress", "at_risk", "blocked")
CLOSED = ("done", "dropped")
TAPS = {"done": "done", "on_the_way": "in_progress", "needs_time": "at_risk", "stuck": "blocked"}
"""What people tap, in the words they see, and the status it gives. "Overdue" is never stored: it is computed."""

IN_WORDS = (
    "partners",
    "expected_result",
    "indicator",
    "baseline",
    "target",
    "value",
    "next_step",
    "help_needed",
    "gap",
    "programme",
    "dropped_because",
)
"""What the plan says of an action in somebody's own words, besides its title and its result."""

LEVELS = ("local", "regional", "national", "international")
"""The tiers that a cluster's actions are coordinated across."""

UNDO = timedelta(minutes=5)
"""Nothing is published before this: a slip of the thumb stays between the person and the bot."""


class Action(SQLModel, table=True):
    """One thing somebody does for the cluster. It has exactly one pillar, and serves one objective."""

    __table_args__ = (UniqueConstraint("cluster_id", "key"),)

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    key: str  # "BD-2"
    title: str
    pillar_id: int = Field(foreign_key="pillar.id")
    objective_id: int | None = Field(default=None, foreign_key="objective.id")
    owner_id: int | None = Field(default=None, foreign_key="participant.id", index=True)  # None looks for an owner
    left_by: int | None = Field(default=None, foreign_key="participant.id")  # theirs again if they come back first
    status: str = "planned"  # OPEN or CLOSED
    start: date | None = None
    due: date | None = None
    partners: str = ""  # organisations that carry it along, as people name them
    expected_result: str = ""
    indicator: str = ""  # what is counted to know whether it worked; the three below are its values, with their unit
    baseline: str = ""
    target: str = ""
    value: str = ""  # the latest
    next_step: str = ""
    help_needed: str = ""
    gap: str = ""  # the documented constraint it closes
    programme: str = ""  # the scheme it makes use of
    level: str = ""  # LEVELS, or not said
    progress: int | None = None  # percent
    dropped_because: str = ""
    result: str = ""  # what changed, in its cluster file; what people say about it is theirs to share (Share)
    completed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # last; counts while status is "done"
    created_at: datetime = Field(sa_type=UtcDateTime)
    created_by: int | None = Field(default=None, foreign_key="participant.id")
    before_strategy: str = ""  # why it was agreed without an objective, where there was none


class Report(SQLModel, table=True):
    """Somebody said how an action goes: a tap, a note, or both. Undone ones stay, marked."""

    __table_args__ = (Index("ix_report_action_at", "action_id", "at"), Index("ix_report_by_at", "by", "at"))

    id: int = Field(default=None, primary_key=True)
    action_id: int = Field(foreign_key="action.id")
    by: int | None = Field(default=None, foreign_key="participant.id")
    at: datetime = Field(sa_type=UtcDateTime)
    before: str  # the action's status before
    status: str  # and after; the same if it is only a note
    note: str = ""
    file: str = ""  # "photo", "voice": what came with it, kept as an Attachment
    message: str = ""  # the id of the person's own message, so that their edit corrects the note
    undone_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    noted_by: int | None = Field(default=None, foreign_key="participant.id")  # the facilitator who was told it by phone
    confirmed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # the owner said: that is right

    @property
    def is_only_a_note(self) -> bool:
        """Words that left the status as it was; a tap says a status even if it is the same as before."""
        return bool(self.note or self.file) and self.before == self.status


class ActionChange(SQLModel, table=True):
    """Somebody changed what the plan says of an action. Its status is not here: reports tell that story."""

    __tablename__ = "action_change"
    __table_args__ = (Index("ix_action_change_action_at", "action_id", "at"),)

    id: int = Field(default=None, primary_key=True)
    action_id: int = Field(sa_column_args=(ForeignKey("action.id", ondelete="CASCADE"),))
    by: int | None = Field(default=None, foreign_key="participant.id")  # None: from a file, by who runs the bot
    at: datetime = Field(sa_type=UtcDateTime)
    attribute: str  # of Action
    before: str  # as text: a day in ISO, a row's id
    after: str
    report_id: int | None = Field(
        default=None, sa_column_args=(ForeignKey("report.id", ondelete="CASCADE"),), index=True
    )  # the words that said it; taken back, they take it along


class Origin(SQLModel, table=True):
    """Where an action came from, if not from whoever wrote it down: somebody's idea, a message in a chat, or a meeting.

    It is kept while the form is open that makes the action; if none is made of it, it goes.
    """

    id: int = Field(default=None, primary_key=True)
    cluster_id: int = Field(foreign_key="cluster.id")
    participant_id: int = Field(foreign_key="participant.id", index=True)  # who makes an action of it
    kind: str  # idea | message | meeting
    author_id: int | None = Field(default=None, foreign_key="participant.id", index=True)  # whose words, if we know
    title: str  # what it may be called
    text: str  # all that is kept of it
    link: str = ""  # to the message, where there is one
    at: datetime = Field(sa_type=UtcDateTime)
    action_id: int | None = Field(
        default=None, sa_column_args=(ForeignKey("action.id", ondelete="CASCADE"),), unique=True
    )


class LooseNote(SQLModel, table=True):
    """Words about an action, kept until the person says about which: nothing typed is lost."""

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", index=True)
    text: str
    file: str = ""  # as Report.file
    message: str  # as Report.message
    at: datetime = Field(sa_type=UtcDateTime)
    report_id: int | None = Field(default=None, foreign_key="report.id")  # what they became


class Attachment(SQLModel, table=True):
    """A photo, a voice note or a document somebody answered with. It belongs to what was said with it."""

    id: int = Field(default=None, primary_key=True)
    participant_id: int = Field(foreign_key="participant.id", index=True)
    report_id: int | None = Field(
        default=None, sa_column_args=(ForeignKey("report.id", ondelete="CASCADE"),), index=True
    )  # None while the person is asked which action it is about
    message: str  # as Report.message
    what: str  # as Report.file
    name: str
    media_type: str
    size: int
    content: bytes = Field(sa_type=LargeBinary)
    at: datetime = Field(sa_type=UtcDateTime)


class Share(SQLModel, table=True):
    """A note that its author gave to the whole cluster, by a second tap. It is posted five minutes later."""

    id: int = Field(default=None, primary_key=True)
    report_id: int = Field(sa_column_args=(ForeignKey("report.id", ondelete="CASCADE"),), unique=True)
    action_id: int = Field(foreign_key="action.id", index=True)
    text: str  # exactly what was previewed
    at: datetime = Field(sa_type=UtcDateTime)
    undone_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Help(SQLModel, table=True):
    """What somebody said should follow from their "Stuck": a word to the facilitator, a question to the cluster."""

    id: int = Field(default=None, primary_key=True)
    report_id: int = Field(sa_column_args=(ForeignKey("report.id", ondelete="CASCADE"),), unique=True)
    action_id: int = Field(foreign_key="action.id", index=True)
    participant_id: int = Field(foreign_key="participant.id", index=True)
    at: datetime = Field(sa_type=UtcDateTime)
    needs: str = ""  # what would help: removing.NEEDS; "" while nobody was told
    told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # None: "No message for now"
    caller_id: int | None = Field(default=None, foreign_key="participant.id")  # the facilitator who will call
    asked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # the cluster


class Offer(SQLModel, table=True):
    """Somebody can help with what the cluster was asked."""

    help_id: int = Field(sa_column_args=(ForeignKey("help.id", ondelete="CASCADE"),), primary_key=True)
    person_id: int = Field(foreign_key="person.id", primary_key=True, index=True)
    at: datetime = Field(sa_type=UtcDateTime)


def open_actions_of(tx: Transaction, participant_id: int) -> list[Action]:
    """What somebody owns and has not finished, the nearest date first."""
    actions = tx.session.scalars(
        select(Action).where(col(Action.owner_id) == participant_id, col(Action.status).in_(OPEN))
    )
    return sorted(actions, key=nearest_first)


def nearest_first(action: Action) -> tuple[bool, date, int]:
    """Sorts by date; what has none comes last."""
    return action.due is None, action.due or date.max, action.id


def known(tx: Transaction, ids: Sequence[int]) -> list[Action]:
    """The actions with these ids in the order of the ids, without those that are gone."""
    found = {action.id: action for action in tx.session.scalars(select(Action).where(col(Action.id).in_(ids)))}
    return [found[one] for one in ids if one in found]


def may_change(action: Action, part: Participant | None) -> bool:
    """Owners change what is theirs, facilitators what is their cluster's; others read."""
    return (
        part is not None
        and part.state == "active"
        and part.cluster_id == action.cluster_id
        and (part.is_facilitator or part.id == action.owner_id)
    )


def is_overdue(action: Action, today: date) -> bool:
    """Past its date and still open; `today` where the reader is."""
    return action.status in OPEN and action.due is not None and action.due < today
