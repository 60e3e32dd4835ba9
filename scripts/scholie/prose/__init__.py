"""What every craft asks of running text: the authors' own passages, words, sentences, languages, months and years."""

from scholie.prose.own import by_editors, in_reference_list, own_passages, own_wordings
from scholie.prose.wording import REFUSED, Stretch, Wording, Zone, wording

__all__ = ["REFUSED", "Stretch", "Wording", "Zone", "by_editors", "in_reference_list", "own_passages", "own_wordings", "wording"]
