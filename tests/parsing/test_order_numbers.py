"""An order number that no label names: taken where it stands alone right below the title, and nothing else in its place."""

from __future__ import annotations

import pytest

from orderproc.model.reading import PageSource
from orderproc.parsing.head.identifiers import identifier
from orderproc.parsing.head.keyvalues import Key, key_of
from orderproc.parsing.head.saidnumbers import own_numbers
from orderproc.parsing.notices import is_buyers
from tests.parsing.made import context, mail, one, paper, pdf, sheet
from tests.parsing.test_programs import COLUMNS, MUG, TAPE


@pytest.mark.parametrize(
    ("below", "number"),
    [
        ([(300, "(New)"), (300, "4500012345")], "4500012345"),
        ([(300, "(New)"), (300, "561/2026")], "561/2026"),
        ([(300, "P26576")], "P26576"),
        ([(300, "(New)"), (300, "P26576"), (300, "K-7902")], None),  # which of the two?
        ([(300, "(New)"), (300, "33.50")], None),
        ([(300, "11/18/2026")], None),
        ([(300, "PO Number: 4711")], "4711"),
        ([(40, "4500012345")], None),
        ([], None),  # no price or quantity of the table far below
    ],
)
def test_a_number_alone_below_the_title(below: list[tuple[float, str]], number: str | None) -> None:
    rows = [(40.0, [(300.0, "Purchase Order")]), *((55.0 + 13 * n, [run]) for n, run in enumerate(below))]
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    assert one(pdf(paper([*rows, *table]))).customer_po.value == number


@pytest.mark.parametrize(
    ("title", "rows", "number"),
    [
        ("PURCHASE ORDER", [("DATE", "31-Oct-2026"), ("P.O. NO.", "2026/114")], "2026/114"),
        ("BESTELLUNG", [("Datum", "3. März 2027"), ("Bestell-Nr.", "B 5518")], "B 5518"),
        ("ORDEM DE COMPRA", [("Cliente n.º", "K-3310"), ("Encomenda n.º", "OC-77142")], "OC-77142"),
        ("PURCHASE ORDER", [("DATE", "7-N0V-26")], None),  # a 0 in the middle of a month
        ("ORDINE", [("Data", "14-nov-2026")], None),
        ("PURCHASE ORDER", [("", "14-Nov-2026"), ("", "PO-77142")], "PO-77142"),
    ],
)
def test_what_has_a_label_of_its_own_below_a_title_and_a_day_are_no_number(
    title: str, rows: list[tuple[str, str]], number: str | None
) -> None:
    """The title stands at the right edge, the values of the box below it end there too, each beside its own label."""
    box = [
        (58.0 + 18 * n, [(x, run) for x, run in ((330.0, label), (420.0, value)) if run])
        for n, (label, value) in enumerate(rows)
    ]
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    assert one(pdf(paper([(40.0, [(424.0, title)]), *box, *table]))).customer_po.value == number


@pytest.mark.parametrize(
    ("read", "number", "sure"),
    [
        ("PURCHASE ORDER #774/2026", "774/2026", True),
        ("PURCHASE ORDER #774/2'26", "774/2", False),  # a figure misread: only a part of it is a number
        ("PO Number: 774|2026", "774", False),
        ("Customer reference: %774|2026", None, False),
    ],
)
def test_a_number_of_which_a_part_was_misread_is_doubted(read: str, number: str | None, sure: bool) -> None:
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    page = paper([(40.0, [(300.0, read)]), *table], source=PageSource.SCAN)
    found = one(pdf(page)).customer_po
    assert (found.value, found.confidence > 0.9) == (number, sure)


@pytest.mark.parametrize(
    ("number", "higher", "found", "sure"),
    [("PO-2026-0705", 6.0, "PO-2026-0705", True), ("PO-2026-0705", 9.0, None, False), ("", 0.0, None, False)],
)
def test_a_number_that_a_slanting_scan_set_a_little_higher_than_its_label(
    number: str, higher: float, found: str | None, sure: bool
) -> None:
    """Or that is too far off, or lost: a letter's label has something beside it."""
    head = [
        (46.0, [(364.0, "Bestelbon")]),
        (77.0 - higher, [(48.0, "7311 KZ Apeldoorn"), *([(500.0, number)] if number else [])]),
        (77.0, [(364.0, "Inkoopordernummer:")]),
        (92.0, [(364.0, "Datum:"), (510.0, "17-11-2026")]),
    ]
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    field = one(pdf(paper([*head, *table], source=PageSource.SCAN))).customer_po
    assert (field.value, field.confidence > 0.9) == (found, sure)


@pytest.mark.parametrize("street", ["138 Harbour Street", "Lindenweg 138"])
@pytest.mark.parametrize("left", [150.0, 400.0])
def test_the_house_number_of_a_letterhead_beside_the_title_is_no_order_number(street: str, left: float) -> None:
    head = [
        (32.0, [(left, "Tidewater Supply Co.")]),
        (44.0, [(40.0, "Bestellung"), (left, street)]),
        (56.0, [(left, "Albany, NY 12207")]),
    ]
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    assert one(pdf(paper([*head, *table], source=PageSource.SCAN))).customer_po.value is None


@pytest.mark.parametrize(("label", "number"), [("C4711", "C4711"), ("2026-11-16", None), ("16.11.2026", None)])
def test_a_day_below_the_label_is_nobodys_number(label: str, number: str | None) -> None:
    rows = [(40.0, [(300.0, "Purchase Order")]), (70.0, [(300, "Account #")]), (82.0, [(300, label)])]
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    assert one(pdf(paper([*rows, *table]))).customer_no.value == number


@pytest.mark.parametrize(
    ("row", "number"),
    [
        (("Job no.", "BB-317"), "BB-317"),
        (("Our job ref: 3170",), "3170"),
        (("Goods for job BB317",), "BB317"),
        (("Projekt-Nr.", "P-317"), "P-317"),
        (("Réf. chantier : C317",), "C317"),
        (("Ref. obra", "317/26"), "317/26"),
        (("Commessa n.", "C-317"), "C-317"),
        (("Projectnummer", "P317"), "P317"),
        (("Job", "9 Mill Road"), None),
        (("Werk 12",), None),
        (("Site B12",), None),
        (("Project 2026",), None),
        (("Site: Kings Yard 12",), None),
        (("Job date", "18.11.2026"), None),
    ],
)
def test_the_number_of_a_job_where_no_other_is_given(row: tuple[str, ...], number: str | None) -> None:
    goods = [(None,), ("Code", "Description", "Qty", "Price"), ("TW-1306", "Scissors, 8 inch, steel", 3, 13.75)]
    assert one(sheet([row, *goods])).customer_po.value == number
    assert one(sheet([("PO number", "A-9001"), row, *goods])).customer_po.value == "A-9001"


@pytest.mark.parametrize(
    "text", ["Our receipt goes to Garden Club, PO Box 512, Galesburg IL 61402", "We are P.O. Box 77 now"]
)
def test_a_box_for_letters_is_no_order(text: str) -> None:
    assert own_numbers(text) == ()


TABLE = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]


@pytest.mark.parametrize(
    ("title", "beside", "number"),
    [
        ("Requisition & Order", "Req 71-2026", "71-2026"),
        ("Requisição interna", "REQ 118/26", "REQ 118/26"),
        ("Bon de commande", "BC 2026-118", "BC 2026-118"),
        ("Orden de compra", "OC 3391/26", "OC 3391/26"),
        ("Nota de encomenda", "NE 77/2026", "NE 77/2026"),
        ("Purchase Order", "Bin 44/12", None),
    ],
)
def test_a_number_behind_what_the_title_is_shortened_to(title: str, beside: str, number: str | None) -> None:
    rows = [(40.0, [(40.0, title)]), (54.0, [(450.0, beside)])]
    assert one(pdf(paper([*rows, *TABLE]))).customer_po.value == number


@pytest.mark.parametrize(
    ("row", "number"),
    [
        ("N.º REQ 118/2026 Data: 16-11-2026", "REQ 118/2026"),
        ("No. 4471-B Date: 16 November 2026", "4471-B"),
        ("Nr. BA 5102 Datum: 16.11.2026", "BA 5102"),
    ],
)
def test_a_bare_number_with_another_label_behind_it(row: str, number: str) -> None:
    assert one(pdf(paper([(40.0, [(40.0, row)]), *TABLE]))).customer_po.value == number


@pytest.mark.parametrize(
    ("row", "number"),
    [
        ("Hillside Allotments - order 4-2026", "4-2026"),
        ("Internal order 2026/KG/17", "2026/KG/17"),
        ("Sammelbestellung KGV-3/26", "KGV-3/26"),
        ("Kollegium: Bestellung K26-07", "K26-07"),
        ("We order 1/2 box of what is below", None),
    ],
)
def test_the_number_behind_a_word_for_an_order(row: str, number: str | None) -> None:
    goods = [(None,), ("Code", "Description", "Qty", "Price"), ("TW-1306", "Scissors, 8 inch, steel", 3, 13.75)]
    assert one(sheet([(row,), *goods])).customer_po.value == number


@pytest.mark.parametrize(
    ("heading", "cells", "number"),
    [
        ("PO", ("84-1107", "84-1107"), "84-1107"),
        ("Auftrag", ("A-3391", "A-3391"), "A-3391"),
        ("Order no.", ("84-1107", "84-1108"), None),  # of two orders
        ("Bin", ("84-1107", "84-1107"), None),
    ],
)
def test_a_column_that_repeats_the_number_of_the_order(
    heading: str, cells: tuple[str, str], number: str | None
) -> None:
    rows = [[(40.0, text), *((x + 60, said) for x, said in row)] for text, row in zip(
        (heading, *cells), (COLUMNS, MUG, TAPE), strict=True
    )]  # fmt: skip
    draft = one(pdf(paper([(100.0 + 14 * n, row) for n, row in enumerate(rows)], size=8.0)))
    assert draft.customer_po.value == number


@pytest.mark.parametrize(
    ("label", "theirs"),
    [
        ("School order number", True),
        ("Club PO no.", True),
        ("Firmen-Bestellnummer", True),
        ("Bestellnummer der Schule", True),
        ("N.º de pedido del colegio", True),
        ("Bestelnummer van de vereniging", True),
        ("yourref", True),
        ("Order number", False),
        ("Order key", False),
    ],
)
def test_whose_number_a_form_asks_for(label: str, theirs: bool) -> None:
    assert (is_buyers(label) and key_of(label) is Key.PO) == theirs


@pytest.mark.parametrize(
    "place", ["14 Mill Row, Truro TR1 2HD", "Uferweg 14, 24103 Kiel", "14 Elm Street, Albany, NY 12207"]
)
def test_the_address_behind_the_title_of_a_form_has_no_number_of_an_order(place: str) -> None:
    rows = [(40.0, [(40.0, f"Mail order form · {place}")])]
    assert one(pdf(paper([*rows, *TABLE]))).customer_po.value is None


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        # a program's own number of the paper beside the supplier's quotation
        ([("Document No PO022416",), ("Date 16/11/2026",), ("Your Ref Q-7204",)], "PO022416"),
        ([("Belegnummer: 45-118",), ("Ihr Zeichen: AN-2231",)], "45-118"),
        ([("Notre réf. : CF/2026/88",), ("Votre référence : D-1190",)], "CF/2026/88"),
        ([("Your Ref: Q-7204",)], "Q-7204"),  # the only one
        # a label that two blanks part, and the requisition inside the house
        ([("ORDER", "NUMBER: 3150022764"), ("DATE: 11/10/2026", "REQUISITION: 0000047115")], "3150022764"),
        ([("P.O.", "NO.: 88-1204"), ("REQ", "DATE: 11/10/2026")], "88-1204"),
        ([("BON DE COMMANDE", "N°: B-7720"), ("DATE", "LIVRAISON: 04.12.2026")], "B-7720"),
        # signs inside a number
        ([("P.O. No.: RC/S&P/2026-27/0733",)], "RC/S&P/2026-27/0733"),
        ([("Bestellnummer: ÄW-2026/14",)], "ÄW-2026/14"),
    ],
)
def test_which_number_is_the_orders_own(rows: list[tuple[str, ...]], number: str) -> None:
    placed = []
    for n, runs in enumerate(rows):
        left, across = 40.0, []
        for text in runs:
            across.append((left, text))
            left += 5.0 * len(text) + 11.0
        placed.append((55.0 + 13 * n, across))
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    assert one(pdf(paper([*placed, *table]))).customer_po.value == number


def test_a_day_below_the_title_is_no_number_beside_the_real_one() -> None:
    head = [(40.0, [(300.0, "PURCHASE ORDER")]), (55.0, [(300.0, "DATE 11/17/2026")]), (68.0, [(300.0, "PO # 26-147")])]
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    assert one(pdf(paper([*head, *table]))).customer_po.value == "26-147"


@pytest.mark.parametrize(
    ("title", "below", "number"),
    [
        ("UNIFORM ORDER", "ALD-W-0417", "ALD-W-0417"),
        ("BESTELLUNG ARBEITSKLEIDUNG", "AK-2026-118", "AK-2026-118"),
        ("PEDIDO DE ROPA", "ROP/0412", "ROP/0412"),
        ("OUR HOUSE IN ORDER SINCE 1901", "ALD-W-0417", None),
        ("Uniform order", "12-04-2026", None),
        ("PURCHASE ORDER", "No. CMI 26-11-054", "CMI 26-11-054"),
    ],
)
def test_a_number_alone_below_the_title_of_an_order_for_some_goods(title: str, below: str, number: str | None) -> None:
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    assert one(pdf(paper([(40.0, [(300.0, title)]), (55.0, [(300.0, below)]), *table]))).customer_po.value == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("DEL 03.11.26", None),
        ("Date 11/04/2026", None),
        ("vom 4.11.2026", None),
        ("d.d. 04-11-2026", None),
        ("4 de novembro de 2026", None),
        ("4th November", None),
        ("Nov 4, 2026", None),
        ("le 1er décembre", None),
        ("EK26-0417 del 4.11.2026", "EK26-0417"),
        ("NE 2026/77", "NE 2026/77"),
        ("2026-11-04-02", "2026-11-04-02"),
        ("26 000417", "26 000417"),
    ],
)
def test_a_day_is_no_number_whatever_says_that_it_is_one(text: str, number: str | None) -> None:
    assert identifier(text) == number


@pytest.mark.parametrize(
    ("head", "number"),
    [
        # a date stands below the label, the number beside it, in two fields of a typewriter's print
        (
            [[(300, "ORDINE FORNITORE"), (400, "N."), (420, "26"), (436, "000417")], [(300, "DEL 03.11.26")]],
            "26 000417",
        ),
        ([[(300, "BESTELLUNG"), (370, "NR."), (400, "26"), (416, "000417")], [(300, "VOM 03.11.26")]], "26 000417"),
        ([[(300, "COMMANDE"), (370, "No"), (390, "26000417")], [(300, "DU 03/11/26")]], "26000417"),
        ([[(300, "PEDIDO DE COMPRA")], [(300, "DATA 03/11/2026")]], None),
        ([[(40, "PEDIDO — 3 de novembro de 2026")]], None),
        (
            [[(40, "Ordine d'acquisto EK26-0417 del 3.11.2026 — richiesto da: Ivo Sala — ufficio acquisti")]],
            "EK26-0417",
        ),
        ([[(40, "Pedido de compra n.º 0417 de 3-11-2026 · pedido por Ana Sá · tel. 222 555 010")]], "0417"),
        # public bodies number what they order by the money that is kept for it
        ([[(300, "BON DE COMMANDE")], [(300, "N° d'engagement : 2026-EDU-0417")]], "2026-EDU-0417"),
        ([[(300, "BUONO D'ORDINE")], [(300, "Impegno n. 417/2026")]], "417/2026"),
        ([[(300, "NOTA DE ENCOMENDA")], [(300, "N.º 2026/417")], [(300, "N.º compromisso: 4811/2026")]], "2026/417"),
    ],
)
def test_the_number_and_not_the_day(head: list[list[tuple[float, str]]], number: str | None) -> None:
    rows = [(40.0 + 13 * n, row) for n, row in enumerate(head)]
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    assert one(pdf(paper([*rows, *table], size=8.0))).customer_po.value == number


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("OFFICIAL ORDER NO. ES 7713", "ES 7713"),
        ("Bestell-Nr.: ES 440", "ES 440"),
        ("Order No. EST 9021", "EST 9021"),
        ("Número de pedido: es 7713", "7713"),
        ("NUMERO DE PEDIDO: ES 7713", "7713"),
        ("Order number is 7713", "7713"),
        ("Numéro de commande : est 5513", "5513"),
    ],
)
def test_two_capitals_before_a_number_are_no_verb_of_another_language(label: str, number: str) -> None:
    rows = [
        (40.0, [(50.0, "Mill School")]),
        (60.0, [(50.0, "12 Mill Lane")]),
        (72.0, [(50.0, "Springfield, IL 62701")]),
    ]
    rows += [(100.0, [(50.0, label)]), (150.0, [(50.0, "CODE"), (130.0, "ITEM"), (330.0, "QTY")])]
    rows += [(166.0, [(50.0, "TW-1108"), (130.0, "Notebook"), (330.0, "3")])]
    assert one(pdf(paper(rows))).customer_po.value == number


@pytest.mark.parametrize(
    ("label", "answer", "number"),
    [
        ("Your ref.", "week 48", "week 48"),
        ("Uw ref.", "week 48", "week 48"),
        ("Ihre Ref.", "Woche 48", "Woche 48"),
        ("Votre réf.", "semaine 48", "semaine 48"),
        ("A sua ref.", "obra 7", "obra 7"),
        ("Vs. rif.", "cantiere 12-B", "cantiere 12-B"),
        ("Unsere Referenz", "Baustelle 7", "Baustelle 7"),
        ("Order no.", "Order 4711", "4711"),
        ("Bestellnummer", "Nr. 907/2026", "907/2026"),
        ("Su pedido", "pedido 4711", "4711"),
        ("Our order no.", "Christmas 2026", None),
    ],
)
def test_what_a_buyer_calls_his_order_is_whole(label: str, answer: str, number: str | None) -> None:
    rows = [("Marlow Hardware",), ("14 Mill Lane",), ("Leeds LS1 4AB",), (), (label, answer), (), *GOODS]
    assert one(sheet(rows)).customer_po.value == number


GOODS = [("Item", "Description", "Qty", "Price"), ("TW-1306", "Scissors, 8 inch, steel", 3, 13.75)]


@pytest.mark.parametrize("label", ["Req no:", "Requisition No.:", "REQ #", "Our requisition:"])
@pytest.mark.parametrize("title", ["PURCHASE ORDER", "Purchase Order"])
def test_the_number_below_the_title_is_the_orders_beside_that_of_a_requisition(label: str, title: str) -> None:
    rows = [
        (40.0, [(60.0, "Doe School District"), (330.0, title)]),
        (54.0, [(60.0, "5 High Street"), (330.0, "No. 27-00318")]),
        (68.0, [(60.0, "Albany, NY 12207"), (330.0, "Date 11/17/2026")]),
        (100.0, [(60.0, label), (160.0, "R-5127"), (330.0, "Terms: net 30")]),
    ]
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    assert one(pdf(paper([*rows, *table]))).customer_po.value == "27-00318"


@pytest.mark.parametrize(
    ("text", "subject", "number"),
    [
        ("Order number: MVC-E 0673 (must appear on the invoice)", "", "MVC-E 0673"),
        ("Order ref MVC-E 0673, delivery by Friday", "", "MVC-E 0673"),
        ("N. ordine: BX/A 118 del 4 maggio", "", "BX/A 118"),
        ("Notre n° de commande: STE-CL 2026-11", "", "STE-CL 2026-11"),
        ("Unsere BEST-NR 4471", "", "4471"),
        ("A nossa ref.ª 87/26", "", "87/26"),
        ("", "Order MVC-E 0673", "MVC-E 0673"),
        ("", "New order CK 58", "CK 58"),
        ("", "Order for 2 mugs", None),
        ("Order CK 58", "", "CK 58"),
        ("New order 4471", "", "4471"),
        ("ORDER 4471, 23 November 2026", "", "4471"),
        ("Commande 118", "", "118"),
        ("Order 12", "", None),  # so many, perhaps
        ("Order 4471 notebooks", "", None),
        ("Order for Christmas 2026", "", None),
    ],
)
def test_letters_that_strokes_join_before_the_number(text: str, subject: str, number: str | None) -> None:
    assert one(mail(f"{text}\n\n12 x TW-4410\n", subject)).customer_po.value == number


@pytest.mark.parametrize(
    ("title", "below", "number"),
    [
        ("Purchase Order", ("(New)", "DAI-US-550392", "Amount: $262.00 USD"), "DAI-US-550392"),
        ("PURCHASE ORDER", ("Status: approved", "PO-88123", "Nov 20, 2026"), "PO-88123"),
        ("Bestellung", ("(Neu)", "4500123456", "Betrag: 262,00 EUR"), "4500123456"),
        ("Bon de commande", ("(Nouveau)", "BC-550392", "Montant : 262,00 €"), "BC-550392"),
        ("Pedido de compra", ("(Nuevo)", "PC-550392", "Importe: 262,00 €"), "PC-550392"),
        ("Ordine d'acquisto", ("(Nuovo)", "OA-550392", "Importo: 262,00 €"), "OA-550392"),
        ("Inkooporder", ("(Nieuw)", "IO-550392", "Bedrag: € 262,00"), "IO-550392"),
    ],
)
def test_the_rows_below_a_title_are_its_own_whatever_is_set_between_them(
    title: str, below: tuple[str, ...], number: str
) -> None:
    beside = ("Doe Aid International", "44 Mill Street", "Albany, NY 12207", "USA", "Phone: +1 518 555 0102")
    rows = [(46.6, [(420.0, title)])]
    rows += [(57.1 + 10.5 * n, [(46.0, text)]) for n, text in enumerate(beside)]
    rows += [(62.4 + 10.4 * n, [(420.0, text)]) for n, text in enumerate(below)]
    rows += [(200.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    assert one(pdf(paper(sorted(rows), size=9.0))).customer_po.value == number


@pytest.mark.parametrize("number", ["387", "HM 387", "HM 2026/0387", "4500127733"])
@pytest.mark.parametrize(
    "label", ["Nº pedido", "Numero ordine", "N° de commande", "N.º encomenda", "Order number", "Bestellnummer", "PO"]
)
def test_letters_before_the_number_behind_a_label_that_no_mark_ends(label: str, number: str) -> None:
    head = [["Harbour View School"], ["12 Elm Street, Albany, NY 12207"]]
    draft = one(sheet([*head, [f"{label} {number}"], ["Item", "Qty", "Price"], ["TW-4410", 2, 9.5]]))
    assert draft.customer_po.value == number


@pytest.mark.parametrize(
    ("country", "title", "street", "town"),
    [
        ("NL", "BESTELFORMULIER", "Oudegracht 215", "3511 NH Utrecht"),
        ("NL", "BESTELLING", "Oudegracht 215", "3511 NH Utrecht"),
        ("DE", "BESTELLUNG", "Marktstr. 5", "79098 Freiburg"),
        ("DE", "BESTELLSCHEIN", "Marktstr. 5", "D-79098 Freiburg"),
        ("FR", "BON DE COMMANDE", "45 rue Febvotte", "37000 Tours"),
        ("ES", "PEDIDO", "C/ Mayor 5", "22003 Huesca"),
        ("IT", "ORDINE", "Via Roma 5", "16126 Genova"),
        ("PT", "ENCOMENDA", "Rua do Sol 5", "4050-265 Porto"),
    ],
)
@pytest.mark.parametrize("number", [None, "4711"])
def test_the_postal_code_of_a_letterhead_beside_the_title_is_no_order_number(
    country: str, title: str, street: str, town: str, number: str | None
) -> None:
    rows = [
        ["Harbour View", None, None, street],
        [title, None, None, number or town],
        [None],
        ["Item", "Qty"],
        ["TW-4410", 2],
    ]
    assert one(sheet(rows), context(country)).customer_po.value == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Order no. CK 58 please on the parcel.", "CK 58"),
        ("Our order no. CK 58 please on the parcel.", "CK 58"),
        ("Order number HV 1126 on the parcel please", "HV 1126"),
        ("Bitte Bestell-Nr. KG 58 auf das Paket schreiben.", "KG 58"),
        ("Ordine n. OF 58 sul pacco per favore", "OF 58"),
        ("Encomenda n.º EN 58 na caixa, por favor", "EN 58"),
    ],
)
@pytest.mark.parametrize("below", [True, False])
def test_letters_of_the_number_in_a_sentence_of_a_sheet(text: str, number: str, below: bool) -> None:
    head, goods = (
        [["Harbour View School"], ["12 Elm Street, Albany, NY 12207"], [None]],
        [["Item", "Qty"], ["TW-4410", 2]],
    )
    rows = [*head, *goods, [None], [text]] if below else [*head, [text], [None], *goods]
    assert one(sheet(rows)).customer_po.value == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("EFT paid in advance 20/11/26, reference MOSS27", None),
        ("Paid by card, transaction reference 8812345", None),
        ("Bank transfer made today, your payment reference MOSS27", None),
        ("Überweisung vom 20.11., Referenz BLUM27", None),
        ("Transferencia hecha, referencia VIDAL27", None),
        ("Charge it to our account, reference MOSS27", "MOSS27"),
        ("Order reference MOSS27, paid by bank transfer", "MOSS27"),
        ("Paid by card, order no. 8812345", "8812345"),
    ],
)
def test_the_reference_of_money_is_not_the_orders(text: str, number: str | None) -> None:
    rows = [
        ["Harbour View School"],
        ["12 Elm Street, Albany, NY 12207"],
        ["Item", "Qty"],
        ["TW-4410", 2],
        ["Payment", text],
    ]
    assert one(sheet(rows)).customer_po.value == number


@pytest.mark.parametrize(
    "title",
    [
        "Bestellung – Kundennummer 10234",
        "ORDER – Customer no. 10234",
        "Commande – N° client 10234",
        "Pedido – N.º de cliente 10234",
        "Ordine – Codice cliente 10234",
        "Bestelling – Klantnummer 10234",
    ],
)
def test_the_buyers_own_number_behind_a_title_is_not_the_orders(title: str) -> None:
    rows = [(40.0, [(50.0, "Doe Joinery Ltd")]), (90.0, [(50.0, title)]), (110.0, [(50.0, "Please send us:")])]
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    draft = one(pdf(paper([*rows, *table])))
    assert draft.customer_po.value is None


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("Tecnostampi Srl — Ordine fornitore TB26-1450 — 30/11/2026", "TB26-1450"),
        ("Hillgrove School | Purchase order HG-771 | 3 Nov 2026", "HG-771"),
        ("Hansen KG · Bestellung B-4471 · 3.11.2026", "B-4471"),
        ("COMMANDE FOURNISSEUR Réf. SDF-CF-0266 du 13/10/2026 à Tidewater Supply, B-5100 Naninne", "SDF-CF-0266"),
        ("ORDINE FORNITORE Rif. OF-318/26 a Tidewater Supply, 35127 Padova", "OF-318/26"),
        ("Bestelling week 46 (op rekening)", None),
        ("Bestellung KW 46", None),
        ("Commande semaine 46", None),
        ("Bestellung zum Schuljahresbeginn Kd.-Nr. K20533", None),
        ("betr: Bestellung zum Schuljahresbeginn Kd.-Nr. K20533", None),
        ("Betreff: Bestellung, Kunden-Nr. 20533", None),
    ],
)
def test_the_title_behind_a_mark_and_what_is_no_number_behind_one(head: str, number: str | None) -> None:
    rows = [(40.0, [(40.0, head)]), (80.0, [(40.0, "Item"), (140.0, "Description"), (340.0, "Qty")])]
    rows.append((95.0, [(40.0, "TW-4410"), (140.0, "Mug, stoneware, blue"), (340.0, "2")]))
    assert one(pdf(paper(rows))).customer_po.value == number


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("Hi Sandra, this weeks stuff please. Our ref Job 3391, on account", "Job 3391"),
        ("Ciao, nostro rif. Cantiere 18/26 come d'accordo", "Cantiere 18/26"),
        ("Hola, nuestra ref. Obra 221 por favor", "Obra 221"),
        ("Bonjour, notre réf. Chantier 4471 merci bien", "Chantier 4471"),
        ("Hallo, unser Zeichen Objekt 4471 bitte angeben", "Objekt 4471"),
        ("Hi Sandra, this weeks stuff please, same ref as last week", None),
    ],
)
def test_a_reference_with_its_word_in_a_cell(said: str, number: str | None) -> None:
    rows = [[said], [], ["qty", "code", "what"], [10, "TW-4410", "mugs"], [4, "TW-1415", "glue"]]
    assert one(sheet(rows)).customer_po.value == number
