"""Assemble the edition from its files: the one module that knows the order of things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from scholie import concordance, glossary, loci
from scholie.document import parse
from scholie.edition.doubts import SUFFIX, open_doubts
from scholie.edition.glimpse import glimpse
from scholie.edition.programme import (
    front_matter,
    programme_mistakes,
    programme_path,
    programme_problems,
    programme_texts,
    proposed,
    read_programme,
    stated,
    unsettled,
    volume_problems,
)
from scholie.edition.progress import Progress
from scholie.edition.proposals import base_witness, proposals, propose
from scholie.edition.reading import VERSIONS, misencoded, own_files, prose, settings, slugs, volumes
from scholie.edition.soundness import UNSOUND, unsound
from scholie.edition.stages import STAGES, read_ledger
from scholie.model import Bilingual, Concept, Contribution, Definition, Edition, Files, Metadata, Passage, Place, Problem, Reference, frozen

UNMINTED = UNSOUND | {"loci-unreadable"}
"""Codes of problems for which a contribution keeps its identifiers as they are."""

__all__ = [
    "SUFFIX", "UNMINTED", "UNSOUND", "VERSIONS", "Bibliography", "assemble", "base_witness", "front_matter", "glimpse", "minted",
    "misencoded",
    "open_doubts", "programme_path", "programme_problems", "programme_texts", "proposals", "propose", "proposed", "read_ledger",
    "read_programme",
    "settings", "slugs", "stated", "unsettled", "unsound", "volume_problems", "volumes",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bibliography:
    """What bibliography.bib holds, read and formatted by the layers that may."""

    references: tuple[Reference, ...] = ()
    formatted: Mapping[str, Bilingual] = field(default_factory=lambda: frozen({}))
    bibtex: Mapping[str, str] = field(default_factory=lambda: frozen({}))
    problems: tuple[Problem, ...] = ()


def assemble(files: Files, bibliography: Bibliography, *, strict: bool = False) -> Edition:
    """Return the whole edition, with the problems met on the way."""
    concepts, mistakes = glossary.read(files.get("texts/glossary.yml", b"").decode("utf-8", "replace"), "texts/glossary.yml")
    found, wrong = volumes(files)
    done = tuple(staged(files, concepts, strict=strict))
    contributions = tuple(held.contribution for held in done)
    placed, astray = place_sources(concepts, contributions)
    people = tuple(entry for entry in placed if entry.kind == "person")
    return Edition(
        settings=settings(files),
        volumes=found,
        contributions=contributions,
        references=bibliography.references,
        formatted=bibliography.formatted,
        bibtex=bibliography.bibtex,
        concepts=tuple(entry for entry in placed if entry not in people),
        people=people,
        prose=prose(files),
        problems=(
            *misencoded({path: content for path, content in files.items() if path not in {c.file for c in contributions}}),
            *bibliography.problems,
            *wrong,
            *mistakes,
            *programme_mistakes(files),
            *astray,
            *unsettled(files, (problem for held in done for problem in held.problems)),
        ),
    )


def staged(files: Files, concepts: tuple[Concept, ...], *, strict: bool) -> Iterator[Progress]:
    """Yield every contribution through all the stages."""
    index = glossary.index(concepts)
    within = settings(files).terms
    links = frozen({concept.id: concept.link for concept in concepts if concept.link})
    for volume in volumes(files)[0]:
        for slug in slugs(files, volume):
            contribution = Contribution(volume.slug, slug, Metadata(), parse(""), f"texts/{volume.slug}/{slug}/text.md")
            held = Progress(contribution, own_files(files, contribution.id), index, links, strict, within)
            for stage in STAGES:
                held = stage(held)
            yield held


def place_sources(concepts: Sequence[Concept], contributions: Sequence[Contribution]) -> tuple[tuple[Concept, ...], tuple[Problem, ...]]:
    """Return *concepts* with the passages that their sources name by words, and the sources not found."""
    problems: list[Problem] = []

    def place(passage: Passage | None, concept: Concept) -> Passage | None:
        if passage is None or not passage.contribution or passage.locus:
            return passage
        locus = concordance.locate(passage, contributions)
        if not locus:
            place_ = Place("texts/glossary.yml", concept.line)
            problems.append(Problem("source-not-found", place_, (("concept", concept.id),), passage.words))
        return replace(passage, locus=locus)

    def placed(definition: Definition, concept: Concept) -> Definition:
        return replace(definition, source=place(definition.source, concept))

    done = tuple(
        replace(concept, source=place(concept.source, concept), definitions=tuple(placed(d, concept) for d in concept.definitions))
        for concept in concepts
    )
    return done, tuple(problems)


def minted(edition: Edition) -> Files:
    """Return the loci.json of every contribution, but for those whose own or whose text cannot be read: it holds published identifiers."""
    lost = {problem.contribution for problem in edition.problems if problem.code in UNMINTED}
    return {f"texts/{c.id}/loci.json": loci.write(c.loci).encode() for c in edition.contributions if c.id not in lost}
