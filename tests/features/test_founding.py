"""From a code to a running cluster; its roles, its strategy, its setup, and its end."""

import csv
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from furnishing import Furnished
from plan_world import Plan
from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.updates import CommandGiven, Profile
from clusterbot.engine.receive import handle
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact import asks
from clusterbot.features.founding import code
from clusterbot.features.founding.beginning import SUPERVISED, USUAL_GROUPS
from clusterbot.features.founding.records import StartCheck
from clusterbot.features.founding.shaping import week_of
from clusterbot.features.founding.talk import setup_form
from clusterbot.features.people.reader import common_of
from clusterbot.features.people.records import Participant, Person, StakeholderGroup, facilitators_of
from clusterbot.features.people.turn import Turn
from clusterbot.features.strategy.load import load
from clusterbot.features.strategy.records import Objective, every_pillar_of, objectives_of, pillars_of
from clusterbot.store import facts, schedules
from clusterbot.store.database import Database
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import OpenDatabase

MONDAY = datetime(2026, 3, 16, 8, 0, tzinfo=UTC)


@pytest.fixture
def empty(database: Database, clock: FixedClock) -> Plan:
    """A bot with tokens and nothing else."""
    clock.set(MONDAY)
    world = Plan(database, clock)
    world.stranger("Selma")
    world.stranger("Omar")
    return world


@pytest.fixture
def world(furnished: "Furnished[Plan]") -> Plan:
    return furnished(Plan)


def offered(world: Plan) -> str:
    return world.database.do(code.offer)


def the_cluster(world: Plan) -> Cluster:
    return world.database.do(lambda tx: tx.session.scalars(select(Cluster)).one())


def founded(world: Plan, *, zone: str = "") -> Cluster:
    """Selma has used the code; her platform may know where she is."""
    update = world.update(
        CommandGiven, "Selma", None, name="start", argument=offered(world), profile=Profile("Selma I.", "en", zone)
    )
    world.database.do(lambda tx: handle(tx, update, _Telegram()))
    return the_cluster(world)


class _Telegram:
    forms = "native"
    writes_first = False
    slash = "/"


def person(world: Plan, name: str) -> Person:
    return world.database.do(
        lambda tx: tx.session.scalars(select(Person).where(col(Person.name).startswith(name))).one()
    )


# ---- the code


def test_the_code_is_kept_as_a_hash_and_works_once(empty: Plan) -> None:
    first = offered(empty)
    assert first not in empty.database.do(lambda tx: facts.read(tx, code.FACT))
    assert not empty.database.do(lambda tx: code.take(tx, first[:-1]))
    assert not empty.database.do(lambda tx: code.take(tx, ""))
    assert empty.database.do(lambda tx: code.take(tx, f" {first.upper()} "))
    assert not empty.database.do(lambda tx: code.take(tx, first))


def test_a_new_code_makes_the_last_one_worthless(empty: Plan) -> None:
    first, second = offered(empty), offered(empty)
    assert first != second
    assert not empty.database.do(lambda tx: code.take(tx, first))
    assert empty.database.do(lambda tx: code.take(tx, second))


def test_where_there_is_a_cluster_there_is_no_code(empty: Plan) -> None:
    first = offered(empty)
    empty.add_cluster("from-a-file")
    assert not empty.database.do(lambda tx: code.take(tx, first)), "it came from a file while the bot ran"
    assert offered(empty) == ""
    assert empty.database.do(lambda tx: facts.read(tx, code.FACT)) == ""


def test_a_code_fits_a_link_on_every_platform(empty: Plan) -> None:
    assert set(offered(empty)) <= set(code.SIGNS)
    assert code.LENGTH <= 64


def test_a_wrong_code_is_answered_as_an_unknown_link_is(empty: Plan) -> None:
    offered(empty)
    assert "do not know this link" in empty.asks("Omar", "start", "abcdefghjkmnpqrs")
    assert empty.database.do(lambda tx: tx.session.scalars(select(Person)).all()) == []


@pytest.mark.parametrize("words", ["{}", "start {}", "Start {}"])
def test_the_code_can_be_written_to_the_bot_like_any_words(empty: Plan, words: str) -> None:
    for name in ("Omar", "Selma"):
        empty.asks(name, "help")
    assert "do not know you yet" in empty.says("Omar", "abcdefghjkmnpqrs")
    assert "You facilitate from now on" in empty.says("Selma", words.format(offered(empty)))


def test_two_who_use_it_at_once_begin_one_cluster(empty: Plan, replica: OpenDatabase) -> None:
    typed = offered(empty)
    homes = [empty.database, replica()]

    def use(name: str, home: Database) -> None:
        update = empty.update(CommandGiven, name, None, name="start", argument=typed)
        home.do(lambda tx: handle(tx, update, _Telegram()))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(use, ("Selma", "Omar"), homes))
    cluster = the_cluster(empty)
    assert len(empty.database.do(lambda tx: facilitators_of(tx, cluster.id))) == 1
    said = empty.sees("Selma") + empty.sees("Omar")
    assert ("You facilitate from now on" in said, "do not know this link" in said) == (True, True)


# ---- what there is then


def test_without_any_answer_the_cluster_is_complete(empty: Plan) -> None:
    cluster = founded(empty)
    assert (cluster.zone, cluster.country, cluster.working_days) == ("UTC", "", "mon,tue,wed,thu,fri")
    assert (cluster.digest_weekday, cluster.digest_hour, cluster.checkin_weekday) == ("mon", "09:30", "tue")
    assert cluster.supervised_until == MONDAY + SUPERVISED
    assert [one.code for one in empty.database.do(lambda tx: pillars_of(tx, cluster.id))] == [
        "BD",
        "AF",
        "RD",
        "EE",
        "IN",
        "WS",
    ]
    groups = empty.database.do(lambda tx: tx.session.scalars(select(StakeholderGroup)).all())
    assert {one.key for one in groups} == set(USUAL_GROUPS)
    [part] = empty.database.do(lambda tx: facilitators_of(tx, cluster.id))
    assert part.state == "active"
    assert empty.database.do(lambda tx: schedules.find(tx, "digests.post", cluster.id)) is not None
    assert empty.database.do(lambda tx: schedules.find(tx, "checkins.ask", part.id)) is not None


def test_what_slack_knows_of_her_gives_the_place(empty: Plan) -> None:
    cluster = founded(empty, zone="Asia/Amman")
    assert (cluster.place, cluster.zone, cluster.country) == ("Jordan", "Asia/Amman", "JO")
    assert cluster.working_days == "mon,tue,wed,thu,sun"
    assert (cluster.digest_weekday, cluster.checkin_weekday) == ("sun", "mon")


def test_the_answers_shape_the_cluster_and_its_schedules(empty: Plan) -> None:
    cluster = founded(empty)
    empty.fill("Selma", "setup:later", name="Solvane Clean Technology", place="Irbid, Jordan", hour="third 14:00")
    cluster = the_cluster(empty)
    assert (cluster.name, cluster.place, cluster.zone) == ("Solvane Clean Technology", "Irbid, Jordan", "Asia/Amman")
    assert (cluster.digest_weekday, cluster.digest_hour, cluster.checkin_weekday) == ("tue", "14:00", "wed")
    digest = empty.database.do(lambda tx: schedules.find(tx, "digests.post", cluster.id))
    assert (digest.weekdays, digest.hour, digest.zone) == ("tue", "14:00", "Asia/Amman")
    assert person(empty, "Selma").zone == "Asia/Amman", "Telegram did not say where she is"
    question = empty.database.do(lambda tx: schedules.find(tx, "checkins.ask", facilitators_of(tx, cluster.id)[0].id))
    assert (question.weekdays, question.zone) == ("wed", "Asia/Amman")


def test_a_day_that_is_no_working_day_gives_the_next_one(empty: Plan) -> None:
    founded(empty, zone="Europe/Berlin")
    empty.fill("Selma", "setup:later", place="Amman", hour="fri 09:30")
    assert the_cluster(empty).digest_weekday == "sun"


@pytest.mark.parametrize(("counted", "day"), [("first", "sun"), ("third", "tue"), ("last", "thu")])
def test_while_the_place_is_asked_for_working_days_are_counted(empty: Plan, counted: str, day: str) -> None:
    founded(empty)
    empty.fill("Selma", "setup:later", place="Amman", hour=f"{counted} 14:00")
    assert (the_cluster(empty).digest_weekday, the_cluster(empty).digest_hour) == (day, "14:00")


@pytest.mark.parametrize(("zone", "offered"), [("", "first third last"), ("Asia/Amman", "sun mon tue wed thu")])
def test_only_working_days_are_offered_for_the_weekly_hour(empty: Plan, zone: str, offered: str) -> None:
    founded(empty, zone=zone)
    assert offered_days(empty, "later") == offered.split()
    if zone:
        assert offered_days(empty, "change") == offered.split()


def offered_days(world: Plan, then: str) -> list[str]:
    update = world.update(CommandGiven, "Selma", None, name="setup", argument="")

    def days(tx: Transaction) -> list[str]:
        [hour] = [one for one in setup_form(Turn(tx, update), then).fields if one.key == "hour"]
        return list(dict.fromkeys(option.value.split()[0] for option in hour.options))

    return world.database.do(days)


def test_an_unknown_place_changes_nothing_and_is_asked_again(empty: Plan) -> None:
    founded(empty)
    empty.fill("Selma", "setup:later", name="Solvane", place="Ammann")
    assert "Do you mean Amman?" in empty.sees("Selma")
    assert (the_cluster(empty).name, the_cluster(empty).zone) == ("Solvane", "UTC")
    empty.tap("Selma", "Amman")
    assert the_cluster(empty).zone == "Asia/Amman"
    assert any("Solvane is running" in seen for seen in empty.everything("Selma"))


def test_a_long_name_is_cut_for_buttons_and_kept_whole(empty: Plan) -> None:
    founded(empty)
    name = "The Innovation Cluster for Clean Technology, Water and Agriculture of Solvane"
    empty.fill("Selma", "setup:later", name=name)
    cluster = the_cluster(empty)
    assert cluster.name == name
    assert len(cluster.short_name) <= 60


def test_the_test_message_reads_as_a_real_one_and_its_buttons_note_nothing(empty: Plan) -> None:
    founded(empty)
    empty.press("Selma", "send_test")
    assert empty.sees("Selma").startswith("Selma, how is this going? One tap is a full answer.")
    assert empty.buttons("Selma") == ["Done", "On the way", "Needs time", "Stuck", "Not this week"]
    assert "only a test" in empty.tap("Selma", "Stuck")


def test_the_start_checklist_warns_is_kept_and_refuses_nothing(empty: Plan) -> None:
    cluster = founded(empty)
    empty.fill("Selma", "start_check", market="no", firms="yes")
    assert "two buyers" in empty.sees("Selma")
    said = empty.database.do(lambda tx: tx.session.get_one(StartCheck, cluster.id))
    assert (said.market, said.firms, said.gap) == ("no", "yes", "")
    empty.fill("Selma", "start_check", market="yes", gap="yes")
    assert "clusters grow well" in empty.sees("Selma")


def test_a_week_begins_after_the_weekend() -> None:
    assert week_of(["mon", "tue", "wed", "thu", "sun"]) == ("sun", "mon", "tue", "wed", "thu")
    assert week_of(["mon", "fri"]) == ("mon", "fri")
    assert week_of(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])[0] == "mon"


# ---- later


def test_changing_the_place_moves_whoever_goes_by_the_clusters_clock(world: Plan) -> None:
    world.fill("Selma", "setup:change", place="Berlin")
    zones = {name: person(world, name).zone for name in ("Selma", "Nadia", "Victor", "Ingrid")}
    assert zones == {
        "Selma": "Europe/Berlin",
        "Nadia": "Europe/Berlin",
        "Victor": "America/New_York",
        "Ingrid": "Europe/Berlin",
    }
    question = world.database.do(lambda tx: schedules.find(tx, "checkins.ask", world_part(tx, "Nadia")))
    assert (question.weekdays, question.zone) == ("tue", "Europe/Berlin")


def world_part(tx: object, name: str) -> int:
    return tx.session.scalars(select(col(Participant.id)).join(Person).where(col(Person.name).startswith(name))).one()


def test_slack_knows_better_where_somebody_is(world: Plan) -> None:
    world.database.do(lambda tx: _set_zone(tx, "Victor", "Asia/Amman"))
    world.fill("Selma", "setup:change", place="Berlin")
    assert person(world, "Victor").zone == "Asia/Amman"


def _set_zone(tx: object, name: str, zone: str) -> None:
    found = tx.session.scalars(select(Person).where(col(Person.name).startswith(name))).one()
    found.zone = zone
    tx.add(found)


def test_what_the_form_was_filled_with_beforehand_is_no_wish(world: Plan) -> None:
    """A modal sends everything back: a new place still brings its own working days."""
    now = the_cluster(world)
    answers = {"name": now.name, "place": "Berlin", "hour": f"{now.digest_weekday} {now.digest_hour}"}
    update = {**answers, "days": now.working_days.split(",")}
    world.fill("Selma", "setup:change", **update)
    cluster = the_cluster(world)
    assert (cluster.working_days, cluster.digest_weekday) == ("mon,tue,wed,thu,fri", "mon")


def test_working_days_can_be_corrected(world: Plan) -> None:
    world.fill("Selma", "setup:change", days=["mon", "tue", "wed", "sat"])
    assert the_cluster(world).working_days == "mon,tue,wed,sat"


def test_whoever_else_facilitates_hears_what_was_changed(world: Plan) -> None:
    share(world, "Nadia")
    world.clock.set(datetime(2026, 3, 16, 9, 0, tzinfo=UTC))
    world.fill("Selma", "setup:change", hour="tue 14:00")
    assert any(text.startswith("Selma I. changed the setup") for text in world.everything("Nadia"))


def test_nobody_is_asked_on_a_public_holiday(world: Plan) -> None:
    world.fill("Selma", "setup:change", place="Amman, Jordan")
    cluster = the_cluster(world)
    feast = datetime(2026, 3, 22, 7, 0, tzinfo=UTC)
    assert not asks.hours_of(person(world, "Nadia"), cluster).open_at(feast)
    assert asks.hours_of(person(world, "Nadia"), cluster).open_at(feast + timedelta(days=1))


# ---- roles


def facilitating(world: Plan) -> set[str]:
    parts = world.database.do(lambda tx: [one.person_id for one in facilitators_of(tx, world.cluster_id)])
    return {name for name in ("Selma", "Nadia", "Victor", "Ingrid") if person(world, name).id in parts}


def share(world: Plan, name: str) -> None:
    world.press("Selma", f"role_share:{world.part(name).id}")
    world.tap(name, "I take it on")


def test_whoever_shall_share_the_role_is_asked_first(world: Plan) -> None:
    world.press("Selma", f"role_share:{world.part('Nadia').id}")
    assert "asks you to facilitate Solvane Cleantech together" in world.sees("Nadia")
    assert facilitating(world) == {"Selma"}, "nothing changes before she says yes"
    world.tap("Nadia", "I take it on")
    assert facilitating(world) == {"Selma", "Nadia"}
    assert "you facilitate" in world.sees("Nadia")
    assert world.sees("Selma") == "Nadia R. said yes and facilitates Solvane Cleantech with you from now on."


def test_whoever_would_rather_not_share_the_role_says_so_and_nothing_changes(world: Plan) -> None:
    world.press("Selma", f"role_share:{world.part('Nadia').id}")
    world.tap("Nadia", "Not now")
    assert facilitating(world) == {"Selma"}
    assert world.sees("Selma").startswith("Nadia R. cannot facilitate Solvane Cleantech with you")
    assert "settled already" in world.press("Nadia", f"role_take:{world.part('Nadia').id}")
    assert facilitating(world) == {"Selma"}


def test_what_was_offered_last_is_what_a_yes_takes(world: Plan) -> None:
    """Shared first, then handed over: one card, and the newer question."""
    world.press("Selma", f"role_share:{world.part('Nadia').id}")
    world.press("Selma", f"role_hand:{world.part('Nadia').id}")
    world.tap("Nadia", "I take it on")
    assert facilitating(world) == {"Nadia"}


def test_whoever_facilitates_already_is_not_asked_to(world: Plan) -> None:
    share(world, "Nadia")
    assert "facilitate already" in world.press("Selma", f"role_hand:{world.part('Nadia').id}")
    assert facilitating(world) == {"Selma", "Nadia"}


def called(world: Plan, name: str) -> tuple[list[str], list[str]]:
    """What a phrase calls those who facilitate: where this person reads it, and where they forward it."""
    reader, cluster = world.part(name).person_id, world.cluster_id
    common = world.database.do(lambda tx: common_of(tx, reader, cluster))
    return common["facilitators"], common["all_facilitators"]


def test_whoever_facilitates_is_named_to_others_and_never_sent_to_themselves(world: Plan) -> None:
    assert called(world, "Nadia") == (["Selma"], ["Selma"])
    assert called(world, "Selma") == ([], ["Selma"])
    share(world, "Nadia")
    assert called(world, "Victor") == (["Selma", "Nadia"], ["Selma", "Nadia"])
    assert called(world, "Selma") == (["Nadia"], ["Selma", "Nadia"])


def test_two_facilitators_of_one_first_name_are_told_apart(world: Plan) -> None:
    share(world, "Nadia")
    world.database.do(lambda tx: setattr(person_in(tx, "Nadia"), "name", "Selma R."))
    assert called(world, "Victor")[0] == ["Selma I.", "Selma R."]


def test_a_facilitator_expected_still_is_not_named_beside_one_who_is_here(world: Plan) -> None:
    share(world, "Nadia")
    nadia = world.part("Nadia").id
    world.database.do(lambda tx: setattr(tx.session.get_one(Participant, nadia), "state", "expected"))
    assert called(world, "Victor")[0] == ["Selma"]


def test_the_last_facilitator_cannot_step_down_but_hand_over(world: Plan) -> None:
    world.press("Selma", "role_down_now")
    assert "You are the only one" in world.sees("Selma")
    assert facilitating(world) == {"Selma"}
    world.press("Selma", f"role_hand:{world.part('Nadia').id}")
    assert facilitating(world) == {"Selma"}, "nothing changes before she says yes"
    world.tap("Nadia", "I take it on")
    assert facilitating(world) == {"Nadia"}
    assert "you facilitate" in world.sees("Nadia")
    assert world.sees("Selma").startswith("Nadia R. said yes")


def test_whoever_would_rather_not_facilitate_says_so_and_nothing_changes(world: Plan) -> None:
    world.press("Selma", f"role_hand:{world.part('Nadia').id}")
    world.tap("Nadia", "Not now")
    assert facilitating(world) == {"Selma"}
    assert world.sees("Selma").startswith("Nadia R. cannot take")
    assert "settled already" in world.press("Nadia", f"role_take:{world.part('Nadia').id}")
    assert facilitating(world) == {"Selma"}


def test_an_offer_taken_back_or_never_made_gives_no_role(world: Plan) -> None:
    nadia, victor = world.part("Nadia").id, world.part("Victor").id
    world.press("Selma", f"role_hand:{nadia}")
    world.press("Victor", f"role_take:{nadia}")
    world.press("Victor", f"role_take:{victor}")
    world.tap("Selma", "Take it back")
    assert "I take it on" not in world.buttons("Nadia")
    world.press("Nadia", f"role_take:{nadia}")
    assert facilitating(world) == {"Selma"}


def test_whoever_gave_the_role_away_meanwhile_has_none_to_hand_over(world: Plan) -> None:
    world.press("Selma", f"role_hand:{world.part('Nadia').id}")
    world.press("Selma", f"role_hand:{world.part('Victor').id}")
    world.tap("Victor", "I take it on")
    world.tap("Nadia", "I take it on")
    assert facilitating(world) == {"Victor"}


def test_two_who_step_down_at_once_leave_one(world: Plan) -> None:
    share(world, "Nadia")
    world.press("Selma", "role_down")
    world.press("Nadia", "role_down")
    world.press("Selma", "role_down_now")
    world.press("Nadia", "role_down_now")
    assert facilitating(world) == {"Nadia"}


def test_a_third_facilitator_hears_of_every_change(world: Plan) -> None:
    share(world, "Nadia")
    share(world, "Victor")
    heard = "Selma I. asked Victor D. to facilitate Solvane Cleantech as well, and Victor D. said yes."
    assert world.sees("Nadia") == heard
    world.press("Selma", f"role_hand:{world.part('Ingrid').id}")
    world.tap("Ingrid", "I take it on")
    assert world.sees("Nadia") == "Ingrid S. took Solvane Cleantech over from Selma I. and facilitates it now."


def test_whoever_has_left_or_never_came_gets_no_role(world: Plan) -> None:
    world.press("Victor", "leave_now")
    world.press("Selma", f"role_hand:{world.part('Victor').id}")
    assert facilitating(world) == {"Selma"}


# ---- the strategy


def test_an_objective_taken_out_is_offered_no_more_and_actions_keep_it(world: Plan) -> None:
    first = world.database.do(lambda tx: objectives_of(tx, world.cluster_id)[0])
    world.press("Selma", f"objective_on:{first.id}:0")
    assert [one.key for one in world.database.do(lambda tx: objectives_of(tx, world.cluster_id))] == ["SO-2"]
    assert world.action("BD-1").objective_id == first.id
    world.fill("Selma", "objective:0", title="  Something\nnew ")
    newest = world.database.do(
        lambda tx: tx.session.scalars(select(Objective).order_by(col(Objective.id).desc())).first()
    )
    assert (newest.key, newest.title) == ("SO-3", "Something new")
    world.press("Selma", f"objective_on:{first.id}:1")
    assert len(world.database.do(lambda tx: objectives_of(tx, world.cluster_id))) == 3


def test_a_pillar_switched_off_takes_nothing_new_and_its_actions_go_on(world: Plan) -> None:
    [bd, af, *_] = world.database.do(lambda tx: every_pillar_of(tx, world.cluster_id))
    world.press("Selma", f"pillar_on:{bd.id}:0")
    world.press("Selma", f"pillar_on:{af.id}:0")
    assert "BD" not in [one.code for one in world.database.do(lambda tx: pillars_of(tx, world.cluster_id))]
    world.asks("Nadia", "plan")
    assert "Business development" in world.buttons("Nadia"), "an action in it is open"
    assert "Supplier day" in world.asks("Nadia", "plan", "business development")
    world.fill("Nadia", "add", title="New", pillar=str(bd.id))
    assert "no longer offered" in world.sees("Nadia")


def test_the_last_pillar_stays_on(world: Plan) -> None:
    pillars = world.database.do(lambda tx: every_pillar_of(tx, world.cluster_id))
    for one in pillars[1:]:
        world.press("Selma", f"pillar_on:{one.id}:0")
    assert "has to stay on" in world.press("Selma", f"pillar_on:{pillars[0].id}:0")
    assert len(world.database.do(lambda tx: pillars_of(tx, world.cluster_id))) == 1


def test_loading_the_file_again_brings_nothing_back_that_was_taken_out(world: Plan) -> None:
    first = world.database.do(lambda tx: objectives_of(tx, world.cluster_id)[0])
    world.press("Selma", f"objective_on:{first.id}:0")
    world.database.do(lambda tx: load(tx, Plan.file))
    assert [one.key for one in world.database.do(lambda tx: objectives_of(tx, world.cluster_id))] == ["SO-2"]


# ---- the end


def close(world: Plan) -> None:
    world.clock.set(datetime(2026, 1, 15, 9, 0, tzinfo=UTC))
    world.press("Selma", "finish_now")
    world.deliver()


def test_after_the_end_nothing_goes_out_by_itself(world: Plan) -> None:
    close(world)
    world.wait(hours=8)
    before = {name: len(world.everything(name)) for name in ("Selma", "Nadia", "Victor", "Ingrid")}
    world.wait(days=35)
    assert {name: len(world.everything(name)) for name in before} == before
    cluster = the_cluster(world)
    assert world.database.do(lambda tx: asks.why_not(tx, person_in(tx, "Nadia"), cluster, tx.now)) == "closed"


def person_in(tx: object, name: str) -> Person:
    return tx.session.scalars(select(Person).where(col(Person.name).startswith(name))).one()


def test_a_question_on_its_way_is_not_put_any_more(world: Plan) -> None:
    """Planned before the end, due after it."""
    world.clock.set(datetime(2026, 1, 19, 7, 31, tzinfo=UTC))  # Monday, 09:31 where Victor is still asleep
    world.act_on_schedules()
    world.press("Selma", "finish_now")
    world.wait(days=1)
    assert not any("how is this going" in seen for seen in world.everything("Victor"))


def test_everybody_hears_it_in_their_own_hours_and_nobody_who_wants_silence(world: Plan) -> None:
    world.press("Ingrid", "level:none")
    close(world)  # 9:00 UTC: eleven in Amman, four in the morning in New York
    assert "has come to its end" in world.sees("Nadia")
    assert "has come to its end" not in world.sees("Victor")
    world.wait(hours=8)
    assert "has come to its end" in world.sees("Victor")
    assert "has come to its end" not in world.sees("Ingrid")


def test_taken_back_in_time_it_goes_on_and_only_those_who_were_told_hear_it(world: Plan) -> None:
    close(world)
    world.press("Selma", f"reopen:{world.cluster_id}")
    world.wait(hours=8)
    assert "goes on after all" in world.sees("Nadia")
    assert not any("its end" in seen or "goes on after all" in seen for seen in world.everything("Victor"))
    world.wait(days=5)
    assert any("how are these going" in seen for seen in world.everything("Nadia"))


def test_after_a_week_it_stays_closed(world: Plan) -> None:
    close(world)
    world.wait(days=7, minutes=1)
    world.press("Selma", f"reopen:{world.cluster_id}")
    assert the_cluster(world).closed_at is not None
    assert "stays readable" in world.sees("Selma")


def test_the_plan_comes_as_a_table_and_as_a_file(world: Plan) -> None:
    world.fill("Selma", "add", title="=HYPERLINK(1)", pillar=str(world.action("BD-1").pillar_id))
    close(world)
    files = {file.name: file for message in world.seen[world.private("Selma")].values() for file in message.files}
    rows = list(csv.DictReader(StringIO(files["plan.csv"].content.decode("utf-8-sig"))))
    assert [row["key"] for row in rows] == ["BD-1", "BD-2", "AF-1", "RD-1", "BD-3"]
    assert (rows[0]["owner"], rows[0]["objective"]) == ("Nadia R.", "Sell more of what is made here")
    assert rows[-1]["title"] == "'=HYPERLINK(1)", "a spreadsheet shows it and does not work it out"
    kept = json.loads(files["plan.json"].content)
    assert (kept["cluster"]["closed"], len(kept["actions"]), len(kept["pillars"])) == ("2026-01-15", 5, 6)
    assert kept["actions"][-1]["title"] == "=HYPERLINK(1)"


def test_a_second_facilitator_gets_the_plan_too(world: Plan) -> None:
    share(world, "Nadia")
    close(world)
    assert any(message.files for message in world.seen[world.private("Nadia")].values())


# ---- how often


def planned_next(world: Plan, name: str, count: int = 4) -> list[str]:
    """The next days on which it comes round, as tick follows them, while nothing else moves."""

    def follow(tx: Transaction) -> list[str]:
        plan = tx.session.scalars(select(schedules.Schedule).where(col(schedules.Schedule.name) == name)).first()
        assert plan is not None
        found = []
        for _ in range(count):
            due = plan.next_due_at
            found.append(f"{due:%a %d %b}")
            schedules.advance(Transaction(tx.session, due), plan)
        tx.session.rollback()
        return found

    return world.database.do(follow)


@pytest.mark.parametrize(
    ("rhythm", "digests", "questions"),
    [
        ("fortnightly", ["Tue 24 Mar", "Tue 07 Apr", "Tue 21 Apr"], ["Wed 25 Mar", "Wed 08 Apr", "Wed 22 Apr"]),
        ("monthly", ["Tue 07 Apr", "Tue 05 May", "Tue 02 Jun"], ["Wed 01 Apr", "Wed 06 May", "Wed 03 Jun"]),
    ],
)
def test_a_facilitator_says_how_often_digest_and_question_come(
    world: Plan, rhythm: str, digests: list[str], questions: list[str]
) -> None:
    world.clock.set(datetime(2026, 3, 18, 8, tzinfo=UTC))
    world.fill("Selma", "setup:change", hour="tue 14:00", rhythm=rhythm)
    assert planned_next(world, "digests.post", 3) == digests
    assert planned_next(world, "checkins.ask", 3) == questions
    words = {"fortnightly": "Digest every two weeks: Tuesday 14:00, the next on", "monthly": "the first Tuesday 14:00"}
    assert words[rhythm] in world.sees("Selma")


def test_every_week_again_is_every_week(world: Plan) -> None:
    world.clock.set(datetime(2026, 3, 18, 8, tzinfo=UTC))
    world.fill("Selma", "setup:change", hour="tue 14:00", rhythm="monthly")
    world.fill("Selma", "setup:change", rhythm="weekly")
    assert planned_next(world, "digests.post", 3) == ["Tue 24 Mar", "Tue 31 Mar", "Tue 07 Apr"]
    assert "Weekly digest: Tuesday 14:00" in world.sees("Selma")


def test_a_monthly_digest_tells_of_the_month(world: Plan) -> None:
    world.clock.set(datetime(2026, 3, 18, 8, tzinfo=UTC))
    world.fill("Selma", "setup:change", hour="tue 14:00", rhythm="monthly")
    planned = world.database.do(lambda tx: schedules.find(tx, "digests.post", 1))
    assert planned is not None
    assert f"{schedules.previous(planned):%a %d %b}" == "Tue 03 Mar"
