"""The site: pages and theme laid out, MkDocs run over them, then scripts, search index and the check of links."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import shutil
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from pathlib import Path

from filelock import FileLock, Timeout
from lxml import html

from scholie import fonts, links, policy, search
from scholie.model import Problem
from scholie.pages import WORDS
from scholie.theme import bind, theme

Progress = Callable[[str], None]


def build(folder: Path, pages: Mapping[str, str | bytes], *, progress: Progress = lambda _: None) -> tuple[Problem, ...]:
    """Build ``site/`` of the edition in *folder* and return its broken links and the scripts that nobody listed.

    *pages* are the files of ``build/pages`` by path: Markdown becomes pages, all else is copied. *progress* is
    told the name of each step (pages, theme, mkdocs, search, links). A site that was there stands until the new
    one is whole. Raises AtWork while another build is at work in *folder*.
    """
    with _alone(folder / "build"):
        return _built(folder, pages, progress)


class AtWork(Exception):  # noqa: N818  what it says, not that it failed
    """Another build is at work in the same folder."""


@contextlib.contextmanager
def _alone(work: Path) -> Iterator[None]:
    """Hold *work* for this process alone; the system lets it go when the process ends, however it ends."""
    work.mkdir(parents=True, exist_ok=True)
    held = FileLock(work / ".lock")
    try:
        held.acquire(timeout=0)
    except Timeout as other:
        raise AtWork(work) from other
    try:
        yield
    finally:
        held.release()


def _built(folder: Path, pages: Mapping[str, str | bytes], progress: Progress) -> tuple[Problem, ...]:
    work = folder / "build"
    progress("pages")
    _lay(work / "pages", pages)
    progress("theme")
    _lay_theme(folder, work / "theme")
    progress("mkdocs")
    fresh = work / "site"
    shutil.rmtree(fresh, ignore_errors=True)
    url, own = _mkdocs(folder, fresh)
    _put_sitemap(fresh, pages.get("sitemap.xml"))
    parsed = _parsed(fresh)
    unlisted = _sift(fresh, parsed, own, url)
    progress("search")
    copies = {path: search.folded(page) for path, page in parsed.items() if path != "404.html"}
    search.index({path: copy for path, copy in copies.items() if copy}, fresh / "pagefind")
    progress("links")
    anchors = {path: links.anchors(page) for path, page in parsed.items()}
    _lighten(fresh, anchors)
    files = frozenset(path.relative_to(fresh).as_posix() for path in fresh.rglob("*") if path.is_file())
    problems = (*unlisted, *links.broken(anchors, files, url))
    _swap(fresh, folder / "site")
    return problems


def _lay(target: Path, files: Mapping[str, str | bytes]) -> None:
    """Put *files* into *target* in place of what was there. Raises ValueError for a path that leads out of it."""
    fresh = target.with_name(f"{target.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    for name, content in files.items():
        path = fresh / name
        if not path.resolve().is_relative_to(fresh.resolve()):
            raise ValueError(f"{name} leads out of {target}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    _swap(fresh, target)


def _lay_theme(folder: Path, target: Path) -> None:
    """Lay the edition's own overrides over the package's theme, and the words of the interface into it."""
    fresh = target.with_name(f"{target.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(theme(), fresh)
    fonts.lay(fresh, folder / "build" / "fonts")
    own = folder / "overrides"
    if own.is_dir():
        shutil.copytree(own, fresh, dirs_exist_ok=True, ignore=partial(_astray, folder.resolve()))
    bind(fresh)
    words = {language: {name: held.only(language) for name, held in WORDS.items()} for language in ("fr", "en")}
    (fresh / "partials").mkdir(exist_ok=True)
    (fresh / "partials" / "words.html").write_text(f"{{% set words = {json.dumps(words, ensure_ascii=False)} %}}\n", encoding="utf-8")
    _swap(fresh, target)


def _astray(root: Path, folder: str, names: list[str]) -> set[str]:
    """Return those of *names* in *folder* that are links out of *root*."""
    return {name for name in names if not Path(os.path.realpath(Path(folder, name))).is_relative_to(root)}


def _swap(fresh: Path, target: Path) -> None:
    """Put *fresh* in the place of *target*."""
    old = fresh.with_name(f"{fresh.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def _mkdocs(folder: Path, target: Path) -> tuple[str, tuple[str, ...]]:
    """Run MkDocs on *folder* into *target*; return the address that mkdocs.yml gives the site, and the scripts that it names."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.build import build as run  # noqa: PLC0415  the variable must be set first
    from mkdocs.config import load_config  # noqa: PLC0415

    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(target), docs_dir=str(folder / "build" / "pages"))
    run(config)
    return str(config.site_url or ""), tuple(str(script) for script in config.extra_javascript)


def _put_sitemap(site: Path, own: str | bytes | None) -> None:
    """Put our sitemap in the place of MkDocs' own, which knows neither languages nor what is not to be listed; else none."""
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (site / name).unlink(missing_ok=True)
    if own:
        (site / "sitemap.xml").write_bytes(own.encode() if isinstance(own, str) else own)


def _lighten(site: Path, pages: Mapping[str, links.Anchors]) -> None:
    """Drop the frame's own scripts when no page runs them: four fifths of what it copies."""
    if not any("assets/javascripts/" in target for page in pages.values() for target in page.targets):
        shutil.rmtree(site / "assets" / "javascripts", ignore_errors=True)


def _parsed(site: Path) -> dict[str, html.HtmlElement]:
    """Return every page of *site*, by its path."""
    parser = html.HTMLParser(encoding="utf-8")
    return {
        path.relative_to(site).as_posix(): html.document_fromstring(path.read_bytes(), parser=parser)
        for path in sorted(site.rglob("*.html"))
    }


def _sift(site: Path, pages: Mapping[str, html.HtmlElement], own: Collection[str], url: str) -> tuple[Problem, ...]:
    """Write again those of *pages* that held a script which nobody listed, without it, and return a problem for each such script."""
    found = tuple(policy.sift(pages, policy.allowed(own), url))
    for path in dict.fromkeys(path for path, _ in found):
        (site / path).write_bytes(html.tostring(pages[path], encoding="utf-8", doctype="<!doctype html>"))
    return tuple({problem.evidence: problem for _, problem in reversed(found)}.values())
