"""A name read from a picture against the mail address beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.checking.mail_address import against_mail
from orderproc.model.draft import DraftAddress, Field
from orderproc.model.lattice import Lattice


def doubted(name: str, email: str, *, company: str = "", pictured: bool = True) -> bool:
    def read(text: str) -> Field[str]:
        field: Field[str] = Field(value=text or None)
        return replace(field, lattice=Lattice("", 0, b"")) if pictured else field

    address = DraftAddress(name=read(name), company=read(company), email=Field(value=email))
    return bool(list(against_mail(address, "sold_to")))


@pytest.mark.parametrize(
    ("name", "email", "company"),
    [
        ("GITS SMITS", "gijs@peeters.example", ""),
        ("Sofia Queirós", "sofia.queiras@post.example", ""),
        ("", "info@hansen-tools.example", "Honsen Tools"),
    ],
)
def test_a_letter_that_differs_is_a_doubt(name: str, email: str, company: str) -> None:
    assert doubted(name, email, company=company)
    assert not doubted(name, email, company=company, pictured=False)


@pytest.mark.parametrize(
    ("name", "email", "company"),
    [
        ("Gijs Smits", "gijs@peeters.example", ""),
        ("Jan Peeters", "info@peeters.example", ""),
        ("Ann Lee", "anne@post.example", ""),
        ("Rosa Blanco", "office@school.example", ""),
    ],
)
def test_a_mail_address_that_agrees_or_says_nothing(name: str, email: str, company: str) -> None:
    assert not doubted(name, email, company=company)
