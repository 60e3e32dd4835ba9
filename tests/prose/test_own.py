"""The authors' own passages: what is read as theirs, and what is not."""

from __future__ import annotations

from scholie.document import parse, text
from scholie.prose import by_editors, own_passages, own_wordings

TEXT = """\
## Le prêt

Un texte[^1], une note des éditeurs[^ed-un].

- Un point

    - Un point dessous

## Bibliographie

- Rivet, A., *Le prêt*, 2001.

[^1]: La note de l’auteur.

[^ed-un]: La note des éditeurs.
"""


def test_own_passages_are_neither_listed_nor_the_editors():
    """The reference list and the editors' notes are left out, the authors' notes are not."""
    own = [text(passage, notes=True) for passage in own_passages(parse(TEXT))]
    assert own == ["Le prêt", "Un texte, une note des éditeurs.", "Un point", "Un point dessous", "Bibliographie", "La note de l’auteur."]


def test_own_passages_with_the_references():
    """Asked for, the items of the reference list are passages too; the editors' notes never are."""
    own = own_passages(parse(TEXT), references=True)
    assert "Rivet, A., Le prêt, 2001." in map(text, own)
    assert not any(map(by_editors, own))


def test_an_item_below_an_item_is_read_once():
    """The wordings of all passages hold each word of the text once."""
    words = [found.text.split() for found in own_wordings(parse(TEXT), "fr")]
    assert sum(found.count("dessous") for found in words) == 1
