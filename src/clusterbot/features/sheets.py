"""Tables sent as a file and made as one: xlsx, csv or plain text. Small ones only, and nothing in them is evaluated."""

import csv
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO, StringIO
from itertools import islice
from typing import Any, Literal

from clusterbot.chat.markup import clean
from clusterbot.chat.updates import FileSent

LARGEST = 2_000_000
"""Bytes of a file. A thousand lines take a tenth of it."""

UNPACKED = 20_000_000
"""Bytes of what an xlsx, which is a zip, holds: a small file may unpack into a large one."""

TAGS = 500_000
"""Signs that begin a tag, in all parts of an xlsx. Reading takes ten microseconds a tag, and a thousand lines have a
tenth of it: a file of 40 KB can hold enough to keep a machine busy for a minute.
"""

STYLE_TAGS = 50_000
"""Of those in its styles, which take six times as long."""

SHEETS = 20
"""Sheets of one workbook that are looked at."""

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv"
_KINDS = frozenset({XLSX, CSV, "text/plain", "text/tab-separated-values"})

Problem = Literal["not_had", "too_large", "not_readable", "old_excel", "quotes"]


class SheetError(Exception):
    """The file cannot be read as a table; `problem` names the phrase that explains it, `row` where it broke off."""

    def __init__(self, problem: Problem, row: int = 0) -> None:
        super().__init__(problem)
        self.problem: Problem = problem
        self.row = row


class Formula(str):
    """What a cell would compute: its text, never its value."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as it stands in the file: text, numbers, days, `Formula`, None. `merged` are areas like "A2:A5"."""

    name: str
    rows: list[Sequence[object]]
    merged: tuple[str, ...] = ()


def is_sheet(file: FileSent) -> bool:
    """Does its name or its kind say that it may be a table?"""
    return file.what == "document" and (
        file.name.casefold().endswith((".xlsx", ".xls", ".csv", ".tsv", ".txt")) or file.media_type in _KINDS
    )


# ---- reading


def content_of(file: FileSent) -> bytes:
    """What the platform fetched of it. Raises SheetError."""
    if file.size > LARGEST:
        raise SheetError("too_large")
    return file.content


def is_workbook(content: bytes) -> bool:
    """Is it an xlsx, and one that may be opened? Raises SheetError if it may not."""
    if len(content) > LARGEST:
        raise SheetError("too_large")
    if not content:
        raise SheetError("not_had")
    if content.startswith(b"\xd0\xcf\x11\xe0"):  # OLE: Excel before 2007, and every workbook with a password
        raise SheetError("old_excel")
    if not content.startswith(b"PK"):
        return False
    _check_what_it_holds(content)
    return True


def read_sheets(content: bytes, *, columns: int, rows: int, strict: bool = True) -> list[Sheet]:
    """Every sheet of a workbook, or the one of a text file, as far as it may reach. Raises SheetError.

    `strict`: a quotation mark without a partner is a mistake; else it reaches to the end of the file.
    """
    if is_workbook(content):
        return list(_sheets(content, columns, rows, formulas=True))
    return [
        Sheet("", [list(map(_read, row[:columns])) for row in islice(_split(text_of(content), strict=strict), rows)])
    ]


def first_rows(content: bytes, *, columns: int, rows: int) -> list[Sequence[object]]:
    """The first sheet of a workbook: the values that were saved with it, formulas are not looked at."""
    return next(iter(_sheets(content, columns, rows, formulas=False))).rows


def text_of(content: bytes) -> str:
    """UTF-8 or UTF-16 with its mark, else what Excel writes in western Europe."""
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SheetError("not_readable")
    for encoding in ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SheetError("not_readable")


def _check_what_it_holds(content: bytes) -> None:
    """A zip is unpacked no further than it says it reaches. Raises SheetError."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as parts:
            if sum(part.file_size for part in parts.infolist()) > UNPACKED:
                raise SheetError("too_large")
            tags = {name: parts.read(name).count(b"<") for name in parts.namelist() if name.endswith((".xml", ".rels"))}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError):  # broken, or packed in a way of its own
        raise SheetError("not_readable") from None
    if sum(tags.values()) > TAGS or tags.get("xl/styles.xml", 0) > STYLE_TAGS:
        raise SheetError("too_large")


def _sheets(content: bytes, columns: int, rows: int, *, formulas: bool) -> Iterator[Sheet]:
    from openpyxl import load_workbook  # noqa: PLC0415  heavy, and rarely needed

    try:
        merged = _merged(content) if formulas else {}
        book = load_workbook(BytesIO(content), read_only=True, data_only=not formulas, keep_links=False)
        try:
            for sheet in book.worksheets[:SHEETS]:
                sheet.reset_dimensions()  # what it says of its own size may be wrong
                cells = islice(sheet.iter_rows(max_col=columns), rows)
                path = sheet._worksheet_path  # noqa: SLF001  merged areas are told nowhere else when only reading
                yield Sheet(sheet.title, [[_value(cell) for cell in row] for row in cells], merged.get(path, ()))
        finally:
            book.close()
    except Exception as error:  # whatever a broken or hostile file makes of the reader
        raise SheetError("not_readable") from error


def _value(cell: Any) -> object:
    return Formula(cell.value) if cell.data_type in ("f", "e") and cell.value is not None else cell.value


_MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')


def _merged(content: bytes) -> dict[str, tuple[str, ...]]:
    """The merged areas of each sheet, by its path in the workbook."""
    with zipfile.ZipFile(BytesIO(content)) as parts:
        paths = [path for path in parts.namelist() if path.startswith("xl/worksheets/") and path.endswith(".xml")]
        return {path: tuple(area.decode() for area in _MERGED.findall(parts.read(path))) for path in paths[:SHEETS]}


def _split(text: str, *, strict: bool) -> Iterator[list[str]]:
    """The rows of a text file, by the sign that its first filled line has most of. Raises SheetError."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max("\t;,", key=first.count)
    number = 0
    try:
        for row in csv.reader(
            StringIO(text.replace("\r\n", "\n").replace("\r", "\n")), delimiter=separator, strict=strict
        ):
            number += 1
            yield row
    except csv.Error:  # a quotation mark without a partner, or a cell without an end
        raise SheetError("quotes", number + 1) from None


def _read(cell: str) -> str:
    """A cell of a text file, without the mark that `_disarmed` put before it."""
    if cell.startswith("="):
        return Formula(cell)
    return cell[1:] if cell.startswith("'") and _EVALUATED.match(cell) else cell


# ---- making

_EVALUATED = re.compile(r"'*[=+\-@]")


def _disarmed(cell: str) -> str:
    """A cell of a text file that no spreadsheet takes for a formula (CWE-1236); `_read` gives back what it was."""
    return f"'{cell}" if _EVALUATED.match(cell) else cell


def as_csv(rows: Iterable[Sequence[str | date | None]]) -> bytes:
    """With a mark that spreadsheets know UTF-8 by; days are ISO 8601, and nothing in it is a formula."""
    out = StringIO()
    writer = csv.writer(out)
    for row in rows:
        writer.writerow([_written(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def _written(cell: str | date | None) -> str:
    return _disarmed(clean(cell)) if isinstance(cell, str) else cell.isoformat() if cell is not None else ""


def as_xlsx(name: str, rows: Iterable[Sequence[str | date | None]], widths: Sequence[int]) -> bytes:
    """One sheet whose first row is its head; days are days, words are words, and nothing in it is a formula."""
    from openpyxl import Workbook  # noqa: PLC0415  heavy, and rarely needed
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    book = Workbook()
    sheet = book.active
    sheet.title = re.sub(r"[\\/*?:\[\]]", " ", clean(name)).strip()[:31] or "Sheet"
    sheet.freeze_panes = "A2"
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value is None or value == "":
                continue
            cell = sheet.cell(number, column, clean(value) if isinstance(value, str) else value)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if number == 1:
                cell.font = Font(bold=True)
            if isinstance(value, str):
                cell.data_type = "s"
                cell.quotePrefix = bool(_EVALUATED.match(value))  # stays words when somebody edits it, too
            else:
                cell.number_format = "yyyy-mm-dd"
    out = BytesIO()
    book.save(out)
    return out.getvalue()
