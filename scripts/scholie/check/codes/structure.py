"""Codes of metadata, of notes, of headings and of damaged characters."""

from scholie.check.codes.code import information, warning

STRUCTURE = {
    "title-missing": information(
        "Il n’y a pas de titre en {language}",
        "There is no title in {language}",
        "Le donner dans l’en-tête, et sous « supplied » s’il est des éditeurs",
        "Give it in the front matter, and under “supplied” if it is the editors’",
    ),
    "abstract-missing": information(
        "Il n’y a pas de résumé en {language}",
        "There is no abstract in {language}",
        "Le demander à l’auteur, ou l’écrire et le dire sous « supplied »",
        "Ask the author for it, or write it and say so under “supplied”",
    ),
    "keywords-missing": information(
        "Il n’y a pas de mots-clés en {language}",
        "There are no keywords in {language}",
        "Les demander à l’auteur, ou les choisir et le dire sous « supplied »",
        "Ask the author for them, or choose them and say so under “supplied”",
    ),
    "authors-missing": warning(
        "Aucun auteur n’est nommé",
        "No author is named",
        "Le nommer si une source le dit ; sinon en donner la raison sous « supplied »",
        "Name the author if a source does; else give the reason under “supplied”",
    ),
    "title-shared": warning(
        "Ce titre est aussi celui de {other} : « {evidence} »",
        "{other} has this title too: “{evidence}”",
        "La ligne d’un colloque ou d’une revue a pu être prise pour le titre : le corriger, ou le confirmer avec « scholie accept »",
        "The line of a meeting or a journal may have been taken for the title: correct it, or confirm it with “scholie accept”",
    ),
    "author-marked": warning(
        "Le nom d’un auteur porte un appel, un chiffre ou un signe : « {evidence} »",
        "The name of an author has a call, a number or a sign: “{evidence}”",
        "L’ôter de « authors » dans l’en-tête",
        "Take it out of “authors” in the front matter",
    ),
    "abstract-language": warning(
        "Le résumé en {language} paraît être en {spoken}",
        "The abstract in {language} seems to be in {spoken}",
        "Le mettre sous sa langue",
        "Put it under its language",
    ),
    "note-missing": warning(
        "L’appel {number} n’a pas de note",
        "Call {number} has no note",
        "Chercher la note dans l’original ; si elle est perdue, laisser l’appel : [{number}]{{.call}}",
        "Look for the note in the original; if it is lost leave the call: [{number}]{{.call}}",
    ),
    "call-missing": warning(
        "La note {number} n’est appelée nulle part",
        "Note {number} is called nowhere",
        "Mettre l’appel [^{number}] à sa place dans le texte",
        "Put the call [^{number}] in its place in the text",
    ),
    "note-duplicate": warning(
        "Deux notes portent le numéro {number}",
        "Two notes have the number {number}",
        "Donner à l’une un autre numéro, ou ôter la répétition",
        "Give one of them another number, or remove the repetition",
    ),
    "note-order": warning(
        "La note {number} est appelée après la note {before}",
        "Note {number} is called after note {before}",
        "Comparer l’ordre des appels avec l’original",
        "Compare the order of the calls with the original",
    ),
    "note-heading": warning(
        "La note {number} commence comme un intertitre : « {evidence} »",
        "Note {number} begins like a heading: “{evidence}”",
        "La comparer avec l’original : une section y est peut-être entrée. La rendre au texte, ou confirmer avec « scholie accept »",
        "Compare it with the original: a section may be in it. Give it back to the text, or confirm with “scholie accept”",
    ),
    "note-outlier": warning(
        "La note {number} a {words} mots ; les autres en ont environ {usual}",
        "Note {number} has {words} words; the others have about {usual}",
        "La comparer avec l’original : du texte y est peut-être entré. Le rendre au texte, ou confirmer avec « scholie accept »",
        "Compare it with the original: some of the text may be in it. Give it back, or confirm with “scholie accept”",
    ),
    "level-skipped": warning(
        "Un intertitre de niveau {level} suit un intertitre de niveau {above}",
        "A heading of level {level} follows a heading of level {above}",
        "Ôter des # pour que les niveaux se suivent",
        "Remove some # so that the levels follow one another",
    ),
    "section-empty": warning(
        "La section « {evidence} » est vide",
        "The section “{evidence}” is empty",
        "Lui rendre son texte, ou ôter l’intertitre",
        "Give it back its text, or remove the heading",
    ),
    "heading-stop": information(
        "« {evidence} » : un titre ne finit pas par un point",
        "“{evidence}”: a heading does not end with a full stop",
        "L’ôter, s’il n’est pas de l’auteur",
        "Remove it, unless it is the author’s",
    ),
    "heading-capitals": information(
        "« {evidence} » : ce titre est tout en capitales",
        "“{evidence}”: this heading is all in capitals",
        "L’écrire en minuscules, avec ses accents",
        "Write it in small letters, with its accents",
    ),
    "note-in-heading": warning(
        "« {evidence} » : ce titre porte un appel de note",
        "“{evidence}”: this heading carries the call of a note",
        "Déplacer l’appel dans le texte, s’il n’est pas de l’auteur",
        "Move the call into the text, unless it is the author’s",
    ),
    "link-in-heading": information(
        "Un titre porte un lien : « {evidence} »",
        "A heading carries a link: “{evidence}”",
        "Mettre le lien dans le texte : sommaires et notices reprennent le titre sans lui",
        "Put the link into the text: contents and records take the heading without it",
    ),
    "glyph-private": warning(
        "Le caractère {code} n’a de sens que dans la police d’où il vient",
        "The character {code} has a meaning only in the font it comes from",
        "Le remplacer par ce qu’il dessine : une puce, une flèche, une ligature",
        "Replace it by what it draws: a bullet, an arrow, a ligature",
    ),
    "letters-lost": warning(
        "Des lettres manquent dans {count} mots : {examples}",
        "Letters are missing in {count} words: {examples}",
        "La police du PDF a perdu ses ligatures (fi, ff, ti, tt…) : extraire le texte de nouveau avec un autre outil ou par reconnaissance "
        "de caractères (OCRmyPDF), ou corriger ces mots",
        "The font of the PDF has lost its ligatures (fi, ff, ti, tt …): extract the text again with another tool or by character "
        "recognition (OCRmyPDF), or correct these words",
    ),
    "mojibake": warning(
        "Ces caractères viennent d’un texte lu dans un autre codage : « {evidence} »",
        "These characters come from a text read in another encoding: “{evidence}”",
        "Rétablir les lettres d’après l’original",
        "Restore the letters after the original",
    ),
}
