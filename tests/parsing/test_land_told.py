"""The country of an address that names none, told by what stands around it; none where nothing tells, unsure where it is not settled."""

from __future__ import annotations

import pytest

from orderproc.model.reading import Reading
from orderproc.parsing import parse
from tests.parsing.made import context, mail, one, paper, pdf, sheet

_ITALIAN = "Gentili signori, vi prego di spedire la merce."
_FRENCH = "Bonjour, veuillez nous envoyer les articles suivants, merci, par courrier."
_GERMAN = "Hallo, bitte schicken Sie uns die folgenden Artikel, vielen Dank, mit der Post."
_SPANISH = "Hola, quisiera hacer este pedido, gracias, un saludo, que lo envien por favor."
_ASKED = "asked"


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


def _papers(letter: str, block: str, beside: str) -> list[Reading]:
    """The same order as a mail, as a sheet and as a printed letter."""
    rows = [*block.split("\n"), *([beside] if beside else []), letter, "3 x TW-4410 Mug, stoneware, blue"]
    cells: list[list[object]] = [[None, part] for part in block.split("\n")]
    cells[0][0] = "Ship to"
    text = f"{letter}\n3 x TW-4410 Mug, stoneware, blue\n\nShip to:\n{block}\n\n{beside}\n"
    return [
        mail(text, "3 x TW-4410", sender=("X", "x@post.example")),
        sheet([[letter], *cells, [beside or None], ["No.", "TW"], ["TW-4410", 3]]),
        pdf(paper([(50 + 14 * n, [(50, row)]) for n, row in enumerate(rows)])),
    ]


@pytest.mark.parametrize(
    ("home", "letter", "block", "beside", "country"),
    [
        # a province where postal codes begin so
        ("FR", _FRENCH, "Rosa Blu\nCascina Alta 4\n28838 Stresa (VB)", "", "IT"),
        ("DE", _GERMAN, "Ana Gil\nCalle Mayor 5\n28013 Madrid", "", "ES"),
        ("US", _ITALIAN, "Mario Rossi\nVia Roma 12\n20121 Milano (MI)", "", "IT"),
        # two signs of different kinds
        ("ES", _ITALIAN, "Rosa Blu\nCorso Garibaldi 9\n48018 Faenza", "", "IT"),
        ("FR", _FRENCH, "Hotel Bellavista S.r.l.\nVia Roma 3\n28838 Stresa", "", "IT"),
        ("FR", _GERMAN, "Kurt Maier\nHauptstraße 3\n79539 Lörrach", "", "DE"),
        ("DE", _FRENCH, "Colette Roux\n12 rue de Rivoli\n75001 Paris", "", "FR"),
        ("IT", _SPANISH, "Bar Sol S.L.\nCalle Mayor 5\n28100 Alcobendas", "NIF B12345678", "ES"),
        ("AT", _GERMAN, "Ute Kern\nHauptgasse 8\n3400 Burgdorf", "+41 34 555 19 08, CHE-123.456.789 MWST", "CH"),
        ("AT", _FRENCH, "Luc Roux\nrue du Rhône 8\n1204 Genève", "+41 22 555 19 08", "CH"),
        # one alone, or signs that point to several
        ("FR", _FRENCH, "Mario Rossi\nVia Roma 3\n28838 Stresa", "", _ASKED),
        ("FR", _FRENCH, "Kurt Maier\nHauptstraße 3\n79539 Lörrach", "", _ASKED),
        ("FR", _ITALIAN, "Rosa Blu\nCascina Alta 4\n97013 Comiso", "", _ASKED),
        ("AT", _FRENCH, "Luc Roux\nrue du Rhône 8\n1204 Genève", "", _ASKED),
        ("FR", _FRENCH, "Moser GmbH\nAm Hang 3\n79539 Lörrach", "", _ASKED),
        # the shop's own, in whatever language or by whomever it is ordered
        ("FR", _FRENCH, "Kurt Maier\nHauptstraße 3\n67300 Schiltigheim", "", None),
        ("IT", _GERMAN, "Carla Berti\nBahnhofstraße 3\n39012 Meran", "", None),
        ("CH", _ITALIAN, "Carla Berti\nVia al Ponte 5\n6850 Mendrisio", "", None),
        ("ES", _SPANISH, "Ana Gil\nVia Laietana 5\n08003 Barcelona", "", None),
        ("FR", _ITALIAN, "Zeta Italia S.r.l.\n12 rue de Rivoli\n75001 Paris", "P.IVA IT01998870031", None),
        ("FR", _FRENCH, "Colette Roux\n4 avenue Foch\n73000 Chambéry", "bestellung@firma.de", None),
        ("DE", _GERMAN, "Mario Rossi\nHauptstraße 3\n80331 München", "Tel. +39 0471 123456", None),
    ],
)
def test_all_that_speaks_for_a_country(home: str, letter: str, block: str, beside: str, country: str | None) -> None:
    for reading in _papers(letter, block, beside):
        (draft,) = parse(reading, context(home))
        address = draft.ship_to if draft.ship_to.street else draft.sold_to
        assert address.street
        asked = bool(address.country) and address.country.confidence <= 0.5
        assert (_ASKED if asked else address.country.value) == country, reading.media
