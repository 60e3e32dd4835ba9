"""The stages that a contribution goes through, in order."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256

from scholie import apparatus, glossary, loci, metadata, normalise
from scholie.document import parse
from scholie.edition.draft import Draft
from scholie.edition.proposals import base_witness, proposals
from scholie.edition.reading import VERSIONS, decision_lines, read_decisions, read_publications
from scholie.model import LedgerEntry, Locus, Place, Problem, Proposal, Reason, Version, Witness, frozen
from scholie.witness import Unreadable, decode


def read_text(draft: Draft) -> Draft:
    """Parse text.md."""
    source = draft.text("text.md")
    data, mistakes = metadata.read(source, draft.path("text.md"))
    _, body, line = metadata.split(source)
    return draft.put(metadata=data, tree=parse(body, line=line), source=source).say(*mistakes)


def read_witnesses(draft: Draft) -> Draft:
    """Decode the witnesses and verify that they are what they were."""
    witnesses: list[Witness] = []
    for witness in draft.contribution.metadata.witnesses:
        place = Place(draft.path(witness.file))
        content = draft.files.get(witness.file)
        if content is None:
            draft = draft.say(Problem("witness-missing", place, (("siglum", witness.siglum),)))
            continue
        if witness.sha256 and sha256(content).hexdigest() != witness.sha256:
            draft = draft.say(Problem("witness-changed", place, (("siglum", witness.siglum),)))
        try:
            witnesses.append(replace(witness, text=decode(content)[0]))
        except Unreadable as refusal:
            draft = draft.say(Problem(refusal.code, place, refusal.details))
    return draft.put(metadata=replace(draft.contribution.metadata, witnesses=tuple(witnesses)))


def recompute_proposal(draft: Draft) -> Draft:
    """Normalise the witnesses again, compare with what was proposed, and hold the law of the ledger."""
    proposal = draft.text("proposal.md")
    found = proposals(draft.contribution)
    base = base_witness(draft.contribution)
    if base is not None and found[base.siglum].markdown != proposal:
        draft = draft.say(Problem("proposal-outdated", Place(draft.path("proposal.md"))))
    lost = (_lost(draft, witness, found[witness.siglum]) for witness in draft.contribution.metadata.witnesses)
    draft = replace(draft, proposals=found).say(*(problem for problem in lost if problem))
    ledger = read_ledger(draft.text("ledger.json"))
    draft = draft.say(*([] if ledger is not None else [Problem("ledger-unreadable", Place(draft.path("ledger.json")))]))
    return draft.put(proposal=proposal, ledger=ledger or ())


def _lost(draft: Draft, witness: Witness, proposal: Proposal) -> Problem | None:
    missing, _ = normalise.unaccounted(witness.text, proposal.markdown, proposal.ledger)
    words = " ".join(sorted(missing.elements()))
    return Problem("words-lost", Place(draft.path(witness.file)), (("count", str(missing.total())),), words) if missing else None


def identify(draft: Draft) -> Draft:
    """Give every passage its identifier."""
    known: tuple[Locus, ...] = ()
    try:
        known = loci.read(draft.text("loci.json")) if "loci.json" in draft.files else ()
    except ValueError as mistake:
        draft = draft.say(Problem("loci-unreadable", Place(draft.path("loci.json")), (("mistake", str(mistake)),)))
    contribution = draft.contribution
    minted = loci.mint(contribution.tree, known, contribution.id)
    if draft.strict and minted != known:
        draft = draft.say(Problem("loci-outdated", Place(draft.path("loci.json"))))
    return draft.put(loci=minted, tree=loci.identify(contribution.tree, minted, contribution.id))


def collate(draft: Draft) -> Draft:
    """Collate the witnesses with the text and mark the places."""
    decisions, mistakes = read_decisions(draft.text("apparatus.yml"), draft.path("apparatus.yml"))
    trees = {siglum: parse(metadata.split(proposal.markdown)[1]) for siglum, proposal in draft.proposals.items()}
    base = draft.contribution.metadata.base
    entries = apparatus.apparatus(draft.contribution.tree, trees, base, decisions)
    tree = apparatus.mark(draft.contribution.tree, entries)
    done = draft.put(decisions=decisions, apparatus=entries, collated=frozen(trees), tree=tree)
    return done.say(*mistakes, *(_unmatched(done) if trees and not mistakes else ()))


def _unmatched(draft: Draft) -> Iterator[Problem]:
    """Yield the decisions that speak of no entry of the apparatus."""
    used = {entry.decision for entry in draft.contribution.apparatus}
    lines = decision_lines(draft.text("apparatus.yml"))
    for decision, line in zip(draft.contribution.decisions, lines, strict=True):
        if decision not in used:
            details = (("lemma", decision.lemma or "∅"), ("reading", decision.reading or "∅"))
            yield Problem("decision-unmatched", Place(draft.path("apparatus.yml"), line), details, decision.words)


def read_versions(draft: Draft) -> Draft:
    """Read the texts as they were published and verify that they are what they were."""
    rows, mistakes = read_publications(draft.text(VERSIONS), draft.path(VERSIONS))
    return draft.put(versions=tuple(replace(row, source=draft.text(row.file)) for row in rows)).say(
        *mistakes, *(problem for row in rows if (problem := _unlike(draft, row)))
    )


def _unlike(draft: Draft, version: Version) -> Problem | None:
    content = draft.files.get(version.file)
    if content is not None and sha256(content).hexdigest() == version.sha256:
        return None
    code = "version-missing" if content is None else "version-changed"
    return Problem(code, Place(draft.path(version.file)), (("number", version.number),))


def link_terms(draft: Draft) -> Draft:
    """Link the concepts, as often as the contribution and each of them say."""
    tree, data = draft.contribution.tree, draft.contribution.metadata
    rules = glossary.Rules(data.terms or glossary.FIRST, draft.links, draft.within)
    return draft.put(tree=glossary.link(tree, draft.concepts, language=data.language, rules=rules))


STAGES: tuple[Callable[[Draft], Draft], ...] = (read_text, read_witnesses, recompute_proposal, identify, collate, read_versions, link_terms)


def read_ledger(source: str) -> tuple[LedgerEntry, ...] | None:
    """Return the entries of a ledger.json, nothing when it cannot be read; an empty file has none.

    What is empty in an entry is not written, and read as empty.
    """
    try:
        rows = json.loads(source or "[]")
        return tuple(LedgerEntry(**{"words": "", **row, "reason": Reason(row["reason"])}) for row in rows)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
