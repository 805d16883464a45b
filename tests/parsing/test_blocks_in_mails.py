# ruff: noqa: E501
"""Addresses that stand in lines of a mail: labels above and beside them, bullets, signs between their parts, whom they are for."""

from __future__ import annotations

import pytest

from orderproc.model.draft import DraftAddress, OrderDraft
from orderproc.model.issue import Severity
from orderproc.parsing import parse
from tests.parsing.made import context, mail

PARTS = ("name", "company", "street", "street2", "city", "region", "postal_code")


def read(text: str, country: str = "GB") -> OrderDraft:
    ordered = f"Hello,\n\nplease send\n\n2 x TW-4410 Mug\n3 x TW-1306 Scissors\n\n{text}\n\nKind regards\nJane Doe\n"
    (draft,) = parse(mail(ordered, "Order"), context(country))
    return draft


def told(address: DraftAddress) -> str:
    said = {part: getattr(address, part).value for part in PARTS}
    return " | ".join(f"{part}: {value}" for part, value in said.items() if value)


def goes(draft: OrderDraft) -> str:
    return told(draft.ship_to if draft.ship_to.street else draft.sold_to)


def doubts(draft: OrderDraft) -> list[str]:
    return [issue.message for issue in draft.issues if issue.severity is not Severity.NOTE]


HOME = "street: 12 Elm Road | city: Hull | postal_code: HU5 3QR"


@pytest.mark.parametrize(
    ("country", "written", "expected"),
    [
        ("GB", "Deliver to: Ann Lee / 12 Elm Road / Hull HU5 3QR", f"name: Ann Lee | {HOME}"),
        ("GB", "Send it to ; Ann Lee ; 12 Elm Road ; Hull ; HU5 3QR ; mob 07700 900123", f"name: Ann Lee | {HOME}"),
        ("GB", "Recipient, Ann Lee; 12 Elm Road; Hull HU5 3QR.", f"name: Ann Lee | {HOME}"),
        ("DE", "Lieferanschrift: Uwe Kern - Feldweg 3 - 37073 Göttingen", "name: Uwe Kern | street: Feldweg 3 | city: Göttingen | postal_code: 37073"),
        ("FR", "Livraison : Garage Morel ; 4 rue Haute ; 59000 Lille ; tél. 03 20 00 00 00", "company: Garage Morel | street: 4 rue Haute | city: Lille | postal_code: 59000"),
        ("ES", "Destino — Bar Luna — Calle Real 8 — 41001 Sevilla — Sevilla", "name: Bar Luna | street: Calle Real 8 | city: Sevilla | region: Sevilla | postal_code: 41001"),
        ("NL", "Afleveradres: Jan Smit | Kerkstraat 9 | 1017 GL Amsterdam", "name: Jan Smit | street: Kerkstraat 9 | city: Amsterdam | postal_code: 1017 GL"),
        ("GB", "* Ann Lee\n* 12 Elm Road\n* Hull\n* HU5 3QR", f"name: Ann Lee | {HOME}"),
        ("GB", "Ship to\n- Ann Lee\n- 12 Elm Road\n- Hull HU5 3QR", f"name: Ann Lee | {HOME}"),
        ("GB", "Name / Ann Lee\nStreet / 12 Elm Road\nTown / Hull\nPostcode / HU5 3QR", f"name: Ann Lee | {HOME}"),
        ("GB", "Name - Ann Lee\nHouse no - 12\nStreet - Elm Road\nTown - Hull\nPostcode - HU5 3QR", f"name: Ann Lee | {HOME}"),
        ("DE", "Name = Uwe Kern\nStraße = Feldweg\nHausnummer = 3\nPLZ = 37073\nOrt = Göttingen", "name: Uwe Kern | street: Feldweg 3 | city: Göttingen | postal_code: 37073"),
    ],
)  # fmt: skip
def test_signs_between_the_parts_of_an_address(country: str, written: str, expected: str) -> None:
    draft = read(written, country)
    assert goes(draft) == expected
    assert len(draft.lines) == 2
    assert doubts(draft) == []


@pytest.mark.parametrize(
    "goods",
    ["- 4 x TW-4411 Mug\n- 1 x TW-1415 Glue stick", "TW-4411 / 4 / Mug, green", "* TW-4411 - 4\n* TW-1415 - 1"],
)
def test_rows_of_goods_keep_their_signs(goods: str) -> None:
    draft = read(f"{goods}\n\nDeliver to:\nAnn Lee\n12 Elm Road\nHull HU5 3QR")
    assert "TW-4411" in {line.sku.value for line in draft.lines}
    assert goes(draft) == f"name: Ann Lee | {HOME}"


@pytest.mark.parametrize(
    ("country", "written", "expected"),
    [
        ("GB", "To:\nAnn Lee\nFlat 2\n12 Elm Road\nHull HU5 3QR", "name: Ann Lee | street: 12 Elm Road | street2: Flat 2 | city: Hull | postal_code: HU5 3QR"),
        ("NL", "Aan:\nBakkerij Smit BV\nKerkstraat 9\n1017 GL Amsterdam", "company: Bakkerij Smit BV | street: Kerkstraat 9 | city: Amsterdam | postal_code: 1017 GL"),
        ("IT", "Spett.le\nOfficina Neri srl\nVia Roma 8\n37121 Verona (VR)", "company: Officina Neri srl | street: Via Roma 8 | city: Verona | region: VR | postal_code: 37121"),
    ],
)  # fmt: skip
def test_to_below_the_order_is_where_the_goods_go(country: str, written: str, expected: str) -> None:
    draft = read(written, country)
    assert goes(draft) == expected
    assert draft.vendor.empty


def test_to_above_the_order_is_whom_it_is_for() -> None:
    text = "To:\nDale Supplies Ltd\n12 Elm Road\nHull HU5 3QR\n\nplease send\n\n2 x TW-4410 Mug\n\nJane Doe\n"
    (draft,) = parse(mail(text, "Order"), context("GB"))
    assert draft.vendor.company.value == "Dale Supplies Ltd"
    assert not draft.ship_to.street


@pytest.mark.parametrize(
    ("country", "written", "expected"),
    [
        ("GB", "Ship to:\nDale School\n12 Elm Road\nHull HU5 3QR\nFAO Ms Kay", f"name: Ms Kay | company: Dale School | {HOME}"),
        ("GB", "Ship to:\nDALE SCHOOL\n12 ELM ROAD\nHULL\nHU5 3QR\nATTN SISTER P. KAY", "name: SISTER P. KAY | company: DALE SCHOOL | street: 12 ELM ROAD | city: HULL | postal_code: HU5 3QR"),
        ("PT", "Entregar em: Escola Norte, Rua Alta, 12, 4000-001 Porto (Sr. Brito, das 9h às 12h)", "name: Sr. Brito | company: Escola Norte | street: Rua Alta, 12 | city: Porto | postal_code: 4000-001"),
        ("FR", "Livraison : Garage Morel / 4 rue Haute / 59000 Lille / M. Blanc, quai 3", "name: M. Blanc | company: Garage Morel | street: 4 rue Haute | street2: quai 3 | city: Lille | postal_code: 59000"),
        ("IT", "Consegna:\nScuola Verdi\nVia Roma 8\n37121 Verona\nreferente Anna Bruni 347 0001112", "name: Anna Bruni | company: Scuola Verdi | street: Via Roma 8 | city: Verona | postal_code: 37121"),
        ("GB", "Ship to:\nMr B Kay, landlord of The Dun Cow\n12 Elm Road\nHull HU5 3QR", f"name: Mr B Kay | company: The Dun Cow | {HOME}"),
        ("DE", "Lieferung an:\nSchule Nord (Büro, z. Hd. Frau Klee)\nFeldweg 3\n37073 Göttingen", "name: Frau Klee | company: Schule Nord | street: Feldweg 3 | street2: Büro | city: Göttingen | postal_code: 37073"),
    ],
)  # fmt: skip
def test_whom_a_parcel_is_for(country: str, written: str, expected: str) -> None:
    assert goes(read(written, country)) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Ship to:\nThe Manager\nDale Hotel\n12 Elm Road\nHull HU5 3QR", f"company: Dale Hotel | {HOME.replace(' | city', ' | street2: The Manager | city')}"),
        ("Ship to:\nBursar\nDale School\n12 Elm Road\nHull HU5 3QR", f"company: Dale School | {HOME.replace(' | city', ' | street2: Bursar | city')}"),
        ("Ship to:\nAnn Lee\nBursar\nDale School\n12 Elm Road\nHull HU5 3QR", f"name: Ann Lee | company: Dale School | {HOME}"),
    ],
)  # fmt: skip
def test_a_post_stands_for_nobody_named(written: str, expected: str) -> None:
    assert goes(read(written)) == expected


@pytest.mark.parametrize(
    ("written", "city", "region"),
    [
        ("12 Elm Road\nTenby\nPembs\nSA70 7BX", "Tenby", "Pembs"),
        ("12 Elm Road, Worthing, W. Sussex, BN11 1UG", "Worthing", "W. Sussex"),
        ("12 Elm Road\nWestport\nCo Mayo F28 K4T1", "Westport", "Co Mayo"),
        ("12 Elm Road\nYork\nN. Yorks\nYO1 7HH", "York", "N. Yorks"),
    ],
)
def test_a_county_is_no_town(written: str, city: str, region: str) -> None:
    draft = read(f"Deliver to:\nDale Bakery\n{written}")
    got = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (got.city.value, got.region.value, got.street.value) == (city, region, "12 Elm Road")


@pytest.mark.parametrize(
    ("bill", "ship"),
    [
        ("Invoice to:\nDale Care Ltd\nAccounts Payable\nPO Box 40\nHull HU1 2AB", "Deliver to:\nDale Lodge\n12 Elm Road\nHull HU5 3QR"),
        ("Billing address:\n  Dale Care Ltd\n  Purchase Ledger\n  PO Box 40\n  Hull HU1 2AB", "Delivery address:\n  Dale Lodge\n  12 Elm Road\n  Hull HU5 3QR"),
    ],
)  # fmt: skip
def test_the_office_that_pays_heads_no_block(bill: str, ship: str) -> None:
    for text in (f"{bill}\n{ship}", f"{bill}\n\n{ship}", f"{ship}\n\n{bill}"):
        draft = read(text)
        office = "Purchase Ledger" if "Ledger" in bill else "Accounts Payable"
        assert (
            told(draft.bill_to)
            == f"company: Dale Care Ltd | street: PO Box 40 | street2: {office} | city: Hull | postal_code: HU1 2AB"
        )
        assert told(draft.ship_to) == f"company: Dale Lodge | {HOME}"
        assert doubts(draft) == []


@pytest.mark.parametrize(
    ("country", "written"),
    [
        ("US", "Send to: 1800 19th St NW Apt 12\nWashington, DC 20009"),
        ("ES", "Enviar a:\nBar Luna\nCalle Real 8\n41001 Sevilla\nAbierto de 8:00 a 13:00 y de 15:00 a 18:00"),
        ("FR", "Livraison :\nMairie de Senlis\n1 place Haute\n60300 Senlis\nChorus : 216 001 690 00014"),
        ("DE", "Lieferung an:\nUwe Kern\nFeldweg 3\n37073 Göttingen\n(Tor 2, offen 8.00 bis 16.00)"),
    ],
)
def test_numbers_of_an_address_are_no_goods(country: str, written: str) -> None:
    draft = read(written, country)
    assert [line.sku.value for line in draft.lines] == ["TW-4410", "TW-1306"]
    assert doubts(draft) == []


def test_goods_below_an_address_stay_goods() -> None:
    draft = read("Deliver to:\nAnn Lee\n12 Elm Road\nHull HU5 3QR\n4 x TW-4411 Mug\n5 boxes of chalk")
    assert "TW-4411" in {line.sku.value for line in draft.lines}
    assert any("chalk" in (line.description.value or "") for line in draft.lines)


def test_a_label_with_a_telephone_in_its_row_is_not_passed_over() -> None:
    draft = read(
        "Deliver to: Dale Yard, 12 Elm Road, Hull HU5 3QR, ask for Mr Kay 07700 900123\nInvoice to: Dale Ltd, PO Box 40, Hull HU1 2AB"
    )
    assert draft.ship_to.street.value == "12 Elm Road"
    assert draft.bill_to.street.value == "PO Box 40"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Delivery details\nContact: Priya Shah\nCompany: Dale Vets\nAddress 1: Unit 2\nAddress 2: Elm Road\nTown: Hull\nPost code: HU5 3QR", "name: Priya Shah | company: Dale Vets | street: Elm Road | street2: Unit 2 | city: Hull | postal_code: HU5 3QR"),
        ("For the attention of: Mrs Kay\nSchool Office\nDale Primary\n12 Elm Road\nHull HU5 3QR", f"name: Mrs Kay | company: Dale Primary | {HOME.replace(' | city', ' | street2: School Office | city')}"),
        ("Name: Ann Lee\nAddress: 12 Elm Road\n         Hull\n         E. Yorks\nPostcode: HU5 3QR", f"name: Ann Lee | {HOME.replace(' | postal', ' | region: E. Yorks | postal')}"),
        ("Where it goes: Ann Lee // 12 Elm Road // Hull // HU5 3QR", f"name: Ann Lee | {HOME}"),
        ("*Ship to:* Ann Lee, 12 Elm Road, Hull HU5 3QR", f"name: Ann Lee | {HOME}"),
        ("Parcels: Ann Lee, 12 Elm Road, Hull HU5 3QR\nInvoices: Dale Ltd, PO Box 4, Hull HU1 2AB", f"name: Ann Lee | {HOME}"),
    ],
)  # fmt: skip
def test_labels_in_the_customers_own_words(written: str, expected: str) -> None:
    draft = read(written)
    assert goes(draft) == expected
    assert doubts(draft) == []


def test_two_houses_of_one_village_are_two_addresses() -> None:
    draft = read(
        "Invoices to: Orton Estates, Estate Office, Orton, Kendal LA10 3RE\nDeliver to: Ann Lee, The Lodge, Orton Hall, Kendal LA10 3RF"
    )
    assert draft.bill_to.postal_code.value == "LA10 3RE"
    assert draft.ship_to.postal_code.value == "LA10 3RF"


def test_goods_beside_a_request_are_no_address() -> None:
    draft = read("Please send these: 5 x TW-4411 Mug\n\nAnn Lee\n12 Elm Road\nHull HU5 3QR")
    assert "TW-4411" in {line.sku.value for line in draft.lines}
    assert "TW-4411" not in f"{draft.ship_to.street.value}{draft.ship_to.name.value}"


@pytest.mark.parametrize(
    ("country", "written", "bill", "ship"),
    [
        ("GB", "Billing\nName: Dale Ltd\nAddress: PO Box 4, Hull HU1 2AB\nShipping\nRecipient: Ann Lee\nAddress: 12 Elm Road, Hull HU5 3QR", "company: Dale Ltd | street: PO Box 4 | city: Hull | postal_code: HU1 2AB", f"name: Ann Lee | {HOME}"),
        ("ES", "Datos de facturación\nRazón social: Viveros Roca, S.L.\nDomicilio: Camino Alto 4, 30012 Murcia\nDatos de envío\nDestinatario: Ana Roca\nDomicilio: Paraje Alto, Calle Real 3, 30730 San Javier", "company: Viveros Roca, S.L. | street: Camino Alto 4 | city: Murcia | postal_code: 30012", "name: Ana Roca | street: Calle Real 3 | street2: Paraje Alto | city: San Javier | postal_code: 30730"),
        ("DE", "Rechnungsadresse\nFirma: Kern GmbH\nStraße: Am Sande 1\nPLZ: 21335\nOrt: Lüneburg\n\nLieferadresse\nName: Uwe Kern\nStraße: Feldweg\nNr.: 3\nEtage: 2\nPLZ: 37073\nOrt: Göttingen", "company: Kern GmbH | street: Am Sande 1 | city: Lüneburg | postal_code: 21335", "name: Uwe Kern | street: Feldweg 3 | street2: Etage 2 | city: Göttingen | postal_code: 37073"),
    ],
)  # fmt: skip
def test_two_forms_below_each_other(country: str, written: str, bill: str, ship: str) -> None:
    draft = read(written, country)
    assert told(draft.bill_to) == bill
    assert told(draft.ship_to) == ship


def test_a_number_far_from_a_street_is_no_house() -> None:
    draft = read("No: 47\nService: fast\n\nName: Ann Lee\nStreet: Elm Road\nTown: Hull\nPostcode: HU5 3QR")
    assert draft.sold_to.street.value == "Elm Road"
    assert not draft.sold_to.street2


@pytest.mark.parametrize(
    ("country", "written"),
    [
        ("DE", "Lieferadresse: s. Rechnungsadresse\nRechnungsadresse: Kern GmbH, Am Sande 1, 21335 Lüneburg"),
        ("FR", "Livraison : voir adresse de facturation\nFacturation : Sarl Morel, 4 rue Haute, 59000 Lille"),
        ("GB", "Delivery address: see invoice address\nInvoice address: Dale Ltd, PO Box 4, Hull HU1 2AB"),
    ],
)
def test_an_address_that_points_to_the_other(country: str, written: str) -> None:
    draft = read(written, country)
    assert told(draft.ship_to) in (told(draft.bill_to), told(draft.sold_to), "")
    assert goes(draft).startswith("company: ")


@pytest.mark.parametrize(
    ("country", "lead", "block"),
    [
        ("GB", "2 x parcels if need be, both to", "Ann Lee\n12 Elm Road\nHull HU5 3QR"),
        ("DE", "2 Pakete, beide bitte an", "Uwe Kern\nFeldweg 3\n37073 Göttingen"),
        ("FR", "2 colis, les deux à", "Garage Morel\n4 rue Haute\n59000 Lille"),
    ],
)
def test_parcels_that_lead_to_an_address_are_no_goods(country: str, lead: str, block: str) -> None:
    assert [line.sku.value for line in read(f"{lead}\n{block}", country).lines] == ["TW-4410", "TW-1306"]


def test_the_same_address_for_somebody_else() -> None:
    billed = "Invoice address\nDale Ltd\nPO Box 4\nHull HU1 2AB\n"
    named = read(f"{billed}Delivery address\nas above but marked for Peter Kay")
    assert (named.ship_to.name.value, named.ship_to.postal_code.value) == ("Peter Kay", "HU1 2AB")
    same = read(f"{billed}Delivery address\nas above, for safety")
    assert "safety" not in (same.ship_to.name.value or "")
