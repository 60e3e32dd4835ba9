"""The scripts that a page runs: ours, and the edition's own when it names them; no other."""

import pytest

from scholie.check import message
from scholie.library import build_site
from scholie.starter import starter
from scholie.theme import theme

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HARM = """<script>document.title = "inscrit"</script><script src="{{ 'assets/cachee.js' | url }}"></script>"""
CONTENT = "{{ page.content }}"


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """Build an edition whose overrides hold a script that mkdocs.yml names and two that it does not; return its folder and its problems."""
    folder = tmp_path_factory.mktemp("own")
    files = {
        **starter("Colloque", "actes"),
        "overrides/assets/frise.js": b'document.documentElement.dataset.frise = "lu";',
        "overrides/assets/cachee.js": b'document.title = "cache";',
        "texts/actes/rivet/text.md": '---\ntitle: {fr: "Marges"}\nauthors: []\n---\n\nUn prêt.\n'.encode(),
    }
    template = (theme() / "main.html").read_text("utf-8")
    files["overrides/main.html"] = template.replace(CONTENT, HARM + CONTENT).encode()
    files["mkdocs.yml"] += b"\nextra_javascript:\n  - assets/frise.js\n"
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    said = "\n".join(message(problem, "en") for problem in build_site(folder).problems)
    return folder, said


def opened(browser, address):
    """Open a page in a context of its own and return it with what its console said."""
    page = browser.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(address, wait_until="networkidle")
    return page, said


def test_a_script_of_the_edition_runs_when_it_is_named(browser, serving, own):
    """The file that mkdocs.yml names runs; what stands in a template, in its own words or as a file, is gone, and said."""
    folder, said = own
    page, _ = opened(browser, f"{serving(folder / 'site')}actes/rivet/")
    assert page.evaluate("document.documentElement.dataset.frise") == "lu"
    assert page.title().startswith("Marges")
    assert page.locator("script:not([src]):not([type='application/ld+json'])").count() == 0
    assert "assets/cachee.js” is listed nowhere" in said
    assert 'document.title = "inscrit"” is listed nowhere' in said
    page.close()


def test_a_script_that_got_into_a_page_does_not_run(browser, serving, own):
    """Whatever way it came: the policy stops scripts and handlers in the page, and those of another host; ours run."""
    folder, _ = own
    target = folder / "site" / "actes" / "rivet" / "index.html"
    source = target.read_text("utf-8")
    harm = (
        "<script>document.title = 'inscrit'</script><svg><script>document.title = 'dessin'</script></svg>"
        "<img src='rien.png' alt='' onerror=\"document.title = 'manqué'\"><a id='piege' href=\"javascript:document.title = 'lien'\">x</a>"
        "<iframe srcdoc=\"<script>parent.document.title = 'cadre'</script>\"></iframe>"
        "<script src='data:text/javascript,document.title=1'></script>"
    )
    target.write_text(source.replace("</article>", f"{harm}</article>"), "utf-8")
    try:
        page, said = opened(browser, f"{serving(folder / 'site')}actes/rivet/")
        page.evaluate("document.getElementById('piege').click()")
        page.wait_for_timeout(200)
        assert page.title().startswith("Marges")
        assert sum("Content Security Policy" in line for line in said) >= 5
        assert page.locator(".scheme").is_visible()
        page.close()
    finally:
        target.write_text(source, "utf-8")
