"""Passages that are no more: a line for each identifier that nothing answers for, so that no link leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from scholie import loci
from scholie.model import Contribution, Locus
from scholie.pages.frame.markup import Html, heading, tag
from scholie.pages.frame.page import Here

LENGTH = 24
"""Words of what stood there that are shown."""


def gone(contribution: Contribution, here: Here) -> Iterator[str]:
    """Yield what stood at each identifier that no passage of *contribution* answers for; nothing when there is none."""
    lost = [locus for locus in contribution.loci if locus.gone and not loci.resolve(locus.id, contribution.loci)]
    if lost:
        yield heading(2, here.say("removed"), "otes", classes="apart")
        yield tag("p", here.say("removed-lead"), class_="hint", data_pagefind_ignore="")
        yield tag("ul", *(_line(locus, contribution) for locus in lost), class_="removed", data_pagefind_ignore="")


def _line(locus: Locus, contribution: Contribution) -> Html:
    words = locus.words.split()
    shown = " ".join(words[:LENGTH]) + ("…" if len(words) > LENGTH else "")
    return tag("li", tag("q", shown, lang=contribution.metadata.language), id=locus.id)
