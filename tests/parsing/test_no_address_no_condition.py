"""What stands in a mail and is no address, no place for the goods, and no condition: numbers like a region and its code, whom somebody
orders for, what the driver should do, on which days somebody is there, a label with its reference."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Severity
from tests.parsing.made import Reading, context, mail, one, sheet

ADDRESSES = {
    "en_US": "12 High Street\nSpringfield, IL 62701",
    "en_AU": "12 High Street\nPerth WA 6000",
    "en_CA": "12 High Street\nToronto, ON M5V 2T6",
    "de_DE": "Hauptstr. 12\n37073 Göttingen",
    "fr_FR": "12 rue de la Gare\n37000 Tours",
    "es_ES": "Calle Mayor 12\n28013 Madrid",
    "it_IT": "Via Roma 12\n20121 Milano",
    "nl_NL": "Dorpsstraat 12\n1234 AB Utrecht",
    "pt_PT": "Rua Augusta 12\n1100-053 Lisboa",
}


def read(locale: str, said: str, *, address: str = "") -> OrderDraft:
    below = address or ADDRESSES[locale]
    text = f"Hello,\n\nplease send\n2 x TW-4410 Mug, stoneware, blue\n\n{said}\n\nJane Doe\nDoe Ceramics\n{below}\n"
    return one(mail(text), context(locale[3:], locale=locale))


def doubts(draft: OrderDraft) -> list[str]:
    return [issue.message for issue in draft.issues if issue.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en_AU", "Customer no. C3301, please charge to our account. Our order number is OR-2291."),
        ("en_CA", "Order no. is WA 98101."),
        ("en_US", "Our order number is CA 90210."),
        ("en_US", "Our PO number is OR 97201."),
        ("de_DE", "Unsere Bestellnummer ist OR-2291."),
        ("nl_NL", "Ons bestelnummer is OR-2291."),
    ],
)
def test_the_orders_own_number_is_no_region_with_its_code(locale: str, said: str) -> None:
    draft = read(locale, said)
    assert not doubts(draft)
    assert draft.customer_po.value


def test_a_region_with_a_code_that_is_no_number_of_the_order_may_be_of_an_address() -> None:
    draft = read("en_US", "Our order number is OR-2291. We had a shop in Portland, OR 97201.")
    assert any("Another address" in message for message in doubts(draft))


@pytest.mark.parametrize(
    "lead",
    [
        "PO 30556, on account C3318, deliver to",
        "PO 30556, deliver to",
        "PO 30556, on account C3318, please deliver to:",
        "Order no. 30556, customer no. C3318, please send to",
        "Bestellung Nr. 30556, Kunde C3318, bitte liefern an",
        "Commande n° 30556, compte C3318, à livrer à",
        "Bestelling 30556, klant C3318, graag leveren aan",
    ],
)
def test_numbers_before_the_words_that_lead_to_an_address(lead: str) -> None:
    text = f"Hi\n\n{lead}\nReed Supply\n12 Main Street\nSpringfield, IL 62701\n\n2 x TW-4410 Mug, stoneware, blue\n\nThanks\nAnn Reed\n"
    draft = one(mail(text), context())
    assert (draft.ship_to.company.value, draft.ship_to.street.value) == ("Reed Supply", "12 Main Street")
    assert not any("address" in message or "where the goods" in message for message in doubts(draft))


def test_more_than_numbers_before_the_words_that_lead_to_an_address() -> None:
    lead = "PO 30556, 3 of them, deliver to"
    text = f"Hi\n\n{lead}\nReed Supply\n12 Main Street\nSpringfield, IL 62701\n\n2 x TW-4410 Mug, stoneware, blue\n\nThanks\nAnn Reed\n"
    assert doubts(one(mail(text), context()))


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en_US", "Please may I order for our Brownie unit:"),
        ("de_DE", "Ich bestelle für unsere Schule St. Martin:"),
        ("fr_FR", "Je commande pour notre école Jean Moulin :"),
        ("es_ES", "Quiero pedir para nuestro colegio San José:"),
        ("it_IT", "Vorrei ordinare per la nostra scuola Manzoni:"),
        ("nl_NL", "Graag bestel ik voor onze school De Regenboog:"),
        ("pt_PT", "Queria encomendar para a nossa escola Camões:"),
    ],
)
def test_for_which_group_somebody_orders(locale: str, said: str) -> None:
    assert not doubts(read(locale, said))


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en_US", "Please send it to our Brownie unit at the hall."),
        ("en_US", "I would like to order for our Scout unit in Kirkby:"),
        ("en_US", "Please may I order for our Kirkby unit:"),
        ("en_US", "Please may I order for our customer Lemaire in Tours:"),
        ("de_DE", "Bitte liefern Sie an unsere Schule St. Martin."),
        ("fr_FR", "Je commande pour notre école Jean Moulin à Tours, à livrer là-bas."),
    ],
)
def test_where_it_goes_is_asked_for(locale: str, said: str) -> None:
    address = ADDRESSES[locale].replace("Tours", "Nantes").replace("37000", "44000")
    assert any("where the goods go" in message for message in doubts(read(locale, said, address=address)))


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("de_DE", "Wenn die Spedition vorher kurz anruft, ist jemand vor Ort: 0551 555380."),
        ("de_DE", "Sofern der Spediteur 30 Minuten vorher anruft, öffnen wir das Tor."),
        ("en_US", "If the haulier phones half an hour ahead, someone is there: 217 555 0142."),
        ("en_US", "If the carrier calls 30 minutes before, the gate will be open."),
        ("fr_FR", "Si le transporteur appelle 30 minutes avant, quelqu'un est sur place : 02 47 55 53 80."),
        ("es_ES", "Si el chófer avisa 30 minutos antes, habrá alguien."),
        ("it_IT", "Se l'autista chiama 30 minuti prima, apriamo il cancello."),
        ("nl_NL", "Als de chauffeur vooraf belt, is er iemand aanwezig: 030 555380."),
        ("pt_PT", "Se o motorista ligar antes, está alguém: 21 555 5380."),
    ],
)
def test_what_the_driver_should_do_is_no_condition(locale: str, said: str) -> None:
    assert not doubts(read(locale, said))


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("de_DE", "Wenn die Spedition vorher anruft, nehmen wir 5 mehr."),
        ("de_DE", "Wenn die Spedition teurer ist als die Post, bestellen wir nicht."),
        ("en_US", "If the driver rings first we want fewer, otherwise cancel."),
        ("fr_FR", "Si le transporteur appelle avant, annulez la commande."),
        ("en_US", "If the carrier costs more than 20, cancel the mugs."),
    ],
)
def test_a_condition_of_the_order_is_asked_for(locale: str, said: str) -> None:
    assert doubts(read(locale, said))


@pytest.mark.parametrize(
    ("locale", "days"),
    [
        ("nl_NL", "aanwezig ma, di, do, vr"),
        ("en_US", "open Mon, Wed, Fri"),
        ("de_DE", "Mo-Fr 8-16"),
        ("de_DE", "geöffnet Mo, Mi, Fr"),
        ("fr_FR", "ouvert lun, mar, jeu"),
        ("es_ES", "abierto lun, mié, vie"),
        ("it_IT", "aperto lun, mer, ven 8.30-12.00"),
        ("pt_PT", "aberto seg, qua, sex"),
    ],
)
def test_weekdays_are_no_line_of_the_street(locale: str, days: str) -> None:
    draft = read(locale, "", address=ADDRESSES[locale].replace("\n", f"\n{days}\n"))
    assert draft.sold_to.street.value == ADDRESSES[locale].partition("\n")[0]
    assert draft.sold_to.street2.value is None
    assert not doubts(draft)


@pytest.mark.parametrize("line", ["Tuesday House", "Friday Street 3", "Mon Repos"])
def test_a_house_called_after_a_day_is_a_line_of_the_street(line: str) -> None:
    draft = read("en_US", "", address=ADDRESSES["en_US"].replace("\n", f"\n{line}\n"))
    assert draft.sold_to.street2.value == line


TITLED = [["Item", "Description", "Qty"], ["TW-4410", "Mug, stoneware, blue", 2]]


def titled(title: str) -> Reading:
    return sheet([[title], [None], *TITLED])


@pytest.mark.parametrize(
    "title",
    [
        "Tea order for the shop",
        "Thee bestelling voor de winkel",
        "Bestellung Tee für den Laden",
        "Commande de thé pour le magasin",
        "Ordine tè per il negozio",
    ],
)
def test_a_title_takes_nothing_back(title: str) -> None:
    assert not any(title in message for message in doubts(one(titled(title))))


@pytest.mark.parametrize(
    "title", ["Same order as last month", "Cancelled tea order for the shop", "Usual tea order for the shop"]
)
def test_a_title_that_tells_of_another_order_is_asked_for(title: str) -> None:
    assert any(title in message for message in doubts(one(titled(title))))


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en_US", "Order reference AC/DEC."),
        ("en_US", "Our order reference AC/DEC."),
        ("en_US", "Your reference QX/NOV."),
        ("de_DE", "Unser Zeichen AC/DEZ."),
        ("fr_FR", "Notre référence AC/DEC."),
        ("nl_NL", "Ons kenmerk AC/DEC."),
    ],
)
def test_a_label_with_its_reference_takes_nothing_back(locale: str, said: str) -> None:
    assert not doubts(read(locale, said))


@pytest.mark.parametrize(
    "said",
    ["Order reference AC/DEC.", "Our order reference AC/DEC.", "Purchase order reference GM/OCT.", "Our ref. JS/NOV."],
)
def test_a_label_in_running_text_takes_nothing_back(said: str) -> None:
    text = f"Hello,\n\nWe would like 2 blue mugs and 3 glue stick. {said}\n\nJane Doe\n12 High Street\nSpringfield, IL 62701\n"
    assert not doubts(one(mail(text), context()))


@pytest.mark.parametrize("said", ["Order reference NOT WANTED.", "Order reference AC/DEC, please cancel the mugs."])
def test_a_label_with_more_than_a_reference_is_asked_for(said: str) -> None:
    text = f"Hello,\n\nWe would like 2 blue mugs and 3 glue stick. {said}\n\nJane Doe\n12 High Street\nSpringfield, IL 62701\n"
    assert doubts(one(mail(text), context()))


@pytest.mark.parametrize("said", ["Order reference AC/DEC is cancelled.", "Please cancel order AC/DEC."])
def test_a_reference_that_is_called_off_is_asked_for(said: str) -> None:
    text = f"Hello,\n\nplease send\n2 x TW-4410 Mug, stoneware, blue\n\n{said}\n\nJane Doe\n12 High Street\nSpringfield, IL 62701\n"
    drafts = one(mail(text), context())
    assert doubts(drafts)
