"""What a mail says to which the order is attached: a condition there makes the order wait, and a greeting doesn't."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Severity
from orderproc.model.reading import Part
from tests.parsing.made import context, lines, mail, one, sheet

ORDER = sheet(
    [
        ["PURCHASE ORDER", "B-4471"],
        ["Ship to", "Alder Print Ltd."],
        [None, "12 Elm Street"],
        [None, "Albany, NY 12207"],
        [],
        ["Qty", "Item no", "Description"],
        [3, "TW-4410", "Mug, stoneware, blue"],
        [2, "TW-1415", "Glue stick, 20 g"],
        [],
        ["Terms", "Net 30"],
    ]
)
PART = Part(name="B-4471.xlsx", media_type="application/x", sha256="", size=1, reading=ORDER)


def doubts(text: str) -> list[str]:
    draft = one(mail(text, "Order", parts=(PART,)), context())
    assert [line[:2] for line in lines(draft)] == [("TW-4410", "3"), ("TW-1415", "2")]
    return [issue.message for issue in draft.issues if issue.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    "text",
    [
        "Only if you can deliver by Friday, please.",
        "Our order is attached. Take green if the blue is out of stock.",
        "Anbei unsere Bestellung. Bitte nur ausführen, wenn alles vorrätig ist.",
        "Vous trouverez notre commande ci-jointe. Si le bleu manque, prenez le vert.",
        "Adjunto nuestro pedido. No lo envíen hasta que les avise.",
        "In allegato il nostro ordine. Aspettate però la mia conferma prima di spedire.",
        "Bijgaand onze bestelling, en ook nog TW-1306, aantal weet ik nog niet.",
        "Em anexo a nossa encomenda. Só se puderem entregar até sexta-feira.",
    ],
)
def test_a_condition_in_the_mail_is_one_of_the_order(text: str) -> None:
    assert doubts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Please find our purchase order attached.\n\nKind regards\nJane Doe",
        "anbei unsere Bestellung.\n\nBitte bestätigen Sie uns den Eingang.",
        "vous trouverez notre commande en pièce jointe.\n\nMerci d'avance !",
        "adjunto nuestro pedido.\n\nUn saludo",
        "in allegato il nostro ordine.\n\nRestiamo in attesa di un cortese riscontro.",
        "bijgaand onze bestelling.\n\nBij vragen kunt u mij altijd bellen.",
        "em anexo a nossa encomenda.\n\nCom os melhores cumprimentos",
    ],
)
def test_a_greeting_is_none(text: str) -> None:
    assert doubts(text) == []


@pytest.mark.parametrize("title", ["PEDIDO DE COMPRA", "Orden de compra", "PURCHASE ORDER", "Inkooporder"])
def test_a_title_takes_nothing_back(title: str) -> None:
    order = sheet([[title], *[[cell.text for cell in row] for row in ORDER.pages[0].tables[0].rows[1:]]])
    assert not any(i.severity is not Severity.NOTE and title in i.message for i in one(order).issues)
