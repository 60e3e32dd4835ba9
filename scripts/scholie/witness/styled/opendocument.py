"""The paragraphs of a file of OpenDocument: their words, and the names of their styles."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
NAME, SHOWN, PARENT = (f"{STYLE}name", f"{STYLE}display-name", f"{STYLE}parent-style-name")
"""The name of a style, that which people see, and that of the style from which it derives."""
DRAWING = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
DUBLIN = "{http://purl.org/dc/elements/1.1/}"
ANNOTATION = f"{OFFICE}annotation"
"""A comment."""
CHANGED = f"{TEXT}changed-region"
"""A passage that was added or deleted under tracking."""
PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
BLANKS = frozenset({f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break"})
UNSAID = frozenset({*PARAGRAPHS, f"{TEXT}note-citation", f"{DUBLIN}creator", f"{DUBLIN}date", f"{DRAWING}title", f"{DRAWING}desc"})
"""Elements in a paragraph that are none of its words: other paragraphs, numbers of notes, who commented and when, alternative texts."""


def paragraphs(root: etree._Element) -> Iterator[str]:
    """Yield the words of each paragraph below *root*, those of notes, text boxes, comments and deletions each by itself."""
    yield from (words for node in root.iter(*PARAGRAPHS) if (words := _words(node)).strip())


def styled(content: etree._Element | None, styles: etree._Element | None) -> tuple[tuple[str, str], ...]:
    """Return the words of each paragraph of the text and the name of its style, as people see it; automatic styles have their parent's."""
    if content is None:
        return ()
    roots = [root for root in (content, styles) if root is not None]
    shown = {node.get(NAME, ""): node.get(SHOWN, "") for root in roots for node in root.iter(f"{STYLE}style")}
    parents = {node.get(NAME, ""): node.get(PARENT, "") for node in content.iter(f"{STYLE}style")}
    found = ((_words(node), node.get(f"{TEXT}style-name", "")) for node in content.iter(*PARAGRAPHS))
    named = ((words, parents.get(name) or name) for words, name in found)
    return tuple((words, shown.get(name) or name) for words, name in named if words.strip())


def _words(paragraph: etree._Element) -> str:
    return "".join(_pieces(paragraph))


def _pieces(node: etree._Element) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        if child.tag in BLANKS:
            yield " "
        elif isinstance(child.tag, str) and child.tag not in UNSAID:
            yield from _pieces(child)
        yield child.tail or ""
