# ruff: noqa: E501
"""The sentence of a printed order that says where the goods go, without a greeting and without a label."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Severity
from tests.parsing.made import context, one, paper, pdf
from tests.parsing.test_programs import COLUMNS, MUG, TAPE


def read(country: str, town: str, *sentences: str) -> OrderDraft:
    head = [
        "Doe Works",
        "5 High Street" if country in ("US", "GB") else "Hochweg 5",
        town,
        "",
        "PURCHASE ORDER 4471",
        "",
    ]
    rows = [(40.0 + 13 * n, [(60.0, text)]) for n, text in enumerate([*head, *sentences]) if text]
    table = [(200.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    return one(pdf(paper([*rows, *table])), context(country))


def doubts(draft: OrderDraft) -> list[str]:
    return [i.message for i in draft.issues if i.severity is Severity.DOUBT and (i.field or "").startswith("ship_to")]


@pytest.mark.parametrize(
    ("country", "town", "sentence", "who", "street", "city"),
    [
        ("US", "Albany, NY 12207", "Delivery on 8 January 2027 to Dock Works, 31 Elm Road, Troy, NY 12180", "Dock Works", "31 Elm Road", "Troy"),
        ("GB", "Leeds LS1 4AB", "Please deliver everything to the Town Library, 8 Mill Lane, York YO1 7HU.", "Town Library", "8 Mill Lane", "York"),
        ("DE", "24103 Kiel", "Lieferung bis 8. Januar an die Stadthalle, Seestraße 4, 24105 Kiel", "Stadthalle", "Seestraße 4", "Kiel"),
        ("FR", "44000 Nantes", "Livraison le 8 janvier 2027 à la Salle du Port, 45 rue de la Croix, 44100 Nantes", "Salle du Port", "45 rue de la Croix", "Nantes"),
        ("ES", "26001 Logroño", "La mercancía se entregará en la Biblioteca Sur, Calle Mayor 8, 26003 Logroño", "Biblioteca Sur", "Calle Mayor 8", "Logroño"),
        ("PT", "6300-001 Guarda", "Os bens deverão ser entregues na Escola do Alva, Rua do Sol 8, 6300-758 Guarda", "Escola do Alva", "Rua do Sol 8", "Guarda"),
    ],
)  # fmt: skip
def test_a_sentence_that_sends_the_goods(
    country: str, town: str, sentence: str, who: str, street: str, city: str
) -> None:
    draft = read(country, town, sentence)
    to = draft.ship_to
    assert (to.company.value or to.name.value, to.street.value, to.city.value) == (who, street, city)
    assert draft.sold_to.street.value in ("Hochweg 5", *OWN.values())
    assert not doubts(draft)


@pytest.mark.parametrize(
    "sentences",
    [
        ("Please send the signed acknowledgement to Purchasing Works, 31 Elm Road, Troy, NY 12180",),
        ("Return all papers to Dock Works, 31 Elm Road, Troy, NY 12180",),
        ("Invoices are sent to Dock Works, 31 Elm Road, Troy, NY 12180",),
        ("Send two of them to Dock Works, 31 Elm Road, Troy, NY 12180", "and deliver the rest to Mill Works, 8 Oak Road, Utica, NY 13501"),
        ("Deliver 4 boxes to Dock Works, 31 Elm Road, Troy, NY 12180",),
    ],
)  # fmt: skip
def test_papers_and_parts_of_the_goods_send_the_order_nowhere(sentences: tuple[str, ...]) -> None:
    draft = read("US", "Albany, NY 12207", *sentences)
    assert draft.ship_to.street.value is None


@pytest.mark.parametrize("at", [0, 1])
def test_two_places_that_goods_are_sent_to_are_a_doubt(at: int) -> None:
    both = [
        "Deliver one half to Dock Works, 31 Elm Road, Troy, NY 12180",
        "Deliver the other half to Mill Works, 8 Oak Road, Utica, NY 13501",
    ]
    assert doubts(read("US", "Albany, NY 12207", *(both if at else reversed(both))))


# A note below the goods, of which one sentence takes the printed address back or leads to another, and the next says which
NOTES = [
    ("GB", "Leeds LS1 4AB", ("Please do not send these to Leeds. Deliver to: Doe Works, Mill Base, North Quay,", "Whitby YO21 3PT. The crew changes on 1 December."), "North Quay", "Whitby"),
    ("GB", "Leeds LS1 4AB", ("They are wanted on site. Goods must be delivered to our depot at 12 Dock Road, Whitby", "YO21 3PT, not to the above address."), "12 Dock Road", "Whitby"),
    ("GB", "Leeds LS1 4AB", ("For this order only please use the following delivery address: Whitby Store, 12 Dock", "Road, Whitby YO21 3PT."), "12 Dock Road", "Whitby"),
    ("GB", "Leeds LS1 4AB", ("The driver should take the goods straight to 12 Dock Road, Whitby YO21 3PT.",), "12 Dock Road", "Whitby"),
    ("DE", "24103 Kiel", ("Achtung: Ware bitte nicht nach Kiel. Anlieferung an: Doe Works GmbH, Lager Süd,", "Werftstraße 12, 18147 Rostock. Annahme bis 15 Uhr."), "Werftstraße 12", "Rostock"),
    ("DE", "24103 Kiel", ("Die Ware wird auf der Baustelle benötigt und ist dort anzuliefern: Werftstraße 12, 18147", "Rostock."), "Werftstraße 12", "Rostock"),
    ("FR", "44000 Nantes", ("Ne pas livrer au siège. À livrer : Doe Works SARL, dépôt de Brest, 12 rue du Bac,", "29200 Brest. Réception de 8 h à 12 h."), "12 rue du Bac", "Brest"),
    ("ES", "39001 Santander", ("No entregar en oficinas. Entregar en: Doe Works S.L., almacén, Calle del Muelle 12,", "48009 Bilbao. Horario de 8 a 14."), "Calle del Muelle 12", "Bilbao"),
    ("IT", "16121 Genova GE", ("Attenzione: non consegnare in sede. Consegnare a: Doe Works S.r.l., magazzino, Via del", "Porto 12, 17100 Savona SV. Scarico dalle 8 alle 12."), "Via del Porto 12", "Savona"),
    ("NL", "9901 AB Appingedam", ("De goederen moeten op de bouwplaats zijn, Kadeweg 12, 9934 PK Delfzijl, en niet op", "bovenstaand adres."), "Kadeweg 12", "Delfzijl"),
    ("PT", "4150-553 Porto", ("Não entregar no Porto. Entregar em: Doe Works Lda, armazém, Rua do Cais 12, 3800-200", "Aveiro. Descarga das 8 às 12."), "Rua do Cais 12", "Aveiro"),
]  # fmt: skip


OWN = {"GB": "5 High Street", "FR": "5 rue Haute", "ES": "Calle Alta 5"}


def noted(country: str, town: str, notes: tuple[str, ...], *, printed: bool) -> OrderDraft:
    """A firm's order with our address beside its own; `printed`: with its own again, as the place of delivery."""
    own = (
        "Doe Works",
        {"GB": "5 High Street", "FR": "5 rue Haute", "ES": "Calle Alta 5"}.get(country, "Hochweg 5"),
        town,
    )
    ours = ("Vendor:", "Tidewater Supply Co.", "9 Wharf Street", "Norfolk, VA 23510")
    head = [(80.0, [(60.0, "PURCHASE ORDER 4471")])]
    head += [(100.0 + 12 * n, [(350.0, text)]) for n, text in enumerate(ours)]
    head += [(30.0 + 12 * n, [(60.0, text)]) for n, text in enumerate(own)]
    if printed:
        head += [(100.0 + 12 * n, [(60.0, text), (350.0, ours[n])]) for n, text in enumerate(("Ship to:", *own))]
        head = [row for row in head if row[0] < 100 or len(row[1]) > 1]
    table = [(200.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    below = [(280.0 + 13 * n, [(60.0, text)]) for n, text in enumerate(("Special instructions", *notes))]
    return one(pdf(paper([*head, *table, *below])), context(country))


@pytest.mark.parametrize(("country", "town", "notes", "street", "city"), NOTES)
def test_a_note_that_sends_the_goods_elsewhere(
    country: str, town: str, notes: tuple[str, ...], street: str, city: str
) -> None:
    draft = noted(country, town, notes, printed=False)
    if any(name in " ".join(notes) for name in ("Doe Works", "Whitby Store")):  # who is there
        assert (draft.ship_to.street.value, draft.ship_to.city.value) == (street, city)
    else:
        assert doubts(draft)
    assert draft.sold_to.street.value in ("Hochweg 5", *OWN.values())


@pytest.mark.parametrize(("country", "town", "notes", "street", "city"), NOTES)
def test_a_note_against_the_printed_address_is_a_doubt(
    country: str, town: str, notes: tuple[str, ...], street: str, city: str
) -> None:
    draft = noted(country, town, notes, printed=True)
    assert draft.ship_to.city.value != city
    assert doubts(draft)


def test_a_note_that_names_the_printed_address_again_is_no_doubt() -> None:
    draft = noted("GB", "Leeds LS1 4AB", ("Please deliver to Doe Works, 5 High Street, Leeds LS1 4AB.",), printed=True)
    assert draft.sold_to.street.value == "5 High Street"
    assert not doubts(draft)
