"""The health of the edition: what stands in each contribution, its verdicts, and what somebody accepted, with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from scholie import check
from scholie.check.places import block_line
from scholie.document import passages
from scholie.model import LANGUAGES, Contribution, Problem, Severity, Verdict
from scholie.pages.frame.markup import NOTHING, Html, items, join, tag
from scholie.pages.frame.page import Here, Page
from scholie.pages.frame.passage import contribution_link, paragraph_link
from scholie.pages.frame.view import View

ADDRESS = "sante/"
SEVERITIES = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.INFORMATION: "remarks"}
ONE = {Severity.ERROR: "an-error", Severity.WARNING: "a-warning", Severity.INFORMATION: "a-remark"}
MANY = 3
"""From so many problems of one kind on, they are listed below one head."""
VERDICTS = {Verdict.VERIFIED: "verified", Verdict.UNVERIFIED: "unverified", Verdict.CONTRADICTED: "contradicted"}


def health(view: View, problems: Sequence[Problem]) -> Iterator[Page]:
    """Yield the page in each language where mkdocs.yml turns it on; no search engine is to list it."""
    if not view.edition.settings.health:
        return
    for language in LANGUAGES:
        here = Here(ADDRESS, language)
        yield Page(here, here.say("health"), tuple(_blocks(view, problems, here)), kind="sheet")


def _blocks(view: View, problems: Sequence[Problem], here: Here) -> Iterator[str]:
    yield tag("h1", here.say("health"), id="titre")
    yield tag("p", here.say("health-lead"), class_="hint", data_pagefind_ignore="")
    yield _table(view, problems, here)
    for contribution in view.edition.contributions:
        yield _section(contribution_link(contribution, here, language="fr"), _of(problems, contribution), view, here)
    whole = [problem for problem in problems if problem.contribution not in view.contributions]
    if whole:
        yield _section(here.say("whole-edition"), whole, view, here)


# ---- Summary


def _table(view: View, problems: Sequence[Problem], here: Here) -> Html:
    """Return the table of how many problems each contribution has: those that stand, their verdicts, those accepted."""
    columns = (here.say("text"), *map(here.say, SEVERITIES.values()), *map(here.say, VERDICTS.values()), here.say("accepted-many"))
    head = tag("thead", tag("tr", *(tag("th", column, scope="col") for column in columns)))
    rows = [_row(columns, contribution_link(c, here, language="fr"), _of(problems, c)) for c in view.edition.contributions]
    whole = [problem for problem in problems if problem.contribution not in view.contributions]
    rows.append(_row(columns, here.say("whole-edition"), whole))
    table = tag("table", head, tag("tbody", *rows), class_="sheet tally")
    return tag("div", table, class_="scroll", tabindex="0", role="group", aria_label=here.say("health"), data_pagefind_ignore="")


def _row(columns: Sequence[str], name: str, problems: Sequence[Problem]) -> Html:
    open_ = [problem for problem in problems if not problem.waived]
    grave, judged = Counter(map(check.severity, filter(_stands, open_))), Counter(problem.verdict for problem in open_)
    numbers = [*(grave[severity] for severity in SEVERITIES), *(judged[verdict] for verdict in VERDICTS), len(problems) - len(open_)]
    cells = (name, *map(str, numbers))
    return tag("tr", *(tag("td", tag("div", cell), data_label=label) for label, cell in zip(columns, cells, strict=True)))


def _stands(problem: Problem) -> bool:
    """Tell whether *problem* is one: nobody accepted it, and no claim that was verified after all."""
    return not problem.waived and problem.verdict is not Verdict.VERIFIED


def _of(problems: Sequence[Problem], contribution: Contribution) -> list[Problem]:
    return [problem for problem in problems if problem.contribution == contribution.id]


# ---- Problems


def _section(title: str, problems: Sequence[Problem], view: View, here: Here) -> Html:
    """Return what stands, the gravest first, then what was verified, then what was accepted."""
    order = list(SEVERITIES)
    ranked = sorted(problems, key=lambda problem: (order.index(check.severity(problem)), problem.code, problem.place))
    stand = [problem for problem in ranked if _stands(problem)]
    groups = {
        "verified-many": [problem for problem in ranked if not problem.waived and not _stands(problem)],
        "accepted-many": [problem for problem in ranked if problem.waived],
    }
    listed = items(_kinds(stand, view, here)) or tag("p", here.say("nothing-stands"))
    apart = (
        join([tag("p", here.say(name), class_="group"), items(_told(p, view, here, remedy=False) for p in held)])
        for name, held in groups.items()
        if held
    )
    return tag("section", tag("h2", title), listed, *apart, class_="health", data_pagefind_ignore="")


def _kinds(problems: Sequence[Problem], view: View, here: Here) -> Iterator[Html]:
    """Yield each problem; several of one kind below what to do about all of them."""
    for _, found in groupby(problems, key=lambda problem: (problem.code, problem.diagnosis)):
        alike = tuple(found)
        if len(alike) < MANY:
            yield from (_told(problem, view, here) for problem in alike)
        else:
            number = join([tag("b", here.say(ONE[check.severity(alike[0])])), f" {len(alike)} × ", tag("code", alike[0].code)])
            remedy = tag("p", check.common_hint(alike[0].code, here.language, alike[0].diagnosis), class_="hint")
            yield join([number, remedy, items(_told(problem, view, here, remedy=False, alone=False) for problem in alike)])


def _told(problem: Problem, view: View, here: Here, *, remedy: bool = True, alone: bool = True) -> Html:
    """Return the severity, the sentence, the verdict, the words, the passage, the file, the remedy and the reason of *problem*.

    One that does not stand *alone* leaves its severity and its code to the head of its list.
    """
    verdict = f" ({here.say(VERDICTS[problem.verdict])})" if problem.verdict else ""
    sentence = check.message(problem, here.language)
    words = check.clip(" ".join(problem.evidence.split()))
    todo = check.hint(problem, here.language) if remedy else ""
    where = str(problem.place).removeprefix(f"texts/{problem.contribution}/")
    pieces = [
        join([tag("b", here.say(ONE[check.severity(problem)])), " "]) if alone else NOTHING,
        f"{sentence}{verdict}. ",
        NOTHING if words in sentence else join([tag("span", words, class_="hint"), " "]),
        _passage(problem, view, here),
        join([" ", tag("code", f"{where} {problem.code}" if alone else where)]),
        tag("p", todo, class_="hint") if todo else NOTHING,
        tag("p", here.say("accepted", reason=problem.waived), class_="hint") if problem.waived else NOTHING,
    ]
    return join(pieces)


def _passage(problem: Problem, view: View, here: Here) -> Html:
    """Return the way to the passage that *problem* stands in; nothing where it is not known."""
    contribution = view.contributions.get(problem.contribution)
    if contribution is None or problem.place.file != contribution.file or not problem.place.line:
        return NOTHING
    above = [node for node in passages(contribution.tree) if node.get("id") and 0 < block_line(node) <= problem.place.line]
    passage = max(above, key=block_line, default=None)
    return NOTHING if passage is None else paragraph_link(view, contribution, str(passage.get("id")), here)
