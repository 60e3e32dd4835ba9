"""What the merge owes to the editor, to the proposal and to whoever reads the conflicts: checked on three texts and the fourth."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import pairwise

from scholie.merge import Merged, merge

OWN = re.compile(r"(?:mot\d+x|édit\d+|théo\d+)")
"""A word that stands once in a witness, in what an editor wrote, in a proposal."""


def run(base: str, theirs: str, ours: str, added: Collection[str]) -> tuple[str, list[str], list[str]]:
    """Return the merged text, what it owes and does not give, and what it still has though the proposal dropped it.

    Paragraphs that begin with a word of *added* the editor wrote.
    """
    made = merge(base, theirs, ours)
    debts = [
        *_lost(ours, made),
        *_back(base, ours, made),
        *_joints(base, ours, made),
        *_order((base, theirs, ours), made),
        *_paragraphs(ours, made, added),
    ]
    return made.text, [*debts, *_marks(ours, made), *_unsaid(base, theirs, ours, made)], list(_kept(base, theirs, ours, made))


def own(text: str) -> list[str]:
    """Return the words of *text* that stand once."""
    return OWN.findall(text)


def _lost(ours: str, made: Merged) -> Iterator[str]:
    """Yield what the editor wrote and the text has not, once; and what was written together and stands apart."""
    written, there = [word for word in own(ours) if word.startswith("édit")], own(made.text)
    yield from (f"{word} stands {there.count(word)} times" for word in written if there.count(word) != 1)
    for run in _runs(ours):
        if run not in made.text.replace("\n\n", " "):
            yield f"no longer together: {run}"


def _runs(ours: str) -> Iterator[str]:
    """Yield the runs of words that the editor wrote within a paragraph: hardly one in between stands elsewhere too."""
    for block in ours.split("\n\n"):
        yield from (match[0] for match in re.finditer(r"édit\d+(?: (?:[^\W\d]+ )?édit\d+)+(?= |$)", " ".join(block.split())))


def _back(base: str, ours: str, made: Merged) -> Iterator[str]:
    """Yield what the editor took out and the text has."""
    removed = set(own(base)) - set(own(ours))
    yield from (f"{word} came back" for word in sorted(removed & set(own(made.text))))


def joints(text: str) -> dict[tuple[str, str], bool]:
    """Return the neighbours that stand once, and whether a paragraph ends between them."""
    found = list(re.finditer(r"\S+", text))
    count = Counter(match[0] for match in found)
    pairs = ((a[0], b[0], "\n\n" in text[a.end() : b.start()]) for a, b in pairwise(found))
    return {(a, b): ends for a, b, ends in pairs if OWN.fullmatch(a) and OWN.fullmatch(b) and count[a] == count[b] == 1}


def _joints(base: str, ours: str, made: Merged) -> Iterator[str]:
    """Yield where the editor split or joined and the text does not."""
    before, after, now = joints(base), joints(ours), joints(made.text)
    for pair, split in after.items():
        if now.get(pair, split) != split and before.get(pair, split) != split:
            yield f"{'joined' if split else 'split'} again: {pair}"


def _paragraphs(ours: str, made: Merged, added: Collection[str]) -> Iterator[str]:
    """Yield the paragraphs that the editor wrote and that are no paragraphs of the text."""
    blocks = set(made.text.strip().split("\n\n"))
    written = (block for block in ours.strip().split("\n\n") if block.split()[0] in added and not re.search("mot|théo", block))
    yield from (f"no paragraph: {block}" for block in written if block not in blocks)


def _order(texts: tuple[str, str, str], made: Merged) -> Iterator[str]:
    """Yield the words that stand elsewhere than the editor, who has the last of *texts*, put them, where the proposal moves none."""
    counts = [Counter(own(text)) for text in (*texts, made.text)]
    once = {word for word in counts[0] if all(count[word] == 1 for count in counts)}
    base, theirs, mine, merged = ([word for word in own(text) if word in once] for text in (*texts, made.text))
    yield from (f"moved: {a} where {b} was" for a, b in zip(merged, mine, strict=True) if a != b and base == theirs)


def _marks(ours: str, made: Merged) -> Iterator[str]:
    """Yield the editor's notes, bindings and levels that the text has not as often."""
    for mark in sorted(set(re.findall(r"\[\^ed-\d+\]:?|\]\(@\w+\)", ours))):
        if ours.count(mark) != made.text.count(mark):
            yield f"{mark} stands {made.text.count(mark)} times, not {ours.count(mark)}"


def _unsaid(base: str, theirs: str, ours: str, made: Merged) -> Iterator[str]:
    """Yield what the proposal has anew and neither text nor conflicts have."""
    known = {*own(base), *own(ours), *own(made.text), *(word for clash in made.conflicts for word in own(clash.theirs))}
    yield from (f"{word} is nowhere" for word in own(theirs) if word not in known)


def _kept(base: str, theirs: str, ours: str, made: Merged) -> Iterator[str]:
    """Yield what the proposal dropped of paragraphs that the editor left alone, and the text has, though no conflict says so."""
    alone = set(base.strip().split("\n\n")) & set(ours.strip().split("\n\n"))
    dropped = {word for block in alone for word in own(block)} - set(own(theirs))
    said = {word for clash in made.conflicts for word in own(clash.ours)}
    yield from (f"{word} was dropped" for word in sorted((dropped & set(own(made.text))) - said))
