"""Another name for a contribution: its folder, everything that refers to it, and when that is refused."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import scholie
from scholie.accession.renaming import _links
from scholie.library import renaming
from stops import EXTRACT, OTHER

GLOSSARY = """# Les concepts.
- id: "vent"
  label: {fr: "vent"}
  definition: {fr: "Ce qui passe ; voir [les joncs](/actes/jonc/#fn1)."}
  source: {contribution: "actes/jonc", words: "Le vent passe sur les joncs"}
  definitions:
    - by: "Maud Ivernel"
      text: {fr: "le vent passe"}
      source: {contribution: actes/jonc, words: "les joncs plient sans rompre"}  # le passage
- id: "jonc"
  label: {fr: "jonc"}
"""
WAIVERS = '- {code: "keywords-missing", contribution: "actes/jonc", reason: "x", by: "y", date: "2024-01-01"}\n- {code: "title-missing", contribution: "actes/jonc-2", reason: "x", by: "y", date: "2024-01-01"}\n'
LINKS = "\n\nVoir [les joncs](/actes/jonc/), [en anglais](/en/actes/jonc/), [ici](../jonc/#p1), [ailleurs](/actes/jonc-2/), /actes/jonc/ et le jonc.\n"


@pytest.fixture
def marsh(edition):
    """Return an edition whose contribution *jonc* is referred to from everywhere."""
    scholie.import_programme(edition, [scholie.Extract("p.csv", "Titre;Séance\nLes joncs du marais;Rives\n".encode())])
    scholie.add_extracts(edition, [scholie.Extract("jonc.txt", EXTRACT.encode())], slug="jonc")
    scholie.add_extracts(edition, [scholie.Extract("barque.txt", OTHER.encode())], slug="barque")
    (edition / "texts/actes/jonc/media").mkdir()
    (edition / "texts/actes/jonc/media/a.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00/actes/jonc/")
    (edition / "texts/glossary.yml").write_text(GLOSSARY, "utf-8")
    (edition / "texts/waivers.yml").write_text(WAIVERS, "utf-8")
    (edition / "texts/home.fr.md").write_text(f"Accueil.{LINKS}", "utf-8")
    for slug in ("barque", "jonc"):
        with (edition / f"texts/actes/{slug}/text.md").open("a", encoding="utf-8") as file:
            file.write(LINKS)
    scholie.mint_identifiers(edition)
    return edition


def test_everything_that_refers_to_it_follows(marsh):
    """Folder, glossary, waivers, programme, volume and links have the new name; words and other contributions do not."""
    before = scholie.read_files(marsh)
    done = scholie.rename_contribution(marsh, "jonc", "rives")
    after = scholie.read_files(marsh)
    assert (done.old, done.new) == ("actes/jonc", "actes/rives")
    assert not (marsh / "texts/actes/jonc").exists()
    assert after == done.files
    assert {path for path in after if path not in before} == {
        path.replace("jonc", "rives", 1) for path in before if path.startswith("texts/actes/jonc/")
    }
    assert after["texts/glossary.yml"].decode() == GLOSSARY.replace('"actes/jonc"', '"actes/rives"').replace(
        ": actes/jonc,", ': "actes/rives",'
    ).replace("(/actes/jonc/#fn1)", "(/actes/rives/#fn1)")
    assert after["texts/waivers.yml"].decode() == WAIVERS.replace('"actes/jonc"', '"actes/rives"')
    moved = LINKS.replace("](/actes/jonc/)", "](/actes/rives/)").replace("](/en/actes/jonc/)", "](/en/actes/rives/)")
    assert after["texts/actes/barque/text.md"].decode().endswith(moved)
    assert after["texts/actes/rives/text.md"].decode().endswith(moved)
    assert 'contribution: "rives"' in after["texts/actes/programme.yml"].decode()
    assert 'contributions: ["rives"]' in after["texts/actes/volume.yml"].decode()
    assert set(done.followed) == {
        "texts/actes/barque/text.md",
        "texts/actes/programme.json",
        "texts/actes/programme.yml",
        "texts/actes/volume.yml",
        "texts/glossary.yml",
        "texts/home.fr.md",
        "texts/waivers.yml",
    }


def test_what_is_never_written_keeps_its_bytes(marsh):
    """Witnesses, pictures, the proposal and the identifiers of passages are the same files in another folder."""
    before = scholie.read_files(marsh)
    scholie.rename_contribution(marsh, "texts/actes/jonc", "actes/rives")
    after = scholie.read_files(marsh)
    for name in ("witnesses/A.txt", "media/a.png", "proposal.md", "ledger.json", "loci.json"):
        assert after[f"texts/actes/rives/{name}"] == before[f"texts/actes/jonc/{name}"]


def test_the_edition_is_as_sound_as_before(marsh):
    """Nothing new is said of it, no identifier changes, and what the programme gave is still known to be its own."""
    before = {(p.code, p.evidence) for p in scholie.check_edition(marsh)}
    scholie.rename_contribution(marsh, "jonc", "rives")
    assert {(p.code, p.evidence) for p in scholie.check_edition(marsh)} == before
    assert scholie.mint_identifiers(marsh).changes == {}
    scholie.import_programme(marsh, [scholie.Extract("p.csv", "Titre;Séance\nLes joncs du marais;Marais\n".encode())])
    assert 'session: "Marais"' in (marsh / "texts/actes/rives/text.md").read_text("utf-8")


def test_there_and_back_is_where_one_began(marsh):
    """The old name given again makes the edition what it was, but for quotation marks."""
    before = scholie.read_files(marsh)
    scholie.rename_contribution(marsh, "jonc", "rives")
    scholie.rename_contribution(marsh, "rives", "jonc")
    assert {path: content.replace(b'"', b"") for path, content in scholie.read_files(marsh).items()} == {
        path: content.replace(b'"', b"") for path, content in before.items()
    }


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("jonc", "barque", "There is a contribution actes/barque already."),
        ("jonc", "jonc", "There is a contribution actes/jonc already."),
        ("jonc", "Les Rives", "small letters, digits and hyphens"),
        ("jonc", "", "small letters, digits and hyphens"),
        ("jonc", "autres/rives", "stays in its volume"),
        ("saule", "rives", "There is no contribution saule"),
    ],
)
def test_a_name_that_cannot_be_is_refused_in_a_line(marsh, old, new, reason):
    """Nothing is written, and the reason is one line."""
    before = scholie.read_files(marsh)
    with pytest.raises(scholie.WrongCall, match=reason) as refusal:
        scholie.rename_contribution(marsh, old, new)
    assert "\n" not in str(refusal.value)
    assert scholie.read_files(marsh) == before


def test_a_published_contribution_keeps_its_name(marsh):
    """Its address may be cited by now."""
    path = marsh / "texts/actes/jonc/text.md"
    path.write_text(path.read_text("utf-8").replace(LINKS, "\n"), "utf-8")
    assert scholie.publish_texts(marsh, ["jonc"], date="2024-05-02").rows[0].version
    with pytest.raises(scholie.WrongCall, match="published"):
        scholie.rename_contribution(marsh, "jonc", "rives")


def test_a_link_in_the_folder_is_moved_and_not_what_it_leads_to(marsh):
    """A picture that is a link to that of another text: the other text keeps its own."""
    (marsh / "texts/actes/barque/media").mkdir()
    (marsh / "texts/actes/barque/media/b.png").write_bytes(b"\x89PNG")
    (marsh / "texts/actes/jonc/media/b.png").symlink_to("../../barque/media/b.png")
    scholie.rename_contribution(marsh, "jonc", "rives")
    assert (marsh / "texts/actes/barque/media/b.png").read_bytes() == b"\x89PNG"
    assert (marsh / "texts/actes/rives/media/b.png").read_bytes() == b"\x89PNG"
    assert not (marsh / "texts/actes/jonc").exists()


def test_a_file_that_somebody_saves_meanwhile_is_not_lost(marsh, monkeypatch):
    """What was saved while the new name was computed is what the new folder holds."""
    real, path = renaming.accession.rename, marsh / "texts/actes/jonc/text.md"

    def save_first(files, identifier, slug):
        if "Enregistré." not in path.read_text("utf-8"):
            path.write_text(path.read_text("utf-8") + "\nEnregistré.\n", "utf-8")
        return real(files, identifier, slug)

    monkeypatch.setattr(renaming.accession, "rename", save_first)
    scholie.rename_contribution(marsh, "jonc", "rives")
    assert (marsh / "texts/actes/rives/text.md").read_text("utf-8").endswith("Enregistré.\n")
    assert not (marsh / "texts/actes/jonc").exists()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text("abc-/ .#()", max_size=12), st.text("abc-/ .#()", max_size=12))
def test_law_words_around_a_link_stay(tmp_path, before, after):
    """Only the name in the address of a link to the contribution changes, whatever stands around it."""
    link = _links("actes", "jonc", "")
    source = f"{before}jonc [jonc](/actes/jonc/) {after}"
    assert link.sub(lambda found: found[1] + "rives", source) == f"{before}jonc [jonc](/actes/rives/) {after}"
