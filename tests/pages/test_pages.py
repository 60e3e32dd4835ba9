"""The pages of the invented edition say what they must, and nothing that nobody knows."""

import re
from dataclasses import replace

import markdown
import pytest
from lxml import html

from scholie import pages
from scholie.document import copy
from scholie.document import text as words_of

TEXT = "actes-des-marges/lenoir/index.md"
SLIDES = "actes-des-marges/veillee/index.md"


def parsed(written, path):
    """Return the page at *path* as a browser would have it, without its frame."""
    body = written[path].split("---\n", 2)[2]
    return html.fromstring(f"<main>{markdown.markdown(body, extensions=['attr_list', 'toc'])}</main>")


def some(tree, path):
    """Return what *path* finds, which must not be nothing."""
    found = tree.xpath(path)
    assert found, path
    return found


@pytest.fixture(scope="module")
def article(written):
    """Return the page of the invented article."""
    return parsed(written, TEXT)


def test_every_page_has_its_mirror(written):
    """Each French page has an English one at the same address below en/, and back."""
    french = {path for path in written if not path.startswith("en/")}
    assert {f"en/{path}" for path in french} == {path for path in written if path.startswith("en/")}


def test_addresses(written):
    """Every kind of page stands where readers and tests look for it."""
    expected = {
        "index.md", "actes-des-marges/index.md", TEXT, SLIDES, "bibliographie/index.md", "concepts/index.md",
        "concepts/marge/index.md", "personnes/index.md", "personnes/lenoir-ada/index.md", "principes/index.md",
    }  # fmt: skip
    assert set() == expected - set(written)


def test_every_passage_carries_its_identifier(edition, article):
    """Each passage of the tree is an element of the page with the same identifier and the same words."""
    passages = [e for e in edition.contributions[0].tree.iter() if e.get("id")]
    assert len(passages) > 15
    for passage in passages:
        (element,) = article.xpath("//*[@id=$id]", id=passage.get("id"))
        if passage.tag != "aside":
            assert words_of(passage).split() == words_of(without_calls(element)).split()


def without_calls(element):
    """Return a copy of *element* without the calls of notes, as the words of a text are read."""
    copy = html.fromstring(html.tostring(element))
    for call in copy.xpath(".//sup[a[contains(@class, 'noteref')] or @class='call']"):
        call.drop_tree()
    return copy


def test_joined_passages_keep_their_addresses(edition):
    """The identifiers of passages that were joined to another one still resolve, on that one."""
    lenoir = edition.contributions[0]
    tree = copy(lenoir.tree)
    passage = next(element for element in tree.iter("p") if element.get("data-n"))
    passage.set("data-also", "old1 old2")
    joined = replace(edition, contributions=(replace(lenoir, tree=tree),))
    page = parsed(pages.write(joined), TEXT)
    (now,) = page.xpath("//*[@id=$id]", id=passage.get("id"))
    assert now.xpath("./span/@id") == ["old1", "old2"]


def test_identifiers_are_unique(written):
    """No page has an identifier twice."""
    for path in written:
        found = parsed(written, path).xpath("//@id")
        assert sorted(set(found)) == sorted(found), path


def test_notes_go_there_and_back(article):
    """Each call leads to its note, and each note has one way back for each call."""
    calls = some(article, "//a[contains(@class, 'noteref')]")
    assert {"#fn1", "#fn2", "#fned-deni"} == {call.get("href") for call in calls}
    for note in some(article, "//li[contains(@class, 'note')]"):
        ids = [call.get("id") for call in calls if call.get("href") == f"#{note.get('id')}"]
        assert [f"#{ident}" for ident in ids] == note.xpath(".//a[@class='back']/@href")
        assert note.xpath("./div/@id")
    assert [call.get("id") for call in calls if call.get("href") == "#fn1"] == ["fnref1", "fnref1-2"]


def test_editors_notes_stand_apart_and_are_signed(article):
    """An editors' note is lettered, signed, and in no list of the author's."""
    (note,) = article.xpath("//ol[@class='notes editors']/li")
    assert note.xpath("string(span[@class='mark'])") == "a."
    assert "la rédaction" in note.text_content()
    assert note.xpath(".//div[@lang]/@lang") == ["en"]
    assert len(article.xpath("//ol[@class='notes']/li")) == 2


def test_lost_call_is_visible_and_invents_nothing(article):
    """The call of a lost note stays, says so, and leads nowhere."""
    (call,) = article.xpath("//sup[@class='call']")
    assert (call.text_content(), bool(call.get("title"))) == ("9", True)
    assert not article.xpath("//li[@id='fn9']")
    assert "manque au témoin" in article.text_content()


def test_citation_leads_to_the_work_and_shows_all_of_them(article):
    """A citation of two works links the first and shows both; each is on the page."""
    link = some(article, "//a[@class='citation'][contains(., 'Arvor et Le Bihan')]")[0]
    assert link.get("href") == "../../bibliographie/#zumthor1972"
    assert link.get("data-shows") == "ref-zumthor1972 ref-arvor1999"
    for ident in link.get("data-shows").split():
        assert article.xpath("//li[@id=$id]", id=ident)


def test_term_leads_to_its_concept(article):
    """A concept in the text is a link to its page, and its definition is at hand."""
    link = some(article, "//a[@class='term']")[0]
    assert link.get("href") == "../../concepts/glose/"
    assert "Une note sur un mot." in some(article, "//li[@id='term-glose']")[0].text_content()


def test_apparatus_is_marked_in_the_text_and_said_at_its_foot(article):
    """The words of an entry lead to lemma, reading, siglum, who and why; and back."""
    link = some(article, "//a[contains(@class, 'app')][.='déniaient']")[0]
    (entry,) = article.xpath("//li[@id=$id]", id=link.get("href")[1:])
    said = entry.text_content()
    assert all(part in said for part in ("déniaient]", "déniant", "B", "accord", "L. R."))
    assert f"#{link.get('id')}" in entry.xpath(".//a/@href")


def test_paragraph_numbers_are_links_to_themselves(article):
    """Each numbered passage shows its number as a link to its own address."""
    numbers = some(article, "//a[@class='para']")
    assert all(number.getparent().get("id") == number.get("href")[1:] for number in numbers)
    assert [str(n + 1) for n in range(len(numbers))] == [number.get("data-n") for number in numbers]
    assert all(number.get("aria-label").startswith("§") for number in numbers)


def test_both_abstracts_are_visible_in_their_languages(written):
    """French and English abstracts stand on both pages, each with its language."""
    for path in (TEXT, f"en/{TEXT}"):
        page = parsed(written, path)
        assert "lieu" in page.xpath("string(//*[@lang='fr']//*[@class='abstract'])")
        assert "place" in page.xpath("string(//*[@lang='en']//*[@class='abstract'])")


def test_english_record_holds_no_french_text(written):
    """The English record leads to the text and does not repeat it."""
    record = parsed(written, f"en/{TEXT}")
    assert "hypertexte" not in record.text_content()
    assert "../../../actes-des-marges/lenoir/" in record.xpath("//a/@href")
    assert record.xpath("string(//h1)") == "Reading in the margin"


def test_email_stands_only_where_its_owner_agreed(written):
    """An address is printed with ``contact``, and only then."""
    everything = "".join(written.values())
    assert "blaise@tessier.example" in everything
    assert "ada@lenoir.example" not in everything


def test_what_no_witness_states_stands_in_brackets_with_its_reason(written):
    """Title, author and abstract that the editors supplied are bracketed once, and say why."""
    page = parsed(written, SLIDES)
    assert page.xpath("string(//h1)") == "[Veillée de diapositives]"
    assert "Titre donné par la rédaction." in page.text_content()
    assert "[Auteur inconnu]" in page.text_content()
    assert page.xpath("string(//section[@lang='fr']//div)") == "[Huit images et leurs légendes.] Résumé de la rédaction."
    assert "Abstract by the editors." in page.xpath("string(//section[@lang='en'])")


def test_slides_and_missing_pictures(written):
    """A slide is a block of its own, with its heading in the outline; the caption of a lost picture says so."""
    page = parsed(written, SLIDES)
    assert [h.text_content() for h in page.xpath("//h2[contains(@class, 'slide')]")] == ["Le livre et sa marge"]
    assert len(page.xpath("//div[contains(@class, 'slide')]")) == 2
    assert "L’image manque" in page.xpath("string(//figure[@class='missing'])")


def test_nothing_of_a_text_becomes_markup(article):
    """Tags, scripts and odd addresses in a text are words."""
    assert not article.xpath("//script")
    assert "<script>alert(1)</script>" in article.text_content()
    assert not [href for href in article.xpath("//@href") if not re.match(r"(?:\.\./|\./|#|https?:|mailto:)", href)]


def test_bibliography_prints_each_work_with_its_passages(written):
    """Each work is once at its address, with the sentences that cite it, note included, and the way to each."""
    page = parsed(written, "bibliographie/index.md")
    (work,) = page.xpath("//*[@id='arvor1999']")
    assert [mark.text_content() for mark in work.xpath(".//mark")] == ["Zumthor, 1972 ; Arvor et Le Bihan, 1999", "Arvor, 1999"]
    assert all(href.startswith("../actes-des-marges/lenoir/") for href in some(work, ".//li/a/@href"))
    assert "Aucun passage ne le cite" in page.xpath("string(//*[@id='office2001'])")


def test_passage_in_a_note_is_named_by_the_note(written):
    """The way to a citation in a note says which note."""
    page = parsed(written, "bibliographie/index.md")
    assert page.xpath("//*[@id='arvor1999']//a[@class='locus']/text()") == ["§\u00a03", "note\u00a02"]


def test_concept_page_lists_passages_by_contribution(written):
    """A concept shows its definitions, their sources, and every passage under its contribution."""
    page = parsed(written, "concepts/marge/index.md")
    assert len(page.xpath("//div[@class='concordance']")) == 2
    said = page.text_content()
    assert all(part in said for part in ("Le blanc qui entoure un texte.", "Un lieu.", "Loi n° 7 du 1er mai 1901", "§\u00a01"))
    assert [f"../{href.split('/')[-2]}/" for href in page.xpath("//dl[@class='facts']//a/@href")] == ["../glose/"]


def test_persons_are_authors_and_cited_authors(written):
    """The index holds both, bodies are none, and a person's page lists what they wrote."""
    names = parsed(written, "personnes/index.md").xpath("//ul[@class='index']/li//a[starts-with(@href, '../personnes/')]/text()")
    assert names == ["Arvor, Lise", "Le Bihan, Marc", "Lenoir, Ada", "Tessier, Blaise", "Zumthor, Paul"]
    assert "Essai de poétique" in parsed(written, "personnes/zumthor-paul/index.md").text_content()


def test_principles_stand_without_the_editors_words(written):
    """An edition without a statement of its own has the general one, in both languages, and its witnesses."""
    assert "Témoins et sigles" in written["principes/index.md"]
    assert "Witnesses and sigla" in written["en/principes/index.md"]
    assert "transcription" in written["principes/index.md"]


def test_blocks_stand_on_one_line_each(written):
    """Every block is one line between blank lines, so that any Python-Markdown prints it alike."""
    for path, page in written.items():
        body = page.split("---\n", 2)[2]
        assert all(block.count("\n") == 0 for block in body.strip().split("\n\n")), path


def test_accessibility_is_stated_unless_the_editors_do(edition):
    """The package states what it checks, in both languages; the editors' own statement takes its place."""
    written = pages.write(edition)
    assert "WCAG 2.2" in written["accessibilite/index.md"]
    assert "no statement of conformance" in written["en/accessibilite/index.md"]
    own = pages.write(replace(edition, prose={**edition.prose, "accessibility.fr": "Nous avons tout relu."}))
    assert "Nous avons tout relu." in own["accessibilite/index.md"]
    assert "WCAG" not in own["accessibilite/index.md"]


def test_plan_leads_to_every_page_for_readers(written):
    """The plan of a language names each of its pages but those for editors, the home page and itself, once."""
    hidden = re.compile(r'^kind: "(sheet|beside|home|plan)"', re.MULTILINE)
    read = {path.removesuffix("index.md") for path, page in written.items() if path.endswith(".md") and not hidden.search(page)}
    for language, start in (("fr", ""), ("en", "en/")):
        links = parsed(written, f"{start}plan/index.md").xpath("//div[@class='plan']//a/@href")
        mine = {path for path in read if path.startswith("en/") == (language == "en")}
        assert sorted(mine) == sorted(start + link.removeprefix("../../" if start else "../").removeprefix(start) for link in links)


def test_every_page_tells_the_way_that_leads_to_it(written):
    """The pages above a page stand in its front matter, from the home page down, in its language."""
    assert 'trail: [{address: "", title: "Accueil"}, {address: "actes-des-marges/", title: "Actes des marges"}]' in written[TEXT]
    assert 'trail: [{address: "en/", title: "Home"}, {address: "en/concepts/", title: "Concepts"}]' in written["en/concepts/marge/index.md"]
    assert "trail:" not in written["index.md"]
