"""Establish a text: propose it from its witnesses, merge it with the editor's, bind its citations."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace

from scholie import bibliography, citation, edition, loci, metadata, reference, works
from scholie.accession import programme
from scholie.accession.works import Work, ranked
from scholie.document import parse
from scholie.document import text as text_of
from scholie.merge import Conflict, Merged, merge
from scholie.model import Contribution, Files, LedgerEntry, Place, Problem, Reference, Witness
from scholie.prose.years import first_year

SHOWN = 300
"""Characters shown of what a proposal has at a conflict; proposal.md has them all."""


@dataclass(frozen=True, slots=True)
class Accession:
    """What came of extracts."""

    changes: Files = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    taken: tuple[tuple[str, str, float], ...] = ()
    """For each extract taken: its name, the contribution, and how like another witness of it it is (0: the first)."""


def establish(files: Files, work: Work) -> Accession:
    """Return the files of *work* made from its witnesses: proposed afresh, or merged into what the editor has."""
    base, others = _base(files, work)
    proposal = edition.propose(base, others)
    folder = f"texts/{work.id}"
    faults = (problem for problem in proposal.problems if not problem.code.endswith(edition.SUFFIX))
    faulty = tuple(replace(p, contribution=work.id, place=replace(p.place, file=f"{folder}/{base.file}")) for p in faults)
    ledger = [*_rows(base, proposal.ledger), *(row for other in others for row in _rows(other, edition.propose(other).ledger))]
    changes = {f"{folder}/proposal.md": proposal.markdown.encode(), f"{folder}/ledger.json": ledger_json(ledger).encode()}
    if f"{folder}/text.md" in files:
        before = files.get(f"{folder}/proposal.md", proposal.markdown.encode()).decode("utf-8", "replace")
        old, new = (programme.taken(files, work.id, source) for source in (before, proposal.markdown))
        merged = _sound(old, new, files[f"{folder}/text.md"].decode("utf-8", "replace"))
        clashes = (_clash(conflict, f"{folder}/text.md", work.id) for conflict in merged.conflicts)
        text, added, problems = merged.text, "", tuple(clashes)
    else:
        text, added, bound = bind(files, proposal.markdown)
        problems = tuple(replace(p, contribution=work.id, place=replace(p.place, file=f"{folder}/text.md")) for p in bound)
    changes[f"{folder}/text.md"] = text.encode()
    if added:
        changes["bibliography.bib"] = added.encode()
    known = loci.read(files[f"{folder}/loci.json"].decode()) if f"{folder}/loci.json" in files else ()
    made = _contribution(work, text)
    changes[f"{folder}/loci.json"] = loci.write(loci.mint(made.tree, known, work.id)).encode()
    doubts = edition.open_doubts(proposal, parse(metadata.split(proposal.markdown)[1]), made, f"{folder}/{base.file}")
    return Accession({path: content for path, content in changes.items() if files.get(path) != content}, (*faulty, *doubts, *problems))


def _contribution(work: Work, text: str) -> Contribution:
    """Return *work* with its *text*, a text.md: what is asked of it before it is part of an edition."""
    volume, _, slug = work.id.partition("/")
    file = f"texts/{work.id}/text.md"
    _, body, line = metadata.split(text)
    return Contribution(volume, slug, metadata.read(text, file)[0], parse(body, line=line), file, text)


def _sound(before: str, proposal: str, text: str) -> Merged:
    """Return the merge of *proposal* into *text*; the front matter of *text* is kept where the merged one could not be read."""
    merged = merge(before, proposal, text)
    mistakes = [metadata.read(source, "text.md")[1] for source in (text, merged.text)]
    if len(mistakes[1]) <= len(mistakes[0]):
        return merged
    fronts = [source[: len(source) - len(metadata.split(source)[1])] for source in (text, merged.text)]
    clash = Conflict(1, fronts[0].strip(), fronts[1].strip())
    return Merged(fronts[0] + merged.text[len(fronts[1]) :], (clash, *merged.conflicts))


def _clash(conflict: Conflict, file: str, contribution: str) -> Problem:
    theirs = conflict.theirs if len(conflict.theirs) <= SHOWN else f"{conflict.theirs[:SHOWN]}…"
    return Problem("merge-conflict", Place(file, conflict.line), (("theirs", theirs or "∅"),), conflict.ours, contribution=contribution)


def _base(files: Files, work: Work) -> tuple[Witness, tuple[Witness, ...]]:
    """Return the base of *work*: the one its text names, else the best of its witnesses."""
    source = files.get(f"texts/{work.id}/text.md", b"").decode("utf-8", "replace")
    chosen = metadata.read(source, "text.md")[0].base if source else ""
    base = next((witness for witness in work.witnesses if witness.siglum == chosen), None)
    return (base, tuple(w for w in work.witnesses if w is not base)) if base else ranked(work.witnesses)


def _rows(witness: Witness, ledger: Iterable[LedgerEntry]) -> list[LedgerEntry]:
    return [replace(entry, witness=witness.siglum) for entry in ledger]


def ledger_json(ledger: Iterable[LedgerEntry]) -> str:
    """Return the ledger.json of *ledger*, a line each."""
    rows = (json.dumps({name: value for name, value in asdict(entry).items() if value != ""}, ensure_ascii=False) for entry in ledger)
    return "[\n" + ",\n".join(rows) + "\n]\n"


def bind(files: Files, text: str) -> tuple[str, str, tuple[Problem, ...]]:
    """Return a text.md with its citations bound, the bibliography.bib that this needs, and what is in doubt.

    Works that the bibliography has under another print are found again; the others get an entry.
    """
    source = files.get("bibliography.bib", b"").decode("utf-8", "replace")
    shared = bibliography.read(source).references
    front = text[: len(text) - len(metadata.split(text)[1])]
    _, body, line = metadata.split(text)
    tree = parse(body, line=line)
    known = works.Index(shared)
    listed: list[Reference] = []
    new: list[Reference] = []
    printed_for: dict[str, tuple[Reference, ...]] = {}
    printed = (*reference.parse_series(reference.references_of(tree)), *reference.full_references_in_notes(tree))
    for found in reference.restore(printed, text_of(tree, notes=True)):
        entry = known.same(found, printed_for)
        if entry is None:
            entry = replace(found, key=works.key(found, frozenset(work.key for work in (*shared, *new))))
            new.append(entry)
            known.add(entry)
        listed.append(_as_listed(entry, found))
        printed_for[entry.key] = (*printed_for.get(entry.key, ()), found)
    own = {work.key for work in listed}
    bound = citation.bind(body, listed, shared=[work for work in shared if work.key not in own])
    problems = (replace(problem, place=replace(problem.place, line=problem.place.line + line - 1)) for problem in bound.problems)
    return front + bound.markdown, bibliography.add(source, new) if new else "", tuple(problems)


def _as_listed(entry: Reference, item: Reference) -> Reference:
    """Return *entry* under the year that *item* of a list prints: the letters of « 2018a » are those of the list."""
    return replace(entry, year=item.year) if first_year(entry.year) == first_year(item.year) else entry
