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
