"""What a diagnosis tells the editor to do, in place of the remedy of its code."""

from __future__ import annotations

from collections.abc import Mapping

from scholie.check.diagnosis import EDITION, FIRST, MISSING, NEAR_NAME, NEAR_YEAR, OTHER, SAME, SUFFIX, TYPO
from scholie.model import Bilingual, frozen

DIAGNOSES: Mapping[str, Bilingual] = frozen(
    {
        FIRST: Bilingual(
            "C’est l’année de la première édition, que l’entrée donne : rien à faire",
            "It is the year of the first edition, which the entry gives: nothing to do",
        ),
        TYPO: Bilingual(
            "Sans doute un chiffre mal tapé : vérifier l’année sur l’ouvrage, et corriger l’entrée ou le signaler dans une note",
            "Probably a figure mistyped: check the year on the work, and correct the entry or say it in a note",
        ),
        EDITION: Bilingual(
            "C’est l’année d’une autre édition, {other} : lier la citation à celle que l’auteur cite",
            "It is the year of another edition, {other}: bind the citation to the one that the author cites",
        ),
        SUFFIX: Bilingual(
            "La lettre est celle d’un autre ouvrage de la même année ({other}) : lier la citation à celui que l’auteur cite",
            "The letter is that of another work of the same year ({other}): bind the citation to the one that the author cites",
        ),
        OTHER: Bilingual(
            "C’est l’année d’un autre ouvrage des mêmes auteurs, {other} : lier la citation à celui qu’elle cite",
            "It is the year of another work of the same authors, {other}: bind the citation to the one it cites",
        ),
        SAME: Bilingual(
            "Le titre cité est celui de l’entrée : l’une des deux années est fausse, ou c’est une autre édition. Vérifier sur l’ouvrage",
            "The title cited is that of the entry: one of the two years is wrong, or it is another edition. Check it on the work",
        ),
        MISSING: Bilingual(
            "L’ouvrage cité manque peut-être à la bibliographie ; si c’est l’édition d’origine, la donner comme « origdate »",
            "The work cited may lack in the bibliography; if it is the first edition, give its year as “origdate”",
        ),
        NEAR_YEAR: Bilingual(
            "Peut-être {other} ({printed}), l’année étant fausse ; sinon ajouter l’ouvrage à bibliography.bib, et lier la citation",
            "Perhaps {other} ({printed}), the year being wrong; else add the work to bibliography.bib, and bind the citation",
        ),
        NEAR_NAME: Bilingual(
            "Peut-être {other} ({printed}), le nom étant faux ; sinon ajouter l’ouvrage à bibliography.bib, et lier la citation",
            "Perhaps {other} ({printed}), the name being wrong; else add the work to bibliography.bib, and bind the citation",
        ),
    }
)
