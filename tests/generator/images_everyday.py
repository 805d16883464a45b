"""The forms of the part train in `forms_everyday` and `forms_everyday_more`: order forms by hand and typed, purchase orders typed only."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.generator import forms_everyday, forms_everyday_more, people
from tests.generator.fill import Machine, Typist
from tests.generator.images import Means, Reach, register
from tests.generator.labels_everyday import FORMS, public_body, tongues
from tests.generator.orders import Order
from tests.generator.ribbons import DotMatrix, Ribbon
from tests.generator.world import Party, make_buyer

EVERYDAY = forms_everyday.EVERYDAY + forms_everyday_more.PURCHASE_ORDERS
PURCHASE = (
    "sku description quantity unit price amount subtotal total freight tax address ship_to po wanted vendor payment"
)
SHOWS: dict[str, tuple[str, int]] = {
    "clothes_by_post": ("sku description quantity price amount subtotal total freight address customer_no payment", 13),
    "garden_order": ("sku description quantity price amount subtotal total freight address payment", 12),
    "book_order": ("sku description quantity price amount subtotal total freight address customer_no payment", 8),
    "craft_order": (
        "sku description quantity price amount subtotal total freight tax address ship_to payment",
        14,
    ),
    "school_order_sheet": (
        "sku description quantity unit price amount subtotal total freight tax address ship_to customer_no po payment",
        15,
    ),
    "hamper_order": ("sku description quantity price amount subtotal total freight address ship_to payment", 10),
    "po_letterhead": (f"{PURCHASE} bill_to", 12),
    "po_framed": (f"{PURCHASE} bill_to", 14),
    "po_fax": (f"{PURCHASE} customer_no", 12),
    "po_public": (f"{PURCHASE} bill_to", 12),
}
REACHES = {
    "clothes_by_post": Reach(tongues("clothes_by_post"), firm=False),
    "garden_order": Reach(tongues("garden_order"), firm=False),
    "book_order": Reach(tongues("book_order"), firm=False),
    "craft_order": Reach(tongues("craft_order")),
    "school_order_sheet": Reach(tongues("school_order_sheet"), firm=True),
    "hamper_order": Reach(tongues("hamper_order"), firm=False),
} | {name: Reach(tongues(name), firm=True) for name in ("po_letterhead", "po_framed", "po_fax", "po_public")}


def of_a_town(order: Order, rng: Random) -> None:
    """The buyer becomes a public body of his town, and nobody whom the shop knows."""
    shop, old = order.shop, order.sold_to
    if order.known or old.country != shop.country:
        new = make_buyer(rng, shop.part, shop.country, shop.language)
        new = new if old.postal_code else replace(new, postal_code="")
    else:
        new = old
    name = public_body(new.country, shop.language, new.city)

    def renamed(party: Party) -> Party:
        return replace(party, company=name, email=f"{shop.language}.office@{people.mail_name(name)}.example")

    if order.ship_to and order.ship_to.company == old.company:
        order.ship_to = replace(renamed(order.ship_to), contact=new.contact)
    if order.bill_to:
        order.bill_to = replace(renamed(order.bill_to), contact=new.contact)
    office = FORMS.words["po_public"][shop.language].partition(";")[0]  # printed below its name
    order.sold_to, order.known, order.customer_no = replace(renamed(new), street2=office), False, None


def _at_a_desk(rng: Random) -> Machine:
    return rng.choice((Machine, Ribbon, DotMatrix))(rng)


MEANS = {
    "po_letterhead": Means(lambda rng: Typist(rng, face="Times-Roman"), no_pen=True),
    "po_framed": Means(Typist, no_pen=True),
    "po_fax": Means(lambda rng: Typist(rng, face="Courier"), no_pen=True),
    "po_public": Means(_at_a_desk, no_pen=True, buyer=of_a_town),
}

register("train", EVERYDAY, SHOWS, REACHES, MEANS)
