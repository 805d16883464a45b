"""Ways of paying with brackets to be marked, before their captions or behind them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from orderproc.model.draft import PaymentMethod
from orderproc.model.reading import Box, Page, PageSource, Word
from orderproc.parsing.head.brackets import bracketed
from orderproc.parsing.head.keyvalues import Key, Value
from orderproc.parsing.head.payment import payment_of
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.lines import Chunk
from orderproc.parsing.numbers import NumberStyle

ACCOUNT, CHECK = PaymentMethod.ACCOUNT, PaymentMethod.CHECK


def row(*runs: str, y: float = 500) -> tuple[Word, ...]:
    words, x = [], 60.0
    for run in runs:
        words.append(Word(text=run, box=Box(x, y, x + 5 * len(run), y + 9)))
        x += 5 * len(run) + 14
    return tuple(words)


def page(*words: Word) -> Page:
    return Page(number=1, width=612, height=792, source=PageSource.SCAN, words=words)


def found(*words: Word) -> list[tuple[PaymentMethod | None, bool | None]]:
    marks = bracketed(page(*words), lambda caption: method_in(caption) is not None)
    return [(method_in(mark.label), mark.checked) for mark in marks]


@pytest.mark.parametrize(
    ("runs", "marks"),
    [
        (("Wir zahlen:", "auf Rechnung [ ]", "mit beiliegendem Scheck [X]"), [(ACCOUNT, False), (CHECK, True)]),
        (("We pay:", "on your invoice", "[X]", "by check", "[", "]"), [(ACCOUNT, True), (CHECK, False)]),
        (("Bezahlung:", "[x ] gegen Rechnung", "[", "] per Scheck"), [(ACCOUNT, True), (CHECK, False)]),
        (("Payment", "[ ] on account", "[ ] check"), [(ACCOUNT, False), (CHECK, False)]),
        (("( ) on account", "(X) check"), [(ACCOUNT, False), (CHECK, True)]),
        (("[?] on account", "[ ] check"), [(ACCOUNT, None), (CHECK, False)]),
        (("on account [ ]", "check"), [(ACCOUNT, None), (CHECK, None)]),
        (("Item (two)", "on account"), []),
    ],
)
def test_which_is_marked(runs: tuple[str, ...], marks: list[tuple[PaymentMethod | None, bool | None]]) -> None:
    assert found(*row(*runs)) == marks


def test_brackets_that_are_left_empty_say_nothing() -> None:
    words = row("on account [ ]", "check enclosed [ ]")
    payment, issues = payment_of(" ".join(w.text for w in words), (), (page(*words),), NumberStyle())
    assert payment.method.value is None
    assert [issue.message for issue in issues] == [
        "There are boxes beside the ways of paying, and none is seen to be ticked."
    ]


@pytest.mark.parametrize(
    ("cross", "at", "method"), [("X", 40, ACCOUNT), ("x", 155, ACCOUNT), ("", 40, None), ("No.", 40, None)]
)
def test_a_cross_beside_one_of_the_choices_below_one_another(
    cross: str, at: float, method: PaymentMethod | None
) -> None:
    words = [Word(text=t, box=Box(50, y, 150, y + 9)) for t, y in (("Factura al centro", 500), ("Cheque adjunto", 516))]
    words += [Word(text=cross, box=Box(at, 500, at + 6, 509))] if cross else []
    payment, issues = payment_of("Factura al centro\nCheque adjunto", (), (page(*words),), NumberStyle())
    assert (None if issues else payment.method.value) is method
    assert bool(issues) is (method is None)


def test_what_is_marked_goes_before_the_words_of_the_other_choices() -> None:
    words = row("on your invoice [X]", "by the enclosed check [ ]")
    payment, issues = payment_of(" ".join(w.text for w in words), (), (page(*words),), NumberStyle())
    assert (payment.method.value, payment.method.confidence, issues) == (ACCOUNT, 1.0, ())


PREPAID, COD, CARD = PaymentMethod.PREPAID, PaymentMethod.COD, PaymentMethod.CARD


@pytest.mark.parametrize("source", [PageSource.SCAN, PageSource.TEXT])
@pytest.mark.parametrize(
    ("runs", "method"),
    [
        (("Pagamento: ☐ contrassegno ☒ bonifico bancario anticipato ☐ carta (per telefono)",), PREPAID),
        (("Zahlung:", "☒ Nachnahme", "☐ Vorkasse", "☐ Kreditkarte"), COD),
        (("Mode de paiement", "□ à la livraison", "□ chèque joint", "■ sur facture"), ACCOUNT),
        (("Betaling:", "☐ rembours", "☑ vooruit per bank", "☐ creditcard"), PREPAID),
        (("Pago:", "contra reembolso ☐", "tarjeta ☒", "cheque ☐"), CARD),
        (("Payment:", "☐ cash on delivery", "☐ bank transfer", "☐ card"), None),
        (("Payment:", "☒ cash on delivery", "☐ bank transfer", "☒ card"), None),
    ],
)
def test_boxes_that_are_characters(source: PageSource, runs: tuple[str, ...], method: PaymentMethod | None) -> None:
    words = [
        Word(text=word, box=Box(run.box.x0 + 5 * start, run.box.y0, run.box.x0 + 5 * (start + len(word)), run.box.y1))
        for run in row(*runs)
        for word, start in ((m.group(), m.start()) for m in re.finditer(r"\S+", run.text))
    ]
    sheet = replace(page(*words), source=source)
    label, _, said = " ".join(runs).partition(" ")
    value = Value(Key.PAYMENT, label, said, Chunk(tuple(words), 1, words[0].box), "beside its label", 0)
    payment, issues = payment_of(" ".join(runs), (value,), (sheet,), NumberStyle())
    assert (None if issues else payment.method.value) is method
    assert bool(issues) is (method is None)
