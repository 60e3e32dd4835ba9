"""Closed lists of words that say what a word can be in a term where its ending does not; in small letters, with accents."""

from scholie.lexicon.reading import entries

PREPOSITIONS = entries("terms/prepositions")
"""French prepositions that a term may hold, with their articles."""
ARTICLES = entries("terms/articles")
"""Articles that may follow a preposition inside a term."""
GRAMMATICAL = entries("terms/grammatical")
"""French determiners, pronouns, conjunctions, adverbs, other prepositions, abbreviations of notes."""
VERBAL = entries("terms/verbal")
"""Forms of the commonest French verbs."""
PRENOMINAL = entries("terms/prenominal")
"""Numbers, and adjectives that stand before their noun or say nothing of a field."""
LIGHT = entries("terms/light")
"""Nouns that say nothing of a field by themselves: a term may begin with one, and hold it nowhere else."""
EMPTY = entries("terms/empty")
"""Nouns that no term begins with or holds."""
NOUNS = entries("terms/nouns")
"""Nouns that end like adjectives, whose feminine or plural is no proof."""
IDLE = entries("terms/idle")
"""What makes a locution of « mise » and « prise »."""
ENGLISH = entries("terms/english")
"""English words that no term holds."""
