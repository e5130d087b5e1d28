"""A plan goes out to a spreadsheet and comes in again: looked at first, and all or nothing."""

import csv
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO, StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from plan_world import Plan
from sqlalchemy import select, update
from sqlmodel import col

from clusterbot.chat.updates import FileSent
from clusterbot.features.actions.records import Action, ActionChange, Report
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.people.names import fold
from clusterbot.features.people.records import Participant, Person
from clusterbot.features.sheets import as_csv, as_xlsx, read_sheets
from clusterbot.features.spreadsheets.exporting import AS_WRITTEN, as_file, plan_rows
from clusterbot.features.spreadsheets.importing import Outlook, outlook, take_over
from clusterbot.features.spreadsheets.naming import headings, words
from clusterbot.features.spreadsheets.records import GivenPlan
from clusterbot.features.spreadsheets.table import COLUMNS, read_table
from clusterbot.features.strategy.records import Objective
from clusterbot.store.database import Database
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock

pytestmark = pytest.mark.slow


class Excel(Plan):
    """Selma's cluster, whose plan is exported and imported."""

    def _cluster(self, tx: Transaction) -> Cluster:
        return tx.session.get_one(Cluster, self.cluster_id)

    def exports(self, kind: str) -> bytes:
        return self.database.do(lambda tx: as_file(plan_rows(tx, self._cluster(tx), "en"), kind, "en"))

    def would(self, content: bytes) -> Outlook:
        return self.database.do(lambda tx: outlook(tx, self._cluster(tx), read_table(content, headings())))

    def imports(self, content: bytes, by: int | None = None) -> Outlook:
        def act(tx: Transaction) -> Outlook:
            seen = outlook(tx, self._cluster(tx), read_table(content, headings()))
            if seen.does_something:
                take_over(tx, self._cluster(tx), seen, by)
            return seen

        return self.database.do(act)

    def plan(self) -> list[dict[str, Any]]:
        return self.database.do(lambda tx: plan_rows(tx, self._cluster(tx), "en"))

    def cells(self, key: str) -> dict[str, Any]:
        return next(row for row in self.plan() if row["id"] == key)

    def change(self, key: str, **values: Any) -> None:
        def put(tx: Transaction) -> None:
            action = tx.session.scalars(select(Action).where(col(Action.key) == key)).one()
            for name, value in values.items():
                setattr(action, name, value)
            tx.add(action)

        self.database.do(put)

    def sends(self, name: str, content: bytes, file: str = "plan.xlsx") -> str:
        self._handle(FileSent, name, None, what="document", name=file, content=content, size=len(content))
        return self.sees(name)


@pytest.fixture
def excel(sqlite_url: str) -> Iterator[Excel]:
    clock = FixedClock(datetime(2026, 3, 22, 6, 30, tzinfo=UTC))
    database = Database(sqlite_url, clock)
    database.start()
    yield Excel(database, clock).furnish()
    database.close()


def table(*rows: dict[str, Any], head: tuple[str, ...] = ("Pillar", "Action", "Owner", "Due")) -> bytes:
    return as_csv([list(head), *[[str(row.get(name, "")) for name in head] for row in rows]])


def workbook(*rows: tuple[Any, ...], merged: str = "") -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    if merged:
        book.active.merge_cells(merged)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def cells_of(content: bytes) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in load_workbook(BytesIO(content)).active.iter_rows()]


# ---- out and in again


def furnished_oddly(excel: Excel) -> None:
    """What is hard to write down: signs that begin a formula, lines, marks, two people of one name."""
    excel.change("BD-1", title="=1+1", next_step="'=quoted", result="- a list\n- of two", expected_result="+962 7 000")
    excel.change(
        "BD-2", title='@all: "quotes", commas; and ünïcode, العربية', status="done", completed_at=excel.clock.now()
    )
    excel.change(
        "BD-1",
        partners="Heatworks, the city; @others",
        indicator="Paid trials",
        baseline="0",
        target="3 trials",
        value="1",
        help_needed="=A word",
        gap="-5 laboratories",
        programme="Green credit",
        level="national",
        progress=40,
    )
    excel.change("RD-1", progress=0, level="local", dropped_because="'no'")
    excel.change("AF-1", title="spaces   inside\x0bit", due=None, start=None, owner_id=None)
    excel.change("RD-1", next_step="''-2", expected_result="'s morgens", objective_id=None)

    def namesake(tx: Transaction) -> None:
        person = Person(name="Nadia R.", created_at=tx.now)
        tx.add(person)
        tx.add(Participant(cluster_id=excel.cluster_id, person_id=person.id))

    excel.database.do(namesake)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_is_exported_imports_without_a_change_and_exports_the_same(excel: Excel, kind: str) -> None:
    furnished_oddly(excel)
    first = excel.exports(kind)
    seen = excel.imports(first)
    assert (seen.new, seen.changed, seen.same, seen.refused) == ([], [], 4, [])
    second = excel.exports(kind)
    assert (first == second) if kind == "csv" else (cells_of(first) == cells_of(second))


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_plan_comes_into_an_empty_cluster_as_it_went_out(excel: Excel, kind: str) -> None:
    furnished_oddly(excel)
    before, content = excel.plan(), excel.exports(kind)
    excel.database.do(lambda tx: [tx.session.delete(one) for one in tx.session.scalars(select(Action)).all()])
    assert len(excel.imports(content).new) == 4
    assert excel.plan() == before
    assert len(excel.imports(content).changed) == 0


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_nothing_in_an_exported_file_is_a_formula(excel: Excel, kind: str) -> None:
    furnished_oddly(excel)
    content = excel.exports(kind)
    if kind == "xlsx":
        kinds = [cell.data_type for row in load_workbook(BytesIO(content)).active.iter_rows() for cell in row]
        assert "f" not in kinds
    else:
        cells = [cell for row in csv.reader(StringIO(content.decode("utf-8-sig"))) for cell in row]
        assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@")]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), min_size=1, max_size=5))
def test_whatever_is_written_to_a_text_file_is_read_back(words: list[str]) -> None:
    from clusterbot.chat.markup import clean

    rows = read_sheets(as_csv([["head", *["x"] * len(words)], ["row", *words]]), columns=9, rows=9)[0].rows
    assert list(rows[1][1:]) == [clean(one) for one in words]


def test_days_are_days_and_the_head_stays_in_view(excel: Excel) -> None:
    sheet = load_workbook(BytesIO(excel.exports("xlsx"))).active
    head = [cell.value for cell in sheet[1]]
    assert head[:4] == ["Id", "Pillar", "Objective", "Action"]
    assert len(head) == len(COLUMNS)
    assert sheet.freeze_panes == "A2"
    assert isinstance(sheet.cell(2, 7).value, date)


# ---- in


def test_new_actions_get_the_next_ids_and_a_second_import_changes_nothing(excel: Excel) -> None:
    content = table(
        {"Pillar": "R&D", "Action": "Shared laboratory"},
        {"Pillar": "FDI", "Action": "Investor day", "Owner": "Victor D.", "Due": "15 Jan 2027"},
        {"Pillar": "skills", "Action": "Welding course", "Due": "2026-10-31"},
        {"Pillar": "business development", "Action": "Fair stand"},
    )
    seen = excel.imports(content)
    assert [one.shown["pillar"] for one in seen.new] == [
        "Research and development",
        "Investment",
        "Workforce and skills",
        "Business development",
    ]
    assert [row["id"] for row in excel.plan()] == ["BD-1", "BD-2", "BD-3", "AF-1", "RD-1", "RD-2", "IN-1", "WS-1"]
    assert excel.cells("IN-1")["owner"] == "Victor D."
    assert excel.cells("IN-1")["due"] == date(2027, 1, 15)
    again = excel.imports(content)
    assert (again.new, again.changed, again.same) == ([], [], 4)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("R&D", "RD"), ("r and d", "RD"), ("Research", "RD"), ("FDI", "IN"), ("skills", "WS"), ("training", "WS"),
        ("finance", "AF"), ("AF", "AF"), ("access_to_finance", "AF"), ("Business Development", "BD"), ("policy", "EE"),
    ],
)  # fmt: skip
def test_a_pillar_goes_by_what_people_call_it(excel: Excel, typed: str, meant: str) -> None:
    seen = excel.would(table({"Pillar": typed, "Action": "Something new"}))
    pillar = seen.new[0].shown["pillar"]
    excel.imports(table({"Pillar": typed, "Action": "Something new"}))
    assert next(row["id"] for row in excel.plan() if row["action"] == "Something new").startswith(meant), pillar


def test_a_changed_row_changes_only_its_columns_and_an_empty_cell_empties(excel: Excel) -> None:
    head = ("Id", "Status", "Next steps", "Deadline")
    seen = excel.imports(table({"Id": "bd-1", "Status": "at risk", "Deadline": "2026-05-01"}, head=head))
    assert seen.changed[0].differing == ["status", "next_step", "due"]
    assert excel.cells("BD-1") | {"start": None} == {
        "id": "BD-1",
        "pillar": "Business development",
        "objective": "Sell more of what is made here",
        "action": "Supplier day at the cement plant",
        "owner": "Nadia R.",
        "start": None,
        "due": date(2026, 5, 1),
        "status": "Needs time",
        "completed": None,
        **dict.fromkeys(("progress", "level", *AS_WRITTEN), ""),
    }


def test_another_status_is_kept_with_its_author_and_what_it_was(excel: Excel) -> None:
    selma = excel.part("Selma").id
    excel.imports(table({"Id": "BD-1", "Status": "Done"}, head=("Id", "Status")), by=selma)
    made = excel.reports("BD-1")[-1]
    assert (made.by, made.before, made.status) == (selma, "in_progress", "done")
    assert excel.cells("BD-1")["completed"] == date(2026, 3, 22)


def test_each_change_of_a_file_is_kept_with_its_author_and_what_it_was(excel: Excel) -> None:
    selma = excel.part("Selma").id
    head = ("Id", "Partners", "Progress", "Owner")
    excel.imports(
        table({"Id": "BD-1", "Partners": "The city", "Progress": "40%", "Owner": "Victor D."}, head=head), selma
    )
    kept = excel.database.do(
        lambda tx: [
            (one.by, one.attribute, one.before, one.after)
            for one in tx.session.scalars(select(ActionChange).order_by(col(ActionChange.id)))
        ]
    )
    nadia, victor = str(excel.part("Nadia").id), str(excel.part("Victor").id)
    assert sorted(kept) == [
        (selma, "owner_id", nadia, victor),
        (selma, "partners", "", "The city"),
        (selma, "progress", "", "40"),
    ]


@pytest.mark.parametrize(
    ("cell", "kept"), [("40%", 40), ("40 %", 40), ("40", 40), (40, 40), (0.4, 40), (0, 0), ("100", 100), (None, None)]
)
def test_a_percentage_is_read_as_a_sheet_keeps_it(excel: Excel, cell: object, kept: int | None) -> None:
    excel.imports(workbook(("Id", "% complete"), ("BD-1", cell)))
    assert excel.action("BD-1").progress == kept


@pytest.mark.parametrize(
    ("typed", "kept"), [("Regional", "regional"), ("province", "regional"), ("محلي", "local"), ("", "")]
)
def test_a_level_goes_by_what_people_call_it(excel: Excel, typed: str, kept: str) -> None:
    excel.imports(workbook(("Id", "Governance level"), ("BD-1", typed)))
    assert excel.action("BD-1").level == kept


def test_no_heading_stands_for_two_columns() -> None:
    for column in COLUMNS:
        names = (column, words(f"spreadsheets.column.{column}", "en"), *listed(f"spreadsheets.also.{column}"))
        assert {headings()[fold(name)] for name in names} == {column}


def listed(key: str) -> list[str]:
    return [one.strip() for one in words(key, "en").split(",")]


# ---- before there is an objective


@pytest.fixture
def without(excel: Excel) -> Excel:
    excel.database.do(lambda tx: tx.session.execute(update(Objective).values(active=False)) and None)
    return excel


def test_new_actions_ask_for_a_reason_before_there_is_an_objective_and_keep_it(without: Excel) -> None:
    seen = without.sends("Selma", table({"Pillar": "R&D", "Action": "Shared laboratory"}))
    assert "The strategy has no objective yet" in seen
    given = without.database.do(lambda tx: tx.session.scalars(select(GivenPlan.id)).one())
    without.tap("Selma", "Put it in the plan")
    assert len(without.plan()) == 4, "not before there is a reason"
    without.fill("Selma", f"plan_take:{given}", why="The ministry asks for it")
    assert without.action("RD-2").before_strategy == "The ministry asks for it"


def test_changes_alone_need_no_reason(without: Excel) -> None:
    without.sends("Selma", table({"Id": "BD-1", "Status": "at risk"}, head=("Id", "Status")))
    assert without.tap("Selma", "Put it in the plan") == "Done, it is in the plan."


def test_what_is_not_in_the_file_stays(excel: Excel) -> None:
    before = excel.plan()
    excel.imports(table({"Pillar": "BD", "Action": "One more"}))
    assert [row for row in excel.plan() if row["action"] != "One more"] == before


@pytest.mark.parametrize(
    "content",
    [
        workbook(("Action plan 2026",), (), ("Theme", "Activity", "Lead"), ("R&D", "Shared laboratory", "Victor D.")),
        workbook(("Pilier", "Activité", "Responsable"), ("R&D", "Shared laboratory", "victor d")),
        "Pillar;Action;Owner\r\nR&D;Shared laboratory;Victor D.\r\n".encode("cp1252"),
        "Pillar\tAction\tOwner\nR&D\tShared laboratory\tVictor D.\n".encode("utf-16"),
        "المحور,النشاط,المسؤول\nR&D,Shared laboratory,p02\n".encode(),
    ],
)
def test_a_plan_is_read_as_people_make_them(excel: Excel, content: bytes) -> None:
    excel.imports(content)
    assert excel.cells("RD-2")["owner"] == "Victor D."


def test_a_column_nobody_knows_is_told_and_left_out(excel: Excel) -> None:
    assert excel.would(table({"Action": "X", "Pillar": "BD"}, head=("Action", "Pillar", "Budget"))).ignored == [
        "Budget"
    ]


@pytest.mark.parametrize(
    ("other", "meant"),
    [("31/10/2027", date(2027, 6, 5)), ("10/31/2027", date(2027, 5, 6)), ("15 Oct 2027", None), ("", None)],
)
def test_a_day_that_may_be_two_is_read_as_the_others_of_its_file(excel: Excel, other: str, meant: date | None) -> None:
    rows = {"Pillar": "BD", "Action": "Fair", "Due": "05/06/2027"}, {"Pillar": "BD", "Action": "Talk", "Due": other}
    seen = excel.would(table(*rows))
    assert (seen.new[0].shown["due"] == meant) if meant else (seen.refused[0].why == "two_days")


def test_days_written_both_ways_are_not_guessed(excel: Excel) -> None:
    rows = [{"Pillar": "BD", "Action": day, "Due": day} for day in ("31/10/2027", "10/31/2027", "05/06/2027")]
    assert [one.why for one in excel.would(table(*rows)).refused] == ["two_days"]


def test_a_preview_fits_one_message_however_much_there_is_to_tell(excel: Excel) -> None:
    rows = [{"Pillar": "Enabling environment", "Action": f"{n} " + "x" * 190, "Due": "2027-01-01"} for n in range(50)]
    excel.imports(table(*rows))
    changes = [{**row, "Due": "2027-02-02", "Owner": "Nadia R."} for row in rows]
    more = [{**row, "Action": row["Action"][::-1]} for row in rows]
    assert len(excel.sends("Selma", table(*changes, *more))) < 3_500


def test_one_wrong_row_keeps_everything_back(excel: Excel) -> None:
    before = excel.plan()
    seen = excel.imports(table({"Pillar": "BD", "Action": "Good"}, {"Pillar": "Sport", "Action": "Bad"}))
    assert (len(seen.new), len(seen.refused)) == (1, 1)
    assert excel.plan() == before


# ---- in chat


def test_the_same_on_postgresql(postgresql_url: str) -> None:
    clock = FixedClock(datetime(2026, 3, 22, 6, 30, tzinfo=UTC))
    database = Database(postgresql_url, clock)
    database.start()
    excel = Excel(database, clock).furnish()
    excel.sends("Selma", table({"Pillar": "R&D", "Action": "Shared laboratory", "Due": "2026-10-31"}))
    assert excel.tap("Selma", "Put it in the plan") == "Done, it is in the plan."
    content = excel.exports("csv")
    assert excel.imports(content).same == 5
    assert excel.exports("csv") == content
    database.close()


def test_a_facilitator_sends_a_plan_looks_and_takes_it_over(excel: Excel) -> None:
    said = excel.sends(
        "Selma", table({"Pillar": "R&D", "Action": "Shared laboratory"}, {"Pillar": "BD", "Action": "Fair"})
    )
    assert said.startswith("2 new actions")
    assert [row["id"] for row in excel.plan()] == ["BD-1", "BD-2", "AF-1", "RD-1"]
    assert excel.tap("Selma", "Put it in the plan") == "Done, it is in the plan."
    assert excel.sees("Selma").startswith("In the plan now: 2 new actions")
    assert [row["id"] for row in excel.plan()] == ["BD-1", "BD-2", "BD-3", "AF-1", "RD-1", "RD-2"]
    kept = excel.database.do(lambda tx: tx.session.scalars(select(GivenPlan)).one())
    assert kept.plan == {}


def test_left_nothing_of_it_is_kept(excel: Excel) -> None:
    excel.sends("Selma", table({"Pillar": "R&D", "Action": "Shared laboratory"}))
    excel.tap("Selma", "Discard")
    assert "nothing of it is kept" in excel.sees("Selma")
    assert "earlier message" in excel.press("Selma", "plan_take:1")


def test_a_plan_that_changed_since_it_was_shown_is_shown_anew(excel: Excel) -> None:
    excel.sends("Selma", table({"Id": "BD-1", "Status": "Done"}, head=("Id", "Status")))
    excel.change("BD-1", status="blocked")
    assert "Please look once more" in excel.tap("Selma", "Put it in the plan")
    assert excel.cells("BD-1")["status"] == "Stuck"
    assert "Stuck → Done" in excel.sees("Selma")
    assert excel.tap("Selma", "Put it in the plan") == "Done, it is in the plan."


@pytest.mark.parametrize(
    ("row", "is_told"),
    [
        ({"Id": "BD-1", "Due": "2027-02-02"}, True),
        ({"Id": "BD-1", "Status": "Done"}, False),  # of a status there is no message
        ({"Id": "BD-1", "Owner": "Selma I."}, False),
        ({"Id": "BD-1", "Owner": "Selma I.", "Due": "2027-02-02"}, False),  # who does it need not be told
        ({"Id": "BD-1", "Owner": "Victor D.", "Due": "2027-02-02"}, True),
        ({"Id": "BD-1", "Owner": "Victor D.", "Status": "Done"}, False),  # there is nothing left to do
        ({"Pillar": "R&D", "Action": "Shared laboratory", "Owner": "Victor D."}, True),
        ({"Pillar": "R&D", "Action": "Shared laboratory"}, False),
    ],
)
def test_the_preview_says_whether_an_owner_hears_of_it(excel: Excel, row: dict[str, Any], *, is_told: bool) -> None:
    said = excel.sends("Selma", table(row, head=tuple(row)))
    assert ("Owners hear what is theirs now" in said) is is_told
    assert ("I write to nobody" in said) is not is_told


def given(excel: Excel, name: str) -> list[str]:
    return [text for text in excel.everything(name) if "in good hands with you" in text]


def test_whoever_a_file_gives_several_actions_hears_of_all_of_them_in_one_message(excel: Excel) -> None:
    courses = [{"Pillar": "WS", "Action": f"Course {n}", "Owner": "Victor D."} for n in range(6)]
    excel.sends("Selma", table({"Pillar": "R&D", "Action": "Laboratory", "Owner": "Victor D.", "Due": ""}, *courses))
    excel.wait(hours=7)  # it is half past nine in New York
    excel.tap("Selma", "Put it in the plan")
    excel.wait(minutes=4)
    assert given(excel, "Victor") == [], "a file that puts a mistake right may follow"
    excel.wait(minutes=2)
    (told,) = given(excel, "Victor")
    assert told.startswith("Selma I. thinks these are in good hands with you:")
    assert "• Laboratory (RD-2)" in told
    assert "• And 2 more" in told
    assert given(excel, "Nadia") == []


def test_each_of_several_can_be_given_back_by_a_tap_and_the_next_ones_come_up(excel: Excel) -> None:
    excel.sends("Selma", table(*[{"Pillar": "WS", "Action": f"Course {n}", "Owner": "Victor D."} for n in range(6)]))
    excel.tap("Selma", "Put it in the plan")
    excel.wait(hours=7)
    assert "looks for somebody else" in excel.tap("Victor", "WS-2: not for me")
    assert excel.cells("WS-2")["owner"] == ""
    assert "Course 1" not in excel.sees("Victor")
    assert "Course 5" in excel.sees("Victor")
    for number in (1, 3, 4, 5, 6):
        excel.tap("Victor", f"WS-{number}: not for me")
    assert "Nothing is left for you to do" in excel.sees("Victor")
    assert "does not fit just now" in excel.sees("Selma")


def test_a_single_one_is_told_as_any_action_that_is_given(excel: Excel) -> None:
    excel.sends("Selma", table({"Pillar": "R&D", "Action": "Laboratory", "Owner": "Victor D."}))
    excel.tap("Selma", "Put it in the plan")
    excel.wait(hours=7)
    (told,) = given(excel, "Victor")
    assert told.startswith("Selma I. thinks this is in good hands with you: Laboratory (RD-2)")


def test_what_was_given_on_before_it_could_leave_is_told_to_its_new_owner_alone(excel: Excel) -> None:
    for owner in ("Victor D.", "Nadia R."):
        rows = [{"Pillar": "WS", "Action": f"Course {n}", "Owner": owner} for n in range(2)]
        excel.sends("Selma", table(*rows))
        excel.tap("Selma", "Put it in the plan")
    excel.wait(hours=7)
    assert given(excel, "Victor") == []
    assert len(given(excel, "Nadia")) == 1


def courses(owner: str, *numbers: int) -> bytes:
    return table(*[{"Pillar": "WS", "Action": f"Course {n}", "Owner": owner} for n in numbers])


def takes(excel: Excel, content: bytes) -> None:
    excel.sends("Selma", content)
    excel.tap("Selma", "Put it in the plan")


def test_given_to_and_fro_by_file_after_file_they_are_told_once_and_what_is_so_in_the_end(excel: Excel) -> None:
    for owner in ("Victor D.", "Nadia R.", "Victor D."):
        takes(excel, courses(owner, 1, 2))
    excel.wait(hours=7)
    (told,) = given(excel, "Victor")
    assert "Course 1" in told
    assert given(excel, "Nadia") == []


def test_what_a_second_file_gives_is_told_with_what_waits(excel: Excel) -> None:
    takes(excel, courses("Victor D.", 1, 2))
    takes(excel, courses("Victor D.", 1, 2, 3))
    excel.wait(hours=7)
    (told,) = given(excel, "Victor")
    assert all(f"Course {number}" in told for number in (1, 2, 3))


def test_what_is_done_by_now_is_not_said_to_be_somebody_elses(excel: Excel) -> None:
    takes(excel, courses("Victor D.", 1, 2))
    excel.wait(hours=7)
    for key in ("WS-1", "WS-2"):
        excel.press("Victor", f"as:{excel.action(key).id}:done")
    excel.tap("Victor", "My actions")
    text = next(text for text in excel.everything("Victor") if "in good hands" in text)
    assert "Course 1 (WS-1), settled" in text


def test_what_is_given_on_leaves_the_message_of_who_had_it(excel: Excel) -> None:
    takes(excel, courses("Victor D.", 1, 2))
    excel.wait(hours=7)
    takes(excel, courses("Nadia R.", 1))
    assert "Course 1" not in given(excel, "Victor")[-1]
    assert "Course 2" in given(excel, "Victor")[-1]


def test_what_the_host_loads_is_told_to_nobody(excel: Excel) -> None:
    excel.imports(table({"Pillar": "R&D", "Action": "Laboratory", "Owner": "Victor D."}), by=None)
    excel.wait(hours=7)
    assert given(excel, "Victor") == []


def test_what_is_refused_offers_no_button_to_take_it_over(excel: Excel) -> None:
    said = excel.sends("Selma", table({"Pillar": "Sport", "Action": "Bad"}))
    assert "Row 2, Pillar: “Sport” is no pillar here" in said
    assert excel.buttons("Selma") == ["Discard"]
    assert "once more" in excel.press("Selma", "plan_take:1")
    assert len(excel.plan()) == 4


def test_only_the_facilitator_who_sent_it_decides(excel: Excel) -> None:
    excel.sends("Selma", table({"Pillar": "BD", "Action": "Fair"}))
    assert "Only Selma can do that here, so nothing was done." in excel.press("Nadia", "plan_take:1")
    assert len(excel.plan()) == 4


def test_an_owner_who_sends_a_table_changes_nothing(excel: Excel) -> None:
    excel.sends("Nadia", table({"Pillar": "BD", "Action": "Fair"}))
    assert excel.database.do(lambda tx: tx.session.scalars(select(GivenPlan)).all()) == []


def test_a_numbered_list_of_people_with_their_status_is_no_plan(excel: Excel) -> None:
    content = b"No,Name,Organisation,Status\n1,Lina Saleh,Port,invited\n"
    assert excel.sends("Selma", content, "people.csv").startswith("One new person")


def test_a_list_of_people_is_still_a_list_of_people(excel: Excel) -> None:
    assert excel.sends("Selma", b"Name,Organisation\nLina Saleh,Port\n", "people.csv").startswith("One new person")


def test_the_export_in_chat_is_the_workbook(excel: Excel) -> None:
    excel.command("Selma", "export")
    excel.deliver()
    (message,) = [one for one in excel.seen[excel.private("Selma")].values() if one.files]
    assert cells_of(message.files[0].content) == cells_of(excel.exports("xlsx"))
    assert excel.sends("Selma", message.files[0].content).startswith("Everything in this file stands in the plan")
    assert "Only Selma can do that here, so nothing was done." in excel.asks("Nadia", "export")


def test_reports_of_an_import_on_the_host_have_no_author(excel: Excel) -> None:
    excel.imports(table({"Id": "BD-1", "Status": "Stuck"}, head=("Id", "Status")))
    made = excel.database.do(lambda tx: tx.session.scalars(select(Report).order_by(col(Report.id).desc())).first())
    assert made is not None
    assert made.by is None


def test_a_workbook_keeps_its_words_when_its_name_has_signs() -> None:
    content = as_xlsx("Plan [2026] / *", [["Action"], ["=1"]], [10])
    assert load_workbook(BytesIO(content)).sheetnames == ["Plan  2026"]
