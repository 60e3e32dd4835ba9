"""Words in two languages, and what every other value rests on."""

from __future__ import annotations

import copyreg
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar, TypeVar

LANGUAGES = ("fr", "en")
"""The languages of the interface, of titles, abstracts and keywords, the first being the default."""


K = TypeVar("K")
V = TypeVar("V")

Files = Mapping[str, bytes]
"""Files by their path from the edition's folder, with slashes: what stages read and what they return."""


def frozen(mapping: Mapping[K, V]) -> MappingProxyType[K, V]:
    """Return a read-only view of a copy of *mapping*."""
    return MappingProxyType(dict(mapping))


def _thawed(mapping: MappingProxyType[K, V]) -> tuple[Callable[..., MappingProxyType[K, V]], tuple[dict[K, V]]]:
    return frozen, (dict(mapping),)


copyreg.pickle(MappingProxyType, _thawed)  # values go from one process to another, and those of ``frozen`` with them


class Strict:
    """Base of the values that editors write as YAML: a field that they do not have is a mistake."""

    __slots__ = ()
    __pydantic_config__: ClassVar = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Bilingual(Strict):
    """A text in French, in English, in both or in neither."""

    fr: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        """Tell whether there is a text in some language."""
        return bool(self.fr or self.en)

    def to(self, language: str) -> str:
        """Return the text in *language*, else in the other one."""
        return (self.en or self.fr) if language == "en" else (self.fr or self.en)

    def only(self, language: str) -> str:
        """Return the text in *language*, or an empty string."""
        return self.en if language == "en" else self.fr


@dataclass(frozen=True, slots=True)
class Keywords(Strict):
    """Keywords as printed, in the order of the author."""

    fr: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def only(self, language: str) -> tuple[str, ...]:
        """Return the keywords in *language*."""
        return self.en if language == "en" else self.fr
