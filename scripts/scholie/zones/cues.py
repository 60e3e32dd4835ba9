"""Words at the beginning of a printed line that say what it is: labels of fields, headings that recur, degrees."""

from __future__ import annotations

import re

DEGREE = (
    r"(?:mémoire|thèse|rapport|master|habilitation|dissertation|thesis)\b|présenté[es]? (?:par|et soutenue?)|sous la direction|"
    r"soutenue?\b|dir(?:ecteur|ectrice|igé)|jury\b"
)
"""What the title page of a thesis says."""
END = r"(?=\s*(?:[:.—–-]|$|\s))"
LABELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("both", re.compile(r"(?:r[ée]sum[ée]s?\s*(?:[-–—/&]|et)\s*abstracts?|abstract\s*[-–—/]\s*r[ée]sum[ée])\b", re.IGNORECASE)),
    ("kboth", re.compile(r"mots?[ -]cl(?:ef|[ée])s?\s*(?:[-–—/&]|et)\s*key[ -]?words?\b", re.IGNORECASE)),
    ("resume", re.compile(rf"r[ée]sum[ée]s?\b{END}", re.IGNORECASE)),
    ("abstract", re.compile(rf"(?:abstract|summary)\b{END}", re.IGNORECASE)),
    ("motscles", re.compile(rf"mots?[ -]cl(?:ef|[ée])s?\b{END}", re.IGNORECASE)),
    ("keywords", re.compile(rf"(?:key[ -]?words?|index terms)\b{END}", re.IGNORECASE)),
)
"""Labels of fields at the beginning of a line, in capitals or not."""
CUES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("intro", re.compile(r"(?:(?:\d|[IVX]+)[\s./)–-]*)*(?:introduction|avant-propos|préambule|contexte)\b[\s.:]*$", re.IGNORECASE)),
    (
        "concl",
        re.compile(
            r"(?:(?:\d{1,2}|[IVX]+)[\s./)–-]*)*(?:conclusion|discussion|perspectives|remerciements|annexe)s?\b.{0,30}$", re.IGNORECASE
        ),
    ),
    (
        "refs",
        re.compile(r"(?:(?:\d{1,2}|[IVX]+)[\s./)–-]*)*(?:références?|bibliographie|references|bibliography)\b.{0,20}$", re.IGNORECASE),
    ),
    ("toc", re.compile(r"(?:sommaire|table des matières|contents|plan)\b\s*$", re.IGNORECASE)),
    ("chapter", re.compile(r"(?:chapitre|partie|chapter|part|section)\s+(?:\d|[IVX]+\b|[A-Z]\b)", re.IGNORECASE)),
    ("degree", re.compile(rf"(?:.{{0,40}})(?:{DEGREE})", re.IGNORECASE)),
    ("sent", re.compile(r"(?:reçu|accepté|publié|soumis|received|accepted|published|submitted)\b", re.IGNORECASE)),
    ("email", re.compile(r"(?:e-?mails?|courriels?|contacts?|correspondance|mél)\b", re.IGNORECASE)),
)
"""Other words at the beginning of a line that tell what it is."""
