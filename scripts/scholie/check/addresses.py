"""Addresses: folders called like a part of the site, and where readers report errors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from scholie.check.view import View
from scholie.model import Place, Problem

TAKEN = frozenset({"en", "concepts", "personnes", "institutions", "ouvrages", "bibliographie", "principes", "sante", "assets", "pagefind"})
"""What stands at the root of every site."""

PLACES = re.compile(r"\{(locus|words|page)\}")
"""Where the address for reports carries what is reported."""
OUTSIDE = re.compile(r"[\s{}<>\"\\^`|]|[^!-~]")
"""Characters that no address holds (RFC 3986)."""


def reportable(address: str) -> bool:
    """Tell whether readers may be sent to *address*: one of a form over https, or one of a mailbox, with known places only.

    >>> reportable("mailto:notes@marges.example?subject={locus}"), reportable("javascript:alert({words})")
    (True, False)
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if OUTSIDE.search(PLACES.sub("", address)) or PLACES.search(parts.netloc):
        return False
    mailbox = parts.scheme == "mailto" and re.fullmatch(r"[^@{}]+@[^@{}]+", parts.path) is not None
    return mailbox or (parts.scheme == "https" and bool(parts.netloc))


def report_address_invalid(view: View) -> Iterator[Problem]:
    """Yield the address for reports that mkdocs.yml gives, when it is none that may stand on a page."""
    address = view.edition.settings.report
    if address and not reportable(address):
        yield Problem("report-address-invalid", Place("mkdocs.yml"), (("address", address),), address)


def address_taken(view: View) -> Iterator[Problem]:
    """Yield the volumes whose folder is called like a part of the site."""
    for volume in view.edition.volumes:
        if volume.slug.casefold() in TAKEN:
            yield Problem("address-taken", Place(f"texts/{volume.slug}/volume.yml"), (("name", volume.slug),), volume.slug)
