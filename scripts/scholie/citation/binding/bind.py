"""Bind: find the citations of every block, put links around their words, say what is doubtful."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scholie.citation.binding.blocks import Block, blocks
from scholie.citation.binding.items import items
from scholie.citation.binding.view import View, view
from scholie.citation.mentions import Note, mentions
from scholie.citation.mentions.catalogue import Work, catalogue
from scholie.document import citations, parse_inline, text
from scholie.model import Citation, Place, Problem, Reference

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

GAP = "\n\n"
"""Parts the blocks in the text that citations are looked for in."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A text.md with its citations bound."""

    markdown: str
    problems: tuple[Problem, ...] = ()
    """In the order of the text; places have line and column, no file."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A block with its words, and where these begin in the text of all blocks of its kind."""

    block: Block
    view: View
    start: int


def bind(markdown: str, references: Sequence[Reference], *, shared: Sequence[Reference] = ()) -> Bound:
    """Return *markdown*, a text.md, with its citations of *references* and *shared* works as links to their keys.

    *references* are the contribution's own list; a work of *shared* is bound as probable. Items of the
    author's reference list are bound to the works they are. Words do not change, bindings that are
    there stay, and a second run changes nothing.

    « La mesure manque (Rey, 2015) » becomes « La mesure manque ([Rey, 2015](@rey2015)) ».
    """
    works = catalogue(references, shared)
    bound = _once(markdown, references, works)
    latest, before = bound.markdown, markdown
    while latest != before:
        latest, before = _once(latest, references, works).markdown, latest
    return Bound(latest, bound.problems)


def _once(markdown: str, references: Sequence[Reference], works: Sequence[Work]) -> Bound:
    """Bind what can be bound beside what is there; a link may let marks of emphasis be read that could not before."""
    found = blocks(markdown)
    edits: list[tuple[int, int, str]] = []
    problems: list[Problem] = []
    for chosen in ([b for b in found if not b.note and not b.listed], [b for b in found if b.note]):
        seen = _seen(chosen)
        known = _known(seen, works)
        cited = mentions(GAP.join(one.view.words for one in seen), works, known, _numbered(seen))
        for one, citation in _placed(seen, cited):
            edits += _edit(one, citation, works)
            problems += _problem(markdown, one, citation, works)
    edits += items([block for block in found if block.listed], references)
    return Bound(_apply(markdown, found, edits), tuple(sorted(problems, key=lambda problem: problem.place)))


def _seen(chosen: Sequence[Block]) -> list[Seen]:
    seen, start = [], 0
    for block in chosen:
        words = view(block.content)
        seen.append(Seen(block, words, start))
        start += len(words.words) + len(GAP)
    return seen


def _numbered(seen: Sequence[Seen]) -> tuple[Note, ...]:
    """Return where the notes stand in the text of all blocks, each from its first block to its last."""
    notes: list[Note] = []
    for one in (one for one in seen if one.block.label):
        end = one.start + len(one.view.words)
        if notes and notes[-1].number == one.block.label:
            notes[-1] = Note(one.block.label, notes[-1].start, end)
        else:
            notes.append(Note(one.block.label, one.start, end))
    return tuple(notes)


def _known(seen: Sequence[Seen], works: Sequence[Work]) -> list[Citation]:
    """Return the links that are there as citations, other links as citations of nothing."""
    index = {work.reference.key: work.index for work in works}
    found = []
    for one in seen:
        for link in one.view.links:
            keys = [key.strip().lstrip("@") for key in link.target.split(";")] if link.target.startswith("@") else []
            start, end = one.start + link.start, one.start + link.end
            found.append(Citation(start, end, one.view.words[link.start : link.end], tuple(index[key] for key in keys if key in index)))
    return found


def _placed(seen: Sequence[Seen], cited: Sequence[Citation]) -> Iterator[tuple[Seen, Citation]]:
    """Yield the citations that stand within one block, with it."""
    starts = [one.start for one in seen]
    for citation in cited:
        one = seen[bisect_right(starts, citation.start) - 1]
        if citation.end <= one.start + len(one.view.words):
            yield one, citation


def _span(one: Seen, citation: Citation) -> tuple[int, int]:
    """Return the span of the citation in the Markdown of its block, marks of emphasis balanced."""
    content = one.block.content
    start, end = one.view.source(citation.start - one.start, citation.end - one.start)
    for run in ("*", "_"):
        if len(re.findall(rf"(?<!\\){re.escape(run)}+", content[start:end])) % 2:
            after = re.compile(rf"{re.escape(run)}+").match(content, end)
            before = re.search(rf"{re.escape(run)}+$", content[:start])
            if after:
                end = after.end()
            elif before:
                start = before.start()
    return start, end


def _edit(one: Seen, citation: Citation, works: Sequence[Work]) -> list[tuple[int, int, str]]:
    """Return the link for *citation* as an edit of the file: nothing when the words would change."""
    if not citation.references:
        return []
    target = ";".join(f"@{works[index].reference.key}" for index in citation.references)
    start, end = _span(one, citation)
    content = one.block.content
    linked = f"{content[:start]}[{content[start:end]}]({target}){content[end:]}"
    before, after = parse_inline(content), parse_inline(linked)
    if not all(safe(content[start:end], before, after) for safe in SAFE):
        return []
    return [(one.block.offsets[start], one.block.offsets[end - 1] + 1, target)]


def _read_as_one(_: str, before: Element, after: Element) -> bool:
    """Let a link be read as one, within no other, and no word change by it."""
    return text(before) == text(after) and len(citations(after)) == len(citations(before)) + 1


def _no_call(linked: str, _: Element, _after: Element) -> bool:
    """Let no call of a note stand in a link."""
    return "[^" not in linked


SAFE: tuple[Callable[[str, Element, Element], bool], ...] = (_read_as_one, _no_call)
"""What must hold of the Markdown that becomes a link, and of its block without and with the link; else nothing is bound there."""


def _apply(markdown: str, found: Sequence[Block], edits: Sequence[tuple[int, int, str]]) -> str:
    """Return *markdown* with a link for each edit, last first."""
    result = markdown
    for start, end, target in sorted(edits, reverse=True):
        result = f"{result[:start]}[{result[start:end]}]({target}){result[end:]}"
    return result if found else markdown


def _place(markdown: str, one: Seen, citation: Citation) -> Place:
    at = one.block.offsets[one.view.source(citation.start - one.start, citation.end - one.start)[0]]
    return Place("", markdown.count("\n", 0, at) + 1, at - markdown.rfind("\n", 0, at))


def _problem(markdown: str, one: Seen, citation: Citation, works: Sequence[Work]) -> list[Problem]:
    if not citation.code:
        return []
    details = _details(citation, [works[index].reference for index in citation.references])
    return [Problem(citation.code, _place(markdown, one, citation), details, citation.words, citation.verdict)]


def _details(citation: Citation, bound: Sequence[Reference]) -> tuple[tuple[str, str], ...]:
    """Return what the sentence of the problem of *citation* asks for: what it prints, and the works that it is *bound* to."""
    if citation.code == "citation-unlisted":
        return (("cited", citation.evidence or citation.words),)
    keys = ", ".join(work.key for work in bound)
    if citation.code not in ("year-differs", "name-differs"):
        return (("keys", keys or citation.evidence),)
    (work,) = bound
    people = ", ".join(name.family for name in (work.authors or work.editors))
    other = ("year", work.year) if citation.code == "year-differs" else ("name", people)
    return ("cited", citation.evidence), ("key", work.key), other
