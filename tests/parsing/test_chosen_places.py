# ruff: noqa: E501
"""Where the goods go, printed to choose from with boxes that are characters."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code
from tests.parsing.made import context, one, paper, pdf
from tests.parsing.test_parties import told

BUYERS = {"GB": "Leeds LS2 4AB", "DE": "01796 Pirna", "FR": "69002 Lyon", "ES": "30800 Lorca", "PT": "8300-118 Silves", "NL": "7731 EE Ommen", "IT": "41012 Carpi MO"}  # fmt: skip


def form(country: str, deliver: str, *below: str, buyer: bool = True) -> OrderDraft:
    rows = [(40.0, ((60, "Order sheet"),))]
    if buyer:
        head = ("Bill to:", "Bowmore School", "3 School Lane", BUYERS[country])
        rows += [(70.0 + 12 * n, ((60, text),)) for n, text in enumerate(head)]
    else:
        rows.append((70.0, ((60, "Account number: M1017"),)))
    rows += [(130.0 + 13 * n, ((60, text),)) for n, text in enumerate((deliver, *below))]
    y = 150.0 + 13 * len(below)
    goods = (("Item", "Description", "Qty"), ("TW-4410", "Mug, stoneware, blue", "4"), ("TW-1306", "Scissors", "2"))
    rows += [(y + 16 * n, tuple(zip((60, 140, 400), row, strict=True))) for n, row in enumerate(goods)]
    return one(pdf(paper(rows)), context(country))


@pytest.mark.parametrize(
    ("country", "deliver"),
    [
        ("GB", "Deliver to:   [X] account address   [ ] other (write below)"),
        ("GB", "Deliver to: ( ) another address (X) the billing address"),
        ("DE", "Lieferung an:   [x] Rechnungsadresse   [ ] abweichende Adresse"),
        ("DE", "Lieferanschrift:   [X] wie Kundenkonto   [ ] andere (bitte unten eintragen)"),
        ("FR", "Livrer à :   [X] l'adresse du compte   [ ] autre adresse (ci-dessous)"),
        ("ES", "Entregar en:   [X] dirección de la cuenta   [ ] otra (indicar abajo)"),
        ("PT", "Entregar em:   [X] morada da conta   [ ] outra"),
        ("NL", "Leveren op:   [X] factuuradres   [ ] ander adres"),
        ("IT", "Consegna a:   [X] indirizzo di fatturazione   [ ] altro indirizzo"),
    ],
)
def test_the_address_that_we_have_is_chosen(country: str, deliver: str) -> None:
    draft = form(country, deliver, buyer=False)
    assert draft.ship_to.empty
    assert not any(issue.code is Code.ADDRESS_DOUBTFUL for issue in draft.issues)
    assert told(form(country, deliver).ship_to).get("street") in (None, "3 School Lane")


@pytest.mark.parametrize(
    ("country", "deliver", "below", "street"),
    [
        ("GB", "Ship to:   ☐ same as billing   ☒ other address", ("Elm School, 12 River Road, Leeds LS1 4AB",), "12 River Road"),
        ("GB", "Deliver to: [ ] same as above [X] this address:", ("Elm School", "12 River Road", "Leeds LS1 4AB"), "12 River Road"),
        ("DE", "Lieferanschrift: [ ] wie Rechnungsadresse [X] abweichend", ("Grundschule Ost, Hafenweg 12, 01796 Pirna",), "Hafenweg 12"),
        ("FR", "Adresse de livraison : [ ] identique [X] autre", ("Collège Hugo, 8 rue du Port, 69007 Lyon",), "8 rue du Port"),
        ("ES", "Dirección de entrega: [ ] la misma [X] otra", ("Colegio Sol, Calle del Río 12, 30800 Lorca",), "Calle del Río 12"),
        ("NL", "Afleveradres: [ ] zelfde adres [X] ander adres", ("Basisschool De Wiek, Havenweg 12, 7731 EE Ommen",), "Havenweg 12"),
    ],
)  # fmt: skip
def test_the_other_address_is_chosen_and_stands_below(
    country: str, deliver: str, below: tuple[str, ...], street: str
) -> None:
    draft = form(country, deliver, *below)
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert goes.street.value == street


@pytest.mark.parametrize(
    ("country", "deliver"),
    [
        ("GB", "Deliver to: [ ] account address [X] other (write below)"),
        ("GB", "Ship to:   ☐ same as billing   ☒ other address"),
        ("ES", "Entregar en: [ ] dirección de la cuenta [X] otra"),
        ("GB", "Deliver to: [X] account address [X] other (write below)"),
    ],
)
def test_another_address_that_is_chosen_and_stands_nowhere_is_a_doubt(country: str, deliver: str) -> None:
    draft = form(country, deliver)
    assert any(issue.code is Code.ADDRESS_DOUBTFUL for issue in draft.issues)
