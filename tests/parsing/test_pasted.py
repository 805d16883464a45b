"""A sheet pasted into a mail is read as the sheet that it is; a table of order lines alone is a part of the mail."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.parsing.text.pasted import unpasted
from orderproc.reading.html import lay_out, page_of
from tests.parsing.made import CATALOG, context, lines, mail, one

GOODS = (
    ("Qty", "Item no", "Description"),
    ("3", "TW-4410", "Mug, stoneware, blue"),
    ("2", "TW-1415", "Glue stick, 20 g"),
)
US = (
    ("Ship to", "Alder Print Ltd."),
    ("", "12 Elm Street"),
    ("", "Albany, NY 12207"),
    ("PO no.", "7731"),
    ("Terms", "Net 30"),
)
DE = (
    ("Firma", "Tischlerei Brandt"),
    ("Straße", "Hafenstraße 12"),
    ("PLZ Ort", "24103 Kiel"),
    ("Zahlung", "auf Rechnung"),
    ("Bestellnummer", "44711"),
)
FR = (
    ("Livrer à :", "Menuiserie Colin"),
    ("", "14 rue du Port"),
    ("", "35400 Saint-Malo"),
    ("Paiement", "sur facture à 30 jours"),
)


def pasted(*rows: tuple[str, ...]) -> str:
    return (
        "<table>"
        + "".join("<tr>" + "".join(f"<td>{c or '&nbsp;'}</td>" for c in row) + "</tr>" for row in rows)
        + "</table>"
    )


def drafted(*tables: str, country: str = "US", locale: str = "en_US") -> OrderDraft:
    html = f"<html><body>Hello,<br><br>please send us this:<br><br>{'<br>'.join(tables)}<br>Regards<br>Jane Doe</body></html>"
    return one(replace(mail("", "Order"), pages=(page_of(lay_out(html)),)), context(country, locale=locale))


@pytest.mark.parametrize(
    ("head", "country", "place", "number"),
    [
        (US, "US", ("Alder Print Ltd.", "12 Elm Street", "12207"), "7731"),
        (DE, "DE", ("Tischlerei Brandt", "Hafenstraße 12", "24103"), "44711"),
        (FR, "FR", ("Menuiserie Colin", "14 rue du Port", "35400"), None),
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_whole_sheet(
    head: tuple[tuple[str, ...], ...], country: str, place: tuple[str, ...], number: str | None, above: bool
) -> None:
    unnumbered = tuple(row for row in head if number not in row)
    rows = (*head, (), *GOODS) if above else (*GOODS, (), *unnumbered)
    draft = drafted(pasted(*rows), country=country, locale={"US": "en_US", "DE": "de_DE", "FR": "fr_FR"}[country])
    assert [line[:2] for line in lines(draft)] == [("TW-4410", "3"), ("TW-1415", "2")]
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (goes.company.value or goes.name.value, goes.street.value, goes.postal_code.value) == place
    assert draft.customer_po.value == (number if above else None)
    assert draft.part is None  # it has no file of its own


def test_a_table_of_order_lines_stays_in_the_mail() -> None:
    html = f"<html><body>please send:<br>{pasted(*GOODS)}<br>to Alder Print Ltd., 12 Elm Street, Albany, NY 12207</body></html>"
    reading = replace(mail("", "Order"), pages=(page_of(lay_out(html)),))
    assert unpasted(reading, CATALOG) is reading


def test_what_the_mail_says_beside_it_is_still_seen() -> None:
    html = f"<html><body>Only if you can deliver by Friday!<br>{pasted(*US, (), *GOODS)}<br>Jane Doe</body></html>"
    draft = one(replace(mail("", "Order"), pages=(page_of(lay_out(html)),)))
    assert any("Friday" in issue.message for issue in draft.issues)
