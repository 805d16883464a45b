"""python -m tests.innocent mail|print|goods [LANG …] [--half odd|even|all] [--row ROW] [--place after|before|end] [--show]: counts."""

from __future__ import annotations

import argparse
import csv
import html
import io
import random
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from email.message import EmailMessage
from pathlib import Path

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen import canvas

from orderproc.judging import Shop, Understanding, channel_of
from orderproc.model.issue import Severity
from orderproc.model.records import Judged
from orderproc.model.shop import Item
from orderproc.reading import read_bytes
from tests.innocent.words import WORDS, Words

DATA = Path(__file__).parent / "data"
QUANTITIES = (3, 6, 2)
ROWS = {
    "x": "{q} x {sku} {name}",
    "behind": "{name}, {sku}: {q}",
    "pieces": "- {sku} {name}, {q} {pieces}",
    "brackets": "{q} {name} ({sku})",
    "columns": "{sku}   {name:60} {q:4}",
    "priced": "{q}x {name} [{sku}] @ {price}",
    "alone": "{q} {pieces} {name}",
    "table": "",  # of an HTML mail
    "paper": "",  # a purchase order as PDF
}
PLAIN = ("Notebook, ruled, A5, blue", "Desk lamp, steel", "Coat hook, brass, small")
Goods = Sequence[tuple[Item, int]]


def texts(kind: str, lang: str, half: str) -> list[str]:
    lines = (DATA / f"{kind}_{lang}.txt").read_text(encoding="utf-8").splitlines()
    return [line for n, line in enumerate(lines) if half == "all" or (n % 2 == 1) == (half == "odd")]


class Bench:
    """A shop of one language that sells these goods, and who reads for it."""

    def __init__(self, lang: str, names: Sequence[str], folder: Path) -> None:
        self.words = WORDS[lang]
        rng = random.Random(3)
        code, town = self.words.town
        (folder / "orderproc.toml").write_text(
            '[shop]\nname = "Fernleaf Trading"\nemail = "orders@fernleaf.example"\nstreet = "Quay 3"\ntime_zone = "Europe/Paris"\n'
            f'city = "{town}"\npostal_code = "{code}"\ncountry = "{self.words.country}"\nlocale = "{self.words.locale}"\n'
            f'currency = "{"GBP" if lang == "en" else "EUR"}"\n',
            encoding="utf-8",
        )
        with (folder / "catalog.csv").open("w", newline="", encoding="utf-8") as file:
            table = csv.writer(file)
            table.writerow(["sku", "description", "unit_price"])
            for n, name in enumerate(names):
                sku = f"{chr(65 + n % 20)}{chr(65 + n // 20 % 20)}-{3107 + 7 * n}"
                table.writerow([sku, name, f"{rng.uniform(2, 90):.2f}"])
        self.shop = Shop.open(folder)
        self.work = Understanding(self.shop)

    def read(self, data: bytes, name: str) -> Judged:
        reading = read_bytes(data, name, self.shop.folder.settings.reading)
        return self.work(reading, channel_of(data), date(2026, 11, 23))[0]

    def mail(self, goods: Goods, row: str, remark: str = "", place: str = "after") -> bytes:
        w = self.words
        rows = [
            ROWS[row].format(q=q, sku=i.sku, name=i.description, pieces=w.pieces, price=i.unit_price) for i, q in goods
        ]
        said = {place: [remark, ""] if remark else []}
        lines = [w.hello, "", *said.get("before", []), w.ask, "", *(["@"] if row == "table" else rows), ""]
        lines += [
            *said.get("after", []),
            w.where,
            *w.place,
            "",
            w.number,
            w.pays,
            "",
            *said.get("end", []),
            w.bye,
            w.who,
        ]
        message = EmailMessage()
        message["From"] = f"{w.who} <office@marlow.example>"
        message["To"], message["Subject"] = "orders@fernleaf.example", w.subject
        message["Date"] = "Fri, 20 Nov 2026 10:11:12 +0000"
        if row == "table":
            cells = [w.head[:3], *((i.sku, i.description, str(q)) for i, q in goods)]
            table = "".join("<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in r) + "</tr>" for r in cells)
            body = "<br>".join(f"<table>{table}</table>" if line == "@" else html.escape(line) for line in lines)
            message.set_content(f"<html><body>{body}</body></html>", subtype="html")
        else:
            message.set_content("\n".join(lines))
        return message.as_bytes()

    def paper(self, goods: Goods, remark: str = "") -> bytes:
        w, file = self.words, io.BytesIO()
        page = canvas.Canvas(file, pagesize=(595, 842))

        def write(x: float, y: float, text: str, size: float = 10, *, bold: bool = False) -> None:
            page.setFont("Helvetica-Bold" if bold else "Helvetica", size)
            page.drawString(x, y, text)

        code, town = w.town
        write(50, 790, w.title, 15, bold=True)
        write(380, 790, w.number)
        write(50, 740, w.supplier, 9, bold=True)
        write(320, 740, w.where.rstrip(" :"), 9, bold=True)
        for n, line in enumerate(("Fernleaf Trading", "Quay 3", f"{code} {town}")):
            write(50, 726 - 13 * n, line)
        for n, line in enumerate(w.place):
            write(320, 726 - 13 * n, line)
        columns = (50, 130, 360, 420, 490)
        for x, text in zip(columns, w.head, strict=True):
            write(x, 640, text, 9, bold=True)
        y = 640.0
        for item, q in goods:
            y -= 16
            price = item.unit_price or 0
            cells = (item.sku, item.description[:46], str(q), f"{price:.2f}", f"{price * q:.2f}")
            for x, text in zip(columns, cells, strict=True):
                write(x, y, text, 9)
        write(420, y - 24, w.total, 9, bold=True)
        write(490, y - 24, f"{sum((i.unit_price or 0) * q for i, q in goods):.2f}", 9, bold=True)
        write(50, y - 54, w.pays)
        for n, line in enumerate(simpleSplit(remark, "Helvetica", 8, 500)):
            write(50, y - 94 - 10 * n, line, 8)
        page.save()
        return file.getvalue()


def said(judged: Judged) -> tuple[object, ...]:
    """What must be the same with the text and without it."""
    order = judged.order
    if order is None:
        return (judged.verdict,)
    lines = tuple((line.sku, line.quantity) for line in order.lines)
    return judged.verdict, order.customer_po, lines, order.sold_to, order.ship_to, order.payment.method


def changed(kind: str, lang: str, half: str, row: str = "x", place: str = "after") -> Iterator[tuple[str, Judged]]:
    """Each text that changes the order or makes it wait, with what was made of it; of goods, three at a time."""
    with tempfile.TemporaryDirectory() as folder:
        if kind == "goods":
            bench = Bench(lang, texts(kind, lang, half), Path(folder))
            items = bench.shop.tables.catalog.items
            for at in range(0, len(items) - 2, 3):
                goods = list(zip(items[at : at + 3], QUANTITIES, strict=True))
                paper = row == "paper"
                got = (
                    bench.read(bench.paper(goods), "order.pdf")
                    if paper
                    else bench.read(bench.mail(goods, row), "order.eml")
                )
                lines = tuple((line.sku, line.quantity) for line in got.order.lines) if got.order else ()
                if got.verdict != "accepted" or lines != tuple((item.sku, q) for item, q in goods):
                    yield " // ".join(item.description for item, _ in goods), got
            return
        bench = Bench(lang, PLAIN, Path(folder))
        goods = list(zip(bench.shop.tables.catalog.items, QUANTITIES, strict=True))

        def read(remark: str) -> Judged:
            if kind == "print":
                return bench.read(bench.paper(goods, remark), "order.pdf")
            return bench.read(bench.mail(goods, row, remark, place), "order.eml")

        plain = said(read(""))
        assert plain[0] == "accepted", plain
        for text in texts(kind, lang, half):
            got = read(text)
            if said(got) != plain:
                yield text, got


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.innocent", description=__doc__)
    parser.add_argument("kind", choices=("mail", "print", "goods"))
    parser.add_argument("languages", nargs="*", default=list(WORDS))
    parser.add_argument("--half", choices=("odd", "even", "all"), default="odd")
    parser.add_argument("--row", choices=tuple(ROWS), default="x")
    parser.add_argument("--place", choices=("before", "after", "end"), default="after")
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    for lang in asked.languages:
        found = list(changed(asked.kind, lang, asked.half, asked.row, asked.place))
        count = len(texts(asked.kind, lang, asked.half)) // (3 if asked.kind == "goods" else 1)
        silent = sum(got.verdict == "accepted" for _, got in found)
        print(f"{asked.kind} {lang}: {len(found)} of {count} change it or wait, {silent} in silence")
        for text, got in found if asked.show else ():
            doubts = "; ".join(f"{i.code}: {i.message[:120]}" for i in got.issues if i.severity is not Severity.NOTE)
            print(f"  {got.verdict} | {text[:160]}\n      {doubts[:300]}")
    return 0


__all__ = ["Words", "changed", "texts"]

if __name__ == "__main__":
    raise SystemExit(main())
