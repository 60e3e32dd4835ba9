"""Publish a contribution: keep its text as it is now, under a number and a date, never to be written again."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from hashlib import sha256

from scholie import loci
from scholie.edition import VERSIONS
from scholie.model import Contribution, Files, Version


def publish(contribution: Contribution, files: Files, date: str) -> tuple[Version | None, Files]:
    """Return the new version of *contribution*, published on *date*, and the files to write; nothing when the text has not changed.

    *files* are those of the edition. The file of a version is text.md, byte for byte; no file that is there is written
    but the list of versions and loci.json, so that what is published has its identifiers.
    """
    folder = f"texts/{contribution.id}"
    content = files[contribution.file]
    digest = sha256(content).hexdigest()
    if contribution.versions and contribution.versions[-1].sha256 == digest:
        return None, {}
    version = Version(f"published/{_next(files, folder)}.md", date, digest)
    return version, {
        f"{folder}/{version.file}": content,
        f"{folder}/{VERSIONS}": listed((*contribution.versions, version)).encode(),
        f"{folder}/loci.json": loci.write(contribution.loci).encode(),
    }


def _next(files: Files, folder: str) -> int:
    """Return the first number after those of all files that a publication may have written."""
    names = (re.fullmatch(rf"{re.escape(folder)}/published/(\d+)\.md", path) for path in files)
    return 1 + max((int(name[1]) for name in names if name), default=0)


def listed(versions: Sequence[Version]) -> str:
    """Return the versions.json of *versions*: a line each, the first version first."""
    rows = (json.dumps({"file": held.file, "date": held.date, "sha256": held.sha256}, ensure_ascii=False) for held in versions)
    return "[\n" + ",\n".join(rows) + "\n]\n"
