"""Labels by their words: what they ask for, and what only looks like a label."""

from __future__ import annotations

import pytest

from orderproc.parsing.form.asked import part_listed, part_of
from orderproc.parsing.form.grammar import meaning_of
from orderproc.parsing.form.questions import party_asked
from orderproc.parsing.head.keyvalues import Key


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("Straße mit Hausnummer", "street"),
        ("School / group", "company"),
        ("Club or parish", "company"),
        ("Gruppe / Verein", "company"),
        ("D./D.ª", "name"),
        ("Don/Doña", "name"),
        ("Exmo(a). Sr(a).", "name"),
        ("Number and name of your road", "street"),
        ("Adres en huisnummer", "street"),
        ("Telefon für den Fahrer", "phone"),
        ("Organisation (privat: frei lassen)", "company"),
        ("Nom de famille et prénom", "name"),
        ("Localité et code postal", "place"),
        ("Città (con CAP)", "city"),
        ("(P/code)", "postal_code"),
        ("Parent / customer name", "name"),
        ("Mr/Mrs/Miss/Ms", "name"),
        ("(Premises and road)", "street"),
        ("Straße mit Hausnumner", "street"),  # one letter misread
    ],
)
def test_labels_that_no_list_holds_are_told_by_their_words(label: str, part: str | None) -> None:
    assert part_of(label) == part


def test_a_short_word_misread_may_be_anything_to_the_grammar() -> None:
    assert part_listed("Straße nit Hausnummer") is None


def test_a_reference_of_the_order_is_its_number() -> None:
    assert meaning_of("Ihr Bestellzeichen") is Key.PO


@pytest.mark.parametrize(
    "label", ["Your account with us", "Kunden-Nr. bei uns", "Ns. codice presso di voi", "Votre n° chez nous"]
)
def test_a_number_with_us_is_the_customers(label: str) -> None:
    assert meaning_of(label) is Key.CUSTOMER


@pytest.mark.parametrize(
    "text",
    [
        "Name of item",  # a word that asks for no part of an address
        "Company of",  # perhaps of something
        "or Zip",
        "High Street",
        "State Street",  # two parts that are no one thing
        "Name and address",  # both, on lines without captions
        "Via Roma",
        "City Club",
    ],
)
def test_words_that_may_be_a_name_are_no_label(text: str) -> None:
    assert meaning_of(text) is None


@pytest.mark.parametrize(
    ("heading", "party"),
    [
        ("2  Wohin geliefert wird (wenn anders als 1)", "ship_to"),
        ("1 Wer bestellt", "sold_to"),
        ("Where shall we send your order?", "ship_to"),
        ("Qui commande ?", "sold_to"),
        ("Who pays?", "bill_to"),
        ("How to order", None),
        ("Send order to", None),  # the shop's own address
        ("Where to order", None),
        ("Delivery", None),  # what it costs, among sums
    ],
)
def test_questions_head_the_block_of_a_party(heading: str, party: str | None) -> None:
    assert party_asked(heading) == party


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Ref. cliente", Key.PO),
        ("Referencia del cliente", Key.PO),
        ("Ref. do cliente", Key.PO),
        ("Customer's reference", Key.PO),
        ("N. cliente", Key.CUSTOMER),
        ("Número de cliente", Key.CUSTOMER),
        ("Customer code", Key.CUSTOMER),
    ],
)
def test_a_customers_reference_numbers_his_order_and_his_number_himself(label: str, key: Key) -> None:
    assert meaning_of(label) is key


@pytest.mark.parametrize(
    "label", ["Ordinato da", "Encomendado por", "Bestellt durch", "Zuständig", "Ordered by", "Besteld door"]
)
def test_who_orders_by_the_words_of_his_label(label: str) -> None:
    assert part_of(label) == "name"
