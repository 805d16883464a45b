# ruff: noqa: E501
"""Sentences that send the goods to a place that no address names are doubts; those that name the usual one, or one that was read, are none."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Code, Kind
from tests.parsing.made import context, mail, one

GOODS = "12 TW-4410 and 3 TW-1306"


def doubted(text: str, *, signed: str = "Ann Baker") -> bool:
    draft = one(mail(f"{text}\n\n{signed}\n", "order"))
    assert draft.kind is Kind.ORDER
    return any(issue.code == Code.ADDRESS_DOUBTFUL for issue in draft.issues)


@pytest.mark.parametrize(
    "text",
    [
        f"Please send {GOODS} to our site at 14 Harbour Road, Cork, Ireland.",
        f"Please send {GOODS}. This time they go to Toulouse, not Albany.",
        f"Please send {GOODS}. Deliver to our Toulouse branch please.",
        f"Please send {GOODS}. Billing to Baker, delivery to Garnier as discussed.",
        f"{GOODS} for our customer Mr Lemaire please, he lives in Tours.",
        f"{GOODS} please. I will come and collect them on Friday.",
        f"{GOODS} please. We have moved last month, you have our new address.",
        "Hallo, wir brauchen 12 TW-4410 und 3 TW-1306, Lieferung diesmal bitte nach Toulouse.",
        "Wir bestellen 12 TW-4410 und 3 TW-1306. Lieferung frei Haus an Lager Nord, Tor 3.",
        "Bitte senden Sie uns 12 TW-4410 und 3 TW-1306. Wir holen die Ware bei Ihnen ab.",
        "Bonjour, nous commandons 12 TW-4410 et 3 TW-1306. À envoyer chez notre client Lemaire.",
        "Bonjour, nous commandons 12 TW-4410 et 3 TW-1306. Je passerai les chercher au magasin.",
        "Bonjour, nous commandons 12 TW-4410 et 3 TW-1306 pour l'école Jean Moulin à Tours.",
        "Necesitamos 12 TW-4410 y 3 TW-1306. Enviar a la obra de calle Mayor 12, Zaragoza.",
        "Vorrei ordinare 12 TW-4410 e 3 TW-1306, da consegnare in cantiere a Torino.",
        "Graag bestellen wij 12 TW-4410 en 3 TW-1306. Afleveren bij Jansen BV, Kerkstraat 12 te Utrecht.",
        "Queremos encomendar 12 TW-4410 e 3 TW-1306. Entregar na obra da Rua Direita, em Leiria.",
    ],
)
def test_a_place_that_no_address_names_is_a_doubt(text: str) -> None:
    assert doubted(text)


@pytest.mark.parametrize(
    "text",
    [
        f"Please send me {GOODS} to the usual address. Looking forward to receiving them.",
        f"Please ship {GOODS} to our address in your files as soon as you can, and send the invoice to accounts@baker.example.",
        "Bitte liefern Sie 12 TW-4410 und 3 TW-1306 an unsere bekannte Adresse.",
        "Veuillez nous livrer 12 TW-4410 et 3 TW-1306 à l'adresse habituelle, au plus tard le 15 décembre. Merci d'envoyer la facture à notre service comptable.",
        "Por favor envíen a nuestra dirección habitual 12 TW-4410 y 3 TW-1306 en cajas separadas.",
        "Vi preghiamo di inviare 12 TW-4410 e 3 TW-1306 al solito indirizzo con consegna in mattinata. Grazie",
        "Graag 12 TW-4410 en 3 TW-1306 leveren op het bekende adres, op rekening. Stuur de factuur naar onze administratie.",
        "Agradecíamos o envio de 12 TW-4410 e 3 TW-1306 para a morada habitual, com a maior brevidade.",
    ],
)
def test_the_usual_place_is_none(text: str) -> None:
    assert not doubted(text)


def test_an_address_that_was_read_explains_the_sentence() -> None:
    signed = "Ann Baker\n12 Elm Street\nAlbany, NY 12207"
    assert not doubted(f"Please send {GOODS} to our office in Albany.", signed=signed)
    assert doubted(f"Please send {GOODS} to our office in Toulouse.", signed=signed)


def test_goods_in_the_row_of_an_address_are_never_lost() -> None:
    text = "Hallo, bitte 12 TW-4410 und 3 TW-1306 direkt an unseren Kunden Firma Weber, Gartenweg 3, 79098 Freiburg schicken."
    assert one(mail(f"{text}\nGruß\n", "order")).kind is Kind.ORDER


BILLED = "The bill comes to me: Ann Baker, 31 Beaufort Avenue, Bristol BS7 8RR."
HERS = "Mrs Rose Baker\n2 Mill Lane\nHexham\nNE46 3QR"


@pytest.mark.parametrize(
    "said",
    [
        "The parcel should go straight to her, and no prices in it please:",
        "It's for my mother's birthday, please send it to her, if possible before Friday:",
        "Bitte schicken Sie das Paket an meine Mutter, gern als Geschenk:",
        "C'est un cadeau, à livrer chez elle si possible avant jeudi :",
        "Es un regalo, por favor envíenlo a ella:",
        "È un regalo, da consegnare a lei entro giovedì:",
        "Het is een cadeau, graag bezorgen bij haar, liefst voor donderdag:",
    ],
)
def test_a_present_goes_to_whose_address_is_read_and_who_writes_pays_for_it(said: str) -> None:
    draft = one(mail(f"I'd like to order {GOODS}.\n\n{said}\n\n{HERS}\n\n{BILLED}\n\nAnn Baker\n", "order", sender=("Ann Baker", "ann@baker.example")))  # fmt: skip
    assert [i.message for i in draft.issues if i.code == Code.ADDRESS_DOUBTFUL] == []
    assert (draft.sold_to.name.value, draft.ship_to.name.value) == ("Ann Baker", "Mrs Rose Baker")
    assert (draft.sold_to.street.value, draft.ship_to.street.value) == ("31 Beaufort Avenue", "2 Mill Lane")
    assert draft.bill_to.empty


@pytest.mark.parametrize(
    "text",
    [
        f"Please send {GOODS}. The parcel should go straight to her, and no prices in it.",
        "Nous commandons 12 TW-4410 et 3 TW-1306, à livrer chez elle avant jeudi.",
        f"Please send {GOODS} to her office in Leeds.",
        f"Please send {GOODS} to the farm, not the house.",
        f"Please send {GOODS} to our branch, the one in Leeds.",
    ],
)
def test_somebody_without_an_address_is_a_doubt(text: str) -> None:
    assert doubted(text, signed="Ann Baker\n31 Beaufort Avenue\nBristol BS7 8RR") or any(
        "not wanted" in i.message for i in one(mail(f"{text}\n\nAnn Baker\n", "order")).issues
    )


@pytest.mark.parametrize(
    "text",
    [
        f"Please send {GOODS} to the farm, net 15 same as ever.",
        f"Please send {GOODS} to the workshop, the invoice goes to accounts@baker.example.",
        "Bitte liefern Sie 12 TW-4410 und 3 TW-1306 in die Werkstatt, wie immer.",
        "Por favor, entregar 12 TW-4410 y 3 TW-1306 en el taller, la factura va a la sede.",
    ],
)
def test_the_own_house_in_the_signature_is_no_other_place(text: str) -> None:
    assert not doubted(text, signed="Ann Baker\n31 Beaufort Avenue\nBristol BS7 8RR")


def test_two_labelled_addresses_in_rows_are_two() -> None:
    rows = "Entrega: Auto Rio, Lda., Rua da Ponte de Pedra 51, 3500-225 Viseu\nFaturação: Auto Rio, Lda., Rua Formosa 12, 3500-135 Viseu"
    draft = one(mail(f"Queria encomendar 12 TW-4410.\n\n{rows}\n\nAna Rio\n", "encomenda"))
    assert (draft.ship_to.city.value, draft.bill_to.street.value) == ("Viseu", "Rua Formosa 12")


@pytest.mark.parametrize(
    "said",
    [
        "Descargar por el patio de atrás, antes de las 11.",
        "Anlieferung bitte über den Hof, Rampe links.",
        "Livrer par la porte arrière svp.",
        "Scaricare dal retro, cancello a destra.",
        "Lossen via de achterdeur graag.",
        "Entregar pela porta lateral.",
        "Please deliver to the back door.",
    ],
)
def test_a_door_of_the_house_is_no_other_place(said: str) -> None:
    assert not doubted(f"Please send {GOODS}. {said}", signed="Ann Baker\n12 Elm Street\nAlbany, NY 12207")


@pytest.mark.parametrize(
    "said",
    [
        "Deliver to the back door of the neighbours.",
        "Deliver to the rear entrance of the Mill Lane shop.",
        "Deliver to the side gate at 14 Harbour Road, Cork.",
    ],
)
def test_a_door_of_another_house_is_one(said: str) -> None:
    assert doubted(f"Please send {GOODS}. {said}", signed="Ann Baker\n12 Elm Street\nAlbany, NY 12207")


@pytest.mark.parametrize(
    "said",
    [
        "Schicken Sie alles an meine Adresse, ich hab die Kundennummer L-448.",
        "Envíen todo a mi dirección, soy el cliente 2204.",
        "Please send it to my address, my customer number is 55-210.",
        "Stuur alles naar mijn adres, klantnummer 8814.",
    ],
)
def test_a_customers_number_is_no_place(said: str) -> None:
    assert not doubted(f"Please send {GOODS}. {said}", signed="Ann Baker\n12 Elm Street\nAlbany, NY 12207")


def test_who_is_billed_elsewhere_has_his_own_address_there() -> None:
    text = (
        f"Please send {GOODS}.\n\nDeliver to our warehouse:\n\nBaker Ltd.\nQuay House\n14 Dock Road\nAlbany, NY 12204\n\n"
        "Invoice to Baker Ltd., 88 State Street, Albany, NY 12207.\n\nKind regards\nAnn Baker\n"
    )
    draft = one(mail(text, "order"))
    assert (draft.sold_to.street.value, draft.ship_to.street.value) == ("88 State Street", "14 Dock Road")


@pytest.mark.parametrize(
    ("said", "open_"),
    [
        ("SHIP TO MRS. JANE DOE\n5 Elm Road\nAlbany, NY 12207", False),
        ("Ship to Dr. Jane Doe\n5 Elm Road\nAlbany, NY 12207", False),
        ("Please ship to Mrs. Ida Cole.", True),
    ],
)
def test_a_form_of_address_is_no_place(said: str, open_: bool) -> None:
    assert doubted(f"Please send {GOODS}.\n\n{said}") is open_


HOUSE = "Ann Baker\n12 Elm Street\nAlbany, NY 12207"


@pytest.mark.parametrize(
    "text",
    [
        "Delivery week 48 if you can, to the office as always, somebody is in.",
        "Please deliver to the shop as usual.",
        "Bitte wie immer ins Büro liefern.",
        "Merci de livrer au bureau comme d'habitude.",
        "Por favor, envíen a la oficina como siempre.",
        "Graag naar kantoor sturen zoals altijd.",
    ],
)
def test_the_own_office_as_always_is_no_other_place(text: str) -> None:
    assert not doubted(f"Please send {GOODS}.\n\n{text}", signed=HOUSE)


@pytest.mark.parametrize(
    "text",
    [
        "Please deliver to the Toulouse office.",
        "Deliver to our Garnier warehouse as always.",
        "Please deliver to Garnier's office as usual.",
        "Bitte wie immer an Lager Nord liefern.",
    ],
)
def test_another_place_stays_a_doubt(text: str) -> None:
    assert doubted(f"Please send {GOODS}.\n\n{text}", signed=HOUSE)


POINTS_AT = [
    "Kindly deliver the material to the Department of Chemistry at the address below on any working day.",
    "Please deliver to the address below.",
    "Please ship to our workshop at the address at the bottom of this mail.",
    "Bitte liefern Sie an unsere Werkstatt unter der unten genannten Adresse.",
    "Merci de livrer à notre atelier, à l'adresse ci-dessous.",
    "Les rogamos lo envíen a nuestro taller, a la dirección indicada abajo.",
    "Consegnare al nostro magazzino all'indirizzo in calce.",
    "Graag leveren bij onze werkplaats op onderstaand adres.",
    "Entregar no nosso armazém na morada abaixo.",
]


@pytest.mark.parametrize("text", POINTS_AT)
def test_the_address_below_is_the_one_that_was_read(text: str) -> None:
    assert not doubted(f"Please send {GOODS}.\n\n{text}", signed="Ann Baker\n12 College Road\nAlbany, NY 12207")


@pytest.mark.parametrize(
    "text", [POINTS_AT[0], POINTS_AT[3], "Not to the address below, but to our shop in Troy please."]
)
def test_an_address_below_that_was_not_read_is_a_doubt(text: str) -> None:
    assert doubted(f"Please send {GOODS}.\n\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "Please initial the delivery docket, our storeman likes to have somebody to blame.",
        "Delivery notes to the office, please, not in the box.",
        "All delivery drivers must wear hi-vis and report to the gatehouse.",
        "I teach pottery to pensioners in the town hall, and they go through materials fast.",
        "Anlieferung bitte an Rampe 3, die Kollegen vom Lager wissen Bescheid.",
        "Der Lieferant soll sich an der Pforte melden.",
        "Le bon de livraison est à remettre à la secrétaire.",
        "El albarán de entrega para la secretaria, por favor.",
        "La bolla di consegna va alla segretaria.",
        "A guia de entrega é para a secretária.",
    ],
)
def test_who_brings_it_and_its_papers_go_nowhere(text: str) -> None:
    assert not doubted(f"Please send {GOODS}.\n\n{text}", signed=HOUSE)


@pytest.mark.parametrize(
    "text",
    ["Delivery to our Toulouse branch this time.", "The boxes go to our shop in Bath.", "Lieferung an Lager Nord."],
)
def test_what_is_brought_elsewhere_is_a_doubt(text: str) -> None:
    assert doubted(f"Please send {GOODS}.\n\n{text}", signed=HOUSE)


# where somebody is signed with his address, by language
SIGNED = {
    "en": "Jane Doe\nLinden School\n12 Oak Street\nAlbany, NY 12207",
    "de": "Jana Dorn\nLindenschule\nEichenweg 12\n33602 Bielefeld",
    "fr": "Jeanne Dorn\nÉcole des Tilleuls\n12 rue des Chênes\n37000 Tours",
    "es": "Juana Dorn\nColegio Los Tilos\nCalle Roble 12\n28010 Madrid",
    "it": "Gianna Dorni\nScuola Tigli\nVia Quercia 12\n20121 Milano",
    "nl": "Jana Doorn\nDe Lindeschool\nEikenweg 12\n3511 AB Utrecht",
    "pt": "Joana Dorn\nEscola das Tílias\nRua do Carvalho 12\n1200-109 Lisboa",
}
ASKS = {
    "en": "Please send us:",
    "de": "Bitte senden Sie uns:",
    "fr": "Merci de nous envoyer :",
    "es": "Por favor envíennos:",
    "it": "Vi preghiamo di inviarci:",
    "nl": "Graag leveren:",
    "pt": "Por favor enviem-nos:",
}


def doubted_beside_an_address(said: str, language: str) -> bool:
    country = {"en": "US"}.get(language, language.upper())
    text = f"{ASKS[language]}\n\n12 TW-4410\n3 TW-1306\n\n{said}\n\n{SIGNED[language]}"
    draft = one(mail(text), context(country, locale=f"{language}_{country}"))
    assert draft.kind is Kind.ORDER
    return any(issue.code == Code.ADDRESS_DOUBTFUL for issue in draft.issues)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Deliveries between 9 and 2 only please, the caretaker (Rosie) will meet the van at the side gate.", "en"),
        ("Please deliver before noon; our porter Dan Hughes waits for the driver at the back door.", "en"),
        ("Deliver in the mornings please, Earl will take it in at the loading dock.", "en"),
        ("Lieferung bitte bis 12 Uhr, Herr Klein wartet auf den Fahrer bei der Rampe.", "de"),
        (
            "Anlieferung bitte zwischen 8 und 12 Uhr, unser Hausmeister (Herr Klein) nimmt alles am Hoftor entgegen.",
            "de",
        ),
        ("Veuillez livrer avant midi : Mme Roy réceptionne à l'entrée de service.", "fr"),
        ("Por favor entreguen por la mañana, Paco espera al camión en la puerta lateral.", "es"),
        ("Consegnare al mattino, Gino aspetta il corriere al cancello laterale.", "it"),
        ("Graag 's morgens leveren, Henk wacht de chauffeur op bij de zijpoort.", "nl"),
        ("Por favor entreguem de manhã, o Rui espera o camião no portão lateral.", "pt"),
        # the own house, and how it is paid
        ("Ship to the greenhouse and bill our account as usual please.", "en"),
        ("Send everything to the school and the bill to our account.", "en"),
        ("Please send it to our clinic and charge our account.", "en"),
        ("Ship to the barn and put it on our account.", "en"),
        ("Bitte an die Gärtnerei liefern und wie immer auf Rechnung.", "de"),
        ("Merci de livrer à la serre et de facturer sur notre compte comme d'habitude.", "fr"),
        ("Consegnare alla serra e fatturare sul nostro conto come al solito.", "it"),
    ],
)
def test_who_takes_the_goods_in_and_how_they_are_paid_is_no_place(said: str, language: str) -> None:
    assert not doubted_beside_an_address(said, language)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Deliver to our sports hall in Thurles please, the caretaker will meet the van at the side gate.", "en"),
        ("Please deliver to the side entrance of the town hall in Kells.", "en"),
        ("Please deliver at the dock of the Troy warehouse.", "en"),
        ("Please deliver to the back door of our neighbour.", "en"),
        ("Anlieferung bitte in Gütersloh, unser Hausmeister (Herr Klein) nimmt alles am Hoftor entgegen.", "de"),
        ("Bitte liefern Sie an das Tor der Turnhalle Brackwede.", "de"),
        ("Livraison au gymnase Coubertin, le gardien attendra le camion au portail.", "fr"),
        ("Merci de livrer à la serre de Blois et de facturer sur notre compte.", "fr"),
        ("Consegnare al cancello della palestra di Monza.", "it"),
        ("Ship to the greenhouse in Troy and bill our account as usual please.", "en"),
        ("Ship to our other greenhouse and bill our account.", "en"),
        ("Ship to the cottage and the island and bill our account.", "en"),
        ("Bitte an die Gärtnerei Schulze liefern und wie immer auf Rechnung.", "de"),
    ],
)
def test_another_house_stays_a_doubt_beside_an_address(said: str, language: str) -> None:
    assert doubted_beside_an_address(said, language)


HOURS = [
    ("Delivery to the school between 8.30 and 3, not Wednesday afternoons.", "en"),
    ("Lieferung an die Schule zwischen 8.30 und 15 Uhr (nicht Mittwochnachmittag).", "de"),
    ("Livraison à l'école entre 8h30 et 15h (pas le mercredi après-midi).", "fr"),
    ("Entrega en el colegio entre 8:30 y 15 h (no el miércoles por la tarde).", "es"),
    ("Consegna a scuola tra le 8.30 e le 15 (non il mercoledì pomeriggio).", "it"),
    ("Levering op school tussen 8.30 en 15 uur (niet woensdagmiddag).", "nl"),
    ("Entrega na escola entre as 8h30 e as 15h (não à quarta à tarde).", "pt"),
    ("Deliver it all in one go please, to the shop.", "en"),
    ("Bitte alles in einer Lieferung, in den Laden.", "de"),
    ("Livraison en une fois si possible, au magasin.", "fr"),
    ("Entrega de una sola vez, en la tienda.", "es"),
    ("Consegna in un'unica soluzione, in negozio.", "it"),
    ("Graag in één keer leveren, in de winkel.", "nl"),
    ("Entrega de uma só vez, na loja.", "pt"),
]


@pytest.mark.parametrize(("text", "language"), HOURS)
def test_the_own_house_at_some_hours_and_all_in_one_go(text: str, language: str) -> None:
    assert not doubted_beside_an_address(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Delivery to the school in Kells between 8.30 and 3.", "en"),
        ("Lieferung an die Schule in Gütersloh zwischen 8.30 und 15 Uhr.", "de"),
        ("This time deliver to the shop, not to us.", "en"),
        ("Entrega en el colegio de Getafe entre 8:30 y 15 h.", "es"),
    ],
)
def test_another_house_at_some_hours_is_a_doubt(text: str, language: str) -> None:
    assert doubted_beside_an_address(text, language)


@pytest.mark.parametrize(
    "label", ["Leveren aan", "Lieferung an", "Livrer à", "Entregar en", "Consegnare a", "Deliver to"]
)
def test_a_label_between_others_whose_place_nobody_read_is_a_doubt(label: str) -> None:
    """It stands among the rows of a form in one paragraph; the address of the bill below it shares its firm and its town."""
    rows = f"Ordernr: 55-0192\nKostendrager: 700.14\n{label}: Philharmonie Zuid, artiesteningang, Heuvelpoort 1, Tilburg; Aurelio Conti; 013 549 61 22; 10.00-12.30"
    bill = "Factureren aan: Stichting Philharmonie Zuid; Postbus 1009; 5004 BA; Tilburg"
    assert doubted(f"Please send {GOODS}.\n\n{rows}\n{bill}\n")


@pytest.mark.parametrize(
    ("told", "doubt"),
    [
        ("Visa ending 0000 that's on my account is fine for payment.", False),
        ("The card with the last four digits 0812 is fine.", False),
        ("Please use my Mastercard ending in 0870.", False),
        ("Our shed is at Darwin NT 0800.", True),
    ],
)
def test_the_last_figures_of_a_card_are_no_postal_code(told: str, doubt: bool) -> None:
    text = f"Please send {GOODS}.\n\nWe're at 9 Pandanus Cres, Nightcliff NT 0810. {told}\n\nAnn Baker\n"
    draft = one(mail(text, "order"), context("AU"))
    assert any(issue.code == Code.ADDRESS_DOUBTFUL for issue in draft.issues) == doubt
