"""What stands beside a word for delivering and names no place: when the goods come, who carries them, what that costs."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Code, Severity
from orderproc.parsing.party.whenandhow import names_no_place, says_how
from tests.parsing.made import lines, mail, one, paper, pdf
from tests.parsing.test_programs import COLUMNS, MUG, TAPE


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Consegna", "tra il 1° e il 3 dicembre, ore 8–11. Pagamento: 60 giorni fine mese."),
        ("Lieferung", "KW 50/2026"),
        ("Lieferung", "frei Haus, bis 4.12.2026"),
        ("Consegna", "entro il 04/12/2026"),
        ("Livraison", "du lundi au jeudi 7h30-11h"),
        ("Livraison", "dès que possible"),
        ("Entrega", "10 dias úteis"),
        ("Entrega", "antes del 4 de diciembre, portes pagados"),
        ("Levering", "uiterlijk 4 december, franco"),
        ("Delivery", "by Friday 4 December"),
        ("Versand", "Spedition, frei Haus"),
        ("Versand", "Dachser"),
        ("Verzending", "eigen vrachtwagen"),
        ("Spedizione", "corriere, porto franco"),
        # in words that are in no list
        ("Delivery", "within 7 days"),
        ("Delivery", "Next day"),
        ("Delivery", "2 weeks from receipt of order"),
        ("Delivery", "3-5 business days"),
        ("Delivery", "ARO 10 days"),
        ("Delivery", "Prepaid and add"),
        ("Delivery", "before Christmas"),
        ("Delivery", "As agreed"),
        ("Ship", "Complete"),
        ("Lieferung", "innerhalb 7 Tagen"),
        ("Lieferung", "wie vereinbart"),
        ("Livraison", "comme convenu"),
        ("Entrega", "lo antes posible"),
        ("Entrega", "según lo acordado"),
        ("Consegna", "pronta"),
        ("Consegna", "come da accordi"),
        ("Levering", "binnen 7 dagen"),
        ("Levering", "volgens afspraak"),
        ("Entrega", "o mais rápido possível"),
    ],
)
def test_when_and_how(label: str, said: str) -> None:
    assert names_no_place(label, said)


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Entrega", "almacén norte"),
        ("Lieferung", "Tor 2"),
        ("Lieferung", "Stadtwerke Kiel"),
        ("Consegna", "Milano, entro il 4 dicembre"),
        ("Livraison", "Mme Anne Petit, le 4 décembre"),
        ("Versand", "Werk 2, Hauptstr. 12"),
        ("Versand", "Müller GmbH"),
        ("Expédition", "Dépôt de Lyon"),
        ("Delivery", "March Ltd"),
        ("Delivery", "Harling Depot"),
        ("Delivery", "To site"),
        ("Delivery", "Stores, 8am to 4pm"),
        ("Delivery", "School hall"),
        ("Lieferung", "Baustelle Mitte"),
        ("Livraison", "Cuisine centrale"),
        ("Entrega", "Armazém 2"),
        ("Consegna", "Cantiere Lodi"),
        ("Levering", "Hoofdgebouw"),
        # these ask for the place, so that what stands there is one, or nobody knows
        ("Deliver to", "As discussed with Ann"),
        ("Ship to", "Prepaid and add"),
        ("Delivery address", "2 weeks from receipt of order"),
    ],
)
def test_a_place_beside_a_word_for_delivering(label: str, said: str) -> None:
    assert not names_no_place(label, said)


@pytest.mark.parametrize(
    ("label", "said", "waits"),
    [
        ("Versand:", "Spedition, frei Haus", False),
        ("Livraison :", "semaine 50, franco", False),
        ("Spedizione:", "corriere, porto franco", False),
        ("Consegna:", "Magazzino Rossi, 4 dicembre", True),
        ("Versand:", "Müller GmbH", True),
    ],
)
def test_what_says_no_place_is_no_address_of_the_goods(label: str, said: str, waits: bool) -> None:
    rows = [
        (40.0, [(40.0, "Mills & Marsh Ltd"), (330.0, "PURCHASE ORDER 4711")]),
        (53.0, [(40.0, "14 Mill Row")]),
        (66.0, [(40.0, "Leeds LS1 4AB")]),
        (100.0, [(40.0, f"{label} {said}")]),
    ]
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    ship = one(pdf(paper([*rows, *table]))).ship_to
    elsewhere = not ship.empty and ship.street.value != "14 Mill Row"
    assert elsewhere is waits


@pytest.mark.parametrize("label", ["Lieferanschrift:", "Local de Entrega :", "Lieu de livraison :", "Deliver to:"])
def test_a_block_that_hangs_below_its_first_line(label: str) -> None:
    at = 42.0 + sum(4 * len(word) + 2.24 for word in label.split())
    rows = [
        (40.0, [(40.0, "Mills & Marsh Ltd"), (330.0, "PURCHASE ORDER 4711")]),
        (53.0, [(40.0, "14 Mill Row")]),
        (66.0, [(40.0, "Leeds LS1 4AB")]),
        (90.0, [(40.0, f"{label} Harbour Works Ltd")]),
        (101.0, [(at, "3 Quay Road")]),
        (112.0, [(at, "Hull HU1 2AB")]),
    ]
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    ship = one(pdf(paper([*rows, *table], size=8.0))).ship_to
    assert (ship.company.value, ship.street.value, ship.city.value) == ("Harbour Works Ltd", "3 Quay Road", "Hull")


@pytest.mark.parametrize(
    "text",
    [
        "frei Baustelle bis KW 49", "franco chantier semaine 49", "portes pagados", "franco cantiere sett. 49", "franco werk week 49",
        "ASAP please", "sofort bitte", "portes pagos", "frei Haus", "carriage paid", "free to site week 49",
    ],
)  # fmt: skip
def test_free_to_whichever_site_says_how(text: str) -> None:
    assert says_how(text)


@pytest.mark.parametrize(
    "text",
    ["unser Werk in Singen", "to be advised", "see attached list", "site at junction 12", "our new works"],
)  # fmt: skip
def test_a_site_with_a_name_does_not(text: str) -> None:
    assert not says_how(text)


FORM = """New order
Name: Ana Lee
E-mail: ana@post.example
Items:
TW-4410 x 1
6 x TW-1415
Payment: check
{}
"""


@pytest.mark.parametrize(
    "said",
    [
        "Remarks: Deliver preferably after 6 pm.",
        "Hinweis: Lieferung am liebsten ab 17 Uhr",
        "Remarques : Livrer de préférence après 18h.",
        "Remarques : à partir de 17h30, merci",
        "Observaciones: Entregar preferentemente después de las 18h.",
        "Observaciones: Estamos hasta las 14.",
        "Note: Consegnare preferibilmente dopo le 18.",
        "Note: Siamo in casa dalle 17 alle 20.",
        "Opmerkingen: Bij voorkeur na 18u leveren.",
        "Observações: Entregar de preferência depois das 18h.",
        "Observações: Estou em casa a partir das 17h30.",
    ],
)
def test_an_hour_of_the_day_counts_no_goods(said: str) -> None:
    draft = one(mail(FORM.format(said), "order"))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "1"), ("TW-1415", "6")]
    assert not [issue for issue in draft.issues if issue.code is Code.QUANTITY_DOUBTFUL]


@pytest.mark.parametrize(
    "said",
    [
        "Remarks: 6 blue ones if possible",
        "Note: dalle 18 tazze",
        "Observações: das 18 canecas azuis",
        "Remarques : 18 bleus",
        "Opmerkingen: 18 u blauw",
    ],
)
def test_a_number_that_is_no_hour_is_told(said: str) -> None:
    draft = one(mail(FORM.format(said), "order"))
    assert [issue for issue in draft.issues if issue.severity is not Severity.NOTE]
