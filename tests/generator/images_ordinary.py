"""The forms of the part test in `forms_ordinary` and `forms_ordinary_more`: order forms by hand and typed, purchase orders typed only."""

from __future__ import annotations

from tests.generator import forms_ordinary, forms_ordinary_more
from tests.generator.fill import Typist
from tests.generator.images import Means, Reach, register
from tests.generator.labels_ordinary import tongues

ORDINARY = forms_ordinary.ORDINARY + forms_ordinary_more.PURCHASE_ORDERS
MONEY = "sku description quantity price amount subtotal total freight address payment"
PURCHASE = (
    "sku description quantity unit price amount subtotal total freight tax address ship_to po wanted vendor payment"
)
SHOWS: dict[str, tuple[str, int]] = {
    "gift_wholesale": (f"{MONEY} unit tax ship_to customer_no po wanted", 15),
    "small_coupon": (f"{MONEY} customer_no", 8),
    "office_form": (f"{MONEY} unit tax ship_to customer_no wanted", 14),
    "uniform_order": (MONEY, 12),
    "catalogue_page": (f"{MONEY} customer_no", 10),
    "po_word_table": (PURCHASE, 12),
    "po_erp_lines": (f"{PURCHASE} bill_to customer_no", 12),
    "po_zebra": (PURCHASE, 12),
}
PRIVATE = ("small_coupon", "uniform_order", "catalogue_page")
FIRMS = ("gift_wholesale", "po_word_table", "po_erp_lines", "po_zebra")
REACHES = {
    name: Reach(tongues(name), firm=True if name in FIRMS else False if name in PRIVATE else None) for name in SHOWS
}


MEANS = {
    "po_word_table": Means(lambda rng: Typist(rng, face="Times-Roman"), no_pen=True),
    "po_erp_lines": Means(lambda rng: Typist(rng, face=rng.choice(("Narrow", "Helvetica"))), no_pen=True),
    "po_zebra": Means(Typist, no_pen=True),
}

register("test", ORDINARY, SHOWS, REACHES, MEANS)
