"""Labels beside whole addresses on one line, and words that look like a way of paying and are none."""

from __future__ import annotations

import pytest

from orderproc.model.reading import Box, Page, PageSource, Word
from orderproc.model.settings import Shop
from orderproc.parsing.head.payment import payment_of
from orderproc.parsing.lines import lines_of
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.party.parties import parties_of

ROWS = (
    ("Comprador", "Construcciones Aguirre S.A., Avenida de Andalucía 52, 43001 Tarragona"),
    ("Lugar de entrega", "Construcciones Aguirre S.A., Plaza Nueva 51, 43001 Tarragona"),
    ("Nº Producto", "Cantidad"),
    ("1 Rodamiento de bolas", "6"),
)


def test_a_whole_address_beside_its_label_is_not_looked_for_below() -> None:
    words = []
    for row, (left, right) in enumerate(ROWS):
        for x, text in ((40.0, left), (200.0, right)):
            for part in text.split():
                words.append(Word(text=part, box=Box(x, 100.0 + 16 * row, x + 5 * len(part), 110.0 + 16 * row)))
                x += 5 * len(part) + 3
    page = Page(number=1, width=595, height=842, source=PageSource.TEXT, words=tuple(words))
    found = parties_of(lines_of(page), Shop(name="Tornillería Ebro", country="ES"))
    assert found.ship_to.street.value == "Plaza Nueva 51"
    assert found.sold_to.street.value == "Avenida de Andalucía 52"


@pytest.mark.parametrize("text", ["Pagamento e articoli: Cod. prodotto: DH9025", "Pago. Cod. artículo: 12"])
def test_a_code_is_no_cash_on_delivery(text: str) -> None:
    payment, _ = payment_of(text, [], [], NumberStyle())
    assert payment.method.value is None


@pytest.mark.parametrize(
    ("country", "label", "beside", "street"),
    [
        ("GB", "Deliver to:", "Ouse Mills Ltd, East Branch, Larch Road, Selby, YO8 4AB", "Larch Road"),
        ("GB", "Deliver to:", "Ouse Mills Ltd, East Branch, 4 Larch Road, Selby YO8 4AB", "4 Larch Road"),
        ("DE", "Lieferung an:", "Mühle Nord GmbH, Lager Ost, Am Hafen, 28195 Bremen", "Am Hafen"),
        ("FR", "Livraison :", "Moulins du Nord SA, Dépôt Est, rue du Port, 33000 Bordeaux", "rue du Port"),
    ],
)
def test_an_address_beside_its_label_right_above_the_goods(country: str, label: str, beside: str, street: str) -> None:
    """The heading of the order table stands below the label."""
    rows = ((40.0, label), (120.0, beside)), ((40.0, "Code"), (120.0, "Description"), (300.0, "Qty"))
    words = []
    for row, runs in enumerate(rows):
        for x, text in runs:
            for part in text.split():
                words.append(Word(text=part, box=Box(x, 100.0 + 22 * row, x + 5 * len(part), 110.0 + 22 * row)))
                x += 5 * len(part) + 3
    page = Page(number=1, width=595, height=842, source=PageSource.TEXT, words=tuple(words))
    found = parties_of(lines_of(page), Shop(name="Tidewater", country=country), frozenset((1,)))
    assert found.ship_to.street.value == street
