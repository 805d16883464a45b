"""What firms' own programs print around an order: codes of addresses, parts of a house, names across the head, letters set apart."""

from __future__ import annotations

import pytest

from orderproc.model.draft import DraftAddress, OrderDraft
from orderproc.model.issue import Kind
from orderproc.parsing.amending import amends
from orderproc.parsing.letterspaced import joined
from orderproc.parsing.lines import lines_of
from orderproc.parsing.text.asking import acts_of
from tests.parsing.made import context, one, paper, pdf

Row = tuple[float, list[tuple[float, str]]]
GOODS: list[Row] = [
    (400, [(40, "Item no."), (160, "Description"), (360, "Qty"), (420, "Price"), (490, "Amount")]),
    (415, [(40, "TW-4410"), (160, "Dish towel"), (360, "4"), (420, "2.00"), (490, "8.00")]),
]


def told(*rows: Row, goods: bool = True, country: str = "US") -> OrderDraft:
    return one(pdf(paper([*rows, *(GOODS if goods else [])])), context(country))


def parts(address: DraftAddress) -> dict[str, str]:
    names = ("name", "company", "street", "street2", "city", "postal_code")
    return {n: f.value for n in names if (f := getattr(address, n)).value}


TITLE: Row = (60, [(40, "Purchase Order"), (300, "PO Number: 4711")])


@pytest.mark.parametrize(
    "label", ["Ship To: 2001", "Ship To 2001", "Deliver to: W-118", "Lieferadresse: 40010", "Livrer à : 0012"]
)
def test_the_number_of_an_address_behind_its_label_is_no_line_of_it(label: str) -> None:
    draft = told(
        TITLE,
        (90, [(40, "Bill To: Doe Farms Inc., 31 Mill Road, Bangor ME 04401")]),
        (120, [(40, label)]),
        (132, [(40, "Doe Farms Inc.")]),
        (144, [(40, "Seed Laboratory")]),
        (156, [(40, "98 Harbor Drive")]),
        (168, [(40, "Orono ME 04473")]),
    )
    assert parts(draft.ship_to) == {
        "company": "Doe Farms Inc.",
        "street": "98 Harbor Drive",
        "street2": "Seed Laboratory",
        "city": "Orono",
        "postal_code": "04473",
    }


@pytest.mark.parametrize(
    "line",
    [
        "Roe Pumps Ltd, Goods Inwards, 18 Dock Road, Leeds LS1 4AB",
        "Roe Pumps Ltd, North Works, 18 Dock Road, Leeds LS1 4AB",
    ],
)
def test_an_address_in_one_line_below_its_label_ends_with_its_town(line: str) -> None:
    draft = told(
        (40, [(40, "Roe Pumps Ltd, 2 Quay Street, Leeds LS1 4AB")]),
        TITLE,
        (120, [(40, "Please deliver to:")]),
        (132, [(40, line)]),
        (144, [(40, "Receiving hours Mon-Thu 7:00-15:00")]),
        (156, [(40, "Incoterms: DAP Leeds")]),
        country="GB",
    )
    assert (draft.ship_to.street.value, draft.ship_to.city.value) == ("18 Dock Road", "Leeds")
    assert "hours" not in " ".join(parts(draft.ship_to).values())


def test_a_firm_named_elsewhere_is_parted_from_what_stands_beside_it() -> None:
    draft = told(
        TITLE,
        (90, [(40, "Bill to:"), (300, "Ship to:")]),
        (102, [(40, "Roe Pumps Ltd"), (300, "Roe Pumps Ltd, North Works")]),
        (114, [(40, "2 Quay Street"), (300, "18 Dock Road")]),
        (126, [(40, "Leeds LS1 4AB"), (300, "Hull HU1 2AA")]),
        country="GB",
    )
    assert (draft.ship_to.company.value, draft.ship_to.street2.value) == ("Roe Pumps Ltd", "North Works")


@pytest.mark.parametrize("office", ["Accounts Payable", "afd. Crediteuren", "Abt. Einkauf", "Finance - Purchasing"])
def test_a_part_of_the_house_is_nobodys_name(office: str) -> None:
    draft = told(
        TITLE,
        (90, [(40, "Bill to:")]),
        (102, [(40, "Roe Pumps Ltd")]),
        (114, [(40, office)]),
        (126, [(40, "2 Quay Street")]),
        (138, [(40, "Leeds LS1 4AB")]),
        country="GB",
    )
    assert draft.bill_to.name.value is None
    assert draft.bill_to.street2.value == office


def test_where_the_buyer_is_himself_is_no_other_address() -> None:
    draft = told(
        (40, [(40, "Azienda Doe s.r.l.")]),
        (52, [(40, "Strada Argine 31 - 46019 Viadana (MN)")]),
        TITLE,
        (90, [(40, "Destinazione merce: Sede - Strada Argine 31, Viadana")]),
        country="IT",
    )
    assert draft.ship_to.empty or draft.ship_to.street.value == draft.sold_to.street.value


def test_a_sentence_of_the_terms_is_no_letterhead() -> None:
    first = paper(
        [
            TITLE,
            (90, [(40, "Ship to:")]),
            (102, [(40, "Doe Farms Inc.")]),
            (114, [(40, "98 Harbor Drive")]),
            (126, [(40, "Orono ME 04473")]),
            *GOODS,
        ]
    )
    second = paper(
        [
            (40, [(40, "TERMS AND CONDITIONS")]),
            (60, [(40, "A data sheet shall accompany the first")]),
            (72, [(40, "shipment of each item. Send copies to Safety Office, 1910")]),
            (84, [(40, "University Drive, Kearney, NE 68849.")]),
        ],
        number=2,
    )
    draft = one(pdf(first, second))
    assert draft.sold_to.city.value in (None, "Orono")


@pytest.mark.parametrize("text", ["B E S T E L L U N G", "I N K O O P O R D E R", "C O M M A N D E"])
def test_letters_that_are_set_apart_are_one_word(text: str) -> None:
    (line,) = lines_of(paper([(40, [(40 + 9.0 * n, letter) for n, letter in enumerate(text.split())])]))
    assert line.text == text.replace(" ", "")


@pytest.mark.parametrize(
    ("pieces", "wide", "whole"),
    [
        ("G R AN D VI L LE", (), "GRANDVILLE"),
        ("H O F GU T|B E R GE N", (5,), "HOFGUT BERGEN"),
        ("V I L LA|R O S A", (4,), "VILLA ROSA"),
    ],
)
def test_letters_of_which_some_came_in_twos(pieces: str, wide: tuple[int, ...], whole: str) -> None:
    """As a program writes a firm's name with spaced letters, some of which have no room of their own between them."""
    row, x = [], 40.0
    for n, piece in enumerate(pieces.replace("|", " ").split()):
        x += 9.0 if n in wide else 0.0
        row.append((x, piece))
        x += 5.0 * len(piece) + 1.5
    assert " ".join(w.text for w in joined(paper([(40, row)]).words)) == whole


def test_short_words_a_blank_apart_are_none() -> None:
    row = [(40 + 18.0 * n, piece) for n, piece in enumerate("IF A B IS ON C D E".split())]
    assert [w.text for w in joined(paper([(40, row)]).words)] == "IF A B IS ON C D E".split()


@pytest.mark.parametrize("text", ["S M L", "X X X X X X", "a b c d"])
def test_sizes_and_ticks_are_no_word(text: str) -> None:
    page = paper([(40, [(40 + 9.0 * n, letter) for n, letter in enumerate(text.split())])])
    assert [w.text for w in joined(page.words)] == text.split()


CHANGES = [
    "Please change our order 4711 as follows:",
    "We wish to amend purchase order 4711 of 3 May.",
    "Korrektur unserer Bestellung 4711:",
    "Wir bitten Sie, den Auftrag 4711 wie folgt anzupassen:",
    "Merci de corriger notre commande 4711 comme suit :",
    "Les rogamos que modifiquen el pedido 4711.",
    "Si prega di variare il nostro ordine 4711 come da elenco seguente:",
    "Wilt u onze bestelling 4711 aanpassen als volgt:",
    "Pedimos que corrijam a nossa encomenda 4711 como segue:",
    "Revision 2 of our order 4711",
    "Änderung zu Bestellung 4711",
    "Gentile sig. Correggi, vogliate correggere il nostro ordine 4711.",
    "Queira alterar a encomenda 4711.",
]
NO_CHANGES = [
    "Any amendment of this order requires our written consent.",
    "Änderungen des Auftrags nur schriftlich.",
    "Toute modification de la commande doit être confirmée par écrit.",
    "Prices may change without notice.",
    "Order 4711 | Updated terms on our website",
    "We order as follows:",
    "Bitte liefern Sie zu Bestellung 4711 die folgenden Artikel:",
    "Please quote order 4711 on all papers.",
    "Revision 0\nOrder Date 18-NOV-2026",
    "Änderungs-Nr. 0\nBestellung vom 18.11.2026",
    "Modification: 00\nCommande du 18/11/2026",
    "Changed by J. Doe\nOrder date 18.11.2026",
    # names that begin like a word for changing
    "ORDER 4711 placed with Corrigan Tools, Athlone",
    "Order 4711 for Anderson & Sons, 12 Elm Street",
    "Bestellung 4711, Alter Markt 3, Köln",
    "Pedido 4711 a Andersen Ibérica",
    "Ordine 4711 a Ferramenta Rossi, Correggio",
]


@pytest.mark.parametrize("text", CHANGES)
def test_a_paper_that_changes_an_order_is_no_new_one(text: str) -> None:
    found = amends(f"Doe Ltd\n{text}\nTW-4410 Dish towel 4")
    assert found is not None
    assert found.kind is Kind.CHANGE


@pytest.mark.parametrize("text", NO_CHANGES)
def test_what_terms_say_of_changes_changes_nothing(text: str) -> None:
    assert amends(f"Doe Ltd\n{text}\nTW-4410 Dish towel 4") is None


ASKS = [
    "We would be grateful if you could supply the following:",
    "I should be glad if you would send me these items:",
    "Wir wären dankbar, wenn Sie uns Nachstehendes liefern könnten:",
    "Nous vous serions obligés de bien vouloir nous fournir les articles suivants :",
    "Agradeceríamos que nos enviaran los siguientes artículos:",
    "Vi saremmo grati se poteste fornirci quanto segue:",
    "Wij zouden het op prijs stellen als u ons de volgende artikelen levert:",
    "Agradecíamos que nos enviassem o seguinte:",
]


@pytest.mark.parametrize("sentence", ASKS)
def test_letters_ask_for_goods_in_conditionals(sentence: str) -> None:
    assert acts_of(sentence).request


@pytest.mark.parametrize(
    "sentence",
    ["We would be grateful if you could send us your catalogue.", "I would be glad if you could deliver a quotation."],
)
def test_who_asks_for_papers_asks_for_no_goods(sentence: str) -> None:
    assert not acts_of(sentence).asks or acts_of(sentence).paper


@pytest.mark.parametrize(
    ("country", "said", "firm", "part", "rest"),
    [
        ("GB", "Roe Pumps Ltd, Leeds Branch", "Roe Pumps Ltd", "Leeds Branch", ("18 Dock Road", "Leeds LS1 4AB")),
        ("GB", "Roe Pumps Ltd - Leeds Depot", "Roe Pumps Ltd", "Leeds Depot", ("18 Dock Road", "Leeds LS1 4AB")),
        ("DE", "Bauer GmbH, Filiale Jena", "Bauer GmbH", "Filiale Jena", ("Hauptstr. 1", "07743 Jena")),
        ("FR", "Morel SARL, Agence de Lyon", "Morel SARL", "Agence de Lyon", ("3 rue du Lac", "69001 Lyon")),
        ("ES", "Vidal S.L., Delegación Norte", "Vidal S.L.", "Delegación Norte", ("Calle Mayor 3", "10001 Cáceres")),
        ("IT", "Rossi S.r.l. - Filiale di Siena", "Rossi S.r.l.", "Filiale di Siena", ("Via Roma 9", "53100 Siena")),
        ("US", "Doe Farms, Inc.", "Doe Farms, Inc.", None, ("98 Harbor Drive", "Orono ME 04473")),
        ("GB", "Roe Ltd, trading as Pumps", "Roe Ltd, trading as Pumps", None, ("18 Dock Road", "Leeds LS1 4AB")),
        ("DE", "Bauer GmbH, Jena", "Bauer GmbH, Jena", None, ("Hauptstr. 1", "07743 Jena")),
    ],
)
def test_what_stands_behind_a_legal_form_is_a_part_of_the_house(
    country: str, said: str, firm: str, part: str | None, rest: tuple[str, str]
) -> None:
    rows: list[Row] = [(102 + 12 * n, [(40, text)]) for n, text in enumerate((said, *rest))]
    draft = told(TITLE, (90, [(40, "Ship to:")]), *rows, country=country)
    there = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (there.company.value, there.street2.value, there.street.value) == (firm, part, rest[0])
