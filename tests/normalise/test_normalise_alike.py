"""Two witnesses of one work are known from two works."""

import random

from printing import Printer, article

from scholie.normalise import alike


def test_alike_witnesses():
    """The same article, printed in two ways, once without front matter and references, is alike; another one is not."""
    one, other = article(random.Random(1)), article(random.Random(2))
    whole = Printer(random.Random(3)).printed(one)
    bare = Printer(random.Random(4), front=False, references=False).printed(one)
    assert alike(whole, bare) > 0.8
    assert alike(whole, Printer(random.Random(3)).printed(other)) < 0.2


def test_alike_is_symmetrical_and_whole():
    """A text is wholly like itself, likeness has no direction, and nothing is like an empty text."""
    text = "Le moulin broie le chiffon comme il broie le grain, et la feuille garde de la rivière une couleur."
    other = "La gare changea tout cela en une année, parce que le train n'attendait personne au bourg."
    assert alike(text, text) == 1.0
    assert alike(text, other) == alike(other, text)
    assert alike(text, "") == 0.0
