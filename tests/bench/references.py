"""Measure the parser of references and the finder of citations: ``make bench-references``, ``make bench-citations``.

The folder is the one that holds ``references/`` and ``citations/`` with their own scorers, or one of the two.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from training.corpus import corpus
from training.train import table

DOCS = Path(__file__).parents[2] / "docs" / "bench"
PROGRAM = Path(sys.executable).with_name("scholie")
SETS = (
    ("french_styles.jsonl", "measure", "French lists in 21 styles, the works kept for measuring"),
    ("mixed_gold.jsonl", "fr", "mixed set, French rows"),
    ("mixed_core.jsonl", "fr", "mixed set, core, French rows"),
    ("mixed_gold.jsonl", "", "mixed set, mostly English"),
    ("sciences.jsonl", "", "natural sciences, mostly English"),
)
"""File, the rows taken (a split, a language, all), and what they are."""


def main() -> int:
    """Print the table that is asked for and keep it; 2 when the set is not there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("references", "citations"))
    parser.add_argument("folder", type=Path)
    wanted = parser.parse_args()
    folder = next((f for f in (wanted.folder / wanted.what, wanted.folder) if (f / "to_pred.py").is_file()), None)
    if folder is None:
        print(f"{wanted.folder}: no {wanted.what}/ here with its scorers; name their folder: make bench-{wanted.what} BENCH=folder")
        return 2
    table = "\n".join(references(folder) if wanted.what == "references" else citations(folder))
    DOCS.mkdir(parents=True, exist_ok=True)
    (DOCS / f"{wanted.what}.md").write_text(f"{HEADS[wanted.what]}\n{table}\n", encoding="utf-8")
    print(table)
    return 0


HEADS = {
    "references": """\
# The parser of references, measured

`make bench-references BENCH=folder` prints and keeps this page. Exact match of fields; *core* is the share of references
whose authors, year and title are all right. The rules were written with these sets at hand, so their figures are those of
development, not of unseen lists; the labeller never saw the mixed set's second part nor that of sciences. The last table is of
printed records whose styles and works were held out from the labeller (`make model`), damaged as extraction does. Measured elsewhere, on real French lists: a page of regular expressions 66 / 18, AnyStyle as
shipped 72 / 40, the best trained tool of the field 78 / 62, a sequence labeller trained on printed records 82 / 57.
""",
    "citations": """\
# The finder of citations, measured

`make bench-citations BENCH=folder` prints and keeps this page: precision, recall and F1 of links from citations in running text
to references, on seven French texts that were at hand while the rules were written.
""",
}


def references(folder: Path) -> Iterable[str]:
    """Yield the rows of the table of references."""
    yield "| set | n | macro F1 | core % |\n|---|--:|--:|--:|"
    with tempfile.TemporaryDirectory() as place:
        for name, chosen, what in SETS:
            gold, predicted = Path(place) / "gold.jsonl", Path(place) / "pred.jsonl"
            rows = [line for line in (folder / name).read_text("utf-8").splitlines() if _taken(json.loads(line), chosen)]
            gold.write_text("\n".join(rows) + "\n", encoding="utf-8")
            printed = _run(sys.executable, folder / "to_pred.py", gold, "--raw")
            parsed = _run(PROGRAM, "references", "parse", "-", given=printed)
            predicted.write_text(_run(sys.executable, folder / "to_pred.py", gold, "-", given=parsed), encoding="utf-8")
            first = _run(sys.executable, folder / "evaluate.py", gold, predicted).splitlines()[0].split()
            core = next(word for word in first if word.endswith("%"))
            yield f"| {what} | {len(rows)} | {first[2]} | {core.rstrip('%')} |"
    yield ""
    yield from table(corpus(2600, held=True))


def _taken(row: dict[str, str], chosen: str) -> bool:
    return chosen in ("", row.get("split"), row.get("lang"))


def citations(folder: Path) -> Iterable[str]:
    """Yield what the scorer of citations prints."""
    gold = folder / "french.jsonl"
    with tempfile.TemporaryDirectory() as place:
        answers, predicted = Path(place) / "answers.jsonl", Path(place) / "pred.jsonl"
        command = f"{PROGRAM} citations find {{text}} --references {{references}}"
        answers.write_text(_run(sys.executable, folder / "run.py", gold, "--cmd", command), encoding="utf-8")
        predicted.write_text(_run(sys.executable, folder / "to_pred.py", gold, answers), encoding="utf-8")
        yield "```\n" + _run(sys.executable, folder / "evaluate.py", gold, predicted).strip() + "\n```"


def _run(*command: object, given: str = "") -> str:
    done = subprocess.run([str(part) for part in command], input=given, capture_output=True, text=True, check=True, encoding="utf-8")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
