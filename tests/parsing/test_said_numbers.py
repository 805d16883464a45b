"""Which of the numbers in the text of a mail is the order's: what each is called, before it or behind it."""

from __future__ import annotations

import pytest

from orderproc.parsing.head.saidnumbers import ANOTHERS, of_another, own_numbers, said_numbers, without_others
from tests.parsing.made import lines, mail, one

HOME = "\n\nAnn Baker\n12 Elm Street\nAlbany, NY 12207\n"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # called so before it
        ("PO# 7731 / dept 12", "7731"),
        ("our PO is 55-A, account 4412", "55-A"),
        ("Works order 551, purchase order MB-2026-55, contact ext. 4410.", "MB-2026-55"),
        ("Order 900 551 208", "900 551 208"),
        ("Bestellung Nr. 4412/26 vom 3.11.2026, Kundennummer 55120", "4412/26"),
        ("Best.: 8821 v. 3.11.26 / Lief.: 551", "8821"),
        ("Devis n° 4412 accepté ; commande interne 88-B", "88-B"),
        ("N/réf. : LM/26-11 — V/réf. : offre du 4/11", "LM/26-11"),
        ("Núm. de pedido (nuestro): 26-PED-118", "26-PED-118"),
        ("ns/ord. 118-26, vs/off. 44-26", "118-26"),
        ("Inkoopnr. 26K118 - klantnr. bij u: 551", "26K118"),
        ("A nossa encomenda n.º 118/26, v/ orçamento 44", "118/26"),
        # the 44th of November's: no day
        ("please find our order no. 44/11/2026:", "44/11/2026"),
        ("Bestellung Nr. 45/11/2026", "45/11/2026"),
        ("our purchase order number 37/11/26", "37/11/26"),
        ("Bon de commande n° 62/11/2026", "62/11/2026"),
        ("Vi invio l'ordine n. 33/10/2026", "33/10/2026"),
        ("Onze bestelling nr. 118-26, d.d. 12-11-2026", "118-26"),
        # with the letters before it, or a name
        ("n. ordine: Sala 3", "Sala 3"),
        ("PO number: VERBAL", "VERBAL"),
        # of words that a stroke joins
        ("On our account, order ref HW/Dec.", "HW/Dec"),
        ("our PO number is Canteen-Spring, thanks", "Canteen-Spring"),
        ("Bestellnummer: Aula/Herbst", "Aula/Herbst"),
        ("notre n° de commande : Stade/Avril.", "Stade/Avril"),
        ("n. ordine: Mensa/Estate", "Mensa/Estate"),
        ("Pedido de compra PC 551/26, fornecedor 118", "PC 551/26"),
        ("Encomenda n.º NE 2026/0744", "NE 2026/0744"),
        ("PO 4711", "4711"),
        ("PO-2026/117 for the hall", "PO-2026/117"),
        # behind it
        ('Write "Hut 4" on it, that is our order number.', "Hut 4"),
        ("Pongan SALA 3 como número de pedido en la factura", "SALA 3"),
        ("88-T é a encomenda; 77-T era a do mês passado", "88-T"),
        # nobody's order
        ("Your quotation 551-26 of 4 November, my customer number 4410.", ""),
        ("The last delivery note was 88120, and order 993 of last year is closed.", ""),
        ("Tel. 0161 496 0000, VAT no. 118 2234", ""),
        ("Blanket agreement 70018, contract no. C-118", ""),
        ("Projektnummer P-118 aufs Paket, Kreditorennummer 551 ist intern", ""),
        ("Grant no. BB-551, badge number 118", ""),
        ("Please order 250 for us, or quote for 500 pens", ""),
    ],
)
def test_what_a_number_is_called(text: str, number: str) -> None:
    assert own_numbers(text) == ((number,) if number else ())


@pytest.mark.parametrize(
    "text",
    [
        "The PO is 4471 (or is it 4417? smudged)",
        "Bestellnummer 4471 oder 4417",
        "PO 4471 / PO 4417, ask Tom",
    ],
)
def test_two_that_are_called_alike_are_for_a_person(text: str) -> None:
    assert own_numbers(text) == ("4471", "4417")
    field = one(mail(f"Please send 2 x TW-4410 and 3 x TW-1306.\n\n{text}{HOME}", "hello")).customer_po
    assert field.confidence < 0.9


@pytest.mark.parametrize("said", ["Agreement no. SCM-551 applies.", "Su oferta: OF-551", "Quote # Q-551 attached."])
def test_a_number_of_something_else_is_no_item_and_asks_for_nothing(said: str) -> None:
    draft = one(mail(f"Please send:\n2 x TW-4410\n3 x TW-1306\n\n{said}{HOME}", "order"))
    assert [sku for sku, *_ in lines(draft)] == ["TW-4410", "TW-1306"]
    assert draft.customer_po.value is None
    assert not draft.issues


def test_goods_that_are_counted_are_no_numbers() -> None:
    assert without_others("Please quote for 500 pens") == "Please quote for 500 pens"
    assert own_numbers("3 x Bestellbuch Nr. 4711") == ()
    assert of_another("Our contract 4711, and 4711 pens", "4711")


@pytest.mark.parametrize(
    "text",
    [
        "Please call me for the card number at 614-555-0188, weekends are best.",
        "My number is 614-555-0188 if anything is unclear.",
        "You may ring us about the order on our number 01632 960 018.",
        "Our number is (0)1632 960018, mornings are best.",
        "Bei Fragen zur Bestellung erreichen Sie mich unter der Nummer 0151-5550188.",
        "Meine Nummer: 0151/5550188",
        "Mon numéro est le 06 55 50 18 80, plutôt le soir.",
        "Mi número es el 655 501 880, llamen por la tarde.",
        "Per l'ordine chiamatemi al numero 333-5550188.",
        "Bel me over de bestelling op nummer 06-55501880.",
        "Liguem por causa da encomenda para o número 912 555 018.",
    ],
)
def test_a_telephone_is_nobodys_order_number(text: str) -> None:
    assert own_numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Our order number is 614-555-0188.", "614-555-0188"),
        ("Our reference 0815-4711-22", "0815-4711-22"),
        ("Order 900 551 208, call off as agreed", "900 551 208"),
        ("Unsere Bestellnummer: 4500-118-26", "4500-118-26"),
        ("PO 2026-11-0045; call me at 614-555-0188", "2026-11-0045"),
    ],
)
def test_an_order_number_that_looks_like_one_is_the_orders(text: str, number: str) -> None:
    assert own_numbers(text) == (number,)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Here is the November top-up for the shop, ref TWL-118.", "TWL-118"),
        ("This week's order, ref. TWL-118:", "TWL-118"),
        ("Please find our order (ref. TWL-118) below.", "TWL-118"),
        ("anbei die November-Bestellung, Ref. TWL-118.", "TWL-118"),
        ("Hier unsere Nachbestellung, Zeichen TWL-118.", "TWL-118"),
        ("voici le réassort de novembre, réf. TWL-118.", "TWL-118"),
        ("aquí va el pedido de noviembre, ref. TWL-118.", "TWL-118"),
        ("ecco il riordino di novembre, rif. TWL-118.", "TWL-118"),
        ("hierbij de aanvulling voor november, ref. TWL-118.", "TWL-118"),
        ("aqui vai a encomenda de novembro, ref. TWL-118.", "TWL-118"),
        # what goods are ordered by, and of other papers
        ("I'd like to order the lamp, ref. 4410-B please.", None),
        ("Je commande la lampe, réf. 4410-B.", None),
        ("Please add to our order the lamp, ref. 4410-B", None),
        ("Order for 2 lamps, ref 4410-B", None),
        ("We want the lamps from the November list, ref L-44", None),
        ("Please send me the order form, ref 22-B", None),
        ("Here is our order from your catalogue, ref. 2026-B", None),
        ("Following your quotation, ref Q-118, here is our order:", None),
        ("Our last order, ref. T-117, came broken.", None),
    ],
)
def test_a_reference_behind_a_comma_is_that_of_the_order_that_comes(text: str, number: str | None) -> None:
    assert own_numbers(text) == ((number,) if number else ())


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("hiermit erteilen wir Ihnen den Auftrag Nr. SVA-26-0977 (bitte auf der Rechnung angeben):", "SVA-26-0977"),
        ("we are pleased to place with you the order no. 44-71.", "44-71"),
        ("nous vous passons la commande n° 4411", "4411"),
        ("wij geven u de order 2026-551", "2026-551"),
    ],
)
def test_to_whom_an_order_is_given_makes_the_number_not_his(said: str, number: str) -> None:
    assert [(one.number, one.plainly > ANOTHERS) for one in said_numbers(said)] == [(number, True)]


def test_an_order_from_you_is_another() -> None:
    assert not any(one.plainly > ANOTHERS for one in said_numbers("wir haben von Ihnen den Auftrag 44-11 erhalten"))


@pytest.mark.parametrize("street", ["Marktplatz 1", "Am Marktplatz 3", "Marktplatz, 7"])
def test_a_market_square_in_an_address_is_no_marketplace_that_numbers_the_order(street: str) -> None:
    text = f"Bitte liefern Sie:\n\n3 TW-4410\n\nJana Dorn\n{street}\n84048 Mainburg"
    assert one(mail(text, "Bestellung 2026-0977")).customer_po.value == "2026-0977"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The minute reference is 26/114 should you wish to quote it; it is not an order number.", None),
        ("Our reference is 26-114, this is not a PO number.", None),
        ("Unser Zeichen 26/114 ist keine Bestellnummer.", None),
        ("Notre référence 26/114 n'est pas un numéro de commande.", None),
        ("Nuestra referencia 26/114 no es un número de pedido.", None),
        ("Il nostro riferimento 26/114 non è un numero d'ordine.", None),
        ("Our reference is 26/114, please quote it. No order number is needed.", "26/114"),
        ("Our order number is 26/114, and not the order number 26/113 of last week.", "26/114"),
    ],
)
def test_what_is_said_to_be_no_order_number_is_none(text: str, number: str | None) -> None:
    draft = one(mail(f"Please send us 12 x TW-4410.\n\n{text}{HOME}", "order"))
    assert draft.customer_po.value == number
    assert draft.kind_reason == "asks for goods in its text"
