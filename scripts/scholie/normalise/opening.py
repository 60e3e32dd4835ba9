"""Take the front matter out of the lines: titles, authors, abstracts, keywords, each where its lines are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from scholie.document import word_list
from scholie.model import Bilingual, Keywords, LedgerEntry, Reason
from scholie.normalise import people, trust
from scholie.normalise.draft import Draft, Line, account, plain
from scholie.normalise.join import joined
from scholie.prose.language import language_of
from scholie.zones import Zone

FRONT = frozenset({Zone.TITLE, Zone.OTHER_TITLE, Zone.AUTHOR, Zone.PLACE, Zone.IMPRINT})
"""Zones that stand before the text only."""
FIELDS = frozenset({Zone.LABEL, Zone.ABSTRACT_FR, Zone.ABSTRACT_EN, Zone.KEYWORDS_FR, Zone.KEYWORDS_EN})
TEXT = frozenset({Zone.BODY, Zone.HEADING, Zone.HEADING_NUMBER, Zone.ITEM, Zone.TABLE, Zone.CONTENTS})
TELLING = (FRONT | FIELDS) - {Zone.IMPRINT, Zone.PLACE, Zone.LABEL}
"""Zones of which one at least is there where a text has front matter."""
LONG = 6
"""Lines of the text in a row after which nothing belongs to the front."""
LABELS = re.compile(
    r"\s*(?:r[ée]sum[ée]s?|abstracts?|summary|mots?[ -]cl(?:ef|[ée])s?|key[ -]?words?|index terms)\b"
    r"(?:\s*(?:[-–—/&]|et)\s*(?:r[ée]sum[ée]s?|abstracts?|key[ -]?words?)\b)?"
    r"\s*(?:\((?:fr|en|fran[çc]ais|english|anglais)\))?(?:[\s_]*[:.—–-])*[\s_]*",
    re.IGNORECASE,
)
"""The words that name a field, where they stand before it."""
SEPARATORS = tuple(map(re.compile, (r"\s*[;•·|]\s*", r"\s*,\s*", r"\s+[–—-]\s+", r"\s*/\s*")))
"""What may part keywords; the first that is met parts them alone: « gué, question – réponse » are two."""
MARK = re.compile(r"\s?(?:[*∗†‡§]+|(?<=[^\W\d_])[\d¹²³⁴⁵⁶⁷⁸⁹])$")
"""The call of a note behind a title."""
SURE = 0.7
"""How likely a line must be one of a by-line, of 1, that names nobody known."""


@dataclass(frozen=True, slots=True)
class Run:
    """Lines of one zone that follow each other."""

    zone: Zone
    lines: tuple[Line, ...]


def take(draft: Draft) -> Draft:
    """Move the lines of the front matter to the metadata; what belongs to no field goes to the ledger."""
    stop = _end(draft.lines)
    held = [line for at, line in enumerate(draft.lines) if _taken(line, first=at < stop)]
    if not any(line.zone in TELLING for line in held):
        return draft
    bare = [replace(line, text=plain(line.text)) for line in held]
    runs = [Run(zone, tuple(lines)) for zone, lines in groupby(bare, key=lambda line: line.zone)]
    language = language_of(" ".join(line.text for line in draft.lines[stop : stop + 120]) or " ".join(line.text for line in draft.lines))
    draft = replace(draft, metadata=replace(draft.metadata, language=language), opened=True)
    for step in (_titles, _authors, _abstracts, _keywords, _aside):
        draft = step(draft, runs)
    draft = trust.weigh(draft, draft.lines)
    gone = {id(line) for line in held}
    return replace(draft, lines=tuple(_left(draft.lines, gone)))


def _left(lines: Sequence[Line], gone: set[int]) -> Iterator[Line]:
    turn = False
    for line in lines:
        if id(line) in gone:
            turn = True
            continue
        yield replace(line, turn=line.turn or turn, gap=max(line.gap, int(turn)))
        turn = False


def _end(lines: Sequence[Line]) -> int:
    """Return where the text begins: the first of several lines of it in a row."""
    row = 0
    for at, line in enumerate(lines):
        row = row + 1 if line.zone in TEXT else row if line.zone in (Zone.FURNITURE, Zone.PAGE_NUMBER) else 0
        if row == LONG:
            return at - LONG + 1
    return len(lines)


def _taken(line: Line, *, first: bool) -> bool:
    """Tell whether a line belongs to the front: fields may stand elsewhere as well, the line of a meeting only on the first page."""
    return line.zone in FIELDS or (first and (line.zone in FRONT or (line.zone is Zone.FURNITURE and line.page == 0)))


def _titles(draft: Draft, runs: Sequence[Run]) -> Draft:
    """Take the first run of lines of a title, and the title in the other language."""
    own = next((run for run in runs if run.zone is Zone.TITLE), None)
    other = next((run for run in runs if run.zone is Zone.OTHER_TITLE), None)
    titles: dict[str, str] = {}
    language = draft.metadata.language
    for run, spoken in ((own, language), (other, "en" if language == "fr" else "fr")):
        if run:
            draft, text = _joined(draft, run.lines)
            mark = MARK.search(text)
            bare = text[: mark.start()] if mark else text
            draft = draft.aside(account(text, bare, Reason.AFFILIATION_MARK, run.lines[0].number))
            titles[spoken] = bare if bare.endswith(("..", "etc.")) else bare.removesuffix(".")
    return replace(draft, metadata=replace(draft.metadata, title=Bilingual(**titles)))


def _joined(draft: Draft, lines: Sequence[Line]) -> tuple[Draft, str]:
    text, entries = joined(lines, draft.vocabulary)
    return draft.aside(*entries), text


def _authors(draft: Draft, runs: Sequence[Run]) -> Draft:
    """Read the by-lines and what stands below them."""
    bylines: list[str] = []
    places: list[tuple[int, str]] = []
    lines: list[Line] = []
    for run in runs:
        if run.zone in (Zone.AUTHOR, Zone.PLACE):
            lines += run.lines
    for byline, group in groupby(lines, key=_signs):
        texts = tuple(group)
        if byline:
            bylines += _bylines(texts)
        else:
            places += [(len(bylines), line.text) for line in texts]
    if not lines:
        return draft
    found = people.authors(bylines, places)
    before = Counter(word for line in lines for word in word_list(line.text))
    after = Counter(
        word for a in found for field in (a.given, a.family, a.role, a.affiliation, a.email, a.orcid) for word in word_list(field)
    )
    if before != after:
        gone, come = before - after, after - before
        draft = draft.aside(LedgerEntry(Reason.AFFILIATION_MARK, lines[0].number, " ".join(gone.elements()), " ".join(come.elements())))
    return replace(draft, metadata=replace(draft.metadata, authors=found))


def _signs(line: Line) -> bool:
    """Tell whether a line of the front names authors, not what they are and where they work."""
    return people.names(line.text) or (line.zone is Zone.AUTHOR and (line.sure >= SURE or any(people.named(line.text))))


def _bylines(lines: Sequence[Line]) -> list[str]:
    """Return the by-lines of one run; one that goes on in the next line is one."""
    made: list[str] = []
    for line in lines:
        if made and (
            people.unfinished(made[-1])
            or made[-1].endswith((",", "&", ";"))
            or re.search(r"\b(?:et|and)$", made[-1])
            or re.match(r"\s*(?:et|and|&)\b", line.text)
        ):
            made[-1] += f" {line.text}"
        else:
            made.append(line.text)
    return made


def _unlabelled(draft: Draft, run: Run) -> tuple[Draft, tuple[Line, ...]]:
    """Return the lines of a field without the words that name it."""
    first = run.lines[0]
    label = LABELS.match(first.text)
    if not label or not label.end():
        return draft, run.lines
    rest = first.text[label.end() :].lstrip()
    lines = (replace(first, text=rest), *run.lines[1:]) if rest else run.lines[1:]
    return draft.aside(LedgerEntry(Reason.LABEL, first.number, first.text[: label.end()].strip())), lines


def _abstracts(draft: Draft, runs: Sequence[Run]) -> Draft:
    texts: dict[str, list[str]] = {"fr": [], "en": []}
    for run in runs:
        if run.zone in (Zone.ABSTRACT_FR, Zone.ABSTRACT_EN):
            draft, lines = _unlabelled(draft, run)
            for part in _paragraphs(lines):
                draft, text = _joined(draft, part)
                spoken = language_of(text, "fr" if run.zone is Zone.ABSTRACT_FR else "en")
                texts[spoken] += [text] if text else []
    return replace(draft, metadata=replace(draft.metadata, abstract=Bilingual("\n\n".join(texts["fr"]), "\n\n".join(texts["en"]))))


def _paragraphs(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield the paragraphs of an abstract: one begins after an empty line and a full stop."""
    part: list[Line] = []
    for line in lines:
        if part and line.gap and part[-1].text.endswith((".", "!", "?", "»")):
            yield tuple(part)
            part = []
        part.append(line)
    if part:
        yield tuple(part)


def _keywords(draft: Draft, runs: Sequence[Run]) -> Draft:
    words: dict[str, tuple[str, ...]] = {"fr": (), "en": ()}
    for run in runs:
        if run.zone in (Zone.KEYWORDS_FR, Zone.KEYWORDS_EN):
            draft, lines = _unlabelled(draft, run)
            draft, text = _joined(draft, lines)
            spoken = "fr" if run.zone is Zone.KEYWORDS_FR else "en"
            parted = next((mark for mark in SEPARATORS if mark.search(text)), SEPARATORS[0])
            words[spoken] += tuple(word.strip(" .") for word in parted.split(text) if word.strip(" ."))
    return replace(draft, metadata=replace(draft.metadata, keywords=Keywords(words["fr"], words["en"])))


REASONS = {Zone.LABEL: Reason.LABEL, Zone.FURNITURE: Reason.RUNNING_HEAD, Zone.IMPRINT: Reason.CREDIT}


def _aside(draft: Draft, runs: Sequence[Run]) -> Draft:
    """Put what belongs to no field into the ledger: labels, the line of the meeting, degree and dates, titles that come again."""
    first: set[Zone] = set()
    for run in runs:
        again = run.zone in (Zone.TITLE, Zone.OTHER_TITLE) and run.zone in first
        reason = Reason.REPEATED_TITLE if again else REASONS.get(run.zone)
        first.add(run.zone)
        draft = draft.aside(*(LedgerEntry(reason, line.number, line.text) for line in run.lines if reason))
    return draft
