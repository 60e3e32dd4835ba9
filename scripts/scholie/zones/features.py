"""What the labeller sees of each printed line: its form, its words, its place, and what stands around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scholie.document import LETTERS, fold
from scholie.lexicon import BODIES, FREQUENT, GIVEN, INSTITUTIONS, MEETINGS, PARTICLES, PLACES, POSTS, STREETS
from scholie.prose.months import PERIODS
from scholie.zones.cues import CUES, LABELS
from scholie.zones.line import Printed
from scholie.zones.paragraphs import paragraphs

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
EMAIL = re.compile(r"[\w.{},\s-]*\w\}?\s?@\s?[\w-]+\.\w")
URL = re.compile(r"https?://|www\.", re.IGNORECASE)
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d[a-z]?(?!\d)")
RAISED = re.compile(r"[^\W\d_]{2}(?:\d{1,2}|[*†‡§¹²³⁴⁵⁶⁷⁸⁹])(?=[\s,.;:)»]|$)")
START = re.compile(r"\s*[\[(]?(\d{1,3})[\])]?(\.(?!\d)|(?:\.\d{1,2})+\.?)?(\s|$)")
ROMAN = re.compile(r"\s*(?:[IVX]{1,5}|[A-H])\s?[.)/–-]\s")
ALONE = re.compile(r"\s*[\[(]?\d{1,3}(?:\.\d{1,2})*[\]).]?\s*$")
BULLET = re.compile(r"\s*[•▪■❑❖✓➢→◦○●*–—-]\s")
LEADERS = re.compile(r"(?:\.\s?){5,}|…{2,}")
CAPTION = re.compile(r"\s*(?:fig(?:ure|\.)|tab(?:leau|le|\.)|graphique|schéma|carte|encadré|photo|annexe)\s?(?:\d|[IVX]+\b)", re.IGNORECASE)
MATHS = re.compile(r"[=<>≤≥∈∑∏∫√∀∃⊂⊆∪∩×÷±≈≠∞∂λμσθαβγδεφψω^_|]")
INITIAL = re.compile(r"(?<!\w)[A-ZÀ-Ý]\.(?:-?[A-ZÀ-Ý]\.)*")
POSTAL = re.compile(r"(?<!\d)(?:[A-Z]{1,2}-)?\d{4,5}\s+[A-ZÀ-Ý]")
DAYS = re.compile(r"(?<!\d)\d{1,2}\s?(?:[-–au/]+|et)\s?\d{1,2}\s+[^\W\d_]")
PAGED = re.compile(r"(?:^\s*\d{1,4}\s+\D)|(?:\D\s+\d{1,4}\s*$)|\bpage\s+\d", re.IGNORECASE)
NAMELIKE = re.compile(r"(?:[A-ZÀ-Ý][\w’'.-]*|[A-ZÀ-Ý]\.)$")
FAR = 40
"""Lines after which a label that stood before is far."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a line is compared with: the whole text."""

    measure: float
    """Width of a full line, in ems."""
    repeated: frozenset[str]
    """Lines that stand on several pages, without figures."""
    first: Mapping[str, int]
    """Where each line, without figures, is met first."""
    tongue: str


def bare(text: str) -> str:
    """Return *text* folded, without figures and signs, as repeated lines are compared."""
    return re.sub(r"[\W\d_]+", " ", fold(text)).strip()


def bucket(value: float, *limits: float) -> str:
    """Return the rank of *value* among *limits*."""
    return str(sum(value >= limit for limit in limits))


def page_of(lines: Sequence[Printed]) -> Page:
    """Return what the lines of a text are compared with."""
    widths = sorted(line.width for line in lines if len(line.text) > 30)
    pages: dict[str, set[int]] = {}
    times = Counter(bare(line.text) for line in lines)
    for line in lines:
        pages.setdefault(bare(line.text), set()).add(line.page)
    repeated = frozenset(name for name, found in pages.items() if len(name) > 3 and (len(found) > 1 or times[name] > 2))
    first: dict[str, int] = {}
    for at, line in enumerate(lines):
        first.setdefault(bare(line.text), at)
    words = Counter(word.casefold() for line in lines[:400] for word in WORD.findall(line.text))
    french, english = (sum(words[word] for word in held) for held in (FREQUENT["fr"], FREQUENT["en"]))
    return Page(widths[int(0.8 * len(widths))] if widths else 1.0, repeated, first, "fr" if french >= english else "en")


def features(lines: Sequence[Printed]) -> list[list[str]]:
    """Return the features of each of *lines*, as many lists as lines."""
    page = page_of(lines)
    own = [list(_own(lines, at, page)) for at in range(len(lines))]
    shared = [[one for one in held if one[0] in "abcdefglz"] for held in own]
    runs = list(_since(lines))
    within = list(_within(lines, own))
    return [
        [
            "1",
            *own[at],
            *runs[at],
            *within[at],
            *(["+1t:first"] if at + 1 < len(lines) and "t:first" in within[at + 1] else []),
            *(f"-1{one}" for one in (shared[at - 1] if at else ["#"])),
            *(f"+1{one}" for one in (shared[at + 1] if at + 1 < len(lines) else ["#"])),
            *(f"-2{one}" for one in (shared[at - 2] if at > 1 else ["#"]) if one[0] in "abel"),
            *(f"+2{one}" for one in (shared[at + 2] if at + 2 < len(lines) else ["#"]) if one[0] in "abel"),
        ]
        for at in range(len(lines))
    ]


def _own(lines: Sequence[Printed], at: int, page: Page) -> Iterator[str]:
    """Yield what a line alone shows; the first letter of a feature tells its family."""
    line = lines[at]
    text = line.text.strip()
    words = WORD.findall(text)
    folded = [fold(word) for word in words]
    yield from _form(text, words, line.width / page.measure)
    yield from _names(text, words, folded)
    yield from _cues(text, folded)
    yield from _tongue([word.lower() for word in LETTERS.findall(text)], page)
    yield "e:wide" + bucket(line.blanks, 1, 2, 4)
    yield from _face(line)
    yield from _place(lines, at)
    if bare(text) in page.repeated:
        yield "r:first" if page.first[bare(text)] == at else "r:again"


def _form(text: str, words: Sequence[str], share: float) -> Iterator[str]:
    yield "a:w" + bucket(share, 0.1, 0.25, 0.45, 0.7, 0.9, 1.04, 1.2, 2)
    yield "n:" + bucket(len(words), 1, 2, 3, 5, 8, 12, 20)
    first, last = text[:1], text[-1:]
    yield "b:" + ("U" if first.isupper() else "l" if first.islower() else "0" if first.isdigit() else "B" if BULLET.match(text) else "o")
    yield "c:" + ("." if last in ".!?…" else last if last in ",;:-" else "l" if last.isalpha() else "0" if last.isdigit() else "o")
    letters = [c for c in text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters) / max(len(letters), 1)
    yield "d:" + bucket(capitals, 0.03, 0.08, 0.15, 0.3, 0.6, 0.9)
    long = [word for word in words if len(word) > 3]
    yield "e:" + bucket(sum(word[0].isupper() for word in long) / max(len(long), 1), 0.01, 0.2, 0.5, 0.8, 1)
    digits = sum(c.isdigit() for c in text) / max(len(text), 1)
    yield "f:" + bucket(digits, 0.001, 0.05, 0.15, 0.4, 0.8)
    yield "o:" + bucket(sum(not c.isalnum() and not c.isspace() for c in text) / max(len(text), 1), 0.02, 0.06, 0.12, 0.25)
    yield "g:," + bucket(text.count(","), 1, 2, 4)
    for name, pattern in SHAPES:
        if pattern.search(text):
            yield f"g:{name}"
    number = START.match(text)
    if number:
        yield "g:num" + bucket(int(number[1]), 1, 2, 10, 30) + ("." if number[2] and len(number[2]) == 1 else "s" if number[2] else "")
    short = sum(len(word) < 3 for word in words)
    yield "h:" + bucket(short / max(len(words), 1), 0.1, 0.3, 0.6, 0.9)


SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("mail", EMAIL),
    ("@", re.compile("@")),
    ("url", URL),
    ("year", YEAR),
    ("yearparen", re.compile(r"[(\[](?:1[5-9]|20)\d\d[a-z]?[)\]]")),
    ("raised", RAISED),
    ("roman", ROMAN),
    ("alone", ALONE),
    ("bullet", BULLET),
    ("leaders", LEADERS),
    ("caption", CAPTION),
    ("maths", MATHS),
    ("initial", INITIAL),
    ("postal", POSTAL),
    ("days", DAYS),
    ("paged", PAGED),
    ("high", re.compile(r"^\s*[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*")),
    ("caret", re.compile(r"\^\w")),
    ("mark", re.compile(r"^\s*[(\[]?(?:\d|[*†‡§∗])[)\]]?\s?[^\W\d_]")),
    ("paren1", re.compile(r"^\s*\(\d{1,2}\)")),
    ("bracket1", re.compile(r"^\s*\[\d{1,3}\]")),
    ("acronym", re.compile(r"(?<!\w)[A-ZÀ-Ý]{2,}(?!\w)")),
    ("quote", re.compile(r"[«“\"]")),
    ("pp", re.compile(r"(?<!\w)pp?\.\s?\d")),
    ("question", re.compile(r"\?\s*$")),
    ("colon", re.compile(r"\s?:\s")),
    ("braces", re.compile(r"\{.*\}")),
)


def _names(text: str, words: Sequence[str], folded: Sequence[str]) -> Iterator[str]:
    given = sum(word in GIVEN for word in folded)
    yield "e:g" + bucket(given, 1, 2, 4)
    yield "e:G" + bucket(given / max(len(words), 1), 0.01, 0.2, 0.4)
    kept = [word for word, low in zip(words, folded, strict=True) if low not in PARTICLES and low not in ("et", "and")]
    capital = sum(bool(NAMELIKE.match(word)) for word in kept)
    yield "e:n" + ("1" if kept and capital == len(kept) and len(kept) > 1 else "0")
    if folded and folded[0] in GIVEN:
        yield "e:first"
    if re.search(r"[^\W\d_](?:,| et| and| &)\s", text) and kept and capital == len(kept):
        yield "e:list"


def _cues(text: str, folded: Sequence[str]) -> Iterator[str]:
    held = frozenset(folded)
    for name, words in WORDS:
        if held & words:
            yield f"b:{name}" if name in ("body", "meeting", "university") else f"k:{name}"
    for name, pattern in (*LABELS, *CUES):
        found = pattern.match(text)
        if found:
            yield f"l:{name}"
            yield f"l:{name}" + ("!" if found.end() >= len(text.rstrip(" .:–—-")) else "…")


WORDS: tuple[tuple[str, frozenset[str]], ...] = (
    ("body", BODIES),
    ("place", PLACES),
    ("month", PERIODS),
    ("meeting", MEETINGS),
    ("university", INSTITUTIONS),
    ("post", POSTS),
    ("street", STREETS),
)


def _tongue(words: Sequence[str], page: Page) -> Iterator[str]:
    french, english = (sum(word in FREQUENT[language] for word in words) for language in ("fr", "en"))
    tongue = "" if french == english else "fr" if french > english else "en"
    yield f"l:{tongue or '?'}"
    if tongue:
        yield "l:" + ("own" if tongue == page.tongue else "other")


def _face(line: Printed) -> Iterator[str]:
    if line.scale:
        yield "z:" + bucket(line.scale, 0.75, 0.87, 0.96, 1.04, 1.13, 1.25, 1.5)
        yield f"z:{'b' if line.bold else ''}{'i' if line.italic else ''}"


def _place(lines: Sequence[Printed], at: int) -> Iterator[str]:
    line = lines[at]
    yield "p:" + bucket(at, 1, 2, 3, 5, 8, 12, 18, 30, 60)
    yield "p:page" + bucket(line.page, 1, 2, 3)
    yield "b:gap" + bucket(line.gap, 1, 2, 4)
    after = lines[at + 1].gap if at + 1 < len(lines) else 9
    yield "b:then" + bucket(after, 1, 2, 4)
    top = at == 0 or lines[at - 1].page != line.page
    foot = at + 1 == len(lines) or lines[at + 1].page != line.page
    if top or foot:
        yield "a:" + ("top" if top else "") + ("foot" if foot else "")
    yield "a:i" + bucket(line.indent, 1, 4, 10, 20, 36)
    if at:
        yield "p:in" + ("+" if line.indent > lines[at - 1].indent + 1 else "-" if line.indent + 1 < lines[at - 1].indent else "=")


OPENING = re.compile(r"b:|l:|g:(?:num|caption|bullet|mark|high|paren1|bracket1|roman|alone|initial)")
"""What of the first line of a paragraph tells what the others are."""


def _within(lines: Sequence[Printed], own: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """Yield what the paragraph of each line shows: how it begins, how long it is, how it ends, how far down the line stands."""
    for paragraph in paragraphs(lines):
        ending = next(feature for feature in own[paragraph[-1]] if feature.startswith("c:"))
        whole = ["t:n" + bucket(len(paragraph), 2, 3, 4, 7), f"t:{ending}"]
        opening = [f"t:{feature}" for feature in own[paragraph[0]] if OPENING.match(feature)]
        for rank, _ in enumerate(paragraph):
            yield [*whole, *(opening if rank else ["t:first"]), "t:r" + bucket(rank, 1, 2, 4, 8)]


def _since(lines: Sequence[Printed]) -> Iterator[list[str]]:
    """Yield, for each line, how far above it the last label of each kind stands, and whether the body seems to have begun."""
    last: dict[str, int] = {}
    numbers: dict[int, int] = {}
    for at, line in enumerate(lines):
        text = line.text.strip()
        found = [f"s:{name}" + bucket(at - rank, 2, 6, 15, FAR) for name, rank in last.items() if at - rank < 2 * FAR]
        number = START.match(text)
        if number:
            value = int(number[1])
            found += ["s:next" + bucket(at - numbers[value - 1], 2, 5, 15, FAR)] if value - 1 in numbers else []
            found += ["s:same"] if value in numbers else []
            numbers[value] = at
        yield found
        for name, pattern in (*LABELS, *CUES):
            if pattern.match(text):
                last[name] = at
