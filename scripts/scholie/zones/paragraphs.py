"""Where paragraphs begin, as far as the breaks of lines tell, before any line is known to be one of a paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scholie.zones.line import Printed

BLANK, FULL, SHORT, AROUND, FEW, JOINED, FLOWED = 0.3, 0.97, 0.6, 5, 3, 1.5, 150.0
"""The width of a blank, in ems; what of the measure a full line takes, at least, and a short one, at most; lines above one that tell
the measure there, and how few are too few; from how many times the usual width a line is two that were joined; the width, in ems, of a
line that is a whole paragraph."""
CLOSING = (*".!?…»”)",)


def paragraphs(lines: Sequence[Printed]) -> Iterator[range]:
    """Yield the indices of the lines of each paragraph, in order; every line is in one."""
    begins = [at for at, begun in enumerate(wanted(lines)) if begun]
    yield from (range(start, stop) for start, stop in pairwise((*begins, len(lines))))


def wanted(lines: Sequence[Printed]) -> list[bool]:
    """Return, for each line, whether it was begun on purpose.

    It was where more empty lines than usual stand before it, or where its first word had room at the end of the line above; at the
    top of a page, where the line above ends a sentence. So was a few words without a stop, between a full line that ends a sentence and
    a line begun on purpose.
    """
    usual = _usual(lines)
    begun = [_begun(lines, at, usual) for at in range(len(lines))]
    heads = [_head(lines, at) and begun[at + 1] for at in range(len(lines) - 1)]
    return [one or head for one, head in zip(begun, (*heads, False), strict=False)]


def _begun(lines: Sequence[Printed], at: int, usual: int) -> bool:
    line, before = lines[at], lines[at - 1] if at else None
    if before is None or line.gap > usual or max(before.width, line.width) > FLOWED:
        return True
    if before.page != line.page:
        return _closed(before)
    word = line.text.split(" ", 1)[0]
    needed = before.width + BLANK + line.width * len(word) / max(len(line.text), 1)
    return needed < FULL * _measure(lines, at)


def _head(lines: Sequence[Printed], at: int) -> bool:
    """Tell whether a line is a few words without a stop, after a sentence that is over."""
    line = lines[at]
    return at > 0 and _closed(lines[at - 1]) and not _closed(line) and line.text[:1].isupper() and line.width < SHORT * _measure(lines, at)


def _closed(line: Printed) -> bool:
    return line.text.rstrip().endswith(CLOSING)


def _usual(lines: Sequence[Printed]) -> int:
    """Return how many empty lines stand between most lines."""
    gaps = Counter(line.gap for line in lines)
    return max(gaps, key=lambda gap: gaps[gap], default=0)


def _measure(lines: Sequence[Printed], at: int) -> float:
    """Return the width of the widest line above one, or of those below where few stand above, but for lines that hold two."""
    widths = [line.width for line in lines[max(0, at - AROUND) : at] if line.page == lines[at - 1].page]
    if len(widths) < FEW:
        widths += [line.width for line in lines[at : at + AROUND] if line.page == lines[at].page]
    widths.sort(reverse=True)
    while len(widths) > FEW and widths[0] > JOINED * widths[1] and widths[FEW - 1] > widths[1] / JOINED:
        widths.pop(0)
    return widths[0]
