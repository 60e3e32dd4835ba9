"""What the normaliser weighs, and how much: the weights and thresholds of each craft, in one place.

What stands for a reading is above 0, what stands against it below; a threshold says its unit. ``make mutants`` multiplies and
divides each by 1.5 and names those that no golden case notices.
"""

from scholie.normalise.weights.headings import HEADINGS
from scholie.normalise.weights.joints import JOINTS
from scholie.normalise.weights.notes import CALLS, NOTES, SEQUENCE
from scholie.normalise.weights.setting import SETTING
from scholie.normalise.weights.trust import ABSTRACTS, BYLINES, TITLES

__all__ = ["ABSTRACTS", "BYLINES", "CALLS", "HEADINGS", "JOINTS", "NOTES", "SEQUENCE", "SETTING", "TITLES"]
