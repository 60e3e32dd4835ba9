"""Lists of words as data: each file beside this module says what it holds and where it is from."""

from scholie.lexicon.dictionary import known
from scholie.lexicon.reading import entries, folded, rows

__all__ = ["entries", "folded", "known", "rows"]

# ---- References and names; folded

PARTICLES = folded("particles")
"""Words in lower case that open a family name."""
OPENINGS = PARTICLES | folded("openings")
"""Words that, with a capital too, open a family name of several words."""
CAPITALS = folded("capitals")
"""Words that, with a capital, belong to the family name after them."""
CONJUNCTIONS = folded("conjunctions")
"""Words that join the last name of a list to the others."""
GIVEN = folded("given")
"""Given names."""
BODIES = folded("bodies")
"""Words that an institution's name holds and hardly any person's."""
ARTICLES = folded("articles")
LINKS = folded("links")
"""Small words of titles that no list of persons holds."""
PLACES = folded("places")
"""Cities where publishers sit."""
HOUSES = folded("houses")
"""Words that are a publisher's name by themselves, or the chief one of it."""
PRESSES = HOUSES | folded("presses")
"""Words that the name of a publisher holds."""
JOURNALS = folded("journals")
"""Words that open or close the title of a journal more often than that of a book."""
ABBREVIATED = folded("abbreviated")
"""Abbreviated words of journals' titles."""
CUES = folded("cues")
"""Words of references that are seen as themselves; of all others only the form is, for a labeller learns notations, not titles."""
MEETINGS = folded("meetings")
"""Words of the line that names a meeting, a journal or a volume."""
POSTS = folded("posts")
"""Words of what authors are."""
INSTITUTIONS = folded("institutions")
"""Words of the names of the places where authors work."""
STREETS = folded("streets")
"""Words of addresses."""
NUMBERED = folded("numbered")
"""Words before a number or a year that name no author."""

TITLED = {language: folded(f"title-{language}") for language in ("fr", "en", "de", "es", "it")}
"""Small words by which the language of a printed reference is told."""

STYLES = {
    **dict.fromkeys(folded("styles-title"), "title"),
    **dict.fromkeys(folded("styles-subtitle"), "subtitle"),
    **dict.fromkeys(folded("styles-author"), "author"),
    **dict.fromkeys(folded("styles-affiliation"), "affiliation"),
    **dict.fromkeys(folded("styles-abstract"), "abstract"),
    **dict.fromkeys(folded("styles-keywords"), "keywords"),
    **dict.fromkeys(folded("styles-heading"), "heading"),
    **dict.fromkeys(folded("styles-quotation"), "quotation"),
    **dict.fromkeys(folded("styles-caption"), "caption"),
    **dict.fromkeys(folded("styles-reference"), "reference"),
    **dict.fromkeys(folded("styles-contents"), "contents"),
}
"""Names of paragraph styles, folded, and what a paragraph in them is."""
SETTINGS = entries("latex-settings")
"""Commands of LaTeX whose arguments are no words."""

# ---- Running text; in small letters

FREQUENT = {"fr": entries("frequent-fr"), "en": entries("frequent-en")}
"""The small words that every text of a language has, those of the other left out."""
ABBREVIATIONS = entries("abbreviations")
"""Words, with their capitals, whose full stop ends no sentence."""
SINGLE = entries("single")
"""Words that no sentence has twice in a row."""
COMPOUNDS = entries("compounds")
"""First halves that often keep their hyphen."""
ENCLITICS = entries("enclitics")
"""What French hangs on a word with a hyphen."""
INFINITIVES = entries("infinitives")
"""French infinitives that are nouns as well."""
INVARIABLE = entries("invariable")
"""What follows a plural determiner without a mark of the plural."""
CIRCUMFLEX = entries("circumflex")
"""What ends like a subjunctive of the past and is none."""
OPENERS = entries("openers")
"""Nouns that, with a capital, open the name of a body, a law, a journal or a programme."""
