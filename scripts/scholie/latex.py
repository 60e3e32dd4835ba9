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


def escaped(words: str) -> str:
    r"""Return *words* with what LaTeX would take for a command or a dash escaped; braces are dropped.

    >>> print(escaped("R&D à 100 %"))
    R\&D à 100 \%
    """
    return re.sub(r"-(?=-)", "-{}", re.sub(r"[{}]", "", words).translate(SPECIAL))
