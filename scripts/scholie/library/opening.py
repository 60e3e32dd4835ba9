"""Open an edition: its files read, everything assembled, every reference formatted, every problem found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from os import PathLike
from pathlib import Path

from scholie import bibliography, check, edition, exports, pandoc, texts
from scholie.formats.csl import to_csl
from scholie.library.naming import contributions_named
from scholie.model import Bilingual, Edition, Files, Place, Problem
from scholie.model import frozen as sealed
from scholie.witness import TEXT, kept, kind

BIBLIOGRAPHY = "bibliography.bib"
WAIVERS = "texts/waivers.yml"
Folder = str | PathLike[str]
"""The folder of an edition."""


def read_files(folder: Folder) -> Files:
    """Return the files of the edition in *folder*: their paths from there, with slashes, and their contents.

    Raises NoEdition where there is none, and OSError for a file that cannot be read.
    """
    return texts.read(Path(folder))


def words_of(files: Files) -> dict[str, str]:
    """Return the words of each of *files* that holds some, a line as the places of problems count them.

    Those of a witness that is no plain text are what its reader gave and was kept; it is not read for this.
    """
    return {path: _words(files, path) for path in files if not path.endswith((".json", ".bin"))}


def _words(files: Files, path: str) -> str:
    content = files[path]
    home, witness, _ = path.rpartition("witnesses/")
    if not witness or kind(content, path) is TEXT:
        return content.decode("utf-8", "replace")
    found = kept.recall(files.get(home + kept.path(sha256(content).hexdigest()), b""), content)
    return found.text if found else ""


def open_edition(source: Folder | Files, *, formatted: bool = False, frozen: bool = False) -> Edition:
    """Return the edition that *source*, a folder or its files, holds, with the problems met on the way.

    With *formatted* every work is formatted in the edition's styles, which only pages need. *frozen* says where
    minting would change an identifier.
    """
    files = files_of(source)
    library = bibliography.read(files.get(BIBLIOGRAPHY, b"").decode("utf-8", "replace"))
    read = edition.Bibliography(library.references, bibtex=library.entries, problems=library.problems)
    whole = edition.assemble(files, read, strict=frozen)
    return _formatted(whole) if formatted else whole


def files_of(source: Folder | Files) -> Files:
    """Return the files that *source* is, or that its folder holds."""
    return source if isinstance(source, Mapping) else read_files(source)


def check_edition(source: Folder | Files, names: Sequence[str] = ()) -> tuple[Problem, ...]:
    """Return the problems of the edition in *source*, a folder or its files; of the contributions *names* alone when some are named.

    What waivers.yml accepts today says so. Raises WrongCall for a contribution that is not there.
    """
    files = files_of(source)
    chosen = contributions_named(files, names)
    outside = () if isinstance(source, Mapping) else around(Path(source))
    found = problems_of(open_edition(files), files, outside)
    return tuple(problem for problem in found if not chosen or problem.contribution in chosen)


def around(folder: Path) -> tuple[Problem, ...]:
    """Return what there is to say of *folder* that its files do not tell: links that lead out of it, an unfinished change."""
    return (*unfinished_change(folder), *texts.outside(folder))


def unfinished_change(folder: Folder) -> tuple[Problem, ...]:
    """Return what there is to say of a command that was stopped while it wrote in *folder*, and of what mends that."""
    command = texts.unfinished(Path(folder))
    return (Problem("write-unfinished", Place(texts.HOME), (("command", f"scholie {command}"),)),) if command else ()


def problems_of(whole: Edition, files: Files, others: Sequence[Problem] = ()) -> tuple[Problem, ...]:
    """Return the problems of the edition *whole*, made from *files*, and *others*; those that waivers.yml accepts today say so."""
    source = files.get(WAIVERS, b"").decode("utf-8", "replace")
    mistakes = check.read_waivers(source, WAIVERS)[1]
    today = datetime.now(UTC).date().isoformat()
    found = tuple(dict.fromkeys((*check.check(whole, today=today, files=files), *mistakes, *others)))
    unused = check.unused(source, WAIVERS, found, today=today)
    return settled(files, (*found, *unused))


def settled(files: Files, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return *problems*; those that the waivers.yml of *files* accepts today say so."""
    waivers = check.read_waivers(files.get(WAIVERS, b"").decode("utf-8", "replace"), WAIVERS)[0]
    return check.waive(problems, waivers, today=datetime.now(UTC).date().isoformat())


def _formatted(whole: Edition) -> Edition:
    """Return the edition with its works and its contributions formatted, these under their identifiers.

    A style that cannot be had is a problem, and nothing is formatted then.
    """
    items = [to_csl(reference) for reference in whole.references]
    items += [exports.printed(whole, contribution) for contribution in whole.contributions]
    made: dict[str, dict[str, str]] = {}
    for language, style in (("fr", whole.settings.style), ("en", whole.settings.style_en)):
        try:
            made[language] = pandoc.format_references(items, style, language)
        except pandoc.PandocError as failure:
            trouble = Problem("style-unknown", Place("mkdocs.yml"), (("style", style),), str(failure))
            return replace(whole, problems=(*whole.problems, trouble))
    keys = (str(item["id"]) for item in items)
    return replace(whole, formatted=sealed({key: Bilingual(made["fr"].get(key, ""), made["en"].get(key, "")) for key in keys}))
