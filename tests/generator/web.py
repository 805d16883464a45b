"""Pieces of purchase orders as HTML, printed by a browser: fonts, rules, colours, columns and words drawn anew for each document, with
the words of `web_words`. `pdf_web` and `tests_pdf` arrange them. Needs Chromium.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from html import escape
from pathlib import Path
from random import Random

from tests.generator import places
from tests.generator.kinds import EVERYTHING
from tests.generator.orders import Line, Order
from tests.generator.web_words import word
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
