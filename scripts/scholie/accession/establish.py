"""Establish a text: propose it from its witnesses, merge it with the editor's, bind its citations."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace

from scholie import citation, edition, loci, metadata
from scholie.accession import programme
from scholie.accession.listing import Listed, printed_references
from scholie.accession.works import Work, ranked
from scholie.document import parse
from scholie.merge import Conflict, Merged, merge
from scholie.model import Contribution, Files, LedgerEntry, Place, Problem, Proposal, Reference, Witness
from scholie.witness import kept

SHOWN = 300
"""Characters shown of what a proposal has at a conflict; proposal.md has them all."""


@dataclass(frozen=True, slots=True)
class Near:
    """An extract that may be a witness of another contribution than the one that was made of it."""

    name: str
    """The extract, as it was given."""
    contribution: str
    """What was made of it, as volume/slug."""
    other: str
    """The contribution that it may be a witness of."""
    likeness: float
    """From 0 to 1."""


@dataclass(frozen=True, slots=True)
class Accession:
    """What came of extracts."""

    changes: Files = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    taken: tuple[tuple[str, str, float], ...] = ()
    """For each extract taken: its name, the contribution, and how like another witness of it it is (0: the first)."""
    near: tuple[Near, ...] = ()
    """Extracts that may be witnesses of another contribution than their own."""


@dataclass(frozen=True, slots=True)
class Read:
    """A work as its witnesses give it, before anything of the edition is asked."""

    base: Witness
    proposal: Proposal
    ledger: tuple[LedgerEntry, ...]
    """What was set aside of all witnesses, each row with the siglum."""
    printed: tuple[Reference, ...]
    """The references that the proposal prints."""


@dataclass(frozen=True, slots=True)
class Task:
    """A work that is to be established, with all that this asks of the edition: one process may do it for another."""

    work: Work
    read: Read
    files: Files
    """The files of its folder that are there, and what the program knows of the programme of its volume."""
    listed: Listed | None
    """What its citations may be bound to; None for a text that is there, whose citations its editor has bound."""


def read(work: Work, chosen: str = "") -> Read:
    """Return *work* read from its witnesses; the base is the witness *chosen* by the text that is there, else the best of them."""
    base = next((witness for witness in work.witnesses if witness.siglum == chosen), None)
    base, others = (base, tuple(w for w in work.witnesses if w is not base)) if base else ranked(work.witnesses)
    proposal = edition.propose(base, others)
    ledger = (*_rows(base, proposal.ledger), *(row for other in others for row in _rows(other, edition.propose(other).ledger)))
    return Read(base, proposal, ledger, printed_references(proposal.markdown))


def chosen_base(files: Files, work: Work) -> str:
    """Return the siglum of the base that the text of *work* names; empty where there is no text yet."""
    source = files.get(f"texts/{work.id}/text.md", b"").decode("utf-8", "replace") if work.id else ""
    return metadata.read(source, "text.md")[0].base if source else ""


def establish(task: Task) -> Accession:
    """Return the files of a work made from its witnesses: proposed afresh, or merged into what the editor has."""
    work, files, base, proposal = task.work, task.files, task.read.base, task.read.proposal
    folder = f"texts/{work.id}"
    faults = (problem for problem in proposal.problems if not problem.code.endswith(edition.SUFFIX))
    faulty = tuple(replace(p, contribution=work.id, place=replace(p.place, file=f"{folder}/{base.file}")) for p in faults)
    changes = {f"{folder}/proposal.md": proposal.markdown.encode(), f"{folder}/ledger.json": ledger_json(task.read.ledger).encode()}
    if task.listed is None:
        text, problems = _merged(files, work, proposal)
    else:
        text, bound = bind(proposal.markdown, task.listed)
        problems = tuple(replace(p, contribution=work.id, place=replace(p.place, file=f"{folder}/text.md")) for p in bound)
    changes[f"{folder}/text.md"] = text.encode()
    pictures = {f"{folder}/{path}": content for path, content in base.typescript.media if path in proposal.markdown}
    changes |= {path: content for path, content in pictures.items() if path not in files}
    changes |= {f"{folder}/{kept.path(w.sha256)}": kept.keep(w.typescript, w.sha256) for w in work.witnesses if w.typescript.reader}
    known = loci.read(files[f"{folder}/loci.json"].decode()) if f"{folder}/loci.json" in files else ()
    made = _contribution(work, text)
    changes[f"{folder}/loci.json"] = loci.write(loci.mint(made.tree, known, work.id)).encode()
    doubts = edition.open_doubts(proposal, parse(metadata.split(proposal.markdown)[1]), made, f"{folder}/{base.file}")
    return Accession({path: content for path, content in changes.items() if files.get(path) != content}, (*faulty, *doubts, *problems))


def _merged(files: Files, work: Work, proposal: Proposal) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of *work*, as its editor has it, with what is new in the *proposal*, and where the two clash."""
    folder = f"texts/{work.id}"
    before = files.get(f"{folder}/proposal.md", proposal.markdown.encode()).decode("utf-8", "replace")
    old, new = (programme.taken(files, work.id, source) for source in (before, proposal.markdown))
    merged = _sound(old, new, files[f"{folder}/text.md"].decode("utf-8", "replace"))
    return merged.text, tuple(_clash(conflict, f"{folder}/text.md", work.id) for conflict in merged.conflicts)


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


def _rows(witness: Witness, ledger: Iterable[LedgerEntry]) -> list[LedgerEntry]:
    return [replace(entry, witness=witness.siglum) for entry in ledger]


def ledger_json(ledger: Iterable[LedgerEntry]) -> str:
    """Return the ledger.json of *ledger*, a line each."""
    rows = (json.dumps({name: value for name, value in asdict(entry).items() if value != ""}, ensure_ascii=False) for entry in ledger)
    return "[\n" + ",\n".join(rows) + "\n]\n"


def bind(text: str, listed: Listed) -> tuple[str, tuple[Problem, ...]]:
    """Return a text.md with its citations bound to the works that are *listed*, and what is in doubt."""
    _, body, line = metadata.split(text)
    bound = citation.bind(body, listed.own, shared=listed.others)
    problems = (replace(problem, place=replace(problem.place, line=problem.place.line + line - 1)) for problem in bound.problems)
    return text[: len(text) - len(body)] + bound.markdown, tuple(problems)
