"""What a clerk types, as a value: numbers with point or comma, dates, payment methods. Refuses what has two meanings."""

from __future__ import annotations

import difflib
import re
from datetime import date
from decimal import Decimal

from orderproc.errors import UsageError
from orderproc.model.draft import PaymentMethod
from orderproc.model.issue import Kind
from orderproc.review.paths import Path, Takes

Value = str | Decimal | date | PaymentMethod | bool

METHOD_WORDS = {
    "cheque": PaymentMethod.CHECK,
    "credit card": PaymentMethod.CARD,
    "credit": PaymentMethod.ACCOUNT,
    "invoice": PaymentMethod.ACCOUNT,
    "bill": PaymentMethod.ACCOUNT,
    "bill us": PaymentMethod.ACCOUNT,
    "net": PaymentMethod.ACCOUNT,
    "purchase order": PaymentMethod.ACCOUNT,
    "money order": PaymentMethod.MONEY_ORDER,
    "cash on delivery": PaymentMethod.COD,
    "transfer": PaymentMethod.PREPAID,
    "gift card": PaymentMethod.VOUCHER,
}


def parse(path: Path, text: str) -> Value | None:
    """The value, None for an empty one. Raises UsageError saying what may stand there."""
    text = " ".join(text.split()) if path.name != "notes" else text.strip()
    if not text:
        return None
    if path.takes is Takes.NUMBER:
        return number(path.text, text)
    if path.takes is Takes.DAY:
        return _day(path.text, text)
    if path.takes is Takes.METHOD:
        return _method(path.text, text)
    if path.takes is Takes.FLAG:
        return _flag(path.text, text)
    if path.takes in _CODES:
        pattern, tip = _CODES[path.takes]
        if not re.fullmatch(pattern, text.upper()):
            raise UsageError(f"{path.text}: {_shown(path, text)} can't stand there.", tip)
        return text.upper()
    return text


_CODES = {
    Takes.CURRENCY: (r"[A-Z]{3}", "A currency is three letters, such as USD or EUR (ISO 4217)."),
    Takes.COUNTRY: (r"[A-Z]{2}", "A country is two letters, such as US or DE (ISO 3166)."),
    Takes.LAST4: (r"\d{4}", "Only the last four digits of a card are kept."),
}


def _shown(path: Path, text: str) -> str:
    """Not a card number, which must not reach a terminal's scrollback or a log."""
    return f"what was typed ({len(text)} characters)" if path.takes is Takes.LAST4 else repr(text)


def number(name: str, text: str) -> Decimal:
    """1234.50, 1,234.50, 1.234,50 or 4,50; "1,234" could be two numbers and is refused."""
    plain = text.replace(" ", "").replace("'", "")
    if re.fullmatch(r"[+-]?\d{1,9}(\.\d{1,6})?|[+-]?\.\d{1,6}", plain):
        return Decimal(plain)
    if re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+\.\d{1,6}", plain):
        return Decimal(plain.replace(",", ""))
    if re.fullmatch(r"[+-]?\d{1,3}(\.\d{3})+,\d{1,6}", plain):
        return Decimal(plain.replace(".", "").replace(",", "."))
    if re.fullmatch(r"[+-]?\d{1,9},(\d{1,2}|\d{4,6})", plain):
        return Decimal(plain.replace(",", "."))
    raise UsageError(f"{name}: {text!r} is no number, or could be two.", "Write 1234.50, with no sign for thousands.")


def _day(name: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{name}: {text!r} is no date.", "Write year-month-day: 2026-11-20") from None


def _method(name: str, text: str) -> PaymentMethod:
    key = text.casefold().replace("-", " ").replace("_", " ")
    methods = {m.value.replace("_", " "): m for m in PaymentMethod} | METHOD_WORDS
    if key in methods:
        return methods[key]
    near = difflib.get_close_matches(key, methods, n=1)
    hint = f" Did you mean {methods[near[0]].value}?" if near else ""
    raise UsageError(f"{name}: {text!r} is no way to pay.{hint}", f"One of {', '.join(PaymentMethod)}.")


def _flag(name: str, text: str) -> bool:
    if text.casefold() in ("yes", "y", "true", "1"):
        return True
    if text.casefold() in ("no", "n", "false", "0"):
        return False
    raise UsageError(f"{name}: {text!r} is neither yes nor no.", "Write yes or no.")


def kind(text: str) -> Kind:
    """What a document is. Raises UsageError naming the nearest."""
    try:
        return Kind(text.strip().casefold())
    except ValueError:
        near = difflib.get_close_matches(text.strip().casefold(), list(Kind), n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise UsageError(f"kind: {text!r} is none.{hint}", f"One of {', '.join(Kind)}.") from None
