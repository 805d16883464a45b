"""What people write into the letters with which they order, and what the end of a line does to it."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Kind
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.complaints import complains_in
from tests.parsing.made import lines, mail, one, paper, pdf


def letter(rows: list[str]) -> OrderDraft:
    return one(pdf(paper([(80.0 + 12 * n, [(60.0, row)]) for n, row in enumerate(rows) if row])))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["Please send me two blue mugs (TW-", "4410) and one pair of scissors, TW-1306."], [("TW-4410", "2"), ("TW-1306", "1")]),
        (["Bitte schicken Sie mir drei Becher, Nr. TW-", "4410, und zwei Scheren, TW-1306."], [("TW-4410", "3"), ("TW-1306", "2")]),
        (["Merci de m'envoyer 2 bâtons de colle TW-", "1415 et 3 tasses TW-4411."], [("TW-1415", "2"), ("TW-4411", "3")]),
        # a hyphen of another word, and one that belongs to no number of ours
        (["Please send me 2 pairs of left-", "handed scissors, TW-1306."], [("TW-1306", "2")]),
    ],
)  # fmt: skip
def test_a_number_that_the_end_of_a_line_broke(rows: list[str], expected: list[tuple[str, str]]) -> None:
    whole = ["12 Elm Street", "Bangor, ME 04401", "", "Dear Sirs,", "", *rows, "", "Yours faithfully,", "Jane Doe"]
    for draft in (letter(whole), one(mail("\n".join(whole), "order"))):
        assert sorted((sku, quantity) for sku, quantity, _ in lines(draft)) == sorted(expected)
        assert not any((issue.field or "").startswith("lines") for issue in draft.issues)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("The old pair has served us ten years, so we have no complaints.", False),
        ("Nothing to complain about so far, thank you.", False),
        ("We can't complain about your service.", False),
        ("Bisher hatten wir keine Reklamationen, vielen Dank.", False),
        ("An der Qualität gibt es nichts zu bemängeln, keine Beschwerden.", False),
        ("Jamais eu de réclamation avec vous.", False),
        ("No tenemos ninguna queja, todo muy bien.", False),
        ("Finora nessun reclamo, complimenti.", False),
        ("We hebben geen klachten, prima spul.", False),
        ("Até hoje sem reclamações, parabéns.", False),
        ("I have a complaint about the last pair.", True),
        ("No complaint was ever answered by you, and the mug came broken.", True),
        ("Wir haben eine Reklamation: der Becher ist beschädigt.", True),
        ("Pas de réclamation pour le colis, mais une tasse est cassée.", True),
        ("Geen klachten over de mokken, maar de schaar is kapot.", True),
    ],
)
def test_who_has_no_complaints_complains_of_nothing(text: str, complaint: bool) -> None:
    assert complains_in(text) is complaint
    draft = one(mail(f"Please send 3 x TW-4410 to 12 Elm Street, Bangor, ME 04401.\n\n{text}\n\nJane Doe", "order"))
    assert (draft.kind is Kind.ORDER and not any("complaint" in i.message for i in draft.issues)) or complaint


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("I have your autumn list and would like two of the green ones.", True),
        ("Your catalogue came today and so would like to order a few things.", True),
        ("J'ai reçu votre catalogue et souhaiterais commander ceci.", True),
        ("J'ai votre tarif et voudrais deux bâtons de colle.", True),
        ("I had your list and would like to know the price.", False),
        ("J'ai votre facture et souhaiterais savoir pourquoi.", False),
    ],
)
def test_who_says_i_only_once(sentence: str, asks: bool) -> None:
    assert acts_of(sentence).request is asks
