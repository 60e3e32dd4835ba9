"""LaTeX in the fields of a .bib to plain Unicode."""

from __future__ import annotations

import re

from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]

GUILLEMETS = (
    (re.compile(r"\\og\s*(?:\{\}|\\ |\s|~)*"), "«\u00a0"),
    (re.compile(r"(?:\s|~)*\\fg\b\s*(?:\{\}|\\(?= ))?"), "\u00a0»"),
    (re.compile(r"(?<!\\)%"), r"\\%"),
    (re.compile(r"\\,"), "\u202f"),
    (re.compile(r"\\textasciicircum(?:\{\})?"), "^"),
)
"""What the decoder would lose: it drops ``\\og``, and takes a bare ``%`` for a comment."""


def decode(value: str) -> str:
    r"""Return *value* of a field as plain text: commands resolved, grouping braces gone, blanks single.

    >>> decode(r"{\'E}tudes \og {CNIL} \fg{} : 100%")
    'Études «\xa0CNIL\xa0» : 100%'
    """
    text = value
    if "\\" in text:
        for pattern, replacement in GUILLEMETS:
            text = pattern.sub(replacement, text)
        text = LatexNodes2Text(strict_latex_spaces=True).latex_to_text(text)
    else:
        text = text.replace("~", "\u00a0").replace("---", "—").replace("--", "–")
    return re.sub(r"[ \t\r\n]+", " ", text.replace("{", "").replace("}", "")).strip(" ")
