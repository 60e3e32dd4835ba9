"""References written as French articles of the humanities and of social work print them, in lists and in notes, are read."""

from prints import FIXTURES, VARIABLES, score

from golden import cases

FLOOR = (95, 93)
"""F1 of all fields together and share of references right in authors, year and title, of 100."""


def item(expected):
    """Return the fields of a case as a CSL-JSON item."""
    fields = dict(line.split(": ", 1) for line in expected.strip().splitlines())
    authors = [name for name in fields.get("authors", "").split(" | ") if name and name != "{others}"]
    found = {variable: fields[name] for name, variable in VARIABLES.items() if name in fields}
    found["author"] = [{"literal": n.strip("{}")} if n.startswith("{") else {"family": n.split(", ")[0]} for n in authors]
    return found | ({"issued": {"date-parts": [[fields["year"][:4]]]}} if "year" in fields else {})


def test_references_of_the_field_are_read():
    """Of a hundred references, written down before any of them was read, most are read whole; their faults were mended since."""
    rows = [(item(case.values[1]), case.values[0].strip()) for case in cases(FIXTURES / "field.txt")]
    found = score(rows)
    wrong = "\n".join(f"{name}: {gold!r} / {read!r}: {text}" for name, gold, read, text in found.errors)
    assert len(rows) > 100
    assert (found.micro >= FLOOR[0], found.core >= FLOOR[1]) == (True, True), f"{found.micro:.1f} {found.core:.1f}\n{wrong}"
