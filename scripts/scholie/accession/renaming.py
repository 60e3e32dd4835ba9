"""Give a contribution another name before it is published: its folder, and whatever names it in the edition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from scholie import edition
from scholie.accession import programme
from scholie.metadata import quoted
from scholie.model import Files, Problem

NAMING = ("contribution", "contributions")
"""Fields of the YAML files of people that name contributions."""
OWN = re.compile(r"texts/[^/]+/[^/]+/(?:witnesses|published|media)/|/(?:proposal\.md|ledger\.json|loci\.json)$")
"""Files in which nothing names a contribution, or that nobody writes again."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """What came of a new name."""

    changes: Files = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    followed: tuple[str, ...] = ()
    """Files outside the folder in which a reference to the contribution has changed."""
    problems: tuple[Problem, ...] = ()


def is_published(files: Files, identifier: str) -> bool:
    """Tell whether the contribution *identifier* was ever published: its address lasts."""
    return any(path.startswith(f"texts/{identifier}/published/") for path in files)


def rename(files: Files, identifier: str, slug: str) -> Renamed:
    """Return what calling the contribution *identifier* *slug* changes: every file of its folder, and what refers to it.

    References are those of the glossary, of waivers, of the volume and its programme, and links of any text. Nothing is
    changed while a file that people write is not UTF-8.
    """
    unsound = edition.misencoded({path: content for path, content in files.items() if not OWN.search(path)})
    if unsound:
        return Renamed(problems=unsound)
    volume, old = identifier.split("/")
    home, new = f"texts/{identifier}/", f"texts/{volume}/{slug}/"
    held = {path: _followed(files, path, volume, old, slug) for path in files}
    changes = {path.replace(home, new, 1): content for path, content in held.items() if path.startswith(home)}
    others = {path: content for path, content in held.items() if content != files[path] and not path.startswith(home)}
    return Renamed({**changes, **others}, tuple(path for path in files if path.startswith(home)), tuple(others))


def _followed(files: Files, path: str, volume: str, old: str, new: str) -> bytes:
    """Return the file *path* with every reference to the contribution *old* of *volume* under its *new* name."""
    if OWN.search(path):
        return files[path]
    if path == f"texts/{volume}/{programme.KEPT}":
        return programme.renamed(files, volume, old, new)
    source = files[path].decode("utf-8") if path.endswith((".md", ".yml")) else ""
    within = path.startswith(f"texts/{volume}/")
    made = _named(source, f"{volume}/{old}", f"{volume}/{new}", within=within) if path.endswith(".yml") else source
    linked = _links(volume, old, edition.settings(files).url).sub(lambda found: found[1] + new, made)
    return linked.encode() if linked != source else files[path]


def _links(volume: str, old: str, url: str) -> re.Pattern[str]:
    """Return what finds the name of the contribution *old* in the links of Markdown: its address on the site, with *url* or without."""
    site = f"(?:{re.escape(url.rstrip('/'))})?" if url else ""
    return re.compile(rf"(\]\(<?{site}/(?:en/)?{re.escape(volume)}/){re.escape(old)}(?=[/.#?)>\s])")


def _named(source: str, old: str, new: str, *, within: bool) -> str:
    """Return *source*, YAML, with the fields that name the contribution *old* as *new*; *within* its volume the slug alone is a name."""
    try:
        node = yaml.compose(source, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return source
    pairs = {old: new, **({old.split("/")[1]: new.split("/")[1]} if within else {})}
    for scalar in sorted(_naming(node), key=lambda one: -one.start_mark.index) if node else ():
        if scalar.value in pairs:
            source = source[: scalar.start_mark.index] + quoted(pairs[scalar.value]) + source[scalar.end_mark.index :]
    return source


def _naming(node: yaml.Node, named: bool = False) -> Iterator[yaml.ScalarNode]:
    """Yield the scalars under a field that names contributions."""
    if isinstance(node, yaml.ScalarNode):
        yield from [node] if named else []
    elif isinstance(node, yaml.SequenceNode):
        for held in node.value:
            yield from _naming(held, named)
    elif isinstance(node, yaml.MappingNode):
        for key, held in node.value:
            yield from _naming(held, key.value in NAMING)
