"""The formats of `scholie check`, and what it is asked for."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def faulty(edition):
    """Return the folder of an edition with a warning in one text and an error in another."""
    for name, words in (("un", "Un prêt[9]{.call}."), ("deux", "On sait ([Rivet, 1999](@rivet1999)).")):
        path = edition / "texts" / "actes" / name / "text.md"
        path.parent.mkdir(parents=True)
        path.write_text(f'---\ntitle: {{fr: "Titre"}}\n---\n\n{words}\n', encoding="utf-8")
    return edition


def test_every_format_tells_the_same_problems(scholie, faulty):
    """JSON, SARIF and workflow commands name the same codes at the same lines, and the exit status is the same."""
    results = {form: scholie("check", "--format", form, folder=faulty) for form in ("json", "sarif", "github")}
    assert {result.exit_code for result in results.values()} == {1}
    listed = sorted((row["code"], row["line"]) for row in json.loads(results["json"].stdout))
    (run,) = json.loads(results["sarif"].stdout)["runs"]
    regions = [
        (row["ruleId"], row["locations"][0]["physicalLocation"].get("region", {"startLine": 0})["startLine"]) for row in run["results"]
    ]
    assert sorted(regions) == listed
    assert len(results["github"].stdout.splitlines()) == len(listed)
    assert {"note-missing", "key-unknown"} <= {code for code, _ in listed}


def test_one_contribution_may_be_asked_for(scholie, faulty):
    """With a name only the problems of that contribution are told, and decide the exit status."""
    result = scholie("check", "un", "--format", "json", folder=faulty)
    assert {row["contribution"] for row in json.loads(result.stdout)} == {"actes/un"}
    assert result.exit_code == 0
    assert scholie("check", "deux", folder=faulty).exit_code == 1
    assert scholie("check", "trois", folder=faulty).exit_code == 2


def test_a_clean_contribution_says_nothing(scholie, edition):
    """Nothing is printed of a text that lacks nothing, and the exit status is 0 whatever the limit."""
    path = edition / "texts" / "actes" / "net" / "text.md"
    path.parent.mkdir(parents=True)
    head = 'title: {fr: "Titre", en: "Title"}\nauthors: [{family: "Rivet", given: "Luce"}]\nabstract: {fr: "Résumé", en: "Abstract"}\n'
    path.write_text(f'---\n{head}keywords: {{fr: ["mot"], en: ["word"]}}\n---\n\nUn mot.\n', encoding="utf-8")
    result = scholie("check", "net", "--fail-on", "information", folder=edition)
    assert (result.output, result.exit_code) == ("", 0)
