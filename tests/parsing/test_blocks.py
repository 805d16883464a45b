"""Which lines of a page belong to which party: columns that stand close, lines at other heights beside them, labels that nobody foresaw."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.reading import PageSource, Word
from orderproc.parsing.lines import lines_of
from orderproc.parsing.party.names import is_closing, tells_how
from tests.parsing.made import context, mail, one, paper, pdf
from tests.parsing.test_parties import told

ITEMS = (
    (200, ((40, "Item"), (140, "Description"), (330, "Qty"))),
    (214, ((40, "TW-4410"), (140, "Mug, stoneware, blue"), (330, "4"))),
)


def test_a_block_ends_at_no_label_that_stands_in_another_column() -> None:
    draft = one(
        pdf(
            paper(
                (
                    (40, ((40, "Okafor & Co."), (240, "Ship to"), (400, "Bill to"))),
                    (50, ((40, "156 Water St."), (240, "Blue Door Books"), (400, "Okafor & Co."))),
                    (60, ((40, "Salem, MA 01970"), (240, "38 Harbor Boulevard"), (400, "959 Old Mill Lane"))),
                    (70, ((40, "Contact: Ann Okafor"), (240, "Fargo, ND 58102"), (400, "Missoula, MT 59801"))),
                    (90, ((40, "Purchase Order No. 25740"),)),
                    *ITEMS,
                )
            )
        )
    )
    assert told(draft.ship_to)["city"] == "Fargo"
    assert told(draft.bill_to)["postal_code"] == "59801"


@pytest.mark.parametrize("label", ["Attn.", "Attn", "z. Hd.", "À l'attention de", "t.a.v.", "Alla c.a.", "A/C"])
def test_whom_to_ask_a_blank_behind_its_label_is_of_the_block_it_stands_in(label: str) -> None:
    """And nobody that the goods are for, which go elsewhere; the block goes on below."""
    draft = one(
        pdf(
            paper(
                (
                    (30, ((40, "PURCHASE ORDER 4500-17"),)),
                    (60, ((190, "Invoicing address"), (390, "Ship to"))),
                    (71, ((190, "Marlow & Sons Ltd."), (390, "Fenwick Gardens"))),
                    (82, ((190, label), (190 + 8 + 5.5 * len(label), "Rose Marlow"), (390, "67 Quarry Lane"))),
                    (93, ((190, "901 State Highway 7"), (390, "Trenton, NJ 08608"))),
                    (104, ((190, "Pueblo, CO 81003"),)),
                    *ITEMS,
                )
            )
        )
    )
    bill, ship = told(draft.bill_to), told(draft.ship_to)
    assert (bill["company"], bill["name"], bill["street"]) == (
        "Marlow & Sons Ltd.",
        "Rose Marlow",
        "901 State Highway 7",
    )
    assert (ship["company"], ship.get("name")) == ("Fenwick Gardens", None)


def test_a_label_beside_its_answer_still_ends_a_block() -> None:
    draft = one(
        pdf(
            paper(
                (
                    (30, ((40, "PURCHASE ORDER 4500-17"),)),
                    (60, ((190, "Invoicing address"), (390, "Ship to"))),
                    (71, ((190, "Marlow & Sons Ltd."), (390, "Fenwick Gardens"))),
                    (82, ((190, "901 State Highway 7"), (390, "67 Quarry Lane"))),
                    (93, ((190, "Pueblo, CO 81003"), (390, "Trenton, NJ 08608"))),
                    (104, ((190, "Date"), (222, "16 November 2026"))),
                    (115, ((190, "Buyer"), (228, "Rose Marlow"))),
                    *ITEMS,
                )
            )
        )
    )
    assert told(draft.bill_to)["street"] == "901 State Highway 7"
    assert "street2" not in told(draft.bill_to)


def test_a_column_that_stands_close_is_its_own_whatever_heads_it() -> None:
    draft = one(
        pdf(
            paper(
                (
                    (30, ((40, "Bestellung 2026/830"),)),
                    (60, ((40, "Rechnungsadresse"), (190, "Anlieferadresse"), (345, "Bezogen über"))),
                    (71, ((40, "Matthias Lohmann"), (190, "Matthias Lohmann"), (345, "Ruhrtal Werkzeuge"))),
                    (82, ((40, "Kirchgasse 23"), (190, "Kirchgasse 23"), (345, "Industriestraße 48"))),
                    (
                        93,
                        (
                            (40, "79098 Freiburg im Breisgau"),
                            (190, "79098 Freiburg im Breisgau"),
                            (345, "99423 Weimar"),
                        ),
                    ),
                    *ITEMS,
                )
            )
        ),
        context("DE"),
    )
    assert told(draft.ship_to) == {
        "name": "Matthias Lohmann",
        "street": "Kirchgasse 23",
        "city": "Freiburg im Breisgau",
        "postal_code": "79098",
    }


def test_the_words_before_a_signature_are_no_firm() -> None:
    draft = one(
        pdf(
            paper(
                (
                    (40, ((340, "The Copper Kettle Inn"),)),
                    (51, ((340, "49 Abbey Gardens"),)),
                    (62, ((340, "Orange NSW 2800"),)),
                    (90, ((40, "PO 182/2026"),)),
                    (110, ((40, "please send us the following items:"),)),
                    *ITEMS,
                    (250, ((40, "Buyer name: Margaret Tran"),)),
                    (270, ((40, "Thanks"),)),
                    (290, ((40, "Margaret Tran"),)),
                )
            )
        ),
        context("AU"),
    )
    assert told(draft.sold_to) == {
        "name": "Margaret Tran",
        "company": "The Copper Kettle Inn",
        "street": "49 Abbey Gardens",
        "city": "Orange",
        "region": "NSW",
        "postal_code": "2800",
        "country": "AU",
    }


@pytest.mark.parametrize(
    ("text", "closes"),
    [
        ("Thanks", True),
        ("Kind regards,", True),
        ("Mit freundlichen Grüßen aus Köln", True),
        ("Met vriendelijke groet,", True),
        ("Best Western", False),
        ("LG Electronics", False),
        ("Merci Beaucoup Café", False),
        ("Grazie Bakery Inc.", False),
    ],
)
def test_closings(text: str, closes: bool) -> None:
    assert is_closing(text) is closes


def test_two_lines_of_a_block_stay_two_beside_a_title_in_large_type() -> None:
    small = paper(((40.4, ((45, "Menuiserie Fontaine"),)), (53.0, ((45, "43 quai des Chartrons"),))), size=11.8)
    large = paper(((38.7, ((389, "Bon de commande"),)),), size=21.4)
    words: tuple[Word, ...] = (*small.words, *large.words)
    texts = [line.text for line in lines_of(replace(small, words=words))]
    assert texts == ["Menuiserie Fontaine Bon de commande", "43 quai des Chartrons"]


def test_a_post_office_box_ends_no_block() -> None:
    draft = one(
        pdf(
            paper(
                (
                    (40, ((40, "PURCHASE ORDER 4711"),)),
                    (70, ((40, "SHIP TO"), (300, "BILL TO"))),
                    (81, ((40, "Cole Hardware"), (300, "Cole Group Accounting"))),
                    (92, ((40, "77 Depot Lane"), (300, "PO Box 9"))),
                    (103, ((40, "Rochester, NH 03867"), (300, "Concord, NH 03301"))),
                    *ITEMS,
                )
            )
        )
    )
    assert told(draft.bill_to)["street"] == "PO Box 9"
    assert told(draft.bill_to)["city"] == "Concord"
    assert draft.customer_po.value == "4711"


@pytest.mark.parametrize(
    "text",
    [
        "4,50 € a través de Correos",
        "$7.95 via Ground",
        "Colissimo",
        "Free",
        "kostenlos",
        "Corriere espresso € 6,90",
        "DPD",
        "EUR 6.90 DHL",
        "Envío gratuito",
        "Kostenloser Versand",
        "Frais de port offerts",
        "Spedizione gratuita",
        "Portes grátis",
    ],
)
def test_what_the_sending_costs_is_no_place(text: str) -> None:
    assert tells_how(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe",
        "Recogida en tienda",
        "12 Elm Street, Bangor, ME 04401",
        "Express Laundry, 4 Oak Road",
        "DPD Depot 4, Elm Street",
    ],
)
def test_whither_it_goes_is_one(text: str) -> None:
    assert not tells_how(text)


@pytest.mark.parametrize(
    "label", ["Deliver to", "Delivery address", "Lieferadresse", "Adresse de livraison", "Indirizzo di consegna"]
)
def test_lines_that_blanks_set_below_the_value(label: str) -> None:
    pad = " " * (len(label) + 3)
    address = f"{label} : Doe Ltd\n{pad}12 Elm Street\n{pad}Bangor, ME 04401"
    text = f"PURCHASE ORDER\n\nOrder No : P0012345\n{address}\nTerms : 30 days net\n\n3 x TW-4410\n"
    there = one(mail(text, "Purchase order P0012345"), context()).ship_to
    assert (there.company.value, there.street.value, there.postal_code.value) == ("Doe Ltd", "12 Elm Street", "04401")


@pytest.mark.parametrize(
    ("sender", "company", "street", "town"),
    [
        ("Marlow Technik GmbH · Kai 912- 24103 Kiel", "Marlow Technik GmbH", "Kai 912", "Kiel"),
        ("Marlow Technik GmbH - Kai 912 -24103 Kiel", "Marlow Technik GmbH", "Kai 912", "Kiel"),
        ("Ets. Marlow SARL – 12 rue du Bac- 12000 Rodez", "Ets. Marlow SARL", "12 rue du Bac", "Rodez"),
        ("Marlow S.r.l. • Via Roma, 12a– 20121 Milano", "Marlow S.r.l.", "Via Roma, 12a", "Milano"),
        ("Marlow Techniek B.V. · Kade 58. 7411 KT Deventer", "Marlow Techniek B.V.", "Kade 58", "Deventer"),
        ("Marlow Technik GmbH- Kai 912- 24103 Kiel", "Marlow Technik GmbH", "Kai 912", "Kiel"),
        ("Klein- und Großhandel GmbH · Kai 9 · 24103 Kiel", "Klein- und Großhandel GmbH", "Kai 9", "Kiel"),
        ("Marlow Technik GmbH · Kai 12-14 · 24103 Kiel", "Marlow Technik GmbH", "Kai 12-14", "Kiel"),
    ],
)
def test_the_senders_small_line_over_the_window_is_none_of_whom_he_writes_to(
    sender: str, company: str, street: str, town: str
) -> None:
    """Though a mark in it was read in one with the number beside it."""
    letter = paper(
        (
            (40, ((300, company),)),
            (130, ((60, sender),)),
            (152, ((60, "Tidewater Supply Co."),)),
            (166, ((60, "14 Hafenstraße"),)),
            (180, ((60, "18055 Rostock"),)),
            (215, ((60, "Bestellung Nr. P28137"),)),
            *((y + 60, runs) for y, runs in ITEMS),
        ),
        source=PageSource.SCAN,
    )
    draft = one(pdf(letter))
    buyer = told(draft.sold_to)
    assert (buyer["company"], buyer["street"], buyer["city"]) == (company, street, town)
    assert "street2" not in buyer


@pytest.mark.parametrize("beside", [False, True])
@pytest.mark.parametrize(
    ("label", "whom", "name"),
    [
        ("Ship to:", "Contact: Ann Long", "Ann Long"),
        ("Delivery address", "Attn: Ann Long", "Ann Long"),
        ("Lieu de livraison :", "Contact : Anne Petit", "Anne Petit"),
        ("Lugar de entrega", "Contacto: Ana Gil", "Ana Gil"),
        ("Luogo di consegna:", "Referente: Anna Rossi", "Anna Rossi"),
        ("Afleveradres", "Contactpersoon: Anna Visser", "Anna Visser"),
        ("Lieferanschrift:", "Ansprechpartner: Karin Vogel", "Karin Vogel"),
    ],
)
def test_whom_to_ask_for_in_the_middle_of_a_block(label: str, whom: str, name: str, beside: bool) -> None:
    head = ("Alder Works Ltd", "12 Elm Street", "Albany, NY 12207")
    rows = [(40 + 12 * n, ((40, text),)) for n, text in enumerate(head)]
    block = ("North Depot", whom, "38 Harbor Boulevard", "Fargo, ND 58102")
    left, top = (160, 100) if beside else (40, 112)
    below = [(top + 12 * n, [(left, text)]) for n, text in enumerate(block)]
    if beside:
        below[0][1].insert(0, (40, label))
    else:
        below.insert(0, (100, [(40, label)]))
    ship = told(one(pdf(paper([*rows, (80, ((40, "Purchase Order No. 25740"),)), *below, *ITEMS]))).ship_to)
    assert (ship["street"], ship["city"], ship["name"]) == ("38 Harbor Boulevard", "Fargo", name)


def test_our_own_address_is_not_where_the_goods_go() -> None:
    """ "Destinataire" is whom a paper is sent to, or who gets the goods."""
    page = paper(
        [
            (40, ((40, "Mousse Industrie SARL"),)),
            (52, ((40, "14 rue du Moulin"),)),
            (64, ((40, "69003 Lyon"),)),
            (90, ((40, "Destinataire :"), (300, "Adresse de livraison :"))),
            (102, ((40, "Tidewater Supply Co."), (300, "Dépôt de Bron"))),
            (114, ((40, "3 Pier Road"), (300, "7 avenue du Port"))),
            (126, ((40, "Norwich NR1 1AB"), (300, "69500 Bron"))),
            (150, ((40, "Bon de commande n° 25740"),)),
            *ITEMS,
        ]
    )
    draft = one(pdf(page), context("FR"))
    assert told(draft.ship_to)["city"] == "Bron"
    assert told(draft.sold_to)["city"] == "Lyon"


@pytest.mark.parametrize(
    ("country", "seat"),
    [
        ("ES", "Talleres Musgo S.L. - CIF B12345678 - Domicilio social: Calle Alcalá 1, 28014 Madrid"),
        ("IT", "Officine Muschio S.r.l. - P.IVA 01234567890 - Sede legale: Corso Italia 1, 20122 Milano"),
        ("FR", "Mousse SARL - RCS Lyon B 412 345 678 - Siège social : 1 place Bellecour, 69002 Lyon"),
        ("GB", "Moss Ltd · Company No. 01234567 · Registered office: 1 Queen Street, London EC1A 1AA"),
    ],
)
def test_the_seat_in_the_foot_of_a_paper_is_not_who_buys(country: str, seat: str) -> None:
    head = (seat.split(" - ")[0].split(" · ")[0], "12 Elm Street", "Albany, NY 12207")
    rows = [(40 + 12 * n, ((40, text),)) for n, text in enumerate(head)]
    draft = one(
        pdf(paper([*rows, (80, ((40, "Purchase Order No. 25740"),)), *ITEMS, (700, ((40, seat),))])), context(country)
    )
    assert told(draft.sold_to)["street"] == "12 Elm Street"
    assert draft.ship_to.empty
