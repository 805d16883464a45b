"""Letters with a list and a sentence that asks for more "as last time": no line says it, so it is said; a place or money is no goods."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Severity
from orderproc.parsing.text.asking import acts_of
from tests.parsing.made import context, lines, mail, one, paper, pdf, sheet

LIST = (("3 boxes", "TW-4410", "Mug, stoneware, blue"), ("2 packs", "TW-1306", "Scissors, 8 inch, steel"))


def doubts(greeting: str, lead: str, *after: str) -> list[str]:
    rows = [(60.0, [(50.0, "Jane Doe")]), (72.0, [(50.0, "12 Mill Lane")]), (84.0, [(50.0, "Springfield, IL 62701")])]
    rows += [(120.0, [(50.0, greeting)]), (150.0, [(50.0, lead)])]
    rows += [(170.0 + 14 * n, list(zip((70.0, 130.0, 200.0), row, strict=True))) for n, row in enumerate(LIST)]
    rows += [(210.0 + 12 * n, [(50.0, text)]) for n, text in enumerate(after)]
    draft = one(pdf(paper(rows)), context())
    return [i.message for i in draft.issues if i.severity is not Severity.NOTE and "as before" in i.message]


@pytest.mark.parametrize(
    ("greeting", "lead", "after"),
    [
        (
            "Dear Sirs,",
            "Please send me:",
            ("and once more the same notebooks and the same", "number of glue sticks as last time."),
        ),
        ("Dear Sirs,", "Please send me:", ("And the usual glue sticks, please.",)),
        ("Guten Tag,", "bitte senden Sie mir:", ("und dazu noch einmal dieselbe Menge Papier wie beim letzten Mal.",)),
        ("Bonjour,", "Veuillez m'envoyer :", ("ainsi que la même quantité de papier que la dernière fois.",)),
        ("Buenos días:", "Les ruego me envíen:", ("y la misma cantidad de papel que la última vez.",)),
        ("Geachte heer,", "Graag ontvang ik:", ("en dezelfde hoeveelheid papier als de vorige keer.",)),
        ("Buongiorno,", "Vi prego di inviarmi:", ("e la stessa quantità di carta dell'altra volta.",)),
    ],
)
def test_goods_as_before_beside_a_list_are_said(greeting: str, lead: str, after: tuple[str, ...]) -> None:
    assert len(doubts(greeting, lead, *after)) == 1


@pytest.mark.parametrize(
    "after",
    [
        "Please send them to the same address as last time.",
        "I pay by cheque as usual.",
        "I was very happy with the quality last time.",
        "Delivery as always in the morning, please.",
    ],
)
def test_a_place_or_money_as_before_is_no_goods(after: str) -> None:
    assert doubts("Dear Sirs,", "Please send me:", after) == []


@pytest.mark.parametrize(
    ("said", "as_before"),
    [
        ("The usual: on account, 30 days.", False),
        ("Same as always: invoice at 30 days.", False),
        ("Das Übliche: auf Rechnung, 30 Tage.", False),
        ("Lo de siempre: recibo a 30 días.", False),
        ("Lo de siempre: a cuenta", False),
        ("Il solito: ricevuta bancaria a 30 giorni", False),
        ("O de sempre: fatura a 30 dias.", False),
        ("The usual: 20 of TW-4410", True),
        ("The usual: mugs and cheque books", True),
        ("The usual: birthday cards", True),
        ("Lo de siempre: 20 tazas", True),
        ("Das Übliche, bitte", True),
        ("Lo de siempre, gracias", True),
    ],
)
def test_what_a_colon_leads_to_says_what_is_as_before(said: str, as_before: bool) -> None:
    assert acts_of(said).as_before is as_before
    draft = one(
        sheet([["Harbour View School"], ["12 Elm Street, Albany, NY 12207"], [said], ["Item", "Qty"], ["TW-4410", 2]])
    )
    assert any(issue.severity is not Severity.NOTE for issue in draft.issues) is as_before


@pytest.mark.parametrize(
    "row",
    [
        "Envelopes – the usual quantity",
        "Envelopes, same number as in October",
        "Envelopes, 10 boxes (sizes as last time)",
        "Briefumschläge – die übliche Menge",
        "Enveloppes – la quantité habituelle",
        "Sobres – la cantidad de siempre",
        "Buste – la quantità solita",
        "Enveloppen – de gebruikelijke hoeveelheid",
        "Envelopes – a quantidade do costume",
    ],
)
@pytest.mark.parametrize("place", [1, 2])
def test_a_row_of_a_list_that_says_how_many_by_habit(row: str, place: int) -> None:
    """On paper and in a mail; it is no more of the line above it."""
    rows = ["Mug (TW-4410) – 12 pieces", "Glue stick (TW-1415) – 5 pieces"]
    rows.insert(place, row)
    text = ["Dear Sirs,", "", "Please supply:", "", *rows, "", "Yours faithfully,", "Jane Doe"]
    for reading in (
        pdf(paper([(60.0 + 14 * n, [(50.0, said)]) for n, said in enumerate(text) if said])),
        mail("\n".join(text)),
    ):
        draft = one(reading)
        assert [line[:2] for line in lines(draft)] == [("TW-4410", "12"), ("TW-1415", "5")]
        assert any(row.split()[0] in i.message for i in draft.issues if i.severity is not Severity.NOTE)


@pytest.mark.parametrize("row", ["Delivery: as usual", "Payment as always by cheque", "as usual, on account"])
def test_what_is_usual_beside_the_goods_is_no_goods(row: str) -> None:
    text = [
        "Dear Sirs,",
        "",
        "Please supply:",
        "",
        "12 x TW-4410",
        "5 x TW-1415",
        row,
        "",
        "Yours faithfully,",
        "Jane Doe",
    ]
    draft = one(pdf(paper([(60.0 + 14 * n, [(50.0, said)]) for n, said in enumerate(text) if said])))
    assert not [i for i in draft.issues if "as before" in i.message]
