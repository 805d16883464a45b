# ruff: noqa: E501
"""Orders that begin with another matter, and messages about goods that order none of them: each sentence governs what it names and what it
heads, so that no order is put aside for a word, and what plainly is none bothers nobody."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Kind, Severity
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.matters import over, without_quotations
from tests.parsing.made import lines, mail, one, sheet

GOODS = "12 x TW-4410\n3 x TW-1306"
WANTED = [("TW-4410", "12", None), ("TW-1306", "3", None)]
HOUSE = "Rothwell Primary\n18 Elm Street\nNorfolk, VA 23510"


def doubts(draft: OrderDraft) -> list[str]:
    return [i.message for i in draft.issues if i.severity is not Severity.NOTE]


ACCEPTED = [
    "We are happy with your quotation of 4 November. Our number is RP-2207/1. Please send:",
    "Many thanks for the quote, which we accept. Please supply:",
    "Gemäß Ihrem Angebot Nr. 26-441 bestellen wir:",
    "Wir nehmen Ihr Angebot vom 4.11. an. Bitte liefern Sie uns:",
    "Suite à votre devis n° D-882, nous commandons :",
    "Merci pour votre devis. Notre numéro de commande est 88-2207. Veuillez nous livrer :",
    "De acuerdo con su oferta 771 del 4 de noviembre, rogamos nos envíen:",
    "Aceptamos el presupuesto 4410/26. Por favor, envíennos:",
    "Accettiamo il vostro preventivo n. 118. Vi preghiamo di inviarci:",
    "Come da vostra offerta del 4 novembre, ordiniamo:",
    "Akkoord met uw offerte 2026-77. Graag leveren:",
    "Conforme o vosso orçamento n.º 52, encomendamos:",
]


@pytest.mark.parametrize("said", ACCEPTED)
def test_a_quotation_that_is_named_asks_for_no_price(said: str) -> None:
    draft = one(mail(f"Hello,\n\n{said}\n\n{GOODS}\n\n{HOUSE}\n", "order"))
    assert (draft.kind, lines(draft), doubts(draft)) == (Kind.ORDER, WANTED, [])


@pytest.mark.parametrize(
    "said",
    [
        "Please send us your quotation for the following:",
        "Could we have an estimate for:",
        "Bitte machen Sie uns Ihr Angebot über:",
        "Merci de nous adresser votre devis pour :",
        "Rogamos nos envíen presupuesto de:",
        "Vi chiediamo un preventivo per:",
        "Graag ontvangen wij uw offerte voor:",
        "Solicitamos orçamento para:",
    ],
)
def test_a_quotation_that_is_wanted_does(said: str) -> None:
    assert acts_of(said).price
    assert without_quotations(said) == said
    assert one(mail(f"Hello,\n\n{said}\n\n{GOODS}\n\nKind regards", "question")).kind is Kind.INQUIRY


MADE_GOOD = [
    "The refund for the chipped bowls has arrived, thank you.",
    "Thanks for replacing the broken lamp so quickly.",
    "The complaint of last week is settled.",
    "Die Gutschrift für die defekte Lampe ist eingegangen, vielen Dank.",
    "Unsere Reklamation vom Mai ist damit erledigt.",
    "Danke für den schnellen Ersatz der kaputten Schale.",
    "Nous avons bien reçu le remboursement du bol cassé.",
    "Merci pour le remplacement de la lampe défectueuse.",
    "Gracias por la sustitución de la lámpara defectuosa.",
    "El abono de las tazas rotas ha llegado, todo resuelto.",
    "Grazie per la sostituzione della lampada difettosa.",
    "Il rimborso per la ciotola rotta è arrivato.",
    "De creditnota voor de kapotte lamp is ontvangen.",
    "Bedankt voor het vervangen van de beschadigde schaal.",
    "Obrigado pela substituição do candeeiro danificado.",
]


@pytest.mark.parametrize("said", MADE_GOOD)
def test_what_was_made_good_is_no_complaint(said: str) -> None:
    draft = one(mail(f"Hello,\n\n{said}\n\nPlease send us:\n\n{GOODS}\n\n{HOUSE}\n", "new order"))
    assert (draft.kind, lines(draft), doubts(draft)) == (Kind.ORDER, WANTED, [])


@pytest.mark.parametrize("said", MADE_GOOD)
def test_nor_is_the_order_lost_where_nothing_asks_for_it(said: str) -> None:
    assert one(mail(f"Hello,\n\n{said}\n\nSome more things:\n\n{GOODS}\n\n{HOUSE}\n", "Hello")).kind is Kind.ORDER


@pytest.mark.parametrize(
    "said",
    [
        "The refund for the chipped bowls has not arrived.",
        "Thanks for the refund, but the lamp is broken as well.",
        "The replacement came damaged.",
        "Please refund the chipped bowls.",
        "Die Gutschrift für die defekte Lampe ist noch nicht eingegangen.",
        "Bitte um Ersatz für die kaputte Schale.",
        "Nous n'avons pas reçu le remboursement du bol cassé.",
        "Las tazas han llegado rotas, esperamos el reembolso.",
        "Vorrei il rimborso per la ciotola rotta.",
        "De nieuwe lamp is kapot aangekomen.",
        "O candeeiro chegou danificado.",
    ],
)
def test_what_was_not_is(said: str) -> None:
    assert not over(said)
    assert doubts(one(mail(f"Hello,\n\n{said}\n\nPlease send us:\n\n{GOODS}\n\n{HOUSE}\n", "order")))


QUESTIONS = [
    "Is TW-1108 in stock again?",
    "By the way, do the TW-1108 come in green now?",
    "Ist TW-1108 wieder lieferbar?",
    "Wann kommt TW-1108 wieder herein?",
    "Le TW-1108 est-il de nouveau disponible ?",
    "¿Vuelve a estar disponible TW-1108?",
    "TW-1108 è di nuovo disponibile?",
    "Is TW-1108 alweer leverbaar?",
    "O TW-1108 já está disponível?",
]


@pytest.mark.parametrize("said", QUESTIONS)
@pytest.mark.parametrize("first", [True, False])
def test_a_question_about_another_item_is_a_note(said: str, first: bool) -> None:
    order = f"Please send us:\n\n{GOODS}"
    text = f"{said}\n\n{order}" if first else f"{order}\n\n{said}"
    draft = one(mail(f"Hello,\n\n{text}\n\n{HOUSE}\n", "order"))
    assert (draft.kind, lines(draft), doubts(draft)) == (Kind.ORDER, WANTED, [])
    assert any("TW-1108" in i.message for i in draft.issues)


@pytest.mark.parametrize(
    "said",
    [
        "Is TW-1108 in stock? We would take ten.",
        "Is TW-1108 in stock? If so, three of them.",
        "Ist TW-1108 wieder lieferbar? Dann bitte noch ein Dutzend davon.",
        "Le TW-1108 est-il disponible ? Ajoutez-en alors six, s'il vous plaît.",
        "Do you have 20 of TW-1108?",
        "Could you also send TW-1108?",
    ],
)
def test_a_question_that_may_be_a_wish_is_a_doubt(said: str) -> None:
    draft = one(mail(f"Hello,\n\nPlease send us:\n\n{GOODS}\n\n{said}\n\n{HOUSE}\n", "order"))
    assert draft.kind is Kind.ORDER
    assert doubts(draft)


NONE = [  # (subject, text)
    ("Your order 4417 has shipped", f"Good news, your order is on its way.\n\nOrder: KX-20418 (your PO 4417)\n\n{GOODS}\n\nPlease do not reply."),
    ("Versandbestätigung", f"Ihre Bestellung ist unterwegs.\n\nAuftrag: KX-20418\n\n{GOODS}\n\nSendungsnummer 00340434"),
    ("Availability", "Hello,\n\nDo you have 20 of TW-4410 at hand? What would they cost? We would also need 5 of TW-1306.\n\nNo need to reserve any, I have to get it past the board first."),
    ("Verfügbarkeit", f"Guten Tag,\n\nbitte teilen Sie uns mit, ob folgende Artikel lieferbar sind:\n\n{GOODS}\n\nMit freundlichen Grüßen"),
    ("Disponibilité", f"Bonjour,\n\npourriez-vous nous indiquer la disponibilité des articles suivants :\n\n{GOODS}\n\nCordialement"),
    ("Outstanding", f"Hello,\n\nthe following is still outstanding from our order of October:\n\n{GOODS}\n\nWhen can we expect it?"),
    ("Rückstand", f"Guten Tag,\n\nfolgende Positionen stehen noch aus:\n\n{GOODS}\n\nWann kommen sie?"),
    ("Reliquats", f"Bonjour,\n\nil reste à livrer sur notre commande :\n\n{GOODS}\n\nQuand arrivent-ils ?"),
    ("Pendientes", f"Buenos días:\n\nsiguen pendientes de entrega:\n\n{GOODS}\n\n¿Cuándo llegan?"),
    ("Arretrati", f"Buongiorno,\n\nrisultano ancora da ricevere:\n\n{GOODS}\n\nQuando arrivano?"),
    ("Nalevering", f"Hallo,\n\nvolgens de pakbon nog in nalevering:\n\n{GOODS}\n\nWanneer komt dat?"),
    ("Product recall", f"Dear Sirs,\n\nwe are recalling these items supplied to you:\n\n{GOODS}\n\nStop selling them at once."),
    ("Rückruf", f"Sehr geehrte Damen und Herren,\n\nRückruf folgender Artikel, die an Sie geliefert wurden:\n\n{GOODS}\n\nBitte sperren Sie die Ware."),
    ("Rappel", f"Madame, Monsieur,\n\nRappel de lot : les articles suivants sont concernés :\n\n{GOODS}\n\nMerci de suspendre la vente."),
    ("Retirada", f"Estimados señores:\n\nretirada de producto; artículos afectados:\n\n{GOODS}\n\nPedimos que suspendan la venta."),
    ("Our answers to your survey", f"Items received: 12 x TW-4410, 3 x TW-1306\nDelivery: 4/5\nPacking: 5/5\n\n{HOUSE}"),
    ("Umfrage zur Kundenzufriedenheit", "Erhalten: 12 x TW-4410, 3 x TW-1306\nLieferzeit: 4/5\nVerpackung: 5/5"),
    ("Tevredenheidsonderzoek", "Ontvangen: 12 x TW-4410, 3 x TW-1306\nLevertijd: 4/5\nVerpakking: 5/5"),
    ("Retour", f"Hallo,\n\nwij sturen deze artikelen terug:\n\n{GOODS}\n\nGraag een creditnota."),
    ("Has it left?", f"Hello,\n\nhas our order 8812 shipped yet? It was\n\n{GOODS}\n\nThanks"),
    ("Tariff", f"Hello,\n\nplease tell us the customs tariff number and the country of origin of:\n\n{GOODS}\n\nThanks"),
    ("Zoll", f"Guten Tag,\n\nbitte nennen Sie uns Zolltarifnummer und Ursprung von:\n\n{GOODS}\n\nGruß"),
    ("Sheets", "Hello,\n\nplease send the safety data sheets for 12 x TW-1415.\n\nThanks"),
    ("Datenblatt", "Guten Tag,\n\nbitte senden Sie uns die Datenblätter zu 12 x TW-1415.\n\nGruß"),
    ("Fiches", "Bonjour,\n\nmerci de nous envoyer les fiches techniques des 12 x TW-1415.\n\nCordialement"),
    ("Copy", f"Hello,\n\ncould you send us a copy of the invoice for\n\n{GOODS}\n\nThanks"),
    ("Sold", f"Hello,\n\nwe sold last month on commission:\n\n{GOODS}\n\nPlease invoice us."),
    ("Vorschau", f"Guten Tag,\n\nanbei unsere Bedarfsvorschau für 2027, Bestellungen folgen:\n\n{GOODS}\n\nGruß"),
    ("2027", f"Bonjour,\n\nvoici notre prévision pour 2027, les commandes suivront :\n\n{GOODS}\n\nCordialement"),
    ("Doppelt", f"Guten Tag,\n\nfolgendes wurde doppelt geliefert:\n\n{GOODS}\n\nGruß"),
    ("Danke", f"Hallo,\n\nvielen Dank für die schnelle Lieferung von\n\n{GOODS}\n\nGruß"),
    ("Credit", f"Hello,\n\nplease credit us for the following, which never came:\n\n{GOODS}\n\nThanks"),
    ("Reso", f"Buonasera,\n\nvi comunichiamo il reso di questa merce:\n\n{GOODS}\n\nAttendiamo la nota di credito."),
]  # fmt: skip


@pytest.mark.parametrize(("subject", "text"), NONE, ids=[subject for subject, _ in NONE])
def test_what_plainly_orders_nothing_bothers_nobody(subject: str, text: str) -> None:
    assert one(mail(text, subject)).kind is not Kind.ORDER


@pytest.mark.parametrize(
    "said",
    [
        "We still wait for the blue paint that is on back order.",
        "Thank you for the survey, we are very satisfied.",
        "The recall of the kettle last week was handled very well.",
        "Danke für den Rückruf heute morgen.",
        "Die Retoure vom Montag ist bei Ihnen angekommen.",
        "Dans l'attente de votre retour.",
        "Bedankt voor uw enquête, wij zijn zeer tevreden.",
        "Gracias por la encuesta de satisfacción.",
        "Please confirm availability and the delivery date.",
        "Bitte bestätigen Sie uns den Liefertermin.",
    ],
)
def test_no_order_is_put_aside_for_such_words(said: str) -> None:
    for text in (f"{said}\n\n{GOODS}", f"{GOODS}\n\n{said}", f"{said}\n\nPlease send:\n\n{GOODS}"):
        draft = one(mail(f"Hello,\n\n{text}\n\n{HOUSE}\n", "Order"))
        assert (draft.kind, lines(draft)) == (Kind.ORDER, WANTED), text


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("Thanks", "Thank you for the quick delivery last month. We would like to order again:"),
        ("Dank", "Vielen Dank für die schnelle Lieferung. Diesmal nehmen wir:"),
        ("Merci", "Merci pour la livraison rapide. J'en profite pour commander :"),
        ("Gracias", "Gracias por el envío tan rápido. Aprovechamos para pedir:"),
        ("Grazie", "Grazie per la consegna veloce. Ne approfittiamo per ordinare:"),
        ("Bedankt", "Bedankt voor de snelle levering. Graag bestellen wij:"),
        ("Obrigado", "Obrigado pela entrega rápida. Aproveitamos para encomendar:"),
        ("Old order", "Thank you for cancelling order 8812 at once. Please send now:"),
        ("Alter Auftrag", "Danke für die Stornierung von Auftrag 8812. Bitte liefern Sie nun:"),
        ("Paid", "My check no. 4417 for $155.25 is in the mail. Please send:"),
        ("Holidays", "I am out of office from Monday, so please send now:"),
        ("Label", "The return label came, thank you. Please send these new items:"),
    ],
)
def test_an_order_behind_another_matter(subject: str, said: str) -> None:
    draft = one(mail(f"Hello,\n\n{said}\n\n{GOODS}\n\n{HOUSE}\n", subject))
    assert (draft.kind, lines(draft), doubts(draft)) == (Kind.ORDER, WANTED, [])


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("Quotation 5120", "That is fine with us."),
        ("Angebot 5120", "So passt es."),
        ("Devis 5120", "Cela nous convient."),
        ("Re: Your order has left us", "Thanks, it came today. Next:"),
        ("Re: Rechnung 5512", "Die Rechnung ist bezahlt. Neu:"),
        ("Re: satisfaction survey", "All fine. And while I write:"),
        ("Transfer", "I have transferred $155.25 for:"),
        ("Überweisung", "Ich habe heute 155,25 überwiesen für:"),
        ("For our shelves", "For our stock:"),
    ],
)
def test_goods_that_nothing_speaks_against_are_for_a_person(subject: str, said: str) -> None:
    draft = one(mail(f"Hello,\n\n{said}\n\n{GOODS}\n\n{HOUSE}\n", subject))
    assert (draft.kind, lines(draft)) == (Kind.ORDER, WANTED)
    assert doubts(draft)


def test_sentences_in_one_row_are_told_one_by_one() -> None:
    text = f"We agree to your offer 771. Our number is RP-2207/1. Kindly send us the following:\n{GOODS}\n\n{HOUSE}\n"
    draft = one(mail(text, "Re: offer 771"))
    assert (draft.kind, lines(draft), doubts(draft)) == (Kind.ORDER, WANTED, [])
    asked = f"Please send us the following. What would 50 x TW-1118 cost?\n{GOODS}\n\n{HOUSE}\n"
    assert lines(one(mail(asked, "order"))) in (WANTED, [])  # never 50 of what is asked about


@pytest.mark.parametrize(
    "row",
    [
        "Deliver to Rothwell Primary, 18 Elm Street, Norfolk, VA 23510, invoice to the same address.",
        "Bitte liefern an Schule am Wall, Lange Straße 4, 26122 Oldenburg, Rechnung an dieselbe Adresse.",
        "Leveren bij Basisschool De Wal, Langestraat 4, 3811 AA Amersfoort, factuur naar hetzelfde adres.",
    ],
)
def test_an_address_behind_which_the_bill_goes_there_too(row: str) -> None:
    draft = one(mail(f"Hello,\n\nwe order:\n\n{GOODS}\n\n{row}\n\nKind regards", "order"))
    address = draft.ship_to if draft.ship_to.street.value else draft.sold_to
    assert address.street.value in ("18 Elm Street", "Lange Straße 4", "Langestraat 4")
    assert "invoice" not in (address.city.value or "").lower()


TABLE = [["Item", "Description", "Quantity"], ["TW-4410", "Mug", 12], ["TW-1306", "Scissors", 3]]


@pytest.mark.parametrize(
    "title",
    [
        "Sales report by item",
        "Verkaufsstatistik",
        "Statistiques des ventes",
        "Resumen de ventas por producto",
        "Report vendite",
        "Verkoopoverzicht",
        "Mapa de vendas",
        "Stock count",
        "Inventurliste",
        "Liste des stocks",
        "Listado de existencias",
        "Elenco giacenze",
        "Voorraadlijst",
        "Customer return note",
        "Rücksendeschein",
        "Bon de retour marchandises",
        "Nota de devolución",
        "Modulo di reso",
        "Retourlijst",
        "Guia de devolução",
    ],
)
def test_reports_and_returns_say_by_their_titles_what_they_are(title: str) -> None:
    assert one(sheet([[title], ["Period", "October"], [], *TABLE])).kind is not Kind.ORDER
