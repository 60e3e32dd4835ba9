"""The index of the search: what a page gives it, and that the same pages always give the same bytes."""

import doctest
import gzip
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from scholie import search
from scholie.search import order

PAGE = """<!doctype html><html lang="{language}"><head><title>{name} – Marges</title>{head}</head><body><nav>Rubriques</nav>
<article class="md-content__inner"><h1 id="titre">{name}</h1><p id="p1">L’œuvre de {name}.</p><p hidden>Caché</p><p data-pagefind-ignore>Tu</p>
</article></body></html>"""
FILTERS = ("author", "concept", "kind")


def page(name, language="fr", head=""):
    """Return a page, parsed."""
    return html.document_fromstring(PAGE.format(name=name, language=language, head=head))


def tagged(rank):
    """Return the heads of filters of the page of that rank."""
    values = ((name, f"{name} {value}") for name in FILTERS for value in range(rank, rank + 4))
    return "".join(f'<meta name="scholie.{name}" content="{value}" data-pagefind-filter="{name}[content]">' for name, value in values)


def test_docstring_examples_hold():
    """What the docstrings show is what happens."""
    assert doctest.testmod(search).failed == 0


def test_a_copy_has_the_words_of_the_article_and_its_filters():
    """The article alone, folded, without what is hidden; the filters stand in its head."""
    copy = html.document_fromstring(search.folded(page("Ada", head=tagged(0))))
    assert copy.findtext(".//title") == "Ada – Marges"
    assert len(copy.xpath("//head/meta/@data-pagefind-filter")) == 12
    assert copy.xpath("string(//body)").split() == ["Ada", "L'œuvre", "L'oeuvre", "ʼde", "Ada."]


@pytest.mark.parametrize(("spoken", "index"), [("en", "en"), ("fr", "fr"), ("de", "fr"), ("", "fr")])
def test_a_text_is_indexed_in_its_own_language(spoken, index):
    """An English text, which stands on a French page, is stemmed and found as English; one that no interface speaks, as its page."""
    head = f'<meta name="scholie.language" content="{spoken}" data-pagefind-filter="language[content]">' if spoken else ""
    assert html.document_fromstring(search.folded(page("Ada", head=head))).get("lang") == index


def test_what_no_engine_is_to_list_is_not_indexed():
    """A page for editors gives no copy."""
    assert search.folded(page("Feuille", head='<meta name="robots" content="noindex">')) is None


@pytest.mark.slow
def test_the_same_pages_give_the_same_index(tmp_path):
    """Whatever order a run of Pagefind finds for its filters, names and bytes are the same."""
    copies = {
        f"{code}{rank}/index.html": search.folded(page(f"Ada {rank}", code, tagged(rank))) for rank in range(9) for code in ("fr", "en")
    }
    for name in ("one", "two"):
        search.index(copies, tmp_path / name)
    one, two = (
        {
            path.relative_to(tmp_path / name): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in (tmp_path / name).rglob("*")
            if path.is_file()
        }
        for name in ("one", "two")
    )
    assert one == two
    held = [gzip.decompress(path.read_bytes()) for path in (tmp_path / "one").rglob("*.pf_filter")]
    assert len(held) == 2 * len(FILTERS)
    assert all(content.startswith(order.MAGIC) for content in held)


values = st.recursive(st.one_of(st.integers(0, 2**64 - 1), st.text(max_size=300)), lambda row: st.lists(row, max_size=30), max_leaves=40)


@given(values)
def test_law_what_is_written_is_read_again(value):
    """Numbers, texts and lists of any size come back from CBOR as they were."""
    content = b"".join(order._encoded(value))
    assert order._decoded(content, 0) == (value, len(content))


@pytest.mark.parametrize("content", [b"\xa1\x01\x02", b"\x5f", b"\x20", b"\xf6", b"\x9f\xff"])
def test_any_other_type_is_refused(content):
    """What Pagefind never wrote here is not guessed at."""
    with pytest.raises(ValueError, match="CBOR"):
        order._decoded(content, 0)
