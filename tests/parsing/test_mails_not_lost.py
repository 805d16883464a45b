"""A mail of a person that names goods of ours, or answers one of ours that lists goods, waits for a clerk though no word in it asks."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Kind
from tests.parsing.made import context, lines, mail, one

HEADS = {
    "en": "On Tue, 24 Nov 2026 at 11:00, Tidewater Supply <orders@tidewater.example> wrote:",
    "de": "Von: Tidewater Supply <orders@tidewater.example>\nGesendet: Dienstag, 24. November 2026 09:12\nBetreff: Angebot 2291",
    "fr": "De : Tidewater Supply <orders@tidewater.example>\nEnvoyé : mardi 24 novembre 2026 10:02\nObjet : Devis 881",
    "it": "Da: Tidewater Supply <orders@tidewater.example>\nInviato: martedì 24 novembre 2026 17:05\nOggetto: Preventivo 774",
}
OFFERED = "12 x TW-4410 Mug, stoneware, blue   114.00\n5 x TW-1306 Scissors   68.75"


@pytest.mark.parametrize(
    ("said", "head", "subject"),
    [
        ("confermiamo il preventivo qui sotto così com'è. Il nostro numero d'ordine è 56.", "it", "R: Preventivo 774"),
        ("passt so. Unsere Bestellnummer ist 4471.", "de", "AW: Angebot 2291"),
        ("Le devis nous convient, bon de commande 2026-55.", "fr", "RE: Devis 881"),
        ("Thanks Sam! PO BG-11.", "en", "Re: Quotation Q-7"),
        ("All good. On our account please.", "en", "Re: Quotation Q-7"),
        ("In Ordnung so, Rechnung wie immer.", "de", "AW: Angebot 2291"),
    ],
)
def test_who_answers_our_quotation_waits_with_its_lines(said: str, head: str, subject: str) -> None:
    draft = one(mail(f"Hello,\n\n{said}\n\nJane", subject, quoted=f"{HEADS[head]}\n\n{OFFERED}"))
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "12"), ("TW-1306", "5")]
    assert draft.issues


@pytest.mark.parametrize(
    ("said", "head", "subject"),
    [
        ("Thanks Sam, I will show it to the board and come back to you next week.", "en", "Re: Quotation Q-7"),
        ("Vielen Dank, wir haben uns leider anders entschieden.", "de", "AW: Angebot 2291"),
        ("Thank you!", "en", "Re: Quotation Q-7"),
        ("Please take me off this list, thanks.", "en", "Re: New in November"),
    ],
)
def test_who_thanks_refuses_or_puts_off_orders_nothing(said: str, head: str, subject: str) -> None:
    quoted = OFFERED if "list" not in said else "Fresh: mugs (TW-4410) and scissors (TW-1306).\nUnsubscribe"
    draft = one(mail(f"{said}\n\nJane", subject, quoted=f"{HEADS[head]}\n\n{quoted}"))
    assert draft.kind is Kind.OTHER


@pytest.mark.parametrize(
    "said",
    [
        "Could you make a change to this one before it goes out? We need 6 mugs instead of 4. Everything else as is.",
        "Kan er nog een TW-1306 bij, en maak van de TW-4410 maar drie?",
        "TW-4410: 8 statt 4, der Rest bleibt.",
    ],
)
def test_an_answer_to_our_confirmation_that_counts_goods_changes_that_order(said: str) -> None:
    quoted = f"{HEADS['en']}\n> Thank you for your order 30661.\n> 4 TW-4410 Mug   38.00"
    assert one(mail(f"{said}\n\nJane", "Re: Order confirmation 30661", quoted=quoted)).kind is Kind.CHANGE


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("My daughter's teacher told me to take from you a ruled notebook A5, and four paper scissors.", Kind.ORDER),
        ("And while I think of it three blue mugs and the packing tape.", Kind.ORDER),
        ("The two blue mugs arrived yesterday, perfect.", Kind.OTHER),
        ("We would like to ask whether you could donate 10 blue mugs for our school raffle.", Kind.INQUIRY),
    ],
)
def test_goods_of_ours_that_are_counted_wait(said: str, kind: Kind) -> None:
    assert one(mail(f"Good morning,\n\n{said}\n\nJane Doe\n12 Oak Street\nAlbany, NY 12207", "hello")).kind is kind


@pytest.mark.parametrize(
    "said",
    [
        "Diez cuadernos azules y cinco pegamentos para la academia, como me dijo mi hermana.",
        "Dodici tazze blu e tre forbici per la scuola, come detto.",
    ],
)
def test_things_counted_in_a_language_in_which_we_do_not_name_them_wait(said: str) -> None:
    text = f"{said}\n\nAna Ruiz\nCalle Mayor 3\n28013 Madrid\nEspaña"
    assert one(mail(text, "material"), context()).kind is Kind.ORDER


LIST = "2 blue mugs (TW-4410)\n3 TW-1306\n\nWe pay by check.\n\nJane Doe\n12 Oak Street\nAlbany, NY 12207"


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("Hello, please quote me a price for:", Kind.INQUIRY),
        ("Hello, please send me the certificates of analysis for:", Kind.INQUIRY),
        ("Guten Tag, bitte um ein Angebot über:", Kind.INQUIRY),
        ("Bonjour, merci de me faire un devis pour :", Kind.INQUIRY),
        ("Hola, quisiera un presupuesto de:", Kind.INQUIRY),
        ("Hi, these arrived broken:", Kind.COMPLAINT),
        ("Hello, please cancel:", Kind.CANCELLATION),
        ("Hello, could you please send:", Kind.ORDER),
        ("Hello, here is my order:", Kind.ORDER),
        ("Hello,", Kind.ORDER),
    ],
)
def test_what_follows_a_greeting_in_its_row_governs_the_list_below(lead: str, kind: Kind) -> None:
    assert one(mail(f"{lead}\n\n{LIST}", "mugs")).kind is kind


@pytest.mark.parametrize(
    "lead",
    [
        "My sister gave me one of your gift certificates for my birthday and I already know what I want:",
        "I got one of your gift certificates for Christmas, and this is what I have picked:",
        "Ma fille m'a offert un certificat-cadeau pour mon anniversaire et voici ce que j'ai choisi :",
        "Mi hermana me dio un certificado de regalo para mi cumpleaños y quiero:",
        "Please use the certificate for all of these:",
    ],
)
def test_a_certificate_with_which_somebody_pays_is_no_paper_about_goods(lead: str) -> None:
    draft = one(mail(f"{lead}\n\n{LIST}", "my gift"))
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "2"), ("TW-1306", "3")]


@pytest.mark.parametrize(
    "said",
    [
        "Mir fehlen\n{goods}\nBitte in die Kur: Klinik Seeblick, Parkstr. 2, 97688 Bad Kissingen. Zahlung auf Rechnung.",
        "Mit leeren Händen will ich nicht kommen.\n{goods}\nsoll es sein, auf Rechnung. Das geht an Leonie Prahl, Ring 71, Ulm.",
        "kan jij dit oppakken? Ron\n\nVoor de vestiging:\n{goods}\nBetaling op rekening. Hotel De Pelikaan, Pontweg 60, 1796 MA De Koog.",
        "Does the boat still run? For the island then:\n{goods}\nPayment by invoice. 4 Quay Street, Oban PA34 4LL.",
        "Manquent à l'appel chez nous :\n{goods}\nPaiement par chèque. 4 rue du Port, 35000 Rennes.",
        "¿Qué tal el verano?\n{goods}\nPago con cheque. Calle Mayor 8, 31001 Pamplona.",
    ],
)  # fmt: skip
def test_goods_that_are_counted_and_paid_for_wait(said: str) -> None:
    draft = one(mail(said.format(goods="3 x TW-4410 Mug\n2 x TW-1306 Scissors"), "Mail"))
    assert draft.kind is Kind.ORDER
    assert {(sku, quantity) for sku, quantity, _ in lines(draft)} >= {("TW-4410", "3"), ("TW-1306", "2")}


@pytest.mark.parametrize(
    "said",
    [
        "Was kosten bei Ihnen\n{goods}\nbei Zahlung auf Rechnung?",
        "Diese Teile kamen kaputt an:\n{goods}\nIch zahle die Rechnung erst, wenn Ersatz da ist.",
        "We returned these:\n{goods}\nPlease refund them to my card.",
    ],
)
def test_what_is_asked_about_or_complained_of_is_none(said: str) -> None:
    assert one(mail(said.format(goods="3 x TW-4410 Mug\n2 x TW-1306 Scissors"), "Mail")).kind is not Kind.ORDER
