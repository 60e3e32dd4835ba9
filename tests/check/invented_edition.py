"""An invented edition for the rules to look at."""

from pathlib import Path
from typing import Any

import pytest

import golden
from scholie import glossary
from scholie.document import parse
from scholie.metadata import split
from scholie.model import Author, Bilingual, Concept, Contribution, Edition, Keywords, Metadata, Name, Reference

FIXTURES = Path(__file__).parent / "fixtures"
FILE = "texts/volume/rivet/text.md"
CONCEPTS = (Concept("pret", Bilingual("prêt", "loan"), line=1),)
COMPLETE = Metadata(
    Bilingual("Titre", "Title"),
    (Author("Rivet", "Luce"),),
    abstract=Bilingual("Résumé", "Abstract"),
    keywords=Keywords(("mot",), ("word",)),
)
REFERENCES = (
    Reference("rivet1999", "book", (Name("Rivet", "L."),), year="1999", title="Prêter", publisher="Marges"),
    Reference("rivet2003", "book", (Name("Rivet", "Luce"), Name("Carle", "Marc")), year="2003", title="Deux", publisher="Marges"),
    Reference("dufour2000", "book", (Name("Dufour", "M.-N."),), year="2000", title="Lire", publisher="Marges"),
    Reference("dufour2001", "book", (Name("Dufour", "M.-N."),), year="2001", title="Relire", publisher="Marges"),
    Reference("etienne2010", "book", (Name("Étienne", "Élie"),), year="2010", origyear="1962", title="Le prêt", publisher="Marges"),
    Reference("berenger2008", "book", (Name("Bérenger", "Luc"),), year="2008", title="Rendre", publisher="Marges"),
    Reference(
        "severin1994",
        "book",
        (Name("Séverin", "Rose"),),
        year="1994",
        title="Une histoire des marges et des lettres",
        subtitle="le papier",
        publisher="Marges",
    ),
    Reference("carle2006", "article", (Name("Carle", "Marc"),), year="2006", title="Le temps du prêt", container="Revue des prêts"),
    Reference("office2005", "report", (Name("Office du livre", corporate=True),), year="2005", title="Bilan"),
)


def contribution(source: str, metadata: Metadata = COMPLETE) -> Contribution:
    """Return the contribution that *source*, a text.md with or without front matter, makes."""
    _, body, line = split(source)
    tree = glossary.link(parse(body, line=line), CONCEPTS)
    return Contribution("volume", "rivet", metadata, tree, FILE, source)


def edition(*sources: str, **fields: Any) -> Edition:
    """Return an edition of these texts, with the invented bibliography."""
    return Edition(contributions=tuple(contribution(source) for source in sources), references=REFERENCES, **fields)


def cases(name: str) -> list[Any]:
    """Return input and expectation of each case in a fixture file, under its title; ⍽ and ⎵ are no-break spaces, wide and thin."""
    source = (FIXTURES / name).read_text("utf-8").replace("⍽", "\u00a0").replace("⎵", "\u202f")
    return [pytest.param(case.parts[0], case.parts[1].strip(), id=case.title) for case in golden.parsed(source, file=name)]
