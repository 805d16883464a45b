"""What stands below an order and changes nothing of it: nothing else may be sent, the buyer wants to be told of what is missing, what it is
booked to. What looks alike and changes something stays a doubt."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Severity
from tests.parsing.made import context, lines, mail, one


def read(sentence: str, address: str = "Jane Doe\n12 Elm Street\nBangor, ME 04401") -> OrderDraft:
    text = f"Please send\n\n3 x TW-4410\n2 x TW-1306\n\n{sentence}\n\n{address}\n"
    return one(mail(text, "Purchase order 4471"), context())


def doubts(draft: OrderDraft) -> list[str]:
    return [issue.message for issue in draft.issues if issue.severity is Severity.DOUBT]


@pytest.mark.parametrize(
    "sentence",
    [
        "DO NOT SUBSTITUTE WITHOUT APPROVAL. SHOW P.O. NUMBER ON ALL CARTONS.",
        "No substitutions without our prior consent.",
        "Substitutes are not accepted.",
        "Bitte keine Ersatzlieferung ohne Rücksprache.",
        "Ersatzartikel sind nicht zulässig.",
        "Ne pas remplacer sans notre accord.",
        "No sustituir sin autorización.",
        "Non sostituire senza approvazione.",
        "Geen vervangende artikelen zonder overleg.",
        "Não substituir sem autorização.",
        "Shout if anything is out of stock, don't hold the rest for it.",
        "If any items are unavailable please let us know.",
        "Falls etwas nicht vorrätig sein sollte, geben Sie bitte kurz Bescheid.",
        "Merci de nous prévenir si un article est en rupture.",
        "Avísenos si algo está agotado.",
        "Fatemi sapere se qualcosa non è disponibile.",
        "Laat het even weten als iets niet leverbaar is.",
        "FUND 10 E 800 411 110000 000 REQ 11382",
        "Kostenstelle 4711-20",
        "Cost centre 4711 20 300",
        "Kindly handle the attached order for us.",
        "Could you process our order as soon as possible please?",
        "Bitte führen Sie diesen Auftrag aus.",
        "Veuillez traiter notre commande dans les meilleurs délais.",
        "Rogamos registren este pedido cuanto antes.",
        "Si prega di registrare il presente ordine.",
        "Graag onze bestelling in behandeling nemen.",
        "Agradecemos que registem a nossa encomenda.",
    ],
)
def test_it_changes_nothing(sentence: str) -> None:
    draft = read(sentence)
    assert doubts(draft) == []
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "3"), ("TW-1306", "2")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Do not substitute, and leave out TW-1306 if it is not in stock.",
        "Substitute the green one if the blue is sold out.",
        "Let me know if anything is out of stock and send the green ones instead.",
        "If the mugs are out of stock, let me know before you send the rest.",
        "If out of stock send an alternative.",
        "Only send the order if everything is in stock.",
        "Falls etwas nicht lieferbar ist, bitte Ersatz schicken.",
        "The mugs are out of stock.",
        "Please process this order only when we have confirmed it.",
        "Ship the goods only after our confirmation.",
        "Book the order once I have approved it.",
        "Bitte erst nach unserer Freigabe ausliefern.",
        "N'expédiez la marchandise qu'après notre accord.",
        "Envíen el pedido solo cuando lo confirmemos.",
        "Spedite solo dopo la nostra approvazione.",
        "Graag pas leveren nadat wij het hebben goedgekeurd.",
        "Enviem apenas depois de confirmarmos.",
    ],
)
def test_it_changes_something(sentence: str) -> None:
    assert doubts(read(sentence))


SIGNED = {
    "firm": ("Dean Arkwright\nSevernside Mowers | 88 Elm Road | Bangor | ME 04401\nT: 555 0104", "Severnside Mowers"),
    "in one": (
        "Dean Arkwright\nSevernside Mowers Inc. | 88 Elm Road | Bangor, ME 04401 | 207-555-0104",
        "Severnside Mowers Inc.",
    ),
    "two rows": ("Dean Arkwright | Buyer\nSevernside Mowers\n88 Elm Road | Bangor, ME 04401", "Severnside Mowers"),
}


@pytest.mark.parametrize(("signature", "firm"), SIGNED.values(), ids=SIGNED)
def test_a_signature_between_strokes(signature: str, firm: str) -> None:
    text = f"Morning,\n\nplease send 3 x TW-4410 and 2 x TW-1306 to our Elm Road unit as usual.\n\n{signature}\n"
    draft = one(mail(text, "Stock order", sender=("Dean Arkwright", "dean@mowers.example")))
    assert doubts(draft) == []
    there = draft.sold_to
    assert (there.company.value, there.street.value, there.postal_code.value) == (firm, "88 Elm Road", "04401")


def test_another_unit_is_no_address_that_was_read() -> None:
    text = "Please send 3 x TW-4410 to our Oak Lane unit.\n\nDean Arkwright\nSevernside Mowers | 88 Elm Road | Bangor | ME 04401\n"
    assert doubts(one(mail(text, "Stock order", sender=("Dean Arkwright", "dean@mowers.example"))))
