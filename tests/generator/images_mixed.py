"""The forms in `forms_mixed`, by hand and typed."""

from __future__ import annotations

from tests.generator import forms_mixed
from tests.generator.images import Reach, register
from tests.generator.labels_mixed import languages

SHOWS: dict[str, tuple[str, int]] = {
    "footed": ("sku description quantity price amount subtotal total freight address payment", 9),
    "ticked_lines": ("sku description quantity amount total address payment", 9),
    "parts_fax": ("sku description quantity unit address po", 12),
    "print_at_home": ("sku description quantity price amount subtotal total freight address ship_to payment", 9),
    "perforated_strip": (
        "sku description quantity price amount subtotal total freight tax address ship_to customer_no payment",
        9,
    ),
    "price_list": ("amount subtotal total address customer_no payment", 9),
    "cut_out": ("sku description quantity price amount subtotal total freight address payment", 6),
    "parish_sale": ("sku description quantity price amount total address payment", 9),
    "sections": (
        "sku description quantity unit price amount subtotal total freight tax address ship_to customer_no po payment",
        12,
    ),
    "second_choice": ("sku description quantity amount subtotal total freight address payment", 9),
}
REACHES = {
    "parts_fax": Reach(languages("parts_fax"), firm=True),
    "print_at_home": Reach(languages("print_at_home")),
    "perforated_strip": Reach(languages("perforated_strip"), "US CA FR BE CH"),
    "price_list": Reach(languages("price_list"), firm=True),
    "cut_out": Reach(languages("cut_out"), firm=False),
    "parish_sale": Reach(languages("parish_sale")),
    "sections": Reach(languages("sections"), firm=True),
    "second_choice": Reach(languages("second_choice")),
}

register("train", forms_mixed.MIXED, SHOWS, REACHES)
