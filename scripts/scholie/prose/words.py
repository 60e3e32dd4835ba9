"""What counts as a word, where it is not what ``document.word_list`` says."""

from __future__ import annotations

import re

LETTERS = re.compile(r"[^\W\d_]+")
"""Letters in a row: a word without figures, or a part of one that a hyphen or an apostrophe divides."""
