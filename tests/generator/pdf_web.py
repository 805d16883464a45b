"""Purchase orders as text PDFs by a browser: how the programs of other companies lay them out. Part: train."""

from __future__ import annotations

from html import escape
from random import Random

from tests.generator import places, words
from tests.generator.kinds import layout
from tests.generator.orders import Order
from tests.generator.web import (
    COLUMNS,
    NO_BILL,
    PLAIN,
    RIGHT,
    address,
    bill,
    browse,
    css,
    head_facts,
    pairs,
    ship,
    signature,
    small_print,
    sum_rows,
    sums,
    table,
    there,
    value,
)
from tests.generator.web_words import word


@layout("text_pdf", "train", ".pdf", ready=there)
def boxes_of_facts(order: Order, rng: Random) -> bytes:
    """Facts in boxes, the label small above the value; addresses in bordered boxes below."""
    cells = "".join(
        f"<td style='border:1px solid #000'><div class=s>{escape(a)}</div><b>{escape(b)}</b></td>"
        for a, b in head_facts(order, rng)
    )
    parties = [("vendor", order.vendor), ("ship_to", ship(order)), ("bill_to", bill(order))]
    if rng.random() < 0.5:
        parties.reverse()
    blocks = "".join(
        f"<td style='border:1px solid #000;width:33%'><div class=s>{escape(word(order, rng, k))}</div>{address(order, p, rng)}</td>"
        for k, p in parties
    )
    body = f"<h2>{escape(order.sold_to.title)} – {escape(word(order, rng, 'title'))}</h2><table style='width:100%'><tr>{cells}</tr></table><table style='width:100%'><tr>{blocks}</tr></table>"
    return browse(
        body
        + table(order, rng, rng.choice(COLUMNS))
        + sums(order, rng, "border:1px solid #000")
        + small_print(order, rng),
        css(rng),
        rng.choice(("A4", "Letter")),
    )


@layout("text_pdf", "train", ".pdf", ready=there, firm=True)
def open_system(order: Order, rng: Random) -> bytes:
    """Delivery address in bold on the left, the supplier's in the window on the right, number as a headline, facts side by side."""
    left = (
        f"<b>{escape(word(order, rng, 'ship_to'))}</b><br>{address(order, ship(order), rng)}"
        if order.ship_to or rng.random() < 0.6
        else ""
    )
    if order.bill_to:
        left += f"<br><b>{escape(word(order, rng, 'bill_to'))}</b><br>{address(order, order.bill_to, rng)}"
    letterhead = f"<p class=s style='border-bottom:1px solid #000'>{address(order, order.sold_to, rng, True)}</p>"
    (_a, b), *rest = head_facts(order, rng)
    row = "".join(f"<td><b>{escape(x)}:</b><br>{escape(y)}</td>" for x, y in rest)
    body = f"{letterhead}<table style='width:100%'><tr><td style='width:55%'>{left}</td><td>{address(order, order.vendor, rng)}</td></tr></table><h2>{escape(word(order, rng, 'title'))} #{escape(b)}</h2><table style='width:100%'><tr>{row}</tr></table>"
    return browse(
        body
        + table(
            order,
            rng,
            "description,sku,quantity,price,amount"
            if rng.random() < 0.5
            else "sku,description,wanted,quantity,unit,price,amount",
            "lines",
        )
        + sums(order, rng, "border-top:1px solid #bbb"),
        css(rng),
    )


@layout("text_pdf", "train", ".pdf", shows=PLAIN, languages="en", ready=there, firm=True)
def numbered_boxes(order: Order, rng: Random) -> bytes:
    """As authorities print: numbered boxes, the schedule with item number, supplies, quantity, unit, unit price, amount."""
    facts = head_facts(order, rng)
    n = iter(range(1, 60))
    box = "border:1px solid #000"
    cells = "".join(
        f"<td style='{box}'><span class=s>{next(n)}. {escape(a.upper())}</span><br>{escape(b)}</td>" for a, b in facts
    )
    who = [
        ("ISSUED BY", order.sold_to),
        ("CONTRACTOR", order.vendor),
        ("SHIP TO" if rng.random() < 0.5 else "DELIVER TO", ship(order)),
        ("MAIL INVOICE TO", bill(order)),
    ]
    blocks = "".join(
        f"{'<tr>' if i % 2 == 0 else ''}<td style='{box};width:50%'><span class=s>{next(n)}. {k}</span><br>{address(order, p, rng)}</td>{'</tr>' if i % 2 else ''}"
        for i, (k, p) in enumerate(who)
    )
    heads = "".join(
        f"<th style='{box}' class=s>{next(n)}.<br>{h}</th>"
        for h in ("ITEM NO.", "SUPPLIES / SERVICES", "QUANTITY ORDERED", "UNIT", "UNIT PRICE", "AMOUNT")
    )
    rows = "".join(
        f"<tr><td style='{box}'>{i + 1:04d}</td><td style='{box}'>{escape(item.sku)}<br>{escape(item.description)}</td><td style='{box}' class=r>{escape(value(order, 'quantity', i, item))}</td><td style='{box}'>{escape(item.unit)}</td><td style='{box}' class=r>{escape(value(order, 'price', i, item))}</td><td style='{box}' class=r>{escape(value(order, 'amount', i, item))}</td></tr>"
        for i, item in enumerate(order.lines)
    )  # fmt: skip
    return browse(
        f"<b>ORDER FOR SUPPLIES OR SERVICES</b><table style='width:100%'><tr>{cells}</tr></table><table style='width:100%'>{blocks}</table><table style='width:100%'><tr>{heads}</tr>{rows}</table>"
        + sums(order, rng, box)
        + signature(order, rng),
        css(rng),
        "Letter",
    )


@layout("text_pdf", "train", ".pdf", shows=PLAIN, ready=there)
def requisition(order: Order, rng: Random) -> bytes:
    """A school's or club's form: centred letterhead, vendor and delivery below one another, empty rows under the last article."""
    buyer = order.sold_to
    top = f"<div style='text-align:center'><h2 style='margin:0'>{escape(buyer.title)}</h2>{escape(buyer.street)} · {escape(places.town_line(buyer.place))}<br>{escape(word(order, rng, 'phone'))} {escape(buyer.phone or '')}<h3>{escape(word(order, rng, 'title'))}</h3></div>"
    who = f"<p><u>{escape(word(order, rng, 'vendor'))}</u><br>{address(order, order.vendor, rng)}</p><p><u>{escape(word(order, rng, 'ship_to'))}</u><br>{address(order, ship(order), rng)}</p>"
    if order.bill_to:
        who += f"<p><u>{escape(word(order, rng, 'bill_to'))}</u><br>{address(order, order.bill_to, rng)}</p>"
    names = "quantity,unit,sku,description,price,amount".split(",")
    edge = "border:1px solid #000"
    heads = "".join(f"<th style='{edge}'>{escape(word(order, rng, k))}</th>" for k in names)
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td style='{edge}' class={'r' if k in RIGHT else 'l'}>{escape(value(order, k, i, item))}</td>"
            for k in names
        )
        + "</tr>"
        for i, item in enumerate(order.lines)
    )
    empty = f"<tr>{f'<td style={chr(39)}{edge}{chr(39)}>&nbsp;</td>' * len(names)}</tr>" * rng.randint(1, 6)
    last = "".join(
        f"<tr><td colspan={len(names) - 1} class=r style='{edge}'>{escape(a)}</td><td class=r style='{edge}'>{escape(b)}</td></tr>"
        for a, b in sum_rows(order, rng)
    )
    return browse(
        f"{top}<table style='width:100%'><tr><td>{who}</td><td>{pairs(head_facts(order, rng), rng.choice((':', '')))}</td></tr></table><table style='width:100%'><tr>{heads}</tr>{rows}{empty}{last}</table>{signature(order, rng)}",
        css(rng),
        rng.choice(("A4", "Letter")),
    )


@layout("text_pdf", "train", ".pdf", shows=NO_BILL, ready=there)
def blocks_of_articles(order: Order, rng: Random) -> bytes:
    """No table: each article is a block of labelled values."""
    labels = {k: word(order, rng, k) for k in ("sku", "description", "quantity", "price", "amount")}
    blocks = "".join(
        "<div style='border-bottom:1px solid #aaa;padding:4pt 0;page-break-inside:avoid'>" + "<br>".join(f"{escape(labels[k])}: {escape(value(order, k, i, item))}{' ' + escape(item.unit) if k == 'quantity' and item.quantity is not None else ''}" for k in labels) + "</div>"
        for i, item in enumerate(order.lines)
    )  # fmt: skip
    who = f"<p><b>{escape(word(order, rng, 'buyer'))}</b><br>{address(order, order.sold_to, rng)}</p>" + (
        f"<p><b>{escape(word(order, rng, 'ship_to'))}</b><br>{address(order, order.ship_to, rng)}</p>"
        if order.ship_to
        else ""
    )
    return browse(
        f"<h2>{escape(word(order, rng, 'title'))}</h2><p>{escape(word(order, rng, 'vendor'))}: {escape(order.vendor.title)}</p>{pairs(head_facts(order, rng))}{who}{blocks}{pairs(sum_rows(order, rng))}",
        css(rng),
    )


@layout("text_pdf", "train", ".pdf", shows=NO_BILL, ready=there, lines=(18, 45), firm=True)
def many_pages(order: Order, rng: Random) -> bytes:
    """A long order over pages, the heads again on each; the buyer's own address stands only in the foot."""
    foot = f"<div style='position:fixed;bottom:0;left:0;right:0;border-top:1px solid #000;text-align:center' class=s>{escape(order.sold_to.title)} | {escape(order.sold_to.street)} | {escape(places.town_line(order.sold_to.place))} | {escape(word(order, rng, 'phone'))} {escape(order.sold_to.phone or '')}</div>"
    to = f"<p>{address(order, order.vendor, rng)}</p>"
    where = (
        f"<p><b>{escape(word(order, rng, 'ship_to'))}</b><br>{address(order, order.ship_to, rng)}</p>"
        if order.ship_to
        else ""
    )
    return browse(
        f"{foot}{to}<h2>{escape(word(order, rng, 'title'))}</h2>{pairs(head_facts(order, rng))}{where}"
        + table(order, rng, rng.choice(COLUMNS))
        + sums(order, rng),
        css(rng) + "@page{margin-bottom:24mm}",
    )


@layout("text_pdf", "train", ".pdf", shows=NO_BILL, ready=there, lines=(1, 6))
def business_letter(order: Order, rng: Random) -> bytes:
    """A letter: sender on the right, the shop on the left, two sentences, a plain table, thanks and a name."""

    me = f"<div style='margin-left:60%'>{address(order, order.sold_to, rng, True)}</div>"
    to = f"<p>{address(order, order.vendor, rng)}</p>"
    (a, b), (_c, d), *rest = head_facts(order, rng)
    hello = escape(words.say(rng, "greeting", order.language).replace("{shop}", order.shop.name))
    please = escape(words.say(rng, "please", order.language))
    more = "".join(f"<p>{escape(x)}: {escape(y)}</p>" for x, y in rest)
    where = (
        f"<p>{escape(word(order, rng, 'ship_to'))}:<br>{address(order, order.ship_to, rng)}</p>"
        if order.ship_to
        else ""
    )
    who = escape(order.sold_to.contact or order.sold_to.name or order.sold_to.title)
    return browse(
        f"{me}{to}<p class=r>{escape(order.sold_to.city)}, {escape(d)}</p><p><b>{escape(a)} {escape(b)}</b></p><p>{hello}</p><p>{please}</p>{table(order, rng, 'quantity,sku,description,price,amount', rng.choice(('bare', 'grid')))}{sums(order, rng)}{where}{more}<p>{escape(words.say(rng, 'regards', order.language))}</p><p><i>{who}</i></p>",
        css(rng),
    )
