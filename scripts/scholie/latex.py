"""Words as LaTeX takes them: what it would read as a command or a dash escaped."""

from __future__ import annotations

import re

SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "%": r"\%",
        "&": r"\&",
        "#": r"\#",
        "$": r"\$",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
LIGATURE = re.compile(r"-(?=-)|'(?=')|`(?=`)|[!?](?=`)")
"""Marks of which two together are another: a dash, a quotation mark."""


def escaped(words: str) -> str:
    r"""Return *words* with what LaTeX would take for a command or a dash escaped; braces are dropped.

    >>> print(escaped("R&D à 100 %"))
    R\&D à 100 \%
    """
    return LIGATURE.sub(r"\g<0>{}", re.sub(r"[{}]", "", words).translate(SPECIAL))
