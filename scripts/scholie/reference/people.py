"""Authors and editors at the head of a reference; translators anywhere."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.document import fold
from scholie.lexicon import LINKS
from scholie.model import Name
from scholie.names.lists import ALII, ROLE, split_names
from scholie.names.printed import is_body
from scholie.reference.marked import HOLE, Marked, quotations

DASH = re.compile(r"\s*(?:[—–_]{2,}|[-]{3,}|[—–]|(?:Id|Idem|Ead)\b)\.?[\s,]*(?=\S)")
BOUNDARY = re.compile(r"[,.;]+(?=\s|\x00|$)|\s?:(?=\s)|\s(?=[«“\"(\[])|(?<=\))(?=\s)|(?=\x00)|$")
LONGEST = 260
"""Lists of names are not longer than that, in characters."""
WORD = r"[^\W\d_a-zà-ÿ](?:\.|[^\s,;().\x00]+)(?:-?[^\W\d_a-zà-ÿ]\.)*"
TRANSLATED = re.compile(
    r"[\[(,.]?\s*(?:(?:[Tt]raduit|[Tt]rad|tr|[Tt]ransl|[Tt]ranslated)\b\.?(?:\s(?:fr|franç|angl|all|ital|esp)\.)?(?:\s(?:de l['’]|du|de"
    r"|from)\s?[^\W\d_]+)?(?:\s?\([^)]*\))?(?:\s(?:par|by|de))?\s*:?|[Tt]raduction\s(?:de|par|:))\s*"
    r"(" + WORD + r"(?:(?:,?\s(?:et|&|and)\s|,\s|\s)(?:(?:de|d['’]|du|van|von)\s?)?" + WORD + r"){0,9})[\])]?"
)
FOLLOWED = re.compile(
    r"(?<=[,.»”\"])\s((?:[^\W\d_]\.[-\s]?)*[^,.()\d\x00]{3,60}?(?:\s(?:[^\W\d_]\.-?)+)?)\s?\(?(?<![^\W\d_])(?:trad|transl?)\.\)?(?=\s?[,.]|$)"
)
"""« , Solange Lambert (trad.), » after a title."""
FOREWORD = re.compile(
    r"[,.(]\s?(?:avec une\s|textes?\s|édition\s)?"
    r"(?:(?:(?:réunie?|rassemblée?|choisie?|établie?|présentée?|annotée?)s?(?:\s(?:et\s)?(?=\w))?)+"
    r"|préfacé|préface|postface|avant-propos|avant-dire|présentation|illustrations?|foreword|preface)\s?"
    r"(?:de\s|d['’]|par\s|by\s)(?:[^\W\d_]\.|[^,.;()\d\x00]){3,60}?\)?(?=\s?[,.;:]|\x00|$)",
    re.IGNORECASE,
)
"""« , préface de Solange Lambert, »."""
ROLE_TRANSLATOR = re.compile(r"\(([^()\x00]{4,80}?),?\s(?:trad|transl?|trans|tr)\.?\)", re.IGNORECASE)
TRANSLATORS = (ROLE_TRANSLATOR, FOLLOWED, TRANSLATED)
"""What names translators: « (X, trad.) », « , X (trad.), », « traduit par X »."""


def body_of(words: str) -> Name | None:
    """Return the institution that *words* name, None when they name none."""
    bare = ROLE.sub("", words).strip(" .,;:")
    bare = bare.strip("()") if bare.count("(") != bare.count(")") else bare
    if not bare or len(bare.split()) > 14 or not bare[0].isalpha() or not is_body(bare) or re.search(r"[^\W\d_]{2}\.\s|[«»:?]", bare):
        return None
    return Name(bare, corporate=True)


def _people(words: str, *, sure: bool) -> tuple[Name, ...]:
    """Return the persons or the body that *words* name."""
    bare = re.sub(r"[\s,;:]+\.?[\s.,;:]*$", "", ROLE.sub(" ", words)).strip(" ,;:")
    whole = body_of(bare) if "," not in bare and ";" not in bare else None
    if whole:
        return (whole,)
    return split_names(bare, sure=sure)


def named(marked: Marked, end: int) -> bool:
    """Tell whether all that stands before *end* names authors."""
    start = marked.body
    words = marked.masked[start:end]
    if HOLE in words or quotations(words):
        return False
    dash = DASH.match(marked.text, start)
    if dash and not ROLE.sub("", words[dash.end() - start :]).strip(" ,.(["):
        return True
    return bool(_people(words.strip(" .,;:(["), sure=False))


def people(marked: Marked) -> Marked:
    """Mark the authors, or the editors, that open the reference."""
    start = marked.body
    dash = DASH.match(marked.text, start)
    if dash:
        return marked.mark("names", start, dash.end(), "—") if not marked.has("early") else _before_year(marked)
    early = next((m for m in marked.marks if m.label == "early"), None)
    return _before_year(marked) if early else _leading(marked, start)


def _before_year(marked: Marked) -> Marked:
    """Mark the authors that stand before an early year."""
    number = max((m.end for m in marked.marks if m.label == "number"), default=0)
    early = next(m for m in marked.marks if m.label == "early")
    if DASH.match(marked.text, number):
        return marked.mark("names", number, early.start, "—")
    words = marked.text[number : early.start]
    return _credit(marked, number, number + len(words.rstrip(" ,.;:(")), words)


def _leading(marked: Marked, start: int) -> Marked:
    """Mark the longest beginning that is a list of names."""
    masked = marked.masked
    best = 0
    limit = next((a for a, _ in quotations(masked) if a > start), len(masked))
    for boundary in BOUNDARY.finditer(masked, start, min(limit + 1, start + LONGEST)):
        dotted = re.search(r"(?:^|\s|-)[^\W\d_a-zà-ÿ][^\W\d_]?$", masked[start : boundary.start()]) and boundary.group()[:1] == "."
        end = boundary.start() + bool(dotted)
        words = masked[start:end]
        if HOLE in words:
            break
        if words.strip() and _people(words, sure=True) and _ends_names(words, masked[end:]):
            best = end
    if not best:
        return marked
    role = ROLE.match(masked, best)
    end = role.end() if role else best
    return _credit(marked, start, end, masked[start:end])


def _ends_names(words: str, after: str) -> bool:
    """Tell whether a list of names may end where *after* begins."""
    following = re.match(r"[.,:;\s]*(\S+)", after)
    if following is None:
        return False
    single_word = len(words.split()) == 1
    return not (single_word and (fold(words) in LINKS or (after[:1] not in ",.(" and not words.isupper())))


def _credit(marked: Marked, start: int, end: int, words: str) -> Marked:
    """Mark the names, as editors when a role says so."""
    names = _people(words, sure=False)
    role = ROLE.search(words)
    marked = replace(marked.mark("names", start, end), others=_others(words, "editors" if role else "authors"))
    return replace(marked, editors=names) if role else replace(marked, authors=names)


def _others(words: str, field: str) -> frozenset[str]:
    """Return *field* alone when *words* say that more people made the work than are named."""
    return frozenset({field} if ALII.search(words) else ())


def credited(marked: Marked, start: int, end: int) -> Marked:
    """Return *marked* with the authors that are named between *start* and *end*; as it was when nobody is."""
    words = marked.text[start:end]
    names = _people(words, sure=False)
    if not names:
        return marked
    return replace(marked, authors=names, others=marked.others - {"authors"} | _others(words, "authors"))


def forewords(marked: Marked) -> Marked:
    """Mark who wrote a preface or drew the pictures, which no field holds."""
    for found in FOREWORD.finditer(marked.outside, marked.body):
        marked = marked.mark("noise", found.start(), found.end())
    return marked


def translators(marked: Marked) -> Marked:
    """Mark « trad. X », « traduit par X », « (X, trad.) »."""
    for pattern in TRANSLATORS:
        found = pattern.search(marked.outside, marked.body)
        if found:
            for end in (len(found.group(1)), *(cut.start() for cut in reversed(list(re.finditer(",", found.group(1)))))):
                names = split_names(found.group(1)[:end].strip(" ,"), sure="," in found.group(1)[:end])
                if names:
                    return replace(marked.mark("translators", found.start(), found.start(1) + end), translators=names)
    return marked
