"""What the rules share of an edition is made once, however many of them ask."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from invented_edition import CONCEPTS, contribution, edition

from scholie.check import check, unbound, view
from scholie.document import passages
from scholie.prose import own

TEXT = """\
Un prêt dit « un mot que personne ne rend jamais » ([Rivet, 1999](@rivet1999))[^1], puis de de la page...

- Une ligne
  - une autre ligne ([Dufour, 2000](@dufour2000))

[^1]: Voir L. Rivet, 2003.

[^ed-a]: Une note d’éditeur.

## Bibliographie

- [RIVET L., 1999](@rivet1999), *Prêter*.
"""


@pytest.fixture
def counted(monkeypatch):
    """Return a function that counts the calls of a module's function, by the tree or the passage that it is given."""

    def count(module, name):
        made, real = Counter(), getattr(module, name)

        def counting(first, *others, **named):
            made[first] += 1
            return real(first, *others, **named)

        monkeypatch.setattr(module, name, counting)
        return made

    return count


def two():
    """Return an edition of two texts."""
    other = replace(contribution(TEXT), slug="malet")
    return replace(edition(TEXT, concepts=CONCEPTS), contributions=(contribution(TEXT), other))


def test_the_words_of_a_passage_are_made_once(counted):
    """One check makes the words of each of the author's passages once, and of no other passage."""
    whole = two()
    made = counted(own, "wording")
    check(whole)
    trees = [held.tree for held in whole.contributions]
    written = [passage for tree in trees for passage in passages(tree) if "éditeur" not in "".join(passage.itertext())]
    outside = [passage for passage in written if "RIVET" not in "".join(passage.itertext())]
    assert made == Counter(outside)
    assert len(outside) == 2 * 5


def test_the_citations_of_a_text_are_found_once(counted):
    """One check asks each tree once for its bound citations, and reads text and notes once each for those that are not bound."""
    bound, read = counted(view, "citations"), counted(unbound, "mentions")
    whole = two()
    check(whole)
    assert bound == Counter(held.tree for held in whole.contributions)
    assert read == Counter(dict.fromkeys(read, 2))
    assert len(read) == 2


@pytest.mark.parametrize("name", ["passages", "notes", "reference_section"])
def test_a_tree_is_asked_once(name, counted):
    """One check asks each tree once for its passages, its notes, its reference list."""
    asked = counted(view, name)
    whole = two()
    check(whole)
    assert asked == Counter(held.tree for held in whole.contributions)


def test_an_item_below_an_item_is_read_once():
    """Words of an item are no words of the item that it stands under: what is said of them is said once."""
    (problem,) = [found for found in check(edition("- Une ligne\n  - la fin...\n")) if found.code == "typography-ellipsis"]
    assert dict(problem.details)["count"] == "1"
