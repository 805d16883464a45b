"""The ways of paying that a form prints below or beside one another, told by their words alone."""

from __future__ import annotations

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.model.issue import Code, Kind
from orderproc.model.reading import Box, Mark, Page, PageSource, Word
from orderproc.parsing.doubts.unlost import filled_form
from orderproc.parsing.head.lists import chosen_from, marked_in, printed_lists
from orderproc.parsing.head.marked import ticked_of
from orderproc.parsing.head.payment import payment_of
from orderproc.parsing.head.ways import method_in, way_meant
from orderproc.parsing.kinds import Told
from orderproc.parsing.numbers import NumberStyle

ACCOUNT, CHECK, PREPAID, COD = (
    PaymentMethod.ACCOUNT,
    PaymentMethod.CHECK,
    PaymentMethod.PREPAID,
    PaymentMethod.COD,
)


def word(text: str, x: float, y: float) -> Word:
    return Word(text=text, box=Box(x, y, x + 5 * len(text), y + 9))


def page(*words: Word, marks: tuple[Mark, ...] = ()) -> Page:
    return Page(number=1, width=595, height=842, source=PageSource.SCAN, words=words, marks=marks)


def marked(*words: Word) -> PaymentMethod | None:
    lists = printed_lists(page(*words))
    way = marked_in(lists[0]) if lists else None
    return way.method if way else None


def test_the_one_of_a_column_that_has_a_cross_whatever_became_of_the_brackets() -> None:
    words = (
        word("ERREICHBAR UNTER", 40, 480),
        word(")", 300, 500), word("Scheck mit diesem Schein", 312, 500),
        word("(X ) binnen dreißig Tagen", 287, 522),
        word("(", 287, 544), word(") Überweisung bei Vormerkung", 302, 544),
    )  # fmt: skip
    assert marked(*words) is ACCOUNT
    field, issues = ticked_of((page(*words),))
    assert (field.value, field.raw, issues) == (ACCOUNT, "binnen dreißig Tagen", ())


@pytest.mark.parametrize(
    ("runs", "method"),
    [
        (((40, "X"), (60, "on account"), (150, "check"), (220, "cash")), ACCOUNT),
        (((40, "[ ] on account"), (150, "[x] check")), CHECK),
        (((40, "on account"), (100, "X"), (150, "check"), (185, "[ ]")), ACCOUNT),  # the signs stand behind
        (((40, "on account"), (105, "X"), (150, "check")), None),  # of which of the two?
        (((40, "[x] on account"), (150, "[x] check")), None),
    ],
)
def test_which_of_a_row_is_marked(runs: tuple[tuple[float, str], ...], method: PaymentMethod | None) -> None:
    assert marked(*(word(text, x, 500 + n % 2) for n, (x, text) in enumerate(runs))) is method


def test_words_that_name_one_way_or_stand_far_apart_are_no_list() -> None:
    assert printed_lists(page(word("Rechnung an", 40, 100), word("auf Rechnung", 40, 125))) == []
    assert printed_lists(page(word("on account", 40, 100), word("check", 40, 300))) == []


def test_what_is_printed_for_a_choice_answers_nothing() -> None:
    words = (word("mit Scheck", 60, 500), word("auf Rechnung", 60, 525))
    payment, issues = payment_of("mit Scheck\nauf Rechnung", (), (page(*words),), NumberStyle())
    assert payment.method.value is None
    assert [issue.code for issue in issues] == [Code.PAYMENT_DOUBTFUL]
    assert chosen_from(page(*words)) == {id(w) for w in words}


def test_boxes_at_the_end_of_their_rows() -> None:
    words = tuple(word(text, 40, y) for text, y in (("I enclose a check", 500), ("Please charge my account", 525)))
    marks = (
        Mark(box=Box(240, 498, 252, 510), ink=0.0, checked=False, label="", under=False),
        Mark(box=Box(240, 523, 252, 535), ink=0.4, checked=True, label="", under=False),
    )
    assert ticked_of((page(*words, marks=marks),))[0].value is ACCOUNT


@pytest.mark.parametrize(
    ("words", "method"),
    [
        ("Erreichbar unter", None),
        ("bar beim Fahrer", PaymentMethod.CASH),
        ("Vorausrechnung", PREPAID),
        ("Bankscheck", CHECK),
        ("per Nachnahme", COD),
    ],
)
def test_ways_by_their_words(words: str, method: PaymentMethod | None) -> None:
    assert (method_in(words) or way_meant(words)) is method


def test_what_asks_how_one_pays_is_no_invoice_whatever_its_title_was_taken_for() -> None:
    told = Told(Kind.OTHER, "its title says an invoice", 1.0)
    kept = filled_form(told, filled_in=True, headed=False, lines=True, asks=True)
    assert kept is not None
    assert (kept.kind, kept.sure < 0.7) == (Kind.ORDER, True)  # a person sees it
    assert filled_form(told, filled_in=True, headed=False, lines=True, asks=False) is None
