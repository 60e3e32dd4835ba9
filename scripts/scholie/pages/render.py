"""The enriched tree of a text as Markdown headings and blocks of HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from scholie.document import HEADINGS, calls, classes, inside, parse, parse_inline, text
from scholie.model import Entry, frozen
from scholie.pages.markup import NOTHING, Html, heading, join, tag
from scholie.pages.markup import text as escaped
from scholie.pages.page import Here

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SCHEMES = ("http", "https", "mailto")
MARKS = ("em", "strong", "i", "b", "sup", "sub", "code", "span", "s", "del", "cite", "q")
"""Elements among words that pass as they are."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Scene:
    """What a tree is rendered for: the page, and what its links may lead to."""

    here: Here
    language: str = "fr"
    """Language of the text."""
    keys: frozenset[str] = frozenset()
    """Keys of the works that the bibliography prints."""
    concepts: frozenset[str] = frozenset()
    entries: tuple[Entry, ...] = ()
    """The apparatus, in the order of ``data-entry``."""
    marks: Mapping[str, str] = field(default_factory=lambda: frozen({}))
    """What the call of a note prints, by the note's label."""
    calls: Mapping[Element, str] = field(default_factory=lambda: frozen({}))
    """Identifier of each call."""
    previews: bool = True
    """Whether the page holds what links can show at once: notes, works, concepts, apparatus."""


def note_marks(tree: Element) -> Mapping[str, str]:
    """Return what each note's call prints: the author's own number, a letter for an editor's note."""
    labels = list(
        dict.fromkeys([*(call.get("data-note", "") for call in calls(tree)), *(note.get("data-note", "") for note in tree.iter("aside"))])
    )
    editors = [label for label in labels if label.startswith("ed-")]
    letters = {label: letter(rank) for rank, label in enumerate(editors)}
    return frozen({label: letters.get(label, label) for label in labels})


def letter(rank: int) -> str:
    """Return the letter of rank *rank*: a to z, then aa, ab and so on."""
    return (letter(rank // 26 - 1) if rank >= 26 else "") + LETTERS[rank % 26]


def call_ids(tree: Element) -> Mapping[Element, str]:
    """Return the identifier of each call that has a note: ``fnref3``, then ``fnref3-2`` when it is called again."""
    held = {note.get("data-note") for note in tree.iter("aside")}
    seen: dict[str, int] = {}
    named: dict[Element, str] = {}
    for call in calls(tree):
        label = call.get("data-note", "")
        if label in held:
            seen[label] = seen.get(label, 0) + 1
            named[call] = f"fnref{label}" if seen[label] == 1 else f"fnref{label}-{seen[label]}"
    return frozen(named)


def blocks(tree: Element, scene: Scene) -> Iterator[str]:
    """Yield the blocks of *tree*: headings as Markdown, all else as HTML; notes stand elsewhere."""
    for child in tree:
        if child.tag in HEADINGS:
            yield _outlined(child, scene, "")
        elif child.tag == "div" and any(below.tag in HEADINGS for below in child):
            yield from _division(child, scene)
        elif child.tag != "aside":
            yield block(child, scene)


def _outlined(element: Element, scene: Scene, names: str) -> str:
    level = max(2, int(str(element.tag)[1]))
    words = text(element)
    label = words if any("noteref" in classes(a) or "call" in classes(a) for a in element.iter("a", "span")) else ""
    return heading(level, join([_also(element), inline(element, scene)]), element.get("id", "") or "h", label=label, classes=names)


def _division(element: Element, scene: Scene) -> Iterator[str]:
    """Yield a division that holds headings in pieces, so that the outline sees them; all but the first ``following``."""
    names = " ".join(classes(element))
    place = "opening"
    for piece in _pieces(element):
        own = f"{names} {place}".strip()
        if piece[0].tag in HEADINGS:
            yield _outlined(piece[0], scene, own)
        else:
            yield tag("div", *(block(child, scene) for child in piece), class_=own, lang=element.get("lang"))
        place = "following"


def _pieces(element: Element) -> list[list[Element]]:
    """Return the blocks of *element*: each heading alone, what stands between headings together."""
    pieces: list[list[Element]] = []
    for child in (child for child in element if child.tag != "aside"):
        if pieces and child.tag not in HEADINGS and pieces[-1][0].tag not in HEADINGS:
            pieces[-1].append(child)
        else:
            pieces.append([child])
    return pieces


def block(element: Element, scene: Scene) -> Html:
    """Return one block and all it holds."""
    name = str(element.tag)
    identity = {"id": element.get("id"), "lang": element.get("lang")}
    start = join([_also(element), number(element, scene)])
    if name == "aside":
        return NOTHING
    if name in ("table", "pre"):
        reach = {"tabindex": "0", "role": "group", "aria_label": scene.here.say("table")} if name == "table" else {}
        content = tag("div", tag(name, *_children(element, scene)), class_="scroll", **reach)
        return tag("div", start, content, class_=f"held {name}", **identity)
    if name in ("p", "td", "th", *HEADINGS):
        return tag(name, start, inline(element, scene), class_=_class(element), **identity)
    if name == "hr":
        return tag("hr")
    if name == "div" and "missing" in classes(element):
        why = tag("span", scene.here.say("picture-missing"), class_="why")
        return tag("figure", start, tag("figcaption", *_children(element, scene), why), class_="missing", **identity)
    return tag(name, start, *_children(element, scene), class_=_class(element), start=element.get("start"), **identity)


def _children(element: Element, scene: Scene) -> Iterator[Html]:
    """Yield what a block holds: blocks, or words among which blocks may stand."""
    if element.text and element.text.strip():
        yield escaped(element.text)
    elif element.text and element.tag not in ("table", "thead", "tbody", "tr", "ul", "ol"):
        yield escaped(element.text.replace("\n", " ").strip())
    for child in element:
        if isinstance(child.tag, str):
            yield block(child, scene) if _is_block(child) else inline_element(child, scene)
        if child.tail and child.tail.strip():
            yield escaped(child.tail)
        elif child.tail and not _is_block(child):
            yield Html(" ")


def _is_block(element: Element) -> bool:
    return element.tag in (
        *HEADINGS,
        "p",
        "blockquote",
        "ul",
        "ol",
        "li",
        "div",
        "table",
        "thead",
        "tbody",
        "tr",
        "td",
        "th",
        "pre",
        "hr",
        "aside",
    )


def _class(element: Element) -> str | None:
    return " ".join(classes(element)) or None


def _also(element: Element) -> Html:
    """Return anchors for the identifiers of passages that were joined to this one."""
    return join(tag("span", id=old, class_="anchor") for old in (element.get("data-also") or "").split())


def number(element: Element, scene: Scene) -> Html:
    """Return the paragraph number of a passage, a link to itself; nothing when it has none.

    The sign is printed by the style sheet, so that it is neither copied nor searched with the words.
    """
    rank, ident = element.get("data-n"), element.get("id")
    if not rank or not ident:
        return NOTHING
    return tag("a", class_="para", href=f"#{quote(ident)}", data_n=rank, aria_label=scene.here.say("paragraph", n=rank))


def inline(element: Element, scene: Scene) -> Html:
    """Return the words of *element* with their marks."""
    pieces: list[Html] = [escaped(element.text or "")]
    for child in element:
        if isinstance(child.tag, str):
            pieces.append(inline_element(child, scene))
        pieces.append(escaped(child.tail or ""))
    return join(pieces)


def inline_element(element: Element, scene: Scene) -> Html:
    """Return one element among words, by the first rule that knows its class or its name."""
    for name in classes(element):
        if name in BY_CLASS:
            return BY_CLASS[name](element, scene)
    return BY_NAME.get(str(element.tag), _words)(element, scene)


def _words(element: Element, scene: Scene) -> Html:
    return inline(element, scene)


def _mark(element: Element, scene: Scene) -> Html:
    return tag(str(element.tag), inline(element, scene), lang=element.get("lang"), class_=_class(element))


def _break(_element: Element, _scene: Scene) -> Html:
    return tag("br")


def _image(element: Element, _scene: Scene) -> Html:
    source = element.get("src", "")
    if not source.startswith("media/") or ".." in source:
        return tag("span", element.get("alt") or source, class_="missing")
    return tag("img", src=quote(source), alt=element.get("alt", ""), loading="lazy")


def _link(element: Element, scene: Scene) -> Html:
    href = element.get("href", "")
    if inside(element, "a") or not (href.startswith("#") or safe(href)):
        return inline(element, scene)
    return tag("a", inline(element, scene), href=href, rel=None if href.startswith("#") else "external noopener")


def safe(href: str) -> bool:
    """Tell whether *href* is an address that may stand on a page."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    return parts.scheme.lower() in SCHEMES and bool(parts.netloc or parts.scheme.lower() == "mailto")


def _noteref(element: Element, scene: Scene) -> Html:
    label = element.get("data-note", "")
    mark = scene.marks.get(label, label)
    if element not in scene.calls:
        return _lost(mark, scene)
    names = "noteref editor" if label.startswith("ed-") else "noteref"
    spoken = scene.here.say("note", n=mark)
    place = {"id": scene.calls[element], "href": f"#fn{quote(label)}", "data_shows": f"fn{label}"}
    return tag("sup", tag("a", mark, class_=names, aria_label=spoken, **place))


def _call(element: Element, scene: Scene) -> Html:
    return _lost(text_of(element), scene)


def _lost(mark: str, scene: Scene) -> Html:
    return tag("sup", mark, class_="call", title=scene.here.say("call-lost"))


def text_of(element: Element) -> str:
    """Return every character of *element*."""
    return "".join(str(piece) for piece in element.itertext())


def _citation(element: Element, scene: Scene) -> Html:
    keys = [key for key in (element.get("data-keys") or "").split() if key in scene.keys]
    words = inline(element, scene)
    if not keys or inside(element, "a"):
        return tag("span", words, class_="citation")
    previews = " ".join(f"ref-{key}" for key in keys) if scene.previews else None
    return tag("a", words, class_="citation", href=scene.here.to("bibliographie/", keys[0]), data_shows=previews)


def _term(element: Element, scene: Scene) -> Html:
    concept = element.get("data-term", "")
    words = inline(element, scene)
    if concept not in scene.concepts or inside(element, "a"):
        return words
    return tag(
        "a", words, class_="term", href=scene.here.to(f"concepts/{concept}/"), data_shows=f"term-{concept}" if scene.previews else None
    )


def _apparatus(element: Element, scene: Scene) -> Html:
    rank = element.get("data-entry", "")
    words = inline(element, scene)
    if not rank.isdigit() or int(rank) >= len(scene.entries):
        return words
    entry = scene.entries[int(rank)]
    place = {"href": f"#app{rank}", "id": f"appref{rank}", "data_shows": f"app{rank}" if scene.previews else None}
    names = f"app {entry.kind}"
    if not words:
        return tag("a", "\u2038", class_=f"{names} gap", aria_label=scene.here.say("apparatus"), **place)
    if inside(element, "a") or next(element.iter("a"), None) is not None:
        sign = tag("a", "\u2038", class_=f"{names} sign", aria_label=scene.here.say("apparatus"), **place)
        return join([tag("span", words, class_=names), sign]) if not inside(element, "a") else tag("span", words, class_=names)
    return tag("a", words, class_=names, **place)


def _formula(element: Element, _scene: Scene) -> Html:
    return tag("code", text_of(element), class_="math")


Rule = Callable[["Element", Scene], Html]
BY_CLASS: Mapping[str, Rule] = frozen(
    {"noteref": _noteref, "call": _call, "citation": _citation, "term": _term, "app": _apparatus, "math": _formula},
)
BY_NAME: Mapping[str, Rule] = frozen(
    {"a": _link, "br": _break, "img": _image, **dict.fromkeys(MARKS, _mark)},
)


def prose(markdown: str, here: Here) -> tuple[str, ...]:
    """Return Markdown written for the site as blocks; its headings get identifiers from their rank."""
    tree = parse(markdown)
    for rank, element in enumerate((e for e in tree.iter(*HEADINGS)), start=1):
        element.set("id", f"s{rank}")
    return tuple(blocks(tree, Scene(here=here, language=here.language, previews=False)))


def line(markdown: str, here: Here) -> Html:
    """Return one line of Markdown as inline HTML."""
    return inline(parse_inline(markdown), Scene(here=here, previews=False))


def paragraphs(markdown: str, here: Here) -> tuple[Html, ...]:
    """Return Markdown of some paragraphs as HTML blocks."""
    scene = Scene(here=here, previews=False)
    return tuple(block(child, scene) for child in parse(markdown))


def lines(rows: Iterable[str], here: Here) -> tuple[Html, ...]:
    """Return each of *rows* as inline HTML."""
    return tuple(line(row, here) for row in rows)
