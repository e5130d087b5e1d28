"""A photo, a voice note or a document is an answer: kept with its action, and brought to the facilitators."""

from io import BytesIO
from itertools import accumulate, groupby
from typing import Any
from zipfile import ZipFile

from sqlalchemy import delete, select, update
from sqlmodel import col

from clusterbot.chat.messages import File, Message
from clusterbot.chat.updates import FETCHED_BYTES, FileSent
from clusterbot.features.actions.cards import name_of, part_in
from clusterbot.features.actions.hearing import without_key
from clusterbot.features.actions.keeping import files_with, kinds_with
from clusterbot.features.actions.noting import hear
from clusterbot.features.actions.records import UNDO, Action, Attachment, Report, may_change
from clusterbot.features.actions.reporting import follows_reports
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.telling import show_facilitators
from clusterbot.features.draft import Draft
from clusterbot.features.people.held import heading
from clusterbot.features.people.joining import PersonChange
from clusterbot.features.people.records import Participant, participation
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, file, follows_person, gives_files, press, renders, tells_of_person
from clusterbot.store.transaction import Transaction

KINDS = ("photo", "voice", "video", "document")
"""What can be an answer; a sticker, a place or a contact cannot."""

AT_ONCE = 5
"""Files of an action in one message: the newest."""

LONGEST = 4000
"""Characters of a caption, as of any message (engine.receive)."""

PARCEL = 10_000_000
"""Bytes of files in one parcel of what somebody sent: what a slow line carries before the platform gives up."""

ENDINGS = {"photo": "jpg", "voice": "ogg", "video": "mp4", "document": "bin"}
"""Of a name for what came without one, as photos do."""


# ---- coming in


@file()
def file_about_an_action(turn: Turn, sent: FileSent) -> bool:
    """Matched to an action as words are; what is too large is said to be, and its words are noted all the same."""
    if sent.what not in KINDS or sent.chat.kind == "group":
        return False
    caption = sent.caption.strip()[:LONGEST]
    if sent.content:
        keep = _kept(turn, sent)
        turn.tx.add(keep)
        if hear(turn, sent, caption, sent.what):
            return True
        turn.tx.session.delete(keep)
        turn.say("actions.no_action_for_file")
        return True
    if sent.size > FETCHED_BYTES:
        size, most = (-(-number // 1_000_000) for number in (sent.size, FETCHED_BYTES))
        turn.say("actions.file_too_large", size=size, most=most)
    else:
        turn.say("actions.file_not_fetched")
    if caption:
        hear(turn, sent, caption)
    return True


def _kept(turn: Turn, sent: FileSent) -> Attachment:
    return Attachment(
        participant_id=turn.participant.id,
        message=sent.message or sent.id,
        what=sent.what,
        name=sent.name or f"{sent.what}-{turn.tx.now:%Y-%m-%d}.{ENDINGS[sent.what]}",
        media_type=sent.media_type,
        size=len(sent.content),
        content=sent.content,
        at=turn.tx.now,
    )


# ---- to the facilitators


@follows_reports
def bring_to_facilitators(tx: Transaction, action: Action, made: Report) -> None:
    """After the five minutes in which it can be taken back, or moved to another action; in their working hours."""
    if not made.file or made.undone_at is not None or made.at != tx.now:
        return  # a correction of its words, or a move, finds the letter still waiting
    author = tx.session.get(Participant, made.by) if made.by is not None else None
    cluster = tx.session.get_one(Cluster, action.cluster_id)
    show_facilitators(
        tx,
        cluster,
        f"forwarded:{made.id}",
        "actions.forwarded",
        but=author.person_id if author is not None else None,
        at=tx.now + UNDO,
        report=made.id,
        actions=[action.id],
    )


@renders("actions.forwarded")
def render_forwarded(draft: Draft) -> Message | None:
    """Nothing, if it was taken back meanwhile."""
    made = draft.tx.session.get(Report, int(draft.content["report"]))
    if made is None or made.undone_at is not None:
        return None
    files = draft.tx.session.scalars(select(Attachment).where(col(Attachment.report_id) == made.id)).all()
    if not files:
        return None
    action = draft.tx.session.get_one(Action, made.action_id)
    message = draft.message(
        "actions.forwarded",
        [[("open", press("action", action.id))]],
        name=name_of(draft, made.by),
        file=draft.words("actions.file." + made.file),
        code=action.key,
        title=action.title,
        note=without_key(made.note, action.key),
    )
    return with_files(message, files)


# ---- looking at them


def counted(draft: Draft, action: Action) -> list[str]:
    """What is kept with an action, in words: "1 photo", "2 voice notes"."""
    return [draft.words("actions.files." + what, n=n) for what, n in kinds_with(draft.tx, action.id).items()]


@button("files", who="participant")
def see_files(turn: Turn, action_id: int) -> None:
    """What is kept with an action: for its owner and the facilitators, and for nobody else."""
    action = turn.tx.session.get(Action, action_id)
    part = part_in(turn, action) if action is not None else None
    if action is None or part is None:
        turn.toast("actions.gone")
    elif not may_change(action, part):
        turn.toast("actions.not_yours")
    elif not kinds_with(turn.tx, action.id):
        turn.toast("actions.no_files")
    else:
        turn.show(f"files:{action.id}:{turn.update.id}", "actions.files_of", action=action.id, viewer=part.id)


@renders("actions.files_of")
def render_files(draft: Draft) -> Message | None:
    action = draft.tx.session.get(Action, int(draft.content["action"]))
    viewer = draft.tx.session.get(Participant, int(draft.content["viewer"]))
    if action is None or not may_change(action, viewer):
        return None
    files = files_with(draft.tx, action.id, AT_ONCE)
    if not files:
        return None
    more = kinds_with(draft.tx, action.id).total() - len(files)
    return with_files(
        draft.message("actions.files_of", code=action.key, title=action.title, number=len(files), more=more), files
    )


def with_files(message: Message, files: Any) -> Message:
    return Message(message.text, message.rows, tuple(File(one.name, one.media_type, one.content) for one in files))


# ---- whose they are


@follows_person
def attachments_follow(tx: Transaction, change: PersonChange) -> None:
    parts = select(Participant).where(col(Participant.person_id) == change.person_id)
    if change.kind == "merged" and change.into_id is not None:
        for theirs in tx.session.scalars(parts).all():
            ours = participation(tx, change.into_id, theirs.cluster_id)
            if ours is not None:
                mine = col(Attachment.participant_id) == theirs.id
                tx.session.execute(update(Attachment).where(mine).values(participant_id=ours.id))
    elif change.kind == "erased":
        ids = [theirs.id for theirs in tx.session.scalars(parts)]
        tx.session.execute(delete(Attachment).where(col(Attachment.participant_id).in_(ids)))


@tells_of_person
def files_of(tx: Transaction, person_id: int) -> dict[str, list[dict[str, Any]]]:
    rows = tx.session.execute(
        select(
            col(Attachment.id),
            col(Attachment.name),
            col(Attachment.media_type),
            col(Attachment.size),
            col(Attachment.at),
            col(Action.key),
        )
        .join(Participant, col(Participant.id) == col(Attachment.participant_id))
        .outerjoin(Report, col(Report.id) == col(Attachment.report_id))
        .outerjoin(Action, col(Action.id) == col(Report.action_id))
        .where(col(Participant.person_id) == person_id)
        .order_by(col(Attachment.id))
    )
    told = [
        {"name": _in_parcel(id_, name), "media_type": kind, "bytes": size, "at": at.isoformat(), "action": key or ""}
        for id_, name, kind, size, at, key in rows
    ]
    return {heading(tx, person_id, "actions.held.files"): told}


@gives_files
def give_files(turn: Turn) -> None:
    """The files themselves, in parcels that arrive; their names stand in the list that went before."""
    sizes = turn.tx.session.execute(
        select(col(Attachment.id), col(Attachment.size))
        .join(Participant, col(Participant.id) == col(Attachment.participant_id))
        .where(col(Participant.person_id) == turn.me.id)
        .order_by(col(Attachment.id))
    ).all()
    ends = accumulate(size for _, size in sizes)
    in_parcels = groupby(zip(sizes, ends, strict=True), key=lambda one: one[1] // PARCEL)
    parcels = [[id_ for (id_, _), _ in parcel] for _, parcel in in_parcels]
    for number, ids in enumerate(parcels, 1):
        turn.write("actions.files_given", ids=ids, number=number, of=len(parcels))


@renders("actions.files_given")
def render_given(draft: Draft) -> Message | None:
    """What is still there when it leaves, and still theirs."""
    mine = select(col(Participant.id)).where(col(Participant.person_id) == draft.person_id)
    files = draft.tx.session.scalars(
        select(Attachment)
        .where(col(Attachment.id).in_(draft.content["ids"]), col(Attachment.participant_id).in_(mine))
        .order_by(col(Attachment.id))
    ).all()
    if not files:
        return None
    number, of = int(draft.content["number"]), int(draft.content["of"])
    packed = BytesIO()
    with ZipFile(packed, "w") as parcel:  # photos and voice notes are packed already
        for one in files:
            parcel.writestr(_in_parcel(one.id, one.name), one.content)
    name = "my-files.zip" if of == 1 else f"my-files-{number}.zip"
    said = draft.message("actions.files_given", count=len(files), number=number, of=of)
    return Message(said.text, said.rows, (File(name, "application/zip", packed.getvalue()),))


def _in_parcel(attachment_id: int, name: str) -> str:
    """Several may have come under one name, and a name is no path."""
    return f"{attachment_id}-{File(name, '', b'').name}"
