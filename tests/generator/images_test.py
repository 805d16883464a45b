"""The forms of the part test, by hand and typed."""

from __future__ import annotations

from tests.generator import forms_test
from tests.generator.images import register

SHOWS: dict[str, tuple[str, int]] = {
    "grid": ("sku description quantity unit price amount subtotal total freight address customer_no payment", 9),
    "dropout": ("sku description quantity price amount total address payment", 9),
    "card": ("sku description quantity price address payment", 6),
    "ledger": ("sku description quantity amount subtotal total freight address ship_to po payment", 9),
    "two_tables": ("sku description quantity amount total address payment", 12),
    "dotted": ("sku description quantity price address payment", 9),
}

register("test", forms_test.TEST, SHOWS)
