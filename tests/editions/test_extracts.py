"""The five extracts, twice over: the texts of the edition, and what the witnesses alone give afresh.

The table of what is right is asserted on both. Whatever tells the two apart stands in tests/corrections.yml
with its reason; nothing else may.
"""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest
import yaml
from differences import Difference, bare, differences

from scholie import accession, metadata, normalise, texts, witness
from scholie.document import HEADINGS, calls, classes, notes, parse, passages, reference_section, text

ROOT = Path(__file__).parents[2]
VOLUME = "numerique-et-travail-social"
WITNESSES = {
    "heichette": {"A": "4e6a76f34a8af08649604194e5b4d4a29a867da25a4c26bae0bb7967b997399b"},
    "fauche": {
        "A": "0402c308e98decdc9d495f176bb6e658e702f9d412a769d62bf6d87c3cc6c41b",
        "B": "256fc31f8344c6b004a692aa57aeb1b1dacbf9c60081558ebdf74c0f23c80a26",
    },
    "sorin-mazet": {"A": "89f4eae59cde3e373fef8d94a3afd6446df338b3919a66de4c047ee567dcde5e"},
    "cadrons-le-numerique": {"A": "d7ecc9704e3aa6b3c6611544a5144fe7f8650b57dc7465ec8c952304dd7704e1"},
}
BEGIN = b'---\ntitle: ""\n---\n'


def committed(slug: str) -> str:
    """Return the text.md of the edition."""
    return (ROOT / "texts" / VOLUME / slug / "text.md").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def fresh() -> dict[str, str]:
    """Return what adding the witnesses to an empty edition gives, by the slug that the edition has for it."""
    extracts, homes = [], {}
    for slug, sigla in WITNESSES.items():
        for siglum, digest in sigla.items():
            content = (ROOT / "texts" / VOLUME / slug / "witnesses" / f"{siglum}.txt").read_bytes()
            assert sha256(content).hexdigest() == digest, f"{slug} {siglum} is not the extract, byte for byte"
            extracts.append(accession.Extract(f"{slug}-{siglum}.txt", content))
            homes[f"{slug}-{siglum}.txt"] = slug
    empty = {"texts/v/volume.yml": b'title: {fr: "V"}\n', "bibliography.bib": b""}
    made = accession.add(empty, extracts, "v")
    return {homes[name]: made.changes[f"texts/{identifier}/text.md"].decode() for name, identifier, _ in made.taken}


def table(source: str) -> dict[str, object]:
    """Return what the table of right results speaks of."""
    data, _ = metadata.read(source, "text.md")
    tree = bare(parse(metadata.split(source)[1]))
    references = [p for block in reference_section(tree) for p in ([block] if block.tag == "p" else block.iter("li"))]
    apart = {element for block in reference_section(tree) for element in block.iter()}
    body = [p for p in passages(tree) if p not in apart and p.tag != "aside"]
    called = [call.get("data-note") for call in calls(tree)]
    return {
        "titles": (bool(data.title.fr), bool(data.title.en)),
        "abstracts": (bool(data.abstract.fr), bool(data.abstract.en)),
        "keywords": (len(data.keywords.fr), len(data.keywords.en)),
        "authors": [author.name for author in data.authors],
        "paragraphs": sum(p.tag == "p" and not _missing(p) for p in body),
        "headings": sum(p.tag in HEADINGS and not re.match(r"(Bibliographie|Références)", text(p)) for p in body),
        "notes": len(notes(tree)),
        "called once": sorted(Counter(called).values()) == [1] * len(notes(tree))
        and set(called) == {n.get("data-note") for n in notes(tree)},
        "references": len(references),
    }


def _missing(passage) -> bool:
    return any("missing" in classes(parent) for parent in passage.iterancestors("div"))


EXPECTED = {
    "heichette": {
        "titles": (True, True),
        "abstracts": (True, True),
        "keywords": (5, 5),
        "authors": ["Simon Heichette"],
        "paragraphs": 32,
        "headings": 1,
        "notes": 26,
        "called once": True,
        "references": 23,
    },
    "fauche": {
        "titles": (True, True),
        "abstracts": (True, True),
        "keywords": (4, 4),
        "authors": ["Mathias Fauché"],
        "paragraphs": 22,
        "headings": 6,
        "notes": 2,
        "called once": True,
        "references": 6,
    },
}


@pytest.fixture(params=["committed", "fresh"])
def source(request: pytest.FixtureRequest, fresh: dict[str, str]):
    """Return a function from slug to text.md: of the edition, then afresh."""
    return committed if request.param == "committed" else fresh.__getitem__


@pytest.mark.parametrize("slug", EXPECTED)
def test_an_article_has_all_its_parts(slug: str, source) -> None:
    """Titles, abstracts, keywords, author, paragraphs, headings, notes at their calls and references are all there."""
    assert table(source(slug)) == EXPECTED[slug]


def test_the_first_article_is_read_to_its_last_line(source) -> None:
    """Affiliation, address, ordinal, a call after a number, the running head and the last reference are right."""
    words = source("heichette")
    author = metadata.read(words, "text.md")[0].authors[0]
    tree = parse(metadata.split(words)[1])
    assert author.email == "simon.heichette@univ-angers.fr"
    assert author.affiliation.startswith("UMR ESO 6590 CNRS") or "UMR ESO 6590 CNRS" in author.affiliation
    assert "3^e^" in words
    assert re.search(r"de 1\[\^6\]", words)
    assert not [p for p in passages(tree) if text(p).startswith("Refaçonner le travail social par le numérique")]
    assert text(list(tree.iter("li"))[-1]).startswith("VACHON J., 1993")
    assert not re.search(r"[¹²³⁴⁵⁶⁷⁸⁹⁰]", words)
    for joined in ("professionnelle...", "Sous-jacente à l’outil", "Délégation au Numérique en Santé"):
        assert joined in text(tree), joined


def test_two_witnesses_make_one_contribution(source) -> None:
    """The better witness is the base; what only the other has is taken over."""
    data, _ = metadata.read(source("fauche"), "text.md")
    assert ([witness.siglum for witness in data.witnesses], data.base) == (["A", "B"], "A")
    author = data.authors[0]
    assert (author.role, author.affiliation, author.email) == (
        "Doctorant",
        "Laboratoire PREFICS, Université Rennes 2",
        "matalias@disroot.org",
    )
    assert data.title.en.startswith("Digital spaces in the social")
    words = text(parse(metadata.split(source("fauche"))[1]))
    for kept in ("le terme d’usager", "« mégalieux »", "données véloce", "qui s’immisce", "pré-GAFAM", "verrouillage socio-technique"):
        assert kept in words.replace("\u00a0", " ").replace("\u202f", " "), kept


def test_slides_keep_their_structure(source) -> None:
    """Eight slides, seven headings, twelve bullets and a sub-item, four captions without picture, nobody named as author by the extract."""
    data, _ = metadata.read(source("sorin-mazet"), "text.md")
    tree = bare(parse(metadata.split(source("sorin-mazet"))[1]))
    boxes = Counter(name for box in tree.iter("div") for name in classes(box))
    items = list(tree.iter("li"))
    assert data.kind == "slides"
    assert boxes["slide"] == 8
    assert sum(p.tag in HEADINGS for p in passages(tree)) == 7
    assert len([item for item in items if not any(True for _ in item.iterancestors("li"))]) == 12
    assert len([item for item in items if any(True for _ in item.iterancestors("li"))]) == 1
    assert boxes["missing"] == 4
    assert sum(1 for _ in tree.iter("blockquote")) == 2
    assert "\uf0d8" not in source("sorin-mazet")


def test_the_talk_shows_its_missing_notes(source) -> None:
    """Thirteen paragraphs, a list of two, three headings, fourteen calls without a note, and an author unknown."""
    data, _ = metadata.read(source("cadrons-le-numerique"), "text.md")
    tree = bare(parse(metadata.split(source("cadrons-le-numerique"))[1]))
    body = list(passages(tree))
    assert (data.kind, data.authors) == ("talk", ())
    assert "authors: []" in source("cadrons-le-numerique")
    assert sum(p.tag == "p" for p in body) == 13
    assert sum(p.tag in HEADINGS for p in body) == 3
    assert [len(list(ol)) for ol in tree.iter("ol")] == [2]
    assert [span.text for span in tree.iter("span") if "call" in classes(span)] == [str(n) for n in range(1, 15)]
    assert not notes(tree)


@pytest.mark.parametrize("slug", ["heichette", "fauche", "sorin-mazet", "cadrons-le-numerique"])
def test_french_spacing_is_made_and_english_spacing_kept(slug: str, source) -> None:
    """No ordinary blank before ; : ! ? » or after «; none of ours in the English abstract."""
    data, _ = metadata.read(source(slug), "text.md")
    words = text(parse(metadata.split(source(slug))[1]), notes=True)
    assert not re.findall(r" [;:!?»]|« ", words)
    if slug in EXPECTED:
        assert not re.search("[\u202f\u00a0][:;!?]", data.abstract.en)


@pytest.mark.parametrize("slug", WITNESSES)
def test_law_the_extracts_lose_no_word(slug: str) -> None:
    """Every word of each witness is in its text, notes, metadata, references or ledger."""
    for siglum in WITNESSES[slug]:
        content = (ROOT / "texts" / VOLUME / slug / "witnesses" / f"{siglum}.txt").read_bytes()
        words = witness.decode(content)[0]
        proposal = normalise.normalise(words)
        assert normalise.unaccounted(words, proposal.markdown, proposal.ledger) == (Counter(), Counter())


def test_every_correction_by_hand_is_listed_with_its_reason(fresh: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """tests/corrections.yml holds what tells the edition's texts from the machine's: all of it, and nothing else."""
    rows = yaml.safe_load((ROOT / "tests" / "corrections.yml").read_text(encoding="utf-8"))
    assert all(row["reason"].strip() for row in rows)
    listed = {(row["contribution"], Difference(row["what"], row["fresh"], row["committed"])) for row in rows}
    found = {(slug, difference) for slug in WITNESSES for difference in differences(fresh[slug], committed(slug))}
    with capsys.disabled():
        print(f"\nwords corrected by hand in the four contributions: {sum(d.count for _, d in found)}")
    assert found == listed


def test_normalising_again_changes_nothing() -> None:
    """The committed edition is what its commands leave: no proposal out of date, no edit touched."""
    made = accession.renew(texts.read(ROOT))
    assert sorted(made.changes) == []
