"""Codes of what is given to ``add`` and is no text, or cannot be opened."""

from scholie.check.codes.code import error, information, warning

SAVE_FR = "L’enregistrer en texte brut (UTF-8) dans le logiciel qui l’a fait, et ajouter ce texte"
SAVE_EN = "Save it as plain text (UTF-8) in the program that made it, and add that text"
OCR_FR = (
    "Faire reconnaître les caractères du PDF par un logiciel libre, par exemple OCRmyPDF "
    "(« ocrmypdf --force-ocr -l fra+eng article.pdf nouveau.pdf »), et ajouter le nouveau PDF"
)
OCR_EN = (
    "Recognise the characters of the PDF with a free program, for example OCRmyPDF "
    "(“ocrmypdf --force-ocr -l fra+eng paper.pdf new.pdf”), and add the new PDF"
)

PDF_OCR_FR = (
    "Faire reconnaître les caractères du PDF par un logiciel libre, par exemple OCRmyPDF "
    "(« ocrmypdf -l fra+eng article.pdf nouveau.pdf »), et ajouter le nouveau PDF"
)
PDF_OCR_EN = (
    "Recognise the characters of the PDF with a free program, for example OCRmyPDF "
    "(“ocrmypdf -l fra+eng paper.pdf new.pdf”), and add the new PDF"
)

EXTRACTS = {
    "file-missing": error(
        "Il n’y a pas de fichier de ce nom",
        "There is no file of this name",
        "Vérifier le chemin ; le fichier a peut-être été déplacé entre-temps",
        "See to the path; the file may have been moved meanwhile",
    ),
    "file-is-folder": error(
        "C’est un dossier, non un fichier",
        "This is a folder, not a file",
        "Donner les fichiers qu’il contient, par exemple {path}/*.txt",
        "Give the files that it holds, for example {path}/*.txt",
    ),
    "file-forbidden": error(
        "Les droits de ce fichier n’en permettent pas la lecture",
        "The permissions of this file do not let it be read",
        "Se donner le droit de le lire, ou en faire une copie qui se lise",
        "Give yourself leave to read it, or make a copy that can be read",
    ),
    "file-unreadable": error(
        "Ce fichier ne se lit pas : {reason}",
        "This file cannot be read: {reason}",
        "Le copier ailleurs et réessayer ; vérifier le disque si cela se répète",
        "Copy it elsewhere and try again; see to the disk if it happens again",
    ),
    "text-too-large": error(
        "Ce fichier dépasse {limit} Mo, la taille d’un long livre",
        "This file is over {limit} MB, the size of a long book",
        "Le découper en contributions, ou vérifier que c’est bien un texte",
        "Cut it into contributions, or see whether it is a text at all",
    ),
    "text-empty": error(
        "Ce fichier est vide",
        "This file is empty",
        "Extraire le texte de nouveau : l’extraction n’a rien donné",
        "Extract the text again: the extraction gave nothing",
    ),
    "text-wordless": error(
        "Ce fichier ne contient aucun mot",
        "This file holds no word",
        "Extraire le texte de nouveau ; un PDF fait d’images demande une reconnaissance de caractères",
        "Extract the text again; a PDF made of pictures wants character recognition",
    ),
    "text-is-pdf": error(
        "C’est un fichier PDF, non des notices ni un tableau",
        "This is a PDF file, neither records nor a table",
        "Donner un export BibTeX, RIS ou CSL-JSON, ou un tableau ; un article s’ajoute par scholie add",
        "Give an export in BibTeX, RIS or CSL-JSON, or a table; a paper is added by scholie add",
    ),
    "file-unread": error(
        "Ce fichier est abîmé, ou n’est pas ce que dit son nom : il ne se lit pas",
        "This file is damaged, or not what its name says: it cannot be read",
        "L’ouvrir dans le logiciel qui l’a fait, l’enregistrer de nouveau (.docx, .odt) et ajouter ce fichier",
        "Open it in the program that made it, save it again (.docx, .odt) and add that file",
    ),
    "file-swollen": error(
        "Ce fichier se déplie en bien plus qu’il ne contient : il n’a pas été ouvert",
        "This file unpacks to far more than it holds: it was not opened",
        "L’enregistrer de nouveau dans le logiciel qui l’a fait ; s’il vient d’inconnus, s’en méfier",
        "Save it again in the program that made it; if it comes from strangers, beware of it",
    ),
    "pdf-textless": error(
        "Ce PDF n’a pas de texte : ses pages sont des images",
        "This PDF has no text: its pages are pictures",
        PDF_OCR_FR,
        PDF_OCR_EN,
    ),
    "pdf-locked": error(
        "Ce PDF demande un mot de passe",
        "This PDF wants a password",
        "L’ouvrir avec le mot de passe et l’enregistrer sans protection, ou demander le fichier à ses auteurs",
        "Open it with the password and save it without protection, or ask the authors for the file",
    ),
    "pdf-damaged": error(
        "Ce PDF est abîmé : il ne s’ouvre pas",
        "This PDF is damaged: it does not open",
        "Le télécharger ou le copier de nouveau ; s’il s’ouvre dans un lecteur, l’y imprimer en PDF et ajouter ce fichier",
        "Download or copy it again; if it opens in a reader, print it to PDF there and add that file",
    ),
    "pdf-too-long": error(
        "Ce PDF a {pages} pages ; au-delà de {limit}, ce n’est pas une contribution",
        "This PDF has {pages} pages; over {limit}, it is no contribution",
        "En extraire les pages de chaque contribution (avec qpdf, par exemple), et les ajouter une à une",
        "Take the pages of each contribution out of it (with qpdf, for example), and add them one by one",
    ),
    "text-is-word": error(
        "C’est un ancien fichier Word (.doc) ou une archive",
        "This is an old Word file (.doc) or an archive",
        "Enregistrer le .doc en .docx ou en .odt ; d’une archive, sortir les fichiers et ajouter ceux qui sont des textes",
        "Save the .doc as .docx or .odt; take the files out of an archive and add those that are texts",
    ),
    "text-is-rtf": error(
        "C’est un fichier RTF, non des notices ni un tableau",
        "This is an RTF file, neither records nor a table",
        "Donner un export BibTeX, RIS ou CSL-JSON, ou un tableau ; un texte s’ajoute par scholie add",
        "Give an export in BibTeX, RIS or CSL-JSON, or a table; a text is added by scholie add",
    ),
    "text-is-picture": error(
        "C’est une image (PNG, JPEG ou GIF), non un texte",
        "This is a picture (PNG, JPEG or GIF), not a text",
        "En reconnaître les caractères, et ajouter le texte ; une figure va dans media/",
        "Recognise its characters, and add the text; a figure belongs in media/",
    ),
    "text-is-compressed": error(
        "Ce fichier est compressé",
        "This file is compressed",
        "Le décompresser, et ajouter le texte qu’il contient",
        "Decompress it, and add the text that it holds",
    ),
    "text-is-postscript": error(
        "C’est un fichier PostScript, non un texte brut",
        "This is a PostScript file, not plain text",
        "En extraire le texte (ps2ascii, ou pdftotext après conversion), et ajouter ce texte",
        "Extract its text (ps2ascii, or pdftotext after conversion), and add that text",
    ),
    "text-binary": error(
        "C’est un fichier binaire : il contient des caractères de commande qu’aucun texte n’a",
        "This is a binary file: it holds control characters that no text has",
        SAVE_FR,
        SAVE_EN,
    ),
    "text-unlettered": error(
        "Les polices de ce texte ne portent pas de lettres : l’extraction n’a donné que des signes de commande",
        "The fonts of this text carry no letters: the extraction gave control characters only",
        OCR_FR,
        OCR_EN,
    ),
    "text-garbled": warning(
        "Ces lettres ne forment de mots d’aucune langue (« {evidence} ») : les polices du PDF disent quel dessin tracer, "
        "non quelle lettre c’est",
        "These letters make words of no language (“{evidence}”): the fonts of the PDF say which shape to draw, not which letter it is",
        OCR_FR,
        OCR_EN,
    ),
    "letters-restored": information(
        "La police de ce texte a perdu des ligatures : {count} mots en manquaient, {mended} ont été rétablis ({words})",
        "The font of this text has lost ligatures: {count} words lacked one, {mended} were restored ({words})",
        "Comparer avec l’original ; un texte extrait de nouveau, ou par reconnaissance de caractères (OCRmyPDF), vaut mieux",
        "Compare with the original; a text that is extracted again, or by character recognition (OCRmyPDF), is better",
    ),
    "letters-unread": information(
        "{count} caractères de ce texte ne disent aucune lettre ({characters} ; lignes {lines}) : ils ont été laissés de côté, "
        "et U+FFFD (�) en tient la place à l’intérieur des mots",
        "{count} characters of this text name no letter ({characters}; lines {lines}): they were kept out, and U+FFFD (�) "
        "stands for them inside words",
        "Comparer ces lignes avec l’original : ce sont d’ordinaire des formules ; les compléter dans text.md s’il y a lieu",
        "Compare these lines with the original: they are formulas as a rule; complete them in text.md where needed",
    ),
    "text-misdeclared": error(
        "Ce fichier s’annonce comme {encoding} et ne l’est pas (octet {byte})",
        "This file says that it is {encoding} and is not (byte {byte})",
        "L’enregistrer de nouveau en UTF-8",
        "Save it again as UTF-8",
    ),
    "text-undecodable": error(
        "C’est un fichier binaire, ou d’un codage qui ne se devine pas",
        "This is a binary file, or one in an encoding that cannot be told",
        "L’enregistrer en UTF-8",
        "Save it as UTF-8",
    ),
    "encoding-detected": information(
        "Ce fichier n’est pas en UTF-8 ; il a été lu comme {encoding}",
        "This file is not UTF-8; it was read as {encoding}",
        "Vérifier les lettres accentuées ; le fichier lui-même reste tel quel",
        "Check the accented letters; the file itself stays as it is",
    ),
}
