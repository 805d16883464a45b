"""A row that begins with a number and has no item number, right over or under one that has, is a line of its own: never in silence."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Severity
from tests.parsing.made import one, paper, pdf

HEAD = ["Jane Doe", "12 Hill Street", "Richmond VA 23220", "Dear Sirs,"]


@pytest.mark.parametrize(
    "rows",
    [
        ["please send me:", "2 TW-1306 scissors", "4 inner tubes of 28 inches", "1 TW-4410 mug, blue"],
        ["please send me:", "- 2 TW-1306 scissors", "- 4 inner tubes", "- 1 TW-4410 mug, blue"],
        ["bitte senden Sie:", "2 Scheren TW-1306", "1 Tasse TW-4410", "4 Schläuche 28 Zoll"],
        ["vorrei ordinare:", "· 2 forbici TW-1306", "· 4 camere d'aria da 28 pollici", "· 1 tazza TW-4410"],
        ["je commande :", "2 x TW-1306 ciseaux", "4 x chambres à air 28 pouces", "1 x TW-4410 tasse"],
        ["graag:", "2 scharen TW-1306", "4 binnenbanden van 28 inch", "1 mok TW-4410"],
    ],
)
def test_a_row_of_its_own_is_not_passed_over(rows: list[str]) -> None:
    said = [*HEAD, *rows, "I enclose a check.", "Jane Doe"]
    draft = one(pdf(paper([(40 + 16 * n, [(60, row)]) for n, row in enumerate(said)])))
    items = {line.sku.value: line.quantity.value for line in draft.lines}
    waits = any(issue.severity is not Severity.NOTE for issue in draft.issues)
    unnumbered = any(line.sku.value is None for line in draft.lines)
    assert waits or (unnumbered and items.get("TW-1306") == 2 and items.get("TW-4410") == 1)


def test_rows_without_another_between_them_are_sure() -> None:
    said = [*HEAD, "please send me:", "2 TW-1306 scissors", "1 TW-4410 mug, blue", "I enclose a check.", "Jane Doe"]
    draft = one(pdf(paper([(40 + 16 * n, [(60, row)]) for n, row in enumerate(said)])))
    assert [(line.sku.value, line.quantity.value) for line in draft.lines] == [("TW-1306", 2), ("TW-4410", 1)]
    assert not [issue.message for issue in draft.issues if issue.severity is not Severity.NOTE]
