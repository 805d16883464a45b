"""Letters with a list and a sentence that asks for more "as last time": no line says it, so it is said; a place or money is no goods."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Kind, Severity
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


def written(said: str) -> tuple[Kind, list[tuple[str | None, str | None]], list[str]]:
    """What a mail with one sentence orders, and for what of the past a person must see it."""
    draft = one(mail(f"Hello,\n\n{said}\n\nLuz Ortega\n2117 Avenue K\nGalveston TX 77550\n"))
    waits = [
        i.message.partition(":")[0] for i in draft.issues if i.severity is not Severity.NOTE and "before" in i.message
    ]
    return draft.kind, [(sku, quantity) for sku, quantity, _ in lines(draft)], waits


@pytest.mark.parametrize(
    "said",
    [
        "Please send two more of the mugs TW-4410 that we bought in March.",
        "Please send 2 x TW-4410, like the ones I got last month.",
        "I would like two more of the blue mugs (TW-4410) I ordered from you at Easter.",
        "Bitte noch 2 x TW-4410, wie ich sie im Mai gekauft habe.",
        "Bitte schicken Sie mir noch zwei von den Bechern TW-4410, die ich im Mai bestellt habe.",
        "Merci de m'envoyer encore deux mugs TW-4410 comme ceux que j'ai achetés au printemps.",
        "Pourriez-vous m'envoyer deux autres mugs TW-4410 que j'ai commandés chez vous en mai ?",
        "Stuur mij graag nog twee mokken TW-4410 zoals ik in mei heb gekocht.",
        "Mande-me por favor mais duas canecas TW-4410 iguais às que comprei em maio.",
    ],
)
def test_more_of_what_was_bought_is_an_order(said: str) -> None:
    assert written(said) == (Kind.ORDER, [("TW-4410", "2")], [])


@pytest.mark.parametrize(
    "said",
    [
        "Could you send me the same as what I got in the spring please, plus two of the mugs TW-4410.",
        "Could you send me what I ordered in March again, and two of the TW-4410 as well.",
        "Please repeat what we bought in May and add 2 of TW-4410.",
        "Please send me the same as last time, and also 2 TW-4410.",
        "Same as last time - plus 2 TW-4410 please.",
        "Bitte das Gleiche wie beim letzten Mal – plus 2 x TW-4410.",
        "Merci de m'envoyer ce que j'ai commandé au printemps, plus deux mugs TW-4410.",
        "Merci de m'envoyer la même chose que la dernière fois - et deux TW-4410 en plus.",
        "Por favor, envíenme lo que pedí en primavera y dos tazas TW-4410 más.",
        "Lo mismo que la última vez – y además 2 TW-4410, por favor.",
        "Vorrei le stesse cose dell'ultima volta - più 2 TW-4410.",
        "Stuur mij wat ik in het voorjaar had, plus twee mokken TW-4410.",
        "Kunt u mij hetzelfde sturen als in het voorjaar, plus twee mokken TW-4410?",
        "Podiam mandar-me o mesmo que da última vez, mais duas canecas TW-4410?",
        "Quero o mesmo que da última vez - mais 2 TW-4410, por favor.",
    ],
)
def test_what_was_had_and_something_more(said: str) -> None:
    kind, found, waits = written(said)
    assert (kind, found) == (Kind.ORDER, [("TW-4410", "2")])
    assert waits == ["It asks for something as before"]


@pytest.mark.parametrize(
    "said",
    [
        "Could you send me the same as what I got in the spring please?",
        "Bitte schicken Sie mir noch einmal, was ich im Mai bestellt habe.",
        "Merci de m'envoyer ce que j'ai commandé au printemps.",
        "Por favor, envíenme lo mismo que pedí en primavera.",
    ],
)
def test_what_was_had_alone_is_not_lost(said: str) -> None:
    assert written(said)[0] is Kind.ORDER


@pytest.mark.parametrize(
    "said",
    [
        "Please send 3 x TW-4410 like we ordered on Monday.",
        "Please send my order again: the 2 x TW-4410 that I ordered have got lost.",
        "Please deliver the same day as the 2 x TW-4410 that we ordered on Monday.",
    ],
)
def test_what_was_ordered_and_may_be_on_its_way_waits(said: str) -> None:
    kind, found, waits = written(said)
    assert kind is Kind.ORDER
    assert found
    assert waits == ["It names goods that were ordered before"]


@pytest.mark.parametrize(
    "said",
    [
        "Could you tell me what I ordered in the spring?",
        "Please check what we ordered in May: the mugs TW-4410 have not come.",
        "Please send me the invoice for what I ordered in May, 2 x TW-4410.",
        "Please send another invoice for the two mugs TW-4410 I bought in May.",
        "Please send me more information about the two mugs TW-4410 that I ordered.",
        "Bitte schicken Sie mir noch eine Rechnung für die 2 x TW-4410, die ich im Mai gekauft habe.",
        "Merci de m'envoyer encore la facture des deux TW-4410 que j'ai achetés en mai.",
        "Por favor, envíenme la factura de lo que pedí en mayo, 2 x TW-4410.",
        "Please send the two mugs TW-4410 that I ordered in May, they have not come.",
        "Please send a replacement like the mug TW-4410 I received, it was cracked.",
        "We need more time to pay for the 2 x TW-4410 we ordered in May.",
        "I would like to return two more mugs TW-4410 that I bought in May.",
    ],
)
def test_what_is_told_of_goods_that_were_had_orders_none(said: str) -> None:
    assert written(said)[0] is not Kind.ORDER


@pytest.mark.parametrize(
    "said",
    [
        "Please send the same as last time, i.e. 3 TW-4410 and 2 TW-4411.",
        "Wir möchten das Gleiche wie beim letzten Mal, also 3 x TW-4410 und 2 x TW-4411.",
        "Please send me what I had in spring: 3 TW-4410 and 2 TW-4411.",
        "Merci de m'envoyer ce que j'ai pris en mai, à savoir 3 x TW-4410 et 2 x TW-4411.",
    ],
)
def test_what_was_had_and_is_said_item_by_item(said: str) -> None:
    assert written(said) == (Kind.ORDER, [("TW-4410", "3"), ("TW-4411", "2")], [])


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
