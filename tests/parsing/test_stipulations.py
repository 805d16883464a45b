# ruff: noqa: E501
"""What a paper says of itself and of its lines: never accepted as it stands where it is no final order, taken where nothing is said against it."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Severity
from orderproc.parsing.doubts.stipulations import stipulations, told_in
from orderproc.parsing.lines import lines_of
from tests.parsing.made import one, paper, pdf
from tests.parsing.test_programs import COLUMNS, MUG, TAPE, Runs


def read(
    title: str = "PURCHASE ORDER", *, note: str = "", rows: tuple[Runs, ...] = (COLUMNS, MUG, TAPE), above: bool = False
) -> OrderDraft:
    lines: list[tuple[float, Runs]] = [(40, [(40, title)]), (60, [(40, "PO Number: 4711")])]
    if note:
        lines.append((85 if above else 110 + 14 * len(rows) + 30, [(40, note)]))
    return one(pdf(paper([*lines, *((110 + 14 * n, row) for n, row in enumerate(rows))])))


def doubts(draft: OrderDraft) -> set[str]:
    return {issue.code for issue in draft.issues if issue.severity is Severity.DOUBT}


@pytest.mark.parametrize(
    "title",
    ["PURCHASE ORDER - DRAFT", "PURCHASE ORDER (REVISED)", "SAMPLE PURCHASE ORDER", "PO AMENDMENT No. 1", "BLANKET PURCHASE ORDER", "Standing Order",
     "Rahmenbestellung", "Bestelländerung", "Commande annulée", "Orden de compra anulada", "OPEN ORDER REPORT", "Receiving Report"],
)  # fmt: skip
def test_a_title_that_says_more_than_an_order_is_seen(title: str) -> None:
    draft = read(title)
    assert draft.kind != "order" or Code.NEEDS_PERSON in doubts(draft)


@pytest.mark.parametrize(
    "note",
    ["Revision: 2", "PO revision: 1", "Rev. no. 3 dated 11/20/2026", "This order supersedes our PO A-4700.", "CONFIRMING ORDER - DO NOT DUPLICATE", "This confirms our telephone order of 11/17.",
     "For quotation only. This is not an order.", "Status: PENDING APPROVAL", "HOLD - do not ship until released by buyer", "Please send this every month.",
     "Please omit line 2.", "Deliver line 2 only.", "We need everything except the tape.", "Line 1: 6 pcs by 12/01, 6 pcs by 01/15.", "Please increase the quantity of TW-4410 to 24.",
     "Please quote your best price before shipping.", "DUPLICATE", "Number of lines: 3", "Total quantity: 20", "Annule et remplace la commande 4700", "Pos. 2 entfällt",
     "Lieferung auf Abruf", "Anula y sustituye al pedido 4700", "Annulla e sostituisce l'ordine 4700", "Vervangt onze order 4700", "Não enviar até nova ordem"],
)  # fmt: skip
@pytest.mark.parametrize("above", [True, False])
def test_a_sentence_against_taking_the_order_as_it_stands(note: str, above: bool) -> None:
    assert Code.NEEDS_PERSON in doubts(read(note=note, above=above))


@pytest.mark.parametrize(
    "note",
    ["Revision: 0", "Version: 1", "Form PO-12 Rev. 3", "Form 1449 (REV. 2/2012)", "Cancel if not shipped by 12/01/2026.", "Do not ship before 01/15/2027.", "Buyer may cancel this order upon 30 days notice.",
     "This order is void after 90 days.", "No change is valid unless in writing.", "Please confirm this order within 2 days.", "Order confirmations to: buy@firm.example", "No backorders. Ship complete only.",
     "Number of lines: 2", "Total quantity: 17", "This purchase order was sent by the buyer's network.", "Call-off against blanket order no. 88.", "Bitte Auftragsbestätigung senden.",
     "Order date 11/20/26   Revision 0", "PO revision: 0", "Bestellung vom 20.11.2026 Änderung 00", "Do not ship partial orders.", "Overdue invoices bear interest.", "Prices hold until August 31, 2027."],
)  # fmt: skip
def test_what_conditions_and_labels_say_in_general_is_no_doubt(note: str) -> None:
    assert not doubts(read(note=note))


@pytest.mark.parametrize(
    "word",
    [
        "CANCELLED",
        "** DELETED **",
        "VOID",
        "on hold",
        "Line cancelled 11/12",
        "Storniert",
        "Annulé",
        "vervallen",
        "already received",
    ],
)
@pytest.mark.parametrize("place", ["beside", "below", "behind"])
def test_a_line_that_its_own_row_calls_off(word: str, place: str) -> None:
    tape: list[Runs] = [TAPE]
    if place == "beside":
        tape = [[*TAPE, (540, word)]]
    elif place == "below":
        tape = [TAPE, [(120, word)]]
    else:
        tape = [[TAPE[0], (120, f"Packing tape - {word}"), *TAPE[2:]]]
    draft = read(rows=(COLUMNS, MUG, *tape))
    assert [issue.field for issue in draft.issues if issue.code == Code.STRUCK_LINE] == ["lines[1]"]


@pytest.mark.parametrize(
    "text", ["Foam, closed cell", "Void fill, 200 l", "Tape for removed labels", "Hold-down clamp"]
)
def test_names_of_things_call_nothing_off(text: str) -> None:
    draft = read(rows=(COLUMNS, MUG, [TAPE[0], (120, text), *TAPE[2:]]))
    assert Code.STRUCK_LINE not in doubts(draft)


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("Ship to: Plant 2, 700 Dock Street, Albany, NY 12207", True),
        ("Drop ship to Lincoln School", True),
        ("Deliver to gate 3, call 20 minutes ahead", False),
    ],
)
def test_one_line_that_goes_elsewhere(text: str, doubted: bool) -> None:
    draft = read(rows=(COLUMNS, MUG, [(120, text)], TAPE))
    assert (Code.NEEDS_PERSON in doubts(draft)) is doubted


@pytest.mark.parametrize(
    "heading",
    [
        "OPTIONS",
        "Returns:",
        "Open backorders",
        "Your last order, for reference",
        "Alternative zu Pos. 1",
        "Bereits geliefert",
    ],
)
def test_lines_under_a_heading_that_orders_nothing(heading: str) -> None:
    assert doubts(read(rows=(COLUMNS, MUG, [(40, heading)], TAPE)))


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("That's all for now, herself has the rest in hand.", False),
        ("Den Rest im Keller brauche ich auf.", False),
        ("le reste au magasin suffit", False),
        ("The balance on account please.", False),
        ("The minute reference is 26/114; it is not an order number.", False),
        ("Send three now and the rest in May.", True),
        ("The remainder on the 5th of May.", True),
        ("Den Rest im März bitte.", True),
        ("le reste au printemps", True),
        ("el resto en enero", True),
        ("il resto a settembre", True),
        ("de rest in april", True),
        ("o resto em março", True),
        ("This is not an order.", True),
    ],
)
def test_what_is_left_and_when_it_is_wanted(text: str, doubted: bool) -> None:
    assert (told_in(text) is not None) == doubted


TO_COME = (
    *("Deliver to: site trailer, Listowel (address to follow)", "Delivery address TBC", "sizes to be confirmed"),
    *("Lieferadresse wird noch mitgeteilt", "Lieferung: Baustelle Nord (Anschrift folgt)", "Farbe noch offen"),
    *("Livraison : chantier Nord, adresse à suivre", "Lieu à confirmer", "Entrega en obra, dirección por confirmar"),
    *("Consegna in cantiere, indirizzo da comunicare", "Afleveradres volgt", "Entrega: morada a confirmar"),
)
SAID_ALREADY = (
    *(
        "Deliver to the address below",
        "Our cheque will follow",
        "The delivery address follows below:",
        "Invoice to follow",
    ),
    *("Die Lieferadresse folgt unten:", "Adresse unverändert", "Même adresse", "El mismo lugar", "Rechnung folgt"),
)


@pytest.mark.parametrize(("said", "asked"), [*((s, True) for s in TO_COME), *((s, False) for s in SAID_ALREADY)])
def test_what_is_still_to_come_is_asked_for(said: str, asked: bool) -> None:
    assert (told_in(said) is not None) is asked


@pytest.mark.parametrize(
    ("above", "last", "asked"),
    [
        ("MWST 8.1 % wird zusätzlich vergütet. Rechnungen ohne Bestellnummer werden", "zurückgewiesen.", False),
        ("Invoices that come without the number of this order are going to be", "rejected.", False),
        ("Les factures qui ne portent pas le numéro de cette commande seront toutes", "rejetées.", False),
        ("MWST 8.1 % wird zusätzlich vergütet.", "zurückgewiesen", True),
        ("Invoices that come without the number of this order are going to be", "REJECTED", True),
    ],
)
def test_the_end_of_a_sentence_is_no_stamp(above: str, last: str, asked: bool) -> None:
    lines = lines_of(paper([(40.0, [(40.0, above)]), (54.0, [(40.0, last)])]))
    assert bool(stipulations(lines)) is asked
