"""The post that was scanned or photographed: forms TW-1 and TW-2, typed and by hand, and what scanners do to them."""

from __future__ import annotations

import numpy as np

from making.cases import not_an_order, post
from making.fill import Pen, Typewriter, fill, strike
from making.forms import Blank, OrderForm, QuickCard
from making.hand import Hand, hands
from making.ordered import Ordered, Want, form_values
from making.paper import INK_BLACK, INK_BLUE, Paper
from making.scanner import Scanner, Telephone, image_pdf, jpeg, png, tiff

HANDS = hands()
TW1, TW2 = OrderForm(), QuickCard()
HARD = ("review",)  # a hand, a skew or a photograph that may rightly go to the clerk


def hand(name: str) -> Hand:
    return next(hand for writer, hand in HANDS.items() if name in writer)


def filled(order: Ordered, blank: Blank, writer: Pen | Typewriter, *, stated: bool = True) -> bytes:
    """The paper before it is scanned."""
    paper = blank.paper()
    values = {name: words for name, words in form_values(order, stated=stated).items() if name in blank.spots}
    fill(paper, blank, values, writer)
    if blank is TW1:
        sign(paper, order, writer)
    for n, want in enumerate(order.wants):
        if want.struck and isinstance(writer, Pen):
            first, last = blank.spots[f"lines[{n}].sku"].box, blank.spots[f"lines[{n}].extended_price"].box
            strike(paper, (first[0] + 2, first[1], last[2] - 4, last[3]), writer)
    return paper.pdf()


def sign(paper: Paper, order: Ordered, writer: Pen | Typewriter) -> None:
    """The signature, by hand on a typed form too."""
    name = order.sold_to["name"]
    pen = writer if isinstance(writer, Pen) else Pen(hand("jtkr3293"), len(name), INK_BLUE)
    strokes = pen.hand.fit(name, (46, 684, 246, 714), pen.rng, 14)
    paper.strokes([[(x + 0.35 * (700 - y), y) for x, y in stroke] for stroke in strokes], pen.color, pen.width)


def make() -> None:
    typed()
    by_hand()
    photographs()
    stacks()
    doubtful()
    no_orders()


def typed() -> None:
    order = Ordered(
        "C1011",
        (Want("TW-1225", "2"), Want("TW-1140-BL", "1"), Want("TW-1130", "1"), Want("TW-4520-N", "1")),
        date="2026-11-16", reference="1187", tender="right", name_number=True, ship_method="ground",
    )  # fmt: skip
    pages = Scanner(150, 0.3, seed=11).scan(filled(order, TW1, Typewriter()))
    post("scan001.pdf", image_pdf(pages, 150), order, note="TW-1, typed, a clean flatbed scan")
    order = Ordered(
        "C1009",
        (Want("TW-7105", "1"), Want("TW-7012-L", "2"), Want("TW-7301", "3"), Want("TW-7612", "2"), Want("TW-4610", "2")),
        date="2026-11-17", method="money_order", reference="20755183", tender="right",
    )  # fmt: skip
    pages = Scanner(150, -1.9, noise=5, dust=60, blur=0.75, paper=0.93, seed=12).scan(
        filled(order, TW1, Typewriter("Courier", 10.5))
    )
    post("scan002.jpg", jpeg(pages[0], 150, 50), order, note="TW-1, typed, skewed and dusty")
    order = Ordered(
        "C1012",
        (Want("TW-7206-M", "60"), Want("TW-7204-S", "40"), Want("TW-7405", "6"), Want("TW-7406", "6"), Want("TW-7310", "4")),
        date="2026-11-17", method="account", po="BPD-0926", name_number=True,
    )  # fmt: skip
    pages = Scanner(150, 0.5, seed=13).scan(filled(order, TW1, Typewriter("Helvetica", 10)))
    turned = [np.ascontiguousarray(np.rot90(page, 2)) for page in pages]
    post("scan003.pdf", image_pdf(turned, 150), order, note="TW-1, typed, laid upside down on the glass")


def by_hand() -> None:
    order = Ordered(
        "C1014",
        (Want("TW-4410-G", "6"), Want("TW-4411-B", "2"), Want("TW-4515", "3"), Want("TW-4626", "2")),
        date="2026-11-16", reference="2208", tender="right", allowed=HARD,
    )  # fmt: skip
    pages = Scanner(200, 0.7, noise=0.8, seed=21).scan(filled(order, TW1, Pen(hand("amywldrp"), 4)))
    post("scan004.png", png(pages[0], 200), order, note="TW-1 by hand, blue pen")
    order = Ordered(
        "C1016",
        (Want("TW-7105", "1"), Want("TW-7150", "1"), Want("TW-4620", "4")),
        date="2026-11-17", method="cash", tender="right", allowed=HARD,
    )  # fmt: skip
    pages = Scanner(200, -0.6, seed=22).scan(filled(order, TW2, Pen(hand("jika4257"), 5, INK_BLACK)))
    post(
        "scan005.jpg",
        jpeg(pages[0], 200, 50),
        order,
        note="TW-2 by hand, capitals, one character a box; no e-mail, so a letter goes out",
    )
    order = Ordered(
        {"name": "Ruben Castillo", "street": "2290 Cedar Hill Road", "city": "Trenton", "region": "NJ", "postal_code": "08611"},
        (Want("TW-4101-M", "1"), Want("TW-4120", "4"), Want("TW-4635", "2"), Want("TW-7012-M", "1")),
        date="2026-11-18", reference="508", tender="right", allowed=HARD,
    )  # fmt: skip
    pages = Scanner(200, 0.4, noise=0.8, seed=23).scan(filled(order, TW1, Pen(hand("cypl9614"), 6, INK_BLACK, 1.25)))
    post("scan006.png", png(pages[0], 200), order, note="TW-1 by hand, a customer whom the shop does not know")
    order = Ordered(
        "C1001",
        (Want("TW-7110", "1"), Want("TW-7150", "1", struck=True), Want("TW-7021-L", "1"), Want("TW-7301", "2")),
        date="2026-11-18", reference="3316", tender="right", allowed=HARD,
    )  # fmt: skip
    pages = Scanner(200, -0.5, noise=0.8, seed=24).scan(filled(order, TW1, Pen(hand("shmh-105"), 7, INK_BLUE)))
    post(
        "scan007.jpg", jpeg(pages[0], 200, 45), order, note="TW-1 by hand, the second line is crossed out: not ordered"
    )
    order = Ordered(
        "C1013",
        (Want("TW-4402-B", "4"), Want("TW-4401-B", "4"), Want("TW-4404", "1")),
        date="2026-11-19", reference="774", tender="right", allowed=HARD, leave_out=("sold_to.street", "sold_to.street2"),
    )  # fmt: skip
    pages = Scanner(200, 1.1, noise=4, seed=25).scan(filled(order, TW1, Pen(hand("maba4240"), 8, INK_BLACK)))
    post("scan008.jpg", jpeg(pages[0], 200, 45), order, note="TW-1 in a hard hand")


def photographs() -> None:
    order = Ordered(
        "C1008",
        (Want("TW-1152-Y", "2"), Want("TW-1360", "3"), Want("TW-1415", "6")),
        date="2026-11-19", reference="96", tender="right", allowed=HARD,
    )  # fmt: skip
    picture = Telephone(150, 0.03, 1.5, 0.35, seed=31).shoot(filled(order, TW1, Pen(hand("nikkshmn"), 9)))
    post("IMG_2041.jpg", jpeg(picture, 72, 48), order, note="TW-1 by hand, photographed on a table")
    order = Ordered(
        {"name": "Gwen Abbott", "street": "17 Orchard Lane", "city": "Danbury", "region": "CT", "postal_code": "06810"},
        (Want("TW-4440", "1"), Want("TW-4601", "2")),
        date="2026-11-20", reference="1450", tender="right", allowed=HARD,
    )  # fmt: skip
    picture = Telephone(170, 0.045, -2.5, 0.45, seed=32).shoot(filled(order, TW2, Pen(hand("wekh3976"), 10, INK_BLACK)))
    post("IMG_2042.jpg", jpeg(picture, 72, 52), order, note="TW-2 by hand, photographed with a shadow on it")


def stacks() -> None:
    first = Ordered(
        "C1004",
        (Want("TW-4402-W", "24"), Want("TW-4410-B", "24"), Want("TW-4515", "10")),
        date="2026-11-16", method="account", po="HI-4480", name_number=True,
    )  # fmt: skip
    second = Ordered(
        {"name": "Otto Lindgren", "street": "5 Mill Pond Way", "city": "Keene", "region": "NH", "postal_code": "03431"},
        (Want("TW-1108", "3"), Want("TW-1125-R", "1")),
        date="2026-11-17", reference="611", tender="right", allowed=HARD,
    )  # fmt: skip
    third = Ordered(
        "C1007",
        (Want("TW-1451", "2"), Want("TW-1201", "1"), Want("TW-1252", "1")),
        date="2026-11-18", reference="2217", tender="right", allowed=HARD, leave_out=("sold_to.street", "sold_to.street2"),
    )  # fmt: skip
    scanner = Scanner(150, 0.5, seed=41)
    pages = [
        *scanner.scan(filled(first, TW1, Typewriter())),
        *scanner.scan(filled(second, TW2, Pen(hand("r0312"), 11, INK_BLACK))),
        *scanner.scan(filled(third, TW1, Pen(hand("art01tst"), 12))),
    ]
    post(
        "scan009.pdf",
        image_pdf(pages, 150),
        first,
        second,
        third,
        note="Three orders of three customers in one PDF without a text layer",
    )
    first = Ordered(
        "C1005",
        (Want("TW-4620", "20"), Want("TW-4626", "20"), Want("TW-4635", "12")),
        date="2026-11-19", method="account", po="BB-1107", name_number=True,
    )  # fmt: skip
    second = Ordered(
        "C1010",
        (Want("TW-7450", "4"), Want("TW-7405", "4"), Want("TW-7612", "3")),
        date="2026-11-19", reference="4402", tender="right",
    )  # fmt: skip
    scanner = Scanner(200, -0.4, noise=0.5, dust=8, seed=42)
    pages = [
        *scanner.scan(filled(first, TW1, Typewriter())),
        *scanner.scan(filled(second, TW1, Typewriter("Courier-Bold", 10.5))),
    ]
    post("fax-1119.tif", tiff(pages, 200), first, second, note="A TIFF of two pages, black and white: two orders")


def doubtful() -> None:
    order = Ordered(
        "C1002",
        (Want("TW-4410-B", "4", price="3.25"), Want("TW-4440", "1")),
        date="2026-11-18", reference="881", tender="48.95", verdict="review", codes=("price_mismatch",),
    )  # fmt: skip
    pages = Scanner(150, 0.2, seed=51).scan(filled(order, TW1, Typewriter(), stated=False))
    post(
        "scan010.pdf",
        image_pdf(pages, 150),
        order,
        note="TW-1, typed; 3.25 for the blue mug stands in no price list, old or new: review",
    )
    order = Ordered(
        "C1011",
        (Want("TW-7110", "1", price="24.90"), Want("TW-7105", "1", price="11.20")),
        date="2026-11-20", reference="1191", tender="45.05",
    )  # fmt: skip
    pages = Scanner(150, -0.3, seed=52).scan(filled(order, TW1, Typewriter(), stated=False))
    post(
        "scan011.pdf",
        image_pdf(pages, 150),
        order,
        note="TW-1, typed, with the prices of last year's list and a check to match: accepted, balance due",
    )


def no_orders() -> None:
    paper = TW1.paper()
    TW1.draw(paper)
    pages = Scanner(150, 0.4, seed=61).scan(paper.pdf())
    post("scan012.png", png(pages[0], 150), not_an_order("other", "review", "unreadable"), note="A blank form")
    post(
        "IMG_2050.jpg",
        jpeg(_harbor(), 72, 60),
        not_an_order("other", "review", "unreadable"),
        note="A picture of the harbor: no form",
    )


def _harbor() -> np.ndarray:
    """Sun, water and three sails; no word on it."""
    from PIL import Image, ImageDraw, ImageFilter

    h, w = 700, 1000
    rng = np.random.default_rng(7)
    y = np.linspace(0, 1, h)[:, None]
    sky = np.concatenate([236 - 60 * y, 170 + 10 * y, 130 + 60 * y], axis=1)[:, None, :]
    picture = np.repeat(sky, w, axis=1)
    sea = np.array([48, 84, 112]) + 26 * rng.normal(0, 1, (h, 1, 1)) * np.linspace(0.2, 1, h)[:, None, None]
    picture[h // 2 :] = np.repeat(sea, w, axis=1)[h // 2 :]
    image = Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(image)
    draw.ellipse([690, 210, 810, 330], fill=(255, 236, 190))
    for x, size in ((180, 150), (420, 95), (560, 60)):
        base = 360 + size // 3
        draw.polygon([(x, base - size), (x, base), (x + size * 0.55, base)], fill=(245, 242, 235))
        draw.polygon([(x - 6, base - size * 0.8), (x - 6, base), (x - size * 0.35, base)], fill=(226, 220, 208))
        draw.polygon(
            [
                (x - size * 0.5, base + 6),
                (x + size * 0.65, base + 6),
                (x + size * 0.4, base + 26),
                (x - size * 0.3, base + 26),
            ],
            fill=(74, 40, 28),
        )
    return np.asarray(image.filter(ImageFilter.GaussianBlur(1.2)))
