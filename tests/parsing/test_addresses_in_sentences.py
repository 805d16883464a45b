# ruff: noqa: E501
"""Addresses in running text: with other words before and behind, two in one sentence, rows that were broken; and what they must not hide."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code
from orderproc.parsing import parse

from .made import context, mail

GOODS = "Please send us:\n\n2 x TW-4410\n6 x TW-1306\n\n"


def read(text: str, country: str = "GB") -> OrderDraft:
    draft, *_ = parse(mail(f"{GOODS}{text}\n\nMany thanks\nJane Doe\n", "Order"), context(country))
    assert [(line.sku.value, line.quantity.value) for line in draft.lines] == [("TW-4410", 2), ("TW-1306", 6)]
    return draft


def doubts(draft: OrderDraft) -> list[str]:
    return [i.message for i in draft.issues if i.code is Code.ADDRESS_DOUBTFUL]


@pytest.mark.parametrize(
    ("country", "text", "who", "street", "code", "city"),
    [
        ("GB", "Could it be left with Bob Carter, 9 Quay Street, Truro TR1 2HD, because our road is up?", "Bob Carter", "9 Quay Street", "TR1 2HD", "Truro"),
        ("GB", "Usual address - 3 Tithe Close, Wantage, Oxon OX12 9AB. The gate sticks, so push.", "Jane Doe", "3 Tithe Close", "OX12 9AB", "Wantage"),
        ("DE", "Versand an Klinik Nordufer gGmbH, Ulmenweg 6b, 17489 Greifswald, bitte bis 15 Uhr.", "Klinik Nordufer gGmbH", "Ulmenweg 6b", "17489", "Greifswald"),
        ("GB", "My address is Weir Cottage, Mill Street, Ludlow SY8 1AZ and I am in most mornings.", "Weir Cottage", "Mill Street", "SY8 1AZ", "Ludlow"),
        ("GB", "Can it go to 12 Oak Rd, Frome? Postcode BA11 3EG.", "Jane Doe", "12 Oak Rd", "BA11 3EG", "Frome"),
        ("GB", "Kindly address it to Sue Platt at number 5, Castle Hill, Totnes TQ9 5NU; she is always in.", "Sue Platt", "5, Castle Hill", "TQ9 5NU", "Totnes"),
        ("US", "We just moved! The new address is 77 Fern Ave, Unit 4, Boise ID 83702, please change it.", "Jane Doe", "77 Fern Ave", "83702", "Boise"),
        ("US", "Mail it to P.O. Box 91, Gallup, New Mexico 87301 - no carrier comes out here.", "Jane Doe", "P.O. Box 91", "87301", "Gallup"),
        ("US", "Could it come to the studio?  Red Kiln Pottery, 5 Mesa Rd., Taos, N.M. 87571, open from 9 to 5.", "Red Kiln Pottery", "5 Mesa Rd.", "87571", "Taos"),
        ("DE", "Bitte schicken Sie alles an Eva Busch, Gartenweg 3, 79098 Freiburg, da wir verreist sind.", "Eva Busch", "Gartenweg 3", "79098", "Freiburg"),
        ("DE", "Unsere Anschrift ist An der Mühle 12, 21335 Lüneburg, der Eingang ist hinten.", "Jane Doe", "An der Mühle 12", "21335", "Lüneburg"),
        ("FR", "Merci de livrer chez Paul Morel, 14 rue des Lilas, 35000 Rennes, car nous serons absents.", "Paul Morel", "14 rue des Lilas", "35000", "Rennes"),
        ("ES", "Envíenlo a Rosa Gil, Calle Mayor 8, 31001 Pamplona, porque estamos de obras.", "Rosa Gil", "Calle Mayor 8", "31001", "Pamplona"),
        ("IT", "Il pacco va a Marco Sala, Via Roma 21, 12051 Alba (CN), perché siamo in ferie.", "Marco Sala", "Via Roma 21", "12051", "Alba"),
        ("NL", "Graag bezorgen bij Piet Bakker, Dorpsstraat 9, 3512 AB Utrecht, want wij zijn weg.", "Piet Bakker", "Dorpsstraat 9", "3512 AB", "Utrecht"),
        ("PT", "Por favor enviem para Rui Lopes, Rua da Paz 5, 3000-123 Coimbra, pois estamos fora.", "Rui Lopes", "Rua da Paz 5", "3000-123", "Coimbra"),
    ],
)  # fmt: skip
def test_an_address_with_words_before_and_behind(
    country: str, text: str, who: str, street: str, code: str, city: str
) -> None:
    draft = read(text, country)
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (goes.name.value or goes.company.value, goes.street.value) == (who, street)
    assert (goes.postal_code.value, goes.city.value) == (code, city)
    assert not doubts(draft)


@pytest.mark.parametrize(
    "text",
    [
        "The invoice goes to our office (Pike Ltd, Kiln House, Dock Road, Hull HU1 3ES, ref 4471) and the boxes go to the shop, 7 High\nStreet, Beverley HU17 9AA.",
        "Goods to Pike Ltd, 7 High Street, Beverley HU17 9AA; bill to Pike Ltd, Kiln House, Dock Road, Hull HU1 3ES.",
        "Please bill Pike Ltd, Kiln House, Dock Road, Hull HU1 3ES, but deliver to 7 High Street, Beverley HU17 9AA.",
    ],
)
def test_two_addresses_in_one_sentence(text: str) -> None:
    draft = read(text)
    assert (draft.ship_to.street.value, draft.ship_to.postal_code.value) == ("7 High Street", "HU17 9AA")
    assert (draft.bill_to.company.value, draft.bill_to.postal_code.value) == ("Pike Ltd", "HU1 3ES")
    assert not doubts(draft)


@pytest.mark.parametrize(
    "text",
    [
        "Please do not send it to our old place, 4 Elm Row, Ely CB7 4HG, but to 8 Broad Street, Ely CB7 4AJ.",
        "Not to 4 Elm Row, Ely CB7 4HG any more: deliver to 8 Broad Street, Ely CB7 4AJ please.",
        "Our former address was 4 Elm Row, Ely CB7 4HG; we are now at 8 Broad Street, Ely CB7 4AJ.",
    ],
)
def test_an_address_that_no_longer_holds(text: str) -> None:
    draft = read(text)
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (goes.street.value, goes.postal_code.value) == ("8 Broad Street", "CB7 4AJ")


@pytest.mark.parametrize(
    "text",
    [
        "If nobody is there, send it to Bob Carter, 9 Quay Street, Truro TR1 2HD, and tell us.",
        "Either to 9 Quay Street, Truro TR1 2HD, or to 4 Elm Row, Ely CB7 4HG, we will see.",
        "Please do not send it to 4 Elm Row, Ely CB7 4HG.",
        "Please write 'Northern Cross Ramblers' on the label, 4 Elm Row, Ely CB7 4HG, or it goes astray.",
        "One box to Bob Carter, 9 Quay Street, Truro TR1 2HD, the other to Sue Platt, 4 Elm Row, Ely CB7 4HG.",
    ],
)
def test_what_is_open_stays_a_doubt(text: str) -> None:
    assert doubts(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Please send it to Bob Carter, 9 Quay Street, Truro TR1 2HD, but only if it costs no more than 20 pounds.",
        "The parcel goes to Bob Carter, 9 Quay Street, Truro TR1 2HD, provided that all of it is in stock.",
        "Deliver to Bob Carter, 9 Quay Street, Truro TR1 2HD and please hold it back until we have paid.",
    ],
)
def test_a_condition_behind_an_address_is_seen(text: str) -> None:
    assert any(i.code is Code.NEEDS_PERSON for i in read(text).issues)


@pytest.mark.parametrize(
    "text",
    [
        "Send all of it to PO Box 44, Otley LS21 3HZ as the postman can't find our track.",
        "Please post everything to PO Box 44, Otley LS21 3HZ because nobody can get up our lane.",
        "Send the lot to PO Box 44, Otley LS21 3HZ, since we don't have a letter box.",
    ],
)
def test_a_reason_behind_an_address_refuses_nothing(text: str) -> None:
    draft = read(text)
    assert draft.ship_to.street.value == "PO Box 44"
    assert not [i for i in draft.issues if i.code in (Code.NEEDS_PERSON, Code.ADDRESS_DOUBTFUL)]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("We have moved. Bob Carter, 9 Quay Street, Truro TR1 2HD is where I live; also send 3 x TW-1451.", "TW-1451"),
        ("Also 3 of TW-1451 please, all to Bob Carter, 9 Quay Street, Truro TR1 2HD, by Friday.", "TW-1451"),
        ("Bob Carter, 9 Quay Street, Truro TR1 2HD gets the parcel, and add 3 x TW-1451 to it.", "TW-1451"),
    ],
)
def test_goods_beside_an_address_are_read(text: str, sku: str) -> None:
    draft, *_ = parse(mail(f"{GOODS}{text}\n\nMany thanks\nJane Doe\n", "Order"), context("GB"))
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (goes.name.value, goes.street.value, goes.city.value) == ("Bob Carter", "9 Quay Street", "Truro")
    assert (sku, 3) in [(line.sku.value, line.quantity.value) for line in draft.lines]


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("FR", "Merci de livrer le tout à l'école primaire Jules Ferry, 5 place de la Gare, 79000 Niort, avant 16 h."),
        ("FR", "Pour la livraison : Bibliothèque communale de Sarlat, 2 rue du Pont, 24200 Sarlat."),
        ("NL", "Graag bezorgen bij basisschool De Regenboog, Kerkstraat 21, 7411 JT Deventer, na 12 uur."),
        ("DE", "Bitte an Inst. f. Botanik, Rennweg 14, 17489 Greifswald, schicken."),
        ("GB", "Delivery address: as discussed with your Mr Clark on the phone"),
        ("ES", "Envíenlo a Elena Márquez, calle del Olmo 5 o 15, 28012 Madrid."),
    ],
)
def test_a_name_that_is_cut_is_no_whole_address(country: str, text: str) -> None:
    draft = read(text, country)
    whole = (
        "école primaire Jules Ferry",
        "Bibliothèque communale de Sarlat",
        "basisschool De Regenboog",
        "Inst. f. Botanik",
    )
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    named = (goes.name.value, goes.company.value)
    waits = (
        any(i.code is Code.ADDRESS_DOUBTFUL for i in draft.issues)
        or not goes.postal_code
        or " o " in (goes.street.value or "")
    )
    assert waits or any(one in named for one in whole)


@pytest.mark.parametrize(
    ("text", "country", "company"),
    [
        ("Address for the parcel Oak Lane Toys Ltd, 9 Quay Street, Truro TR1 2HD.", "GB", "Oak Lane Toys Ltd"),
        ("Adresse für das Paket Spielwaren Eich GmbH, Uferweg 9, 24103 Kiel.", "DE", "Spielwaren Eich GmbH"),
        ("Adresse pour la livraison Jouets Lupin SARL, 9 rue du Quai, 44000 Nantes.", "FR", "Jouets Lupin SARL"),
        ("Morada para a encomenda Brinquedos Sol Lda, Rua Nova 9, 4700-329 Braga.", "PT", "Brinquedos Sol Lda"),
    ],
)
def test_a_label_without_a_colon_leads_to_an_address(text: str, country: str, company: str) -> None:
    draft = read(text, country)
    assert company in (draft.ship_to.company.value, draft.sold_to.company.value)
    assert doubts(draft) == []


@pytest.mark.parametrize(
    ("row", "after"),
    [
        (
            "Delivery address: Oak Lane Toys Ltd, Goods In, Unit 4, 9 Quay Street, Truro TR1 2HD",
            "Payment terms: 30 days",
        ),
        ("Lieferanschrift: Spielwaren Eich GmbH, Lager 2, Uferweg 9, 24103 Kiel", "Zahlungsbedingung: 30 Tage netto"),
        (
            "Destinazione merce: Officine Lupo s.c.a., Via Nuova 9, 38098 San Carlo all'Adige (TN)",
            "Pagamento: bonifico 60 gg",
        ),
    ],
)
def test_a_label_in_the_row_below_is_no_part_of_a_town(row: str, after: str) -> None:
    draft, *_ = parse(mail(f"{GOODS}{row}\n{after}\n", "Order"), context("IT"))
    place = draft.ship_to if draft.ship_to.city else draft.sold_to
    assert place.city.value in ("Truro", "Kiel", "San Carlo all'Adige")
    assert place.company.value in ("Oak Lane Toys Ltd", "Spielwaren Eich GmbH", "Officine Lupo s.c.a.")


@pytest.mark.parametrize(
    "text",
    [
        "Please send 2 x TW-4410 and 6 x TW-1306 to Ann Reed, 12 Elm Street, Albany, NY 12207.",
        "I need 2 of TW-4410 plus 6 of TW-1306, shipped to Ann Reed, 12 Elm Street, Albany, NY 12207, please.",
        "2 x TW-4410\n6 x TW-1306 to Ann Reed, 12 Elm Street, Albany, NY 12207",
    ],
)
def test_all_goods_of_a_sentence_go_where_it_says(text: str) -> None:
    draft, *_ = parse(mail(f"{text}\n\nThank you\nJane Doe\n", "Order"), context("US"))
    assert [(line.sku.value, line.quantity.value) for line in draft.lines] == [("TW-4410", 2), ("TW-1306", 6)]
    assert (draft.ship_to.name.value, draft.ship_to.postal_code.value) == ("Ann Reed", "12207")
    assert not draft.issues


@pytest.mark.parametrize(
    "text",
    [
        "Please send 2 x TW-4410 to Ann Reed, 12 Elm Street, Albany, NY 12207 and 6 x TW-1306 to me.",
        "2 x TW-4410\n6 x TW-1306\n\nPlease send 1 of the TW-4410 to Ann Reed, 12 Elm Street, Albany, NY 12207.",
        "6 x TW-1306\n\nPlease send 2 x TW-4410 to Ann Reed, 12 Elm Street, Albany, NY 12207.",
    ],
)
def test_a_share_of_the_goods_stays_a_doubt(text: str) -> None:
    draft, *_ = parse(mail(f"{text}\n\nThank you\nJane Doe\n4 Oak Road\nTroy, NY 12180\n", "Order"), context("US"))
    assert draft.issues


@pytest.mark.parametrize(
    ("country", "text", "who", "street"),
    [
        ("GB", "Please post all of it to me, Bob Carter, at 9 Quay Street, Truro TR1 2HD.", "Bob Carter", "9 Quay Street"),
        ("GB", "Could it go to my sister, Sue Platt, at 9 Quay Street, Truro TR1 2HD?", "Sue Platt", "9 Quay Street"),
        ("DE", "Bitte alles an meine Mutter, Eva Busch, in Gartenweg 3, 79098 Freiburg.", "Eva Busch", "Gartenweg 3"),
        ("FR", "Merci de livrer chez ma voisine, Odile Morel, au 14 rue des Lilas, 35000 Rennes.", "Odile Morel", "14 rue des Lilas"),
    ],
)  # fmt: skip
def test_a_name_between_commas_before_its_address(country: str, text: str, who: str, street: str) -> None:
    draft = read(text, country)
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (goes.name.value, goes.street.value) == (who, street)
    assert not doubts(draft)
