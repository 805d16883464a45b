"""Notes of a printed order that take its address back, or name another house of the firm and no address; and notes that say where in the
house, when, or of papers."""

from __future__ import annotations

import pytest

from tests.parsing.test_sent_in_print import doubts, noted

TOWNS = {
    "GB": "Leeds LS1 4AB",
    "DE": "24103 Kiel",
    "FR": "44000 Nantes",
    "ES": "39001 Santander",
    "IT": "16121 Genova GE",
    "NL": "9901 AB Appingedam",
    "PT": "4150-553 Porto",
}


@pytest.mark.parametrize("printed", [False, True])
@pytest.mark.parametrize(
    ("country", "note"),
    [
        ("GB", "Please send these direct to our Whitby workshop, not to head office."),
        ("GB", "Not for Leeds: deliver to the Whitby yard."),
        ("GB", "DO NOT deliver to the address above. Ring us first."),
        ("GB", "Delivery address differs from the one printed above, ask Ms Reid before you send."),
        ("DE", "Bitte direkt an unsere Niederlassung Rostock senden, nicht an die Zentrale."),
        ("DE", "Die Ware geht diesmal auf die Baustelle in Rostock, nicht nach Kiel."),
        ("FR", "Merci d'expédier directement à notre agence de Brest et non au siège."),
        ("FR", "La livraison se fera exceptionnellement sur notre chantier de Brest."),
        ("ES", "Rogamos envíen la mercancía directamente a nuestra delegación de Bilbao y no a la central."),
        ("IT", "Si prega di spedire direttamente alla filiale di Savona e non in sede."),
        ("NL", "Graag rechtstreeks naar onze vestiging in Delfzijl sturen en niet naar het hoofdkantoor."),
        ("PT", "Enviar diretamente para a nossa filial de Aveiro e não para a sede."),
    ],
)
def test_a_note_that_takes_the_printed_address_back_is_a_doubt(country: str, note: str, printed: bool) -> None:
    assert doubts(noted(country, TOWNS[country], (note,), printed=printed))


@pytest.mark.parametrize("printed", [False, True])
@pytest.mark.parametrize(
    ("country", "note"),
    [
        ("GB", "Deliver to the goods-in entrance only, not to reception."),
        ("GB", "Goods must be delivered to the address above, Monday to Friday."),
        ("GB", "Invoices are not to be sent to the delivery address."),
        ("GB", "Do not send invoices to head office with the goods."),
        ("GB", "If the delivery address differs from the above, we shall tell you."),
        ("GB", "Parts will be refused if not delivered to the warehouse."),
        ("GB", "Deliver to our Leeds works on Friday."),
        ("DE", "Bitte nicht vor 8 Uhr an das Lager liefern."),
        ("DE", "Rechnung bitte nicht an die Lieferadresse senden."),
        ("FR", "Livrer uniquement au quai, pas à l'accueil."),
        ("ES", "No entregar los sábados en el almacén."),
        ("IT", "Non consegnare il sabato in magazzino."),
        ("NL", "Niet leveren voor 8 uur in het magazijn."),
        ("PT", "Não entregar aos sábados no armazém."),
    ],
)
def test_where_in_the_house_when_and_papers_are_none(country: str, note: str, printed: bool) -> None:
    assert not doubts(noted(country, TOWNS[country], (note,), printed=printed))
