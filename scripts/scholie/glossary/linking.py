"""Find the terms of a text, and link the first of each concept in each section."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from scholie.document import HEADINGS, classes, copy
from scholie.glossary.context import nominal, proper, quotations, quoted, whole
from scholie.glossary.index import Form, Index, index
from scholie.glossary.wrapping import around, enclose
from scholie.model import Concept, frozen
from scholie.prose import REFUSED, Enclosure, Stretch, Wording, own_wordings

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FIRST, ALL = "first", "all"
"""How often a concept is linked: once a section, everywhere; any other word, as « none », is nowhere."""
SPOKEN = (Enclosure.OPEN, Enclosure.EMPHASIS, Enclosure.LINK)
"""Where terms may stand, or reach into."""
HEADING, QUOTATION, NOTE, TABLE = "headings", "quotations", "notes", "tables"
PLACES = (HEADING, QUOTATION, NOTE, TABLE)
"""Places whose terms are counted, and linked only where the edition's settings say so."""
BOXED = {"aside": NOTE, "table": TABLE}


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a concept is met."""

    concept: str
    """Identifier of the concept."""
    passage: Element
    start: int
    end: int
    """Indexes in *text*."""
    text: str
    """The words of the whole passage."""

    @property
    def words(self) -> str:
        """The words that name the concept here."""
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Rules:
    """Which terms become links."""

    often: str = FIRST
    """``first`` of each section, ``all`` of them, or ``none``."""
    each: Mapping[str, str] = field(default_factory=lambda: frozen({}))
    """How often a single concept is linked, by its identifier."""
    within: Collection[str] = ()
    """The ``PLACES`` whose terms are linked as well; a note is a section of its own."""


DEFAULT = Rules()


def occurrences(tree: Element, concepts: Index | Iterable[Concept], *, language: str = "fr") -> tuple[Hit, ...]:
    """Return every place where *tree* names a concept, in reading order.

    Headings, quotations and the author's notes count; titles of works, citations, links, code, the author's
    reference list and the editors' notes do not. A term that markup cuts (« travail *social* ») counts, and so does one
    that begins or ends in a citation or a link.
    """
    terms = concepts if isinstance(concepts, Index) else index(concepts)
    return tuple(met(own_wordings(tree, language), terms))


def met(words: Iterable[Wording], terms: Index) -> Iterator[Hit]:
    """Yield every place where passages of these *words* name a concept, in their order."""
    yield from (hit for found in words for hit, _ in _hits(found, terms))


def link(tree: Element, concepts: Index | Iterable[Concept], *, language: str = "fr", rules: Rules = DEFAULT) -> Element:
    """Return a copy of *tree* in which the terms that *rules* choose are links: the first of each concept in each section.

    A link is ``a.term[data-term=id]`` in a paragraph, an item or a quotation set apart; a section begins at
    every heading. A term that the editor forced stays and is the first of its concept from there on; one
    refused becomes ``span.refused``, and so does one forced to no concept there is, which keeps its
    ``data-term``. The words do not change. *language* is that of the text.
    """
    terms = concepts if isinstance(concepts, Index) else index(concepts)
    linked = copy(tree)
    seen: set[str] = set()
    for found in tuple(own_wordings(linked, language)):
        seen = set() if found.passage.tag in HEADINGS else seen
        if _linkable(found.passage, rules.within):
            _link_passage(found, terms, set() if found.passage.tag == "aside" else seen, rules)
    for refusal in [a for a in linked.iter("a") if "term" in classes(a) and a.get("data-term") not in terms.ids]:
        _refuse(refusal)
    return linked


def _linkable(passage: Element, within: Collection[str]) -> bool:
    if passage.tag in HEADINGS:
        return HEADING in within
    around = (passage, *passage.iterancestors())
    return not any(node.tag == "pre" or "missing" in classes(node) or BOXED.get(str(node.tag), "") not in ("", *within) for node in around)


# ---- Finding


def _hits(found: Wording, terms: Index, *, quoting: bool = False) -> Iterator[tuple[Hit, tuple[Stretch, ...]]]:
    """Yield the hits of a passage in order, each with the stretches that may become a link; none where it may not."""
    marks = tuple(quotations(found.text))
    hits = [*_forced(found, terms), *(hit for run in _runs(found) for hit in _free(found, run, terms, marks, quoting=quoting))]
    yield from sorted(hits, key=lambda pair: pair[0].start)


def _forced(found: Wording, terms: Index) -> Iterator[tuple[Hit, tuple[Stretch, ...]]]:
    """Yield the terms that are links already."""
    holders: dict[Element, tuple[int, int]] = {}
    for stretch in found.stretches:
        if stretch.enclosure is Enclosure.TERM and stretch.holder is not None:
            start, _ = holders.get(stretch.holder, (stretch.start, 0))
            holders[stretch.holder] = (start, stretch.end)
    for holder, (start, end) in holders.items():
        if holder.get("data-term") in terms.ids:
            yield Hit(str(holder.get("data-term")), found.passage, start, end, found.text), ()


def _runs(found: Wording) -> Iterator[tuple[str, int, int]]:
    """Yield language, start and end of each run of a passage in one language between what is closed."""
    spoken = ((stretch.language if stretch.enclosure in SPOKEN else "", stretch) for stretch in found.stretches)
    for language, row in groupby(spoken, key=itemgetter(0)):
        stretches = [stretch for _, stretch in row]
        if language:
            yield language, stretches[0].start, stretches[-1].end


def _free(
    found: Wording, run: tuple[str, int, int], terms: Index, marks: tuple[tuple[int, int], ...], *, quoting: bool
) -> Iterator[tuple[Hit, tuple[Stretch, ...]]]:
    for start, end, form in terms.matches(found.text, *run):
        over = found.over(start, end)
        linked = all(stretch.enclosure is Enclosure.LINK for stretch in over)
        if not linked and _apt(found.text, start, end, form) and not any(_in_title(stretch, start, end, found) for stretch in over):
            said = quoted(found.text, start, end, marks)
            if not (said and found.passage.tag == "aside"):
                yield (
                    Hit(form.concept, found.passage, start, end, found.text),
                    () if (said and not quoting) or any(stretch.enclosure is Enclosure.LINK for stretch in over) else over,
                )


def _apt(text: str, start: int, end: int, form: Form) -> bool:
    """Tell whether what stands around a match lets it be the term."""
    if not whole(text, start, end) or proper(text, start, end, form):
        return False
    return form.noun is None or nominal(text, start, end, form.noun)


def _in_title(stretch: Stretch, start: int, end: int, found: Wording) -> bool:
    """Tell whether an emphasis is the title of a work: it says more than the term, or begins with a capital."""
    if stretch.enclosure is not Enclosure.EMPHASIS:
        return False
    same = [s for s in found.stretches if s.holder is stretch.holder]
    first, last = same[0].start, same[-1].end
    more = found.text[first:start].strip() if first < start else ""
    more += found.text[end:last].strip() if last > end else ""
    return bool(more) or found.text[first:last].lstrip()[:1].isupper()


# ---- Linking


def _link_passage(found: Wording, terms: Index, seen: set[str], rules: Rules) -> None:
    """Link the terms of a passage as often as each is to be, and put them into *seen*."""
    chosen: list[tuple[Hit, tuple[Stretch, ...]]] = []
    for hit, over in _hits(found, terms, quoting=QUOTATION in rules.within):
        rule = rules.each.get(hit.concept, rules.often)
        wanted = over and (rule == ALL or (rule == FIRST and hit.concept not in seen))
        room = around(over, hit.start, hit.end) if wanted else None
        if room is not None:
            chosen.append((hit, over))
        if room is not None or (not over and any(stretch.enclosure is Enclosure.TERM for stretch in found.over(hit.start, hit.end))):
            seen.add(hit.concept)
    for hit, over in reversed(chosen):
        if (room := around(over, hit.start, hit.end, cut=True)) is not None:
            enclose(room, "a", {"class": "term", "data-term": hit.concept})


def _refuse(anchor: Element) -> None:
    anchor.tag = "span"
    anchor.set("class", REFUSED)
    if not anchor.get("data-term"):
        del anchor.attrib["data-term"]
