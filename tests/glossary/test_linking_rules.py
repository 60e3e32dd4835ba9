"""No rule of the glossary is without a golden case that needs it."""

import importlib

import pytest
from test_link import CONCEPTS, FIXTURES, PLACED, shown
from test_read import SOURCES

from ablation import assert_speak, tables
from golden import read
from scholie import glossary
from scholie.document import parse
from scholie.glossary.linking import PLACES, Rules

linking = importlib.import_module("scholie.glossary.linking")
CASES = read(FIXTURES / "link.txt")
WORDS = [pytest.param(module, name, id=name) for module, name in ((linking, "SPOKEN"), (linking, "BOXED"))]
"""Tables of places rather than of rules."""


def outcomes():
    """Yield each golden text with its terms linked, one text linked in each place, a term that reaches into a citation, and what golden glossaries hold."""
    terms = glossary.index(CONCEPTS)
    yield from (shown(glossary.link(parse(case.parts[0]), terms)) for case in CASES)
    yield from (shown(glossary.link(parse(PLACED), terms, rules=Rules(within=(place,)))) for place in PLACES)
    yield from glossary.occurrences(parse("[Rivet, du prêt](@rivet1999) entre bibliothèques."), terms)
    yield from (glossary.read(source, "g.yml") for source in SOURCES)


@pytest.mark.parametrize(("module", "table"), [*tables("scholie.glossary"), *WORDS])
def test_law_every_rule_of_the_glossary_speaks(module, table, monkeypatch):
    """Without any one sign of a proper name, of a noun, of a word, or without any one place, at least one golden text is linked otherwise."""
    assert_speak(monkeypatch, module, table, outcomes)
