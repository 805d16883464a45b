"""What the places of the shop's own forms mean as an order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from orderproc.model.document import Channel
from orderproc.model.draft import OrderDraft, PaymentMethod
from orderproc.model.issue import Code, Kind
from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, FormField, Media, Page, PageSource, Reading, Word
from orderproc.model.settings import Shop
from orderproc.model.shop import Form, FormSpot, ShopTables
from orderproc.parsing.base import Context
from orderproc.parsing.form.filled import likeliest
from orderproc.parsing.form.forms import extract_forms, identify, sheets

BOX = Box(10, 10, 60, 20)
FORM = Form(
    name="mini",
    title="Harbor Seeds order form",
    width=400,
    height=400,
    marks=("HARBOR SEEDS",),
    spots=(FormSpot(field="notes", box=(1, 1, 2, 2)),),
)
SHOP = Shop.model_validate({"name": "Harbor Seeds", "country": "US", "currency": "USD", "email": "a@harbor.example"})
CONTEXT = Context(shop=SHOP, tables=ShopTables(forms=(FORM,)), today=date(2026, 11, 23), channel=Channel.POST)
FILLED = {
    "order_date": "11/16/2026",
    "sold_to.name": "Ada Miller",
    "sold_to.street": "55 Front Street",
    "sold_to.city": "Bath",
    "sold_to.region": "Maine",
    "sold_to.postal_code": "04530",
    "payment.method=check": "yes",
    "payment.reference": "1187",
    "payment.amount_tendered": "$ 69.00",
    "lines[0].sku": "HS-204",
    "lines[0].quantity": "12",
    "lines[0].unit_price": "3.25",
    "lines[0].extended_price": "39.00",
    "stated.total": "69.00",
}


def sheet(
    values: dict[str, str | None], number: int = 1, form: str | None = "mini/1", sure: dict[str, float] | None = None
) -> Page:
    fields = tuple(
        FormField(name=f"form:mini:{path}", value=value, page=number, box=BOX, confidence=(sure or {}).get(path, 0.99))
        for path, value in values.items()
    )
    return Page(number=number, width=400, height=400, source=PageSource.SCAN, form=form, fields=fields)


def drafts(*pages: Page, context: Context = CONTEXT) -> tuple[OrderDraft, ...]:
    return extract_forms(Reading(media=Media.IMAGE, pages=pages), context)


def codes(draft: OrderDraft) -> set[tuple[str, str | None]]:
    return {(issue.code, issue.field) for issue in draft.issues}


def one(values: dict[str, str | None], **more: float) -> OrderDraft:
    (draft,) = drafts(sheet({**FILLED, **values}, sure=dict(more)))
    return draft


def test_a_filled_form_is_an_order() -> None:
    draft = one({})
    assert draft.kind is Kind.ORDER
    assert draft.layout == "form mini"
    assert draft.pages == (1,)
    assert draft.order_date.value == date(2026, 11, 16)
    assert draft.sold_to.region.value == "ME"
    assert draft.sold_to.country.value == "US"
    assert draft.payment.method.value is PaymentMethod.CHECK
    assert draft.payment.amount_tendered.value == Decimal("69.00")
    (line,) = draft.lines
    assert (line.sku.value, line.quantity.value, line.unit_price.value) == ("HS-204", Decimal(12), Decimal("3.25"))
    assert line.sku.box == BOX
    assert line.sku.confidence == 0.99
    assert not draft.issues


def test_only_documents_with_a_form_are_claimed() -> None:
    form, other = (
        Reading(media=Media.IMAGE, pages=(sheet(FILLED),)),
        Reading(media=Media.IMAGE, pages=(sheet({}, form=None),)),
    )
    assert identify(form, CONTEXT) > 0.9
    assert identify(other, CONTEXT) == 0


def test_an_empty_form_is_no_order() -> None:
    (draft,) = drafts(sheet(dict.fromkeys(FILLED)))
    assert draft.kind is Kind.OTHER
    assert codes(draft) == {(Code.BLANK_FORM, None)}


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("lines[0].quantity", "many", Code.QUANTITY_INVALID),
        ("lines[0].quantity", "1/2", Code.QUANTITY_DOUBTFUL),
        ("lines[0].quantity", "", Code.LOW_CONFIDENCE),
        ("lines[0].unit_price", "?,x", Code.LOW_CONFIDENCE),
        ("order_date", "yesterday", Code.DATE_DOUBTFUL),
        ("sold_to.name", "", Code.LOW_CONFIDENCE),
    ],
)
def test_what_makes_no_sense_is_said_with_its_place(path: str, value: str, code: str) -> None:
    draft = one({path: value})
    assert (code, path) in codes(draft)
    assert all(issue.box == BOX and issue.page == 1 for issue in draft.issues)


@pytest.mark.parametrize(("stroke", "quantity"), [(0.34, Decimal(1)), (0.02, None)])
def test_a_stroke_that_reads_as_nothing_is_what_it_rather_is(stroke: float, quantity: Decimal | None) -> None:
    """There is ink at the place: a 1 that is a bare stroke. One that is hardly likely may be a speck."""
    probs = np.array([[1 - stroke, stroke * 0.97, stroke * 0.03], [0.999, 0.0005, 0.0005]])
    ink = Lattice("1-", 2, np.log(probs).astype(np.float16).tobytes())
    page = sheet({**FILLED, "lines[0].quantity": ""})
    fields = tuple(replace(f, lattice=ink) if f.name.endswith("lines[0].quantity") else f for f in page.fields)
    (draft,) = drafts(replace(page, fields=fields))
    found = draft.lines[0].quantity
    assert found.value == quantity
    assert found.confidence <= 0.9 or quantity is None
    assert ((Code.LOW_CONFIDENCE, "lines[0].quantity") in codes(draft)) is (quantity is None)


def test_two_ways_to_pay_are_a_doubt_with_both_as_candidates() -> None:
    draft = one({"payment.method=cash": "yes"})
    assert any(code == Code.PAYMENT_DOUBTFUL for code, _ in codes(draft))
    assert {c.value for c in draft.payment.method.candidates} == {PaymentMethod.CHECK, PaymentMethod.CASH}


def test_a_box_that_may_be_ticked_is_a_doubt() -> None:
    draft = drafts(sheet(FILLED, sure={"payment.method=check": 0.5}))[0]
    assert any(code == Code.PAYMENT_DOUBTFUL for code, _ in codes(draft))


def test_lines_keep_their_order_and_struck_ones_say_so() -> None:
    draft = one(
        {
            "lines[3].sku": "HS-310",
            "lines[3].quantity": "4",
            "lines[5].sku": "HS-9",
            "lines[5].quantity": "",
            "lines[5].struck": "yes",
        }
    )
    assert [(line.sku.value, line.struck) for line in draft.lines] == [
        ("HS-204", False),
        ("HS-310", False),
        ("HS-9", True),
    ]
    assert not draft.issues, "nobody need puzzle over a line that was taken back"
    doubtful = drafts(sheet({**FILLED, "lines[0].struck": "yes"}, sure={"lines[0].struck": 0.5}))[0]
    assert doubtful.lines[0].struck is None


def test_an_issue_of_a_line_names_it_as_the_draft_counts() -> None:
    draft = one({"lines[4].sku": "HS-310", "lines[4].quantity": "many"})
    assert (Code.QUANTITY_INVALID, "lines[1].quantity") in codes(draft)


def test_an_amount_without_a_point_keeps_the_other_reading() -> None:
    price = one({"lines[0].unit_price": "325"}).lines[0].unit_price
    assert price.value == Decimal(325)
    assert [c.value for c in price.candidates] == [Decimal("3.25")]


def test_a_unit_written_with_the_quantity() -> None:
    line = one({"lines[0].quantity": "3 boxes"}).lines[0]
    assert (line.quantity.value, line.unit.value) == (Decimal(3), "boxes")


@pytest.mark.parametrize(
    ("postal", "region", "country"),
    [
        ("04530", "ME", "US"),
        ("K1A 0B1", "ON", "CA"),
        ("SW1A 1AA", None, "GB"),
        ("D-80331", None, None),
        (None, None, "US"),
    ],
)
def test_the_country_of_an_address_without_one(postal: str | None, region: str | None, country: str | None) -> None:
    draft = one({"sold_to.postal_code": postal, "sold_to.region": region})
    assert draft.sold_to.country.value == country


def test_only_four_digits_of_a_card_are_kept() -> None:
    last4 = one({"payment.card_last4": "4111 1111 1111 1234"}).payment.card_last4
    assert (last4.value, last4.raw) == ("1234", "1234")


def test_each_form_of_a_stack_is_an_order_and_a_second_sheet_belongs_to_the_first() -> None:
    pages = (
        sheet(FILLED, 1),
        sheet({"lines[5].sku": "HS-310", "lines[5].quantity": "1"}, 2, "mini/2"),
        Page(number=3, width=400, height=400, source=PageSource.SCAN, blank=True),
        sheet(FILLED, 4),
    )
    both = Context(
        shop=SHOP,
        tables=ShopTables(forms=(Form(name="mini", title="t", width=1, height=1, marks=(), spots=(), pages=2),)),
        today=CONTEXT.today,
        channel=Channel.POST,
    )
    first, second = drafts(*pages, context=both)
    assert first.pages == (1, 2)
    assert [line.sku.value for line in first.lines] == ["HS-204", "HS-310"]
    assert second.pages == (4,)
    assert {code for code, _ in codes(second)} == {Code.PAGE_MISSING}
    assert not first.issues


def test_a_letter_that_came_with_a_form_is_not_lost() -> None:
    letter = Page(
        number=2,
        width=400,
        height=400,
        source=PageSource.SCAN,
        words=(Word(text="Please ring me before you send it", box=BOX),),
    )
    (draft,) = drafts(sheet(FILLED), letter)
    assert (Code.NEEDS_PERSON, None) in codes(draft)


def test_pages_that_are_no_form_stay_together() -> None:
    pages = [sheet({}, 1, None), sheet({}, 2, None), sheet(FILLED, 3)]
    assert [[p.number for p in group] for group in sheets(pages)] == [[1, 2], [3]]


def lattice(spelled: Iterable[tuple[str, float]]) -> Lattice:
    """A crop in which each character is as sure as given, the rest of it going to "1"."""
    pairs = list(spelled)
    alphabet = "".join(sorted({c for c, _ in pairs} | {"1"}))
    probs = np.full((2 * len(pairs), len(alphabet) + 1), 1e-6)
    for i, (c, sure) in enumerate(pairs):
        probs[2 * i, alphabet.index("1") + 1] += 1 - sure
        probs[2 * i, alphabet.index(c) + 1] += sure
        probs[2 * i + 1, 0] = 1.0
    return Lattice(alphabet, len(probs), np.log(probs).astype(np.float16).tobytes())


def test_a_date_whose_strokes_were_read_as_ones_is_found_in_the_lattice() -> None:
    found = lattice(
        [*((c, 0.99) for c in "11"), ("/", 0.3), *((c, 0.99) for c in "16"), ("/", 0.3), *((c, 0.99) for c in "2026")]
    )
    page = sheet({**FILLED, "order_date": "1111612026"})
    fields = tuple(
        FormField(name=f.name, value=f.value, page=1, box=BOX, confidence=0.7, lattice=found)
        if f.name.endswith("order_date")
        else f
        for f in page.fields
    )
    (draft,) = drafts(Page(number=1, width=400, height=400, source=PageSource.SCAN, form="mini/1", fields=fields))
    assert draft.order_date.value == date(2026, 11, 16)


def test_two_that_are_as_likely_are_no_answer() -> None:
    found = lattice([("N", 0.5), ("1", 0.9)])
    assert likeliest(found, [("a", "N1"), ("b", "11")]) is None
    assert likeliest(None, [("a", "N1")]) is None
