"""The search index: Pagefind over a folded copy of each page, so that hits land on passages."""

from __future__ import annotations

import asyncio
import re
import shutil
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree, html
from pagefind.index import IndexConfig, PagefindIndex

from scholie.model import LANGUAGES
from scholie.search.order import steady

LEFT_OUT = (
    "//*[@data-pagefind-ignore or @hidden]",
    "//ul[contains(concat(' ', normalize-space(@class), ' '), ' downloads ')]",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' headerlink ')]",
    "//a[contains(concat(' ', normalize-space(@class), ' '), ' para ')]",
    "//a[contains(concat(' ', normalize-space(@class), ' '), ' back ')]",
    "//sup[a[contains(@class, 'noteref')] or contains(@class, 'call')]",
    "//h2[contains(concat(' ', normalize-space(@class), ' '), ' apart ')]",
    "//script | //style | //nav | //button",
)
"""What a page shows and nobody looks for."""
HIDDEN = "//head/meta[@name='robots'][contains(@content, 'noindex')]"
"""What says of a page that it is for editors alone."""
BLANKS = re.compile("[\u00a0\u202f\u2009]")
LIGATURES = (("œ", "oe"), ("Œ", "Oe"), ("æ", "ae"), ("Æ", "Ae"))
LIGATED = re.compile(r"[\w'’-]*[œŒæÆ][\w'’-]*")
SHORT = re.compile(r"(?<![\w'])(?:[^\W\d_]|[a-zà-ÿ]{2})(?![\w'])")
VEIL = "\u02bc"
"""Stands before words of a letter or two, which Pagefind would give for any absent word that begins like them."""
BLOCKS = ("p", "li", "dt", "dd", "td", "th", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section", "blockquote", "figcaption", "br")
PATIENCE = 600
"""Tenths of a second that the files of the index may take to be whole."""
UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")


def fold(words: str) -> str:
    """Return *words* as the index reads them: straight apostrophes, plain blanks, ligatures in both spellings.

    Words of a letter or two are veiled; whoever asks for one veils it too.

    >>> fold("l’œuvre d’art à B. de Rennes")
    "l'œuvre l'oeuvre d'art ʼà ʼB. ʼde Rennes"
    """
    straight = BLANKS.sub(" ", words.replace("’", "'").replace("ʼ", "'").replace("\u00ad", ""))
    both = LIGATED.sub(lambda found: f"{found[0]} {_spelled(found[0])}", straight)
    return SHORT.sub(lambda found: VEIL + found[0], both)


def _spelled(word: str) -> str:
    for ligature, letters in LIGATURES:
        word = word.replace(ligature, letters)
    return word


def folded(page: html.HtmlElement) -> str | None:
    """Return the folded copy of a page's article as HTML, with what filters know of it; nothing when the page is not for search."""
    article = next(iter(page.xpath("//article[contains(@class, 'md-content__inner')]")), None)
    title = page.findtext(".//title") or ""
    if article is None or page.xpath(HIDDEN):
        return None
    copy = html.Element("html", lang=_language(page))
    head, body = etree.SubElement(copy, "head"), etree.SubElement(copy, "body")
    etree.SubElement(head, "title").text = title
    head.extend(deepcopy(element) for element in page.xpath("//head/meta[@data-pagefind-filter]"))
    body.set("data-pagefind-meta", f"title:{_heading(article) or title}")
    body.append(deepcopy(article))
    for path in LEFT_OUT:
        for element in copy.xpath(path):
            element.drop_tree()
    for element in body.iter():
        if isinstance(element.tag, str):
            element.text = fold(element.text) if element.text else element.text
            element.attrib.pop("title", "")
        element.tail = fold(element.tail) if element.tail else element.tail
        if element.tag in BLOCKS:
            element.tail = f" {element.tail or ''}"
    return str(html.tostring(copy, encoding="unicode"))


def _language(page: html.HtmlElement) -> str:
    """Return the language in whose index *page* belongs: that of its text, if it has one and the interface speaks it, else its own."""
    spoken = str(page.xpath("string(//head/meta[@name='scholie.language']/@content)"))
    return spoken if spoken in LANGUAGES else page.get("lang") or LANGUAGES[0]


def _heading(article: html.HtmlElement) -> str:
    """Return the page's heading as it stands, without calls of notes."""
    heading = article.find(".//h1")
    return "" if heading is None else " ".join("".join(heading.xpath(".//text()[not(ancestor::sup)]")).split(" ")).strip()


def index(pages: Mapping[str, str], output: Path) -> None:
    """Index *pages*, folded copies by path on the site (``a/index.html``), into the folder *output*.

    It runs in a thread of its own, so that a caller with an event loop may call it as well. The copies pass through
    a folder: Pagefind's service answers for one file at a time, and waits a tenth of a second before each.
    """
    with TemporaryDirectory() as copies, ThreadPoolExecutor(1) as thread:
        for name, content in pages.items():
            path = Path(copies) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        thread.submit(lambda: asyncio.run(_index(copies, output))).result()
    for pattern in UNUSED:
        for path in output.glob(pattern):
            path.unlink()
    steady(output)


async def _index(copies: str, output: Path) -> None:
    """Index the folder *copies* into *output*.

    The service answers before its last file is whole, and writes once more as it closes: what it wrote is copied
    in between, once no file is empty and none grows.
    """
    with TemporaryDirectory() as drafts:
        async with PagefindIndex(config=IndexConfig(output_path=drafts)) as held:
            await held.add_directory(copies)
            await held.write_files()
            before: dict[str, int] = {}
            for _ in range(PATIENCE):
                sizes = _sizes(drafts)
                if all(sizes.values()) and sizes == before:
                    break
                before = sizes
                await asyncio.sleep(0.1)
            shutil.copytree(drafts, output)


def _sizes(folder: str) -> dict[str, int]:
    return {str(path): path.stat().st_size for path in Path(folder).rglob("*") if path.is_file()}
