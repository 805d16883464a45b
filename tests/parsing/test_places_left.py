# ruff: noqa: E501
"""An address on a paper that nothing was read from: a doubt, but for our own in our letterhead."""

from __future__ import annotations

import pytest

from orderproc.model.draft import DraftAddress, DraftLine, Field, OrderDraft
from orderproc.model.issue import Code, Kind
from orderproc.model.reading import Box, Page, PageSource, Word
from orderproc.model.settings import Shop
from orderproc.parsing.doubts.elsewhere import places_left
from orderproc.parsing.lines import lines_of
from tests.parsing.made import one, pdf
from tests.parsing.test_papers_of_firms import TITLE, told
from tests.parsing.test_papers_of_programs import LINES, order

SHOP = Shop(name="Harrow & Pike Supply Co.", email="orders@harrow.example", country="US", currency="USD")
DRAFT = OrderDraft(
    kind=Kind.ORDER,
    kind_reason="",
    lines=(DraftLine(sku=Field(value="TW-4410", raw="TW-4410")),),
    sold_to=DraftAddress(street=Field(value="1 Elm Street", raw=""), postal_code=Field(value="12207", raw="")),
)


def doubts(head: str, y: float) -> int:
    rows = ((head, 50.0, 14), ("41 N. Water St., Ithaca, NY 14850", y, 8))
    words = tuple(Word(text=t, box=Box(300 - 2.5 * len(t), top, 300 + 2.5 * len(t), top + h)) for t, top, h in rows)
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=words)
    return len(places_left(DRAFT, lines_of(page), SHOP))


@pytest.mark.parametrize(
    ("head", "y", "doubted"),
    [
        ("HARROW & PIKE SUPPLY CO.", 68.0, 0),
        ("Harrow & Pike Supply Co.", 68.0, 0),
        ("Harrow & Pike Supply Co.", 300.0, 1),
        ("Our warehouse", 68.0, 1),
    ],
)
def test_an_address_right_below_our_name_is_ours(head: str, y: float, doubted: int) -> None:
    assert doubts(head, y) == doubted


@pytest.mark.parametrize(
    ("head", "begins", "doubted"),
    [
        ("HARROW & PIKE", "SUPPLY CO.", 0),
        ("HARROW & PIKE", "SUPPLY CO. ·", 0),
        ("HARR0W & PIKE", "SUPPLY C0.", 0),
        ("Harrow & Pike Supplv Co.", "", 0),
        ("HARROW & PIKE", "CARPENTRY", 1),
        ("HARROW & SONS", "SUPPLY CO.", 1),
        ("Barlow & Pine Supply Co.", "", 1),
        ("", "SUPPLY CO.", 1),
    ],
)
def test_the_end_of_our_name_may_begin_the_row_of_our_street(head: str, begins: str, doubted: int) -> None:
    rows = ((head, 50.0, 24.0, 16), (begins, 50.0, 48.0, 8), ("60 Foundry Lane, Troy, NY 12180", 130.0, 48.0, 8))
    words = tuple(Word(text=t, box=Box(x, y, x + 5 * len(t), y + h)) for t, x, y, h in rows if t)
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=words)
    assert len(places_left(DRAFT, lines_of(page), SHOP)) == doubted


@pytest.mark.parametrize("apart", [14, 30, 46])
def test_a_place_on_the_rules_of_a_form(apart: float) -> None:
    rows = [
        (100, [(330, "Zöllner Bakery")]),
        (100 + apart, [(330, "69 Elm Avenue")]),
        (100 + 2 * apart, [(330, "Albany, NY 12209")]),
    ]
    drafted = one(pdf(order(*rows, *LINES)))
    assert drafted.ship_to.street.value == "69 Elm Avenue" or any(
        issue.code == Code.ADDRESS_DOUBTFUL for issue in drafted.issues
    )


@pytest.mark.parametrize(
    "lead",
    [
        "Please supply the following articles, for delivery to:",
        "Wir bestellen folgende Artikel zur Lieferung an:",
        "Veuillez nous livrer les articles suivants à :",
        "Rogamos nos suministren lo siguiente, con entrega en:",
        "Queiram fornecer os artigos seguintes, a entregar em:",
        "Vi preghiamo di consegnare quanto segue presso:",
        "Gelieve onderstaande artikelen te leveren aan:",
    ],
)
@pytest.mark.parametrize("end", [":", "."])
def test_a_sentence_of_a_paper_that_leads_to_where_the_goods_go(lead: str, end: str) -> None:
    rows = [
        (150, [(40, lead)]),
        (164, [(40, f"Vogel & Sons Ltd, Unit Office, Store 4, 69 Elm Avenue, Albany, NY 12209{end}")]),
    ]
    ship = one(pdf(order(*rows, *LINES))).ship_to
    assert (ship.street.value, ship.city.value, ship.postal_code.value) == ("69 Elm Avenue", "Albany", "12209")


@pytest.mark.parametrize("lead", ["As agreed with our Mr Okafor at", "The samples that you left at"])
def test_a_place_that_leads_to_the_goods_and_is_nobodys(lead: str) -> None:
    rows = [(150, [(40, f"{lead} Store 4, 69 Elm Avenue, Albany, NY 12209:")])]
    assert any(issue.code == Code.ADDRESS_DOUBTFUL for issue in one(pdf(order(*rows, *LINES))).issues)


@pytest.mark.parametrize("lead", ["Please send all of it to my mother:", "Bitte schicken Sie alles an meine Mutter:"])
def test_a_sentence_that_leads_to_an_address_of_nobody_is_none_of_the_buyers(lead: str) -> None:
    rows = [(150, [(40, lead)]), (164, [(40, "69 Elm Avenue")]), (178, [(40, "Albany, NY 12209")])]
    draft = one(pdf(order(*rows, *LINES)))
    assert draft.ship_to.street.value is None
    assert any(issue.code == Code.ADDRESS_DOUBTFUL for issue in draft.issues)


A, B, C = (
    ("(A) East School", "240 Broad Street", "Albany, NY 12207"),
    ("(B) West School", "1402 Caribou Street", "Troy, NY 12180"),
    ("(C) South School", "310 Central Avenue", "Utica, NY 13501"),
)


def columns(
    label: float, *places: tuple[float, tuple[str, ...]], heads: str = ""
) -> list[tuple[float, list[tuple[float, str]]]]:
    """Addresses side by side, a label left of the first one's first line; `heads`: or above each."""
    rows = [(120.0 + 12 * n, [(x, lines[n]) for x, lines in places]) for n in range(3)]
    if heads:
        return [(108.0, [(x, f"{heads} {n}") for n, (x, _) in enumerate(places, 1)]), *rows]
    return [(120.0, [(label, "Ship to:"), *rows[0][1]]), *rows[1:]]


@pytest.mark.parametrize(
    ("rows", "doubted"),
    [
        (columns(50.0, (110.0, A), (260.0, B), (410.0, C)), True),
        (columns(50.0, (110.0, A), (300.0, B)), True),
        (columns(50.0, (50.0, A), (300.0, B), heads="Ship to"), True),
        ([*((120 + 12 * n, [(50, t)]) for n, t in enumerate(("Deliver to:", *A))), *((170 + 12 * n, [(50, t)]) for n, t in enumerate(("Deliver to:", *C)))], True),
        (columns(50.0, (110.0, A)), False),
        ([(108, [(50, "Ship to"), (300, "Bill to")]), *((120 + 12 * n, [(50, a), (300, b)]) for n, (a, b) in enumerate(zip(A, B, strict=True)))], False),
        ([(108, [(50, "Ship to"), (300, "Vendor")]), *((120 + 12 * n, [(50, a), (300, b)]) for n, (a, b) in enumerate(zip(A, B, strict=True)))], False),
    ],
)  # fmt: skip
def test_several_places_of_delivery_are_a_doubt(
    rows: list[tuple[float, list[tuple[float, str]]]], doubted: bool
) -> None:
    moved = [(y + 20, runs) for y, runs in LINES]
    draft = one(pdf(order(*rows, *moved)))
    assert len(draft.lines) == 2
    assert doubted or draft.ship_to.street.value == "240 Broad Street"
    assert any(i.code is Code.ADDRESS_DOUBTFUL for i in draft.issues) is doubted


FIRM = "Distribuciones Vidal S.L."


@pytest.mark.parametrize("mark", ["", ":"])
@pytest.mark.parametrize(
    ("label", "place", "code"),
    [
        ("Comprador", f"{FIRM} / Ronda Norte / nº 216 / 10001 Cáceres", "10001"),
        ("Comprador", f"{FIRM}, C.I.F. B10123456, Ronda Norte nº 216, 10001 Cáceres", "10001"),
        ("Comprador", f"{FIRM}; Ronda Norte; 216; 10001; Cáceres", "10001"),
        ("Comprador", f"{FIRM} Ronda Norte 216 10001 Cáceres", "10001"),
        ("Comprador", f"{FIRM}, Ronda Norte, 216, 10001 Cáceres", "10001"),
        ("Besteller", "Bauer GmbH / Am Anger 12 / 07743 Jena", "07743"),
        ("Koper", "Bakker B.V. / Singel 14 / 2312 AB Leiden", "2312 AB"),
    ],
)
def test_an_address_beside_the_buyers_label_is_read_or_asked_for(mark: str, label: str, place: str, code: str) -> None:
    """A fiscal address below it is not taken in silence instead."""
    fiscal = f"{FIRM}, Avenida de Andalucía 62, 09001 Burgos"
    draft = told(
        TITLE,
        (90, [(40, label + mark), (180, place)]),
        (104, [(40, "Dirección fiscal" + mark), (180, fiscal)]),
        country="ES",
    )
    doubted = any(issue.code == Code.ADDRESS_DOUBTFUL for issue in draft.issues)
    assert draft.sold_to.postal_code.value == code or doubted


@pytest.mark.parametrize(
    ("line", "street"),
    [
        (f"{FIRM}, Ronda Norte, 216, 10001 Cáceres", "Ronda Norte, 216"),
        ("Hermanos Gil S.A., Costanilla del Rey, 14, 47001 Valladolid", "Costanilla del Rey, 14"),
        ("Rossi S.r.l., Lungotevere Dante, 12, 00146 Roma", "Lungotevere Dante, 12"),
        ("Bauer GmbH, Am Anger, 12, 07743 Jena", "Am Anger, 12"),
        ("Bakker B.V., Singel, 14, 2312 AB Leiden", "Singel, 14"),
        (f"{FIRM}, Ronda Norte, s/n, 10001 Cáceres", "Ronda Norte, s/n"),
        ("Morel SARL, 12, impasse du Lac, 69001 Lyon", "12, impasse du Lac"),
    ],
)
def test_a_number_between_a_street_that_no_word_tells_and_its_town(line: str, street: str) -> None:
    draft = told(TITLE, (90, [(40, "Comprador"), (180, line)]), country="ES")
    assert draft.sold_to.street.value == street
