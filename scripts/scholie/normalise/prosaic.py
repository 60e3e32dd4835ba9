"""Whether a line reads as a piece of a sentence, not as a row, a cell, a label or a formula."""

from __future__ import annotations

import re

from scholie.document import LETTERS
from scholie.lexicon import FREQUENT

FORMULA = re.compile(r"[=≈≤≥≠∈∑∏∫√×÷∂∇∀∃⊂∪∩→↔⇒⎛⎝⎞⎠⎡⎣⎤⎦⎧⎩⎪⟨⟩]")
WORDS, SMALL = 5, 2
"""Words of a line of prose, and small words of French or English among them, at least."""


def prosaic(text: str) -> bool:
    """Tell whether *text* reads as prose."""
    words = LETTERS.findall(text.lower())
    small = sum(any(word in known for known in FREQUENT.values()) for word in words)
    return len(words) >= WORDS and small >= SMALL and not FORMULA.search(text)
