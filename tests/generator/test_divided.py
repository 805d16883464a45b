"""Fields that a form divides."""

from __future__ import annotations

import pytest

from tests.generator.divided import divided, undivided


@pytest.mark.parametrize(
    ("key", "text", "spots", "expected"),
    [
        ("0.amount", "1,204.50", {"0.amount.whole"}, [("0.amount.whole", "1,204"), ("0.amount.cents", "50")]),
        ("name", "Rose van Dyke", {"first_name", "last_name"}, [("first_name", "Rose"), ("last_name", "van Dyke")]),
        ("name", "Victor H. Baker", {"last_name"}, [("first_name", "Victor H."), ("last_name", "Baker")]),
        ("ship.name", "Rose", {"ship.last_name"}, [("ship.first_name", ""), ("ship.last_name", "Rose")]),
        ("street", "12 bis, rue Pasteur", {"house_no"}, [("house_no", "12 bis"), ("street", "rue Pasteur")]),
        ("street", "Straße des 17. Juni 5a", {"house_no"}, [("street", "Straße des 17. Juni"), ("house_no", "5a")]),
        ("street", "Calle Mayor, 3", {"house_no"}, [("street", "Calle Mayor"), ("house_no", "3")]),
        ("street", "ZA Les Prés, 3 rue Haute", {"house_no"}, [("street", "ZA Les Prés, 3 rue Haute")]),
        ("phone", "+1 607 555 1234", {"phone.area"}, [("phone.area", "607"), ("phone.rest", "555-1234")]),
        ("email", "a.b@post.example", {"email.user"}, [("email.user", "a.b"), ("email.host", "post.example")]),
        ("0.amount", "4.50", {"0.amount"}, [("0.amount", "4.50")]),
    ],
)
def test_a_field_goes_into_its_parts(key: str, text: str, spots: set[str], expected: list[tuple[str, str]]) -> None:
    assert divided(key, text, spots) == expected


@pytest.mark.parametrize(
    ("street", "spots", "read"),
    [
        ("Calle Mayor, 3", {"house_no"}, "Calle Mayor 3"),
        ("12 bis, rue Pasteur", {"house_no"}, "12 bis rue Pasteur"),
        ("Calle Mayor, 3", {"street"}, "Calle Mayor, 3"),
        ("ZA Les Prés, 3 rue Haute", {"house_no"}, "ZA Les Prés, 3 rue Haute"),
    ],
)
def test_a_street_in_two_fields_has_no_comma(street: str, spots: set[str], read: str) -> None:
    assert undivided(street, spots) == read
