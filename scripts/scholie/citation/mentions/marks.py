"""The marks of short forms: ibid., id., op. cit. and its kin, « supra, note 4 »."""

from __future__ import annotations

import re

CITE = (
    r"(?:op(?:us|\.)?\s?(?:cit(?:at(?:um|\.)?|\.)?|laud(?:\.|atum)?|préc(?:\.|ité)?)|o\.\s?c\.|art(?:icle|\.)?\s?(?:cit(?:ée?|\.|at\.)?|préc(?:\.|ité)?|laud\.)|a\.\s?c\."
    r"|(?:ouvr?(?:age|\.)?|éd(?:ition|\.)?|chap(?:itre|\.)?|rapp(?:ort|\.)?|trad(?:uction|\.)?)\s?(?:cit(?:ée?|\.)|préc(?:\.|itée?)?)"
    r"|loc\.\s?(?:cit|laud)\.?|(?:thèse|livre|texte|passage)\s?cité?e?)(?!\w)"
)
CITED = re.compile(rf"(?<!\w)(?:{CITE}|(?:supra|infra)\b(?=,?\s(?:n\.|note)))", re.IGNORECASE)
"""What stands for a work whose author is named before."""
WAY = r"(?:supra|infra|ci-dessus|ci-dessous|plus\shaut|plus\sbas|above|below)"
POINTED = re.compile(
    rf"(?<!\w)(?:(?P<cited>{CITE}|(?:déjà\s|pré)?citée?s?\b|cit\.)\s?,?\s?[(\[]?\s?)?(?:(?P<before>{WAY})\s?,?\s?(?:[àa]\s|en\s)?)?"
    rf"(?:(?:à|dans|en)\s(?:la\s)?)?(?:notes?|nn?\.|n[°ºᵒ])\s?(?P<number>\d{{1,3}})(?!\d)(?P<after>\s?,?\s?{WAY})?",
    re.IGNORECASE,
)
"""A note that a short form names: « supra, note 4 », « art. cit. (n. 4) », « cité note 4 »; needs *cited*, *before* or *after*."""
SAME = re.compile(
    r"(?<!\w)(?:ibid(?:em\b|\.)?|id(?:em\b|\.)|eadem\b|ead\.)(?!\w)(?=\s*(?:[,;:.)\]»…]|$|pp?\.|p\s\d|§|chap|t\.|vol\.|fol|f\.|n\.|\d|[«“*]))",
    re.IGNORECASE,
)
"""Ibid. and id.; « idem pour les autres » is a word of the sentence."""
PARTS = re.compile(r"art|a\.|chap", re.IGNORECASE)
"""What says that the work is an article or a chapter."""
BOOKS = re.compile(r"ouv|livre|thèse|op|o\.", re.IGNORECASE)
FORWARD = re.compile(r"infra|ci-dessous|plus\sbas|below", re.IGNORECASE)
