"""Sales tax by tax.csv and the ship-to: which row holds for which class. Adds nothing up (that is `calculate`)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from orderproc.model.order import Address
from orderproc.model.shop import Customer, TaxRow

GENERAL = "general"


def row_for(tax_class: str, to: Address, on: date, rows: Iterable[TaxRow]) -> TaxRow | None:
    """The row that names the most: postal range over region over country, then this very class over an empty one.

    Among equals the narrower range, then the one that began last, then the lower one in the file. None: no tax.
    """
    fitting = [row for row in rows if _class_fits(row, tax_class) and _in_force(row, on) and _place_fits(row, to)]
    return max(fitting, key=_rank, default=None)


def exempt(customer: Customer | None, on: date) -> bool:
    """A certificate that is on file and still holds. What the customer only claims counts for nothing here."""
    if customer is None or not customer.tax_exempt_certificate:
        return False
    return customer.exempt_until is None or on <= customer.exempt_until


def _rank(row: TaxRow) -> tuple[bool, bool, bool, bool, int, date, int]:
    ranged = bool(row.postal_from or row.postal_to)
    return (
        ranged,
        bool(row.region),
        bool(row.country),
        bool(row.tax_class),
        -_width(row),
        row.start or date.min,
        row.row,
    )


def _width(row: TaxRow) -> int:
    low, high = row.postal_from or "", row.postal_to or ""
    if low.isdigit() and high.isdigit():
        return int(high) - int(low)
    return 0 if low == high else 10**9


def _class_fits(row: TaxRow, tax_class: str) -> bool:
    return not row.tax_class or row.tax_class.casefold() == tax_class.casefold()


def _in_force(row: TaxRow, on: date) -> bool:
    return (row.start is None or row.start <= on) and (row.until is None or on <= row.until)


def _place_fits(row: TaxRow, to: Address) -> bool:
    if row.country and row.country.upper() != (to.country or "").upper():
        return False
    if row.region and row.region.upper() != (to.region or "").strip().upper():
        return False
    if not (row.postal_from or row.postal_to):
        return True
    code = postal_key(to.postal_code, to.country)
    low, high = postal_key(row.postal_from, to.country), postal_key(row.postal_to, to.country)
    # a bound may be the beginning of a code: "V5" to "V6"
    return bool(code) and (not low or code[: len(low)] >= low) and (not high or code[: len(high)] <= high)


def postal_key(code: str | None, country: str | None) -> str:
    """Comparable: no spaces, upper case; of a US ZIP+4 the five digits, with the zeros that a spreadsheet ate."""
    key = "".join(c for c in (code or "").upper() if c.isalnum())
    if (country or "").upper() == "US" and key.isdigit():
        key = key[:5] if len(key) in (5, 9) else key.zfill(5) if len(key) == 4 else key
    return key
