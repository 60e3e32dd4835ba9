"""Measure the checker: ``make bench-check``.

Three sets: the four contributions of the edition with the labels of a reader (``labelled.py``), the golden cases of the tests,
and a development set of texts with citations. Then the cost beside that of building (``cost.py``).

The folder is the one that holds ``citations/`` with its texts, or that one itself. The texts are bound as ``scholie add``
binds them. Untouched, they tell how often the checker cries wolf; then a seeded generator plants faults in the bindings,
a few in each copy of a text, and each must be found where it stands, under the code of its kind.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import cost
import labelled
from invented_edition import CONCEPTS, cases, edition
from test_references import library
from test_rules import shown

from scholie.check import RULES, check, severity
from scholie.check.view import View
from scholie.citation import bind
from scholie.document import fold, parse
from scholie.model import Contribution, Edition, Metadata, Problem, Reference, Severity, Verdict
from scholie.reference import parse_reference

DOCS = Path(__file__).parents[2] / "docs" / "bench" / "check.md"
CODES = ("key-unknown", "year-differs", "name-differs", "key-differs", "citation-unbound")
"""Rules of citations."""
EXPECTED = {
    "year": {"year-differs"},
    "name": {"name-differs"},
    "missing entry": {"citation-unlisted", "citation-unresolved", "key-unknown"},
    "a/b suffix": {"year-differs"},
    "swapped key": {"key-differs"},
}
"""Kind of fault, and the codes that are right for it."""
TEXTS = ("rules.txt", "typography.txt", "words.txt", "quotations.txt")
"""Golden cases that are texts."""
FAULTS = 500
TOGETHER = 8
"""Faults in one copy of a text."""
LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(@([^();]+)\)")
HEAD = """\
# The checker, measured

`make bench-check BENCH=folder` prints and keeps this page. *Contradicted* is what the checker holds for false; *warnings* are
warnings and errors; *everything* are remarks as well. Precision is the share of what is said that is right, recall the share of
what is there that is said.

## The four contributions, labelled by hand

Every citation and every problem that a careful editor wants to know, with what looks like one and is none, written down by one
reader before the checker was run on the texts (`tests/check/fixtures/labels.yml`). One label came later: a blank that may break,
which no reader sees. At that first run 38 of the 55 were found; the rules for notes without pages, links in headings, lost accents
and more hyphens were written after it, so that the figure of recall is one of development, not of a blind test. Labels *beyond*
the checker's task (agreement of words, real words taken for one another, sources without a name or a year) count for no recall.

"""
CITED = """
## Texts with citations

Seven French texts, at hand while the rules were written, are bound as `scholie add` binds them. *Untouched*: every warning there
is counted as false, even where the text cites a work that its list has not (read one by one, three of six are just that).
*Planted*: faults by a seeded generator; found is a problem at the place, right one of the code of its kind.

"""
GOLDEN = """
## The golden cases

The cases of `tests/check/fixtures`: what is said must be what is expected, to the letter, so that both figures
are 1 as long as the tests pass. They say that the rules do what they are meant to do, not that they are right on other texts.

"""
COST = """
## The cost

"""


@dataclass(frozen=True)
class Text:
    """A bound text with its works."""

    markdown: str
    works: tuple[Reference, ...]
    citations: int


@dataclass(frozen=True)
class Fault:
    """A planted fault: what is put for a link, and the words that a problem must rest on."""

    kind: str
    start: int
    end: int
    put: str
    words: str
    works: tuple[Reference, ...] = ()
    """Works that take the place of those of the same key; with ``gone`` in their note they leave."""


def main() -> int:
    """Print the tables and keep them; 2 when the set is not there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    source = next((f / "french.jsonl" for f in (folder / "citations", folder) if (f / "french.jsonl").is_file()), None)
    if source is None:
        print(f"{folder}: no citations/french.jsonl here; name its folder: make bench-check BENCH=folder")
        return 2
    held = [text(json.loads(line)) for line in source.read_text("utf-8").splitlines()]
    parts = (HEAD, *labels(), GOLDEN, *golden(), CITED, *untouched(held), "\n", *planted(held), COST, cost.HEAD, *cost.table())
    page = "".join(part if part.endswith("\n") else f"{part}\n" for part in parts)
    DOCS.parent.mkdir(parents=True, exist_ok=True)
    DOCS.write_text(page, encoding="utf-8")
    print(page)
    return 0


def text(row: dict[str, Any]) -> Text:
    """Return a row of the set as a bound text."""
    works = tuple(replace(parse_reference(reference["raw"]), key=reference["id"]) for reference in row["references"])
    markdown = re.sub(r"([\\`*_\[\]{}<>^$~|#])", r"\\\1", row["text"])
    return Text(bind(markdown, works).markdown, works, len(row["citations"]))


def problems(markdown: str, works: tuple[Reference, ...]) -> list[Problem]:
    """Return what the rules of citations say."""
    held = Contribution("v", "c", Metadata(), parse(markdown), "text.md", markdown)
    edition = Edition(contributions=(held,), references=works)
    view = View(edition)
    return [problem for name, rule in RULES if name in CODES for problem in rule(view)]


# ---- Labels and golden cases


def labels() -> Iterator[str]:
    """Yield the table of what is said of the four contributions beside what a reader labelled."""
    yield "| the four contributions | said | right | precision | labels | found | recall |\n|---|--:|--:|--:|--:|--:|--:|"
    for name, tally in labelled.tallies().items():
        recall = f"{tally.labels} | {tally.found} | {tally.found / tally.labels:.3f}" if tally.labels else " | | "
        yield f"| {name} | {tally.said} | {tally.right} | {tally.right / tally.said:.3f} | {recall} |"
    rows = [row for part in labelled.citations().values() for row in part]
    wrong = sum(row[2] not in ("right", "accents") for row in rows)
    beyond = sum(label.times for label in labelled.labels() if label.beyond)
    yield f"\n{len(rows)} citations are labelled, {wrong} of them as wrong or unlisted; {beyond} problems lie beyond the checker's task."
    missed = [f"« {label.words} » ({label.owner})" for label in labelled.missed() if not label.beyond]
    yield f"\nMissed: {'; '.join(missed) or 'none'}."
    false = [f"{problem.code} « {problem.evidence} »" for problem in labelled.false()]
    yield f"\nFalse: {'; '.join(false) or 'none'}."


def golden() -> Iterator[str]:
    """Yield the table of the golden cases: what is said, what is expected, what both have."""
    told = [(edition(case.values[0], concepts=CONCEPTS), case.values[1]) for name in TEXTS for case in cases(name)]
    told += [(library(case.values[0]), case.values[1]) for case in cases("references.txt")]
    rows = [
        ([row for row in shown(check(held)).splitlines() if " concept-unused " not in row], wanted.splitlines()) for held, wanted in told
    ]
    said, expected = sum(len(here) for here, _ in rows), sum(len(wanted) for _, wanted in rows)
    right = sum((Counter(here) & Counter(wanted)).total() for here, wanted in rows)
    silent = sum(not wanted for _, wanted in rows)
    yield "| golden cases | of them silent | said | expected | right | precision | recall |\n|--:|--:|--:|--:|--:|--:|--:|"
    yield f"| {len(rows)} | {silent} | {said} | {expected} | {right} | {right / said:.3f} | {right / expected:.3f} |"


# ---- Untouched


def untouched(held: list[Text]) -> Iterator[str]:
    """Yield the table of what is said of texts without faults."""
    found = [problem for one in held for problem in problems(one.markdown, one.works) if severity(problem) is not Severity.INFORMATION]
    citations = sum(one.citations for one in held)
    told = Counter(problem.code for problem in found)
    yield "| untouched | citations | warnings | contradicted | warnings per 50 citations |\n|---|--:|--:|--:|--:|"
    contradicted = sum(problem.verdict is Verdict.CONTRADICTED for problem in found)
    yield f"| {len(held)} texts | {citations} | {len(found)} | {contradicted} | {50 * len(found) / citations:.2f} |"
    yield f"\nWarnings: {', '.join(f'{code} {number}' for code, number in sorted(told.items())) or 'none'}."


# ---- Planted


def planted(held: list[Text]) -> Iterator[str]:
    """Yield the table of faults: planted, found, found under their code; and the precision of what is contradicted."""
    dice = random.Random(1972)
    kinds, false, true, warned, warranted = list(EXPECTED), 0, 0, 0, 0
    count, found, right = (Counter[str]() for _ in range(3))
    clean = {id(one): Counter((p.code, p.evidence) for p in problems(one.markdown, one.works)) for one in held}
    while sum(count.values()) < FAULTS:
        one = dice.choice(held)
        faults = plant(one, kinds, dice, FAULTS - sum(count.values()))
        told = problems(*changed(one, faults))
        for fault in faults:
            here = [
                p for p in told if fold(p.evidence) and (fold(p.evidence) in fold(fault.words) or fold(fault.words) in fold(p.evidence))
            ]
            count[fault.kind] += 1
            found[fault.kind] += bool(here)
            right[fault.kind] += any(p.code in EXPECTED[fault.kind] for p in here)
        words = [fold(fault.words) for fault in faults]
        fresh = [p for p in told if severity(p) is not Severity.INFORMATION and not clean[id(one)][p.code, p.evidence]]
        warned += len(fresh)
        warranted += sum(any(fold(p.evidence) in word or word in fold(p.evidence) for word in words) for p in fresh)
        sure = [p for p in told if p.verdict is Verdict.CONTRADICTED and not clean[id(one)][p.code, p.evidence]]
        true += sum(fold(p.evidence) in words for p in sure)
        false += sum(fold(p.evidence) not in words for p in sure)
    yield "| planted | faults | found % | rightly classed % |\n|---|--:|--:|--:|"
    for kind in kinds:
        yield f"| {kind} | {count[kind]} | {100 * found[kind] / max(count[kind], 1):.1f} | {100 * right[kind] / max(count[kind], 1):.1f} |"
    total = sum(count.values())
    yield f"| all | {total} | {100 * sum(found.values()) / total:.1f} | {100 * sum(right.values()) / total:.1f} |"
    yield f"\nPrecision of *contradicted* among the planted: {true / max(true + false, 1):.3f} ({true} of {true + false})."
    yield f"Precision of all warnings that the untouched texts have not: {warranted / max(warned, 1):.3f} ({warranted} of {warned})."


def plant(one: Text, kinds: list[str], dice: random.Random, most: int) -> list[Fault]:
    """Return faults for a copy of a text, of different kinds and works, no two in one place."""
    links = [found for found in LINK.finditer(one.markdown) if "\n" not in found[0]]
    dice.shuffle(links)
    faults: list[Fault] = []
    taken: set[str] = set()
    for link in links:
        if len(faults) >= min(TOGETHER, most):
            break
        key = link[2]
        work = next((work for work in one.works if work.key == key), None)
        if work is None or key in taken or not named(link[1], work):
            continue
        made = MAKERS[dice.choice(kinds)](one, link, work, dice)
        if made and not {other.key for other in made.works} & taken:
            faults.append(made)
            taken |= {key, *(other.key for other in made.works)}
    return faults


def named(words: str, work: Reference) -> bool:
    """Tell whether a link prints the year and the first name of its work: only then is there something to falsify."""
    people = work.authors or work.editors
    return bool(people) and work.year[:4] in words and people[0].family in words and work.year[:4].isdecimal()


def year(_: Text, link: re.Match[str], work: Reference, dice: random.Random) -> Fault:
    """Change a figure of the year."""
    at = dice.randrange(2, 4)
    figure = dice.choice([figure for figure in "0123456789" if figure != work.year[at]])
    words = link[1].replace(work.year[:4], work.year[:at] + figure + work.year[at + 1 : 4], 1)
    return Fault("year", link.start(), link.end(), f"[{words}](@{work.key})", words)


def name(_: Text, link: re.Match[str], work: Reference, dice: random.Random) -> Fault | None:
    """Drop, double, change or turn a letter of the name."""
    family = (work.authors or work.editors)[0].family
    if len(family) < 4 or not family.isalpha():
        return None
    at = dice.randrange(1, len(family) - 1)
    wrong = dice.choice(
        [
            family[:at] + family[at + 1 :],
            family[:at] + family[at] + family[at:],
            family[:at] + dice.choice([c for c in "aeinrst" if c != fold(family[at])]) + family[at + 1 :],
            family[:at] + family[at + 1] + family[at] + family[at + 2 :],
        ]
    )
    if fold(wrong) == fold(family):
        return None
    words = link[1].replace(family, wrong, 1)
    return Fault("name", link.start(), link.end(), f"[{words}](@{work.key})", words)


def missing(_: Text, link: re.Match[str], work: Reference, __: random.Random) -> Fault:
    """Take the entry away, and the bindings to it."""
    return Fault("missing entry", link.start(), link.end(), link[1], link[1], (replace(work, note="gone"),))


def suffix(_: Text, link: re.Match[str], work: Reference, dice: random.Random) -> Fault:
    """Give the work a twin of the same year, and the citation the letter of the other."""
    mine, yours = dice.sample("ab", 2)
    first = work.year[:4]
    twin = replace(work, key=f"{work.key}x", year=first + yours, title="Un autre titre", doi="", url="")
    words = link[1].replace(first, first + yours, 1)
    return Fault("a/b suffix", link.start(), link.end(), f"[{words}](@{work.key})", words, (replace(work, year=first + mine), twin))


def swapped(one: Text, link: re.Match[str], work: Reference, dice: random.Random) -> Fault | None:
    """Bind the citation to a work of other people."""
    families = {fold(name.family) for name in (*work.authors, *work.editors)}
    others = [other for other in one.works if other.authors and not families & {fold(name.family) for name in other.authors}]
    if not others:
        return None
    other = dice.choice(others)
    return Fault("swapped key", link.start(), link.end(), f"[{link[1]}](@{other.key})", link[1], (work, other))


MAKERS = {"year": year, "name": name, "missing entry": missing, "a/b suffix": suffix, "swapped key": swapped}


def changed(one: Text, faults: list[Fault]) -> tuple[str, tuple[Reference, ...]]:
    """Return the text and the works with the faults in them."""
    markdown = one.markdown
    for fault in sorted(faults, key=lambda fault: -fault.start):
        markdown = markdown[: fault.start] + fault.put + markdown[fault.end :]
    put = {work.key: work for fault in faults for work in fault.works}
    works = [put.get(work.key, work) for work in one.works]
    works += [work for key, work in put.items() if key not in {work.key for work in one.works}]
    gone = [work.key for work in works if work.note == "gone"]
    for key in gone:
        markdown = LINK.sub(partial(_unlinked, key), markdown)
    return markdown, tuple(work for work in works if work.note != "gone")


def _unlinked(key: str, found: re.Match[str]) -> str:
    return found[1] if found[2] == key else found[0]


if __name__ == "__main__":
    sys.exit(main())
