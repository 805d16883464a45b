from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderproc.parsing.numbers import NumberStyle, cents_apart, closed, parse_money, parse_number, parse_quantity

POINT, COMMA = NumberStyle("."), NumberStyle(",")


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("1,234.50", POINT, "1234.50"),
        ("1.234,50", COMMA, "1234.50"),
        ("1'234.50", POINT, "1234.50"),
        ("1 234,50", COMMA, "1234.50"),
        ("1\u202f234,50", COMMA, "1234.50"),
        ("16.000", POINT, "16.000"),
        ("16.000", COMMA, "16000"),
        ("4,50", POINT, "4.50"),
        ("1.234.567", POINT, "1234567"),
        ("1.234.56", POINT, "1234.56"),
        ("$1,200", POINT, "1200"),
        ("12,-", COMMA, "12"),
        ("1'200.--", POINT, "1200"),
        ("(45.00)", POINT, "-45.00"),
        ("45.00-", POINT, "-45.00"),
        ("€ 3,99", COMMA, "3.99"),
        ("USD 12.50", POINT, "12.50"),
        ("12.50EUR", POINT, "12.50"),
        (".75", POINT, "0.75"),
    ],
)
def test_a_number_is_read_in_the_style_of_its_document(text: str, style: NumberStyle, value: str) -> None:
    assert parse_number(text, style) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "abc", "12 34", "1,23,456.7.8", "03/04/2026", "TW-4410", "1.2.3", "12 EA", "12.34.56", "1.2345.67"]
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert parse_number(text, POINT) is None


@pytest.mark.parametrize(
    ("texts", "locale", "decimal", "certain"),
    [
        (["16.000", "75.00", "1200.00"], "en_US", ".", True),
        (["16.000", "1.200,00 €"], "en_US", ",", True),
        (["1.200"], "de_DE", ",", False),
        (["1.200"], "en_US", ".", False),
        (["12.11.2026", "5"], "en_US", ".", False),
    ],
)
def test_the_document_decides_by_all_its_numbers(texts: list[str], locale: str, decimal: str, certain: bool) -> None:
    style = NumberStyle.of(texts, locale)
    assert (style.decimal, style.certain) == (decimal, certain)


def render(value: Decimal, decimal: str, group: str) -> str:
    whole, _, cents = f"{value:,.2f}".partition(".")
    return whole.replace(",", group) + decimal + cents


@given(
    st.decimals(min_value=-(10**9), max_value=10**9, places=2),
    st.sampled_from([(".", ","), (",", "."), (".", "'"), (",", " "), (".", ""), (",", "")]),
)
def test_what_is_written_in_a_style_is_read_back(value: Decimal, marks: tuple[str, str]) -> None:
    text = render(value, *marks)
    assert parse_number(text, NumberStyle.of([text], "en_US")) == value
    assert parse_number(text, NumberStyle(marks[0])) == value


@pytest.mark.parametrize(
    ("text", "value", "unit", "doubtful"),
    [
        ("12", "12", None, False),
        ("6.000 Unit(s)", "6.000", "Unit(s)", False),
        ("2 boxes", "2", "boxes", False),
        ("two", "2", None, False),
        ("a dozen", "12", None, False),
        ("2 dozen", "24", None, False),
        ("half a dozen", "6", None, False),
        ("zwei", "2", None, False),
        ("une douzaine de", "12", None, False),
        ("a pair", "1", "pair", False),
        ("1/2", "0.5", None, True),
        ("1 1/2", "1.5", None, True),
        ("½ box", "0.5", "box", True),
        ("10-12", None, None, True),
        ("three or four", None, None, True),
        ("a couple", "2", None, True),
    ],
)
def test_quantities(text: str, value: str | None, unit: str | None, doubtful: bool) -> None:
    read = parse_quantity(text, POINT)
    assert read is not None
    assert (read.value, read.unit, bool(read.doubt)) == (Decimal(value) if value else None, unit, doubtful)


def test_money_names_its_currency() -> None:
    money = parse_money("1.299,00 EUR", COMMA)
    assert money is not None
    assert (money.amount, money.currency) == (Decimal("1299.00"), "EUR")
    dollars = parse_money("$ 5", POINT)
    assert dollars is not None
    assert dollars.currency is None


def test_a_with_an_accent_is_no_article() -> None:
    """ "À réception de facture" is a way of paying, "a dozen" a quantity."""
    assert parse_quantity("À réception de facture", POINT) is None
    assert parse_quantity("a dozen", POINT) is not None


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("54 95", "54.95"),
        ("2980 74", "2980.74"),
        ("2 980 74", "2980.74"),
        ("$ 10 50", "10.50"),
        ("1 234", None),
        ("5 9", None),
        ("54.95", None),
    ],
)
def test_cents_that_a_form_sets_apart(text: str, amount: str | None) -> None:
    found = cents_apart(text)
    assert (None if found is None else str(found)) == amount


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("460, 57", "460,57"),
        ("1 460, 57", "1 460,57"),
        ("€ 7. 05", "€ 7.05"),
        ("12, 345", "12, 345"),
        ("10, 20, 30", "10, 20, 30"),
        ("Via Roma 10, 57", "Via Roma 10, 57"),
    ],
)
def test_a_typewriters_comma_leaves_a_blank_before_the_cents(text: str, whole: str) -> None:
    assert closed(text) == whole
