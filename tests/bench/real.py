"""Measure the normaliser on the text layers of published papers and on their PDFs, and keep the table: ``make bench-real BENCH=folder``.

The folder holds ``score.py``, ``gold/`` and ``raw/``. Beside the scores by mode and by kind of source stands how often what is
wrong in titles, authors and abstracts is told, how often what is right is, in copies with spoilt first lines (``spoilt``) too, and the
words that the law finds lost or made up.
"""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from spoilt import copies

from scholie import metadata, normalise, witness

KEPT = Path(__file__).parents[2] / "docs" / "bench" / "real.md"
DOUBTS = {"title": "title-doubtful", "all_authors": "author-doubtful", "abstracts": "abstract-doubtful"}
"""Metric to the problem that tells of it; a field that is left empty is told by ``title-missing``, ``authors-missing``, ``abstract-missing``."""
ABSTRACTS = ("abstract_fr", "abstract_en")
SPOILT = (
    "In copies of every other text whose first lines are spoilt (one left out, several in another order, a block above the one before it, "
    "two blocks side by side, the first ones missing). What was left out nothing on the page may tell."
)
HEAD = """\
# The normaliser, measured on published papers

`make bench-real BENCH=folder` prints and keeps this page. The set: 57 published French papers, theses and reports, each in two of five text layers of its PDF (114 raw texts). A metric of 1 is perfect. These are figures of development: the rules and
the pages that the labeller of lines learns from were looked at beside this set; none of its texts is learnt from.

## Floor and peers

| system, on the same set | n | title | authors | abstract_fr | abstract_en | keywords | head_f1 | head_lvl | notes_f1 | refs_f1 | para_f1 | clean | kept | overall |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
| identity: the raw text as it is | 114 | .000 | .000 | .000 | .000 | .000 | .000 | .000 | .000 | .000 | .242 | .092 | .999 | .045 |
| dewrap: a page of regular expressions | 114 | .143 | .000 | .000 | .000 | .000 | .379 | .234 | .091 | .333 | .523 | .870 | .830 | .232 |
| pymupdf4llm 2.0, which reads the PDFs | 57 | .000 | .000 | .000 | .000 | .000 | .945 | .890 | .000 | .980 | .821 | .874 | .997 | .459 |
"""


def main() -> int:
    """Run the scorer, print the tables and keep them; 2 when the set is not there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    wanted = parser.parse_args()
    folder = next((f for f in (wanted.folder, wanted.folder / "real") if (f / "score.py").is_file() and (f / "gold").is_dir()), None)
    if folder is None:
        print(f"{wanted.folder}: no score.py here nor in real/; name the folder of the set: make bench-real BENCH=folder")
        return 2
    scores, told = _scores(folder, "raw"), _told(folder)
    printed = _scores(folder, "pdf") if (folder / "pdf").is_dir() else ""
    pdfs = f"## From the PDFs of 25 of them\n\n```\n{printed}\n```\n\n" if printed else ""
    KEPT.write_text(f"{HEAD}\n## This version\n\n```\n{scores}\n```\n\n{pdfs}## Doubts\n\n{told}", encoding="utf-8")
    print(f"{scores}\n\n{printed}\n\n{told}")
    return 0


def _scores(folder: Path, form: str) -> str:
    """Return the scorer's tables of the texts read from files of a *form*: ``raw`` or ``pdf``."""
    program = Path(sys.executable).with_name("scholie")
    command = [sys.executable, "-B", str(folder / "score.py"), "--cmd", f"{program} normalise --stdout {{{form}}}", "--jobs", "2"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr).strip()


def _scorer(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("real_score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(folder / "score.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["real_score"] = module
    spec.loader.exec_module(module)
    return module


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a raw text: how right it is, and what is told of it."""

    scores: dict[str, float]
    codes: frozenset[str]
    lost: int
    """Words lost or made up."""


def _read(raw: Path, folder: Path, *, spoilt: bool = False) -> list[Reading]:
    """Return what is read of *raw*, or of its spoilt copies."""
    scorer = _scorer(folder)
    gold = scorer.read_gold(str(folder), raw.name.split(".")[0])
    text, _ = witness.decode(raw.read_bytes())
    return [_reading(copy, gold, scorer) for copy in (copies(text, raw.name) if spoilt else [text])]


def _reading(text: str, gold: dict[str, Any], scorer: ModuleType) -> Reading:
    proposal = normalise.normalise(text)
    missing, surplus = normalise.unaccounted(text, proposal.markdown, proposal.ledger)
    scores = dict(scorer.score(proposal.markdown, gold, text))
    own = [scores[name] for name in ABSTRACTS if name in scores]
    scores |= {"abstracts": min(own)} if own else {}
    return Reading(
        scores, frozenset(problem.code for problem in proposal.problems) | _empty(proposal.markdown), missing.total() + surplus.total()
    )


def _empty(markdown: str) -> frozenset[str]:
    """Return the codes of fields that are in doubt or empty: what a check says of either."""
    data = metadata.read(markdown, "text.md")[0]
    held = {"title": bool(data.title), "all_authors": bool(data.authors), "abstracts": bool(data.abstract)}
    return frozenset(code for name, code in DOUBTS.items() if not held[name])


def _told(folder: Path) -> str:
    """Return the tables of doubts: of what is wrong and of what is right, how much is marked; in the texts, and in spoilt copies."""
    raws = sorted((folder / "raw").glob("*.txt"))
    with ProcessPoolExecutor(2) as pool:
        found = [one for held in pool.map(partial(_read, folder=folder), raws, chunksize=4) for one in held]
        spoilt = [one for held in pool.map(partial(_read, folder=folder, spoilt=True), raws[::2], chunksize=4) for one in held]
    lost = sum(one.lost for one in found)
    return f"{_table(found)}\n\nWords lost or made up, over all texts: {lost}.\n\n{SPOILT}\n\n{_table(spoilt)}\n"


def _table(found: Sequence[Reading]) -> str:
    rows = ["| | wrong | of these told | right | of these asked about |", "|---|--:|--:|--:|--:|"]
    for metric, code in DOUBTS.items():
        wrong = [code in one.codes for one in found if one.scores.get(metric, 1) < 1]
        right = [code in one.codes for one in found if one.scores.get(metric) == 1]
        rows.append(f"| {metric} | {len(wrong)} | {sum(wrong)} | {len(right)} | {sum(right)} |")
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
