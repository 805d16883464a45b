"""What strangers' papers, messages and mails say beside their lines, and what looks like something else than it is. Each of these was once
accepted as it stood, or read wrongly."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.model.issue import Code, Kind
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.doubts.calledoff import calls_off
from orderproc.parsing.doubts.stipulations import told_in
from orderproc.parsing.head.identifiers import identifier
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.party.partynames import Party, party_of
from orderproc.parsing.wares import index_of
from tests.parsing.made import mail, one, paper, pdf
from tests.parsing.test_programs import MUG, TAPE, doubts, read

HEADINGS = [(40.0, "Item"), (120.0, "Description"), (330.0, "Qty")]


@pytest.mark.parametrize("text", ["Box 900", "PO Box 900", "P.O. Box 12", "PO BOX 1549"])
def test_a_post_office_box_is_no_order_number(text: str) -> None:
    assert identifier(text) is None


@pytest.mark.parametrize(
    ("label", "party"),
    [
        ("Ship to customer:", Party.SHIP_TO),
        ("Livraison client", Party.SHIP_TO),
        ("Lieferadresse Kunde", Party.SHIP_TO),
        ("Sold to / Ship to", Party.BOTH),
        ("Lieferbed.", None),
        ("Lieferkond.", None),
    ],
)
def test_whose_address_a_label_heads(label: str, party: Party | None) -> None:
    assert party_of(label) is party


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("conta corrente", PaymentMethod.ACCOUNT),
        ("Crédito 30 dias", PaymentMethod.ACCOUNT),
        ("a prazo", PaymentMethod.ACCOUNT),
        ("RI.BA. 60 gg d.f.f.m.", PaymentMethod.ACCOUNT),
        ("LCR 45 jours", PaymentMethod.ACCOUNT),
        ("cartão de crédito", PaymentMethod.CARD),
        ("carta di credito", PaymentMethod.CARD),
        ("buono d'ordine", None),
        ("buono regalo", PaymentMethod.VOUCHER),
    ],
)
def test_ways_of_paying(text: str, method: PaymentMethod | None) -> None:
    assert method_in(text) is method


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("Status: Void", True),
        ("Estado: anulado", True),
        ("STORNO - diese Bestellung wurde storniert", True),
        ("Bitte erst nach Freigabe liefern", True),
        ("REJECTED", True),
        ("COPY - ORIGINAL SENT 11/12/2026", True),
        ("Ship 20 to Norfolk warehouse and 20 to Salem warehouse.", True),
        ("Bitte 20 an Werk Kiel und 20 an Werk Bremen liefern", True),
        ("Status: approved", False),
        ("Deliver 8 to 12 and 13 to 17 o'clock", False),
        ("Lieferung nur werktags von 7 bis 15 Uhr", False),
    ],
)
def test_notes_that_forbid_an_order(text: str, doubted: bool) -> None:
    assert bool(told_in(text) or calls_off(text)) is doubted


SIZES = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("6.50"))
        for sku, text in (
            ("G-M", "Garden gloves, M"),
            ("G-L", "Garden gloves, L"),
            ("B-A", "Battery A"),
            ("B-E", "Battery E"),
        )
    )
)


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("garden gloves", None),
        ("garden gloves L", "G-L"),
        ("garden gloves in M", "G-M"),
        ("a battery", None),
        ("Battery E", "B-E"),
    ],
)
def test_a_size_of_one_letter_must_be_named(text: str, sku: str | None) -> None:
    meant = index_of(SIZES).meant(text)
    assert (meant.item.sku if meant.item else None) == sku
    assert meant.item or meant.candidates


def _total(amount: str, *more: str) -> bool:
    heads = [*HEADINGS, (430.0, "Price"), (500.0, "Amount")]
    rows = [[*MUG[:2], (330.0, "20"), (430.0, "9.50"), (500.0, "190.00")], [(400.0, "Total"), (500.0, amount)]]
    rows += [[(40.0, text)] for text in more]
    return Code.TOTAL_MISMATCH in doubts(read(heads, *rows))


@pytest.mark.parametrize(
    ("amount", "more", "doubted"),
    [
        ("190.00", (), False),
        ("280.00", (), True),
        ("198.60", ("Freight and sales tax are in the total.",), False),
        ("198.60", (), True),
    ],
)
def test_a_total_that_nothing_explains(amount: str, more: tuple[str, ...], doubted: bool) -> None:
    assert _total(amount, *more) is doubted


@pytest.mark.parametrize(
    ("headings", "doubted"),
    [(("Dec", "Jan"), True), (("KW 49", "KW 2"), True), (("12/2026", "01/2027"), True), (("Bin", "Rack"), False)],
)
def test_columns_of_months_are_parts_of_a_delivery(headings: tuple[str, str], doubted: bool) -> None:
    heads = [*HEADINGS, (430.0, headings[0]), (500.0, headings[1])]
    rows = [[*line[:2], (330.0, "20"), (430.0, "12"), (500.0, "8")] for line in (MUG, TAPE)]
    assert (Code.QUANTITY_DOUBTFUL in doubts(read(heads, *rows))) is doubted


def test_a_row_between_two_lines_that_makes_the_second_another_choice() -> None:
    rows = [[*MUG[:2], (330.0, "20")], [(120.0, "oder ersatzweise")], [*TAPE[:2], (330.0, "20")]]
    assert {Code.STRUCK_LINE, Code.NEEDS_PERSON} & {*doubts(read(HEADINGS, *rows))}


def test_the_firm_in_the_head_buys_what_goes_to_its_customer() -> None:
    page = paper(
        [
            (40, [(40, "Garden Galaxy LLC"), (400, "DROP SHIP ORDER")]),
            (52, [(40, "6000 Commerce Park")]),
            (64, [(40, "Columbus, OH 43215"), (400, "PO D-88123")]),
            (110, [(40, "Ship to customer:")]),
            (122, [(40, "Emily Stone")]),
            (134, [(40, "415 Birch Court")]),
            (146, [(40, "Roanoke, VA 24018")]),
            (200, HEADINGS),
            (212, [*MUG[:2], (330.0, "20")]),
        ]
    )
    draft = one(pdf(page))
    assert draft.sold_to.company.value == "Garden Galaxy LLC"
    assert draft.ship_to.name.value == "Emily Stone"


def test_a_department_below_the_place_of_delivery_is_no_firm() -> None:
    rows = [
        (40, [(40, "Ship all items to"), (300, "Deliver to")]),
        (52, [(40, "Northrop Tools Corp"), (300, "STORES")]),
        (64, [(40, "1 Shipyard Drive")]),
        (76, [(40, "Newport News, VA 23607")]),
        (200, HEADINGS),
        (212, [*MUG[:2], (330.0, "20")]),
    ]
    assert one(pdf(paper(rows))).ship_to.company.value == "Northrop Tools Corp"


def test_a_firm_with_a_post_office_box_in_its_head() -> None:
    rows = [
        (40, [(40, "Greenleaf Landscaping"), (400, "Purchase Order")]),
        (52, [(40, "PO Box 2231")]),
        (64, [(40, "Virginia Beach, VA 23450")]),
        (110, [(40, "SHIP TO")]),
        (122, [(40, "Tom Greer")]),
        (134, [(40, "9 Orchard Lane")]),
        (146, [(40, "Virginia Beach, VA 23456")]),
        (200, HEADINGS),
        (212, [*MUG[:2], (330.0, "20")]),
    ]
    draft = one(pdf(paper(rows)))
    assert (draft.sold_to.street.value, draft.ship_to.street.value) == ("PO Box 2231", "9 Orchard Lane")
    assert not draft.customer_po


@pytest.mark.parametrize(
    "text",
    [
        "If TW-4410 is in stock send 12, otherwise send 12 of TW-4411. Bill us.",
        "Of the 20 boxes of TW-1415 we bought in May 5 are left, so please send 15 boxes. Bill us.",
        "Please send 50 notebooks, half A4 and half A5, on account. Ann Lee, 3 Oak Street, Norfolk VA 23510",
    ],
)
def test_a_mail_that_a_person_must_see(text: str) -> None:
    draft = one(mail(text, "Order"))
    assert draft.kind is Kind.ORDER
    assert any(i.code in (Code.NEEDS_PERSON, Code.NO_LINES) for i in draft.issues) or any(
        line.sku.candidates or not line.sku.value for line in draft.lines
    )


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Item (our no.)", Role.BUYER_SKU),
        ("Artikel (unsere Nr.)", Role.BUYER_SKU),
        ("Réf. (votre réf.)", Role.SUPPLIER_SKU),
        ("Item # (vendor)", Role.SUPPLIER_SKU),
        ("Item (each)", Role.ITEM),
    ],
)
def test_whose_number_a_heading_says_in_brackets(heading: str, role: Role) -> None:
    assert role_of(heading) is role


@pytest.mark.parametrize(("counted", "missing"), [("Page 1 of 2", True), ("Page 1 of 1", False)])
def test_a_page_that_is_counted_and_not_there(counted: str, missing: bool) -> None:
    draft = read(HEADINGS, [*MUG[:2], (330.0, "20")], below=[(700, [(40, counted)])])
    assert (Code.PAGE_MISSING in doubts(draft)) is missing


@pytest.mark.parametrize(
    ("text", "method", "sure"),
    [("Payment terms: Net 30", PaymentMethod.ACCOUNT, True), ("Check enclosed.", PaymentMethod.CHECK, True)],
)
def test_ways_of_paying_beside_the_lines(text: str, method: PaymentMethod, sure: bool) -> None:
    paid = read(HEADINGS, [*MUG[:2], (330.0, "20")], below=[(300, [(40, text)])]).payment.method
    assert (paid.value, not paid.candidates) == (method, sure)


def test_terms_and_a_sentence_that_say_different_ways_of_paying() -> None:
    below = [(300, [(40, "Terms: Net 30")]), (330, [(40, "Please charge our credit card.")])]
    paid = read(HEADINGS, [*MUG[:2], (330.0, "20")], below=below).payment.method
    assert {c.value for c in paid.candidates} == {PaymentMethod.ACCOUNT, PaymentMethod.CARD}


SIGNED = "\n\nBill us.\n\nAnn Lee\n3 Oak Street\nNorfolk, VA 23510"


@pytest.mark.parametrize(
    "text",
    [
        "Please send a gross of TW-1415.",
        "Please send a score of TW-1415.",
        "Please send a handful of TW-1415.",
        "Please send a dozen and a half TW-1306.",
        "Please send 10+ TW-1306.",
        "Please send at most 10 TW-1306.",
        "Please send a box of 50 TW-1415.",
        "Bitte ein Gros TW-1415 senden.",
        "Veuillez envoyer une vingtaine de TW-1415.",
        "Veuillez envoyer une boîte de 50 TW-1415.",
        "Vorrei una ventina di TW-1415.",
        "Por favor envíen una caja de 50 TW-1415.",
        "Graag een doos van 50 TW-1415.",
        "Quero uma caixa de 50 TW-1415.",
        "Send 4 notebooks A5 and two A4.",
        "12 TW-4410\n\nNever mind the mugs, I found some. Just send 4 TW-1451.",
        "Samples please: 1 TW-4410, free of charge if possible.",
        "Anbei unsere Bestellung. Position 2 bitte streichen.\n1  TW-4410  10\n2  TW-1451  2",
        "Please send 5 TW-1451, subject to our budget.",
    ],
)
def test_a_quantity_or_a_line_that_is_not_sure(text: str) -> None:
    draft = one(mail(text + SIGNED, "Order"))
    assert draft.kind is not Kind.ORDER or doubts(draft)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Please send half a dozen TW-1306.", [("TW-1306", "6")]),
        ("20 of the glue sticks, 3 scissors and a roll of packing tape please", [("TW-1415", "20"), ("TW-1306", "3"), ("TW-1451", "1")]),
        ("Please send one dozen TW-1415 and two TW-1306.", [("TW-1415", "12"), ("TW-1306", "2")]),
    ],
)  # fmt: skip
def test_what_is_said_plainly_is_sure(text: str, expected: list[tuple[str, str]]) -> None:
    draft = one(mail(text + SIGNED, "Order"))
    assert [(line.sku.value, f"{line.quantity.value:f}") for line in draft.lines] == expected
    assert not doubts(draft)


@pytest.mark.parametrize(
    "text",
    [
        "We are short 3 TW-1108 from the last delivery, please send them.",
        "Wir überlegen, im Frühjahr 10 TW-1108 zu bestellen.",
        "We overwegen in het voorjaar ongeveer het volgende te bestellen, afhankelijk van ons budget:\n\n6 x TW-1108",
        "Nous envisageons de commander 10 TW-1108 au printemps.",
    ],
)
def test_what_orders_nothing_yet(text: str) -> None:
    draft = one(mail(text + SIGNED, "TW-1108"))
    assert draft.kind is not Kind.ORDER or doubts(draft)
