"""Purchase orders as text PDFs by a browser: how the programs of other companies lay them out. Part: test.

Each layout is one arrangement (who stands where, what a row looks like); fonts, rules, colours, columns and words are drawn anew for each
document, with the words of `tests_words`. Needs Chromium.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from html import escape
from pathlib import Path
from random import Random

from tests.generator import places
from tests.generator.kinds import EVERYTHING, layout
from tests.generator.orders import Line, Order
from tests.generator.tests_words import word
from tests.generator.world import Party

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
PLAIN = " ".join(name for name in EVERYTHING.split() if name not in ("discount",))
NO_BILL = " ".join(name for name in EVERYTHING.split() if name not in ("bill_to",))
SANS = ("Arial, sans-serif", "Helvetica, sans-serif", "Verdana, sans-serif", "'DejaVu Sans', sans-serif", "Georgia, serif", "'Times New Roman', serif", "'Courier New', monospace")  # fmt: skip
RIGHT = {"quantity", "price", "amount", "pos"}


def there() -> bool:
    return BROWSER is not None


def browse(body: str, css: str = "", size: str = "A4") -> bytes:
    """The page as the browser prints it."""
    html = f"<!doctype html><meta charset=utf-8><style>@page{{size:{size};margin:14mm}}*{{box-sizing:border-box}}table{{border-collapse:collapse}}{css}</style>{body}"
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "order.html").write_text(html, encoding="utf-8")
        options = (
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            f"--user-data-dir={folder}/profile",
        )
        subprocess.run([str(BROWSER), *options, f"--print-to-pdf={folder}/order.pdf", f"{folder}/order.html"], check=True, capture_output=True, timeout=60)  # fmt: skip
        return (Path(folder) / "order.pdf").read_bytes()


# -- pieces -----------------------------------------------------------------------------------------------------------


def css(rng: Random) -> str:
    size = rng.choice((9, 10, 10, 11))
    return f"body{{font:{size}pt {rng.choice(SANS)};margin:0}}td,th{{padding:{rng.choice((1, 2, 3, 4))}pt {rng.choice((3, 4, 6))}pt;vertical-align:top;text-align:left}}.r{{text-align:right}}.s{{font-size:.8em}}"


def address(order: Order, party: Party, rng: Random, extra: bool = False) -> str:
    lines = [party.title]
    if party.contact and rng.random() < 0.4:
        lines.append({"en": "Attn. ", "de": "z. H. ", "fr": "À l'att. de ", "nl": "T.a.v. ", "es": "Att. ", "it": "c.a. ", "pt": "A/c "}[order.language] + party.contact)  # fmt: skip
    lines += [party.street, *([party.street2] if party.street2 else []), places.town_line(party.place)]
    if party.country != order.shop.country or rng.random() < 0.25:
        lines.append(places.COUNTRY_NAMES[order.language].get(party.country, party.country))
    if extra and party.phone:
        lines.append(f"{word(order, rng, 'phone')} {party.phone}")
        lines.append(party.email or "")
    return "<br>".join(escape(line) for line in lines if line)


def head_facts(order: Order, rng: Random) -> list[tuple[str, str]]:
    facts = [(word(order, rng, "po"), order.po or ""), (word(order, rng, "date"), order.day(order.order_date))]
    if order.customer_no:
        facts.append((word(order, rng, "customer_no"), order.customer_no))
    if order.wanted:
        facts.append((word(order, rng, "wanted"), order.day(order.wanted)))
    if order.payment_words:
        facts.append((word(order, rng, "terms"), order.payment_words))
    if order.sold_to.contact:
        facts.append((word(order, rng, "contact"), order.sold_to.contact))
    first, rest = facts[:2], facts[2:]
    rng.shuffle(rest)
    return [pair for pair in (*first, *rest) if pair[1]]


def value(order: Order, name: str, n: int, line: Line) -> str:
    if name == "quantity":
        return order.manner.quantity(line.quantity)
    if name == "price":
        return order.money(line.price)
    if name == "amount":
        return order.money(line.amount) if line.quantity is not None else ""
    return {"pos": str(n + 1), "sku": line.sku, "their_sku": line.sku, "our_sku": line.buyers_no, "description": line.description, "unit": line.unit,
            "wanted": order.day(line.wanted)}[name]  # fmt: skip


COLUMNS = (
    "sku,description,quantity,price,amount", "pos,sku,description,quantity,unit,price,amount", "quantity,unit,sku,description,price,amount",
    "quantity,sku,description,price,amount", "description,sku,unit,quantity,price,amount", "pos,quantity,unit,sku,description,price,amount",
    "pos,our_sku,their_sku,description,quantity,price,amount", "sku,description,wanted,quantity,unit,price,amount",
    "pos,description,sku,price,quantity,amount", "sku,quantity,description,unit,price,amount",
)  # fmt: skip


def table(order: Order, rng: Random, columns: str, style: str = "", repeat: bool = True) -> str:
    """The order table; the style is one of grid, lines, zebra, bare, band."""
    style = style or rng.choice(("grid", "lines", "zebra", "bare", "band"))
    names = columns.split(",")
    edge = {"grid": "border:1px solid #333", "lines": "border-bottom:1px solid #bbb"}.get(style, "")
    head_edge = edge or ("background:#234;color:#fff" if style == "band" else "border-bottom:1.5px solid #000")
    heads = "".join(
        f"<th style='{head_edge}' class={'r' if n in RIGHT else 'l'}>{escape(word(order, rng, n))}</th>" for n in names
    )
    rows = []
    for n, line in enumerate(order.lines):
        back = "background:#eef" if style == "zebra" and n % 2 else ""
        cells = "".join(
            f"<td style='{edge};{back}' class={'r' if c in RIGHT else 'l'}>{escape(value(order, c, n, line))}</td>"
            for c in names
        )
        rows.append(f"<tr style='page-break-inside:avoid'>{cells}</tr>")
    body = "".join(rows)
    return f"<table style='width:100%;margin:10pt 0'><{'thead' if repeat else 'tbody'}><tr>{heads}</tr></{'thead' if repeat else 'tbody'}><tbody>{body}</tbody></table>"


def sum_rows(order: Order, rng: Random) -> list[tuple[str, str]]:
    rows = [(word(order, rng, "subtotal"), order.subtotal)]
    if order.discount:
        rows.append((word(order, rng, "discount"), -order.discount))
    if order.freight is not None:
        rows.append((word(order, rng, "freight"), order.freight))
    if order.tax is not None:
        rate = f"{order.tax_rate * 100:f}".rstrip("0").rstrip(".").replace(".", order.manner.point)
        rows.append((f"{word(order, rng, 'tax')} ({rate}%)", order.tax))
    rows.append((word(order, rng, "total" if order.tax is not None else "net_total"), order.total))
    return [(label, order.money(amount, sign=True)) for label, amount in rows]


def sums(order: Order, rng: Random, border: str = "") -> str:
    rows = "".join(
        f"<tr><td style='{border}'>{escape(a)}</td><td class=r style='{border}'>{escape(b)}</td></tr>"
        for a, b in sum_rows(order, rng)
    )
    return f"<table style='margin-left:auto;page-break-inside:avoid'>{rows}</table>"


def pairs(facts: list[tuple[str, str]], colon: str = ":") -> str:
    return (
        "<table>" + "".join(f"<tr><td>{escape(a)}{colon}</td><td>{escape(b)}</td></tr>" for a, b in facts) + "</table>"
    )


def small_print(order: Order, rng: Random) -> str:
    return f"<p class=s>{escape(word(order, rng, 'note'))}</p>"


def signature(order: Order, rng: Random) -> str:
    who = order.sold_to.contact or order.sold_to.title
    return f"<p style='margin-top:24pt;border-top:1px solid #000;width:180pt' class=s>{escape(word(order, rng, 'approved'))}: {escape(who)}</p>"


def ship(order: Order) -> Party:
    return order.ship_to or order.sold_to


def bill(order: Order) -> Party:
    return order.bill_to or order.sold_to


# -- layouts ----------------------------------------------------------------------------------------------------------


@layout("text_pdf", "test", ".pdf", ready=there)
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


@layout("text_pdf", "test", ".pdf", shows=PLAIN, languages="en", ready=there, firm=True)
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


@layout("text_pdf", "test", ".pdf", shows=PLAIN, ready=there)
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


@layout("text_pdf", "test", ".pdf", shows=NO_BILL, ready=there)
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


@layout("text_pdf", "test", ".pdf", shows=PLAIN, ready=there, firm=True)
def two_languages(order: Order, rng: Random) -> bytes:
    """An international firm: every heading in its language and in English."""
    from tests.generator.tests_words import WORDS

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


@layout("text_pdf", "test", ".pdf", shows=NO_BILL, ready=there, lines=(18, 45), firm=True)
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


@layout("text_pdf", "test", ".pdf", shows=NO_BILL, ready=there, lines=(1, 6))
def business_letter(order: Order, rng: Random) -> bytes:
    """A letter: sender on the right, the shop on the left, two sentences, a plain table, thanks and a name."""
    from tests.generator import words

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
