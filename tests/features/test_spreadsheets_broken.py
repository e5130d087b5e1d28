"""Files as they go wrong in real life and by malice: each is told with where and what, and nothing is written."""

import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook
from test_spreadsheets import Excel, workbook

from clusterbot.features.sheets import LARGEST, UNPACKED, SheetError, as_csv
from clusterbot.features.spreadsheets.naming import headings
from clusterbot.features.spreadsheets.table import MOST, TableError, read_table
from clusterbot.features.spreadsheets.telling import file_problem, refusal_line, words_for
from clusterbot.store.database import Database
from clusterbot.testing.clock import FixedClock
from clusterbot.words.locales import Reader

HEAD = ("Id", "Pillar", "Action", "Owner", "Start", "Due", "Status")
WORDS = words_for(Reader())


def sheet(*cells: Any, head: tuple[str, ...] = HEAD) -> bytes:
    """A workbook with one good row and then this one."""
    return workbook(head, ("", "BD", "A good one", "", None, None, ""), cells)


def text(*cells: str) -> bytes:
    return as_csv([HEAD, ("", "BD", "A good one", "", "", "", ""), cells])


def due(value: Any) -> bytes:
    return sheet("", "BD", "Fair", "", None, value, "")


def typed(value: str) -> bytes:
    return text("", "BD", "Fair", "", "", value, "")


def several_sheets() -> bytes:
    book = Workbook()
    book.active.title = "Notes"
    book.active.append(["Nothing of interest"])
    second = book.create_sheet("Plan 2027")
    second.append(HEAD)
    second.append(["", "Sport", "Fair"])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def zipped(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    """A good workbook in which one part was replaced."""
    parts = {}
    with zipfile.ZipFile(BytesIO(sheet("", "BD", "Fair"))) as file:
        parts = {one: file.read(one) for one in file.namelist()}
    return zipped({**parts, name: content})


def lying_zip() -> bytes:
    """A bomb that says it is small: what its directory tells of its size is not true."""
    honest = zipped({"[Content_Types].xml": b"0" * (UNPACKED + 1)})
    size, lie = (UNPACKED + 1).to_bytes(4, "little"), (1000).to_bytes(4, "little")
    return honest.replace(size, lie)


BILLION_LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
    + b']><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    + b'<row r="1"><c r="A1" t="inlineStr"><is><t>&m;</t></is></c></row></sheetData></worksheet>'
)


def busy(part: str, tag: bytes, count: int) -> bytes:
    """A small file that takes long to read: so many tags in one part."""
    return with_part(part, b"<worksheet><sheetData>" + tag * count + b"</sheetData></worksheet>")


BROKEN: dict[str, tuple[Callable[[], bytes], str]] = {
    # the file as a whole
    "empty": (lambda: b"", "I could not get that file, or it is empty."),
    "blank lines": (lambda: b"\n\n , ,\n", "There is nothing in that file."),
    "a workbook without a cell": (workbook, "There is nothing in that file."),
    "a head and nothing below": (lambda: workbook(HEAD), "There is no action in that file"),
    "another table": (lambda: workbook(("Name", "City"), ("Ada", "London")), "I found no plan in that file."),
    "a picture": (lambda: b"\x89PNG\r\n\0\0\0", "I could not read that file"),
    "no zip at all": (lambda: b"PK\x03\x04 not a zip", "I could not read that file"),
    "a zip that is no workbook": (lambda: zipped({"a.txt": b"hello"}), "I could not read that file"),
    "half a workbook": (lambda: sheet("", "BD", "Fair")[:3000], "I could not read that file"),
    "an old or locked workbook": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "from before Excel 2007"),
    "a broken sheet": (lambda: with_part("xl/worksheets/sheet1.xml", b"<worksheet><row"), "I could not read that file"),
    "a huge text": (lambda: b"Pillar,Action\n" * (LARGEST // 10), "That file is too large"),
    "a zip bomb": (lambda: zipped({"xl/workbook.xml": b"0" * (UNPACKED + 1)}), "That file is too large"),
    "a million cells in 40 KB": (
        lambda: busy("xl/worksheets/sheet1.xml", b"<c><v>1</v></c>", 250_000),
        "That file is too large",
    ),
    "a hundred thousand styles": (lambda: busy("xl/styles.xml", b"<xf/>", 100_000), "That file is too large"),
    "a zip bomb that lies": (lying_zip, "I could not read that file"),
    "an entity bomb": (lambda: with_part("xl/worksheets/sheet1.xml", BILLION_LAUGHS), "I could not read that file"),
    "a text of zeros": (lambda: b"Pillar,Action\0\0\nBD,Fair\n", "I could not read that file"),
    "half an utf-16": (lambda: b"\xff\xfe" + "Pillar,Action".encode("utf-16-le")[:-1], "I could not read that file"),
    "an open quotation mark": (lambda: b'Pillar,Action\nBD,"Fair\nAF,Fund\n', "Row 2 has a quotation mark"),
    "too many rows": (
        lambda: as_csv([("Pillar", "Action"), *(("BD", f"Action {n}") for n in range(MOST + 1))]),
        "A file holds 2,000 actions",
    ),
    "two columns of one kind": (
        lambda: workbook(("Pillar", "Action", "Title"), ("BD", "A", "B")),
        "the second is “Title”",
    ),
    # a cell
    "an unknown pillar": (lambda: sheet("", "Sport", "Fair"), "row 3, Pillar: “Sport” is no pillar here"),
    "two pillars in one": (lambda: sheet("", "BD and AF", "Fair"), "row 3, Pillar: “BD and AF” is no pillar"),
    "no pillar": (lambda: sheet("", "", "Fair"), "row 3, Pillar: the pillar is missing"),
    "no action": (lambda: sheet("", "BD", None, "Nadia R."), "row 3, Action: there is no action in it"),
    "an action that is a day": (lambda: sheet("", "BD", date(2027, 1, 1)), "row 3, Action: “2027-01-01” is no text"),
    "an action that is a yes": (lambda: sheet("", "BD", True), "row 3, Action: “True” is no text"),
    "an action that is a novel": (lambda: sheet("", "BD", "x" * 201), "row 3, Action: that is too long"),
    "an unknown owner": (lambda: sheet("", "BD", "Fair", "Nobody"), "row 3, Owner: nobody here is called “Nobody”"),
    "an unknown status": (
        lambda: text("", "BD", "Fair", "", "", "", "soonish"),
        "Row 3, Status: “soonish” is no status",
    ),
    "a percentage that is none": (
        lambda: workbook(("Pillar", "Action", "Progress"), ("BD", "A good one", "40%"), ("BD", "Fair", "nearly")),
        "row 3, Progress: “nearly” is no percentage",
    ),
    "more than all of it": (
        lambda: workbook(("Pillar", "Action", "Progress"), ("BD", "A good one", 40), ("BD", "Fair", 140)),
        "row 3, Progress: “140” is no percentage",
    ),
    "one, or all of it": (
        lambda: workbook(("Pillar", "Action", "Progress"), ("BD", "A good one", 0.4), ("BD", "Fair", 1)),
        "row 3, Progress: “1” may be 1% or 100%",
    ),
    "an unknown level": (
        lambda: as_csv([("Pillar", "Action", "Level"), ("BD", "A good one", "Local"), ("BD", "Fair", "galactic")]),
        "Row 3, Level: “galactic” is no level",
    ),
    "a day for a partner": (
        lambda: workbook(("Pillar", "Action", "Partners"), ("BD", "A good one", ""), ("BD", "Fair", date(2027, 1, 5))),
        "row 3, Partners: “2027-01-05” is no text",
    ),
    "a gap too long for a cell": (
        lambda: as_csv([("Pillar", "Action", "Constraint"), ("BD", "A good one", ""), ("BD", "Fair", "x" * 501)]),
        "Row 3, Gap it closes: that is too long",
    ),
    "a formula": (
        lambda: sheet("", "BD", '=HYPERLINK("http://x.example","Fair")'),
        "row 3, Action: there is a formula",
    ),
    "a formula in a text": (lambda: b"Pillar,Action\nBD,=1+1\n", "Row 2, Action: there is a formula"),
    "a formula for a day": (lambda: due("=TODAY()"), "row 3, Due: there is a formula"),
    "an error of Excel's": (lambda: due("#REF!"), "row 3, Due: there is a formula"),
    "a number for a day": (lambda: due(46325), "row 3, Due: “46325” is a number and no day"),
    "a day as text that may be two": (lambda: due("05/06/2027"), "row 3, Due: “05/06/2027” may be two days"),
    "a day that does not exist": (lambda: typed("31.02.2027"), "Row 3, Due: “31.02.2027” is no day"),
    "a day without a year": (lambda: typed("31 Oct"), "Row 3, Due: “31 Oct” is no day"),
    "a day that says soon": (lambda: typed("soon"), "Row 3, Due: “soon” is no day"),
    "a day of Rome": (lambda: due("0206-10-31"), "row 3, Due: 0206-10-31 is more than thirty years away"),
    "an hour for a day": (lambda: due(time(10, 30)), "row 3, Due: “10:30:00” is no day"),
    # a row, and rows together
    "due before it starts": (
        lambda: text("", "BD", "Fair", "", "2027-02-01", "2027-01-01", ""),
        "Row 3, Due: it is due 2027-01-01, before it starts",
    ),
    "an id twice": (
        lambda: workbook(HEAD, ("BD-1", "BD", "One"), ("BD-1", "BD", "Two")),
        "row 3, Id: “BD-1” stands in row 2 already",
    ),
    "an action twice": (lambda: sheet("", "BD", "A good one"), "row 3, Action: “A good one” stands in row 2 already"),
    "an id that is none": (lambda: sheet("=?", "BD", "Fair"), "row 3, Id: "),
    "a running number for an id": (lambda: sheet(7, "BD", "Fair"), "row 3, Id: “7” is no id"),
    "an id with blanks": (lambda: sheet("BD 9!", "BD", "Fair"), "row 3, Id: “BD 9!” is no id"),
    "merged down": (
        lambda: workbook(HEAD, ("", "BD", "One"), ("", "", "Two"), merged="B2:B3"),
        "Sheet “Sheet”, row 2: the cells B2:B3 are merged into one",
    ),
    "merged across": (
        lambda: workbook(HEAD, ("", "BD", "One"), ("", "Later", "x"), merged="A3:C3"),
        "row 3: the cells A3:C3 are merged",
    ),
    "the second sheet": (several_sheets, "Sheet “Plan 2027”, row 2, Pillar: “Sport” is no pillar here"),
}


@pytest.fixture(scope="module")
def excel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Excel]:
    """One cluster for all of them: none may change it."""
    from clusterbot.store.migrate import upgrade

    url = f"sqlite:///{tmp_path_factory.mktemp('broken')}/clusterbot.db"
    upgrade(url)
    clock = FixedClock(datetime(2026, 3, 22, 6, 30, tzinfo=UTC))
    database = Database(url, clock)
    database.start()
    yield Excel(database, clock).furnish()
    database.close()


def told(excel: Excel, content: bytes) -> str:
    """What is said about a file; of a cell that is the first line."""
    try:
        seen = excel.imports(content)
    except (SheetError, TableError) as error:
        return file_problem(WORDS, error)
    return "\n".join(refusal_line(WORDS, one) for one in seen.refused)


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_told_with_where_and_what_and_nothing_is_written(excel: Excel, name: str) -> None:
    make, expected = BROKEN[name]
    before = excel.plan()
    assert expected in told(excel, make())
    assert excel.plan() == before


def test_there_are_forty_of_them() -> None:
    assert len(BROKEN) >= 40


def test_every_mistake_of_a_file_is_told_at_once(excel: Excel) -> None:
    rows = [("", "Sport", "One", "Nobody", None, "soon", "x"), ("", "BD", ""), ("", "AF", "Two")]
    lines = told(excel, workbook(HEAD, *rows)).splitlines()
    assert [line.split(":")[0].removeprefix("Sheet “Sheet”, ") for line in lines] == [
        "row 2, Pillar",
        "row 2, Owner",
        "row 2, Due",
        "row 2, Status",
        "row 3, Action",
    ]


def test_in_chat_a_broken_plan_is_no_list_of_people(excel: Excel) -> None:
    said = excel.sends("Selma", BROKEN["an open quotation mark"][0](), "plan.csv")
    assert said.startswith("Row 2 has a quotation mark without a partner")
    assert said.endswith("Nothing was changed.")


def test_what_a_bomb_unpacks_to_is_never_held(excel: Excel) -> None:
    import tracemalloc

    content = BROKEN["a zip bomb"][0]()
    tracemalloc.start()
    told(excel, content)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < UNPACKED


@pytest.mark.parametrize("cut", range(0, 6000, 500))
def test_a_workbook_cut_anywhere_is_no_plan_and_no_crash(cut: int) -> None:
    content = sheet("", "BD", "Fair")
    if cut < len(content):
        with pytest.raises((SheetError, TableError)):
            read_table(content[:cut], headings())
