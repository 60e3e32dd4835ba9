"""Codes of witnesses, of what normalising doubts, and of what it may not lose."""

from scholie.check.codes.code import error, information, warning

WITNESSES = {
    "witness-changed": error(
        "Le témoin {siglum} n’est plus celui qui fut ajouté : son empreinte SHA-256 diffère",
        "Witness {siglum} is no longer the one that was added: its SHA-256 differs",
        "Rétablir le fichier d’origine ; une meilleure copie s’ajoute comme un nouveau témoin",
        "Restore the original file; a better copy is added as a new witness",
    ),
    "witness-missing": error(
        "Il manque le fichier du témoin {siglum}",
        "The file of witness {siglum} is missing",
        "Rétablir le fichier, ou ôter le témoin de l’en-tête",
        "Restore the file, or take the witness out of the front matter",
    ),
    "witness-known": information(
        "Ce fichier est déjà un témoin de l’édition : {file}",
        "This file is a witness of the edition already: {file}",
        "Rien à faire : il n’a pas été ajouté une seconde fois",
        "Nothing to do: it was not added a second time",
    ),
    "version-changed": error(
        "La version publiée {number} n’est plus celle qui fut publiée : son empreinte SHA-256 diffère",
        "Published version {number} is no longer the one that was published: its SHA-256 differs",
        "Rétablir le fichier tel qu’il fut publié ; un changement se publie comme une nouvelle version",
        "Restore the file as it was published; a change is published as a new version",
    ),
    "version-missing": error(
        "Il manque le fichier de la version publiée {number}",
        "The file of published version {number} is missing",
        "Rétablir le fichier : une version publiée ne s’ôte pas",
        "Restore the file: a published version is never removed",
    ),
    "fault-shared": information(
        "Tous les témoins portent « {evidence} » ; peut-être « {near} »",
        "Every witness has “{evidence}”; perhaps “{near}”",
        "Comparer avec l’original : une faute que les témoins partagent ne paraît pas dans l’apparat ; corriger text.md s’il le faut",
        "Compare with the original: a fault that the witnesses share is in no apparatus; correct text.md if need be",
    ),
    "words-lost": error(
        "{count} mots du témoin ne sont ni dans le texte ni dans le registre",
        "{count} words of the witness are neither in the text nor in the ledger",
        "Normaliser de nouveau ; si le compte reste faux, c’est un défaut du programme, à signaler",
        "Normalise again; if the account stays wrong it is a defect of the program, to be reported",
    ),
    "ledger-unreadable": error(
        "ledger.json ne se lit pas",
        "ledger.json cannot be read",
        "Exécuter « scholie normalise », qui l’écrit de nouveau",
        "Run “scholie normalise”, which writes it again",
    ),
    "proposal-outdated": information(
        "La proposition n’est plus celle que le normaliseur ferait aujourd’hui",
        "The proposal is no longer the one that the normaliser would make today",
        "Exécuter « scholie normalise » pour fusionner la nouvelle avec le texte établi",
        "Run “scholie normalise” to merge the new one into the established text",
    ),
    "merge-conflict": warning(
        "La nouvelle proposition et l’éditeur ont changé le même passage ; la proposition a : {theirs}",
        "The new proposal and the editor changed the same passage; the proposal has: {theirs}",
        "Les mots de l’éditeur sont gardés ; reprendre à la main ce qui vaut mieux",
        "The editor’s words were kept; take over by hand what is better",
    ),
    "decision-unmatched": warning(
        "Cette décision ne répond à aucun lieu de l’apparat : « {lemma} » pour « {reading} »",
        "This decision answers no place of the apparatus: “{lemma}” for “{reading}”",
        "Reprendre lemma et reading tels que l’apparat les imprime ; l’ôter si le texte ne s’écarte plus là de son témoin",
        "Take lemma and reading as the apparatus prints them; remove it if the text departs from its witness there no more",
    ),
    "page-break-doubtful": information(
        "Une page finit ici avec une phrase : rien ne dit si l’alinéa continue",
        "A page ends here together with a sentence: nothing tells whether the paragraph goes on",
        "Comparer avec l’original ; joindre ou séparer les deux alinéas dans text.md",
        "Compare with the original; join or part the two paragraphs in text.md",
    ),
    "call-doubtful": information(
        "Le nombre {number} peut être un appel de note ou faire partie du texte",
        "The number {number} may be the call of a note or part of the text",
        "Comparer avec l’original, et corriger text.md s’il le faut",
        "Compare with the original, and correct text.md if need be",
    ),
    "head-doubtful": information(
        "Cette ligne peut être un intertitre ou un titre courant",
        "This line may be a heading or a running head",
        "Comparer avec l’original, et corriger text.md s’il le faut",
        "Compare with the original, and correct text.md if need be",
    ),
    "hyphen-doubtful": information(
        "Rien ne dit si ce trait d’union appartient au mot ou à la coupure de la ligne",
        "Nothing tells whether this hyphen belongs to the word or to the line break",
        "Comparer avec l’original, et corriger text.md s’il le faut",
        "Compare with the original, and correct text.md if need be",
    ),
    "caption-doubtful": information(
        "Cette ligne paraît être la légende d’une figure absente de l’extrait",
        "This line looks like the caption of a figure that the extract lacks",
        "Dire à quelle figure elle se rapporte, et déposer l’image si elle existe",
        "Say which figure it belongs to, and add the picture if there is one",
    ),
    "heading-doubtful": information(
        "Cette ligne n’a pas de style d’intertitre : en gras ou numérotée, elle a été prise pour un intertitre",
        "This line has no style of a heading: bold or numbered, it was taken for one",
        "Confirmer, ou en refaire un paragraphe dans text.md",
        "Confirm it, or make it a paragraph again in text.md",
    ),
    "note-doubtful": information(
        "{count} notes étaient tapées à la main, avec des chiffres en exposant : elles sont devenues des notes",
        "{count} notes were typed by hand, with raised figures: they have become notes",
        "Vérifier que chaque note est à son appel",
        "See that each note is at its call",
    ),
    "unread-doubtful": warning(
        "{count} mots de ce fichier ne sont pas dans le texte : en-têtes, zones de texte, commentaires ou passages supprimés ({evidence})",
        "{count} words of this file are not in the text: headers, text boxes, comments or deleted passages ({evidence})",
        "Reprendre dans text.md ceux qui sont du texte, et confirmer le reste",
        "Put those that belong to the text into text.md, and confirm the others",
    ),
    "changes-doubtful": warning(
        "Le suivi des modifications est resté dans ce fichier ({count} passages) : les ajouts ont été pris, les suppressions non",
        "Tracked changes were left in this file: {count} passages added or deleted; what was added was taken, what was deleted was not",
        "Demander aux auteurs si ces modifications sont les leurs, et confirmer",
        "Ask the authors whether these changes are theirs, and confirm",
    ),
    "comments-doubtful": warning(
        "{count} commentaires sont restés dans ce fichier : « {evidence} »",
        "{count} comments were left in this file: “{evidence}”",
        "Les lire : ils ne sont pas publiés ; confirmer quand ils sont réglés",
        "Read them: they are not published; confirm when they are settled",
    ),
    "fields-doubtful": information(
        "{count} champs d’un logiciel de références (Zotero, Mendeley, EndNote) sont dans ce fichier : leurs notices n’ont pas été lues",
        "{count} fields of a reference manager (Zotero, Mendeley, EndNote) are in this file: their records were not read",
        "Demander aux auteurs un export BibTeX ou RIS, et l’importer : scholie references import",
        "Ask the authors for an export in BibTeX or RIS, and import it: scholie references import",
    ),
    "included-doubtful": warning(
        "Ce fichier LaTeX en inclut {count} autres, qui n’ont pas été lus : {evidence}",
        "This LaTeX file includes {count} others, which were not read: {evidence}",
        "Les mettre dans le fichier principal (avec latexpand, par exemple), et l’ajouter de nouveau",
        "Put them into the main file (with latexpand, for example), and add it again",
    ),
    "picture-doubtful": warning(
        "L’image {name} est dans un format que les pages ne montrent pas (EMF, WMF …), trop grande ou illisible : elle manque",
        "The picture {name} is in a format that pages do not show (EMF, WMF …), too large or unreadable: it is missing",
        "La convertir en PNG ou en SVG, la déposer dans media/ et remplacer « ::: missing » par elle",
        "Convert it to PNG or SVG, put it into media/ and let it take the place of “::: missing”",
    ),
    "author-doubtful": information(
        "Cette ligne peut nommer l’auteur ou autre chose",
        "This line may name the author or something else",
        "Vérifier « authors » dans l’en-tête",
        "Check “authors” in the front matter",
    ),
    "title-doubtful": information(
        "Cette ligne peut être le titre ou autre chose",
        "This line may be the title or something else",
        "Vérifier « title » dans l’en-tête",
        "Check “title” in the front matter",
    ),
}
