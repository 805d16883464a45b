"""The forms of the part test, by hand and typed."""

from __future__ import annotations

from tests.generator import forms_test
from tests.generator.images import register

SHOWS: dict[str, tuple[str, int]] = {
    "footed": ("sku description quantity price amount subtotal total freight address payment", 9),
    "ticked_lines": ("sku description quantity amount total address payment", 9),
}

register("test", forms_test.TEST, SHOWS)
