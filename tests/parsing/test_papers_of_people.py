# ruff: noqa: E501
"""Papers that people and offices print: carts, forms with an x of type, requesting units, files for numbers, doors for addresses."""

from __future__ import annotations

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.model.issue import Kind
from orderproc.model.reading import Box, Page, PageSource, Word
from orderproc.model.settings import Shop
from orderproc.parsing.head.payment import payment_of
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.inside import is_door
from orderproc.parsing.party.letterhead import is_shop
from orderproc.parsing.text.freetext import intended
from orderproc.parsing.titles import title_word
from tests.parsing.made import one, paper, pdf
from tests.parsing.test_parties import block, told
from tests.parsing.test_programs import COLUMNS, MUG, TAPE

TABLE = [(230.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]


@pytest.mark.parametrize(
    ("ways", "method"),
    [
        (((52, "Vorauskasse"), (203, "X"), (217, "Nachnahme"), (382, "Kreditkarte")), PaymentMethod.COD),
        (((52, "Contre remboursement"), (282, "Chèque"), (400, "x"), (412, "Carte bancaire")), PaymentMethod.CARD),
        (((40, "X"), (52, "Cheque"), (282, "Credit card"), (412, "Bill my account")), PaymentMethod.CHECK),
        (((52, "Rembours"), (110, "X"), (250, "Creditcard"), (382, "Op factuur")), PaymentMethod.COD),  # behind its words
        (((52, "Contrassegno"), (203, "Carta di credito"), (382, "Assegno")), None),  # none has one
        (((38, "X"), (52, "Contrassegno"), (190, "X"), (203, "Carta di credito"), (382, "Assegno")), None),  # two have
    ],
)  # fmt: skip
def test_an_x_of_type_beside_a_way_of_paying(ways: tuple[tuple[float, str], ...], method: PaymentMethod | None) -> None:
    words = tuple(
        Word(text=token, box=Box(x + 5.0 * len(before), 100, x + 5.0 * (len(before) + len(token)), 109))
        for x, text in ways
        for before, token in _tokens(text)
    )
    page = Page(number=1, width=595, height=842, source=PageSource.TEXT, words=words)
    payment, _ = payment_of(" ".join(text for _, text in ways), (), (page,), NumberStyle())
    assert payment.method.value is method


def _tokens(text: str) -> list[tuple[str, str]]:
    found, at = [], 0
    for token in text.split():
        found.append((text[: text.index(token, at)], token))
        at = text.index(token, at) + len(token)
    return found


@pytest.mark.parametrize(
    "said", ["Fatura a 30 dias", "Rechnung 14 Tage netto", "Invoice 30 days", "Facture à 45 jours", "Factuur 30 dagen"]
)
def test_a_bill_in_so_many_days_is_no_title(said: str) -> None:
    assert title_word(said) is None


@pytest.mark.parametrize("said", ["Fatura 2026/118", "Rechnung Nr. 4471", "Invoice", "Facture 12"])
def test_a_bill_with_its_number_is_one(said: str) -> None:
    named = title_word(said)
    assert named is not None
    assert named.kind is Kind.OTHER


@pytest.mark.parametrize(
    ("written", "shop", "same"),
    [
        ("Tidewater Supply Co.", "Tidewater Supply Company", True),
        ("Halden Bros., Inc.", "Halden Brothers Incorporated", True),
        ("Moss & Finch Ltd", "Moss and Finch Limited", True),
        ("Tidewater Towing Co.", "Tidewater Supply Company", False),
    ],
)
def test_our_name_with_its_short_words(written: str, shop: str, same: bool) -> None:
    address = parse_address(block(f"{written}\n40 Harbor Street\nEly, MN 55731"), "test", "US", firm=True)
    assert told(address)
    assert is_shop(address, Shop(name=shop, country="US")) is same


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("Expediente 2026/SUM/0412", "2026/SUM/0412"),
        ("Aktenzeichen: B-40/118", "B-40/118"),
        ("N.º de processo: 118/2026", "118/2026"),
        ("Dossier n° A-4471", "A-4471"),
        ("Case 24/12", None),  # a pack
    ],
)
def test_the_file_of_an_office_that_gives_no_other_number(label: str, number: str | None) -> None:
    rows = [(40.0, [(300.0, "ORDER")]), (80.0, [(300.0, label)])]
    assert one(pdf(paper([*rows, *TABLE]))).customer_po.value == number
    if number is not None:  # its own number comes first
        rows.append((95.0, [(300.0, "Order no.: B-118")]))
        assert one(pdf(paper([*rows, *TABLE]))).customer_po.value == "B-118"


@pytest.mark.parametrize("label", ["Cust # 20417", "Acct # 20417", "Customer #20417", "Client # 20417"])
def test_a_customer_s_number_behind_a_sign(label: str) -> None:
    assert one(pdf(paper([(40.0, [(300.0, "ORDER")]), (80.0, [(300.0, label)]), *TABLE]))).customer_no.value == "20417"


@pytest.mark.parametrize(
    "label", ["UNIDAD SOLICITANTE", "REQUESTING DEPARTMENT", "BESTELLENDE STELLE", "SERVICE DEMANDEUR"]
)
def test_the_unit_that_asks_for_goods_is_the_buyer_where_nobody_else_has_an_address(label: str) -> None:
    page = paper(
        (
            (30, ((40, "Town of Ely"), (380, "PURCHASE ORDER"))),
            (100, ((40, "VENDOR"), (220, label), (400, "DELIVER TO"))),
            (115, ((40, "Tidewater Supply Co."), (220, "Town of Ely"), (400, "Public Library"))),
            (127, ((40, "5 Canal Street"), (220, "40 Harbor Street"), (400, "8 School Lane"))),
            (139, ((40, "Norfolk, VA 23510"), (220, "Ely, MN 55731"), (400, "Ely, MN 55731"))),
            *TABLE,
        ),
    )
    draft = one(pdf(page))
    assert (draft.sold_to.street.value, draft.ship_to.street.value) == ("40 Harbor Street", "8 School Lane")


@pytest.mark.parametrize(
    ("line", "door"),
    [
        ("Reception, 8:00-16:00", True),
        ("Warenannahme 7-12 Uhr", True),
        ("Accueil, de 8h à 12h", True),
        ("Conserjería, lunes a viernes 9-14 h", True),
        ("Portineria", True),
        ("Goederenontvangst, ma-vr 8-16 uur", True),
        ("Portaria 2, das 9 às 17", True),
        ("Sucursal Norte", False),  # may be anywhere
        ("Reception Hotel Astoria", False),
    ],
)
def test_where_in_a_house_goods_are_handed_in(line: str, door: bool) -> None:
    assert is_door(line) is door
    head = [
        (40.0, [(40.0, "Town of Ely")]),
        (52.0, [(40.0, "40 Harbor Street")]),
        (64.0, [(40.0, "Ely, MN 55731")]),
        (100.0, [(40.0, "PURCHASE ORDER")]),
        (120.0, [(40.0, f"Deliver to: {line}")]),
    ]
    assert one(pdf(paper([*head, *TABLE]))).ship_to.empty is door


@pytest.mark.parametrize(
    "asks",
    [
        "Here is what we would like for the new term:",
        "I would like the following:",
        "Here's our list for this month:",
        "Hier kommt unsere Liste:",
        "Voici notre liste pour la rentrée :",
        "Aquí va nuestra lista:",
        "Ecco la nostra lista:",
        "Hier is ons bestellijstje:",
        "Aqui vai a nossa lista:",
    ],
)
def test_a_list_that_is_handed_over_asks(asks: str) -> None:
    assert intended(asks)


@pytest.mark.parametrize("said", ["Here is what I would like to know:", "Here is our list of complaints:", "Voici notre liste de prix"])  # fmt: skip
def test_a_list_of_something_else_asks_for_nothing(said: str) -> None:
    assert not intended(said)


@pytest.mark.parametrize(("print_it", "kind"), [("Print this page and mail it with your check.", Kind.ORDER), ("We ship within two days. Your cart is saved.", Kind.OTHER)])  # fmt: skip
def test_a_cart_that_is_to_be_sent_in_by_post(print_it: str, kind: Kind) -> None:
    head = [
        (20.0, [(40.0, "Tidewater Supply Co.")]),
        (40.0, [(40.0, "Your cart (2)")]),
        (60.0, [(40.0, print_it)]),
        (100.0, [(40.0, "Billing Address"), (300.0, "Payment Method")]),
        (112.0, [(40.0, "Amos Church"), (300.0, "Check by mail")]),
        (124.0, [(40.0, "40 Harbor Street")]),
        (136.0, [(40.0, "Ely, MN 55731")]),
    ]
    draft = one(pdf(paper([*head, *TABLE])))
    assert draft.kind is kind
    if kind is Kind.ORDER:
        assert draft.sold_to.street.value == "40 Harbor Street"
