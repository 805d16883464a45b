"""An `OrderDraft` of answers: what `take` was told, or JSON in the shape of `order` in DESIGN.md ("Commands").

Says what is wrong with an answer, and where; whether the order makes sense is for checking.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from orderproc.errors import UsageError
from orderproc.model.cards import card_last4, mask_cards
from orderproc.model.document import Channel
from orderproc.model.draft import (
    DraftAddress,
    DraftLine,
    DraftPayment,
    Field,
    OrderDraft,
    PaymentMethod,
    StatedTotals,
)
from orderproc.model.issue import Kind

T = TypeVar("T")

_ADDRESS = tuple(DraftAddress.__dataclass_fields__)
_PAYMENT = ("method", "amount_tendered", "reference", "card_last4", "terms")
_LINE = ("sku", "description", "quantity", "unit", "unit_price", "extended_price", "note", "stated", "number")
_TOTALS = {
    "merchandise_total": "merchandise",
    "discount": "discount",
    "shipping": "shipping",
    "tax": "tax",
    "order_total": "total",
    "stated_total": "total",
}
_TEXTS = ("customer_po", "customer_no", "ship_method", "notes", "currency", "tax_exempt", "discount_code")
_DATES = ("order_date", "requested_ship_date")
_ORDER = (*_TEXTS, *_DATES, *_TOTALS, "sold_to", "bill_to", "ship_to", "payment", "lines")

_SOURCES = {Channel.PHONE: "said on the phone", Channel.COUNTER: "said over the counter"}


def draft_from_answers(
    answers: Mapping[str, Any], *, channel: Channel = Channel.PHONE, today: date | None = None
) -> OrderDraft:
    """A draft of answers. Amounts and quantities as strings in plain decimal notation (numbers are taken too), dates ISO 8601,
    null or missing what is unknown. `today` is the order date where none is given.

    Raises UsageError with the path of the answer (`lines[0].quantity`) that makes no sense.
    """
    source = _SOURCES.get(channel, "as keyed")
    reader = _Answers(source)
    reader.known(answers, _ORDER, "")
    rows = answers.get("lines") or []
    if not isinstance(rows, (list, tuple)):
        raise UsageError("lines: must be a list of lines.", _LIKE)
    ordered_on = reader.date(answers, "order_date", "")
    totals = {_TOTALS[key]: reader.number(answers, key, "") for key in _TOTALS if answers.get(key) is not None}
    return OrderDraft(
        kind=Kind.ORDER,
        kind_reason=source,
        layout="keyed",
        order_date=ordered_on or (Field(value=today, source="the day of the call") if today else Field()),
        requested_ship_date=reader.date(answers, "requested_ship_date", ""),
        sold_to=reader.address(answers, "sold_to"),
        bill_to=reader.address(answers, "bill_to"),
        ship_to=reader.address(answers, "ship_to"),
        payment=reader.payment(answers),
        lines=tuple(reader.line(row, f"lines[{i}]") for i, row in enumerate(rows)),
        stated=StatedTotals(**totals),
        customer_po=reader.text(answers, "customer_po", ""),
        customer_no=reader.text(answers, "customer_no", ""),
        ship_method=reader.text(answers, "ship_method", ""),
        notes=reader.text(answers, "notes", ""),
        currency=reader.text(answers, "currency", ""),
        tax_exempt=reader.text(answers, "tax_exempt", ""),
        discount_code=reader.text(answers, "discount_code", ""),
    )


_LIKE = (
    'Like {"customer_no": "1001", "lines": [{"sku": "TW-4410-B", "quantity": "3"}], "payment": {"method": "check"}}.'
)


class _Answers:
    """Reads one kind of value each; every method takes the path of the enclosing object for its errors."""

    def __init__(self, source: str) -> None:
        self.source = source

    def known(self, given: object, keys: tuple[str, ...], path: str) -> None:
        if not isinstance(given, Mapping):
            raise UsageError(f"{path or 'the order'}: must be an object with names and values.", _LIKE)
        for key in given:
            if key not in keys:
                near = difflib.get_close_matches(str(key), keys, n=1)
                tip = f"Did you mean {near[0]}?" if near else f"Known are {', '.join(keys)}."
                raise UsageError(f"{_join(path, str(key))} is not known.", tip)

    def text(self, given: Mapping[str, Any], key: str, path: str) -> Field[str]:
        value = given.get(key)
        if value is None or value == "":
            return Field()
        if isinstance(value, (bool, list, tuple, Mapping)):
            raise UsageError(f"{_join(path, key)}: must be text.")
        text = mask_cards(str(value).strip())
        return self._field(text, str(text)) if text else Field()

    def number(self, given: Mapping[str, Any], key: str, path: str) -> Field[Decimal]:
        value = given.get(key)
        if value is None or value == "":
            return Field()
        try:
            if isinstance(value, bool) or not isinstance(value, (str, int, float, Decimal)):
                raise InvalidOperation
            number = Decimal(str(value).strip())
            if not number.is_finite():
                raise InvalidOperation
        except InvalidOperation:
            shown = mask_cards(str(value))
            raise UsageError(f"{_join(path, key)}: {shown!r} is no number.", 'Write it like "3" or "48.10".') from None
        return self._field(number, str(value))

    def date(self, given: Mapping[str, Any], key: str, path: str) -> Field[date]:
        value = given.get(key)
        if value is None or value == "":
            return Field()
        try:
            return self._field(value if type(value) is date else date.fromisoformat(str(value).strip()), str(value))
        except ValueError:
            raise UsageError(f"{_join(path, key)}: {value!r} is no date.", 'Write it like "2026-11-20".') from None

    def address(self, given: Mapping[str, Any], key: str) -> DraftAddress:
        value = given.get(key)
        if value is None:
            return DraftAddress()
        self.known(value, _ADDRESS, key)
        return DraftAddress(**{name: self.text(value, name, key) for name in _ADDRESS})

    def payment(self, given: Mapping[str, Any]) -> DraftPayment:
        value = given.get("payment")
        if value is None:
            return DraftPayment()
        self.known(value, _PAYMENT, "payment")
        method: Field[PaymentMethod] = Field()
        if value.get("method"):
            try:
                method = self._field(PaymentMethod(str(value["method"]).strip()), str(value["method"]))
            except ValueError:
                names = ", ".join(each.value for each in PaymentMethod)
                raise UsageError(f"payment.method: {value['method']!r} is not known.", f"It may be {names}.") from None
        last4 = self.text(value, "card_last4", "payment")
        if last4.value is not None and not (len(last4.value) == 4 and last4.value.isdecimal()):
            tip = "The whole number is never kept."
            kept = card_last4(str(value["card_last4"]))
            raise UsageError(
                "payment.card_last4: must be the last four digits of the card" + (f" ({kept})." if kept else "."), tip
            )
        return DraftPayment(
            method=method,
            amount_tendered=self.number(value, "amount_tendered", "payment"),
            reference=self.text(value, "reference", "payment"),
            card_last4=last4,
            terms=self.text(value, "terms", "payment"),
        )

    def line(self, given: Any, path: str) -> DraftLine:
        self.known(given, _LINE, path)
        quantity = self.number(given, "quantity", path)
        sku, description = self.text(given, "sku", path), self.text(given, "description", path)
        note = self.text(given, "note", path).value
        return DraftLine(
            sku=sku,
            description=description,
            quantity=quantity,
            unit=self.text(given, "unit", path),
            unit_price=self.number(given, "unit_price", path),
            extended_price=self.number(given, "extended_price", path),
            note=note,
            raw=" ".join(x for x in (quantity.raw, sku.raw, description.raw) if x),
        )

    def _field(self, value: T, raw: str) -> Field[T]:
        return Field(value=value, raw=raw, source=self.source)


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
