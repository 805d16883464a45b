"""The forms of `forms_unseen` and `forms_unseen_more`, by hand and typed."""

from __future__ import annotations

from tests.generator import forms_unseen, forms_unseen_more
from tests.generator.images import Reach, register
from tests.generator.labels_unseen import tongues

UNSEEN = forms_unseen.UNSEEN + forms_unseen_more.UNSEEN_MORE
SHOWS: dict[str, tuple[str, int]] = {
    "fashion_back": ("sku description quantity price amount subtotal total freight address customer_no payment", 12),
    "garden_panel": ("sku description quantity price amount subtotal total freight address payment", 15),
    "stationery_account": (
        "sku description quantity unit price amount subtotal total freight tax address ship_to customer_no po payment",
        14,
    ),
    "book_card": ("sku description quantity price address payment", 6),
    "trade_price_list": ("amount total address customer_no payment", 9),
    "company_order": (
        "sku description quantity price amount subtotal total freight tax address ship_to customer_no po payment",
        13,
    ),
    "leaflet_hamper": ("sku description quantity price amount subtotal total freight address payment", 8),
    "beauty_slip": ("sku description quantity price amount subtotal total freight address customer_no payment", 12),
    "hobby_pdf": ("sku description quantity price amount subtotal total freight tax address ship_to payment", 10),
}
REACHES = {
    "fashion_back": Reach(tongues("fashion_back"), firm=False),
    "garden_panel": Reach(tongues("garden_panel"), firm=False),
    "stationery_account": Reach(tongues("stationery_account"), firm=True),
    "book_card": Reach(tongues("book_card")),
    "trade_price_list": Reach(tongues("trade_price_list"), firm=True),
    "company_order": Reach(tongues("company_order"), firm=True),
    "leaflet_hamper": Reach(tongues("leaflet_hamper"), firm=False),
    "beauty_slip": Reach(tongues("beauty_slip"), firm=False),
    "hobby_pdf": Reach(tongues("hobby_pdf"), firm=False),
}

register("train", UNSEEN, SHOWS, REACHES)
