"""Names of styles by which the parts of a paper are known to Word in French and in English, to OpenEdition and to Métopes."""

from __future__ import annotations

from collections.abc import Mapping

ROLES = (
    "title",
    "subtitle",
    "author",
    "place",
    "abstract",
    "keywords",
    "heading 1",
    "heading 2",
    "quotation",
    "caption",
    "reference",
    "item",
)
"""What a style may say of a paragraph."""


def _named(*names: str) -> Mapping[str, str]:
    return dict(zip(ROLES, names, strict=True))


NAMES: Mapping[str, Mapping[str, str]] = {
    "french": _named(
        "Titre",
        "Sous-titre",
        "Auteur",
        "Affiliation",
        "Résumé",
        "Mots-clés",
        "Titre 1",
        "Titre 2",
        "Citation",
        "Légende",
        "Bibliographie",
        "Liste à puces",
    ),
    "french ids": _named(
        "Title",
        "Subtitle",
        "Auteur",
        "Affiliation",
        "Résumé",
        "Mots-clés",
        "heading 1",
        "heading 2",
        "Quote",
        "caption",
        "Bibliography",
        "List Bullet",
    ),
    "english": _named(
        "Title",
        "Subtitle",
        "Author",
        "Affiliation",
        "Abstract",
        "Keywords",
        "heading 1",
        "heading 2",
        "Quote",
        "caption",
        "Bibliography",
        "List Bullet",
    ),
    "openedition": _named(
        "Titre",
        "Sous-titre",
        "Auteur(s)",
        "Affiliation",
        "Résumé",
        "Mots-clés",
        "Titre 1",
        "Titre 2",
        "Citation",
        "Titre illustration",
        "Bibliographie",
        "List Paragraph",
    ),
    "metopes": _named(
        "Title",
        "TEI_title:sub",
        "TEI_author:aut",
        "TEI_authority_affiliation",
        "TEI_abstract",
        "TEI_keywords_subjects",
        "heading 1",
        "heading 2",
        "TEI_quote",
        "TEI_figure_title",
        "TEI_bibl_reference",
        "List Bullet",
    ),
    "springer": _named(
        "papertitle",
        "papersubtitle",
        "author",
        "address",
        "abstract",
        "keywords",
        "heading1",
        "heading2",
        "Quote",
        "figurecaption",
        "referenceitem",
        "bulletitem",
    ),
    "house": _named(
        "Titre article",
        "Sous-titre article",
        "Signature",
        "Rattachement",
        "Chapeau",
        "Indexation",
        "Inter 1",
        "Inter 2",
        "Bloc cité",
        "Légendes",
        "Biblio",
        "Puces",
    ),
    "none": {},
}
"""For each convention, the name of the style of each role; none, where an author knows no styles."""
IDS = {
    "Title": "Titre",
    "Subtitle": "Sous-titre",
    "heading 1": "Titre1",
    "heading 2": "Titre2",
    "Quote": "Citation",
    "caption": "Lgende",
    "Bibliography": "Bibliographie",
    "List Bullet": "Listepuces",
}
"""Identifiers that a French Word gives to the styles that it has itself; their names stay English in the file."""
