"""The law of words: every word of a witness is in the text, or in the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from scholie import metadata
from scholie.document import parse, parse_inline, text, word_list
from scholie.model import LedgerEntry, Metadata, Typescript
from scholie.witness.characters import clean


def unaccounted(witness: str | Typescript, markdown: str, ledger: Iterable[LedgerEntry]) -> tuple[Counter[str], Counter[str]]:
    """Return the words of a witness that neither the text nor the ledger has, and those of the text that no witness has.

    Those of printed lines are taken as their characters are cleaned, those of paragraphs whose file says what they are as they
    stand there, as normalising takes them. Words are counted in the rendered tree of *markdown* (text, notes, references), in
    its front matter and in the ledger: ``words`` are the witness's, ``kept`` is what the text has in their place. Both counts
    are empty when nothing is lost and nothing is invented.
    """
    typescript = witness if isinstance(witness, Typescript) else Typescript(witness)
    read = str if typescript.styled else clean
    own, found = Counter(word_list(read(typescript.text))), Counter(_words(markdown))
    for entry in ledger:
        found.update(word_list(read(entry.words)))
        own.update(word_list(read(entry.kept)))
    return own - found, found - own


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
