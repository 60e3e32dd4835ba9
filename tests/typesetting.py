"""Show what becomes of a PDF: ``python tests/typesetting.py`` sets a text of the edition as a printer would and reads it again.

The first pages of a text, in two columns with a running head and notes at their feet, are printed to a PDF; an empty
edition takes the PDF in, as it would any other, and builds. The page of the PDF and that of the site stand side by side
in docs/images/paper.png, which the README shows first.
"""

from __future__ import annotations

import re
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import pypandoc
import pypdfium2
from lxml import html
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

import scholie
from chromium import chromium
from scholie import metadata
from serving import served

ROOT = Path(__file__).parents[1]
SHEET = Path(__file__).with_name("typeset.html")
SHOWN = ROOT / "docs" / "images" / "paper.png"
HEIGHT, GAP = 1180, 46
"""Pixels: the height of both pages, and what stands between them."""
TITLE = "Numérique et travail social"
GROUND = (233, 230, 224)


def main() -> int:
    """Print, read, build and picture; 2 when there is no browser."""
    browser = chromium()
    if not browser:
        print("The picture needs a Chromium.")
        return 2
    text = max(ROOT.glob("texts/*/*/text.md"), key=lambda path: path.read_text("utf-8").count("]: "))
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        running = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        paper = printed(running, article(text.read_text("utf-8")))
        print(f"read again: {built(Path(folder) / 'edition', paper)}")
        beside(sheet(paper), pictured(running, Path(folder) / "edition"))
        running.close()
    return 0


def article(source: str) -> dict[str, Any]:
    """Return what the sheet prints: title, authors, abstract, keywords, blocks as a kind and its words, notes by number."""
    body = re.sub(r"\[\^ed-[\w-]+\]", "", metadata.split(source)[1])
    front, _ = metadata.read(source, "text.md")
    tree = html.fromstring(pypandoc.convert_text(body, "html", format="markdown-citations", extra_args=["--wrap=none"]))
    for number, call in enumerate(nodes(tree, '//a[contains(@class, "footnote-ref")]'), 1):
        call.tail = f"⟦{number}⟧{call.tail or ''}"
        call.drop_tree()
    notes = enumerate(nodes(tree, '//section[contains(@class, "footnotes")]//li'), 1)
    blocks = nodes(tree, '//*[self::p or self::h2][not(ancestor::section[contains(@class, "footnotes")])]')
    return {
        "title": front.title.fr,
        "authors": [{"name": f"{one.given} {one.family}", "of": one.affiliation} for one in front.authors],
        "abstract": front.abstract.fr,
        "keywords": list(front.keywords.fr),
        "head": TITLE,
        "first": 17,
        "blocks": [(block.tag, words(block.text_content())) for block in blocks],
        "notes": {str(number): note.text_content().strip().rstrip("↩︎") for number, note in notes},
    }


def nodes(tree: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    """Return the elements that an XPath finds."""
    return cast("list[html.HtmlElement]", tree.xpath(path))


def words(text: str) -> list[str]:
    """Return the words of a block; the number of a call is raised."""
    return [re.sub(r"⟦(\d+)⟧", r"<sup>\1</sup>", word) for word in text.split()]


def printed(browser: Browser, content: dict[str, Any]) -> bytes:
    """Return the PDF that a printer would make of an article."""
    page = browser.new_page()
    page.goto(SHEET.as_uri())
    page.evaluate("typeset", content)
    return page.pdf(prefer_css_page_size=True, print_background=True)


def built(edition: Path, paper: bytes) -> str:
    """Take a PDF into an empty edition, build its site, and return its title."""
    (edition.parent / "paper.pdf").write_bytes(paper)
    scholie.new_edition(edition, title=TITLE)
    added = scholie.add_extracts(edition, [edition.parent / "paper.pdf"], slug="article")
    scholie.mint_identifiers(edition)
    scholie.build_site(edition)
    return added.cards[0].title.fr


def sheet(paper: bytes) -> Image.Image:
    """Return the first page of a PDF."""
    page = pypdfium2.PdfDocument(paper)[0]
    return cast("Image.Image", page.render(scale=HEIGHT / page.get_height()).to_pil().convert("RGB"))


def pictured(browser: Browser, edition: Path) -> Image.Image:
    """Return the page of the article on the site."""
    page = browser.new_page(viewport={"width": 1440, "height": HEIGHT}, color_scheme="light")
    with served(edition / "site") as host:
        page.goto(f"{host}actes/article/")
        page.wait_for_function("document.fonts.status === 'loaded'")
        page.wait_for_timeout(500)
        return Image.open(BytesIO(page.screenshot())).convert("RGB")


def beside(left: Image.Image, right: Image.Image) -> None:
    """Write the two pages beside each other on one ground."""
    both = Image.new("RGB", (left.width + right.width + 3 * GAP, HEIGHT + 2 * GAP), GROUND)
    both.paste(left, (GAP, GAP))
    both.paste(right, (left.width + 2 * GAP, GAP))
    both.save(SHOWN, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
