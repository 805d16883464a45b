"""The generator of images: writers and forms are apart by part, places lie on the page, the same seed makes the same document."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import numpy as np
import pytest

from tests.generator import (
    damage,
    forms,
    forms_catalogues,
    forms_everyday_more,
    forms_further,
    forms_mixed,
    forms_once_held_out,
    forms_ordinary_more,
    forms_plain_more,
    forms_trade,
    forms_trade_further,
    habits,
    images,
    images_everyday,
    images_fresh,
    images_held,
    images_latest,
    images_mixed,
    images_ordinary,
    images_plain,
    images_unseen,
    places,
    ribbons,
)
from tests.generator.blanks import Blank, Spot
from tests.generator.fill import Machine, pen_holder
from tests.generator.hands import hands, part_of
from tests.generator.kinds import World, load
from tests.generator.orders import Order, make_order
from tests.generator.sheet import Box, Sheet

ALL = (
    [("train", form, images.SHOWS) for form in forms.TRAIN]
    + [("train", form, forms_further.SHOWS) for form in forms_further.FURTHER]
    + [("train", form, forms_once_held_out.SHOWS) for form in forms_once_held_out.ONCE_HELD_OUT]
    + [("train", form, forms_catalogues.SHOWS) for form in forms_catalogues.CATALOGUES]
    + [("train", form, forms_trade.SHOWS) for form in forms_trade.TRADE]
    + [("train", form, forms_trade_further.SHOWS) for form in forms_trade_further.TRADE_FURTHER]
    + [("train", form, images_mixed.SHOWS) for form in forms_mixed.MIXED]
    + [("train", form, images_fresh.SHOWS) for form in images_fresh.FRESH]
    + [("train", form, images_latest.SHOWS) for form in images_latest.LATEST]
    + [("train", form, images_unseen.SHOWS) for form in images_unseen.UNSEEN]
    + [("train", form, images_held.SHOWS) for form in images_held.HELD]
    + [("train", form, images_everyday.SHOWS) for form in images_everyday.EVERYDAY]
    + [("test", form, images_ordinary.SHOWS) for form in images_ordinary.ORDINARY]
    + [("test", form, images_plain.SHOWS) for form in images_plain.PLAIN]
)
REACHES = forms_catalogues.REACHES | forms_trade.REACHES | forms_trade_further.REACHES | images_mixed.REACHES | images_fresh.REACHES | images_latest.REACHES | images_unseen.REACHES | images_held.REACHES | images_everyday.REACHES | images_ordinary.REACHES | images_plain.REACHES  # fmt: skip
PURCHASE_ORDERS = (
    forms_everyday_more.PURCHASE_ORDERS + forms_ordinary_more.PURCHASE_ORDERS + forms_plain_more.PURCHASE_ORDERS
)
NAMES = [f"{part}-{form.__name__}" for part, form, _ in ALL]


def an_order(part: str, shows: str, seed: int, reach: images.Reach | None = None) -> Order:
    reach = reach or images.Reach()
    world = World("t", part)
    shops = (world.shop((seed + n) % 39) for n in range(39))
    shop = next(one for one in shops if reach.takes(one))
    return make_order(Random(seed), shop, frozenset(shows.split()), None, (2, 5), reach.firm, False)


def test_a_writer_is_in_one_part_only() -> None:
    people = {
        part: {hand.name.split("/")[-1].split("_")[0].split(".")[0] for hand in hands(part)}
        for part in ("train", "fit", "test")
    }
    assert all(people.values())
    assert not people["train"] & people["test"]
    assert not people["fit"] & people["test"]
    assert part_of("ced/aaaa9018_s_2h") == part_of("cee/aaaa9018_g_1z")


@pytest.mark.parametrize(("part", "form", "shows"), ALL, ids=NAMES)
@pytest.mark.parametrize("seed", [3, 8, 17])
def test_the_places_of_a_form_lie_on_the_page(
    part: str, form: images.Form, shows: dict[str, tuple[str, int]], seed: int
) -> None:
    order = an_order(part, shows[form.__name__][0], seed, REACHES.get(form.__name__))
    blank = form(Random(seed), order)
    for key, spot in blank.spots.items():
        x0, y0, x1, y1 = spot.box
        assert 0 <= x0 < x1 <= blank.width, key
        assert 0 <= y0 < y1 <= blank.height, key
    by_program = form in PURCHASE_ORDERS  # which makes as many rows as there are lines
    assert blank.rows >= (len(order.lines) if by_program else shows[form.__name__][1] - 1)
    assert {f"{n}.{key}" for n in range(blank.rows) for key in ("sku", "quantity")[bool(blank.printed) :]} <= set(
        blank.spots
    )
    assert {"name", "company", "last_name"} & set(blank.spots)
    assert "street" in blank.spots
    assert "town" in blank.spots or {"city", "postal_code"} <= set(blank.spots)


class Recorder:
    """Writes nothing and keeps what stands where."""

    name, by_hand = "recorder", False

    def __init__(self) -> None:
        self.found: dict[tuple[float, float, float, float], str] = {}

    def put(self, sheet: Sheet, spot: Spot, text: str, *, right: bool = False) -> Box:
        self.found[spot.box] = text
        return spot.box

    def fits(self, text: str, width: float) -> bool:
        return True

    def mark(self, sheet: Sheet, spot: Spot) -> None:
        self.found[spot.box] = "x"


def what_stands(form: images.Form, order: Order, seed: int) -> tuple[Blank, dict[str, str]]:
    blank, recorder = form(Random(seed), order), Recorder()
    images.fill(order, [blank], recorder, Random(seed))
    return blank, {key: recorder.found[spot.box] for key, spot in blank.spots.items() if spot.box in recorder.found}


@pytest.mark.parametrize("seed", range(12))
def test_on_a_price_list_the_quantity_stands_beside_its_item(seed: int) -> None:
    order = an_order("train", "amount subtotal total address payment", seed, REACHES["charity_cards"])
    blank, written = what_stands(forms_catalogues.charity_cards, order, seed)
    rows = {blank.printed.index(line.item.sku): f"{line.quantity}" for line in order.lines}
    assert {n: written[f"{n}.quantity"] for n in range(blank.rows) if f"{n}.quantity" in written} == rows
    assert list(rows) == sorted(rows)


def test_what_a_form_divides_is_written_in_its_parts() -> None:
    shows = forms_catalogues.SHOWS
    order = an_order("train", shows["fashion_panel"][0], 4, REACHES["fashion_panel"])
    _, written = what_stands(forms_catalogues.fashion_panel, order, 4)
    price = order.manner.number(order.lines[0].price)
    assert (written["0.unit_price.whole"], written["0.unit_price.cents"]) == (price[:-3], price[-2:])
    who = order.sold_to.contact or order.sold_to.name
    assert f"{written['first_name']} {written['last_name']}" == who
    assert written["date.yy"] == f"{order.order_date:%y}"


@pytest.mark.parametrize("elsewhere", [False, True])
@pytest.mark.parametrize(
    "form", [forms_everyday_more.po_letterhead, forms_everyday_more.po_framed, forms_ordinary_more.po_erp_lines]
)
def test_a_purchase_order_names_its_buyer_wherever_it_names_nobody_else(form: images.Form, elsewhere: bool) -> None:
    shows = (images_everyday.SHOWS | images_ordinary.SHOWS)[form.__name__][0]
    orders = (an_order("test", shows, seed, REACHES[form.__name__]) for seed in range(60))
    order = next(one for one in orders if bool(one.ship_to) is elsewhere)
    blank, typed = what_stands(form, order, 1)
    assert typed["ship.street"] == (order.ship_to or order.sold_to).street
    assert typed["bill.street"] == (order.bill_to or order.sold_to).street
    assert typed["vendor.name"] == order.shop.name
    assert (typed["po"], typed["0.pos"]) == (order.po, "1")
    assert blank.spots["company"].type
    assert "company" not in typed  # it was printed before


@pytest.mark.parametrize("hidden", [False, True])
def test_the_senders_line_over_a_window_is_his_address(hidden: bool) -> None:
    order = an_order("test", images_plain.SHOWS["po_window"][0], 2, REACHES["po_window"])
    order.hide_address = hidden
    blank = forms_plain_more.po_window(Random(1), order)
    boxes: dict[Box, str] = {}

    def kept(spot: Spot, words: str) -> Box:
        boxes[spot.box] = words
        return spot.box

    blank.set_in_type = kept  # type: ignore[method-assign]
    images.fill(order, [blank], Recorder(), Random(1))
    buyer = order.sold_to
    address = [] if hidden else [buyer.street, places.town_line(buyer.place)]
    assert boxes[blank.spots["sender"].box] == " · ".join([buyer.title, *address])
    assert (blank.spots["street"].box in boxes) is not hidden


def test_nobody_takes_a_pen_to_a_purchase_order() -> None:
    kinds = {one.name: one.kind for one in load() if one.name.startswith("po_")}
    assert kinds == {f"{form.__name__}_typed": "printed_scan" for form in PURCHASE_ORDERS}


@pytest.mark.parametrize("known", [False, True])
def test_a_public_body_buys_in_its_own_town(known: bool) -> None:
    reach = REACHES["po_public"]
    orders = (an_order("test", images_everyday.SHOWS["po_public"][0], seed, reach) for seed in range(200))
    order = next(one for one in orders if one.known is known and one.shop.language == "de" and one.ship_to)
    images_everyday.of_a_town(order, Random(1))
    assert order.sold_to.company in (
        f"Stadtverwaltung {order.sold_to.city}",
        f"Gemeindeverwaltung {order.sold_to.city}",
    )
    assert not order.known
    _, typed = what_stands(forms_everyday_more.po_public, order, 1)
    assert typed["ship.name"] == (order.ship_to or order.sold_to).title
    assert order.truth()["order"]["sold_to"]["company"] == order.sold_to.company


def test_a_struck_line_is_written_and_not_ordered() -> None:
    for seed in range(400):
        order = an_order("train", images.SHOWS["ruled"][0], seed)
        meant = [line.item.sku for line in order.lines]
        rows = habits.rows(order, pen_holder(Random(seed), "train"), Random(seed))
        struck = [line.item.sku for line, _, gone in rows if gone]
        if struck:
            assert [line["sku"] for line in order.truth()["order"]["lines"]] == meant
            assert struck[0] not in meant
            assert order.truth()["allowed"] == ["review"]
            return
    pytest.fail("no line was ever crossed out")


def test_no_two_letters_of_the_pins_are_alike() -> None:
    letters = [chr(code) for code in range(33, 127)] + list("ÄÖÜäöüßéèêñçãõå£")
    dots = {ribbons._letter(c): c for c in letters}
    assert sorted(dots.values()) == sorted(letters)
    assert all(0 <= x < 5 and -4 < y < 9 for letter in dots for x, y in letter)


@pytest.mark.parametrize("machine", [ribbons.Ribbon, ribbons.DotMatrix])
def test_what_a_machine_strikes_stands_in_its_field(machine: Callable[[Random], Machine]) -> None:
    sheet = Sheet(300, 60)
    machine(Random(2)).put(sheet, Spot((40, 15, 260, 40)), "Çelik & Söhne, 1204 AB")
    inked = np.argwhere(sheet.render(144).min(axis=2) < 200) / 2
    assert len(inked) > 400
    assert inked.min(axis=0)[0] > 12
    assert inked.max(axis=0)[0] < 43
    assert inked.min(axis=0)[1] > 38
    assert 140 < inked.max(axis=0)[1] < 262


def test_a_carbon_copy_is_bluer_than_its_print_and_never_black() -> None:
    sheet = Sheet(300, 60)
    ribbons.Ribbon(Random(4), leaves=ribbons.carbon).put(sheet, Spot((10, 15, 290, 40)), "Twelve hammers and a saw")
    picture = images.CarbonCopy(sheet).render(150, 3)
    inked = picture[picture.min(axis=2) < 150]
    assert len(inked) > 200
    assert inked[:, 2].mean() > inked[:, 0].mean() + 10
    assert picture.max(axis=2).min() > 60


def test_an_item_on_two_lines_is_struck_on_both() -> None:
    upper, lower = (20.0, 100.0, 90.0, 110.0), (20.0, 124.0, 60.0, 133.0)
    beside = (120.0, 102.0, 150.0, 109.0)
    assert images._storeys([upper, lower, beside]) == [[upper, beside], [lower]]


@pytest.mark.parametrize("device", ["flatbed", "office", "telephone", "fax", "copy"])
@pytest.mark.parametrize("degree", damage.DEGREES)
def test_what_a_device_makes_can_still_be_seen(device: str, degree: str) -> None:
    sheet = Sheet(300, 200)
    for k in range(8):
        sheet.text(20, 30 + 20 * k, "Twelve hammers and a saw", size=14)
    shot = damage.capture(lambda dpi: sheet.render(dpi), Random(5), degree, device=device)
    assert shot.done[0] == device
    assert shot.picture.std() > 15
    assert min(shot.picture.shape[:2]) > 100


def test_the_same_number_makes_the_same_document() -> None:
    one, again = (World("s", "train").document("hand_form", 2) for _ in range(2))
    assert one is not None
    assert again is not None
    assert (one.data, one.truth, one.meta) == (again.data, again.truth, again.meta)
