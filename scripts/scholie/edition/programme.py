"""The programme of each volume beside its texts: which row is which text, and in what a text differs from its row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from scholie import metadata, normalise, programme, typography
from scholie.edition.doubts import FIELDS
from scholie.edition.reading import misencoded, slugs, volumes
from scholie.edition.soundness import unsound
from scholie.model import LANGUAGES, Bilingual, Files, Metadata, Place, Problem, Verdict
from scholie.programme import Facts, Row, Text

START = 6000
"""Bytes of a witness in which a title and names are looked for."""


def programme_path(volume: str) -> str:
    """Return the path of the programme of *volume*."""
    return f"texts/{volume}/{programme.FILE}"


def read_programme(files: Files, volume: str) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """Return the rows of the programme of *volume*, none where it has none, and the mistakes in its file."""
    path = programme_path(volume)
    content = files.get(path, b"")
    rows, mistakes = programme.read(content.decode("utf-8", "replace"), path)
    return rows, (*misencoded({path: content}), *mistakes)


def programme_mistakes(files: Files) -> tuple[Problem, ...]:
    """Return the mistakes in every programme.yml."""
    return tuple(problem for volume in volumes(files)[0] for problem in read_programme(files, volume.slug)[1])


def stated(row: Row) -> Facts:
    """Return what *row* says as a front matter prints it: plain words, with the blanks of their language."""
    titles = {code: _printed(row.title.only(code), code) for code in LANGUAGES}
    abstracts = {code: _printed(row.abstract.only(code), code) for code in LANGUAGES}
    return programme.facts(replace(row, title=Bilingual(**titles), abstract=Bilingual(**abstracts)))


def _printed(words: str, language: str) -> str:
    blanks = typography.english if language == "en" else typography.french
    return "\n\n".join(normalise.escape(blanks(part)) for part in words.split("\n\n")) if words else ""


# ---- Texts


def front_matter(files: Files, identifier: str) -> Metadata | None:
    """Return the front matter of the text *identifier*; None where the text is not whole or its front matter has a mistake."""
    path = f"texts/{identifier}/text.md"
    if unsound(files, path):
        return None
    data, mistakes = metadata.read(files[path].decode("utf-8"), path)
    return None if mistakes else data


def proposed(files: Files, identifier: str) -> Metadata:
    """Return the front matter that was proposed for the text *identifier*, empty where nothing was."""
    source = files.get(f"texts/{identifier}/proposal.md", b"").decode("utf-8", "replace")
    return metadata.read(source, "proposal.md")[0] if source else Metadata()


def programme_texts(files: Files, volume: str, names: Mapping[str, Sequence[str]] | None = None) -> tuple[Text, ...]:
    """Return the texts of *volume* as rows are matched with them; *names* are the files that they came in, by their slugs."""
    held = next((held for held in volumes(files)[0] if held.slug == volume), None)
    there = slugs(files, held) if held else ()
    return tuple(text for slug in there if (text := _text(files, volume, slug, tuple((names or {}).get(slug, ())))))


def _text(files: Files, volume: str, slug: str, names: tuple[str, ...]) -> Text | None:
    identifier = f"{volume}/{slug}"
    data = front_matter(files, identifier)
    if data is None:
        return None
    before = proposed(files, identifier)
    titles = (data.title.fr, data.title.en, before.title.fr, before.title.en)
    return Text(slug, titles, (*data.authors, *before.authors), _opening(files, identifier, data), names)


def _opening(files: Files, identifier: str, data: Metadata) -> str:
    """Return the beginning of the base witness, else of the text itself."""
    base = next((witness for witness in data.witnesses if witness.siglum == data.base), None)
    held = files.get(f"texts/{identifier}/{base.file}", b"") if base else b""
    text = metadata.split(files[f"texts/{identifier}/text.md"].decode("utf-8"))[1]
    return held[:START].decode("utf-8", "replace") or text[:START]


# ---- What an editor is asked


def programme_problems(files: Files) -> tuple[Problem, ...]:
    """Return what there is to decide about the programmes: differences, rows without a text, texts without a row."""
    return tuple(problem for volume in volumes(files)[0] for problem in volume_problems(files, volume.slug))


def volume_problems(files: Files, volume: str) -> tuple[Problem, ...]:
    """Return what there is to decide about the programme of *volume*; nothing where it has none or its file has a mistake."""
    rows, mistakes = read_programme(files, volume)
    return () if mistakes or not rows else tuple(_asked(files, volume, rows))


def _asked(files: Files, volume: str, rows: Sequence[Row]) -> Iterator[Problem]:
    texts = programme_texts(files, volume)
    found = programme.match(rows, texts)
    path = programme_path(volume)
    for rank, row in enumerate(rows):
        if rank in found.pairs:
            yield from _differing(files, f"{volume}/{found.pairs[rank]}", row)
        elif rank in found.doubtful:
            yield Problem("row-ambiguous", Place(path, row.line), (("texts", ", ".join(found.doubtful[rank])),), row.name)
        else:
            yield Problem("row-alone", Place(path, row.line), (), row.name)
    for slug in programme.unplaced(texts, found):
        yield Problem("text-unlisted", Place(f"texts/{volume}/{slug}/text.md", 1), (), slug, contribution=f"{volume}/{slug}")


def _differing(files: Files, identifier: str, row: Row) -> Iterator[Problem]:
    path = f"texts/{identifier}/text.md"
    data = front_matter(files, identifier)
    for held in programme.differences(stated(row), programme.facts(data) if data else {}):
        line = metadata.line_of(files[path].decode("utf-8"), held.field.partition(".")[0])
        details = (("field", held.field), ("stated", held.stated), ("row", str(row.line)))
        verdict = Verdict.UNVERIFIED
        yield Problem("programme-differs", Place(path, line), details, held.printed, verdict, contribution=identifier, field=held.field)


def unsettled(files: Files, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return *problems* without the doubts about a field of front matter that says what its row of a programme says."""
    known = frozenset(pair for volume in volumes(files)[0] for pair in _confirmed(files, volume.slug))
    return tuple(problem for problem in problems if (problem.contribution, FIELDS.get(problem.code, "")) not in known)


def _confirmed(files: Files, volume: str) -> Iterator[tuple[str, str]]:
    rows, mistakes = read_programme(files, volume)
    held = [row for row in rows if not mistakes and f"texts/{volume}/{row.contribution}/text.md" in files]
    for row in held:
        identifier = f"{volume}/{row.contribution}"
        data = front_matter(files, identifier)
        says, has = stated(row), programme.facts(data) if data else {}
        wrong = {found.field.partition(".")[0] for found in programme.differences(says, has)}
        yield from ((identifier, name) for name in {path.partition(".")[0] for path in says} - wrong)
