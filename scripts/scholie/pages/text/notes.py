"""The notes of a text at its foot: the author's under their numbers, the editors' under letters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import quote

from scholie.document import calls, classes
from scholie.pages.frame.inline import inline, text_of
from scholie.pages.frame.markup import NOTHING, Html, heading, join, tag
from scholie.pages.frame.render import also, block
from scholie.pages.frame.rendering import Rendering
from scholie.pages.frame.signal import signal

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def notes(tree: Element, rendering: Rendering) -> Iterator[str]:
    """Yield the author's notes, then the editors', each under a heading, if there are any."""
    order = {call.get("data-note", ""): rank for rank, call in reversed(list(enumerate(calls(tree))))}
    held = sorted(tree.iter("aside"), key=lambda note: order.get(note.get("data-note", ""), len(order)))
    authors = [note for note in held if not _by_editor(note)]
    editors = [note for note in held if _by_editor(note)]
    lost = [text_of(call) for call in tree.iter("span") if "call" in classes(call)]
    if authors or lost:
        yield heading(2, rendering.here.say("notes"), "notes", classes="apart")
    if authors:
        yield tag("ol", *(_note(note, rendering) for note in authors), class_="notes")
    if lost:
        yield tag("p", rendering.here.say("calls-lost", n=", ".join(lost)), class_="why")
    if editors:
        yield heading(2, rendering.here.say("editors-notes"), "notes-redaction", classes="apart")
        yield tag("ol", *(_note(note, rendering) for note in editors), class_="notes editors")


def _by_editor(note: Element) -> bool:
    return "editor" in classes(note)


def _note(note: Element, rendering: Rendering) -> Html:
    label = note.get("data-note", "")
    mark = rendering.marks.get(label, label)
    signed = tag("span", f"\u00a0[{rendering.here.say('the-editors')}]", class_="signature") if _by_editor(note) else NOTHING
    back = join([signed, *_backs(label, mark, rendering), signal(note, rendering, name=rendering.here.say("note", n=mark))])
    body = _with_end(note, back, rendering)
    sign = tag("span", f"{mark}.", class_="mark", aria_hidden="true")
    words = tag("div", also(note), *body, id=note.get("id"), class_="note-text", lang=note.get("lang"))
    return tag("li", sign, words, id=f"fn{label}", class_="note")


def _backs(label: str, mark: str, rendering: Rendering) -> Iterator[Html]:
    """Yield one way back for each call of the note."""
    mine = [ident for call, ident in rendering.calls.items() if call.get("data-note") == label]
    for rank, ident in enumerate(mine, start=1):
        said = rendering.here.say("back", n=mark) if len(mine) == 1 else rendering.here.say("back-nth", n=mark, m=rank)
        sign = "↩" if len(mine) == 1 else join(["↩", tag("sup", str(rank))])
        yield tag("a", sign, href=f"#{quote(ident)}", class_="back", aria_label=said)


def _with_end(note: Element, end: Html, rendering: Rendering) -> Iterator[Html]:
    """Yield the blocks of the note, *end* within its last paragraph in the text's language."""
    blocks = [child for child in note if isinstance(child.tag, str)]
    paragraphs = [child for child in blocks if child.tag == "p"]
    last = paragraphs[-1] if paragraphs else None
    for child in blocks:
        yield tag("p", inline(child, rendering), end, lang=child.get("lang")) if child is last else block(child, rendering)
    if last is None:
        yield tag("p", end)
