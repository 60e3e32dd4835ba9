"""What problems say: in both languages, with their details."""

import string

import pytest

from scholie.check import CODES, hint, message, severity
from scholie.model import LANGUAGES, Problem, Severity, Verdict


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_speaks_both_languages(code, language):
    """Each code has a sentence and a remedy in each language, none of them borrowed from the other."""
    assert CODES[code].message.only(language)
    assert CODES[code].hint.only(language)
    assert CODES[code].message.fr != CODES[code].message.en


@pytest.mark.parametrize("code", CODES)
def test_both_languages_say_the_same_details(code):
    """The French and the English sentence are filled from the same details."""
    for said in (CODES[code].message, CODES[code].hint):
        french, english = ({name for _, name, _, _ in string.Formatter().parse(sentence) if name} for sentence in (said.fr, said.en))
        assert french == english


@pytest.mark.parametrize("code", CODES)
def test_codes_are_kebab_case_and_sentences_end_without_a_stop(code):
    """A code is small letters and hyphens; a sentence begins with a capital or a quotation and ends open."""
    assert code.replace("-", "").isalpha()
    assert code.islower()
    assert not CODES[code].message.fr.endswith(".")
    assert not CODES[code].message.en.endswith(".")


def test_details_fill_the_sentence():
    """Details and evidence stand in the sentence; what is not given is an ellipsis."""
    problem = Problem("year-differs", details=(("cited", "1998"), ("key", "rivet1999")), evidence="Rivet,\n1998")
    assert message(problem, "en") == "“Rivet, 1998” says 1998, the entry rivet1999 is of …"
    assert message(problem, "fr") == "«\u00a0Rivet, 1998 » dit 1998, l’entrée rivet1999 est de …".replace(" »", "\u00a0»")


def test_what_is_cited_is_said_in_full():
    """A citation whose words are not whole is named in full by a detail."""
    assert "“Rivet, 1998”" in message(Problem("citation-unlisted", details=(("cited", "Rivet, 1998"),), evidence="1998"), "en")


def test_braces_of_the_text_stay():
    """Braces in a detail or in a remedy are no names to be filled."""
    problem = Problem("note-missing", details=(("number", "{9}"),))
    assert hint(problem, "en").endswith("[{9}]{.call}")


def test_languages_are_named_in_the_language_of_the_reader():
    """The code of a language is said as its name."""
    problem = Problem("title-missing", details=(("language", "en"),))
    assert [message(problem, language) for language in LANGUAGES] == ["Il n’y a pas de titre en anglais", "There is no title in English"]


def test_a_code_that_nobody_described_is_said_as_it_is():
    """An unknown code is a warning without a remedy."""
    problem = Problem("moon-missing")
    assert (message(problem, "fr"), hint(problem, "en"), severity(problem)) == ("moon-missing", "", Severity.WARNING)


def test_what_was_verified_is_only_information():
    """A difference that an original edition explains weighs less than one that nothing explains."""
    assert severity(Problem("year-differs", verdict=Verdict.CONTRADICTED)) is Severity.WARNING
    assert severity(Problem("year-differs", verdict=Verdict.VERIFIED)) is Severity.INFORMATION


def test_only_broken_inputs_are_errors():
    """A fault that a text may have for ever is no error."""
    lasting = ("note-missing", "year-differs", "name-differs", "work-uncited", "citation-unlisted", "source-not-found", "section-empty")
    assert Severity.ERROR not in {CODES[code].severity for code in lasting}
    assert {CODES[code].severity for code in ("key-unknown", "yaml-unreadable", "witness-changed", "words-lost")} == {Severity.ERROR}
