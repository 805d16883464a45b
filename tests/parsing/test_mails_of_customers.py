# ruff: noqa: E501
"""Orders as customers type and paste them into mails: what proves itself, whole addresses in a row, several orders in one mail, what
stands among the lines and could not be read."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.issue import Code, Kind, Severity
from orderproc.model.shop import Catalog, Item
from orderproc.parsing import parse
from orderproc.parsing.head.ordernumber import in_subject
from orderproc.parsing.text.asking import acts_of
from tests.parsing.made import CATALOG, context, lines, mail, one

NUMERIC = Catalog(
    tuple(
        Item(sku=sku, description=text, unit_price=Decimal(price))
        for sku, text, price in (
            ("00059", "Pot en terre cuite, 45 cm", "842.59"),
            ("00069", "Bird feeder", "9.10"),
            ("13002", "Cheville nylon, M6x16", "40.10"),
            ("48121", "Tuteur bambou, 50 cm", "1.20"),
        )
    )
)


def doubts(text: str, subject: str = "order", catalog: Catalog = CATALOG, country: str = "US") -> set[str]:
    draft = one(mail(text, subject), context(country, catalog=catalog))
    return {i.code for i in draft.issues if i.severity is not Severity.NOTE}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("1 12 TW-4410 Mug, stoneware, blue 114.00", [("TW-4410", "12")]),  # 12 × 9.50
        ("7 3 TW-1306 Scissors 13.75 41.25", [("TW-1306", "3")]),
        ("TW-1415 Glue stick, 20 g 500 925.00", [("TW-1415", "500")]),
        ("2 500 TW-1415 Glue stick 1.85 925.00", [("TW-1415", "500")]),
        ("TW-4410 1,000 9.50 9,500.00", [("TW-4410", "1000")]),
    ],
)
def test_a_row_proves_its_quantity_by_what_multiplies(rows: str, expected: list[tuple[str, str]]) -> None:
    draft = one(mail(f"Please send:\n\n{rows}\n\nAnn Baker\n", "order"))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == expected


@pytest.mark.parametrize("row", ["1 12 TW-4410 Mug", "5 12 TW-4410 Mug 9.50", "12 5 TW-4410 Mug 60.00"])
def test_what_proves_nothing_waits(row: str) -> None:
    found = doubts(f"Please send:\n\n{row}\n\nAnn Baker\n")
    assert found & {Code.QUANTITY_DOUBTFUL, Code.QUANTITY_MISSING, Code.NEEDS_PERSON}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Merci de nous envoyer 00059 POT EN TERRE CUITE, 45 CM --> 40", [("00059", "40")]),
        ("Merci de nous envoyer 25 00059 Pot en terre cuite 842,59 21 064,75", [("00059", "25")]),
        ("Merci de nous envoyer 6 x 13002 et 10 x 00069", [("13002", "6"), ("00069", "10")]),
        ("Please send 30 of 13002, 3 of 00069", [("13002", "30"), ("00069", "3")]),
        ("Please send:\nBIRD FEEDER … 00069 – 3", [("00069", "3")]),
    ],
)
def test_numbers_of_five_digits_and_their_quantities(text: str, expected: list[tuple[str, str]]) -> None:
    locale = "en_US" if "Please" in text else "fr_FR"
    draft = one(mail(f"{text}\n\nAnn Baker\n", "order"), context(catalog=NUMERIC, locale=locale))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == expected


@pytest.mark.parametrize(
    "row",
    [
        "XW011571, packing tape wide: 20 n.",
        "7-7 Widgets 12",
        "TVV4411 green mug: 5",
    ],
)
def test_a_row_among_the_lines_that_was_not_read_is_a_doubt(row: str) -> None:
    text = f"Please send:\n\nTW-4410, blue mug: 10 pcs\n{row}\nTW-1306, scissors: 25 pcs\n\nAnn Baker\n"
    draft = one(mail(text, "order"))
    assert len(draft.lines) == 3 or any(i.severity is not Severity.NOTE for i in draft.issues)


@pytest.mark.parametrize(
    ("country", "row", "who", "street", "code", "city"),
    [
        ("GB", "The goods go to Blue Door Books, 52 Abbey Gardens, Truro, TR1 2QQ.", "Blue Door Books", "52 Abbey Gardens", "TR1 2QQ", "Truro"),
        ("IT", "Indirizzo per il pacco: Comune di Siena, Viale Roma, 36, 53100 Siena (SI)", "Comune di Siena", "Viale Roma, 36", "53100", "Siena"),
        ("NL", "Adres voor het pakket: Hôtel du Lac SAS, 8, place du Marché, 1300 Wavre", "Hôtel du Lac SAS", "8, place du Marché", "1300", "Wavre"),
        ("US", "Mill Farm LLC, 14 Old Mill Lane, Eugene, OR 97401\nPaid in advance by bank transfer", "Mill Farm LLC", "14 Old Mill Lane", "97401", "Eugene"),
        ("FR", "À livrer : Garage Rousseau SARL, 12 rue Pasteur, 48121 Tuteville", "Garage Rousseau SARL", "12 rue Pasteur", "48121", "Tuteville"),
    ],
)  # fmt: skip
def test_a_whole_address_in_a_row(country: str, row: str, who: str, street: str, code: str, city: str) -> None:
    draft = one(mail(f"Please send 2 x 13002.\n\n{row}\n", "order"), context(country, catalog=NUMERIC))
    place = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (place.company.value or place.name.value, place.street.value) == (who, street)
    assert (place.postal_code.value, place.city.value) == (code, city)
    assert [sku for sku, _, _ in lines(draft)] == ["13002"]


def test_two_orders_below_their_numbers_share_the_address_that_follows() -> None:
    text = (
        "Please send:\n\nAuftrags-Nr.: B26/5338\n3 x TW-4410\n\nAuftrags-Nr.: B26/5339\n2 x TW-1306\n5 x TW-1415\n\n"
        "Ship to:\nAnn Baker\n12 Elm Street\nAlbany, NY 12207\n"
    )
    drafts = parse(mail(text, "order"), context())
    assert [d.customer_po.value for d in drafts] == ["B26/5338", "B26/5339"]
    assert [len(d.lines) for d in drafts] == [1, 2]
    assert {d.ship_to.street.value or d.sold_to.street.value for d in drafts} == {"12 Elm Street"}


def test_item_numbers_called_order_numbers_are_no_orders() -> None:
    text = "Bitte liefern Sie:\n\nBestell-Nr.: TW-4410\nMenge: 3\n\nBestell-Nr.: TW-1306\nMenge: 2\n\nAnn Baker\n"
    assert len(parse(mail(text, "Bestellung"), context("DE"))) == 1


@pytest.mark.parametrize(
    ("subject", "number"),
    [
        ("Bestell-Nr. 556/2026", "556/2026"),
        ("Encomenda n.º BE-14818", "BE-14818"),
        ("Ordernr. 123/2026", "123/2026"),
        ("Inkoopordernummer PO-2026-9918 spoed", "PO-2026-9918"),
        ("Bestellung 250 Stück", None),
        ("Pedido de material 2026", None),
        ("Invoice 4711", None),
        ("Order for 12 people", None),
    ],
)
def test_the_order_number_in_a_subject(subject: str, number: str | None) -> None:
    assert in_subject(subject) == number


@pytest.mark.parametrize(
    "sentence",
    [
        "Would you be so kind as to send us 4 x TW-4410?",
        "Wären Sie so freundlich, uns 4 x TW-4410 zu senden?",
        "Auriez-vous l'amabilité de nous envoyer 4 x TW-4410 ?",
        "¿Serían tan amables de enviarnos 4 x TW-4410?",
        "Sareste così gentili da inviarci 4 x TW-4410?",
        "Zou u zo vriendelijk willen zijn ons 4 x TW-4410 te sturen?",
        "Poderiam fazer o favor de nos enviar 4 x TW-4410?",
    ],
)
def test_a_polite_question_asks_for_goods(sentence: str) -> None:
    assert acts_of(sentence).asks
    draft = one(mail(f"{sentence}\n\nAnn Baker\n", ""))
    assert draft.kind is Kind.ORDER
    assert lines(draft) == [("TW-4410", "4", None)]


def test_a_province_in_brackets_sets_no_condition() -> None:
    assert not acts_of("Comune di Siena, Viale Roma 36, 53100 Siena (SI)").condition


@pytest.mark.parametrize(
    "row",
    [
        "Ref.: TW-1306; Descripción: Scissors; Cant.: 36; Precio: 13,75",
        "Codice articolo: TW-1306; Denominazione: SCISSORS; Q.tà: 36; P. unitario: 13,75 EUR",
        "Référence: TW-1306 | Article: Scissors | Nombre: 36 | Prix unitaire: 13,75 €",
        "Qty 36: Scissors, item no. TW-1306",
        "Réf.: TW-1306 - Scissors 8 inch - Qté: 36",
    ],
)
def test_a_labelled_number_is_the_quantity(row: str) -> None:
    draft = one(mail(f"Please send:\n\n{row}\n\nAnn Baker\n", "order"))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-1306", "36")]


def test_a_row_with_nothing_but_the_number_that_counts_it_has_no_quantity() -> None:
    rows = "1 40 TW-4410 Mug 380.00\n2 5 TW-1306 Scissors 68.75\n3 TW-1415 GLUE STICK\n4 40 TW-1451 Packing tape 144.00"
    draft = one(mail(f"Please send:\n\n{rows}\n\nAnn Baker\n", "order"))
    assert [quantity for _, quantity, _ in lines(draft)] == ["40", "5", None, "40"]
    assert Code.QUANTITY_MISSING in {i.code for i in draft.issues}


FORWARDED = (
    "Hi Anna, this came to me by mistake. He phoned twice, {comment} Thx Tom\n\n"
    "From: Ann Baker <ann@post.example>\nSent: 31 October 2026 09:14\nTo: Tom\nSubject: Order\n\n"
    "Please send:\n\n- 3 EA TW-4410\n- 36 EA TW-1306\n\nKind regards\nAnn Baker\n"
)


@pytest.mark.parametrize(
    ("comment", "waits"),
    [("can you enter it today?", False), ("but please do not send the scissors.", True), ("he wants to cancel the order.", True)],
)  # fmt: skip
def test_a_colleagues_word_above_an_order_that_he_hands_on(comment: str, waits: bool) -> None:
    draft = one(mail(FORWARDED.format(comment=comment), "FW: Order", forwarded=True))
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "3"), ("TW-1306", "36")]
    assert waits == any(i.code == Code.NEEDS_PERSON and "hands it on" in i.message for i in draft.issues)


@pytest.mark.parametrize(
    "foot",
    [
        "Office hours: Mon-Fri 8.30 to 17.00, closed 24-27 December",
        "Tel. 0522 431 120 | Fax 0522 431 121 | Cell. 333 1234567",
        "Visit us at the Spring Fair, hall 4, stand 4D-113, 7 to 10 February",
        "CIF B-17421103 | IBAN ES91 2100 0418 4502 0005 1332",
    ],
)
def test_numbers_of_a_signature_are_no_goods(foot: str) -> None:
    draft = one(mail(f"Please send:\n\n3 x TW-4410\n\nKind regards\nAnn Baker\n{foot}\n", "order"))
    assert lines(draft) == [("TW-4410", "3", None)]
    assert not [i for i in draft.issues if i.severity is not Severity.NOTE]


def test_a_postscript_below_the_signature_orders_too() -> None:
    draft = one(
        mail("Please send:\n\n3 x TW-4410\n\nKind regards\nAnn Baker\n\nPS: and 2 x TW-1306, please.\n", "order")
    )
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "3"), ("TW-1306", "2")]


def test_a_postal_code_that_is_an_item_number_too_is_a_postal_code() -> None:
    text = "Please send 2 x 13002.\n\nShip to:\nMill Farm LLC\n14 Old Mill Lane\n48121 Ravenna\n"
    draft = one(mail(text, "order"), context("IT", catalog=NUMERIC))
    assert [sku for sku, _, _ in lines(draft)] == ["13002"]
    assert not any("48121" in i.message for i in draft.issues)


@pytest.mark.parametrize(
    "text",
    [
        "As every year we pass on our new prices. From 1 January these are:\n\nTW-4410  Mug  12 pcs  9.50\nTW-1306  Scissors  6 pcs  13.75\n",
        "For the coffee on Friday we need 2 volunteers. Please bring 5 euros to room 12.\n",
        "Comme convenu je viendrai mardi à 10h30 en salle 12 avec 4 échantillons de TW-4410.\n",
    ],
)  # fmt: skip
def test_prices_collections_and_visits_order_nothing(text: str) -> None:
    assert one(mail(text, "Friday")).kind is not Kind.ORDER


@pytest.mark.parametrize(
    "text",
    [
        "We have 40 x TW-4410 in stock and will let you know when we need more.",
        "Thanks for the offer of 12 TW-4410, but we have decided against it.",
        "This is a test of our new mail system. 3 x TW-4410. Please ignore.",
        "Please hold our order of 12 x TW-4410 until further notice.",
        "We need 12 x TW-4410 but only if you can deliver before Friday.",
        "Please send 3 x TW-4410 next month, I will confirm.",
        "Please send:\n3 x TW-4410\n~2 x TW-1306",
        "Please send:\n3 x TW-4410\n5 x TW-1306 (cancelled)",
        "Please send:\n3 x TW-4410\n5 x TW-1306 - already received, thank you",
        "Please send:\n3 x TW-4410 each for Ann, Bob and Carl",
        "Please send 3 x TW-4410 and 5 x TW-1306.\n(Scissors: 2 of them to Bob Lee, 9 Oak Lane, Troy, NY 12180)",
        "FYI, here are their prices:\n\nTW-4410 Mug 12 pcs 9.50\nTW-1306 Scissors 6 pcs 13.75",
        "Please do NOT send the 12 TW-4410 from order 4471.",
        "Please send either 12 x TW-4410 or 12 x TW-4411.",
        "Please send 12 TW-4410, no, make that 15.",
        "Please send 3 TW-4410 to each of our 4 branches.",
    ],
)
def test_what_is_taken_back_put_off_or_left_open_is_never_accepted(text: str) -> None:
    foot = "\n\nAnn Baker\n12 Elm Street\nAlbany, NY 12207\n\nCheck enclosed.\n"
    drafts = parse(mail(text + foot, "order" if "FYI" not in text else "Fwd: prices"), context())
    for draft in drafts:
        assert draft.kind is not Kind.ORDER or any(i.severity is not Severity.NOTE for i in draft.issues)


@pytest.mark.parametrize(
    ("top", "to", "address", "firm", "locale"),
    [
        ("Please send:", "DELIVERY ADDRESS:", "Linden School (your ref. W2103)\n22 Hencotes\nHexham\nNE46 2EJ", "Linden School", "en_GB"),
        ("Please send:", "Ship to:", "Linden School (cust. no. 20240)\n12 Oak Street\nAlbany, NY 12207", "Linden School", "en_US"),
        ("Bitte senden Sie:", "Lieferanschrift:", "Lindenschule (Kd.-Nr. 20240)\nEichenweg 12\n33602 Bielefeld", "Lindenschule", "de_DE"),
        ("Bitte senden Sie:", "Lieferanschrift:", "Lindenschule (Ihre Kundennr. 20240)\nEichenweg 12\n33602 Bielefeld", "Lindenschule", "de_DE"),
        ("Merci d'envoyer :", "Adresse de livraison :", "École du Parc (votre réf. C-2024)\n12 rue Haute\n37000 Tours", "École du Parc", "fr_FR"),
        ("Por favor envíen:", "Dirección de entrega:", "Colegio Los Tilos (su ref. C-2024)\nCalle Roble 12\n28010 Madrid", "Colegio Los Tilos", "es_ES"),
        ("Vi preghiamo di inviarci:", "Indirizzo di consegna:", "Scuola Tigli (vs. rif. C-2024)\nVia Quercia 12\n20121 Milano", "Scuola Tigli", "it_IT"),
        ("Graag leveren:", "Afleveradres:", "De Lindeschool (uw klantnr. 20240)\nEikenweg 12\n3511 AB Utrecht", "De Lindeschool", "nl_NL"),
    ],
)  # fmt: skip
def test_whose_number_stands_in_brackets_behind_a_name(top: str, to: str, address: str, firm: str, locale: str) -> None:
    draft = one(mail(f"{top}\n\n2 TW-4410\n3 TW-1306\n\n{to}\n{address}\n"), context(locale[-2:], locale=locale))
    assert draft.ship_to.company.value == firm
    assert [issue.message for issue in draft.issues if issue.severity is not Severity.NOTE] == []


def test_a_label_with_a_number_in_brackets_names_the_firm_once() -> None:
    text = (
        "ORDER NUMBER: LS-0458\nCUSTOMER: Linden School (your ref W2103)\n\n2 TW-4410\n3 TW-1306\n\n"
        "DELIVERY ADDRESS:\nLinden School\n22 Hencotes\nHexham\nNE46 2EJ\n"
    )
    draft = one(mail(text), context("GB", locale="en_GB"))
    named = [draft.sold_to.name.value, draft.sold_to.company.value]
    assert named.count("Linden School") == 1
    assert not any("(" in name for name in named if name)
