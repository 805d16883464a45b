"""States and provinces behind a town's name, over its code, and before the code at a label of both."""

from __future__ import annotations

import pytest

from orderproc.parsing.lines import lines_of
from orderproc.parsing.party.addresses import parse_address
from tests.parsing.made import context, mail, one, paper, pdf

GOODS = ("Please send me the following:", "3 x TW-4410 blue mug", "2 x TW-1415 glue stick")


@pytest.mark.parametrize(
    ("town", "code", "home", "told"),
    [
        ("Portage la Prairie, Manitoba", "R1N 1A7", "CA", ("Portage la Prairie", "MB", "R1N 1A7")),
        ("Truro, Nova Scotia", "B2N 5A4", "CA", ("Truro", "NS", "B2N 5A4")),
        ("Geelong, Victoria", "3220", "AU", ("Geelong", "VIC", "3220")),
        ("Albury, NSW", "2640", "AU", ("Albury", "NSW", "2640")),
    ],
)
def test_a_region_behind_the_town_over_its_code(town: str, code: str, home: str, told: tuple[str, str, str]) -> None:
    rows = ["PURCHASE ORDER No. 4411", "Alder Farm Ltd", "12 Mill Road", town, code, "", *GOODS]
    draft = one(pdf(paper([(60.0 + 14 * n, [(50.0, text)]) for n, text in enumerate(rows) if text])), context(home))
    buyer = draft.sold_to
    assert (buyer.city.value, buyer.region.value, buyer.postal_code.value) == told


@pytest.mark.parametrize(
    ("label", "said", "home", "told"),
    [
        ("STATE / POSTCODE", "WA 6280", "AU", ("WA", "6280")),
        ("State & ZIP", "Oregon 97301", "US", ("OR", "97301")),
        ("Province / Postal code", "Nova Scotia B2N 5A4", "CA", ("NS", "B2N 5A4")),
    ],
)
def test_a_region_before_its_code_at_a_label_of_both(label: str, said: str, home: str, told: tuple[str, str]) -> None:
    form = f"Name: Ann Baker\nAddress: 12 Mill Road\nTown: Salem\n{label}: {said}\nPayment: check"
    buyer = one(mail(f"Hello,\n\nplease send 3 x TW-4410 and 2 x TW-1415.\n\n{form}\n", "order"), context(home)).sold_to
    assert (buyer.region.value, buyer.postal_code.value, buyer.city.value) == (*told, "Salem")


def test_a_county_behind_a_town_is_no_state() -> None:
    rows = [
        "PURCHASE ORDER No. 4411",
        "Alder Farm Ltd",
        "12 Mill Road",
        "Hexham, Victoria Park",
        "NE46 3HS",
        "",
        *GOODS,
    ]
    draft = one(pdf(paper([(60.0 + 14 * n, [(50.0, text)]) for n, text in enumerate(rows) if text])), context("GB"))
    assert draft.sold_to.region.value in (None, "")


@pytest.mark.parametrize(
    ("rows", "home", "city", "region", "code"),
    [
        (("Doe Health Pvt. Ltd.", "38/1240 MG Road", "Kochi KL 682016", "India"), "IN", "Kochi", "KL", "682016"),
        (("Doe Health Pvt. Ltd.", "38/1240 MG Road", "Kochi, KL 682016", "India"), "GB", "Kochi", "KL", "682016"),
        (("Doe Health Pvt. Ltd.", "38/1240 MG Road", "Kochi (KL) 682016", "India"), "IN", "Kochi", "KL", "682016"),
        (("Doe Health Pvt. Ltd.", "12 Anna Salai", "Chennai - 600001, TN", "India"), "US", "Chennai", "TN", "600001"),
        (("Doe Health Pvt. Ltd.", "Plot 4", "Navi Mumbai Maharashtra - 400703", "India"), "IN", "Navi Mumbai", "Maharashtra", "400703"),
        (("Doe Health Pvt. Ltd.", "12 Anna Salai", "Chennai 600001 Tamil Nadu", "India"), "IN", "Chennai", "Tamil Nadu", "600001"),
        (("Doe Health Pvt. Ltd.", "C-44 Mill Road", "New Delhi 110024", "India"), "IN", "New Delhi", None, "110024"),
        (("Doe Health Pvt. Ltd.", "C-44 Mill Road", "New Delhi DL 110024", "India"), "IN", "New Delhi", "DL", "110024"),
        (("Doe Ltda", "Rua XV 100", "Curitiba PR 80010-000", "Brasil"), "BR", "Curitiba", "PR", "80010-000"),
        (("Doe SA de CV", "Calle Real 100", "44100 Guadalajara Jal.", "México"), "MX", "Guadalajara", "Jal", "44100"),
        (("Doe SA de CV", "Calle Real 100", "44100 Guadalajara Jalisco", "México"), "MX", "Guadalajara", "Jalisco", "44100"),
    ],
)  # fmt: skip
def test_a_state_right_behind_its_town(
    rows: tuple[str, ...], home: str, city: str, region: str | None, code: str
) -> None:
    lines = lines_of(paper([(30.0 + 12 * n, [(50.0, row)]) for n, row in enumerate(rows)]))
    read = parse_address([line.chunk() for line in lines], "here", home)
    assert (read.city.value, read.region.value, read.postal_code.value) == (city, region, code)


@pytest.mark.parametrize("home", ["DE", "FR", "GB"])
@pytest.mark.parametrize(
    ("town", "told"),
    [
        ("39031 BRUNICO BZ", ("BRUNICO", "BZ", "IT")),
        ("39031 Brunico (BZ)", ("Brunico", "BZ", "IT")),
        ("20121 MILANO MI", ("MILANO", "MI", "IT")),
        ("33100 Udine UD", ("Udine", "UD", "IT")),
    ],
)
def test_an_italian_province_behind_the_town_whose_code_begins_so(
    home: str, town: str, told: tuple[str, str, str]
) -> None:
    rows = ["PURCHASE ORDER No. 4411", "Serramenti Rossi S.r.l.", "Via Artigiani 23", town, "", *GOODS]
    buyer = one(pdf(paper([(60.0 + 14 * n, [(50.0, text)]) for n, text in enumerate(rows) if text])), context(home))
    assert (buyer.sold_to.city.value, buyer.sold_to.region.value, buyer.sold_to.country.value) == told
    assert not any(issue.field.endswith("country") for issue in buyer.issues if issue.field)


@pytest.mark.parametrize("town", ["33100 Paderborn PB", "15230 Frankfurt OD", "26121 Oldenburg OL"])
def test_two_letters_of_another_place_are_the_towns(town: str) -> None:
    rows = ["PURCHASE ORDER No. 4411", "Bauer GmbH", "Hauptstr. 3", town, "", *GOODS]
    buyer = one(pdf(paper([(60.0 + 14 * n, [(50.0, text)]) for n, text in enumerate(rows) if text])), context("DE"))
    assert (buyer.sold_to.city.value, buyer.sold_to.country.value or "DE") == (town[6:], "DE")
