"""The forms of the part train in `forms_held` and `forms_held_more`, by hand and typed."""

from __future__ import annotations

from tests.generator import forms_held, forms_held_more
from tests.generator.images import Reach, register
from tests.generator.labels_held import tongues

HELD = forms_held.HELD + forms_held_more.HELD_MORE
SHOWS: dict[str, tuple[str, int]] = {
    "catalogue_blank": ("sku description quantity price amount subtotal total freight address customer_no payment", 12),
    "seed_house": ("sku description quantity price amount subtotal total freight address payment", 13),
    "kitchen_insert": ("sku description quantity price amount subtotal total freight address customer_no payment", 13),
    "mail_card": ("sku description quantity price address customer_no payment", 9),
    "tool_slip": ("sku description quantity price amount subtotal total freight address customer_no payment", 14),
    "packaging_bon": (
        "sku description quantity unit price amount subtotal total freight tax address ship_to customer_no po payment",
        15,
    ),
    "fashion_sheet": ("sku description quantity price amount subtotal total freight address customer_no payment", 12),
    "parish_supplies": ("sku description quantity price amount subtotal total freight address ship_to payment", 12),
    "railway_dealer": ("sku description quantity price amount subtotal total freight address payment", 12),
    "distributor_fax": (
        "sku description quantity unit price amount total address ship_to customer_no po payment",
        13,
    ),
}
REACHES = {
    "catalogue_blank": Reach(tongues("catalogue_blank"), firm=False),
    "seed_house": Reach(tongues("seed_house"), firm=False),
    "kitchen_insert": Reach(tongues("kitchen_insert"), firm=False),
    "mail_card": Reach(tongues("mail_card"), firm=False),
    "tool_slip": Reach(tongues("tool_slip")),
    "packaging_bon": Reach(tongues("packaging_bon"), firm=True),
    "fashion_sheet": Reach(tongues("fashion_sheet"), firm=False),
    "parish_supplies": Reach(tongues("parish_supplies"), firm=True),
    "railway_dealer": Reach(tongues("railway_dealer"), firm=False),
    "distributor_fax": Reach(tongues("distributor_fax"), firm=True),
}

register("train", HELD, SHOWS, REACHES)
