"""What an editor is to know of a file of a word processor or of mark-up, and cannot see in the text that is proposed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from scholie.model import Place, Problem
from scholie.witness.styled import tex
from scholie.witness.styled.archive import Archive
from scholie.witness.styled.left import left
from scholie.witness.styled.media import safe
from scholie.witness.styled.rows import Row

SHOWN = 40
"""Words that a message shows."""
LONG = 300
"""Characters of them."""
KEYED = re.compile(r"\[@[^\]\s]+[^\]]*\]")
"""A citation that names works by their keys only."""


def inside(held: Archive, text: str) -> list[Problem]:
    """Return what stands in the parts of a file and not in its *text*: words, changes that are tracked, comments, records in fields."""
    lost = left(held, text)
    counted = {
        "unread-doubtful": (sum(lost.values()), " ".join(list(lost)[:SHOWN])),
        "changes-doubtful": (held.changes, ""),
        "comments-doubtful": (held.comments, held.comment),
        "fields-doubtful": (len(held.fields), " | ".join(held.fields)),
    }
    return [_counted(code, count, evidence) for code, (count, evidence) in counted.items() if count]


def unread(source: bytes, skipped: Iterable[tuple[int, str]]) -> list[Problem]:
    """Return what a LaTeX file has and nobody read: files beside it, words in commands that pandoc *skipped*, each with its line."""
    others, unsaid = tex.included(source), list(tex.unsaid(skipped))
    problems = [_counted("included-doubtful", len(others), ", ".join(others))] if others else []
    words = " | ".join(words for _, words in unsaid)
    return [*problems, _counted("commands-doubtful", len(unsaid), words, unsaid[0][0])] if unsaid else problems


def keyed(text: str) -> list[Problem]:
    """Return the citations of a *text* that name works by their keys only."""
    keys = KEYED.findall(text)
    return [_counted("keys-doubtful", len(keys), " ".join(dict.fromkeys(keys)))] if keys else []


def absent(rows: Sequence[Row], pictures: Iterable[tuple[str, bytes]]) -> Iterator[Problem]:
    """Yield a problem for each picture that *rows* name and that is not among the *pictures* of the file."""
    held = {safe(path) for path, _ in pictures}
    for number, row in enumerate(rows, 1):
        name = safe(row.styled.source)
        if row.styled.kind == "picture" and name not in held:
            yield Problem("picture-absent", Place("", number), (("name", name),), row.styled.alt or name)


def _counted(code: str, count: int, evidence: str, line: int = 1) -> Problem:
    return Problem(code, Place("", line), (("count", str(count)),), evidence[:LONG])
