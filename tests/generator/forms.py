"""Order forms of the part "train": nine kinds of printed sheets, each of its own shape. A form is a function from an order's shop to a blank."""

from __future__ import annotations

from random import Random

from tests.generator.blanks import Blank, blank, page_size
from tests.generator.orders import Order
from tests.generator.sheet import Rgb

NAVY: Rgb = (0.1, 0.2, 0.4)
GREEN: Rgb = (0.1, 0.35, 0.2)
RED: Rgb = (0.7, 0.12, 0.1)
PROSE = {
    "en": "There are years in which spring will not come. The old gardener said so every morning when he opened the gate, and then he went and looked at the buds all the same. By the time the first swallows sat upon the wire he had forgotten it. We have asked readers to send us what they remember of such years, and here are the best of their letters.",
    "de": "Es gibt Jahre, in denen der Frühling nicht kommen will. Das sagte der alte Gärtner jeden Morgen, wenn er das Tor aufschloss, und dann ging er doch und sah nach den Knospen. Als die ersten Schwalben auf dem Draht saßen, hatte er es vergessen. Wir haben unsere Leser gebeten, uns zu schreiben, woran sie sich erinnern.",
    "fr": "Il y a des années où le printemps ne veut pas venir. Le vieux jardinier le disait chaque matin en ouvrant la grille, puis il allait quand même regarder les bourgeons. Quand les premières hirondelles se posaient sur le fil, il l'avait oublié. Nous avons demandé à nos lecteurs de nous écrire leurs souvenirs.",
    "es": "Hay años en que la primavera no quiere llegar. Lo decía el viejo jardinero cada mañana al abrir la verja, y luego iba a mirar los brotes de todos modos. Cuando las primeras golondrinas se posaban en el cable ya lo había olvidado. Hemos pedido a nuestros lectores que nos escriban sus recuerdos.",
    "it": "Ci sono anni in cui la primavera non vuole arrivare. Lo diceva il vecchio giardiniere ogni mattina aprendo il cancello, e poi andava lo stesso a guardare le gemme. Quando le prime rondini si posavano sul filo se n'era già scordato. Abbiamo chiesto ai lettori di scriverci i loro ricordi.",
    "nl": "Er zijn jaren waarin de lente niet wil komen. Dat zei de oude tuinman elke ochtend als hij het hek opende, en dan ging hij toch naar de knoppen kijken. Toen de eerste zwaluwen op de draad zaten, was hij het vergeten. Wij hebben onze lezers gevraagd ons te schrijven wat zij zich herinneren.",
    "pt": "Há anos em que a primavera não quer chegar. Dizia-o o velho jardineiro todas as manhãs ao abrir o portão, e depois ia na mesma ver os rebentos. Quando as primeiras andorinhas pousavam no fio já o tinha esquecido. Pedimos aos nossos leitores que nos escrevessem as suas recordações.",
}  # fmt: skip


def ruled(rng: Random, order: Order) -> Blank:
    """The catalogue's form: fields left of their lines, a ruled table with prices, sums and boxes to tick below it."""
    f = blank(rng, order, page_size(rng, order), color=rng.choice(((0, 0, 0), NAVY)))
    left, right = 45.0, f.width - 45
    f.say(right, 52, f.label["title"], 20, bold=True, align="right")
    y = f.head(left, 30, rng.choice((0, 1))) + 14
    keys = "company name street town phone email" if order.sold_to.company else "name street town phone email"
    end = f.address(left, y, left + 290, "left", keys=keys, split=rng.random() < 0.5)
    f.put("date", (right - 170, y, right, y + 20), "left", share=0.4)
    f.put("customer_no", (right - 170, y + 24, right, y + 44), "left", share=0.5)
    columns = {"sku": 1.5, "description": 3.6, "quantity": 0.8, "unit_price": 1.1, "amount": 1.2}
    if rng.random() < 0.4:
        columns = {"quantity": 0.8, "sku": 1.5, "description": 3.6, "unit_price": 1.1, "amount": 1.2}
    rows = rng.choice((10, 12, 12, 14))
    y = f.table(
        left, end + 14, right, columns, rows, rng.choice((20, 22, 23)), shade=rng.choice((None, (0.9, 0.92, 0.95)))
    )
    f.sums(right - 210, y, right, "subtotal shipping tax total", share=1 - 1.2 / 8.2 * (right - left) / 210)
    end = f.pay(left, y + 10, rng.choice(("box", "box", "ring")))
    f.put("signature", (left, min(end + 6, f.height - 50), left + 220, min(end + 30, f.height - 26)), "below")
    f.say(left, f.height - 20, f.label["thanks"], 7)
    return f


def lines(rng: Random, order: Order) -> Blank:
    """No boxes at all: a letter-like sheet with lines to write on, the table only lines too."""
    f = blank(rng, order, page_size(rng, order))
    left, right = 60.0, f.width - 60
    f.say(f.width / 2, 62, f.label["title"], 18, bold=True, align="centre")
    y = f.head(f.width / 2, 66, 3, "centre") + 16
    keys = "name street town phone" if not order.sold_to.company else "company name street town phone"
    y = f.address(left, y, right, "inline", keys=keys, step=25, split=True) + 12
    columns = rng.choice(
        (
            {"quantity": 0.8, "sku": 1.6, "description": 3.4, "unit_price": 1.1, "amount": 1.2},
            {"sku": 1.5, "quantity": 0.8, "description": 3, "amount": 1.2},
        )
    )
    y = f.table(left, y, right, columns, rng.choice((8, 10)), 25, "lines")
    f.put("total", (right - 190, y + 8, right - 4, y + 30), "inline")
    y = f.pay(left, y + 44, rng.choice(("box", "word")), across=True, room=right - left - 120)
    f.put("signature", (left, y + 14, left + 200, y + 50), "below")
    f.put("date", (right - 140, y + 14, right, y + 50), "below")
    return f


def comb(rng: Random, order: Order) -> Blank:
    """For the reading machine: one character a box for item number, quantity and postal code."""
    f = blank(
        rng,
        order,
        page_size(rng, order),
        color=rng.choice(((0, 0, 0), (0.25, 0.25, 0.3), GREEN)),
        face=("Helvetica", "Helvetica-Bold"),
    )
    left, right = 40.0, f.width - 40
    f.sheet.box((left, 30, right, 62), 0, None, f.color)
    f.say(left + 10, 52, f"{f.shop.name}   {f.label['title']}", 15, bold=True, color=(1, 1, 1))
    f.say(left, 74, f"{f.shop.party.street}, {f.shop.party.postal_code} {f.shop.party.city}   {f.shop.email}", 7.5)
    keys = "name street town phone" if not order.sold_to.company else "company name street town phone"
    y = f.address(left, 84, left + 330, "comb", keys=keys, step=27)
    f.put("date", (right - 150, 84, right, 111), "above")
    if order.customer_no:
        f.put("customer_no", (right - 150, 122, right, 149), "comb", boxes=max(8, len(order.customer_no)))
    boxes = max(7, max(len(item.sku) for item in order.shop.items))
    columns = {"sku": min(3.6, boxes * 0.26), "quantity": 0.85, "description": 2.6, "unit_price": 1.0, "amount": 1.1}
    y = f.table(
        left,
        y + 12,
        right,
        columns,
        rng.choice((10, 11)),
        24,
        "grid",
        combs={"sku": boxes, "quantity": 3},
        head=20,
        shade=(0.88, 0.88, 0.88),
    )
    f.sums(right - 200, y + 4, right, "subtotal shipping total", how="cells", share=0.55)
    f.pay(left, y + 12, "box", across=rng.random() < 0.4, room=230)
    f.put("signature", (left, y + 84, left + 200, y + 112), "above")
    return f


def coupon(rng: Random, order: Order) -> Blank:
    """A card to tear out: quantity first, few lines, the buyer below."""
    f = blank(
        rng,
        order,
        rng.choice(("A5", "half")) if order.shop.country not in ("US", "CA") else "half",
        color=rng.choice(((0, 0, 0), RED, NAVY)),
    )
    left, right = 28.0, f.width - 28
    f.sheet.box((left - 10, 18, right + 10, f.height - 18), 1.2, f.color, dash=(5, 3))
    f.say(left, 42, f.label["title"], 16, bold=True)
    f.head(right, 20, 1, "right")
    columns = rng.choice(
        (
            {"quantity": 0.8, "sku": 1.5, "description": 3.5, "unit_price": 1.1, "amount": 1.2},
            {"quantity": 0.8, "description": 3.5, "sku": 1.5, "amount": 1.2},
        )
    )
    y = f.table(left, 84, right, columns, 6, 21, rng.choice(("grid", "columns", "rows")))
    f.put("total", (right - 150, y + 4, right, y + 24), "cells", share=0.45)
    f.pay(left, y + 10, rng.choice(("box", "ring", "word")), across=True, room=260)
    keys = "name street town" if not order.sold_to.company else "company street town"
    f.address(left, y + 44, left + 330, rng.choice(("inline", "below")), keys=keys, step=26)
    f.put("signature", (left + 360, y + 80, right, y + 120), "below")
    return f


def magazine(rng: Random, order: Order) -> Blank:
    """The last page of a magazine: an article above, a coupon to cut out below."""
    f = blank(rng, order, page_size(rng, order))
    left, right = 45.0, f.width - 45
    f.say(
        left,
        70,
        {
            "en": "When spring was late",
            "de": "Als der Frühling zu spät kam",
            "fr": "Le printemps en retard",
            "es": "Cuando la primavera tardó",
            "it": "La primavera in ritardo",
            "nl": "Toen de lente te laat was",
            "pt": "Quando a primavera tardou",
        }[f.language],
        22,
        bold=True,
    )
    width = (right - left - 24) / 3
    prose = PROSE[f.language]
    middle = f.height * rng.uniform(0.4, 0.46)
    for k in range(3):
        x = left + k * (width + 12)
        f.sheet.paragraph((x, 90, x + width, middle - 30), " ".join([prose[k * 20 :]] * 3), "Times-Roman", 9)
    f.say(left, middle - 2, "✂" if f.face[0].startswith("DejaVu") else "- - - 8< - - -", 9)
    f.sheet.box((left - 8, middle + 4, right + 8, f.height - 24), 1, dash=(4, 3))
    f.head(left, middle + 6, 3)
    f.say(right, middle + 26, f.label["title"], 15, bold=True, align="right")
    columns = {"page": 0.6, "sku": 1.5, "description": 3.3, "quantity": 0.8, "unit_price": 1.1, "amount": 1.2}
    y = f.table(left, middle + 52, right, columns, 6, 21, rng.choice(("grid", "columns")))
    f.sums(right - 160, y + 2, right, "subtotal shipping total", row=17, share=0.5)
    f.pay(left, y + 8, "box", across=True, room=270, step=13)
    keys = "name street town" if not order.sold_to.company else "company street town"
    f.address(left, y + 48, left + 320, rng.choice(("inline", "dots")), keys=keys, step=24)
    f.put("signature", (left + 345, y + 78, right, y + 112), "below")
    return f


def boxed(rng: Random, order: Order) -> Blank:
    """As a tax office would make it: every field a box with its label inside; buyer and ship-to side by side."""
    f = blank(rng, order, page_size(rng, order), color=rng.choice(((0, 0, 0), GREEN, (0.35, 0.2, 0.1))))
    left, right = 36.0, f.width - 36
    f.head(left, 26, 1)
    f.say(right, 46, f.label["title"], 16, bold=True, align="right")
    f.put("date", (right - 220, 56, right - 110, 82), "inside")
    f.put("po", (right - 110, 56, right, 82), "inside")
    middle = (left + right) / 2
    f.say(left, 98, f.label["bill"], 8, bold=True)
    f.say(middle + 4, 98, f.label["ship"], 8, bold=True)
    keys = "company name street town" if order.sold_to.company else "name street town phone"
    end = f.address(left, 102, middle - 4, "inside", keys=keys, step=26)
    f.address(middle + 4, 102, right, "inside", before="ship.", keys=keys.replace(" phone", ""), step=26)
    columns = {
        "line": 0.4,
        "sku": 1.5,
        "description": 3.2,
        "unit": 0.6,
        "quantity": 0.8,
        "unit_price": 1.1,
        "amount": 1.2,
    }
    rows = rng.choice((10, 12))
    y = f.table(left, end + 12, right, columns, rows, 21)
    for i in range(rows):  # the lines are numbered in print
        spot = f.spots.pop(f"{i}.line")
        f.say((spot.box[0] + spot.box[2]) / 2, spot.box[3] - 7, str(i + 1), 8, align="centre")
    f.sums(right - 190, y, right, "subtotal shipping tax total", how="cells", share=0.55)
    f.pay(left, y + 8, rng.choice(("box", "after")))
    return f


def half_sheet(rng: Random, order: Order) -> Blank:
    """A half sheet across, without prices; colour and size have columns of their own."""
    f = blank(rng, order, "half" if order.shop.country in ("US", "CA") else "A5")
    left, right = 30.0, f.width - 30
    f.head(left, 14, 3)
    f.say(right, 34, f.label["title"], 15, bold=True, align="right")
    keys = "name street town" if not order.sold_to.company else "company street town"
    f.address(left, 56, left + 330, "above", keys=keys, step=25)
    f.put("customer_no", (left + 350, 56, right, 81), "above")
    f.put("phone", (left + 350, 85, right, 110), "above")
    columns = {"sku": 1.5, "description": 3, "color": 0.9, "size": 0.7, "quantity": 0.8}
    y = f.table(left, 148, right, columns, 7, 21, rng.choice(("grid", "rows")), shade=(0.2, 0.2, 0.25))
    f.pay(left, y + 10, rng.choice(("box", "word")), across=True, room=360)
    f.put("signature", (right - 160, y + 6, right, y + 38), "below")
    return f


def zebra(rng: Random, order: Order) -> Blank:
    """From a designer: a coloured band, shaded rows and no rules; labels below their lines."""
    color = rng.choice((NAVY, GREEN, (0.4, 0.1, 0.3)))
    f = blank(
        rng,
        order,
        page_size(rng, order),
        face=rng.choice((("Helvetica", "Helvetica-Bold"), ("Times-Roman", "Times-Bold"))),
    )
    left, right = 50.0, f.width - 50
    f.sheet.box((0, 0, f.width, 58), 0, None, color)
    f.say(left, 38, f.shop.name, 20, bold=True, color=(1, 1, 1))
    f.say(right, 38, f.label["title"], 13, align="right", color=(1, 1, 1))
    keys = "name street town phone" if not order.sold_to.company else "company name street town"
    y = f.address(left, 68, right - 170, "below", keys=keys, step=30)
    f.put("date", (right - 140, 68, right, 98), "below")
    columns = rng.choice(
        (
            {"sku": 1.5, "description": 3.6, "quantity": 0.9, "amount": 1.2},
            {"description": 3.6, "sku": 1.5, "unit_price": 1.0, "quantity": 0.9, "amount": 1.2},
        )
    )
    y = f.table(left, y + 16, right, columns, rng.choice((10, 12)), 24, "zebra", shade=color)
    f.put("total", (right - 190, y + 6, right, y + 28), "left", share=0.45)
    f.pay(left, y + 14, rng.choice(("ring", "box")), across=rng.random() < 0.5, room=250)
    f.head(f.width / 2, f.height - 56, 0, "centre")
    return f


def pad(rng: Random, order: Order) -> Blank:
    """A purchase-order pad from the stationer's: a number in red, the vendor written in by the buyer."""
    f = blank(rng, order, page_size(rng, order), color=(0.15, 0.25, 0.45))
    left, right = 42.0, f.width - 42
    title = {
        "en": "PURCHASE ORDER",
        "de": "BESTELLUNG",
        "fr": "BON DE COMMANDE",
        "es": "PEDIDO",
        "it": "ORDINE",
        "nl": "BESTELLING",
        "pt": "ENCOMENDA",
    }[f.language]
    f.say(left, 56, title, 22, bold=True)
    f.say(right - 100, 54, "No.", 12, align="right")
    f.sheet.text(right, 54, order.po or "", "Courier-Bold", 15, RED, "right")
    to = {"en": "TO", "de": "AN", "fr": "À", "es": "A", "it": "A", "nl": "AAN", "pt": "PARA"}[f.language]
    middle = (left + right) / 2
    f.put("vendor.name", (left, 76, middle - 6, 100), "inline", label=to)
    f.put("vendor.street", (left, 100, middle - 6, 124), "inline", label="")
    f.put("vendor.town", (left, 124, middle - 6, 148), "inline", label="")
    y = f.address(middle + 6, 76, right, "above", keys="company street town", step=28, split=False)
    f.put("date", (left, y - 24, middle - 60, y - 2), "inline")
    columns = {"quantity": 0.8, "unit": 0.7, "sku": 1.5, "description": 3.4, "unit_price": 1.1, "amount": 1.2}
    y = f.table(left, y + 16, right, columns, rng.choice((12, 14)), 22, rng.choice(("grid", "columns")))
    f.sums(right - 190, y, right, "total", share=0.5)
    f.put("signature", (left, y + 24, left + 220, y + 56), "below")
    return f


TRAIN = (ruled, lines, comb, coupon, magazine, boxed, half_sheet, zebra, pad)
