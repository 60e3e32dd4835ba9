"""The edition in the formats of others: an edition in, files by their path out.

Each format stands at ``<volume>/<contribution>`` (the contribution's own record), ``<volume>`` (those of all its
contributions), ``<volume>/<contribution>/ouvrages`` (the works that the contribution cites or lists),
``bibliographie/<key>`` (one work) and ``bibliographie`` (all of them), with the suffix of the format. Each
contribution stands at its own address as TEI too, the glossary at ``concepts`` as SKOS, what is new at ``atom.xml``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from scholie.exports import bibtex, csljson, feed, ris, skos, tei
from scholie.exports.changes import not_withdrawn
from scholie.exports.form import Form
from scholie.exports.record import printed
from scholie.model import Contribution, Edition, Reference

FORMS: tuple[Form, ...] = (bibtex.FORM, ris.FORM, csljson.FORM)
"""Every format, in the order in which it is offered."""


__all__ = ["FORMS", "TEI", "WORKS", "Form", "cited", "printed", "work_at", "works_of", "write"]

TEI = tei.SUFFIX
"""What follows the identifier of a contribution in the address of its TEI."""
WORKS = "bibliographie"
"""Where the whole bibliography stands, without suffix."""


def write(edition: Edition) -> dict[str, str | bytes]:
    """Return every file of every format, by its path on the site."""
    records = {f"{path}{form.suffix}": form.write(edition, held) for form in FORMS for path, held in _files(edition)}
    return {**records, **skos.write(edition), **tei.write(edition), **feed.write(edition)}


def _files(edition: Edition) -> Iterator[tuple[str, Sequence[Contribution | Reference]]]:
    """Yield the paths, without suffix, and what stands in each file; of a withdrawn contribution it holds no record."""
    for contribution in edition.contributions:
        yield contribution.id, not_withdrawn((contribution,))
        yield works_of(contribution), cited(edition, contribution)
    for volume in edition.volumes:
        yield volume.slug, not_withdrawn(held for held in edition.contributions if held.volume == volume.slug)
    for work in edition.references:
        yield work_at(work.key), (work,)
    yield WORKS, edition.references


def works_of(contribution: Contribution) -> str:
    """Return where the works of *contribution* stand, without suffix."""
    return f"{contribution.id}/ouvrages"


def work_at(key: str) -> str:
    """Return where the work *key* stands, without suffix; a character that no file name should have is escaped.

    >>> work_at("doi:10/x")
    'bibliographie/doi%3A10%2Fx'
    """
    return f"{WORKS}/{quote(key, safe='')}"


def cited(edition: Edition, contribution: Contribution) -> tuple[Reference, ...]:
    """Return the works that *contribution* cites or lists, in the order of the bibliography."""
    keys = {key for a in contribution.tree.iter("a") for key in (a.get("data-keys") or "").split()}
    return tuple(work for work in edition.references if work.key in keys)
