"""The forms of `forms_latest` and `forms_latest_more`, by hand and typed."""

from __future__ import annotations

from tests.generator import forms_latest, forms_latest_more
from tests.generator.images import Reach, register
from tests.generator.labels_latest import tongues

LATEST = forms_latest.LATEST + forms_latest_more.LATEST_MORE
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
    "school_fund": ("sku description quantity price amount total address payment", 7),
    "machine_parts": (
        "sku description quantity price amount subtotal total freight tax address ship_to customer_no po payment",
        11,
    ),
    "wine_order": ("sku description quantity price amount subtotal total freight address ship_to payment", 11),
    "practice_supplies": ("sku description quantity unit address customer_no payment", 14),
}
REACHES = {
    "clothing_order": Reach(tongues("clothing_order"), firm=False),
    "office_fax": Reach(tongues("office_fax"), firm=True),
    "two_addresses": Reach(tongues("two_addresses")),
    "seed_list": Reach(tongues("seed_list"), firm=False),
    "school_fund": Reach(tongues("school_fund"), firm=False),
    "machine_parts": Reach(tongues("machine_parts"), firm=True),
    "wine_order": Reach(tongues("wine_order"), firm=False),
    "practice_supplies": Reach(tongues("practice_supplies"), firm=True),
}

register("train", LATEST, SHOWS, REACHES)
