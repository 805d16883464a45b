"""The mails that hold an order, in the customers' own words, each with what it means."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from making.books import Value, xlsx
from making.cases import POST, mail
from making.files import filled_pdf
from making.ordered import Ordered, Want
from making.post_office import at, attach, message, quoted, raw

HALE = "Margaret Hale <margaret.hale@post.example>"
PORTER = "Lakeside School Office <office@lakeside-school.example>"
FENTON = "Northwind Gift Shop <orders@northwindgifts.example>"

BLUE_MUGS = """\
Good morning,

please send me 4 of the blue mugs, TW-4410-B, and 2 of the green ones, TW-4410-G. Also one butter-colored tin of
Earl Grey (TW-4626), if you would.

I put a check in today's mail, no. 1042.

Margaret Hale
118 Bow Street
Portsmouth, NH 03801
"""
MUGS = Ordered(
    "C1001", (Want("TW-4410-B", "4"), Want("TW-4410-G", "2"), Want("TW-4626", "1")), date="2026-11-16", reference="1042"
)


def make() -> None:
    plain()
    foreign()
    attached()
    threads()
    money()


def plain() -> None:
    mail(1, "plain", raw(message(HALE, "An order", at(16, 8, 12), BLUE_MUGS)), MUGS, note="Running text")
    text = """\
Hi,

Order:

2 x TW-1201  Envelopes, white, no. 10
1 x TW-1252  Sealing wax
3 x TW-1451  Packing tape, clear

Ship to:
Frank Oduya
402 Sixth Avenue
Apt 3B
Brooklyn, NY 11215

Please charge the card ending in 4412 that you have on file.

Thanks
Frank
"""
    order = Ordered(
        "C1007",
        (Want("TW-1201", "2"), Want("TW-1252", "1"), Want("TW-1451", "3")),
        date="2026-11-16",
        method="card",
        last4="4412",
    )
    mail(
        2,
        "list",
        raw(message("Frank Oduya <frank.oduya@brownstone.example>", "order", at(16, 21, 40), text)),
        order,
        note="A list; paid by a card on file",
    )
    order = Ordered(
        "C1015", (Want("TW-4410-B", "24"), Want("TW-4410-G", "24"), Want("TW-4402-W", "12"), Want("TW-4626", "18")),
        date="2026-11-17", method="account", po="NW-3391", leave_out=("sold_to.name",),
    )  # fmt: skip
    mail(
        3,
        "html-table",
        raw(message(FENTON, "Purchase Order NW-3391", at(17, 9, 5), html=_html(order))),
        order,
        note="HTML only, the lines in a table; over their credit limit",
    )
    text = """\
Hello Tidewater,

could I have the following sent to my sister as a gift, please, by express:

  TW-4440    1   Teapot, stoneware, brown      24.00
  TW-4401-B  2   Cup and saucer, blue           7.50 each

Ship to:
Mrs. Anna Ruiz
2218 Alder Street
Eugene, OR 97405

The bill comes to me: Ellen Whitaker, 64 Magazine Street, Cambridge, MA 02139. My check no. 1194 is on its way.

Ellen Whitaker
"""
    order = Ordered(
        "C1011", (Want("TW-4440", "1"), Want("TW-4401-B", "2")), date="2026-11-17", reference="1194", ship_method="express",
        ship_to={"name": "Mrs. Anna Ruiz", "street": "2218 Alder Street", "city": "Eugene", "region": "OR", "postal_code": "97405"},
        leave_out=("ship_to.name",),
    )  # fmt: skip
    mail(
        4,
        "gift",
        raw(message("Ellen Whitaker <ellen.w@riverside.example>", "A gift for my sister", at(17, 14, 22), text)),
        order,
        note="To another address, by express",
    )
    text = """\
To whom it may concern:

I should like to order:
one pair of garden gloves, cotton, medium (TW-7012-M)
two hand trowels (TW-7105)
and one bag of daffodil bulbs, TW-7450.

Margaret Hall
1180 High Street, Apt 4
Portsmouth, VA 23704

A money order, no. 77120043, follows.
"""
    order = Ordered(
        "C1002", (Want("TW-7012-M", "1"), Want("TW-7105", "2"), Want("TW-7450", "1")), date="2026-11-18", method="money_order",
        reference="77120043", leave_out=("sold_to.street", "sold_to.street2"),
    )  # fmt: skip
    mail(
        5,
        "near-name",
        raw(message("M. Hall <mhall@harborview.example>", "Garden order", at(18, 7, 55), text)),
        order,
        note="Numbers in words; Margaret Hall of Portsmouth, Virginia, not Margaret Hale of Portsmouth, New Hampshire",
    )


def _html(order: Ordered) -> str:
    rows = "".join(
        f"<tr><td>{w.sku}</td><td>{w.description}</td><td align=right>{w.quantity}</td><td align=right>${order.price(w)}</td>"
        f"<td align=right>${Decimal(order.amount(w)):,.2f}</td></tr>\n"
        for w in order.wants
    )
    return f"""<html><head><style>td {{ padding: 2px 8px }}</style></head><body>
<p>Dear Tidewater,</p><p>please find below our <b>purchase order NW-3391</b> of November 17, 2026. Net 30 as always.</p>
<table border="1"><tr><th>Item #</th><th>Description</th><th>Qty</th><th>Unit price</th><th>Amount</th></tr>
{rows}<tr><td colspan="4" align="right"><b>Total</b></td>
<td align="right"><b>${Decimal(order.stated_merchandise):,.2f}</b></td></tr></table>
<p>Ship to:<br>Northwind Gift Shop<br>38 West Main Street<br>Mystic, CT 06355</p>
<p>Iris Fenton<br><small>Northwind Gift Shop &middot; (860) 555-0173</small></p></body></html>
"""


def foreign() -> None:
    text = """\
Buenos días:

Quisiera pedir lo siguiente, por favor:

  2 cajas de lápices HB amarillos, TW-1125-Y
  1 calendario de escritorio 2027, TW-1260
  4 barras de pegamento, TW-1415

Envíenlo a mi dirección: Rosa Delgado, 1621 SW Eighth Street, Miami, FL 33135.
Pago con cheque n.º 205, que sale mañana por correo.

Muchas gracias y un saludo,
Rosa Delgado
"""
    order = Ordered(
        "C1008",
        (Want("TW-1125-Y", "2"), Want("TW-1260", "1"), Want("TW-1415", "4")),
        date="2026-11-16",
        reference="205",
    )
    letter = message(
        "Rosa Delgado <rosa.delgado@correo.example>",
        "Pedido de papelería",
        at(16, 11, 3),
        text,
        charset="iso-8859-1",
        cte="quoted-printable",
    )
    mail(6, "spanish", raw(letter), order, note="Spanish, ISO-8859-1, quoted-printable")
    text = """\
Guten Tag,

hiermit bestelle ich:

1 Stück TW-4404 Teekanne aus Gusseisen
6 Stück TW-4620 Schwarzer Tee „English Breakfast“
2 Stück TW-4210 Kochlöffel aus Olivenholz – bitte schöne Stücke!

Lieferanschrift:
Thomas Becker
27 Orange Street
Lancaster, PA 17602

Die Zahlung erfolgt per Scheck (Nr. 311), der morgen zur Post geht.

Mit freundlichen Grüßen
Thomas Becker
"""
    order = Ordered(
        "C1009", (Want("TW-4404", "1"), Want("TW-4620", "6"), Want("TW-4210", "2")), date="2026-11-17", reference="311"
    )
    letter = message(
        "Thomas Becker <t.becker@landpost.example>",
        "Bestellung Teekanne für Weihnachten",
        at(17, 6, 48),
        text,
        charset="windows-1252",
        cte="8bit",
    )
    mail(7, "german", raw(letter), order, note="German, Windows-1252, eight bits")
    text = """\
Bonjour,

Je voudrais commander :

3 x TW-4410-B (tasse bleue)
1 x TW-4515 (torchon en lin)

À livrer à : Marguerite Côté, 45 rue Saint-Louis, Québec (Québec) G1R 3Z2, Canada.
Je paie par mandat postal no 88120.

Merci,
Marguerite Côté
"""
    order = Ordered(
        "C1006",
        (Want("TW-4410-B", "3"), Want("TW-4515", "1")),
        date="2026-11-18",
        method="money_order",
        reference="88120",
    )
    letter = message(
        "=?utf-8?b?TWFyZ3Vlcml0ZSBDw7R0w6k=?= <m.cote@courriel.example>",
        "Commande de vaisselle à Québec",
        at(18, 10, 31),
        text,
        charset="utf-16",
        cte="base64",
    )
    mail(8, "french", raw(letter), order, note="French, from Canada, UTF-16 in base64")
    text = """\
您好 Hello,

Please send me:

TW-1130  Fountain pen, fine      1
TW-1140-BK  Ink, black           2

Name: Li Wei (李伟)
Address: 611 Maynard Avenue South, Seattle, WA 98104
Payment: check no. 118

谢谢 Thank you
"""
    order = Ordered(
        {"name": "Li Wei", "street": "611 Maynard Avenue South", "city": "Seattle", "region": "WA", "postal_code": "98104"},
        (Want("TW-1130", "1"), Want("TW-1140-BK", "2")), date="2026-11-18", reference="118", leave_out=("sold_to.name",),
    )  # fmt: skip
    letter = message(
        "Li Wei <li.wei@eastport.example>", "Fountain pen", at(18, 22, 14), text, charset="gb18030", cte="base64"
    )
    mail(9, "gb18030", raw(letter), order, note="GB 18030 in base64; a new customer")


def attached() -> None:
    order = Ordered(
        "C1014",
        (Want("TW-4101-L", "1"), Want("TW-4120", "2"), Want("TW-4610", "3")),
        date="2026-11-17",
        reference="2214",
        tender="right",
    )
    letter = message(
        "Carol Svensson <carol.svensson@lakemail.example>",
        "Order form",
        at(17, 16, 9),
        "Hello, my order form is attached. The check is in the mail.\n\nCarol Svensson\n",
    )
    attach(letter, filled_pdf(order), "application/pdf", "tidewater order form.pdf")
    mail(10, "form-attached", raw(letter), order, note="TW-1 filled in on a computer, as an attachment")
    order = Ordered(
        "C1005", (Want("TW-4601", "36"), Want("TW-4635", "24"), Want("TW-4515", "12")), date="2026-11-18", method="account", po="BB-1105",
        leave_out=("sold_to.name",),
    )  # fmt: skip
    rows: list[list[Value]] = [
        ["Purchase order", "BB-1105"], ["Date", "2026-11-18"], ["Customer", "Bluebird Bakery"], ["Street", "310 Haywood Road"],
        ["City", "Asheville, NC 28806"], ["Terms", "net 15"], [], ["SKU", "Description", "Qty", "Unit price", "Line total"],
    ]  # fmt: skip
    rows += [
        [w.sku, w.description, int(w.quantity), Decimal(order.price(w)), Decimal(order.amount(w))] for w in order.wants
    ]
    letter = message(
        "Nora Quinn <nora@bluebirdbakery.example>",
        "PO BB-1105",
        at(18, 6, 30),
        "Please see the attached sheet. Same address as always.\n\nNora\n",
    )
    attach(
        letter, xlsx(rows, head=8), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "BB-1105.xlsx"
    )
    mail(11, "sheet-attached", raw(letter), order, note="The order is in a workbook")
    order = Ordered(
        "C1016",
        (Want("TW-7105", "1"), Want("TW-7150", "1"), Want("TW-4620", "4")),
        date="2026-11-17",
        method="cash",
        allowed=("review",),
    )
    letter = message(
        "Bozeman Library <desk@bozemanlibrary.example>",
        "for Mr. Price",
        at(20, 15, 2),
        "Mr. Price asked us to scan this card for him and send it to you. The cash is in his letter.\n",
    )
    attach(letter, (POST / "scan005.jpg").read_bytes(), "image/jpeg", "card.jpg")
    mail(
        12,
        "scan-attached",
        raw(letter),
        order,
        note="The card of post/scan005.jpg again, by mail: a duplicate by content",
    )


def threads() -> None:
    inner = """\
Dear Tidewater,

please send 2 aprons, cotton, red (TW-4520-R) and 1 olive wood spoon, TW-4210.
I will pay by check, no. 1201.

Ellen Whitaker
64 Magazine Street
Cambridge, MA 02139
"""
    text = f"""\
Orders, this one came to me by mistake. Please take it.
Joan, Tidewater front office

---------- Forwarded message ---------
From: Ellen Whitaker <ellen.w@riverside.example>
Date: Wed, Nov 18, 2026 at 9:12 AM
Subject: two aprons
To: <joan@tidewater.example>

{inner}"""
    order = Ordered("C1011", (Want("TW-4520-R", "2"), Want("TW-4210", "1")), date=None, reference="1201")
    mail(
        13,
        "forwarded",
        raw(message("Joan Perry <joan@tidewater.example>", "Fwd: two aprons", at(18, 9, 40), text)),
        order,
        note="Forwarded by a colleague: the customer is Ellen Whitaker",
    )
    first = """\
Good afternoon,

order 2027-0121 for Lakeside Elementary School, account C1003:

  30  TW-1108   Notebook, ruled, A5
  12  TW-1360   Scissors, children's

To the school's address as always. Bill us, please.

Denise Porter
"""
    order = Ordered(
        "C1003", (Want("TW-1108", "30"), Want("TW-1360", "12")), date="2026-11-16", method="account", po="2027-0121", name_number=True,
        leave_out=("sold_to.name",),
    )  # fmt: skip
    start = message(PORTER, "Order 2027-0121", at(16, 13, 0), first)
    mail(14, "thread-first", raw(start), order, note="The first of three orders in one thread")
    second = f"""\
Thank you. A second one, please: order 2027-0122, account C1003.

  48  TW-1415   Glue stick, 20 g
  10  TW-1306   Scissors, 8 inch

Same address, bill us.

Denise Porter

On Mon, Nov 16, 2026 at 1:00 PM Lakeside School Office <office@lakeside-school.example> wrote:
{quoted(first)}"""
    order = Ordered(
        "C1003", (Want("TW-1415", "48"), Want("TW-1306", "10")), date="2026-11-17", method="account", po="2027-0122", name_number=True,
        leave_out=("sold_to.name",),
    )  # fmt: skip
    reply = {"In-Reply-To": start["Message-ID"], "References": start["Message-ID"]}
    mail(
        15,
        "thread-on-top",
        raw(message(PORTER, "Re: Order 2027-0121", at(17, 13, 20), second, headers=reply)),
        order,
        note="A new order on top, the old one quoted below: only the new one counts",
    )
    third = f"""\
Lakeside School Office wrote on 11/17/2026:

{quoted(second.split("On Mon, Nov 16")[0])}
One more, order 2027-0123, account C1003, bill us, to the school:

TW-4515   6   Kitchen towel, linen

Denise Porter
"""
    order = Ordered(
        "C1003",
        (Want("TW-4515", "6"),),
        date="2026-11-19",
        method="account",
        po="2027-0123",
        name_number=True,
        leave_out=("sold_to.name",),
    )
    mail(
        16,
        "thread-below",
        raw(message(PORTER, "Re: Order 2027-0121", at(19, 8, 45), third, headers=reply)),
        order,
        note="The new order stands below the quoted text",
    )
    mail(
        17,
        "duplicate",
        raw(message(HALE, "An order", at(19, 8, 2), BLUE_MUGS, key="b")),
        replace(MUGS, date="2026-11-19"),
        note="Mail 1 again, with another Message-ID: taken, and held as a duplicate",
    )


def money() -> None:
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
