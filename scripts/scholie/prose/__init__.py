"""What every craft asks of running text: the authors' own passages, words, sentences, languages, months and years."""

from scholie.prose.own import by_editors, in_reference_list, own_passages, own_wordings
from scholie.prose.wording import REFUSED, Enclosure, Stretch, Wording, wording

__all__ = ["REFUSED", "Enclosure", "Stretch", "Wording", "by_editors", "in_reference_list", "own_passages", "own_wordings", "wording"]
