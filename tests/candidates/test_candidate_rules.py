"""No rule of the candidates is without a case that needs it: whichever is taken out, other terms come, or in another order."""

import pytest
from test_candidates import contribution

from ablation import assert_speak
from scholie import candidates
from scholie.candidates import grammar, scoring
from scholie.model import Keywords

CASES = {
    "two contributions": (("Le four banal, les fours banaux. Le puits royal.", "Un puits royal."), ()),
    "quotation marks": (("Le four banal, les fours banaux. Le « puits royal », les puits royaux.",), ()),
    "a keyword": (("Le four banal, les fours banaux. Le puits royal, les puits royaux.",), ("puits royal",)),
    "a complement with its article": (("Le bief du moulin, les biefs du moulin. Le puits de crue, les puits de crue.",), ()),
    "met once": (("Un « bief communal » dure. Le puits de crue, le puits de crue.",), ()),
    "a name": (("Selon Anne Rivet, le puits de crue. Puis Anne Rivet et Anne Rivet : le puits de crue.",), ()),
    "an adjective of a field": (("Le bac de crue, le bac de crue. Le puits royal, les puits royaux.",), ()),
    "a participle": (("Le bac rencontré, les bacs rencontrés. Le puits de crue, le puits de crue.",), ()),
    "a verb": (("Le meunier mange tôt ; le meunier mange tard.",), ()),
    "an adverb": (("Le puits lentement royal, le puits lentement royal.",), ()),
    "an English word": (("Voir The Mill and the Water, puis The Mill and the Water encore.",), ()),
}


def terms(texts, keywords):
    """Return the terms proposed for *texts*, the best first."""
    written = [contribution(f"t{rank}", text, keywords=Keywords(fr=keywords)) for rank, text in enumerate(texts)]
    return tuple(held.term for held in candidates.candidates(written))


@pytest.fixture(autouse=True)
def _no_memory():
    """Let no test find what words were without a rule."""
    yield
    grammar.part.cache_clear()


def outcomes():
    """Yield the terms of each case."""
    grammar.part.cache_clear()
    yield from (terms(*case) for case in CASES.values())


@pytest.mark.parametrize(("module", "table"), [(scoring, "WORTH"), (grammar, "NOTHING")], ids=("worth", "nothing"))
def test_law_every_rule_of_candidates_speaks(module, table, monkeypatch):
    """Without any one factor of the score, or any one class of words, at least one case proposes other terms or orders them otherwise."""
    assert_speak(monkeypatch, module, table, outcomes)
