"""An invented corpus: an article and a talk, and what a printed page makes of them."""

from __future__ import annotations

import textwrap

ARTICLE = """Des rivières et des livres : une comparaison

Rivers and books: a comparison

Camille Aubertin

Résumé

Cet article compare les rivières et les livres, leurs cours, leurs marges et leurs débordements, à partir de trois bibliothèques installées au bord de l'eau.

Mots-clés : rivière, livre, marge

Abstract

This article compares rivers and books, their courses, their margins and their floods, from three libraries that stand by the water.

Keywords: river, book, margin

Introduction

On dit des livres qu'ils ont un cours, et des rivières qu'elles ont un lit ; la comparaison est ancienne et personne ne l'a vraiment suivie jusqu'à la mer (Marin, 1998). Nous voudrions la prendre au mot, et regarder de près ce que le papier doit à l'eau, depuis le moulin jusqu'à la table de lecture.

Les bibliothèques du bord de l'eau ont souvent été inondées, et leurs registres en gardent la trace ; ils disent la hauteur des crues, le nombre des volumes perdus, et parfois le nom de celles et ceux qui les ont sauvés. Ces registres sont notre première source.

Le papier et le moulin

Le moulin broie le chiffon comme il broie le grain, et la feuille garde de la rivière une couleur que les papetiers savent nommer (Tellier, 2004). La qualité de l'eau décide ainsi de la blancheur des livres, ce que les catalogues ne disent presque jamais, et que les lecteurs devinent parfois en tournant la page.

Conclusion

Un livre déborde quand on le lit, une rivière quand on l'oublie ; l'un et l'autre appellent des marges assez larges pour que rien ne se perde. C'est tout ce que nous voulions montrer ici, avec les moyens d'une bibliothèque.

Bibliographie

Marin, L. (1998). *Le cours des choses écrites*. Éditions du Gué.

Tellier, A. (2004). *Histoire du papier et de l'eau*. Presses de la Meule.
"""

TALK = """Bonjour à toutes et à tous

Je voudrais vous parler ce matin d'une chose assez simple, le bruit que font les pages, et de ce que ce bruit nous apprend sur la manière dont nous lisons ensemble dans une salle comme celle-ci, un samedi.

Le premier point est que nous lisons rarement seuls, même quand nous croyons l'être ; il y a toujours un voisin, une lampe, une cloche, et cela suffit à faire de la lecture une affaire commune dont on peut parler.

Conclusion

Je vous remercie de votre attention, et je laisse la parole à la salle, qui sait mieux que moi ce que valent ces remarques un peu rapides sur un sujet qui demanderait une journée entière de patience.
"""


def printed(words: str, width: int = 92) -> str:
    """Return *words* as the text layer of a page: every line broken at *width*."""
    return "\n\n".join("\n".join(textwrap.wrap(block, width, break_on_hyphens=False)) for block in words.strip().split("\n\n")) + "\n"
