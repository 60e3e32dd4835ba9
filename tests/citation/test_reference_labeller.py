"""The labeller of references: what it ships, how it is made, what it may not do."""

import random
from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from scholie.reference import mark, parse_reference
from scholie.reference.labeller.features import features
from scholie.reference.labeller.model import MODEL, labelled, spans
from scholie.reference.labeller.settle import settle
from scholie.reference.labeller.tokens import tokens
from training import notations, styles
from training.damage import DAMAGES, damaged
from training.measure import measured
from training.printed import joined
from training.records import KEPT, kept, pool, recombined
from training.train import train

MEGABYTE = 2**20
PRINTED = "Morel, A. (2004). Vivre au pays. Dijon : Éditions du Lac."


def sample(count):
    """Return that many prints of recombined records, damaged; the same ones each time."""
    chance = random.Random("sample")
    parts = pool(kept())
    return [damaged(notations.printed(recombined(parts, chance), chance), chance) for _ in range(count)]


def test_the_model_that_ships_is_small_and_reads():
    """The model weighs less than five megabytes and sees the title of a plain reference."""
    assert len(files("scholie.reference.labeller").joinpath(MODEL).read_bytes()) < 5 * MEGABYTE
    title = next(span for span in spans(labelled(mark(PRINTED))) if span.label == "title")
    assert PRINTED[title.start : title.end] == "Vivre au pays"


def test_the_records_are_few_bytes_and_all_have_an_origin():
    """The records weigh less than a megabyte, and NOTICE tells where they come from."""
    records = kept()
    notice = KEPT.with_name("NOTICE").read_text("utf-8")
    assert KEPT.stat().st_size < MEGABYTE
    assert len(records) > 4000
    assert {record["source"] for record in records if record["source"] in ("stylometopes", "anystyle-core", "beebe", "names")} == {
        source for source in ("stylometopes", "anystyle-core", "beebe", "names") if source in notice
    }


def test_a_model_is_made_again_as_it_was(tmp_path):
    """Two trainings on the same prints write the same bytes."""
    counts = [train(sample(40), tmp_path / name) for name in ("one", "two")]
    assert counts[0] == counts[1] > 30
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_print_of_a_style_knows_its_fields():
    """What a CSL style printed is labelled field by field, names with their initials."""
    record = {
        "type": "book",
        "title": "Vivre au pays",
        "author": [["Morel", "Anne"]],
        "issued": "2004",
        "publisher": "Lac",
        "publisher-place": "Dijon",
    }
    found = styles.aligned("[1] MOREL A. Vivre au pays. Dijon : Lac, 2004.", record)
    assert {label: found.text[start:end] for label, start, end in found.spans()} == {
        "author": "MOREL A.", "title": "Vivre au pays", "publisher-place": "Dijon", "publisher": "Lac", "issued": "2004",
    }  # fmt: skip
    assert styles.aligned("[1] MOREL A. Dijon : Lac, 2004.", record) is None


def test_law_damage_keeps_labels_in_step():
    """Whatever befalls a print, it has a label for each character, and its title is still its title."""
    chance = random.Random(7)
    for one in sample(30):
        for damage, _ in DAMAGES:
            hit = damage(one, chance)
            assert len(hit.labels) == len(hit.text)
            assert abs(len(hit.said("title")) - len(one.said("title"))) < 40


def test_the_measure_counts_what_is_wrong_and_what_is_missed():
    """A print read well scores all, one with another title nothing in core."""
    right = joined(
        [("author", "Morel, A."), ("", " ("), ("issued", "2004"), ("", "). "), ("title", "Vivre au pays"), ("", ".")], ("Morel",)
    )
    other = joined(
        [("author", "Morel, A."), ("", " ("), ("issued", "2004"), ("", "). "), ("title", "Vivre"), ("", " au pays.")], ("Morel",)
    )
    assert measured([right], parse_reference).core == 100
    assert measured([other], parse_reference).core == 0


@given(st.text(max_size=120))
def test_law_what_is_settled_stands_in_the_text(printed):
    """Each token has features; each mark that the labeller settles stands inside the text and is not empty of words."""
    draft = mark(printed)
    found = tokens(draft.text)
    assert len(features(draft, found)) == len(found)
    for one in settle(draft).marks:
        assert 0 <= one.start <= one.end <= len(draft.text)


def test_only_what_the_labeller_is_sure_of_is_without_doubt():
    """A plain reference has no field in doubt; the fields in doubt of a damaged one are fields that it has."""
    assert parse_reference(PRINTED).doubtful == ()
    doubted = [(record, field) for one in sample(60) for record in (parse_reference(one.text),) for field in record.doubtful]
    assert doubted
    assert all(getattr(record, field) for record, field in doubted)
