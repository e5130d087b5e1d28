from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook

from clusterbot.chat.updates import Account, Chat, FileSent
from clusterbot.features.arrivals import sheets
from clusterbot.features.arrivals.roster import MOST, Listed, NotUnderstood, Roster, read, read_rows
from clusterbot.features.arrivals.sheets import read_file
from clusterbot.features.sheets import LARGEST, UNPACKED, SheetError

NADIA = ("Nadia Rahal", "Heatworks", "Industry", "nadia@heatworks.example")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nadia Rahal, Heatworks", [("Nadia Rahal", "Heatworks", "", "")]),
        ("Nadia Rahal, Heatworks, Industry, nadia@heatworks.example", [NADIA]),
        ("Nadia Rahal; Heatworks; Industry; nadia@heatworks.example", [NADIA]),
        ("Nadia Rahal\tHeatworks\tIndustry\tnadia@heatworks.example", [NADIA]),
        ("Nadia Rahal, Heatworks, nadia@heatworks.example", [("Nadia Rahal", "Heatworks", "", NADIA[3])]),
        ("Nadia Rahal, nadia@heatworks.example, Heatworks, Industry", [NADIA]),
        ("Nadia Rahal <nadia@heatworks.example>, Heatworks, Industry", [NADIA]),
        ("Nadia Rahal, Heatworks,, nadia@heatworks.example", [("Nadia Rahal", "Heatworks", "", NADIA[3])]),
        ("  Nadia\u00a0 Rahal ,\u2009 Heatworks  ", [("Nadia Rahal", "Heatworks", "", "")]),
        (
            "\ufeffNadia Rahal, Heatworks\r\n\r\nVictor D., Fund\r\n",
            [("Nadia Rahal", "Heatworks", "", ""), ("Victor D.", "Fund", "", "")],
        ),
        ('"Rahal, Nadia", "Heat ""and"" Works, Ltd"', [("Rahal, Nadia", 'Heat "and" Works, Ltd', "", "")]),
        ('O\'Brien, Sea "Deep" Ltd', [("O'Brien", 'Sea "Deep" Ltd', "", "")]),
        (
            "Nadia Rahal; Heatworks, Ltd\nVictor D.; Fund",
            [("Nadia Rahal", "Heatworks, Ltd", "", ""), ("Victor D.", "Fund", "", "")],
        ),
        ("\u202bنادية رحال\u202c، \u200fشركة الحرارة", [("نادية رحال", "شركة الحرارة", "", "")]),
        ("نادية رحال؛ شركة الحرارة؛ صناعة", [("نادية رحال", "شركة الحرارة", "صناعة", "")]),
        (
            "1. Nadia Rahal, Heatworks\n2) Victor D., Fund",
            [("Nadia Rahal", "Heatworks", "", ""), ("Victor D.", "Fund", "", "")],
        ),
        (
            "• Nadia Rahal, Heatworks\n- Victor D., Fund",
            [("Nadia Rahal", "Heatworks", "", ""), ("Victor D.", "Fund", "", "")],
        ),
        ("Name, Organisation\nNadia Rahal, Heatworks", [("Nadia Rahal", "Heatworks", "", "")]),
        (
            "E-mail;Organization;Full name\nn@h.example;Heatworks;Nadia Rahal",
            [("Nadia Rahal", "Heatworks", "", "n@h.example")],
        ),
        ("First name,Last name,Company\nNadia,Rahal,Heatworks", [("Nadia Rahal", "Heatworks", "", "")]),
        ("الاسم، المؤسسة\nنادية، الحرارة", [("نادية", "الحرارة", "", "")]),
        (
            "Nadia Rahal, Heatworks\nNadia Rahal, Sunfield",
            [("Nadia Rahal", "Heatworks", "", ""), ("Nadia Rahal", "Sunfield", "", "")],
        ),
        (
            "Ali, Port, a@x.example\nAli, Port, b@x.example",
            [("Ali", "Port", "", "a@x.example"), ("Ali", "Port", "", "b@x.example")],
        ),
        ("=2+3 Ali, Port", [("=2+3 Ali", "Port", "", "")]),
        ("", []),
        (" \n\t\n,,\n;", []),
    ],
)
def test_a_pasted_list_is_read_as_people_write_it(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = read(text)
    assert [(one.name, one.organisation, one.group, one.email) for one in found.people] == expected
    assert found.not_understood == ()


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Nadia Rahal", "no_organisation"),
        ("Nadia Rahal,", "no_organisation"),
        (", Heatworks", "no_name"),
        ("12345, Heatworks", "no_name"),
        ("nadia@heatworks.example, Heatworks", "no_organisation"),
        ("Nadia, Heatworks, Industry, Amman, Jordan", "too_much"),
        (f"{'N' * 101}, Heatworks", "too_long"),
        ('"Nadia Rahal, Heatworks', "quotes"),
        ("victor d, THE FUND", "twice"),
        ("Víctor D., The  Fund", "twice"),
    ],
)
def test_a_line_that_makes_no_person_is_told_with_its_number_and_the_reason(line: str, why: str) -> None:
    found = read(f"Victor D., The Fund\n\n{line}\nLina, Port")
    assert [one.name for one in found.people] == ["Victor D.", "Lina"]
    assert found.not_understood == (NotUnderstood(3, " ".join(line.split())[:100], why),)


def test_the_same_person_with_and_without_an_address_is_one() -> None:
    found = read("Ali, Port\nAli, Port, a@x.example")
    assert (len(found.people), [one.why for one in found.not_understood]) == (1, ["twice"])


def test_five_hundred_people_are_read_and_the_rest_is_told() -> None:
    found = read("\n".join(f"Person {chr(97 + n % 26)}{n}, Works {n}" for n in range(MOST + 2)))
    assert len(found.people) == MOST
    assert [(one.line, one.why) for one in found.not_understood] == [(501, "too_many"), (502, "too_many")]


# ---- files


@pytest.mark.parametrize(
    ("text", "missing", "columns"),
    [
        ("Name, Telephone\nNadia Rahal, 555", "organisation", ("Name", "Telephone")),
        ("Name; Group; E-mail\nNadia Rahal; Industry; n@h.example", "organisation", ("Name", "Group", "E-mail")),
        ("Company; E-mail\nHeatworks; n@h.example", "name", ("Company", "E-mail")),
    ],
)
def test_a_first_line_that_lacks_a_column_is_said_once_and_makes_nobody(
    text: str, missing: str, columns: tuple[str, ...]
) -> None:
    assert read(text) == Roster(columns=columns, missing=missing)


def test_an_organisation_called_like_a_column_is_one_all_the_same() -> None:
    [one] = read("Nadia Rahal, Company").people
    assert one.organisation == "Company"


def sent(content: bytes, name: str = "people.xlsx", **more: Any) -> FileSent:
    from datetime import UTC, datetime

    chat, account = Chat("telegram", "bot", "1"), Account("telegram", "bot", "1")
    at = datetime(2026, 1, 15, tzinfo=UTC)
    return FileSent(id="1", at=at, chat=chat, account=account, what="document", name=name, content=content, **more)


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_is_read_by_its_first_line() -> None:
    found = read_file(
        sent(
            workbook(("Organisation", "Name", "E-mail"), ("Heatworks", "Nadia Rahal", None), (None, None), ("Port", 7))
        )
    )
    assert found.people == (Listed(2, "Nadia Rahal", "Heatworks"),)
    assert [(one.line, one.why) for one in found.not_understood] == [(4, "no_name")]


def test_a_formula_in_a_workbook_is_not_evaluated() -> None:
    found = read_file(sent(workbook(("Nadia Rahal", '=HYPERLINK("http://x.example","Heatworks")'))))
    assert found.people == ()
    assert found.not_understood[0].why == "no_organisation"


@pytest.mark.parametrize(
    "content",
    [
        "Name,Organisation\nZoë Ünal,Straße\n".encode("utf-8-sig"),
        "Name;Organisation\r\nZoë Ünal;Straße\r\n".encode("cp1252"),
        "Name\tOrganisation\nZoë Ünal\tStraße\n".encode("utf-16"),
    ],
)
def test_a_text_file_is_read_however_a_spreadsheet_wrote_it(content: bytes) -> None:
    assert [(one.name, one.organisation) for one in read_file(sent(content, "people.csv")).people] == [
        ("Zoë Ünal", "Straße")
    ]


def test_a_workbook_of_thousands_of_rows_is_read_no_further_than_a_list_may_be() -> None:
    found = read_file(sent(workbook(*((f"Person {n} x", f"Works {n}") for n in range(3_000)))))
    assert len(found.people) == MOST
    assert len(found.not_understood) == sheets.ROWS - MOST


@pytest.mark.parametrize(
    ("content", "more", "problem"),
    [
        (b"", {"size": 100}, "not_had"),
        (b"", {"size": LARGEST + 1}, "too_large"),
        (b"x" * (LARGEST + 1), {}, "too_large"),
        (b"PK\x03\x04 no zip at all", {}, "not_readable"),
        (b"\x89PNG\0\0\0", {}, "not_readable"),
    ],
)
def test_a_file_that_is_no_list_is_said_to_be_none(content: bytes, more: dict[str, int], problem: str) -> None:
    with pytest.raises(SheetError) as raised:
        read_file(sent(content, **more))
    assert raised.value.problem == problem


def test_a_small_file_that_unpacks_into_a_large_one_is_not_unpacked() -> None:
    import zipfile

    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", b"0" * (UNPACKED + 1))
    assert len(out.getvalue()) < LARGEST
    with pytest.raises(SheetError, match="too_large"):
        read_file(sent(out.getvalue()))


def test_rows_of_a_sheet_may_be_short_and_empty() -> None:
    assert read_rows([(), (None,), ("Nadia", "Heatworks")]).people == (Listed(3, "Nadia", "Heatworks"),)
