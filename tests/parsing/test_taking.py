"""Goods asked for by who looked through a list or was asked what he wants, and orders that are only headed as such."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Code, Kind, Severity
from orderproc.parsing.text.asking import acts_of
from tests.parsing.made import lines, mail, one

WANTED = [("TW-4410", "5", None), ("TW-1306", "2", None)]


def open_(draft: object) -> bool:
    return any(i.code == Code.NEEDS_PERSON for i in draft.issues)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "said",
    [
        "Thanks for the flyer. We'll have 5 of the TW-4410 and 2 of the TW-1306.",
        "Need the following this week:\n5 x TW-4410\n2 x TW-1306",
        "We'd love to reorder these:\n5 x TW-4410\n2 x TW-1306",
        "Our spring restock, ref 88:\n5 x TW-4410\n2 x TW-1306",
        "Danke für den Prospekt. Dann nähmen wir 5 TW-4410 und 2 TW-1306.",
        "Ich würde noch 5 TW-4410 und 2 TW-1306 bestellen.",
        "In der Küche werden gebraucht:\n5 x TW-4410\n2 x TW-1306",
        "Anbei unsere Nachbestellung für den Mai:\n5 x TW-4410\n2 x TW-1306",
        "Merci pour le prospectus. On aurait besoin de 5 TW-4410 et de 2 TW-1306.",
        "Est-ce que nous pourrions avoir 5 TW-4410 et 2 TW-1306 ?",
        "Voici notre réassort du mois de mai :\n5 x TW-4410\n2 x TW-1306",
        "Gracias por el folleto. Nos llevaríamos 5 TW-4410 y 2 TW-1306.",
        "Me quedo con 5 TW-4410 y 2 TW-1306.",
        "Les remitimos nuestro pedido de mayo:\n5 x TW-4410\n2 x TW-1306",
        "Grazie del volantino. Allora ordinerei 5 TW-4410 e 2 TW-1306.",
        "Ci servirebbero 5 TW-4410 e 2 TW-1306.",
        "Si trasmette il buono d'ordine n. 12 per la mensa:\n5 x TW-4410\n2 x TW-1306",
        "Bedankt voor de folder. Dan nemen wij 5 TW-4410 en 2 TW-1306.",
        "Wij zouden 5 TW-4410 en 2 TW-1306 willen hebben.",
        "Onze nabestelling voor mei:\n5 x TW-4410\n2 x TW-1306",
        "Obrigado pelo folheto. Ficávamos com 5 TW-4410 e 2 TW-1306.",
        "Pretendemos 5 TW-4410 e 2 TW-1306.",
        "Segue a nossa requisição de maio:\n5 x TW-4410\n2 x TW-1306",
    ],
)
def test_what_somebody_would_take_is_ordered(said: str) -> None:
    draft = one(mail(f"{said}\n\nAnn Baker\n", ""))
    assert (draft.kind, lines(draft), open_(draft)) == (Kind.ORDER, WANTED, False)


@pytest.mark.parametrize(
    "said",
    [
        "If there were a discount I'd have 5 of the TW-4410 and 2 of the TW-1306.",
        "Ich würde 5 TW-4410 und 2 TW-1306 nehmen, wenn Sie sie bis Freitag liefern können.",
        "Se ci fosse uno sconto prenderei 5 TW-4410 e 2 TW-1306.",
        "Als er korting op zit, dan nemen wij 5 TW-4410 en 2 TW-1306.",
        "Our order of 3 May was not complete:\n5 x TW-4410\n2 x TW-1306",
    ],
)
def test_a_condition_leaves_it_open(said: str) -> None:
    draft = one(mail(f"{said}\n\nAnn Baker\n", ""))
    assert draft.kind is not Kind.ORDER or open_(draft)


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("She would like four skeins of the sock yarn, and a bottle of wool wash.", True),
        ("He'd like two of TW-4410.", True),
        ("Elle voudrait quatre tasses.", True),
        ("Ma femme souhaite deux tasses.", True),
        ("Mia moglie desidera due tazze.", True),
        ("Mijn vrouw wil twee mokken.", True),
        ("Minha mulher quer duas canecas.", True),
        ("My wife would like two mugs but not yet, I will let you know.", False),
        ("She would like to know if you have four mugs.", False),
        ("She would like a quote for two mugs.", False),
        ("Would she like two mugs?", False),
    ],
)
def test_who_writes_for_somebody_asks(said: str, asks: bool) -> None:
    assert acts_of(said).asks is asks


@pytest.mark.parametrize(
    "said",
    [
        "My daughter would love three TW-4410, though I told her to wait.",
        "My wife would like two TW-4410 but not yet, I will let you know.",
        "Mein Mann möchte zwei TW-4410, aber ich bin dagegen.",
        "Ma femme voudrait deux TW-4410, mais pas tout de suite.",
        "Mi mujer quiere dos TW-4410, pero le he dicho que espere.",
        "Mia moglie vorrebbe due TW-4410, ma le ho detto di aspettare.",
    ],
)
def test_what_somebody_would_like_and_may_not_have_waits(said: str) -> None:
    draft = one(mail(f"Hello,\n\n{said}\nI pay by check.\n\nAnn Baker\n12 Oak Street\nAlbany, NY 12207\n", "x"))
    assert draft.kind is not Kind.ORDER or any(issue.severity is not Severity.NOTE for issue in draft.issues)
