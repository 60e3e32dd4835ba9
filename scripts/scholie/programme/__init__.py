"""The programme of a meeting: read from its tables, kept with the volume, matched with its texts; pure."""

from scholie.programme.again import Kept, Merged, merge
from scholie.programme.cells import Unreadable, from_text, from_workbook, is_workbook
from scholie.programme.document import read, write
from scholie.programme.matching import Matched, Text, match, unplaced
from scholie.programme.records import from_records
from scholie.programme.row import FILE, Row
from scholie.programme.rows import Table, joined, rows
from scholie.programme.threeway import Facts, Filled, differences, facts, fill, metadata

__all__ = [
    "FILE",
    "Facts",
    "Filled",
    "Kept",
    "Matched",
    "Merged",
    "Row",
    "Table",
    "Text",
    "Unreadable",
    "differences",
    "facts",
    "fill",
    "from_records",
    "from_text",
    "from_workbook",
    "is_workbook",
    "joined",
    "match",
    "merge",
    "metadata",
    "read",
    "rows",
    "unplaced",
    "write",
]
