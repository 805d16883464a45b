"""Purchase orders as text PDFs by a browser: how the programs of other companies lay them out. Part: test."""

from __future__ import annotations

from html import escape
from random import Random

from tests.generator import places
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
from tests.generator.web_words import WORDS, word
from tests.generator.world import Party


@layout("text_pdf", "test", ".pdf", shows=NO_BILL, ready=there)
def small_business(order: Order, rng: Random) -> bytes:
    """The bookkeeping program of a small firm: its address top left, the title right, date and number in a little table."""
    (a, b), (c, d), *rest = head_facts(order, rng)
    top = f"<table style='width:100%'><tr><td>{address(order, order.sold_to, rng, True)}</td><td class=r><h1>{escape(word(order, rng, 'title'))}</h1><table style='margin-left:auto' border=1><tr><th>{escape(c)}</th><th>{escape(a)}</th></tr><tr><td>{escape(d)}</td><td>{escape(b)}</td></tr></table></td></tr></table>"
    grey = "background:#ddd;border:1px solid #888"
    who = f"<table style='width:100%;margin-top:12pt'><tr><th style='{grey}'>{escape(word(order, rng, 'vendor'))}</th><th style='{grey}'>{escape(word(order, rng, 'ship_to'))}</th></tr><tr><td style='border:1px solid #888'>{address(order, order.vendor, rng)}</td><td style='border:1px solid #888'>{address(order, ship(order), rng)}</td></tr></table>"
    more = "".join(f"<p>{escape(x)}: {escape(y)}</p>" for x, y in rest)
    return browse(
        top + who + more + table(order, rng, rng.choice(COLUMNS[:6]), "grid") + sums(order, rng),
        css(rng),
        rng.choice(("A4", "Letter")),
    )


@layout("text_pdf", "test", ".pdf", ready=there, firm=True)
def one_long_form(order: Order, rng: Random) -> bytes:
    """All as label and value in one table, addresses on one line; then the articles."""

    def line(p: Party) -> str:
        return ", ".join([p.title, p.street, *([p.street2] if p.street2 else []), places.town_line(p.place)])

    rows = [
        *head_facts(order, rng),
        (word(order, rng, "vendor"), line(order.vendor)),
        (word(order, rng, "buyer"), line(order.sold_to)),
    ]
    if order.ship_to:
        rows.append((word(order, rng, "ship_to"), line(order.ship_to)))
    if order.bill_to:
        rows.append((word(order, rng, "bill_to"), line(order.bill_to)))
    form = "".join(
        f"<tr><th style='border:1px solid #999;background:#f2f2f2'>{escape(a)}</th><td style='border:1px solid #999'>{escape(b)}</td></tr>"
        for a, b in rows
    )
    return browse(
        f"<h2 style='text-align:center'>{escape(word(order, rng, 'title'))}</h2><table style='width:100%'>{form}</table>"
        + table(order, rng, rng.choice(COLUMNS))
        + sums(order, rng)
        + signature(order, rng),
        css(rng),
    )


@layout("text_pdf", "test", ".pdf", shows=PLAIN, ready=there)
def shop_print(order: Order, rng: Random) -> bytes:
    """Printed from a web page: name of the article in bold, its number below in small, "3 × 4.50"; addresses as cards."""
    rows = "".join(
        f"<tr style='border-bottom:1px solid #ddd'><td><b>{escape(item.description)}</b><br><span class=s>{escape(word(order, rng, 'sku'))}: {escape(item.sku)}</span></td><td class=r>{escape(order.money(item.price, True))}</td><td class=r>{escape(value(order, 'quantity', i, item))}</td><td class=r>{escape(order.money(item.amount, True) if item.quantity is not None else '')}</td></tr>"
        for i, item in enumerate(order.lines)
    )  # fmt: skip
    heads = "".join(
        f"<th class={c}>{escape(word(order, rng, k))}</th>"
        for k, c in (("description", "l"), ("price", "r"), ("quantity", "r"), ("amount", "r"))
    )
    cards = [("ship_to", ship(order)), ("bill_to", bill(order))]
    blocks = "".join(
        f"<td style='border:1px solid #ccc;border-radius:6px;width:50%'><b>{escape(word(order, rng, k))}</b><br>{address(order, p, rng, True)}</td>"
        for k, p in cards
    )
    top = f"<h2>{escape(word(order, rng, 'title'))}</h2><p>{' · '.join(f'{escape(a)} <b>{escape(b)}</b>' for a, b in head_facts(order, rng))}</p>"
    to = f"<p>{escape(word(order, rng, 'vendor'))}: {escape(order.vendor.title)}</p>"
    return browse(
        f"{top}{to}<table style='width:100%'><thead><tr>{heads}</tr></thead>{rows}</table>{sums(order, rng)}<table style='width:100%'><tr>{blocks}</tr></table>",
        css(rng),
    )


@layout("text_pdf", "test", ".pdf", shows=NO_BILL, ready=there)
def two_line_rows(order: Order, rng: Random) -> bytes:
    """Each article on two lines: number and name above, quantity, unit, price and amount below, indented."""
    rows = []
    for i, item in enumerate(order.lines):
        rows.append(
            f"<tr><td class=r>{i + 1}</td><td colspan=4><b>{escape(item.sku)}</b> &nbsp; {escape(item.description)}</td></tr>"
        )
        rows.append(
            f"<tr style='border-bottom:1px dotted #999'><td></td><td class=r>{escape(value(order, 'quantity', i, item))}</td><td>{escape(item.unit)}</td><td class=r>{escape(value(order, 'price', i, item))}</td><td class=r>{escape(value(order, 'amount', i, item))}</td></tr>"
        )
    heads = f"<tr style='border-bottom:1px solid #000'><th>{escape(word(order, rng, 'pos'))}</th><th class=r>{escape(word(order, rng, 'quantity'))}</th><th>{escape(word(order, rng, 'unit'))}</th><th class=r>{escape(word(order, rng, 'price'))}</th><th class=r>{escape(word(order, rng, 'amount'))}</th></tr>"
    above = f"<tr><th></th><th colspan=4>{escape(word(order, rng, 'sku'))} / {escape(word(order, rng, 'description'))}</th></tr>"
    who = (
        f"<table style='width:100%'><tr><td><b>{escape(word(order, rng, 'buyer'))}</b><br>{address(order, order.sold_to, rng)}</td><td><b>{escape(word(order, rng, 'vendor'))}</b><br>{address(order, order.vendor, rng)}</td>"
        + (
            f"<td><b>{escape(word(order, rng, 'ship_to'))}</b><br>{address(order, order.ship_to, rng)}</td>"
            if order.ship_to
            else ""
        )
        + "</tr></table>"
    )
    return browse(
        f"<h3>{escape(word(order, rng, 'title'))}</h3>{pairs(head_facts(order, rng))}{who}<table style='width:100%;margin:10pt 0'><thead>{above}{heads}</thead>{''.join(rows)}</table>{sums(order, rng)}",
        css(rng),
    )


@layout("text_pdf", "test", ".pdf", shows=PLAIN, ready=there, firm=True)
def two_languages(order: Order, rng: Random) -> bytes:
    """An international firm: every heading in its language and in English."""

    def both(key: str) -> str:
        own = word(order, rng, key)
        return own if order.language == "en" else f"{own} / {rng.choice(WORDS[key, 'en'])}"

    names = rng.choice(COLUMNS).split(",")
    heads = "".join(f"<th style='border:1px solid #000'>{escape(both(k)).replace(' / ', ' /<br>')}</th>" for k in names)
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td style='border:1px solid #000' class={'r' if k in RIGHT else 'l'}>{escape(value(order, k, i, item))}</td>"
            for k in names
        )
        + "</tr>"
        for i, item in enumerate(order.lines)
    )
    blocks = "".join(
        f"<td style='width:33%'><b>{escape(both(k))}</b><br>{address(order, p, rng)}</td>"
        for k, p in (("vendor", order.vendor), ("bill_to", bill(order)), ("ship_to", ship(order)))
    )
    return browse(
        f"<h2>{escape(both('title'))}</h2>{pairs(head_facts(order, rng))}<table style='width:100%'><tr>{blocks}</tr></table><table style='width:100%;margin-top:10pt'><thead><tr>{heads}</tr></thead>{rows}</table>{sums(order, rng)}{small_print(order, rng)}",
        css(rng),
        rng.choice(("A4", "A4 landscape")),
    )


@layout("text_pdf", "test", ".pdf", shows=NO_BILL, ready=there)
def typed(order: Order, rng: Random) -> bytes:
    """As a terminal prints: one fixed font, columns by blanks, rules of dashes or equals signs."""
    width = {
        "sku": max(14, *(len(item.sku) + 2 for item in order.lines)),
        "description": 34,
        "quantity": 8,
        "price": 12,
        "amount": 13,
    }
    names = rng.choice(("sku description quantity price amount", "quantity sku description price amount")).split()

    def row(cells: list[str]) -> str:
        return "".join(
            (c[: width[k] - 1].ljust(width[k]) if k in ("sku", "description") else c.rjust(width[k] - 2) + "  ")
            for k, c in zip(names, cells, strict=True)
        ).rstrip()

    rule = rng.choice("-=_") * (sum(width.values()))
    out = [
        f"{order.sold_to.title}",
        order.sold_to.street,
        places.town_line(order.sold_to.place),
        "",
        f"{word(order, rng, 'title').upper()}",
        "",
    ]
    out += [f"{a + ':':<28}{b}" for a, b in head_facts(order, rng)]
    out += ["", f"{word(order, rng, 'vendor')}: {order.vendor.title}"]
    if order.ship_to:
        out += [
            "",
            word(order, rng, "ship_to") + ":",
            *(
                "   " + x
                for x in (
                    order.ship_to.title,
                    order.ship_to.street,
                    *([order.ship_to.street2] if order.ship_to.street2 else []),
                    places.town_line(order.ship_to.place),
                )
            ),
        ]
    out += ["", rule, row([word(order, rng, k)[: width[k] - 2] for k in names]), rule]
    out += [row([value(order, k, i, item) for k in names]) for i, item in enumerate(order.lines)]
    out += [rule] + [f"{a:>{sum(width.values()) - 20}} {b:>16}" for a, b in sum_rows(order, rng)]
    return browse(f"<pre style='font:8.5pt monospace'>{escape(chr(10).join(out))}</pre>")


@layout("text_pdf", "test", ".pdf", ready=there, firm=True)
def columns_of_text(order: Order, rng: Random) -> bytes:
    """No rules at all, wide gaps, headings in small capitals in a light grey; sums in the amount column without a gap."""
    names = rng.choice(COLUMNS).split(",")
    heads = "".join(
        f"<th class={'r' if k in RIGHT else 'l'} style='color:#777;font-variant:small-caps;font-weight:normal'>{escape(word(order, rng, k))}</th>"
        for k in names
    )
    rows = "".join(
        "<tr>"
        + "".join(f"<td class={'r' if k in RIGHT else 'l'}>{escape(value(order, k, i, item))}</td>" for k in names)
        + "</tr>"
        for i, item in enumerate(order.lines)
    )
    last = "".join(
        f"<tr><td colspan={len(names) - 1} class=r>{escape(a)}</td><td class=r>{escape(b)}</td></tr>"
        for a, b in sum_rows(order, rng)
    )
    blocks = "".join(
        f"<div style='display:inline-block;width:32%;vertical-align:top'><span style='color:#777'>{escape(word(order, rng, k))}</span><br>{address(order, p, rng)}</div>"
        for k, p in (("buyer", order.sold_to), ("ship_to", ship(order)), ("vendor", order.vendor))
    )
    tail = (
        f"<p>{escape(word(order, rng, 'bill_to'))}<br>{address(order, order.bill_to, rng)}</p>" if order.bill_to else ""
    )
    facts = "".join(
        f"<span style='margin-right:24pt'><span style='color:#777'>{escape(a)}</span> {escape(b)}</span>"
        for a, b in head_facts(order, rng)
    )
    return browse(
        f"<h1 style='font-weight:normal'>{escape(word(order, rng, 'title'))}</h1><p>{facts}</p>{blocks}<table style='width:100%;margin-top:16pt'><tr>{heads}</tr>{rows}{last}</table>{tail}",
        css(rng),
        rng.choice(("A4", "Letter")),
    )
