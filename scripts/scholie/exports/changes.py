"""What records say of a contribution that was corrected, revised or withdrawn after it was published."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scholie.document import parse_inline, text
from scholie.model import Bilingual, Change, Contribution, frozen

KINDS: Mapping[str, Bilingual] = frozen(
    {
        "erratum": Bilingual("Erratum", "Erratum"),
        "revision": Bilingual("Révision", "Revision"),
        "withdrawal": Bilingual("Retrait", "Withdrawal"),
    }
)
WITHDRAWN = Bilingual("[Retiré] ", "[Withdrawn] ")
"""What stands before the title of a withdrawn contribution."""


def history(contribution: Contribution) -> str:
    """Return every change of *contribution*, by date, in its own language; empty when there is none."""
    changes = sorted(contribution.metadata.changes, key=lambda change: change.date)
    return " ".join(_said(change, contribution.metadata.language) for change in changes)


def _said(change: Change, language: str) -> str:
    """Return « Erratum (2024-05-02) : what was wrong », with a full stop."""
    colon = "\u00a0: " if language == "fr" else ": "
    reason = text(parse_inline(change.reason.to(language)))
    return f"{KINDS[change.kind].to(language)} ({change.date}){colon}{reason}{'' if reason.endswith(('.', '!', '?')) else '.'}"


def not_withdrawn(contributions: Iterable[Contribution]) -> tuple[Contribution, ...]:
    """Return those of *contributions* of which a record is given: all that were not withdrawn."""
    return tuple(held for held in contributions if not held.metadata.withdrawal)
