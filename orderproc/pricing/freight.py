"""Freight by shipping.csv: which method, which row, how much. Where no row fits it says why; the order is then held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from orderproc.model.order import Address
from orderproc.model.shop import FreightRow, Item, ShopTables

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is to be sent: items with their quantities, and what they cost before any discount."""

    contents: tuple[tuple[Item, Decimal], ...]
    merchandise: Decimal

    def measure(self, basis: str) -> Decimal | None:
        """Weight in the shop's unit, money, or the number of items; None where an item's weight is not known."""
        if basis == "merchandise":
            return self.merchandise
        if basis == "items":
            return sum((quantity for _, quantity in self.contents), ZERO)
        if self.unweighed:
            return None
        return sum(((item.weight or ZERO) * quantity for item, quantity in self.contents), ZERO)

    @property
    def unweighed(self) -> list[str]:
        return sorted({item.sku for item, _ in self.contents if item.weight is None})


@dataclass(frozen=True, slots=True)
class Rated:
    """The exact (not yet rounded) freight and the row; or, with `row` None, why there is none."""

    method: str | None
    row: FreightRow | None = None
    measure: Decimal = ZERO
    amount: Decimal = ZERO
    problem: str = ""


def rate(parcel: Parcel, to: Address, asked: str | None, default: str | None, tables: ShopTables) -> Rated:
    method, problem = choose(parcel, asked, default, tables)
    if problem:
        return Rated(method, problem=problem)
    rows = [r for r in tables.freight if same(r.method, method) and _reaches(r, to)]
    if not rows:
        where = ", ".join(part for part in (to.region, to.country) if part) or "an unknown country"
        return Rated(method, problem=f"shipping.csv has no row for {method or 'any method'} to {where}")
    found = _fitting(rows, parcel, exact=True) or _fitting(rows, parcel, exact=False)
    if not found:
        if parcel.unweighed and any(row.basis == "weight" for row in rows):
            return Rated(method, problem=f"catalog.csv has no weight for {', '.join(parcel.unweighed)}")
        measures = ", ".join(f"{basis} {parcel.measure(basis)}" for basis in sorted({row.basis for row in rows}))
        return Rated(method, problem=f"no row of shipping.csv for {method} holds {measures}")
    row, measure = min(found, key=lambda pair: (-_names(pair[0]), pair[0].lower or ZERO, pair[0].row))
    return Rated(row.method, row, measure, row.base + row.per_unit * measure)


def choose(parcel: Parcel, asked: str | None, default: str | None, tables: ShopTables) -> tuple[str | None, str]:
    """The method and, where an item may not go by it, why not. Where the customer asked for none: the default, else
    the only one that there is, else the first that every item may go by."""
    restricted = [(item.sku, item.ship_methods) for item, _ in parcel.contents if item.ship_methods]
    if asked:
        refused = sorted({sku for sku, methods in restricted if not any(same(m, asked) for m in methods)})
        return asked, f"{', '.join(refused)} may not go by {asked}" if refused else ""
    known = list({row.method.strip().casefold(): row.method for row in reversed(tables.freight)}.values())[::-1]
    methods = [default] if default else known
    if restricted:
        methods += [m for m in known if m not in methods]
        methods = [m for m in methods if all(any(same(m, a) for a in allowed) for _, allowed in restricted)]
        if not methods:
            return default, f"no one method for {', '.join(sorted({sku for sku, _ in restricted}))}"
    elif not default and len(methods) > 1:
        return None, "no shipping method is named, and the settings have no default_method"
    return (methods[0], "") if methods else (None, "shipping.csv has no row")


def same(a: str | None, b: str | None) -> bool:
    return (a or "").strip().casefold() == (b or "").strip().casefold()


def _reaches(row: FreightRow, to: Address) -> bool:
    return (not row.country or same(row.country, to.country)) and (not row.region or same(row.region, to.region))


def _names(row: FreightRow) -> int:
    return 2 * bool(row.region) + bool(row.country)


def _fitting(rows: Sequence[FreightRow], parcel: Parcel, *, exact: bool) -> list[tuple[FreightRow, Decimal]]:
    """Rows whose bounds hold the parcel. Not exact: a weight in the gap between "to 2" and "from 3" counts as 3, the way
    postal tables are meant; rounded up to as many decimals as the bounds of that place have."""
    found = []
    for row in rows:
        measure = parcel.measure(row.basis)
        if measure is None:
            continue
        compared = measure
        if not exact:
            kin = [r for r in rows if r.basis == row.basis and _names(r) == _names(row)]
            compared = measure.quantize(_grain(kin), rounding=ROUND_CEILING)
        if (row.lower is None or row.lower <= compared) and (row.upper is None or compared <= row.upper):
            found.append((row, measure))
    return found


def _grain(rows: Sequence[FreightRow]) -> Decimal:
    exponents = [_decimals(bound) for row in rows for bound in (row.lower, row.upper) if bound is not None]
    return Decimal(1).scaleb(-max(exponents, default=0))


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
