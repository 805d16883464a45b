"""Forms filled by pens and machines, scanned, photographed and faxed: the layouts of the parts train and test, and what the devices save.

The printed forms are in `forms…`; what happens to the paper is in `damage`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Protocol

import numpy as np

from tests.generator import forms, forms_further, forms_once_held_out, people, places
from tests.generator.blanks import Blank
from tests.generator.damage import DEGREES, Picture, capture, rubbed
from tests.generator.divided import date_parts, divided, undivided
from tests.generator.fill import Filler, Machine, PenHolder, Typist, pen_holder
from tests.generator.habits import household, in_one_go, margin_note, rows, stamp, ticked
from tests.generator.kinds import Written, layout
from tests.generator.orders import Order
from tests.generator.picture_files import saved
from tests.generator.places import WITH_REGION
from tests.generator.ribbons import carbon
from tests.generator.sheet import Box, Sheet
from tests.generator.world import Party, Shop, make_buyer

Form = Callable[[Random, Order], Blank]

# What each form shows (see `kinds`), and how many lines it takes.
SHOWS: dict[str, tuple[str, int]] = {
    "ruled": ("sku description quantity price amount subtotal total freight tax address customer_no payment", 9),
    "lines": ("sku description quantity amount total address payment", 8),
    "comb": ("sku description quantity price amount subtotal total freight address customer_no payment", 9),
    "coupon": ("sku description quantity amount total address payment", 6),
    "magazine": ("sku description quantity price amount subtotal total freight address payment", 6),
    "boxed": ("sku description quantity unit price amount subtotal total freight tax address ship_to po payment", 9),
    "half_sheet": ("sku description quantity address customer_no payment", 7),
    "zebra": ("sku description quantity amount total address payment", 9),
    "pad": ("sku description quantity unit price amount total address po vendor payment", 9),
}


def fill(order: Order, blanks: Sequence[Blank], filler: Filler, rng: Random) -> list[Sheet]:
    """Writes the order on the form, with what people do besides. What does not fit on the first sheet goes on the next; sums and payment stand
    on the last."""
    first, last = blanks[0], blanks[-1]
    _settle(order, first, rng)
    written = rows(order, filler, rng, frozenset(first.columns))
    often = 0.5 if filler.by_hand else 1.0 if isinstance(filler, Typist) else 0.8
    to_the_right = {key for key in ("unit_price", "amount", "quantity") if rng.random() < often}
    header = _header(order, first, rng)
    for page, blank in enumerate(blanks):
        for field, whole in header.items():
            if whole and (page == 0 or field in ("name", "company")):
                _write(blank, field, whole, filler)
        for at, (line, texts, struck) in enumerate(written[page * first.rows : (page + 1) * first.rows]):
            n = blank.printed.index(line.item.sku) if blank.printed else at
            _write_row(blank, n, texts, filler, to_the_right, struck=struck)
    for key, value in (
        ("subtotal", order.subtotal),
        ("discount", order.discount),
        ("shipping", order.freight),
        ("tax", order.tax),
        ("total", order.total),
    ):
        if value and (key in last.spots or f"{key}.whole" in last.spots):
            sign = rng.random() < 0.15 and key in last.spots
            _write(last, key, order.money(value, sign=sign), filler, right=True)
    signs_alone = order.sold_to.company is None or "company" in first.spots
    title = people.title(order.sold_to.contact or order.sold_to.name or "")
    if signs_alone and f"title.{title}" in first.spots and rng.random() < 0.8:
        filler.mark(first.sheet, first.spots[f"title.{title}"])
    for method in ticked(order, last, rng):
        filler.mark(last.sheet, last.spots[f"pay.{method}"])
    for group in sorted({key.rpartition(".")[0] for key in last.spots if key.startswith("also.")}):
        if rng.random() < 0.6:  # what a form asks besides
            filler.mark(last.sheet, last.spots[rng.choice([key for key in last.spots if key.startswith(f"{group}.")])])
    if "signature" in last.spots and (filler.by_hand or rng.random() < 0.6):
        who = order.sold_to.contact or order.sold_to.name or order.sold_to.title
        signer = filler if filler.by_hand else pen_holder(rng, order.shop.part)
        signer.put(last.sheet, last.spots["signature"], who.split()[-1])
    return [blank.sheet for blank in blanks]


def _write(blank: Blank, key: str, text: str, filler: Filler, *, right: bool = False) -> list[Box]:
    """Into the field, or into the parts of it that the form has. Returns where the writing stands."""
    found = [
        (blank.spots[place], part) for place, part in divided(key, text, blank.spots) if part and place in blank.spots
    ]
    return [
        blank.set_in_type(spot, part) if spot.type else filler.put(blank.sheet, spot, part, right=right)
        for spot, part in found
    ]


def _write_row(
    blank: Blank, n: int, texts: dict[str, str], filler: Filler, to_the_right: set[str], *, struck: bool
) -> None:
    boxes: list[Box] = []
    for key in blank.columns:
        spot = blank.spots.get(f"{n}.{key}")
        text = texts.get(key, "")
        if not text:
            continue
        if spot is None:
            boxes += _write(blank, f"{n}.{key}", text, filler, right=key in to_the_right)
            continue
        if key == "description":
            text = _shortened(text, spot.box[2] - spot.box[0], filler)
        if key == "quantity" and "slip" in texts and isinstance(filler, PenHolder):
            boxes.append(filler.correct(blank.sheet, spot, texts["slip"], text))
            continue
        boxes.append(filler.put(blank.sheet, spot, text, right=key in to_the_right))
    if struck and isinstance(filler, PenHolder):
        for one in _storeys(boxes):
            box = (min(b[0] for b in one) - 3, one[0][1], max(b[2] for b in one) + 3, one[0][3])
            filler.strike(blank.sheet, box)


def _storeys(boxes: Sequence[Box]) -> list[list[Box]]:
    """The writing of an item that takes more than one line, line by line."""
    found: list[list[Box]] = []
    for box in boxes:
        for one in found:
            if abs(one[0][1] + one[0][3] - box[1] - box[3]) < 24:
                one.append(box)
                break
        else:
            found.append([box])
    return found


def _settle(order: Order, blank: Blank, rng: Random) -> None:
    """The order as this form can take it: a buyer of the country, and a way of paying that is printed on it."""
    country = order.shop.country
    spoken = order.language if order.language in places.SPOKEN[country] else None
    firm = order.sold_to.company is not None

    def at_home(party: Party) -> Party:
        other = make_buyer(rng, order.shop.part, country, spoken, firm)
        return other if party.postal_code else replace(other, postal_code="")

    if order.sold_to.country != country and not order.hide_address:
        order.sold_to, order.known, order.customer_no = at_home(order.sold_to), False, None
    if order.ship_to and order.ship_to.country != country:
        order.ship_to = at_home(order.ship_to)
    if order.bill_to and order.bill_to.country != country:
        order.bill_to = at_home(order.bill_to)
    printed = [key[4:] for key in blank.spots if key.startswith("pay.")]
    if order.po and (firm or not printed):
        order.payment = "account"
    elif printed:
        order.payment = rng.choice(printed)
    if blank.printed:
        order.lines.sort(key=lambda line: blank.printed.index(line.item.sku))


def _header(order: Order, blank: Blank, rng: Random) -> dict[str, str]:
    found = {"date": order.day(order.order_date), "po": order.po or "", "customer_no": order.customer_no or ""}
    found |= {"wanted": order.day(order.wanted), "terms": order.payment_words}
    found |= date_parts(order.order_date)
    buyer = _party(order.sold_to, blank, "")
    found |= {key: buyer[key] for key in ("name", "company")} if order.hide_address else buyer
    for before, party in (("ship.", order.ship_to), ("bill.", order.bill_to)):
        if party is None and before in blank.repeats and not order.hide_address:
            party = order.sold_to
        if party:
            found |= _party(party, blank, before)
    sender = [order.sold_to.title, buyer["street"], buyer["town"]][: 1 if order.hide_address else 3]
    found["sender"] = " · ".join(sender)  # in one line, over the window of an envelope
    vendor = _party(order.vendor, blank, "vendor.")
    vendor["vendor.name"] = order.vendor.title
    if rng.random() < 0.3:
        found["phone"] = found["email"] = ""
    return found | vendor


def _party(party: Party, blank: Blank, before: str) -> dict[str, str]:
    at = party.place
    named = f"{before}company" in blank.spots
    name = (party.contact or party.name or "") if named else party.title
    if party.company is None:
        named = False
        name = party.name or ""
    found = {
        "name": name, "company": party.company if named and party.company else "", "street": party.street, "city": party.city,
        "region": party.region or "" if party.country in WITH_REGION else "", "postal_code": party.postal_code, "town": places.town_line(at).strip(" ,"),
        "phone": party.phone or "", "email": party.email or "",
    }  # fmt: skip
    if not party.postal_code:
        found["town"] = " ".join(x for x in (party.city, found["region"]) if x)
    return {before + key: text for key, text in found.items()}


def _shortened(text: str, width: float, filler: Filler) -> str:
    """People write as much of a name as there is room for."""
    words = text.split()
    while len(words) > 1 and not filler.fits(" ".join(words), width):
        words.pop()
    return " ".join(words).rstrip(",;(")


def degree(rng: Random) -> str:
    return rng.choices(DEGREES, (5, 3, 2))[0]


class Drawn(Protocol):
    """A side of paper that can be drawn at any resolution."""

    def render(self, dpi: int, seed: int = 0) -> Picture: ...


@dataclass(frozen=True)
class Spread:
    """Two sheets side by side on the glass."""

    left: Drawn
    right: Drawn

    def render(self, dpi: int, seed: int = 0) -> Picture:
        one, other = self.left.render(dpi, seed), self.right.render(dpi, seed + 1)
        height = min(one.shape[0], other.shape[0])
        return np.ascontiguousarray(np.hstack([one[:height], other[:height]]))


@dataclass(frozen=True)
class CarbonCopy:
    """The leaf below the one that was written on."""

    leaf: Drawn

    def render(self, dpi: int, seed: int = 0) -> Picture:
        return rubbed(self.leaf.render(dpi, seed), dpi, seed)


@dataclass(frozen=True)
class Means:
    """What a form is filled in with besides a pen, whether it is the carbon copy that comes in, and whether nobody takes a pen. `buyer` makes the
    order one of a buyer who has such a paper."""

    machine: Callable[[Random], Machine] = Machine
    carbon: bool = False
    no_pen: bool = False
    buyer: Callable[[Order, Random], None] | None = None


def document(order: Order, sheets: Sequence[Drawn], rng: Random, filler: str, means: Means = Means()) -> Written:
    """Sheets through a device into a file."""
    if means.carbon:
        sheets = [CarbonCopy(sheet) for sheet in sheets]
    how = degree(rng)
    device = rng.choices(("flatbed", "office", "telephone", "fax", "copy"), (5, 4, 3, 1.5, 0.7))[0]
    captures = []
    if len(sheets) == 2 and rng.random() < 0.25:
        sheets = [Spread(*sheets)]
    for n, sheet in enumerate(sheets):
        seed = rng.getrandbits(30)
        back: Picture | None = sheets[n - 1].render(100, seed) if how != "light" and rng.random() < 0.4 else None
        captures.append(capture(lambda dpi, s=sheet, k=seed: s.render(dpi, k), rng, how, back=back, device=device))  # type: ignore[misc]
    words = "\n".join(
        f"{line.sku} {line.description} {line.quantity} {line.price} {line.amount}" for line in order.lines
    )
    data, suffix = saved(captures, rng, words)
    done = [how, *(["carbon copy"] if means.carbon else []), *captures[0].done]
    return Written(data, None, {"hand": filler, "damage": done}, suffix)


def filled(form: Form, order: Order, filler: Filler, rng: Random) -> list[Sheet]:
    """As many sheets of the form as the order needs; more than one are numbered in print."""
    if filler.by_hand:
        household(order, rng)
    look = rng.getrandbits(30)
    blanks = [form(Random(look), order)]
    if not order.known:  # a known customer's is written as in the list
        order.sold_to = replace(order.sold_to, street=undivided(order.sold_to.street, blanks[0].spots))
    lines = len(order.lines) + filler.by_hand  # one may be crossed out
    pages = -(-lines // blanks[0].rows)
    blanks += [form(Random(look), order) for _ in range(pages - 1)]
    for n, blank in enumerate(blanks if pages > 1 else ()):
        blank.say(blank.width - 30, blank.height - 8, blank.label["of"].format(n + 1, pages), 7, align="right")
        if n < pages - 1:
            blank.say(30, blank.height - 8, blank.label["continued"], 7)
    if isinstance(filler, PenHolder):
        in_one_go(order, filler.hand, rng)
    sheets = fill(order, blanks, filler, rng)
    if rng.random() < 0.12:
        stamp(sheets[0], order, rng)
    if isinstance(filler, PenHolder) and order.verdict == "accepted" and rng.random() < 0.07:
        margin_note(order, sheets[0], filler, rng)
    return sheets


def by_hand(form: Form, order: Order, rng: Random, means: Means = Means()) -> Written:
    filler = pen_holder(rng, order.shop.part)
    if means.carbon:
        filler.pen = carbon(rng)
    return document(order, filled(form, order, filler, rng), rng, filler.name, means)


def by_machine(form: Form, order: Order, rng: Random, means: Means = Means()) -> Written:
    filler = means.machine(rng)
    if means.buyer:
        means.buyer(order, rng)
    return document(order, filled(form, order, filler, rng), rng, filler.name, means)


@dataclass(frozen=True)
class Reach:
    """Whose form it is: languages and countries of the shop (empty: any), for firms, for private buyers, or (None) for both."""

    languages: str = ""
    countries: str = ""
    firm: bool | None = None

    def takes(self, shop: Shop) -> bool:
        return shop.language in (self.languages.split() or [shop.language]) and shop.country in (
            self.countries.split() or [shop.country]
        )


def register(
    part: str,
    found: Sequence[Form],
    shows: dict[str, tuple[str, int]],
    reaches: Mapping[str, Reach] | None = None,
    means: Mapping[str, Means] | None = None,
) -> None:
    """Each form twice: written by hand, and typed; once where nobody takes a pen."""
    for form in found:
        what, most = shows[form.__name__]
        reach = (reaches or {}).get(form.__name__, Reach())
        by = (means or {}).get(form.__name__, Means())

        def hand(order: Order, rng: Random, form: Form = form, by: Means = by) -> Written:
            return by_hand(form, order, rng, by)

        def typed(order: Order, rng: Random, form: Form = form, by: Means = by) -> Written:
            return by_machine(form, order, rng, by)

        hand.__name__, typed.__name__ = f"{form.__name__}_by_hand", f"{form.__name__}_typed"
        for kind, write, lines in (("hand_form", hand, (1, most - 1)), ("printed_scan", typed, (1, most))):
            if by.no_pen and write is hand:
                continue
            layout(kind, part, ".pdf", what, reach.languages, reach.countries, lines, reach.firm)(write)


register("train", forms.TRAIN, SHOWS)
register("train", forms_further.FURTHER, forms_further.SHOWS)
register("train", forms_once_held_out.ONCE_HELD_OUT, forms_once_held_out.SHOWS)
