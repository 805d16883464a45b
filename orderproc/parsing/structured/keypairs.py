"""Parts whose key says nothing because it stands beside the value: {"name": "PO Number", "value": "NRV-1"}, <field name="Qty">3</field>,
and amounts in parts: {"amount": 1160, "divisor": 100}. They become what they mean: a value with its own key.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from orderproc.parsing.structured.keywords import words_of

if TYPE_CHECKING:
    from orderproc.parsing.structured.keytree import Part

_NAME = frozenset("name key label title field attribute code attributecode meta property question id".split())
_VALUE = frozenset("value val answer content string".split())
_BESIDE = frozenset(
    {"id", "type", "display key", "display value", "display name", "data type", "value type", "display label"}
)
_FIELD = frozenset(
    {
        "field",
        "attribute",
        "property",
        "extrinsic",
        "param",
        "parameter",
        "data",
        "custom field",
        "column",
        "user area",
        "add info",
    }
)
# keys of lists whose members are such pairs; elsewhere a name beside a value is its own ({"ItemRef": {"value": "11", "name": "Mug"}})
_LIST = re.compile(
    r"\b(?:fields?|attributes?|meta|metadata|properties|property|custom|extras?|answers?|questions?|param(?:eter)?s?|additional|variables?|extrinsics?|forms?|submissions?|data|infos?|information|entries|entry|options?|felder|zusatzfelder|champs|campos|campi|velden)\b"
)
_LONGEST = 60  # characters of a name; more is a text
_MINOR = frozenset({"amount", "value", "cent amount"})
_DIVISORS = {
    "divisor": False,
    "fraction digits": True,
    "precision": True,
    "decimals": True,
    "decimal places": True,
}  # True: a power of ten
_OF_MONEY = frozenset({*_MINOR, *_DIVISORS, "currency", "currency code", "type"})


def told(part: Part) -> None:
    """Makes one part of such a pair, or of an amount in parts, the value that it is; leaves others as they are."""
    if len(part.parts) > 6 or not all(child.leaf for child in part.parts):
        return
    by_key = {child.words: child for child in part.parts if not child.own}
    own = next((child for child in part.parts if child.own), None)
    if own is not None and part.words in _FIELD:
        name = next((by_key[key] for key in ("name", "key", "id") if key in by_key), None)
        value: Part | None = own
    else:
        name = next((by_key[key] for key in by_key if key.replace(" ", "") in _NAME and key != "id"), None)
        value = next((by_key[key] for key in by_key if key in _VALUE), None)
        if set(by_key) - {one.words for one in (name, value) if one is not None} - _BESIDE:
            value = None
        if not _LIST.search(part.words):
            value = None
    if name is not None and value is not None and 0 < len(name.text) <= _LONGEST and not name.number:
        part.words, part.text, part.number, part.parts = words_of(name.text), value.text, value.number, []
    elif set(by_key) <= _OF_MONEY:
        _whole(part, by_key)


def _whole(part: Part, by_key: dict[str, Part]) -> None:
    """An amount with what it must be divided by, divided."""
    by = next((key for key in by_key if key in _DIVISORS), None)
    amount = next((by_key[key] for key in by_key if key in _MINOR), None)
    if by is None or amount is None:
        return
    try:
        divisor = Decimal(10) ** int(by_key[by].text) if _DIVISORS[by] else Decimal(by_key[by].text)
        value = Decimal(amount.text) / divisor
    except (InvalidOperation, ValueError, ZeroDivisionError, OverflowError):
        return
    if value.is_finite():
        amount.words, amount.text, amount.number = "amount", f"{value:f}", True
        part.parts = [child for child in part.parts if child is not by_key[by]]
