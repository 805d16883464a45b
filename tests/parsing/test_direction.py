# ruff: noqa: E501
"""What is no order, as other people write it: none may pass as one, and those that say plainly what they are bother nobody."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Kind, Severity
from orderproc.parsing.direction import Sign, settled
from orderproc.parsing.kinds import Told
from tests.parsing.made import mail, one, paper, pdf, sheet

GOODS = "12 x TW-4410 Mug, stoneware, blue\n3 x TW-1306 Scissors, 8 inch, steel\n"

NO_ORDERS = [  # (subject, text)
    ("Consignment 88-2210", f"Hello,\n\nyour goods left our warehouse this morning with DHL:\n\n{GOODS}\nKind regards"),
    ("Sendung", f"Guten Tag,\n\nheute wurden an Sie versandt:\n\n{GOODS}\nSendungsnummer 0034 0434"),
    ("Expédition du jour", f"Bonjour,\n\nles articles suivants ont été expédiés ce matin :\n\n{GOODS}\nNuméro de suivi 6A123"),
    ("Zending", f"Goedemiddag,\n\nhet volgende is vandaag verzonden:\n\n{GOODS}\nMet vriendelijke groet"),
    ("Mercancía", f"Buenos días:\n\nayer fueron enviados y ya está en camino:\n\n{GOODS}\nSaludos"),
    ("Spedizione", f"Buongiorno,\n\nvi abbiamo spedito oggi quanto segue:\n\n{GOODS}\nCordiali saluti"),
    ("Envio", f"Bom dia,\n\nforam expedidos hoje os seguintes artigos:\n\n{GOODS}\nCumprimentos"),
    ("Ankunft", f"Hallo,\n\nist alles gut angekommen, vielen Dank!\n\n{GOODS}\nGruß"),
    ("Ricevuto", f"Ciao,\n\nè arrivato tutto bene ieri mattina:\n\n{GOODS}\nGrazie mille"),
    ("Parcel", f"Hi,\n\nthe parcel arrived safely. It held\n\n{GOODS}\nAll the best"),
    ("RMA", f"Dear all,\n\nI am sending these back, they do not suit us:\n\n{GOODS}\nPlease refund the money."),
    ("Retour marchandise", f"Bonjour,\n\nnous vous renvoyons ces articles :\n\n{GOODS}\nMerci de nous rembourser."),
    ("Terug", f"Hallo,\n\nik stuur dit terug:\n\n{GOODS}\nGraag het bedrag terugstorten."),
    ("Our prices", f"Dear customer,\n\nwe can supply at once:\n\n{GOODS}\nPrices valid until 31 December."),
    ("Ihre Anfrage", f"Guten Tag,\n\nvielen Dank für Ihre Anfrage. Freibleibend und gültig bis 31.12.:\n\n{GOODS}\nIBAN DE02 1203 0000 0000 2020 51"),
    ("Votre demande", f"Bonjour,\n\nmerci de votre demande. Prix valables 30 jours, sous réserve :\n\n{GOODS}\nCordialement"),
    ("Uw aanvraag", f"Geachte klant,\n\nbedankt voor uw aanvraag. Geldig tot 31-12:\n\n{GOODS}\nMet vriendelijke groet"),
    ("Su consulta", f"Estimado cliente:\n\ngracias por su consulta. Precios válidos hasta fin de mes:\n\n{GOODS}\nSaludos"),
    ("La vostra richiesta", f"Gentile cliente,\n\ngrazie per la vostra richiesta; prezzi validi fino al 31/12, validità 30 giorni:\n\n{GOODS}\nSaluti"),
    ("A vossa consulta", f"Caro cliente,\n\nobrigado pela vossa consulta. Validade 30 dias:\n\n{GOODS}\nCumprimentos"),
    ("October account", f"Hello,\n\nfor the following the amount due is $155.25:\n\n{GOODS}\nPlease transfer to IBAN GB33BUKB20201555555555."),
    ("Zahlung", f"Guten Tag,\n\nbitte überweisen Sie 155,25 für:\n\n{GOODS}\nFällig am 15.12."),
    ("Betaling", f"Hallo,\n\ngelieve te betalen voor:\n\n{GOODS}\nVervaldatum 15-12"),
    ("Confirmed", f"Hello,\n\nthank you for your order. We have noted\n\n{GOODS}\nand will deliver on Friday."),
    ("Dank", f"Guten Tag,\n\nwir danken für Ihren Auftrag und liefern am Freitag:\n\n{GOODS}\nMit freundlichen Grüßen"),
    ("Stock count", f"Hi team,\n\nwe counted the shelf on Friday:\n\n{GOODS}\nSee you on Monday"),
]  # fmt: skip


def passes(draft: OrderDraft) -> bool:
    """Whether nothing would stop the draft from being accepted as an order."""
    return draft.kind is Kind.ORDER and not any(i.severity is Severity.DOUBT for i in draft.issues)


@pytest.mark.parametrize(("subject", "text"), NO_ORDERS, ids=[s for s, _ in NO_ORDERS])
def test_none_passes_as_an_order(subject: str, text: str) -> None:
    assert not passes(one(mail(text, subject)))


def test_most_bother_nobody() -> None:
    bothers = [subject for subject, text in NO_ORDERS if one(mail(text, subject)).kind is Kind.ORDER]
    assert len(bothers) <= 3, bothers


ORDERS = [
    ("Order", f"Hello,\n\nplease send us:\n\n{GOODS}\nThe last parcel arrived safely, thanks."),
    ("Bestellung", f"Guten Tag,\n\nbitte liefern Sie uns:\n\n{GOODS}\nZahlbar innerhalb 30 Tagen."),
    ("Commande 4471", f"Bonjour,\n\nmerci de nous livrer :\n\n{GOODS}\nAdresse de livraison : 3 rue Haute, 67000 Strasbourg, France"),
    ("PO 4471", f"{GOODS}\nShip to: Jane Doe, 3 High St, Albany, NY 12207"),
    ("Bestelling", f"Hallo,\n\ngraag ontvangen wij:\n\n{GOODS}\nIBAN NL91ABNA0417164300"),
    ("Pedido", f"Buenos días:\n\nles ruego me envíen:\n\n{GOODS}\nSaludos"),
]  # fmt: skip


@pytest.mark.parametrize(("subject", "text"), ORDERS, ids=[s for s, _ in ORDERS])
def test_an_order_stays_one(subject: str, text: str) -> None:
    assert passes(one(mail(text, subject)))


TABLE = (
    (320.0, ((40, "Item"), (140, "Description"), (330, "Qty"), (400, "Price"), (480, "Amount"))),
    (340.0, ((40, "TW-4410"), (140, "Mug, stoneware, blue"), (330, "12"), (400, "9.50"), (480, "114.00"))),
    (360.0, ((40, "TW-1306"), (140, "Scissors, 8 inch, steel"), (330, "3"), (400, "13.75"), (480, "41.25"))),
    (400.0, ((400, "Total"), (480, "155.25"))),
)
PAPERS = [
    ("Acuse de pedido", "Fecha 20/11/2026", ""),
    ("Pro-formafactuur", "Datum 20-11-2026", "Geldig tot 20-12-2026"),
    ("Papers", "Confirmation no. 558712", "Thank you for your order. Amount due 155.25"),
    ("Papeles", "Presupuesto n.º 55871", "Oferta válida hasta 20/12/2026"),
    ("Documento", "Orçamento n.º 55871", "Obrigado pela vossa consulta. Validade 30 dias"),
    ("Beleg", "Lieferschein 558712", "Die Ware wurde heute versandt."),
]


@pytest.mark.parametrize(("title", "number", "foot"), PAPERS, ids=[p[0] for p in PAPERS])
def test_papers_of_those_who_sell(title: str, number: str, foot: str) -> None:
    top = (
        (60.0, ((40, "Tidewater Supply Co."),)),
        (75.0, ((40, "1 Quay Street, Albany, NY 12207"),)),
        (120.0, ((40, "Jane Doe"),)),
        (135.0, ((40, "3 High Street"),)),
        (150.0, ((40, "Troy, NY 12180"),)),
        (200.0, ((40, title),)),
        (230.0, ((40, number),)),
    )
    draft = one(pdf(paper((*top, *TABLE, (440.0, ((40, foot),))))))
    assert draft.kind is not Kind.ORDER


def test_a_title_over_two_lines_and_one_in_two_languages() -> None:
    title = ((60.0, ((400, "Sales Order"),)), (75.0, ((400, "Acknowledgement"),)))
    assert one(pdf(paper((*title, (120.0, ((40, "P/O number: 3609-99"),)), *TABLE)))).kind is Kind.OTHER
    title = ((60.0, ((40, "Warenbestellung / Purchase Order"),)), (90.0, ((40, "Zahlbar innerhalb 30 Tagen"),)))
    assert passes_kind(one(pdf(paper((*title, *TABLE)))))


def passes_kind(draft: OrderDraft) -> bool:
    return draft.kind is Kind.ORDER and "title" in draft.kind_reason


def test_a_stock_list_with_the_words_of_a_buyer_stays_an_order_sheet() -> None:
    rows = [["Supplier", "Tidewater"], ["Item", "Qty", "Price"], ["TW-4410", 12, "9.50"], ["TW-1306", 3, "13.75"]]
    assert one(sheet(rows)).kind is Kind.ORDER


@pytest.mark.parametrize(
    ("weights", "paper_", "kind", "mixed"),
    [
        ((-1,), False, Kind.ORDER, False),
        ((-2,), False, Kind.OTHER, False),
        ((-2,), True, Kind.ORDER, True),
        ((-2, -2), True, Kind.OTHER, False),
        ((4, -2), False, Kind.ORDER, False),
        ((4, -2, -2), False, Kind.ORDER, True),
        ((4, 2, -2), True, Kind.ORDER, False),
    ],
)
def test_signs_are_weighed_together(weights: tuple[float, ...], paper_: bool, kind: Kind, mixed: bool) -> None:
    told = settled(Told(Kind.ORDER, "lines"), [Sign(w, "x") for w in weights], paper=paper_)
    assert (told.kind, bool(told.mixed)) == (kind, mixed)


AGREEMENTS = [  # what says itself that nothing is ordered by it
    ("Framework agreement", "This agreement does not constitute a purchase order."),
    ("Rahmenvereinbarung", "Eine Abnahmeverpflichtung besteht nicht."),
    ("Consultation", "La présente demande ne constitue pas une commande."),
    ("Consulta de precios", "Esta solicitud no constituye un pedido."),
    ("Accordo", "Il presente accordo non costituisce ordine."),
    ("Overeenkomst", "Deze aanvraag geldt niet als bestelling."),
    ("Acordo", "Este documento não constitui uma encomenda."),
]


@pytest.mark.parametrize(("title", "said"), AGREEMENTS, ids=[p[0] for p in AGREEMENTS])
def test_what_says_that_it_is_no_order(title: str, said: str) -> None:
    top = ((60.0, ((40, title),)), (120.0, ((40, "Jane Doe, Supplier and Buyer"),)))
    assert one(pdf(paper((*top, *TABLE, (440.0, ((40, said),)))))).kind is not Kind.ORDER
    order = ((60.0, ((40, "Purchase Order"),)), (90.0, ((40, "P/O number: 3609-99"),)))
    draft = one(pdf(paper((*order, *TABLE, (440.0, ((40, said),))))))
    assert draft.kind is Kind.ORDER
    assert draft.issues  # an order that says so is seen by a person


TOLD = [
    ("Aisle C", "Counted by: J. Doe"),
    ("Regal C", "Gezählt von: J. Doe"),
    ("Register 2", "Cash 160.00 Change 4.75"),
    ("Kasse 2", "Gegeben 160,00 EUR Rückgeld 4,75"),
    ("Account 1177", "The balance is overdue since 30 September."),
    ("Listino rivenditori", "Listino 2027 valido dal 01/01/2027"),
]


@pytest.mark.parametrize(("title", "said"), TOLD, ids=[p[0] for p in TOLD])
def test_counts_tills_and_reminders_are_no_orders(title: str, said: str) -> None:
    draft = one(pdf(paper(((60.0, ((40, title),)), *TABLE, (440.0, ((40, said),))))))
    assert draft.kind is not Kind.ORDER or any(i.severity is not Severity.NOTE for i in draft.issues)
    order = ((60.0, ((40, "Purchase Order"),)), (90.0, ((40, "P/O number: 3609-99"),)))
    assert one(pdf(paper((*order, *TABLE, (440.0, ((40, said),)))))).kind is Kind.ORDER


@pytest.mark.parametrize(
    "money",
    ["My check is on its way to you.", "The money is on its way.", "Der Scheck ist unterwegs.", "Le chèque est en route.", "L'assegno è in viaggio.", "El giro está en camino."],
)  # fmt: skip
def test_money_on_its_way_is_no_delivery(money: str) -> None:
    draft = one(mail(f"Hello again,\n\n{GOODS}\n{money}\n\nAnn Baker\n12 Elm Street\nAlbany, NY 12207", "2027"))
    assert draft.kind is Kind.ORDER


@pytest.mark.parametrize(
    "goods",
    ["The goods are on their way to you.", "Your parcel is on\nits way, the payment came.", "Die Ware ist unterwegs.", "Tout est en route."],
)  # fmt: skip
def test_goods_on_their_way_are_no_order(goods: str) -> None:
    draft = one(mail(f"Hello,\n\n{GOODS}\n{goods}\n\nKind regards", "88-2210"))
    assert draft.kind is not Kind.ORDER


@pytest.mark.parametrize(
    "money", ["A money order is on its way to you.", "A postal order is on its way, I mailed it today."]
)
def test_an_order_for_money_on_its_way_confirms_nothing(money: str) -> None:
    draft = one(mail(f"Please send:\n\n{GOODS}\n{money}\n\nAnn Baker\n12 Elm Street\nAlbany, NY 12207", "order"))
    assert not draft.issues
    assert draft.payment.method.value == "money_order"
