"""What a printed form says beyond its places: check digits, the customer in its code, sheets that belong together."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.check_digit import check_digit
from orderproc.model.draft import Field
from orderproc.model.reading import FormField, Page, PageSource
from orderproc.model.shop import Catalog, Form, FormSpot, Item
from orderproc.parsing.form.printed import customer_no, joined, missing_sheets, preprinted, proven

CATALOG = Catalog(
    tuple(
        Item(sku=sku, description="", unit_price=Decimal(1))
        for sku in ("TW-4410-B", "TW-4410-G", "TW-4101-M", "TW-1108")
    )
)


def number(text: str, confidence: float) -> Field[str]:
    return Field(value=text, raw=text, confidence=confidence, source="form order-form")


def digit(text: str | None, confidence: float = 0.98) -> FormField:
    return FormField(name="form:order-form:lines[0].check_digit", value=text, confidence=confidence)


def test_a_digit_that_agrees_proves_an_unsure_number() -> None:
    found, doubt = proven(number("TW-4410-B", 0.6), digit(check_digit("TW-4410-B")), CATALOG)
    assert (found.value, doubt) == ("TW-4410-B", None)
    assert found.confidence > 0.95
    assert "check digit" in found.source


def test_a_digit_that_contradicts_is_a_doubt_and_never_a_correction() -> None:
    found, doubt = proven(number("TW-4410-B", 0.97), digit(check_digit("TW-4410-G")), CATALOG)
    assert found.value == "TW-4410-B"
    assert doubt is not None
    assert "does not belong" in doubt


@pytest.mark.parametrize("text", ["TW-9999", "XX-0000-Q"])
def test_a_number_that_the_catalogue_has_not_stays_what_it_is(text: str) -> None:
    found, _ = proven(number(text, 0.97), digit(check_digit(text)), CATALOG)
    assert found.value == text


@pytest.mark.parametrize("value", [None, ""])
def test_without_a_digit_nothing_changes(value: str | None) -> None:
    one = number("TW-4410-B", 0.6)
    assert proven(one, digit(value, 0.0), CATALOG) == (one, None)


def sheet(page: int, form: str, serial: str | None) -> Page:
    fields = (FormField(name="form:f:code.serial", value=serial),) if serial else ()
    return Page(number=page, width=1, height=1, source=PageSource.SCAN, form=form, fields=fields)


def test_numbered_sheets_find_each_other_anywhere_in_a_stack() -> None:
    stack = [[sheet(1, "f/1", "7")], [sheet(2, "f/1", "8")], [sheet(3, "f/2", "7")], [sheet(4, "f/2", "8")]]
    assert [[p.number for p in group] for group in joined(stack)] == [[1, 3], [2, 4]]


def test_a_second_sheet_before_its_first() -> None:
    assert [[p.number for p in g] for g in joined([[sheet(1, "f/2", "7")], [sheet(2, "f/1", "7")]])] == [[2, 1]]


def test_photocopies_of_one_form_are_orders_of_their_own() -> None:
    stack = [[sheet(1, "f/1", "7")], [sheet(2, "f/1", "7")], [sheet(3, "f/2", "7")]]
    assert [[p.number for p in g] for g in joined(stack)] == [[1], [2], [3]]


def test_sheets_without_a_number_are_left_alone() -> None:
    stack = [[sheet(1, "f/1", None)], [sheet(2, "f/2", None)]]
    assert joined(stack) == stack


FORM = Form(
    name="f",
    title="f",
    width=1,
    height=1,
    marks=(),
    pages=2,
    spots=(FormSpot(field="continued=yes", box=(0, 0, 1, 1), kind="check"),),
)


@pytest.mark.parametrize(
    ("there", "ticked", "missing"),
    [({1}, None, []), ({1}, "yes", [2]), ({1, 2}, "yes", []), ({1, 2}, None, []), ({2}, None, [1])],
)
def test_a_second_sheet_is_missed_where_the_first_says_so(
    there: set[int], ticked: str | None, missing: list[int]
) -> None:
    fields = {"continued=yes": FormField(name="continued=yes", value=ticked)}
    assert missing_sheets(FORM, there, fields) == missing


def test_the_customer_in_the_code_is_known_unless_another_number_is_written() -> None:
    code = FormField(name="code.customer_no", value="C1004")
    for written in (Field(), number("C1OO4", 0.8), number("C1004", 0.9)):
        found, issue = customer_no(code, written, "f")
        assert (found.value, found.confidence, issue) == ("C1004", 1.0, None)
    found, issue = customer_no(code, number("K7788", 0.9), "f")
    assert issue is not None
    assert found.confidence < 0.9


def test_what_was_printed_is_taken_where_it_was_nearly_read_and_not_where_another_was_written() -> None:
    assert preprinted(number("12 Fier Raod", 0.6), "12 Pier Road").value == "12 Pier Road"
    assert preprinted(number("17 Pier Road", 0.9), "12 Pier Road").value == "17 Pier Road"
    assert preprinted(number("77 High Street", 0.6), "12 Pier Road").value == "77 High Street"
    assert preprinted(Field(), "12 Pier Road").value is None
