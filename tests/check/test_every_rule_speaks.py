"""Every rule speaks: whichever is taken out, a golden case says something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from invented_edition import COMPLETE, CONCEPTS, cases, contribution, edition
from test_mending import MENDED
from test_quotations import collated, two
from test_references import library

import test_typography
from ablation import assert_speak, tables
from scholie import check, typography
from scholie.check import RULES, confusions, mend, message, shared, words
from scholie.check.view import View
from scholie.model import Author, Bilingual, Concept, Edition, Metadata, Problem, Settings, Volume

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
    Edition(contributions=(contribution("Texte.", replace(COMPLETE, title=Bilingual("Le prêt[^1]", "The loan, www.loan.example"))),)),
    *(
        Edition(settings=Settings(report=address))
        for address in ("https://a.example/?p={page}", "https://{page}.example/", "https://a.example/a b")
    ),
    two("Malet le dit : « Le livre que l’on donne […] ne revient jamais tout à fait le même »."),
    Edition(contributions=(contribution("Texte."), replace(contribution("Texte."), slug="malet"))),
    Edition(contributions=(contribution("Texte.", replace(COMPLETE, authors=(Author("Rivet1"),))),)),
)
"""What the fixtures cannot hold: front matter, volumes, settings, witnesses, pictures."""
FILES = {
    "texts/volume/rivet/media/page.md": b"Un mot.",
    "texts/volume/volume.yml": b"",
    "texts/volume/programme.yml": (
        b'- {title: "Les joncs", contribution: "joncs", pages: "1-2"}\n- {title: "Le vent du soir"}\n- {title: "La barque du passeur"}\n'
    ),
    **{
        f"texts/volume/{slug}/text.md": f'---\ntitle: {{fr: "{title}"}}\npages: "3-4"\n---\n\nTexte.\n'.encode()
        for slug, title in (("joncs", "Les joncs"), ("un", "Le vent du soir"), ("deux", "Le vent du soir"), ("saule", "Un saule"))
    },
}
"""The files that rules look at: pictures, and the programme of a volume beside its texts."""


@cache
def golden() -> tuple[Edition, ...]:
    """Return the edition of every golden case."""
    texts = (edition(case.values[0], concepts=CONCEPTS) for name in TEXTS for case in cases(name))
    return (*texts, *(library(case.values[0]) for case in cases("references.txt")), *EDITIONS)


def views() -> Iterator[View]:
    """Yield a view of every golden edition."""
    yield from (View(whole, "2030-01-01", FILES) for whole in golden())


@cache
def said() -> tuple[dict[str, frozenset[Problem]], ...]:
    """Return what each rule says of each golden case, by the name of the rule."""
    return tuple({name: frozenset(rule(view)) for name, rule in RULES} for view in views())


@pytest.mark.parametrize("name", [name for name, _ in RULES])
def test_a_rule_that_is_taken_out_is_missed(name):
    """Some case says less without the rule: what it says there no other rule says."""
    assert any(found[name] - frozenset().union(*(other for key, other in found.items() if key != name)) for found in said())


CONFUSED = (
    "La salle était fermées hier. Il parle des grand livres. Il a permit de lire. Alors parût le premier livre. Un papier fin et-solide.",
    "Rare de part sa date. Le livre, quelque soit sa date. Il parle en temps que lecteur. Il est rare, voir même unique.",
    "Une note qui peut-être reliée au texte.",
    "Elle voulait qu’alors parût le premier livre.",
)


def outcomes():
    """Yield what is said of every golden case, what is mended, the confusions of a few sentences, and how a few words sound."""
    yield from (typography.french(given) for given, _ in test_typography.FRENCH)
    yield from (typography.english(given) for given, _ in test_typography.ENGLISH)
    yield from (mend(given) for given, _ in MENDED)
    yield from (tuple(confusions.confusions(given)) for given in CONFUSED)
    yield from (shared._sound(word) for word in ("phare", "fabriquation", "cadre", "aller"))
    for view in views():
        yield [(problem, message(problem, "fr"), message(problem, "en")) for _, rule in check.RULES for problem in rule(view)]


TABLES = [param for param in tables("scholie.check", "scholie.typography") if param.id != "check.RULES"]
WORDS = [pytest.param(words, name, id=name) for name in ("CONFUSED", "HEARD")]
"""Tables of spellings."""


@pytest.mark.parametrize(("module", "table"), [*TABLES, *WORDS])
def test_law_every_rule_of_checking_speaks(module, table, monkeypatch):
    """Without any one pattern, or any one row of a table, at least one golden case is said, mended or heard otherwise."""
    assert_speak(monkeypatch, module, table, outcomes)
