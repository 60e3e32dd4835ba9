"""What a problem says to whoever reads it."""

from __future__ import annotations

import re
from dataclasses import replace

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
    return _filled(_code(problem).message.to(language), problem, language, clip(" ".join(problem.evidence.split())))


def hint(problem: Problem, language: str) -> str:
    """Return what to do about *problem*, in *language*; empty when nothing is known to help."""
    return _filled(_remedy(problem).to(language), problem, language, " ".join(problem.evidence.split()))


def common_hint(problem: Problem, language: str) -> str:
    """Return what to do about all problems of the code and diagnosis of *problem*: what each fills in reads « … »."""
    return _filled(_remedy(problem).to(language), replace(problem, details=()), language, "…")


def _remedy(problem: Problem) -> Bilingual:
    return DIAGNOSES.get(problem.diagnosis, _code(problem).hint)


def severity(problem: Problem) -> Severity:
    """Return how much *problem* matters; a claim that was verified after all is only worth knowing."""
    own = _code(problem).severity
    return Severity.INFORMATION if problem.verdict is Verdict.VERIFIED else own


def _code(problem: Problem) -> Code:
    return CODES.get(problem.code, UNKNOWN)


def clip(words: str, length: int = LONGEST) -> str:
    """Return the first of *words*, and an ellipsis where more follow.

    >>> clip("un prêt qui dure", 9), clip("un prêt", 9)
    ('un prêt …', 'un prêt')
    """
    return words if len(words) <= length else f"{words[:length].rpartition(' ')[0] or words[:length]} …"


def _filled(sentence: str, problem: Problem, language: str, evidence: str) -> str:
    """Return *sentence* with the details of *problem* for its ``{names}``; one that is not known reads « … »."""
    values = {"code": problem.code, "evidence": evidence, "cited": evidence, **dict(problem.details)}
    for name in {"language", "spoken"} & set(values):
        values[name] = LANGUAGES[language].get(values[name], values[name])
    spaced = re.sub(r"« | (?=[»:;?!])", lambda m: m[0].replace(" ", "\u00a0"), sentence) if language == "fr" else sentence
    return NAME.sub(lambda m: values.get(m[1], "…") if m[1] else m[0][0], spaced)
