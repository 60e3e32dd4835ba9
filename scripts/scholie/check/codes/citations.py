"""Codes of citations: what they are bound to, and whether they say the same as it does."""

from scholie.check.codes.code import error, information, warning

CITATIONS = {
    "key-unknown": error(
        "La bibliographie n’a pas d’entrée « {key} »",
        "The bibliography has no entry “{key}”",
        "Corriger la clé, ou ajouter l’ouvrage à bibliography.bib ; la plus proche : {nearest}",
        "Correct the key, or add the work to bibliography.bib; the nearest: {nearest}",
    ),
    "citation-unlisted": warning(
        "« {cited} » ne correspond à aucun ouvrage de la bibliographie",
        "“{cited}” matches no work of the bibliography",
        "Ajouter l’ouvrage à bibliography.bib et lier la citation : [{evidence}](@clé)",
        "Add the work to bibliography.bib and bind the citation: [{evidence}](@key)",
    ),
    "citation-unbound": warning(
        "« {evidence} » n’est lié à aucun ouvrage ; il semble citer {keys}",
        "“{evidence}” is bound to no work; it seems to cite {keys}",
        "Lier la citation : [{evidence}](@{keys})",
        "Bind the citation: [{evidence}](@{keys})",
    ),
    "citation-ambiguous": warning(
        "« {evidence} » peut citer plusieurs ouvrages : {keys}",
        "“{evidence}” may cite several works: {keys}",
        "Lier la citation à celui que l’auteur cite",
        "Bind the citation to the one that the author cites",
    ),
    "citation-probable": information(
        "« {evidence} » cite sans doute {keys}, que cette contribution ne liste pas",
        "“{evidence}” probably cites {keys}, which this contribution does not list",
        "Vérifier que c’est bien cet ouvrage",
        "See that it is indeed this work",
    ),
    "citation-unresolved": warning(
        "« {evidence} » renvoie à une citation qui n’a pas été trouvée",
        "“{evidence}” refers to a citation that was not found",
        "Lier la citation à l’ouvrage qu’elle rappelle",
        "Bind the citation to the work it recalls",
    ),
    "year-differs": warning(
        "« {evidence} » dit {cited}, l’entrée {key} est de {year}",
        "“{evidence}” says {cited}, the entry {key} is of {year}",
        "Vérifier l’année ; si c’est l’édition d’origine, la donner dans l’entrée comme « origdate »",
        "Check the year; if it is that of the first edition, give it in the entry as “origdate”",
    ),
    "key-differs": warning(
        "« {evidence} » est lié à {key}, mais dit le nom et l’année de {other}",
        "“{evidence}” is bound to {key}, but has the name and the year of {other}",
        "Lier la citation à l’ouvrage qu’elle cite : [{evidence}](@{other})",
        "Bind the citation to the work it cites: [{evidence}](@{other})",
    ),
    "name-differs": warning(
        "« {evidence} » nomme {cited}, l’entrée {key} nomme {name}",
        "“{evidence}” names {cited}, the entry {key} names {name}",
        "Vérifier le nom sur l’ouvrage, et corriger l’entrée ou dire l’écart dans une note",
        "Check the name on the work, and correct the entry or say the difference in a note",
    ),
    "title-differs": information(
        "« {evidence} » n’a pas le titre de l’entrée {key} : « {changed} »",
        "“{evidence}” has not the title of the entry {key}: “{changed}”",
        "Vérifier le titre sur l’ouvrage, et que c’est bien lui que la clé nomme",
        "Check the title on the work, and that it is the one that the key names",
    ),
    "work-uncited": warning(
        "L’ouvrage {key} est dans la liste de références et n’est cité nulle part",
        "The work {key} is in the reference list and is cited nowhere",
        "Lier la citation qui le cite, ou laisser la liste telle que l’auteur l’a donnée",
        "Bind the citation that cites it, or leave the list as the author gave it",
    ),
    "reference-joined": warning(
        "Cette référence paraît contenir deux ouvrages ; le second commencerait par « {evidence} »",
        "This reference seems to hold two works; the second would begin with “{evidence}”",
        "La couper en deux dans la liste si c’est le cas, sinon le confirmer avec « scholie accept »",
        "Cut it in two in the list if it does; else confirm it with “scholie accept”",
    ),
    "reference-unbound": warning(
        "Cette référence n’est liée à aucune entrée de la bibliographie",
        "This reference is bound to no entry of the bibliography",
        "La lier : [auteur, année](@clé)",
        "Bind it: [author, year](@key)",
    ),
}
