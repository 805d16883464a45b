"""Labels of a paper without colons, two columns of them, or fields side by side with wide blanks between."""

from __future__ import annotations

import pytest

from tests.parsing.made import context, one, paper, pdf
from tests.parsing.test_programs import COLUMNS, MUG, TAPE

Rows = list[list[tuple[float, str]]]


def sold(rows: Rows, country: str) -> tuple[str | None, ...]:
    head = [(60.0 + 14 * n, row) for n, row in enumerate(rows)]
    table = [(180.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    address = one(pdf(paper([(40.0, [(200.0, "ORDER FORM")]), *head, *table])), context(country)).sold_to
    return tuple(getattr(address, part).value for part in ("name", "company", "street", "postal_code", "city"))


@pytest.mark.parametrize(
    ("labels", "country", "place"),
    [
        (("Para", "De", "Dirección", "C.P. / Población", "Contacto"), "ES", ("28013", "Madrid")),
        (("An", "Von", "Straße", "PLZ / Ort", "Ansprechpartner"), "DE", ("24103", "Kiel")),
        (("Aan", "Van", "Adres", "Postcode / plaats", "Contactpersoon"), "NL", ("9401 PC", "Assen")),
        (("A", "Da", "Indirizzo", "CAP / Città", "Referente"), "IT", ("12051", "Alba")),
    ],
)
def test_two_columns_of_labels(labels: tuple[str, ...], country: str, place: tuple[str, str]) -> None:
    to, sender, street, town, contact = labels
    rows: Rows = [
        [(40, to), (130, "Tidewater Supply Co."), (320, "Fax"), (420, "20 55501")],
        [(40, sender), (130, "Mills & Marsh GmbH"), (320, "Tel."), (420, "0431 555 808")],
        [(40, street), (130, "Hafenweg 8"), (320, town), (420, " ".join(place))],
        [(40, contact), (130, "Anna Kern"), (320, "Nr."), (420, "K 17")],
    ]
    assert sold(rows, country) == ("Anna Kern", "Mills & Marsh GmbH", "Hafenweg 8", *place)


@pytest.mark.parametrize(
    ("rows", "country", "expected"),
    [
        (
            [
                [(40, "Cognome e nome Conti Ivo")],
                [(40, "Via/Piazza, n. Viale Roma 9"), (320, "Scala/Interno scala B, interno 7")],
                [(40, "CAP 12051"), (200, "Città Alba"), (320, "Prov. CN")],
            ],
            "IT",
            ("Conti Ivo", None, "Viale Roma 9", "12051", "Alba"),
        ),
        (
            [
                [(40, "Name Anna Kern"), (320, "Datum 21.11.26")],
                [(40, "Straße Hafenweg 8"), (320, "Etage dritter Stock")],
                [(40, "PLZ 24103"), (200, "Ort Kiel")],
            ],
            "DE",
            ("Anna Kern", None, "Hafenweg 8", "24103", "Kiel"),
        ),
        (
            [
                [(40, "Nombre y apellidos Ana Ruiz Gil")],
                [(40, "Calle/Plaza, nº Calle Mayor 4"), (320, "Piso segundo B")],
                [(40, "CP 28013"), (200, "Población Madrid")],
            ],
            "ES",
            ("Ana Ruiz Gil", None, "Calle Mayor 4", "28013", "Madrid"),
        ),
    ],
)
def test_fields_side_by_side(rows: Rows, country: str, expected: tuple[str | None, ...]) -> None:
    assert sold(rows, country) == expected
