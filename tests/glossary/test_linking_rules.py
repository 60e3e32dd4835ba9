"""No rule of linking terms is without a golden case that needs it."""

import pytest
from test_link import FIXTURES, TERMS, shown

from ablation import assert_speak
from golden import read
from scholie import glossary
from scholie.document import parse
from scholie.glossary import context

CASES = read(FIXTURES / "link.txt")


def outcomes():
    """Yield each golden text with its terms linked."""
    yield from (shown(glossary.link(parse(case.parts[0]), TERMS)) for case in CASES)


@pytest.mark.parametrize("table", ["PROPER", "NOUNS"])
def test_law_every_rule_of_linking_speaks(table, monkeypatch):
    """Without any one sign of a proper name, or of a noun, at least one golden text is linked otherwise."""
    assert_speak(monkeypatch, context, table, outcomes)
