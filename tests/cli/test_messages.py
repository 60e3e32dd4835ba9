"""The French of every sentence that Scholie says."""

from __future__ import annotations

import ast
import json
import re
import string
from collections.abc import Iterator, Sequence

import click
import pytest
from babel.messages.catalog import Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from repository import REPOSITORY
from scholie.messages import count, language, tr
from scholie.model import Verdict

PACKAGE = REPOSITORY / "scripts" / "scholie"
CATALOGUE = json.loads((PACKAGE / "messages.fr.json").read_text("utf-8"))
CLICKS = PACKAGE / "locale" / "fr" / "LC_MESSAGES"


def said() -> Iterator[tuple[str, str]]:
    """Yield every English sentence in a call of tr or count, with its file."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "count"):
                sentences = (part for argument in node.args for part in ast.walk(argument))
                yield from ((part.value, path.name) for part in sentences if isinstance(part, ast.Constant) and isinstance(part.value, str))


def names(sentence: str) -> set[str]:
    """Return the names that *sentence* wants filled."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def english(message: Message) -> tuple[str, ...]:
    """Return the English sentence of a message of gettext, or its two forms."""
    return forms(message.id)


def forms(sentence: str | Sequence[str]) -> tuple[str, ...]:
    """Return the singular and the plural of a sentence, or the sentence alone."""
    return (sentence,) if isinstance(sentence, str) else tuple(sentence)


def test_every_sentence_has_its_french():
    """Each sentence of the code, and each verdict, is in the catalogue."""
    wanted = dict(said()) | dict.fromkeys(Verdict, "model")
    assert {sentence: file for sentence, file in wanted.items() if sentence not in CATALOGUE} == {}


def test_the_catalogue_has_nothing_else():
    """A sentence that the code no longer says leaves the catalogue."""
    assert sorted(set(CATALOGUE) - {sentence for sentence, _ in said()} - set(Verdict)) == []


def test_french_fills_the_same_names():
    """A French sentence wants the values of the English one."""
    assert {english for english, french in CATALOGUE.items() if names(english) != names(french)} == set()


def test_french_has_its_spaces_and_apostrophes():
    """No plain blank stands before a high mark, no straight apostrophe in a French sentence."""
    assert [french for french in CATALOGUE.values() if re.search(r" [;:?!»]|« |'", french)] == []


def test_the_compiled_catalogue_is_that_of_the_source():
    """scholie.mo is what `make messages` makes of scholie.po."""
    with (CLICKS / "scholie.po").open("rb") as source, (CLICKS / "scholie.mo").open("rb") as compiled:
        catalogues = read_po(source, locale="fr"), read_mo(compiled)
    written, there = ({english(message): forms(message.string) for message in found if message.id} for found in catalogues)
    assert written == there


def test_click_still_says_what_is_translated():
    """Each of click's sentences in scholie.po stands in the installed click."""
    source = "".join(path.read_text("utf-8") for path in sorted((REPOSITORY / click.__file__).parent.glob("*.py")))
    with (CLICKS / "scholie.po").open("rb") as catalogue:
        sentences = [sentence for message in read_po(catalogue, locale="fr") if message.id for sentence in english(message)]
    assert [sentence for sentence in sentences if f'"{sentence}"' not in source] == []


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "fr_CA"}, "fr"),
        ({"LANGUAGE": "de:fr:en", "LC_ALL": "en_GB"}, "fr"),
        ({"LANGUAGE": "", "LANG": "fr"}, "fr"),
        ({}, "en"),
    ],
)
def test_the_first_variable_that_is_set_decides(monkeypatch, locale, expected):
    """LANGUAGE is stronger than LC_ALL, LC_ALL than LC_MESSAGES, LC_MESSAGES than LANG."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert language() == expected


def test_numbers_take_the_plural_of_their_language(monkeypatch):
    """None is plural in English and singular in French."""
    told = {}
    for code in ("en", "fr"):
        monkeypatch.setenv("LANGUAGE", code)
        told[code] = [count(number, "{number} error", "{number} errors") for number in (0, 1, 2)]
    assert told == {"en": ["0 errors", "1 error", "2 errors"], "fr": ["0 erreur", "1 erreur", "2 erreurs"]}


def test_braces_of_a_value_are_left_alone(monkeypatch):
    """A value is printed as it is, and an unknown sentence in English."""
    monkeypatch.setenv("LANGUAGE", "fr")
    assert tr("no such sentence: {name}", name="{x}") == "no such sentence: {x}"
