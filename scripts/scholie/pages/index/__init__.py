"""The ways in by name: concepts, persons, institutions, works, the bibliography and the plan."""
