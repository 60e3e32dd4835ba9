"""The rules of the normaliser, in the order in which they are applied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from scholie import typography
from scholie.metadata import front_matter
from scholie.model import Bilingual, Keywords, Proposal, Typescript, Witness
from scholie.normalise import (
    breaks,
    calls,
    columns,
    contents,
    dropped,
    emphasis,
    figures,
    floats,
    front,
    furniture,
    headings,
    hyphens,
    kinds,
    ligatures,
    lines,
    lists,
    markdown,
    notes,
    opening,
    other_witnesses,
    page_breaks,
    quotations,
    references,
    slanted,
    slides,
    styled,
    symbols,
    zoning,
)
from scholie.normalise.draft import Draft
from scholie.witness import clean, garbled, named, unread

Rule = Callable[[Draft], Draft]
SHOWN = 8
"""Lines that a message names."""


def _clean(draft: Draft) -> Draft:
    """Return the draft with its characters as they should be; what names no letter, and a text in no alphabet, are doubts."""
    text, odd = clean(draft.text), unread(draft.text)
    if odd.count:
        draft = draft.doubt("letters-unread", odd.lines[0], count=str(odd.count), characters=named(odd), lines=_several(odd.lines))
    strange = garbled(text)
    if strange:
        draft = draft.doubt("text-garbled", 1, strange)
    return replace(draft, text=text, vocabulary=hyphens.words(text))


def _several(lines: tuple[int, ...]) -> str:
    """Return the first numbers of lines, with an ellipsis where there are more."""
    return ", ".join(map(str, lines[:SHOWN])) + (" …" if len(lines) > SHOWN else "")


ORDER: tuple[tuple[str, Rule], ...] = (
    ("characters", _clean),
    ("lines", lines.cut),
    ("columns", columns.unfold),
    ("blanks", lines.collapse),
    ("figures", figures.take),
    ("ligatures", ligatures.restore),
    ("dropped hyphens", dropped.restore),
    ("slides", slides.recognise),
    ("zones", zoning.label),
    ("contents", contents.strip),
    ("furniture", furniture.strip),
    ("notes", notes.lift),
    ("calls", calls.bind),
    ("page numbers", furniture.strip_numbers),
    ("symbols", symbols.lift),
    ("opening", opening.take),
    ("emphasis", emphasis.mark),
    ("references", references.lift),
    ("floats", floats.lift),
    ("breaks", breaks.join),
    ("page breaks", page_breaks.join),
    ("slanted words", slanted.mark),
    ("front matter", front.take),
    ("lists", lists.find),
    ("quotations", quotations.find),
    ("headings", headings.find),
    ("slide by slide", slides.lay),
    ("other witnesses", other_witnesses.consult),
    ("kind", kinds.tell),
)
"""What is done to a witness, from raw characters to blocks; ``markdown`` then writes it down."""
STYLED: tuple[tuple[str, Rule], ...] = (
    ("paragraphs", styled.begin),
    ("lists", lists.find),
    ("quotations", quotations.find),
    ("other witnesses", other_witnesses.consult),
    ("kind", kinds.tell),
)
"""What is done to a witness whose file says what its paragraphs are."""


Extract = str | Typescript
"""A witness to be normalised: its text, or that with what its reader knows of the lines."""


def normalise(
    extract: Extract, *, siglum: str = "A", file: str = "witnesses/A.txt", sha256: str = "", others: tuple[Extract, ...] = ()
) -> Proposal:
    """Return the text.md that is proposed for a witness, the ledger of its words, and the doubts.

    *extract* is the decoded text with its line ends, or what a reader of files gave. *others* are the other witnesses of
    the work: they supply metadata and a reference list that this one lacks and say where paragraphs end; the
    words of the body are always those of *extract*.
    """
    drafts = tuple(_applied(_begun(other)) for other in others)
    begun = replace(_begun(extract), file=file, others=drafts)
    draft = _applied(replace(begun, problems=tuple(replace(p, place=replace(p.place, file=file)) for p in begun.problems)))
    draft = _described(draft, Witness(siglum, file, sha256))
    source = front_matter(draft.metadata) + "\n" + markdown.body(draft)
    return Proposal(source, draft.ledger, draft.problems)


def _begun(extract: Extract) -> Draft:
    if isinstance(extract, str):
        return Draft(text=extract)
    return Draft(text=extract.text, typeset=extract.typeset, figures=extract.figures, styled=extract.styled, problems=extract.problems)


def _applied(draft: Draft) -> Draft:
    for _, rule in STYLED if draft.styled else ORDER:
        draft = rule(draft)
    return draft


def _described(draft: Draft, witness: Witness) -> Draft:
    """Return the draft with its metadata as they are printed: escaped, with the blanks of their language."""
    old = draft.metadata
    made = replace(
        old,
        title=Bilingual(_line(old.title.fr, "fr"), _line(old.title.en, "en")),
        abstract=Bilingual(_lines(old.abstract.fr, "fr"), _lines(old.abstract.en, "en")),
        authors=tuple(replace(a, role=typography.french(a.role), affiliation=typography.french(a.affiliation)) for a in old.authors),
        keywords=Keywords(tuple(map(typography.french, old.keywords.fr)), tuple(map(typography.english, old.keywords.en))),
        witnesses=(witness,),
        base=witness.siglum,
    )
    return replace(draft, metadata=made)


def _line(text: str, language: str) -> str:
    return markdown.inline(text, frozenset(), language)


def _lines(text: str, language: str) -> str:
    return "\n\n".join(_line(part, language) for part in text.split("\n\n"))
