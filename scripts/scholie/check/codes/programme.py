"""Codes of the programme of a meeting: its tables, its rows, and what the texts say otherwise."""

from scholie.check.codes.code import error, information, warning

PROGRAMME = {
    "table-unreadable": error(
        "Ce tableau ne se lit pas : {cause}",
        "This table cannot be read: {cause}",
        "L’ouvrir dans un tableur et l’enregistrer de nouveau, en .xlsx ou en CSV (UTF-8)",
        "Open it in a spreadsheet and save it again, as .xlsx or as CSV (UTF-8)",
    ),
    "table-headless": error(
        "Aucune colonne de ce tableau n’est un titre ni un numéro : {evidence}",
        "No column of this table is a title or a number: {evidence}",
        "Donner aux colonnes un nom sur la première ligne : titre, auteurs, session, pages, DOI …",
        "Give the columns names in the first row: title, authors, session, pages, DOI …",
    ),
    "column-unknown": information(
        "Ces colonnes ne sont pas connues et n’ont pas été lues : {evidence}",
        "These columns are not known and were not read: {evidence}",
        "Si elles doivent l’être, leur donner le nom de ce qu’elles contiennent : titre, auteurs, affiliation, ORCID, session …",
        "If they are to be, name them for what they hold: title, authors, affiliation, ORCID, session …",
    ),
    "row-orcid-invalid": warning(
        "« {evidence} » n’est pas un ORCID ; il n’a pas été pris",
        "“{evidence}” is no ORCID; it was not taken",
        "Le reprendre sur orcid.org : quatre groupes de quatre chiffres, le dernier étant un contrôle",
        "Take it again from orcid.org: four groups of four digits, the last of which is a check",
    ),
    "row-doi-invalid": warning(
        "« {evidence} » n’est pas un DOI ; il n’a pas été pris",
        "“{evidence}” is no DOI; it was not taken",
        "Le donner en entier : 10.1234/abc",
        "Give the whole of it: 10.1234/abc",
    ),
    "row-pages-invalid": warning(
        "« {evidence} » n’est pas une étendue de pages ; elle n’a pas été prise",
        "“{evidence}” is no span of pages; it was not taken",
        "Donner la première et la dernière page : 12-34",
        "Give the first page and the last: 12-34",
    ),
    "cells-unpaired": warning(
        "« {column} » n’a pas une valeur par personne ({values} pour {persons}) ; rien n’en a été pris",
        "“{column}” has not one value for each person ({values} for {persons}); none was taken",
        "En donner une à chaque personne, dans l’ordre des auteurs, entre des points-virgules ; laisser vide celle qui manque",
        "Give each person one, in the order of the authors, between semicolons; leave the one that lacks empty",
    ),
    "title-twice": warning(
        "Deux lignes ont le même titre : « {evidence} » ; l’autre est {other}",
        "Two rows have the same title: “{evidence}”; the other is {other}",
        "Corriger l’un des titres, ou ôter la ligne de trop",
        "Correct one of the titles, or take out the row that is too many",
    ),
    "row-corrected": information(
        "{field} : le tableau dit maintenant « {stated} », et « {evidence} » a été corrigé ici ; la correction reste",
        "{field}: the table now says “{stated}”, and “{evidence}” was corrected here; the correction stays",
        "Reprendre la valeur du tableau à la main si elle est la bonne",
        "Take the table’s value by hand if it is the right one",
    ),
    "row-gone": information(
        "Le tableau n’a plus cette ligne : « {evidence} » ; elle reste ici",
        "The table no longer has this row: “{evidence}”; it stays here",
        "L’ôter de programme.yml si la contribution a été retirée",
        "Take it out of programme.yml if the contribution was withdrawn",
    ),
    "row-ambiguous": warning(
        "« {evidence} » peut être l’un de ces textes : {texts}",
        "“{evidence}” may be one of these texts: {texts}",
        'Écrire sous la ligne contribution: "…" avec le nom du dossier, puis scholie metadata',
        'Write contribution: "…" into the row, with the name of the folder, then scholie metadata',
    ),
    "row-alone": information(
        "« {evidence} » n’a pas de texte",
        "“{evidence}” has no text",
        'Ajouter son fichier (scholie add), ou écrire contribution: "…" dans la ligne s’il est là sous un autre titre',
        'Add its file (scholie add), or write contribution: "…" into the row if it is there under another title',
    ),
    "text-unlisted": information(
        "« {evidence} » n’est dans aucune ligne du programme",
        "“{evidence}” is in no row of the programme",
        'L’ajouter au programme, ou écrire contribution: "{evidence}" dans sa ligne',
        'Add it to the programme, or write contribution: "{evidence}" into its row',
    ),
    "programme-differs": warning(
        "{field} : le programme (ligne {row}) dit « {stated} », le texte « {evidence} »",
        "{field}: the programme (line {row}) says “{stated}”, the text “{evidence}”",
        "Corriger text.md ou programme.yml ; si les deux sont voulus, l’accepter dans waivers.yml",
        "Correct text.md or programme.yml; if both are meant, accept it in waivers.yml",
    ),
}
