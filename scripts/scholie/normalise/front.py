"""Take the front matter out of the blocks: titles, authors, abstracts, keywords, in any order."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from scholie.document import fold, word_list
from scholie.model import Author, Bilingual, Keywords, LedgerEntry, Metadata, Reason
from scholie.names.bylines import EMAIL, PLACE, affiliated, by_line, plausible
from scholie.normalise.draft import Block, Draft, plain
from scholie.normalise.joints import NUMBERED
from scholie.normalise.labels import Label, labelled
from scholie.normalise.marks import BULLET
from scholie.normalise.sense import closed, hanging, stopped
from scholie.prose.language import language_of
from scholie.zones import Zone

HEAD = 16
"""Blocks in which front matter may stand."""
LONGEST = 400
"""Characters of the longest by-line or affiliation."""
SECTION = re.compile(
    r"(?:sommaire|table des mati[èe]res|contents|table of contents|plan|introduction|avant-propos|préface|foreword)\s*[:.]?", re.IGNORECASE
)
"""What stands over a table of contents or a first section, and is no title."""
LONG_TITLE = 40
"""Words that no title has."""
AFFILIATION = re.compile(r"(?:\^|\ufdd4)?([a-d*†‡])\ufdd5?\^?\s+(?=[^\W\d_])")
SEPARATOR = re.compile(r"\s*[;,•·–—|/]\s*|\s+-\s+")


def take(draft: Draft) -> Draft:
    """Move the front matter from the blocks to the metadata."""
    if draft.opened:
        return _untitled(draft)
    if draft.slides:
        return draft
    draft = replace(draft, metadata=replace(draft.metadata, language=language_of(" ".join(block.text for block in draft.blocks[:80]))))
    draft, used = _fields(draft)
    draft, used = _titles(draft, used)
    draft, used = _people(draft, used)
    blocks = tuple(block for i, block in enumerate(draft.blocks) if i not in used)
    return _repeated(replace(draft, blocks=blocks))


def _untitled(draft: Draft) -> Draft:
    """Take the title that no line was told to be, where the first block looks like one and opens no section."""
    if draft.metadata.title or not draft.blocks or draft.blocks[0].zone is Zone.HEADING:
        return draft
    draft, used = _titles(draft, set())
    return replace(draft, blocks=tuple(block for i, block in enumerate(draft.blocks) if i not in used))


def _fields(draft: Draft) -> tuple[Draft, set[int]]:
    """Take abstracts and keywords by their labels."""
    used: set[int] = set()
    for i, block in enumerate(draft.blocks[:HEAD]):
        label = labelled(block.text)
        if not label or i in used or (i > 8 and not used):
            continue
        alone = label.end >= len(block.text.lstrip("*#_ "))
        if alone and (i + 1 >= len(draft.blocks) or labelled(draft.blocks[i + 1].text)):
            continue
        value = draft.blocks[i + 1] if alone else replace(block, text=block.text.lstrip("*#_ ")[label.end :])
        draft = _field(draft, label, value.text)
        draft = draft.aside(LedgerEntry(Reason.LABEL, block.line, block.text.lstrip("*#_ ")[: label.end].strip()))
        used |= {i, i + 1} if alone else {i}
    return draft, used


def _field(draft: Draft, label: Label, value: str) -> Draft:
    language = language_of(value, label.language) if label.field == "abstract" else label.language
    metadata = draft.metadata
    if label.field == "abstract":
        old = metadata.abstract
        text = f"{old.only(language)}\n\n{plain(value)}" if old.only(language) else plain(value)
        return replace(draft, metadata=replace(metadata, abstract=Bilingual(**{**_pair(old), language: text})))
    words = tuple(word for word in SEPARATOR.split(plain(value).rstrip(" .")) if word)
    keywords = Keywords(**{"fr": metadata.keywords.fr, "en": metadata.keywords.en, language: (*metadata.keywords.only(language), *words)})
    return replace(draft, metadata=replace(metadata, keywords=keywords))


def _pair(text: Bilingual) -> dict[str, str]:
    return {"fr": text.fr, "en": text.en}


def _titles(draft: Draft, used: set[int]) -> tuple[Draft, set[int]]:
    """Take the title: the first block that no field has used; one in the other language may follow it."""
    free = [i for i in range(min(HEAD, len(draft.blocks))) if i not in used]
    if not free or not _title_like(draft.blocks[free[0]]):
        return draft, used
    block, language = draft.blocks[free[0]], draft.metadata.language
    titles = {language: plain(block.text)}
    taken = {free[0]}
    other = "en" if language == "fr" else "fr"
    second = draft.blocks[free[1]] if len(free) > 1 and free[1] == free[0] + 1 else None
    if second and _title_like(second) and language_of(second.text, language) == other:
        titles[other] = plain(draft.blocks[free[1]].text)
        taken.add(free[1])
    draft = replace(draft, metadata=replace(draft.metadata, title=Bilingual(**titles)))
    return draft, used | taken


def _title_like(block: Block) -> bool:
    text = block.text
    if SECTION.fullmatch(text) or len(text.split()) > LONG_TITLE or text.endswith((";", ",", ":")) or hanging(text):
        return False
    return not stopped(text.rstrip("?!… ")) and not BULLET.match(text) and not NUMBERED.match(text)


def _people(draft: Draft, used: set[int]) -> tuple[Draft, set[int]]:
    """Take by-lines, affiliations and addresses that stand before the body."""
    heads = frozenset(_key(entry.words) for entry in draft.ledger if entry.reason is Reason.RUNNING_HEAD)
    authors: list[Author] = []
    taken: list[int] = []
    last = max(used, default=-1)
    for i, block in enumerate(draft.blocks[:HEAD]):
        if i in used:
            continue
        if i > last + 2 or len(block.text) > LONGEST:
            break
        found = _named(block.text, heads, authors, framed=i < last) if not authors or i == last + 1 else ()
        if found:
            authors += found
        elif authors and (rest := _placed(block.text)):
            authors[-1] = affiliated(authors[-1], plain(rest))
        elif i > last:
            break
        else:
            continue
        taken.append(i)
        last = max(last, i)
    draft = replace(draft, metadata=replace(draft.metadata, authors=tuple(authors)))
    before = " ".join(draft.blocks[i].text for i in taken)
    after = " ".join(f"{a.given} {a.family} {a.role} {a.affiliation} {a.email}" for a in authors)
    return draft.aside(_difference(before, after, draft.blocks[taken[0]].line if taken else 0)), used | set(taken)


def _named(text: str, heads: frozenset[str], authors: list[Author], *, framed: bool) -> tuple[Author, ...]:
    """Return the authors whom a block names: *framed* by other fields, repeated at the heads of pages, or of uncommon words."""
    known = _key(text) in heads
    if EMAIL.search(text) or PLACE.search(text) or (authors and closed(text)) or not (known or framed or plausible(text)):
        return ()
    return by_line(plain(text), certain=known)


def _placed(text: str) -> str:
    """Return what a block says of the author before it, without its mark; nothing when it is no affiliation."""
    marked = AFFILIATION.match(text)
    if marked or EMAIL.search(text) or (PLACE.search(text) and not stopped(text)):
        return text[marked.end() :] if marked else text
    return ""


def _difference(before: str, after: str, line: int) -> LedgerEntry | None:
    """Return the entry for the words of by-lines that no author has: « et », an affiliation mark, alone or after a name."""
    old, new = Counter(word_list(plain(before))), Counter(word_list(after))
    if old == new:
        return None
    return LedgerEntry(Reason.AFFILIATION_MARK, line, " ".join((old - new).elements()), " ".join((new - old).elements()))


def _key(text: str) -> str:
    return re.sub(r"[\W\d_]+", " ", fold(plain(text))).strip()


def _repeated(draft: Draft) -> Draft:
    """Set aside the title where it stands a second time at the beginning."""
    titles = {_key(title) for title in (draft.metadata.title.fr, draft.metadata.title.en) if title}
    for i, block in enumerate(draft.blocks[:6]):
        if len(block.text) < LONGEST and _key(block.text) in titles and len(_key(block.text)) > 3:
            blocks = (*draft.blocks[:i], *draft.blocks[i + 1 :])
            return replace(draft.aside(LedgerEntry(Reason.REPEATED_TITLE, block.line, plain(block.text))), blocks=blocks)
    return draft


def untitled(metadata: Metadata) -> bool:
    """Tell whether nothing but a first line says that it is a title: no author, no abstract, no keyword."""
    return not (metadata.authors or metadata.abstract or metadata.keywords.fr or metadata.keywords.en)
