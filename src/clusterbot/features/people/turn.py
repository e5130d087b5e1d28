"""One update's turn: who did what where, and how to answer."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import cached_property
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.forms import Form
from clusterbot.chat.messages import Button, Reply, Toast
from clusterbot.chat.updates import ButtonPressed, Chat, CommandGiven, Happening
from clusterbot.features.clusters.records import Channel, Cluster, channel_at
from clusterbot.features.draft import Rows, pack
from clusterbot.features.people.erasure import erased_at
from clusterbot.features.people.joining import way_into
from clusterbot.features.people.reader import common_of, reader_of
from clusterbot.features.people.records import Account, Participant, Person, clusters_of, participation, who_is
from clusterbot.features.routes import Who, press, routes
from clusterbot.store import outbox
from clusterbot.store.outbox import Terms
from clusterbot.store.transaction import Transaction
from clusterbot.words.dates import Reading, Week, read_date
from clusterbot.words.locales import Reader, best
from clusterbot.words.phrasebook import phrasebook


class Turn:
    """What a route is given. Everything it says is a letter, written in the same transaction.

    `reply` and `form` are what the platform may show at once; losing them loses nothing.
    """

    def __init__(self, tx: Transaction, update: Happening, *, writes_first: bool = True, slash: str = "/") -> None:
        self.tx = tx
        self.update = update
        self.writes_first = writes_first  # see Platform
        self.slash = slash
        self.reply: Reply | None = None
        self.form: Form | None = None
        self._was_sent_to_private = False
        self.account: Account | None
        self.person: Person | None  # who it was, if they ever came in
        self.account, self.person = who_is(tx, update.account)
        self.private = Chat(update.account.platform, update.account.workspace, update.account.user)

    @property
    def me(self) -> Person:
        """The person, for routes whose `who` has made sure of it."""
        if self.person is None:
            raise LookupError("a stranger: the route's who= should have refused")
        return self.person

    @cached_property
    def clusters(self) -> list[Cluster]:
        """The clusters this person takes part in."""
        return clusters_of(self.tx, self.account.person_id) if self.account else []

    @cached_property
    def bound(self) -> Channel | None:
        """The channel this is, if it belongs to a cluster now."""
        channel = channel_at(self.tx, self.update.chat) if self.update.chat.kind == "group" else None
        return channel if channel is not None and channel.active else None

    @cached_property
    def cluster(self) -> Cluster | None:
        """What the talk is about: a bound group's cluster; elsewhere the only one, or the one that is meant."""
        channel = channel_at(self.tx, self.update.chat) if self.update.chat.kind == "group" else None
        if channel is not None:
            return self.tx.session.get_one(Cluster, channel.cluster_id)
        if len(self.clusters) < 2:
            return next(iter(self.clusters), None)
        known = {cluster.id: cluster for cluster in self.clusters}
        return next((known[one] for one in self._clusters_meant() if one in known), None)

    def _clusters_meant(self) -> Iterator[int | None]:
        """Of several: whose message was answered, then the remembered one, then whose message was pressed or is the
        newest here. A command begins anew and goes by the remembered one alone.
        """
        answered = outbox.shown_on(self.tx, self.update.chat, getattr(self.update, "reply_to", ""))
        yield answered.cluster_id if answered is not None else None
        yield self.account.cluster_id if self.account is not None else None
        if not isinstance(self.update, CommandGiven):
            pressed = outbox.shown_on(self.tx, self.update.chat, getattr(self.update, "message", ""))
            newest = pressed or outbox.newest_in(self.tx, self.private)
            yield newest.cluster_id if newest is not None else None

    @cached_property
    def maybe_participant(self) -> Participant | None:
        """The person's active part in the cluster the talk is about."""
        if self.account is None or self.cluster is None:
            return None
        found = participation(self.tx, self.account.person_id, self.cluster.id)
        return found if found is not None and found.state == "active" else None

    @cached_property
    def left(self) -> Cluster | None:
        """The cluster this person has left: this group's, or if they take part in none, the one left last."""
        if self.account is None or (self.cluster is None and self.clusters):
            return None
        query = select(Participant).where(
            col(Participant.person_id) == self.account.person_id, col(Participant.state) == "left"
        )
        if self.cluster is not None:
            query = query.where(col(Participant.cluster_id) == self.cluster.id)
        part = self.tx.session.scalars(query.order_by(col(Participant.left_at).desc()).limit(1)).first()
        return self.tx.session.get_one(Cluster, part.cluster_id) if part is not None else None

    @cached_property
    def _taken_off(self) -> bool:
        """Was this person taken off by a facilitator, and takes part nowhere else?"""
        if self.account is None or self.clusters:
            return False
        removed = select(col(Participant.id)).where(
            col(Participant.person_id) == self.account.person_id, col(Participant.state) == "removed"
        )
        return self.tx.session.scalars(removed.limit(1)).first() is not None

    @property
    def is_off_the_list(self) -> bool:
        """Did a facilitator take this person off the list of the cluster that the talk is about?"""
        if self.account is None or self.cluster is None:
            return False
        part = participation(self.tx, self.account.person_id, self.cluster.id)
        return part is not None and part.state == "removed"

    @property
    def _erased_at(self) -> datetime | None:
        return erased_at(self.tx, self.account.person_id) if self.account is not None else None

    @property
    def participant(self) -> Participant:
        """For routes whose `who` has made sure of it."""
        if self.maybe_participant is None:
            raise LookupError("nobody in this cluster: the route's who= should have refused")
        return self.maybe_participant

    @property
    def here(self) -> Cluster:
        """The cluster, for routes whose `who` has made sure of it."""
        if self.cluster is None:
            raise LookupError("no cluster: the route's who= should have refused")
        return self.cluster

    @property
    def is_facilitator(self) -> bool:
        return self.maybe_participant is not None and self.maybe_participant.is_facilitator

    @cached_property
    def reader(self) -> Reader:
        if self.person is not None:
            return reader_of(self.tx, self.person.id, None, self.slash)
        zone = self.update.profile.zone or (self.cluster.zone if self.cluster else "UTC")
        return Reader(best(self.update.profile.locale), zone, self.tx.now, self.slash)

    @property
    def today(self) -> date:
        """The day it is where the person is."""
        return self.reader.local(self.tx.now).date()

    def read_day(self, typed: str) -> Reading:
        """The day that somebody typed, in their language, seen from their today and from the cluster's week."""
        return read_date(typed, self.reader, self.cluster.week if self.cluster is not None else Week())

    def facilitator_of(self, cluster_id: int) -> Participant | None:
        """The person's part in that cluster, whichever the chat talks about, if they facilitate it; None if not.

        For presses that name a row: a press is a request, not a proof.
        """
        part = participation(self.tx, self.me.id, cluster_id)
        return part if part is not None and part.state == "active" and part.is_facilitator else None

    def refusal(self, who: Who) -> str | None:
        """Why this person may not take a route for `who`: the name of the phrase that says so, None if they may."""
        if who == "anyone":
            return None
        if self.maybe_participant is None:
            several = self.cluster is None and len(self.clusters) > 1
            if several:
                return "people.which_cluster"
            return "people.have_left" if self.left else "people.taken_off" if self._taken_off else "people.stranger"
        if who == "facilitator" and not self.is_facilitator:
            return "people.facilitators_only"
        return None

    def refuse(self, refusal: str) -> None:
        """Say why not, with the way on where there is one."""
        if refusal == "people.which_cluster":
            self.say(
                "people.which_cluster", [[Button(one.short_name, press("cluster", one.id))] for one in self.clusters]
            )
        elif refusal == "people.have_left" and (at := self._erased_at) is not None:
            self.say("people.erase_waits", [[("undo", press("erase_undo"))]], at=at)
        elif refusal == "people.have_left" and self.left is not None:
            back = [[("come_back", press("come_back", self.left.id))]]
            self.say("people.have_left", back, name=self.left.short_name)
        elif isinstance(self.update, ButtonPressed):
            self._refuse_press(refusal)
        elif self.account is None:
            self.say_here(refusal, self._way_to_private if refusal == "people.stranger" else ())
        else:
            self.say(refusal)

    def _refuse_press(self, refusal: str) -> None:
        """In the cluster's own group whoever has not come in is shown the way in."""
        if refusal == "people.stranger" and self.bound is not None and not self.writes_first:
            self.open_private(refusal, self.bound.cluster_id)
        else:
            self.toast(refusal)

    def afresh(self) -> "Turn":
        """This turn once more, after who it was has changed."""
        return Turn(self.tx, self.update, writes_first=self.writes_first, slash=self.slash)

    @property
    def reads_private(self) -> bool:
        """Does what we write to them in private reach them?"""
        if self.update.chat.kind == "private":
            return True
        return self.writes_first if self.account is None else self.account.reachable

    # ---- answering

    def say(self, key: str, rows: Rows = (), **values: Any) -> None:
        """Tell the person in private."""
        if self._can_be_told():
            self._write(self.private, pack(key, rows, values), self._terms())

    def say_here(self, key: str, rows: Rows = (), **values: Any) -> None:
        """Say it in the chat where it happened, for everybody in it."""
        if self.update.chat.kind == "private":
            self.say(key, rows, **values)
        else:
            asked_by = self.account.person_id if self.account else None
            terms: Terms = {"cluster_id": self.cluster_id, "answers_id": asked_by}
            self._write(self.update.chat, pack(key, rows, values), terms)

    def show(self, card: str, source: str, **content: Any) -> None:
        """Put a card into the person's private chat, or bring the one that is there up to date."""
        if not self._can_be_told():
            return
        outbox.show(self.tx, self.private, card, source, content, **self._terms())

    def write(self, source: str, **content: Any) -> None:
        """Write to the person in private what `source` renders, once and with nothing to edit later."""
        if self._can_be_told():
            outbox.post(self.tx, self.private, source, content, **self._terms())

    def toast(self, key: str, **values: Any) -> None:
        """A word where the press happened; may be lost."""
        self.reply = Toast(self.words(key, **values)[:200])

    def open_private(self, key: str, cluster_id: int, **values: Any) -> None:
        """Answer a press with our private chat, where the platform can open it; elsewhere with these words."""
        link = way_into(self.tx, cluster_id, self.private.platform)
        self.reply = Toast(self.words(key, **values)[:200], link)

    def words(self, key: str, **values: Any) -> str:
        """A phrase as plain words, for forms and toasts."""
        book = phrasebook(self.reader.locale)
        return book.words(key, self.reader, {**self._common, **values} if book.uses_common(key) else values)

    def open_form(self, name: str, *arguments: object) -> None:
        """Ask for what the form `name` wants to know, the way this platform does it."""
        make = routes.forms[name].make
        assert make is not None
        self.form = make(self, *arguments)

    # ---- inside

    def _can_be_told(self) -> bool:
        """Who never opened a private chat, or has shut it, is told so where they asked, instead of nothing."""
        if self.reads_private:
            return True
        if not self._was_sent_to_private:
            self._was_sent_to_private = True
            self._send_to_private()
        return False

    def _send_to_private(self) -> None:
        """Beside the button that was pressed, so that no group reads it; a word has to be answered where it fell."""
        if not isinstance(self.update, ButtonPressed):
            self.say_here("people.private_first", self._way_to_private)
        elif self.reply is None and self.bound is not None:
            self.open_private("people.private_first", self.bound.cluster_id)
        elif self.reply is None:
            self.toast("people.private_first")

    @property
    def _way_to_private(self) -> Rows:
        """In a group of the cluster's, where we may not write first: a button that opens the private chat."""
        return [[("private", press("private"))]] if self.bound is not None and not self.writes_first else []

    @property
    def cluster_id(self) -> int | None:
        return self.cluster.id if self.cluster else None

    @property
    def _common(self) -> dict[str, Any]:
        common = common_of(self.tx, self.account.person_id if self.account else None, self.cluster_id)
        if not common["first_name"]:
            common["first_name"] = self.update.profile.name.split(" ")[0]
        return common

    def _terms(self) -> Terms:
        return {"person_id": self.account.person_id if self.account else None, "cluster_id": self.cluster_id}

    def _write(self, to: Chat, content: dict[str, Any], terms: Terms) -> None:
        if "person_id" in terms and terms["person_id"] is None:  # a stranger: no row to look names and zones up in
            content["stranger"] = {"locale": self.reader.locale, "zone": self.reader.zone, **self._common}
        outbox.post(self.tx, to, "phrase", content, **terms)
