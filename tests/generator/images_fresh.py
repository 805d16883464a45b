"""The forms of the part test in `forms_fresh`, by hand and typed."""

from __future__ import annotations

from tests.generator import forms_fresh
from tests.generator.images import Means, Reach, register
from tests.generator.labels_fresh import tongues
from tests.generator.ribbons import DotMatrix, Ribbon, carbon

FRESH = forms_fresh.FRESH
SHOWS: dict[str, tuple[str, int]] = {
    "coupon_foot": ("sku description quantity price amount subtotal total freight tax address payment", 10),
    "nursery_bon": ("sku description quantity unit price amount subtotal total freight address payment", 12),
    "order_card": ("sku description quantity amount total address payment", 8),
    "bulb_grower": (
        "sku description quantity price amount subtotal total freight address ship_to customer_no po payment",
        13,
    ),
    "book_commission": (
        "sku description quantity price amount subtotal discount total address customer_no payment",
        10,
    ),
}
REACHES = {
    "coupon_foot": Reach(tongues("coupon_foot"), firm=False),
    "nursery_bon": Reach(tongues("nursery_bon")),
    "order_card": Reach(tongues("order_card"), firm=False),
    "bulb_grower": Reach(tongues("bulb_grower"), firm=True),
    "book_commission": Reach(tongues("book_commission"), firm=True),
}
MEANS = {
    "nursery_bon": Means(Ribbon),
    "bulb_grower": Means(DotMatrix),
    "book_commission": Means(lambda rng: Ribbon(rng, leaves=carbon), carbon=True),
}

register("test", FRESH, SHOWS, REACHES, MEANS)
