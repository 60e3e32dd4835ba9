"""The page as something to read: letters, lines, notes in the margin, and paper."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TEXT = "actes-des-marges/lenoir/"
DESK = {"viewport": {"width": 1440, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
BOXES = """(selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility()).map((e) => {
  const box = e.getBoundingClientRect();
  return {id: e.id, left: box.left, right: box.right, top: box.top + scrollY, bottom: box.bottom + scrollY, width: box.width, height: box.height};
})"""


def boxes(page, selector):
    """Return where each visible element that *selector* finds stands on the page, in pixels; it must find one."""
    found = page.evaluate(BOXES, selector)
    assert found, selector
    return found


def settle(page):
    """Wait until the fonts have come, with scripts or without."""
    for _ in range(100):
        if page.evaluate("document.fonts.status") == "loaded":
            return
        page.wait_for_timeout(50)


def test_letters_are_the_editions_own(view):
    """The text, its italics and the frame are set in the fonts that the build cut; no face is made up by the browser."""
    page = view(TEXT, **DESK)
    settle(page)
    loaded = page.evaluate("[...document.fonts].filter((f) => f.status === 'loaded').map((f) => `${f.family} ${f.style} ${f.weight}`)")
    assert {'"Scholie Serif" normal 400', '"Scholie Serif" italic 400', '"Scholie Sans" normal 400'} <= {quoted(face) for face in loaded}
    assert page.evaluate("getComputedStyle(document.querySelector('article p')).fontSynthesis") == "none"
    assert page.locator("link[rel=preload][as=font]").count() == 2


def quoted(face):
    """Return the name of a face with its family in quotation marks, as some versions of Chromium leave them out."""
    return face if face.startswith('"') else f'"{" ".join(face.split()[:2])}" {" ".join(face.split()[2:])}'


def test_narrow_blank_shows(view):
    """The narrow no-break space of French is seen, and is narrower than the blank between words."""
    page = view(TEXT, **DESK)
    settle(page)
    widths = page.evaluate("""() => ["\\u202f", " "].map((blank) => {
      const probe = document.createElement("span");
      probe.style.whiteSpace = "pre";
      probe.textContent = `n${blank.repeat(20)}n`;
      document.querySelector("article p[id]").append(probe);
      const full = probe.getBoundingClientRect().width;
      probe.textContent = "nn";
      return (full - probe.getBoundingClientRect().width) / 20;
    })""")
    assert 0 < widths[0] < widths[1]


def test_words_may_be_hyphenated_in_their_language(view):
    """Paragraphs allow hyphens and say their language; titles allow none. Whether hyphens come, the browser's dictionary decides."""
    page = view(TEXT, **DESK)
    style = "(selector) => { const e = document.querySelector(selector); return [getComputedStyle(e).hyphens, e.closest('[lang]').lang]; }"
    assert page.evaluate(style, "article p[id]") == ["auto", "fr"]
    assert page.evaluate(style, "section.front[lang=en] .abstract p") == ["auto", "en"]
    assert page.evaluate(style, "article h1")[0] == "manual"


@pytest.mark.parametrize("width", [1320, 1440, 1920])
def test_notes_stand_in_the_margin(view, width):
    """Every note stands right of the text, within the screen, level with its call or right below the note before it; none over another."""
    page = view(TEXT, viewport={"width": width, "height": 900})
    settle(page)
    page.wait_for_timeout(200)
    text = boxes(page, "article p[id]")[0]
    notes = sorted(boxes(page, "li.note"), key=lambda box: box["top"])
    calls = {box["id"].removeprefix("fnref"): box for box in boxes(page, ".noteref")}
    assert len(notes) > 1
    bottom = 0
    for note in notes:
        assert text["right"] < note["left"]
        assert note["right"] <= width
        assert note["top"] >= bottom
        call = calls[note["id"].removeprefix("fn")]
        assert abs(note["top"] - max(call["top"], bottom + 14 if bottom else 0)) < 30
        bottom = note["bottom"]


@pytest.mark.parametrize("options", [{"viewport": {"width": 1280, "height": 900}}, PHONE, {**DESK, "java_script_enabled": False}])
def test_notes_stand_at_the_foot(view, options):
    """Where there is no room beside the text, and without scripts, notes stand below it under their headings."""
    page = view(TEXT, **options)
    settle(page)
    last = boxes(page, "article > p[id]")[-1]
    heading = boxes(page, "#notes")[0]
    assert heading["height"] > 20
    assert all(note["top"] > heading["bottom"] > last["bottom"] for note in boxes(page, "li.note"))


def test_a_note_in_the_margin_is_lit_by_its_call(view):
    """Keyboard and pointer light a note that is in sight and show no copy of it; it is in the page once."""
    page = view(TEXT, **DESK)
    page.locator("#fnref2").scroll_into_view_if_needed()
    page.focus("#fnref2")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.wait_for_selector("#fn2.lit")
    assert not page.is_visible(".preview")
    assert page.get_attribute("#fnref2", "aria-describedby") == "fn2"
    page.keyboard.press("Escape")
    assert page.locator(".lit").count() == 0
    page.hover("#fnref2")
    page.wait_for_selector("#fn2.lit")
    assert page.locator("text='La note cite Zumthor et la mouvance.'").count() <= 1
    page.evaluate("document.getElementById('fnref2').scrollIntoView({block: 'center'})")
    before = page.evaluate("scrollY")
    page.focus("#fnref2")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "fn2"
    assert page.evaluate("scrollY") == before


@pytest.mark.parametrize("options", [DESK, PHONE], ids=["desk", "phone"])
def test_targets_measure_24_pixels(view, options):
    """Calls of notes, numbers of paragraphs and the tools of the masthead are 24 pixels wide and high at least."""
    page = view(TEXT, **options)
    for selector in (".noteref", "a.para", ".masthead button", ".masthead-tools a", ".back"):
        small = [box for box in boxes(page, selector) if min(box["width"], box["height"]) < 23.9]
        assert small == [], selector


@pytest.mark.parametrize("path", ["", TEXT, "en/concepts/marge/"])
def test_masthead_is_slim_and_whole(view, path):
    """The masthead takes less than a twelfth of a laptop's screen, and on a phone one line; no name in it is cut."""
    page = view(path, **DESK)
    assert boxes(page, ".md-header")[0]["height"] < 900 / 12
    page.set_viewport_size({"width": 390, "height": 844})
    assert boxes(page, ".md-header")[0]["height"] < 70
    page.click(".menu")
    assert all(box["left"] >= 0 and box["right"] <= 390 for box in boxes(page, ".masthead-sections a"))
    cut = "(e) => e.scrollWidth > e.clientWidth + 1"
    assert not any(page.evaluate(f"[...document.querySelectorAll('.masthead a')].map({cut})"))
    page.keyboard.press("Escape")
    page.wait_for_selector(".masthead-sections", state="hidden")


def test_phone_menu_needs_no_script(view):
    """The sections of the site open and lead on without JavaScript."""
    page = view(TEXT, **PHONE, java_script_enabled=False)
    page.tap(".menu")
    page.tap(".masthead-sections a >> text=Concepts")
    page.wait_for_url("**/concepts/")
    page.click(".crumbs a >> nth=0")
    page.wait_for_url("**/edition/")


def test_the_way_is_told(view):
    """A page says which pages it stands below; the text before and after is at its end; the colophon leads to the plan."""
    page = view(TEXT, **DESK)
    assert page.locator(".crumbs a").all_inner_texts() == ["Accueil", "Actes des marges"]
    assert page.locator(".neighbours a").count() == 1
    page.click(".colophon a >> text=Plan du site")
    page.wait_for_url("**/plan/")
    listed = set(page.locator(".plan a").evaluate_all("links => links.map((link) => new URL(link.href).pathname)"))
    assert {"/edition/" + path for path in (TEXT, "concepts/marge/", "personnes/lenoir-ada/", "bibliographie/")} <= listed


def test_text_can_be_spaced(view):
    """With the spacing that WCAG 1.4.12 names, nothing leaves a narrow screen."""
    page = view(TEXT, viewport={"width": 320, "height": 800}, bypass_csp=True)
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"
    )
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_paper_holds_the_text_and_its_notes_alone(view):
    """Printed from a wide screen: no frame, notes at the end, and no empty pages behind them."""
    page = view(TEXT, **DESK)
    page.emulate_media(media="print")
    for selector in (".md-header", ".outline-wide", ".colophon", ".crumbs", ".neighbours"):
        assert not page.is_visible(selector), selector
    assert page.evaluate("getComputedStyle(document.querySelector('li.note')).position") == "static"
    assert boxes(page, "#notes")[0]["height"] > 10
    sheets = page.pdf(format="A4").count(b"/Type /Page\n")
    assert 1 <= sheets <= 6


def test_colours_forced_by_the_system(view):
    """With forced colours the current heading of the outline is underlined, since no colour may tell it."""
    page = view("concepts/", forced_colors="active", **DESK)
    assert page.evaluate("getComputedStyle(document.querySelector('.masthead-sections [aria-current]')).textDecorationLine") == "underline"


def test_nothing_moves_for_who_wants_no_motion(view):
    """With reduced motion nothing is animated and no scrolling is smooth."""
    page = view(TEXT, reduced_motion="reduce", **DESK)
    moving = "[...document.querySelectorAll('*')].filter((e) => getComputedStyle(e).transitionDuration.split(', ').some((d) => d !== '0s')).length"
    assert page.evaluate(moving) == 0


@pytest.mark.parametrize("width", [320, 390, 768, 900, 1440])
def test_what_stands_above_a_text_begins_where_it_begins(view, width):
    """The way down, the outline of a narrow screen and the title share one edge, at every width."""
    page = view(TEXT, viewport={"width": width, "height": 800})
    lefts = {round(box["left"]) for selector in (".crumbs ol", "h1") for box in boxes(page, selector)}
    narrow = {round(box["left"]) for box in page.evaluate(BOXES, ".outline-narrow")}
    assert len(lefts | narrow) == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_title_reaches_into_the_margin_of_the_notes(view):
    """On a wide screen the title of a text may be wider than its lines, and never as wide as the window."""
    page = view(TEXT, **DESK)
    [title], line = boxes(page, "h1"), boxes(page, "article p")[-1]
    assert line["right"] + 100 < title["right"] <= 1440
