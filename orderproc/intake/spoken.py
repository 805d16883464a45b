"""What a keyed answer means: a number, one of the choices, a quantity with an item. Pure text; knows no catalogue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation


def quantity_and_item(text: str) -> list[tuple[Decimal | None, str]]:
    """Every way to take it as quantity and item; first as an item alone."""
    found: list[tuple[Decimal | None, str]] = [(None, text)]
    before = re.fullmatch(
        r"(\d+(?:[.,]\d+)?)\s*(?:[x×*]\s+|[×*]\s*|of\s+|pcs\.?\s+)?(?<=[\s×*])(\S.*)", text, re.IGNORECASE
    )
    behind = re.fullmatch(r"(.*?\S)(?:\s*[,×*]\s*|\s+x?\s*)(\d+(?:[.,]\d+)?)", text, re.IGNORECASE)
    for quantity, rest in (before.group(1, 2) if before else ("", ""), behind.group(2, 1) if behind else ("", "")):
        number = decimal_of(quantity) if quantity else None
        if number is not None:
            found.append((number, rest.strip()))
    return found


def decimal_of(text: str) -> Decimal | None:
    """A decimal with point or comma; "1,000" could be either and is none."""
    text = text.strip()
    if re.fullmatch(r"\d{1,3},\d{3}", text):
        return None
    try:
        number = Decimal(text.replace(",", ".") if "." not in text else text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def numbers_in(text: str) -> list[str]:
    return re.findall(r"\d+(?:\.\d+)?", text)


def chosen(text: str, choices: Sequence[str]) -> int | None:
    """Which is meant: by its number from 1, its words, or how they begin where only one does."""
    if text.isdecimal():
        return int(text) - 1 if 1 <= int(text) <= len(choices) else None
    folded = [choice.casefold() for choice in choices]
    if text.casefold() in folded:
        return folded.index(text.casefold())
    begun = [i for i, choice in enumerate(folded) if choice.startswith(text.casefold())]
    return begun[0] if text and len(begun) == 1 else None
