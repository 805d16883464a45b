"""A label that says whose order it is, in the cells of a customer's own sheet or on his paper: "Order from", "Bestellung von"."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from tests.parsing.made import context, one, paper, pdf, sheet
from tests.parsing.test_papers_of_firms import parts

GB = ("Address", "9 Ferry Lane", "Town", "Ross-on-Wye", "Postcode", "HR9 7DW")
FORMS = {
    "GB": GB,
    "DE": ("Anschrift", "Seestr. 9", "Ort", "Lindau", "PLZ", "88131"),
    "ES": ("Dirección", "Calle Mayor 9", "Ciudad", "Cáceres", "CP", "10001"),
    "IT": ("Indirizzo", "Via Roma 9", "Città", "Siena", "CAP", "53100"),
    "NL": ("Adres", "Singel 9", "Plaats", "Leiden", "Postcode", "2312 AB"),
}


def drafted(label: str, who: str, country: str, *, printed: bool, more: tuple[str, ...] = ()) -> OrderDraft:
    form = FORMS[country]
    rows = [(label, who), *zip(form[::2], form[1::2], strict=True), *([more] if more else []), ()]
    rows += [("Code", "Description", "Quantity", "Price")]
    rows += [("TW-4410", "Mug", "18", "9.50"), ("TW-1415", "Glue stick", "2", "1.85")]
    if not printed:
        return one(sheet(rows), context(country))
    lines = [(60.0 + 14 * n, [(40.0 + 130 * i, text) for i, text in enumerate(row)]) for n, row in enumerate(rows)]
    return one(pdf(paper([line for line in lines if line[1]])), context(country))


@pytest.mark.parametrize("printed", [False, True])
@pytest.mark.parametrize(
    ("label", "who", "country"),
    [
        ("Order from", "Wye Valley Cricket Club", "GB"),
        ("Order by:", "Wye Valley Cricket Club", "GB"),
        ("Bestellung von", "Kegelklub Alt-Lindau e.V.", "DE"),
        ("Pedido de", "Club de Tenis", "ES"),
        ("Ordine di", "Circolo Tennis", "IT"),
        ("Bestelling van", "Tennisclub De Bal", "NL"),
    ],
)
def test_whose_order_it_is(label: str, who: str, country: str, printed: bool) -> None:
    draft = drafted(label, who, country, printed=printed)
    form = FORMS[country]
    told = {"company": who, "street": form[1], "city": form[3], "postal_code": form[5]}
    assert parts(draft.sold_to) == told
    assert draft.vendor.empty
    assert not [issue for issue in draft.issues if issue.field and issue.field.startswith(("ship_to", "sold_to"))]


@pytest.mark.parametrize("printed", [False, True])
def test_whom_to_order_from(printed: bool) -> None:
    ours = drafted("Order from", "Tidewater Supply Co.", "GB", printed=printed)
    assert ours.sold_to.empty
    deliver = ("Deliver to", "St Anne's School, 4 Mill Road, Leeds LS1 4AB")
    others = drafted("Order from", "Other Supplier Ltd", "GB", printed=printed, more=deliver)
    assert others.vendor.company.value == "Other Supplier Ltd"
    assert others.sold_to.company.value == "St Anne's School"
