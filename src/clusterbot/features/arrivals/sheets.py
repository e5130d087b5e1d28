"""A list sent as a file: xlsx, csv or plain text. Small ones only, and nothing in them is evaluated."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from itertools import islice
from typing import Literal

from clusterbot.chat.updates import FileSent
from clusterbot.features.arrivals.roster import MOST, Roster, read, read_rows

LARGEST = 2_000_000
"""Bytes of a file. A thousand lines take a tenth of it."""

UNPACKED = 20_000_000
"""Bytes of what an xlsx, which is a zip, holds: a small file may unpack into a large one."""

COLUMNS = 12
ROWS = MOST + 100

Problem = Literal["not_had", "too_large", "not_readable"]


class SheetError(Exception):
    """The file cannot be read as a list; `problem` names the phrase that explains it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem: Problem = problem


def is_sheet(file: FileSent) -> bool:
    """Does its name or its kind say that it may be a list?"""
    return file.what == "document" and (
        file.name.casefold().endswith((".xlsx", ".csv", ".tsv", ".txt")) or file.media_type in _KINDS
    )


_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_KINDS = frozenset({_XLSX, "text/csv", "text/plain", "text/tab-separated-values"})


def read_file(file: FileSent) -> Roster:
    """The list in it. Raises SheetError."""
    if max(file.size, len(file.content)) > LARGEST:
        raise SheetError("too_large")
    if not file.content:
        raise SheetError("not_had")
    if file.content.startswith(b"PK"):
        if _unpacked(file.content) > UNPACKED:
            raise SheetError("too_large")
        return read_rows(_rows_of(file.content))
    return read(_text_of(file.content))


def _text_of(content: bytes) -> str:
    """UTF-8 or UTF-16 with its mark, else what Excel writes in western Europe."""
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SheetError("not_readable")
    for encoding in ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SheetError("not_readable")


def _unpacked(content: bytes) -> int:
    """What a zip says that it holds, in bytes; it is unpacked no further than that."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as parts:
            return sum(part.file_size for part in parts.infolist())
    except zipfile.BadZipFile:
        raise SheetError("not_readable") from None


def _rows_of(content: bytes) -> list[Sequence[object]]:
    """The first sheet's rows: the values that were saved with it, formulas are not looked at."""
    from openpyxl import load_workbook  # noqa: PLC0415  heavy, and rarely needed

    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # what it says of its own size may be wrong
            return list(islice(sheet.iter_rows(max_col=COLUMNS, values_only=True), ROWS))
        finally:
            book.close()
    except Exception as error:  # whatever a broken or hostile file makes of the reader
        raise SheetError("not_readable") from error
