"""The check that every internal link, source and fragment of a built site resolves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from lxml import html

from scholie.model import Place, Problem

POINTERS = (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("source", "src"), ("audio", "src"), ("video", "src"))


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a page of the site points at, and what can be pointed at in it."""

    ids: frozenset[str]
    targets: tuple[str, ...]
    """Addresses as written, each once."""


def anchors(page: html.HtmlElement) -> Anchors:
    """Return what the parsed *page* holds."""
    ids = frozenset(str(value) for value in page.xpath("//@id"))
    found = (element.get(name) for tag, name in POINTERS for element in page.iter(tag))
    return Anchors(ids, tuple(dict.fromkeys(target for target in found if target)))


def broken(pages: Mapping[str, Anchors], files: frozenset[str], root: str = "") -> tuple[Problem, ...]:
    """Return a problem for each internal address that leads nowhere.

    *pages* are by path from the site's folder, *files* all paths there; *root* is the site's own address, whose
    links count as internal.
    """
    return tuple(problem for path, page in sorted(pages.items()) for problem in _of_page(path, page, pages, files, root))


def _of_page(path: str, page: Anchors, pages: Mapping[str, Anchors], files: frozenset[str], root: str) -> Iterator[Problem]:
    for target in page.targets:
        aim, fragment = resolve(path, target, root)
        if aim is None:
            continue
        held = next((name for name in (aim, f"{aim}/index.html".lstrip("/")) if name in files), None)
        if held is None or (fragment and held in pages and fragment not in pages[held].ids):
            yield Problem("link-broken", Place(f"site/{path}"), (("link", target),), evidence=target)


def resolve(path: str, target: str, root: str) -> tuple[str | None, str]:
    """Return the path of the file that *target* on the page *path* means, and the fragment; none for another host."""
    base = urlsplit(root)
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        if not root or (parts.scheme, parts.netloc) != (base.scheme, base.netloc):
            return None, ""
    elif not parts.path:
        return path, unquote(parts.fragment)
    folder = "" if parts.path.startswith("/") else path.rpartition("/")[0]
    plain = unquote(parts.path)
    if plain.startswith("/"):
        plain = plain.removeprefix(base.path.rstrip("/"))
    aim = normpath(f"/{folder}/{plain}").lstrip("/")
    return aim, unquote(parts.fragment)
