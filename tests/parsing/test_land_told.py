"""The country of an address that names none, told by the numbers of the mail; none where nothing or too much tells it."""

from __future__ import annotations

import pytest

from orderproc.parsing import parse
from tests.parsing.made import context, mail, one


def _country(said: str, home: str, sender: str = "jane@post.example") -> str | None:
    text = f"Hello,\nplease send\n\n3 x TW-4410 Mug, stoneware, blue\n\n{said}\n\nRegards\nJane Doe\n"
    (draft,) = parse(mail(text, "Order", sender=("Jane Doe", sender)), context(home))
    assert draft.sold_to.street or draft.ship_to.street
    return (draft.ship_to if draft.ship_to.street else draft.sold_to).country.value


@pytest.mark.parametrize(
    ("home", "said", "country"),
    [
        ("DE", "Ship to:\nUte Kern\nHauptgasse 8\n3400 Burgdorf\n\nFragen: +41 34 555 19 08", "CH"),
        ("DE", "Ship to:\nUte Kern\nHauptgasse 8\n2340 Mödling\n\nUID: ATU 61884209", "AT"),
        ("NL", "Ship to:\nJoris Bos\nKerkstraat 9\n3800 Sint-Truiden\n\nBetaald van BE71 0961 2345 6769", "BE"),
        ("IT", "Ship to:\nCarla Berti\nVia al Ponte 5\n6850 Mendrisio", "CH"),
        ("FR", "Ship to:\nColette Roux\nHauptgasse 7\n8636 Wald ZH", "CH"),
    ],
)
def test_what_tells_the_country(home: str, said: str, country: str) -> None:
    assert _country(said, home) == country


def test_the_name_on_the_net_of_who_writes_tells_it() -> None:
    assert _country("Ship to:\nUte Kern\nHauptgasse 8\n3400 Burgdorf", "DE", "ute@kern.ch") == "CH"


@pytest.mark.parametrize(
    ("home", "said"),
    [
        ("DE", "Ship to:\nUte Kern\nHauptgasse 8\n3400 Burgdorf"),
        ("DE", "Ship to:\nUte Kern\nHauptgasse 8\n3400 Burgdorf\n\nFragen: +41 34 555 19 08 oder +43 664 555 01 71"),
        ("DE", "Ship to:\nUte Kern\nHauptgasse 8\n3400 Burgdorf\n\nFragen: +49 34 555 19 08"),
        ("FR", "Ship to:\nColette Roux\nrue des Forges 7\n1348 Louvain-la-Neuve"),
    ],
)
def test_what_does_not(home: str, said: str) -> None:
    assert _country(said, home) is None


@pytest.mark.parametrize(("code", "country"), [("IM9 2AB", "IM"), ("JE2 3ZZ", "JE"), ("GY1 1AA", "GG")])
def test_islands_are_told_by_their_codes(code: str, country: str) -> None:
    draft = one(
        mail(f"Please send 2 TW-4410 to:\n\nAnn Kelly\n4 Shore Road\nPort Town\n{code}\n", "Order"), context("GB")
    )
    address = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert address.country.value == country
