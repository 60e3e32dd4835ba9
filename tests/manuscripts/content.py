"""What a text says, part by part, in a form in which two texts can be compared: the true one, and the one that was read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from manuscripts.habits import Habits
from manuscripts.hidden import BOX
from manuscripts.paper import Paper, Parts, Passage, words
from manuscripts.pools import ENDS
from scholie import metadata
from scholie.document import parse

NUMBER = re.compile(r"^\s*(?:\d+(?:\.\d+)*\s*[.)]|[IVX]+\.(?:\d\.)?|\[\d+\]|–)\s+")
"""The number before a heading or a reference, which may be kept or not."""
LETTER = re.compile(r"^\(?(?:[a-c]|i+)\)\s")
"""The letter of an item, which Markdown cannot count."""
CAPTION = re.compile(r"(?:Tableau|Table)\s\d")
LISTS = frozenset(spoken[2] for spoken in ENDS.values())
BEFORE = 20
"""Letters before the call of a note by which its place is known."""


@dataclass(frozen=True, slots=True)
class Content:
    """A text as its parts: strings of letters and figures, compared without blanks and signs."""

    title: tuple[str, ...]
    authors: tuple[str, ...]
    affiliations: tuple[tuple[str, ...], ...]
    """Of each author the name, the place and the address for mail."""
    abstracts: tuple[str, ...]
    keywords: tuple[tuple[str, str], ...]
    headings: tuple[str, ...]
    levels: tuple[tuple[str, int], ...]
    notes: tuple[tuple[str, str], ...]
    """The words of each, and those before its call."""
    lists: tuple[str, ...]
    quotations: tuple[str, ...]
    tables: tuple[tuple[str, ...], ...]
    """Of each its caption, then its rows."""
    figures: tuple[tuple[str, str], ...]
    """Of each its caption and its alternative text."""
    emphasis: tuple[tuple[str, str], ...]
    paragraphs: tuple[str, ...]
    references: tuple[str, ...]


def letters(text: str) -> str:
    """Return the letters and figures of *text*, in lower case."""
    return "".join(filter(str.isalnum, text)).casefold()


# ---- the true text


def true(paper: Paper, habits: Habits) -> Content:
    """Return the content of *paper*, with what *habits* add to it or leave out."""
    own, other = paper.language, "en" if paper.language == "fr" else "fr"
    spoken = (own, other)
    silent = habits.front == "keywords before"
    titles = {language: paper.titles[language] for language in (spoken[:1] if silent else spoken)}
    named = {author: letters(f"{author.given} {author.family}") for author in paper.authors}
    placed = habits.byline not in ("commas", "semicolons")
    mailed = habits.byline in ("lines", "breaks", "mails", "marks")
    headings = [passage for passage in paper.passages if passage.kind == "heading"]
    return Content(
        title=tuple(f"{language} {letters(text)}" for language, text in sorted(titles.items())),
        authors=tuple(named.values()),
        affiliations=tuple((name, letters(a.place) if placed else "", letters(a.email) if mailed else "") for a, name in named.items()),
        abstracts=tuple(f"{language} {letters(text)}" for language, text in sorted(paper.abstracts.items())),
        keywords=tuple((language, letters(word)) for language in sorted(spoken) for word in paper.keywords[language]),
        headings=tuple(letters(words(passage.parts)) for passage in headings),
        levels=tuple((letters(words(passage.parts)), passage.level) for passage in headings),
        notes=tuple(_true_notes(paper.passages)),
        lists=_kind(paper, "item"),
        quotations=_kind(paper, "quotation"),
        tables=tuple(_true_table(p, paper.language, habits) for p in paper.passages if p.kind == "table"),
        figures=tuple(
            (f"figure1{letters(words(p.parts))}", letters(p.alt) if habits.figures != "none" else "")
            for p in paper.passages
            if p.kind == "figure"
        ),
        emphasis=tuple(sorted(_true_emphasis(paper))),
        paragraphs=(*_kind(paper, "paragraph"), *([letters(BOX)] if habits.hidden == "text box" else [])),
        references=tuple(letters(words(held)) for held in paper.references),
    )


def _kind(paper: Paper, kind: str) -> tuple[str, ...]:
    return tuple(letters(words(passage.parts)) for passage in paper.passages if passage.kind == kind)


def _true_table(passage: Passage, language: str, habits: Habits) -> tuple[str, ...]:
    label = {"fr": "tableau1", "en": "table1"}[language]
    broken = "env" if habits.tables == "broken cells" else ""
    rows = (passage.rows[0], *(tuple(f"{broken}{cell}" if cell.isdecimal() else cell for cell in row) for row in passage.rows[1:]))
    return (label + letters(words(passage.parts)), *("|".join(map(letters, row)) for row in rows))


def _true_notes(passages: Iterable[Passage]) -> Iterator[tuple[str, str]]:
    for passage in passages:
        before = ""
        for part in passage.parts:
            before += part.text
            if part.note:
                yield letters(words(part.note)), letters(before)[-BEFORE:]


def _true_emphasis(paper: Paper) -> Iterator[tuple[str, str]]:
    held: list[Parts] = [passage.parts for passage in paper.passages if passage.kind != "heading"]
    held += [part.note for parts in held for part in parts if part.note]
    for parts in (*held, *paper.references):
        yield from ((part.face, letters(part.text)) for part in parts if part.face in ("em", "sup"))


# ---- the text that was read


def read(markdown: str) -> Content:
    """Return the content of a text.md."""
    front, _ = metadata.read(markdown, "")
    _, body, _ = metadata.split(markdown)
    tree = parse(body)
    text, listed = _parted(tree)
    levels = [
        (letters(NUMBER.sub("", _words(block))), int(block.tag[1]) - 1) for block in text if block.tag in ("h2", "h3", "h4", "h5", "h6")
    ]
    tables = [(at, block) for at, block in enumerate(text) if block.tag == "table"]
    captions = {
        id(text[at]): None
        for place, _ in tables
        for at in (place - 1, place + 1)
        if 0 <= at < len(text) and CAPTION.match(_words(text[at]))
    }
    blocks = [block for block in text if id(block) not in captions]
    named = {author: letters(f"{author.given} {author.family}") for author in front.authors}
    return Content(
        title=tuple(f"{language} {letters(text)}" for language, text in (("en", front.title.en), ("fr", front.title.fr)) if text),
        authors=tuple(named.values()),
        affiliations=tuple((name, letters(author.affiliation), letters(author.email)) for author, name in named.items()),
        abstracts=tuple(f"{language} {letters(text)}" for language, text in (("en", front.abstract.en), ("fr", front.abstract.fr)) if text),
        keywords=tuple(
            (language, letters(word)) for language, held in (("en", front.keywords.en), ("fr", front.keywords.fr)) for word in held
        ),
        headings=tuple(text for text, _ in levels),
        levels=tuple(levels),
        notes=tuple(_notes(tree)),
        lists=tuple(letters(LETTER.sub("", _words(item))) for block in blocks if block.tag in ("ul", "ol") for item in block.iter("li")),
        quotations=tuple(letters(_words(block)) for block in blocks if block.tag == "blockquote"),
        tables=tuple(_table(block, [_words(text[at]) for at in (place - 1, place + 1) if 0 <= at < len(text)]) for place, block in tables),
        figures=tuple(_figure(picture) for picture in tree.iter("img")),
        emphasis=tuple(sorted(_emphasis([*blocks, *listed, *tree.iter("aside")]))),
        paragraphs=tuple(letters(_words(block)) for block in blocks if block.tag == "p" and block.find("img") is None),
        references=tuple(
            letters(NUMBER.sub("", _words(item))) for block in listed if block.tag in ("ul", "ol") for item in block.iter("li")
        ),
    )


def _parted(tree: Element) -> tuple[list[Element], list[Element]]:
    """Return the blocks of the text, and those of its reference list."""
    blocks = [block for block in tree if block.tag != "aside"]
    at = next(
        (
            at
            for at, block in enumerate(blocks)
            if block.tag == "h2" and NUMBER.sub("", _words(block)).strip(" :\u00a0").capitalize() in LISTS
        ),
        len(blocks),
    )
    return blocks[:at], blocks[at + 1 :]


def _words(block: Element) -> str:
    return "".join(map(str, block.itertext()))


def _notes(tree: Element) -> Iterator[tuple[str, str]]:
    before: dict[str, str] = {}
    for block in tree:
        for call in block.iter("a"):
            if call.get("class") == "noteref":
                before[call.get("data-note", "")] = letters("".join(_flow(block, call)))[-BEFORE:]
    for note in tree.iter("aside"):
        yield letters(_words(note)), before.get(note.get("data-note", ""), "")


def _flow(node: Element, stop: Element) -> Iterator[str]:
    """Yield the words below *node* until *stop*."""
    yield node.text or ""
    for child in node:
        if child is stop or stop in child.iterdescendants():
            if child is not stop:
                yield from _flow(child, stop)
            return
        yield _words(child) + (child.tail or "")


def _table(block: Element, beside: list[str]) -> tuple[str, ...]:
    caption = next((letters(text) for text in beside if CAPTION.match(text)), "")
    return (caption, *("|".join(letters(_words(cell)) for cell in row) for row in block.iter("tr")))


def _figure(picture: Element) -> tuple[str, str]:
    after = picture.getnext()
    return letters(_words(after)) if after is not None else "", letters(picture.get("alt", ""))


def _emphasis(blocks: Iterable[Element]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if not block.tag.startswith("h"):
            yield from ((str(node.tag), letters(_words(node))) for node in block.iter("em", "sup") if not _captioned(node))


def _captioned(node: Element) -> bool:
    above = node.getparent()
    return above is not None and above.get("class") == "caption"
