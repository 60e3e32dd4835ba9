"""Hyphens that an extractor dropped at line ends come back, and no others come."""

import random

import pytest
from printing import sentence

from scholie.normalise import normalise, unaccounted


def printed(line):
    """Return a text of fifty lines without a hyphen at a line end, *line* in its middle."""
    chance = random.Random(7)
    filler = [sentence(chance, 6, 12) for _ in range(50)]
    return "\n".join([*filler[:25], f"Le meunier du bourg {line} chaque soir.", *filler[25:]])


DROPPED = [
    ("lit celuici", "celui-ci"),
    ("en garde quelquesunes", "quelques-unes"),
    ("oublie les pointsvirgules", "points-virgules"),
    ("nomme les sousrépertoires", "sous-répertoires"),
    ("doitil le dire", "doit-il"),
    ("en parle luimême", "lui-même"),
]


@pytest.mark.parametrize(("line", "expected"), DROPPED)
def test_a_dropped_hyphen_comes_back(line, expected):
    """A word that no lexicon knows, and that grammar or the lexicon has with a hyphen, gets it, and the ledger says so."""
    proposal = normalise(printed(line))
    assert expected in proposal.markdown
    assert any(expected.replace("-", " ") in entry.kept for entry in proposal.ledger)
    assert not any(unaccounted(printed(line), proposal.markdown, proposal.ledger))


@pytest.mark.parametrize(
    "line",
    [
        "lit la ratatouille et la ratatouille",
        "ouvre https://moulin.example/souscorpus",
        "écrit à souscorpus@moulin.example",
        "salue Estelle et Platon",
        "garde un pointvirgule, puis un pointvirgule,",
    ],
)
def test_no_other_hyphen_comes(line):
    """A known word, an address, a name and a word that comes twice stay as they are."""
    assert line.split()[-1].strip(",") in normalise(printed(line)).markdown.replace("\\", "")


def test_no_hyphen_comes_where_line_ends_have_theirs():
    """Where line ends have hyphens, none was dropped."""
    text = "\n".join(line if i % 5 else f"{line} vieux mou-\nlin qui tourne" for i, line in enumerate(printed("lit celuici").split("\n")))
    assert "celuici" in normalise(text).markdown
