"""A built site, a server for it, and the system's Chromium."""

import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from chromium import chromium
from scholie import exports, pages, site
from serving import served

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "tests" / "pages"))
BELOW = "edition/"
"""Where the site stands on its host: not at the root."""


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Build the invented edition; return its folder and what the build found."""
    import invented  # noqa: PLC0415  the path to it is set above

    folder = tmp_path_factory.mktemp("edition")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    title = next(line for line in settings.splitlines() if line.startswith("site_name:"))
    edition = invented.published()
    own = f"site_name: {edition.settings.title}\nsite_url: {edition.settings.url}"
    report = f"  scholie:\n    report: {edition.settings.report}"
    (folder / "mkdocs.yml").write_text(
        settings.replace(title, own).replace("  scholie:", report).replace("health: true", "health: false"), encoding="utf-8"
    )
    records = exports.write(edition)
    problems = site.build(folder, {**pages.write(edition, (), records), **records})
    return folder, problems


@pytest.fixture(scope="session")
def serving():
    """Return a function that serves a folder and says at which address."""
    with ExitStack() as running:
        yield lambda folder: running.enter_context(served(folder))


@pytest.fixture(scope="session")
def address(built, serving):
    """Serve the built site, below the root of its host, and return its address."""
    host = built[0] / "host"
    (host / "edition").parent.mkdir(exist_ok=True)
    (host / "edition").symlink_to(built[0] / "site")
    return f"{serving(host)}{BELOW}"


@pytest.fixture(scope="session")
def browser():
    """Run a Chromium."""
    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def view(browser, address):
    """Open a page of the site in a new context; options are Playwright's. Faults of the page fail the test."""
    contexts, faults = [], []

    def look(path="", **options):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.on("request", lambda asked: faults.append(asked.url) if not asked.url.startswith(address) else None)
        page.goto(address + path)
        return page

    yield look
    for context in contexts:
        context.close()
    assert faults == []
