"""A reference to a passage is copied beside its number, and works side by side are read anywhere."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TEXT = "actes-des-marges/lenoir/"
SLIDES = "actes-des-marges/veillee/"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
MAY = {"permissions": ["clipboard-read", "clipboard-write"]}


def clipboard(page):
    """Return what stands in the clipboard once a button of the panel said that it copied."""
    page.wait_for_selector("#renvoi button.done")
    return page.evaluate("navigator.clipboard.readText()")


def canonical(page):
    """Return the address by which the page is to be called."""
    link = page.locator("link[rel=canonical]")
    return link.get_attribute("href") if link.count() else page.url.split("#")[0]


def test_every_counted_passage_has_its_number_as_a_link(view):
    """Numbers run from 1 without a gap, each a link to its own passage with a name."""
    page = view(TEXT)
    numbers = page.eval_on_selector_all("a.para", "links => links.map(a => [a.dataset.n, a.hash, a.ariaLabel, a.closest(a.hash) !== null])")
    assert len(numbers) > 5
    assert [number for number, *_ in numbers] == [str(n) for n in range(1, len(numbers) + 1)]
    assert all(inside and label == f"§\u00a0{number}" for number, _, label, inside in numbers)


def test_a_reference_is_copied_with_a_pointer(view):
    """The panel gives it in both languages where they differ, with the address that lasts; a polite word says so."""
    page = view(TEXT, **MAY)
    link = page.locator("a.para").nth(2)
    link.click()
    assert link.get_attribute("aria-expanded") == "true"
    buttons = page.locator("#renvoi button")
    assert [words.replace("\u00a0", " ") for words in buttons.locator(".words").all_inner_texts()] == [
        "Lenoir et Tessier, § 3",
        "Lenoir and Tessier, § 3",
    ]
    place = f"{canonical(page)}{link.get_attribute('href')}"
    for rank, names in enumerate(("Lenoir et Tessier", "Lenoir and Tessier")):
        buttons.nth(rank).click()
        assert clipboard(page) == f"{names}, §\u00a03, {place}"
        page.wait_for_selector("#renvoi button.done", state="detached")
    assert page.locator("[role=status].said").inner_text() == "Copié : Lenoir and Tessier, §\u00a03"
    assert page.url.endswith(str(link.get_attribute("href")))


def test_a_reference_is_copied_with_the_keyboard(view):
    """Enter opens, Tab reaches the button, Escape closes and gives the focus back."""
    page = view(TEXT, **MAY)
    link = page.locator("a.para").nth(1)
    link.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#renvoi') !== null")
    page.keyboard.press("Enter")
    assert clipboard(page).startswith("Lenoir et Tessier, §\u00a02, ")
    page.keyboard.press("Escape")
    assert page.locator("#renvoi").is_hidden()
    assert page.evaluate("document.activeElement.dataset.n") == "2"
    assert link.get_attribute("aria-expanded") == "false"


def test_the_panel_closes_when_the_reader_goes_on(view):
    """A second press, a press elsewhere and the focus elsewhere close it."""
    page = view(TEXT)
    link, panel = page.locator("a.para").first, page.locator("#renvoi")
    for leave in (link.click, lambda: page.mouse.click(5, 400), page.locator("a.citation").first.focus):
        link.click()
        assert panel.is_visible()
        leave()
        assert panel.is_hidden()


def test_a_reference_is_copied_with_a_finger(view):
    """The panel fits a phone; where no author is known the title stands for one."""
    page = view(SLIDES, **PHONE, **MAY)
    page.locator("a.para").first.tap()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box = page.locator("#renvoi").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    page.locator("#renvoi button").first.tap()
    assert clipboard(page).startswith("«\u00a0Veillée de diapositives\u00a0», §\u00a01, ")


def test_without_scripts_the_number_is_a_link(view):
    """It leads to the passage, and no panel is there."""
    page = view(TEXT, java_script_enabled=False)
    link = page.locator("a.para").nth(2)
    link.click()
    assert page.url.endswith(str(link.get_attribute("href")))
    assert page.locator("#renvoi").is_hidden()


@pytest.mark.parametrize("options", [{}, {**PHONE, "java_script_enabled": False}], ids=["desk", "phone without scripts"])
def test_witnesses_stand_side_by_side_or_one_above_the_other(view, options):
    """On a desk both columns share a line; on a phone each side stands below the other under its name, as wide as the screen."""
    page = view(f"{TEXT}temoins/texte-b/", **options)
    left, right = (page.locator("tr.differs td").nth(n).bounding_box() for n in (0, 1))
    assert (left["y"] == right["y"]) == (not options)
    assert (left["x"] == right["x"]) == bool(options)
    if options:
        assert page.evaluate("getComputedStyle(document.querySelector('tr.differs td'), '::before').content") == '"Texte de l’édition"'
    lines = page.evaluate("['ins', 'del'].map(name => getComputedStyle(document.querySelector(`td ${name}`)).textDecorationStyle)")
    assert lines == ["solid", "dotted"]


def test_rows_that_are_the_same_can_be_put_away_without_scripts(view):
    """A box hides them, and shows them again."""
    page = view(f"{TEXT}temoins/texte-b/", java_script_enabled=False)
    same, differs, box = page.locator("tr.same").first, page.locator("tr.differs").first, page.get_by_role("checkbox")
    box.check()
    assert (same.is_visible(), differs.is_visible()) == (False, True)
    box.uncheck()
    assert same.is_visible()
