# ruff: noqa: E501
"""An order form is one whatever its title says beside that; labels that leave open whether a person or a firm is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.issue import Code, Kind
from orderproc.model.reading import Box, FormField, Media, Page, Reading
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.legalforms import without_legal_form
from tests.parsing.made import context, one, paper, pdf, sheet
from tests.parsing.test_parties import block, told

SELLS = ("We ship within 5 days until May and guarantee germination, or your money back.", "We confirm every order by e-mail. Thank you for your order!")  # fmt: skip


def form(title: str, large: float = 2.0) -> Page:
    rows = (
        (80, ((60, "Ordered by"), (300, "Date"))),
        (94, ((60, "Harold Price"), (300, "11/20/2026"))),
        (108, ((60, "44 County Road"),)),
        (122, ((60, "Fremont, NE 68025"),)),
        (150, ((60, "Item"), (160, "Description"), (330, "Qty"), (400, "Price"))),
        (164, ((60, "TW-4410"), (160, "Mug, stoneware, blue"), (330, "4"), (400, "9.50"))),
        (178, ((60, "TW-1108"), (160, "Notebook, ruled, A5, blue"), (330, "2"), (400, "4.20"))),
        *((220 + 14 * n, ((60, text),)) for n, text in enumerate(SELLS)),
    )
    page = paper(rows)
    head = paper(((30, ((60, title),)),), size=10 * large)
    ours = paper(((34, ((420, "Tidewater Supply Co."),)),))
    return replace(page, words=(*head.words, *ours.words, *page.words))


@pytest.mark.parametrize(
    "title",
    ["2027 SEED ORDER FORM", "Spring Bulb Order Form", "Bestellschein Frühjahr 2027", "Bon de commande Printemps", "Hoja de pedido semillas 2027",
     "Modulo d'ordine primavera", "Bestelformulier zaden 2027", "Nota de encomenda de sementes"],
)  # fmt: skip
def test_a_form_that_is_filled_in_is_an_order(title: str) -> None:
    assert one(pdf(form(title))).kind is Kind.ORDER


@pytest.mark.parametrize(
    "title",
    ["Autumn / Winter order form", "Catalogue 24 order form", "Herbst/Winter Bestellschein", "Bon de commande automne-hiver", "Hoja de pedido otoño-invierno",
     "Primavera 2027 modulo d'ordine", "Herfst bestelformulier", "Nota de encomenda outono"],
)  # fmt: skip
def test_a_title_at_the_top_need_not_be_large(title: str) -> None:
    assert one(pdf(form(title, 1.0))).kind is Kind.ORDER


@pytest.mark.parametrize(
    "title", ["Send in your order form, and we do the rest.", "The order form is overleaf.", "Order form enclosed"]
)
def test_a_sentence_at_the_top_is_no_title(title: str) -> None:
    draft = one(pdf(form(title, 1.0)))
    assert draft.kind is not Kind.ORDER or "title" not in draft.kind_reason


@pytest.mark.parametrize(
    "title", ["How to use the order form", "Order form enclosed", "Order Confirmation", "Invoice 2027"]
)
def test_what_speaks_of_a_form_is_none(title: str) -> None:
    assert one(pdf(form(title))).kind is not Kind.ORDER


def test_what_is_typed_into_the_fields_of_a_form_is_its_writers() -> None:
    box = Box(60, 90, 200, 104)
    fields = tuple(
        FormField(name=name, value=value, label=label, page=1, box=box)
        for name, label, value in (("a1", "Name", "Harold Price"), ("a2", "Address", "44 County Road"), ("a3", "City", "Fremont"), ("a4", "ZIP", "68025"))
    )  # fmt: skip
    page = form("Tidewater 2027", 1.0)
    assert one(Reading(media=Media.PDF, pages=(page,), fields=fields)).kind is Kind.ORDER
    empty = tuple(replace(field, value=None) for field in fields)
    assert one(Reading(media=Media.PDF, pages=(page,), fields=empty)).kind is not Kind.ORDER


@pytest.mark.parametrize(
    "label",
    ["Cognome e nome / Ragione sociale", "Nom ou raison sociale", "Nombre o razón social", "Name oder Firma", "Naam of bedrijfsnaam", "Nome ou empresa", "Name or company", "Name / Firma",
     "Vorname, Name", "Name, Vorname", "First name, last name", "Last name, first name", "Naam, voornaam", "Name, Firma"],
)  # fmt: skip
def test_a_person_or_a_firm_is_asked_for(label: str) -> None:
    assert address_label(label) == "name"
    rows = (
        (30, ((60, "MODULO D'ORDINE"),)),
        (80, ((60, label), (390, "Data"))),
        (94, ((64, "Tiziano Brenta"), (394, "20/11/2026"))),
        (114, ((60, "Indirizzo"),)),
        (128, ((64, "Via Cavour 52"),)),
        (148, ((60, "CAP"), (150, "Città"), (390, "Prov."))),
        (162, ((64, "31100"), (154, "Treviso"), (394, "TV"))),
        (200, ((60, "Codice"), (160, "Descrizione"), (330, "Quantità"))),
        (214, ((60, "TW-4410"), (160, "Mug, stoneware, blue"), (330, "4"))),
    )
    sold = told(one(pdf(paper(rows)), context("IT", locale="it_IT")).sold_to)
    assert (sold["name"], sold["street"], sold["city"], sold["region"]) == ("Tiziano Brenta", "Via Cavour 52", "Treviso", "TV")  # fmt: skip


@pytest.mark.parametrize("label", ["Ort o", "Name or nickname", "City or town hall", "Nom ou surnom"])
def test_an_or_that_is_none_of_a_name_and_a_firm(label: str) -> None:
    assert address_label(label) is None


@pytest.mark.parametrize(
    ("written", "firm"),
    [
        ("NORDWERK / Anlagenbau GmbH / Nordwerk Anlagenbau GmbH / Hafenstraße 5 / 24103 Kiel", "Nordwerk Anlagenbau GmbH"),
        ("Fonderie SARL / Leroux Fonderie SARL / 3 rue du Four / 30000 Nîmes", "Leroux Fonderie SARL"),
        ("Leroux / Leroux Fonderie SARL / 3 rue du Four / 30000 Nîmes", "Leroux Fonderie SARL"),
    ],
)  # fmt: skip
def test_a_name_in_large_print_over_the_whole_one(written: str, firm: str) -> None:
    address = told(parse_address(block(written.replace(" / ", "\n")), "test", "DE", firm=True))
    assert (address["company"].title(), address.get("name"), address.get("street2")) == (firm.title(), None, None)


def test_a_place_in_the_buyers_town_is_in_his_country() -> None:
    def read(town: str) -> str | None:
        rows = (
            (30, ((60, "Bestellung EB-4512"),)),
            (60, ((60, "Besteller:"), (300, "Lieferung an:"))),
            (72, ((60, "Nordwerk GmbH"), (300, "Nordwerk GmbH, Lager"))),
            (84, ((60, "Industriezeile 56"), (300, "Hafenweg 3"))),
            (96, ((60, "4020 Linz"), (300, town))),
            (108, ((60, "Österreich"),)),
            (150, ((60, "Artikel"), (160, "Bezeichnung"), (330, "Menge"))),
            (164, ((60, "TW-4410"), (160, "Mug, stoneware, blue"), (330, "4"))),
        )
        return one(pdf(paper(rows)), context("DE", locale="de_DE")).ship_to.country.value

    assert read("4020 Linz") == "AT"
    assert read("6020 Innsbruck") is None


@pytest.mark.parametrize(
    ("title", "foot", "doubted"),
    [
        ("TIDEWATER SUPPLY – TRADE ORDER FORM", "Prices as in our current list, plus VAT. We deliver within a week.", False),
        ("Tidewater Supply: Bestellformular", "Unsere Preise verstehen sich zuzüglich MwSt. Wir liefern frei Haus.", False),
        ("Bon de commande Tidewater Supply", "Nos tarifs sont hors TVA. Nous livrons sous 8 jours.", False),
        ("Tidewater Supply", "We confirm your order and will deliver it next week.", True),
        ("Tidewater Supply – delivery note", "We confirm your order and will deliver it next week.", True),
    ],
)  # fmt: skip
def test_what_a_form_of_ours_says_in_a_workbook_is_ours_and_the_customer_orders(
    title: str, foot: str, doubted: bool
) -> None:
    rows = [
        (title,),
        ("Company", "Marlow Hardware", "Account no.", "K1"),
        ("Address", "14 Mill Lane", "Tel", "0113 496 0144"),
        ("Town", "Leeds", "Postcode", "LS1 4AB"),
        (),
        ("Item", "Description", "Qty"),
        ("TW-1306", "Scissors, 8 inch, steel", 3),
        ("TW-4410", "Mug, stoneware, blue", 6),
        (),
        (foot,),
    ]
    draft = one(sheet(rows), context("GB", locale="en_GB"))
    settled = draft.kind is Kind.ORDER and not any(issue.code == Code.NEEDS_PERSON for issue in draft.issues)
    assert settled is not doubted


@pytest.mark.parametrize(
    ("name", "short"),
    [("Pennine Workwear Ltd", "Pennine Workwear"), ("Tidewater Supply Co.", "Tidewater Supply"), ("Kranz GmbH & Co. KG", "Kranz"),
     ("Marchetti Belle Arti S.r.l.", "Marchetti Belle Arti"), ("De Theekist", "De Theekist"), ("Ltd", "Ltd")],
)  # fmt: skip
def test_what_a_firm_calls_itself(name: str, short: str) -> None:
    assert without_legal_form(name) == short
