"""A printed form that says where to send it: no goods go there."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Code
from tests.parsing.test_papers_of_firms import Row, told

BUYER: list[Row] = [
    (90, [(40, "Club / organisation"), (200, "Thornbury Rovers FC")]),
    (104, [(40, "Address"), (200, "31 Elm Close")]),
    (118, [(40, "Town"), (200, "Thornbury")]),
    (132, [(40, "Postcode"), (200, "BS35 2HN")]),
]


@pytest.mark.parametrize(
    ("sentence", "country", "doubted"),
    [
        (
            "Please complete and e-mail to orders@tidewater.example or post to Unit 4 Fosse Park, Leicester LE19 1HX",
            "GB",
            False,
        ),
        ("Email orders@tidewater.example, or send to 4 Fosse Park, Leicester LE19 1HX", "GB", False),
        ("Return this form to Unit 4 Fosse Park, Leicester LE19 1HX", "GB", False),
        ("Fax 0116 555 0100 or post to 4 Fosse Park, Leicester LE19 1HX", "GB", False),
        ("Per E-Mail an info@gruen.example oder per Post an Ringstr. 4, 07743 Jena senden", "DE", False),
        ("À retourner par mail à info@vert.example ou par courrier à 12 rue Haute, 69002 Lyon", "FR", False),
        ("Mailen naar info@groen.example of opsturen naar Singel 14, 2312 AB Leiden", "NL", False),
        ("Please deliver to Unit 4 Fosse Park, Leicester LE19 1HX", "GB", True),
        ("Queries to ann@trfc.example. Please ship to Unit 4 Fosse Park, Leicester LE19 1HX", "GB", True),
        ("If closed call 07700 900 417 or send to 4 Fosse Park, Leicester LE19 1HX", "GB", True),
        ("If closed email ann@trfc.example or send to 4 Fosse Park, Leicester LE19 1HX", "GB", True),
        ("Email ann@trfc.example before you post it, or deliver to 4 Fosse Park, Leicester LE19 1HX", "GB", True),
    ],
)
def test_where_a_form_is_sent(sentence: str, country: str, doubted: bool) -> None:
    draft = told((40, [(40, "Order")]), (60, [(40, sentence)]), *BUYER, country=country)
    assert draft.sold_to.street.value == "31 Elm Close"
    asked = any(issue.code == Code.ADDRESS_DOUBTFUL for issue in draft.issues) or bool(draft.ship_to.street)
    assert asked is doubted
