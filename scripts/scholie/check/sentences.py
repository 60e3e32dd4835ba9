"""What a problem says to whoever reads it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from scholie.check.codes import CODES, Code
from scholie.check.codes.code import warning
from scholie.check.codes.diagnoses import DIAGNOSES
from scholie.model import Bilingual, Problem, Severity, Verdict

UNKNOWN = warning("{code}", "{code}", "", "")
"""What is said of a code that nobody described."""
LANGUAGES = {"fr": {"fr": "français", "en": "anglais"}, "en": {"fr": "French", "en": "English"}}
"""How each language names languages, where a detail is the code of one."""
LONGEST = 72
"""Characters of the evidence that a sentence shows; what to do about it needs all of them."""
NAME = re.compile(r"\{(\w+)\}|\{\{|\}\}")


def message(problem: Problem, language: str) -> str:
    """Return the sentence of *problem* in *language*, without a full stop."""
    said = {"evidence": clip(" ".join(problem.evidence.split())), **dict(problem.details)}
    return _filled(described(problem.code).message.to(language), problem.code, said, language)


def hint(problem: Problem, language: str) -> str:
    """Return what to do about *problem*, in *language*; empty when nothing is known to help."""
    said = {"evidence": " ".join(problem.evidence.split()), **dict(problem.details)}
    return _filled(_remedy(problem.code, problem.diagnosis).to(language), problem.code, said, language)


def common_message(code: str, language: str) -> str:
    """Return the sentence of all problems of a code: what each fills in reads « … »."""
    return _filled(described(code).message.to(language), code, {}, language)


def common_hint(code: str, language: str, diagnosis: str = "") -> str:
    """Return what to do about all problems of a code and a diagnosis: what each fills in reads « … »."""
    return _filled(_remedy(code, diagnosis).to(language), code, {}, language)


def _remedy(code: str, diagnosis: str) -> Bilingual:
    return DIAGNOSES.get(diagnosis, described(code).hint)


def severity(problem: Problem) -> Severity:
    """Return how much *problem* matters; a claim that was verified after all is only worth knowing."""
    own = described(problem.code).severity
    return Severity.INFORMATION if problem.verdict is Verdict.VERIFIED else own


def described(code: str) -> Code:
    """Return what is said of the problems of *code*; of one that nobody described, the code itself."""
    return CODES.get(code, UNKNOWN)


def clip(words: str, length: int = LONGEST) -> str:
    """Return the first of *words*, and an ellipsis where more follow.

    >>> clip("un prêt qui dure", 9), clip("un prêt", 9)
    ('un prêt …', 'un prêt')
    """
    return words if len(words) <= length else f"{words[:length].rpartition(' ')[0] or words[:length]} …"


def _filled(sentence: str, code: str, said: Mapping[str, str], language: str) -> str:
    """Return *sentence* with what is *said* for its ``{names}``; one that is not known reads « … »."""
    values = {"code": code, **said}
    for name in {"language", "spoken"} & set(values):
        values[name] = LANGUAGES[language].get(values[name], values[name])
    spaced = re.sub(r"« | (?=[»:;?!])", lambda m: m[0].replace(" ", "\u00a0"), sentence) if language == "fr" else sentence
    return NAME.sub(lambda m: values.get(m[1], "…") if m[1] else m[0][0], spaced)
