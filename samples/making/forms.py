"""The two printed order forms of Tidewater Supply Co.: how they look, and where their spots are.

The `.toml` beside the blank form is written from the same numbers that draw it. Fills in nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from making.paper import BLACK, NAVY, RULE, TINT, WHITE, Paper, Spot, corners, emblem


@dataclass
class Blank:
    """A blank form: draws itself on any page of its size."""

    name: str
    title: str
    width: float
    height: float
    marks: tuple[str, ...]
    lines: int
    spots: dict[str, Spot] = field(default_factory=dict)

    def paper(self) -> Paper:
        return Paper(self.width, self.height, self.title)

    def draw(self, paper: Paper) -> None:
        raise NotImplementedError

    def add(
        self, name: str, x0: float, y0: float, x1: float, y1: float, kind: str = "text", boxes: int | None = None
    ) -> None:
        self.spots[name] = Spot(name, (round(x0, 1), round(y0, 1), round(x1, 1), round(y1, 1)), kind, 1, boxes)

    def cell(
        self, paper: Paper, label: str, name: str, x0: float, y0: float, x1: float, y1: float, kind: str = "text"
    ) -> None:
        """A ruled cell with its label small in the upper left corner; the spot is what is left below the label."""
        paper.box(x0, y0, x1, y1, fill=WHITE)
        paper.text(x0 + 3, y0 + 6.3, label, size=5.6, color=NAVY)
        self.add(name, x0 + 1, y0 + 6.8, x1 - 1, y1 - 0.5, kind)

    def check(
        self, paper: Paper, label: str, name: str, x: float, y: float, size: float = 9, bold: bool = False
    ) -> None:
        """`y`: baseline of the label."""
        top = y - size + 1
        paper.box(x, top, x + size, top + size, fill=WHITE, stroke=BLACK, width=0.9)
        paper.text(x + size + 5, y, label, "Helvetica-Bold" if bold else "Helvetica", 8)
        self.add(name, x, top, x + size, top + size, "check")

    def comb(self, paper: Paper, name: str, x0: float, y0: float, y1: float, boxes: int, step: float) -> None:
        x1 = x0 + boxes * step
        paper.box(x0, y0, x1, y1, fill=WHITE)
        for i in range(1, boxes):
            paper.line(x0 + i * step, y0 + (y1 - y0) * 0.35, x0 + i * step, y1, width=0.5)
        self.add(name, x0, y0, x1, y1, "comb", boxes)

    def toml(self) -> str:
        marks = ", ".join(f'"{m}"' for m in self.marks)
        out = [
            f"# {self.title}: where its spots are, in points from the upper left corner of the sheet. Written by samples/make.py.",
            f'name = "{self.name}"',
            f'title = "{self.title}"',
            f"width = {self.width:g}",
            f"height = {self.height:g}",
            "pages = 1",
            f"marks = [{marks}]",
        ]
        for spot in self.spots.values():
            box = ", ".join(f"{v:g}" for v in spot.box)
            out += [
                "",
                "[[spot]]",
                f'field = "{spot.field}"',
                f"box = [{box}]",
                f'kind = "{spot.kind}"',
                f"page = {spot.page}",
            ]
            if spot.boxes:
                out.append(f"boxes = {spot.boxes}")
        return "\n".join(out) + "\n"


class OrderForm(Blank):
    """TW-1: Letter, ten lines, two addresses, four ways to pay."""

    def __init__(self) -> None:
        marks = ("TIDEWATER SUPPLY CO.", "ORDER FORM", "Form TW-1")
        super().__init__("tw1", "Tidewater Supply Co. order form TW-1", 612, 792, marks, 10)
        self.draw(self.paper())  # so that the spots are known

    def draw(self, paper: Paper) -> None:
        corners(paper)
        emblem(paper, 36, 31, 54)
        paper.text(100, 57, "TIDEWATER SUPPLY CO.", "Times-Bold", 23, NAVY, spacing=0.4)
        paper.text(101, 71, "Stationery, kitchen and garden by mail since 1974", "Times-Italic", 11, NAVY)
        paper.text(101, 83, "400 Water Street, Norfolk, VA 23510   Telephone (757) 555-0140", size=7.4)
        paper.text(576, 55, "ORDER FORM", "Helvetica-Bold", 19, NAVY, "right", 0.6)
        paper.text(576, 69, "Form TW-1   Rev. 7/26", size=7.4, align="right")
        paper.text(576, 81, "orders@tidewater.example", size=7.4, align="right")
        paper.box(36, 93, 576, 106, fill=NAVY, stroke=None)
        paper.text(
            306, 102.3, "PLEASE PRINT WITH A DARK PEN, ONE ITEM TO A LINE", "Helvetica-Bold", 7.6, WHITE, "centre", 0.7
        )
        self.cell(paper, "Customer No. (from your label, if you have one)", "customer_no", 36, 112, 210, 136)
        self.cell(paper, "Date", "order_date", 210, 112, 372, 136, "date")
        self.cell(paper, "Your purchase order No.", "customer_po", 372, 112, 576, 136)
        self._address(paper, "sold_to", "ORDERED BY", 36, 303)
        self._address(paper, "ship_to", "SHIP TO   (only if it is another address)", 309, 576)
        self._table(paper)
        self._payment(paper)
        self._totals(paper)
        paper.box(36, 737, 576, 760, fill=NAVY, stroke=None, radius=3)
        paper.text(
            306,
            746.5,
            "Mail to: Tidewater Supply Co., 400 Water Street, Norfolk, VA 23510",
            "Helvetica-Bold",
            8.4,
            WHITE,
            "centre",
        )
        paper.text(
            306,
            755.5,
            "or scan it and send it to orders@tidewater.example. Thank you!",
            size=7,
            color=WHITE,
            align="centre",
        )

    def _address(self, paper: Paper, party: str, title: str, x0: float, x1: float) -> None:
        paper.box(x0, 143, x1, 156, fill=NAVY, stroke=NAVY)
        paper.text(x0 + 5, 152.4, title, "Helvetica-Bold", 7.6, WHITE)
        y, step = 156.0, 23.0
        for label, name in (("Name", "name"), ("Company, school or club", "company"), ("Street and number", "street")):
            self.cell(paper, label, f"{party}.{name}", x0, y, x1, y + step)
            y += step
        self.cell(paper, "City", f"{party}.city", x0, y, x0 + 150, y + step)
        self.cell(paper, "State", f"{party}.region", x0 + 150, y, x0 + 190, y + step)
        self.cell(paper, "ZIP code", f"{party}.postal_code", x0 + 190, y, x1, y + step, "postal_code")
        y += step
        if party == "sold_to":
            self.cell(paper, "Telephone", f"{party}.phone", x0, y, x0 + 110, y + step, "phone")
            self.cell(paper, "E-mail", f"{party}.email", x0 + 110, y, x1, y + step)
            return
        paper.box(x0, y, x1, y + step, fill=TINT)
        paper.text(x0 + 5, y + 14.5, "Send by", "Helvetica-Bold", 8, NAVY)
        self.check(paper, "Ground", "ship_method=ground", x0 + 52, y + 14.8)
        self.check(paper, "Express", "ship_method=express", x0 + 118, y + 14.8)

    def _table(self, paper: Paper) -> None:
        top, head, step = 279.0, 15.0, 22.0
        columns = (
            ("ITEM NUMBER", "sku", "sku", 36, 130),
            ("HOW MANY", "quantity", "number", 130, 178),
            ("DESCRIPTION", "description", "text", 178, 410),
            ("PRICE EACH", "unit_price", "money", 410, 487),
            ("AMOUNT", "extended_price", "money", 487, 576),
        )
        paper.box(36, top, 576, top + head, fill=NAVY, stroke=NAVY)
        for title, _, _, x0, x1 in columns:
            paper.text((x0 + x1) / 2, top + 10.4, title, "Helvetica-Bold", 7, WHITE, "centre", 0.3)
        y = top + head
        for n in range(self.lines):
            paper.text(32, y + 14.5, str(n + 1), size=6.5, color=RULE, align="right")
            for _, name, kind, x0, x1 in columns:
                paper.box(x0, y, x1, y + step, fill=TINT if n % 2 else WHITE, width=0.6)
                self.add(f"lines[{n}].{name}", x0 + 1, y + 1, x1 - 1, y + step - 1, kind)
            y += step
        paper.box(36, top, 576, y, width=1.4, stroke=NAVY)

    def _totals(self, paper: Paper) -> None:
        y, step = 521.0, 22.0
        rows = (("Merchandise total", "merchandise"), ("Shipping (see below)", "shipping"), ("Sales tax", "tax"))
        for label, name in (*rows, ("TOTAL", "total")):
            last = name == "total"
            paper.box(372, y, 487, y + step, fill=TINT, width=1.2 if last else 0.6)
            paper.text(
                481, y + 14, label, "Helvetica-Bold" if last else "Helvetica", 10 if last else 8.4, NAVY, "right"
            )
            paper.box(487, y, 576, y + step, fill=WHITE, width=1.4 if last else 0.6)
            paper.text(490, y + 14.5, "$", size=8, color=RULE)
            self.add(f"stated.{name}", 496, y + 1, 575, y + step - 1, "money")
            y += step
        paper.text(372, 624, "SHIPPING", "Helvetica-Bold", 6.6, NAVY)
        for i, words in enumerate(
            (
                "Ground, 48 states and D.C.: up to 2 lb $5.95, up to 10 lb $8.95, up to 30 lb",
                "$14.95, over 30 lb $6.00 and $0.50 for each lb. Express: orders up to $50",
                "$14.95, up to $150 $19.95, above 14% of the merchandise. Alaska, Hawaii and",
                "Canada: please ask. Leave shipping and tax open and we shall work them out.",
                "Sales tax: as your state asks. Prices hold until August 31, 2027.",
            )
        ):
            paper.text(372, 633 + 8 * i, words, size=5.7)

    def _payment(self, paper: Paper) -> None:
        paper.box(36, 521, 360, 534, fill=NAVY, stroke=NAVY)
        paper.text(41, 530.4, "HOW DO YOU PAY?", "Helvetica-Bold", 7.6, WHITE)
        paper.box(36, 534, 360, 618, fill=None)
        self.check(paper, "Check", "payment.method=check", 44, 549)
        self.check(paper, "Money order", "payment.method=money_order", 120, 549)
        self.check(paper, "Bill my account (with our agreed terms)", "payment.method=account", 204, 549)
        self.check(paper, "Card: we shall ring you for it. Its last four digits:", "payment.method=card", 44, 568)
        self.cell(paper, "Last four digits", "payment.card_last4", 262, 555, 354, 577, "number")
        self.cell(paper, "Check or money order No.", "payment.reference", 42, 587, 190, 612)
        self.cell(paper, "Amount enclosed  $", "payment.amount_tendered", 196, 587, 354, 612, "money")
        self.cell(paper, "A word to us", "notes", 36, 626, 360, 670)
        paper.line(44, 712, 250, 712)
        paper.text(44, 720, "Signature", size=6, color=NAVY)
        paper.text(372, 700, "Not pleased? Send it back within 60 days.", "Times-Italic", 10, NAVY)
        paper.text(372, 712, "Please do not send cash with this form.", "Times-Italic", 10, NAVY)


class QuickCard(Blank):
    """TW-2: the card that lies in every parcel; half a Letter sheet, one character a box."""

    def __init__(self) -> None:
        marks = ("TIDEWATER SUPPLY CO.", "QUICK ORDER CARD", "Form TW-2")
        super().__init__("tw2", "Tidewater Supply Co. quick order card TW-2", 612, 396, marks, 6)
        self.draw(self.paper())

    def draw(self, paper: Paper) -> None:
        corners(paper, 12, 8)
        emblem(paper, 26, 20, 38)
        paper.text(72, 39, "TIDEWATER SUPPLY CO.", "Times-Bold", 17, NAVY, spacing=0.3)
        paper.text(72, 51, "400 Water Street, Norfolk, VA 23510   (757) 555-0140", size=7)
        paper.text(586, 38, "QUICK ORDER CARD", "Helvetica-Bold", 14, NAVY, "right", 0.4)
        paper.text(586, 50, "Form TW-2   Rev. 7/26   One character to a box, please", size=7, align="right")
        paper.line(26, 62, 586, 62, NAVY, 1.6)
        self.cell(paper, "Name", "sold_to.name", 26, 68, 330, 92)
        self.cell(paper, "Telephone", "sold_to.phone", 330, 68, 458, 92, "phone")
        self.cell(paper, "Date", "order_date", 458, 68, 586, 92, "date")
        self.cell(paper, "Street and number", "sold_to.street", 26, 92, 330, 116)
        self.cell(paper, "E-mail", "sold_to.email", 330, 92, 586, 116)
        self.cell(paper, "City", "sold_to.city", 26, 116, 330, 140)
        self.cell(paper, "State", "sold_to.region", 330, 116, 390, 140)
        paper.text(402, 131, "ZIP code", size=7, color=NAVY)
        self.comb(paper, "sold_to.postal_code", 436, 118, 139, 5, 30)
        self._table(paper)
        y = 322.0
        paper.text(26, y + 14, "I pay by", "Helvetica-Bold", 8.4, NAVY)
        self.check(paper, "Check", "payment.method=check", 72, y + 14.5)
        self.check(paper, "Money order", "payment.method=money_order", 126, y + 14.5)
        self.check(paper, "Cash", "payment.method=cash", 208, y + 14.5)
        self.cell(paper, "Check or money order No.", "payment.reference", 26, y + 22, 150, y + 46)
        self.cell(paper, "Amount enclosed  $", "payment.amount_tendered", 156, y + 22, 290, y + 46, "money")
        paper.text(
            306,
            384,
            "Prices and shipping: see our catalogue. We send by ground unless you ask otherwise.",
            size=6.6,
            align="centre",
        )

    def _table(self, paper: Paper) -> None:
        top, head, step = 148.0, 13.0, 24.0
        paper.box(26, top, 586, top + head, fill=NAVY, stroke=NAVY)
        for x, title in ((116, "ITEM NUMBER"), (232, "QUANTITY"), (357, "DESCRIPTION"), (487, "EACH"), (549, "AMOUNT")):
            paper.text(x, top + 9.4, title, "Helvetica-Bold", 6.6, WHITE, "centre", 0.3)
        y = top + head
        for n in range(self.lines):
            self.comb(paper, f"lines[{n}].sku", 26, y, y + step, 10, 18)
            self.comb(paper, f"lines[{n}].quantity", 206, y, y + step, 3, 18)
            for name, kind, x0, x1 in (
                ("description", "text", 260, 456),
                ("unit_price", "money", 456, 518),
                ("extended_price", "money", 518, 586),
            ):
                paper.box(x0, y, x1, y + step, fill=WHITE, width=0.6)
                self.add(f"lines[{n}].{name}", x0 + 1, y + 1, x1 - 1, y + step - 1, kind)
            y += step
        paper.box(26, top, 586, y, width=1.2, stroke=NAVY)
        for label, name in (
            ("Merchandise", "merchandise"),
            ("Shipping", "shipping"),
            ("Sales tax", "tax"),
            ("TOTAL", "total"),
        ):
            last = name == "total"
            paper.text(510, y + 11.8, label, "Helvetica-Bold" if last else "Helvetica", 8.4, NAVY, "right")
            paper.box(518, y, 586, y + 16.5, fill=WHITE, width=1.4 if last else 0.6)
            self.add(f"stated.{name}", 519, y + 1, 585, y + 15.5, "money")
            y += 16.5


def blank_forms() -> tuple[Blank, ...]:
    return OrderForm(), QuickCard()
