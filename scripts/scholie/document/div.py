"""Fenced divs, one inside another as pandoc nests them: ``::: {.class lang=xx}`` opens, ``:::`` closes the innermost."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

OPENING = re.compile(r":{3,}\s*(\{[^}]*\})\s*:*\s*")
CLOSING = re.compile(r":{3,}\s*")


def div_plugin(parser: MarkdownIt) -> None:
    """Let *parser* read fenced divs; a div that nothing closes reaches to the end of what holds it."""
    parser.block.ruler.before("fence", "div", _div, {"alt": ["paragraph", "reference", "blockquote", "list"]})


def _div(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.is_code_block(start):
        return False
    opening = OPENING.fullmatch(_line(state, start))
    if not opening:
        return False
    if silent:
        return True
    closing = _closing(state, start, end)
    token = state.push("div_open", "div", 1)
    token.block, token.info, token.map = True, opening[1], [start, closing]
    parent, limit = state.parentType, state.lineMax
    state.parentType, state.lineMax = "div", closing
    state.md.block.tokenize(state, start + 1, closing)
    state.parentType, state.lineMax = parent, limit
    state.push("div_close", "div", -1).block = True
    state.line = min(closing + 1, end)
    return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _closing(state: StateBlock, start: int, end: int) -> int:
    """Return the line of the fence that closes the div opened on line *start*; *end* when there is none."""
    depth = 1
    for number in range(start + 1, end):
        if not state.isEmpty(number) and state.sCount[number] < state.blkIndent:
            return number
        line = _line(state, number)
        depth += 1 if OPENING.fullmatch(line) else -1 if CLOSING.fullmatch(line) else 0
        if not depth:
            return number
    return end
