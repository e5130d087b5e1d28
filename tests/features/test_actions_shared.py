"""Who sees what: files that came with answers, notes given to the cluster, and who hears of "Stuck"."""

import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import func, select, update
from sqlmodel import SQLModel, col

from clusterbot.chat.messages import File, Toast
from clusterbot.chat.updates import FETCHED_BYTES, ButtonPressed, Chat, FileSent
from clusterbot.features.actions import attachments
from clusterbot.features.actions.records import UNDO, Attachment, Help, Offer, Share
from clusterbot.features.clusters.records import Channel
from clusterbot.features.people.joining import PersonChange, cluster_invite, merge, tell_features
from clusterbot.features.people.places import chat_unreachable
from clusterbot.features.routes import routes
from clusterbot.store import facts, outbox
from clusterbot.store.outbox import Card
from clusterbot.store.transaction import Transaction

pytestmark = pytest.mark.slow

GROUP = Chat("telegram", "bot", "-5", "group", title="#plenary")
PHOTO = File("site.jpg", "image/jpeg", b"\xff\xd8 a photo")


class Sharing(Plan):
    """A plan whose cluster has a channel."""

    def with_channel(self, pillar_key: str = "", chat: Chat = GROUP) -> "Sharing":
        where = {"platform": chat.platform, "workspace": chat.workspace, "chat": chat.id, "title": chat.title}
        channel = Channel(cluster_id=self.cluster_id, pillar_key=pillar_key, **where)
        self.database.do(lambda tx: tx.add(channel))
        return self

    def sends(self, who: str, caption: str = "", **what: object) -> str:
        """A photo, or another file; what the bot shows then."""
        about: dict[str, object] = {
            "what": "photo",
            "media_type": PHOTO.media_type,
            "size": len(PHOTO.content),
            "content": PHOTO.content,
            "message": f"f{next(self.numbers)}",
        }
        self._handle(FileSent, who, None, caption=caption, **about | what)
        return self.sees(who)

    def shares(self, who: str) -> None:
        """The words said last, by the second and the third tap."""
        self.tap(who, "Share with the cluster")
        self.tap(who, "Share")

    def is_stuck(self, who: str) -> None:
        self.asks(who, "mine")
        self.tap(who, "Stuck")

    def count(self, table: type[SQLModel]) -> int:
        return self.database.do(lambda tx: tx.session.scalars(select(func.count()).select_from(table)).one())

    def files_seen(self, name: str) -> list[bytes]:
        """The files in somebody's private chat."""
        self.deliver()
        return [file.content for message in self.seen[self.private(name)].values() for file in message.files]

    def presses_for(self, label: str, name: str) -> str:
        """What the newest button with this label carries."""
        self.deliver()
        for message in reversed(self.seen[self.private(name)].values()):
            for row in message.rows:
                for button in row:
                    if button.label == label:
                        return button.press
        raise AssertionError(f"{name} sees no button {label}")

    def later(self) -> None:
        self.wait(seconds=UNDO.total_seconds() + 1)

    def changes(self, kind: str, name: str) -> None:
        person_id = self.part(name).person_id
        self.database.do(lambda tx: tell_features(tx, PersonChange(kind, person_id)))


@pytest.fixture
def world(furnished: "Furnished[Sharing]") -> Sharing:
    return furnished(Sharing).with_channel()


# ---- files


def test_a_photo_is_kept_byte_for_byte_and_counts_as_an_answer(world: Sharing) -> None:
    assert world.sends("Ingrid").startswith("Kept with RD-1 Collector test bench: photo")
    (kept,) = world.database.do(lambda tx: list(tx.session.scalars(select(Attachment))))
    assert (kept.content, kept.media_type, kept.size) == (PHOTO.content, "image/jpeg", len(PHOTO.content))
    (made,) = world.reports("RD-1")
    assert (made.file, made.note, made.status, kept.report_id) == ("photo", "", "at_risk", made.id)


def test_a_photo_after_a_tap_is_no_correction_of_it(world: Sharing) -> None:
    world.asks("Ingrid", "mine")
    world.tap("Ingrid", "Done")
    world.sends("Ingrid")
    assert [one.status for one in world.reports("RD-1")] == ["done", "done"]
    assert world.action("RD-1").result == ""


def test_words_under_a_photo_say_a_status_as_words_alone_do(world: Sharing) -> None:
    world.sends("Ingrid", "Stuck, the road is closed")
    assert world.action("RD-1").status == "blocked"
    assert [one.note for one in world.reports("RD-1")] == ["Stuck, the road is closed"]


def test_a_photo_reaches_the_facilitator_only_once_it_cannot_be_taken_back(world: Sharing) -> None:
    world.sends("Ingrid")
    assert world.files_seen("Selma") == []
    world.later()
    assert world.files_seen("Selma") == [PHOTO.content]
    assert world.everything(GROUP) == []


def test_a_photo_taken_back_is_gone_and_reaches_nobody(world: Sharing) -> None:
    world.sends("Ingrid")
    world.tap("Ingrid", "Undo")
    world.later()
    assert world.count(Attachment) == 0
    assert world.files_seen("Selma") == []


def test_a_facilitators_own_photo_is_not_brought_to_them(world: Sharing) -> None:
    world.sends("Selma", "RD-1 seen today")
    world.later()
    assert world.files_seen("Selma") == []
    assert world.count(Attachment) == 1


def test_a_photo_goes_along_when_its_words_were_about_another_action(world: Sharing) -> None:
    world.sends("Nadia", "BD-1 the hall")
    world.tap("Nadia", "About another action")
    world.tap("Nadia", "BD-2 Shared product catalogue")
    world.later()
    (told,) = [one for one in world.everything("Selma") if "sent a photo" in one]
    assert "BD-2 Shared product catalogue" in told


def test_files_are_shown_to_owner_and_facilitators_and_to_nobody_else(world: Sharing) -> None:
    world.sends("Ingrid")
    action = world.action("RD-1")
    for name in ("Ingrid", "Selma"):
        world.press(name, f"files:{action.id}")
        assert world.files_seen(name) == [PHOTO.content]
    for name in ("Nadia", "Victor"):
        assert world.press(name, f"files:{action.id}") == "Only its owner and the facilitators can change this one."
        assert world.files_seen(name) == []


def test_whoever_is_not_the_owner_any_more_when_it_leaves_is_shown_nothing(world: Sharing) -> None:
    world.sends("Ingrid")
    action, other = world.action("RD-1"), world.part("Nadia")
    world.database.do(lambda tx: setattr(tx.session.merge(action), "owner_id", other.id))
    assert world.press("Ingrid", f"files:{action.id}").startswith("Only its owner")


@pytest.mark.parametrize(
    ("what", "says"),
    [
        ({"content": b"", "size": FETCHED_BYTES * 3}, "That file has 15 MB and I can keep 5 MB at most"),
        ({"content": b"", "size": 900}, "I could not fetch that file"),
    ],
)
def test_what_was_not_fetched_is_said_and_its_words_are_noted(
    world: Sharing, what: dict[str, object], says: str
) -> None:
    world.sends("Ingrid", "the bench stands", **what)
    assert any(says in one for one in world.everything("Ingrid"))
    assert [(one.note, one.file) for one in world.reports("RD-1")] == [("the bench stands", "")]
    assert world.count(Attachment) == 0


@pytest.mark.parametrize("what", ["sticker", "other"])
def test_a_sticker_is_no_answer(world: Sharing, what: str) -> None:
    assert "this is none of them" in world.sends("Ingrid", what=what)
    assert world.reports("RD-1") == []


def test_a_photo_of_somebody_without_an_action_is_not_kept(world: Sharing) -> None:
    assert "no open action" in world.sends("Selma")
    assert world.count(Attachment) == 0


def test_whoever_is_erased_leaves_no_file_and_no_shared_words(world: Sharing) -> None:
    world.sends("Ingrid", "the bench stands")
    world.shares("Ingrid")
    world.says("Ingrid", "Stuck")
    world.asks("Ingrid", "mine")
    world.tap("Ingrid", "Something else")
    world.changes("erased", "Ingrid")
    assert [world.count(table) for table in (Attachment, Share, Help)] == [0, 0, 0]
    world.later()
    assert world.files_seen("Selma") == []
    assert world.everything(GROUP) == []


def test_a_status_after_the_key_counts_as_one(world: Sharing) -> None:
    world.says("Ingrid", "RD-1: Stuck, no permit yet")
    assert world.action("RD-1").status == "blocked"
    assert "no permit yet" in world.sees("Ingrid")
    world.says("Ingrid", "RD-1: done")
    assert world.action("RD-1").status == "done"


def test_words_are_erased_as_they_were_typed_and_as_others_read_them(world: Sharing) -> None:
    world.says("Ingrid", "RD-1: the bench stands")
    change = PersonChange("erased", world.part("Ingrid").person_id)
    world.database.do(lambda tx: tell_features(tx, change))
    assert {"RD-1: the bench stands", "the bench stands"} <= set(change.words)


def test_files_and_questions_follow_whoever_is_merged(world: Sharing) -> None:
    world.sends("Ingrid")
    world.says("Ingrid", "Stuck")
    world.asks("Ingrid", "mine")
    world.tap("Ingrid", "Something else")
    gone, into = world.part("Ingrid"), world.part("Victor")
    world.database.do(lambda tx: merge(tx, gone_id=gone.person_id, into_id=into.person_id))
    owners = {
        *world.database.do(lambda tx: list(tx.session.scalars(select(col(Attachment.participant_id))))),
        *world.database.do(lambda tx: list(tx.session.scalars(select(col(Help.participant_id))))),
    }
    assert owners == {into.id}


def test_everything_held_is_told_to_whose_it_is(world: Sharing) -> None:
    world.sends("Ingrid", "the bench stands")
    world.shares("Ingrid")
    person = world.part("Ingrid").person_id
    told = world.database.do(lambda tx: {k: v for tell in routes.tells_of_person for k, v in tell(tx, person).items()})
    assert [one["name"] for one in told["Photos, voice notes and documents you sent"]] == ["1-photo-2026-01-15.jpg"]
    assert [one["words"] for one in told["Notes you shared with the cluster"]] == ["the bench stands"]


# ---- notes


def test_the_channel_reads_exactly_what_was_previewed(world: Sharing) -> None:
    world.says("Ingrid", "<b>Two</b> firms & a lab")
    world.tap("Ingrid", "Share with the cluster")
    world.deliver()
    preview = world.everything("Ingrid")[-1]
    world.tap("Ingrid", "Share")
    assert world.everything(GROUP) == []
    world.later()
    (posted,) = world.everything(GROUP)
    assert posted in preview
    assert "<b>Two</b> firms & a lab" in posted


def test_the_key_that_words_begin_with_is_kept_but_not_read_twice(world: Sharing) -> None:
    world.says("Ingrid", "RD-1: the bench stands")
    world.shares("Ingrid")
    world.later()
    (posted,) = world.everything(GROUP)
    assert "(RD-1)" in posted
    assert "“the bench stands”" in posted
    assert world.database.do(lambda tx: tx.session.scalars(select(Share.text)).one()) == "RD-1: the bench stands"


def test_a_note_goes_into_its_pillars_channel_if_there_is_one(world: Sharing) -> None:
    finance = Chat("telegram", "bot", "-7", "group", title="#research")
    world.with_channel("research_development", finance)
    world.says("Ingrid", "The bench stands.")
    world.shares("Ingrid")
    world.later()
    assert (len(world.everything(finance)), world.everything(GROUP)) == (1, [])


def test_shared_taken_back_and_shared_again_is_posted_once_and_five_minutes_after_the_last(world: Sharing) -> None:
    world.says("Ingrid", "The bench stands.")
    world.shares("Ingrid")
    world.wait(minutes=3)
    world.tap("Ingrid", "Undo", about="Shared")
    world.shares("Ingrid")
    world.wait(minutes=3)
    assert world.everything(GROUP) == []
    world.wait(minutes=3)
    assert len(world.everything(GROUP)) == 1


def test_a_note_taken_back_is_not_posted(world: Sharing) -> None:
    world.says("Ingrid", "The bench stands.")
    (made,) = world.reports("RD-1")
    world.shares("Ingrid")
    world.press("Ingrid", f"as_undo:{made.id}")
    world.later()
    assert world.everything(GROUP) == []


def test_only_its_author_shares_a_note(world: Sharing) -> None:
    world.says("Ingrid", "The bench stands.")
    (made,) = world.reports("RD-1")
    for name in ("Selma", "Nadia"):
        for press in ("share", "share_now", "share_undo"):
            assert world.press(name, f"{press}:{made.id}").startswith("That is not there")
    world.later()
    assert (world.count(Share), world.everything(GROUP)) == (0, [])


def test_words_about_what_is_done_are_shared_by_a_second_tap_too(world: Sharing) -> None:
    assert world.says("Ingrid", "Done, two firms test there").endswith("Selma sees it; the cluster does not.")
    world.later()
    assert world.everything(GROUP) == []
    world.shares("Ingrid")
    world.later()
    (posted,) = world.everything(GROUP)
    assert "Done, two firms test there" in posted


def test_a_note_taken_back_takes_its_sharing_along(world: Sharing) -> None:
    world.sends("Ingrid", "The bench stands.")
    world.shares("Ingrid")
    (made,) = world.reports("RD-1")
    world.press("Ingrid", f"as_undo:{made.id}")
    assert [world.count(table) for table in (Attachment, Share)] == [0, 0]


def test_nobody_speaks_to_the_cluster_about_what_is_anothers(world: Sharing) -> None:
    """A facilitator or a deputy notes; only the owner shares."""
    said = world.says("Selma", "RD-1 looks good")
    assert said.endswith("Ingrid S. and the facilitators see it; the cluster does not.")
    assert "Share with the cluster" not in world.buttons("Selma")
    (made,) = world.reports("RD-1")
    assert world.press("Selma", f"share_now:{made.id}") == "Only its owner shares words about this one."
    assert world.count(Share) == 0


def parcels(world: Sharing, name: str) -> list[dict[str, bytes]]:
    """What /mydata gives beside the list: by name, the files of each parcel."""
    world.asks(name, "mydata")
    world.deliver()
    given = [one for message in world.seen[world.private(name)].values() for one in message.files]
    packed = [ZipFile(BytesIO(one.content)) for one in given if one.media_type == "application/zip"]
    return [{each: one.read(each) for each in one.namelist()} for one in packed]


def test_whoever_asks_for_their_data_gets_the_photos_they_sent_as_they_were(world: Sharing) -> None:
    world.sends("Ingrid", name="../site.jpg")
    world.sends("Ingrid", name="../site.jpg", content=b"another")
    world.sends("Nadia", "BD-1 the hall")
    (files,) = parcels(world, "Ingrid")
    assert sorted(files.values()) == sorted([PHOTO.content, b"another"])
    assert not any("/" in name for name in files)
    (listed,) = [one for one in world.files_seen("Ingrid") if one.startswith(b"{")]
    assert {one["name"] for one in json.loads(listed)["Photos, voice notes and documents you sent"]} == set(files)


def test_many_files_come_in_parcels_and_none_is_lost(world: Sharing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "PARCEL", 50)
    for number in range(6):
        world.sends("Ingrid", content=b"x" * 20 + bytes([number]))
    several = parcels(world, "Ingrid")
    assert len(several) > 1
    assert sorted(content[-1] for one in several for content in one.values()) == list(range(6))


def test_whoever_sent_no_file_gets_the_list_alone(world: Sharing) -> None:
    assert parcels(world, "Victor") == []


# ---- stuck


def test_stuck_tells_nobody_by_itself(world: Sharing) -> None:
    before = len(world.everything("Selma"))
    world.is_stuck("Ingrid")
    world.later()
    assert (len(world.everything("Selma")), world.everything(GROUP)) == (before, [])


def test_two_taps_and_the_facilitator_hears_once(world: Sharing) -> None:
    world.is_stuck("Ingrid")
    token = world.presses_for("Something else", "Ingrid")
    world.press("Ingrid", token)
    world.press("Ingrid", token)
    told = [one for one in world.everything("Selma") if "is stuck with" in one]
    assert len(told) == 1
    assert world.everything(GROUP) == []


def test_the_facilitator_who_calls_is_named_to_the_owner_once(world: Sharing) -> None:
    world.is_stuck("Ingrid")
    world.tap("Ingrid", "Something else")
    token = world.presses_for("I will call", "Selma")
    world.press("Selma", token)
    assert "will call already" in world.press("Selma", token)
    assert len([one for one in world.everything("Ingrid") if "will call you" in one]) == 1


@pytest.mark.parametrize("press", ["stuck_need", "stuck_keep", "help_ask", "help_now", "help_undo", "help_close"])
def test_only_the_owner_says_who_hears(world: Sharing, press: str) -> None:
    """Not even a facilitator, whose own tap it may have been."""
    said = ":decision" if press == "stuck_need" else ""
    world.is_stuck("Ingrid")
    (made,) = world.reports("RD-1")
    for name in ("Selma", "Nadia"):
        assert world.press(name, f"{press}:{made.id}{said}").startswith("That is not there")
    action = world.action("BD-1")
    world.press("Selma", f"as:{action.id}:stuck")
    (tapped,) = world.reports("BD-1")
    assert world.press("Selma", f"{press}:{tapped.id}{said}").startswith("That is not there")
    assert world.count(Help) == 0


def test_nothing_follows_from_a_stuck_that_holds_no_more(world: Sharing) -> None:
    world.is_stuck("Ingrid")
    token = world.presses_for("Something else", "Ingrid")
    world.press("Ingrid", f"as:{world.action('RD-1').id}:on_the_way")
    assert world.press("Ingrid", token).startswith("That has changed meanwhile")
    assert world.count(Help) == 0


def asked(world: Sharing) -> Help:
    world.is_stuck("Ingrid")
    world.tap("Ingrid", "No message for now")
    world.tap("Ingrid", "Ask the cluster")
    world.tap("Ingrid", "Ask")
    world.later()
    return world.database.do(lambda tx: tx.session.scalars(select(Help)).one())


def test_the_cluster_reads_exactly_what_was_previewed(world: Sharing) -> None:
    asked(world)
    (posted,) = world.everything(GROUP)
    assert any(posted in one for one in world.everything("Ingrid"))


def test_what_moves_again_before_it_is_posted_is_not_asked(world: Sharing) -> None:
    world.is_stuck("Ingrid")
    world.tap("Ingrid", "No message for now")
    world.tap("Ingrid", "Ask the cluster")
    world.tap("Ingrid", "Ask")
    world.press("Ingrid", f"as:{world.action('RD-1').id}:on_the_way")
    world.later()
    assert world.everything(GROUP) == []


def test_an_offer_is_told_to_owner_and_facilitator_once_and_named_in_no_channel(world: Sharing) -> None:
    asked(world)
    assert world.tap("Nadia", "I can help", GROUP).startswith("Thank you! Ingrid S. and Selma hear")
    assert world.tap("Nadia", "I can help", GROUP).startswith("Ingrid S. knows")
    world.wait(hours=24)
    for name in ("Ingrid", "Selma"):
        assert len([one for one in world.everything(name) if "Nadia R." in one and "can help" in one]) == 1
    assert not any("Nadia" in one for one in world.everything(GROUP))
    assert world.count(Offer) == 1


def test_a_helper_who_cannot_be_written_to_is_thanked_all_the_same(world: Sharing) -> None:
    asked(world)
    before = len(world.everything("Nadia"))
    world.database.do(lambda tx: chat_unreachable(tx, world.private("Nadia")))
    assert world.tap("Nadia", "I can help", GROUP).startswith("Thank you!")
    assert len(world.everything("Nadia")) == before


def says(world: Sharing, status: str) -> None:
    world.press("Ingrid", f"as:{world.action('RD-1').id}:{status}")
    world.deliver()


def test_what_moves_on_is_thanked_for_where_help_was_asked_once_it_is_settled(world: Sharing) -> None:
    asked(world)
    says(world, "on_the_way")
    world.wait(minutes=4)
    assert "Looking for help" in world.sees(GROUP)
    world.wait(minutes=1)
    assert "found a way on. Thank you" in world.sees(GROUP)
    assert world.buttons(GROUP) == []
    assert len(world.everything(GROUP)) == 1


def test_an_offer_in_between_makes_nobody_forget_to_thank(world: Sharing) -> None:
    asked(world)
    token = press_in_group(world)
    says(world, "done")
    world.database.do(lambda tx: outbox.refresh(tx, post(tx)))  # as an offer would that was under way
    assert "Looking for help" in world.sees(GROUP)
    assert world.press("Nadia", token, GROUP).startswith("Thank you! Help is not needed")
    world.later()
    assert "is done. Thank you" in world.sees(GROUP)


def press_in_group(world: Sharing) -> str:
    world.deliver()
    (message,) = world.seen[GROUP].values()
    return message.rows[0][0].press


def post(tx: Transaction) -> str:
    return tx.session.scalars(select(col(Card.key)).where(col(Card.key).startswith("looking:"))).one()


def test_a_tap_that_was_corrected_is_judged_when_the_correction_is_settled(world: Sharing) -> None:
    asked(world)
    says(world, "done")
    world.wait(minutes=3)
    says(world, "on_the_way")
    world.wait(minutes=3)
    assert "Looking for help" in world.sees(GROUP)
    world.wait(minutes=2)
    assert "found a way on" in world.sees(GROUP)


def test_a_tap_taken_back_leaves_the_question_as_it_was(world: Sharing) -> None:
    asked(world)
    says(world, "done")
    world.tap("Ingrid", "Undo", about="Noted: Done")
    world.wait(minutes=11)
    assert "Looking for help" in world.sees(GROUP)
    assert world.buttons(GROUP) == ["I can help"]


SLACK_CHANNEL = Chat("slack", "T1", "C5", "group", title="#general")


@pytest.mark.parametrize(("platform", "where"), [("telegram", GROUP), ("slack", SLACK_CHANNEL)])
def test_in_the_group_help_is_taken_from_somebody_who_never_started_the_bot(
    world: Sharing, platform: str, where: Chat
) -> None:
    world.with_channel(chat=SLACK_CHANNEL)
    asked(world)
    world.stranger("Zoe", platform)
    assert world.tap("Zoe", "I can help", where).startswith("Thank you! Ingrid S. and Selma hear")
    assert world.tap("Zoe", "I can help", where).startswith("Ingrid S. knows")
    assert world.count(Offer) == 1
    assert "1 offer so far" in world.sees(GROUP)
    for name in ("Ingrid", "Selma"):
        world.wait(hours=24)
        (told,) = [one for one in world.everything(name) if "Zoe" in one]
        assert f"Zoe ({platform.capitalize()})" in told
        assert where.title in told
    assert world.everything("Zoe") == [], "they never asked to be written to"


def test_somebody_known_by_a_vote_alone_offers_help_too_and_keeps_it_when_coming_in(world: Sharing) -> None:
    decided = asked(world)
    world.stranger("Zoe")
    poll = world.posted(by="Selma")
    world.tap("Zoe", "Port", GROUP)
    assert world.tap("Zoe", "I can help", GROUP).startswith("Thank you!")
    token = world.database.do(lambda tx: cluster_invite(tx, world.cluster_id).token)
    world.press("Zoe", f"join:{token}")
    zoe = world.part("Zoe")
    assert zoe.state == "active"
    assert world.database.do(lambda tx: tx.session.get(Offer, (decided.id, zoe.person_id))) is not None
    assert world.tally(poll) == (1, 0)


def test_whoever_has_left_is_shown_the_way_back_instead(world: Sharing) -> None:
    asked(world)
    world.add("Ali", "telegram", state="left")
    assert world.tap("Ali", "I can help", GROUP).startswith("You have left the cluster")
    assert world.count(Offer) == 0


def test_whoever_was_taken_off_the_list_is_not_told_that_they_left(world: Sharing) -> None:
    asked(world)
    world.add("Ali", "telegram", state="removed")
    said = world.tap("Ali", "I can help", GROUP)
    assert said == (
        "You are not on the list of Solvane Cleantech any more, so I cannot pass that on. "
        "If that is a mistake, a word to Selma is enough."
    )
    assert world.count(Offer) == 0


def test_whoever_was_taken_off_the_list_learns_why_their_vote_is_not_counted(world: Sharing) -> None:
    poll = world.posted(by="Selma")
    world.add("Ali", "telegram", state="removed")
    assert "not on the list of Solvane Cleantech any more, so your vote" in world.tap("Ali", "Port", GROUP)
    assert world.tally(poll) == (0, 0)


def test_in_a_group_that_is_not_bound_any_more_nobody_unknown_is_noted(world: Sharing) -> None:
    asked(world)
    world.stranger("Zoe")
    world.database.do(lambda tx: tx.session.execute(update(Channel).values(active=False)))
    assert "do not know you yet" in world.tap("Zoe", "I can help", GROUP)
    assert world.count(Offer) == 0


def test_what_is_private_answers_somebody_known_in_the_group_alone_with_the_start_link(world: Sharing) -> None:
    asked(world)
    world.database.do(lambda tx: facts.write(tx, "invitation.telegram", "https://t.me/bot?start={token}"))
    world.stranger("Zoe")
    world.tap("Zoe", "I can help", GROUP)
    reply = world._handle(ButtonPressed, "Zoe", GROUP, press="mine")
    assert isinstance(reply, Toast)
    assert reply.link.startswith("https://t.me/bot?start=")


def test_offers_of_whoever_is_erased_or_merged_follow(world: Sharing) -> None:
    decided = asked(world)
    world.tap("Nadia", "I can help", GROUP)
    gone, into = world.part("Nadia"), world.part("Victor")
    world.database.do(lambda tx: merge(tx, gone_id=gone.person_id, into_id=into.person_id))
    assert world.database.do(lambda tx: tx.session.get(Offer, (decided.id, into.person_id))) is not None
    world.changes("erased", "Victor")
    assert world.count(Offer) == 0


def test_outside_their_hours_the_facilitator_hears_as_their_day_begins(world: Sharing) -> None:
    world.wait(hours=15)
    before = len(world.everything("Selma"))
    world.is_stuck("Ingrid")
    assert " on " in world.tap("Ingrid", "Something else")
    assert len(world.everything("Selma")) == before
    world.wait(days=4)
    assert any("is stuck with" in one for one in world.everything("Selma"))


def test_of_two_facilitators_both_hear_and_it_is_said_by_when(world: Sharing) -> None:
    """In Sydney the week is over already; Ingrid reads it in her own time."""
    world.add("Emir", "slack", facilitates=True, zone="Australia/Sydney")
    world.is_stuck("Ingrid")
    said = world.tap("Ingrid", "Something else")
    assert said == "Selma and Emir hear of it by Saturday 17 January, 23:00."
    world.deliver()
    assert "is stuck with" in world.sees("Selma")
    world.wait(days=4)
    assert any("is stuck with" in one for one in world.everything("Emir"))


def test_the_word_to_a_facilitator_outlives_nothing_that_was_taken_back(world: Sharing) -> None:
    world.is_stuck("Ingrid")
    world.tap("Ingrid", "Something else")
    world.deliver()
    world.tap("Ingrid", "Undo")
    told = world.everything("Selma")
    assert not any("is stuck with" in one for one in told)
    assert any("is not stuck with" in one for one in told)


def test_in_a_group_a_plan_shows_nobody_stuck_who_has_not_asked_the_group(world: Sharing) -> None:
    world.command("Ingrid", "mine")
    world.deliver()
    world.tap("Ingrid", "Stuck")
    world.later()
    world.command("Ingrid", "plan", "RD", where=GROUP)
    told = world.sees(GROUP)
    assert "RD-1" in told
    assert "Stuck" not in told
    world.command("Nadia", "plan", "RD")
    assert "Stuck" in world.sees("Nadia"), "in private the status is everybody's to see"
