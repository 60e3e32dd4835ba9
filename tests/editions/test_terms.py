"""How often a concept is linked: the edition's default, the contribution's word, the concept's own."""

from __future__ import annotations

import pytest

from scholie.edition import Bibliography, assemble

GLOSSARY = '- id: "page"\n  label: {{fr: "page blanche"}}\n{link}- id: "encre"\n  label: {{fr: "encre noire"}}\n'
TEXT = '---\ntitle: "T"\n{terms}---\n\nUne page blanche, une page blanche. L’encre noire et l’encre noire.\n'


@pytest.mark.parametrize(
    ("terms", "link", "expected"),
    [
        ("", "", ["page", "encre"]),
        ('terms: "all"\n', "", ["page", "page", "encre", "encre"]),
        ('terms: "none"\n', "", []),
        ("", '  link: "all"\n', ["page", "page", "encre"]),
        ('terms: "none"\n', '  link: "first"\n', ["page"]),
        ('terms: "all"\n', '  link: "none"\n', ["encre", "encre"]),
    ],
)
def test_terms_are_linked_as_often_as_is_said(terms: str, link: str, expected: list[str]) -> None:
    """A concept's own word goes before the contribution's, and that before the default."""
    files = {
        "texts/v/volume.yml": b'title: "V"\n',
        "texts/v/c/text.md": TEXT.format(terms=terms).encode(),
        "texts/glossary.yml": GLOSSARY.format(link=link).encode(),
    }
    edition = assemble(files, Bibliography())
    assert [a.get("data-term") for a in edition.contributions[0].tree.iter("a") if a.get("data-term")] == expected


def test_persons_of_the_glossary_stand_apart() -> None:
    """A person is no concept of the edition, and an institution is one."""
    rows = '- {id: "rivet", kind: "person", label: "Rivet, Anne"}\n- {id: "ria", kind: "institution", label: {fr: "RIA", en: "RIA"}}\n'
    edition = assemble({"texts/glossary.yml": rows.encode()}, Bibliography())
    assert ([entry.id for entry in edition.concepts], [entry.id for entry in edition.people]) == (["ria"], ["rivet"])


@pytest.mark.parametrize(
    ("written", "expected"),
    [("", ["page"]), ('["notes"]', ["page", "page"]), ('["notes", "nowhere"]', ["page", "page"]), ('"notes"', ["page"])],
)
def test_the_settings_say_where_terms_are_linked(written: str, expected: list[str]) -> None:
    """mkdocs.yml names the places whose terms are linked as well; what it names that is none is nothing."""
    extra = f"extra:\n  scholie:\n    terms: {written}\n" if written else ""
    files = {
        "mkdocs.yml": f"site_name: T\n{extra}".encode(),
        "texts/v/volume.yml": b'title: "V"\n',
        "texts/v/c/text.md": b'---\ntitle: "T"\n---\n\nUne page blanche[^1].\n\n[^1]: La page blanche.\n',
        "texts/glossary.yml": GLOSSARY.format(link="").encode(),
    }
    edition = assemble(files, Bibliography())
    assert [a.get("data-term") for a in edition.contributions[0].tree.iter("a") if a.get("data-term")] == expected
