"""What a confirmation says."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.model.order import (
    Address,
    Hold,
    HoldCode,
    Payment,
    PaymentState,
    ShipmentState,
    Step,
    StoredOrder,
    Totals,
)
from orderproc.model.settings import Settings
from orderproc.outbox import compose, letters, sample, wording
from orderproc.rendering import Renderer, default_templates
from tests.outbox.conftest import body, parsed


def text(order: StoredOrder, settings: Settings, renderer: Renderer, kind: str = "plain") -> str:
    return body(parsed(compose.confirmation(order, settings, renderer, sample.AT).raw), kind)


def test_plain_order_in_text(settings: Settings, renderer: Renderer) -> None:
    said = text(sample.plain_order(), settings, renderer)
    wanted = [
        "Dear Rosalind Okafor,",
        "Order number: 1017",
        "Your order number: A-1177",
        "Order date: November 18, 2026",
        " 1. TW-4410-B Enamel mug, blue, 12 oz",
        "12 × $4.50",
        "$54.00",
        "Accepted",
        "4 × $6.25 per ream",
        "Merchandise",
        "$79.00",
        "-$3.95",
        "5% of $79.00",
        "$9.80",
        "8% of $84.85",
        "Total",
        "$91.64",
        "Albany NY 12207",
        "Check no. 1042: $91.64",
        "everything is paid",
        "We pack your order",
        "call +1 518 555 0140",
    ]
    places = [said.find(part) for part in wanted]
    assert -1 not in places, wanted[places.index(-1)]
    assert all(a < b for a, b in pairwise(places)), "in this order"
    assert all(len(line) <= 78 for line in said.splitlines())
    assert "Before we can send" not in said


def test_odd_order_in_text(settings: Settings, renderer: Renderer) -> None:
    said = " ".join(text(sample.odd_order(), settings, renderer).split())
    for part in (
        "8 now, 4 back-ordered",
        "Your order says “TW-441O-B”; we took it as TW-4410-B.",
        "Your order says $5.95; our price is $6.25.",
        "Back-ordered – follows as soon as it is in",
        "Accepted, but held",
        "Your order form adds up to $81.00; we come to $91.64.",
        "You sent $81.00; $10.64 is still open.",
        "Some of it is not in stock.",
        "Receiving 2 Dock Road Troy NY 12180",
        "THE BILL GOES TO Harbor Street School Rosalind Okafor",
        "By ground. You would like it sent on December 1, 2026.",
        "Please leave with the caretaker.",
        "If you would rather not wait, tell us: we cancel it and you get your money for it back.",
    ):
        assert part in said
    assert "8 of 12 in stock" not in said, "the clerk's own words stay in the house"


def test_html_says_the_same_and_escapes(settings: Settings, renderer: Renderer) -> None:
    order = sample.odd_order()
    evil = replace(order, order=replace(order.order, notes="<script>alert(1)</script>", customer_po='"><img src=x>'))
    page = text(evil, settings, renderer, "html")
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;" in page
    assert "http" not in page, "nothing is fetched when it is opened"
    for part in ("Before we can send it", "$10.64", "8 now, 4 back-ordered", "$91.64", "Troy NY 12180"):
        assert part in page


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("de", ["Guten Tag Rosalind Okafor,", "18. November 2026", "91,64 $", "Scheck Nr. 1042", "Angenommen"]),
        ("fr", ["Bonjour Rosalind Okafor,", "18 novembre 2026", "91,64 $", "Chèque nº 1042", "Accepté"]),
        ("es", ["Buenos días, Rosalind Okafor:", "18 de noviembre de 2026", "Cheque n.º 1042", "Aceptado"]),
        ("pl", ["Dear Rosalind Okafor,", "November 18, 2026", "Accepted"]),
        ("de-AT", ["Guten Tag Rosalind Okafor,"]),
    ],
)
def test_in_the_customers_language(language: str, parts: list[str], settings: Settings, renderer: Renderer) -> None:
    said = text(replace(sample.plain_order(), language=language), settings, renderer).replace("\xa0", " ")
    for part in parts:
        assert part in said


def test_cancelled(settings: Settings, renderer: Renderer) -> None:
    mail = compose.confirmation(sample.cancelled_order(), settings, renderer, sample.AT)
    assert "is cancelled" in parsed(mail.raw)["Subject"]
    said = body(parsed(mail.raw))
    assert "Nothing of it will be sent." in said
    assert "Accepted" not in said
    assert "We pack" not in said


def changed(**changes: object) -> StoredOrder:
    stored = sample.plain_order()
    return replace(stored, order=replace(stored.order, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("stated", "why"),
    [
        ("91.64", None),
        ("95.59", "The difference is your discount of $3.95."),
        ("75.05", "The difference is shipping ($9.80) and tax ($6.79)."),
        ("79.00", "The difference is shipping ($9.80) and tax ($6.79)."),
        ("84.85", "The difference is the tax ($6.79)."),
        ("81.84", "The difference is shipping ($9.80)."),
        ("90.00", "we come to $91.64."),
        ("99.00", "It costs you less than you thought."),
    ],
)
def test_another_total_is_explained(stated: str, why: str | None, settings: Settings, renderer: Renderer) -> None:
    said = wording.said(changed(stated_total=Decimal(stated)), settings.shop, renderer)
    assert bool(said.difference) is bool(why)
    assert (why or "") in " ".join(said.difference)


@pytest.mark.parametrize("code", [*HoldCode, "something_new"])
def test_every_hold_has_words_for_the_customer(code: str, settings: Settings, renderer: Renderer) -> None:
    for language in renderer.languages:
        held = replace(sample.plain_order(), holds=(Hold(code=code, reason="SECRET"),))
        said = wording.said(held, settings.shop, renderer.in_language(language))
        assert len(said.holds) == 1
        assert "SECRET" not in said.holds[0]
        assert said.state == "held"


@pytest.mark.parametrize("method", PaymentMethod)
def test_every_payment_method_has_words(method: PaymentMethod, settings: Settings, renderer: Renderer) -> None:
    said = wording.said(changed(payment=Payment(method=method, card_last4="4242")), settings.shop, renderer)
    assert said.payment[0]


@pytest.mark.parametrize(
    ("state", "tendered", "told"),
    [
        (PaymentState.PAID, "100.00", "That is $8.36 more than it costs."),
        (PaymentState.PAID, "91.64", "everything is paid"),
        (PaymentState.ON_ACCOUNT, None, "The bill comes with the goods"),
    ],
)
def test_how_it_is_paid(
    state: PaymentState, tendered: str | None, told: str, settings: Settings, renderer: Renderer
) -> None:
    payment = Payment(method=PaymentMethod.CHECK, amount_tendered=Decimal(tendered) if tendered else None)
    said = wording.said(replace(changed(payment=payment), payment_state=state), settings.shop, renderer)
    assert told in " ".join(said.payment)


def test_tax_of_many_lines_is_told_once_a_rate(settings: Settings, renderer: Renderer) -> None:
    stored = sample.plain_order()
    assert stored.calculation is not None
    steps = (
        Step(
            part="tax",
            text="line 1",
            amount=Decimal("4.00"),
            rule="NY",
            basis=Decimal("50.00"),
            rate=Decimal("0.08"),
            line=1,
        ),
        Step(
            part="tax",
            text="line 2",
            amount=Decimal("2.79"),
            rule="NY",
            basis=Decimal("34.85"),
            rate=Decimal("0.08"),
            line=2,
        ),
        Step(part="tax", text="freight", amount=Decimal("0.00"), rule="freight is not taxed there"),
    )
    told = wording.said(replace(stored, calculation=replace(stored.calculation, steps=steps)), settings.shop, renderer)
    tax = [charge for charge in told.charges if charge.label == "Tax"]
    assert [(charge.amount, charge.detail) for charge in tax] == [(Decimal("6.79"), "8% of $84.85")]
    assert sum(charge.amount for charge in told.charges) == told.total


def test_steps_that_do_not_add_up_are_not_told(settings: Settings, renderer: Renderer) -> None:
    stored = sample.plain_order()
    assert stored.calculation is not None
    steps = (Step(part="tax", text="?", amount=Decimal("1.00"), rule="?"),)
    told = wording.said(replace(stored, calculation=replace(stored.calculation, steps=steps)), settings.shop, renderer)
    assert sum(charge.amount for charge in told.charges) == told.total


def test_tax_in_the_price_is_said_to_be_there(settings: Settings, renderer: Renderer) -> None:
    totals = Totals(
        merchandise_total=Decimal("100.00"),
        shipping=Decimal("0.00"),
        tax=Decimal("15.97"),
        order_total=Decimal("100.00"),
    )
    stored = replace(changed(totals=totals), calculation=None)
    labels = [charge.label for charge in wording.said(stored, settings.shop, renderer).charges]
    assert labels == ["Merchandise", "Shipping", "Tax, already in the prices"]


def test_an_order_of_which_little_is_known(settings: Settings, renderer: Renderer) -> None:
    stored = sample.plain_order()
    lines = tuple(replace(line, unit_price=None, extended_price=None, description=None) for line in stored.order.lines)
    bare = replace(
        stored,
        order=replace(
            stored.order,
            lines=lines,
            totals=Totals(),
            payment=Payment(),
            sold_to=Address(email="a@b.example"),
            order_date=None,
        ),
        calculation=None,
        accepted_at=None,
        shipment_state=ShipmentState.SHIPPED,
    )
    for kind in ("plain", "html"):
        assert "None" not in text(bare, settings, renderer, kind)
    assert letters([bare], renderer, settings).startswith(b"%PDF")


def pages(pdf: bytes) -> list[str]:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def test_letters(settings: Settings, renderer: Renderer) -> None:
    odd = sample.odd_order()
    long = replace(odd, order_no=2000, order=replace(odd.order, lines=odd.order.lines * 12))
    orders = [sample.plain_order(), replace(sample.plain_order(), language="de", order_no=1500), long]
    pdf = letters(orders, renderer, settings)
    assert pdf == letters(orders, renderer, settings), "the same bytes"
    shown = pages(pdf)
    assert "1017" in shown[0]
    assert "18 Harbor Street" in shown[0]
    assert "$91.64" in shown[0]
    assert "answer this mail" not in "".join(shown)
    assert "Guten Tag" in shown[1]
    assert len(shown) > 4
    assert "Page 2" in shown[3], "each letter counts its own pages"
    assert "With kind regards" in shown[-1]


@pytest.mark.parametrize("name", ["Zoë Größer", "Ελένη Παππά", "Дмитрий Иванов", "山田 太郎", "😀<b>&"])
def test_a_letter_in_any_script(name: str, settings: Settings, renderer: Renderer) -> None:
    order = sample.plain_order()
    pdf = letters(
        [replace(order, order=replace(order.order, sold_to=replace(order.order.sold_to, name=name)))],
        renderer,
        settings,
    )
    assert len(pages(pdf)) == 1


def test_a_letter_is_on_the_paper_of_the_country(settings: Settings, renderer: Renderer) -> None:
    import pypdfium2

    german = settings.model_copy(update={"shop": settings.shop.model_copy(update={"country": "DE"})})
    for one, size in ((settings, (612, 792)), (german, (595, 842))):
        document = pypdfium2.PdfDocument(letters([sample.plain_order()], renderer, one))
        assert tuple(round(side) for side in document[0].get_size()) == size
        document.close()


def test_every_language_has_the_same_sentences_and_gaps() -> None:
    import re
    import tomllib

    def sentences(language: str) -> dict[str, set[str]]:
        tables = tomllib.loads((default_templates() / "words" / f"{language}.toml").read_text())
        return {
            f"{table}.{key}": set(re.findall(r"\{\w+\}", text))
            for table, rows in tables.items()
            for key, text in rows.items()
        }

    english = sentences("en")
    for language in ("de", "fr", "es"):
        assert sentences(language) == english
