"""Order forms as their fields alone: each field drawn with one person's pen (or printed), read by the recognizer, put into a draft.

No page and no layout: what is measured is the recognizer's word and what checking makes of it. Shops, writers and scenes of the
part "train" and those of "test" are different ones. What real post brings is in it: old prices, wrong sums, a wrong amount, items
that nobody sells one stroke away from one that is sold, prices nobody knows, points left out, columns left empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from orderproc.model import settings
from orderproc.model.document import Channel
from orderproc.model.draft import DraftPayment, Field, OrderDraft, PaymentMethod
from orderproc.model.order import Address
from orderproc.model.reading import FormField, Media, Page, PageSource, Reading
from orderproc.model.shop import Catalog, Customer, FreightRow, Item, PriceRow, ShopTables, TaxRow
from tests.generator.hands import Habits, hands
from tests.generator.places import TOWNS

Gray = NDArray[np.uint8]
TODAY = date(2026, 11, 23)
CENT = Decimal("0.01")

THINGS = (
    "mug plate bowl teapot kettle lamp chair stool basket blanket scarf glove cap apron towel brush broom bucket hinge bolt bracket "
    "hose valve filter pump seed bulb trowel spade rake pencil pen notebook folder ruler stapler tape glue chalk easel canvas paint "
    "novel atlas primer puzzle game drum flute candle soap tin jar crate"
).split()
OF = "stoneware steel brass oak pine cotton wool linen leather glass clay copper rubber paper wax bamboo".split()
COLOURS = "blue green white red brown black yellow gray ivory violet".split()
SIZES = ("small", "medium", "large", "8 oz", "12 oz", "1 qt", "6 inch", "10 inch", "XL", "no. 4")
FIRST = "Ruth Samuel Margaret Otto Helen Victor Grace Henry Alma Peter Dora Frank Ines Carl Nina Hugo Paula Walter Edith Ralph".split()
LAST = "Carver Boyd Hale Hall Becker Nakamura Doyle Marsh Stone Whitfield Keller Lund Moreno Pratt Reyes Sutter Tait Vogel Young".split()
STREETS = (
    "Mill Lane", "Bow Street", "Pier Road", "High Street", "Oak Avenue", "Elm Street", "Ridge Road", "Canal Street", "Park Drive",
    "Church Street", "Maple Court", "River Road", "Summit Avenue", "Union Square", "Harbor Way", "Second Street",
)  # fmt: skip


@dataclass(frozen=True)
class Written:
    """What a line means: `sku` None where nobody sells it."""

    sku: str | None
    quantity: Decimal
    price: Decimal | None
    amount: Decimal | None
    odd: str = ""  # the scene: "old price", "wrong amount" …


@dataclass(frozen=True)
class Drawn:
    """One order: what is read of it, and what is true. `odd`: scenes of the whole order."""

    part: str
    writer: str
    shop: int
    draft: OrderDraft
    lines: tuple[Written, ...]
    address: Address
    total: Decimal | None
    odd: frozenset[str] = frozenset()
    known: bool = False


@dataclass
class Store:
    """A shop of the calibration: its tables, and the items that it sells no more."""

    number: int
    tables: ShopTables
    gone: list[Item] = field(default_factory=list)
    settings: settings.Shop = settings.Shop(name="Calibration", country="US")


def store(number: int, part: str) -> Store:
    """Shops differ in the form of their item numbers, in size, and in how alike their items are."""
    rng = Random(f"store {part} {number}")
    forms = ("AA-9999-A", "99999", "A999", "999-999", "AAA9999", "0999999", "99.9999", "A-99-99", "999AA", "A9999-99")
    own = forms[number % len(forms)] if part == "train" else forms[(number + 3) % len(forms)]
    count = rng.choice((40, 120, 400, 1500))
    letters = rng.sample("ABCDEFGHKLMNPRSTUWXYZ", 4)

    def shape() -> str:
        return "".join(rng.choice("0123456789") if c == "9" else rng.choice(letters) if c == "A" else c for c in own)

    prefix = shape()[: rng.choice((1, 2, 3)) if len(own) > 6 else 1]
    skus: dict[str, None] = {}
    for _ in range(count):
        base = prefix + shape()[len(prefix) :]
        skus[base] = None
        if len(skus) >= count:
            break
        for _ in range(rng.choice((0, 0, 1, 2, 4))):  # twins, one character away
            skus[one_stroke(base, rng)] = None
    items, gone, prices = [], [], []
    for row, sku in enumerate(list(skus), 2):
        last = items[-1] if items else None
        twin = (
            last is not None
            and len(last.sku) == len(sku)
            and sum(a != b for a, b in zip(last.sku, sku, strict=True)) == 1
        )
        if twin and last is not None and rng.random() < 0.8:
            price, words = last.unit_price, [*last.description.split(", ")[:2], rng.choice(COLOURS)]
        else:
            price = (
                Decimal(rng.choice((rng.randint(50, 2000), rng.randint(1, 80) * 25, rng.randint(1, 60) * 100 - 5)))
                * CENT
            )
            words = [rng.choice(THINGS).capitalize(), rng.choice(OF), rng.choice(COLOURS)]
            if rng.random() < 0.5:
                words.append(rng.choice(SIZES))
        item = Item(sku=sku, description=", ".join(words), unit_price=price, row=row)
        if rng.random() < 0.03:
            gone.append(item)
            continue
        items.append(item)
        if price and rng.random() < 0.3:
            old = (price * Decimal(rng.choice(("0.9", "0.95", "0.92")))).quantize(CENT)
            prices.append(PriceRow(sku=sku, unit_price=old, until=TODAY - timedelta(days=90), row=len(prices) + 2))
    customers = [customer(rng, i, part) for i in range(rng.choice((0, 30, 300)))]
    tables = ShopTables(
        catalog=Catalog(tuple(items)),
        customers=tuple(customers),
        prices=tuple(prices),
        taxes=(TaxRow(rate=Decimal("0.06"), country="US", row=2),),
        freight=(FreightRow(method="ground", basis="merchandise", base=Decimal("5.95"), country="US", row=2),),
    )
    return Store(number, tables, gone)


def one_stroke(sku: str, rng: Random) -> str:
    at = rng.choice([i for i, c in enumerate(sku) if c.isalnum()])
    others = "0123456789" if sku[at].isdigit() else "ABCDEFGHKLMNPRSTUWXYZ"
    return sku[:at] + rng.choice([c for c in others if c != sku[at]]) + sku[at + 1 :]


def customer(rng: Random, at: int, part: str) -> Customer:
    address = somebody(rng, part)
    return Customer(customer_no=f"C{1000 + at}", name=address.name, address=address, row=at + 2)


def somebody(rng: Random, part: str) -> Address:
    town, region, code = rng.choice(places(part))
    return Address(
        name=f"{rng.choice(FIRST)} {rng.choice(LAST)}",
        street=f"{rng.randint(1, 2400)} {rng.choice(STREETS)}",
        city=town,
        region=region,
        postal_code=code,
        country="US",
    )


def places(part: str) -> list[tuple[str, str, str]]:
    """Towns of the United States with state and ZIP code."""
    rows = [row.split("|") for row in TOWNS["US"][0 if part == "train" else 1].split(";")]
    return [(town, region, code) for town, region, code in rows]


# drawing


@dataclass(frozen=True)
class Pen:
    """How one person's fields look: hand, habits, height of a capital in pixels, thickness, gray of the ink; or print."""

    hand: Any
    habits: Habits
    cap: float
    thick: float
    ink: int
    paper: int
    noise: float
    font: str | None = None

    @staticmethod
    def of(rng: Random, part: str, *, printed: bool = False) -> Pen:
        return Pen(
            rng.choice(hands("fit" if part == "train" else part)),  # the recognizer knows those of train too well
            Habits.of(rng),
            rng.uniform(26, 46) if not printed else rng.uniform(16, 30),
            rng.uniform(0.07, 0.15),
            rng.randint(10, 110),
            rng.randint(225, 253),
            rng.choice((0, 3, 6, 10)),
            rng.choice(("Helvetica", "Times-Roman", "Courier")) if printed else None,
        )

    def draw(self, text: str, rng: Random) -> Gray:
        """A gray crop with a little white around the ink."""
        page = self._printed(text) if self.font else self._written(text, rng)
        if self.noise:
            noise = np.random.default_rng(rng.randrange(2**32)).normal(0, self.noise, page.shape)
            page = np.clip(page.astype(np.float32) + noise, 0, 255).astype(np.uint8)
        if rng.random() < (0.5 if self.font else 0.3):
            page = cv2.GaussianBlur(page, (0, 0), rng.uniform(0.5, 1.2 if self.font else 0.9))
        return page

    def _written(self, text: str, rng: Random) -> Gray:
        strokes, _ = self.hand.write(text, rng, self.habits)
        cap = self.cap
        points = [p for s in strokes for p in s]
        top, bottom = min(y for _, y in points), max(y for _, y in points)
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        pad = cap * 0.35
        shape = (round((bottom - top) * cap + 2 * pad), round((right - left) * cap + 2 * pad))
        page = np.full(shape, self.paper, np.uint8)
        for stroke in strokes:
            line = np.array([[(x - left) * cap + pad, (y - top) * cap + pad] for x, y in stroke])
            fixed = np.round(line * 8).astype(np.int32)
            thick = max(1, round(cap * self.thick))
            cv2.polylines(page, [fixed.reshape(-1, 1, 2)], False, self.ink, thick, cv2.LINE_AA, 3)
        return page

    def _printed(self, text: str) -> Gray:
        import io

        import pypdfium2
        from reportlab.pdfbase.pdfmetrics import stringWidth
        from reportlab.pdfgen import canvas

        size, out = 12.0, io.BytesIO()
        width = stringWidth(text, self.font, size) + 12
        sheet = canvas.Canvas(out, pagesize=(width, 22))
        sheet.setFont(self.font, size)
        sheet.drawString(6, 7, text)
        sheet.save()
        page = pypdfium2.PdfDocument(out.getvalue())[0].render(scale=self.cap / 8.6, grayscale=True).to_numpy()
        page = page.reshape(page.shape[0], -1)[:, : page.shape[1]]
        flat = page.astype(np.float32) / 255
        return np.asarray(self.ink + (self.paper - self.ink) * flat, dtype=np.uint8)


# orders


def _amount(value: Decimal, rng: Random, style: str) -> str:
    if style == "bare" and value == value.to_integral_value():
        return f"{value:.0f}"
    text = f"{value:.2f}"
    if style == "dollar":
        return f"${text}"
    return text.replace(".", " ") if style == "gap" else text


def order(shop: Store, rng: Random, part: str, *, printed: bool = False) -> tuple[dict[str, str], Drawn]:
    """What is written, by the path of each field, and the truth."""
    items = [i for i in shop.tables.catalog.items if i.unit_price]
    has = {
        "description": rng.random() < 0.55,
        "unit_price": rng.random() < 0.85,
        "extended_price": rng.random() < 0.85,
    }
    has_sum = has["extended_price"] and rng.random() < 0.75
    style = rng.choice(("point", "point", "point", "bare", "gap", "dollar"))
    paths: dict[str, str] = {}
    truth: list[Written] = []
    for at in range(rng.choice((1, 1, 2, 2, 3, 3, 4, 5, 7))):
        item = rng.choice(items)
        assert item.unit_price is not None
        quantity = Decimal(rng.choice((1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 10, 12, 24, rng.randint(1, 60))))
        price, odd, sku, words = item.unit_price, "", item.sku, item.description
        olds = [row.unit_price for row in shop.tables.prices_by_sku.get(item.sku, ())]
        scene = rng.random()
        known: str | None = item.sku
        if scene < 0.05 and olds:
            price, odd = olds[0], "old price"
        elif scene < 0.08:
            price, odd = (price * Decimal(rng.choice(("1.1", "0.8", "1.25")))).quantize(CENT), "price nobody knows"
        elif scene < 0.13:
            other = one_stroke(sku, rng)
            if shop.tables.catalog.get(other) is None:
                sku, known, odd = other, None, "invented one stroke away"
                if rng.random() < 0.5:
                    words = ", ".join([*words.split(", ")[:2], rng.choice(COLOURS)])
        elif scene < 0.15 and shop.gone:
            old = rng.choice(shop.gone)
            sku, words, price, known, odd = old.sku, old.description, old.unit_price or price, None, "sold no more"
        amount = (quantity * price).quantize(CENT)
        if not odd and scene > 0.97:
            amount += Decimal(rng.choice((-1, 1))) * Decimal(rng.choice(("0.10", "1.00", "10.00", "0.50")))
            odd = "wrong amount"
        if amount <= 0:
            amount, odd = (quantity * price).quantize(CENT), ""
        base = f"lines[{at}]."
        paths[base + "sku"] = sku
        paths[base + "quantity"] = f"{quantity:f}"
        if has["description"]:
            paths[base + "description"] = words.replace(",", "") if rng.random() < 0.5 else words
        if has["unit_price"]:
            paths[base + "unit_price"] = _amount(price, rng, style)
        if has["extended_price"]:
            paths[base + "extended_price"] = _amount(amount, rng, style)
        truth.append(
            Written(
                known,
                quantity,
                price if has["unit_price"] else None,
                amount if has["extended_price"] else None,
                odd,
            )
        )
    goods = sum(((line.amount or Decimal(0)) for line in truth), Decimal(0))
    odds = set()
    total = None
    if has_sum:
        written = goods
        if rng.random() < 0.05:
            written += Decimal(rng.choice((-1, 1))) * Decimal(rng.choice(("1.00", "10.00", "0.10", "5.00")))
            odds.add("wrong sum")
        paths["stated.merchandise"] = _amount(max(written, CENT), rng, style)
        tax = (goods * Decimal("0.06")).quantize(CENT)
        if rng.random() < 0.8:
            total = written + Decimal("5.95") + tax
            paths["stated.shipping"] = _amount(Decimal("5.95"), rng, style)
            paths["stated.tax"] = _amount(tax, rng, style)
            paths["stated.total"] = _amount(total, rng, style)
    known_customer = bool(shop.tables.customers) and rng.random() < 0.5
    to = rng.choice(shop.tables.customers).address if known_customer else somebody(rng, part)
    if known_customer and rng.random() < 0.05:
        to = replace(to, street=f"{rng.randint(1, 2400)} {rng.choice(STREETS)}")
        odds.add("moved")
    for name in ("name", "street", "city", "region", "postal_code"):
        paths[f"ship_to.{name}"] = getattr(to, name)
    return paths, Drawn(
        part, "", shop.number, OrderDraft.__new__(OrderDraft), tuple(truth), to, total, frozenset(odds), known_customer
    )


KINDS = {
    "sku": "sku",
    "quantity": "number",
    "unit_price": "money",
    "extended_price": "money",
    "postal_code": "postal_code",
}


def drawn(part: str, count: int, *, first: int = 0, printed: bool = False, shops: int = 12) -> Iterator[Drawn]:
    """`count` orders, read: writer after writer, shop after shop. Wants the recognition model."""
    from orderproc.parsing.base import Context
    from orderproc.parsing.form.forms import extract_forms
    from orderproc.reading import ocr

    stores = {i: store(i, part) for i in range(shops)}
    for number in range(first, first + count):
        rng = Random(f"order {part} {number} {printed}")
        shop = stores[number % shops]
        pen = Pen.of(rng, part, printed=printed)
        paths, truth = order(shop, rng, part, printed=printed)
        crops = [ocr.trimmed(pen.draw(text, rng)) for text in paths.values()]
        kinds = ["money" if path.startswith("stated") else KINDS.get(path.rpartition(".")[2], "text") for path in paths]
        read = ocr.recognize(crops, kinds)
        fields = tuple(
            FormField(
                name=f"form:CAL:{path}",
                value=found.text,
                confidence=round(found.confidence, 4) if found.text else 0.0,
                lattice=found.lattice,
            )
            for path, found in zip(paths, read, strict=True)
        )
        page = Page(number=1, width=600, height=800, source=PageSource.SCAN, form="CAL/1", fields=fields)
        context = Context(shop=shop.settings, tables=shop.tables, today=TODAY, channel=Channel.POST)
        draft = extract_forms(Reading(media=Media.IMAGE, pages=(page,)), context)[0]
        draft = replace(draft, payment=DraftPayment(method=Field(value=PaymentMethod.CHECK, raw="ticked")))
        yield replace(truth, writer="print" if printed else pen.hand.name, draft=draft)
