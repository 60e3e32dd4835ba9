"""What the property tests draw from: words, texts, and the edits an editor makes."""

from __future__ import annotations

from hypothesis import strategies as st

VOWELS, CONSONANTS = "aeiouéèà", "bcdfglmnprstv"
syllables = st.tuples(st.sampled_from(CONSONANTS), st.sampled_from(VOWELS)).map("".join)
words = st.lists(syllables, min_size=1, max_size=4).map("".join)
sentences = st.lists(words, min_size=6, max_size=24).map(lambda row: " ".join(row).capitalize() + ".")
paragraphs = st.lists(sentences, min_size=3, max_size=12, unique=True)

anything = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=60)
"""Any line of text an editor could paste."""
