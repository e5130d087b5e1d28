"""The facilitator's view: /today, texts to forward, answers by phone, and what becomes of them when people change."""

from datetime import UTC, datetime, timedelta

import pytest
from desk_world import Desk
from furnishing import Furnished
from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions.records import Action, Report
from clusterbot.features.actions.reporting import report
from clusterbot.features.contact.records import Approval
from clusterbot.features.desk.due import what_the_desk_holds
from clusterbot.features.people.joining import PersonChange, tell_features
from clusterbot.features.people.records import Account, Invite, Participant, Person
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture
def clock() -> FixedClock:
    """Tuesday 24 March 2026, 10:00 in Amman."""
    return FixedClock(datetime(2026, 3, 24, 8, tzinfo=UTC))


@pytest.fixture
def desk(furnished: "Furnished[Desk]") -> Desk:
    return furnished(Desk)


def today(desk: Desk, who: str = "Selma") -> str:
    desk.command(who, "today")
    return desk.sees(who)


def notes(desk: Desk, key: str, tapped: str, who: str = "Selma") -> None:
    desk.press(who, f"note_as:{desk.action(key).id}:{tapped}")


# ---- /today


def test_it_counts_who_has_joined_and_names_who_has_not(desk: Desk) -> None:
    said = today(desk)
    assert "5 of 6 have joined" in said
    assert "Not yet: Omar H." in said


def test_a_second_facilitator_sees_the_same_but_for_themselves_among_the_new(desk: Desk) -> None:
    mine, theirs = (
        [line for line in today(desk, who).splitlines() if "New since yesterday" not in line]
        for who in ("Selma", "Bilal")
    )
    assert mine == theirs


def test_whoever_is_no_facilitator_does_not_see_it(desk: Desk) -> None:
    assert "joined" not in today(desk, "Nadia")


def test_who_has_closed_the_chat_is_named_and_can_be_sent_a_text(desk: Desk) -> None:
    desk.database.do(lambda tx: _reach(tx, "Nadia", reachable=False))
    assert "I cannot write to them now: Nadia R." in today(desk)
    desk.tap("Selma", "Text to forward")
    desk.tap("Selma", "Nadia R.")
    assert desk.sees("Selma").startswith("Dear Nadia,")


def _reach(tx: Transaction, user: str, *, reachable: bool) -> None:
    account = tx.session.scalars(select(Account).where(col(Account.user) == user)).one()
    account.reachable = reachable
    tx.add(account)


def test_a_text_that_was_forwarded_yesterday_keeps_its_link(desk: Desk) -> None:
    omar = desk.part("Omar").id
    for _ in range(2):
        desk.press("Selma", f"forward_to:{omar}")
    links = desk.database.do(
        lambda tx: list(tx.session.scalars(select(Invite).where(col(Invite.participant_id) == omar)))
    )
    assert len(links) == 1


def test_nobody_gets_a_link_of_somebody_who_is_in(desk: Desk) -> None:
    assert "They are in already" in desk.press("Selma", f"forward_to:{desk.part('Nadia').id}")


def test_texts_for_many_come_a_handful_at_a_time(desk: Desk) -> None:
    desk.database.do(lambda tx: _expect(tx, desk.cluster_id, 7))
    before = len(desk.everything("Selma"))
    desk.press("Selma", "forward_all:0")
    assert len(desk.everything("Selma")) == before + 6
    assert "3 more people have no text yet." in desk.sees("Selma")
    desk.tap("Selma", "Show the next")
    assert len(desk.everything("Selma")) == before + 9


def _expect(tx: Transaction, cluster_id: int, count: int) -> None:
    for number in range(count):
        person = Person(name=f"Guest {number}", created_at=tx.now)
        tx.add(person)
        tx.add(Participant(cluster_id=cluster_id, person_id=person.id, state="expected"))


def test_long_lists_are_cut_and_shown_whole_on_a_tap(desk: Desk) -> None:
    desk.database.do(lambda tx: _expect(tx, desk.cluster_id, 7))
    said = today(desk)
    assert "Guest 4 and 3 more" in said
    assert "Guest 6" not in said
    desk.tap("Selma", "See all")
    assert "Guest 6" in desk.sees("Selma")
    assert "See all" not in desk.buttons("Selma")


def test_it_fits_on_a_phone_even_if_forty_are_missing(desk: Desk) -> None:
    desk.database.do(lambda tx: _expect(tx, desk.cluster_id, 40))
    assert len(today(desk)) < 1200


def test_a_slip_of_the_thumb_is_nobodys_business_for_five_minutes(desk: Desk) -> None:
    desk.press("Nadia", f"as:{desk.action('BD-1').id}:stuck")
    assert "BD-1" not in today(desk)
    desk.wait(minutes=6)
    said = today(desk)
    assert "Nadia R.: Supplier day at the cement plant (BD-1), Stuck" in said
    assert "Nadia R.: BD-1, Stuck" in said


def test_what_goes_out_next_is_told_with_when_and_to_how_many(desk: Desk) -> None:
    desk.change(supervised_until=None)
    assert "Weekly check-in, Monday 30 March, 09:30, to 3 people" in today(desk)


def test_paused_and_left_people_are_named(desk: Desk, clock: FixedClock) -> None:
    desk.press("Victor", "pause:30")
    desk.press("Ingrid", "leave_now")
    said = today(desk)
    assert "Pausing: Victor D. (until 23 Apr)" in said
    assert "Left this week: Ingrid S." in said


# ---- by phone


def test_the_credit_is_the_owners_and_the_note_says_who_wrote_it_down(desk: Desk) -> None:
    notes(desk, "BD-1", "stuck")
    (made,) = desk.reports("BD-1")
    assert (made.by, made.noted_by) == (desk.part("Nadia").id, desk.part("Selma").id)
    desk.wait(minutes=6)
    assert "Stuck (noted by Selma I.)" in today(desk, "Bilal")


def test_the_owners_correction_wins_and_the_letter_says_so(desk: Desk) -> None:
    notes(desk, "RD-1", "stuck")
    desk.wait(minutes=6)
    assert desk.action("RD-1").status == "blocked"
    desk.tap("Ingrid", "Correct it")
    desk.tap("Ingrid", "Done")
    assert desk.action("RD-1").status == "done"
    assert desk.shows("Ingrid", "Selma I. noted “Stuck” for you. Your own word counts:")


def test_the_owner_is_told_once_of_a_tap_and_the_words_to_it(desk: Desk) -> None:
    notes(desk, "RD-1", "stuck")
    desk.fill("Selma", f"note_words:{desk.action('RD-1').id}", words="No calibration gas")
    desk.wait(hours=2)
    told = [text for text in desk.everything("Ingrid") if "noted this for you" in text]
    assert len(told) == 1
    assert "Stuck" in told[0]
    assert "No calibration gas" in told[0]


def test_what_was_taken_back_is_not_told(desk: Desk) -> None:
    desk.command("Selma", "note", "Ingrid")
    desk.tap("Selma", "Stuck")
    desk.tap("Selma", "Undo")
    assert desk.action("RD-1").status == "at_risk"
    desk.wait(days=1)
    assert not desk.shows("Ingrid", "noted this for you")


def test_they_are_told_in_their_working_hours(desk: Desk) -> None:
    desk.wait(hours=12)
    notes(desk, "RD-1", "stuck")
    desk.wait(hours=3)
    assert not desk.shows("Ingrid", "noted this for you")
    desk.wait(hours=9)
    assert desk.shows("Ingrid", "noted this for you")


def test_what_was_noted_does_not_undo_the_owners_own_fresh_tap(desk: Desk) -> None:
    """Two minutes apart: both were said, the owner's is not a slip that a facilitator corrects."""
    desk.press("Nadia", f"as:{desk.action('BD-1').id}:done")
    desk.wait(minutes=2)
    notes(desk, "BD-1", "stuck")
    assert [one.noted_by for one in desk.reports("BD-1")] == [None, desk.part("Selma").id]


def test_the_owners_tap_corrects_what_was_just_noted(desk: Desk) -> None:
    notes(desk, "BD-1", "stuck")
    desk.wait(minutes=2)
    desk.press("Nadia", f"as:{desk.action('BD-1').id}:done")
    (made,) = desk.reports("BD-1")
    assert (made.status, made.noted_by) == ("done", None)
    desk.wait(days=1)
    assert not desk.shows("Nadia", "noted this for you")


def test_only_the_owner_says_that_it_is_right(desk: Desk) -> None:
    notes(desk, "BD-1", "stuck")
    number = desk.reports("BD-1")[0].id
    for other in ("Selma", "Victor"):
        desk.press(other, f"noted_right:{number}")
    assert desk.reports("BD-1")[0].confirmed_at is None
    assert desk.press("Nadia", f"noted_right:{number}") == "Thank you."
    assert desk.reports("BD-1")[0].confirmed_at is not None


def test_only_facilitators_note_and_only_they_take_it_back(desk: Desk) -> None:
    desk.press("Victor", f"note_as:{desk.action('BD-1').id}:stuck")
    assert desk.reports("BD-1") == []
    notes(desk, "BD-1", "stuck")
    desk.press("Bilal", f"note_undo:{desk.reports('BD-1')[0].id}")
    assert len(desk.reports("BD-1")) == 1


def test_a_facilitator_of_another_cluster_notes_nothing_here(desk: Desk) -> None:
    elsewhere = desk.add_cluster("moon")
    desk.add("Lena", "telegram", facilitates=True, cluster_id=elsewhere)
    desk.press("Lena", f"note_as:{desk.action('BD-1').id}:stuck")
    assert desk.reports("BD-1") == []


def test_an_answer_by_phone_answers_the_weekly_question(desk: Desk) -> None:
    desk.change(supervised_until=None)
    desk.wait(days=6, hours=5)
    assert desk.was_asked("Ingrid")
    notes(desk, "RD-1", "on_the_way")
    desk.deliver()
    assert desk.shows("Ingrid", "✓ Noted by Selma I.: On the way")
    desk.wait(days=3)
    assert not desk.shows("Ingrid", "a short reminder")


def test_it_does_not_count_as_a_message_to_them(desk: Desk) -> None:
    notes(desk, "BD-1", "stuck")
    desk.wait(hours=1)
    assert desk.shows("Nadia", "noted this for you")
    assert desk.asked("checkin") == desk.asked("nudge") == []


# ---- people who change


def test_who_noted_and_decided_is_forgotten_with_the_person(desk: Desk) -> None:
    notes(desk, "BD-1", "stuck")
    selma = desk.part("Selma")
    desk.database.do(lambda tx: tx.add(_decided(tx, selma)))
    held = desk.database.do(lambda tx: what_the_desk_holds(tx, selma.person_id))
    assert [len(rows) for rows in held.values()] == [1, 1]
    desk.database.do(lambda tx: tell_features(tx, PersonChange("erased", selma.person_id)))
    held = desk.database.do(lambda tx: what_the_desk_holds(tx, selma.person_id))
    assert [len(rows) for rows in held.values()] == [0, 0]
    assert desk.reports("BD-1")[0].status == "blocked"


def test_who_noted_and_decided_is_the_person_two_accounts_turn_out_to_be(desk: Desk) -> None:
    desk.add("Selma2", "slack", facilitates=True, cluster_id=desk.cluster_id)
    second = desk.database.do(
        lambda tx: tx.session.scalars(select(Participant).join(Person).where(col(Person.name) == "Selma2")).one()
    )
    action = desk.action("BD-1").id
    desk.database.do(
        lambda tx: report(
            tx, tx.session.get_one(Action, action), desk_owner(tx, action), status="blocked", noted_by=second.id
        )
    )
    desk.database.do(lambda tx: tx.add(_decided(tx, second)))
    desk.fold("Selma2", "Selma")
    selma = desk.part("Selma").id
    assert desk.reports("BD-1")[0].noted_by == selma
    assert [one.decided_by for one in desk.approvals("digest")] == [selma]


def desk_owner(tx: Transaction, action_id: int) -> int:
    owner = tx.session.get_one(Action, action_id).owner_id
    assert owner is not None
    return owner


def _decided(tx: Transaction, by: Participant) -> Approval:
    return Approval(
        cluster_id=by.cluster_id,
        kind="digest",
        day=tx.now.date(),
        due_at=tx.now,
        until=tx.now + timedelta(days=1),
        state="approved",
        asked_at=tx.now,
        decided_at=tx.now,
        decided_by=by.id,
    )


def test_reports_that_were_taken_back_stay_marked_with_who_noted_them(desk: Desk) -> None:
    notes(desk, "BD-1", "stuck")
    desk.deliver()
    desk.press("Selma", f"note_undo:{desk.reports('BD-1')[0].id}")
    kept = desk.database.do(lambda tx: list(tx.session.scalars(select(Report))))
    assert [(one.noted_by is not None, one.undone_at is not None) for one in kept] == [(True, True)]
