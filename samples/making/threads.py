"""The mails whose order is not in plain text on top: attached, forwarded, quoted, sent twice."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from making.books import Value, xlsx
from making.cases import POST, mail
from making.files import filled_pdf
from making.letters import BLUE_MUGS, HALE, MUGS
from making.ordered import Ordered, Want
from making.post_office import at, attach, message, quoted, raw

PORTER = "Lakeside School Office <office@lakeside-school.example>"


def make() -> None:
    attached()
    threads()


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
