# ruff: noqa: E501
"""Purchase orders in English as SAP, Oracle, NetSuite, QuickBooks, Odoo, Sage, Dynamics, schools, governments and word processors print them."""

from __future__ import annotations

from tests.parsing.strangers import A4, Paper, layout

US = ["Tidewater Supply Co.", "18 Wharf Road", "Portland, ME 04101"]


@layout(
    "US",
    [("TW-1108", "40"), ("TW-1306", "12"), ("TW-1451", "36")],
    "4500017823",
    "company=Halvorsen Industrial Inc.; street=2200 Commerce Parkway; city=Dayton; region=OH; postal_code=45402",
)
def sap(p: Paper) -> None:
    p.at(50, 50, "Halvorsen Industrial Inc.", 14, True)
    p.block(50, 90, ["Halvorsen Industrial Inc. · 2200 Commerce Parkway · Dayton OH 45402"], 6)
    p.block(50, 105, US, 10)
    p.at(330, 80, "Purchase order", 13, True)
    p.block(
        330,
        100,
        [
            "PO number/date",
            "4500017823 / 11/16/2026",
            "Contact person/Telephone",
            "M. Reyes/937-555-0142",
            "Our fax number",
            "937-555-0143",
        ],
        9,
    )
    p.at(50, 190, "Please deliver to:")
    p.block(50, 202, ["Halvorsen Industrial Inc.", "2200 Commerce Parkway", "Dayton OH 45402"])
    p.at(330, 190, "Delivery date: Day 12/04/2026")
    p.at(50, 250, "Terms of payt.: Within 30 days due net          Currency USD")
    p.rule(50, 262, 560, 262)
    p.row(274, [50, 90, 200], ["Item", "Material", "Description"])
    p.row(286, [90, -260, 290, 360, -540], ["Order qty.", "", "Unit", "Price per unit", "Net value"])
    p.rule(50, 292, 560, 292)
    y = 308.0
    for n, (sku, text, q, price, amount) in enumerate(
        [
            ("TW-1108", "Notebook, ruled, A5, blue", "40", "4.20", "168.00"),
            ("TW-1306", "Scissors, 8 inch, steel", "12", "13.75", "165.00"),
            ("TW-1451", "Packing tape, clear, 2 inch", "36", "3.60", "129.60"),
        ],
        1,
    ):
        p.row(y, [50, 90, 200], [f"{n * 10:05d}", sku, text])
        p.row(y + 12, [-120, 150, 360, -540], [q, "each", f"{price} / 1 EA", amount])
        y += 34
    p.rule(50, y, 560, y)
    p.row(y + 14, [300, -540], ["Total net value excl. tax USD", "462.60"])


@layout(
    "US",
    [("TW-4410", "24"), ("TW-1415", "100")],
    "PO-88213",
    "company=Meridian Health Systems; street=400 Clinic Drive; street2=Receiving Dock B; city=Rochester; region=MN; postal_code=55901",
)
def oracle(p: Paper) -> None:
    p.at(306, 40, "Standard Purchase Order", 14, True, "c")
    p.grid([330, 430, 570], [55, 70, 85, 100, 115, 130])
    for n, (a, b) in enumerate(
        [
            ("Type", "Standard Purchase Order"),
            ("Order", "PO-88213"),
            ("Revision", "0"),
            ("Order Date", "17-NOV-2026"),
            ("Created By", "Lopez, Ana"),
        ]
    ):
        p.row(66 + 15 * n, [334, 434], [a, b], 8)
    p.at(40, 66, "Meridian Health Systems", 11, True)
    p.block(40, 80, ["1 Hospital Plaza", "Rochester, MN 55902", "United States"], 8, 11)
    p.at(40, 150, "Supplier:", 9, True)
    p.block(110, 150, [*US, "United States"])
    p.at(330, 150, "Ship To:", 9, True)
    p.block(
        400,
        150,
        ["Meridian Health Systems", "Receiving Dock B", "400 Clinic Drive", "Rochester, MN 55901", "United States"],
    )
    p.at(330, 220, "Bill To:", 9, True)
    p.block(400, 220, ["Accounts Payable", "P.O. Box 8080", "Rochester, MN 55903", "United States"])
    xs = [40, 100, 180, 240, 310, 380, 440, 500, 572]
    p.grid(xs, [290, 315])
    heads = [
        ("Customer", "Account No."),
        ("Supplier", "No."),
        ("Payment", "Terms"),
        ("Freight Terms", ""),
        ("FOB", ""),
        ("Transportation", ""),
        ("Ship Via", ""),
        ("", ""),
    ]
    for x, (a, b) in zip(xs, heads, strict=False):
        p.at(x + 2, 300, a, 7, True)
        p.at(x + 2, 309, b, 7, True)
    p.row(324, [42, 102, 182, 242, 312], ["", "10442", "Net 45", "Prepaid", "Destination"], 8)
    cols = [40, 70, 250, 320, 375, 410, 470, 500, 572]
    p.grid(cols, [340, 360, 400, 440, 460])
    for x, h in zip(
        cols,
        [
            "Line",
            "Part Number / Description",
            "Delivery Date/Time",
            "Quantity",
            "UOM",
            "Unit Price (USD)",
            "Tax",
            "Amount (USD)",
        ],
        strict=False,
    ):
        words = h.split(" ")
        half = (len(words) + 1) // 2 if len(h) > 10 else len(words)
        p.at(x + 2, 348, " ".join(words[:half]), 7, True)
        if words[half:]:
            p.at(x + 2, 356, " ".join(words[half:]), 7, True)
    for y, n, sku, text, day, q, u, pr, am in [
        (370, "1", "TW-4410", "Mug, stoneware, blue", "01-DEC-2026", "24", "Each", "9.50", "228.00"),
        (410, "2", "TW-1415", "Glue stick, 20 g", "01-DEC-2026", "100", "Each", "1.85", "185.00"),
    ]:
        p.row(y, [42, 72, 252, -372, 377, -468, 472, -570], [n, f"Supplier Item: {sku}", day, q, u, pr, "N", am], 8)
        p.at(72, y + 11, text, 8)
    p.at(468, 454, "Total: 413.00 (USD)", 8, True, "l")


@layout(
    "US",
    [("TW-4411", "6"), ("TW-1118", "15")],
    "PO1047",
    "company=Brightwater Studio LLC; name=Dana Cole; street=77 Canal Street; street2=Suite 4B; city=Brooklyn; region=NY; postal_code=11201",
)
def netsuite(p: Paper) -> None:
    p.at(40, 50, "Brightwater Studio LLC", 12, True)
    p.block(40, 64, ["77 Canal Street Suite 4B", "Brooklyn NY 11201", "United States"])
    p.at(572, 50, "Purchase Order", 20, False, "r")
    p.at(572, 72, "#PO1047", 12, True, "r")
    p.at(572, 88, "11/18/2026", 10, False, "r")
    p.at(40, 130, "Vendor", 9, True)
    p.block(40, 144, [*US, "United States"])
    p.at(230, 130, "Ship To", 9, True)
    p.block(
        230,
        144,
        ["Dana Cole", "Brightwater Studio LLC", "77 Canal Street", "Suite 4B", "Brooklyn NY 11201", "United States"],
    )
    p.at(572, 130, "TOTAL", 9, True, "r")
    p.at(572, 156, "$159.00", 22, True, "r")
    p.at(572, 176, "Expected: 11/30/2026", 9, False, "r")
    p.row(240, [40, 140, 330, 430], ["Terms", "Currency", "Ship Via", "Memo"], 8, True)
    p.row(252, [40, 140, 330, 430], ["Net 30", "US Dollar", "", "Studio restock"], 8)
    p.row(285, [40, -120, 140, -330, -480, -572], ["Quantity", "", "Item", "Options", "Rate", "Amount"], 9, True)
    for y, q, sku, text, rate, am in [
        (305, "6", "TW-4411", "Mug, stoneware, green", "$9.50", "$57.00"),
        (335, "15", "TW-1118", "Notebook, ruled, A4, blue", "$6.80", "$102.00"),
    ]:
        p.row(y, [-80, 140, -480, -572], [q, sku, rate, am])
        p.at(140, y + 11, text, 8)
    p.row(370, [-500, -572], ["Total", "$159.00"], 10, True)


@layout(
    "US",
    [("TW-1415", "48"), ("TW-1451", "24")],
    "2231",
    "company=Green Valley Landscaping; name=; street=1450 Farm Road 12; city=Boise; region=ID; postal_code=83702",
)
def quickbooks(p: Paper) -> None:
    p.block(40, 50, ["Green Valley Landscaping", "1450 Farm Road 12", "Boise, ID 83702"], 10)
    p.at(572, 50, "Purchase Order", 18, True, "r")
    p.grid([420, 496, 572], [65, 80, 98])
    p.row(76, [430, 506], ["Date", "P.O. No."], 9, True)
    p.row(92, [430, 506], ["11/12/2026", "2231"])
    p.grid([40, 280], [120, 136, 200])
    p.at(44, 131, "Vendor", 9, True)
    p.block(44, 148, US)
    p.grid([320, 572], [120, 136, 200])
    p.at(324, 131, "Ship To", 9, True)
    p.block(324, 148, ["Green Valley Landscaping", "1450 Farm Road 12", "Boise, ID 83702"])
    cols = [40, 120, 350, 410, 490, 572]
    p.grid(cols, [230, 248])
    p.row(243, [44, 124, 354, 414, 494], ["Item", "Description", "Qty", "Rate", "Amount"], 9, True)
    p.row(262, [44, 124, -406, -486, -568], ["TW-1415", "Glue stick, 20 g", "48", "1.85", "88.80"])
    p.row(276, [44, 124, -406, -486, -568], ["TW-1451", "Packing tape, clear, 2 inch", "24", "3.60", "86.40"])
    p.grid(cols, [248, 600])
    p.grid([350, 572], [600, 622])
    p.row(616, [360, -568], ["Total", "$175.20"], 11, True)


@layout(
    "US",
    [("TW-4410", "10"), ("TW-4411", "10"), ("TW-1306", "3")],
    "P00042",
    "company=Deco Addict; street=77 Santa Barbara Rd; city=Pleasant Hill; region=CA; postal_code=94523",
)
def odoo(p: Paper) -> None:
    p.block(40, 40, ["Deco Addict", "77 Santa Barbara Rd", "Pleasant Hill CA 94523", "United States"])
    p.at(40, 120, "Shipping address:", 9, True)
    p.block(
        40, 132, ["Deco Addict", "77 Santa Barbara Rd", "Pleasant Hill CA 94523", "United States", "+1 603-996-3829"]
    )
    p.block(340, 120, [*US, "United States"])
    p.at(40, 230, "Purchase Order #P00042", 18)
    p.row(256, [40, 200, 360], ["Purchase Representative:", "Order Date:", "Expected Arrival:"], 9, True)
    p.row(268, [40, 200, 360], ["Mitchell Admin", "11/16/2026", "11/25/2026"])
    p.row(300, [40, -330, -400, -470, -572], ["Description", "Qty", "Unit Price", "Taxes", "Amount"], 9, True)
    p.rule(40, 304, 572, 304)
    rows = [
        ("[TW-4410] Mug, stoneware, blue", "10.00 Units", "9.50", "", "$ 95.00"),
        ("[TW-4411] Mug, stoneware, green", "10.00 Units", "9.50", "", "$ 95.00"),
        ("[TW-1306] Scissors, 8 inch, steel", "3.00 Units", "13.75", "", "$ 41.25"),
    ]
    for n, row in enumerate(rows):
        p.row(318 + 16 * n, [40, -330, -400, -470, -572], row)
    p.row(380, [400, -572], ["Untaxed Amount", "$ 231.25"])
    p.row(396, [400, -572], ["Total", "$ 231.25"], 9, True)


@layout(
    "US",
    [("TW-1108", "25"), ("TW-1118", "5")],
    "FPO-000219",
    "company=Contoso Entertainment System USA; street=789 Maple Avenue; city=Tacoma; region=WA; postal_code=98402",
)
def dynamics(p: Paper) -> None:
    p.at(40, 50, "Purchase order", 16, True)
    p.at(40, 70, "Contoso Entertainment System USA", 10)
    p.block(40, 84, ["789 Maple Avenue", "Tacoma, WA 98402", "USA"])
    p.block(
        360,
        50,
        ["Number", "Date", "Page", "Purchase requisition", "Your reference", "Our ref.", "Payment", "Delivery terms"],
    )
    p.block(460, 50, [": FPO-000219", ": 11/19/2026", ": 1 of 1", ":", ":", ": Alicia Thornber", ": Net30", ": FOB"])
    p.at(40, 160, "Vendor", 9, True)
    p.block(40, 172, [*US, "USA"])
    p.at(360, 160, "Delivery address", 9, True)
    p.block(360, 172, ["Contoso Entertainment System USA", "789 Maple Avenue", "Tacoma, WA 98402", "USA"])
    p.row(
        250,
        [40, 75, 150, -380, 390, -470, -572],
        ["Line", "Item number", "Description", "Quantity", "Unit", "Unit price", "Amount"],
        8,
        True,
    )
    p.row(
        266,
        [40, 75, 150, -380, 390, -470, -572],
        ["1", "TW-1108", "Notebook, ruled, A5, blue", "25.00", "ea", "4.20", "105.00"],
        8,
    )
    p.at(150, 276, "Delivery date 12/1/2026", 8)
    p.row(
        292,
        [40, 75, 150, -380, 390, -470, -572],
        ["2", "TW-1118", "Notebook, ruled, A4, blue", "5.00", "ea", "6.80", "34.00"],
        8,
    )
    p.at(150, 302, "Delivery date 12/1/2026", 8)
    p.row(340, [300, 360, 420, 480, -572], ["Sales subtotal amount", "", "", "", "139.00"], 8)
    p.row(352, [300, -572], ["Total discount", "0.00"], 8)
    p.row(364, [300, -572], ["Sales tax amount", "0.00"], 8)
    p.row(376, [300, -572], ["Total", "139.00 USD"], 8, True)


@layout(
    "US",
    [("TW-1415", "30"), ("TW-1306", "30"), ("TW-1108", "60")],
    "26-00871",
    "company=Lincoln Elementary School; name=Mrs. Patricia Owens; street=320 Maple Street; street2=Room 14; city=Fargo; region=ND; postal_code=58102",
)
def school(p: Paper) -> None:
    p.at(306, 40, "FARGO PUBLIC SCHOOL DISTRICT NO. 1", 13, True, "c")
    p.at(306, 54, "415 4th Street North · Fargo, North Dakota 58102 · (701) 555-0170", 8, False, "c")
    p.at(306, 76, "PURCHASE ORDER", 14, True, "c")
    p.at(420, 96, "P.O. NUMBER: 26-00871", 10, True)
    p.at(420, 110, "THIS NUMBER MUST APPEAR ON ALL INVOICES AND PACKAGES", 5)
    p.grid([40, 300, 572], [125, 205])
    p.at(44, 135, "TO:", 8, True)
    p.block(70, 135, ["TIDEWATER SUPPLY CO.", "18 WHARF ROAD", "PORTLAND, ME 04101"])
    p.at(304, 135, "SHIP TO:", 8, True)
    p.block(
        350,
        135,
        ["LINCOLN ELEMENTARY SCHOOL", "ATTN: MRS. PATRICIA OWENS", "320 MAPLE STREET", "ROOM 14", "FARGO, ND 58102"],
    )
    cols = [40, 130, 220, 320, 430, 572]
    p.grid(cols, [212, 224, 238])
    p.row(221, [44, 134, 224, 324, 434], ["DATE", "REQUISITION NO.", "DEPARTMENT", "ACCOUNT CODE", "TERMS"], 6)
    p.row(234, [44, 134, 224, 324, 434], ["11/09/2026", "R-4471", "ART", "01-110-203-410", "NET 30"], 8)
    cols = [40, 75, 115, 200, 420, 490, 572]
    p.grid(cols, [250, 265, 400])
    p.row(
        261, [44, 79, 119, 204, 424, 494], ["QTY", "UNIT", "CATALOG NO.", "DESCRIPTION", "UNIT PRICE", "TOTAL"], 7, True
    )
    for n, row in enumerate(
        [
            ("30", "EA", "TW-1415", "GLUE STICK, 20 G", "1.85", "55.50"),
            ("30", "EA", "TW-1306", "SCISSORS, 8 INCH, STEEL", "13.75", "412.50"),
            ("60", "EA", "TW-1108", "NOTEBOOK, RULED, A5, BLUE", "4.20", "252.00"),
        ]
    ):
        p.row(278 + 14 * n, [-71, 79, 119, 204, -486, -568], row, 8)
    p.at(204, 340, "** PLEASE DELIVER BETWEEN 8 AND 3 **", 8)
    p.row(414, [430, -568], ["TOTAL", "720.00"], 9, True)
    p.at(40, 450, "TAX EXEMPT NO. E-2001", 8)
    p.at(40, 480, "AUTHORIZED SIGNATURE ____________________   DATE __________", 8)


@layout(
    "US",
    [("TW-1451", "144"), ("TW-1306", "20")],
    "W912DR-26-P-0147",
    "street=1100 Depot Road; city=Fort Meade; region=MD; postal_code=20755",
)
def government(p: Paper) -> None:
    p.at(306, 36, "ORDER FOR SUPPLIES OR SERVICES", 12, True, "c")
    p.grid([36, 200, 330, 460, 576], [45, 72])
    p.row(
        53,
        [39, 203, 333, 463],
        ["1. CONTRACT/PURCH. ORDER NO.", "2. DELIVERY ORDER NO.", "3. DATE OF ORDER", "4. REQUISITION NO."],
        6,
    )
    p.row(67, [39, 203, 333, 463], ["W912DR-26-P-0147", "", "2026 NOV 10", "0011884312"], 9)
    p.grid([36, 306, 576], [72, 150])
    p.at(39, 80, "6. ISSUED BY", 6)
    p.block(39, 94, ["Mission Contracting Office", "4600 Command Drive", "Fort Meade, MD 20755"], 8, 11)
    p.at(309, 80, "14. SHIP TO", 6)
    p.block(
        309,
        94,
        ["Supply Officer", "Central Receiving Point, Bldg 2250", "1100 Depot Road", "Fort Meade, MD 20755"],
        8,
        11,
    )
    p.grid([36, 306, 576], [150, 220])
    p.at(39, 158, "9. CONTRACTOR", 6)
    p.block(39, 172, US, 8, 11)
    p.at(309, 158, "15. PAYMENT WILL BE MADE BY", 6)
    p.block(309, 172, ["DFAS Columbus", "P.O. Box 182317", "Columbus, OH 43218"], 8, 11)
    cols = [36, 80, 300, 360, 400, 480, 576]
    p.grid(cols, [230, 252, 380])
    p.row(
        238,
        [38, 84, 304, 362, 404, 484],
        [
            "18. ITEM NO.",
            "19. SCHEDULE OF SUPPLIES/SERVICES",
            "20. QUANTITY",
            "21. UNIT",
            "22. UNIT PRICE",
            "23. AMOUNT",
        ],
        5.5,
    )
    for y, n, sku, text, q, u, pr, am in [
        (266, "0001", "TW-1451", "Packing tape, clear, 2 inch", "144", "EA", "$3.60", "$518.40"),
        (300, "0002", "TW-1306", "Scissors, 8 inch, steel", "20", "EA", "$13.75", "$275.00"),
    ]:
        p.row(y, [38, 84, -356, 362, -476, -572], [n, text, q, u, pr, am], 8)
        p.at(84, y + 11, f"P/N {sku}", 8)
    p.row(394, [404, -572], ["25. TOTAL", "$793.40"], 8)


@layout(
    "US",
    [("TW-4410", "3"), ("TW-1108", "12"), ("TW-1415", "20")],
    "HC-2026-114",
    "company=Hollis Community Church; street=51 Monument Square; city=Hollis; region=NH; postal_code=03049",
)
def word_processor(p: Paper) -> None:
    p.at(50, 60, "Hollis Community Church", 14)
    p.at(50, 76, "51 Monument Square, Hollis, NH 03049", 10)
    p.at(50, 110, "Purchase Order No. HC-2026-114", 11, True)
    p.at(50, 124, "November 13, 2026", 11)
    p.at(50, 152, "To: Tidewater Supply Co., 18 Wharf Road, Portland, ME 04101", 11)
    p.at(50, 180, "Please supply the following items:", 11)
    p.row(206, [50, 110, 190, 420, 490], ["Quantity", "Item #", "Description", "Price", "Total"], 11, True)
    for n, row in enumerate(
        [
            ("3", "TW-4410", "Mug, stoneware, blue", "$9.50", "$28.50"),
            ("12", "TW-1108", "Notebook, ruled, A5, blue", "$4.20", "$50.40"),
            ("20", "TW-1415", "Glue stick, 20 g", "$1.85", "$37.00"),
        ]
    ):
        p.row(222 + 15 * n, [50, 110, 190, 420, 490], row, 11)
    p.row(275, [420, 490], ["Total", "$115.90"], 11)
    p.at(50, 310, "Ship to the address above. Bill us, net 30.", 11)
    p.at(50, 350, "Thank you,", 11)
    p.at(50, 380, "Ruth Ames, Treasurer", 11)


@layout(
    "US",
    [("TW-1108", "10"), ("TW-1118", "20"), ("TW-1415", "30"), ("TW-1451", "40"), ("TW-4410", "50")],
    "77120",
    "company=Ironwood Manufacturing; street=9 Mill Street; city=Lowell; region=MA; postal_code=01852",
)
def two_pages(p: Paper) -> None:
    rows = [
        ("TW-1108", "Notebook, ruled, A5, blue", "10", "4.20", "42.00"),
        ("TW-1118", "Notebook, ruled, A4, blue", "20", "6.80", "136.00"),
        ("TW-1415", "Glue stick, 20 g", "30", "1.85", "55.50"),
        ("TW-1451", "Packing tape, clear, 2 inch", "40", "3.60", "144.00"),
        ("TW-4410", "Mug, stoneware, blue", "50", "9.50", "475.00"),
    ]
    for number, part, carried in ((1, rows[:3], "233.50"), (2, rows[3:], "")):
        p.at(40, 40, "Ironwood Manufacturing", 12, True)
        p.at(40, 54, "9 Mill Street, Lowell, MA 01852", 9)
        p.at(572, 40, f"PURCHASE ORDER 77120    Page {number} of 2", 10, True, "r")
        y = 90.0
        if number == 1:
            p.at(40, 80, "Supplier", 8, True)
            p.block(40, 92, US)
            p.at(330, 80, "Deliver to", 8, True)
            p.block(330, 92, ["Ironwood Manufacturing", "9 Mill Street", "Lowell, MA 01852"])
            y = 150.0
        p.row(
            y, [40, 120, -380, -460, -572], ["Part No.", "Description", "Order Qty", "Unit Cost", "Extension"], 9, True
        )
        if number == 2:
            y += 16
            p.row(y, [300, -572], ["Brought forward", "233.50"])
        for row in part:
            y += 16
            p.row(y, [40, 120, -380, -460, -572], row)
        y += 24
        p.row(y, [300, -572], ["Carried forward", carried] if number == 1 else ["Order total", "852.50"])
        if number == 1:
            p.page()


@layout(
    "US",
    [("TW-1306", "4"), ("TW-1415", "16"), ("TW-4410", "2"), ("TW-4411", "2")],
    "MK-309",
    "name=Marla Keene; street=88 Birch Lane; city=Bangor; region=ME; postal_code=04401",
)
def side_by_side(p: Paper) -> None:
    p.at(306, 40, "ORDER FORM", 16, True, "c")
    p.at(306, 56, "Tidewater Supply Co. · 18 Wharf Road · Portland, ME 04101", 8, False, "c")
    p.at(40, 90, "Name: Marla Keene")
    p.at(40, 104, "Street: 88 Birch Lane")
    p.at(40, 118, "City: Bangor   State: ME   Zip: 04401")
    p.at(400, 90, "P.O. No.: MK-309")
    p.at(400, 104, "Date: 11/14/2026")
    p.row(
        150,
        [40, 100, 240, 310, 370, 510],
        ["Item No.", "Description", "Qty.", "Item No.", "Description", "Qty."],
        9,
        True,
    )
    p.row(166, [40, 100, -256, 310, 370, -526], ["TW-1306", "Scissors, 8 inch", "4", "TW-4410", "Mug, blue", "2"])
    p.row(182, [40, 100, -256, 310, 370, -526], ["TW-1415", "Glue stick", "16", "TW-4411", "Mug, green", "2"])
    p.at(40, 230, "Payment: check enclosed")


@layout(
    "US",
    [("TS-200-S", "5"), ("TS-200-L", "8"), ("TS-300-M", "12")],
    "SG-77",
    "company=Stowe Graphics; street=14 River Road; city=Stowe; region=VT; postal_code=05672",
    review=True,
)
def size_matrix(p: Paper) -> None:
    p.block(40, 40, ["Stowe Graphics", "14 River Road", "Stowe, VT 05672"], 10)
    p.at(572, 40, "PURCHASE ORDER", 14, True, "r")
    p.row(60, [420, 500], ["PO #", "SG-77"])
    p.row(74, [420, 500], ["Date", "11/02/2026"])
    p.row(88, [420, 500], ["Terms", "Net 30"])
    p.at(40, 110, "Vendor: Tidewater Supply Co.")
    p.row(
        150,
        [40, 110, -300, -340, -380, -420, -480, -572],
        ["Style", "Description", "S", "M", "L", "XL", "Price", "Amount"],
        9,
        True,
    )
    p.row(
        168,
        [40, 110, -300, -340, -380, -420, -480, -572],
        ["TS-200", "T-shirt, white", "5", "", "8", "", "7.00", "91.00"],
    )
    p.row(
        184,
        [40, 110, -300, -340, -380, -420, -480, -572],
        ["TS-300", "T-shirt, black", "", "12", "", "", "8.00", "96.00"],
    )
    p.row(210, [400, -572], ["Total", "187.00"])


@layout(
    "US",
    [("TW-1415", "24"), ("TW-1451", "6")],
    "9981",
    "company=Pelham Hardware; street=3 Main Street; city=Pelham; region=NH; postal_code=03076",
)
def supplier_and_own_numbers(p: Paper) -> None:
    p.block(40, 40, ["Pelham Hardware", "3 Main Street", "Pelham, NH 03076"], 10)
    p.at(572, 40, "Purchase Order 9981", 14, True, "r")
    p.at(572, 56, "Date 11/03/2026", 9, False, "r")
    p.at(40, 100, "Vendor", 9, True)
    p.block(40, 112, US)
    p.at(320, 100, "Ship To", 9, True)
    p.at(320, 112, "Same as above")
    p.row(
        170,
        [40, 110, 180, 360, 410, 450, 520],
        ["Item No.", "Cat. No.", "Description", "Qty Rcvd", "Qty Ord", "Cost", "Ext"],
        8,
        True,
    )
    p.row(
        186,
        [40, 110, 180, 360, 410, 450, 520],
        ["PH-0001", "TW-1415", "Glue stick, 20 g", "0", "24", "1.85", "44.40"],
        8,
    )
    p.row(
        200,
        [40, 110, 180, 360, 410, 450, 520],
        ["PH-0002", "TW-1451", "Packing tape, clear", "0", "6", "3.60", "21.60"],
        8,
    )
    p.row(230, [450, 520], ["TOTAL", "66.00"], 8)


@layout(
    "US",
    [("TW-1108", "3")],
    "551",
    "company=Pelham Hardware; street=3 Main Street; city=Pelham; region=NH; postal_code=03076",
    review=True,
)
def for_another_firm(p: Paper) -> None:
    p.block(40, 40, ["Pelham Hardware", "3 Main Street", "Pelham, NH 03076"], 10)
    p.at(572, 40, "Purchase Order 551", 14, True, "r")
    p.at(40, 100, "Vendor:", 9, True)
    p.block(40, 112, ["Staples Business Advantage", "500 Staples Drive", "Framingham, MA 01702"])
    p.at(320, 100, "Ship To:", 9, True)
    p.block(320, 112, ["Pelham Hardware", "3 Main Street", "Pelham, NH 03076"])
    p.row(170, [40, 120, 360, 430, 510], ["Item No.", "Description", "Qty", "Price", "Amount"], 9, True)
    p.row(186, [40, 120, 360, 430, 510], ["TW-1108", "Notebook, ruled, A5, blue", "3", "4.20", "12.60"])


@layout(
    "US",
    [("TW-1415", "3")],
    "660",
    "company=Pelham Hardware; street=3 Main Street; city=Pelham; region=NH; postal_code=03076",
    review=True,
)
def cases_of_twelve(p: Paper) -> None:
    p.block(40, 40, ["Pelham Hardware", "3 Main Street", "Pelham, NH 03076"], 10)
    p.at(572, 40, "Purchase Order 660", 14, True, "r")
    p.at(40, 100, "Vendor: Tidewater Supply Co.")
    p.row(170, [40, 120, 340, 430, 510], ["Item No.", "Description", "Quantity", "Price", "Amount"], 9, True)
    p.row(186, [40, 120, 340, 430, 510], ["TW-1415", "Glue stick, 20 g", "3 cs of 12", "", ""])


@layout(
    "GB",
    [("30417", "20"), ("30550", "4")],
    "PO-03371",
    "company=Ashworth & Sons Ltd; street=Unit 7, Calder Mill; street2=Mill Lane; city=Hebden Bridge; postal_code=HX7 8AE",
    size=A4,
)
def sage(p: Paper) -> None:
    p.at(40, 50, "Ashworth & Sons Ltd", 14, True)
    p.block(40, 66, ["Unit 7, Calder Mill, Mill Lane", "Hebden Bridge", "West Yorkshire", "HX7 8AE"], 8, 10)
    p.at(555, 50, "PURCHASE ORDER", 16, True, "r")
    p.block(40, 140, ["Marlow Office Ltd", "22 Station Road", "Reading", "RG1 1AA"])
    p.row(140, [380, 470], ["Order Number", "PO-03371"])
    p.row(153, [380, 470], ["Order Date", "13/11/2026"])
    p.row(166, [380, 470], ["Account No", "MAR001"])
    p.at(40, 200, "Deliver to", 8, True)
    p.block(40, 212, ["Ashworth & Sons Ltd", "Unit 7, Calder Mill", "Mill Lane", "Hebden Bridge", "HX7 8AE"])
    p.row(
        290,
        [40, 110, -330, -400, -450, -500, -555],
        ["Quantity", "Details", "", "Unit Price", "Disc", "Net Amount", "VAT"],
        8,
        True,
    )
    p.row(
        306,
        [40, 110, -400, -450, -500, -555],
        ["20.00", "30417 Lever arch file, A4, black", "2.49", "0.00", "49.80", "9.96"],
        8,
    )
    p.row(
        320, [40, 110, -400, -450, -500, -555], ["4.00", "30550 Desk lamp, LED", "31.00", "0.00", "124.00", "24.80"], 8
    )
    p.row(400, [400, -555], ["Total Net Amount", "173.80"])
    p.row(414, [400, -555], ["Carriage Net", "0.00"])
    p.row(428, [400, -555], ["Total VAT Amount", "34.76"])
    p.row(442, [400, -555], ["Order Total", "208.56"], 9, True)


@layout(
    "GB",
    [("30417", "10"), ("30811", "2"), ("30550", "1")],
    "PO-0118",
    "company=Tern Architects; street=3rd Floor, 18 Baltic Street; city=London; postal_code=EC1Y 0TB; name=Priya Nair",
    size=A4,
)
def xero(p: Paper) -> None:
    p.at(40, 60, "PURCHASE ORDER", 20)
    p.block(40, 90, ["Marlow Office Ltd", "22 Station Road", "Reading", "RG1 1AA", "UNITED KINGDOM"])
    p.block(
        300,
        60,
        [
            "Purchase Order Date",
            "16 Nov 2026",
            "",
            "Delivery Date",
            "27 Nov 2026",
            "",
            "Purchase Order Number",
            "PO-0118",
            "",
            "Reference",
            "Studio move",
            "",
            "VAT Number",
            "GB 123 4567 89",
        ],
        8,
        11,
    )
    p.block(430, 60, ["Tern Architects", "3rd Floor, 18 Baltic Street", "London", "EC1Y 0TB", "UNITED KINGDOM"], 8, 11)
    p.row(250, [40, -330, -400, -470, -555], ["Description", "Quantity", "Unit Price", "VAT", "Amount GBP"], 8, True)
    p.rule(40, 254, 555, 254)
    for n, row in enumerate(
        [
            ("30417 - Lever arch file, A4, black", "10.00", "2.49", "20%", "24.90"),
            ("30811 - Whiteboard markers, set of 4", "2.00", "5.75", "20%", "11.50"),
            ("30550 - Desk lamp, LED", "1.00", "31.00", "20%", "31.00"),
        ]
    ):
        p.row(270 + 18 * n, [40, -330, -400, -470, -555], row, 9)
    p.row(340, [-470, -555], ["Subtotal", "67.40"])
    p.row(354, [-470, -555], ["TOTAL VAT 20%", "13.48"])
    p.row(368, [-470, -555], ["TOTAL GBP", "80.88"], 10, True)
    p.at(40, 430, "DELIVERY DETAILS", 10)
    p.at(40, 446, "Delivery Address", 8, True)
    p.block(40, 458, ["Tern Architects", "3rd Floor, 18 Baltic Street", "London", "EC1Y 0TB", "UNITED KINGDOM"], 8, 11)
    p.at(220, 446, "Attention", 8, True)
    p.at(220, 458, "Priya Nair", 8)
    p.at(220, 474, "Telephone", 8, True)
    p.at(220, 486, "020 7946 0812", 8)


@layout(
    "US",
    [("TW-1108", "12"), ("TW-4410", "6")],
    "PUR-ORD-2026-00031",
    "company=Unico Plastics; street=4th Floor, 210 Harbor Drive; city=Oakland; region=CA; postal_code=94607",
)
def erpnext(p: Paper) -> None:
    p.at(40, 50, "PURCHASE ORDER", 14, True)
    p.at(40, 66, "PUR-ORD-2026-00031", 10)
    p.row(95, [40, 160, 330, 450], ["Supplier Name:", "Tidewater Supply Co.", "Date:", "11-17-2026"])
    p.row(109, [40, 160, 330, 450], ["Supplier Address:", "18 Wharf Road", "Required By:", "11-30-2026"])
    p.at(160, 121, "Portland, ME 04101")
    p.row(145, [40, 160], ["Company:", "Unico Plastics"])
    p.row(159, [40, 160], ["Shipping Address:", "4th Floor, 210 Harbor Drive"])
    p.block(160, 171, ["Oakland, CA 94607", "United States"])
    cols = [40, 65, 150, 320, 390, 450, 510, 572]
    p.grid(cols, [220, 236, 252, 268])
    p.row(
        231,
        [43, 68, 153, 323, 393, 453, 513],
        ["Sr", "Item Code", "Description", "Quantity", "UOM", "Rate", "Amount"],
        8,
        True,
    )
    p.row(
        247,
        [43, 68, 153, -386, 393, -507, -569],
        ["1", "TW-1108", "Notebook, ruled, A5, blue", "12", "Nos", "$ 4.20", "$ 50.40"],
        8,
    )
    p.row(
        263,
        [43, 68, 153, -386, 393, -507, -569],
        ["2", "TW-4410", "Mug, stoneware, blue", "6", "Nos", "$ 9.50", "$ 57.00"],
        8,
    )
    p.row(290, [350, -569], ["Total Quantity", "18"])
    p.row(304, [350, -569], ["Total", "$ 107.40"])
    p.row(318, [350, -569], ["Grand Total", "$ 107.40"], 9, True)
    p.at(40, 340, "In Words: USD One Hundred And Seven and Forty Cents only.")
