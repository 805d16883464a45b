"""An address that a mail tells for the bill only is not where the goods go without a person."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Code
from tests.parsing.made import mail, one

GOODS = "Please send 3 x TW-4410 and 5 x TW-1306."
OFFICE = "Marlow Ltd, 3 High Street, Leeds LS1 2AB"
SIGNED = "Ann Reed\nMarlow Ltd\n3 High Street\nLeeds LS1 2AB"


def doubts(text: str) -> list[str]:
    return [issue.message for issue in one(mail(f"Hello,\n\n{GOODS}\n\n{text}\n", "Order")).issues]


def asked(said: str) -> list[str]:
    """What the order of these goods with these words beside it is asked about its addresses."""
    draft = one(mail(f"Hello,\n\nplease send us\n\n12 x TW-4410\n3 x TW-1306\n\n{said}\n", "Order"))
    return [issue.message for issue in draft.issues if issue.code is Code.ADDRESS_DOUBTFUL]


BILLS = [
    "C'est moi qui réglerai, par virement : Pascal Rossignol, 89 avenue du Maine, 75014 Paris.",
    "Pour la facture c'est notre adresse à terre, 31 rue de Pont-Aven, 29300 Quimperlé.",
    "La factura, igual que siempre: Hostelería Duero, S.L., Paseo de Zorrilla, 120, 47008 Valladolid.",
    "Eccovi l'indirizzo per la fatturazione:\n\nMario Rossi\nVia Roma 4\n20121 Milano",
    "Invoice to: Marlow Ltd, 3 High Street, Leeds LS1 2AB",
    "Facture à : Erwan Poulain, 18 rue du Sillon, 35400 Saint-Malo",
    "Die Rechnung geht an: Weber GmbH, Gartenweg 3, 45141 Essen.",
    "The invoice goes to Ann Reed, 12 Mill Lane, Hove BN3 1EH.",
    "A fatura é para a Rua Alto do Viso 12, 4460-180 Senhora da Hora.",
]


@pytest.mark.parametrize("bill", BILLS)
def test_who_tells_only_where_the_bill_goes_is_asked_for_the_goods(bill: str) -> None:
    assert any("bill's address only" in said for said in doubts(bill))


@pytest.mark.parametrize("bill", BILLS)
@pytest.mark.parametrize("goods", ["Same address for the goods.", "Livraison à la même adresse."])
def test_unless_he_says_that_they_go_there(bill: str, goods: str) -> None:
    assert not any("bill's address only" in said for said in doubts(f"{bill}\n\n{goods}"))


@pytest.mark.parametrize(
    "both",
    [
        "Livraison et facture : Erwan Poulain, 18 rue du Sillon, 35400 Saint-Malo",
        "Liefer- und Rechnungsadresse: Weber GmbH, Gartenweg 3, 45141 Essen",
        "My address: Ann Reed, 12 Mill Lane, Hove BN3 1EH.\n\nPlease send the bill to 12 Mill Lane, Hove BN3 1EH as well.",
        "The goods go to Ann Reed, 12 Mill Lane, Hove BN3 1EH, the invoice to Reed Ltd, 4 High Street, Lewes BN7 2AB.",
    ],
)
def test_nor_where_the_address_is_told_for_the_goods_as_well(both: str) -> None:
    assert not any("bill's address only" in said for said in doubts(both))


@pytest.mark.parametrize(
    "said",
    [
        f"She lives up in Bangor. House number is 51. The bill is mine. Invoice to: {OFFICE}",
        f"It's for my nan, pauline grady, weaste drive 9.\n\nBill: {OFFICE}",
        f"We'd like it sent to the Sisters in Kerry: Presentation Convent, Lisbeg.\n\nThe bill comes to me at the office,\n\n{OFFICE}",
        f"Bring it to the chippy, they know us. The centre's the acorn centre.\n\nInvoice to: {OFFICE}",
        f"Deliver where it says on the list.\n\nMy own address for the receipt is {OFFICE}",
        f"If the carrier asks for the bothy at Castle Craigard, he'll be shown.\n\nBills are met by the Trust: {OFFICE}",
        f"Send it to him? He's Jack Penrose, 18 Trelawney Avenue in Falmouth.\n\nInvoice to: {OFFICE}",
    ],
)
def test_goods_that_may_go_elsewhere_than_the_bill_wait(said: str) -> None:
    assert asked(said)


@pytest.mark.parametrize(
    "said",
    [
        f"Invoice and goods to: {OFFICE}",
        f"Goods and the invoice to: {OFFICE}",
        f"Ware und Rechnung an: {OFFICE}",
        f"Facture et livraison : {OFFICE}",
        f"Fattura e merce a: {OFFICE}",
        f"Factuur en goederen naar: {OFFICE}",
        f"Bill to: {OFFICE}\n\nDelivery: same address",
        f"Invoice to: {OFFICE}\n\nRegards\n{SIGNED}",
    ],
)
def test_the_bills_address_is_the_goods_where_the_text_tells_it_for_both(said: str) -> None:
    assert not asked(said)


@pytest.mark.parametrize(
    "said",
    [
        "It's for my nan, pauline grady, weaste drive 9.",
        "It's all for my brother, up in Otley.",
        "Das ist für meine Tochter in der neuen Wohnung.",
        "C'est pour ma fille, elle vient de déménager.",
        "Es para mi hermana, que vive en el pueblo.",
        "È per mia madre, che abita in campagna.",
        "Het is voor mijn moeder, in het tehuis.",
        "É para a minha irmã, que mora no campo.",
    ],
)
def test_nor_is_it_theirs_because_the_writer_signs_with_it_where_he_speaks_of_another(said: str) -> None:
    assert asked(f"{said}\n\nInvoice to: {OFFICE}\n\nRegards\n{SIGNED}")
