"""The forms of the part test in `forms_plain` and `forms_plain_more`: order forms by hand and typed, purchase orders typed only."""

from __future__ import annotations

from tests.generator import forms_plain, forms_plain_more
from tests.generator.fill import Typist
from tests.generator.images import Means, Reach, register
from tests.generator.labels_plain import tongues

PLAIN = forms_plain.PLAIN + forms_plain_more.PURCHASE_ORDERS
MONEY = "sku description quantity price amount subtotal total freight address payment"
PURCHASE = (
    "sku description quantity unit price amount subtotal total freight tax address ship_to po wanted vendor payment"
)
SHOWS: dict[str, tuple[str, int]] = {
    "lab_supply": (f"{MONEY} unit tax ship_to customer_no po", 15),
    "publisher_bon": (f"{MONEY} customer_no", 11),
    "fax_spares": (f"{MONEY} tax customer_no po", 13),
    "wine_gifts": (f"{MONEY} ship_to", 10),
    "club_shop": (MONEY, 11),
    "po_window": (PURCHASE, 11),
    "po_grid": (PURCHASE, 12),
}
PRIVATE = ("publisher_bon", "wine_gifts", "club_shop")
REACHES = {name: Reach(tongues(name), firm=name not in PRIVATE) for name in SHOWS}
MEANS = {
    "po_window": Means(Typist, no_pen=True),
    "po_grid": Means(Typist, no_pen=True),
}

register("test", PLAIN, SHOWS, REACHES, MEANS)
