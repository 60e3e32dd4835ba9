"""Where the texts name persons: in full, with initials, or by the family name alone where the text has said whom it means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import simplemma

from scholie.document import LETTERS, fold
from scholie.model import Contribution, frozen
from scholie.names import initials, is_abbreviated
from scholie.persons.identity import Person
from scholie.prose import Enclosure, Wording, own_wordings
from scholie.prose.sentence import OPENING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

JOINT = re.compile(r"[.]?[\s\u00a0\u202f]*[-\u2010\u2011'’]?[\s\u00a0\u202f]*")
"""What may part two words of one name: « J.-Y. », « Le Bihan », « d’Arvor »."""
BEHIND = re.compile(r"\.?[\s\u00a0\u202f]*-?")
"""What may stand between a given name, an initial or a title and the family name."""
BLANK = re.compile(r"[\s\u00a0\u202f]+")
HYPHEN = re.compile(r"[-\u2010\u2011]")
TITLES = frozenset({"M", "MM", "Mme", "Mmes", "Mlle", "Dr", "Pr"})
SHORT = 2
"""Letters of an initial: « Ch. »."""
Form = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where a person is named."""

    person: str
    """Identifier of the person."""
    passage: Element
    start: int
    end: int
    """Indexes in *text*."""
    text: str
    """The words of the whole passage."""


@dataclass(frozen=True, slots=True)
class Names:
    """All that finding names needs of the persons of an edition, built once."""

    full: Mapping[Form, str]
    """Person of each form that says whom it means."""
    family: Mapping[Form, str]
    """Person of each family name that nobody else has."""
    works: Mapping[str, tuple[str, ...]]
    """Persons who wrote a work, by its key."""
    signed: Mapping[str, tuple[str, ...]]
    """Persons who signed a contribution, by its identifier."""


def names(persons: Sequence[Person], others: Mapping[str, Sequence[str]]) -> Names:
    """Return the names of *persons*; *others* are more of them by identifier, each as it stands in a text."""
    full = [(form, person.id) for person in persons for form in {*_forms(person), *map(_form, others.get(person.id, ()))}]
    family = [(_form(person.family), person.id) for person in persons if person.family]
    works = [(key, person.id) for person in persons for key in person.works]
    signed = [(name, person.id) for person in persons for name in person.contributions]
    return Names(_certain(full), _certain(family), _gathered(works), _gathered(signed))


def _gathered(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    held: dict[str, tuple[str, ...]] = {}
    for key, person in pairs:
        held[key] = (*held.get(key, ()), person)
    return frozen(held)


def namings(contribution: Contribution, known: Names) -> tuple[Naming, ...]:
    """Return every place of the author's own words in *contribution* that names a person, in reading order.

    Bound citations, links, the reference list and the editors' notes do not count. A family name alone counts for the
    person whom the text signs, cites or names in full, when nobody else is called so.
    """
    own = tuple(own_wordings(contribution.tree, contribution.metadata.language))
    found = [naming for words in own for naming in _named(words, known.full)]
    meant = {naming.person for naming in found} | _met(contribution, known)
    alone = {form: person for form, person in known.family.items() if person in meant} if meant else {}
    taken = {(naming.passage, at) for naming in found for at in range(naming.start, naming.end)}
    found += [naming for words in own for naming in _named(words, alone) if (naming.passage, naming.start) not in taken]
    rank = {words.passage: number for number, words in enumerate(own)}
    return tuple(sorted(found, key=lambda naming: (rank[naming.passage], naming.start)))


def _met(contribution: Contribution, known: Names) -> set[str]:
    """Return whom the text signs or cites."""
    keys = {key for a in contribution.tree.iter("a") for key in (a.get("data-keys") or "").split()}
    return {*known.signed.get(contribution.id, ()), *(person for key in keys for person in known.works.get(key, ()))}


# ---- Forms of a name


def _forms(person: Person) -> Iterator[Form]:
    """Yield « Anne Rivet », « Rivet Anne », « A. Rivet »; of an entry that gives nothing else, the family name."""
    family, given = _form(person.family), _form(person.given)
    if person.entry and not given:
        yield family
    if given and family:
        yield (*given, *family)
        short = initials(person.given)
        yield (*short, *family)
        if not is_abbreviated(person.given):
            yield (*family, *given)


def _certain(pairs: Sequence[tuple[Form, str]]) -> Mapping[Form, str]:
    """Return the person of each form; a form of two persons is nobody's."""
    shared = Counter(form for form, _ in set(pairs))
    return {form: person for form, person in pairs if form and shared[form] == 1}


def _form(name: str) -> Form:
    return tuple(LETTERS.findall(fold(name)))


# ---- Places


def _named(words: Wording, forms: Mapping[Form, str]) -> Iterator[Naming]:
    """Yield the places where one of *forms* stands with its capitals, the longest of those that begin together."""
    longest = max(map(len, forms), default=0)
    found = list(LETTERS.finditer(words.text))
    folded = [_folded(word[0]) for word in found]
    first = {form[0] for form in forms}
    after = 0
    for at, word in enumerate(found):
        if at < after or folded[at] not in first or not word[0][0].isupper():
            continue
        for last in range(min(at + longest, len(found)), at, -1):
            person = forms.get(tuple(folded[at:last]))
            naming = Naming(person or "", words.passage, word.start(), found[last - 1].end(), words.text)
            if person and _stands(words, found[at:last]) and (last - at > 1 or _by_itself(naming)):
                yield naming
                after = last
                break


@cache
def _folded(word: str) -> str:
    return fold(word)


def _stands(words: Wording, name: Sequence[re.Match[str]]) -> bool:
    """Tell whether the words of *name* stand together, the last of them with a capital, outside citations and code."""
    start, end = name[0].start(), name[-1].end()
    joined = all(_joined(words.text, one, other) for one, other in pairwise(name))
    spoken = all(stretch.enclosure in (Enclosure.OPEN, Enclosure.EMPHASIS, Enclosure.TERM) for stretch in words.over(start, end))
    hyphened = HYPHEN.match(words.text, end) or (start and HYPHEN.match(words.text, start - 1))
    return joined and spoken and not hyphened and name[-1][0][0].isupper()


def _joined(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Tell whether two words of a name stand together; a full stop parts them unless the first is an initial."""
    return JOINT.fullmatch(text, one.end(), other.start()) is not None and (text[one.end()] != "." or len(one[0]) <= SHORT)


def _by_itself(naming: Naming) -> bool:
    """Tell whether a family name is no part of another name, and no common word that a sentence begins with."""
    text, name = naming.text, naming.text[naming.start : naming.end]
    before = list(LETTERS.finditer(text, 0, naming.start))[-1:]
    behind = LETTERS.search(text, naming.end)
    titled = before and before[0][0] in TITLES and re.fullmatch(BEHIND, text[before[0].end() : naming.start])
    if not titled and OPENING.search(text[: naming.start]) and simplemma.is_known(name.lower(), lang="fr"):
        return False
    if before and not titled and _given(text, before[0], naming.start):
        return False
    return not (behind and BLANK.fullmatch(text, naming.end, behind.start()) and behind[0][0].isupper())


def _given(text: str, word: re.Match[str], start: int) -> bool:
    """Tell whether the *word* before a family name is somebody's given name or initial."""
    between = text[word.end() : start]
    if not word[0][0].isupper() or not re.fullmatch(BEHIND, between):
        return False
    opens = OPENING.search(text[: word.start()]) and len(word[0]) > 1 and "." not in between
    return not (opens and simplemma.is_known(word[0].lower(), lang="fr"))
