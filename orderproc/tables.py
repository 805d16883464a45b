"""Loads the shop's tables (catalog, customers, prices, tax, shipping, forms) into the frozen types of `model.shop`.

A table is a `.csv`, or the first sheet of an `.xlsx` of the same name. A bad row is named with file, row and column, and
nothing is loaded by half.
"""

from __future__ import annotations

import csv
import difflib
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TypeVar

from orderproc.errors import ConfigurationError
from orderproc.model.order import Address
from orderproc.model.shop import (
    Catalog,
    Customer,
    Form,
    FormAnchor,
    FormSpot,
    FreightRow,
    Item,
    PriceRow,
    ShopTables,
    TaxRow,
)

T = TypeVar("T")
STATUSES = ("active", "discontinued", "seasonal")
BASES = ("weight", "merchandise", "items")


@dataclass(frozen=True)
class Row:
    """A row of a table with what it needs to complain about itself. `number` as a spreadsheet program shows it."""

    file: Path
    number: int
    values: dict[str, str]

    def bad(self, column: str, why: str) -> ConfigurationError:
        value = self.values.get(column, "")
        return ConfigurationError(
            f"{self.file.name}, row {self.number}, column {column}: {why} (there is: {value!r})",
            f"Mend it in {self.file}; until then nothing of this table is used.",
        )

    def text(self, column: str) -> str | None:
        return self.values.get(column, "").strip() or None

    def required(self, column: str) -> str:
        value = self.text(column)
        if value is None:
            raise self.bad(column, "must not be empty")
        return value

    def number_of(self, column: str, *, least: Decimal | None = Decimal(0)) -> Decimal | None:
        value = self.text(column)
        if value is None:
            return None
        try:
            number = Decimal(value)
        except InvalidOperation:
            raise self.bad(column, "is not a number (write 1234.50)") from None
        if not number.is_finite():
            raise self.bad(column, "is not a number (write 1234.50)")
        if least is not None and number < least:
            raise self.bad(column, f"is less than {least}")
        return number

    def rate(self, column: str) -> Decimal:
        value = self.required(column)
        percent = value.endswith("%")
        try:
            number = Decimal(value.rstrip("% "))
        except InvalidOperation:
            raise self.bad(column, "is not a rate (write 0.0625 or 6.25%)") from None
        number = number / 100 if percent else number
        if not 0 <= number <= 1:
            raise self.bad(column, "a rate is a fraction between 0 and 1 (0.0625), or has a % sign (6.25%)")
        return number

    def flag(self, column: str) -> bool:
        value = (self.text(column) or "no").lower()
        if value not in ("yes", "no"):
            raise self.bad(column, "is neither yes nor no")
        return value == "yes"

    def day(self, column: str) -> date | None:
        value = self.text(column)
        if value is None:
            return None
        try:
            return date.fromisoformat(value[:10])
        except ValueError:
            raise self.bad(column, "is not a date (write 2026-11-20)") from None

    def choice(self, column: str, known: Sequence[str], default: str) -> str:
        value = (self.text(column) or default).lower()
        if value not in known:
            near = difflib.get_close_matches(value, known, n=1)
            raise self.bad(column, f"is not one of {', '.join(known)}" + (f"; did you mean {near[0]}?" if near else ""))
        return value

    def several(self, column: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in (self.text(column) or "").split(";") if part.strip())

    def upper(self, column: str) -> str | None:
        value = self.text(column)
        return value.upper() if value else None


def load(folder: Path) -> ShopTables:
    """All tables of a shop. Only the catalogue must be there. Raises ConfigurationError."""
    items = _table(folder, "catalog", _item, {"sku", "description", "unit_price"}, _ITEM_COLUMNS, must_exist=True)
    _unique(folder / "catalog.csv", "sku", [(item.sku, item.row) for item in items])
    customers = _table(folder, "customers", _customer, set(), _CUSTOMER_COLUMNS)
    _unique(folder / "customers.csv", "customer_no", [(c.customer_no, c.row) for c in customers if c.customer_no])
    return ShopTables(
        catalog=Catalog(tuple(items)),
        customers=tuple(customers),
        prices=tuple(_table(folder, "prices", _price, {"sku", "unit_price"}, _PRICE_COLUMNS)),
        taxes=tuple(_table(folder, "tax", _tax, {"rate"}, _TAX_COLUMNS)),
        freight=tuple(_table(folder, "shipping", _freight, {"method", "base"}, _FREIGHT_COLUMNS)),
        forms=tuple(load_form(file) for file in sorted((folder / "forms").glob("*.toml"))),
    )


_ITEM_COLUMNS = (
    "sku description unit_price unit pack_size weight tax_class department status stock substitute aliases ship_methods"
).split()
_CUSTOMER_COLUMNS = (
    "customer_no name company email phone street street2 city region postal_code country group terms credit_limit "
    "tax_exempt_certificate exempt_until"
).split()
_PRICE_COLUMNS = "sku group min_quantity unit_price from until".split()
_TAX_COLUMNS = "country region postal_from postal_to tax_class rate freight_taxable from until".split()
_FREIGHT_COLUMNS = "method country region basis from to base per_unit".split()


def _item(row: Row) -> Item:
    return Item(
        sku=row.required("sku"),
        description=row.text("description") or "",
        unit_price=row.number_of("unit_price"),
        unit=row.upper("unit") or "EA",
        pack_size=row.number_of("pack_size"),
        weight=row.number_of("weight"),
        tax_class=row.text("tax_class") or "general",
        department=row.text("department"),
        status=row.choice("status", STATUSES, "active"),
        stock=row.number_of("stock", least=None),
        substitute=row.text("substitute"),
        aliases=row.several("aliases"),
        ship_methods=row.several("ship_methods"),
        row=row.number,
    )


def _customer(row: Row) -> Customer:
    if not row.text("customer_no") and not row.text("name") and not row.text("company"):
        raise row.bad("customer_no", "a customer needs a number or a name")
    return Customer(
        customer_no=row.text("customer_no") or "",
        name=row.text("name") or row.text("company"),
        address=Address(
            name=row.text("name"),
            company=row.text("company"),
            street=row.text("street"),
            street2=row.text("street2"),
            city=row.text("city"),
            region=row.text("region"),
            postal_code=row.text("postal_code"),
            country=row.upper("country"),
            phone=row.text("phone"),
            email=row.text("email"),
        ),
        group=row.text("group"),
        terms=row.text("terms"),
        credit_limit=row.number_of("credit_limit"),
        tax_exempt_certificate=row.text("tax_exempt_certificate"),
        exempt_until=row.day("exempt_until"),
        row=row.number,
    )


def _price(row: Row) -> PriceRow:
    price = row.number_of("unit_price")
    if price is None:
        raise row.bad("unit_price", "must not be empty")
    return PriceRow(
        sku=row.required("sku"),
        unit_price=price,
        group=row.text("group"),
        min_quantity=row.number_of("min_quantity"),
        start=row.day("from"),
        until=row.day("until"),
        row=row.number,
    )


def _tax(row: Row) -> TaxRow:
    return TaxRow(
        rate=row.rate("rate"),
        country=row.upper("country"),
        region=row.upper("region"),
        postal_from=row.text("postal_from"),
        postal_to=row.text("postal_to"),
        tax_class=row.text("tax_class"),
        freight_taxable=row.flag("freight_taxable"),
        start=row.day("from"),
        until=row.day("until"),
        row=row.number,
    )


def _freight(row: Row) -> FreightRow:
    return FreightRow(
        method=row.required("method"),
        basis=row.choice("basis", BASES, "items"),
        base=row.number_of("base") or Decimal(0),
        per_unit=row.number_of("per_unit") or Decimal(0),
        country=row.upper("country"),
        region=row.upper("region"),
        lower=row.number_of("from"),
        upper=row.number_of("to"),
        row=row.number,
    )


def _table(
    folder: Path, name: str, make: Callable[[Row], T], needed: set[str], known: Sequence[str], must_exist: bool = False
) -> list[T]:
    file = next((f for f in (folder / f"{name}.csv", folder / f"{name}.xlsx") if f.is_file()), None)
    if file is None:
        if must_exist:
            raise ConfigurationError(
                f"{folder / name}.csv is missing.", "Put the price list there: columns sku, description, unit_price."
            )
        return []
    numbered = _xlsx_rows(file) if file.suffix == ".xlsx" else _csv_rows(file)
    head_no, head = next(numbered, (1, []))
    columns = [cell.strip().lower().lstrip("\ufeff") for cell in head]
    _check_columns(file, head_no, columns, needed, known)
    result = []
    for number, cells in numbered:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
            raise ConfigurationError(
                f"{file.name}, row {number}: {len(cells)} cells under {len(columns)} headings.",
                "A comma inside a value needs quotes around the value.",
            )
        result.append(make(Row(file, number, dict(zip(columns, cells, strict=False)))))
    return result


def _check_columns(file: Path, row: int, columns: Sequence[str], needed: set[str], known: Sequence[str]) -> None:
    twice = {c for c in columns if c and columns.count(c) > 1}
    if twice:
        raise ConfigurationError(f"{file.name}, row {row}: column {twice.pop()} stands there twice.")
    missing = needed - set(columns)
    if missing:
        name = min(missing)
        near = difflib.get_close_matches(name, [c for c in columns if c not in known], n=1, cutoff=0.6)
        hint = f" Is {near[0]!r} meant for it?" if near else ""
        raise ConfigurationError(
            f"{file.name}, row {row}: column {name} is missing.{hint}", f"Columns: {', '.join(known)}"
        )
    for column in columns:
        if column and column not in known:
            near = difflib.get_close_matches(column, [k for k in known if k not in columns], n=1, cutoff=0.75)
            if near:
                raise ConfigurationError(
                    f"{file.name}, row {row}: unknown column {column!r}; did you mean {near[0]!r}?"
                )


def _csv_rows(file: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ConfigurationError(
            f"{file.name}, row {line}: not UTF-8 text.",
            "Save it as CSV UTF-8 (in Excel: 'CSV UTF-8 (comma delimited)').",
        ) from error
    except OSError as error:
        raise ConfigurationError(f"{file}: can't be read: {error.strerror}") from error
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise ConfigurationError(
            f"{file.name}, row {reader.line_num}: {error}", "Look for a quote that is never closed."
        ) from error


def _xlsx_rows(file: Path) -> Iterator[tuple[int, list[str]]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, OSError, IndexError) as error:
        raise ConfigurationError(f"{file}: can't be read as a workbook: {error}") from error
    for number, cells in enumerate(rows, 1):
        yield number, [_as_text(cell) for cell in cells]


def _as_text(cell: object) -> str:
    if isinstance(cell, float):
        return format(Decimal(repr(cell)).normalize(), "f")
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return str(cell)


def _unique(file: Path, column: str, keys: Sequence[tuple[str, int]]) -> None:
    seen: dict[str, int] = {}
    for key, row in keys:
        if key in seen:
            raise ConfigurationError(
                f"{file.name}, row {row}, column {column}: {key!r} stands in row {seen[key]} already."
            )
        seen[key] = row


def load_form(file: Path) -> Form:
    """One `forms/*.toml`. Raises ConfigurationError naming file and key."""
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8-sig"))
        spots = tuple(
            FormSpot(
                field=spot["field"],
                box=_box(spot["box"]),
                kind=spot.get("kind", "text"),
                page=int(spot.get("page", 1)),
                boxes=spot.get("boxes"),
                prefix=str(spot.get("prefix", "")),
            )
            for spot in raw["spot"]
        )
        anchors = tuple(
            FormAnchor(mark=int(anchor["mark"]), box=_box(anchor["box"]), page=int(anchor.get("page", 1)))
            for anchor in raw.get("anchor", ())
        )
        return Form(
            name=raw["name"],
            title=raw.get("title", raw["name"]),
            width=float(raw["width"]),
            height=float(raw["height"]),
            marks=tuple(raw["marks"]),
            spots=spots,
            pages=int(raw.get("pages", 1)),
            version=int(raw.get("version", 1)),
            anchors=anchors,
            code=_box(raw["code"]) if "code" in raw else None,
            pictures=tuple((file.parent / name).read_bytes() for name in raw.get("pictures", ())),
        )
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{file}: not valid TOML: {error}") from error
    except OSError as error:
        raise ConfigurationError(
            f"{file}: {error.filename} can't be read: {error.strerror}",
            "The pictures of a form lie beside its .toml; `orderproc forms print` and `forms learn` make both.",
        ) from error
    except KeyError as error:
        raise ConfigurationError(
            f"{file}: the key {error.args[0]!r} is missing.", "See docs/how-to-add.md, 'A form'."
        ) from error
    except (TypeError, ValueError, IndexError) as error:
        raise ConfigurationError(f"{file}: {error}", "A box is four numbers: x0, y0, x1, y1 in points.") from error


def _box(values: Sequence[float]) -> tuple[float, float, float, float]:
    return float(values[0]), float(values[1]), float(values[2]), float(values[3])
