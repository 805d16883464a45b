"""The firm that orders, where only the title of its paper names it: "Moss & Sons Ltd - Parts order", and nobody below it but the place."""

from __future__ import annotations

import pytest

from tests.parsing.made import context, one, paper, pdf
from tests.parsing.test_papers_of_programs import LINES
from tests.parsing.test_parties import told

EN = ("Deliver to", "14 Mill Lane, Leeds LS1 4AB", "Ordered by")
DE = ("Lieferadresse", "Mühlenweg 14, 24103 Kiel", "Besteller")
FR = ("Livrer à", "14 rue du Moulin, 69003 Lyon", "Commandé par")
ES = ("Entregar en", "Calle Molino 14, 28911 Leganés", "Pedido por")
IT = ("Consegnare a", "Via Mulino 14, 20121 Milano", "Ordinato da")
NL = ("Afleveradres", "Molenweg 14, 1011 AB Amsterdam", "Besteld door")
US = ("Ship to", "12 Elm Street, Albany, NY 12207", "Ordered by")


@pytest.mark.parametrize(
    ("country", "title", "cells", "firm"),
    [
        ("GB", "MOSS & SONS LTD - PARTS ORDER", EN, "MOSS & SONS LTD"),
        ("GB", "MOSS & SONS LTD PURCHASE ORDER", EN, "MOSS & SONS LTD"),
        ("GB", "Moss Tools - Stock order", EN, "Moss Tools"),
        ("GB", "Order form – Moss & Sons Ltd", EN, "Moss & Sons Ltd"),
        ("GB", "Stock order: Moss Hotel", EN, "Moss Hotel"),
        ("US", "MOSS WORKS INC. - PARTS REQUEST", US, "MOSS WORKS INC."),
        ("DE", "Moos Maschinenbau GmbH - Materialbestellung", DE, "Moos Maschinenbau GmbH"),
        ("DE", "Bestellung – Moos GmbH", DE, "Moos GmbH"),
        ("FR", "GARAGE MOUSSE SARL - BON DE COMMANDE", FR, "GARAGE MOUSSE SARL"),
        ("ES", "TALLERES MUSGO S.L. - PEDIDO", ES, "TALLERES MUSGO S.L."),
        ("IT", "OFFICINE MUSCHIO SRL - ORDINE", IT, "OFFICINE MUSCHIO SRL"),
        ("NL", "MOS TECHNIEK B.V. - BESTELLING", NL, "MOS TECHNIEK B.V."),
        # of what the order is, when, and our own form
        ("US", "PURCHASE ORDER - WEEK 48", US, None),
        ("US", "PURCHASE ORDER - OFFICE SUPPLIES", US, None),
        ("US", "Order - Hotel linen", US, None),
        ("US", "Tidewater Supply Co. - Order form", US, None),
        ("US", "November order", US, None),
    ],
)
def test_the_firm_in_the_title(country: str, title: str, cells: tuple[str, str, str], firm: str | None) -> None:
    where, place, who = cells
    rows = [
        (40.0, [(50.0, title)]),
        (60.0, [(50.0, "Supplier"), (130.0, "Tidewater Supply Co."), (340.0, "Order No."), (420.0, "BFS-1126")]),
        (74.0, [(50.0, "Account"), (130.0, "2219"), (340.0, "Date"), (420.0, "20.11.2026")]),
        (88.0, [(50.0, where), (130.0, place), (340.0, who), (420.0, "Ann Long")]),
    ]
    draft = one(pdf(paper([*rows, *LINES])), context(country))
    for party in (draft.sold_to, draft.ship_to):
        address = told(party)
        assert (address.get("company"), address["street"]) == (firm, place.partition(",")[0])
