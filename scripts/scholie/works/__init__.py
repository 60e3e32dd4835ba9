"""Two records and the work that they are: the same, another edition of it, another one; an index of works; keys for them."""

from scholie.works.index import Index
from scholie.works.keys import key
from scholie.works.people import people
from scholie.works.rules import Relation, differences, relation

__all__ = ["Index", "Relation", "differences", "key", "people", "relation"]
