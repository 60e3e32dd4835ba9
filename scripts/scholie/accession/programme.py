"""The programme of a volume and its texts: tables into programme.yml, rows matched with texts, front matter filled."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from textwrap import wrap
from typing import Any

from pydantic import TypeAdapter, ValidationError

from scholie import edition, metadata, programme
from scholie.accession.extract import Extract
from scholie.messages import tr
from scholie.model import Author, Files, Metadata, Place, Problem, Volume, Witness
from scholie.programme import Facts, Row
from scholie.schema import load, validate
from scholie.witness import LARGEST, Unreadable, decode

KEPT = "programme.json"
"""The file, in the folder of a volume, in which the program keeps the rows as imported and what they gave each text."""
START = 6000
"""Characters of an extract in which a title and names are looked for."""
RECORDS = (".bib", ".bibtex", ".ris", ".json")
"""Endings of files that hold bibliographic records rather than a table."""
ROWS = TypeAdapter(tuple[Row, ...])
AUTHORS = TypeAdapter(tuple[Author, ...])


@dataclass(frozen=True, slots=True)
class Known:
    """What the program keeps of a programme, so that it recognises later edits."""

    imported: tuple[Row, ...] = ()
    """The rows as the tables had them when they were imported last."""
    given: Mapping[str, Facts] = field(default_factory=dict)
    """What the front matter of each contribution has from the programme, by its slug."""
    order: tuple[str, ...] = ()
    """The order of the contributions that volume.yml has from the programme."""


@dataclass(frozen=True, slots=True)
class Programmed:
    """What came of a programme."""

    changes: Files = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    rows: tuple[Row, ...] = ()
    """The rows of the programme, each with its contribution where one is known."""
    filled: tuple[str, ...] = ()
    """The contributions whose front matter changes."""


def bring(files: Files, tables: Sequence[Extract], volume: str) -> Programmed:
    """Return what the *tables* of a meeting change: the programme of *volume*, and the front matter of its texts.

    A table that cannot be read is a problem. Nothing is changed while the programme.yml that is there has a mistake.
    """
    path = edition.programme_path(volume)
    read = [_table(table) for table in tables]
    whole = programme.joined([row for found in read for row in found.rows])
    problems = [*(problem for found in read for problem in found.problems), *whole.problems]
    rows, mistakes = edition.read_programme(files, volume)
    if mistakes or not whole.rows:
        return Programmed(problems=(*problems, *mistakes))
    known = _known(files, volume)
    merged = programme.merge(known.imported, whole.rows, rows)
    problems += [_corrected(path, held) for held in merged.kept]
    problems += [Problem("row-gone", Place(path, row.line), (), row.name) for row in merged.gone]
    imported = (*(row for row in known.imported if row in merged.gone), *whole.rows)
    brought = {path: _written(files, volume, rows, merged.rows), _kept(volume): _json(replace(known, imported=imported))}
    done = apply({**files, **brought}, volume)
    changes = {name: content for name, content in {**brought, **done.changes}.items() if files.get(name) != content}
    return replace(done, changes=changes, problems=(*problems, *done.problems))


def apply(files: Files, volume: str, names: Mapping[str, Sequence[str]] | None = None) -> Programmed:
    """Return what the programme.yml of *volume* changes: rows matched with texts, their front matter filled.

    *names* are the files that texts came in, by the slug of the text, where they are known.
    """
    rows, mistakes = edition.read_programme(files, volume)
    if mistakes or not rows:
        return Programmed(problems=mistakes)
    texts = edition.programme_texts(files, volume, names)
    found = programme.match(rows, texts)
    placed = tuple(replace(row, contribution=found.pairs.get(rank, row.contribution)) for rank, row in enumerate(rows))
    known = _known(files, volume)
    there = {text.slug for text in texts}
    made = {row.contribution: _filled(files, volume, row, known) for row in placed if row.contribution in there}
    changes = {f"texts/{volume}/{slug}/text.md": text for slug, (text, _) in made.items()}
    order, listed = _ordered(files, volume, placed, known)
    given = {**known.given, **{slug: gave for slug, (_, gave) in made.items() if gave}}
    changes |= {edition.programme_path(volume): _written(files, volume, rows, placed), **listed}
    changes[_kept(volume)] = _json(replace(known, given=given, order=order))
    differing = {name: content for name, content in changes.items() if files.get(name) != content}
    filled = tuple(slug for slug in made if f"texts/{volume}/{slug}/text.md" in differing)
    return Programmed(differing, edition.volume_problems({**files, **differing}, volume), placed, filled)


@dataclass(frozen=True, slots=True)
class Entrant:
    """A text that has no folder yet."""

    proposed: Metadata
    base: Witness
    files: tuple[str, ...]
    """Names of the files that it came in."""

    @property
    def name(self) -> str:
        """What the first of its files is called, without folders and ending."""
        return (self.files or ("",))[0].replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]


def announced(files: Files, volume: str, entrants: Sequence[Entrant]) -> tuple[Metadata, ...]:
    """Return the front matter by which the folder of each of *entrants* is named: as its row of the programme has it, else as proposed."""
    rows, mistakes = edition.read_programme(files, volume)
    if mistakes or not rows:
        return tuple(one.proposed for one in entrants)
    texts = [
        programme.Text(f"#{rank}", _titles(one.proposed), one.proposed.authors, one.base.text[:START], one.files)
        for rank, one in enumerate(entrants)
    ]
    found = programme.match(rows, (*edition.programme_texts(files, volume), *texts))
    announced = {slug: rows[rank] for rank, slug in found.pairs.items()}
    return tuple(_announced(one.proposed, announced.get(text.slug)) for one, text in zip(entrants, texts, strict=True))


def _announced(proposed: Metadata, row: Row | None) -> Metadata:
    return replace(proposed, title=row.title, authors=row.authors or proposed.authors) if row else proposed


def _titles(data: Metadata) -> tuple[str, ...]:
    return data.title.fr, data.title.en


def taken(files: Files, identifier: str, proposal: str) -> str:
    """Return *proposal*, a proposal for the text *identifier*, with what the front matter of that has from the programme.

    Merged into the text, it leaves those fields to the programme.
    """
    volume, slug = identifier.split("/")
    gave = _known(files, volume).given.get(slug, {})
    if not gave:
        return proposal
    data = metadata.read(proposal, "proposal.md")[0]
    value = programme.metadata(data, programme.facts(data) | gave)
    return metadata.refill(proposal, value, sorted({path.partition(".")[0] for path in gave}))


def _corrected(path: str, held: programme.Kept) -> Problem:
    return Problem("row-corrected", Place(path, held.row.line), (("field", held.field), ("stated", held.stated)), held.printed)


# ---- Tables


def _table(table: Extract) -> programme.Table:
    """Return the rows of *table*, whichever of the formats it is in; they and its problems name the file."""
    found = _read(table)
    problems = tuple(replace(problem, place=replace(problem.place, file=table.name)) for problem in found.problems)
    return programme.Table(tuple(replace(row, table=table.name) for row in found.rows), problems)


def _read(table: Extract) -> programme.Table:
    if len(table.content) > LARGEST:
        return programme.Table(problems=(Problem("text-too-large", Place(), (("limit", str(LARGEST // 1_000_000)),)),))
    try:
        if programme.is_workbook(table.content):
            return _together(map(programme.rows, programme.from_workbook(table.content)))
        text, encoding = decode(table.content)
        ended = table.name.lower().endswith(RECORDS)
        found = programme.from_records(text, table.name) if ended else programme.rows(programme.from_text(text))
    except Unreadable as refusal:
        return programme.Table(problems=(Problem(refusal.code, Place(), refusal.details),))
    except programme.Unreadable as refusal:
        return programme.Table(problems=(Problem("table-unreadable", Place("", refusal.line), (("cause", str(refusal)),)),))
    detected = Problem("encoding-detected", Place(), (("encoding", encoding),))
    return found if encoding.startswith(("utf", "ascii")) else replace(found, problems=(detected, *found.problems))


def _together(tables: Iterable[programme.Table]) -> programme.Table:
    held = tuple(tables)
    return programme.Table(tuple(row for one in held for row in one.rows), tuple(problem for one in held for problem in one.problems))


# ---- What changes


def _written(files: Files, volume: str, before: Sequence[Row], after: Sequence[Row]) -> bytes:
    """Return the programme.yml of *volume*, whose rows are *before*, with the rows *after*."""
    source = files.get(edition.programme_path(volume), b"")
    return source if tuple(before) == tuple(after) else programme.write(source.decode("utf-8"), before, after, head=_head()).encode()


def _head() -> str:
    """Return the remark that opens a new programme.yml."""
    words = tr(
        "The programme of the meeting: a row for each contribution, as its table has it. Correct it as you like: what you "
        "correct stays, and “scholie metadata” takes it into the texts. “contribution” names the folder of the text."
    )
    return "".join(f"# {line}\n" for line in wrap(words, 110))


def _filled(files: Files, volume: str, row: Row, known: Known) -> tuple[bytes, Facts]:
    """Return the text.md that *row* is about with what it fills of its front matter, and what that then has from the programme.

    A text whose front matter would not read as it is meant stays as it is.
    """
    identifier = f"{volume}/{row.contribution}"
    path, gave = f"texts/{identifier}/text.md", known.given.get(row.contribution, {})
    data = edition.front_matter(files, identifier)
    if data is None:
        return files[path], gave
    has = programme.facts(data)
    made = programme.fill(programme.facts(edition.proposed(files, identifier)), gave, edition.stated(row), has)
    changed = {name.partition(".")[0] for name in {*made.facts, *has} if made.facts.get(name) != has.get(name)}
    if not changed:
        return files[path], made.given
    value = programme.metadata(data, made.facts)
    text = metadata.refill(files[path].decode("utf-8"), value, sorted(changed))
    return (text.encode(), made.given) if metadata.read(text, path) == (value, ()) else (files[path], gave)


def _ordered(files: Files, volume: str, rows: Sequence[Row], known: Known) -> tuple[tuple[str, ...], Files]:
    """Return the order that the programme gives the contributions, and volume.yml with it, unless somebody chose another one."""
    path = f"texts/{volume}/volume.yml"
    source = files[path].decode("utf-8", "replace")
    data, lines, mistakes = load(source, path)
    held, wrong = validate(Volume, data, path, lines)
    wanted = tuple(row.contribution for row in _in_order(rows) if row.contribution)
    if held is None or mistakes or wrong or held.contributions not in ((), known.order) or not wanted:
        return known.order, {}
    listed = f"contributions: [{', '.join(map(metadata.quoted, wanted))}]\n"
    text = metadata.put_field(source, "contributions", [listed])
    return (wanted, {path: text.encode()}) if load(text, path)[0] == {**data, "contributions": list(wanted)} else (known.order, {})


def _in_order(rows: Sequence[Row]) -> list[Row]:
    """Return *rows* by their numbers where each has one of its own, else as the table has them."""
    numbers = [row.order for row in rows]
    whole = all(number.isdecimal() for number in numbers) and len(set(numbers)) == len(numbers)
    return sorted(rows, key=lambda row: int(row.order)) if whole else list(rows)


# ---- What the program keeps


def _kept(volume: str) -> str:
    return f"texts/{volume}/{KEPT}"


def _known(files: Files, volume: str) -> Known:
    """Return what the program kept; nothing where its file is not there or is no longer what it wrote."""
    try:
        data = json.loads(files.get(_kept(volume), b"{}"))
        gave = {slug: {path: _value(path, value) for path, value in facts.items()} for slug, facts in data.get("given", {}).items()}
        return Known(ROWS.validate_python(data.get("imported", [])), gave, tuple(data.get("order", ())))
    except (ValueError, AttributeError, TypeError, ValidationError):
        return Known()


def renamed(files: Files, volume: str, old: str, new: str) -> bytes:
    """Return the programme.json of *volume* with the contribution *old* under its *new* name."""
    known = _known(files, volume)
    imported = tuple(replace(row, contribution=new) if row.contribution == old else row for row in known.imported)
    gave = {new if slug == old else slug: facts for slug, facts in known.given.items()}
    return _json(Known(imported, gave, tuple(new if slug == old else slug for slug in known.order)))


def _value(path: str, value: Any) -> Any:
    return AUTHORS.validate_python(value) if path == "authors" else tuple(value) if isinstance(value, list) else value


def _json(known: Known) -> bytes:
    """Return the programme.json of *known*, a row and a contribution a line."""
    rows = ",\n".join(_line(_short(asdict(row))) for row in known.imported)
    gave = ",\n".join(f"{_line(slug)}: {_line(_plain(facts))}" for slug, facts in sorted(known.given.items()))
    return f'{{\n"imported": [\n{rows}\n],\n"given": {{\n{gave}\n}},\n"order": {_line(known.order)}\n}}\n'.encode()


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _short(value: Any) -> Any:
    """Return *value* without its empty fields and without where it was read."""
    if isinstance(value, dict):
        return {name: _short(held) for name, held in value.items() if held and name not in ("line", "table")}
    return [_short(held) for held in value] if isinstance(value, list | tuple) else value


def _plain(facts: Facts) -> dict[str, Any]:
    return {path: [_short(asdict(author)) for author in value] if path == "authors" else value for path, value in facts.items()}
