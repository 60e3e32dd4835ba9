"""The stages that a contribution goes through, in order."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256

from scholie import apparatus, glossary, loci, metadata, normalise
from scholie.document import parse
from scholie.edition.doubts import open_doubts
from scholie.edition.progress import Progress
from scholie.edition.proposals import base_witness, proposals
from scholie.edition.reading import VERSIONS, decision_lines, read_decisions, read_publications
from scholie.edition.soundness import unsound
from scholie.model import LedgerEntry, Locus, Place, Problem, Proposal, Reason, Version, Witness, frozen
from scholie.witness import Unreadable, kept, read


def read_text(held: Progress) -> Progress:
    """Parse text.md; one that is not whole has no passages."""
    source = held.text("text.md")
    wrong = unsound({held.path(name): content for name, content in held.files.items()}, held.path("text.md"))
    data, mistakes = metadata.read(source, held.path("text.md"))
    _, body, line = metadata.split(source)
    tree = parse("" if wrong else body, line=line)
    return held.put(metadata=data, tree=tree, source=source).say(*(wrong or mistakes))


def read_witnesses(held: Progress) -> Progress:
    """Decode the witnesses and verify that they are what they were."""
    witnesses: list[Witness] = []
    for witness in held.contribution.metadata.witnesses:
        place = Place(held.path(witness.file))
        content = held.files.get(witness.file)
        if content is None:
            held = held.say(Problem("witness-missing", place, (("siglum", witness.siglum),)))
            continue
        if witness.sha256 and sha256(content).hexdigest() != witness.sha256:
            held = held.say(Problem("witness-changed", place, (("siglum", witness.siglum),)))
        try:
            witnesses.append(replace(witness, typescript=read(content, witness.file, held.files.get(kept.path(witness.sha256), b""))))
        except Unreadable as refusal:
            held = held.say(Problem(refusal.code, place, refusal.details))
    return held.put(metadata=replace(held.contribution.metadata, witnesses=tuple(witnesses)))


def recompute_proposal(held: Progress) -> Progress:
    """Normalise the witnesses again, compare with what was proposed, and hold the law of the ledger."""
    proposal = held.text("proposal.md")
    found = proposals(held.contribution)
    base = base_witness(held.contribution)
    if base is not None and found[base.siglum].markdown != proposal:
        held = held.say(Problem("proposal-outdated", Place(held.path("proposal.md"))))
    lost = (_lost(held, witness, found[witness.siglum]) for witness in held.contribution.metadata.witnesses)
    held = replace(held, proposals=found).say(*(problem for problem in lost if problem))
    ledger = read_ledger(held.text("ledger.json"))
    held = held.say(*([] if ledger is not None else [Problem("ledger-unreadable", Place(held.path("ledger.json")))]))
    return held.put(proposal=proposal, ledger=ledger or ())


def _lost(held: Progress, witness: Witness, proposal: Proposal) -> Problem | None:
    missing, _ = normalise.unaccounted(witness.typescript, proposal.markdown, proposal.ledger)
    words = " ".join(sorted(missing.elements()))
    return Problem("words-lost", Place(held.path(witness.file)), (("count", str(missing.total())),), words) if missing else None


def identify(held: Progress) -> Progress:
    """Give every passage its identifier; those of a text that is not whole stay as they are."""
    known: tuple[Locus, ...] = ()
    try:
        known = loci.read(held.text("loci.json")) if "loci.json" in held.files else ()
    except ValueError as mistake:
        held = held.say(Problem("loci-unreadable", Place(held.path("loci.json")), (("mistake", str(mistake)),)))
    if not held.sound:
        return held.put(loci=known)
    contribution = held.contribution
    minted = loci.mint(contribution.tree, known, contribution.id)
    if held.strict and minted != known:
        held = held.say(Problem("loci-outdated", Place(held.path("loci.json"))))
    return held.put(loci=minted, tree=loci.identify(contribution.tree, minted, contribution.id))


def ask(held: Progress) -> Progress:
    """Parse the proposals, and say what the normaliser was not sure of and the editor has not changed."""
    held = held.put(collated=frozen({siglum: parse(metadata.split(made.markdown)[1]) for siglum, made in held.proposals.items()}))
    base = base_witness(held.contribution)
    if base is None or not held.sound:
        return held
    trees = held.contribution.collated
    return held.say(*open_doubts(held.proposals[base.siglum], trees[base.siglum], held.contribution, held.path(base.file)))


def collate(held: Progress) -> Progress:
    """Collate the witnesses with the text and mark the places."""
    decisions, mistakes = read_decisions(held.text("apparatus.yml"), held.path("apparatus.yml"))
    trees = held.contribution.collated
    base = held.contribution.metadata.base
    entries = apparatus.apparatus(held.contribution.tree, trees, base, decisions)
    tree = apparatus.mark(held.contribution.tree, entries)
    done = held.put(decisions=decisions, apparatus=entries, tree=tree)
    return done.say(*mistakes, *(_unmatched(done) if trees and not mistakes else ()))


def _unmatched(held: Progress) -> Iterator[Problem]:
    """Yield the decisions that speak of no entry of the apparatus."""
    used = {entry.decision for entry in held.contribution.apparatus}
    lines = decision_lines(held.text("apparatus.yml"))
    for decision, line in zip(held.contribution.decisions, lines, strict=True):
        if decision not in used:
            details = (("lemma", decision.lemma or "∅"), ("reading", decision.reading or "∅"))
            yield Problem("decision-unmatched", Place(held.path("apparatus.yml"), line), details, decision.words)


def read_versions(held: Progress) -> Progress:
    """Read the texts as they were published and verify that they are what they were."""
    rows, mistakes = read_publications(held.text(VERSIONS), held.path(VERSIONS))
    return held.put(versions=tuple(replace(row, source=held.text(row.file)) for row in rows)).say(
        *mistakes, *(problem for row in rows if (problem := _unlike(held, row)))
    )


def _unlike(held: Progress, version: Version) -> Problem | None:
    content = held.files.get(version.file)
    if content is not None and sha256(content).hexdigest() == version.sha256:
        return None
    code = "version-missing" if content is None else "version-changed"
    return Problem(code, Place(held.path(version.file)), (("number", version.number),))


def link_terms(held: Progress) -> Progress:
    """Link the concepts, as often as the contribution and each of them say."""
    tree, data = held.contribution.tree, held.contribution.metadata
    rules = glossary.Rules(data.terms or glossary.FIRST, held.links, held.within)
    return held.put(tree=glossary.link(tree, held.concepts, language=data.language, rules=rules))


STAGES: tuple[Callable[[Progress], Progress], ...] = (
    read_text,
    read_witnesses,
    recompute_proposal,
    identify,
    ask,
    collate,
    read_versions,
    link_terms,
)


def read_ledger(source: str) -> tuple[LedgerEntry, ...] | None:
    """Return the entries of a ledger.json, nothing when it cannot be read; an empty file has none.

    What is empty in an entry is not written, and read as empty.
    """
    try:
        rows = json.loads(source or "[]")
        return tuple(LedgerEntry(**{"words": "", **row, "reason": Reason(row["reason"])}) for row in rows)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
