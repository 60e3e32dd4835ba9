"""What an organiser sees of a text that was read: one card a contribution; pure."""

from scholie.cards.card import ROWS, Card, Heading
from scholie.cards.drawing import card
from scholie.cards.heads import Imprint, imprint

__all__ = ["ROWS", "Card", "Heading", "Imprint", "card", "imprint"]
