"""A list of people sent as a file."""

from clusterbot.chat.updates import FileSent
from clusterbot.features.arrivals.roster import MOST, Roster, read, read_rows
from clusterbot.features.sheets import content_of, first_rows, is_workbook, text_of

COLUMNS = 12
ROWS = MOST + 100


def read_file(file: FileSent) -> Roster:
    """The list in it. Raises SheetError."""
    content = content_of(file)
    if is_workbook(content):
        return read_rows(first_rows(content, columns=COLUMNS, rows=ROWS))
    return read(text_of(content))
