"""The cells of a table: comma-separated values in whatever dialect, or the sheets of a workbook, each row with its line."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from scholie.programme.columns import column

WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""What workbooks of Excel and OpenDocument begin with."""
DELIMITERS = ";,\t|"
DEEP = 15
"""Rows among which the header is looked for: a title may stand over a table."""
UNPACKED = 100_000_000
"""Bytes that a workbook may hold when it is unpacked."""


class Unreadable(ValueError):  # noqa: N818  what it says, not that it failed
    """A table that cannot be read; its words say why, ``line`` says where."""

    def __init__(self, cause: str, line: int = 0) -> None:
        super().__init__(cause)
        self.line = line


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its header and its rows."""

    headers: tuple[str, ...]
    line: int
    """Line of the header, from 1; of a sheet the number of its row."""
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    """Each row with its line; rows without a word are left out."""


def is_workbook(content: bytes) -> bool:
    """Tell whether *content* is a workbook rather than text."""
    return content.startswith(WORKBOOKS)


def from_text(text: str) -> Grid:
    """Return the table that *text* holds, its delimiter being the one that gives most known headers. Raises Unreadable."""
    source = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    try:
        found = [_grid(_values(source, delimiter)) for delimiter in DELIMITERS]
    except csv.Error as mistake:
        raise Unreadable(str(mistake)) from mistake
    return max(found, key=_named)


def from_workbook(content: bytes) -> tuple[Grid, ...]:
    """Return the tables of the sheets of a workbook; those without a known column are left out. Raises Unreadable."""
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415  only a workbook needs it

    _small_enough(content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = [book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names]
    except (CalamineError, OSError, ValueError) as mistake:
        raise Unreadable(str(mistake)) from mistake
    grids = [_grid([(line, [_printed(value) for value in row]) for line, row in enumerate(sheet, start=1)]) for sheet in sheets]
    return tuple(grid for grid in grids if _named(grid)) or tuple(grids[:1])


def _small_enough(content: bytes) -> None:
    """Raise Unreadable when the workbook *content* would fill the memory."""
    if content.startswith(WORKBOOKS[0]):
        try:
            size = sum(held.file_size for held in zipfile.ZipFile(io.BytesIO(content)).infolist())
        except (zipfile.BadZipFile, ValueError) as mistake:
            raise Unreadable(str(mistake)) from mistake
        if size > UNPACKED:
            raise Unreadable(f"{size} bytes unpacked")


def _values(source: str, delimiter: str) -> list[tuple[int, list[str]]]:
    lines = source.split("\n", 1)
    led = lines[0].lower().startswith("sep=")
    body, first = (lines[1] if len(lines) > 1 else "", 2) if led else (source, 1)
    return list(_numbered(csv.reader(io.StringIO(body), delimiter=delimiter), first))


def _numbered(reader: Iterator[list[str]], first: int) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line on which it begins: a cell may go over several lines."""
    line = first
    for row in reader:
        yield line, row
        line = first + reader.line_num  # type: ignore[attr-defined]


def _grid(rows: list[tuple[int, list[str]]]) -> Grid:
    """Return *rows* as a table: its header is the first row, among those at the top, with most known columns."""
    worded = [(line, row) for line, row in rows if any(cell.strip() for cell in row)]
    if not worded:
        return Grid((), 1, ())
    at = max(range(min(DEEP, len(worded))), key=lambda n: (_known(worded[n][1]), -n))
    line, headers = worded[at]
    body = tuple((number, tuple(cell.strip() for cell in row)) for number, row in worded[at + 1 :])
    return Grid(tuple(cell.strip() for cell in headers), line, body)


def _known(cells: list[str]) -> int:
    return len({held.field for cell in cells if (held := column(cell))})


def _named(grid: Grid) -> int:
    return _known(list(grid.headers))


def _printed(value: object) -> str:
    """Return the value of a cell as its editor sees it: whole numbers without a fraction, days as ISO 8601 has them."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime) and not (value.hour or value.minute or value.second):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, dt.date | dt.time) else str(value)
