"""No rule of merging is without a case that needs it: whichever is taken out, a text comes out otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

import pytest

from ablation import assert_speak, tables
from scholie.merge import Merged, law, merge
from scholie.merge.units import units

FORD = "Le gué recule devant la crue."
FERRY = "Un bac passe encore chaque soir."
TOLL = "Nul péage ne dure sans rive."
BRIDGES = "Trois ponts attendent leurs bateliers."
HALT = "Une halte garde son vieux seuil."


@dataclass(frozen=True, slots=True)
class Case:
    """Three texts, each as its paragraphs, and what their merge gives."""

    base: tuple[str, ...]
    theirs: tuple[str, ...]
    ours: tuple[str, ...]
    merged: tuple[str, ...]
    conflicts: tuple[tuple[int, str, str], ...] = ()
    """Line, the editor's words, the proposal's words."""


CASES = {
    "the proposal brings what the editor has already, beside a paragraph of the editor's own": Case(
        (FORD, FERRY), (FORD, FERRY, TOLL), (FORD, FERRY, BRIDGES, TOLL), (FORD, FERRY, BRIDGES, TOLL)
    ),
    "the proposal mends a paragraph that the editor moved": Case(
        (FORD, FERRY), (FORD.replace("crue", "digue"), FERRY), (FERRY, FORD), (FERRY, FORD.replace("crue", "digue"))
    ),
    "the editor mends a paragraph that the proposal moves": Case(
        (FORD, FERRY), (FERRY, FORD), (FORD, FERRY.replace("soir", "matin")), (FERRY.replace("soir", "matin"), FORD)
    ),
    "the proposal joins the halves of a sentence that the editor mends": Case(
        ("Le gué recule", "devant la crue."), (FORD,), ("Le bac recule", "devant la crue."), ("Le bac recule devant la crue.",)
    ),
    "the proposal joins two paragraphs where the editor has put another order, and moves a third that the editor mends": Case(
        (FORD, FERRY, TOLL, BRIDGES, HALT),
        (f"{FORD} {TOLL}", HALT, BRIDGES),
        (FORD, TOLL, FERRY, BRIDGES.replace("Trois", "Quatre"), HALT),
        (FORD, TOLL, HALT, BRIDGES.replace("Trois", "Quatre")),
    ),
    "the proposal brings headings in another order, two of which the editor took out": Case(
        ("Gués", "### Bacs", "### Haltes", "Vieux péages"),
        ("Vieux péages", "Gués", "Haltes", "Bacs"),
        ("Gués", "Haltes"),
        ("Gués", "Haltes"),
        ((1, "Gués\n\nHaltes", "Vieux péages\n\nGués\n\nHaltes\n\nBacs"),),
    ),
    "the proposal makes two lines of headings that the editor has put in another order": Case(
        ("Gués", "Vieux bacs", "Péages", "Seuils"),
        ("bacs Péages haltes", "Ponts"),
        ("Gués", "Péages", "Ponts", "Hauts bacs", "Seuils"),
        ("Gués", "Péages", "Ponts", "Hauts bacs", "Seuils"),
        ((1, "Gués", "haltes\n\nPonts"),),
    ),
    "the proposal mends and moves a paragraph that the editor took out": Case(
        (FORD, FERRY, TOLL, BRIDGES),
        (FERRY, TOLL, FORD.replace("recule", "avance"), BRIDGES),
        (FERRY, TOLL, BRIDGES),
        (FERRY, TOLL, BRIDGES),
        ((3, "", FORD.replace("recule", "avance")),),
    ),
    "the proposal puts the first paragraph last, the editor writes before it": Case(
        (FORD, FERRY), (FERRY, FORD), (TOLL, FORD, FERRY), (TOLL, FERRY, FORD)
    ),
    "the proposal mends words round which the editor set a link": Case(
        (FORD,),
        (FORD.replace("recule", "avance"),),
        (FORD.replace("recule", "[recule](term:recul)"),),
        (FORD.replace("recule", "[avance](term:recul)"),),
    ),
    "both sides write a paragraph at one place": Case((FORD,), (FORD, FERRY), (FORD, TOLL), (FORD, TOLL, FERRY)),
}


def text(paragraphs: tuple[str, ...]) -> str:
    """Return *paragraphs* as one text."""
    return "\n\n".join(paragraphs) + "\n"


def run(case: Case) -> Merged:
    """Return what the merge makes of *case*."""
    return merge(text(case.base), text(case.theirs), text(case.ours))


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_three_texts_become_one(case: Case) -> None:
    """The editor's words stand, the proposal's reach what the editor left alone, and clashes are said."""
    merged = run(case)
    assert merged.text == text(case.merged)
    assert tuple((clash.line, clash.ours, clash.theirs) for clash in merged.conflicts) == case.conflicts


def test_the_first_paragraph_stays_apart_wherever_it_goes() -> None:
    """A paragraph that began the text does not run into the words that it comes beside."""
    case = Case((FORD, FERRY), (FERRY, FORD), ("Un lavoir reste.", FORD), ())
    assert {"Un lavoir reste.", FORD} == set(run(case).text.strip().split("\n\n"))


BROKEN = {
    "a word that the editor wrote is gone": ((FORD,), (FORD,), (FORD.replace("crue", "digue"),), ("Le gué recule devant la.",)),
    "a paragraph is back where the editor moved it from": ((FORD, FERRY), (FORD, FERRY), (FERRY, FORD), (FORD, FERRY)),
    "a paragraph that the editor parted is one again": (
        (f"{FORD} {FERRY}",),
        (f"{FORD} {FERRY}",),
        (FORD, FERRY),
        (f"{FORD} {FERRY}",),
    ),
    "a paragraph that the editor wrote has run into another": (
        (FORD, TOLL),
        (FORD, TOLL),
        (FORD, FERRY, TOLL),
        (FORD, f"{TOLL} {FERRY}"),
    ),
}
"""Base, proposal, the editor's text, and a merge of them that does not keep an edit."""


def kept() -> list[bool]:
    """Tell of each broken merge whether the law takes it."""
    return [law.lawful(*(units(text(side))[0] for side in sides)) for sides in BROKEN.values()]


def test_a_merge_that_loses_an_edit_is_not_lawful() -> None:
    """Each broken merge is refused."""
    assert kept() == [False] * len(BROKEN)


def outcomes() -> Iterator[object]:
    """Yield what the merge makes of each case, and which broken merges the law takes."""
    yield from map(run, CASES.values())
    yield kept()


@pytest.mark.parametrize(("module", "table"), tables("scholie.merge"))
def test_law_every_rule_of_merging_speaks(module: ModuleType, table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any one step, way, decision or law at least one case is merged otherwise, or a merge that loses an edit is taken."""
    assert_speak(monkeypatch, module, table, outcomes)
