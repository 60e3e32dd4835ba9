"""Candidates as entries of glossary.yml, and as records for other programs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from scholie.candidates.candidate import Candidate
from scholie.document import fold
from scholie.model import LANGUAGES, Occurrence

BEFORE, AFTER = re.compile(r"(?:\S+\s+){0,4}\S*$"), re.compile(r"\S*(?:\s+\S+){0,4}")
"""Words on each side of a term that make its source passage unique, as a rule."""


def record(candidate: Candidate) -> dict[str, Any]:
    """Return a candidate as JSON has it; ``known`` is the identifier of its concept, or null."""
    return {
        "term": candidate.term,
        "expansion": candidate.expansion,
        "language": candidate.language,
        "count": candidate.count,
        "contributions": list(candidate.contributions),
        "known": candidate.known or None,
        "score": candidate.score,
        "forms": [{"form": form, "count": count} for form, count in candidate.forms],
        "passages": [_record(passage) for passage in candidate.passages],
    }


def _record(passage: Occurrence) -> dict[str, str]:
    return {
        "contribution": passage.contribution,
        "locus": passage.locus,
        "left": passage.left,
        "words": passage.words,
        "right": passage.right,
    }


def entries(candidates: Iterable[Candidate], taken: Collection[str] = ()) -> str:
    """Return entries of glossary.yml for *candidates*, ready to paste; those that it has already are comments.

    *taken* are the identifiers of its concepts. The definitions are left to whoever pastes.
    """
    names = set(taken)
    rows = (_known(candidate) if candidate.known else _entry(candidate, _free(candidate.term, names)) for candidate in candidates)
    pieces = ["\n".join(lines) for lines in rows]
    return "\n".join(pieces) + "\n" if pieces else "[]\n"


def _known(candidate: Candidate) -> Iterator[str]:
    yield f"# {candidate.term}: {candidate.known} ({candidate.count})"


def _entry(candidate: Candidate, name: str) -> Iterator[str]:
    own = candidate.expansion or candidate.term
    labels = ", ".join(f"{language}: {_string(own if language == candidate.language else '')}" for language in LANGUAGES)
    yield f"- id: {_string(name)}"
    yield f"  label: {{{labels}}}"
    if candidate.expansion:
        yield f"  variants: {{{candidate.language}: [{_string(candidate.term)}]}}"
    yield '  definition: {fr: "", en: ""}'
    first = candidate.passages[0]
    locus = f", locus: {_string(first.locus)}" if first.locus else ""
    yield f"  source: {{contribution: {_string(first.contribution)}{locus}, words: {_string(_near(first))}}}"
    counts = ", ".join(f"{place}: {sum(p.contribution == place for p in candidate.passages)}" for place in candidate.contributions)
    yield f"  # {candidate.count} ({counts})"


def _free(term: str, names: set[str]) -> str:
    """Return an identifier for *term* that is not among *names*, and put it there."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(term)).strip("-") or "concept"
    name = next(name for name in (plain, *(f"{plain}-{rank}" for rank in range(2, len(names) + 3))) if name not in names)
    names.add(name)
    return name


def _near(passage: Occurrence) -> str:
    """Return the words around a term exactly as they stand, as a source names its passage."""
    before, after = BEFORE.search(passage.left), AFTER.match(passage.right)
    assert before is not None, "it matches nothing as well"
    assert after is not None, "it matches nothing as well"
    return " ".join(f"{before[0]}{passage.words}{after[0]}".split())


def _string(words: str) -> str:
    """Return *words* as a quoted YAML string."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
