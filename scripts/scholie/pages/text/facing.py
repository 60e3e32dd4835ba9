"""Two readings of a passage as HTML: facing each other, or the one corrected into the other."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.apparatus import BREAK, Row, Stretch
from scholie.pages.frame.markup import NOTHING, Html, join, tag
from scholie.pages.frame.page import Here


def our_side(row: Row) -> Html:
    """Return our words of *row*, in ``del`` those that the other side has not."""
    return _side([(stretch.gap, stretch.ours, stretch.same) for stretch in row.stretches], "del")


def their_side(row: Row, here: Here) -> Html:
    """Return their words of *row*, in ``ins`` those that our side has not; a sign where they begin a passage of their own."""
    words = _side([(stretch.other, stretch.theirs, stretch.same) for stretch in row.stretches], "ins")
    return join([tag("span", "… ", class_="division", title=here.say("goes-on")) if row.continued else NOTHING, words])


def _side(pieces: list[tuple[str, str, bool]], name: str) -> Html:
    shown: list[Html] = []
    for gap, words, same in pieces:
        if words:
            shown += [_blank(gap), join([words]) if same else tag(name, words)]
    return join(shown)


def corrected(row: Row) -> Html:
    """Return *row* as one passage: what the newer side dropped in ``del``, what it brought in ``ins``."""
    return join(piece for stretch in row.stretches for piece in _corrected(stretch))


def _corrected(stretch: Stretch) -> Iterator[Html]:
    if stretch.same:
        yield join([_blank(stretch.other), stretch.theirs])
        return
    if stretch.ours:
        yield join([_blank(stretch.gap), tag("del", stretch.ours)])
    if stretch.theirs:
        yield join([_blank(stretch.other), tag("ins", stretch.theirs)])


def _blank(gap: str) -> Html:
    return tag("ins", " ¶ ", class_="division") if gap == BREAK else join([gap])
