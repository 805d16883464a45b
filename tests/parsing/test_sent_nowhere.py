"""Words in which sending is heard and that send the goods nowhere, and those that do."""

from __future__ import annotations

import pytest

from orderproc.parsing.doubts.sentto import TONGUES, places_sent_to
from tests.parsing.made import mail, one


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Please be advised that the Commonwealth considers e-mail to be a public record, subject to Records Law.",
        ),
        ("en", "We would like to order for the fall shipment if still available:"),
        ("en", "I've been having a go at making notebooks and would love to take it a bit more seriously."),
        ("en", "We'd like to get these for our spring delivery."),
    ],
)
def test_it_sends_nothing_anywhere(language: str, sentence: str) -> None:
    assert not [*places_sent_to(sentence, TONGUES[language])]


@pytest.mark.parametrize(
    ("language", "sentence", "place"),
    [
        ("en", "To our Penzance branch please deliver by Friday.", "penzance"),
        ("en", "Delivery to our Perth yard.", "perth"),
        ("en", "Mail it to my sister in Troy.", "troy"),
        ("es", "a nuestra tienda de Burgos, entrega por la mañana", "burgos"),
        ("it", "alla nostra sede di Pavia, consegna al mattino", "pavia"),
        ("nl", "naar ons filiaal in Goes, levering voor vrijdag", "goes"),
    ],
)
def test_it_sends_them_there(language: str, sentence: str, place: str) -> None:
    assert place in {word for one in places_sent_to(sentence, TONGUES[language]) for word in one}


@pytest.mark.parametrize("room", ["Room 114", "Zimmer 12", "2nd floor", "Suite 200", "Bldg 7, Bay 3"])
def test_the_room_of_whom_it_is_for_is_kept(room: str) -> None:
    ship = one(
        mail(
            f"Please send 2 TW-1306.\n\nShip to:\nHill School\nAttn: Mr. Tavares, {room}\n284 Brook Road\nWarren, MA 01083\n",
            "order",
        )
    ).ship_to
    assert (ship.name.value, ship.street2.value, ship.street.value) == ("Mr. Tavares", room, "284 Brook Road")


@pytest.mark.parametrize(
    ("goods", "bill"),
    [
        ("Ms R Hoyle, Art & Design Department, East Gate", "Finance Office"),
        ("Mr J Lee, Workshop", "Accounts Payable"),
        ("Room 12", "Bursar's Office"),
    ],
)
@pytest.mark.parametrize("billed_first", [False, True])
def test_the_office_that_pays_is_not_where_the_goods_go(goods: str, bill: str, billed_first: bool) -> None:
    place = "St Cuthbert's Academy, Wear View Road, Durham DH1 5QT"
    said = [f"Deliver to: {goods}, {place}", f"Invoice to: {bill}, {place}"]
    text = "\n".join(reversed(said) if billed_first else said)
    draft = one(mail(f"Order no: 4417\n\n{text}\n\nPlease send 2 TW-1306.\n", "order"))
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert bill not in (goes.street2.value or "")
    assert goods.rpartition(", ")[2] in (goes.street2.value or "")
