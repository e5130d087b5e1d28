"""Forms under way, where they are asked one question at a time: progress survives a restart."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import delete, select
from sqlmodel import Field, SQLModel, col

from clusterbot.chat.forms import Form
from clusterbot.chat.updates import Account, Chat
from clusterbot.store.columns import Json, UtcDateTime
from clusterbot.store.redaction import Redaction
from clusterbot.store.transaction import Transaction

PATIENCE = timedelta(hours=24)
"""How long a form waits for its next answer."""

_forms = TypeAdapter(Form)


class Dialog(SQLModel, table=True):
    """One account's form: the answers so far, and the field that is being asked."""

    platform: str = Field(primary_key=True)
    workspace: str = Field(primary_key=True)
    user: str = Field(primary_key=True)
    form: dict[str, Any] = Field(sa_type=Json)
    answers: dict[str, Any] = Field(sa_type=Json)
    position: int = 0
    round: int = 0  # grows with each form, so that a button of an earlier one is known as old
    expires_at: datetime = Field(sa_type=UtcDateTime)


def begin(tx: Transaction, account: Account, form: Form) -> Dialog:
    """Begin a form for this account; one that was under way is replaced."""
    platform, workspace, user = _key(account)
    dialog = tx.session.get(Dialog, _key(account)) or Dialog(
        platform=platform, workspace=workspace, user=user, form={}, answers={}, expires_at=tx.now
    )
    dialog.form, dialog.answers, dialog.position = _forms.dump_python(form, mode="json"), {}, 0
    dialog.round, dialog.expires_at = dialog.round + 1, tx.now + PATIENCE
    tx.add(dialog)
    return dialog


def current(tx: Transaction, account: Account) -> Dialog | None:
    """The form this account is filling in, unless its patience has run out."""
    dialog = tx.session.get(Dialog, _key(account))
    return dialog if dialog is not None and dialog.expires_at > tx.now else None


def end(tx: Transaction, account: Account) -> None:
    """Forget the form and its answers; the row stays, so that the next form's round is another one."""
    dialog = tx.session.get(Dialog, _key(account))
    if dialog is not None:
        dialog.form, dialog.answers, dialog.expires_at = {}, {}, tx.now
        tx.add(dialog)


def forget(tx: Transaction, accounts: Sequence[Account], redaction: Redaction) -> None:
    """Somebody is erased: their own forms go, and forms shown to others offer their name no more."""
    for account in accounts:
        tx.session.execute(
            delete(Dialog).where(
                col(Dialog.platform) == account.platform,
                col(Dialog.workspace) == account.workspace,
                col(Dialog.user) == account.user,
            )
        )
    for dialog in tx.session.scalars(select(Dialog)).all():
        dialog.form, dialog.answers = redaction.json(dialog.form), redaction.json(dialog.answers)
        tx.session.add(dialog)
    tx.session.flush()


def form_of(dialog: Dialog) -> Form:
    return _forms.validate_python(dialog.form)


def chat_of(dialog: Dialog) -> Chat:
    """Forms are asked in private, wherever they were begun."""
    return Chat(dialog.platform, dialog.workspace, dialog.user)


def _key(account: Account) -> tuple[str, str, str]:
    return (account.platform, account.workspace, account.user)
