# ruff: noqa: E501
"""Who writes a mail, in one row with strokes between its parts, the street and its town in one of them; and above such a row of a house."""

from __future__ import annotations

import pytest

from orderproc.model.draft import DraftAddress
from tests.parsing.made import context, mail, one

ASKS = "Hello,\n\nplease send us:\n\n2 x TW-4410\n6 x TW-1108\n\n"


def read(country: str, text: str, sender: str) -> DraftAddress:
    draft = one(mail(f"{ASKS}{text}\n", "order", sender=(sender, "x@post.example")), context(country))
    return draft.ship_to if draft.ship_to.street else draft.sold_to


@pytest.mark.parametrize("closing", ["Regards,\n", ""])
@pytest.mark.parametrize(
    ("country", "row", "name", "company", "street"),
    [
        ("US", "Theo Brandt | High Desert Band Repair | 1025 NW Wall Street, Bend, OR 97703 | 541-555-0187", "Theo Brandt", "High Desert Band Repair", "1025 NW Wall Street"),
        ("US", "Theo Brandt | Buyer | High Desert Band Repair | 1025 NW Wall Street | Bend, OR 97703", "Theo Brandt", "High Desert Band Repair", "1025 NW Wall Street"),
        ("US", "Theo Brandt // High Desert Band Repair // 1025 NW Wall Street, Bend, OR 97703", "Theo Brandt", "High Desert Band Repair", "1025 NW Wall Street"),
        ("GB", "Copper & Clay Pottery | Jane Moss | 12 Mill Road, Leeds LS1 4AB", "Jane Moss", "Copper & Clay Pottery", "12 Mill Road"),
        ("GB", "Jane Moss | Copper & Clay Pottery | Unit 4, 12 Mill Road, Leeds LS1 4AB", "Jane Moss", "Copper & Clay Pottery", "12 Mill Road"),
        ("GB", "Jane Moss | 12 Mill Road, Leeds LS1 4AB", "Jane Moss", None, "12 Mill Road"),
        ("DE", "Petra Blum | Backstube Blum | Hauptstraße 12, 79098 Freiburg | Tel. 0761 555010", "Petra Blum", "Backstube Blum", "Hauptstraße 12"),
        ("FR", "Anne Morel | Les Trois Chênes | 12 rue Haute, 69002 Lyon | 04 72 55 50 10", "Anne Morel", "Les Trois Chênes", "12 rue Haute"),
        ("IT", "Teresa Gatti | Bottega Verde | Via Roma 12, 20121 Milano MI | 02 555 0100", "Teresa Gatti", "Bottega Verde", "Via Roma 12"),
        ("NL", "Anouk de Wit | Kookwinkel Pan | Dorpsstraat 7, 3511 AB Utrecht | 030 555 0100", "Anouk de Wit", "Kookwinkel Pan", "Dorpsstraat 7"),
        ("PT", "Rita Melo | Casa Mendes | Rua Direita 22, 4000-100 Porto | 912 555 010", "Rita Melo", "Casa Mendes", "Rua Direita 22"),
    ],
)  # fmt: skip
def test_strokes_part_who_from_where(
    country: str, row: str, name: str, company: str | None, street: str, *, closing: str
) -> None:
    where = read(country, f"{closing}{row}", name)
    assert (where.name.value, where.company.value, where.street.value) == (name, company, street)


@pytest.mark.parametrize("above", ["Regards,\n", "", "Deliver to:\n"])
@pytest.mark.parametrize(
    ("country", "firm", "row", "house"),
    [
        ("GB", "Copper & Clay Pottery", "The Old Mill, 12 Mill Road, Leeds LS1 4AB", "The Old Mill"),
        ("GB", "Jane Moss\nCopper & Clay Pottery", "The Old Mill, 12 Mill Road, Leeds LS1 4AB", "The Old Mill"),
        ("GB", "Copper & Clay Pottery", "Mill Farm, 12 Mill Road, Leeds LS1 4AB", "Mill Farm"),
        ("FR", "Dupont SARL", "Le Moulin, 12 rue Haute, 69002 Lyon", "Le Moulin"),
        ("DE", "Huber GmbH", "Haus Linde, Hauptstraße 12, 79098 Freiburg", "Haus Linde"),
        ("PT", "Silva Lda", "Quinta da Serra, Rua Direita 22, 4000-100 Porto", "Quinta da Serra"),
    ],
)
def test_a_house_in_the_row_of_the_street_is_not_who_it_is_for(
    country: str, firm: str, row: str, house: str, *, above: str
) -> None:
    where = read(country, f"{above}{firm}\n{row}", "Jane Moss")
    assert (where.company.value, where.street2.value) == (firm.splitlines()[-1], house)
