"""The persons of an edition: who they are, and where its texts name them."""

from scholie.persons.identity import Person, persons
from scholie.persons.naming import Naming, names, namings

__all__ = ["Naming", "Person", "names", "namings", "persons"]
