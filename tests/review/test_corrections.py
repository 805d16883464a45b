"""What a clerk may say of a draft, and what becomes of it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderproc.errors import UsageError
from orderproc.model.draft import Candidate, DraftAddress, DraftLine, Field, OrderDraft, PaymentMethod
from orderproc.model.issue import Issue, Kind, Severity
from orderproc.model.reading import Box
from orderproc.model.records import Correction
from orderproc.review import correct, fields, paths, values

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BOX = Box(10, 20, 60, 32)
DRAFT = OrderDraft(
    kind=Kind.OTHER,
    confidence=0.4,
    ship_to=DraftAddress(name=Field(value="Ruth Carver"), postal_code=Field(value=None, raw="I22O7", confidence=0.3)),
    lines=(
        DraftLine(
            sku=Field(value="TW-4410-B"),
            quantity=Field(
                value=Decimal(7), raw="7", confidence=0.5, page=2, box=BOX, candidates=(Candidate(Decimal(1), 0.4),)
            ),
        ),
        DraftLine(sku=Field(value="TW-1130"), struck=None),
    ),
    issues=(
        Issue(code="low_confidence", message="7?", field="lines[0].quantity"),
        Issue(code="struck_line", message="crossed out?", field="lines[1]"),
        Issue(code="low_confidence", message="number?", field="lines[1].sku"),
        Issue(code="address_doubtful", message="where?", field="ship_to"),
        Issue(code="page_missing", message="page 2 is missing"),
        Issue(code="needs_person", message="an order?", field="kind"),
        Issue(code="unreadable", message="gone", field="kind", severity=Severity.FATAL),
    ),
)


def said(field: str, value: str) -> Correction:
    return Correction(field=field, value=value, who="ann", at=AT)


def codes(draft: OrderDraft) -> list[tuple[str, str | None]]:
    return [(issue.code, issue.field) for issue in draft.issues]


def test_a_corrected_field_is_sure_keeps_its_place_and_settles_its_doubt() -> None:
    field = correct(DRAFT, [said("lines[0].quantity", "1")]).lines[0].quantity
    assert field == Field(value=Decimal(1), raw="1", confidence=1.0, page=2, box=BOX, source="clerk")
    left = codes(correct(DRAFT, [said("lines[0].quantity", "1")]))
    assert ("low_confidence", "lines[0].quantity") not in left
    assert len(left) == len(DRAFT.issues) - 1


def test_a_field_of_an_address_settles_the_doubt_about_the_address_but_no_other() -> None:
    left = codes(correct(DRAFT, [said("ship_to.postal_code", "12207")]))
    assert ("address_doubtful", "ship_to") not in left
    assert ("page_missing", None) in left
    assert ("low_confidence", "lines[0].quantity") in left


def test_a_removed_line_is_crossed_out_and_the_numbers_of_the_others_hold() -> None:
    changed = correct(DRAFT, [said("lines[1].remove", "yes"), said("lines[0].sku", "TW-4440")])
    assert [line.struck for line in changed.lines] == [False, True]
    assert changed.lines[0].sku.value == "TW-4440"
    assert not [field for _, field in codes(changed) if field and field.startswith("lines[1]")]


def test_a_line_that_is_not_struck_keeps_the_doubts_about_its_fields() -> None:
    left = codes(correct(DRAFT, [said("lines[1].struck", "no")]))
    assert ("struck_line", "lines[1]") not in left
    assert ("low_confidence", "lines[1].sku") in left
    assert correct(DRAFT, [said("lines[1].struck", "no")]).lines[1].struck is False


def test_remove_without_a_value_removes() -> None:
    assert correct(DRAFT, [said("lines[0].remove", "")]).lines[0].struck is True


def test_a_line_is_added_and_then_filled() -> None:
    changed = correct(DRAFT, [said("lines[+].sku", "TW-4440"), said("lines[2].quantity", "2")])
    assert (changed.lines[2].sku.value, changed.lines[2].quantity.value) == ("TW-4440", Decimal(2))
    assert changed.lines[:2] == DRAFT.lines


def test_the_kind_is_corrected() -> None:
    changed = correct(DRAFT, [said("kind", "Order")])
    assert (changed.kind, changed.confidence, changed.kind_reason) == (Kind.ORDER, 1.0, "said by ann")
    assert ("needs_person", "kind") not in codes(changed)
    assert ("unreadable", "kind") in codes(changed)


def test_an_empty_value_empties() -> None:
    changed = correct(DRAFT, [said("ship_to.name", "")])
    assert changed.ship_to.name.value is None
    assert changed.ship_to.name.confidence == 1.0


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("order_date", "2026-11-20", date(2026, 11, 20)),
        ("payment.method", "Cheque", PaymentMethod.CHECK),
        ("payment.method", "money-order", PaymentMethod.MONEY_ORDER),
        ("payment.method", "bill us", PaymentMethod.ACCOUNT),
        ("payment.amount_tendered", "1,234.50", Decimal("1234.50")),
        ("payment.card_last4", "0042", "0042"),
        ("stated.total", "1.234,50", Decimal("1234.50")),
        ("stated.tax", "4,5", Decimal("4.5")),
        ("stated.tax", ".5", Decimal("0.5")),
        ("currency", "eur", "EUR"),
        ("sold_to.country", "de", "DE"),
        ("sold_to.street", "  7  Mill Lane ", "7 Mill Lane"),
        ("notes", "one\ntwo", "one\ntwo"),
        ("customer_po", "A-1177", "A-1177"),
    ],
)
def test_values_as_typed(field: str, typed: str, value: object) -> None:
    changed = correct(DRAFT, [said(field, typed)])
    part, _, name = field.rpartition(".")
    assert getattr(getattr(changed, part) if part else changed, name).value == value


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("ship_to.postcode", "1", "ship_to.postal_code"),
        ("lines[0].qantity", "1", "lines[0].quantity"),
        ("customer_number", "1", "customer_no"),
        ("lines[2].sku", "x", "lines[0] to lines[1]"),
        ("lines[+].remove", "yes", "a new line"),
        ("lines[0].quantity", "three", "no number"),
        ("lines[0].quantity", "1,234", "could be two"),
        ("lines[0].quantity", "1e9", "no number"),
        ("lines[0].struck", "perhaps", "neither yes nor no"),
        ("order_date", "11/20/2026", "no date"),
        ("payment.method", "chek", "check"),
        ("payment.card_last4", "4111111111111111", "16 characters"),
        ("currency", "dollars", "dollars"),
        ("kind", "ordre", "order"),
        ("", "x", "no field"),
    ],
)
def test_what_cannot_be_said_is_refused_with_a_hint(field: str, typed: str, says: str) -> None:
    with pytest.raises(UsageError) as refused:
        correct(DRAFT, [said(field, typed)])
    assert says in refused.value.message
    assert refused.value.tip
    assert "4111" not in refused.value.message


def test_a_draft_without_lines_says_so() -> None:
    with pytest.raises(UsageError, match="there is no line"):
        correct(OrderDraft(kind=Kind.ORDER), [said("lines[0].sku", "x")])


def test_fields_are_shown_with_what_is_written() -> None:
    shown = {row.path: row for row in fields(DRAFT)}
    assert shown["lines[0].quantity"] == ("lines[0].quantity", "7", "7", 0.5)
    assert shown["ship_to.postal_code"] == ("ship_to.postal_code", "", "I22O7", 0.3)
    assert shown["lines[1].quantity"].value == ""
    assert shown["lines[1].struck"].value == "perhaps"
    assert "sold_to.name" not in shown
    assert shown["kind"].value == "other"


def test_every_field_that_is_shown_can_be_set() -> None:
    for row in fields(DRAFT):
        if row.path != "kind":
            paths.parse(row.path, len(DRAFT.lines))
    for path in paths.known(2):
        if path != "kind":
            assert paths.parse(path, 2).text == path


SETTABLE = st.sampled_from([p for p in paths.known(2) if "[+]" not in p and p != "kind"])


@given(
    st.lists(st.tuples(SETTABLE, st.sampled_from(["", "3", "1234", "yes", "USD", "2026-11-20", "check"])), max_size=6)
)
def test_correcting_twice_is_correcting_once(pairs: list[tuple[str, str]]) -> None:
    fitting = []
    for field, value in pairs:
        try:
            values.parse(paths.parse(field, 2), value)
        except UsageError:
            continue
        fitting.append(said(field, value))
    once = correct(DRAFT, fitting)
    assert correct(once, fitting) == once


@given(st.decimals(min_value=-999999, max_value=999999, places=2))
def test_a_number_is_read_as_it_is_written(number: Decimal) -> None:
    assert values.number("x", f"{number:f}") == number
    assert values.number("x", f"{number:f}".replace(".", ",")) == number
