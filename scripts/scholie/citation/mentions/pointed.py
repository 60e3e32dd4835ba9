"""Follow the number of a note: « Morel, art. cit. (n. 4) », « supra, note 4, p. 12 »."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.citation.mentions.antecedents import Antecedents, led, link, lost, opening, stranger
from scholie.citation.mentions.finding import ambiguous
from scholie.citation.mentions.marks import FORWARD
from scholie.citation.mentions.notes import by_words, is_set_off, named_by, nearest, of_kind
from scholie.citation.mentions.numbered import Note, note_of
from scholie.model import Citation, Verdict

LOCATED = re.compile(r"[\s)]*[,:]\s?(?:pp?\.|§|\d)")


def pointed(known: Antecedents, mark: re.Match[str]) -> Citation | None:
    """Return the citation of a work that another note cites, by the note's number and perhaps a name.

    « Voir supra, note 4 » alone is a cross-reference; a name that the note does not cite is lost.
    """
    way = mark["before"] or mark["after"] or ""
    note = note_of(known.notes, mark["number"], mark.start(), forward=bool(FORWARD.search(way)))
    begin = opening(known, mark.start())
    named = nearest(known.text, begin, mark.start(), known.works)
    if not (mark["cited"] or way) or (note is None and named is None):
        return None
    if note is None:
        return named_by(known.text, named, mark, known.before(named.start)) if named else None
    cited = [one for one in known.within(note.start, note.end) if one.references]
    if named is None:
        if stranger(known, begin, mark.start()) or not (mark["cited"] or LOCATED.match(known.text, mark.end())):
            return None
        return _led(known, (mark.start(), _end(known, mark)), cited, note)
    between = known.text[named.end : mark.start()]
    start = named.start if is_set_off(between) else mark.start()
    works = of_kind(mark["cited"] or "", by_words(between, [work for work in known.meant(cited) if work in named.works]))
    kept = [replace(one, references=tuple(work.index for work in works if work.index in one.references)) for one in cited]
    if not works:
        return ambiguous(known.text, start, mark.end(), named.works)
    answer = _led(known, (start, _end(known, mark)), [one for one in kept if one.references], note)
    return replace(answer, verdict=Verdict.VERIFIED) if answer.references else answer


def _end(known: Antecedents, mark: re.Match[str]) -> int:
    """Return where a mark ends, with the bracket that closes « art. cit. (n. 4) »."""
    return mark.end() + (re.search(r"[(\[]", mark.group()) is not None and known.text[mark.end() : mark.end() + 1] in (")", "]"))


def _led(known: Antecedents, span: tuple[int, int], cited: list[Citation], note: Note) -> Citation:
    """Return the citation of the one work that *cited*, from *note*, name."""
    return led(known, span, known.meant(cited), (f"note {note.number}", *link(cited))) if cited else lost(known, *span)
