"""Whom a mail names in its text gets the goods, and not whoever's mailbox it came from."""

from __future__ import annotations

import pytest

from orderproc.parsing import parse
from tests.parsing.made import context, mail

ADDRESS = "Mándenlo a Calle Olivo 3, 14940 Cabra."


def name(text: str, country: str = "ES") -> str | None:
    (draft,) = parse(mail(f"Please send 3 x TW-4410.\n\n{text}\n", "Order"), context(country))
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    return goes.name.value


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{ADDRESS} Se llama Araceli Moñiz.", "Araceli Moñiz"),
        (f"{ADDRESS} El nombre completo es Iker Mendiluce Otaegi.", "Iker Mendiluce Otaegi"),
        (f"{ADDRESS} Póngalo a nombre de Rosa de la Vega.", "Rosa de la Vega"),
        (f"{ADDRESS} Me llamo Pedro Gil y pago yo.", "Pedro Gil"),
        (f"{ADDRESS}\n\nBautista Grau", "Bautista Grau"),
        ("Livrez au 3 rue du Bois, 35000 Rennes, au nom de Paul Morel.", "Paul Morel"),
        ("Spedite in via Roma 4, 20121 Milano. Si chiama Rosa Iacovone.", "Rosa Iacovone"),
        ("Enviem para a Rua da Paz 5, 3000-123 Coimbra, em nome de Pedro Bilelo.", "Pedro Bilelo"),
    ],
)
def test_who_is_named_in_the_text_gets_the_goods(text: str, who: str) -> None:
    country = {"Livrez": "FR", "Spedit": "IT", "Enviem": "PT"}.get(text[:6], "ES")
    assert name(text, country) == who


@pytest.mark.parametrize(
    "text",
    [
        f"{ADDRESS} Se llama Araceli Moñiz, y la otra se llama Rosa Gil.",
        f"{ADDRESS}\n\nJane Doe",
        f"{ADDRESS} La calle se llama Olivo Viejo.\n\nGracias\nJane Doe",
        f"{ADDRESS} Gracias.",
        f"{ADDRESS}\n\nMuchas Gracias",
        f"{ADDRESS} Ponga a nombre de Talleres Rojas S.L. la factura.\n\nJane Doe",
    ],
)
def test_where_nobody_surely_is_the_sender_does(text: str) -> None:
    assert name(text) == "Jane Doe"
