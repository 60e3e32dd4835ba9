"""The Markdown of a text.md: which rules of markdown-it-py are on, and which links may pass."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.dollarmath.index import math_inline_dollar
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.superscript import superscript_plugin

from scholie.document.div import div_plugin

OFF = ("html_block", "html_inline", "reference", "code", "autolink", "footnote_inline", "footnote_tail")
"""Rules that are off. Without ``footnote_tail`` every note stays where it is defined, called or not."""

LINK = re.compile(r"(?:https?://|mailto:|doi:|[#@]|term:|media/|/(?![/\\]))", re.IGNORECASE)
"""What the target of a link or a picture may begin with. ``term:`` alone refuses a term; ``/`` is a page of the site."""

FORMULA = math_inline_dollar(allow_space=False, allow_digits=False)


def syntax() -> MarkdownIt:
    """Return a parser for text.md: CommonMark without HTML, with notes, tables, spans and divs.

    Differences from CommonMark: raw HTML, link reference definitions, indented code and autolinks are
    off; footnotes, pipe tables, ``^superscript^``, ``[span]{lang=en}``, ``::: {lang=en}``, ``$math$`` are on.
    """
    parser = MarkdownIt("commonmark", {"html": False, "linkify": False, "typographer": False})
    parser.enable("table").use(footnote_plugin).use(superscript_plugin)
    parser.use(attrs_plugin, spans=True).use(attrs_block_plugin)
    parser.use(dollarmath_plugin, allow_space=False, allow_digits=False, double_inline=False)
    parser.inline.ruler.at("math_inline", _formula)
    parser.use(div_plugin)
    parser.disable(OFF)
    parser.validateLink = lambda url: bool(LINK.match(url))  # type: ignore[method-assign]
    parser.normalizeLink = str  # type: ignore[method-assign,assignment]
    return parser


def _formula(state: StateInline, silent: bool) -> bool:
    """Read a formula; before one that begins a paragraph the plugin (0.7.0) would look at the last letter of the paragraph."""
    if state.pos:
        return FORMULA(state, silent)
    source, state.src = state.src, state.src + "\n"
    try:
        return FORMULA(state, silent)
    finally:
        state.src = source
