"""Take a picture of every kind of page: ``make screenshots``, after ``make site``.

Each page at 390 and at 1440 pixels, light and dark, into build/screenshots/; three of them, which the README
shows, into docs/images/ as well. An argument names the folder of another edition.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from chromium import chromium
from serving import served

ROOT = Path(__file__).parents[1]
EDITION = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
SITE, SHOTS, SHOWN = EDITION / "site", EDITION / "build" / "screenshots", ROOT / "docs" / "images"
SIZES = ((1440, 900), (390, 844))
KEPT = {"text-1440-light": "text", "home-1440-light": "home", "text-390-dark": "telephone"}
"""Pictures that the README shows, under the name they have there."""


def addresses() -> dict[str, tuple[str, str]]:
    """Return a page of each kind, and what to show of it: the first of its kind that the site has."""
    volume = next(path.parent.name for path in sorted(EDITION.glob("texts/*/volume.yml")))
    slugs = sorted(path.parent.name for path in EDITION.glob(f"texts/{volume}/*/text.md"))
    rich = max(slugs, key=lambda slug: (SITE / volume / slug / "index.html").read_text("utf-8").count('class="app'))
    found = {
        "home": ("", ""),
        "home-en": ("en/", ""),
        "volume": (f"{volume}/", ""),
        "contribution": (f"{volume}/{rich}/", ""),
        "text": (f"{volume}/{rich}/", "a.app"),
        "foot": (f"{volume}/{rich}/", "ul.apparatus a"),
        "citation": (f"{volume}/{rich}/", "article a.citation"),
        "record": (f"en/{volume}/{rich}/", ""),
        "slides": (f"{volume}/{slides(volume, slugs)}/", ".slide a"),
        "beside": (f"{volume}/{rich}/temoins/", ""),
        "sheet": (f"{volume}/{rich}/citations/", ""),
        "bibliography": ("bibliographie/", ""),
        "concepts": ("concepts/", ""),
        "persons": ("personnes/", ""),
        "works": ("ouvrages/", ""),
        "institutions": ("institutions/", ""),
        "principles": ("principes/", ""),
        "accessibility": ("accessibilite/", ""),
        "plan": ("plan/", ""),
        "health": ("sante/", ""),
        "missing": ("404.html", ""),
    }
    for kind in ("concepts", "personnes"):
        one = next((path.parent.name for path in sorted((SITE / kind).glob("*/index.html"))), "")
        found[kind.rstrip("s")] = (f"{kind}/{one}/", "")
    return found


def slides(volume: str, slugs: list[str]) -> str:
    """Return the first contribution that has slides, else the first of all."""
    shown = (slug for slug in slugs if 'class="slide' in (SITE / volume / slug / "index.html").read_text("utf-8"))
    return next(shown, slugs[0])


def main() -> int:
    """Take the pictures; 2 when there is no site or no browser."""
    browser = chromium()
    if not browser or not (SITE / "index.html").is_file():
        print("Pictures need a site (make site) and a Chromium.")
        return 2
    for folder in (SHOTS, SHOWN):
        folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, served(SITE) as host:
        running = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        for width, height in SIZES:
            for scheme in ("light", "dark"):
                page = running.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
                for name, (address, target) in addresses().items():
                    picture(page, f"{host}{address}", target, f"{name}-{width}-{scheme}")
        running.close()
    return 0


def picture(page: Page, address: str, target: str, name: str) -> None:
    """Take one picture; where there is a *target*, of the passage around it, with what it opens."""
    page.goto(address)
    page.wait_for_function("document.fonts.status === 'loaded'")
    if target and page.locator(target).count():
        page.locator(target).first.evaluate("element => element.scrollIntoView({block: 'center'})")
        page.locator(target).first.focus()
    page.wait_for_timeout(250)
    page.screenshot(path=SHOTS / f"{name}.png")
    if name in KEPT:
        shutil.copyfile(SHOTS / f"{name}.png", SHOWN / f"{KEPT[name]}.png")


if __name__ == "__main__":
    sys.exit(main())
