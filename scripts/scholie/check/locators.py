"""Whether a quotation names its page: in its citation, or in the note that is called right after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from scholie.check.binding import Binding, keys
from scholie.check.extent import extent, quotations
from scholie.check.places import place
from scholie.check.view import TextView, View
from scholie.document import citations, classes, fold, passages, running, text, word_list
from scholie.model import Problem, Reference
from scholie.prose.years import PRINTED

FEWEST = 5
"""Words of a quotation; fewer are a term."""
PAGELESS = frozenset({"online", "legislation", "jurisdiction", "video", "movie", "audio", "music", "software", "dataset", "image"})
"""Types of works without pages to name."""
DIRECT = re.compile(r"[\s,]*[(\[]?(?:\s*(?:cf\.|voir|in|dans))?\s*")
"""What may stand between a quotation and the citation that says whose it is."""
CALLED = re.compile(r"[\s.,;:!?…]*")
"""What may stand between a quotation and the call of its note."""
LOCATOR = re.compile(
    r"(?i)\bp{1,2}\.?\s*[\divxlc]+|\bpages?\b|§|\bchap|\bart(?:icle)?s?\b\.?\s*\d|\bt(?:ome)?\.?\s*[\divx]+\b|\bvol\.|\bfo?l?\.\s*\d|\bf[°o]\s*\d"
    r"|\bn[°o]\s*\d|\bparagraphe|\bal\.|\bl\.\s*\d|\bch\.|\bsection|\bemplacement|\bloc\."
    r"|\d{1,2}[:h]\d\d|\b" + PRINTED + r"[a-z]?\s*[:,]\s*\d+"
    r"|\b(?:ibid|id|op|loc|art)\b|\bnote\s+\d|\bnon paginé|\bn\.\s?p\.|\bs\.\s?p\."
)
REACH = 60
"""Characters after a citation in which its brackets close."""


def quotation_without_locator(view: View) -> Iterator[Problem]:
    """Yield the quotations of five words or more whose citation names no page: it follows them, or stands in their note.

    A work without pages, or of one page, needs none; nor does the title of a work, which is no quotation from it.
    """
    for binding in view.bindings:
        passage = next((p for p in passages(binding.contribution.tree) if binding.element in set(p.iter())), None)
        if passage is not None and all(map(_paged, binding.works)):
            words, span = running(passage), extent(passage, binding.element)
            quoted = pageless(words, *span)
            if quoted and not any(_is_title(quoted, work) for work in binding.works):
                yield _of_binding(binding, quoted)
    for seen in view.texts:
        yield from _in_notes(seen, view.works)


def pageless(words: str, start: int, end: int) -> str:
    """Return the quotation in *words* that a citation from *start* to *end* follows and gives no page; empty when there is none."""
    quoted = next((words[a:b] for a, b in quotations(words) if b <= start and DIRECT.fullmatch(words, b, start)), "")
    return quoted if len(word_list(quoted)) >= FEWEST and not LOCATOR.search(_call(words, start, end)) else ""


def _call(words: str, start: int, end: int) -> str:
    """Return a citation with what stands beside it in the same brackets, or in the brackets right after it."""
    closed = re.compile(r"[^()«»]*").match(words, end, end + REACH)
    after = closed[0] if closed else ""
    narrative = re.compile(r"\s*\([^()]*\)").match(words, end)
    return words[start:end] + (narrative[0] if narrative else after)


def _paged(work: Reference) -> bool:
    on_screen = work.type == "article" and bool(work.url) and not work.pages
    return work.type not in PAGELESS and not on_screen and not re.fullmatch(r"\d+", work.pages)


def _is_title(quoted: str, work: Reference) -> bool:
    """Tell whether what stands between quotation marks is how the title of *work* begins."""
    words, title = word_list(fold(quoted)), word_list(fold(work.title))
    return bool(title) and words[: len(title)] == title[: len(words)]


def _of_binding(binding: Binding, quoted: str) -> Problem:
    where = place(binding.contribution, binding.element, binding.words, rank=binding.rank)
    details = (("cited", binding.words), ("keys", ", ".join(work.key for work in binding.works)))
    return Problem("quotation-without-locator", where, details, quoted, contribution=binding.contribution.id)


def _in_notes(seen: TextView, known: Mapping[str, Reference]) -> Iterator[Problem]:
    """Yield the quotations whose note cites works and has no page anywhere."""
    contribution = seen.contribution
    pageless_notes = dict(_citing(seen, known))
    for passage, words in seen.running.items():
        found = [a for a in passage.iter("a") if a.get("data-note") in pageless_notes and "noteref" in classes(a)]
        spans = quotations(words) if found else ()
        for call in found:
            at = extent(passage, call)[0]
            quoted = next((words[a:b] for a, b in spans if b <= at and CALLED.fullmatch(words, b, at)), "")
            label = call.get("data-note") or ""
            if len(word_list(quoted)) >= FEWEST and not any(_is_title(quoted, known[key]) for key in pageless_notes[label]):
                details = (("cited", f"[^{label}]: …"), ("keys", ", ".join(pageless_notes[label])))
                where = place(contribution, call, f"[^{label}]")
                yield Problem("quotation-without-locator", where, details, quoted, contribution=contribution.id)


def _citing(seen: TextView, known: Mapping[str, Reference]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the label of each note that cites works with pages and names none, with their keys."""
    for note in seen.notes:
        cited = tuple(key for citation in citations(note) for key in keys(citation))
        if cited and all(key in known and _paged(known[key]) for key in cited) and not LOCATOR.search(text(note, notes=True)):
            yield note.get("data-note") or "", cited
