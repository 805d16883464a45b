# ruff: noqa: E501
"""Printed terms say nothing of the order they stand on; what a buyer adds to it does, with numbers before it or not."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Severity
from tests.parsing.made import one, paper, pdf
from tests.parsing.test_programs import COLUMNS, MUG, TAPE, Runs


def read(*notes: str, head: tuple[Runs, ...] = ()) -> OrderDraft:
    lines: list[tuple[float, Runs]] = [(40, [(40, "PURCHASE ORDER")]), (60, [(40, "PO Number: 4711")])]
    lines += [(75 + 14 * n, row) for n, row in enumerate(head)]
    lines += [(130 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    lines += [(220 + 14 * n, [(40, note)]) for n, note in enumerate(notes)]
    return one(pdf(paper(lines)))


def doubts(draft: OrderDraft) -> set[str]:
    return {issue.code for issue in draft.issues if issue.severity is Severity.DOUBT}


CLAUSES = {
    "Terms and Conditions": ("1. Acceptance. An order is an offer. 2. Changes. Buyer may change quantity or place", "of delivery in writing. 3. Samples. Free samples remain ours. 4. Buyer may hold order until paid."),
    "TERMS AND CONDITIONS OF PURCHASE": ("1. ACCEPTANCE. Goods are bought on these terms only.", "2. CHANGES. Buyer may increase the quantity.", "3. RETURNS. Goods may be sent on approval."),
    "Allgemeine Einkaufsbedingungen": ("1. Geltung. Es gelten nur diese.", "2. Der Besteller darf auf Abruf bestellen.", "3. Muster von Waren bleiben beim Lieferanten."),
    "Conditions générales d'achat": ("1. Objet. Tout est régi par ce qui suit.", "2. L'acheteur peut demander la livraison en plusieurs livraisons.", "3. Échantillons de tissus : gratuits."),
    "Condiciones generales de compra": ("1. Objeto. Rigen estas.", "2. Se podrá servir en varias entregas.", "3. Muestras de tela: gratuitas."),
    "Condizioni generali di acquisto": ("1. Oggetto. Valgono queste.", "2. La merce può essere resa in conto visione.", "3. Campioni di tessuto: gratuiti."),
    "Algemene inkoopvoorwaarden": ("1. Toepassing. Alleen deze gelden.", "2. Er kan op afroep worden besteld.", "3. Monsters van stof zijn gratis."),
    "Condições gerais de compra": ("1. Objeto. Valem estas.", "2. A entrega pode ser feita em várias remessas.", "3. Amostras de tecido: grátis."),
}  # fmt: skip


@pytest.mark.parametrize("heading", CLAUSES)
def test_clauses_below_their_heading_are_no_doubt(heading: str) -> None:
    assert not doubts(read(heading, *CLAUSES[heading]))


def test_clauses_in_the_line_of_their_heading() -> None:
    clauses = "CONDITIONS: 1. No substitution. 2. Buyer may change the quantity. 3. Free samples are welcome."
    assert not doubts(read(clauses))


@pytest.mark.parametrize(
    "notes",
    [
        ("Notes", "1. Please ring first.", "2. Please increase the quantity of TW-4410 to 24.", "3. Thank you."),
        ("Terms and Conditions", "Please increase the quantity of TW-4410 to 24."),
        ("Please increase the quantity of TW-4410 to 24.", "Terms and Conditions", "1. Offer. This is one. 2. Price. As said. 3. Law. Of Ohio."),
        ("Bemerkungen", "1. Bitte anrufen.", "2. Lieferung auf Abruf.", "3. Danke."),
    ],
)  # fmt: skip
def test_what_a_buyer_adds_is_a_doubt(notes: tuple[str, ...]) -> None:
    assert Code.NEEDS_PERSON in doubts(read(*notes))


def test_a_heading_over_a_date_is_no_stamp() -> None:
    heads: Runs = [(40, "Belegdatum"), (160, "Einkäufer"), (280, "Wareneingang")]
    values: Runs = [(40, "20.11.2026"), (160, "Eva Moser"), (280, "07.12.2026")]
    assert not doubts(read(head=(heads, values)))
    stamp: tuple[Runs, ...] = ([(280, "Wareneingang")], [(280, "07.12.2026")])
    assert Code.NEEDS_PERSON in doubts(read(head=stamp))
