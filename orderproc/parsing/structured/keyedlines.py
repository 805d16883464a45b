"""The lines of an order whose keys nobody agreed on: which key holds the item number is settled over all lines, by the catalogue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from orderproc.model.draft import DraftLine, Field
from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Catalog
from orderproc.parsing.numbers import NumberStyle, ambiguous, parse_number, parse_quantity
from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.structured.fields import BUYERS_NUMBER, gtin, per_unit
from orderproc.parsing.structured.keytree import Part, Value, values_of_line

_BY_CATALOGUE = (Role.DESCRIPTION, Role.POSITION, Role.OTHER)  # an item's number only where the catalogue knows it
_RANK = (Role.SUPPLIER_SKU, Role.SKU, Role.GTIN, Role.ITEM, Role.BUYER_SKU)


_OFF = re.compile(
    r"(?:is )?(?:cancell?ed|removed|deleted|voided|void|refunded|returned|storniert|gel(?:ö|oe)scht|annul[eé]e?"
    r"|annullat[oa]|anulad[oa]|cancelad[oa])"
)


class Lines:
    """`drafts` in the order of the document; `known`: how many of them the catalogue knows by their number."""

    def __init__(self, records: Sequence[Part], style: NumberStyle, catalog: Catalog) -> None:
        self.style, self.catalog = style, catalog
        self.issues: list[Issue] = []
        self._values = [values_of_line(record) for record in records]
        self._paths = self._numbers()
        self.drafts = tuple(self._line(i, values) for i, values in enumerate(self._values))
        for index, record in enumerate(records):
            self._called_off(index, record)
        self.known = sum(bool(line.sku.value and catalog.get(line.sku.value)) for line in self.drafts)

    def _numbers(self) -> list[tuple[str, ...]]:
        """The paths that may hold the item's number, the best first: what the catalogue knows goes before what the key says."""
        told: dict[tuple[str, ...], list[Value]] = {}
        for values in self._values:
            for value in values:
                if value.role in _RANK or value.role in _BY_CATALOGUE:
                    told.setdefault(value.path, []).append(value)

        def weight(path: tuple[str, ...]) -> tuple[bool, int, int]:
            values = told[path]
            known = sum(self.catalog.get(v.part.text) is not None for v in values) * 2 > len(self._values)
            rank = _RANK.index(values[0].role) if values[0].role in _RANK else len(_RANK)
            return (not known, rank, len(path))

        paths = sorted(told, key=weight)
        return [p for p in paths if told[p][0].role in _RANK or not weight(p)[0]]

    def _line(self, index: int, values: Sequence[Value]) -> DraftLine:
        by_path = {value.path: value for value in reversed(values)}
        first: dict[Role, Value] = {}
        for value in values:
            first.setdefault(value.role, value)
        numbers = [by_path[path] for path in self._paths if path in by_path]
        sku: Field[str] = Field()
        if numbers:
            best = numbers[0]
            weak = best.role is Role.BUYER_SKU and self.catalog.get(best.part.text) is None
            sku = _field(best, BUYERS_NUMBER if weak else 1.0)
        ours = first.get(Role.SUPPLIER_SKU)
        bar = first.get(Role.GTIN)
        quantity, unit = self._quantity(index, first[Role.QUANTITY]) if Role.QUANTITY in first else (Field(), Field())
        if Role.UNIT in first:
            unit = _field(first[Role.UNIT])
        described = first.get(Role.DESCRIPTION) or (
            first.get(Role.ITEM) if numbers and first.get(Role.ITEM) is not numbers[0] else None
        )
        price = self._money(index, "unit_price", first.get(Role.PRICE))
        per = self._money(index, "unit_price", first.get(Role.PER)).value
        if Role.PRICE not in first and Role.PER in first:  # Odoo: "price_unit"
            price, per = self._money(index, "unit_price", first[Role.PER]), None
        return DraftLine(
            sku=sku,
            supplier_sku=_field(ours) if ours is not None else Field(),
            description=_field(described) if described is not None else Field(),
            quantity=quantity,
            unit=unit,
            unit_price=per_unit(price, per),
            extended_price=self._money(index, "extended_price", first.get(Role.AMOUNT)),
            gtin=Field(value=gtin(bar.part.text), raw=bar.part.text, source=_source(bar)) if bar else Field(),
            raw=" ".join(v.part.text for v in values)[:200],
        )

    def _called_off(self, index: int, record: Part) -> None:
        """What a shop's export says of a line that was taken out of the order, or of which less is left."""
        quantity = self.drafts[index].quantity.value
        for part in record.all():
            if not part.leaf or len(part.path_from(record)) != 1:
                continue
            said = part.text.strip().lower()
            flag = _OFF.fullmatch(part.words) and said in ("true", "1", "yes", "y", "ja", "oui", "si")
            status = part.words in ("status", "state", "line status", "item status") and _OFF.fullmatch(said)
            left = number_of(part, self.style) if part.words in ("current quantity", "remaining quantity") else None
            if flag or status or (left is not None and quantity is not None and left != quantity):
                message = f"'{part.words}' of the line is {part.text!r}: is it ordered as it stands?"
                self.issues.append(Issue(code=Code.STRUCK_LINE, field=f"lines[{index}]", message=message))

    def _quantity(self, index: int, value: Value) -> tuple[Field[Decimal], Field[str]]:
        written = value.part.text
        plain = number_of(value.part, self.style)
        if plain is not None:
            if not value.part.number and ambiguous(written) and not self.style.certain:
                self._doubt(index, "quantity", f"The quantity {written!r} can be read in two ways.")
            return Field(value=plain, raw=written, source=_source(value)), Field()
        read = parse_quantity(written, self.style)
        if read is None:
            return Field(raw=written, source=_source(value)), Field()
        if read.doubt:
            self._doubt(index, "quantity", read.doubt)
        unit = Field(value=read.unit, raw=written, source=_source(value)) if read.unit else Field[str]()
        return Field(value=read.value, raw=written, source=_source(value)), unit

    def _money(self, index: int, name: str, value: Value | None) -> Field[Decimal]:
        if value is None:
            return Field()
        amount = number_of(value.part, self.style)
        if amount is not None and any(words in value.path[-1].split() for words in ("cents", "cent", "minor")):
            amount = amount / 100
        return Field(value=amount, raw=value.part.text, source=_source(value))

    def _doubt(self, index: int, name: str, message: str) -> None:
        self.issues.append(Issue(code=Code.QUANTITY_DOUBTFUL, field=f"lines[{index}].{name}", message=message))


def number_of(part: Part, style: NumberStyle) -> Decimal | None:
    """A number of JSON as it is; a text in the style of the document's numbers."""
    if part.number:
        try:
            value = Decimal(part.text)
        except InvalidOperation:
            return None
        return value if value.is_finite() else None
    return parse_number(part.text, style)


def _field(value: Value, confidence: float = 1.0) -> Field[str]:
    written = " ".join(value.part.text.split())
    return Field(value=written or None, raw=value.part.text, source=_source(value), confidence=confidence)


def _source(value: Value) -> str:
    return f"key '{'/'.join(value.path)}'"
