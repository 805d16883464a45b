"""What people do when they fill in a form: cross out, write over, repeat with marks, order by the dozen, forget, add a word in the margin.

Each changes what is written, and with it the truth of the order.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from decimal import Decimal
from random import Random
from zlib import crc32

from tests.generator.blanks import Blank
from tests.generator.fill import Filler, PenHolder
from tests.generator.hands import Hand
from tests.generator.labels import DOZEN, MARGIN
from tests.generator.orders import CENT, Line, Order
from tests.generator.sheet import Sheet
from tests.generator.wares import COLORS


def rows(
    order: Order, filler: Filler, rng: Random, columns: frozenset[str] = frozenset()
) -> list[tuple[Line, dict[str, str], bool]]:
    """What is written into each row, and whether it is crossed out."""
    manner = order.manner
    found: list[tuple[Line, dict[str, str], bool]] = []
    for number, line in enumerate(order.lines, 1):
        priced = line.quantity is not None
        text = {
            "sku": line.sku, "description": line.description, "quantity": manner.quantity(line.quantity), "unit": line.unit,
            "unit_price": manner.number(line.price), "amount": manner.number(line.amount) if priced else "",
            "page": str(3 + crc32(line.item.family.encode()) % 180), "pos": str(number),
        }  # fmt: skip
        if {"size", "color"} & columns:
            _part_variant(line, text, order.shop.language)
        found.append((line, text, False))
    if not filler.by_hand or order.verdict != "accepted":
        return found
    habit = rng.choices(
        ("", "struck", "ditto", "dozen", "no prices", "one price", "no number"), (8, 1.3, 1.3, 0.8, 1, 1, 0.8)
    )[0]
    if columns and "sku" not in columns:  # a price list with quantities to write in
        return found
    order.notes = [habit] if habit else []
    if habit == "struck" and len(found) < 6:
        item = rng.choice(order.shop.active)
        if item not in [line.item for line in order.lines]:
            quantity = Decimal(rng.randint(1, 9))
            extra = replace(
                order.lines[0],
                item=item,
                sku=item.sku,
                description=item.description,
                quantity=quantity,
                price=item.price,
                amount=(item.price * quantity).quantize(CENT),
            )
            text = {
                "sku": item.sku,
                "description": item.description,
                "quantity": manner.quantity(quantity),
                "unit": extra.unit,
                "unit_price": manner.number(item.price),
                "amount": manner.number(extra.amount),
            }
            found.insert(rng.randint(0, len(found)), (extra, text, True))
            order.wrongs.append("struck line")
            order.allowed.append("review")
    elif habit == "ditto" and len(found) > 1:
        for before, now in itertools.pairwise(found):
            for key in ("description", "quantity", "unit"):
                same = (
                    before[0].item.family == now[0].item.family
                    if key == "description"
                    else before[1][key] == now[1][key]
                )
                if same and now[1][key] and rng.random() < 0.7:
                    variant = now[0].item.variant if key == "description" and not {"size", "color"} & columns else ""
                    now[1][key] = f"″ {variant}".strip()
                    if "ditto" not in order.wrongs:
                        order.wrongs.append("ditto")
                        order.allowed.append("review")
    elif habit == "dozen":
        for line, text, _ in found:
            if line.quantity and line.quantity % 12 == 0 and line.item.unit == "EA":
                text["quantity"] = f"{line.quantity // 12} {DOZEN[order.shop.language]}"
                order.wrongs.append("dozen")
                order.allowed.append("review")
                break
    elif habit == "overwritten":
        line, text, _ = rng.choice(found)
        if line.quantity:
            text["slip"] = manner.quantity(line.quantity + rng.choice((1, 2, 5)))
            order.wrongs.append("quantity written over")
            order.allowed.append("review")
    elif habit == "no prices":
        for _, text, _ in found:
            text["unit_price"] = ""
            if rng.random() < 0.5:
                text["amount"] = ""
        order.wrongs.append("no prices")
    elif habit == "one price":
        rng.choice(found)[1]["unit_price"] = ""
        order.wrongs.append("a price missing")
    elif habit == "no number":
        rng.choice(found)[1]["sku"] = ""
        order.doubt("item number missing", "accepted")
    return found


def _part_variant(line: Line, text: dict[str, str], language: str) -> None:
    """Size or colour in a column of its own, not at the name's end."""
    variant = line.item.variant
    if not variant or len(variant) > 9 or not line.description.casefold().endswith(" " + variant.casefold()):
        return
    text["description"] = line.description[: -len(variant)].rstrip(" ,")
    text["color" if variant in COLORS[language].split() else "size"] = variant


def ticked(order: Order, blank: Blank, rng: Random) -> list[str]:
    """Which ways of paying are marked: the one that is meant; now and then none or two, and a person must ask."""
    printed = [key[4:] for key in blank.spots if key.startswith("pay.")]
    if order.payment not in printed:
        return []
    chance = rng.random()
    if chance > 0.06 or order.po or order.verdict != "accepted":
        return [order.payment]
    if chance < 0.04:
        if order.known and order.sold_to.terms:
            order.payment = "account"
            order.wrongs.append("payment forgotten, terms known")
            order.allowed.append("review")
        else:
            order.payment = None
            order.doubt("payment forgotten")
        return []
    order.doubt("two ways of paying")
    return rng.sample(printed, 2)


def household(order: Order, rng: Random) -> None:
    """Who fills in a form with a pen seldom orders by the hundred."""
    if order.wrongs:
        return
    for line in order.lines:
        if line.quantity and line.quantity > 24 and rng.random() < 0.9:
            line.quantity = Decimal(rng.choice((1, 1, 2, 3, 5, 7, 10, 12, 17, 24)))
            line.amount = (line.quantity * line.price).quantize(CENT)
    order.reckon()


def in_one_go(order: Order, hand: Hand, rng: Random) -> None:
    """A private buyer in America gets a name and a street that this writer wrote in one go, if there are any."""
    alone = order.sold_to.company is None and not order.known and not order.hide_address
    if alone and order.shop.country == "US" and hand.people and hand.streets and rng.random() < 0.8:
        order.sold_to = replace(
            order.sold_to, name=rng.choice(hand.people), street=rng.choice(hand.streets), email=None
        )


def margin_note(order: Order, sheet: Sheet, filler: PenHolder, rng: Random) -> None:
    text = rng.choice(MARGIN[order.shop.language].split(";"))
    cap = rng.uniform(8, 10)
    units = filler.hand.write(text, Random(1), filler.habits)[1]
    cap = min(cap, (sheet.width - 80) / max(1.0, units))
    filler.free(sheet, rng.uniform(24, 50), sheet.height - rng.uniform(8, 12), text, cap, rng.uniform(0, 1.5))
    order.doubt("margin note")


def stamp(sheet: Sheet, order: Order, rng: Random) -> None:
    """The mail room's stamp, where there is room and where there is not."""
    words = {
        "en": "RECEIVED",
        "de": "EINGEGANGEN",
        "fr": "REÇU LE",
        "es": "RECIBIDO",
        "it": "RICEVUTO",
        "nl": "ONTVANGEN",
        "pt": "RECEBIDO",
    }[order.shop.language]
    color = rng.choice(((0.75, 0.2, 0.25), (0.3, 0.25, 0.6), (0.2, 0.3, 0.6)))
    x, y, angle = (
        rng.uniform(0.45, 0.7) * sheet.width,
        rng.choice((0.93, 0.6, 0.12)) * sheet.height,
        rng.uniform(-8, 12),
    )
    sheet.text(x, y, words, "Helvetica-Bold", rng.uniform(11, 16), color, angle=angle)
    sheet.text(x + 8, y + 16, f"{rng.randint(20, 24)}. 11. 2026", "Courier-Bold", 11, color, angle=angle)
