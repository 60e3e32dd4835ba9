"""Pagefind's filters and table in a fixed order: it writes both in that of a random hash (1.5.2), under names that follow."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

MAGIC = b"pagefind_dcd"
"""What every file of the index begins with, unpacked; a value in CBOR follows."""
FILTERS = 3
"""Place of the filters in the table of a language: a name and a file each."""
TEXT, LIST = 3, 4
"""Major types of CBOR (RFC 8949, § 3.1); with numbers (0) all that Pagefind writes here."""


def steady(index: Path) -> None:
    """Write the filters and the tables of the *index* again, sorted, under names made from what they hold."""
    entry = index / "pagefind-entry.json"
    known = json.loads(entry.read_text(encoding="utf-8"))
    for language, held in known["languages"].items():
        path = index / f"pagefind.{held['hash']}.pf_meta"
        table = _read(path)
        table[FILTERS] = sorted([name, _sorted(index / "filter", language, file)] for name, file in table[FILTERS])
        held["hash"] = f"{language}_{_written(table)[1]:.10}"
        path.unlink()
        (index / f"pagefind.{held['hash']}.pf_meta").write_bytes(_written(table)[0])
    entry.write_text(json.dumps(known, sort_keys=True), encoding="utf-8")


def _sorted(folder: Path, language: str, name: str) -> str:
    """Write the filter called *name* again with its values in order and return its new name."""
    path = folder / f"{name}.pf_filter"
    title, values = _read(path)
    packed, print_ = _written([title, sorted(values)])
    path.unlink()
    (folder / f"{language}_{print_:.7}.pf_filter").write_bytes(packed)
    return f"{language}_{print_:.7}"


def _read(path: Path) -> Any:
    content = gzip.decompress(path.read_bytes()).removeprefix(MAGIC)
    value, end = _decoded(content, 0)
    if end != len(content):
        raise ValueError(f"{path}: more than one value")
    return value


def _written(value: Any) -> tuple[bytes, str]:
    """Return *value* as a file, and the print of what it holds."""
    content = MAGIC + b"".join(_encoded(value))
    return gzip.compress(content, mtime=0), sha256(content).hexdigest()


def _decoded(content: bytes, at: int) -> tuple[Any, int]:
    """Return the value that begins at *at* and where it ends. Raises ValueError for a type that Pagefind does not write here."""
    major, small = content[at] >> 5, content[at] & 31
    if major not in (0, TEXT, LIST) or small > 27:
        raise ValueError(f"CBOR of type {major}, {small}")
    width = 1 << (small - 24) if small > 23 else 0
    number = int.from_bytes(content[at + 1 : at + 1 + width]) if width else small
    at += 1 + width
    if major == TEXT:
        return content[at : at + number].decode(), at + number
    if major == LIST:
        rows = []
        for _ in range(number):
            row, at = _decoded(content, at)
            rows.append(row)
        return rows, at
    return number, at


def _encoded(value: Any) -> Iterator[bytes]:
    """Yield *value*, a number, a text or a list, in the shortest form (RFC 8949, § 4.2.1)."""
    if isinstance(value, int):
        yield _head(0, value)
    elif isinstance(value, str):
        yield _head(TEXT, len(value.encode())) + value.encode()
    else:
        yield _head(LIST, len(value))
        for row in value:
            yield from _encoded(row)


def _head(major: int, number: int) -> bytes:
    if number < 24:
        return bytes([major << 5 | number])
    power = next(power for power in range(4) if number < 1 << (8 << power))
    return bytes([major << 5 | 24 + power]) + number.to_bytes(1 << power)
