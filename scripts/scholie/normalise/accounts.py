"""The law of words: every word of a witness is in the text, or in the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from scholie import metadata
from scholie.document import parse, parse_inline, text, word_list
from scholie.model import LedgerEntry, Metadata
from scholie.witness.characters import clean


def unaccounted(witness_text: str, markdown: str, ledger: Iterable[LedgerEntry]) -> tuple[Counter[str], Counter[str]]:
    """Return the words of a witness that neither the text nor the ledger has, and those of the text that no witness has.

    Those of the witness are taken as its characters are cleaned, or as they stand there, whichever says less: a paragraph of a
    word processor is not cleaned, a printed line is. They are counted in the rendered tree of *markdown* (text, notes,
    references), in its front matter and in the ledger: ``words`` are the witness's, ``kept`` is what the text has in their
    place. Both counts are empty when nothing is lost and nothing is invented.
    """
    found, entries = Counter(_words(markdown)), tuple(ledger)
    cleaned = _compared(witness_text, found, entries, clean)
    return min(cleaned, _compared(witness_text, found, entries, str), key=_total) if _total(cleaned) else cleaned


def _compared(
    witness_text: str, found: Counter[str], ledger: tuple[LedgerEntry, ...], read: Callable[[str], str]
) -> tuple[Counter[str], Counter[str]]:
    """Return what *witness_text*, as *read* gives it, has more than *found* and the ledger, and what it has less."""
    witness = Counter(word_list(read(witness_text)))
    witness.update(word for entry in ledger for word in word_list(read(entry.kept)))
    every = found + Counter(word for entry in ledger for word in word_list(read(entry.words)))
    return witness - every, every - witness


def _total(counts: tuple[Counter[str], Counter[str]]) -> int:
    return counts[0].total() + counts[1].total()


def _words(markdown: str) -> list[str]:
    _, body, line = metadata.split(markdown)
    described, _ = metadata.read(markdown, "")
    return [*word_list(text(parse(body, line=line), notes=True)), *described_words(described)]


def described_words(described: Metadata) -> list[str]:
    """Return the words of front matter that come from a witness: titles, authors, abstracts, keywords."""
    marked = (described.title.fr, described.title.en, *described.abstract.fr.split("\n"), *described.abstract.en.split("\n"))
    people = [field for a in described.authors for field in (a.given, a.family, a.role, a.affiliation, a.email, a.orcid)]
    plain = [*(text(parse_inline(part)) for part in marked if part), *people, *described.keywords.fr, *described.keywords.en]
    return [word for part in plain for word in word_list(part)]
