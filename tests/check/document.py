"""Write docs/checks.md: every code with its sentences, what its rule looks for, and a golden case: ``make checks``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from invented_edition import cases
from media import CASES as MEDIA

from scholie.check import CODES, RULES
from scholie.check.codes.citations import CITATIONS
from scholie.check.codes.concepts import CONCEPTS
from scholie.check.codes.extracts import EXTRACTS
from scholie.check.codes.files import FILES
from scholie.check.codes.programme import PROGRAMME
from scholie.check.codes.quotations import QUOTATIONS
from scholie.check.codes.records import RECORDS
from scholie.check.codes.references import REFERENCES
from scholie.check.codes.structure import STRUCTURE
from scholie.check.codes.typography import TYPOGRAPHY
from scholie.check.codes.witnesses import WITNESSES

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"
GROUPS = {
    "Citations": CITATIONS,
    "Quotations and variants": QUOTATIONS,
    "References": REFERENCES,
    "Records imported": RECORDS,
    "Structure and front matter": STRUCTURE,
    "Words and typography": TYPOGRAPHY,
    "Concepts": CONCEPTS,
    "Witnesses and proposals": WITNESSES,
    "The programme of a meeting": PROGRAMME,
    "Extracts": EXTRACTS,
    "Files": FILES,
}
TEXTS = ("rules.txt", "typography.txt", "words.txt", "quotations.txt")
HEAD = """\
# What the checker says

Every code of `scholie check`, with its severity, its sentence and its remedy in French and in English. `{…}` is filled in from
the text. Under some codes stands a case of the tests: what is checked, then everything that is said of it (line, column, code,
sentence, verdict); the cases in which nothing may be said stand beside them in `tests/check/fixtures`.

An **error** is an input that is broken, a **warning** a fault that a text may have for ever, **information** something worth
knowing. A claim that was judged has a verdict: *verified*, *could not verify*, *contradicted*. A problem that you accept goes
into `texts/waivers.yml` with its code, its contribution, its evidence, who, when and why (and until when, if you like); it
stays accepted while its evidence is the same.

`make checks` writes this page.
"""


def page() -> str:
    """Return the page."""
    return "\n".join([HEAD, *(part for group in GROUPS for part in _group(group))])


def _group(name: str) -> Iterator[str]:
    yield f"## {name}\n"
    for code in GROUPS[name]:
        yield from _code(code)


def _code(name: str) -> Iterator[str]:
    code, rule = CODES[name], dict(RULES).get(name)
    yield f"### {name}\n"
    yield f"*{code.severity.value}*\n"
    for language in ("fr", "en"):
        yield f"- {language}: {code.message.only(language)}\n  → {code.hint.only(language)}"
    yield ""
    if rule and rule.__doc__:
        sought = " ".join(rule.__doc__.split("\n\n")[0].split()).removeprefix("Yield ")
        yield f"The rule looks for {sought}\n"
    yield from _case(name)


def _case(name: str) -> Iterator[str]:
    """Yield the shortest golden case in which the code is said."""
    held = [(case, "bibtex") for case in cases("references.txt")]
    held += [(case, "text") for case in MEDIA]
    held += [(case, "markdown") for file in TEXTS for case in cases(file)]
    spoken = [(case, kind) for case, kind in held if any(line.split()[1] == name for line in case.values[1].splitlines())]
    if spoken:
        case, kind = min(spoken, key=lambda found: len(found[0].values[0]))
        yield f"{case.id}:\n\n````{kind}\n{case.values[0].rstrip()}\n````\n\n````\n{case.values[1]}\n````\n"


def main() -> int:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
