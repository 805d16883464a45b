"""What a clerk reads: each doubt names its field, its place on the page and what stands there; and a whole order as it is stored."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from orderproc.checking import check
from orderproc.checking.wording import covered, held, likeness, says_other, words
from orderproc.model.draft import Candidate, DraftAddress, DraftPayment, Field, PaymentMethod, StatedTotals
from orderproc.model.issue import Kind
from orderproc.model.order import Address, Order, OrderLine, Payment, Stated
from orderproc.model.reading import Box, MessageHead
from tests.checking.shop import CONTEXT, INN, RUTH, TODAY, D, address, draft, f, judged, line, n

AT: dict[str, Any] = {"page": 3, "box": Box(1, 2, 3, 4)}


def parts(**more: Any) -> DraftAddress:
    return replace(RUTH, **{k: v if isinstance(v, Field) else f(v) for k, v in more.items()})


@pytest.mark.parametrize(
    ("draft_parts", "code", "field", "message"),
    [
        ({"order_date": f(TODAY.replace(month=12), **AT)}, "date_doubtful", "order_date",
         "The order date 2026-12-23 lies in the future."),
        ({"requested_ship_date": f(TODAY.replace(day=22), **AT)}, "date_doubtful", "requested_ship_date",
         "It was wanted by 2026-11-22, which is past."),
        ({"currency": f("EUR", **AT)}, "currency_mismatch", "currency", "The order is in EUR, the shop's prices in USD."),
        ({"customer_po": f("A-1", confidence=0.5, **AT)}, "low_confidence", "customer_po",
         "Order number of the customer read unsurely (50%): A-1."),
        ({"vendor": address(name=f("Acme Paper", **AT))}, "vendor_not_us", "vendor.name",
         "It is addressed to Acme Paper, not to Tidewater Supply Co.."),
        ({"vendor": address(company=f("Acme Paper", **AT), email="a@acme.example")}, "vendor_not_us", "vendor.company",
         "It is addressed to Acme Paper, not to Tidewater Supply Co.."),
        ({"payment": DraftPayment(method=f(PaymentMethod.CASH, confidence=0.5, **AT))}, "payment_doubtful", "payment.method",
         "Payment read unsurely (50%): cash."),
        ({"payment": DraftPayment(method=Field(**AT))}, "payment_missing", "payment.method", "Nothing says how it is paid."),
        ({"payment": DraftPayment(method=Field(**AT), amount_tendered=n("5"))}, "payment_missing", "payment.method",
         "Money was sent, but not said how."),
        ({"sold_to": DraftAddress(), "ship_to": parts(city=f("Albury", confidence=0.4, **AT))}, "low_confidence", "ship_to.city",
         "City read unsurely (40%): Albury."),
        ({"sold_to": parts(street2=Field(raw="??", confidence=0.2, **AT))}, "low_confidence", "sold_to.street2",
         "Street2 read unsurely (20%): ??."),
        ({"sold_to": parts(postal_code=f("SW1A 1AA", **AT), region=None)}, "address_doubtful", "sold_to.country",
         "Which country is SW1A 1AA Albany in? The order names none."),
        ({"sold_to": parts(postal_code=f("90210", **AT))}, "address_doubtful", "sold_to.postal_code",
         "Postal code 90210 lies in CA, but NY is written."),
        ({"sold_to": parts(postal_code=f("9021", **AT), country="US")}, "address_doubtful", "sold_to.postal_code",
         "9021 has not the form of a postal code of US."),
        ({"customer_no": f("C1001", **AT)}, "customer_mismatch", "customer_no",
         "Customer number C1001 is that of Margaret Hale, but the name on the order is Ruth Carver."),
        ({"customer_no": f("C9", **AT)}, "customer_mismatch", "customer_no", "Customer number C9 is not in customers.csv."),
        ({"customer_no": f("C100l", **AT), "sold_to": address(name="Margaret Hale")}, "customer_mismatch", "customer_no",
         "Customer number C100l is taken for C1001, Margaret Hale, by the name."),
        ({"customer_no": f("C1001", **AT), "sold_to": address(name="Margaret Hall")}, "customer_ambiguous", "customer_no",
         "Customer number, e-mail and name do not mean the same customer: C1001 Margaret Hale; C1002 Margaret Hall."),
        ({"stated": StatedTotals(merchandise=n("20", **AT)), "lines": (line(amount="13.50"),)}, "total_mismatch",
         "stated.merchandise", "The lines add up to 13.50, but 20 is written below them."),
        ({"stated": StatedTotals(total=n("99", **AT)), "lines": (line(amount="13.50"),)}, "total_mismatch",
         "stated.total", "The lines with freight, tax and discount make 13.50, but the total is 99."),
        ({"lines": (replace(line("TW-9999"), sku=f("TW-9999", **AT)),)}, "unknown_item", "lines[0].sku",
         "'TW-9999' is not in the catalogue."),
        ({"lines": (replace(line(None), description=f("fountain pen", **AT)),)}, "ambiguous_item", "lines[0].description",
         "'fountain pen': which item? Perhaps TW-1130 Fountain pen, steel nib, fine; TW-1131 Fountain pen, steel nib, medium."),
        ({"lines": (replace(line(description="green mug"), sku=f("TW-4410-B", **AT)),)}, "description_mismatch", "lines[0].sku",
         "TW-4410-B is 'Mug, stoneware, 12 oz, blue', but the words 'green mug' say TW-4410-G Mug, stoneware, 12 oz, green."),
        ({"lines": (replace(line("88"), supplier_sku=f("TW-1130", **AT)), )}, None, None, None),
        ({"lines": (replace(line("TW-4440"), supplier_sku=f("TW-1130", **AT)), )}, "ambiguous_item", "lines[0].sku",
         "TW-1130 / TW-4440 could mean TW-1130 Fountain pen, steel nib, fine; TW-4440 Teapot, stoneware, 1 quart, brown."),
        ({"lines": (replace(line(), quantity=n("3", confidence=0.5, **AT)),)}, "quantity_doubtful", "lines[0].quantity",
         "Quantity 3: read unsurely (50%), and no amount confirms it."),
        ({"lines": (replace(line(), quantity=Field(raw="a few", **AT)),)}, "quantity_invalid", "lines[0].quantity",
         "Quantity 'a few' makes no sense."),
        ({"lines": (replace(line(), unit=f("case", **AT)),)}, "unit_unknown", "lines[0].unit", "3 case? TW-4410-B is sold by EA."),
        ({"lines": (replace(line("TW-4440", price="22.50"), unit_price=n("22.50", **AT)),)}, "price_old", "lines[0].unit_price",
         "TW-4440: 22.50 is an old price, which held until 2026-08-31."),
        ({"lines": ()}, None, None, None),
        ({"kind": Kind.CHANGE, "original": f("17"), "kind_reason": "says 'please change'"}, "needs_person", "kind",
         "A change of an earlier order (17): a person must make it (says 'please change')."),
    ],
)  # fmt: skip
def test_what_is_said(draft_parts: dict[str, Any], code: str | None, field: str | None, message: str | None) -> None:
    checked = judged(*draft_parts.pop("lines", ()), **draft_parts)
    if code is None:
        assert not checked.issues
        return
    said = [issue for issue in checked.issues if issue.code == code]
    assert [(issue.field, issue.message) for issue in said] == [(field, message)]
    placed = {"needs_person": (None, None)}.get(code, (3, Box(1, 2, 3, 4)))
    if "of customer" not in (message or ""):
        assert (said[0].page, said[0].box) == placed


def test_an_email_under_another_name() -> None:
    mail = MessageHead(sender=("x", "margaret.hale@post.example"))
    checked = judged(message=mail)
    said = next(issue for issue in checked.issues if issue.code == "customer_mismatch")
    assert said.field == "sold_to.name"
    assert said.message == "The e-mail address is that of Margaret Hale, but the name on the order is Ruth Carver."
    forwarded = judged(message=replace(mail, forwarded=True))
    assert not forwarded.issues


def test_a_draft_without_lines() -> None:
    checked = check(replace(draft(), lines=()), CONTEXT)
    assert [(i.code, i.field, i.message) for i in checked.issues] == [
        ("no_lines", "lines", "No line with an item was found.")
    ]


def test_a_whole_order() -> None:
    checked = judged(
        line("TW-4410-G", "2", "4.50", "9.00", unit="pcs"),
        order_date=f(TODAY),
        customer_po=f("A-1177"),
        customer_no=f("C1004"),
        sold_to=address(name="Dana Wills", company="The Harbor Inn"),
        bill_to=address(company="Harbor Group", street="1 Main St", city="Norfolk", region="VA", postal_code="23510"),
        ship_to=parts(phone="555"),
        ship_method=f("Express"),
        requested_ship_date=f(TODAY),
        payment=DraftPayment(reference=f("r"), terms=f("net 30")),
        notes=f("ring twice"),
        stated=StatedTotals(total=n("9.00")),
    )
    assert checked.order == Order(
        order_date=TODAY,
        customer_po="A-1177",
        customer_no="C1004",
        sold_to=replace(INN.address, name="Dana Wills"),
        bill_to=Address(company="Harbor Group", street="1 Main St", city="Norfolk", region="VA", postal_code="23510", country="US"),
        ship_to=Address(name="Ruth Carver", street="7 Mill Lane", city="Albany", region="NY", postal_code="12207", country="US",
                        phone="555"),
        ship_method="express",
        requested_ship_date=TODAY,
        payment=Payment(method=PaymentMethod.ACCOUNT, reference="r"),
        notes="ring twice",
        currency="USD",
        lines=(
            OrderLine(number=1, sku="TW-4410-G", description="Mug, stoneware, 12 oz, green", quantity=D(2), unit="EA",
                      stated=Stated(sku="TW-4410-G", unit_price=D("4.50"), extended_price=D("9.00")), tax_class="general"),
        ),
        stated_total=D("9.00"),
    )  # fmt: skip
    assert (checked.issues, checked.confidence, checked.customer) == ((), 1.0, INN)


@pytest.mark.parametrize(
    ("codes", "confidence"),
    [({"sold_to": parts(region=None)}, 0.0), ({"currency": f("EUR")}, 0.8), ({"payment": DraftPayment()}, 0.0),
     ({"confidence": 0.95}, 0.95), ({"vendor": address(name="Acme Paper"), "confidence": 0.95}, 0.38)],
)  # fmt: skip
def test_confidence(codes: dict[str, Any], confidence: float) -> None:
    assert judged(**codes).confidence == pytest.approx(confidence)


def test_another_candidate_of_the_reader_counts() -> None:
    read = replace(line(price="24.00"), sku=f("TW-A4X0", confidence=0.5, candidates=(Candidate("TW-4440", 0.45),)))
    checked = judged(read)
    assert checked.order is not None
    assert checked.order.lines[0].sku == "TW-4440"


# words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The blue MUGS", {"blue", "mug"}),
        ("2 boxes of cherries; dishes, glass, glasses", {"2", "box", "cherry", "dish", "glass"}),
        ("children's scissors", {"children", "scissor"}),
        ("1,5 quart", {"1.5", "quart"}),
        ("Größe Ö", {"grosse", "o"}),
        ("gas", {"gas"}),
        ("", set()),
    ],
)
def test_words(text: str, found: set[str]) -> None:
    assert words(text) == found


def test_words_may_be_misread_and_numbers_not() -> None:
    assert held("stonewane", {"stoneware"})
    assert not held("12", {"16"})
    assert not held("1250", {"1256"})
    assert not held("mug", {"bug"})
    assert covered(frozenset(), frozenset({"a"})) == 0
    assert covered(frozenset({"blue", "mug"}), frozenset({"mug"})) == 0.5
    assert likeness(frozenset({"mug"}), frozenset({"mug", "blue"})) == pytest.approx(0.875)
    assert likeness(frozenset(), frozenset({"mug"})) == likeness(frozenset({"mug"}), frozenset()) == 0


def test_the_words_that_tell_two_items_apart() -> None:
    blue, green = frozenset({"mug", "blue"}), frozenset({"mug", "green"})
    assert says_other(frozenset({"green"}), blue, green)
    assert not says_other(frozenset({"mug"}), blue, green)
    assert not says_other(frozenset({"green", "blue"}), blue, green)
