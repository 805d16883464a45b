"""The mails whose order has a catch: a short check, a stranger who asks for credit, an item that there is not."""

from __future__ import annotations

from making.cases import mail
from making.letters import HALE
from making.ordered import Ordered, Want
from making.post_office import at, message, raw


def make() -> None:
    text = """\
Hello,

I'd like to order the cast iron teapot (TW-4404, one) and two of the linen kitchen towels, TW-4515, with the code
HARBOR10 from your flyer. Check no. 90 is in the mail.

Gwen Abbott
17 Orchard Lane
Danbury, CT 06810
"""
    gwen = {
        "name": "Gwen Abbott",
        "street": "17 Orchard Lane",
        "city": "Danbury",
        "region": "CT",
        "postal_code": "06810",
    }
    order = Ordered(gwen, (Want("TW-4404", "1"), Want("TW-4515", "2")), date="2026-11-19", reference="90", percent=10)
    mail(
        18,
        "discount-code",
        raw(message("Gwen Abbott <gwen.abbott@postbox.example>", "teapot", at(19, 18, 30), text)),
        order,
        note="A discount code",
    )
    text = """\
Hello,

1 TW-7110 pruning shears            26.50
2 TW-7301 jute twine at 4.10         8.20
Total 34.70

My check no. 231 for $34.70 is in the mail. Please send to:

Ruben Castillo
2290 Cedar Hill Road
Trenton, NJ 08611
"""
    ruben = {
        "name": "Ruben Castillo",
        "street": "2290 Cedar Hill Road",
        "city": "Trenton",
        "region": "NJ",
        "postal_code": "08611",
    }
    order = Ordered(
        ruben,
        (Want("TW-7110", "1"), Want("TW-7301", "2")),
        date="2026-11-19",
        reference="231",
        tender="34.70",
        extra={"stated_total": "34.70"},
    )
    mail(
        19,
        "short-check",
        raw(message("Ruben Castillo <ruben.c@postbox.example>", "Order", at(19, 19, 2), text)),
        order,
        note="The check forgets freight and tax: accepted, held for the balance",
    )
    text = """\
Purchase order 5501

Cape Fear Outfitters
77 Water Street
Wilmington, NC 28401

Please ship 10 of TW-7021-L, garden gloves, leather, large, and invoice us, net 30.

Dale Hutchins, buyer
"""
    cape = {
        "company": "Cape Fear Outfitters",
        "street": "77 Water Street",
        "city": "Wilmington",
        "region": "NC",
        "postal_code": "28401",
    }
    order = Ordered(cape, (Want("TW-7021-L", "10"),), date="2026-11-20", method="account", po="5501")
    mail(
        20,
        "credit-from-stranger",
        raw(message("Dale Hutchins <dale@capefear.example>", "PO 5501", at(20, 10, 10), text)),
        order,
        note="A buyer nobody knows asks for credit: accepted, held",
    )
    text = """\
Please send one TW-4999-X, the copper kettle from your window, and two mugs in blue, TW-4410-B.
Check no. 3320 will follow.

Margaret Hale, 118 Bow Street, Portsmouth, NH 03801
"""
    order = Ordered("C1001", (), verdict="review", codes=("unknown_item",))
    mail(
        21,
        "unknown-item",
        raw(message(HALE, "Kettle", at(20, 8, 20), text)),
        order,
        note="An item that stands in no catalogue: review",
    )
    text = """\
Hi there,

TW-4410-B, mug, blue, 6 pieces at $3.10 each, please. I pay by check (no. 777).

Ellen Whitaker
64 Magazine Street, Cambridge, MA 02139
"""
    order = Ordered("C1011", (), verdict="review", codes=("price_mismatch",))
    mail(
        22,
        "wrong-price",
        raw(message("Ellen Whitaker <ellen.w@riverside.example>", "mugs", at(20, 9, 33), text)),
        order,
        note="3.10 stands in no list, old or new: review",
    )
    text = "hello i would like 2 of TW-4440 the brown teapot please, paying by check no 55. thanks, Sam\n"
    order = Ordered({"name": "Sam"}, (), verdict="review", codes=("address_missing",))
    mail(
        23,
        "no-address",
        raw(message("sam <skater442@freemail.example>", "teapot", at(20, 23, 51), text)),
        order,
        note="A sender nobody knows, and no address: review",
    )
    text = """\
Dear all,

for the church supper we need white plates (TW-4402-W), I think twenty or so, perhaps a few more, you will know best.
Check no. 1043 follows.

Margaret Hale
118 Bow Street
Portsmouth, NH 03801
"""
    order = Ordered("C1001", (), verdict="review")
    mail(
        24,
        "how-many",
        raw(message(HALE, "Plates", at(20, 17, 5), text)),
        order,
        note="Nobody can tell how many: review",
    )
    text = """\
Good evening,

2 watering cans, zinc (TW-7240), 6 white mugs (TW-4410-W) and a ball of green twine, TW-7310, please. The cans may come later.
Check no. 2231 is in the mail.

Carol Svensson
230 Canal Park Drive
Duluth, MN 55802
"""
    order = Ordered(
        "C1014",
        (Want("TW-7240", "2"), Want("TW-4410-W", "6"), Want("TW-7310", "1")),
        date="2026-11-20",
        reference="2231",
    )
    letter = message("Carol Svensson <carol.svensson@lakemail.example>", "Watering cans", at(20, 18, 12), text)
    mail(
        36,
        "backorder",
        raw(letter),
        order,
        note="One item is out of stock and of another there are four: accepted, backordered",
    )
    text = """\
Hello, one butter dish, TW-4450, please, and two honeys, TW-4601. Check no. 1060 is in the mail.

Margaret Hale
118 Bow Street
Portsmouth, NH 03801
"""
    order = Ordered("C1001", (), verdict="review", codes=("item_discontinued",))
    mail(
        37,
        "discontinued",
        raw(message(HALE, "Butter dish", at(20, 19, 44), text)),
        order,
        note="An item that we no longer have",
    )
