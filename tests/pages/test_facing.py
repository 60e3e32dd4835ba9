"""The pages of witnesses side by side, of versions, and what pages and records say of errata, revisions and withdrawals."""

import json
from dataclasses import replace
from hashlib import sha256

import invented
import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from provenance import Text
from scholie import apparatus, check, exports, loci, metadata, pages
from scholie.document import copy, parse
from scholie.model import Bilingual, Change, Contribution, Decision, Edition, Metadata, Typescript, Version, Volume, Witness, frozen
from scholie.pages.text.beside import facings

TEXT = "actes-des-marges/lenoir"
PAIRS = ("texte-a", "texte-b", "a-b")
UP = {"": f"../../../{TEXT}/", "en/": f"../../../../en/{TEXT}/"}
"""The way from the page of the pairs to that of the text."""
ERRATUM = Change("erratum", "2024-06-01", Bilingual("Un *mot* lu de travers.", "A *word* misread."))
REVISION = Change("revision", "2024-07", Bilingual("Une note de plus."))
WITHDRAWAL = Change("withdrawal", "2025-02-03", Bilingual("Repris d’un autre <b>livre</b>.", "Taken from another book."))


def parsed(written, path):
    """Return the page at *path* as a browser would have it, without its frame."""
    body = written[f"{path}/index.md"].split("---\n", 2)[2]
    return html.fromstring(f"<main>{markdown.markdown(body, extensions=['attr_list', 'toc'])}</main>")


def changed(*changes, versions=()):
    """Return the invented edition with *changes* and *versions* of its first text."""
    whole = invented.edition()
    lenoir = whole.contributions[0]
    known = loci.mint(parse(metadata.split(lenoir.source)[1]), (), lenoir.id)
    lenoir = replace(lenoir, metadata=replace(lenoir.metadata, changes=changes), versions=versions, loci=known)
    return replace(whole, contributions=(lenoir, *whole.contributions[1:]))


# ---- Side by side


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_pair_has_its_page(written, prefix):
    """Text and both witnesses, two at a time, in each language, and a page that leads to them from the text's."""
    entrance = parsed(written, f"{prefix}{TEXT}/temoins")
    assert entrance.xpath("//ul[@class='pairs']//a/@href") == [f"{UP[prefix]}temoins/{pair}/" for pair in PAIRS]
    for pair in PAIRS:
        assert f"{prefix}{TEXT}/temoins/{pair}/index.md" in written
    assert parsed(written, f"{prefix}{TEXT}").xpath("//p[@class='sheet-link']/a[contains(@href, 'temoins')]")


def test_what_differs_is_marked_on_its_side(written):
    """Words of the left alone stand in del, of the right alone in ins; the rest stands plain."""
    page = parsed(written, f"{TEXT}/temoins/texte-b")
    (row,) = page.xpath("//tr[.//ins[text()='liseur']]")
    left, right = row.xpath("./td")
    assert left.xpath(".//del/text()")[0] == "lecteur"
    assert not left.xpath(".//ins")
    assert not right.xpath(".//del")
    assert right.text_content().startswith("Texte sur l’édition critique et la glose. Une marge accueille le liseur (Zumthor, 1972)")
    assert row.get("class") == "differs"
    assert [side.get("data-label") for side in (left, right)] == ["Texte de l’édition", "Témoin\u00a0B"]


def test_rows_lead_to_their_passages(edition, written):
    """Each row leads to the passage of the text, on the page of two witnesses as well."""
    known = {element.get("id") for element in edition.contributions[0].tree.iter() if element.get("id")}
    for pair in ("texte-a", "a-b"):
        links = parsed(written, f"{TEXT}/temoins/{pair}").xpath("//th[@scope='row']/a/@href")
        assert len(links) > 10
        assert {link.split("#")[1] for link in links} <= known


def test_a_text_without_witnesses_has_no_such_page():
    """Nothing leads where nothing is."""
    whole = invented.edition()
    bare = replace(whole.contributions[1], collated=frozen({}))
    written = pages.write(replace(whole, contributions=(bare,)))
    assert not [path for path in written if "temoins" in path]
    assert "temoins/" not in written["actes-des-marges/veillee/index.md"]


def test_one_pair_alone_has_one_page():
    """It stands where otherwise the pairs are listed."""
    written = pages.write(Edition(volumes=(Volume("v", contributions=("c",)),), contributions=(carried("Un mot.", "Un nom."),)))
    assert [path for path in written if "temoins" in path] == ["v/c/temoins/index.md", "en/v/c/temoins/index.md"]
    assert parsed(written, "v/c/temoins").xpath("//ins/text() | //del/text()") == ["mot", "nom"]


def carried(source, *texts):
    """Return a contribution of *source* with a witness for each of *texts*."""
    rows = tuple(
        Witness(siglum, f"witnesses/{siglum}.txt", "00", typescript=Typescript(text)) for siglum, text in zip("ABC", texts, strict=False)
    )
    tree = loci.identify(parse(source), (), "v/c")
    trees = frozen({witness.siglum: parse(witness.text) for witness in rows})
    return Contribution("v", "c", Metadata(witnesses=rows, base="A"), tree, "texts/v/c/text.md", source, collated=trees)


def test_rows_say_the_line_of_the_witness():
    """The line of the extract on which the passage begins, whatever the lines of the text."""
    found = facings(
        carried("Un premier alinéa ici.\n\nUn autre, plus loin encore.", "Titre\n\nUn premier\nalinéa ici.\n\nUn autre, plus loin encore.")
    )
    assert [(spoken, line) for spoken, line in found[0].lines] == [(0, 1), (0, 3), (0, 6)]


def test_sigla_make_safe_addresses():
    """A siglum that is no plain word is counted instead."""
    held = carried("Un mot.", "Un mot.")
    odd = replace(held, collated=frozen({"../x": parse("Un mot."), "a": parse("Un mot."), "A": parse("Un mot.")}))
    assert [facing.address.split("/")[-2] for facing in facings(odd)][:3] == ["texte-1", "texte-2", "texte-3"]


# ---- Faults that witnesses share


SHARED = "La bibliothèque prête la dificulté des livres, et la fabriquation du papier ; fabrication, fabrication."


def suspected(held):
    """Return the words that the check suspects in the witnesses of *held*."""
    return [
        (p.evidence, dict(p.details)["near"], p.verdict) for p in check.check(Edition(contributions=(held,))) if p.code == "fault-shared"
    ]


def test_a_word_that_all_witnesses_misspell_is_suspected():
    """It is in no dictionary, near another word, in every witness; nobody claims more."""
    found = suspected(carried(SHARED, SHARED, SHARED))
    assert [(word, near) for word, near, _ in found] == [("dificulté", "difficulté"), ("fabriquation", "fabrication")]
    assert {str(verdict) for *_, verdict in found} == {"could not verify"}


def test_what_a_witness_has_otherwise_is_left_to_the_apparatus():
    """A word that one witness spells otherwise is none of these, nor is anything of a text with one witness."""
    assert suspected(carried(SHARED, SHARED, SHARED.replace("dificulté", "difficulté").replace("fabriquation", "fabrication"))) == []
    assert suspected(carried(SHARED, SHARED)) == []


def test_new_words_adverbs_and_other_forms_are_no_faults():
    """Coined words, adverbs, plurals and words of another language pass."""
    source = "Les mégassociations connexionnistes pourtant purement invisibilisées, invisibilisée ; [dificulté]{lang=en}."
    assert suspected(carried(source, source.replace("[", "").replace("]{lang=en}", ""), source)) == []


def test_suspected_faults_stand_on_the_page_of_the_pairs():
    """With the way to the passage, what was perhaps meant, and that nothing is proved."""
    held = carried(SHARED, SHARED, SHARED)
    whole = Edition(volumes=(Volume("v", contributions=("c",)),), contributions=(held,))
    page = parsed(pages.write(whole, check.check(whole)), "v/c/temoins")
    (first, _) = page.xpath("//h2[@id='fautes']/following-sibling::ul/li")
    assert first.xpath("./b/text()") == ["dificulté"]
    assert "difficulté" in first.text_content()
    assert "non vérifiable" in first.text_content()
    assert first.xpath("./a/@href")[0].startswith("../../../v/c/#p")


# ---- Errata, revisions, withdrawals


def test_changes_are_read_with_their_lines():
    """An impossible date and an unknown kind are mistakes at their lines; the other changes stand."""
    rows = (
        '{kind: "erratum", date: "2024-02-30", reason: "Non."}',
        '{kind: "retrait", date: "2024-01-01", reason: "Non."}',
        '{kind: "revision", date: "2024-03", reason: "Oui."}',
    )
    data, problems = metadata.read('---\ntitle: "T"\nchanges:\n' + "".join(f"  - {row}\n" for row in rows) + "---\n", "text.md")
    assert [(problem.code, problem.place.line, problem.details[0][1]) for problem in problems] == [
        ("field-invalid", 4, "changes.0.date"),
        ("field-invalid", 5, "changes.1.kind"),
    ]
    assert data.changes == (Change("revision", "2024-03", Bilingual("Oui.")),)


@pytest.mark.parametrize("date", ["2024-13", "2024-2-1", "hier", "", "20240201", "0000", "2023-02-29"])
def test_an_impossible_date_is_a_mistake(date):
    """Days, months and years are those of a calendar."""
    _, problems = metadata.read(f'---\ntitle: "T"\nchanges:\n  - {{kind: "erratum", date: "{date}", reason: "R."}}\n---\n', "text.md")
    assert [problem.code for problem in problems] == ["field-invalid"]


def test_changes_survive_the_front_matter():
    """What is printed is read again."""
    data = Metadata(Bilingual("T"), changes=(ERRATUM, REVISION, WITHDRAWAL))
    assert metadata.read(metadata.front_matter(data), "text.md") == (data, ())


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_withdrawn_text_says_so_first_and_stays(prefix):
    """Text and record open with a banner: date and reason in the page's language; no word of the text goes."""
    before, after = pages.write(changed()), pages.write(changed(WITHDRAWAL))
    page = parsed(after, f"{prefix}{TEXT}")
    (banner,) = page.xpath("//aside[contains(@class, 'withdrawal')]")
    said = banner.text_content()
    assert ("3\u00a0February 2025" if prefix else "3\u00a0février 2025") in said
    assert ("Taken from another book." if prefix else "Repris d’un autre <b>livre</b>.") in said
    assert [p.get("id") for p in page.xpath("//p[@id]")] == [p.get("id") for p in parsed(before, f"{prefix}{TEXT}").xpath("//p[@id]")]
    assert "[withdrawn]" in after["en/actes-des-marges/index.md"]
    assert "[retiré]" in after["index.md"]


def test_changes_are_listed_the_last_first():
    """Kind, date and reason of each; the banner of a text that stands names them."""
    page = parsed(pages.write(changed(ERRATUM, REVISION)), TEXT)
    rows = [row.text_content() for row in page.xpath("//ul[@class='changes']/li")]
    assert [row.replace("\u00a0", " ") for row in rows] == [
        "Révision, juillet 2024 : Une note de plus.",
        "Erratum, 1er juin 2024 : Un mot lu de travers.",
    ]
    assert page.xpath("//aside[contains(@class, 'changed')]//a/@href") == ["#changements", "#changements"]
    assert not page.xpath("//aside[contains(@class, 'withdrawal')]")
    assert not parsed(pages.write(changed()), TEXT).xpath("//*[@id='changements'] | //aside[contains(@class, 'changed')]")


def test_records_say_errata_and_revisions():
    """BibTeX, RIS and CSL-JSON have them in their note, by date."""
    written = exports.write(changed(REVISION, ERRATUM))
    said = "Erratum (2024-06-01)\u00a0: Un mot lu de travers. Révision (2024-07)\u00a0: Une note de plus."
    assert said in written[f"{TEXT}.bib"]
    assert f"N1  - {said.replace(chr(160), ' ')}" in written[f"{TEXT}.ris"].replace("\u00a0", " ")
    assert json.loads(written[f"{TEXT}.csl.json"])[0]["note"] == said


def test_no_record_is_given_of_a_withdrawn_text():
    """Its own files and the volume's have none, the page offers none, and how to cite says that it was withdrawn."""
    whole = changed(WITHDRAWAL)
    written = exports.write(whole)
    assert "@" not in written[f"{TEXT}.bib"]
    assert (written[f"{TEXT}.ris"], json.loads(written[f"{TEXT}.csl.json"])) == ("", [])
    assert "lenoir" not in written["actes-des-marges.bib"]
    assert "veillee" in written["actes-des-marges.bib"]
    assert not parsed(pages.write(whole), TEXT).xpath("//a[contains(@href, 'lenoir.bib')]")
    assert exports.printed(whole, whole.contributions[0])["title"].startswith("[Retiré] ")


# ---- Versions


def version(number, date, source):
    """Return a published version."""
    return Version(f"published/{number}.md", date, sha256(source.encode()).hexdigest(), source)


OLD = invented.LENOIR.replace("Le cœur du dispositif. ", "Le cœur du vieux dispositif. ").replace(
    "> On ne lit jamais seul", "> Ôté depuis.\n\n> On ne lit jamais seul"
)
TWO = (version(1, "2024-05-02", OLD), version(2, "2024-06-01", invented.LENOIR))


def test_what_changed_between_two_versions_is_shown_in_place():
    """What was removed stands in del, what was added in ins, in the paragraph that it changed; each row leads to its passage."""
    page = parsed(pages.write(changed(versions=TWO)), f"{TEXT}/versions/1-2")
    rows = page.xpath("//tr[@class='differs']")
    assert [row.xpath(".//del/text()") for row in rows] == [["vieux"], ["Ôté depuis."]]
    assert [row.xpath(".//ins") for row in rows] == [[], []]
    assert "Le cœur du vieux dispositif. “Éditorialisation”" in rows[0].text_content()
    assert rows[0].xpath("./th/a/@href")[0].startswith(f"../../../../{TEXT}/#p")
    assert rows[1].xpath("./th//a") == []


def test_versions_are_listed_with_their_dates_and_prints():
    """The last first; each leads to what changed, and the text says when it has changed since."""
    written = pages.write(changed(versions=TWO))
    rows = parsed(written, TEXT).xpath("//ol[@class='versions']/li")
    assert [row.xpath(".//time/@datetime") for row in rows] == [["2024-06-01"], ["2024-05-02"]]
    assert [row.xpath(".//a/@href") for row in rows] == [[f"../../{TEXT}/versions/1-2/"], []]
    assert [row.xpath(".//code/text()") for row in rows] == [[held.sha256] for held in reversed(TWO)]
    assert f"{TEXT}/versions/2-texte/index.md" not in written
    since = pages.write(changed(versions=TWO[:1]))
    assert parsed(since, TEXT).xpath("//h2[@id='versions']/following-sibling::div[1]/p/a/@href") == [f"../../{TEXT}/versions/1-texte/"]
    assert "vieux" in since[f"en/{TEXT}/versions/1-texte/index.md"]
    assert not parsed(pages.write(changed()), TEXT).xpath("//*[@id='versions']")


# ---- Passages that are no more


def test_what_stood_at_an_address_is_said():
    """A passage that left no heir has a line at its own address, cut after some words; without any there is no list."""
    known = loci.mint(parse("Un premier alinéa, ôté depuis par la rédaction de <b>ce</b> livre.\n\nUn second."), (), "v/c")
    held = carried("Un second.", "Un second.")
    held = replace(held, loci=loci.mint(parse(held.source), known, "v/c"))
    written = pages.write(Edition(volumes=(Volume("v", contributions=("c",)),), contributions=(held,)))
    (line,) = parsed(written, "v/c").xpath("//ul[@class='removed']/li")
    assert (line.get("id"), line.text_content()) == (known[0].id, "Un premier alinéa, ôté depuis par la rédaction de <b>ce</b> livre.")
    assert "{#otes" not in pages.write(invented.edition())[f"{TEXT}/index.md"]


def test_joined_notes_keep_their_addresses():
    """The identifier of a note that was joined to another leads to that one."""
    whole = invented.edition()
    lenoir = whole.contributions[0]
    tree = copy(lenoir.tree)
    note = next(tree.iter("aside"))
    note.set("data-also", "old1")
    page = parsed(pages.write(replace(whole, contributions=(replace(lenoir, tree=tree),))), TEXT)
    assert page.xpath("//li[@id='fn1']/div/span/@id") == ["old1"]


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 5))
def test_law_every_identifier_ever_minted_has_its_place_on_the_page(chance, mintings):
    """After any edits each is the address of one element: a passage, one that it was joined to, or a line that says what stood there."""
    text = Text(chance, vocabulary=0)
    text.rows = [text.row() for _ in range(8)]
    known = ()
    for _ in range(mintings):
        for _ in range(6):
            text.edit()
        known = loci.mint(parse(text.source()), known, "v/c")
    held = Contribution(
        "v", "c", Metadata(), loci.identify(parse(text.source()), known, "v/c"), "texts/v/c/text.md", text.source(), loci=known
    )
    written = pages.write(Edition(volumes=(Volume("v", contributions=("c",)),), contributions=(held,)))
    found = [ident for ident in parsed(written, "v/c").xpath("//@id") if ident in {locus.id for locus in known}]
    assert sorted(found) == sorted(locus.id for locus in known)


def test_a_lemma_inside_a_citation_has_its_way_to_the_entry():
    """The link of the citation holds the lemma, with the address to come back to; a sign behind it leads to the entry."""
    whole = invented.edition()
    source = "Dit par [Zumthor, 1972](@zumthor1972) ici."
    tree = loci.identify(parse(source), (), "v/c")
    entries = apparatus.apparatus(tree, {"A": parse(source.replace("1972]", "1792]"))}, "A")
    held = Contribution("v", "c", Metadata(), apparatus.mark(tree, entries), apparatus=entries)
    page = parsed(pages.write(replace(whole, volumes=(Volume("v", contributions=("c",)),), contributions=(held,))), "v/c")
    assert page.xpath("//a[@class='citation']/span[@id='appref0']/text()") == ["1972"]
    assert page.xpath("//a[@class='citation']/following-sibling::a[contains(@class, 'sign')]/@href") == ["#app0"]
    assert page.xpath("//li[@id='app0']/a[@class='back']/@href") == ["#appref0"]


def test_the_apparatus_says_the_line_of_the_witness():
    """Of several places with the words the one in the sentence; where a witness has nothing, the line of the word before."""
    source = "Un mot juste, dit ici. Un autre mot, dit là enfin."
    witness = "Titre avec nom\n\nUn nom juste, dit ici.\nUn autre mot dit là enfin."
    tree = loci.identify(parse(source), (), "v/c")
    trees = {"A": parse(source), "B": parse(witness.split("\n\n")[1])}
    held = carried(source, source, witness)
    entries = apparatus.apparatus(tree, trees, "A", (Decision("mot", "nom", by="L. R.", date="2024-05-02", certainty="doubtful"),))
    held = replace(held, tree=apparatus.mark(tree, entries), apparatus=entries)
    page = parsed(pages.write(Edition(volumes=(Volume("v", contributions=("c",)),), contributions=(held,))), "v/c")
    assert page.xpath("//ul[@class='apparatus']//span[@class='line']/text()") == ["ligne\u00a03", "ligne\u00a04"]
    assert page.xpath("//ul[@class='apparatus']//span[@class='who']/text()") == ["L. R., 2\u00a0mai 2024, douteux"]
