"""The golden cases of media/: what its files are, and what is said of them."""

from __future__ import annotations

from invented_edition import cases

from scholie.model import Files

FOLDER = "texts/volume/rivet/"
CASES = cases("media.txt")


def held(rows: str) -> Files:
    r"""Return the files that *rows* describe: a path, ``=`` and the content, in which ``\x89`` is a byte.

    >>> held("media/a.png = \\x89PNG")
    {'texts/volume/rivet/media/a.png': b'\x89PNG'}
    """
    parts = (row.split(" = ", 1) for row in rows.splitlines())
    return {FOLDER + path: content.encode().decode("unicode_escape").encode("latin-1") for path, content in parts}
