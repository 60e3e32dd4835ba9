"""Letters that a font has lost: told once a text, with how many words and some of them."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.check.places import place
from scholie.check.view import View
from scholie.document import text
from scholie.lexicon.ligatures import Loss, font, losses
from scholie.model import Contribution, Place, Problem, Verdict

EXAMPLES = 5
"""Words that are shown."""


def letters_lost(view: View) -> Iterator[Problem]:
    """Yield the texts whose words have lost letters, at the first of them."""
    for seen in view.texts:
        pieces = [(passage, text(passage)) for passage in seen.passages]
        known = font(words for _, words in pieces)
        found = [(passage, loss) for passage, words in pieces for loss in losses(words, known)]
        if found:
            where = place(seen.contribution, found[0][0], found[0][1].printed)
            yield _told(seen.contribution, where, [loss for _, loss in found])


def _told(contribution: Contribution, where: Place, found: list[Loss]) -> Problem:
    distinct = {loss.printed: " / ".join(loss.meant) for loss in found}
    examples = ", ".join(f"{printed} ({meant})" for printed, meant in list(distinct.items())[:EXAMPLES])
    details = (("count", str(len(found))), ("examples", examples))
    return Problem("letters-lost", where, details, found[0].printed, Verdict.UNVERIFIED, contribution.id)
