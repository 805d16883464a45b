"""The forms of the part test in `forms_held`, by hand and typed."""

from __future__ import annotations

from tests.generator import forms_held
from tests.generator.images import Reach, register
from tests.generator.labels_held import tongues

HELD = forms_held.HELD
SHOWS: dict[str, tuple[str, int]] = {
    "catalogue_blank": ("sku description quantity price amount subtotal total freight address customer_no payment", 12),
    "seed_house": ("sku description quantity price amount subtotal total freight address payment", 13),
    "kitchen_insert": ("sku description quantity price amount subtotal total freight address customer_no payment", 13),
    "mail_card": ("sku description quantity price address customer_no payment", 9),
    "tool_slip": ("sku description quantity price amount subtotal total freight address customer_no payment", 14),
}
REACHES = {
    "catalogue_blank": Reach(tongues("catalogue_blank"), firm=False),
    "seed_house": Reach(tongues("seed_house"), firm=False),
    "kitchen_insert": Reach(tongues("kitchen_insert"), firm=False),
    "mail_card": Reach(tongues("mail_card"), firm=False),
    "tool_slip": Reach(tongues("tool_slip")),
}

register("test", HELD, SHOWS, REACHES)
