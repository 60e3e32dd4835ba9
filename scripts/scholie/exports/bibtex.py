"""BibTeX: a contribution with the works it cites, a volume, the whole bibliography."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from scholie.document import citations, parse_inline, text
from scholie.model import Author, Contribution, Edition, Volume

LANGIDS: Mapping[str, str] = {"fr": "french", "en": "english"}
SPECIAL = re.compile(r"(?<!\\)([%#&_$])")


def write(edition: Edition) -> dict[str, str]:
    """Return ``<volume>/<contribution>.bib``, ``<volume>.bib`` and ``bibliographie.bib``, by path on the site.

    Cited works stand as the editors wrote them in bibliography.bib.
    """
    files = {f"{held.id}.bib": _joined([entry(edition, held), *_works(edition, [held])]) for held in edition.contributions}
    for volume in edition.volumes:
        row = [held for held in edition.contributions if held.volume == volume.slug]
        files[f"{volume.slug}.bib"] = _joined([*(entry(edition, held) for held in row), *_works(edition, row)])
    files["bibliographie.bib"] = _joined(edition.bibtex.values())
    return files


def _joined(entries: Iterable[str]) -> str:
    return "\n\n".join(held.strip() for held in entries) + "\n"


def _works(edition: Edition, contributions: Iterable[Contribution]) -> Iterator[str]:
    """Yield the entries of the works that *contributions* cite or list, in the order of the bibliography."""
    cited = {key for held in contributions for a in citations(held.tree) for key in (a.get("data-keys") or "").split()}
    yield from (entry for key, entry in edition.bibtex.items() if key in cited)


def key_of(edition: Edition, contribution: Contribution) -> str:
    """Return the key of *contribution*'s own entry: its slug, with the volume's before it when a work has that key."""
    return f"{contribution.volume}-{contribution.slug}" if contribution.slug in edition.bibtex else contribution.slug


def entry(edition: Edition, contribution: Contribution) -> str:
    """Return the entry of *contribution*: what is known and nothing else.

    An article or a talk of a volume with a title is an ``@inproceedings``, anything else a ``@misc``. What the
    editors supplied stands in square brackets.
    """
    volume = next((held for held in edition.volumes if held.slug == contribution.volume), Volume())
    within = _plain(volume.title.to(contribution.metadata.language))
    kind = "inproceedings" if within and contribution.metadata.kind != "slides" else "misc"
    fields = [(name, value) for name, value in _fields(edition, contribution, volume, within, kind) if value]
    width = max(len(name) for name, _ in fields)
    rows = "".join(f"  {name.ljust(width)} = {{{value}}},\n" for name, value in fields)
    return f"@{kind}{{{key_of(edition, contribution)},\n{rows}}}"


def _fields(edition: Edition, contribution: Contribution, volume: Volume, within: str, kind: str) -> Iterator[tuple[str, str]]:
    metadata = contribution.metadata
    title = metadata.title.to(metadata.language)
    bracketed = f"title.{metadata.language}" in metadata.supplied or "title" in metadata.supplied
    yield "author", _names(metadata.authors)
    yield "title", _escaped(_bracketed(_plain(title) or contribution.slug, supplied=bracketed))
    yield ("booktitle" if kind == "inproceedings" else "howpublished"), _escaped(within)
    yield "editor", _names(volume.editors)
    yield "eventtitle", _escaped(_plain(volume.event.to(metadata.language)))
    yield "date", volume.date
    yield "publisher", _escaped(volume.publisher)
    yield "location", _escaped(volume.place)
    yield "isbn", volume.isbn
    yield "issn", volume.issn
    yield "langid", LANGIDS.get(metadata.language, "")
    yield "keywords", _escaped(", ".join(metadata.keywords.only(metadata.language)))
    yield "url", f"{edition.settings.url.rstrip('/')}/{contribution.id}/" if edition.settings.url else ""
    yield "note", _attributed(contribution)


def _attributed(contribution: Contribution) -> str:
    why = contribution.metadata.supplied.get("authors")
    return _escaped(_plain(why.to(contribution.metadata.language))) if why and contribution.metadata.authors else ""


def _names(authors: Iterable[Author]) -> str:
    return " and ".join(_escaped(f"{author.family}, {author.given}" if author.given else f"{{{author.family}}}") for author in authors)


def _plain(markdown: str) -> str:
    return " ".join(text(parse_inline(markdown)).split(" ")) if markdown else ""


def _bracketed(words: str, *, supplied: bool) -> str:
    return f"[{words}]" if supplied and not words.startswith("[") else words


def _escaped(words: str) -> str:
    r"""Return *words* as BibTeX text: its special characters behind a backslash, braces in pairs.

    >>> print(_escaped("R&D à 100 %"))
    R\&D à 100 \%
    """
    escaped = SPECIAL.sub(r"\\\1", words.replace("\\", r"\textbackslash{}"))
    return escaped if _balanced(escaped) else escaped.replace("{", r"\{").replace("}", r"\}")


def _balanced(words: str) -> bool:
    depth = 0
    for mark in words:
        depth += (mark == "{") - (mark == "}")
        if depth < 0:
            return False
    return depth == 0
