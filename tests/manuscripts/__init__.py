"""Manuscripts of Word in invented words, each typed in the way of some author: the true text is known before the file is written."""
