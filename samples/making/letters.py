"""The mails that hold an order in the customers' own words, in four languages and as many character sets."""

from __future__ import annotations

from decimal import Decimal

from making.cases import mail
from making.ordered import Ordered, Want
from making.post_office import at, message, raw

HALE = "Margaret Hale <margaret.hale@post.example>"
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
