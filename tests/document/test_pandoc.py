"""pandoc reads the same words as we do."""

from __future__ import annotations

import subprocess
from collections import Counter
from pathlib import Path

import pytest
from lxml import html

from scholie import metadata
from scholie.document import parse, text, word_list
from scholie.pandoc import binary

ROOT = Path(__file__).parents[2]
DIALECT = "commonmark+footnotes+pipe_tables+superscript+attributes+bracketed_spans+fenced_divs+tex_math_dollars"
CASES = (
    "Un *mot* et un **autre**, 3^e^ rang, `code`, \\*étoile\\* \\[ou non\\] \\<b\\> a_b_c.",
    "Une note[^1] et [9]{.call} et [Rey, 2015](@rey2015) et [mot](term:).\n\n[^1]: La *note*.\n\n    Sa suite.",
    "- un\n- deux\n  - trois\n\n1. quatre\n2. cinq\n\n> six\n>\n> sept",
    "::: {.slide}\n\n## Titre\n\n::: {.missing}\nVue.\n:::\n\n:::\n\n::: {lang=en}\nEnglish words.\n:::",
    "| a | b |\n|---|---|\n| c | d |",
)


def pandoc(markdown: str) -> Counter[str]:
    """Return the words that pandoc reads in *markdown*; its own numbers of notes left out."""
    command = [binary(), "-f", DIALECT, "-t", "html", "--wrap=none"]
    printed = subprocess.run(command, input=markdown.encode(), capture_output=True, check=True).stdout.decode()
    tree = html.fragment_fromstring(printed, create_parent="div")
    for link in tree.xpath("//a[contains(@class, 'footnote-ref') or contains(@class, 'footnote-back')]"):
        link.drop_tree()
    return Counter(word_list(text(tree, notes=True)))


def ours(markdown: str) -> Counter[str]:
    """Return the words that the tree of *markdown* has."""
    return Counter(word_list(text(parse(markdown), notes=True)))


@pytest.mark.parametrize("markdown", CASES)
def test_pandoc_reads_the_words_of_the_dialect(markdown: str) -> None:
    """Each mark of the dialect means to pandoc what it means here."""
    assert pandoc(markdown) == ours(markdown)


@pytest.mark.parametrize("path", sorted(ROOT.glob("texts/*/*/text.md")), ids=lambda path: path.parent.name)
def test_pandoc_reads_the_words_of_the_edition(path: Path) -> None:
    """The texts of the edition say the same to another reader."""
    _, body, _ = metadata.split(path.read_text(encoding="utf-8"))
    assert pandoc(body) == ours(body)
