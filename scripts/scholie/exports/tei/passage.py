"""Blocks of a text as TEI, with the words and the marks in them: citations, terms, calls with their notes, languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from scholie.document import HEADINGS, classes, pictures
from scholie.exports.tei.encoding import EDITORS, Encoding
from scholie.exports.tei.markup import XML, address, both, put, say
from scholie.exports.tei.variants import FillWith, place, whole
from scholie.model import Bilingual, frozen

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

RENDITIONS: Mapping[str, str] = frozen(
    {"em": "italic", "i": "italic", "cite": "italic", "strong": "bold", "b": "bold", "sup": "superscript", "sub": "subscript"}
    | {"s": "strikethrough", "del": "strikethrough"}
)
MISSING = Bilingual("Image absente du témoin.", "Picture missing from the witness.")


def inline(parent: Element, element: Element, encoding: Encoding) -> None:
    """Append the words of *element* with their marks to *parent*."""
    target = whole(parent, element, encoding)
    say(target, element.text)
    for child in element:
        if isinstance(child.tag, str):
            inline_element(target, child, encoding)
        say(target, child.tail)


def inline_element(parent: Element, element: Element, encoding: Encoding) -> None:
    """Append one element among words, by the first rule that knows its class or its name."""
    for name in classes(element):
        if name in BY_CLASS:
            BY_CLASS[name](parent, element, encoding)
            return
    BY_NAME.get(str(element.tag), inline)(parent, element, encoding)


def _emphasis(parent: Element, element: Element, encoding: Encoding) -> None:
    inline(put(parent, "hi", "", {"rend": RENDITIONS[str(element.tag)], "lang": element.get("lang")}), element, encoding)


def _span(parent: Element, element: Element, encoding: Encoding) -> None:
    language = element.get("lang")
    inline(put(parent, "foreign", "", {"lang": language}) if language else parent, element, encoding)


def _code(parent: Element, element: Element, _scene: Encoding) -> None:
    put(parent, "code", "".join(map(str, element.itertext())))


def _break(parent: Element, _element: Element, _scene: Encoding) -> None:
    put(parent, "lb")


def _formula(parent: Element, element: Element, _scene: Encoding) -> None:
    put(parent, "formula", "".join(map(str, element.itertext())), {"notation": "TeX"})


def _picture(parent: Element, element: Element, _scene: Encoding) -> None:
    figure = put(parent, "figure")
    put(figure, "graphic", "", {"url": address(element.get("src") or "")})
    if element.get("alt"):
        put(figure, "figDesc", element.get("alt") or "")


def _link(parent: Element, element: Element, encoding: Encoding) -> None:
    inline(put(parent, "ref", "", {"target": address(element.get("href") or "")}), element, encoding)


def _citation(parent: Element, element: Element, encoding: Encoding) -> None:
    keys = (element.get("data-keys") or "").split()
    target = " ".join(f"#{encoding.works[key]}" for key in keys if key in encoding.works)
    inline(put(parent, "ref", "", {"type": "citation", "target": target}), element, encoding)


def _term(parent: Element, element: Element, encoding: Encoding) -> None:
    concept = encoding.concepts.get(element.get("data-term") or "")
    inline(put(parent, "term", "", {"ref": f"#{concept}"}) if concept else parent, element, encoding)


def _variant(parent: Element, element: Element, encoding: Encoding) -> None:
    fill: FillWith = lambda target: inline(target, element, encoding)  # noqa: E731
    place(parent, element, encoding, fill)


def _lost_call(parent: Element, element: Element, _scene: Encoding) -> None:
    """Append a call whose note is lost as it stands, and a note of which nothing is left."""
    mark = "".join(map(str, element.itertext()))
    put(parent, "ref", mark, {"type": "call", "n": mark})
    note = put(parent, "note", "", {"type": "lost", "place": "foot", "n": mark, "resp": f"#{EDITORS}"})
    put(note, "gap", "", {"reason": "lost"})


def _noteref(parent: Element, element: Element, encoding: Encoding) -> None:
    """Append the note itself where it is called first, a pointer to it elsewhere."""
    label = element.get("data-note") or ""
    note = encoding.notes.get(label)
    if note is None:
        put(parent, "ref", label, {"type": "call", "n": label})
    elif element in encoding.first:
        note_of(parent, note, encoding)
    else:
        put(parent, "ref", encoding.marks[label], {"type": "noteref", "target": f"#{note.get('id')}" if note.get("id") else None})


def note_of(parent: Element, note: Element, encoding: Encoding) -> None:
    """Append a note: the author's at the foot, the editors' with who answers for it; other languages say so."""
    label = note.get("data-note") or ""
    kind = {"type": "editor", "resp": f"#{EDITORS}"} if "editor" in classes(note) else {"place": "foot"}
    held = put(parent, "note", "", {"id": note.get("id"), "n": encoding.marks.get(label, label), **kind, "lang": note.get("lang")})
    _held(held, note, encoding)


# ---- Blocks


def block(parent: Element, element: Element, encoding: Encoding) -> None:
    """Append one block and all it holds, by the first rule that knows its class or its name; notes stand at their calls."""
    if element.tag == "aside":
        return
    for name in classes(element):
        if name in BLOCKS_BY_CLASS:
            BLOCKS_BY_CLASS[name](parent, element, encoding)
            return
    BLOCKS_BY_NAME.get(str(element.tag), _held)(parent, element, encoding)


def identity(element: Element) -> dict[str, str | None]:
    """Return identifier, number and language of a passage."""
    return {"id": element.get("id"), "n": element.get("data-n"), "lang": element.get("lang")}


def passage(parent: Element, tag: str, element: Element, encoding: Encoding) -> Element:
    """Append a passage that holds words itself, with the identifiers that it answers for, and return it."""
    held = put(parent, tag, "", identity(element))
    _anchors(held, element)
    inline(held, element, encoding)
    return held


def _anchors(held: Element, element: Element) -> None:
    for old in (element.get("data-also") or "").split():
        put(held, "anchor", "", {"id": old})


def _held(parent: Element, element: Element, encoding: Encoding) -> None:
    """Append what a box holds; a language that is the box's own is each block's."""
    if element.text and element.text.strip():
        inline(put(parent, "p"), element, encoding)
        return
    before = len(parent)
    for child in element:
        if isinstance(child.tag, str):
            block(parent, child, encoding)
    for child in list(parent)[before:] if element.get("lang") and element.tag == "div" else ():
        child.set(f"{XML}lang", child.get(f"{XML}lang") or str(element.get("lang")))


def _paragraph(parent: Element, element: Element, encoding: Encoding) -> None:
    if pictures(element):
        _figure(parent, element, encoding)
        return
    passage(parent, "p", element, encoding)


def _figure(parent: Element, element: Element, encoding: Encoding) -> None:
    """Append the pictures of a paragraph that holds nothing else, with their captions."""
    figure = put(parent, "figure", "", identity(element))
    _anchors(figure, element)
    for child in element:
        if "caption" in classes(child):
            inline(put(figure, "head"), child, encoding)
        elif child.tag == "img":
            put(figure, "graphic", "", {"url": address(child.get("src") or "")})
            if child.get("alt"):
                put(figure, "figDesc", child.get("alt") or "")


def _heading(parent: Element, element: Element, encoding: Encoding) -> None:
    """Append a heading where no division can begin: within a quotation, an item or a note."""
    held = put(parent, "p", "", {**identity(element), "rend": "heading"})
    inline(held, element, encoding)


def _quotation(parent: Element, element: Element, encoding: Encoding) -> None:
    held = put(parent, "quote", "", identity(element))
    _anchors(held, element)
    _held(held, element, encoding)


def _list(parent: Element, element: Element, encoding: Encoding) -> None:
    held = put(parent, "list", "", {"rend": "numbered" if element.tag == "ol" else "bulleted"})
    for rank, item in enumerate(child for child in element if child.tag == "li"):
        number = str(int(element.get("start") or 1) + rank) if element.tag == "ol" else None
        entry = put(held, "item", "", {**identity(item), "n": number or item.get("data-n")})
        _anchors(entry, item)
        _item(entry, item, encoding)


def _item(entry: Element, item: Element, encoding: Encoding) -> None:
    """Append words and blocks of an item, in which either may stand alone or the one after the other."""
    target = whole(entry, item, encoding)
    say(target, item.text if item.text and item.text.strip() else None)
    for child in item:
        if child.tag in BLOCKS_BY_NAME or child.tag in ("div", "aside"):
            block(entry, child, encoding)
        elif isinstance(child.tag, str):
            inline_element(target, child, encoding)
        say(target, child.tail if child.tail and child.tail.strip() else None)


def _table(parent: Element, element: Element, encoding: Encoding) -> None:
    held = put(parent, "table", "", identity(element))
    for line in element.iter("tr"):
        head = line.find("th") is not None
        row = put(held, "row", "", {"role": "label" if head else None})
        for cell in line.iter("td", "th"):
            inline(put(row, "cell", "", {"role": "label" if cell.tag == "th" else None}), cell, encoding)


def _code_block(parent: Element, element: Element, encoding: Encoding) -> None:
    held = put(parent, "ab", "", identity(element))
    (_formula if "math" in classes(element) else _code)(held, element, encoding)


def _rule(parent: Element, _element: Element, _scene: Encoding) -> None:
    put(parent, "milestone", "", {"unit": "section", "rend": "rule"})


def _missing(parent: Element, element: Element, encoding: Encoding) -> None:
    """Append a picture that the witness lacks, with its caption."""
    figure = put(parent, "figure", "", {"type": "missing", **identity(element)})
    _held(figure, element, encoding)
    both(figure, "figDesc", MISSING)


Rule = Callable[["Element", "Element", Encoding], None]
BY_CLASS: Mapping[str, Rule] = frozen(
    {"noteref": _noteref, "call": _lost_call, "citation": _citation, "term": _term, "app": _variant, "math": _formula}
)
BY_NAME: Mapping[str, Rule] = frozen(
    {"a": _link, "br": _break, "img": _picture, "span": _span, "code": _code, **dict.fromkeys(RENDITIONS, _emphasis)}
)
BLOCKS_BY_CLASS: Mapping[str, Rule] = frozen({"missing": _missing})
BLOCKS_BY_NAME: Mapping[str, Rule] = frozen(
    {"p": _paragraph, "blockquote": _quotation, "ul": _list, "ol": _list, "table": _table, "pre": _code_block, "hr": _rule}
    | dict.fromkeys(HEADINGS, _heading)
)
