"""Cut what is left of a reference at its points, commas and colons, and say what a piece looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scholie.document import LETTERS, fold
from scholie.lexicon import ABBREVIATED, JOURNALS, LINKS, PLACES, PRESSES
from scholie.prose.months import names_period

CUT = re.compile(
    r"(?P<hole>[\s,.;:]*\x00[\x00\s,.;:]*)|(?P<dot>\.(?=\s|$|\x00)|(?<=[a-zà-ÿ])\.(?=[A-ZÀ-Þ]))|(?P<stop>[?!](?=\s+[^\W\d_a-zà-ÿ]))|(?P<comma>[,;](?=\s|$|\x00))|(?P<colon>\s?:(?=\s|$))"
)
DOMAIN = re.compile(r"(?:www\.)?[\w-]+\.(?:org|net|com|fr|ca|be|ch|eu|info|edu|io|uk|de)")
ABBREVIATION = re.compile(
    r"(?:^|[\s.(])(?:[^\W\d_]|St|Ste|Mass|Univ|Pr|Dr|Mr|Mme|Mc|vol|[éÉ]d|[eE]d|cf|etc|Cie|Co|Inc|Ltd|Jr|vs|al|Dpt|N\.J|Ph\.D)$"
)
STATE = re.compile(
    r"(?!UP)[A-Z]{2}|[A-Z]\.\s?[A-Z]\.?|Mass(?:achusetts)?\.?|Conn\.?|Calif\.?|Ill\.?|France|Québec|Canada|USA|U\.S\.A|UK|Suisse|Belgique|Texas|ALA|California|Italie|Allemagne|England"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a reference between two separators."""

    start: int
    end: int
    mark: str
    """What stands before it: dot, stop, comma, colon, paren, hole, or nothing."""
    words: str

    @property
    def plain(self) -> str:
        """The words without the marks at their edges."""
        return self.words.strip(' ,;:.()[]\u00a0\u202f«»“”"')


def segments(masked: str, start: int, end: int) -> list[Segment]:
    """Return the pieces of *masked* between *start* and *end*, empty ones left out."""
    found: list[Segment] = []
    begin, mark = start, ""
    for cut in CUT.finditer(masked, start, end):
        kind = cut.lastgroup or ""
        if kind != "hole" and _enclosed(masked, start, cut.start()):
            continue
        if kind == "dot" and ABBREVIATION.search(masked[begin : cut.start()]):
            continue
        stop = cut.end() if kind == "stop" else cut.start()
        _keep(found, masked, begin, stop, mark)
        begin, mark = cut.end(), kind
    _keep(found, masked, begin, end, mark)
    return found


def _enclosed(masked: str, start: int, position: int) -> bool:
    """Tell whether *position* stands in parentheses that close."""
    before = masked[start:position]
    return before.count("(") > before.count(")") and ")" in masked[position:]


def _keep(found: list[Segment], masked: str, start: int, end: int, mark: str) -> None:
    words = masked[start:end]
    left = start + len(words) - len(words.lstrip())
    right = start + len(words.rstrip())
    if re.search(r"\w", words) and not names_period(words.strip(" .")):
        found.append(Segment(left, right, mark, masked[left:right]))


def core(words: str) -> str:
    """Return *words* without what stands in parentheses at their end."""
    return re.sub(r"\s*\([^()]*\)[.\s]*$", "", words) or words


def groups(pieces: list[Segment]) -> list[list[Segment]]:
    """Return *pieces* gathered into runs that no point parts."""
    gathered: list[list[Segment]] = []
    for piece in pieces:
        if gathered and piece.mark in ("comma", "colon"):
            gathered[-1].append(piece)
        else:
            gathered.append([piece])
    return gathered


def is_place(words: str) -> bool:
    """Tell whether *words* name a place, or several parted by a stroke or « et »."""
    parts = [part.strip(" .,()[]") for part in re.split(r"\s?/\s?|\s&\s|\set\s|\s?;\s?|\s-\s|(?<=[a-z])-(?=[A-Z])|\s?[–,]\s?", words)]
    first, *rest = words.strip(" .").split() or [""]
    if rest and fold(first) in PLACES and all(STATE.fullmatch(word.strip(",.")) for word in rest):
        return True
    return fold(words.strip(" .,()[]")) in PLACES or (
        bool(parts) and fold(parts[0]) in PLACES and all(fold(p) in PLACES or STATE.fullmatch(p) for p in parts)
    )


def is_press(words: str) -> bool:
    """Tell whether *words* hold a word of publishers' names."""
    found = [fold(word) for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", words)]
    return any(word in PRESSES or word.split("'")[-1] in PRESSES for word in found)


def is_journal(words: str) -> bool:
    """Tell whether *words* hold a word of journals' titles."""
    return any(fold(word) in JOURNALS for word in LETTERS.findall(words))


def opens_journal(words: str) -> bool:
    """Tell whether *words* begin as the title of a journal or of proceedings does."""
    first = [fold(word) for word in LETTERS.findall(words)[:2]]
    return (
        bool(first)
        and words[:1].isupper()
        and (first[0] in JOURNALS - VAGUE or (first[0] in ("la", "le", "les", "the") and first[-1] in JOURNALS - VAGUE))
    )


def is_abbreviated(words: str) -> bool:
    """Tell whether *words* end as the abbreviated title of a journal does: « ACM Trans », « J. Virol »."""
    last = fold(words.rsplit(maxsplit=1)[-1]) if words.split() else ""
    return words[:1].isupper() and last in ABBREVIATED


HEADS = frozenset({"presses", "editions", "librairie", "imprimerie"})
"""Words that open a publisher's name whatever follows."""
VAGUE = frozenset({"lettre", "lettres", "letters", "studies", "actes", "actualite", "archives", "hebdomadaire", "mensuel"})
"""Words that open the title of an article as well."""


def is_name_like(words: str) -> bool:
    """Tell whether *words*, few, could name a publisher or a place: capitals but for small words."""
    found = re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", core(words))
    opened = bool(found) and (found[0][0].isupper() or fold(found[0]) in PRESSES)
    if opened and len(found) <= 8 and fold(found[0]) in HEADS:
        return True
    return opened and len(found) <= 7 and all(w[0].isupper() or fold(w) in LINKS | PRESSES or "'" in w or "’" in w for w in found)
