"""No table of rules comes in without cases: every one is taken out, row by row, by the test of its room."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from lxml import etree

from ablation import assert_speak, modules, named, tables
from scholie import exports, pages, pictures
from scholie.document import parse
from scholie.edition import Bibliography, assemble
from scholie.formats import records
from scholie.loci.same import same
from scholie.model import Version

TESTS = Path(__file__).parent
sys.path.append(str(TESTS / "pages"))
import invented  # noqa: E402 - it lies in a folder of its own

ELSEWHERE = {
    "scholie.cli.check.FORMS": "one row a value of --format; tests/report holds what each prints",
}
"""Tables that no test takes out, and why."""
SYNTAX = (
    *("accession", "apparatus", "cli", "document", "exports", "formats", "latex", "library", "metadata", "model"),
    *("pages", "pandoc", "pictures", "programme", "search"),
)
"""Rooms that read and write the syntax of files and pages: the laws of their tests hold each pattern that stands alone there."""


def taken_out() -> Iterator[str]:
    """Yield the packages and modules whose tables some test takes out: what it hands to ``tables``."""
    for path in TESTS.rglob("test_*.py"):
        calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
        for call in calls:
            if isinstance(call.func, ast.Name) and call.func.id == "tables" and path.name != "test_golden.py":
                yield from (str(word.value) for word in call.args if isinstance(word, ast.Constant))


def unspoken() -> Iterator[str]:
    """Yield the tables, and the patterns that stand alone, which no test takes out."""
    spoken = frozenset(taken_out())
    for module in modules("scholie"):
        parts = module.__name__.split(".")
        if not spoken & {".".join(parts[:rank]) for rank in range(2, len(parts) + 1)}:
            alone = parts[1] in SYNTAX if len(parts) > 1 else False
            yield from (
                f"{module.__name__}.{name}"
                for name in named(module)
                if not (alone and isinstance(getattr(module, name), re.Pattern)) and f"{module.__name__}.{name}" not in ELSEWHERE
            )


def test_law_no_table_of_rules_is_without_its_cases():
    """Every tuple or dictionary of functions and patterns, and every pattern of a craft, is taken out by some test."""
    assert sorted(unspoken()) == []


# ---- Tables of the rooms around the crafts

PICTURES = {
    "a.png": b"\x89PNG\r\n\x1a\n",
    "a.jpg": b"\xff\xd8\xff",
    "a.gif": b"GIF89a",
    "a.webp": b"RIFF\x01\x02\x03\x04WEBP",
    "a.avif": b"\x01\x02\x03\x04ftypavif",
}
"""A file of each kind that is published."""
EXPORTS = (
    '[{"id": "a", "type": "book", "title": "Le gué"}]',
    "TY  - BOOK\nTI  - Le gué\nER  - \n",
    "@book{a,\n  title = {Le \\og gu\\'e \\fg{} \\up{e} 10% \\, \\textasciicircum},\n}\n",
)
"""A record in each format."""
MARKED = '[street]{lang=en .small}\n\n::: {.slide}\nDeux.\n:::\n\n![Une page](media/a.png){alt="La page"}\n\n3. Trois.\n'
PASSAGES = (
    ({1: ("p", "Le gué dort."), 2: ("p", "Le bac passe.")}, {1: ("p", "Le bac passe."), 2: ("p", "Un pont."), 3: ("p", "Le gué dort.")}),
    ({1: ("p", "Le gué"), 2: ("p", "Le gue")}, {1: ("p", "Un pont."), 2: ("p", "Le gue"), 3: ("p", "Le gué")}),
    ({1: ("p", "LE GUÉ DORT.")}, {1: ("p", "Un pont."), 2: ("p", "Le gué dort.")}),
    ({1: ("p", "LE GUÉ DORT.")}, {1: ("h2", "Le gué dort."), 2: ("p", "Le gué dort.")}),
    ({1: ("li", "Le gué dort.")}, {1: ("p", "Un pont."), 2: ("p", "Le gué dort.")}),
)
"""Passages before and after an edit."""
TERM = '- {id: gue, label: {fr: "gué", en: "ford"}, definition: {fr: "Un passage.", en: "A passage."}}\n'
WITNESS = "Le gué du \ue003 haut dort.\n"
FILES = {
    "texts/actes/volume.yml": 'title: {fr: "Actes"}\n',
    "texts/glossary.yml": TERM,
    "texts/actes/gue/text.md": f"""---
title: {{fr: "Le gué"}}
witnesses: [{{siglum: "A", file: "witnesses/A.txt", sha256: "{sha256(WITNESS.encode()).hexdigest()}"}}]
base: "A"
---

Le gué du haut ne dort pas.
""",
    "texts/actes/gue/witnesses/A.txt": WITNESS,
    "texts/actes/gue/published/versions.json": '[{"file": "published/1.md", "date": "2024-05-02", "sha256": "00"}]',
}
"""A text, a witness that it departs from and that has a character of no letter, a term, and a published version that is not there."""


def printed(tree: Any) -> str:
    """Return a tree as a string."""
    return etree.tostring(tree, encoding="unicode")


def assembled() -> Iterator[object]:
    """Yield what the stages make of a text, its trees as strings, and what they say."""
    whole = assemble({path: content.encode() for path, content in FILES.items()}, Bibliography())
    (held,) = whole.contributions
    yield from (held.metadata, printed(held.tree), held.loci, held.apparatus, held.versions, len(held.collated))
    yield [(problem.code, problem.place.file) for problem in whole.problems]


def paged() -> Iterator[object]:
    """Yield the pages, and the files for other programs, of the invented edition, a text of which is published in two versions."""
    whole = invented.edition()
    first, *others = whole.contributions
    versions = (Version("published/1.md", "2024-05-02", "", first.source), Version("published/2.md", "2024-06-01", "", first.source))
    yield pages.write(replace(whole, contributions=(replace(first, versions=versions), *others)))
    yield exports.write(whole)


OUTCOMES: dict[str, Callable[[], Iterator[object]]] = {
    "scholie.pages": paged,
    "scholie.exports": paged,
    "scholie.edition": assembled,
    "scholie.document": lambda: iter([printed(parse(MARKED))]),
    "scholie.formats": lambda: (records(text, "export") for text in EXPORTS),
    "scholie.loci": lambda: (same(*sides) for sides in PASSAGES),
    "scholie.pictures": lambda: (pictures.judge(*file) for file in PICTURES.items()),
}
"""What shows the rules of each room at work."""
FOUND = tables(
    "scholie.pages", "scholie.exports", "scholie.edition", "scholie.document", "scholie.formats", "scholie.loci", "scholie.pictures"
)
TABLES = [param for param in FOUND if not isinstance(getattr(*param.values), re.Pattern)]


@pytest.mark.parametrize(("module", "table"), TABLES)
def test_law_every_table_around_the_crafts_speaks(module: ModuleType, table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any one kind of page, format, stage, attribute or picture something else is written or read."""
    assert_speak(monkeypatch, module, table, OUTCOMES[".".join(module.__name__.split(".")[:2])])
