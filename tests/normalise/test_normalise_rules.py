"""No rule of the normaliser is without a golden case that needs it."""

import random
import re

import pytest
from paragraphs import styled_cases
from printing import Printer, article
from proofs import cases, cases_of_two, shown
from test_normalise_hyphens import DROPPED, printed
from test_normalise_nesting import head
from test_normalise_people import BYLINES, credited
from zoned import ZONED, settled

from ablation import assert_speak, tables
from golden import read
from printer import Drawing, Word, paper
from scholie.normalise import alike, normalise
from scholie.normalise.nesting import outline
from scholie.witness import read as read_file

WITNESSES = [(case.values[0], ()) for case in cases()] + [(case.values[0], (case.values[1],)) for case in cases_of_two()]
TALK = "Le moulin\n\nJe vais vous parler du moulin, et je dirai ce que je sais de la roue que j’ai vue, car on va la voir aussi.\n"
OUTLINES = (
    (head("Les usages"), head("1. Pêcher"), head("2. Moudre"), head("3. Tanner"), head("Le port")),
    (head("Peser et moudre le grain", 40), head("Peser le grain"), head("Moudre le grain")),
    (head("Mesures du port", 20), head("La mesure du quai"), head("La mesure de la digue")),
    (head("Mesure du port", 90), head("La mesure du quai"), head("La mesure de la digue")),
    (head("Le port", 90, 0), head("Premier temps", 150, 2), head("Deuxième temps", 20, 2), head("Troisième temps", 150, 0)),
)
RULES_OF_A_TABLE = [Drawing(100, 240 + 14 * row, 220, 14) for row in range(4)]
MILL = [Drawing(100, 400, 200, 90), Word("meule", 150, 450), Word("Figure 1. Le moulin", 100, 510)]
TITLED = [Word("On relit la nouvelle de", 72, 560), Word("Germinal", 172, 560, face="italic"), Word("chaque hiver, au moulin.", 214, 560)]
RULED = read_file(paper([[Word("Tableau 1. Les sacs", 100, 225), *RULES_OF_A_TABLE, Word("bac", 110, 251), *MILL, *TITLED]]))
"""A table with its rules under its caption, and a drawing over its own."""


def outcomes():
    """Yield what is proposed of each golden text, the kind of a talk, whom by-lines name, outlines, and what is alike."""
    yield from (credited(case.parts[0]) for case in read(BYLINES))
    yield from (settled(case.parts[0]) for case in read(ZONED))
    yield from (outline(heads) for heads in OUTLINES)
    yield re.findall(r"kind: .*", normalise(TALK).markdown)
    yield from (shown(normalise(given, others=others)) for given, others in WITNESSES)
    yield from (shown(normalise(case.values[0])) for case in styled_cases())
    yield shown(normalise(RULED))
    yield shown(normalise(styled_cases()[2].values[0], others=(WITNESSES[0][0],)))
    yield [normalise(printed(line)).markdown for line, _ in DROPPED[:2]]
    whole = Printer(random.Random(3)).printed(article(random.Random(1)))
    yield alike(whole, whole.replace("-\n", "")), alike(whole, "Le mou-\nlin")


@pytest.mark.parametrize(("module", "table"), tables("scholie.normalise"))
def test_law_every_rule_of_the_normaliser_speaks(module, table, monkeypatch):
    """Without any one rule at least one golden case comes to other words, another ledger or other doubts."""
    assert_speak(monkeypatch, module, table, outcomes)
