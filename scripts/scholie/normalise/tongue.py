"""French or English: a vote of small words."""

from __future__ import annotations

import re

FRENCH = frozenset(
    """
    le la les de des du un une et est dans pour par sur que qui au aux ce cette ces il elle ne pas se son sa ses plus avec ou
    sont à en nous leur d l
    """.split()  # noqa: SIM905  words read better in lines
)
ENGLISH = frozenset(
    """
    the of and to in is that for with on as by are this it from be or an which not at their these have has was were how what its
    they
    """.split()  # noqa: SIM905  words read better in lines
)
WORD = re.compile(r"[^\W\d_]+")


def tongue(text: str, default: str = "fr") -> str:
    """Return « fr » or « en », whichever has more of its small words in *text*; *default* when neither leads."""
    words = [word.lower() for word in WORD.findall(text[:6000])]
    french, english = sum(word in FRENCH for word in words), sum(word in ENGLISH for word in words)
    return default if french == english else "fr" if french > english else "en"
