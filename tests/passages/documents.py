"""From a passage to a document with its truth: what is not asked of it is as plain as can be, and the same everywhere."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from openpyxl import Workbook

from tests.generator.wares import STYLES, THINGS, Item, catalogue
from tests.innocent.words import WORDS, Words
from tests.passages.on_paper import letter, printed, table_of

# the files of passages, and what is made of each
SOURCES = {
    "addresses": "addresses", "paying": "paying", "numbers": "numbers", "wishes": "wishes", "rows": "rows", "sheets": "sheets",
    "printed": "sheets", "pasted": "sheets", "letters": "addresses", "listed": "rows",
    "covering": "wishes", "called": "called", "whole": "whole", "told": "told",
}  # fmt: skip
KINDS = tuple(SOURCES)
LANGUAGES = tuple(WORDS)
SENDERS = {
    "en": "Helen Marlow", "de": "Renate Vogt", "fr": "Hélène Marchand", "es": "Elena Márquez", "it": "Elena Marchetti",
    "nl": "Hanneke de Wit", "pt": "Helena Marques",
}  # fmt: skip
DATA = Path(__file__).parent / "data"
PLAIN_QUANTITIES = (3, 6, 2)
PARTS = ("name", "company", "street", "street2", "city", "region", "postal_code", "country")
PLACEHOLDER = re.compile(r"\{(sku|name|price|amount)([0-9]+|[A-Z])\}|\{sum\}")


@dataclass(frozen=True)
class Document:
    """`name` is the file's name with its ending; `shop` the folder of the shop that reads it."""

    name: str
    data: bytes
    shop: str
    orders: list[dict[str, Any]]


class Wares:
    """The catalogue of a shop of one language and style of numbers; `goods` takes things that are unlike one another."""

    def __init__(self, lang: str, style: str) -> None:
        rng = Random(f"{lang} {style}")
        self.lang, self.name = lang, f"{lang}-{style.replace(' ', '-')}"
        trades = sorted(THINGS[lang])
        self.items = catalogue(rng, lang, trades[len(style) % len(trades)], 60, style, "9")
        families: dict[str, list[Item]] = {}
        for item in self.items:
            if item.status == "active" and not item.pack_size:
                families.setdefault(item.family, []).append(item)
        one_each = [rng.choice(family) for family in families.values()]
        rest = [item for family in families.values() for item in family if item not in one_each]
        self.goods = [*one_each, *rest]

    def rows(self) -> Iterator[list[object]]:
        """The rows of `catalog.csv` below its headings."""
        yield from ([i.sku, i.description, i.price, i.unit, i.pack_size or "", i.status] for i in self.items)

    def write(self, folder: Path) -> None:
        """The shop's folder."""
        words = WORDS[self.lang]
        code, town = words.town
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "orderproc.toml").write_text(
            '[shop]\nname = "Fernleaf Trading"\nemail = "orders@fernleaf.example"\nstreet = "Quay 3"\ntime_zone = "Europe/Paris"\n'
            f'city = "{town}"\npostal_code = "{code}"\ncountry = "{words.country}"\nlocale = "{words.locale}"\n'
            f'currency = "{"GBP" if self.lang == "en" else "EUR"}"\n',
            encoding="utf-8",
        )
        with (folder / "catalog.csv").open("w", newline="", encoding="utf-8") as file:
            table = csv.writer(file)
            table.writerow(["sku", "description", "unit_price", "unit", "pack_size", "status"])
            table.writerows(self.rows())

    def money(self, value: Decimal) -> str:
        return f"{value:.2f}" if self.lang == "en" else f"{value:.2f}".replace(".", ",")

    def filled(self, text: str, quantities: list[Any]) -> str:
        """A text with goods in place of placeholders."""

        def instead(found: re.Match[str]) -> str:
            if found[0] == "{sum}":
                return self.money(
                    sum((i.price * Decimal(str(q)) for i, q in zip(self.goods, quantities, strict=False)), Decimal(0))
                )
            what, which = found[1], found[2]
            item = self.item(which)
            if what == "amount":
                return self.money(item.price * Decimal(str(quantities[int(which) - 1])))
            return self.money(item.price) if what == "price" else item.sku if what == "sku" else item.description

        return PLACEHOLDER.sub(instead, text)

    def item(self, which: str) -> Item:
        """The item of a placeholder: numbers count from the front, letters from behind."""
        return self.goods[int(which) - 1] if which.isdigit() else self.goods[ord("A") - ord(which) - 1]

    def cell(self, value: object, quantities: list[Any]) -> object:
        """A cell of a sheet: money that stands alone is a number."""
        if not isinstance(value, str):
            return value
        text = self.filled(value, quantities)
        alone = re.fullmatch(r"\{(price|amount)\w+\}|\{sum\}", value.strip())
        return float(text.replace(",", ".")) if alone else text


class Catalogue(Wares):
    """A catalogue as somebody wrote it: `items` are number, description, price, unit and pack size."""

    def __init__(self, lang: str, number: int, items: list[list[str]]) -> None:
        self.lang, self.name, self.written = lang, f"{lang}-catalogue-{number}", items

    def rows(self) -> Iterator[list[object]]:
        yield from ([*item[:4], item[4] or "", "active"] for item in self.written)


@cache
def catalogues(lang: str, data: Path = DATA) -> tuple[Catalogue, ...]:
    lines = (data / f"catalogues_{lang}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(Catalogue(lang, n, json.loads(line)["items"]) for n, line in enumerate(lines))


def _called(lang: str, passage: dict[str, Any]) -> Document:
    """A mail that calls its goods by words of its own, between what is plain."""
    w, wares = WORDS[lang], catalogues(lang)[passage["catalogue"]]
    order = {"lines": [{"sku": sku, "quantity": quantity} for sku, quantity in passage["lines"]]}
    accepted = passage["verdict"] == "accepted"
    truth = {"kind": "order", "verdict": passage["verdict"], "order" if accepted else "meant": order, "allowed": []}
    parts = (w.hello, passage["text"], "\n".join((w.where, *w.place)), w.pays, f"{w.bye}\n{w.who}\n")
    message = _headed(w.who, True, w)
    message.set_content("\n\n".join(parts))
    return Document("input.eml", message.as_bytes(), wares.name, [truth])


def document(kind: str, lang: str, at: int, passage: dict[str, Any]) -> Document:
    """The document of one passage; the styles of item numbers take turns."""
    if kind == "called":
        return _called(lang, passage)
    wares = Wares(lang, STYLES[at % len(STYLES)])
    of = SOURCES[kind]
    quantities = passage.get("quantities") or list(PLAIN_QUANTITIES)
    order: dict[str, Any] = {
        "lines": [
            {"sku": i.sku, "quantity": str(q)} for i, q in zip(wares.goods, quantities, strict=False) if q is not None
        ]
    }
    truth = {
        "kind": "order",
        "verdict": passage["verdict"],
        "order" if passage["verdict"] == "accepted" else "meant": order,
    }
    truth["allowed"] = [] if passage["verdict"] == "accepted" else ["not_an_order"] if of == "wishes" else []
    if of in ("addresses", "sheets", "whole", "told"):
        ship, bill = _place(passage.get("ship_to")), _place(passage.get("bill_to"))
        if bill and ship:
            order["ship_to"], order["sold_to"] = ship, bill
        elif ship:
            order["sold_to"] = ship
    if of in ("numbers", "sheets"):
        order["customer_po"] = passage.get("customer_po")
    if passage.get("method"):
        order["payment"] = {"method": passage["method"]}
    if of == "sheets":
        name, data = _sheet(kind, wares, passage, quantities)
        return Document(name, data, wares.name, [truth])
    text = wares.filled(passage["text"], quantities)
    if kind == "covering":
        return Document("input.eml", _covering(WORDS[lang], wares, text), wares.name, [truth])
    if kind in ("letters", "listed"):
        w = WORDS[lang]
        titled = w.subject.removesuffix(" BO-4471") if of == "addresses" else w.subject
        return Document("input.pdf", letter(f"{titled}\n\n{_said(of, w, wares, text)}"), wares.name, [truth])
    return Document("input.eml", _mail(of, WORDS[lang], wares, text), wares.name, [truth])


def _place(said: dict[str, Any] | None) -> dict[str, Any] | None:
    """An address of a truth without what it doesn't name: only a name may come from elsewhere."""
    if not said or not any(said.values()):
        return None
    return {part: said.get(part) for part in PARTS if said.get(part) or part == "street2"}


def _said(kind: str, w: Words, wares: Wares, text: str) -> str:
    """What a mail or letter says, with the passage in its place."""
    goods = zip(wares.goods, PLAIN_QUANTITIES, strict=False)
    if kind in ("whole", "told"):
        return text.replace("{goods}", "\n".join((*(f"{q} x {i.sku} {i.description}" for i, q in goods), "", w.pays)))
    parts = [
        [w.hello],
        [text] if kind == "rows" else [w.ask, "", *(f"{q} x {i.sku} {i.description}" for i, q in goods)],
        [text] if kind == "addresses" else [w.where, *w.place],
        [] if kind in ("numbers", "addresses") else [w.number],
        [text] if kind in ("numbers", "wishes") else [],
        [text] if kind == "paying" else [w.pays],
        [w.bye, SENDERS[wares.lang] if kind == "addresses" else w.who],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _mail(kind: str, w: Words, wares: Wares, text: str) -> bytes:
    message = _headed(
        SENDERS[wares.lang] if kind == "addresses" else w.who, kind in ("numbers", "addresses", "whole", "told"), w
    )
    message.set_content(_said(kind, w, wares, text))
    return message.as_bytes()


ATTACHED = {
    "en": "Please find our order attached.", "de": "anbei unsere Bestellung.", "fr": "vous trouverez notre commande en pièce jointe.",
    "es": "adjunto nuestro pedido.", "it": "in allegato il nostro ordine.", "nl": "bijgaand onze bestelling.",
    "pt": "em anexo a nossa encomenda.",
}  # fmt: skip


def _covering(w: Words, wares: Wares, text: str) -> bytes:
    """A mail that says the passage, with the order attached as a sheet."""
    message = _headed(w.who, False, w)
    message.set_content("\n\n".join((w.hello, ATTACHED[wares.lang], text, f"{w.bye}\n{w.who}\n")))
    goods = list(zip(wares.goods, PLAIN_QUANTITIES, strict=False))
    rows: list[list[object]] = [
        [w.title], [w.number], [], [w.where], *([line] for line in w.place), [], list(w.head),
        *([i.sku, i.description, q, float(i.price), float(i.price * q)] for i, q in goods),
        [], [w.pays],
    ]  # fmt: skip
    sheet = _workbook([("Sheet1", rows)])
    kind = "vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    message.add_attachment(sheet, maintype="application", subtype=kind, filename="BO-4471.xlsx")
    return message.as_bytes()


def _headed(who: str, unnumbered: bool, w: Words) -> EmailMessage:
    message = EmailMessage()
    message["From"] = f"{who} <post@marlow.example>"
    message["To"] = "orders@fernleaf.example"
    message["Subject"] = w.subject.removesuffix(" BO-4471") if unnumbered else w.subject
    message["Date"] = "Fri, 20 Nov 2026 10:11:12 +0000"
    return message


def _sheet(kind: str, wares: Wares, passage: dict[str, Any], quantities: list[Any]) -> tuple[str, bytes]:
    """A sheet as it is; printed to PDF; or its first table pasted into a mail."""
    sheets = [
        (one["name"], [[wares.cell(cell, quantities) for cell in row] for row in one["rows"]])
        for one in passage["sheets"]
    ]
    comma = wares.lang != "en"
    shown = [[[_shown(c, comma) for c in row] for row in rows] for _, rows in sheets]
    if kind == "printed":
        return "input.pdf", printed(shown)
    if kind == "pasted":
        w = WORDS[wares.lang]
        message = _headed(w.who, True, w)
        tables = "<br>".join(table_of(rows) for rows in shown)
        message.set_content(
            f"<html><body>{w.hello}<br><br>{w.ask}<br><br>{tables}<br>{w.bye}<br>{w.who}</body></html>", subtype="html"
        )
        return "input.eml", message.as_bytes()
    if passage.get("format") == "csv":
        text = io.StringIO()
        csv.writer(text, delimiter=passage.get("delimiter", ";")).writerows(
            [[str(c).replace(".", ",") if comma and isinstance(c, float) else c for c in row] for row in sheets[0][1]]
        )
        return "input.csv", text.getvalue().encode()
    return "input.xlsx", _workbook(sheets)


def _shown(value: object, comma: bool) -> str:
    """A cell as a program shows it: money with two decimals."""
    if isinstance(value, float):
        return f"{value:.2f}".replace(".", ",") if comma else f"{value:.2f}"
    return "" if value is None else str(value)


def _workbook(sheets: list[tuple[str, list[list[object]]]]) -> bytes:
    book, file = Workbook(), io.BytesIO()
    assert book.active is not None
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name[:31])
        for r, row in enumerate(rows, start=1):
            for c, value in enumerate(row, start=1):
                if value is not None:
                    cell = sheet.cell(r, c)
                    cell.value = value  # type: ignore[assignment]
                    if isinstance(value, str):
                        cell.data_type = "s"
    book.save(file)
    return file.getvalue()


def shops() -> Iterator[Wares]:
    for lang in LANGUAGES:
        for style in STYLES:
            yield Wares(lang, style)
        yield from catalogues(lang)
