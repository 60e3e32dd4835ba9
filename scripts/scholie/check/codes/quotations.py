"""Codes of quotations and of variants."""

from scholie.check.codes.code import information, warning

QUOTATIONS = {
    "quotation-without-locator": information(
        "Cette citation entre guillemets ne dit pas sa page dans {keys}",
        "This quotation does not name its page in {keys}",
        "Donner la page si l’ouvrage en a : « {cited}, p. … »",
        "Give the page if the work has any: “{cited}, p. …”",
    ),
    "quotation-emended": warning(
        "Dans une citation, le texte porte « {lemma} » où le témoin {siglum} porte « {reading} »",
        "In a quotation the text has “{lemma}” where witness {siglum} has “{reading}”",
        "Vérifier les mots sur l’ouvrage cité, et en donner la raison dans apparatus.yml",
        "Check the words in the work quoted, and give the reason in apparatus.yml",
    ),
    "quotation-differs": warning(
        "Cette citation change des mots de {other} : {changed}",
        "This quotation changes words of {other}: {changed}",
        "Reprendre les mots cités, ou marquer le changement entre crochets",
        "Take the words quoted, or mark the change with square brackets",
    ),
    "variant-undecided": information(
        "Les témoins ne s’accordent pas et personne n’en a décidé : « {lemma} » ; {readings}",
        "The witnesses disagree and nobody has decided: “{lemma}”; {readings}",
        "Choisir, et en donner la raison dans apparatus.yml",
        "Choose, and give the reason in apparatus.yml",
    ),
}
