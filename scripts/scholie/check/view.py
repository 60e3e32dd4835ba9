"""An edition as the rules see it: what several of them ask of its texts is found once, when the first of them asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from scholie.check.binding import LETTERED, Binding, bindings, keys
from scholie.document import HEADINGS, citations, notes, passages, reference_section, running, text, word_list
from scholie.edition import programme_problems
from scholie.model import Contribution, Edition, Files, Problem, Reference, frozen
from scholie.prose import Wording, in_reference_list, own_wordings
from scholie.works import Index, Relation, relation

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True, eq=False)
class TextView:
    """A contribution; its parts are kept in the instance's dictionary, which is why it has no slots."""

    contribution: Contribution

    @cached_property
    def passages(self) -> tuple[Element, ...]:
        """Every passage, in order."""
        return tuple(passages(self.contribution.tree))

    @cached_property
    def own(self) -> tuple[Wording, ...]:
        """The passages that the author wrote, with their words: neither the reference list nor the editors' notes."""
        return tuple(own_wordings(self.contribution.tree, self.contribution.metadata.language))

    @cached_property
    def running(self) -> Mapping[Element, str]:
        """The running text, in which places are counted, of each passage that the author wrote."""
        return frozen({words.passage: running(words.passage) for words in self.own})

    @cached_property
    def headings(self) -> tuple[Element, ...]:
        """The headings of the text, in order."""
        return tuple(self.contribution.tree.iter(*HEADINGS))

    @cached_property
    def notes(self) -> tuple[Element, ...]:
        """The notes, in the order of their definitions."""
        return notes(self.contribution.tree)

    @cached_property
    def reference_blocks(self) -> tuple[Element, ...]:
        """The blocks of the author's reference list."""
        return reference_section(self.contribution.tree)

    @cached_property
    def in_list(self) -> frozenset[Element]:
        """Every element of the author's reference list."""
        return in_reference_list(self.contribution.tree)

    @cached_property
    def citations(self) -> tuple[Element, ...]:
        """The bound citations, those of the reference list included, in reading order."""
        return citations(self.contribution.tree)

    @cached_property
    def listed(self) -> tuple[Element, ...]:
        """The bindings of the author's reference list."""
        return tuple(citation for citation in self.citations if citation in self.in_list)

    @cached_property
    def cited(self) -> tuple[Element, ...]:
        """The bound citations outside the author's reference list."""
        return tuple(citation for citation in self.citations if citation not in self.in_list)

    def dated(self, works: Mapping[str, Reference]) -> Mapping[str, Reference]:
        """Return *works* by their keys, those of the author's list with the letter that it gives to their years.

        « 2018a » in one list may be « 2018b » in another, and in the bibliography.
        """
        printed = {key: LETTERED.search(text(_item(citation))) for citation in self.listed for key in keys(citation) if key in works}
        own = {key: found.group(1) for key, found in printed.items() if found and found.group(1)[:4] == works[key].year[:4]}
        return frozen({**works, **{key: replace(works[key], year=year) for key, year in own.items()}})


def _item(citation: Element) -> Element:
    """Return the item or the paragraph that *citation* is in."""
    return next(citation.iterancestors("li", "p"), citation)


@dataclass(frozen=True, eq=False)
class View:
    """An edition, with what is known of the day and of its files."""

    edition: Edition
    today: str = ""
    """YYYY-MM-DD; empty where nobody says it."""
    files: Files | None = None
    """The files of the edition; nothing where they are not known."""

    @cached_property
    def texts(self) -> tuple[TextView, ...]:
        """The contributions."""
        return tuple(map(TextView, self.edition.contributions))

    @cached_property
    def programme(self) -> tuple[Problem, ...]:
        """What there is to decide about the programmes of the volumes; nothing where no files are known."""
        return programme_problems(self.files or {})

    @cached_property
    def works(self) -> Mapping[str, Reference]:
        """The entries of the bibliography by their keys."""
        return frozen({reference.key: reference for reference in self.edition.references})

    @cached_property
    def related(self) -> tuple[tuple[Reference, Reference, Relation], ...]:
        """The pairs of entries that are one work or editions of one, the earlier first, by the rank of the later."""
        found = ((one, other, relation(one, other)) for one, other in Index(self.edition.references).pairs())
        return tuple(pair for pair in found if pair[2] is not Relation.OTHER)

    @cached_property
    def bindings(self) -> tuple[Binding, ...]:
        """The citations outside the reference lists whose works are all known, text by text."""
        return tuple(found for one in self.texts for found in bindings(one.contribution, one.cited, one.dated(self.works)))

    @cached_property
    def count(self) -> Counter[str]:
        """How often each word stands in the passages that the authors wrote."""
        return Counter(word for text in self.texts for words in text.own for word in word_list(words.text))
