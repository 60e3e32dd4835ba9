"""Find the terms of a text, and link the first of each concept in each section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scholie.document import HEADINGS, classes, copy, passages, reference_section
from scholie.glossary.context import nominal, proper, quotations, quoted, whole
from scholie.glossary.index import Form, Index, index
from scholie.glossary.wording import REFUSED, Stretch, Wording, Zone, wording
from scholie.glossary.words import Token, tokens
from scholie.glossary.wrapping import Range, around, enclose
from scholie.model import Concept, frozen

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FIRST, ALL, NONE = "first", "all", "none"
"""How often a concept is linked: once a section, everywhere, nowhere."""
NOTHING: Mapping[str, str] = frozen({})
SPOKEN = (Zone.OPEN, Zone.EMPHASIS, Zone.LINK)
"""Where terms may stand, or reach into."""
UNLINKED = ("aside", "table", "pre")
"""Elements whose terms are counted and not linked: notes, tables, code."""


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


def occurrences(tree: Element, concepts: Index | Iterable[Concept], *, language: str = "fr") -> tuple[Hit, ...]:
    """Return every place where *tree* names a concept, in reading order.

    Headings, quotations and the author's notes count; titles of works, citations, links, code, the author's
    reference list and the editors' notes do not. A term that markup cuts (« travail *social* ») counts, and so does one
    that begins or ends in a citation or a link.
    """
    terms = concepts if isinstance(concepts, Index) else index(concepts)
    return tuple(hit for found in _wordings(tree, language) for hit, _ in _hits(found, terms))


def link(
    tree: Element,
    concepts: Index | Iterable[Concept],
    *,
    language: str = "fr",
    often: str = FIRST,
    each: Mapping[str, str] = NOTHING,
) -> Element:
    """Return a copy of *tree* in which the first term of each concept in each section is a link.

    *often* says it otherwise for the whole text (``all`` of them, ``none``), *each* for single concepts by
    their identifiers.

    A link is ``a.term[data-term=id]`` in a paragraph, an item or a quotation set apart; a section begins at
    every heading. A term that the editor forced stays and is the first of its concept from there on; one
    refused becomes ``span.refused``, and so does one forced to no concept there is, which keeps its
    ``data-term``. The words do not change. *language* is that of the text.
    """
    terms = concepts if isinstance(concepts, Index) else index(concepts)
    linked = copy(tree)
    met: set[str] = set()
    for found in _wordings(linked, language):
        if found.passage.tag in HEADINGS:
            met = set()
        elif _linkable(found.passage):
            _link_passage(found, terms, met, each, often)
    for refusal in [a for a in linked.iter("a") if "term" in classes(a) and a.get("data-term") not in terms.ids]:
        _refuse(refusal)
    return linked


def _wordings(tree: Element, language: str) -> tuple[Wording, ...]:
    """Return the wording of each passage of the author's, reference list apart."""
    found = tuple(passages(tree))
    apart = frozenset(element for block in reference_section(tree) for element in block.iter())
    own = (passage for passage in found if passage not in apart and "editor" not in classes(passage))
    others = frozenset(found)
    return tuple(wording(passage, language, others) for passage in own)


def _linkable(passage: Element) -> bool:
    around = (passage, *passage.iterancestors())
    return not any(node.tag in UNLINKED or "missing" in classes(node) for node in around)


# ---- Finding


def _hits(found: Wording, terms: Index) -> Iterator[tuple[Hit, tuple[Stretch, ...]]]:
    """Yield the hits of a passage in order, each with the stretches that may become a link; none where it may not."""
    marks = tuple(quotations(found.text))
    hits = [*_forced(found, terms), *(hit for run in _runs(found) for hit in _free(found, run, terms, marks))]
    yield from sorted(hits, key=lambda pair: pair[0].start)


def _forced(found: Wording, terms: Index) -> Iterator[tuple[Hit, tuple[Stretch, ...]]]:
    """Yield the terms that are links already."""
    holders: dict[Element, tuple[int, int]] = {}
    for stretch in found.stretches:
        if stretch.zone is Zone.TERM and stretch.holder is not None:
            start, _ = holders.get(stretch.holder, (stretch.start, 0))
            holders[stretch.holder] = (start, stretch.end)
    for holder, (start, end) in holders.items():
        if holder.get("data-term") in terms.ids:
            yield Hit(str(holder.get("data-term")), found.passage, start, end, found.text), ()


def _runs(found: Wording) -> Iterator[tuple[str, list[Token]]]:
    """Yield the words of a passage in runs of one language between what is closed."""
    words = iter(tokens(found.text))
    token = next(words, None)
    run: list[Token] = []
    now = ""
    for stretch in found.stretches:
        spoken = stretch.language if stretch.zone in SPOKEN else ""
        if spoken != now and run:
            yield now, run
            run = []
        now = spoken
        while token is not None and token.start < stretch.end:
            if spoken:
                run.append(token)
            token = next(words, None)
    if run:
        yield now, run


def _free(
    found: Wording, run: tuple[str, list[Token]], terms: Index, marks: tuple[tuple[int, int], ...]
) -> Iterator[tuple[Hit, tuple[Stretch, ...]]]:
    language, words = run
    for start, end, form in terms.matches(found.text, words, language):
        over = found.over(start, end)
        linked = all(stretch.zone is Zone.LINK for stretch in over)
        if not linked and _apt(found.text, start, end, form) and not any(_in_title(stretch, start, end, found) for stretch in over):
            said = quoted(found.text, start, end, marks)
            if not (said and found.passage.tag == "aside"):
                yield (
                    Hit(form.concept, found.passage, start, end, found.text),
                    () if said or any(stretch.zone is Zone.LINK for stretch in over) else over,
                )


def _apt(text: str, start: int, end: int, form: Form) -> bool:
    """Tell whether what stands around a match lets it be the term."""
    if not whole(text, start, end) or proper(text, start, end, form):
        return False
    return form.noun is None or nominal(text, start, end, form.noun)


def _in_title(stretch: Stretch, start: int, end: int, found: Wording) -> bool:
    """Tell whether an emphasis is the title of a work: it says more than the term, or begins with a capital."""
    if stretch.zone is not Zone.EMPHASIS:
        return False
    same = [s for s in found.stretches if s.holder is stretch.holder]
    first, last = same[0].start, same[-1].end
    more = found.text[first:start].strip() if first < start else ""
    more += found.text[end:last].strip() if last > end else ""
    return bool(more) or found.text[first:last].lstrip()[:1].isupper()


# ---- Linking


def _link_passage(found: Wording, terms: Index, met: set[str], often: Mapping[str, str], default: str) -> None:
    """Link the terms of a passage as often as each is to be, and put them into *met*."""
    chosen: list[tuple[str, Range]] = []
    for hit, over in _hits(found, terms):
        rule = often.get(hit.concept, default)
        wanted = over and (rule == ALL or (rule == FIRST and hit.concept not in met))
        room = around(over, hit.start, hit.end) if wanted else None
        if room is not None:
            chosen.append((hit.concept, room))
        if room is not None or (not over and any(stretch.zone is Zone.TERM for stretch in found.over(hit.start, hit.end))):
            met.add(hit.concept)
    for concept, room in reversed(chosen):
        enclose(room, "a", {"class": "term", "data-term": concept})


def _refuse(anchor: Element) -> None:
    anchor.tag = "span"
    anchor.set("class", REFUSED)
    if not anchor.get("data-term"):
        del anchor.attrib["data-term"]
