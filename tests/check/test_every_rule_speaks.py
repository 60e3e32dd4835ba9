"""Every rule speaks: whichever is taken out, a golden case says something else."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from invented_edition import COMPLETE, CONCEPTS, cases, contribution, edition
from test_mending import MENDED
from test_quotations import collated, two
from test_references import library

import test_typography
from ablation import assert_speak
from scholie import typography
from scholie.check import RULES, check, confusions, mend, shared, words
from scholie.check.view import View
from scholie.model import Bilingual, Concept, Edition, Metadata, Settings, Volume

ENGLISH = "The margin of a book is a place in which the reader of the text and the author of it are to meet."
TEXTS = ("rules.txt", "typography.txt", "words.txt", "quotations.txt")


def carried(text):
    """Return an edition of a text that two witnesses carry as it is."""
    held = contribution(text)
    return Edition(contributions=(replace(held, collated={"A": held.tree, "B": held.tree}),))


EDITIONS = (
    edition(concepts=()),
    Edition(contributions=(contribution("Texte.", Metadata()),)),
    Edition(contributions=(contribution("Texte.", replace(COMPLETE, abstract=Bilingual(ENGLISH, ENGLISH))),)),
    edition("Un mot.", concepts=(*CONCEPTS, Concept("don", Bilingual("don")))),
    Edition(volumes=(Volume("concepts", contributions=("rivet",)),), settings=Settings(report="javascript:lire()")),
    two("Malet le dit : « Le livre que l’on donne ne revient jamais tout à fait le même »."),
    collated("Elle dit « le livre est rendu » hier.", A="Elle dit « le livre est prêté » hier."),
    collated("Le livre rendu.", A="Le livre rendu.", B="Le livre prêté."),
    carried("La fabriquation du papier ; fabrication, fabrication."),
    edition("![Une page](media/page.png)"),
)
"""What the fixtures cannot hold: front matter, volumes, settings, witnesses, pictures."""
FILES = {"texts/volume/rivet/media/page.md": b"Un mot."}


@cache
def golden() -> tuple[Edition, ...]:
    """Return the edition of every golden case."""
    texts = (edition(case.values[0], concepts=CONCEPTS) for name in TEXTS for case in cases(name))
    return (*texts, *(library(case.values[0]) for case in cases("references.txt")), *EDITIONS)


@cache
def said() -> tuple[dict[str, frozenset], ...]:
    """Return what each rule says of each golden case, by the name of the rule."""
    views = [View(whole, "2030-01-01", FILES) for whole in golden()]
    return tuple({name: frozenset(rule(view)) for name, rule in RULES} for view in views)


@pytest.mark.parametrize("name", [name for name, _ in RULES])
def test_a_rule_that_is_taken_out_is_missed(name):
    """Some case says less without the rule: what it says there no other rule says."""
    assert any(found[name] - frozenset().union(*(other for key, other in found.items() if key != name)) for found in said())


def french():
    """Return what French typography makes of its cases, and what mending does."""
    return [typography.french(given) for given, _ in test_typography.FRENCH] + [mend(given) for given, _ in MENDED]


def english():
    """Return what English typography makes of its cases."""
    return [typography.english(given) for given, _ in test_typography.ENGLISH]


CONFUSED = (
    "La salle était fermées hier. Il parle des grand livres. Il a permit de lire. Alors parût le premier livre. Un papier fin et-solide.",
    "Rare de part sa date. Le livre, quelque soit sa date. Il parle en temps que lecteur. Il est rare, voir même unique.",
    "Une note qui peut-être reliée au texte.",
)


def confused():
    """Return the confusions of a few sentences."""
    return [tuple(confusions.confusions(given)) for given in CONFUSED]


def worded():
    """Return what is said of the words of the cases."""
    return [check(edition(case.values[0], concepts=CONCEPTS)) for case in cases("words.txt")]


def sounded():
    """Return how a few words sound."""
    return [shared._sound(word) for word in ("phare", "fabriquation", "cadre", "aller")]


TABLES = (
    (typography, "FRENCH", french),
    (typography, "ENGLISH", english),
    (confusions, "CONFUSIONS", confused),
    (words, "LOST", worded),
    (words, "CONFUSED", worded),
    (words, "HEARD", worded),
    (shared, "SOUNDS", sounded),
)
"""A module, its table of rules, and what the cases come to."""


@pytest.mark.parametrize(("module", "table", "outcomes"), TABLES, ids=[table for _, table, _ in TABLES])
def test_a_row_of_a_table_that_is_taken_out_is_missed(module, table, outcomes, monkeypatch):
    """Some case comes to something else without the row."""
    assert_speak(monkeypatch, module, table, outcomes)
