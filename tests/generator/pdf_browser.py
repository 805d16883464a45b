"""Purchase orders as web programs and word processors print them: HTML through a browser. Part: train."""

from __future__ import annotations

from html import escape as e
from random import Random

from tests.generator import places
from tests.generator.browser import pdf, ready
from tests.generator.kinds import EVERYTHING, layout
from tests.generator.orders import Order
from tests.generator.parts import cell, contact_lines, facts, sums
from tests.generator.world import Party

UNDISCOUNTED = EVERYTHING.replace(" discount", "")
RIGHT = {"quantity", "price", "amount", "tax_rate", "quantity unit"}


def block(order: Order, rng: Random, party: Party, bold: bool = True) -> str:
    lines = [e(line) for line in order.block(party, rng)]
    if bold:
        lines[0] = f"<b>{lines[0]}</b>"
    return "<br>".join(lines)


def order_table(order: Order, rng: Random, names: str, step: int = 1, css: str = "") -> str:
    wanted = names.split(",")
    heads = "".join(
        f"<th class={'r' if name in RIGHT else 'l'}>{e(order.word(rng, 'quantity' if name == 'quantity unit' else name))}</th>"
        for name in wanted
    )
    makers = [cell(order, name, step) for name in wanted]
    rows = "".join(
        "<tr>" + "".join(f'<td class={"r" if name in RIGHT else "l"}>{e(make(n, line))}</td>' for name, make in zip(wanted, makers, strict=True)) + "</tr>"
        for n, line in enumerate(order.lines)
    )  # fmt: skip
    return f"<table class=lines {css}><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def sum_table(order: Order, rng: Random) -> str:
    return (
        "<table class=sums>"
        + "".join(f"<tr><td>{e(label)}</td><td class=r>{e(value)}</td></tr>" for label, value in sums(order, rng))
        + "</table>"
    )


def fact_table(order: Order, rng: Random) -> str:
    return (
        "<table class=facts>"
        + "".join(f"<tr><td>{e(label)}</td><td>{e(value)}</td></tr>" for label, value in facts(order, rng))
        + "</table>"
    )


BASE = ".r{text-align:right}.l{text-align:left} table.lines{width:100%;border-collapse:collapse;margin-top:6mm} .sums{margin-left:auto;margin-top:4mm} .sums td{padding:1px 8px} .facts td{padding:1px 10px 1px 0}"


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED, ready=ready, firm=True)
def bracketed(order: Order, rng: Random) -> bytes:
    """The number in brackets before the description, no column of its own; unit beside the quantity; sums in a small table."""
    style = (
        BASE
        + "th{border-bottom:1px solid #000;padding:4px} td{padding:4px 4px;vertical-align:top} .top{display:flex;justify-content:space-between}"
    )
    rows = "".join(
        f"<tr><td>[{e(line.sku)}] {e(line.description)}</td><td class=r>{e(cell(order, 'wanted')(n, line))}</td><td class=r>{e(cell(order, 'quantity unit')(n, line))}</td><td class=r>{e(order.money(line.price))}</td><td class=r>{e(cell(order, 'amount')(n, line))}</td></tr>"
        for n, line in enumerate(order.lines)
    )  # fmt: skip
    heads = "".join(
        f"<th class={'l' if k == 'description' else 'r'}>{e(order.word(rng, k))}</th>"
        for k in ("description", "wanted", "quantity", "price", "amount")
    )
    ship = (
        f"<div><b>{e(order.word(rng, 'ship_to'))}:</b><br>{block(order, rng, order.ship_to or order.sold_to, False)}</div>"
        if order.ship_to or order.bill_to or rng.random() < 0.5
        else "<div></div>"
    )
    bill = (
        f"<p><b>{e(order.word(rng, 'bill_to'))}:</b><br>{block(order, rng, order.bill_to, False)}</p>"
        if order.bill_to
        else ""
    )
    head = "".join(
        f"<div style='display:inline-block;margin-right:12mm'><b>{e(label)}:</b><br>{e(value)}</div>"
        for label, value in facts(order, rng)[1:]
    )
    page = (
        f"<div style='border-bottom:1px solid #888;padding-bottom:3mm'>{block(order, rng, order.sold_to)}<br>{'<br>'.join(map(e, contact_lines(order, rng)))}</div>"
        f"<div class=top style='margin-top:8mm'>{ship}<div>{block(order, rng, order.vendor)}</div></div>{bill}<h2>{e(order.word(rng, 'title'))} #{e(order.po or '')}</h2>{head}"
        f"<table class=lines><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{sum_table(order, rng)}"
    )
    return pdf(page, style)


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED, ready=ready)
def three_cards(order: Order, rng: Random) -> bytes:
    """Three rounded cards for the parties, coloured headings, white text on dark."""
    color = rng.choice(("#234", "#7a1f2b", "#0b5d3b", "#444"))
    style = (
        BASE
        + f"th{{background:{color};color:#fff;padding:5px}} td{{padding:5px;border-bottom:1px solid #ddd}} .facts td,.sums td{{border:0}} .card{{flex:1;border:1px solid #bbb;border-radius:6px;padding:8px;margin-right:8px}} .card h4{{margin:0 0 4px;color:{color}}}"
    )
    cards = [("vendor", order.vendor), ("buyer", order.sold_to), ("ship_to", order.ship_to or order.sold_to)] + (
        [("bill_to", order.bill_to)] if order.bill_to else []
    )
    shown = "".join(
        f"<div class=card><h4>{e(order.word(rng, key))}</h4>{block(order, rng, party)}</div>" for key, party in cards
    )
    page = f"<div style='display:flex;justify-content:space-between'><h1 style='color:{color}'>{e(order.word(rng, 'title'))}</h1>{fact_table(order, rng)}</div><div style='display:flex'>{shown}</div>{order_table(order, rng, 'pos,sku,description,quantity,unit,price,amount')}{sum_table(order, rng)}<p style='margin-top:15mm;font-size:8pt'>{e(order.word(rng, 'mind'))}</p>"
    return pdf(page, style, rng.choice(("A4", "Letter")))


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED, ready=ready, firm=True)
def labelled_cells(order: Order, rng: Random) -> bytes:
    """A grid of boxes, each with a small label on top and the value below it: the parties as boxes too."""
    style = (
        BASE
        + ".g{display:grid;grid-template-columns:repeat(4,1fr);border-top:1px solid #000;border-left:1px solid #000} .c{border-right:1px solid #000;border-bottom:1px solid #000;padding:2px 4px;min-height:9mm} .c small{display:block;font-size:6.5pt;color:#333} .w{grid-column:span 2} table.lines td,table.lines th{border:1px solid #000;padding:3px;font-size:9pt}"
    )
    cells = "".join(f"<div class=c><small>{e(label)}</small>{e(value)}</div>" for label, value in facts(order, rng))
    parties = (
        [("buyer", order.sold_to), ("vendor", order.vendor)]
        + ([("ship_to", order.ship_to or order.sold_to)] if order.ship_to or order.bill_to else [])
        + ([("bill_to", order.bill_to)] if order.bill_to else [])
    )
    cells += "".join(
        f"<div class='c w'><small>{e(order.word(rng, key))}</small>{block(order, rng, party, False)}</div>"
        for key, party in parties
    )
    page = f"<h2 style='margin:0'>{e(order.word(rng, 'title'))}</h2><div class=g>{cells}</div>{order_table(order, rng, 'pos,sku,gtin,description,quantity,unit,price,amount')}{sum_table(order, rng)}"
    return pdf(page, style)


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED.replace("bill_to", ""), ready=ready)
def stacked(order: Order, rng: Random) -> bytes:
    """No table: each line is a block of labels and values."""
    style = BASE + ".i{border-left:3px solid #999;padding-left:4mm;margin:4mm 0}"
    q, s, d, p, a = (order.word(rng, key) for key in ("quantity", "sku", "description", "price", "amount"))
    items = "".join(
        f"<div class=i><b>{e(line.description)}</b><br>{e(s)}: {e(line.sku)}<br>{e(q)}: {e(cell(order, 'quantity')(n, line))} &nbsp; {e(p)}: {e(order.money(line.price, True))} &nbsp; {e(a)}: {e(order.money(line.amount, True)) if line.quantity is not None else ''}</div>"
        for n, line in enumerate(order.lines)
    )  # fmt: skip
    ship = (
        f"<p><b>{e(order.word(rng, 'ship_to'))}</b><br>{block(order, rng, order.ship_to, False)}</p>"
        if order.ship_to
        else ""
    )
    page = f"<h2>{e(order.word(rng, 'title'))}</h2>{fact_table(order, rng)}<p><b>{e(order.word(rng, 'buyer'))}</b><br>{block(order, rng, order.sold_to, False)}</p><p><b>{e(order.word(rng, 'vendor'))}</b><br>{block(order, rng, order.vendor, False)}</p>{ship}{items}{sum_table(order, rng)}"
    _ = d
    return pdf(page, style)


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED, ready=ready, firm=True, lines=(8, 40))
def wide(order: Order, rng: Random) -> bytes:
    """Landscape with many columns, small print, headings repeated on each page by the browser."""
    style = (
        BASE
        + "body{font-size:8pt} th{border-bottom:2px solid #000} td{border-bottom:1px dotted #999;padding:2px 4px} .facts td,.sums td{border:0}"
    )
    ship = f"<div><b>{e(order.word(rng, 'ship_to'))}</b><br>{block(order, rng, order.ship_to or order.sold_to, False)}</div>"
    bill = (
        f"<div><b>{e(order.word(rng, 'bill_to'))}</b><br>{block(order, rng, order.bill_to, False)}</div>"
        if order.bill_to
        else ""
    )
    page = (
        f"<div style='display:flex;justify-content:space-between'><div>{block(order, rng, order.sold_to)}<br>{'<br>'.join(map(e, contact_lines(order, rng)))}</div><div><b>{e(order.word(rng, 'vendor'))}</b><br>{block(order, rng, order.vendor, False)}</div>{ship}{bill}{fact_table(order, rng)}</div>"
        f"<h3>{e(order.word(rng, 'title'))} {e(order.po or '')}</h3>{order_table(order, rng, 'pos,our_sku,their_sku,gtin,description,wanted,quantity,unit,price,amount', 10)}{sum_table(order, rng)}"
    )
    return pdf(page, style, "A4 landscape")


@layout(
    "text_pdf",
    "train",
    ".pdf",
    shows="sku description quantity price address payment po customer_no",
    ready=ready,
    lines=(1, 5),
)
def word_letter(order: Order, rng: Random) -> bytes:
    """A letter from a word processor: the order as a bulleted list in it."""
    style = BASE + "body{font-family:'Times New Roman',serif;font-size:12pt;line-height:1.3}"
    form = rng.choice(("{q} x {s} {d}, {p}", "{q} {u} {d}, {n} {s}, {p}", "{d} ({n} {s}): {q} {u} à {p}"))
    no = {"en": "item no.", "de": "Art.-Nr.", "fr": "réf.", "nl": "art.nr.", "es": "ref.", "it": "cod.", "pt": "ref."}[
        order.language
    ]
    items = "".join(
        f"<li>{e(form.format(q=cell(order, 'quantity')(n, line), s=line.sku, d=line.description, u=line.unit, n=no, p=order.money(line.price, True)))}</li>"
        for n, line in enumerate(order.lines)
    )
    sender = "" if order.hide_address else block(order, rng, order.sold_to, False)
    details = "<br>".join(
        e(f"{label}: {value}") for label, value in facts(order, rng) if value != order.day(order.order_date)
    )
    page = (
        f"<div class=r style='text-align:{rng.choice(('left', 'right'))}'>{sender}</div><br>{block(order, rng, order.vendor, False)}<br><br><div class=r>{e(order.sold_to.city)}, {e(order.day(order.order_date))}</div>"
        f"<p><b>{e(order.word(rng, 'title').title())}</b><br>{details}</p><p>{e(order.word(rng, 'greeting', shop=order.shop.name))}</p><p>{e(order.word(rng, 'please'))}</p><ul>{items}</ul>"
        f"<p>{e(order.word(rng, 'regards'))}<br><br>{e(order.sold_to.contact or order.sold_to.title)}</p>"
    )
    return pdf(page, style)


@layout(
    "text_pdf",
    "train",
    ".pdf",
    shows="sku description quantity price amount subtotal total freight tax address ship_to po customer_no",
    ready=ready,
)
def shop_basket(order: Order, rng: Random) -> bytes:
    """A printed web page of an order: description first with the number in small print below, "2 ×" before the price."""
    style = BASE + ".row{display:flex;border-bottom:1px solid #eee;padding:3mm 0} .d{flex:1} small{color:#555}"
    rows = "".join(
        f"<div class=row><div class=d>{e(line.description)}<br><small>{e(s)} {e(line.sku)}</small></div><div>{e(cell(order, 'quantity')(n, line))} × {e(order.money(line.price, True))}</div><div style='width:32mm' class=r>{e(order.money(line.amount, True)) if line.quantity is not None else ''}</div></div>"
        for s in (order.word(rng, "sku"),)
        for n, line in enumerate(order.lines)
    )  # fmt: skip
    ship = (
        f"<div><b>{e(order.word(rng, 'ship_to'))}</b><br>{block(order, rng, order.ship_to, False)}</div>"
        if order.ship_to
        else ""
    )
    page = f"<h2>{e(order.shop.name)}</h2><h3>{e(order.word(rng, 'title'))}</h3>{fact_table(order, rng)}<div style='display:flex;gap:20mm;margin:5mm 0'><div><b>{e(order.word(rng, 'buyer'))}</b><br>{block(order, rng, order.sold_to, False)}</div>{ship}</div>{rows}{sum_table(order, rng)}"
    return pdf(page, style)


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED, ready=ready, firm=True)
def same_as_above(order: Order, rng: Random) -> bytes:
    """Bill-to and ship-to with "same as above" where they are the same."""
    style = BASE + "td,th{border:1px solid #333;padding:4px} .facts td,.sums td{border:0}"

    def told(key: str, party: Party | None) -> str:
        return f"<td style='width:33%;vertical-align:top'><b>{e(order.word(rng, key))}</b><br>{block(order, rng, party, False) if party else e(order.word(rng, 'same'))}</td>"

    page = (
        f"<h2>{e(order.word(rng, 'title'))}</h2>{fact_table(order, rng)}<table class=lines><tr><td style='width:33%;vertical-align:top'><b>{e(order.word(rng, 'buyer'))}</b><br>{block(order, rng, order.sold_to, False)}</td>"
        f"{told('bill_to', order.bill_to)}{told('ship_to', order.ship_to or (order.sold_to if order.bill_to else None))}</tr></table><p>{e(order.word(rng, 'vendor'))}: {e(order.vendor.title)}, {e(order.vendor.street)}, {e(places.town_line(order.vendor.place))}</p>"
        f"{order_table(order, rng, 'quantity,unit,sku,description,price,amount')}{sum_table(order, rng)}"
    )
    return pdf(page, style)


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED.replace("bill_to", ""), ready=ready, firm=True)
def address_at_the_foot(order: Order, rng: Random) -> bytes:
    """A logo in words; the buyer's own address stands in one line at the foot, with bank and telephone."""
    style = (
        BASE
        + "th{text-transform:uppercase;font-size:7pt;border-top:1px solid;border-bottom:1px solid} td{padding:3px} .foot{position:fixed;bottom:0;left:0;right:0;font-size:7pt;text-align:center;border-top:1px solid #777;padding-top:2mm}"
    )
    b = order.sold_to
    foot = f"{e(b.title)} · {e(b.street)} · {e(places.town_line(b.place))} · {e(order.word(rng, 'phone'))} {e(b.phone or '')} · {e(b.email or '')}<br>{e(order.word(rng, 'bank', a=rng.randint(100, 999), b=rng.randint(100, 999)))}"
    abroad = places.COUNTRY_NAMES[order.language][b.country] if b.country != order.shop.country else ""
    ship = (
        f"<p><b>{e(order.word(rng, 'ship_to'))}</b><br>{block(order, rng, order.ship_to, False)}</p>"
        if order.ship_to
        else ""
    )
    page = (
        f"<div style='font-size:26pt;letter-spacing:3px;font-weight:bold;color:#355'>{e(b.title.upper() if 'ß' not in b.title else b.title)}</div><p style='margin-top:12mm'>{block(order, rng, order.vendor, False)}</p>"
        f"<h3>{e(order.word(rng, 'title'))}</h3>{fact_table(order, rng)}{ship}{order_table(order, rng, 'pos,sku,description,quantity unit,price,amount')}{sum_table(order, rng)}<div class=foot>{foot}{' · ' + e(abroad) if abroad else ''}</div>"
    )
    return pdf(page, style)


@layout(
    "text_pdf",
    "train",
    ".pdf",
    shows="sku description quantity unit price amount total address ship_to po customer_no vendor wanted payment",
    ready=ready,
    lines=(1, 12),
)
def narrow(order: Order, rng: Random) -> bytes:
    """A narrow column as from a till or a small program: three short lines of type a thing."""
    style = (
        BASE + "body{width:90mm;font-family:'Courier New',monospace;font-size:8.5pt} pre{margin:0;font-family:inherit}"
    )
    out = []
    for n, line in enumerate(order.lines):
        out += [
            line.sku,
            f"  {line.description[:38]}",
            f"  {cell(order, 'quantity')(n, line):>6} {line.unit:<6} x {order.money(line.price):>9}  {cell(order, 'amount')(n, line):>12}",
        ]
    head = [
        order.word(rng, "title"),
        *(f"{label}: {value}" for label, value in facts(order, rng)),
        "",
        f"{order.word(rng, 'buyer')}:",
        *order.block(order.sold_to, rng),
        "",
        f"{order.word(rng, 'vendor')}:",
        *order.block(order.vendor, rng),
    ]
    head += ["", f"{order.word(rng, 'ship_to')}:", *order.block(order.ship_to, rng)] if order.ship_to else []
    tail = ["-" * 44, f"{order.word(rng, 'net_total'):<20}{order.money(order.total):>22}"]
    return pdf(f"<pre>{e(chr(10).join([*head, '-' * 44, *out, *tail]))}</pre>", style)
