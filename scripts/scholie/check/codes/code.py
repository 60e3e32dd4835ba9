"""What a code of a problem says."""

from __future__ import annotations

from dataclasses import dataclass

from scholie.model import Bilingual, Severity


@dataclass(frozen=True, slots=True)
class Code:
    """How much a kind of problem matters, what it says and what to do about it."""

    severity: Severity
    message: Bilingual
    """A sentence without a full stop; ``{names}`` are filled from the details, ``{evidence}`` from the evidence."""
    hint: Bilingual
    """What to do, in the imperative or the infinitive, with the same names."""


def error(fr: str, en: str, do_fr: str, do_en: str) -> Code:
    """Return the code of an input that is broken."""
    return Code(Severity.ERROR, Bilingual(fr, en), Bilingual(do_fr, do_en))


def warning(fr: str, en: str, do_fr: str, do_en: str) -> Code:
    """Return the code of a fault that a text may have for ever."""
    return Code(Severity.WARNING, Bilingual(fr, en), Bilingual(do_fr, do_en))


def information(fr: str, en: str, do_fr: str, do_en: str) -> Code:
    """Return the code of something that is only worth knowing."""
    return Code(Severity.INFORMATION, Bilingual(fr, en), Bilingual(do_fr, do_en))
