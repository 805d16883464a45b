# ruff: noqa: E501
"""Forms that people type into a mail: labels in haste, beside wide gaps, in the columns of a drawn table, and in words of their own."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.parsing import parse
from orderproc.parsing.party.addresslabels import row_label
from orderproc.parsing.party.typedforms import spelt
from tests.parsing.made import context, mail

GOODS = "3 x TW-4410 Mug, stoneware, blue"


def _read(form: str, country: str) -> OrderDraft:
    (draft,) = parse(mail(f"Hello,\nplease send\n\n{GOODS}\n\n{form}\n\nThank you"), context(country))
    return draft


@pytest.mark.parametrize(
    ("country", "form", "told"),
    [
        (
            "GB",
            "Nmae: Tom Ashby\nStret: 4 Quarry Lane\nTonw: Hexham\nPostocde: NE46 1AA\nMoblie: 07700 900123",
            ("Tom Ashby", "4 Quarry Lane", None, "Hexham", "NE46 1AA"),
        ),
        (
            "DE",
            "Naem: Ute Brandt\nStrase: Am Anger 3\nPozleitzahl: 99084\nOrt: Erfurt",
            ("Ute Brandt", "Am Anger 3", None, "Erfurt", "99084"),
        ),
        (
            "IT",
            "Nome: Carla Berti\nIndirizo: Via Mazzini 8\nCita': Parma\nCAP: 43121",
            ("Carla Berti", "Via Mazzini 8", None, "Parma", "43121"),
        ),
        (
            "ES",
            "| Nombre    | Rosa Vidal        |\n| Calle     | Avenida del Puerto 5 |\n| Piso      | esc. A, 3º 1ª     |\n| CP / Ciudad | 46021 / Valencia |",
            ("Rosa Vidal", "Avenida del Puerto 5", "esc. A, 3º 1ª", "Valencia", "46021"),
        ),
        (
            "FR",
            "Nom et prénom\tROUX Colette\nN° et voie\t7 rue des Forges\nCompl.\t2e étage gauche\nCode postal\t21000\nVille\tDIJON",
            ("ROUX Colette", "7 rue des Forges", "2e étage gauche", "DIJON", "21000"),
        ),
        (
            "NL",
            "Naam     Joris Bos\nStraat   Kerkstraat 9\nPostcode 3811 CV\nPlaats   Amersfoort",
            ("Joris Bos", "Kerkstraat 9", None, "Amersfoort", "3811 CV"),
        ),
        (
            "PT",
            "Para......: Rui Tavares\nRua.......: Rua do Carmo 12\nBairro....: Alto da Serra\nCidade....: 3000-112 Coimbra",
            ("Rui Tavares", "Rua do Carmo 12", "Alto da Serra", "Coimbra", "3000-112"),
        ),
    ],
)
def test_rows_of_a_form_are_an_address(country: str, form: str, told: tuple[str | None, ...]) -> None:
    draft = _read(form, country)
    to = draft.sold_to
    assert (to.name.value, to.street.value, to.street2.value, to.city.value, to.postal_code.value) == told


@pytest.mark.parametrize(
    ("country", "form", "firm", "street"),
    [
        (
            "DE",
            "Empfänger: Gartenfreunde Süd e.V.\nParzelle: Weg B, Garten 12\nAnschrift: Hafenallee 40\nOrt: 18055 Rostock",
            "Gartenfreunde Süd e.V.",
            "Hafenallee 40",
        ),
        (
            "GB",
            "Delivery adress: Brook Farm Shop Ltd\nContact: Amy Cole (shop)\nStreet: Mill Road 2\nTown: Ludlow\nPostcode: SY8 1AA",
            "Brook Farm Shop Ltd",
            "Mill Road 2",
        ),
        (
            "IT",
            "Luogo di consegna\n-----------------\nNome ditta: Officine Rossi S.r.l.\nIndirizzo: Via Emilia 20\nCitta': Modena\nCAP: 41121",
            "Officine Rossi S.r.l.",
            "Via Emilia 20",
        ),
    ],
)
def test_a_form_below_a_label_goes_there(country: str, form: str, firm: str, street: str) -> None:
    draft = _read(form, country)
    to = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (to.company.value, to.street.value) == (firm, street)


@pytest.mark.parametrize(
    ("country", "table"),
    [
        ("GB", "|        | Goods           | Invoice       |\n| Name   | Ann Reed        | Dale Ltd      |\n| Street | 12 Mill Lane    | 3 Quay Street |\n| Town   | Hove            | Leeds         |\n| Postcode | BN3 1EH       | LS1 4AB       |"),
        ("FR", "|       | Livraison       | Facturation   |\n| Nom   | Ann Reed        | Dale Ltd      |\n| Rue   | 12 Mill Lane    | 3 Quay Street |\n| Lieu  | Hove            | Leeds         |\n| Code postal | 21000     | 75011         |"),
        ("DE", "|        | Ware            | Rechnung      |\n| Name   | Ann Reed        | Dale Ltd      |\n| Straße | 12 Mill Lane    | 3 Quay Street |\n| Ort    | Hove            | Leeds         |\n| PLZ    | 21000           | 75011         |"),
    ],
)  # fmt: skip
def test_two_columns_are_two_addresses(country: str, table: str) -> None:
    draft = _read(table, country)
    bill = draft.bill_to if draft.bill_to.street else draft.sold_to
    assert (draft.ship_to.street.value, bill.street.value) == ("12 Mill Lane", "3 Quay Street")


@pytest.mark.parametrize("label", ["Colour", "Note", "Team", "Date", "Size", "Order", "Menge", "Talla"])
def test_words_that_are_no_label_stay(label: str) -> None:
    assert not {"name", "city", "street"} & {*spelt(label)}


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("Straat + nr", "street"),
        ("Straat & huisnummer", "street"),
        ("Str./Nr.", "street"),
        ("Rue et n°", "street"),
        ("Via e n. civico", "street"),
        ("Rua + nº", "street"),
        ("Street & no", "street"),
        ("Street number", "house"),
        ("Order / no", None),
        ("Naam / nr", None),
    ],
)
def test_a_street_with_its_number_is_asked_for(label: str, part: str | None) -> None:
    assert row_label(label) == part


@pytest.mark.parametrize(
    "goods",
    [
        "item_1_sku: TW-4410\nitem_1_name: Mug, stoneware, bureau\nitem_1_quantity: 3",
        "artikel_1_code: TW-4410\nartikel_1_naam: Mok, XXL, kantoor\nartikel_1_aantal: 3",
        "Colour and size: Mug, stoneware, XXL\nArticle: TW-4410\nQuantity: 3",
        "SKU: TW-4410\nUnit: each\nQuantity: 3",
        "produit_1_ref: TW-4410\nproduit_1_nom: Tasse de bureau, bleue\nproduit_1_qte: 3",
    ],
)
def test_what_a_form_says_of_goods_is_no_part_of_the_address(goods: str) -> None:
    form = "name: Naomi Stockdale\nstreet: 738 Queen's Parade\nzip: SP1 2BU\ncity: Salisbury\nphone: 01632 960572"
    (draft,) = parse(mail(f"A new order was submitted:\n\n{form}\n{goods}\npayment: invoice"), context("GB"))
    assert draft.sold_to.street.value == "738 Queen's Parade"
    assert draft.sold_to.street2.value is None
