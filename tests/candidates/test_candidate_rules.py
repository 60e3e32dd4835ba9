"""No rule of the candidates is without a case that needs it: whichever is taken out, other terms come, or in another order."""

import importlib

import pytest
from test_candidates import ACRONYMS, FRENCH, INVENTED, WORDS_BY_PART, contribution, expansions

from ablation import assert_speak, tables
from scholie import candidates
from scholie.candidates import grammar
from scholie.model import Keywords

spans = importlib.import_module("scholie.candidates.spans")
WORDS = [
    pytest.param(module, name, id=name)
    for module, name in ((spans, "SHAPES"), (grammar, "LISTED"), (grammar, "MASCULINES"), (grammar, "INFINITIVE"))
]
"""Tables of endings, shapes and lists of words."""
CASES = {
    "two contributions": (("Le four banal, les fours banaux. Le puits royal.", "Un puits royal."), ()),
    "quotation marks": (("Le four banal, les fours banaux. Le « puits royal », les puits royaux.",), ()),
    "a keyword": (("Le four banal, les fours banaux. Le puits royal, les puits royaux.",), ("puits royal",)),
    "a complement with its article": (("Le bief du moulin, les biefs du moulin. Le puits de crue, les puits de crue.",), ()),
    "met once": (("Un « bief communal » dure. Le puits de crue, le puits de crue.",), ()),
    "a name": (("Selon Anne Rivet, le puits de crue. Puis Anne Rivet et Anne Rivet : le puits de crue.",), ()),
    "an adjective of a field": (("Le bac de crue, le bac de crue. Le puits royal, les puits royaux.",), ()),
    "a participle": (("Le bac rencontré, les bacs rencontrés. Le puits de crue, le puits de crue.",), ()),
    "a noun and its adjective": (("Le moulin communal, les moulins communaux.",), ()),
    "a noun, its adjective and its complement": (("Le droit coutumier d’eau, le droit coutumier d’eau.",), ()),
    "a complement with an adjective": (("Le puits de crue royale, le puits de crue royale.",), ()),
    "a complement of a complement": (("La tenue du registre des eaux, la tenue du registre des eaux.",), ()),
    "two adjectives": (("Le four banal et rural, les fours banaux et ruraux.",), ()),
    "English nouns": (("[The water mill and the water mill]{lang=en}.",), ()),
    "English with of": (("[The wheel of water, the wheel of water]{lang=en}.",), ()),
    "a verb": (("Le meunier mange tôt ; le meunier mange tard.",), ()),
    "an adverb": (("Le puits lentement royal, le puits lentement royal.",), ()),
    "an English word": (("Voir The Mill and the Water, puis The Mill and the Water encore.",), ()),
}


def terms(texts, keywords):
    """Return the terms proposed for *texts*, the best first."""
    written = [contribution(f"t{rank}", text, keywords=Keywords(fr=keywords)) for rank, text in enumerate(texts)]
    return tuple(held.term for held in candidates.candidates(written))


def outcomes():
    """Yield the terms of each case, the words of acronyms, the parts of words, and entries to paste."""
    yield from (terms(*case) for case in CASES.values())
    yield from (terms((text,), ()) for text, _ in FRENCH)
    yield from (expansions(text) for text, _ in ACRONYMS)
    yield from (grammar.part(word, "fr") for word, _ in WORDS_BY_PART)
    yield candidates.entries(candidates.candidates(INVENTED))


@pytest.mark.parametrize(("module", "table"), [*tables("scholie.candidates"), *WORDS])
def test_law_every_rule_of_candidates_speaks(module, table, monkeypatch):
    """Without any one factor of the score, or any one class of words, at least one case proposes other terms or orders them otherwise."""
    assert_speak(monkeypatch, module, table, outcomes)
