"""Abstracts and keywords, in the orders and with the labels that templates give them."""

from __future__ import annotations

from collections.abc import Callable

from scholie.zones import Zone
from training.pages.matter import Matter, Piece
from training.pages.titles import words


def fields(matter: Matter) -> list[Piece]:
    """Return abstracts and keywords, in one of the orders that templates have."""
    here, there = matter.language, "en" if matter.language == "fr" else "fr"
    both = matter.often(0.62)
    if both and matter.often(0.3):
        return _one_label(matter)
    order = matter.chance.choice(("aakk", "akak", "akak", "aakk")) if both else matter.chance.choice(("ak", "ak", "ak", "a"))
    languages = [here, there]
    made: list[Piece] = []
    seen = {"a": 0, "k": 0}
    style = _label_style(matter)
    for kind in order:
        language = languages[min(seen[kind], 1)]
        seen[kind] += 1
        made += abstract(matter, language, style) if kind == "a" else keywords(matter, language, style)
    return made


def _label_style(matter: Matter) -> Callable[[str], tuple[str, bool]]:
    """Return what makes a label of words: as it is printed, and whether it stands alone."""
    case = matter.chance.choice((str, str, str, str.upper, str.lower))
    mark = matter.one(".", " :", ":", "", " –", ". —", " -", " : ")
    alone = matter.often(0.45)
    return lambda text: (case(text) + ("" if alone and matter.often(0.5) else mark), alone)


ABSTRACT, KEYWORDS = (
    {"fr": ("Résumé",), "en": ("Abstract", "Abstract", "Summary")},
    {"fr": ("Mots-clés", "Mots-clés", "Mots clés", "Mots-clefs", "Mots clefs"), "en": ("Keywords", "Keywords", "Key words", "Key-words")},
)


def _abstract(matter: Matter, language: str) -> str:
    return matter.chains[language].paragraph(matter.chance, matter.chance.choice((2, 3, 4, 5, 6, 7)))


def abstract(matter: Matter, language: str, style: Callable[[str], tuple[str, bool]]) -> list[Piece]:
    """Return an abstract with its label, sometimes with a title of its own."""
    label, alone = style(matter.one(*ABSTRACT[language]))
    code = Zone.ABSTRACT_FR if language == "fr" else Zone.ABSTRACT_EN
    gap, short = matter.chance.randint(0, 3), matter.often(0.3)
    own = (
        [Piece(Zone.OTHER_TITLE if language != matter.language else "Z", words(matter, language))]
        if matter.often(0.3) and language != matter.language
        else []
    )
    text = _abstract(matter, language)
    if alone or own:
        return [
            Piece(Zone.LABEL, label, gap=gap, centred=matter.often(0.3)),
            *own,
            Piece(code, text, gap=matter.chance.randint(0, 1), short=short),
        ]
    return [Piece(code, f"{label} {text}", gap=gap, short=short)]


def _terms(matter: Matter, language: str) -> str:
    chain = matter.chains[language]
    terms = [chain.sentence(matter.chance, 1, 3).replace(",", "") for _ in range(matter.chance.randint(3, 8))]
    terms = [term if matter.often(0.2) else term.lower() for term in terms]
    return matter.one(", ", ", ", ", ", " ; ", " – ", " • ", "; ").join(terms) + matter.one("", "", ".")


def keywords(matter: Matter, language: str, style: Callable[[str], tuple[str, bool]]) -> list[Piece]:
    """Return keywords with their label."""
    label, alone = style(matter.one(*KEYWORDS[language]))
    code, gap = (Zone.KEYWORDS_FR if language == "fr" else Zone.KEYWORDS_EN), matter.chance.randint(0, 2)
    if alone and matter.often(0.6):
        return [Piece(Zone.LABEL, label, gap=gap), Piece(code, _terms(matter, language))]
    return [Piece(code, f"{label.rstrip()} {matter.one('', '', ': ') if label[-1:].isalpha() else ''}{_terms(matter, language)}", gap=gap)]


def _one_label(matter: Matter) -> list[Piece]:
    """Return both abstracts under one label, keywords after each or after both."""
    dash = matter.one(" - ", " – ", " / ", "-")
    made = [Piece(Zone.LABEL, f"Résumé{dash}Abstract", gap=matter.chance.randint(1, 3), centred=matter.often(0.2))]
    if matter.often(0.5):
        style = _label_style(matter)
        for language, code in (("fr", Zone.ABSTRACT_FR), ("en", Zone.ABSTRACT_EN)):
            made += [Piece(code, _abstract(matter, language), gap=matter.chance.randint(0, 2)), *keywords(matter, language, style)]
        return made
    made += [
        Piece(Zone.ABSTRACT_FR, _abstract(matter, "fr"), gap=matter.chance.randint(0, 1)),
        Piece(Zone.ABSTRACT_EN, _abstract(matter, "en"), gap=matter.chance.randint(0, 1)),
    ]
    label = f"{matter.one(*KEYWORDS['fr'])}{dash}{matter.one(*KEYWORDS['en'])}"
    return [
        *made,
        Piece(Zone.LABEL, label, gap=matter.chance.randint(0, 2)),
        Piece(Zone.KEYWORDS_FR, _terms(matter, "fr")),
        Piece(Zone.KEYWORDS_EN, _terms(matter, "en")),
    ]
