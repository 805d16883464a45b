"""Purchase orders in German, French, Spanish, Italian, Dutch and Portuguese, and a few tables that are hard in any language."""

from __future__ import annotations

from tests.parsing.strangers import A4, Paper, layout

DE = ["Kontorbedarf Nord GmbH", "Speicherstraße 4", "20457 Hamburg"]


@layout(
    "DE",
    [("100234", "50"), ("100871", "4"), ("200115", "12")],
    "B-2026-0815",
    "company=Maschinenbau Keller GmbH; street=Industriestraße 17; city=Esslingen; postal_code=73730",
    size=A4,
)
def bestellung(p: Paper) -> None:
    p.at(555, 50, "Maschinenbau Keller GmbH", 14, True, "r")
    p.at(57, 125, "Maschinenbau Keller GmbH · Industriestr. 17 · 73730 Esslingen", 6)
    p.block(57, 140, DE, 10, 13)
    p.row(140, [360, 460], ["Bestell-Nr.:", "B-2026-0815"])
    p.row(153, [360, 460], ["Datum:", "16.11.2026"])
    p.row(166, [360, 460], ["Ihre Kunden-Nr.:", "K-4711"])
    p.row(179, [360, 460], ["Liefertermin:", "KW 49"])
    p.row(192, [360, 460], ["Ansprechpartner:", "Frau Seidel"])
    p.at(57, 240, "Bestellung", 14, True)
    p.at(57, 262, "Sehr geehrte Damen und Herren, hiermit bestellen wir:")
    p.row(
        290,
        [57, 85, 150, -360, 370, -470, -550],
        ["Pos.", "Art.-Nr.", "Bezeichnung", "Menge", "ME", "E-Preis", "Gesamt"],
        9,
        True,
    )
    rows = [
        ("1", "100234", "Kopierpapier A4, 80 g", "50", "Stk", "4,95", "247,50"),
        ("2", "100871", "Aktenvernichter P4", "4", "Stk", "189,00", "756,00"),
        ("3", "200115", "Locher, Metall", "12", "Stk", "7,50", "90,00"),
    ]
    y = 306.0
    for row in rows:
        p.row(y, [57, 85, 150, -360, 370, -470, -550], row)
        y += 14
        if row[0] == "2":
            p.at(150, y - 3, "mit Auffangbehälter, schwarz", 8)
            y += 11
    p.rule(57, y, 550, y)
    p.row(y + 14, [370, -550], ["Nettobetrag", "1.093,50"])
    p.row(y + 27, [370, -550], ["zzgl. 19 % MwSt.", "207,77"])
    p.row(y + 40, [370, -550], ["Gesamtbetrag EUR", "1.301,27"], 9, True)
    p.at(57, y + 70, "Zahlung: 30 Tage netto")
    p.at(57, y + 84, "Lieferanschrift: Maschinenbau Keller GmbH, Industriestraße 17, 73730 Esslingen")
    p.at(
        300,
        810,
        "Maschinenbau Keller GmbH · Industriestraße 17 · 73730 Esslingen · Amtsgericht Stuttgart HRB 1234",
        6,
        False,
        "c",
    )


@layout(
    "DE",
    [("100234", "500"), ("200115", "25")],
    "45-77/26",
    "company=Gemeinde Oberau; street=Schulgasse 2; city=Oberau; postal_code=82496",
    size=A4,
)
def rechnungs_und_lieferadresse(p: Paper) -> None:
    p.at(57, 60, "Gemeinde Oberau - Hauptamt", 12, True)
    p.at(57, 90, "BESTELLSCHEIN Nr. 45-77/26", 12, True)
    p.at(57, 104, "vom 12.11.2026")
    p.row(130, [57, 240, 410], ["Lieferant", "Lieferadresse", "Rechnungsadresse"], 9, True)
    p.block(57, 143, DE)
    p.block(240, 143, ["Gemeinde Oberau", "Grundschule", "Schulgasse 2", "82496 Oberau"])
    p.block(410, 143, ["Gemeinde Oberau", "Kasse", "Hauptstraße 1", "82496 Oberau"])
    cols = [57, 110, 170, 340, 400, 470, 550]
    p.grid(cols, [210, 226, 242, 258])
    p.row(
        221,
        [60, 113, 173, 343, 403, 473],
        ["Anzahl", "Bestellnr.", "Artikel", "Einheit", "Preis/100", "Summe €"],
        8,
        True,
    )
    p.row(
        237,
        [-106, 113, 173, 343, -466, -546],
        ["500", "100234", "Kopierpapier A4, 80 g", "Stk", "495,00", "2.475,00"],
        8,
    )
    p.row(253, [-106, 113, 173, 343, -466, -546], ["25", "200115", "Locher, Metall", "Stk", "750,00", "187,50"], 8)
    p.row(280, [403, -546], ["Summe", "2.662,50"], 9, True)
    p.at(57, 310, "Zahlungsziel: 14 Tage")


@layout(
    "FR",
    [("4417", "30"), ("5120", "6")],
    "CF26-0312",
    "company=Atelier Duvernay SARL; street=12 rue des Tanneurs; city=Lyon; postal_code=69002",
    size=A4,
)
def bon_de_commande(p: Paper) -> None:
    p.at(40, 50, "Atelier Duvernay SARL", 13, True)
    p.block(40, 64, ["12 rue des Tanneurs", "69002 LYON", "Tél. : 04 72 00 00 00", "SIRET 123 456 789 00012"], 8, 10)
    p.at(555, 50, "BON DE COMMANDE", 15, True, "r")
    p.row(75, [380, 470], ["N° de commande", "CF26-0312"])
    p.row(88, [380, 470], ["Date", "13/11/2026"])
    p.row(101, [380, 470], ["Échéance", "30 jours fin de mois"])
    p.at(40, 140, "Fournisseur :", 9, True)
    p.block(40, 152, ["Papeterie du Rhône", "8 quai Perrache", "69002 Lyon"])
    p.at(320, 140, "Adresse de livraison :", 9, True)
    p.block(320, 152, ["Atelier Duvernay SARL", "12 rue des Tanneurs", "69002 Lyon"])
    p.row(
        220, [40, 100, -330, -400, -450, -555], ["Réf.", "Désignation", "Qté", "P.U. HT", "TVA", "Montant HT"], 9, True
    )
    p.row(
        236, [40, 100, -330, -400, -450, -555], ["4417", "Ramette papier A4 80 g", "30", "4,90 €", "20 %", "147,00 €"]
    )
    p.row(250, [40, 100, -330, -400, -450, -555], ["5120", "Fauteuil de bureau", "6", "189,00 €", "20 %", "1 134,00 €"])
    p.row(290, [400, -555], ["Total HT", "1 281,00 €"])
    p.row(304, [400, -555], ["TVA 20 %", "256,20 €"])
    p.row(318, [400, -555], ["Total TTC", "1 537,20 €"], 9, True)


@layout(
    "ES",
    [("AB-101", "15"), ("AB-220", "3")],
    "2026/1184",
    "company=Talleres Mendoza S.L.; street=Calle de la Fragua, 21; city=Zaragoza; postal_code=50014",
    size=A4,
)
def pedido(p: Paper) -> None:
    p.at(40, 50, "TALLERES MENDOZA S.L.", 13, True)
    p.block(40, 64, ["Calle de la Fragua, 21", "50014 Zaragoza", "CIF: B50123456"], 8, 10)
    p.at(555, 50, "PEDIDO DE COMPRA", 14, True, "r")
    p.row(70, [400, 480], ["Nº pedido:", "2026/1184"])
    p.row(83, [400, 480], ["Fecha:", "12/11/2026"])
    p.row(96, [400, 480], ["Forma de pago:", "a 30 días"])
    p.at(40, 130, "Proveedor:", 9, True)
    p.block(40, 142, ["Suministros Levante S.A.", "Avda. del Puerto 110", "46023 Valencia"])
    p.at(320, 130, "Dirección de entrega:", 9, True)
    p.block(320, 142, ["Talleres Mendoza S.L.", "Calle de la Fragua, 21", "50014 Zaragoza"])
    cols = [40, 100, 300, 350, 420, 470, 555]
    p.grid(cols, [200, 216, 232, 248])
    p.row(211, [44, 104, 304, 354, 424, 474], ["Código", "Artículo", "Cant.", "Precio", "% Dto.", "Importe"], 8, True)
    p.row(227, [44, 104, -346, -416, -466, -551], ["AB-101", "Carpeta de anillas", "15", "3,25", "", "48,75"], 8)
    p.row(243, [44, 104, -346, -416, -466, -551], ["AB-220", "Destructora de papel", "3", "142,00", "", "426,00"], 8)
    p.row(280, [424, -551], ["Base imponible", "474,75"], 8)
    p.row(292, [424, -551], ["IVA 21%", "99,70"], 8)
    p.row(304, [424, -551], ["TOTAL", "574,45 €"], 8, True)


@layout(
    "IT",
    [("CR1200", "24"), ("CR1480", "10")],
    "318/26",
    "company=Officine Bellini S.r.l.; street=Via dell'Artigianato 9; city=Modena; postal_code=41122; region=MO",
    size=A4,
)
def ordine(p: Paper) -> None:
    p.at(40, 50, "OFFICINE BELLINI S.r.l.", 13, True)
    p.block(40, 64, ["Via dell'Artigianato 9 - 41122 Modena (MO)", "P.IVA 01234567890 - Tel. 059 123456"], 8, 10)
    p.at(40, 110, "ORDINE D'ACQUISTO N. 318/26 del 13/11/2026", 11, True)
    p.at(320, 130, "Spett.le", 9)
    p.block(320, 142, ["Cartoleria Riva S.p.A.", "Via Garibaldi 3", "20121 Milano (MI)"])
    p.at(40, 190, "Destinazione merce:", 9, True)
    p.block(40, 202, ["Officine Bellini S.r.l.", "Via dell'Artigianato 9", "41122 Modena (MO)"])
    p.row(
        260,
        [40, 110, 320, -390, -460, -555],
        ["Cod. articolo", "Descrizione", "U.M.", "Q.tà", "Prezzo unit.", "Importo"],
        9,
        True,
    )
    p.row(276, [40, 110, 320, -390, -460, -555], ["CR1200", "Risma carta A4", "PZ", "24", "4,30", "103,20"])
    p.row(290, [40, 110, 320, -390, -460, -555], ["CR1480", "Penna a sfera, blu", "PZ", "10", "0,85", "8,50"])
    p.row(330, [400, -555], ["Imponibile", "111,70"])
    p.row(344, [400, -555], ["IVA 22%", "24,57"])
    p.row(358, [400, -555], ["Totale ordine", "136,27"], 9, True)
    p.at(40, 380, "Pagamento: bonifico 60 gg. d.f.")


@layout(
    "NL",
    [("70011", "8"), ("70450", "100")],
    "IO-20260441",
    "company=De Graaf Installatie B.V.; street=Ambachtsweg 31; city=Gouda; postal_code=2802 AB",
    size=A4,
)
def inkooporder(p: Paper) -> None:
    p.at(40, 50, "De Graaf Installatie B.V.", 13, True)
    p.block(40, 64, ["Ambachtsweg 31", "2802 AB Gouda", "KvK 12345678 - BTW NL001234567B01"], 8, 10)
    p.at(40, 120, "INKOOPORDER", 14, True)
    p.row(140, [40, 130], ["Ordernummer:", "IO-20260441"])
    p.row(153, [40, 130], ["Orderdatum:", "13-11-2026"])
    p.row(166, [40, 130], ["Leverdatum:", "25-11-2026"])
    p.row(179, [40, 130], ["Betalingstermijn:", "30 dagen"])
    p.at(320, 120, "Leverancier", 9, True)
    p.block(320, 133, ["Kantoorhuis Midden B.V.", "Stationsplein 1", "3511 ED Utrecht"])
    p.at(320, 180, "Afleveradres", 9, True)
    p.block(320, 193, ["De Graaf Installatie B.V.", "Ambachtsweg 31", "2802 AB Gouda"])
    p.row(
        260,
        [40, 110, -360, 370, -460, -555],
        ["Artikelnr.", "Omschrijving", "Aantal", "Eenheid", "Prijs", "Bedrag"],
        9,
        True,
    )
    p.row(
        276, [40, 110, -360, 370, -460, -555], ["70011", "Bureaustoel, zwart", "8", "stuks", "€ 149,00", "€ 1.192,00"]
    )
    p.row(290, [40, 110, -360, 370, -460, -555], ["70450", "Balpen, blauw", "100", "stuks", "€ 0,45", "€ 45,00"])
    p.row(330, [400, -555], ["Totaal excl. btw", "€ 1.237,00"], 9, True)


@layout(
    "PT",
    [("PT-310", "20"), ("PT-455", "5")],
    "ENC 2026/88",
    "company=Metalúrgica Sado, Lda.; street=Rua do Cais 45; city=Setúbal; postal_code=2900-245",
    size=A4,
)
def encomenda(p: Paper) -> None:
    p.at(40, 50, "Metalúrgica Sado, Lda.", 13, True)
    p.block(40, 64, ["Rua do Cais 45", "2900-245 Setúbal", "NIF 500123456"], 8, 10)
    p.at(555, 50, "NOTA DE ENCOMENDA", 14, True, "r")
    p.row(75, [400, 470], ["N.º", "ENC 2026/88"])
    p.row(88, [400, 470], ["Data", "13-11-2026"])
    p.at(320, 120, "Fornecedor:", 9, True)
    p.block(320, 133, ["Papelaria Tejo, S.A.", "Av. da Liberdade 10", "1250-144 Lisboa"])
    p.at(40, 120, "Local de entrega:", 9, True)
    p.block(40, 133, ["Metalúrgica Sado, Lda.", "Rua do Cais 45", "2900-245 Setúbal"])
    p.row(
        210,
        [40, 110, -330, 340, -430, -555],
        ["Referência", "Designação", "Qtd.", "Un.", "Preço Unit.", "Total"],
        9,
        True,
    )
    p.row(226, [40, 110, -330, 340, -430, -555], ["PT-310", "Papel A4, resma", "20", "UN", "4,10", "82,00"])
    p.row(240, [40, 110, -330, 340, -430, -555], ["PT-455", "Candeeiro de secretária", "5", "UN", "27,50", "137,50"])
    p.row(280, [400, -555], ["Total s/ IVA", "219,50 €"])
    p.row(294, [400, -555], ["IVA 23%", "50,49 €"])
    p.row(308, [400, -555], ["Total c/ IVA", "269,99 €"], 9, True)
    p.at(40, 340, "Condições de pagamento: 30 dias")


@layout(
    "CH",
    [("7710.12", "10"), ("7722.40", "2")],
    "8841",
    "company=Stadtwerke Uzwil AG; street=Bahnhofstrasse 60; city=Uzwil; postal_code=9240",
    size=A4,
)
def schweiz(p: Paper) -> None:
    p.at(40, 50, "Stadtwerke Uzwil AG", 13, True)
    p.block(40, 64, ["Bahnhofstrasse 60", "CH-9240 Uzwil"], 8, 10)
    p.block(340, 120, ["Bürowelt AG", "Seestrasse 12", "8002 Zürich"], 10, 13)
    p.at(40, 190, "Bestellung Nr. 8841", 13, True)
    p.at(40, 205, "Uzwil, 13. November 2026")
    p.row(
        240,
        [40, 80, -140, 150, -470, -550],
        ["Pos", "Artikel", "", "Beschreibung / Menge", "Preis CHF", "Betrag CHF"],
        9,
        True,
    )
    p.row(256, [40, 80, 150, -470, -550], ["10", "7710.12", "Bürostuhl ergonomisch", "389.00", "3'890.00"])
    p.at(150, 267, "10 Stück")
    p.row(285, [40, 80, 150, -470, -550], ["20", "7722.40", "Sitzungstisch 160 x 80", "1'240.00", "2'480.00"])
    p.at(150, 296, "2 Stück")
    p.row(330, [400, -550], ["Total exkl. MwSt.", "6'370.00"], 9, True)
    p.at(40, 360, "Zahlungskonditionen: 30 Tage netto")
    p.at(40, 374, "Lieferadresse: Stadtwerke Uzwil AG, Bahnhofstrasse 60, 9240 Uzwil")


@layout(
    "US",
    [("TW-1108", "10"), ("TW-1306", "6"), ("TW-1415", "24")],
    "L-4470",
    "company=Orchard Press; street=6 Depot Street; city=Keene; region=NH; postal_code=03431",
)
def headings_that_mislead(p: Paper) -> None:
    """The buyer's own number stands first; "No." is ours; "Unit" is the price; "Price" the amount."""
    p.block(40, 40, ["Orchard Press", "6 Depot Street", "Keene, NH 03431"], 10)
    p.at(572, 40, "PURCHASE ORDER L-4470", 13, True, "r")
    p.at(572, 56, "November 17, 2026", 9, False, "r")
    p.at(40, 100, "Supplier: Tidewater Supply Co.")
    p.at(40, 114, "Terms: net 30")
    p.row(150, [40, 110, 180, -400, -470, -572], ["Code", "No.", "Goods", "Pcs", "Unit", "Price"], 9, True)
    for n, row in enumerate(
        [
            ("A-17", "TW-1108", "Notebooks A5", "10", "4.20", "42.00"),
            ("A-18", "TW-1306", "Scissors", "6", "13.75", "82.50"),
            ("B-02", "TW-1415", "Glue sticks", "24", "1.85", "44.40"),
        ]
    ):
        p.row(166 + 14 * n, [40, 110, 180, -400, -470, -572], row)
    p.row(222, [400, -572], ["Total", "168.90"])


@layout(
    "US",
    [("TW-1108", "10"), ("TW-1306", "6"), ("TW-1415", "24")],
    "L-4471",
    "company=Orchard Press; street=6 Depot Street; city=Keene; region=NH; postal_code=03431",
)
def no_headings(p: Paper) -> None:
    p.block(40, 40, ["Orchard Press", "6 Depot Street", "Keene, NH 03431"], 10)
    p.at(572, 40, "PURCHASE ORDER L-4471", 13, True, "r")
    p.at(40, 100, "Supplier: Tidewater Supply Co.")
    p.at(40, 114, "Terms: net 30")
    for n, row in enumerate(
        [
            ("10", "TW-1108", "Notebooks A5", "4.20", "42.00"),
            ("6", "TW-1306", "Scissors", "13.75", "82.50"),
            ("24", "TW-1415", "Glue sticks", "1.85", "44.40"),
        ]
    ):
        p.row(166 + 14 * n, [-60, 80, 180, -470, -572], row)
    p.row(222, [400, -572], ["Total", "168.90"])


@layout(
    "US",
    [("TW-1415", "24"), ("TW-4410", "12")],
    "5512",
    "company=Orchard Press; street=6 Depot Street; city=Keene; region=NH; postal_code=03431",
)
def subheadings_and_a_discount(p: Paper) -> None:
    p.block(40, 40, ["Orchard Press", "6 Depot Street", "Keene, NH 03431"], 10)
    p.at(572, 40, "PURCHASE ORDER 5512", 13, True, "r")
    p.at(40, 100, "Vendor: Tidewater Supply Co.")
    p.at(40, 114, "Terms: net 30")
    p.row(150, [40, 110, -400, -470, -572], ["Item No.", "Description", "Qty", "Unit Price", "Amount"], 9, True)
    p.at(40, 166, "ART ROOM", 9, True)
    p.row(180, [40, 110, -400, -470, -572], ["TW-1415", "Glue stick, 20 g", "24", "1.85", "44.40"])
    p.at(40, 208, "STAFF KITCHEN", 9, True)
    p.row(222, [40, 110, -400, -470, -572], ["TW-4410", "Mug, stoneware, blue", "12", "9.50", "114.00"])
    p.row(236, [110, -572], ["Discount 5% per your quote", "-7.92"])
    p.row(260, [400, -572], ["Total", "150.48"])


@layout(
    "US",
    [("TW-1415", "24"), ("TW-1415", "2")],
    "5513",
    "company=Orchard Press; street=6 Depot Street; city=Keene; region=NH; postal_code=03431",
    review=True,
)
def free_goods(p: Paper) -> None:
    p.block(40, 40, ["Orchard Press", "6 Depot Street", "Keene, NH 03431"], 10)
    p.at(572, 40, "PURCHASE ORDER 5513", 13, True, "r")
    p.at(40, 100, "Vendor: Tidewater Supply Co.")
    p.row(150, [40, 110, -400, -470, -572], ["Item No.", "Description", "Qty", "Unit Price", "Amount"], 9, True)
    p.row(180, [40, 110, -400, -470, -572], ["TW-1415", "Glue stick, 20 g", "24", "1.85", "44.40"])
    p.row(194, [40, 110, -400, -470, -572], ["TW-1415", "Glue stick, 20 g - free of charge", "2", "0.00", "0.00"])
    p.row(260, [400, -572], ["Total", "44.40"])


@layout(
    "IT",
    [("CR1200", "50"), ("CR1480", "10")],
    "EK26-167",
    "company=Ferramenta Rinaldi; street=Via dei Mille 675; city=Siena; postal_code=53100; region=SI",
    size=A4,
)
def basket(p: Paper) -> None:
    """A shop's basket: name and "50 × 4,30" in one line, the item number below; facts and parties side by side."""
    p.at(40, 52, "Cartoleria Riva S.p.A.", 12, True)
    p.at(40, 82, "Ordine", 12)
    p.row(109, [41, 112], ["Ordine n.", "EK26-167"])
    p.row(151, [40, 221], ["Acquirente", "Destinazione merce"])
    p.block(40, 163, ["Ferramenta Rinaldi", "Piazza Duomo, 90", "12100 Cuneo (CN)"])
    p.block(221, 163, ["Ferramenta Rinaldi", "Via dei Mille 675", "53100 Siena (SI)"])
    p.at(40, 210, "Pagamento: 60 giorni")
    for y, name, sum_, amount, number in [
        (239, "Risma carta A4", "50 × 4,30", "215,00", "CR1200"),
        (279, "Penna a sfera, blu", "10 × 0,85", "8,50", "CR1480"),
    ]:
        p.row(y, [40, -460, -555], [name, sum_, amount])
        p.at(40, y + 13, f"Articolo {number}", 8)
    p.row(330, [440, -555], ["Totale", "223,50"])


@layout(
    "DE",
    [("100234", "5"), ("200115", "3")],
    "2026/675",
    "company=Autohaus Grünwald e.K.; street=Gartenstraße 26; city=Esslingen; postal_code=73730",
    size=A4,
)
def row_of_facts_and_address_below(p: Paper) -> None:
    """Labels in a row over their values, an unknown number is no line lost: the delivery address stands below the table."""
    p.at(57, 50, "Autohaus Grünwald e.K. – Bestellschein", 12, True)
    p.row(87, [57, 170, 290], ["Bestellnr.", "Bestelldatum", "Zahlung"], 8)
    p.row(98, [57, 170, 290], ["2026/675", "30.10.2026", "30 Tage netto"])
    p.at(57, 120, "Lieferant", 8)
    p.block(57, 132, DE)
    p.row(200, [57, 130, -360, -450, -550], ["Katalog-Nr.", "Leistung", "Anz.", "Netto-EP", "Wert"], 9, True)
    p.row(216, [57, 130, -360, -450, -550], ["100234", "Kopierpapier A4, 80 g", "5", "4,95", "24,75"])
    p.row(230, [57, 130, -360, -450, -550], ["200115", "Locher, Metall", "3", "7,50", "22,50"])
    p.row(256, [400, -550], ["Warenwert netto", "47,25"])
    p.at(57, 300, "Anlieferadresse:")
    p.block(57, 313, ["Autohaus Grünwald e.K.", "Gartenstraße 26", "73730 Esslingen"])
    p.at(57, 375, "Anlieferung werktags von 8 bis 16 Uhr.")


@layout(
    "US",
    [("TW-4410", "3"), ("TW-1415", "2")],
    "7",
    "company=Orchard Press; street=6 Depot Street; city=Keene; region=NH; postal_code=03431",
    review=True,
)
def a_number_among_the_lines_that_is_no_line(p: Paper) -> None:
    p.block(40, 40, ["Orchard Press", "6 Depot Street", "Keene, NH 03431"], 10)
    p.at(572, 40, "PURCHASE ORDER No. 7", 13, True, "r")
    p.at(40, 100, "Vendor: Tidewater Supply Co.")
    p.row(150, [40, 110, -400, -470, -572], ["Item No.", "Description", "Qty", "Unit Price", "Amount"], 9, True)
    p.row(180, [40, 110, -400, -470, -572], ["TW-4410", "Mug, stoneware, blue", "3", "9.50", "28.50"])
    p.row(194, [40, 110], ["TW-1306", "Scissors, 8 inch, steel"])
    p.row(208, [40, 110, -400, -470, -572], ["TW-1415", "Glue stick, 20 g", "2", "1.85", "3.70"])
