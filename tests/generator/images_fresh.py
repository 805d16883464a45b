"""The forms of `forms_fresh` and `forms_fresh_more`, by hand and typed."""

from __future__ import annotations

from tests.generator import forms_fresh, forms_fresh_more
from tests.generator.images import Means, Reach, register
from tests.generator.labels_fresh import tongues
from tests.generator.ribbons import DotMatrix, Ribbon, carbon

FRESH = forms_fresh.FRESH + forms_fresh_more.FRESH_MORE
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
    "uniform_shop": ("amount subtotal total freight address payment", 9),
    "collection_sheet": (
        "sku description quantity price amount subtotal total freight address customer_no payment",
        9,
    ),
    "yarn_card": ("sku description quantity price amount subtotal total freight address payment", 8),
    "music_shop": ("sku description quantity price amount subtotal total freight address payment", 7),
}
REACHES = {
    "coupon_foot": Reach(tongues("coupon_foot"), firm=False),
    "nursery_bon": Reach(tongues("nursery_bon")),
    "order_card": Reach(tongues("order_card"), firm=False),
    "bulb_grower": Reach(tongues("bulb_grower"), firm=True),
    "book_commission": Reach(tongues("book_commission"), firm=True),
    "uniform_shop": Reach(tongues("uniform_shop"), firm=False),
    "collection_sheet": Reach(tongues("collection_sheet"), firm=False),
    "yarn_card": Reach(tongues("yarn_card"), firm=False),
    "music_shop": Reach(tongues("music_shop")),
}
MEANS = {
    "nursery_bon": Means(Ribbon),
    "bulb_grower": Means(DotMatrix),
    "book_commission": Means(lambda rng: Ribbon(rng, leaves=carbon), carbon=True),
}

register("train", FRESH, SHOWS, REACHES, MEANS)
