"""Codes of the glossary."""

from scholie.check.codes.code import error, information, warning

CONCEPTS = {
    "concept-duplicate": error(
        "Deux concepts ont l’identifiant « {concept} » ; seul le premier est gardé",
        "Two concepts have the identifier “{concept}”; only the first is kept",
        "Les fondre, ou donner à l’un un autre identifiant",
        "Merge them, or give one of them another identifier",
    ),
    "concept-id-invalid": error(
        "« {concept} » ne peut pas être une adresse",
        "“{concept}” cannot be an address",
        "N’employer que des minuscules ASCII, des chiffres et des traits d’union",
        "Use only small ASCII letters, digits and hyphens",
    ),
    "concept-undefined": warning(
        "« {concept} » renvoie ({relation}) à « {other} », qui n’est pas dans le glossaire",
        "“{concept}” refers ({relation}) to “{other}”, which is not in the glossary",
        "Corriger l’identifiant, ou définir le concept",
        "Correct the identifier, or define the concept",
    ),
    "concept-circular": warning(
        "« {concept} » est plus général que lui-même : {circle}",
        "“{concept}” is broader than itself: {circle}",
        "Ôter une des relations",
        "Remove one of the relations",
    ),
    "concept-unused": information(
        "Aucun texte n’emploie « {concept} »",
        "No text uses “{concept}”",
        "Ajouter la forme que les auteurs emploient aux « variants », ou ôter le concept",
        "Add the form that the authors use to the “variants”, or remove the concept",
    ),
    "label-shared": warning(
        "« {label} » nomme deux concepts : {concept} et {other} ; les textes mènent au second",
        "“{label}” names two concepts: {concept} and {other}; the texts lead to the latter",
        "Ôter la forme de l’un des deux, ou la lier dans le texte : [{label}](term:{concept})",
        "Take the form from one of them, or bind it in the text: [{label}](term:{concept})",
    ),
    "label-missing": information(
        "Le concept « {concept} » n’a pas de nom en {language}",
        "The concept “{concept}” has no name in {language}",
        "Le donner sous « label »",
        "Give it under “label”",
    ),
    "definition-missing": information(
        "Le concept « {concept} » n’a pas de définition",
        "The concept “{concept}” has no definition",
        "La donner avec sa source",
        "Give it with its source",
    ),
    "source-not-found": warning(
        "La source de « {concept} » n’est dans aucun passage, ou dans plusieurs : « {evidence} »",
        "The source of “{concept}” is in no passage, or in several: “{evidence}”",
        "Reprendre des mots exacts du passage, assez pour qu’il soit le seul",
        "Take exact words of the passage, enough for it to be the only one",
    ),
    "term-undefined": warning(
        "« {evidence} » est lié au concept « {concept} », qui n’est pas dans le glossaire",
        "“{evidence}” is bound to the concept “{concept}”, which is not in the glossary",
        "Corriger l’identifiant, ou définir le concept",
        "Correct the identifier, or define the concept",
    ),
}
