"""Codes of files that cannot be read or do not say what they must."""

from scholie.check.codes.code import error, information, warning

FILES = {
    "yaml-unreadable": error(
        "Ce YAML ne se lit pas : {mistake}",
        "This YAML cannot be read: {mistake}",
        "Corriger la ligne indiquée ; mettre entre guillemets les chaînes qui contiennent : ou #",
        "Mend the line shown; put strings that hold : or # in quotation marks",
    ),
    "yaml-duplicate": error(
        "Le champ « {field} » est donné deux fois",
        "The field “{field}” is given twice",
        "N’en garder qu’un : le second efface le premier",
        "Keep one of them: the second overrides the first",
    ),
    "field-unknown": error(
        "Il n’existe pas de champ « {field} »",
        "There is no field “{field}”",
        "Corriger le nom du champ, ou l’ôter",
        "Correct the name of the field, or remove it",
    ),
    "field-invalid": error(
        "Le champ « {field} » n’a pas la forme voulue : {mistake}",
        "The field “{field}” has not the form it must have: {mistake}",
        "Donner au champ la forme que décrit le guide de l’éditeur",
        "Give the field the form that the editor’s guide describes",
    ),
    "front-matter-missing": error(
        "Ce texte n’a pas d’en-tête",
        "This text has no front matter",
        "Commencer le fichier par un bloc YAML entre deux lignes « --- »",
        "Begin the file with a YAML block between two lines “---”",
    ),
    "text-blank": error(
        "Ce texte est vide",
        "This text is empty",
        "Reprendre le fichier de la dernière version enregistrée ; ses identifiants restent ce qu’ils sont, et rien n’y est écrit d’ici là",
        "Take the file from the last version committed; its identifiers stay what they are, and nothing is written to it until then",
    ),
    "text-cut": error(
        "Ce fichier s’arrête au milieu de son en-tête",
        "This file ends within its front matter",
        "Reprendre le fichier de la dernière version enregistrée, ou fermer l’en-tête par une ligne « --- » ; rien n’y est écrit d’ici là",
        "Take the file from the last version committed, or end the front matter with a line “---”; nothing is written to it until then",
    ),
    "write-unfinished": warning(
        "Une commande a été arrêtée pendant qu’elle écrivait : {command}",
        "A command was stopped while it wrote: {command}",
        "Exécuter « scholie mint » : la première commande qui écrit achève ce qui était commencé, ou le défait",
        "Run “scholie mint”: the next command that writes finishes what was begun, or undoes it",
    ),
    "file-misencoded": error(
        "Ce fichier n’est pas en UTF-8",
        "This file is not UTF-8",
        "L’enregistrer en UTF-8 dans l’éditeur de texte ; rien n’y est écrit d’ici là",
        "Save it as UTF-8 in the text editor; nothing is written to it until then",
    ),
    "address-taken": error(
        "Le dossier « {name} » a le nom d’une partie du site",
        "The folder “{name}” has the name of a part of the site",
        "Donner au dossier un autre nom",
        "Give the folder another name",
    ),
    "report-address-invalid": error(
        "L’adresse des signalements n’est ni une adresse https ni une adresse mailto : {address}",
        "The address for reports is neither an https nor a mailto address: {address}",
        "Corriger extra.scholie.report ; seuls {{locus}}, {{words}} et {{page}} y prennent la place de ce qui est signalé",
        "Correct extra.scholie.report; only {{locus}}, {{words}} and {{page}} stand there for what is reported",
    ),
    "contribution-unknown": error(
        "Le volume nomme une contribution « {contribution} » qui n’a pas de text.md",
        "The volume names a contribution “{contribution}” that has no text.md",
        "Corriger le nom dans volume.yml, ou ajouter la contribution",
        "Correct the name in volume.yml, or add the contribution",
    ),
    "link-broken": error(
        "Le lien {link} ne mène nulle part",
        "The link {link} leads nowhere",
        "Corriger l’adresse ou l’identifiant dans le texte d’où vient la page",
        "Correct the address or the identifier in the text the page is made from",
    ),
    "picture-missing": warning(
        "L’image {path} n’est pas dans le dossier de la contribution",
        "The picture {path} is not in the contribution’s folder",
        "Déposer l’image dans media/, ou marquer la figure comme absente (::: missing)",
        "Put the picture in media/, or mark the figure as missing (::: missing)",
    ),
    "picture-undescribed": warning(
        "L’image {path} n’a pas de texte de remplacement : qui ne la voit pas n’en sait rien",
        "The picture {path} has no alternative text: those who do not see it know nothing of it",
        'Dire en une phrase ce qu’elle montre : ![légende]({path}){{alt="…"}}',
        'Say in a sentence what it shows: ![caption]({path}){{alt="…"}}',
    ),
    "media-not-picture": warning(
        "{path} n’est pas une image : il n’est pas publié",
        "{path} is not a picture: it is not published",
        "De media/, seules les images PNG, JPEG, GIF, WebP, AVIF et SVG sont publiées ; mettre ailleurs ce qui n’en est pas une",
        "Of media/ only PNG, JPEG, GIF, WebP, AVIF and SVG pictures are published; keep elsewhere what is none of these",
    ),
    "media-misnamed": warning(
        "{path} est une image {kind}, et son nom dit autre chose : elle n’est pas publiée",
        "{path} is a {kind} picture, and its name says otherwise: it is not published",
        "Donner au fichier la terminaison {endings}, et corriger son nom dans le texte",
        "Give the file the ending {endings}, and correct its name in the text",
    ),
    "media-unsafe": warning(
        "{path} n’est pas un dessin SVG qui se lise et s’assainisse : il n’est pas publié",
        "{path} is not an SVG drawing that can be read and made safe: it is not published",
        "L’ouvrir dans un logiciel de dessin et l’enregistrer de nouveau en SVG simple, ou en PNG",
        "Open it in a drawing program and save it again as plain SVG, or as PNG",
    ),
    "link-outside": error(
        "{path} est un lien qui mène hors du dossier de l’édition : il n’est pas suivi",
        "{path} is a link that leads out of the edition’s folder: it is not followed",
        "Mettre une copie du fichier à la place du lien ; seul bibliography.bib peut être un lien",
        "Put a copy of the file in place of the link; bibliography.bib alone may be a link",
    ),
    "script-unlisted": error(
        "Le script « {script} » n’est nommé nulle part : il est ôté des pages ({page})",
        "The script “{script}” is listed nowhere: it is taken out of the pages ({page})",
        "En faire un fichier de overrides/ et le nommer dans mkdocs.yml, sous extra_javascript ; aucun ne s’écrit dans la page même",
        "Make it a file of overrides/ and name it in mkdocs.yml, under extra_javascript; none is written in the page itself",
    ),
    "loci-unreadable": error(
        "loci.json ne se lit pas : {mistake}",
        "loci.json cannot be read: {mistake}",
        "Le reprendre de la dernière version enregistrée : il garde les identifiants déjà publiés",
        "Take it from the last version committed: it holds the identifiers already published",
    ),
    "loci-outdated": error(
        "loci.json n’est pas à jour : des passages n’y ont pas leur identifiant",
        "loci.json is out of date: passages lack their identifier there",
        "Exécuter « scholie mint » et enregistrer le fichier",
        "Run “scholie mint” and commit the file",
    ),
    "waiver-incomplete": warning(
        "Cette dispense ne donne pas « {field} »",
        "This waiver does not give “{field}”",
        "Dire qui accepte le problème, quand et pourquoi",
        "Say who accepts the problem, when and why",
    ),
    "waiver-unused": information(
        "Cette dispense n’accepte plus rien : aucun problème {code} n’a ces mots",
        "This waiver accepts nothing any more: no problem {code} has these words",
        "L’ôter ; si le problème a changé, le juger de nouveau",
        "Remove it; if the problem has changed, judge it again",
    ),
    "waiver-unknown": warning(
        "Cette dispense nomme un code qui n’existe pas : {code}",
        "This waiver names a code that does not exist: {code}",
        "Reprendre le code tel que « scholie check » l’affiche",
        "Take the code as “scholie check” prints it",
    ),
}
