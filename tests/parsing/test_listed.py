"""A mail that lists goods of ours is no question and no complaint because some other sentence of it sounds like one."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Kind
from tests.parsing.made import lines, mail, one

GOODS = "3 x TW-4410 Mug, stoneware, blue\n5 x TW-1306 Scissors"
WANTED = [("TW-4410", "3"), ("TW-1306", "5")]
ADDRESS = "Ana Ruiz\nCalle Mayor 4\n28001 Madrid"


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        (
            "Voudriez-vous porter à mon amie :",
            "Paiement : sur facture à 30 jours.\n\nLa mairie me rembourse.\n\nMerci de votre délicatesse.",
        ),
        ("la contatto per avere", "Pagamento: bonifico.\n\nMi dica quanto costa spedire, poi faccio il versamento."),
        (
            "Como otros años, la relación es la siguiente:",
            "Pago: factura a 30 días.\n\nEl presupuesto ya lo aprobó la junta.",
        ),
        (
            "En relación con su oferta 553/B les confirmamos el suministro de:",
            "Pago: factura a 30 días.\n\nNo en la oficina, por favor; la última vez hubo que devolver el palé.",
        ),
        ("Venho encomendar para a casa de férias, mas não quero a fatura lá.", "Pagamento: transferência."),
        ("Could you quote for these and, if it is under £200, just send them?", "Payment: by cheque."),
        (
            "Ich hätte gern ein Angebot, und falls der Preis noch gilt, ist es eine Bestellung:",
            "Zahlung: per Rechnung.",
        ),
    ],
)
def test_what_leads_to_the_goods_says_whether_they_are_wanted(before: str, behind: str) -> None:
    draft = one(mail(f"Hello,\n\n{before}\n\n{GOODS}\n\n{behind}\n\n{ADDRESS}", "Hello"))
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == WANTED


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("These came broken yesterday:", "I paid by card."),
        ("Folgende Artikel sind defekt angekommen:", "Bezahlt wurde per Rechnung."),
        ("Nous vous retournons les articles suivants :", "Payés par carte."),
        ("¿Me pueden dar presupuesto de lo siguiente?", "Gracias."),
        ("Vorrei un preventivo per:", "Grazie."),
        ("Wat kosten deze?", "Met vriendelijke groet"),
        ("Recebi ontem, e as canecas vieram partidas:", "Paguei por cartão."),
    ],
)
def test_goods_that_a_complaint_or_a_question_leads_to_are_not(before: str, behind: str) -> None:
    draft = one(mail(f"Hello,\n\n{before}\n\n{GOODS}\n\n{behind}\n\nAna", "Hello"))
    assert draft.kind not in (Kind.ORDER, Kind.CHANGE)


@pytest.mark.parametrize(
    "said",
    [
        "I ordered mugs yesterday and I typed the wrong house number.",
        "Oi, comprei ontem e digitei o número errado da casa.",
        "Ich habe gestern bestellt und die falsche Hausnummer angegeben.",
        "J'ai commandé hier et j'ai donné le mauvais numéro de rue.",
        "Ho ordinato ieri e ho scritto il numero civico sbagliato.",
        "Ik heb gisteren besteld en heb het verkeerde huisnummer opgegeven.",
        "Hemos pedido ayer y puse el número de la calle equivocado.",
    ],
)
def test_who_erred_himself_changes_his_order_and_complains_of_nobody(said: str) -> None:
    draft = one(mail(f"{said} It is 14, not 41.\n\nAna", "Hello"))
    assert draft.kind is Kind.CHANGE
