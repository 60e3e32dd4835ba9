"""Codes of records that other programs exported, when they are imported."""

from scholie.check.codes.code import error, information

RECORDS = {
    "records-unknown": error(
        "Ce fichier n’est ni du RIS, ni du CSL-JSON, ni du BibTeX",
        "This file is neither RIS nor CSL-JSON nor BibTeX",
        "L’exporter de nouveau depuis le logiciel de références, dans un de ces trois formats",
        "Export it again from the reference manager, in one of these three formats",
    ),
    "record-unended": error(
        "Cette notice RIS n’a pas de fin",
        "This RIS record has no end",
        "Vérifier que l’export est entier : chaque notice finit par une ligne « ER  - » ; celle-ci a été lue telle quelle",
        "See that the export is whole: every record ends with a line “ER  - ”; this one was read as it is",
    ),
    "record-stray": error(
        "Cette ligne n’appartient à aucune notice",
        "This line belongs to no record",
        "Une notice RIS commence par « TY  - » ; ôter la ligne, ou la placer dans sa notice",
        "A RIS record begins with “TY  - ”; remove the line, or put it into its record",
    ),
    "record-unreadable": error(
        "Cette notice ne se lit pas : {cause}",
        "This record cannot be read: {cause}",
        "Corriger le fichier à cette ligne, ou l’exporter de nouveau ; ce qui la précède a été pris",
        "Mend the file at this line, or export it again; what stands before it was taken",
    ),
    "record-untitled": error(
        "Cette notice n’a pas de titre",
        "This record has no title",
        "Lui donner un titre dans le logiciel d’où elle vient ; elle n’a pas été prise",
        "Give it a title in the program that it comes from; it was not taken",
    ),
    "record-known": information(
        "Cet ouvrage est déjà dans la bibliographie : {key}",
        "This work is in the bibliography already: {key}",
        "Rien à faire ; une autre édition, un autre tome ou une traduction serait une entrée à part",
        "Nothing to do; another edition, volume or translation would be an entry of its own",
    ),
}
