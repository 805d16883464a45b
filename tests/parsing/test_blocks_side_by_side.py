"""Two addresses side by side in a sheet, one of them with a label in one of its lines: "Attn: Isla Reid"."""

from __future__ import annotations

import pytest

from tests.parsing.made import context, one, sheet


@pytest.mark.parametrize(
    ("country", "heads", "bill", "ship", "town"),
    [
        (
            "GB",
            ("Invoice to", "Deliver to"),
            ("Mair Solicitors LLP", "16 Abercromby Place", "Edinburgh", "EH3 6LB"),
            ("Mair Solicitors LLP", "Attn: Isla Reid", "5 Links Road", "Leven", "KY8 4HR"),
            "Leven",
        ),
        (
            "GB",
            ("Invoice to", "Deliver to"),
            ("Attn: Accounts", "Mair Solicitors LLP", "16 Abercromby Place", "Edinburgh", "EH3 6LB"),
            ("Contact: Isla Reid", "Mair Solicitors LLP", "5 Links Road", "Leven", "KY8 4HR"),
            "Leven",
        ),
        (
            "DE",
            ("Rechnungsadresse", "Lieferadresse"),
            ("Kern Bau GmbH", "Hauptstraße 3", "99085 Erfurt"),
            ("Kern Bau GmbH", "z. Hd.: Ute Kern", "Ringweg 8", "07743 Jena"),
            "Jena",
        ),
        (
            "FR",
            ("Facturer à", "Livrer à"),
            ("Hôtel du Lac SARL", "12 rue des Forges", "74000 Annecy"),
            ("Hôtel du Lac SARL", "Attn : Luc Roux", "4 quai de l'Isère", "38000 Grenoble"),
            "Grenoble",
        ),
        (
            "US",
            ("Bill to", "Ship to"),
            ("Doe Supply LLC", "12 Main Street", "Springfield, MA 01103"),
            ("Doe Supply LLC", "Attn: Ann Moss", "40 Dock Road", "Albany, NY 12207"),
            "Albany",
        ),
    ],
)
def test_each_is_read(
    country: str, heads: tuple[str, str], bill: tuple[str, ...], ship: tuple[str, ...], town: str
) -> None:
    rows: list[list[object]] = [
        ["PURCHASE ORDER", None, None, None, "D/19944"],
        [None],
        [heads[0], None, None, heads[1]],
    ]
    for n in range(max(len(bill), len(ship))):
        left, right = (part[n] if n < len(part) else None for part in (bill, ship))
        rows.append([left, None, None, right])
    rows += [[None], ["Product", "Code", "Price", "Qty"], ["Mug, stoneware, blue", "TW-4410", 9.5, 3]]
    draft = one(sheet(rows), context(country))
    assert draft.ship_to.city.value == town
    assert draft.ship_to.street.value
    assert draft.sold_to.city.value != town
