"""The forms of all concepts in one trie over the keys of their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from scholie.glossary.words import JOINT, Noun, key, keys, noun_and_more, scanner, spelled, tokens
from scholie.model import LANGUAGES, Concept

ARTICLES = {"fr": frozenset({"le", "la", "les", "l", "un", "une", "des", "du", "au", "aux"}), "en": frozenset({"the", "a", "an"})}


@dataclass(frozen=True, slots=True)
class Form:
    """A label or a variant of a concept."""

    concept: str
    """Identifier of the concept."""
    words: tuple[str, ...]
    """As the editor wrote them."""
    capital: bool
    """Whether the first word is written with a capital: a proper name or an acronym."""
    noun: Noun | None
    """What else the one word of the form is, so that it must be met as a noun."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the trie: the form that ends here, and what may follow, by key."""

    form: Form | None = None
    following: Mapping[str, Node] = field(default_factory=lambda: MappingProxyType({}))


Nodes = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """All that linking and searching need of a glossary, built once."""

    tries: Mapping[str, Node]
    """The root of the trie of each language."""
    ids: frozenset[str]
    seen: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict, compare=False, repr=False)
    """Keys of the words met so far; only saves time."""
    begins: dict[str, dict[str, Nodes]] = field(default_factory=dict, compare=False, repr=False)
    """Where the words met so far lead from the root of each language; only saves time."""

    def keys(self, form: str, language: str) -> frozenset[str]:
        """Return the keys of a word, from memory when it was met before."""
        known = self.seen.get((form, language))
        if known is None:
            known = self.seen[form, language] = keys(form, language)
        return known

    def matches(self, text: str, language: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, Form]]:
        """Yield start and end in *text* of the terms whose words begin from *start* to before *end*.

        The leftmost comes first, and the longest of those that begin together; no two of them share a word.
        """
        end = len(text) if end is None else end
        root = self.tries.get(language, Node())
        begins = self.begins.setdefault(language, {})
        after = start + 1 if 0 < start < len(text) and text[start - 1].isalnum() and text[start].isalnum() else start
        for word in scanner(text).finditer(text, start):
            if word.start() >= end:
                break
            first = begins.get(word[1])
            if first is None:
                first = begins[word[1]] = _step((root,), self.keys(spelled(word[1]), language))
            found = self._longest(text, word, first, language, end) if first and word.start() >= after else None
            if found:
                after, form = found
                yield word.start(), after, form

    def _longest(self, text: str, word: re.Match[str], nodes: Nodes, language: str, end: int) -> tuple[int, Form] | None:
        """Return the end of the longest term that begins with *word*, where the trie has come to *nodes*."""
        best: tuple[int, Form] | None = None
        met = [word[1]]
        while nodes:
            form = next((node.form for node in nodes if node.form and _spelt(node.form, met)), None)
            best = (word.end(), form) if form else best
            following = word.re.search(text, word.end()) if any(node.following for node in nodes) else None
            if following is None or following.start() >= end or not JOINT.fullmatch(text, word.end(), following.start()):
                break
            word = following
            met.append(word[1])
            nodes = _step(nodes, self.keys(spelled(word[1]), language))
        return best


def _step(nodes: Nodes, met: frozenset[str]) -> Nodes:
    """Return where a word with these keys leads from *nodes*."""
    return tuple(node.following[k] for node in nodes for k in sorted(met) if k in node.following)


def index(concepts: Iterable[Concept]) -> Index:
    """Return the index of *concepts*, without the persons; of two that share a form, the first one has it."""
    concepts = tuple(concept for concept in concepts if concept.kind != "person")
    tries: dict[str, Node] = {}
    for language in LANGUAGES:
        filed: dict[tuple[str, ...], Form] = {}
        for concept in concepts:
            for words, label in _wordings(concept, language):
                for path, form in _forms(concept.id, words, language, label=label):
                    filed.setdefault(path, form)
        tries[language] = _node(filed, 0)
    return Index(MappingProxyType(tries), frozenset(concept.id for concept in concepts))


def _wordings(concept: Concept, language: str) -> Iterator[tuple[str, bool]]:
    """Yield each name of a concept, and whether it is its label; what an acronym stands for is a name as well."""
    yield concept.label.only(language), True
    yield from ((name, False) for name in (*concept.variants.only(language), concept.expansion.only(language)) if name)


def path(wording: str, language: str) -> tuple[str, ...]:
    """Return where a name is filed: the keys of its words, an article before it left out."""
    return tuple(key(word, language) for word in _bare(tuple(token.form for token in tokens(wording)), language))


def _bare(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    return words[1:] if len(words) > 1 and words[0].lower() in ARTICLES[language] else words


def _forms(concept: str, wording: str, language: str, *, label: bool) -> Iterator[tuple[tuple[str, ...], Form]]:
    """Yield the paths of a name in the trie; an article before it is no part of the term but says that it is a noun."""
    words = tuple(token.form for token in tokens(wording))
    bare = _bare(words, language)
    if not bare:
        return
    noun = noun_and_more(bare[0]) if language == "fr" and len(bare) == 1 else None
    if noun is Noun.ADJECTIVE and not label and bare == words:
        noun = None
    capital = bare[0][0].isupper()
    yield tuple(key(word, language) for word in bare), Form(concept, bare, capital, noun)
    if noun is Noun.INFINITIVE:
        yield (f"={bare[0].lower()}s",), Form(concept, bare, capital, None)


def _node(filed: Mapping[tuple[str, ...], Form], depth: int) -> Node:
    """Return the trie of the paths that agree so far."""
    branches: dict[str, dict[tuple[str, ...], Form]] = {}
    for path, form in filed.items():
        if len(path) > depth:
            branches.setdefault(path[depth], {})[path] = form
    ends = next((form for path, form in filed.items() if len(path) == depth), None)
    return Node(ends, MappingProxyType({k: _node(branch, depth + 1) for k, branch in branches.items()}))


def _spelt(form: Form, met: Sequence[str]) -> bool:
    """Tell whether a word inside the label that has a capital has one in the text as well."""
    return all(other[0].isupper() for word, other in zip(form.words[1:], met[1:], strict=True) if word[0].isupper())
