"""Tell headings from short paragraphs, and find their levels."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from scholie.document import fold
from scholie.document.query import REFERENCE_HEADING
from scholie.normalise.draft import Block, Draft, plain
from scholie.normalise.joints import DEEP, LETTERED, NUMBERED
from scholie.normalise.levels import HASHES, TOP, levelled
from scholie.normalise.marks import BULLET
from scholie.normalise.plausible import weighed
from scholie.normalise.sense import closed, hanging, opens_high, opens_low, stopped
from scholie.normalise.weights import JOINTS
from scholie.prose.years import PRINTED
from scholie.witness.width import measure
from scholie.zones import Zone

NO_HEADING = re.compile(r"[|\\=]|^(?:tableau|table|figure|fig\.|encadré|graphique|carte|schéma|photo)\s*\d", re.IGNORECASE)
"""Formulas, rows of tables and captions."""
NO_NAME = re.compile(
    r"[@#{}~](?=\w)|^\(|[a-zà-ÿ]{2}[.!?…] +[^\W\da-zà-ÿ].*\?$|^(?i:et|mais|or|donc|car|alors|and|but|so)\b.*\?$|^[^\W_]+ ?\?$"
    r"|^[^()]{3,60} \(" + PRINTED + r"[a-z]?\)[.,:]? +[«“\"]?[^\W\da-zà-ÿ]"
)
"""Code, asides, questions that go on from what was said, works of the bibliography."""
UNTOLD = frozenset({Zone.NOTE, Zone.NOTE_NUMBER, Zone.FURNITURE})
"""Zones that are wrong wherever they are left in the text."""
TOLD = 0.3
"""How likely a zone must be, of 1, to say alone whether a block is a heading."""
SURE = 0.97
"""How likely a numbered line must be of the text, of 1, to be no heading whatever else tells."""
WORDED = re.compile(r"[^\W\d_]{3}")
SPEAKER = re.compile(r"([^\W\da-zà-ÿ][^:.?!\n]{0,30}?)\s?:\s")
VOICES = 3
"""Turns of the shortest part in an interview."""
LINES, LONGEST, SHORT, STRAY = 3, 200, 60, 12
"""Lines and characters of the longest heading, characters of that of a reference list, and words that stand for no paragraph."""

PROSE, FEW = 20, range(2, 10)
"""Words of a paragraph that is surely prose, and of a heading after a colon."""


def find(draft: Draft) -> Draft:
    """Mark headings among the blocks, with their levels."""
    full = measure(block.width for block in draft.blocks if block.lines > 2) or measure(block.width for block in draft.blocks)
    blocks = list(draft.blocks)
    voices = _voices(draft.blocks)
    for i, block in enumerate(blocks):
        if block.kind == "paragraph" and _speaker(block) not in voices and _is_heading(blocks, i, full, draft.flowed):
            blocks[i] = replace(block, kind="heading")
    return replace(draft, blocks=levelled(weighed(blocks), draft.lines, spaced=not draft.doubled))


def _speaker(block: Block) -> str:
    found = SPEAKER.match(plain(block.text))
    return found[1] if found else ""


def _voices(blocks: tuple[Block, ...]) -> frozenset[str]:
    """Return the words before a colon that begin several paragraphs: who speaks in an interview."""
    times = Counter(_speaker(block) for block in blocks if block.kind == "paragraph")
    return frozenset(name for name, count in times.items() if name and count >= VOICES)


def _is_heading(blocks: list[Block], i: int, full: float, flowed: bool) -> bool:
    text = plain(blocks[i].text)
    if HASHES.match(text) and len(text) < LONGEST and not stopped(text):
        return True
    if blocks[i].zone is not None and blocks[i].zone not in UNTOLD and blocks[i].sure >= TOLD:
        if (REFERENCE_HEADING.match(text) or TOP.fullmatch(fold(text))) and len(text) < SHORT:
            return True
        if blocks[i].zone is Zone.BODY and NUMBERED.match(text) and blocks[i].lines <= LINES and blocks[i].sure < SURE:
            return _worded(text) and _placed(blocks, i, flowed=flowed)
        return blocks[i].zone is Zone.HEADING and len(text) <= LONGEST and _headed(text)
    if blocks[i].lines > LINES or len(text) > LONGEST or not _worded(text):
        return False
    if REFERENCE_HEADING.match(text) and len(text) < SHORT:
        return True
    narrow = flowed or blocks[i].lines > 1 or blocks[i].width < 0.97 * full or bool(DEEP.match(text))
    return narrow and _placed(blocks, i, flowed=flowed)


def _headed(text: str) -> bool:
    """Tell whether the words of a line that stands as a heading does may be one: they begin with a capital or a number, and hold a word."""
    if (
        NO_HEADING.search(text)
        or (text.endswith("?") and NO_NAME.search(text))
        or text[-1:] in ",;"
        or stopped(text.rstrip("?!… "))
        or hanging(text)
    ):
        return False
    return bool(WORDED.search(text)) and (opens_high(text) or text[:1].isdigit())


def _worded(text: str) -> bool:
    """Tell whether the words may be a heading's: few, with a capital or a number before, without a stop at the end."""
    if (
        NO_HEADING.search(text)
        or NO_NAME.search(text)
        or BULLET.match(text)
        or len(text.split()) > JOINTS.heading_longest
        or text[-1:] in ",;:"
    ):
        return False
    if (closed(text) and not text.endswith(("?", "»", "!"))) or hanging(text) or stopped(text.rstrip("?!… ")):
        return False
    return WORDED.search(text) is not None and (opens_high(text) or bool(NUMBERED.match(text)))


def _over_prose(blocks: list[Block], i: int) -> bool:
    """Tell whether a few words after a colon, whose example or figure is not there, stand over a paragraph of prose."""
    text, following = plain(blocks[i].text), blocks[i + 1]
    prose = following.kind == "paragraph" and stopped(following.text) and len(following.text.split()) > PROSE
    return prose and len(text.split()) in FEW and not closed(text.rstrip("?")) and "," not in text and opens_high(following.text)


def _stray(text: str) -> bool:
    """Tell whether a text is a few words that a transcriber left on their own: neither beginning nor end is a sentence's."""
    return opens_low(text) and len(text.split()) < STRAY


def _leads(before: Block | None) -> bool:
    """Tell whether what stands before a list and one more line is over, so that the line may be the heading of the list."""
    return before is None or before.kind != "item" or closed(before.text)


def _placed(blocks: list[Block], i: int, *, flowed: bool) -> bool:
    """Tell whether a heading may stand here: after a closed text, before another that begins."""
    if i + 1 >= len(blocks):
        return False
    following, before = blocks[i + 1], blocks[i - 1] if i else None
    if following.kind == "item" and not _leads(before) and not NUMBERED.match(plain(blocks[i].text)):
        return False
    if before and before.kind == "paragraph" and not blocks[i].turn and not closed(before.text) and not (flowed and _stray(before.text)):
        return False
    if before and before.kind == "paragraph" and before.text.endswith(":"):
        return _over_prose(blocks, i)
    if following.kind != "paragraph" or opens_high(following.text):
        return True
    return bool(NUMBERED.match(following.text) or LETTERED.match(following.text))
