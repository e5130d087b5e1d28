"""What each chat app offers as commands: the same for everybody, and more for whoever facilitates, as that changes."""

import json
from collections.abc import Sequence

import structlog
from sqlalchemy import select
from sqlmodel import col

from clusterbot import features
from clusterbot.chat.platform import Menu, MenuEntry, Platform
from clusterbot.chat.updates import Chat
from clusterbot.features.people.records import Account, Participant
from clusterbot.features.routes import routes
from clusterbot.store import facts
from clusterbot.store.database import Database, OutageError
from clusterbot.store.transaction import Transaction
from clusterbot.words.locales import Reader, available
from clusterbot.words.phrasebook import phrasebook

log = structlog.get_logger()

FACILITATORS = "menu.facilitators"
"""The fact that names the chats with a facilitator's menu, over restarts."""

NOT_ON_STAGE = {"web", "link", "invite", "action"}
"""Commands about other apps, their groups and real people, which the example's menu leaves out."""


class Menus:
    """The menus of all platforms."""

    def __init__(self, database: Database, platforms: Sequence[Platform], *, on_stage: bool) -> None:
        self._database = database
        self._platforms = platforms
        self._on_stage = on_stage
        self._facilitator_chats: list[Chat] = []

    async def show(self) -> None:
        """What the menus offer is registered; those who were facilitators when it was done last are let go."""
        menu = await self._database.run(self._menu)
        for platform in self._platforms:
            await platform.introduce(menu)
        await self._database.run(lambda tx: _note_facilitators(tx, menu.facilitator_chats))
        self._facilitator_chats = list(menu.facilitator_chats)

    async def keep(self) -> None:
        """Whoever became facilitator, or is it no more, however it came about: their menu follows."""
        try:
            if await self._database.run(_facilitator_chats) != self._facilitator_chats:
                await self.show()
        except OutageError:
            log.debug("menus are not looked at: the database is out")

    def _menu(self, tx: Transaction) -> Menu:
        now = _facilitator_chats(tx)
        before = [Chat(*one) for one in json.loads(facts.read(tx, FACILITATORS, "[]"))]
        for_all = self._offers("anyone", "participant")
        return Menu(
            everyone=for_all,
            groups=for_all,
            facilitators=self._offers("anyone", "participant", "facilitator"),
            facilitator_chats=now,
            former_chats=[chat for chat in before if chat not in now],
        )

    def _offers(self, *allowed: str) -> dict[str, list[MenuEntry]]:
        """The commands for these people, in every locale: what needs them first, the housekeeping last, as /help."""
        wanted = [
            route
            for route in routes.commands.values()
            if route.in_menu and route.who in allowed and not (self._on_stage and route.name in NOT_ON_STAGE)
        ]
        wanted.sort(key=lambda route: -features.STACK.index(route.feature))
        offered = [(route.name, f"{route.feature}.commands.{route.name}") for route in wanted]
        return {
            locale: [MenuEntry(name, phrasebook(locale).words(key, Reader(locale), {})) for name, key in offered]
            for locale in available()
        }


def _facilitator_chats(tx: Transaction) -> list[Chat]:
    accounts = tx.session.scalars(
        select(Account)
        .where(
            col(Account.reachable),
            col(Account.person_id).in_(
                select(col(Participant.person_id)).where(
                    col(Participant.is_facilitator), col(Participant.state) == "active"
                )
            ),
        )
        .order_by(col(Account.id))
    )
    return [Chat(one.platform, one.workspace, one.user) for one in accounts]


def _note_facilitators(tx: Transaction, chats: Sequence[Chat]) -> None:
    facts.write(tx, FACILITATORS, json.dumps([(chat.platform, chat.workspace, chat.id) for chat in chats]))
