# ruff: noqa: E501
"""Where a firm has its seat, as a law wants it said below a mail: no place that goods go to, unless a sentence sends them there."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code
from orderproc.parsing import parse

from .made import context, mail

SIGNED = {
    "GB": "Bev Anstey\nHighfield Ltd\n3 Coppice Road\nShrewsbury\nSY2 6ZZ",
    "DE": "Uwe Kern\nKern GmbH\nDorfstraße 3\n34117 Kassel",
    "FR": "Anne Petit\nPetit SARL\n12 rue du Bac\n49500 Segré",
    "NL": "Piet Bakker\nBakker BV\nDorpsstraat 9\n3512 AB Utrecht",
}


def _read(country: str, said: str, below: str) -> OrderDraft:
    text = f"Please send us:\n\n2 x TW-4410\n\n{said}\n\n{SIGNED[country]}\n\n{below}\n"
    (draft,) = parse(mail(text, "Order"), context(country))
    return draft


@pytest.mark.parametrize(
    ("country", "below"),
    [
        ("GB", "This email is confidential. Highfield Ltd is part of the Wrekin Trust, a company registered in England no. 0999999. Registered office: Trust House, 2 Park Street, Telford TF3 9ZZ."),
        ("GB", "Company no. 0999999, VAT no. GB 999 9999 99\nRegd office 2 Park Street, Telford TF3 9ZZ"),
        ("GB", "Registered office 2 Park Street, Telford TF3 9ZZ"),
        ("GB", "Highfield is a charity (299999) whose principal office is at 2 Park Street, Telford TF3 9ZZ."),
        ("DE", "Kern GmbH, Sitz der Gesellschaft: Am Markt 4, 10115 Berlin, HRB 99999 Amtsgericht Charlottenburg"),
        ("DE", "USt-IdNr. DE999999999\nFirmensitz Am Markt 4, 10115 Berlin"),
        ("FR", "Petit SARL au capital de 10 000 euros - RCS Paris 999 999 999 - Siège social : 4 rue de la Paix, 75002 Paris"),
        ("NL", "Bakker BV, statutaire zetel: Kerkstraat 2, 1017 GC Amsterdam"),
    ],
)  # fmt: skip
def test_where_a_firm_has_its_seat_is_nowhere_that_goods_go(country: str, below: str) -> None:
    draft = _read(country, "On account please.", below)
    assert draft.sold_to.street.value in SIGNED[country].split("\n")
    assert draft.ship_to.empty
    assert not [i.message for i in draft.issues if i.code is Code.ADDRESS_DOUBTFUL]


@pytest.mark.parametrize(
    ("country", "said", "street"),
    [
        ("GB", "Deliver to our registered office, 2 Park Street, Telford TF3 9ZZ.", "2 Park Street"),
        ("GB", "Delivery: registered office, 2 Park Street, Telford TF3 9ZZ.", "2 Park Street"),
        ("GB", "Goods to:\nRegistered office: 2 Park Street, Telford TF3 9ZZ.", "2 Park Street"),
        ("GB", "The goods are for the registered office, 2 Park Street, Telford TF3 9ZZ.", "2 Park Street"),
        ("DE", "Lieferung an unseren Firmensitz: Am Markt 4, 10115 Berlin.", "Am Markt 4"),
        ("FR", "À livrer au siège : 4 rue de la Paix, 75002 Paris.", "4 rue de la Paix"),
    ],
)
def test_goods_that_are_sent_to_the_seat_never_go_elsewhere_in_silence(country: str, said: str, street: str) -> None:
    draft = _read(country, said, "")
    doubts = [i.message for i in draft.issues if i.code is Code.ADDRESS_DOUBTFUL]
    assert draft.ship_to.street.value == street or doubts


def test_a_number_for_taxes_sends_nothing_anywhere() -> None:
    draft = _read("GB", "On account.", "VAT no. GB 999 9999 99\nBrook Works 2 Park Street, Telford TF3 9ZZ")
    assert draft.ship_to.empty
    assert [i for i in draft.issues if i.code is Code.ADDRESS_DOUBTFUL]


@pytest.mark.parametrize(
    ("country", "below"),
    [
        ("GB", "PS: Please send the bill there.\nRegistered office: 2 Park Street, Telford TF3 9ZZ."),
        ("DE", "PS: Die Rechnung bitte nicht hierher.\nFirmensitz: Am Markt 4, 10115 Berlin."),
        ("FR", "La facture n'est pas pour nous.\nSiège social : 4 rue de la Paix, 75002 Paris."),
    ],
)
def test_a_seat_beside_words_of_a_bill_is_a_doubt(country: str, below: str) -> None:
    draft = _read(country, "On account please.", below)
    assert [i for i in draft.issues if i.code is Code.ADDRESS_DOUBTFUL] or draft.bill_to.street.value


def test_an_office_that_somebody_holds_is_no_part_of_the_name_of_his_club() -> None:
    signed = "Priti Shah\nHon. Sec., Severnside Allotment Association\n12 Water Lane\nBewdley\nDY12 2XX"
    (draft,) = parse(mail(f"Please send us:\n\n2 x TW-4410\n\nOn account.\n\n{signed}\n", "Order"), context("GB"))
    assert (draft.sold_to.name.value, draft.sold_to.company.value) == ("Priti Shah", "Severnside Allotment Association")
