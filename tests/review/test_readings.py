"""What a clerk is offered for a doubtful field."""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from orderproc.model.draft import Candidate, DraftAddress, DraftLine, Field, OrderDraft
from orderproc.model.issue import Issue, Kind, Severity
from orderproc.model.lattice import Lattice
from orderproc.model.shop import Catalog, Item
from orderproc.review import choices, doubtful

CATALOG = Catalog(
    tuple(
        Item(sku=f"TW-4402-{letter}", description=f"Plate, {colour}", unit_price=Decimal(4), row=row)
        for row, (letter, colour) in enumerate((("B", "blue"), ("W", "white")), 2)
    )
)


def lattice(*steps: dict[str, float]) -> Lattice:
    """Steps of a recognizer: probability by character, the blank as "_"."""
    alphabet = "".join(sorted({c for step in steps for c in step} - {"_"}))
    rows = [[step.get("_", 1e-6), *(step.get(c, 1e-6) for c in alphabet)] for step in steps]
    return Lattice(alphabet, len(rows), np.log(np.array(rows)).astype(np.float16).tobytes())


def test_readings_add_up_the_paths_of_one_text() -> None:
    """The best path is blank throughout (0.36), and yet "a" is likelier (0.64): three paths say it."""
    (first, p), (second, q) = lattice({"a": 0.4, "_": 0.6}, {"a": 0.4, "_": 0.6}).readings(2)
    assert (first, second) == ("a", "")
    assert abs(p - 0.64) < 0.01
    assert abs(q - 0.36) < 0.01


def test_readings_know_a_doubled_character_by_the_blank_between() -> None:
    found = dict(lattice({"l": 0.99}, {"_": 0.7, "l": 0.3}, {"l": 0.99}).readings(3))
    assert abs(found["ll"] - 0.69) < 0.03
    assert abs(found["l"] - 0.29) < 0.03


def test_readings_are_as_likely_as_the_forward_probability_says() -> None:
    ink = lattice({"J": 0.6, "T": 0.4}, {"_": 0.9, "W": 0.1}, {"W": 0.8, "N": 0.2}, {"_": 1.0}, {"1": 0.5, "I": 0.5})
    for text, probability in ink.readings(4):
        assert abs(np.log(probability) - ink.log_prob(text)) < 0.02, text


def issue(field: str, message: str = "?", severity: Severity = Severity.DOUBT) -> Issue:
    return Issue(code="low_confidence", message=message, field=field, severity=severity)


def test_items_that_the_reason_proposes_come_first() -> None:
    draft = OrderDraft(kind=Kind.ORDER, lines=(DraftLine(sku=Field(value="JW-4402-B", confidence=0.97)),))
    doubt = issue("lines[0].sku", "'JW-4402-B': which item? Perhaps TW-4402-B Plate, blue; TW-4402-W Plate, white.")
    assert [(one.text, one.why) for one in choices(draft, doubt, CATALOG)] == [
        ("TW-4402-B", "Plate, blue"),
        ("TW-4402-W", "Plate, white"),
        ("JW-4402-B", "read, 97% sure"),
    ]


def test_what_was_taken_then_other_candidates_then_the_ink() -> None:
    ink = lattice({"1": 0.5, "7": 0.4, "I": 0.1})
    line = DraftLine(
        quantity=Field(value=Decimal(1), confidence=0.5, candidates=(Candidate(Decimal(7), 0.4),), lattice=ink)
    )
    found = choices(OrderDraft(kind=Kind.ORDER, lines=(line,)), issue("lines[0].quantity"), CATALOG)
    assert [one.text for one in found] == ["1", "7", "I"]


def test_only_fields_that_can_be_set_and_each_once() -> None:
    draft = OrderDraft(kind=Kind.ORDER, ship_to=DraftAddress(name=Field(value="R")), lines=(DraftLine(),))
    issues = [
        issue("ship_to.name", "first"),
        issue("ship_to.name", "second"),
        issue("lines[0]"),
        issue("notes", severity=Severity.NOTE),
    ]
    assert [i.message for i in doubtful(draft, issues)] == ["first"]


def test_nothing_is_offered_for_what_was_not_read() -> None:
    assert choices(OrderDraft(kind=Kind.ORDER), issue("kind"), CATALOG) == []
    assert choices(OrderDraft(kind=Kind.ORDER), issue("lines[+].sku"), CATALOG) == []
