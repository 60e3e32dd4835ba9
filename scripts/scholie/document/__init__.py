"""Markdown to one lxml tree, and the questions one asks of it."""

from scholie.document.query import (
    HEADINGS,
    LETTERS,
    SILENT,
    calls,
    citations,
    classes,
    copy,
    fold,
    inside,
    language,
    notes,
    passages,
    pictures,
    reference_section,
    text,
    tokens,
    word_list,
)
from scholie.document.spans import running, text_nodes, wrap
from scholie.document.tree import parse, parse_inline

__all__ = [
    "HEADINGS",
    "LETTERS",
    "SILENT",
    "calls",
    "citations",
    "classes",
    "copy",
    "fold",
    "inside",
    "language",
    "notes",
    "parse",
    "parse_inline",
    "passages",
    "pictures",
    "reference_section",
    "running",
    "text",
    "text_nodes",
    "tokens",
    "word_list",
    "wrap",
]
