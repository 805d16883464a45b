"""That nobody comes for the goods takes nothing back; nor does how somebody's own things are; what is sent in writing is no goods."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Severity
from orderproc.parsing import parse
from orderproc.parsing.text.fetched import says_fetched
from tests.parsing.made import context, mail

GOODS = "12 TW-4410 and 3 TW-1306"
SIGNED = "Ann Baker\n12 Elm Street\nAlbany, NY 12207"


def _doubts(text: str) -> list[str]:
    (draft,) = parse(mail(f"{text}\n\n{SIGNED}\n", "Order"), context("US"))
    return [issue.message for issue in draft.issues if issue.severity is Severity.DOUBT]


@pytest.mark.parametrize(
    "text",
    [
        "Abholen klappt diesmal nicht, bitte schicken.",
        "I can't collect this time, please send.",
        "We won't be able to pick them up, so please deliver.",
        "Nous ne pouvons pas venir les chercher cette fois, merci de livrer.",
        "No podemos pasar a recogerlo, por favor envíenlo.",
        "Questa volta non possiamo ritirare, spedite pure.",
        "Ophalen lukt deze keer niet, graag opsturen.",
        "Desta vez não podemos ir levantar, por favor enviem.",
        "Please send a pair in the small size - my hands are not what they were!",
        "Unsere Regale sind nicht mehr voll.",
        "Please send six to match the ones I have.",
        "Information you send to the Council may be disclosable under the Act.",
        "Any data that you give or messages you send to the Bank may be kept.",
    ],
)
def test_what_takes_nothing_back(text: str) -> None:
    assert not _doubts(f"Please send us {GOODS} on account.\n\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "Don't send them, we will collect.",
        "If you can't deliver by Friday we will collect them.",
        "If you can't deliver on Friday, we'll come and collect.",
        "Unless you can deliver by Friday we shall fetch them ourselves.",
        "Falls Sie bis Freitag nicht liefern können, holen wir die Ware ab.",
        "Si no pueden entregar antes del viernes, pasaremos a recogerlos.",
        "We need no delivery as we will collect.",
        "No delivery this time, I shall come and fetch them.",
        "Bitte nicht liefern, wir holen die Ware bei Ihnen ab.",
        "Ne livrez pas, nous passerons les chercher.",
        "No lo envíen, pasaremos a recogerlo.",
        "Non spedite, ritiriamo noi.",
        "Niet opsturen, wij halen het zelf op.",
        "The goods are to be sent to the Perth yard, not to be collected.",
        "Please don't send any mugs.",
        "Our order is not to go to the shop but to Garnier in Tours.",
    ],
)
def test_what_does(text: str) -> None:
    assert _doubts(f"Please send us {GOODS} on account.\n\n{text}")


def test_only_the_clause_that_denies_it_is_passed_over() -> None:
    assert says_fetched("Ein Versand lohnt nicht, wir holen die Ware ab.")
    assert not says_fetched("Wir können die Ware nicht abholen.")


def test_goods_of_years_ago_are_none_of_this_order() -> None:
    assert not _doubts(f"I bought a mug from you two years ago, so back I come. Please send us {GOODS} on account.")
    assert _doubts(
        f"Last year I had three TW-4413 from you. Please send us {GOODS}, and as many as last year of the others."
    )
