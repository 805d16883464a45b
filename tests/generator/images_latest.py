"""The forms of the part test in `forms_latest`, by hand and typed."""

from __future__ import annotations

from tests.generator import forms_latest
from tests.generator.images import Reach, register
from tests.generator.labels_latest import tongues

LATEST = forms_latest.LATEST
SHOWS: dict[str, tuple[str, int]] = {
    "clothing_order": (
        "sku description quantity price amount subtotal total freight address ship_to customer_no payment",
        12,
    ),
    "office_fax": (
        "sku description quantity unit price amount subtotal total freight address customer_no po payment",
        12,
    ),
    "two_addresses": (
        "sku description quantity unit price amount subtotal total freight address ship_to payment",
        12,
    ),
    "seed_list": ("sku description quantity price amount subtotal total freight address payment", 15),
}
REACHES = {
    "clothing_order": Reach(tongues("clothing_order"), firm=False),
    "office_fax": Reach(tongues("office_fax"), firm=True),
    "two_addresses": Reach(tongues("two_addresses")),
    "seed_list": Reach(tongues("seed_list"), firm=False),
}

register("test", LATEST, SHOWS, REACHES)
