"""An address that a mail tells for the bill only is not where the goods go without a person."""

from __future__ import annotations

import pytest

from tests.parsing.made import mail, one

GOODS = "Please send 3 x TW-4410 and 5 x TW-1306."


def doubts(text: str) -> list[str]:
    return [issue.message for issue in one(mail(f"Hello,\n\n{GOODS}\n\n{text}\n", "Order")).issues]


BILLS = [
    "C'est moi qui réglerai, par virement : Pascal Rossignol, 89 avenue du Maine, 75014 Paris.",
    "Pour la facture c'est notre adresse à terre, 31 rue de Pont-Aven, 29300 Quimperlé.",
    "La factura, igual que siempre: Hostelería Duero, S.L., Paseo de Zorrilla, 120, 47008 Valladolid.",
    "Eccovi l'indirizzo per la fatturazione:\n\nMario Rossi\nVia Roma 4\n20121 Milano",
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
