"""Codes of words and marks: what extraction damaged, what French typography wants otherwise."""

from scholie.check.codes.code import information, warning

MEND_FR = "« scholie check --fix typography » le corrige"
MEND_EN = "“scholie check --fix typography” mends it"

TYPOGRAPHY = {
    "word-doubled": warning(
        "Un mot est écrit deux fois : « {evidence} »",
        "A word is written twice: “{evidence}”",
        "Comparer avec l’original, et ôter l’un des deux",
        "Compare with the original, and remove one of them",
    ),
    "word-doubtful": information(
        "« {evidence} » n’est dans aucun dictionnaire ; peut-être « {near} »",
        "“{evidence}” is in no dictionary; perhaps “{near}”",
        "Comparer avec l’original",
        "Compare with the original",
    ),
    "hyphen-left": warning(
        "Une coupure de ligne est restée dans un mot : « {evidence} »",
        "The hyphen of a line break is left in a word: “{evidence}”",
        "Écrire « {word} »",
        "Write “{word}”",
    ),
    "hyphen-lost": information(
        "« {evidence} » a perdu ses traits d’union",
        "“{evidence}” has lost its hyphens",
        "Écrire « {word} »",
        "Write “{word}”",
    ),
    "typography-blank": information(
        "Des blancs de ponctuation manquent ou ne sont pas insécables ({count} sur cette ligne), d’abord : « {evidence} »",
        "Blanks of punctuation are missing or may break ({count} on this line), the first: “{evidence}”",
        MEND_FR,
        MEND_EN,
    ),
    "typography-quotes": information(
        "Des guillemets sont droits ({count} sur cette ligne), d’abord : {evidence}",
        "Quotation marks are straight ({count} on this line), the first: {evidence}",
        MEND_FR,
        MEND_EN,
    ),
    "typography-apostrophe": information(
        "Des apostrophes sont droites ({count} sur cette ligne), d’abord : {evidence}",
        "Apostrophes are straight ({count} on this line), the first: {evidence}",
        MEND_FR,
        MEND_EN,
    ),
    "typography-dash": information(
        "Un trait d’union tient lieu de tiret : « {evidence} » ({count} fois)",
        "A hyphen stands for a dash: “{evidence}” ({count} times)",
        "Écrire un tiret demi-cadratin : –",
        "Write an en dash: –",
    ),
    "typography-ellipsis": information(
        "« {evidence} » n’est pas la forme française des points de suspension ({count} fois)",
        "“{evidence}” is not how French writes an ellipsis ({count} times)",
        "Écrire « … », et « etc. » sans eux",
        "Write “…”, and “etc.” without one",
    ),
    "typography-ordinal": information(
        "« {evidence} » n’est pas l’abréviation d’un ordinal ({count} fois)",
        "“{evidence}” is not how French abbreviates an ordinal ({count} times)",
        "Écrire 1^er^, 1^re^, 2^e^",
        "Write 1^er^, 1^re^, 2^e^",
    ),
    "typography-century": information(
        "« {evidence} » : les siècles s’écrivent en chiffres romains, avec leur terminaison ({count} fois)",
        "“{evidence}”: French writes centuries in Roman figures, with their ending ({count} times)",
        "Écrire par exemple XIX^e^ siècle",
        "Write for instance XIX^e^ siècle",
    ),
    "typography-number": information(
        "« {evidence} » : « numéro » s’abrège n°, suivi d’un blanc insécable ({count} fois)",
        "“{evidence}”: French abbreviates “numéro” as n°, with a no-break space after it ({count} times)",
        "Écrire n°, avec le signe du degré, sans blanc avant lui",
        "Write n°, with the degree sign and no blank before it",
    ),
    "typography-unit": information(
        "« {evidence} » : un blanc insécable sépare le nombre de son unité ({count} fois)",
        "“{evidence}”: a no-break space parts a number from its unit ({count} times)",
        "Mettre le blanc",
        "Put the blank",
    ),
    "typography-nested": information(
        "« {evidence} » : une citation dans une citation a les mêmes guillemets qu’elle, ailleurs “ ”",
        "“{evidence}”: a quotation inside a quotation has the same marks, elsewhere “ ”",
        "Employer partout les mêmes guillemets pour la citation intérieure",
        "Use the same marks for every inner quotation",
    ),
}
