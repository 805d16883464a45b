"""Whose order it is, in titles that name him beside what the paper is; and titles that name departments, goods or us."""

from __future__ import annotations

import pytest

from orderproc.model.draft import DraftAddress
from orderproc.model.issue import Code
from tests.parsing.made import context, one, paper, pdf, sheet

GOODS = [["Code", "Item", "Qty"], ["TW-4410", "Mug, stoneware, blue", 4], ["TW-1108", "Notebook", 6]]


def read(country: str, *top: str, printed: bool = False) -> DraftAddress:
    if not printed:
        return one(sheet([*[[row] for row in top], *GOODS]), context(country)).sold_to
    rows = [(72 + 15 * n, ((72, text),)) for n, text in enumerate(top)]
    goods = [(300 + 15 * n, tuple(zip((72, 150, 400), map(str, row), strict=True))) for n, row in enumerate(GOODS)]
    return one(pdf(paper([*rows, *goods])), context(country)).sold_to


@pytest.mark.parametrize("printed", [False, True])
@pytest.mark.parametrize(
    ("country", "title", "place", "firm"),
    [
        ("GB", "Ashdown Nurseries - monthly top-up", "Mill Lane 4, Lewes BN7 2AB", "Ashdown Nurseries"),
        ("GB", "Weekly order – Ashdown Nurseries", "Mill Lane 4, Lewes BN7 2AB", "Ashdown Nurseries"),
        ("GB", "Ashdown Nurseries, order of 20 November", "Mill Lane 4, Lewes BN7 2AB", "Ashdown Nurseries"),
        ("GB", "ASHDOWN NURSERIES (ORDER)", "Mill Lane 4, Lewes BN7 2AB", "ASHDOWN NURSERIES"),
        ("US", "Cedar Ridge Dental Group - supply order 11/20", "15 Gage Blvd, Topeka, KS 66604", "Cedar Ridge Dental Group"),
        ("DE", "Kita Sonnenschein e.V. – Bedarfsliste KW 48", "Gartenweg 3, 50667 Köln", "Kita Sonnenschein e.V."),
        ("DE", "Bestellung November – Gasthaus Linde", "Hauptstraße 12, 79098 Freiburg", "Gasthaus Linde"),
        ("FR", "Commande n° 118 - Boulangerie Martin SARL", "4 rue du Port, 44000 Nantes", "Boulangerie Martin SARL"),
        ("FR", "Boulangerie Martin SARL – réassort semaine 48", "4 rue du Port, 44000 Nantes", "Boulangerie Martin SARL"),
        ("ES", "Ferretería Gómez S.L. – reposición de almacén", "Calle Mayor 14, 28013 Madrid", "Ferretería Gómez S.L."),
        ("ES", "Pedido semanal: Ferretería Gómez S.L.", "Calle Mayor 14, 28013 Madrid", "Ferretería Gómez S.L."),
        ("IT", "Moretti Impianti S.p.A. – reintegro, settimana 48", "Via Roma 120, 23900 Lecco LC", "Moretti Impianti S.p.A."),
        ("NL", "Aanvulling week 48 / Installatiebedrijf De Vries BV", "Dorpsstraat 7, 3511 AB Utrecht", "Installatiebedrijf De Vries BV"),
        ("PT", "Oficina Silva Lda. – reposição de stock", "Rua Direita 22, 4000-100 Porto", "Oficina Silva Lda."),
    ],
)  # fmt: skip
def test_the_title_says_who_orders(country: str, title: str, place: str, firm: str, *, printed: bool) -> None:
    street, _, town = place.rpartition(", ") if country != "US" else place.partition(", ")
    sold = read(country, title, *([street, town] if printed else [place]), printed=printed)
    assert (sold.company.value, sold.street.value) == (firm, street)


@pytest.mark.parametrize(
    ("top", "house"),
    [
        (("Moorside Care Homes – uniform order for Tidewater Supply",), "Beech House"),
        (("Moorside Care Homes", "Order for Tidewater Supply Co."), "Beech House"),
        (("Moorside Care Homes - order form",), "The Old Rectory"),
        (("Moorside Care Homes: commande",), "Maison Rouge"),
        (("Bestellung – Moorside Care Homes", "Nr. MC-118"), "Villa Rosa"),
    ],
)
def test_a_house_by_its_name_is_where_the_firm_of_the_title_is(top: tuple[str, ...], house: str) -> None:
    sold = read("GB", *top, f"{house}, 9 Skipton Road, Harrogate HG1 4LD")
    assert (sold.company.value, sold.street2.value, sold.street.value) == (
        "Moorside Care Homes",
        house,
        "9 Skipton Road",
    )


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Tidewater Supply – order form", "Beech House"),  # to us
        ("Order for Beech House", "Beech House"),
        ("Office supplies - order", "Hartley & Sons Ltd"),
        ("Kitchen order – week 48", "Moorside Care Homes"),
    ],
)
def test_what_else_a_title_says_is_nobody(title: str, who: str) -> None:
    sold = read("GB", title, f"{who}, 9 Skipton Road, Harrogate HG1 4LD")
    assert (sold.company.value, sold.street2.value) == (who, None)


@pytest.mark.parametrize("title", ["Kitchen – weekly order", "Order - Hardware"])
def test_a_department_or_trade_in_a_title_is_doubted(title: str) -> None:
    sold = read("GB", title, "Jane Moss", "12 Mill Lane, Lewes BN7 2AB")
    assert sold.company.confidence < 0.9


@pytest.mark.parametrize(
    ("country", "title", "place"),
    [
        ("DE", "Gasthaus Linde Bestellung KW 48", "Hauptstraße 12, 79098 Freiburg"),
        ("GB", "Ashdown Nurseries weekly order", "Mill Lane 4, Lewes BN7 2AB"),
        ("GB", "Hardware – order", "Mill Lane 4, Lewes BN7 2AB"),
        ("ES", "Bar Lola pedido semanal", "Calle Mayor 14, 28013 Madrid"),
    ],
)
def test_a_title_that_was_taken_for_the_firm_is_doubted(country: str, title: str, place: str) -> None:
    draft = one(sheet([[title], [place], *GOODS]), context(country))
    assert Code.ADDRESS_DOUBTFUL in [issue.code for issue in draft.issues] or not draft.sold_to.street
