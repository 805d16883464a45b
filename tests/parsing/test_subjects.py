"""The number in the subject of a letter on paper: the order's, whatever its writer calls the paper."""

from __future__ import annotations

import pytest

from orderproc.parsing.lines import lines_of
from orderproc.parsing.subjects import number_in_subject
from tests.parsing.made import one, paper, pdf


@pytest.mark.parametrize(
    ("subject", "number"),
    [
        ("Objet : bon d'engagement n° 2026-1740 - colis de fin d'année", "2026-1740"),
        ("Betreff: Beschaffungsauftrag Nr. 26/118", "26/118"),
        ("Asunto: orden interna n.º 4471/26", "4471/26"),
        ("Oggetto: buono economale n. 318/26", "318/26"),
        ("Betreft: inkoopaanvraag nr. IA-2026-17", "IA-2026-17"),
        ("Assunto: requisição interna n.º 88/2026", "88/2026"),
        ("Subject: works indent no. WI 44", None),  # two tokens: which of them?
        ("Subject: works indent no. WI-4471", "WI-4471"),
        # called something else
        ("Betreff: Ihr Angebot Nr. 26/118", None),
        ("Objet : votre facture n° 2026-1740", None),
        ("Subject: customer no. 20158", None),
        ("Oggetto: cliente n. 20158", None),
        ("Subject: lots no. 14 and no. 15", None),
        ("Subject: Christmas order 2026", None),
        ("Please see indent no. WI-4471", None),
    ],
)
def test_the_number_in_a_subject(subject: str, number: str | None) -> None:
    lines = lines_of(paper([(40, [(50, "Alder Print Ltd.")]), (80, [(50, subject)])]))
    found = number_in_subject(lines)
    assert (found.value if found is not None else None) == number


@pytest.mark.parametrize(("noun", "sure"), [("Bestellung", True), ("Materialabruf", False)])
def test_a_number_that_is_called_what_nobody_knows_is_unsure(noun: str, sure: bool) -> None:
    found = number_in_subject(lines_of(paper([(40, [(50, f"Betreff: {noun} Nr. 26/118")])])))
    assert found is not None
    assert (found.confidence == 1.0) is sure


@pytest.mark.parametrize(
    "sentence",
    [
        "La livraison est à effectuer avant le 7 décembre à l'adresse suivante :",
        "Please deliver before 7 December to the following address:",
        "Bitte liefern Sie bis 07.12.2026 an folgende Anschrift:",
        "Rogamos entreguen antes del 7 de diciembre, de 9 a 13 h, en la siguiente dirección:",
        "La merce va consegnata entro il 7/12/2026 al seguente indirizzo:",
        "Graag leveren in week 49 op het volgende adres:",
        "A entrega deve ser feita até 7 de dezembro na seguinte morada:",
    ],
)
@pytest.mark.parametrize("indent", [40.0, 110.0, 260.0])
def test_a_sentence_with_a_day_leads_to_where_the_goods_go(sentence: str, indent: float) -> None:
    """However far the block below it is indented."""
    head = ["Alder Print Ltd.", "12 Elm Street", "Albany, NY 12207"]
    place = ["Alder Print Ltd.", "Hall 3", "41 Mesa Road", "Troy, NY 12180"]
    rows = [(40.0 + 12 * n, [(40.0, text)]) for n, text in enumerate(head)]
    rows += [
        (110.0, [(40.0, "Please supply the following goods:")]),
        (130.0, [(40.0, "3 x TW-4410 Mug, stoneware, blue")]),
    ]
    rows += [(170.0, [(40.0, sentence)]), *((190.0 + 12 * n, [(indent, text)]) for n, text in enumerate(place))]
    draft = one(pdf(paper([*rows, (260.0, [(40.0, "We pay in 30 days.")])])))
    assert (draft.ship_to.street.value, draft.ship_to.city.value) == ("41 Mesa Road", "Troy")
    assert draft.sold_to.street.value == "12 Elm Street"


@pytest.mark.parametrize(
    "sentence",
    [
        "We moved on 7 December; invoices went to this address:",
        "If you cannot deliver before 7 December, send 12 to:",
    ],
)
def test_what_else_a_sentence_may_lead_to(sentence: str) -> None:
    head = ["Alder Print Ltd.", "12 Elm Street", "Albany, NY 12207"]
    rows = [(40.0 + 12 * n, [(40.0, text)]) for n, text in enumerate(head)]
    rows += [(130.0, [(40.0, "3 x TW-4410 Mug, stoneware, blue")]), (170.0, [(40.0, sentence)])]
    rows += [(190.0, [(110.0, "41 Mesa Road")]), (202.0, [(110.0, "Troy, NY 12180")])]
    assert one(pdf(paper(rows))).ship_to.street.value is None
