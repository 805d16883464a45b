"""Words in which sending is heard and that send the goods nowhere, and those that do."""

from __future__ import annotations

import pytest

from orderproc.parsing.doubts.sentto import TONGUES, places_sent_to


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
