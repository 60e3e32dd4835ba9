"""A printed reference whose characters are labelled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

OTHER = ""
"""The label of what is no field: separators, quotation marks, « in », « dir. »."""


@dataclass(frozen=True, slots=True)
class Print:
    """A reference as a page prints it, and the field that each character belongs to."""

    text: str
    labels: tuple[str, ...]
    """As many as characters."""
    families: tuple[str, ...] = ()
    """The authors' family names, as the record has them."""
    notation: str = ""
    """The style or the template that printed it."""

    def replace(self, pattern: str, by: str | Callable[[re.Match[str]], str]) -> Print:
        """Return the print where *pattern* is replaced, labels kept in step."""
        text, labels, last = "", [], 0
        for found in re.finditer(pattern, self.text):
            put = found.expand(by) if isinstance(by, str) else by(found)
            label = self._label(found)
            text += self.text[last : found.start()] + put
            labels += [*self.labels[last : found.start()], *[label] * len(put)]
            last = found.end()
        return Print(text + self.text[last:], (*labels, *self.labels[last:]), self.families, self.notation)

    def _label(self, found: re.Match[str]) -> str:
        """Return the label of what replaces *found*; what is put between two characters of one label takes it."""
        at = found.start()
        if found.group():
            return self.labels[at]
        return self.labels[at] if 0 < at < len(self.labels) and self.labels[at - 1] == self.labels[at] else OTHER

    def spans(self) -> Iterator[tuple[str, int, int]]:
        """Yield the runs of one label: label, first character, character after the last."""
        start = 0
        for index in range(1, len(self.text) + 1):
            if index == len(self.text) or self.labels[index] != self.labels[start]:
                if self.labels[start]:
                    yield self.labels[start], start, index
                start = index

    def said(self, label: str) -> str:
        """Return the words of the first run of *label*."""
        return next((self.text[start:end] for one, start, end in self.spans() if one == label), "")


def joined(pieces: Iterable[tuple[str, str]], families: tuple[str, ...] = (), notation: str = "") -> Print:
    """Return the print that *pieces*, pairs of label and words, come to."""
    held = list(pieces)
    labels = tuple(label for label, words in held for _ in words)
    return Print("".join(words for _, words in held), labels, families, notation)
