"""Lists of a group with a column for each member, heads of sheets with facts beside them, sums beside counts of pieces."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.issue import Code, Severity
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.ordertable.headings import Role, role_of
from tests.parsing.made import context, lines, one, sheet

HONEY = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal("4.20"))
        for sku, text in (("H10", "Acacia honey"), ("H20", "Forest honey"), ("H30", "Candle, red"))
    )
)
POLOS = Catalog(
    tuple(
        Item(sku=f"KP55-{code}-{size}", description=f"Polo shirt, {colour}, {size}", unit_price=Decimal("11.50"))
        for code, colour in (("GRN", "green"), ("WHT", "white"))
        for size in ("S", "M", "L")
    )
)


def doubts(draft: object) -> list[str]:
    return [issue.code for issue in draft.issues if issue.severity is not Severity.NOTE]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("item", "name", "total"),
    [
        ("Ref", "Description", "TOTAL TO ORDER"),
        ("Art.-Nr.", "Bezeichnung", "Gesamtmenge"),
        ("Réf", "Désignation", "Total à commander"),
        ("Codice", "Descrizione", "Totale da ordinare"),
        ("Referencia", "Descripción", "Total a pedir"),
        ("Artikelnr.", "Omschrijving", "Totaal te bestellen"),
    ],
)
def test_what_the_members_make_in_all_is_ordered(item: str, name: str, total: str) -> None:
    rows = [
        ("Group order of the beekeepers", "PO 4711"),
        (None,),
        (item, name, "Moss", "Fink", "Petit", "Rossi", total),
        ("H10", "Acacia honey", 2, None, 1, 3, 6),
        ("H20", "Forest honey", None, 4, None, 1, 5),
    ]
    draft = one(sheet(rows), context(catalog=HONEY))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("H10", "6"), ("H20", "5")]
    assert Code.QUANTITY_DOUBTFUL not in doubts(draft)


@pytest.mark.parametrize(
    ("heads", "last", "code"),
    [
        (("Moss", "Fink", "Petit"), 9, Code.QUANTITY_DOUBTFUL),  # makes 7
        (("Mon", "Wed", "Friday"), 7, Code.NEEDS_PERSON),
        (("lundi", "mardi", "jeudi"), 7, Code.NEEDS_PERSON),
        (("Red", "Forest", "Acacia"), 7, Code.QUANTITY_DOUBTFUL),
    ],
)
def test_other_sums_days_and_kinds_are_doubts(heads: tuple[str, ...], last: int, code: Code) -> None:
    rows = [
        ("Group order", "PO 4711"),
        (None,),
        ("Ref", "Description", "Pack size", "Lead time", *heads, "Total to order"),
        ("H10", "Acacia honey", "x", "y", 2, 1, 1, 4),
        ("H30", "Candle, red", "x", "y", 1, 1, 1, 3),
        ("H20", "Forest honey", "x", "y", 1, 4, 2, last),
    ]
    assert code in doubts(one(sheet(rows), context(catalog=HONEY)))


@pytest.mark.parametrize("colour", ["Colour", "Farbe", "Couleur", "Kleur"])
def test_stem_colour_and_size_are_one_item(colour: str) -> None:
    rows = [
        ("Please order", "PO 4711"),
        ("Style", "Garment", colour, "S", "M", "L", "Total"),
        ("KP55", "Polo", "Green", 1, None, 3, 4),
        ("KP55", "Polo", "White", None, 2, None, 2),
        ("KP55", "Polo", "Blue", 5, None, None, 5),
    ]
    found = [(sku, quantity) for sku, quantity, _ in lines(one(sheet(rows), context(catalog=POLOS)))]
    assert found == [("KP55-GRN-S", "1"), ("KP55-GRN-L", "3"), ("KP55-WHT-M", "2"), (None, "5")]


@pytest.mark.parametrize("label", ["Total", "Summe", "TOTAL", "Totaal"])
def test_the_pieces_beside_the_sum_are_none_of_its_thousands(label: str) -> None:
    rows = [
        ("Please order", "PO 4711"),
        ("Item", "Description", "Qty", "Price", "Amount"),
        ("H10", "Acacia honey", 30, 4.2, 126.00),
        ("H20", "Forest honey", 28, 4.2, 117.60),
        (None, label, 58, None, 243.60),
    ]
    assert one(sheet(rows), context(catalog=HONEY)).stated.total.value == Decimal("243.60")


@pytest.mark.parametrize("label", ["Order ref:", "Bestellnummer", "N° de commande :", "Pedido n.º"])
def test_facts_may_stand_right_of_the_head(label: str) -> None:
    rows = [
        ("Marlow & Finch Ltd", None, None, None, label, None, "MF-3391"),
        ("Unit 4, Mill Lane", None, None, None, "Date:", None, "16/11/2026"),
        ("Kendal", None, None, None, "Contact:", None, "Rob Moss"),
        ("LA9 4DJ",),
        (None,),
        ("Item", "Description", "Qty"),
        ("H10", "Acacia honey", 3),
    ]
    draft = one(sheet(rows), context("GB", catalog=HONEY))
    sold = draft.sold_to
    assert (sold.company.value, sold.street2.value, sold.street.value) == ("Marlow & Finch Ltd", "Unit 4", "Mill Lane")
    assert draft.customer_po.value == "MF-3391"


@pytest.mark.parametrize("label", ["Cust #", "Cust. #", "Acct #", "Customer #"])
def test_a_sign_may_be_what_makes_a_label(label: str) -> None:
    rows = [(label, "20131"), (None,), ("Item", "Description", "Qty"), ("H10", "Acacia honey", 3)]
    assert one(sheet(rows), context(catalog=HONEY)).customer_no.value == "20131"


@pytest.mark.parametrize(
    "title",
    [
        "Order for Hive & Co - no. 2026-48 - 20 Nov 2026",
        "Bestellung bei Bienen Moos – Nr. 2026-48 – 20.11.2026",
        "Bestelling voor De Korf, nr. 2026-48",
    ],
)
def test_the_number_may_stand_behind_whom_the_order_is_for(title: str) -> None:
    rows = [(title,), (None,), ("Item", "Description", "Qty"), ("H10", "Acacia honey", 3)]
    assert one(sheet(rows), context(catalog=HONEY)).customer_po.value == "2026-48"


@pytest.mark.parametrize(
    "said",
    [
        "Bank transfer before dispatch",
        "Zahlung per Überweisung vor Versand",
        "Paiement par virement avant expédition (envoyer le RIB)",
        "Pago por transferencia antes del envío",
        "Bonifico prima della spedizione",
        "Betaling vóór levering",
        "Pagamento por transferência antes do envio",
    ],
)
def test_money_that_is_sent_before_the_goods(said: str) -> None:
    assert method_in(said) == "prepaid"


def test_a_transfer_after_the_goods_is_on_account() -> None:
    assert method_in("Virement 30 jours après livraison") == "account"
    assert method_in("Betaling 14 dagen na levering") == "account"


@pytest.mark.parametrize("heading", ["refFrs", "Ref. fourn.", "Art.-Nr. Lief.", "Cod. forn.", "Cod. prov."])
def test_short_words_for_the_seller(heading: str) -> None:
    assert role_of(heading) is Role.SUPPLIER_SKU


@pytest.mark.parametrize("heads", [("S", "M", "L"), ("38", "40", "42"), ("XS", "S", "M", "L")])
def test_sizes_that_mean_no_item_are_not_put_aside(heads: tuple[str, ...]) -> None:
    counts = (2, 3, 4, 5)[: len(heads)]
    rows = [("Marlow & Finch Ltd",), ("Style", "Garment", "Colour", *heads), ("ZZ99", "Fleece", "red", *counts)]
    draft = one(sheet(rows), context(catalog=POLOS))
    assert draft.kind == "order"
    assert Code.QUANTITY_DOUBTFUL in doubts(draft)


@pytest.mark.parametrize("total", ["Total", "Totaal", "Summe"])
def test_what_rooms_make_in_all_below_a_bare_word_for_a_sum(total: str) -> None:
    rows = [
        ("Order of Oak Hill School",),
        (None,),
        ("Item no", "Item", "Room 1", "Room 2", "Room 3", total),
        ("H10", "Acacia honey", 2, 1, 3, 6),
        ("H20", "Forest honey", 4, None, 5, 9),
    ]
    assert [(sku, n) for sku, n, _ in lines(one(sheet(rows), context(catalog=HONEY)))] == [("H10", "6"), ("H20", "9")]


@pytest.mark.parametrize("named", ["Ref.", "Style no.", "Artikel"])
def test_letters_alone_with_a_size_are_an_item(named: str) -> None:
    items = (Item(sku=f"PAN-GRN-{s}", description=f"Trousers, green, {s}", unit_price=Decimal(20)) for s in "SML")
    rows = [("Order no. 4711",), (None,), (named, "S", "M", "L", "Total"), ("PAN-GRN", 2, None, 3, 5)]
    found = lines(one(sheet(rows), context(catalog=Catalog(tuple(items)))))
    assert [(sku, n) for sku, n, _ in found] == [("PAN-GRN-S", "2"), ("PAN-GRN-L", "3")]
