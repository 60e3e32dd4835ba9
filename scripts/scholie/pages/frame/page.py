"""A page: where it stands, how it points elsewhere, and the Markdown file it becomes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from scholie.metadata import quoted
from scholie.pages.frame.markup import text
from scholie.pages.frame.strings import say

HIDDEN = frozenset({"sheet", "beside"})
"""Kinds of pages that no search engine is to list: those for editors, and a text a second time."""
Tag = tuple[tuple[str, str], ...]
"""The attributes of an element of the head, in order."""


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a page tells machines."""

    metas: tuple[Tag, ...] = ()
    links: tuple[Tag, ...] = ()
    statements: str = ""
    """JSON-LD, as the content of a script element."""


@dataclass(frozen=True, slots=True)
class Here:
    """An address of the site and a language of the interface."""

    address: str
    """Without the language, closed by a slash, empty for the home page: ``concepts/norme/``."""
    language: str = "fr"

    @property
    def url(self) -> str:
        """The address from the root of the site."""
        return located(self.address, self.language)

    @property
    def mirror(self) -> str:
        """The address of the same page in the other language."""
        return located(self.address, "fr" if self.language == "en" else "en")

    def to(self, address: str, fragment: str = "", *, language: str = "") -> str:
        """Return the relative link from here to *address*, in *language* or the page's own.

        >>> Here("concepts/norme/").to("actes/dupont/", "p1")
        '../../actes/dupont/#p1'
        """
        target = located(address, language or self.language)
        anchor = f"#{quote(fragment)}" if fragment else ""
        if target == self.url and fragment:
            return anchor
        return ("../" * self.url.count("/") + quote(target) or "./") + anchor

    def file(self, path: str) -> str:
        """Return the relative link from here to the file at *path*, which has no language."""
        return "../" * self.url.count("/") + quote(path)

    def say(self, name: str, **values: object) -> str:
        """Return the words of the interface called *name*, in the page's language."""
        return say(name, self.language, **values)


def located(address: str, language: str) -> str:
    """Return *address* in *language*: English stands under ``en/``."""
    return f"en/{address}" if language == "en" else address


@dataclass(frozen=True, slots=True)
class Page:
    """A page ready to be written."""

    here: Here
    title: str
    """Plain text."""
    blocks: tuple[str, ...]
    """Markdown headings and blocks of HTML, each on one line."""
    kind: str = "page"
    """Names the page's look: home, contribution, record, volume, bibliography, concept …"""
    description: str = ""
    """Plain text."""
    head: Head = Head()
    trail: tuple[tuple[str, str], ...] = ()
    """Address and title of each page above it, the home page first."""

    @property
    def path(self) -> str:
        """Path of the Markdown file from the folder of pages."""
        return f"{self.here.url}index.md"

    def markdown(self) -> str:
        """Return the file: front matter, then one block after the other."""
        return "\n".join([*self._front(), "", *(f"{block}\n" for block in self.blocks if block)])

    def _front(self) -> Iterator[str]:
        yield "---"
        yield f"title: {_quoted(self.title)}"
        yield f'language: "{self.here.language}"'
        yield f"mirror: {_quoted(self.here.mirror)}"
        yield f'kind: "{self.kind}"'
        if self.description:
            yield f"description: {_quoted(self.description)}"
        yield from (f"{name}: {_rows(tags)}" for name, tags in (("metas", self.head.metas), ("links", self.head.links)) if tags)
        if self.head.statements:
            yield f"statements: {quoted(self.head.statements)}"
        if self.trail:
            steps = (f"{{address: {_quoted(address)}, title: {_quoted(title)}}}" for address, title in self.trail)
            yield f"trail: [{', '.join(steps)}]"
        yield 'hide: ["navigation"]'
        yield "---"


def trailed(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return *pages*, each with the way that leads down to it by its address."""
    titles = {page.here.url: page.title if page.here.address else page.here.say("home") for page in pages}
    return tuple(replace(page, trail=tuple(_trail(page, titles))) for page in pages)


def _trail(page: Page, titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield address and title of each page above *page*; a title that says again the one above it leaves that out."""
    above = ""
    for url in _above(page.here):
        if url in titles:
            yield url, titles[url].removesuffix(f" – {above}")
            above = titles[url]


def _above(here: Here) -> Iterator[str]:
    """Yield the addresses above *here*; the home page is above every other."""
    steps = here.address.split("/")[:-1]
    for depth in range(len(steps)):
        yield located("".join(f"{step}/" for step in steps[:depth]), here.language)


def _quoted(words: str) -> str:
    """Return *words* as YAML, escaped for templates, which print them as they are."""
    return quoted(text(" ".join(words.split())))


def _rows(tags: tuple[Tag, ...]) -> str:
    """Return elements of the head as YAML, a mapping each."""
    return "[" + ", ".join("{" + ", ".join(f"{name}: {_quoted(value)}" for name, value in tag) + "}" for tag in tags) + "]"
