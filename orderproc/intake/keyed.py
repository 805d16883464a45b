"""`take`: an order by phone or over the counter, asked in the order in which a customer speaks. No terminal in here.

    talk = Conversation(tables, Channel.PHONE)
    while question := talk.question():
        feedback = talk.answer(input(question.text))
    draft = talk.draft(today)

Who, where to, what, how shipped, how paid, anything else. `back` goes one question back.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import copy, deepcopy
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from orderproc.intake.answers import draft_from_answers
from orderproc.intake.lookup import find_customers, search_items
from orderproc.intake.spoken import chosen, decimal_of, numbers_in, quantity_and_item
from orderproc.model.cards import card_last4, mask_cards
from orderproc.model.document import Channel
from orderproc.model.draft import OrderDraft, PaymentMethod
from orderproc.model.shop import Customer, Item, ShopTables, plain

__all__ = ["Conversation", "Question", "draft_from_answers", "find_customers", "search_items"]

BACK = "back"


@dataclass(frozen=True, slots=True)
class Question:
    """`key` says what is asked for, for a program; `choices` are numbered from 1 for the answer. `optional`: may be empty."""

    key: str
    text: str
    choices: tuple[str, ...] = ()
    optional: bool = False


_NEW_CUSTOMER = (  # path below sold_to or ship_to, question, may be empty
    ("name", "Name", False),
    ("company", "Company", True),
    ("street", "Street and number", False),
    ("street2", "Second address line", True),
    ("city", "Town", False),
    ("region", "State or region", True),
    ("postal_code", "Postal code", False),
    ("country", "Country (two letters)", True),
    ("phone", "Telephone", True),
    ("email", "E-mail, for the confirmation", True),
)
_ELSEWHERE = tuple(row for row in _NEW_CUSTOMER if row[0] not in ("phone", "email"))
_TENDERED = {PaymentMethod.CHECK, PaymentMethod.MONEY_ORDER, PaymentMethod.CASH, PaymentMethod.VOUCHER}
_NUMBERED = {
    PaymentMethod.CHECK: "Cheque number",
    PaymentMethod.MONEY_ORDER: "Number of the money order",
    PaymentMethod.VOUCHER: "Number of the voucher",
}


_STATE = frozenset({"customer", "_todo", "_found", "_item", "_quantity"})  # and `answers`: what `back` brings back


@dataclass(frozen=True)
class _Step:
    """One question and what is done with its answer."""

    ask: Callable[[], Question]
    hear: Callable[[str], str]


class Conversation:
    """The state of one call. `answers` is what is known so far, in the shape of `order` in DESIGN.md."""

    def __init__(
        self, tables: ShopTables, channel: Channel = Channel.PHONE, ship_methods: tuple[str, ...] | None = None
    ) -> None:
        self.tables = tables
        self.channel = channel
        self.ship_methods = (
            tuple(dict.fromkeys(row.method for row in tables.freight)) if ship_methods is None else ship_methods
        )
        self.answers: dict[str, Any] = {"lines": []}
        self.customer: Customer | None = None
        self._todo: list[_Step] = [_Step(self._ask_who, self._hear_who)]  # the first of these is asked now
        self._before: list[dict[str, Any]] = []
        self._found: list[Customer] | list[Item] = []
        self._item: Item | None = None
        self._quantity: Decimal | None = None

    def question(self) -> Question | None:
        """What to ask now; None when everything was asked."""
        return self._todo[0].ask() if self._todo else None

    def answer(self, text: str) -> str:
        """Takes the answer to `question()`; returns what to say to it, "" for nothing. A useless answer asks again."""
        text = text.strip()
        question = self.question()
        if text.casefold() == BACK:
            return self._back()
        if question is None:
            return ""
        if not text and not question.optional:
            return "This one is needed."
        state = {name: copy(value) for name, value in vars(self).items() if name in _STATE}
        state["answers"] = deepcopy(self.answers)
        feedback = self._todo[0].hear(text)
        if (state["_todo"], state["answers"]) != (self._todo, self.answers):
            self._before.append(state)
        return feedback

    def _back(self) -> str:
        if not self._before:
            return "This is the first question."
        vars(self).update(self._before.pop())
        return ""

    def _then(self, *steps: _Step) -> None:
        """This question is answered; `steps` come next."""
        self._todo[:1] = steps

    def _first(self, *steps: _Step) -> None:
        """`steps` come next, then this question again."""
        self._todo[:0] = steps

    def draft(self, today: date | None = None) -> OrderDraft:
        return draft_from_answers(self.answers, channel=self.channel, today=today)

    # -- who

    def _ask_who(self) -> Question:
        return Question("who", "Who is it? Customer number, name, telephone or e-mail")

    def _hear_who(self, text: str) -> str:
        found = find_customers(self.tables.customers, text)
        if len(found) == 1 and _sure(found[0], text):
            return self._is_known(found[0])
        if found:
            self._found = found
            self._then(_Step(self._ask_which_customer, self._hear_which_customer))
            return ""
        self.answers["sold_to"] = _of_new(text)
        return self._is_new()

    def _ask_which_customer(self) -> Question:
        choices = tuple(_shown(customer) for customer in self._found if isinstance(customer, Customer))
        return Question("which_customer", "Which of these?", (*choices, "none of these"))

    def _hear_which_customer(self, text: str) -> str:
        number = chosen(text, self._ask_which_customer().choices)
        if number is None:
            return "Say its number."
        if number < len(self._found):
            found = self._found[number]
            assert isinstance(found, Customer)
            return self._is_known(found)
        self.answers["sold_to"] = {}
        return self._is_new()

    def _is_new(self) -> str:
        self.customer = None
        asked = (row for row in _NEW_CUSTOMER if row[0] not in self.answers["sold_to"])
        self._then(*(self._field("sold_to", *row) for row in asked), *self._rest())
        return "A new customer."

    def _is_known(self, customer: Customer) -> str:
        self.customer = customer
        self.answers["customer_no"] = customer.customer_no
        address = {name: getattr(customer.address, name) for name, _, _ in _NEW_CUSTOMER}
        address["name"] = address["name"] or (None if address["company"] else customer.name)
        self.answers["sold_to"] = {name: value for name, value in address.items() if value}
        self._then(*self._rest())
        return f"{_shown(customer)}."

    def _field(self, party: str, name: str, text: str, optional: bool) -> _Step:
        def ask() -> Question:
            return Question(f"{party}.{name}", text, (), optional)

        def hear(answer: str) -> str:
            self.answers.setdefault(party, {})[name] = mask_cards(answer) or None
            self._then()
            return ""

        return _Step(ask, hear)

    # -- where to, what, how, anything else

    def _rest(self) -> tuple[_Step, ...]:
        methods = (_Step(self._ask_ship_method, self._hear_ship_method),) if self.ship_methods else ()
        return (
            _Step(self._ask_ship_to, self._hear_ship_to),
            _Step(self._ask_item, self._hear_item),
            *methods,
            _Step(self._ask_method, self._hear_method),
            _Step(self._ask_notes, self._hear_notes),
        )

    def _ask_ship_to(self) -> Question:
        sold_to = self.answers.get("sold_to", {})
        there = ", ".join(sold_to[key] for key in ("street", "city", "postal_code") if sold_to.get(key))
        return Question(
            "ship_to", "Where does it go?", (f"to {there or 'that address'}", "somewhere else"), optional=True
        )

    def _hear_ship_to(self, text: str) -> str:
        number = chosen(text, ("same", "else")) if text else 0
        if number is None:
            number = chosen(text, self._ask_ship_to().choices)
        if number is None:
            return "Say 1 or 2."
        if number == 0:
            self.answers.pop("ship_to", None)
            self._then()
        else:
            self.answers["ship_to"] = {}
            self._then(*(self._field("ship_to", *row) for row in _ELSEWHERE))
        return ""

    def _ask_item(self) -> Question:
        text = "What? Item number or words, with the quantity before or after"
        more = bool(self.answers["lines"])
        return Question("item", f"{text}; empty when that is all" if more else text, (), optional=more)

    def _hear_item(self, text: str) -> str:
        if not text:
            self._then()
            return _count(len(self.answers["lines"]))
        self._quantity, found, sure = self._heard(text)
        if not found:
            return f'Nothing in the catalogue is like "{mask_cards(text)}".'
        if sure:
            return self._take_item(found[0])
        self._found = found
        self._first(_Step(self._ask_which_item, self._hear_which_item))
        return ""

    def _heard(self, text: str) -> tuple[Decimal | None, list[Item], bool]:
        """Quantity, items, and whether it can be only this one. "3 TW-4410", "TW-4410 x 3", "TW-4410": of several ways to
        take it, the one whose rest is an item number."""
        readings = quantity_and_item(text)
        exact = [(quantity, item) for quantity, rest in readings if (item := self.tables.catalog.get(rest))]
        if len(exact) == 1:
            return exact[0][0], [exact[0][1]], True
        if exact:  # "12 15": both are item numbers
            return None, list({item.sku: item for _, item in exact}.values()), False
        for quantity, rest in (*readings[1:], readings[0]):
            found = search_items(self.tables.catalog, rest)
            if found:
                # "12 inch pan": a number that stands in the description may be part of the name
                doubtful = quantity is not None and any(str(quantity) in numbers_in(item.description) for item in found)
                return (None if doubtful else quantity), found, False
        return None, [], False

    def _ask_which_item(self) -> Question:
        choices = tuple(_item(item) for item in self._found if isinstance(item, Item))
        return Question("which_item", "Which of these?", (*choices, "none of these"))

    def _hear_which_item(self, text: str) -> str:
        by_number = [i for i, item in enumerate(self._found) if isinstance(item, Item) and item.sku == text]
        number = by_number[0] if by_number else chosen(text, self._ask_which_item().choices)
        if number is None:
            return "Say its number."
        self._then()
        if number >= len(self._found):
            return ""
        found = self._found[number]
        assert isinstance(found, Item)
        return self._take_item(found)

    def _take_item(self, item: Item) -> str:
        self._item = item
        told = ""
        if item.status == "discontinued":
            told = f"{item.sku} is discontinued" + (f"; {item.substitute} stands for it. " if item.substitute else ". ")
        if self._quantity is not None:
            return told + self._add_line(self._quantity)
        self._first(_Step(self._ask_quantity, self._hear_quantity))
        return told + _item(item)

    def _ask_quantity(self) -> Question:
        unit = self._item.unit if self._item else ""
        return Question("quantity", f"How many ({unit})?")

    def _hear_quantity(self, text: str) -> str:
        quantity = decimal_of(text)
        if quantity is None or quantity <= 0:
            return f'"{text}" is no quantity. Say a number above 0.'
        self._then()
        return self._add_line(quantity)

    def _add_line(self, quantity: Decimal) -> str:
        item = self._item
        assert item is not None
        if quantity <= 0:
            return "The quantity must be above 0."
        self.answers["lines"].append({"sku": item.sku, "quantity": format(quantity, "f"), "unit": item.unit})
        return f"{format(quantity, 'f')} × {_item(item)}"

    def _ask_ship_method(self) -> Question:
        return Question("ship_method", "How is it shipped? Empty: as usual", self.ship_methods, optional=True)

    def _hear_ship_method(self, text: str) -> str:
        number = chosen(text, self.ship_methods) if text else None
        if text and number is None:
            return "Say its number."
        self.answers["ship_method"] = None if number is None else self.ship_methods[number]
        self._then()
        return ""

    def _ask_method(self) -> Question:
        usual = self.customer is not None and bool(self.customer.terms)
        text = (
            f"How is it paid? Empty: on account ({self.customer.terms})"
            if usual and self.customer
            else "How is it paid?"
        )
        return Question("payment.method", text, tuple(m.value.replace("_", " ") for m in PaymentMethod), optional=usual)

    def _hear_method(self, text: str) -> str:
        methods = tuple(PaymentMethod)
        number = chosen(text, self._ask_method().choices) if text else methods.index(PaymentMethod.ACCOUNT)
        if number is None:
            return "Say its number."
        method = methods[number]
        self.answers["payment"] = {"method": method.value}
        self.answers.pop("customer_po", None)
        more: list[_Step] = []
        if method is PaymentMethod.ACCOUNT:
            more.append(_Step(self._ask_po, self._hear_po))
        if method in _NUMBERED:
            more.append(self._field("payment", "reference", _NUMBERED[method], True))
        if method in _TENDERED:
            more.append(_Step(self._ask_tender, self._hear_tender))
        if method is PaymentMethod.CARD:
            more.append(_Step(self._ask_card, self._hear_card))
        self._then(*more)
        return ""

    def _ask_po(self) -> Question:
        return Question("customer_po", "Their own order number", (), optional=True)

    def _hear_po(self, text: str) -> str:
        self.answers["customer_po"] = text or None
        self._then()
        return ""

    def _ask_tender(self) -> Question:
        return Question("payment.amount_tendered", "How much is it? Empty: the exact sum", (), optional=True)

    def _hear_tender(self, text: str) -> str:
        amount = decimal_of(text.lstrip("$€£ ")) if text else None
        if text and (amount is None or amount < 0):
            return f'"{mask_cards(text)}" is no amount. Say it like 48.10.'
        self.answers["payment"]["amount_tendered"] = None if amount is None else format(amount, "f")
        self._then()
        return ""

    def _ask_card(self) -> Question:
        return Question("payment.card_last4", "Last four digits of the card", (), optional=True)

    def _hear_card(self, text: str) -> str:
        digits = re.sub(r"\D", "", text)
        if text and len(digits) != 4:
            kept = card_last4(digits)
            return f"Only the last four{f', {kept}' if kept else ''}: the whole number is never kept."
        self.answers["payment"]["card_last4"] = digits or None
        self._then()
        return ""

    def _ask_notes(self) -> Question:
        return Question("notes", "Anything else?", (), optional=True)

    def _hear_notes(self, text: str) -> str:
        self.answers["notes"] = mask_cards(text) or None
        self._then()
        return ""


def _sure(customer: Customer, said: str) -> bool:
    """Found by what only one can have, or by the whole name."""
    if "@" in said or re.fullmatch(r"[\d\s()+./-]{7,}", said):
        return True
    names = (customer.customer_no, customer.name, customer.address.name, customer.address.company)
    return plain(said) in {plain(name) for name in names if name}


def _of_new(said: str) -> dict[str, Any]:
    """What a new customer's first words tell already."""
    said = mask_cards(said)
    if "@" in said:
        return {"email": said}
    if not any(c.isdigit() for c in said):
        return {"name": said}
    return {"phone": said} if len(re.sub(r"\D", "", said)) >= 7 and not re.search(r"[^\W\d_]", said) else {}


def _shown(customer: Customer) -> str:
    address = customer.address
    name = address.company or address.name or customer.name
    return ", ".join(x for x in (customer.customer_no, name, address.street, address.city) if x)


def _item(item: Item) -> str:
    price = f" at {format(item.unit_price, 'f')}" if item.unit_price is not None else ""
    return f"{item.sku} {item.description}{price}"


def _count(lines: int) -> str:
    return f"{lines} line{'s' if lines != 1 else ''}."
